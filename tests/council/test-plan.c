#include "tests/council/fixture.h"

#include "council/conflicts.h"
#include "council/convocation.h"
#include "council/ics.h"
#include "council/papers.h"
#include "council/preparation.h"
#include "council/templates.h"

#include <string.h>

static void
act (LinliCouncil *council, const char *at, const char *rest)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = g_strdup_printf ("{\"at\":\"%s\",\"actor\":\"工作人员甲\",%s}", at, rest);

  fixture_do (council, line, &error);
  g_assert_no_error (error);
}

#define PLAN "\"do\":\"meeting.plan\",\"label\":\"HY-1\",\"body\":\"居民代表会议\",\"title\":\"楼道灯\",\"mode\":\"council\"," \
             "\"venue\":\"社区议事厅\",\"starts_at\":\"2026-03-21T14:00\",\"ends_at\":\"2026-03-21T15:00\","

static gint64
id_of (LinliCouncil *council, const char *label)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  linli_record_set_text (params, "label", label);
  row = linli_council_row (council, "find-meeting", params, NULL);
  g_assert_nonnull (row);
  return linli_record_int (row, "id");
}

/* Conflicts. */

typedef struct
{
  const char *offices, *member, *text;
  gboolean refused;
} Conflict;

static const Conflict conflicts[] = {
  { "{\"chair\":\"委员01\",\"recorder\":\"工作人员甲\",\"supervisor\":\"监督员甲\",\"tellers\":[\"代表02\",\"代表05\"]}", NULL },
  { "{\"chair\":\"委员01\",\"recorder\":\"委员01\"}", "recorder", "cannot also be the recorder", TRUE },
  { "{\"chair\":\"委员01\",\"supervisor\":\"委员01\"}", "supervisor", "cannot also chair", TRUE },
  { "{\"recorder\":\"工作人员甲\",\"supervisor\":\"工作人员甲\"}", "supervisor", "cannot also chair", TRUE },
  { "{\"supervisor\":\"委员02\"}", "supervisor", "may not supervise", TRUE },
  { "{\"chair\":\"委员01\",\"supervisor\":\"代表09\"}", "supervisor", "near kin of one", TRUE },
  { "{\"chair\":\"代表10\",\"supervisor\":\"代表11\"}", "supervisor", "near kin of the chair", TRUE },
  { "{\"recorder\":\"代表10\",\"supervisor\":\"代表11\"}", "supervisor", "near kin of the chair or the recorder", TRUE },
  { "{\"chair\":\"委员01\",\"tellers\":[\"委员01\"]}", "tellers", "neither the chair", TRUE },
  { "{\"supervisor\":\"监督员甲\",\"tellers\":[\"代表02\",\"监督员甲\"]}", "tellers", "neither the chair", TRUE },
  { "{\"chair\":\"代表10\",\"tellers\":[\"代表11\"]}", "tellers", "may not count", TRUE },
  { "{\"recorder\":\"工作人员甲\",\"tellers\":[\"工作人员甲\"]}", "tellers", "records and counts", FALSE },
  { "{\"topic\":\"YT-1\",\"tellers\":[\"代表07\"]}", "tellers", "began with their request", FALSE },
  { "{\"topic\":\"YT-1\",\"tellers\":[\"代表08\"]}", "tellers", "named as affected", FALSE },
  { "{\"topic\":\"YT-1\",\"supervisor\":\"代表08\"}", "supervisor", "has an interest in topic YT-1", FALSE },
  { "{\"topic\":\"YT-1\",\"tellers\":[\"代表02\"]}", NULL },
  { "{\"chair\":\"没有这人\",\"tellers\":[\"也没有\"]}", NULL },
};

