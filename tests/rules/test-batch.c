#include "rules/batch.h"
#include "tests/rules/fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

static void
is_json (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (text, &error);

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
  g_assert_null (strchr (text, '\n'));
}

static void
test_decide (void)
{
  static const struct { const char *line, *part; } cases[] = {
    { "{\"rule\":\"O2\",\"date\":\"2026-04-23\",\"all\":1140,\"all_dm2\":10800000,\"participating\":760,"
      "\"participating_dm2\":7200000,\"for\":570,\"for_dm2\":5400000}", "{\"result\":\"PASSED\"" },
    { "{\"rule\":\"U2\",\"date\":\"2026-03-21\",\"all\":45,\"present\":33,\"for\":16,\"against\":12,\"abstain\":5}",
      "{\"result\":\"FAILED\"" },
    { "{\"rule\":\"U2\",\"date\":\"2026-03-21\",\"all\":45,\"present\":29,\"for\":29}", "{\"result\":\"NO_QUORUM\"" },
    { "{\"rule\":\"U2\",\"date\":\"2025-03-21\",\"all\":45,\"present\":29,\"for\":29}", "原居委会组织法第九条" },
    { "{\"rule\":\"U2\",\"date\":\"2026-03-21\",\"all\":45,\"present\":33,\"for\":26,\"lang\":\"en\"}", "carried" },
    { "{\"rule\":\"P2\",\"date\":\"2026-03-21\",\"all\":30,\"present\":20,\"for\":15,\"lang\":\"en\"}", "\\\"Four" },
    { "{\"rule\":\"U9\",\"date\":\"2026-03-21\",\"all\":45,\"present\":33,\"for\":26}", "{\"error\":\"" },
    { "{\"rule\":\"U2\",\"date\":\"2026-02-30\",\"all\":45,\"present\":33,\"for\":26}", "{\"error\":\"" },
    { "{\"rule\":\"U2\",\"date\":\"2026-03-21\",\"all\":45,\"present\":33,\"for\":26,\"fro\":1}", "fro" },
    { "{\"rule\":\"U2\",\"date\":\"2026-03-21\",\"all\":45,\"present\":33,\"for\":-1}", "{\"error\":\"" },
    { "{\"rule\":\"U2\",\"date\":\"2026-03-21\",\"all\":45,\"present\":33,\"for\":26.0}", "{\"error\":\"" },
    { "{\"rule\":\"U2\",\"date\":\"2026-03-21\",\"all\":45,\"present\":33,\"for\":\"26\"}", "{\"error\":\"" },
    { "{\"rule\":\"U2\",\"date\":\"2026-03-21\",\"all\":45,\"present\":33,\"for\":null}", "{\"error\":\"" },
    { "{\"rule\":\"U2\",\"date\":\"2026-03-21\",\"all\":45,\"present\":33,\"for\":26,\"for\":26}", "{\"error\":\"" },
    { "{\"rule\":\"U2\",\"date\":\"2026-03-21\",\"all\":45,\"present\":33,\"for\":26,\"abstain\":-1}", "abstain" },
    { "{\"rule\":2,\"date\":\"2026-03-21\"}", "{\"error\":\"" },
    { "{\"rule\":\"U2\",\"all\":45}", "date" },
    { "{\"date\":\"2026-03-21\",\"all\":45}", "rule" },
    { "{\"rule\":\"U2\",\"date\":\"2026-03-21\",\"all\":45,\"present\":33,\"for\":26,\"lang\":\"fr\"}", "lang" },
    { "", "{\"error\":\"" }, { "{", "{\"error\":\"" }, { "[]", "{\"error\":\"" }, { "null", "{\"error\":\"" },
    { "{\"\\u0001\\\"\":1}", "{\"error\":\"" }, { "\xff\xfe", "{\"error\":\"" }, { "{} {}", "{\"error\":\"" },
  };
  g_autoptr (LinliRuleset) set = fixture_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *answer = linli_batch_decide (set, cases[i].line, strlen (cases[i].line));
      g_test_message ("%s", answer);
      is_json (answer);
      g_assert_nonnull (strstr (answer, cases[i].part));
    }
}

static void
test_whole_answer (void)
{
  static const char line[] = "{\"rule\":\"B1\",\"date\":\"2026-03-21\",\"all\":40,\"present\":21,\"for\":8,\"against\":7,\"abstain\":6}";
  g_autoptr (LinliRuleset) set = fixture_rules ();
  g_autofree char *answer = linli_batch_decide (set, line, strlen (line));

  g_assert_cmpstr (answer, ==,
                   "{\"result\":\"PASSED\",\"calculation\":[{\"what\":\"quorum\",\"unit\":\"heads\",\"value\":21,\"d\":2,\"base\":40,"
                   "\"n\":1,\"left\":42,\"right\":40,\"strict\":true,\"holds\":true},{\"what\":\"majority\",\"unit\":\"heads\","
                   "\"value\":8,\"d\":2,\"base\":15,\"n\":1,\"left\":16,\"right\":15,\"strict\":true,\"holds\":true,"
                   "\"exclusion\":\"neither\",\"excluded\":6}],\"text\":\"实到21人，应到40人：21×2＝42，大于40，达到法定人数。"
                   "赞成8票，反对7票（未投赞成或反对的6人不计入）：8×2＝16，大于15，通过。（罗伯特议事规则：过半数；议事规则约定，非法律规定）\"}");
}

