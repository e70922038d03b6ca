#include "tests/council/expect.h"

#include "council/demo.h"

#include <glib/gstdio.h>
#include <string.h>

/* The demo register against the figures of its scenario. */
static const Expected figures[] = {
  { "find-request", "SQ-2026-001", "received_on", "2026-03-02" },
  { "find-request", "SQ-2026-001", "due", "2026-03-10" }, /* admission: 5 working days from 03-03 */
  { "find-request", "SQ-2026-001", "state", "archived" },
  { "find-request", "SQ-2026-014", "state", "registered" },
  { "find-topic", "YT-2026-003", "party_on", "2026-03-09" },
  { "find-topic", "YT-2026-003", "rule", "U2" },
  { "find-topic", "YT-2026-003", "owners_needed", "1" },
  { "find-topic", "YT-2026-003", "state", "archived" },
  { "find-meeting", "HY-2026-003", "notice_on", "2026-03-10" },
  { "find-meeting", "HY-2026-003", "state", "archived" },
  { "find-vote", "HY-2026-003/M1", "entitled", "45" },
  { "find-vote", "HY-2026-003/M1", "present", "33" },
  { "find-vote", "HY-2026-003/M1", "for", "21" },
  { "find-vote", "HY-2026-003/M1", "against", "9" },
  { "find-vote", "HY-2026-003/M1", "abstain", "3" },
  { "find-vote", "HY-2026-003/M1", "sums", "21×2＝42＞33" },
  { "find-vote", "HY-2026-003/M1", "result", "PASSED" },
  { "find-motion", "HY-2026-003/M2", "amended", "1" },
  { "find-vote", "HY-2026-003/M2", "for", "26" },
  { "find-vote", "HY-2026-003/M2", "sums", "26×2＝52＞33" },
  { "find-vote", "HY-2026-003/M2", "result", "PASSED" },
  { "find-vote", "HY-2026-003/M3", "present", "32" },
  { "find-vote", "HY-2026-003/M3", "arrived", "33" },
  { "find-vote", "HY-2026-003/M3", "for", "16" },
  { "find-vote", "HY-2026-003/M3", "sums", "16×2＝32≤32" },
  { "find-vote", "HY-2026-003/M3", "result", "FAILED" },
  { "find-motion", "HY-2026-003/M3", "state", "lost" },
  { "find-resolution", "JY-2026-003", "owners_needed", "1" },
  { "find-resolution", "JY-2026-003", "effective_on", "2026-05-10" },
  { "find-resolution", "JY-2026-003", "state", "archived" },
  { "find-paper", "HY-2026-003/minutes/1", "number", "陈居议纪〔2026〕3号" },
  { "find-paper", "HY-2026-003/minutes/1", "issued_on", "2026-03-23" },
  { "find-paper", "HY-2026-003/notice/1", "state", "issued" },
  { "find-notice", "GS-2026-003", "from_on", "2026-03-23" },
  { "find-notice", "GS-2026-003", "to_on", "2026-04-07" },
  { "find-notice", "GS-2026-004", "from_on", "2026-04-24" },
  { "find-notice", "GS-2026-004", "to_on", "2026-05-09" },
  { "find-objection", "YY-2026-001", "received_on", "2026-03-27" },
  { "find-objection", "YY-2026-001", "due", "2026-04-03" },
  { "find-objection", "YY-2026-001", "answered_on", "2026-04-02" },
  { "find-objection", "YY-2026-001", "outcome", "partial" },
  { "find-objection", "YY-2026-002", "due", "2026-04-13" },
  { "find-objection", "YY-2026-002", "answered_on", "2026-04-08" },
  { "find-objection", "YY-2026-002", "outcome", "rejected" },
  { "find-meeting", "HY-2026-004", "notice_on", "2026-03-24" },
  { "find-vote", "HY-2026-004/M1", "entitled", "1140" },
  { "find-vote", "HY-2026-004/M1", "entitled_dm2", "10800000" },
  { "find-vote", "HY-2026-004/M1", "participating", "760" },
  { "find-vote", "HY-2026-004/M1", "participating_dm2", "7200000" },
  { "find-vote", "HY-2026-004/M1", "for", "570" },
  { "find-vote", "HY-2026-004/M1", "for_dm2", "5400000" },
  { "find-vote", "HY-2026-004/M1", "unreturned", "380" },
  { "find-vote", "HY-2026-004/M1", "result", "PASSED" },
  { "find-task", "RW-2026-001", "due", "2026-05-18" },
  { "find-task", "RW-2026-001", "done_on", "2026-05-20" },
  { "find-task", "RW-2026-001", "extensions", "0" },
  { "find-task", "RW-2026-002", "original_due", "2026-06-30" },
  { "find-task", "RW-2026-002", "due", "2026-07-15" },
  { "find-task", "RW-2026-002", "done_on", "2026-07-10" },
  { "find-task", "RW-2026-002", "extensions", "1" },
  { "find-task", "RW-2026-003", "due", "2026-07-31" },
  { "find-task", "RW-2026-003", "done_on", "2026-07-31" },
  { NULL },
};

static LinliRecord *
one (LinliCouncil *council, const char *query, const char *param, gint64 value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) params = linli_record_new ();
  LinliRecord *row;

  linli_record_set_int (params, param, value);
  row = linli_council_row (council, query, params, &error);
  g_assert_no_error (error);
  return row;
}

/* 33 present, 8 excused, 4 absent of 45; 9 and 36 are an exact four fifths. */
static void
check_hall (LinliCouncil *council)
{
  g_autofree char *id = fixture_value (council, "find-meeting", "HY-2026-003", "id");
  g_autofree char *body = fixture_value (council, "find-body", "居民代表会议", "id");
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) hall = NULL, seats = one (council, "composition", "body", g_ascii_strtoll (body, NULL, 10));

  linli_record_set_int (params, "meeting", g_ascii_strtoll (id, NULL, 10));
  linli_record_set_int (params, "names", 1);
  hall = linli_council_row (council, "facts-meeting", params, NULL);
  g_assert_cmpint (linli_record_int (hall, "entitled"), ==, 45);
  g_assert_cmpint (linli_record_int (hall, "present"), ==, 33);
  g_assert_cmpint (linli_record_int (hall, "excused"), ==, 8);
  g_assert_cmpint (linli_record_int (hall, "absent"), ==, 4);
  g_assert_cmpint (linli_record_int (seats, "members"), ==, 45);
  g_assert_cmpint (linli_record_int (seats, "reps"), ==, 36);
}

static void
check_calculation (LinliCouncil *council)
{
  g_autofree char *lost = fixture_value (council, "find-vote", "HY-2026-003/M3", "calculation");
  g_autofree char *owners = fixture_value (council, "find-vote", "HY-2026-004/M1", "sums");
  g_autofree char *text = fixture_value (council, "find-motion", "HY-2026-003/M2", "text");

  g_assert_nonnull (strstr (lost, "未通过"));
  g_assert_nonnull (strstr (owners, "570×4＝2280≥760×3＝2280"));
  g_assert_nonnull (strstr (owners, "5400000×4＝21600000≥7200000×3＝21600000"));
  g_assert_nonnull (strstr (text, "并加装遮雨棚"));
}

static void
test_figures (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("linli-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "demo.linli", NULL);
  LinliCouncil *council = linli_demo_create (path, &error);

  g_assert_no_error (error);
  assert_values (council, figures);
  check_hall (council);
  check_calculation (council);
  fixture_base_free (council);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/demo/figures", test_figures);
  return g_test_run ();
}
