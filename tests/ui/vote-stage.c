#include "ui/vote-stage.h"

#include "ui/fixture.h"
#include "ui/vote/vote.h"

static LinliSession *
session_of (LinliVoteStage *stage)
{
  return linli_window_session (stage->window);
}

void
linli_vote_stage_do (LinliVoteStage *stage, const char *act, const char *members)
{
  g_autofree char *json = g_strdup_printf ("{%s}", members);
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) record = linli_record_decode (json, -1, &error);
  LinliCouncil *council = linli_session_begin_write (session_of (stage), NULL);

  g_assert_no_error (error);
  g_assert_nonnull (council);
  linli_council_act (council, act, record, linli_session_now (session_of (stage)), "工作人员甲", NULL, &error);
  linli_session_end_write (session_of (stage));
  g_test_message ("%s %s: %s", act, members, error ? error->message : "done");
  g_assert_no_error (error);
  linli_session_changed (session_of (stage));
}

static void dof (LinliVoteStage *stage, const char *act, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
dof (LinliVoteStage *stage, const char *act, const char *format, ...)
{
  g_autofree char *members = NULL;
  va_list args;

  va_start (args, format);
  members = g_strdup_vprintf (format, args);
  va_end (args);
  linli_vote_stage_do (stage, act, members);
}

void
linli_vote_stage_at (LinliVoteStage *stage, const char *text)
{
  gint64 at_ms;

  g_assert_true (linli_instant_parse (text, &at_ms, NULL));
  linli_session_set_now (session_of (stage), at_ms);
}

static void
begin (LinliVoteStage *stage, const char *mark, const char *meeting, const char *at)
{
  g_autofree char *path = linli_fixture_demo_until (mark);
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  *stage = (LinliVoteStage) { .window = linli_fixture_open (path) };
  linli_vote_stage_at (stage, at);
  linli_record_set_text (params, "label", meeting);
  row = linli_session_row (session_of (stage), "find-meeting", params);
  stage->meeting = row ? linli_record_int (row, "id") : 0;
}

void
linli_vote_stage_open (LinliVoteStage *stage, const char *method)
{
  begin (stage, "\"vote.open\",\"motion\":\"HY-2026-003/M2\"", "HY-2026-003", "2026-03-21T15:04");
  if (method)
    dof (stage, "vote.open", "\"motion\":\"HY-2026-003/M2\",\"method\":\"%s\"%s", method,
         g_str_equal (method, "secret") ? ",\"slips\":34" : "");
}

void
linli_vote_stage_sums (LinliVoteStage *stage)
{
  begin (stage, "\"vote.count\",\"vote\":\"HY-2026-004/M1\"", "HY-2026-004", "2026-04-23T10:00");
}

static void
set_meeting (LinliVoteStage *stage)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  linli_record_set_text (params, "label", "HY-V");
  row = linli_session_row (session_of (stage), "find-meeting", params);
  stage->meeting = linli_record_int (row, "id");
}

static void
plan (LinliVoteStage *stage, const char *mode, const char *starts_at, const char *ends_at)
{
  dof (stage, "meeting.plan", "\"label\":\"HY-V\",\"body\":\"演示会\",\"title\":\"表决\",\"mode\":\"%s\",\"venue\":\"议事厅\","
       "\"starts_at\":\"%s\",\"ends_at\":\"%s\",\"chair\":\"委员01\",\"recorder\":\"工作人员甲\",\"tellers\":[\"代表02\",\"代表05\"]",
       mode, starts_at, ends_at);
  linli_vote_stage_do (stage, "agenda.add", "\"meeting\":\"HY-V\",\"title\":\"表决\",\"minutes\":60");
  linli_vote_stage_do (stage, "meeting.notify", "\"meeting\":\"HY-V\",\"places\":[\"公示栏\"]");
  set_meeting (stage);
}

