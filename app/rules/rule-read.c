#include "rules/rule-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DENOMINATOR_MAX 1000
#define PROXY_MAX 100

const char *const linli_rule_basis_words[] = { "heads", "households", "members", "owners", NULL };
const char *const linli_rule_base_words[] = { "all",    "present",    "voters", "participating",
                                              "yes_no", "interested", NULL };
const char *const linli_rule_abstain_words[] = { "counted", "ignored", NULL };
const char *const linli_rule_output_words[] = { "resolution", "opinion", NULL };
const char *const linli_rule_proxy_words[] = { "household", "voter", NULL };

static gboolean
read_fraction (const LinliDatafile *file, JsonObject *object, gint64 *n, gint64 *d, GError **error)
{
  gint64 top, bottom;

  if (!linli_datafile_int (file, object, "d", 1, DENOMINATOR_MAX, &bottom, error)
      || !linli_datafile_int (file, object, "n", 1, DENOMINATOR_MAX, &top, error))
    return FALSE;
  if (top > bottom)
    return linli_datafile_wrong (file, "n", error, _("a share may not be larger than the whole."));
  *n = top;
  *d = bottom;
  return TRUE;
}

static gboolean
read_threshold (const LinliDatafile *file, JsonObject *rule, const char *member, LinliThreshold *threshold,
                gboolean *given, GError **error)
{
  static const char *const known[] = { "base", "d", "n", "strict", NULL };
  gboolean absent;
  guint base;
  JsonObject *object;

  if (!json_object_has_member (rule, member))
    return linli_datafile_wrong (file, member, error, _("the member is missing."));
  object = linli_datafile_object (file, rule, member, &absent, error);
  *given = !absent;
  if (absent)
    return TRUE;
  if (!object || !linli_datafile_known (file, object, known, error)
      || !read_fraction (file, object, &threshold->n, &threshold->d, error)
      || !linli_datafile_boolean (file, object, "strict", &threshold->strict, error)
      || !linli_datafile_word (file, object, "base", linli_rule_base_words, &base, error))
    return FALSE;
  if (threshold->strict && threshold->n == threshold->d)
    return linli_datafile_wrong (file, "strict", error, _("more than the whole cannot be reached."));
  threshold->base = (LinliBase) base;
  return TRUE;
}

static gboolean
read_share (const LinliDatafile *file, JsonObject *composition, const char *member, LinliShare *share, GError **error)
{
  static const char *const known[] = { "d", "n", NULL };
  gboolean absent;
  JsonObject *object = linli_datafile_object (file, composition, member, &absent, error);

  if (absent)
    return TRUE;
  return object && linli_datafile_known (file, object, known, error)
         && read_fraction (file, object, &share->n, &share->d, error);
}

static gboolean
read_composition (const LinliDatafile *file, JsonObject *object, LinliRule *rule, GError **error)
{
  static const char *const known[] = { "article", "reps", "women", NULL };
  gboolean absent;
  JsonObject *composition = linli_datafile_object (file, object, "composition", &absent, error);

  if (absent)
    return TRUE;
  return composition && linli_datafile_known (file, composition, known, error)
         && linli_datafile_both (file, composition, "article", &rule->composition_zh, &rule->composition_en, error)
         && read_share (file, composition, "reps", &rule->reps, error)
         && read_share (file, composition, "women", &rule->women, error);
}

static gboolean
read_proxy (const LinliDatafile *file, JsonObject *object, LinliRule *rule, GError **error)
{
  static const char *const known[] = { "article", "candidates", "holder", "most", NULL };
  gboolean absent;
  guint holder;
  JsonObject *proxy = linli_datafile_object (file, object, "proxy", &absent, error);

  if (absent)
    return TRUE;
  if (!proxy || !linli_datafile_known (file, proxy, known, error)
      || !linli_datafile_both (file, proxy, "article", &rule->proxy_zh, &rule->proxy_en, error)
      || !linli_datafile_word (file, proxy, "holder", linli_rule_proxy_words, &holder, error)
      || !linli_datafile_boolean (file, proxy, "candidates", &rule->proxy_candidates, error))
    return FALSE;
  rule->proxy = (LinliProxy) (holder + 1);
  return !json_object_has_member (proxy, "most")
         || linli_datafile_int (file, proxy, "most", 1, PROXY_MAX, &rule->proxy_most, error);
}

static gboolean
read_validity (const LinliDatafile *file, JsonObject *object, LinliRule *rule, GError **error)
{
  JsonNode *to = json_object_get_member (object, "valid_to");

  if (!linli_datafile_date (file, object, "valid_from", &rule->valid_from, error))
    return FALSE;
  rule->valid_to = LINLI_DATE_NONE;
  if (to && JSON_NODE_HOLDS_NULL (to))
    return TRUE;
  if (!linli_datafile_date (file, object, "valid_to", &rule->valid_to, error))
    return FALSE;
  return rule->valid_to >= rule->valid_from
         || linli_datafile_wrong (file, "valid_to", error, _("the rule ends before it begins."));
}

static gboolean
is_name (const char *text, gboolean lower)
{
  if (strlen (text) > 40)
    return FALSE;
  for (const char *p = text; *p; p++)
    if (!(lower ? g_ascii_islower (*p) || *p == '_' : g_ascii_isalnum (*p) || *p == '-' || *p == '_' || *p == '.'))
      return FALSE;
  return TRUE;
}

