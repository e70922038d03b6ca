#include "minutes/parts.h"

char *
linli_parts_area (gint64 dm2)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", dm2 / 100, (int) (dm2 % 100));
}

char *
linli_parts_motion_name (LinliParts *in, LinliRecord *motion, gboolean kind)
{
  g_autofree char *key = g_strconcat ("motion-", linli_parts_text (motion, "kind"), NULL);
  const char *label = linli_parts_text (motion, "label"), *title = linli_parts_text (motion, "title");

  if (!kind)
    return g_strdup_printf ("%s %s", label, title);
  return linli_phrase_format (in->language, linli_record_int (motion, "amended") ? "motion-amended" : "motion-heading",
                              label, title, linli_parts_say (in, key));
}

/* Of ballots that people hand in over days, the base is those who did. */
static gboolean
is_written (LinliRecord *motion)
{
  return g_str_equal (linli_parts_text (motion, "method"), "written");
}

static gint64
returned (LinliRecord *motion)
{
  static const char *const heads[] = { "for", "against", "abstain", "invalid" };
  guint64 sum = 0; /* facts may hold any number: this one wraps */

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    sum += (guint64) linli_record_int (motion, heads[i]);
  return (gint64) sum;
}

static gint64
base_of (LinliRecord *motion)
{
  if (!is_written (motion))
    return linli_record_int (motion, "present");
  return linli_record_int (motion, "participating_dm2") > 0 ? linli_record_int (motion, "participating") : returned (motion);
}

static GPtrArray *
decided (LinliParts *in)
{
  GPtrArray *motions = linli_facts_all (in->facts, "motion");

  for (guint i = motions->len; i-- > 0;)
    if (!linli_record_has (motions->pdata[i], "result"))
      g_ptr_array_remove_index (motions, i);
  return motions;
}

static void
vote_row (LinliParts *in, LinliBlock *table, LinliRecord *motion)
{
  static const char *const counts[] = { "for", "against", "abstain", "invalid", "unreturned" };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, linli_parts_motion_name (in, motion, FALSE));
  g_ptr_array_add (cells, g_strdup_printf ("%" G_GINT64_FORMAT, base_of (motion)));
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_ptr_array_add (cells, g_strdup_printf ("%" G_GINT64_FORMAT, linli_record_int (motion, counts[i])));
  g_ptr_array_add (cells, g_strdup (linli_parts_say (in, linli_record_text (motion, "result"))));
  g_ptr_array_add (cells, NULL);
  linli_table_row (table, (const char *const *) cells->pdata);
}

void
linli_parts_vote_table (LinliParts *in)
{
  LinliPartColumn columns[] = {
    { "label", 14, FALSE, 11 },  { "base", 5, TRUE, 7 },    { "for", 4, TRUE, 4 },        { "against", 4, TRUE, 6 },
    { "abstain", 4, TRUE, 6 }, { "invalid", 4, TRUE, 6 }, { "unreturned", 4, TRUE, 5 }, { "result", 6, FALSE, 7 },
  };
  g_autoptr (GPtrArray) motions = decided (in);
  gboolean written = TRUE;
  LinliBlock *table;

  for (guint i = motions->len; i-- > 0;)
    if (linli_parts_is_election (motions->pdata[i]))
      g_ptr_array_remove_index (motions, i);
  if (motions->len == 0)
    return;
  for (guint i = 0; i < motions->len; i++)
    written = written && is_written (motions->pdata[i]);
  if (written)
    columns[1].key = "returned";
  table = linli_parts_table (in, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < motions->len; i++)
    vote_row (in, table, motions->pdata[i]);
}

void
linli_parts_rules (LinliParts *in)
{
  g_autoptr (GPtrArray) motions = decided (in);
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < motions->len; i++)
    {
      const char *rule = linli_record_text (motions->pdata[i], "rule_text");
      g_autofree char *text = NULL;
      if (!rule || !g_hash_table_add (told, (gpointer) rule))
        continue;
      text = linli_phrase_format (in->language, "rule-text", rule, linli_parts_text (motions->pdata[i], "rule_article"));
      linli_parts_led (in, linli_parts_say (in, "rule"), text);
    }
}

static void
add_areas (LinliParts *in, LinliRecord *motion)
{
  g_autofree char *yes = linli_parts_area (linli_record_int (motion, "for_dm2"));
  g_autofree char *no = linli_parts_area (linli_record_int (motion, "against_dm2"));
  g_autofree char *abstain = linli_parts_area (linli_record_int (motion, "abstain_dm2"));
  g_autofree char *part = linli_parts_area (linli_record_int (motion, "participating_dm2"));
  g_autofree char *all = linli_parts_area (linli_record_int (motion, "entitled_dm2"));
  g_autofree char *text = linli_phrase_format (in->language, "area-row", yes, no, abstain, part, all);

  linli_parts_led (in, linli_parts_say (in, "area"), text);
}

/* Of the slips of a secret vote, as many as have put a ballot into the urn. */
static gint64
handed_in (LinliRecord *motion)
{
  guint64 unreturned = (guint64) linli_record_int (motion, "unreturned");

  return g_str_equal (linli_parts_text (motion, "method"), "secret") ? (gint64) ((guint64) base_of (motion) - unreturned)
                                                                     : base_of (motion);
}

static void
add_issued (LinliParts *in, LinliRecord *motion)
{
  g_autofree char *text = linli_phrase_format (in->language, "issued-text", (int) linli_record_int (motion, "issued"),
                                               (int) handed_in (motion));

  linli_parts_led (in, linli_parts_say (in, "issued"), text);
}

void
linli_parts_calculation (LinliParts *in, LinliRecord *motion, const char *lead)
{
  if (linli_record_has (motion, "issued"))
    add_issued (in, motion);
  linli_parts_register (in, motion);
  linli_parts_reasons (in, motion);
  if (linli_record_int (motion, "participating_dm2") > 0)
    add_areas (in, motion);
  linli_parts_candidates (in, motion);
  linli_parts_led (in, lead, linli_parts_text (motion, "calculation"));
  linli_parts_corrected (in, motion);
  if (linli_record_has (motion, "warning"))
    linli_parts_led (in, linli_parts_say (in, "warning"), linli_record_text (motion, "warning"));
}

void
linli_parts_results (LinliParts *in)
{
  g_autoptr (GPtrArray) motions = decided (in);

  if (motions->len == 0)
    return;
  linli_parts_heading (in, "results");
  linli_parts_vote_table (in);
  linli_parts_rules (in);
  for (guint i = 0; i < motions->len; i++)
    {
      g_autofree char *name = linli_parts_motion_name (in, motions->pdata[i], FALSE);
      linli_parts_calculation (in, motions->pdata[i], name);
    }
}
