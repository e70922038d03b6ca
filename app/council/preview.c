#include "council/preview.h"

#include "base/error.h"
#include "council/council-private.h"
#include "council/election.h"
#include "council/methods.h"
#include "council/tally.h"
#include "rules/sentence.h"

void
linli_preview_clear (LinliPreview *preview)
{
  g_clear_pointer (&preview->lacks, g_free);
  g_clear_pointer (&preview->rule, linli_rule_unref);
  g_clear_pointer (&preview->sentence, g_free);
  g_clear_pointer (&preview->warning, g_free);
}

static gint64
entered (const LinliRecord *counts)
{
  static const char *const heads[] = { "for", "against", "abstain", "invalid", "unreturned" };
  gint64 sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (__builtin_add_overflow (sum, linli_record_int (counts, heads[i]), &sum))
      return G_MAXINT64;
  return sum;
}

/* Who has not been counted yet stands among those who did not vote. */
static void
decide (LinliRecord *vote, LinliRecord *counts, const char *lang, LinliPreview *preview)
{
  g_autoptr (GError) error = NULL;
  gint64 rest = preview->whole - preview->entered;

  if (rest > 0)
    linli_record_set_int (counts, "unreturned", linli_record_int (counts, "unreturned") + rest);
  if (!linli_tally_result (vote, counts, &preview->rule, &preview->decision, &error))
    {
      preview->adds_up = FALSE;
      if (!preview->lacks)
        preview->lacks = g_strdup (error->message);
      return;
    }
  preview->sentence = linli_decision_sentence (&preview->decision, preview->rule, lang);
  if (g_strcmp0 (linli_record_text (vote, "method"), "written") != 0)
    preview->warning = linli_decision_arrived_warning (preview->rule, &preview->decision.count,
                                                       linli_record_int (vote, "arrived"), lang);
}

void
linli_preview_counts (const LinliRecord *vote, const LinliRecord *counts, const char *lang, LinliPreview *preview)
{
  g_autoptr (LinliRecord) row = linli_record_copy (vote), given = linli_record_copy (counts);
  g_autoptr (GError) error = NULL;
  gboolean written = g_strcmp0 (linli_record_text (vote, "method"), "written") == 0;

  *preview = (LinliPreview) { .whole = linli_record_int (vote, written ? "entitled" : "present") };
  if (!linli_record_has (given, "for"))
    linli_record_set_int (given, "for", 0);
  linli_tally_complete (given);
  preview->entered = entered (given);
  preview->adds_up = linli_tally_check (row, given, &error);
  preview->lacks = error ? g_strdup (error->message) : NULL;
  decide (row, given, lang, preview);
}

LinliRecord *
linli_preview_election (LinliCouncil *council, const LinliRecord *vote, const char *const *votes, const LinliRecord *counts,
                        const char *lang, GError **error)
{
  g_autoptr (LinliRecord) row = linli_record_copy (vote), made = linli_record_copy (counts);
  gboolean read = votes ? linli_election_count (council->reg, row, votes, made, error)
                        : linli_election_votes (council->reg, row, made, error);

  if (!read || !linli_tally_check (row, made, error)
      || !linli_election_decide (council->reg, row, made, lang, made, error))
    return NULL;
  return g_steal_pointer (&made);
}

char *
linli_preview_method_refusal (LinliCouncil *council, const char *rule_id, LinliDate day, const char *mode,
                              gboolean election, const char *method)
{
  LinliRulebook *book = linli_council_rulebook (council);
  g_autoptr (GError) error = NULL;
  LinliRule *rule = linli_ruleset_find (book->rules, rule_id, day, &error);

  if (!rule)
    return g_strdup (error->message);
  return linli_methods_check (rule, mode, election, method, linli_council_language (council), &error)
             ? NULL : g_strdup (error->message);
}
