#include "cli/show.h"

#include "council/rulebook.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static const char *
base_word (LinliBase base)
{
  static const char *const words[] = {
    [LINLI_BASE_ALL] = N_("everyone entitled"),
    [LINLI_BASE_PRESENT] = N_("those present"),
    [LINLI_BASE_VOTERS] = N_("those who voted"),
    [LINLI_BASE_PARTICIPATING] = N_("those who took part"),
    [LINLI_BASE_YES_NO] = N_("Yes and No"),
    [LINLI_BASE_INTERESTED] = N_("every owner with an interest"),
  };

  return _(words[base]);
}

/* The word of a base in JSON, as rule files spell it. */
static const char *
base_name (LinliBase base)
{
  static const char *const names[] = { "all", "present", "voters", "participating", "yes_no", "interested" };

  return names[base];
}

static const char *
language (void)
{
  return g_str_has_prefix (g_get_language_names ()[0], "zh") ? "zh" : "en";
}

static char *
threshold_text (const LinliThreshold *threshold)
{
  return g_strdup_printf (threshold->strict ? _("more than %" PRId64 "/%" PRId64 " of %s")
                                            : _("at least %" PRId64 "/%" PRId64 " of %s"),
                          threshold->n, threshold->d, base_word (threshold->base));
}

static void
set_threshold (LinliRecord *row, const char *prefix, const LinliThreshold *threshold)
{
  g_autofree char *n = g_strconcat (prefix, "_n", NULL), *d = g_strconcat (prefix, "_d", NULL);
  g_autofree char *strict = g_strconcat (prefix, "_strict", NULL), *base = g_strconcat (prefix, "_base", NULL);

  linli_record_set_int (row, n, threshold->n);
  linli_record_set_int (row, d, threshold->d);
  linli_record_set_int (row, strict, threshold->strict);
  linli_record_set_text (row, base, base_name (threshold->base));
}

static void
set_date (LinliRecord *row, const char *name, LinliDate date)
{
  g_autofree char *text = date == LINLI_DATE_NONE ? NULL : linli_date_format (date);

  linli_record_set_text (row, name, text);
}

static void
set_proxy (LinliRecord *row, const LinliRule *rule)
{
  linli_record_set_text (row, "proxy", rule->proxy == LINLI_PROXY_HOUSEHOLD ? "household" : "voter");
  linli_record_set_text (row, "proxy_article_zh", rule->proxy_zh);
  linli_record_set_text (row, "proxy_article_en", rule->proxy_en);
  linli_record_set_int (row, "proxy_candidates", rule->proxy_candidates);
  if (rule->proxy_most)
    linli_record_set_int (row, "proxy_most", rule->proxy_most);
}

static LinliRecord *
rule_record (const LinliRule *rule)
{
  LinliRecord *row = linli_record_new ();
  char evidence[] = { rule->evidence, '\0' };

  linli_record_set_text (row, "id", rule->id);
  linli_record_set_text (row, "version", rule->version);
  linli_record_set_text (row, "body", rule->body);
  linli_record_set_text (row, "name_zh", rule->name_zh);
  linli_record_set_text (row, "name_en", rule->name_en);
  linli_record_set_text (row, "article_zh", rule->article_zh);
  linli_record_set_text (row, "article_en", rule->article_en);
  linli_record_set_text (row, "text_zh", rule->text_zh);
  linli_record_set_text (row, "text_en", rule->text_en);
  set_date (row, "valid_from", rule->valid_from);
  set_date (row, "valid_to", rule->valid_to);
  linli_record_set_int (row, "dual", rule->dual);
  linli_record_set_int (row, "unanimous", rule->unanimous);
  linli_record_set_int (row, "house", rule->house);
  linli_record_set_int (row, "enabled", rule->enabled);
  linli_record_set_text (row, "evidence", evidence);
  linli_record_set_text (row, "output", rule->output == LINLI_OUTPUT_OPINION ? "opinion" : "resolution");
  if (rule->has_quorum)
    set_threshold (row, "quorum", &rule->quorum);
  set_threshold (row, "pass", &rule->pass);
  if (rule->proxy)
    set_proxy (row, rule);
  return row;
}

