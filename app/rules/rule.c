#include "rules/rule.h"

#include "base/error.h"
#include "base/record.h"
#include "rules/rule-read.h"

#include <glib/gi18n-lib.h>

LinliRule *
linli_rule_ref (LinliRule *rule)
{
  g_atomic_int_inc (&rule->refs);
  return rule;
}

void
linli_rule_unref (LinliRule *rule)
{
  if (!g_atomic_int_dec_and_test (&rule->refs))
    return;
  g_free (rule->id);
  g_free (rule->version);
  g_free (rule->name_zh);
  g_free (rule->name_en);
  g_free (rule->body);
  g_free (rule->article_zh);
  g_free (rule->article_en);
  g_free (rule->text_zh);
  g_free (rule->text_en);
  g_free (rule->composition_zh);
  g_free (rule->composition_en);
  g_free (rule->proxy_zh);
  g_free (rule->proxy_en);
  g_free (rule);
}

gboolean
linli_rule_is_valid_on (const LinliRule *rule, LinliDate date)
{
  return date >= rule->valid_from && (rule->valid_to == LINLI_DATE_NONE || date <= rule->valid_to);
}

static const char *
choose (const char *lang, const char *zh, const char *en)
{
  return g_strcmp0 (lang, "en") == 0 ? en : zh;
}

const char *
linli_rule_name (const LinliRule *rule, const char *lang)
{
  return choose (lang, rule->name_zh, rule->name_en);
}

const char *
linli_rule_article (const LinliRule *rule, const char *lang)
{
  return choose (lang, rule->article_zh, rule->article_en);
}

const char *
linli_rule_text (const LinliRule *rule, const char *lang)
{
  return choose (lang, rule->text_zh, rule->text_en);
}

const char *
linli_rule_proxy_article (const LinliRule *rule, const char *lang)
{
  return rule->proxy ? choose (lang, rule->proxy_zh, rule->proxy_en) : linli_rule_article (rule, lang);
}

/* Writing: members in ascending order, so each call below stands in its place. */

static void
put_name (GString *into, const char *name)
{
  if (into->str[into->len - 1] != '{')
    g_string_append_c (into, ',');
  linli_record_quote (into, name);
  g_string_append_c (into, ':');
}

static void
put_text (GString *into, const char *name, const char *text)
{
  put_name (into, name);
  linli_record_quote (into, text);
}

static void
put_boolean (GString *into, const char *name, gboolean value)
{
  put_name (into, name);
  g_string_append (into, value ? "true" : "false");
}

static void
put_date (GString *into, const char *name, LinliDate date)
{
  g_autofree char *text = date == LINLI_DATE_NONE ? NULL : linli_date_format (date);

  put_name (into, name);
  if (text)
    linli_record_quote (into, text);
  else
    g_string_append (into, "null");
}

static void
put_both (GString *into, const char *name, const char *zh, const char *en)
{
  put_name (into, name);
  g_string_append_c (into, '{');
  put_text (into, "en", en);
  put_text (into, "zh", zh);
  g_string_append_c (into, '}');
}

static void
put_basis (GString *into, guint basis)
{
  gboolean first = TRUE;

  put_name (into, "basis");
  g_string_append_c (into, '[');
  for (guint i = 0; linli_rule_basis_words[i]; i++)
    if (basis & (1u << i))
      {
        g_string_append_printf (into, "%s\"%s\"", first ? "" : ",", linli_rule_basis_words[i]);
        first = FALSE;
      }
  g_string_append_c (into, ']');
}

static void
put_threshold (GString *into, const char *name, const LinliThreshold *threshold)
{
  put_name (into, name);
  if (!threshold)
    {
      g_string_append (into, "null");
      return;
    }
  g_string_append_printf (into, "{\"base\":\"%s\",\"d\":%" G_GINT64_FORMAT ",\"n\":%" G_GINT64_FORMAT ",\"strict\":%s}",
                          linli_rule_base_words[threshold->base], threshold->d, threshold->n,
                          threshold->strict ? "true" : "false");
}

static void
put_share (GString *into, const char *name, LinliShare share)
{
  if (share.d == 0)
    return;
  put_name (into, name);
  g_string_append_printf (into, "{\"d\":%" G_GINT64_FORMAT ",\"n\":%" G_GINT64_FORMAT "}", share.d, share.n);
}

static void
put_composition (GString *into, const LinliRule *rule)
{
  if (!rule->composition_zh)
    return;
  put_name (into, "composition");
  g_string_append_c (into, '{');
  put_both (into, "article", rule->composition_zh, rule->composition_en);
  put_share (into, "reps", rule->reps);
  put_share (into, "women", rule->women);
  g_string_append_c (into, '}');
}

static void
put_proxy (GString *into, const LinliRule *rule)
{
  if (!rule->proxy)
    return;
  put_name (into, "proxy");
  g_string_append_c (into, '{');
  put_both (into, "article", rule->proxy_zh, rule->proxy_en);
  put_boolean (into, "candidates", rule->proxy_candidates);
  put_text (into, "holder", linli_rule_proxy_words[rule->proxy - 1]);
  if (rule->proxy_most)
    {
      put_name (into, "most");
      g_string_append_printf (into, "%" G_GINT64_FORMAT, rule->proxy_most);
    }
  g_string_append_c (into, '}');
}

char *
linli_rule_snapshot (const LinliRule *rule)
{
  GString *into = g_string_sized_new (1024);
  char evidence[2] = { rule->evidence, '\0' };

  g_string_append_c (into, '{');
  put_text (into, "abstain", linli_rule_abstain_words[rule->abstain]);
  put_both (into, "article", rule->article_zh, rule->article_en);
  put_basis (into, rule->basis);
  put_text (into, "body", rule->body);
  put_composition (into, rule);
  put_boolean (into, "dual", rule->dual);
  put_boolean (into, "enabled", rule->enabled);
  put_text (into, "evidence", evidence);
  put_boolean (into, "house", rule->house);
  put_text (into, "id", rule->id);
  put_both (into, "name", rule->name_zh, rule->name_en);
  put_text (into, "output", linli_rule_output_words[rule->output]);
  put_boolean (into, "paraphrase", rule->paraphrase);
  put_threshold (into, "pass", &rule->pass);
  put_proxy (into, rule);
  put_threshold (into, "quorum", rule->has_quorum ? &rule->quorum : NULL);
  put_both (into, "text", rule->text_zh, rule->text_en);
  put_boolean (into, "unanimous", rule->unanimous);
  put_date (into, "valid_from", rule->valid_from);
  put_date (into, "valid_to", rule->valid_to);
  put_text (into, "version", rule->version);
  g_string_append_c (into, '}');
  return g_string_free (into, FALSE);
}

LinliRule *
linli_rule_from_snapshot (const char *name, const char *text, GError **error)
{
  LinliDatafile file = { name, NULL };
  g_autoptr (JsonNode) root = linli_datafile_parse (&file, text, -1, error);
  g_autoptr (LinliRule) rule = NULL;
  g_autofree char *again = NULL;

  if (!root)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    return linli_datafile_wrong (&file, NULL, error, _("an object in braces is expected.")), NULL;
  rule = linli_rule_read (&file, json_node_get_object (root), FALSE, error);
  if (!rule)
    return NULL;
  again = linli_rule_snapshot (rule);
  if (!g_str_equal (again, text))
    return linli_datafile_wrong (&file, NULL, error, _("the rule is not in its canonical form.")), NULL;
  return g_steal_pointer (&rule);
}