static gboolean
read_name (const LinliDatafile *file, JsonObject *object, const char *member, gboolean lower, char **name,
           GError **error)
{
  const char *text;

  if (!linli_datafile_text (file, object, member, &text, error))
    return FALSE;
  if (!is_name (text, lower))
    return linli_datafile_wrong (file, member, error, _("use up to 40 letters, digits and dashes."));
  *name = g_strdup (text);
  return TRUE;
}

static gboolean
read_house (const LinliDatafile *file, JsonObject *object, gboolean own, gboolean *house, GError **error)
{
  if (own && !json_object_has_member (object, "house"))
    return *house = TRUE;
  if (!linli_datafile_boolean (file, object, "house", house, error))
    return FALSE;
  return *house || !own
         || linli_datafile_wrong (file, "house", error, _("a committee's own rule is not law; it must be true."));
}

static gboolean
read_evidence (const LinliDatafile *file, JsonObject *object, LinliRule *rule, GError **error)
{
  static const char *const words[] = { "T", "X", "K", "H", NULL };
  guint place;

  if (!linli_datafile_word (file, object, "evidence", words, &place, error))
    return FALSE;
  rule->evidence = words[place][0];
  return rule->evidence != 'H' || rule->house
         || linli_datafile_wrong (file, "evidence", error, _("H marks a house rule, which this rule is not."));
}

static gboolean
read_words (const LinliDatafile *file, JsonObject *object, LinliRule *rule, GError **error)
{
  return read_name (file, object, "version", FALSE, &rule->version, error)
         && read_name (file, object, "body", TRUE, &rule->body, error)
         && linli_datafile_both (file, object, "name", &rule->name_zh, &rule->name_en, error)
         && linli_datafile_both (file, object, "article", &rule->article_zh, &rule->article_en, error)
         && linli_datafile_both (file, object, "text", &rule->text_zh, &rule->text_en, error)
         && linli_datafile_boolean (file, object, "paraphrase", &rule->paraphrase, error)
         && linli_datafile_boolean (file, object, "enabled", &rule->enabled, error);
}

static gboolean
read_figures (const LinliDatafile *file, JsonObject *object, LinliRule *rule, GError **error)
{
  gboolean has_pass;
  guint abstain, output;

  if (!linli_datafile_words (file, object, "basis", linli_rule_basis_words, &rule->basis, error)
      || !linli_datafile_boolean (file, object, "dual", &rule->dual, error)
      || !read_threshold (file, object, "quorum", &rule->quorum, &rule->has_quorum, error)
      || !read_threshold (file, object, "pass", &rule->pass, &has_pass, error)
      || !linli_datafile_boolean (file, object, "unanimous", &rule->unanimous, error)
      || !linli_datafile_word (file, object, "abstain", linli_rule_abstain_words, &abstain, error)
      || !linli_datafile_word (file, object, "output", linli_rule_output_words, &output, error))
    return FALSE;
  if (!has_pass)
    return linli_datafile_wrong (file, "pass", error, _("a rule needs a majority."));
  rule->abstain = (LinliAbstain) abstain;
  rule->output = (LinliOutput) output;
  return TRUE;
}

/* What is right member by member may still contradict itself. */
static gboolean
check_whole (const LinliDatafile *file, const LinliRule *rule, GError **error)
{
  LinliBase base = rule->pass.base;

  if (rule->has_quorum && rule->quorum.base != LINLI_BASE_ALL)
    return linli_datafile_wrong (file, "quorum", error, _("a quorum is a share of all."));
  if (rule->dual != (base == LINLI_BASE_PARTICIPATING))
    return linli_datafile_wrong (file, "dual", error, _("a double majority and the base “participating” go together."));
  if (rule->dual && !(rule->basis == LINLI_BASIS_OWNERS))
    return linli_datafile_wrong (file, "basis", error, _("only owners have floor area."));
  if (rule->unanimous != (rule->pass.n == rule->pass.d))
    return linli_datafile_wrong (file, "unanimous", error, _("unanimity and a share of the whole go together."));
  if ((rule->abstain == LINLI_ABSTAIN_IGNORED) != (base == LINLI_BASE_YES_NO))
    return linli_datafile_wrong (file, "abstain", error, _("abstentions are left out only under the base “yes_no”."));
  if (base == LINLI_BASE_INTERESTED && rule->has_quorum)
    return linli_datafile_wrong (file, "quorum", error, _("interested owners have no quorum."));
  return TRUE;
}

LinliRule *
linli_rule_read (const LinliDatafile *file, JsonObject *object, gboolean own, GError **error)
{
  static const char *const known[] = { "abstain", "article", "basis", "body", "composition", "dual", "enabled",
                                       "evidence", "house", "id", "name", "output", "paraphrase", "pass", "proxy",
                                       "quorum", "text", "unanimous", "valid_from", "valid_to", "version", NULL };
  g_autoptr (LinliRule) rule = g_new0 (LinliRule, 1);
  LinliDatafile here = *file;

  rule->refs = 1;
  if (!read_name (&here, object, "id", FALSE, &rule->id, error))
    return NULL;
  here.entry = rule->id;
  if (!linli_datafile_known (&here, object, known, error) || !read_words (&here, object, rule, error)
      || !read_house (&here, object, own, &rule->house, error) || !read_evidence (&here, object, rule, error)
      || !read_validity (&here, object, rule, error) || !read_figures (&here, object, rule, error)
      || !read_composition (&here, object, rule, error) || !read_proxy (&here, object, rule, error)
      || !check_whole (&here, rule, error))
    return NULL;
  return g_steal_pointer (&rule);
}