static void
make_relations (LinliCouncil *council)
{
  act (council, "2026-03-02T09:00", "\"do\":\"person.kin\",\"person\":\"委员03\",\"other\":\"代表09\"");
  act (council, "2026-03-02T09:00", "\"do\":\"person.kin\",\"person\":\"代表11\",\"other\":\"代表10\"");
  act (council, "2026-03-02T09:01", "\"do\":\"request.register\",\"label\":\"SQ-1\",\"source\":\"来访\",\"person\":\"代表07\","
                                    "\"text\":\"灯坏了\",\"anonymous\":false");
  act (council, "2026-03-02T09:02", "\"do\":\"request.accept\",\"request\":\"SQ-1\"");
  act (council, "2026-03-02T09:03", "\"do\":\"topic.propose\",\"label\":\"YT-1\",\"title\":\"灯\",\"kind\":\"deliberation\","
                                    "\"matter\":\"urban_commons_project\",\"commons\":true,\"request\":\"SQ-1\",\"text\":\"x\"");
  act (council, "2026-03-02T09:04", "\"do\":\"topic.stakeholder\",\"topic\":\"YT-1\",\"who\":\"代表08\"");
}

static void
test_conflicts (void)
{
  g_autoptr (LinliCouncil) council = fixture_trial ();

  make_relations (council);
  for (guint i = 0; i < G_N_ELEMENTS (conflicts); i++)
    {
      const Conflict *wanted = &conflicts[i];
      g_autoptr (LinliRecord) offices = linli_record_decode (wanted->offices, -1, NULL);
      g_autoptr (GPtrArray) found = linli_conflicts_find (council, offices);
      g_test_message ("%s: %u", wanted->offices, found->len);
      if (!wanted->member)
        {
          g_assert_cmpuint (found->len, ==, 0);
          continue;
        }
      g_assert_cmpuint (found->len, >, 0);
      g_assert_cmpstr (linli_record_text (found->pdata[0], "member"), ==, wanted->member);
      g_assert_cmpint (linli_record_int (found->pdata[0], "refused"), ==, wanted->refused);
      g_test_message ("→ %s", linli_record_text (found->pdata[0], "text"));
      g_assert_nonnull (strstr (linli_record_text (found->pdata[0], "text"), wanted->text));
    }
}

/* What is found is what the act refuses by; advice refuses nothing. */
static void
test_refused (void)
{
  g_autoptr (LinliCouncil) council = fixture_trial ();
  g_autoptr (GError) error = NULL;

  make_relations (council);
  g_assert_false (fixture_do (council,
                              "{\"at\":\"2026-03-05T09:00\",\"actor\":\"工作人员甲\"," PLAN
                              "\"chair\":\"代表10\",\"recorder\":\"工作人员甲\",\"tellers\":[\"代表11\"]}",
                              &error));
  g_assert_nonnull (strstr (error->message, "near kin of the chair"));
  act (council, "2026-03-05T09:00", PLAN "\"chair\":\"委员01\",\"recorder\":\"工作人员甲\",\"tellers\":[\"工作人员甲\"]");
}

/* Carrying over. */

static GPtrArray *
left (LinliCouncil *council)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  GPtrArray *rows;

  linli_record_set_text (params, "body", "居民代表会议");
  rows = linli_council_rows (council, "plan-left", params, NULL);
  g_assert_nonnull (rows);
  return rows;
}

static void
test_left (void)
{
  g_autoptr (LinliCouncil) council = fixture_trial ();
  g_autoptr (GPtrArray) before = NULL, taken = NULL, again = NULL;

  before = left (council);
  g_assert_cmpuint (before->len, ==, 0);
  fixture_play (council, "quorum-lost.jsonl");
  /* The meeting that continues it has taken them up. */
  taken = left (council);
  g_assert_cmpuint (taken->len, ==, 0);
  act (council, "2026-04-20T09:00", "\"do\":\"meeting.cancel\",\"meeting\":\"HY-A2\",\"reason\":\"改期\"");
  again = left (council);
  g_assert_cmpuint (again->len, ==, 2);
  g_assert_cmpstr (linli_record_text (again->pdata[0], "title"), ==, "动议");
  g_assert_cmpint (linli_record_int (again->pdata[0], "unreached"), ==, 1);
  g_assert_cmpstr (linli_record_text (again->pdata[1], "motion"), ==, "M2");
  g_assert_cmpstr (linli_record_text (again->pdata[1], "meeting"), ==, "HY-A");
}