void
linli_vote_stage_owners (LinliVoteStage *stage)
{
  static const char *const choices[] = { "for", "for", "against" };

  begin (stage, "\"label\":\"HY-2026-003\"", "", "2026-03-10T09:00");
  linli_vote_stage_do (stage, "body.add", "\"label\":\"演示会\",\"name\":\"6幢业主\",\"rule\":\"O2\"");
  for (int i = 1; i <= 6; i++)
    dof (stage, "seat.add", "\"body\":\"演示会\",\"person\":\"代表%02d\",\"role\":\"owner\",\"area_dm2\":%d,\"units\":%d", i + 6,
         i == 1 ? 28422 : 9474, i == 1 ? 3 : 1);
  plan (stage, "ballot", "2026-04-08T09:00", "2026-04-22T18:00");
  linli_vote_stage_at (stage, "2026-04-08T09:00");
  linli_vote_stage_do (stage, "meeting.open_checkin", "\"meeting\":\"HY-V\"");
  linli_vote_stage_do (stage, "meeting.open", "\"meeting\":\"HY-V\"");
  linli_vote_stage_do (stage, "motion.propose", "\"label\":\"M1\",\"meeting\":\"HY-V\",\"kind\":\"main\",\"title\":\"6幢北侧绿地改为晾衣区\","
                       "\"text\":\"同意将6幢北侧绿地改为公共晾衣区，面积36平方米。\",\"mover\":\"代表12\"");
  linli_vote_stage_do (stage, "motion.second", "\"motion\":\"HY-V/M1\",\"by\":\"代表11\"");
  linli_vote_stage_do (stage, "vote.open", "\"motion\":\"HY-V/M1\",\"method\":\"written\"");
  for (int i = 1; i <= 5; i++)
    dof (stage, "ballot.issue", "\"vote\":\"HY-V/M1\",\"serial\":\"%04d\",\"person\":\"代表%02d\",\"via\":\"网格员\"", i, i + 6);
  linli_vote_stage_at (stage, "2026-04-10T19:30");
  for (int i = 1; i <= 3; i++)
    dof (stage, "ballot.return", "\"ballot\":\"HY-V/M1/%04d\",\"choice\":\"%s\",\"channel\":\"居委会\"", i, choices[i - 1]);
}

void
linli_vote_stage_election (LinliVoteStage *stage)
{
  begin (stage, "\"label\":\"HY-2026-003\"", "", "2026-03-10T09:00");
  linli_vote_stage_do (stage, "body.add", "\"label\":\"演示会\",\"name\":\"居民代表推选会\",\"rule\":\"U3\"");
  for (int i = 1; i <= 36; i++)
    dof (stage, "seat.add", "\"body\":\"演示会\",\"person\":\"代表%02d\",\"role\":\"representative\"", i);
  plan (stage, "council", "2026-03-21T14:00", "2026-03-21T17:00");
  linli_vote_stage_at (stage, "2026-03-21T14:00");
  linli_vote_stage_do (stage, "meeting.open_checkin", "\"meeting\":\"HY-V\"");
  for (int i = 1; i <= 31; i++)
    dof (stage, "attendance.check_in", "\"meeting\":\"HY-V\",\"person\":\"代表%02d\"", i);
  linli_vote_stage_do (stage, "meeting.open", "\"meeting\":\"HY-V\"");
  linli_vote_stage_do (stage, "election.propose", "\"label\":\"M1\",\"meeting\":\"HY-V\",\"title\":\"补选居委会委员\","
                       "\"text\":\"从三名候选人中选出两名居委会委员。\",\"mover\":\"代表07\",\"seats\":2,"
                       "\"candidates\":[\"代表11\",\"代表12\",\"代表13\"]");
  linli_vote_stage_do (stage, "vote.open", "\"motion\":\"HY-V/M1\",\"method\":\"paper\"");
}

void
linli_vote_stage_show (LinliVoteStage *stage, int width, int height)
{
  g_autoptr (LinliLive) live = linli_live_get (session_of (stage), stage->meeting);

  stage->frame = adw_window_new ();
  stage->view = linli_vote_view_new (session_of (stage), live);
  gtk_window_set_title (GTK_WINDOW (stage->frame), "vote");
  gtk_window_set_default_size (GTK_WINDOW (stage->frame), width, height);
  gtk_window_set_transient_for (GTK_WINDOW (stage->frame), GTK_WINDOW (stage->window));
  adw_window_set_content (ADW_WINDOW (stage->frame), stage->view);
  gtk_window_present (GTK_WINDOW (stage->frame));
  linli_fixture_settle ();
}

void
linli_vote_stage_hide (LinliVoteStage *stage)
{
  if (stage->frame)
    gtk_window_destroy (GTK_WINDOW (stage->frame));
  stage->frame = stage->view = NULL;
  linli_fixture_settle ();
}

void
linli_vote_stage_close (LinliVoteStage *stage)
{
  linli_vote_stage_hide (stage);
  linli_fixture_close (stage->window);
}
