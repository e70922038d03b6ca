/* Who has the floor and who is there: the script's register holds what it should, replays to the same tables, and its
 * record says so. */
#include "tests/council/expect.h"

#include "store/register.h"
#include "store/replay.h"
#include "store/search.h"

#include <string.h>

typedef struct
{
  const char *script;
  Expected expected[24];
  const char *paper;     /* label of one whose facts are read, or NULL */
  const char *facts[16]; /* each stands in them */
} Case;

static const Case cases[] = {
  { "floor.jsonl",
    { { "find-turn", "HY-F/T1", "state", "done" },
      { "find-turn", "HY-F/T1", "stance", "amend" },
      { "find-turn", "HY-F/T1", "used_ms", "130000" },
      { "find-turn", "HY-F/T1", "extra_seconds", "60" },
      { "find-turn", "HY-F/T2", "state", "done" },
      { "find-turn", "HY-F/T2", "used_ms", "150000" },
      { "find-turn", "HY-F/T3", "state", "withdrawn" },
      { "find-turn", "HY-F/T9", "state", "done" },
      { "find-turn", "HY-F/T9", "used_ms", "60000" },
      { "find-turn", "HY-F/O1", "state", "withdrawn" },
      { "find-turn", "HY-F/O2", "used_ms", "60000" },
      { "find-turn", "HY-F/L1", "state", "withdrawn" },
      { "find-group", "HY-F/G1", "state", "merged" },
      { "find-group", "HY-F/G2", "state", "merged" },
      { "find-group", "HY-F/G3", "state", "open" },
      { "find-meeting", "HY-F", "state", "adjourned" },
      { "find-meeting", "HY-F", "speech_seconds", "120" } },
    "HY-F/record/1",
    { "\"speech_seconds\":120,\"speech_times\":1", "\"is\":\"speech\",\"item\":1,\"kind\":\"order\",\"seconds\":60",
      "\"seconds\":130,\"speaker\":\"代表01\",\"stance\":\"amend\",\"text\":\"晾衣区应设在一幢东侧。\"", "不同意。", "补充一点",
      "\"text\":\"合并：四条。\"", "\"part\":\"北区\",\"text\":\"北区未合并\"",
      "\"person\":\"代表04\",\"reason\":\"误签，本人未到\",\"to\":\"absent\"",
      "\"person\":\"代表05\",\"reason\":\"到会未签\",\"to\":\"in\"" } },
  { "proxies.jsonl",
    { { "find-meeting", "HY-R", "state", "inquorate" },
      { "find-turn", "HY-R/T1", "state", "withdrawn" },
      { "find-turn", "HY-R/T2", "state", "withdrawn" },
      { "find-vote", "HY-V/M1", "present", "6" },
      { "find-vote", "HY-V/M1", "for", "5" },
      { "find-meeting", "HY-V", "state", "inquorate" } },
    "HY-V/record/1",
    { "\"recount_by\":\"代表01、代表02\",\"recount_reason\":\"会议要求复核\"", "\"document\":\"委托书4号\",\"holder\":\"代表01\",\"is\":\"proxy\",\"person\":\"代表04\"" } },
};

/* A roster row as "present arrived holder". */
static const struct { const char *meeting, *person, *row; } roster[] = {
  { "HY-R", "户主", "0 0 -" },       { "HY-R", "户员甲", "1 1 -" },      { "HY-R", "户员乙", "0 0 -" },
  { "HY-R", "邻居", "1 1 -" },       { "HY-V", "代表04", "0 1 代表01" }, { "HY-V", "代表06", "0 0 -" },
  { "HY-V", "代表07", "0 0 -" },      { "HY-U", "代表02", "0 0 -" },
};

static void
assert_facts (LinliCouncil *council, const Case *one)
{
  g_autofree char *facts = one->paper ? fixture_value (council, "paper-facts", one->paper, "facts_text") : NULL;

  for (guint i = 0; facts && one->facts[i]; i++)
    if (!strstr (facts, one->facts[i]))
      g_error ("the record lacks %s\n%s", one->facts[i], facts);
}

/* What a correction took away stands in no record: the person came after all, the paper was invalid, the holder was somebody else. */
static void
assert_taken_away (LinliCouncil *council)
{
  static const struct { const char *paper, *text; } papers[] = {
    { "HY-V/record/1", "委托书5号" }, { "HY-V/record/1", "委托书6号" }, { "HY-R/record/1", "\"is\":\"proxy\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *facts = fixture_value (council, "paper-facts", papers[i].paper, "facts_text");
      if (strstr (facts, papers[i].text))
        g_error ("%s has %s\n%s", papers[i].paper, papers[i].text, facts);
    }
}

static void
assert_replays (LinliCouncil *council)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRegister) reg = linli_register_open (linli_council_path (council), FALSE, &error);
  g_autoptr (GPtrArray) rows = NULL, personal = NULL, words = NULL;

  g_assert_no_error (error);
  rows = linli_replay_compare (reg, 10, &error);
  g_assert_no_error (error);
  words = linli_search_check (reg, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (words->len, ==, 0);
  personal = linli_replay_personal (reg, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 0);
  g_assert_cmpuint (personal->len, ==, 0);
}

static void
assert_roster (LinliCouncil *council)
{
  for (guint i = 0; i < G_N_ELEMENTS (roster); i++)
    {
      g_autoptr (LinliRecord) params = linli_record_new ();
      g_autoptr (GPtrArray) rows = NULL;
      g_autofree char *id = fixture_value (council, "find-meeting", roster[i].meeting, "id");
      linli_record_set_int (params, "meeting", g_ascii_strtoll (id, NULL, 10));
      rows = linli_council_rows (council, "show-roster", params, NULL);
      for (guint k = 0; k < rows->len; k++)
        {
          LinliRecord *row = rows->pdata[k];
          const char *holder = linli_record_text (row, "proxy");
          g_autofree char *text
              = g_strdup_printf ("%d %d %s", (int) linli_record_int (row, "present"), (int) linli_record_int (row, "arrived"),
                                 holder ? holder : "-");
          if (strcmp (linli_record_text (row, "person"), roster[i].person) == 0)
            g_assert_cmpstr (text, ==, roster[i].row);
        }
    }
}

/* The item that was before a meeting when it ended for want of a quorum is offered to the next one. */
static void
assert_left (LinliCouncil *council)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;

  linli_record_set_text (params, "body", "成员大会");
  rows = linli_council_rows (council, "plan-left", params, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (linli_record_text (rows->pdata[0], "title"), ==, "事项");
  g_assert_cmpint (linli_record_int (rows->pdata[0], "unreached"), ==, 0);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  LinliCouncil *council = fixture_base ();

  fixture_play (council, one->script);
  assert_values (council, one->expected);
  assert_facts (council, one);
  if (strcmp (one->script, "proxies.jsonl") == 0)
    {
      assert_roster (council);
      assert_taken_away (council);
      assert_left (council);
    }
  assert_replays (council);
  fixture_base_free (council);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/floor/%s", cases[i].script);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
