#include "tests/council/expect.h"

/* Meetings that go wrong, each on a copy of the same register in memory. */
typedef struct
{
  const char *script;
  Expected expected[16];
} Case;

static const Case cases[] = {
  { "quorum-returns.jsonl",
    { { "find-motion", "HY-A/M1", "state", "carried" },
      { "find-vote", "HY-A/M1", "sums", "18×2＝36＞31" },
      { "find-motion", "HY-A/M2", "state", "carried" },
      { "find-vote", "HY-A/M2", "present", "30" },
      { "find-vote", "HY-A/M2", "arrived", "31" },
      { "find-vote", "HY-A/M2", "sums", "16×2＝32＞30" },
      { "find-meeting", "HY-A", "state", "adjourned" } } },
  { "quorum-lost.jsonl",
    { { "find-motion", "HY-A/M1", "state", "carried" },
      { "find-motion", "HY-A/M2", "state", "seconded" },
      { "find-meeting", "HY-A", "state", "inquorate" },
      { "find-meeting", "HY-A2", "state", "preparing" } } },
  { "quorum-never.jsonl", { { "find-meeting", "HY-Q", "state", "session" } } },
  { "contested-upheld.jsonl",
    { { "find-vote", "HY-B2/M1", "result", "FAILED" },
      { "find-vote", "HY-B2/M1", "sums", "21×2＝42≤43" },
      { "find-reconsideration", "FY-B", "state", "upheld" },
      { "find-reconsideration", "FY-B", "askers", "8" },
      { "find-reconsideration", "FY-B", "base", "36" },
      { "find-resolution", "JY-B", "state", "effective" } } },
  { "contested-revoked.jsonl",
    { { "find-vote", "HY-B2/M1", "result", "PASSED" },
      { "find-vote", "HY-B2/M1", "sums", "22×2＝44＞43" },
      { "find-reconsideration", "FY-B", "state", "revoked" },
      { "find-resolution", "JY-B", "state", "revoked" },
      { "find-notice", "GS-B", "from_on", "2026-04-20" },
      { "find-notice", "GS-B", "to_on", "2026-05-05" } } },
  { "overdue.jsonl",
    { { "find-task", "RW-1", "due", "2026-06-30" },
      { "find-task", "RW-1", "extensions", "0" },
      { "find-task", "RW-2", "due", "2026-07-15" },
      { "find-task", "RW-2", "original_due", "2026-06-30" },
      { "find-task", "RW-2", "extensions", "2" },
      { "find-task", "RW-2", "returns", "2" },
      { "find-task", "RW-2", "state", "working" } } },
  { "boundaries.jsonl",
    { { "find-vote", "HY-D/M1", "result", "FAILED" },
      { "find-vote", "HY-D/M1", "sums", "16×2＝32≤32" },
      { "find-vote", "HY-D/M1", "present", "32" },
      { "find-vote", "HY-D/M1", "abstain", "4" },
      { "find-vote", "HY-D/M1", "recounted", "1" },
      { "find-vote", "HY-D/M2", "result", "PASSED" },
      { "find-vote", "HY-D/M2", "for", "16" },
      { "find-vote", "HY-D/M2", "against", "14" },
      { "find-vote", "HY-D/M2", "unreturned", "1" },
      { "find-vote", "HY-D/M2", "sums", "16×2＝32＞31" },
      { "find-vote", "HY-D/M3", "result", "PASSED" },
      { "find-motion", "HY-D/M4", "state", "withdrawn" } } },
  { "election.jsonl",
    { { "find-vote", "HY-E/M1", "sums", "13×2＝26＞25" },
      { "find-motion", "HY-E/M1", "state", "carried" } } },
  { "owners.jsonl",
    { { "find-vote", "HY-O/M1", "result", "FAILED" },
      { "find-vote", "HY-O/M1", "sums", "570×4＝2280≥760×3＝2280; 5399999×4＝21599996＜7200000×3＝21600000" },
      { "find-vote", "HY-P/M1", "entitled", "6" },
      { "find-vote", "HY-P/M1", "entitled_dm2", "80000" },
      { "find-vote", "HY-P/M1", "for", "3" },
      { "find-vote", "HY-P/M1", "for_dm2", "50000" },
      { "find-vote", "HY-P/M1", "participating", "4" },
      { "find-vote", "HY-P/M1", "participating_dm2", "60000" },
      { "find-vote", "HY-P/M1", "result", "PASSED" } } },
  { "admission.jsonl",
    { { "find-topic", "YT-1", "state", "archived" },
      { "find-topic", "YT-1", "owners_needed", "1" },
      { "find-topic", "YT-2", "owners_needed", "0" },
      { "find-vote", "HY-1/M1", "entitled", "44" },
      { "find-resolution", "JY-1", "owners_needed", "1" },
      { "find-resolution", "JY-1", "state", "posted" },
      { "find-request", "SQ-1", "state", "topic" } } },
  { "topics.jsonl",
    { { "find-topic", "YT-1", "title", "公共晾衣区" },
      { "find-topic", "YT-1", "important", "1" },
      { "find-topic", "YT-1", "owners_needed", "1" },
      { "find-catalogue", "盖章事项-01", "ended_on", "2026-03-01" },
      { "find-catalogue", "依法履职-01", "ended_on", NULL },
      { "find-catalogue", "依法履职-01", "source", "居委会组织法第三十四条第二款" },
      { "find-paper", "HY-M/record/1", "state", "draft" } } },
  { "offices.jsonl", { { "find-paper", "HY-1/record/2", "version", "2" }, { "find-paper", "HY-1/record/2", "state", "draft" },
                         { "find-person", "代表03", "household", "3-301" }, { "find-person", "代表03", "sex", NULL } } },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (LinliCouncil) trial = fixture_trial ();

  fixture_play (trial, one->script);
  assert_values (trial, one->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scripts/%s", cases[i].script);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  return fixture_run_trials ();
}
