/* photograph-vote FOLDER: every way of voting at the desk in each of its states, light and dark, wide and narrow. */
#include "ui/camera.h"
#include "ui/fixture.h"
#include "ui/live/live.h"
#include "ui/vote-stage.h"
#include "ui/vote/counter.h"
#include "ui/vote/vote.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  LinliCamera camera;
  LinliVoteStage stage;
} Booth;

static void
shoot (const Booth *booth, const char *what)
{
  linli_camera_take (&booth->camera, booth->stage.frame, what);
}

static void
shoot_front (const Booth *booth, const char *what)
{
  linli_camera_take_front (&booth->camera, booth->stage.frame ? booth->stage.frame : GTK_WIDGET (booth->stage.window), what);
}

static void
count (Booth *booth, const char *word, gint64 value)
{
  linli_counter_set (LINLI_COUNTER (linli_fixture_find (booth->stage.view, LINLI_TYPE_COUNTER, word)), value);
}

static void
press (Booth *booth, const char *word)
{
  g_signal_emit_by_name (linli_fixture_find (booth->stage.view, GTK_TYPE_BUTTON, word), "clicked");
  linli_fixture_settle ();
  linli_fixture_settle ();
}

static void
show (Booth *booth)
{
  linli_vote_stage_show (&booth->stage, booth->camera.width, booth->camera.height);
}

static void
close_stage (Booth *booth)
{
  linli_vote_stage_close (&booth->stage);
}

static void
photograph_show (Booth *booth)
{
  linli_vote_stage_open (&booth->stage, "show");
  show (booth);
  shoot (booth, "show-empty");
  count (booth, _("For"), 26);
  count (booth, _("Against"), 5);
  shoot (booth, "show-missing");
  count (booth, _("Abstained"), 4);
  shoot (booth, "show-over");
  count (booth, _("Abstained"), 2);
  shoot (booth, "show-ready");
  press (booth, _("Second count…"));
  shoot (booth, "second-empty");
  linli_vote_stage_do (&booth->stage, "vote.tell", "\"vote\":\"HY-2026-003/M2\",\"for\":25,\"against\":6,\"abstain\":2,\"by\":[\"代表02\"]");
  linli_fixture_settle ();
  shoot (booth, "second-differs");
  press (booth, _("Count both again"));
  linli_vote_stage_do (&booth->stage, "vote.count", "\"vote\":\"HY-2026-003/M2\",\"for\":26,\"against\":5,\"abstain\":2,\"by\":[\"代表05\"]");
  linli_vote_stage_do (&booth->stage, "vote.tell", "\"vote\":\"HY-2026-003/M2\",\"for\":26,\"against\":5,\"abstain\":2,\"by\":[\"代表02\"]");
  linli_fixture_settle ();
  shoot (booth, "second-same");
  linli_vote_stage_do (&booth->stage, "vote.close", "\"vote\":\"HY-2026-003/M2\"");
  linli_fixture_settle ();
  shoot (booth, "counted");
  press (booth, _("Recount"));
  count (booth, _("For"), 16);
  count (booth, _("Against"), 17);
  shoot (booth, "recount");
  press (booth, _("Announce the recount"));
  shoot (booth, "announced-lost");
  press (booth, _("Correct the result…"));
  shoot_front (booth, "correct");
  close_stage (booth);
}

/* In the window that asks for the method. */
static void
choose_secret (Booth *booth)
{
  GtkWidget *front = linli_camera_front (GTK_WIDGET (booth->stage.window));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (linli_fixture_find (front, GTK_TYPE_CHECK_BUTTON, _("Secret ballot"))), TRUE);
}

static void
photograph_open (Booth *booth)
{
  LinliSession *session;
  g_autoptr (LinliLive) live = NULL;
  GPtrArray *motions;
  gint64 main_motion = 0;

  linli_vote_stage_open (&booth->stage, NULL);
  session = linli_window_session (booth->stage.window);
  live = linli_live_get (session, booth->stage.meeting);
  motions = linli_live_motions (live);
  for (guint i = 0; i < motions->len; i++)
    if (g_strcmp0 (linli_record_text (motions->pdata[i], "short"), "M2") == 0)
      main_motion = linli_record_int (motions->pdata[i], "id");
  linli_camera_fit (&booth->camera, GTK_WIDGET (booth->stage.window));
  linli_vote_open_show (GTK_WIDGET (booth->stage.window), session, live, main_motion);
  shoot_front (booth, "open");
  linli_vote_open_show (GTK_WIDGET (booth->stage.window), session, live, main_motion);
  choose_secret (booth);
  shoot_front (booth, "open-secret");
  close_stage (booth);
}

static void
photograph_paper (Booth *booth)
{
  linli_vote_stage_open (&booth->stage, "paper");
  show (booth);
  count (booth, _("For"), 20);
  count (booth, _("Against"), 9);
  count (booth, _("Abstained"), 1);
  count (booth, _("Invalid"), 2);
  count (booth, _("Not cast"), 1);
  shoot (booth, "paper-reasons");
  press (booth, _("Nothing marked"));
  press (booth, _("Cannot be read"));
  shoot (booth, "paper-ready");
  linli_vote_stage_hide (&booth->stage);
  show (booth);
  shoot (booth, "paper-kept");
  close_stage (booth);
}

