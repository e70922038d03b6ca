/* What counts would give before they are recorded: sums, what is missing, the least number, the result. */
#include "council/preview.h"
#include "council/rulebook.h"

#include <string.h>

typedef struct
{
  const char *rule, *method, *vote, *counts; /* the last two as JSON */
  gboolean adds_up;
  const char *lacks;  /* a part of why not; NULL for nothing */
  const char *result; /* of what stands there; NULL where nothing can be decided */
  gint64 least;       /* in favour, by heads */
} Case;

static const Case cases[] = {
  { "U2", "show", "{\"entitled\":45,\"present\":33,\"arrived\":33}", "{\"for\":26,\"against\":5,\"abstain\":2}", TRUE, NULL, "PASSED", 17 },
  { "U2", "show", "{\"entitled\":45,\"present\":32,\"arrived\":33}", "{\"for\":16,\"against\":12,\"abstain\":4}", TRUE, NULL, "FAILED", 17 },
  { "U2", "show", "{\"entitled\":45,\"present\":33,\"arrived\":33}", "{\"for\":26}", FALSE, "make 26, but 33", "PASSED", 17 },
  { "U2", "show", "{\"entitled\":45,\"present\":33,\"arrived\":33}", "{}", FALSE, "make 0, but 33", "FAILED", 17 },
  { "U2", "show", "{\"entitled\":45,\"present\":33,\"arrived\":33}", "{\"for\":30,\"against\":4}", FALSE, "make 34, but 33", NULL, 0 },
  { "U2", "paper", "{\"entitled\":45,\"present\":33,\"arrived\":33,\"issued\":20}", "{\"for\":26,\"against\":7}", FALSE, "than were issued", "PASSED", 17 },
  { "R1", "show", "{\"entitled\":600,\"present\":450,\"arrived\":450}", "{\"for\":399,\"against\":51}", TRUE, NULL, "FAILED", 400 },
  { "O2", "written", "{\"entitled\":1140,\"entitled_dm2\":10800000,\"present\":0,\"arrived\":0}",
    "{\"for\":570,\"against\":150,\"abstain\":40,\"unreturned\":380,\"for_dm2\":5400000,\"against_dm2\":1400000,\"abstain_dm2\":400000}",
    TRUE, NULL, "PASSED", 570 },
  { "O2", "written", "{\"entitled\":1140,\"entitled_dm2\":10800000,\"present\":0,\"arrived\":0}",
    "{\"for\":569,\"against\":151,\"abstain\":40,\"unreturned\":380,\"for_dm2\":5400000,\"against_dm2\":1400000,\"abstain_dm2\":400000}",
    TRUE, NULL, "FAILED", 570 },
  { "O2", "written", "{\"entitled\":1140,\"entitled_dm2\":10800000,\"present\":0,\"arrived\":0}",
    "{\"for\":570,\"unreturned\":570,\"for_dm2\":5400000}", TRUE, NULL, "NO_QUORUM", 0 },
};

static gint64
least_of (const LinliPreview *preview)
{
  for (guint i = 0; i < preview->decision.n_steps; i++)
    if (preview->decision.steps[i].what == LINLI_STEP_MAJORITY && preview->decision.steps[i].unit == LINLI_UNIT_HEADS)
      return linli_step_least (&preview->decision.steps[i]);
  return 0;
}

static void
test_counts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRulebook) book = linli_rulebook_load (NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *one = &cases[i];
      g_autoptr (LinliRecord) vote = linli_record_decode (one->vote, -1, NULL), counts = linli_record_decode (one->counts, -1, NULL);
      LinliRule *rule = linli_ruleset_find (book->rules, one->rule, linli_date (2026, 3, 21), NULL);
      g_autofree char *snapshot = linli_rule_snapshot (rule);
      g_auto (LinliPreview) preview = { 0 };
      g_test_message ("%s %s", one->rule, one->counts);
      linli_record_set_text (vote, "label", "HY/M1");
      linli_record_set_text (vote, "method", one->method);
      linli_record_set_text (vote, "rule", snapshot);
      linli_preview_counts (vote, counts, "en", &preview);
      g_assert_cmpint (preview.adds_up, ==, one->adds_up);
      g_assert_true (one->lacks ? preview.lacks && strstr (preview.lacks, one->lacks) : !preview.lacks);
      g_assert_cmpstr (preview.rule ? linli_result_word (preview.decision.result) : NULL, ==, one->result);
      g_assert_cmpint (preview.rule ? least_of (&preview) : 0, ==, one->least);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/preview/counts", test_counts);
  return g_test_run ();
}