/* Templates. */

static gint64
minutes_of (const LinliTemplate *template)
{
  gint64 minutes = 0;

  for (guint i = 0; i < template->items->len; i++)
    minutes += ((LinliTemplateItem *) template->items->pdata[i])->minutes;
  return minutes;
}

static void
test_templates (void)
{
  static const struct { const char *mode, *zh; guint items; gint64 minutes, days; } wanted[] = {
    { "council", "居民代表会议", 5, 90, 0 }, { "assembly", "居民会议", 6, 120, 0 }, { "tea", "吃讲茶", 4, 60, 0 },
    { "mediation", "矛盾调解会", 5, 80, 0 }, { "ballot", "业主共同决定事项表决", 3, 180, 14 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) zh = linli_templates_load ("zh", &error), en = linli_templates_load ("en", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (zh->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const LinliTemplate *template = linli_templates_find (zh, wanted[i].mode), *other = linli_templates_find (en, wanted[i].mode);
      g_assert_cmpstr (template->title, ==, wanted[i].zh);
      g_assert_cmpuint (template->items->len, ==, wanted[i].items);
      g_assert_cmpint (minutes_of (template), ==, wanted[i].minutes);
      g_assert_cmpint (template->days, ==, wanted[i].days);
      g_assert_true (g_str_is_ascii (other->title));
    }
  g_assert_null (linli_templates_find (zh, "party"));
}

/* Points. */

static void
expect_points (LinliCouncil *council, LinliDate today, const char *wanted)
{
  g_autoptr (GPtrArray) points = linli_preparation_points (council, id_of (council, "HY-1"), today, "en");
  g_autoptr (GString) found = g_string_new (NULL);
  static const char letters[] = "moatlrn";

  for (guint i = 0; i < points->len; i++)
    {
      const LinliPoint *point = points->pdata[i];
      g_string_append_c (found, point->done ? g_ascii_toupper (letters[point->kind]) : letters[point->kind]);
      g_test_message ("%s: %s", point->text, point->facts ? point->facts : "");
    }
  g_assert_cmpstr (found->str, ==, wanted);
}

/* Members, offices, agenda, topics, legal opinion, risk, notice; capitals are done, what is open stands first. */
static void
test_points (void)
{
  g_autoptr (LinliCouncil) council = fixture_trial ();
  LinliDate today = linli_date (2026, 3, 5);

  act (council, "2026-03-05T09:00", PLAN "\"chair\":\"委员01\",\"recorder\":\"工作人员甲\"");
  expect_points (council, today, "oanM");
  act (council, "2026-03-05T09:01", "\"do\":\"meeting.replan\",\"meeting\":\"HY-1\",\"body\":\"居民代表会议\",\"title\":\"楼道灯\","
                                    "\"venue\":\"厅\",\"starts_at\":\"2026-03-21T14:00\",\"ends_at\":\"2026-03-21T15:00\",\"chair\":\"委员01\","
                                    "\"recorder\":\"工作人员甲\",\"supervisor\":\"监督员甲\",\"tellers\":[\"代表02\"]");
  expect_points (council, today, "anMO");
  act (council, "2026-03-05T09:02", "\"do\":\"agenda.add\",\"meeting\":\"HY-1\",\"title\":\"灯\",\"minutes\":70");
  expect_points (council, today, "anMO");
  act (council, "2026-03-05T09:03", "\"do\":\"agenda.change\",\"item\":\"HY-1/1\",\"title\":\"灯\",\"minutes\":60");
  expect_points (council, today, "nMOA");
  act (council, "2026-03-05T09:04", "\"do\":\"meeting.notify\",\"meeting\":\"HY-1\",\"places\":[\"公示栏\"]");
  expect_points (council, today, "MOAN");
  act (council, "2026-03-05T09:05", "\"do\":\"agenda.change\",\"item\":\"HY-1/1\",\"title\":\"灯\",\"minutes\":50");
  expect_points (council, today, "nMOA");
  act (council, "2026-03-05T09:06", "\"do\":\"meeting.notify\",\"meeting\":\"HY-1\",\"places\":[\"公示栏\"]");
  expect_points (council, today, "MOAN");
}

/* A topic brings its own points. */
static void
test_topic_points (void)
{
  g_autoptr (LinliCouncil) council = fixture_trial ();
  LinliDate today = linli_date (2026, 3, 5);

  make_relations (council);
  act (council, "2026-03-03T09:00", "\"do\":\"topic.party_review\",\"topic\":\"YT-1\",\"outcome\":\"passed\"");
  act (council, "2026-03-03T09:01", "\"do\":\"topic.risk\",\"topic\":\"YT-1\",\"level\":\"low\",\"text\":\"x\"");
  act (council, "2026-03-03T09:02", "\"do\":\"topic.admit\",\"topic\":\"YT-1\"");
  act (council, "2026-03-03T09:03", "\"do\":\"topic.route\",\"topic\":\"YT-1\",\"body\":\"居民代表会议\"");
  act (council, "2026-03-05T09:00", PLAN "\"chair\":\"委员01\",\"recorder\":\"工作人员甲\",\"supervisor\":\"监督员甲\",\"tellers\":[\"代表07\"]");
  act (council, "2026-03-05T09:01", "\"do\":\"agenda.add\",\"meeting\":\"HY-1\",\"title\":\"灯\",\"minutes\":30,\"topic\":\"YT-1\"");
  /* The teller asked for it. */
  expect_points (council, today, "olnMATR");
  act (council, "2026-03-05T09:02", "\"do\":\"topic.legal_opinion\",\"topic\":\"YT-1\",\"by\":\"法律顾问甲\",\"text\":\"可以\"");
  expect_points (council, today, "onMATLR");
}

static void
test_notice_time (void)
{
  static const struct { const char *rule; int days_before; LinliDate latest; int late; gboolean urgent; } cases[] = {
    { "U2", 30, 10, 0, TRUE }, { "U2", 10, 10, 0, TRUE }, { "U2", 9, 10, 1, TRUE }, { "O2", 16, 15, 0, FALSE },
    { "O2", 14, 15, 1, FALSE }, { "U1", 0, 10, 10, TRUE },
  };
  g_autoptr (LinliCouncil) council = fixture_trial ();
  LinliDate day = linli_date (2026, 6, 30);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (LinliNoticeTime) time = { 0 };
      linli_notice_time (council, cases[i].rule, day, day - cases[i].days_before, "en", &time);
      g_assert_cmpint (time.latest, ==, day - cases[i].latest);
      g_assert_cmpint (time.late, ==, cases[i].late);
      g_assert_cmpint (time.urgent, ==, cases[i].urgent);
      g_assert_cmpint (time.first_day, ==, day - cases[i].days_before + cases[i].latest);
      g_assert_nonnull (time.article);
    }
}

/* The notice as a paper. */

static char *
facts (LinliCouncil *council)
{
  g_autoptr (GError) error = NULL;
  char *text = linli_convocation_facts (council, "HY-1/convocation", &error);

  g_assert_no_error (error);
  return text;
}

static void
test_convocation (void)
{
  g_autoptr (LinliCouncil) council = fixture_trial ();
  g_autofree char *draft = NULL, *given = NULL, *later = NULL, *cancelled = NULL;
  g_autoptr (GError) error = NULL;

  act (council, "2026-03-05T09:00", PLAN "\"chair\":\"委员01\",\"recorder\":\"工作人员甲\"");
  act (council, "2026-03-05T09:01", "\"do\":\"agenda.add\",\"meeting\":\"HY-1\",\"title\":\"灯，问 13812345678\",\"minutes\":30");
  draft = facts (council);
  g_assert_null (strstr (draft, "notice_on"));
  g_assert_null (strstr (draft, "13812345678"));
  act (council, "2026-03-05T09:02", "\"do\":\"meeting.notify\",\"meeting\":\"HY-1\",\"places\":[\"公示栏\"]");
  given = facts (council);
  g_assert_nonnull (strstr (given, "\"notice_on\":\"2026-03-05\""));
  /* What else happens in the register does not change it. */
  act (council, "2026-03-06T09:00", "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"t\"");
  later = facts (council);
  g_assert_cmpstr (given, ==, later);
  act (council, "2026-03-07T09:00", "\"do\":\"meeting.cancel\",\"meeting\":\"HY-1\",\"reason\":\"场地检修\"");
  cancelled = facts (council);
  g_assert_nonnull (strstr (cancelled, "\"cancelled\":1"));
  g_assert_nonnull (strstr (cancelled, "场地检修"));
  g_assert_null (linli_convocation_facts (council, "HY-9/convocation", &error));
  g_assert_nonnull (strstr (error->message, "HY-9"));
}

static void
test_convocation_pages (void)
{
  g_autoptr (LinliCouncil) council = fixture_trial ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = NULL, second = NULL;

  act (council, "2026-03-05T09:00", PLAN "\"chair\":\"委员01\",\"recorder\":\"工作人员甲\"");
  first = linli_papers_render (council, "HY-1/convocation", &error);
  g_assert_no_error (error);
  second = linli_papers_render (council, "HY-1/convocation", &error);
  g_assert_true (g_bytes_equal (first, second));
}

/* The calendar's entry; its lines are read by another hand in tests/cli/plan.py. */
static void
test_ics (void)
{
  g_autoptr (LinliCouncil) council = fixture_trial ();
  g_autofree char *planned = NULL, *moved = NULL, *cancelled = NULL, *archived = NULL;

  act (council, "2026-03-05T09:00", PLAN "\"chair\":\"委员01\",\"recorder\":\"工作人员甲\"");
  planned = linli_ics_meeting (council, "HY-1", NULL);
  g_assert_nonnull (strstr (planned, "STATUS:TENTATIVE\r\n"));
  g_assert_nonnull (strstr (planned, "SEQUENCE:0\r\n"));
  act (council, "2026-03-05T09:01", "\"do\":\"meeting.replan\",\"meeting\":\"HY-1\",\"body\":\"居民代表会议\",\"title\":\"楼道灯\","
                                    "\"venue\":\"厅\",\"starts_at\":\"2026-03-22T14:00\",\"ends_at\":\"2026-03-22T15:00\",\"chair\":\"委员01\","
                                    "\"recorder\":\"工作人员甲\"");
  moved = linli_ics_meeting (council, "HY-1", NULL);
  g_assert_nonnull (strstr (moved, "SEQUENCE:1\r\n"));
  g_assert_nonnull (strstr (moved, "DTSTART;TZID=Asia/Shanghai:20260322T140000\r\n"));
  act (council, "2026-03-05T09:02", "\"do\":\"meeting.cancel\",\"meeting\":\"HY-1\",\"reason\":\"改期\"");
  cancelled = linli_ics_meeting (council, "HY-1", NULL);
  g_assert_nonnull (strstr (cancelled, "STATUS:CANCELLED\r\n"));
  g_assert_nonnull (strstr (cancelled, "SEQUENCE:2\r\n"));
  act (council, "2026-03-05T09:03", "\"do\":\"meeting.archive\",\"meeting\":\"HY-1\"");
  archived = linli_ics_meeting (council, "HY-1", NULL);
  g_assert_nonnull (strstr (archived, "STATUS:CANCELLED\r\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/conflicts", test_conflicts);
  g_test_add_func ("/plan/refused", test_refused);
  g_test_add_func ("/plan/left", test_left);
  g_test_add_func ("/plan/templates", test_templates);
  g_test_add_func ("/plan/points", test_points);
  g_test_add_func ("/plan/topic-points", test_topic_points);
  g_test_add_func ("/plan/notice-time", test_notice_time);
  g_test_add_func ("/plan/convocation", test_convocation);
  g_test_add_func ("/plan/convocation-pages", test_convocation_pages);
  g_test_add_func ("/plan/ics", test_ics);
  return fixture_run_trials ();
}