static void
print_proxy (const LinliRule *rule, const char *lang)
{
  g_autofree char *most = rule->proxy_most ? g_strdup_printf (_(", for %" PRId64 " at most"), rule->proxy_most) : NULL;

  g_print (_("    Represented in writing by %s%s%s (%s).\n"),
           rule->proxy == LINLI_PROXY_HOUSEHOLD ? _("another voter of the same household") : _("another voter"), most ? most : "",
           rule->proxy_candidates ? "" : _(", not by a candidate"), linli_rule_proxy_article (rule, lang));
}

static void
print_rule (const LinliRule *rule)
{
  const char *lang = language ();
  g_autofree char *quorum = rule->has_quorum ? threshold_text (&rule->quorum) : NULL;
  g_autofree char *pass = threshold_text (&rule->pass);
  g_autofree char *from = linli_date_format (rule->valid_from);
  g_autofree char *to = rule->valid_to == LINLI_DATE_NONE ? NULL : linli_date_format (rule->valid_to);

  g_print ("%s  %s (%s)\n", rule->id, linli_rule_name (rule, lang), rule->body);
  g_print ("    %s: %s\n", linli_rule_article (rule, lang), linli_rule_text (rule, lang));
  g_print (_("    Quorum: %s. Carried by: %s%s.\n"), quorum ? quorum : "—", pass,
           rule->dual ? _(", of heads and of floor area both") : "");
  if (rule->proxy)
    print_proxy (rule, lang);
  g_print (_("    In force from %s to %s.%s%s\n"), from, to ? to : "—", rule->house ? _(" House rule, not law.") : "",
           rule->enabled ? "" : _(" Off by default."));
}

int
linli_show_rules (const char *own_folder, const LinliShow *show)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRulebook) book = linli_rulebook_load (own_folder, &error);
  g_autoptr (GPtrArray) rules = book ? linli_ruleset_list (book->rules, show->date, show->body) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);

  if (!rules)
    return linli_command_fail (g_steal_pointer (&error));
  for (guint i = 0; i < rules->len; i++)
    if (show->json)
      g_ptr_array_add (rows, rule_record (rules->pdata[i]));
    else
      print_rule (rules->pdata[i]);
  if (show->json)
    linli_command_print_json (rows);
  return LINLI_EXIT_DONE;
}

static LinliRecord *
limit_record (const LinliLimit *limit)
{
  static const char *const units[] = { "working_days", "calendar_days", "times", "minutes" };
  LinliRecord *row = linli_record_new ();

  linli_record_set_text (row, "name", limit->name);
  linli_record_set_text (row, "title_zh", limit->title_zh);
  linli_record_set_text (row, "title_en", limit->title_en);
  linli_record_set_text (row, "title", linli_limit_title (limit, language ()));
  linli_record_set_text (row, "unit", units[limit->unit]);
  linli_record_set_text (row, "bound", limit->least ? "at_least" : "at_most");
  linli_record_set_int (row, "value", limit->value);
  linli_record_set_int (row, "roll", limit->roll);
  linli_record_set_text (row, "article_zh", limit->article_zh);
  linli_record_set_text (row, "article_en", limit->article_en);
  linli_record_set_text (row, "article", linli_limit_article (limit, language ()));
  linli_record_set_int (row, "house", limit->house);
  return row;
}

int
linli_show_limits (const char *own_folder, const LinliShow *show)
{
  static const LinliColumn columns[] = {
    { "name", N_("Limit") }, { "bound", N_("Bound"), LINLI_CELL_WORD }, { "value", N_("Value") },
    { "unit", N_("Unit of it"), LINLI_CELL_WORD }, { "house", N_("House rule"), LINLI_CELL_YES }, { "title", N_("Of what") },
    { "article", N_("Article") }, { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRulebook) book = linli_rulebook_load (own_folder, &error);
  g_autoptr (GPtrArray) limits = book ? linli_limits_list (book->limits) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);

  if (!limits)
    return linli_command_fail (g_steal_pointer (&error));
  for (guint i = 0; i < limits->len; i++)
    {
      const LinliLimit *limit = limits->pdata[i];
      LinliRecord *row = limit_record (limit);
      /* The word "minutes" is the paper. */
      if (!show->json && limit->unit == LINLI_LIMIT_MINUTES)
        linli_record_set_text (row, "unit", _("min"));
      g_ptr_array_add (rows, row);
    }
  if (show->json)
    linli_command_print_json (rows);
  else
    linli_table_print (rows, columns);
  return LINLI_EXIT_DONE;
}