static void
test_deadline (void)
{
  static const struct { const char *line, *answer; } cases[] = {
    { "{\"from\":\"2025-01-24\",\"working_days\":3}", "{\"due\":\"2025-02-05\",\"provisional\":false}" },
    { "{\"from\":\"2026-02-06\",\"calendar_days\":15,\"roll\":true}", "{\"due\":\"2026-02-24\",\"provisional\":false}" },
    { "{\"from\":\"2026-02-06\",\"calendar_days\":15,\"roll\":false}", "{\"due\":\"2026-02-21\",\"provisional\":false}" },
    { "{\"from\":\"2026-02-06\",\"calendar_days\":15}", "{\"due\":\"2026-02-21\",\"provisional\":false}" },
    { "{\"from\":\"2026-12-31\",\"working_days\":1}", "{\"due\":\"2027-01-01\",\"provisional\":true}" },
    { "{\"from\":\"2026-02-06\"}", NULL },
    { "{\"from\":\"2026-02-06\",\"calendar_days\":1,\"working_days\":1}", NULL },
    { "{\"from\":\"2026-02-06\",\"calendar_days\":1,\"roll\":2}", NULL },
    { "{\"from\":\"2026-02-06\",\"calendar_days\":1,\"roll\":-1}", NULL },
    { "{\"from\":\"2026-02-06\",\"calendar_days\":1,\"roll\":\"x\"}", NULL },
    { "{\"from\":\"2026-02-06\",\"working_days\":1,\"roll\":true}", NULL },
    { "{\"from\":\"2026-02-06\",\"working_days\":-1}", NULL },
    { "{\"from\":\"2026-02-06\",\"working_days\":\"3\"}", NULL },
    { "{\"from\":\"2026-02-06\",\"working_days\":99999999999}", NULL },
    { "{\"from\":\"2026-02-31\",\"working_days\":3}", NULL },
    { "{\"working_days\":3}", NULL },
    { "{\"from\":\"2026-02-06\",\"working_days\":3,\"to\":1}", NULL },
    { "garbage", NULL }, { "", NULL }, { "\xff", NULL },
  };
  g_autoptr (LinliCalendar) calendar = fixture_calendar ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *answer = linli_batch_deadline (calendar, cases[i].line, strlen (cases[i].line));
      is_json (answer);
      if (cases[i].answer)
        g_assert_cmpstr (answer, ==, cases[i].answer);
      else
        g_assert_true (g_str_has_prefix (answer, "{\"error\":\""));
    }
}

/* Any line at all gives one answer: the valid one, cut short and with each byte changed. */
static void
test_garbage (void)
{
  static const char line[] = "{\"rule\":\"U2\",\"date\":\"2026-03-21\",\"all\":45,\"present\":33,\"for\":16,\"against\":12,\"abstain\":5}";
  static const char bytes[] = "\"\\{}[]:,0-\xe4\x01 x";
  g_autoptr (LinliRuleset) set = fixture_rules ();
  gsize size = strlen (line);

  for (gsize i = 0; i < size; i++)
    {
      g_autofree char *answer = linli_batch_decide (set, line, i);
      g_assert_true (g_str_has_prefix (answer, "{\"error\":\""));
      for (gsize k = 0; k < sizeof bytes; k++)
        {
          g_autofree char *changed = g_strdup (line);
          g_autofree char *other = NULL;
          changed[i] = bytes[k];
          other = linli_batch_decide (set, changed, size);
          is_json (other);
        }
    }
}

/* A line costs at most three times what the JSON library takes to read and write it. */
static void
test_cost (void)
{
  static const char line[] = "{\"rule\":\"O2\",\"date\":\"2026-04-23\",\"all\":1140,\"all_dm2\":10800000,\"participating\":760,"
                             "\"participating_dm2\":7200000,\"for\":570,\"for_dm2\":5400000}";
  g_autoptr (LinliRuleset) set = fixture_rules ();
  gint64 start = g_get_monotonic_time (), ours, theirs;
  const int rounds = g_test_perf () ? 50000 : 200;

  for (int i = 0; i < rounds; i++)
    g_free (linli_batch_decide (set, line, strlen (line)));
  ours = g_get_monotonic_time () - start;
  start = g_get_monotonic_time ();
  for (int i = 0; i < rounds; i++)
    {
      g_autoptr (JsonNode) node = json_from_string (line, NULL);
      g_free (json_to_string (node, FALSE));
    }
  theirs = g_get_monotonic_time () - start;
  g_test_message ("ours %.2f µs, json-glib %.2f µs a line", (double) ours / rounds, (double) theirs / rounds);
  if (g_test_perf ())
    g_assert_cmpint (ours, <=, 3 * theirs);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/batch/decide", test_decide);
  g_test_add_func ("/batch/whole-answer", test_whole_answer);
  g_test_add_func ("/batch/deadline", test_deadline);
  g_test_add_func ("/batch/garbage", test_garbage);
  g_test_add_func ("/batch/cost", test_cost);
  return g_test_run ();
}