static void
photograph_roll (Booth *booth)
{
  linli_vote_stage_open (&booth->stage, "roll");
  show (booth);
  shoot (booth, "roll-begin");
  for (guint i = 0; i < 9; i++)
    press (booth, i % 4 == 3 ? _("Against") : _("For"));
  shoot (booth, "roll-going");
  close_stage (booth);
}

static void
photograph_written (Booth *booth)
{
  linli_vote_stage_owners (&booth->stage);
  show (booth);
  shoot (booth, "written-open");
  gtk_editable_set_text (GTK_EDITABLE (linli_fixture_find (booth->stage.view, GTK_TYPE_ENTRY, _("Serial number, typed or scanned"))), "0004");
  shoot (booth, "written-take");
  press (booth, _("Hand out…"));
  shoot_front (booth, "written-hand-out");
  linli_vote_stage_at (&booth->stage, "2026-04-23T09:00");
  linli_session_changed (linli_window_session (booth->stage.window));
  linli_fixture_settle ();
  shoot (booth, "written-ended");
  close_stage (booth);
  linli_vote_stage_sums (&booth->stage);
  show (booth);
  shoot (booth, "sums");
  linli_vote_stage_do (&booth->stage, "vote.count", "\"vote\":\"HY-2026-004/M1\",\"for\":570,\"against\":150,\"abstain\":40,\"invalid\":0,"
                       "\"unreturned\":380,\"participating\":760,\"participating_dm2\":7200000,\"for_dm2\":5400000,\"against_dm2\":1400000,"
                       "\"abstain_dm2\":400000,\"by\":[\"代表02\",\"代表05\"]");
  linli_fixture_settle ();
  shoot (booth, "sums-counted");
  close_stage (booth);
}

/* As slips are drawn and ballots cast by the script's own acts, the urn is closed with one ballot in it. */
static void
photograph_secret (Booth *booth)
{
  linli_vote_stage_open (&booth->stage, "secret");
  show (booth);
  shoot (booth, "secret-open");
  linli_vote_stage_do (&booth->stage, "vote.close_urn", "\"vote\":\"HY-2026-003/M2\",\"returned\":34,\"by\":[\"代表02\",\"代表05\"]");
  linli_vote_stage_do (&booth->stage, "vote.open_urn", "\"vote\":\"HY-2026-003/M2\"");
  linli_fixture_settle ();
  shoot (booth, "secret-counted");
  press (booth, _("Close and announce"));
  shoot (booth, "secret-announced");
  close_stage (booth);
}

static void
photograph_election (Booth *booth)
{
  linli_vote_stage_election (&booth->stage);
  show (booth);
  shoot (booth, "election-empty");
  count (booth, "1. 代表11", 24);
  count (booth, "2. 代表12", 14);
  count (booth, "3. 代表13", 14);
  shoot (booth, "election-level");
  press (booth, _("Confirm and announce"));
  shoot (booth, "election-announced");
  press (booth, _("Further vote…"));
  shoot_front (booth, "election-further");
  close_stage (booth);
}

static void
photograph_election_recount (Booth *booth)
{
  linli_vote_stage_election (&booth->stage);
  linli_vote_stage_do (&booth->stage, "vote.issue", "\"vote\":\"HY-V/M1\",\"issued\":31");
  linli_vote_stage_do (&booth->stage, "election.count", "\"vote\":\"HY-V/M1\",\"votes\":[\"24\",\"14\",\"14\"],\"by\":[\"代表02\"]");
  linli_vote_stage_do (&booth->stage, "vote.close", "\"vote\":\"HY-V/M1\"");
  show (booth);
  shoot (booth, "election-counted");
  press (booth, _("Recount"));
  count (booth, "1. 代表11", 24);
  count (booth, "2. 代表12", 16);
  count (booth, "3. 代表13", 12);
  shoot (booth, "election-recount");
  close_stage (booth);
}

int
main (int argc, char **argv)
{
  static const LinliCameraSize sizes[] = { { "wide", 720, 860 }, { "narrow", 360, 860 } };
  static const struct { const char *name; void (*take) (Booth *booth); } scenes[] = {
    { "open", photograph_open }, { "show", photograph_show }, { "paper", photograph_paper }, { "roll", photograph_roll },
    { "written", photograph_written }, { "election", photograph_election }, { "secret", photograph_secret },
    { "recount", photograph_election_recount },
  };
  Booth booth = { 0 };

  if (!linli_camera_start (&booth.camera, &argc, &argv))
    return 2;
  while (linli_camera_next (&booth.camera, sizes, G_N_ELEMENTS (sizes)))
    for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
      if (linli_camera_wants (&booth.camera, scenes[i].name))
        scenes[i].take (&booth);
  return 0;
}
