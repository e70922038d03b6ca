/* Votes entered at the desk, each as a person would: numbers, keys, confirmation, what is refused beside the buttons. */
#include "ui/fixture.h"
#include "ui/live/live.h"
#include "ui/vote-stage.h"
#include "ui/vote/counter.h"
#include "ui/vote/vote.h"

#include <string.h>

#define M2 "\"vote\":\"HY-2026-003/M2\""

typedef struct
{
  LinliVoteStage *stage;
  const char *label, *member, *value; /* of the vote with that label; value NULL: unset */
} Wanted;

static LinliRecord *
vote_of (LinliVoteStage *stage, const char *label)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  linli_record_set_text (params, "label", label);
  return linli_session_row (linli_window_session (stage->window), "find-vote", params);
}

static gboolean
is_so (gpointer data)
{
  Wanted *wanted = data;
  g_autoptr (LinliRecord) row = vote_of (wanted->stage, wanted->label);
  g_autofree char *number = row && linli_record_type (row, wanted->member) == LINLI_VALUE_INT
                                ? g_strdup_printf ("%d", (int) linli_record_int (row, wanted->member)) : NULL;

  return row && g_strcmp0 (number ? number : linli_record_text (row, wanted->member), wanted->value) == 0;
}

static void
wait_for (LinliVoteStage *stage, const char *label, const char *member, const char *value)
{
  Wanted wanted = { stage, label, member, value };

  g_test_message ("%s %s %s", label, member, value ? value : "unset");
  linli_fixture_wait (is_so, &wanted);
  linli_fixture_settle ();
}

static void
count (LinliVoteStage *stage, const char *word, gint64 value)
{
  linli_counter_set (LINLI_COUNTER (linli_fixture_find (stage->view, LINLI_TYPE_COUNTER, word)), value);
}

static GtkWidget *
button (LinliVoteStage *stage, const char *word)
{
  return linli_fixture_find (stage->view, GTK_TYPE_BUTTON, word);
}

static void
press (LinliVoteStage *stage, const char *word)
{
  g_assert_true (gtk_widget_is_sensitive (button (stage, word)));
  g_signal_emit_by_name (button (stage, word), "clicked");
  linli_fixture_settle ();
}

static void
assert_says (LinliVoteStage *stage, const char *part, gboolean says)
{
  g_autofree char *text = linli_fixture_text (stage->view);

  g_test_message ("“%s” in: %s", part, text);
  g_assert_true ((strstr (text, part) != NULL) == says);
}

/* Who stands in the ledger for its last entry. */
static gint64
last_actor (LinliVoteStage *stage)
{
  LinliSession *session = linli_window_session (stage->window);
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL, meeting = linli_session_row_of (session, "run-meeting", stage->meeting);

  linli_record_set_int (params, "seq", linli_record_int (meeting, "entries"));
  row = linli_session_row (session, "actor-of", params);
  return linli_record_int (row, "actor");
}

static void
test_show (void)
{
  LinliVoteStage stage;
  g_autoptr (LinliRecord) meeting = NULL;

  linli_vote_stage_open (&stage, "show");
  linli_vote_stage_show (&stage, 720, 800);
  assert_says (&stage, "33 of 33 are still missing", TRUE);
  assert_says (&stage, "At least 17 in favour are needed.", TRUE);
  count (&stage, "For", 26);
  count (&stage, "Against", 5);
  g_assert_false (gtk_widget_get_sensitive (button (&stage, "Confirm and announce")));
  assert_says (&stage, "carried", FALSE);
  count (&stage, "Abstained", 4);
  assert_says (&stage, "2 more than the 33 who could vote", TRUE);
  g_assert_false (gtk_widget_get_sensitive (button (&stage, "Confirm and announce")));
  count (&stage, "Abstained", 2);
  assert_says (&stage, "26 × 2 = 52 > 33", TRUE);
  assert_says (&stage, "carried", TRUE);
  g_assert_true (gtk_widget_activate_action (stage.view, "middle.main", NULL));
  wait_for (&stage, "HY-2026-003/M2", "state", "announced");
  wait_for (&stage, "HY-2026-003/M2", "result", "PASSED");
  meeting = linli_session_row_of (linli_window_session (stage.window), "meeting-by-id", stage.meeting);
  g_assert_cmpint (last_actor (&stage), ==, linli_record_int (meeting, "chair"));
  g_assert_true (linli_vote_view_is_wanted (stage.view));
  press (&stage, "Go on");
  g_assert_false (linli_vote_view_is_wanted (stage.view));
  linli_vote_stage_close (&stage);
}

/* What is being entered outlives what others record; hands that were not raised count as not cast. */
static void
test_kept (void)
{
  LinliVoteStage stage;

  linli_vote_stage_open (&stage, "show");
  linli_vote_stage_show (&stage, 360, 800);
  count (&stage, "For", 20);
  count (&stage, "Against", 10);
  linli_vote_stage_do (&stage, "attendance.check_in", "\"meeting\":\"HY-2026-003\",\"person\":\"代表25\"");
  linli_fixture_settle ();
  assert_says (&stage, "20 + 10 + 0 = 30", TRUE);
  assert_says (&stage, "3 of 33 are still missing", TRUE);
  press (&stage, "They did not vote");
  assert_says (&stage, "20 + 10 + 0 + 3 = 33", TRUE);
  press (&stage, "Confirm and announce");
  wait_for (&stage, "HY-2026-003/M2", "unreturned", "3");
  linli_vote_stage_close (&stage);
}

static void
test_second (void)
{
  LinliVoteStage stage;

  linli_vote_stage_open (&stage, "show");
  linli_vote_stage_show (&stage, 720, 800);
  count (&stage, "For", 26);
  count (&stage, "Against", 7);
  press (&stage, "Second count…");
  wait_for (&stage, "HY-2026-003/M2", "for", "26");
  assert_says (&stage, "26", FALSE);
  count (&stage, "For", 25);
  count (&stage, "Against", 8);
  press (&stage, "Compare the two counts");
  wait_for (&stage, "HY-2026-003/M2", "told", "[\"25\",\"8\",\"0\",\"0\",\"0\"]");
  assert_says (&stage, "differs", TRUE);
  press (&stage, "Count both again");
  wait_for (&stage, "HY-2026-003/M2", "for", NULL);
  count (&stage, "For", 25);
  count (&stage, "Against", 8);
  press (&stage, "Second count…");
  wait_for (&stage, "HY-2026-003/M2", "for", "25");
  count (&stage, "For", 25);
  count (&stage, "Against", 8);
  press (&stage, "Compare the two counts");
  assert_says (&stage, "Recorder and teller counted the same.", TRUE);
  press (&stage, "Confirm and announce");
  wait_for (&stage, "HY-2026-003/M2", "state", "announced");
  linli_vote_stage_close (&stage);
}

static void
test_recount (void)
{
  LinliVoteStage stage;

  linli_vote_stage_open (&stage, "show");
  linli_vote_stage_do (&stage, "vote.count", M2 ",\"for\":17,\"against\":16,\"by\":[\"代表02\"]");
  linli_vote_stage_do (&stage, "vote.close", M2);
  linli_vote_stage_show (&stage, 720, 800);
  assert_says (&stage, "17 × 2 = 34 > 33", TRUE);
  press (&stage, "Recount");
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (stage.frame)))); /* the first number, to be typed at once */
  count (&stage, "For", 16);
  count (&stage, "Against", 17);
  assert_says (&stage, "not carried", TRUE);
  press (&stage, "Announce the recount");
  wait_for (&stage, "HY-2026-003/M2", "state", "announced");
  wait_for (&stage, "HY-2026-003/M2", "recounted", "1");
  assert_says (&stage, "Recounted", TRUE);
  linli_vote_stage_close (&stage);
}

/* What is typed and not confirmed stands there again after the program was cut short, and is gone once it is recorded. */
static void
test_draft (void)
{
  LinliVoteStage stage;

  linli_vote_stage_open (&stage, "paper");
  linli_vote_stage_show (&stage, 720, 800);
  count (&stage, "For", 30);
  count (&stage, "Invalid", 1);
  count (&stage, "Ballots handed out", 32);
  press (&stage, "Nothing marked");
  linli_vote_stage_hide (&stage);
  linli_vote_stage_show (&stage, 720, 800);
  assert_says (&stage, "What you typed last time stands here again.", TRUE);
  assert_says (&stage, "30 + 0 + 0 + 1 = 31", TRUE);
  count (&stage, "Not cast", 2);
  press (&stage, "Second count…");
  wait_for (&stage, "HY-2026-003/M2", "issued", "32");
  wait_for (&stage, "HY-2026-003/M2", "for", "30");
  assert_says (&stage, "What you typed last time stands here again.", FALSE);
  count (&stage, "For", 29);
  linli_vote_stage_hide (&stage);
  linli_vote_stage_show (&stage, 360, 800);
  assert_says (&stage, "The teller's count", TRUE);
  assert_says (&stage, "29 + 0 + 0 = 29", TRUE);
  press (&stage, "Both anew");
  wait_for (&stage, "HY-2026-003/M2", "for", NULL);
  assert_says (&stage, "What you typed last time stands here again.", FALSE);
  assert_says (&stage, "33 of 33 are still missing", TRUE);
  linli_vote_stage_close (&stage);
}

static void
test_election_draft (void)
{
  LinliVoteStage stage;

  linli_vote_stage_election (&stage);
  linli_vote_stage_show (&stage, 720, 800);
  count (&stage, "1. 代表11", 24);
  count (&stage, "3. 代表13", 14);
  linli_vote_stage_hide (&stage);
  linli_vote_stage_show (&stage, 720, 800);
  assert_says (&stage, "What you typed last time stands here again.", TRUE);
  assert_says (&stage, "62 marks at most; 38 are counted", TRUE);
  press (&stage, "Count again");
  assert_says (&stage, "What you typed last time stands here again.", FALSE);
  linli_vote_stage_close (&stage);
}

static void
test_paper (void)
{
  LinliVoteStage stage;

  linli_vote_stage_open (&stage, "paper");
  linli_vote_stage_show (&stage, 720, 800);
  count (&stage, "For", 30);
  count (&stage, "Invalid", 2);
  count (&stage, "Not cast", 1);
  assert_says (&stage, "2 ballots have no reason yet", TRUE);
  g_assert_false (gtk_widget_get_sensitive (button (&stage, "Confirm and announce")));
  press (&stage, "Nothing marked");
  press (&stage, "Cannot be read");
  count (&stage, "Ballots handed out", 32);
  press (&stage, "Confirm and announce");
  wait_for (&stage, "HY-2026-003/M2", "state", "announced");
  wait_for (&stage, "HY-2026-003/M2", "issued", "32");
  wait_for (&stage, "HY-2026-003/M2", "invalid_reasons", "[\"未作任何选择\",\"无法辨认\"]");
  linli_vote_stage_close (&stage);
}

/* Two answers at once are both recorded, a wrong one is put right, and the rest has not cast. */
static void
test_roll (void)
{
  LinliVoteStage stage;

  linli_vote_stage_open (&stage, "roll");
  linli_vote_stage_show (&stage, 720, 800);
  g_assert_true (gtk_widget_has_css_class (gtk_window_get_focus (GTK_WINDOW (stage.frame)), "roll-stage"));
  g_signal_emit_by_name (button (&stage, "For"), "clicked");
  g_signal_emit_by_name (button (&stage, "Against"), "clicked");
  g_signal_emit_by_name (button (&stage, "Abstained"), "clicked");
  linli_fixture_settle ();
  assert_says (&stage, "3 of 33 answered", TRUE);
  assert_says (&stage, "代表04", TRUE);
  press (&stage, "No answer");
  linli_vote_stage_do (&stage, "vote.cast", M2 ",\"person\":\"代表02\",\"choice\":\"for\",\"corrects\":true");
  linli_fixture_settle ();
  press (&stage, "Close and announce");
  wait_for (&stage, "HY-2026-003/M2", "state", "announced");
  wait_for (&stage, "HY-2026-003/M2", "for", "2");
  wait_for (&stage, "HY-2026-003/M2", "unreturned", "30");
  linli_vote_stage_close (&stage);
}

static void
test_written (void)
{
  LinliVoteStage stage;
  GtkEditable *serial;

  linli_vote_stage_owners (&stage);
  linli_vote_stage_show (&stage, 720, 800);
  serial = GTK_EDITABLE (linli_fixture_find (stage.view, GTK_TYPE_ENTRY, "Serial number, typed or scanned"));
  g_assert_false (gtk_widget_get_sensitive (button (&stage, "Close and announce")));
  gtk_editable_set_text (serial, "0001");
  assert_says (&stage, "came back already on 10 April 19:30 (居委会); it counts once.", TRUE);
  gtk_editable_set_text (serial, "0009");
  g_signal_emit_by_name (serial, "activate");
  assert_says (&stage, "No ballot 0009 was handed out in this vote.", TRUE);
  g_assert_false (gtk_widget_is_sensitive (button (&stage, "For")));
  gtk_editable_set_text (serial, "0004");
  assert_says (&stage, "代表10", TRUE);
  press (&stage, "For");
  g_assert_cmpstr (gtk_editable_get_text (serial), ==, "");
  linli_vote_stage_at (&stage, "2026-04-23T09:00");
  linli_session_changed (linli_window_session (stage.window));
  linli_fixture_settle ();
  press (&stage, "Close and announce");
  wait_for (&stage, "HY-V/M1", "state", "announced");
  wait_for (&stage, "HY-V/M1", "for", "3");
  wait_for (&stage, "HY-V/M1", "participating", "4");
  linli_vote_stage_close (&stage);
}

static void
test_election (void)
{
  LinliVoteStage stage;

  linli_vote_stage_election (&stage);
  linli_vote_stage_show (&stage, 720, 800);
  count (&stage, "1. 代表11", 24);
  count (&stage, "2. 代表12", 40);
  g_assert_false (gtk_widget_get_sensitive (button (&stage, "Confirm and announce")));
  count (&stage, "2. 代表12", 14);
  count (&stage, "3. 代表13", 14);
  assert_says (&stage, "31 valid ballots × 2 seats = 62 marks at most; 52 are counted", TRUE);
  assert_says (&stage, "not elected", TRUE);
  press (&stage, "Confirm and announce");
  wait_for (&stage, "HY-V/M1", "state", "announced");
  assert_says (&stage, "1 seat is left: a further vote follows.", TRUE);
  press (&stage, "Go on");
  linli_vote_stage_close (&stage);
}

static void
test_election_recount (void)
{
  LinliVoteStage stage;

  linli_vote_stage_election (&stage);
  linli_vote_stage_do (&stage, "vote.issue", "\"vote\":\"HY-V/M1\",\"issued\":31");
  linli_vote_stage_do (&stage, "election.count", "\"vote\":\"HY-V/M1\",\"votes\":[\"24\",\"14\",\"14\"],\"by\":[\"代表02\"]");
  linli_vote_stage_do (&stage, "vote.close", "\"vote\":\"HY-V/M1\"");
  linli_vote_stage_show (&stage, 720, 800);
  assert_says (&stage, "1 seat is left: a further vote follows.", TRUE);
  press (&stage, "Recount");
  assert_says (&stage, "the first count is recorded", TRUE);
  count (&stage, "1. 代表11", 24);
  count (&stage, "2. 代表12", 16);
  g_assert_true (gtk_widget_get_sensitive (button (&stage, "Announce the recount")));
  count (&stage, "3. 代表13", 40);
  g_assert_false (gtk_widget_get_sensitive (button (&stage, "Announce the recount")));
  count (&stage, "3. 代表13", 12);
  linli_vote_stage_hide (&stage);
  linli_vote_stage_show (&stage, 720, 800);
  press (&stage, "Recount");
  assert_says (&stage, "62 marks at most; 52 are counted", TRUE);
  press (&stage, "Announce the recount");
  wait_for (&stage, "HY-V/M1", "state", "announced");
  wait_for (&stage, "HY-V/M1", "recounted", "1");
  assert_says (&stage, "1 seat is left", FALSE);
  linli_vote_stage_close (&stage);
}

/* A secret vote: only how many, never what. */
static void
test_secret (void)
{
  LinliVoteStage stage;

  linli_vote_stage_open (&stage, "secret");
  linli_vote_stage_show (&stage, 720, 800);
  assert_says (&stage, "Slips drawn\n34", TRUE);
  assert_says (&stage, "kiosk is closed", TRUE);
  linli_vote_stage_do (&stage, "vote.close_urn", M2 ",\"returned\":34,\"by\":[\"代表02\",\"代表05\"]");
  linli_vote_stage_do (&stage, "vote.open_urn", M2);
  linli_fixture_settle ();
  assert_says (&stage, "34 slips = 0 ballots", TRUE);
  press (&stage, "Close and announce");
  wait_for (&stage, "HY-2026-003/M2", "state", "announced");
  assert_says (&stage, "nobody can learn any more who voted how", TRUE);
  linli_vote_stage_close (&stage);
}

static GtkWidget *
opening (LinliVoteStage *stage, const char *motion)
{
  LinliSession *session = linli_window_session (stage->window);
  g_autoptr (LinliLive) live = linli_live_get (session, stage->meeting);
  GPtrArray *motions = linli_live_motions (live);
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < motions->len; i++)
    if (g_strcmp0 (linli_record_text (motions->pdata[i], "short"), motion) == 0)
      linli_vote_open_show (GTK_WIDGET (stage->window), session, live, linli_record_int (motions->pdata[i], "id"));
  linli_fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (window != GTK_WIDGET (stage->window))
        found = window;
    }
  g_assert_nonnull (found);
  return found;
}

static void
test_opening (void)
{
  LinliVoteStage stage;
  GtkWidget *window;

  linli_vote_stage_open (&stage, NULL);
  window = opening (&stage, "M2");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (linli_fixture_find (window, GTK_TYPE_CHECK_BUTTON, "Roll call")), TRUE);
  g_signal_emit_by_name (linli_fixture_find (window, GTK_TYPE_BUTTON, "Open the vote"), "clicked");
  wait_for (&stage, "HY-2026-003/M2", "method", "roll");
  linli_vote_stage_close (&stage);
  linli_vote_stage_owners (&stage);
  linli_vote_stage_do (&stage, "vote.cancel", "\"vote\":\"HY-V/M1\",\"reason\":\"通知有误\"");
  linli_fixture_settle ();
  window = opening (&stage, "M1");
  g_assert_false (gtk_widget_get_sensitive (linli_fixture_find (window, GTK_TYPE_CHECK_BUTTON, "Show of hands")));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (linli_fixture_find (window, GTK_TYPE_CHECK_BUTTON, "Written ballot"))));
  gtk_window_destroy (GTK_WINDOW (window));
  linli_vote_stage_close (&stage);
}

/* Digits of another width are numbers too; anything else stays out. */
static void
test_counter (void)
{
  GtkWidget *window = gtk_window_new (), *counter = linli_counter_new (LINLI_TONE_OK, NULL, "For", 1), *text;

  gtk_window_set_child (GTK_WINDOW (window), counter);
  text = linli_fixture_find (counter, GTK_TYPE_TEXT, "0");
  gtk_editable_set_text (GTK_EDITABLE (text), "２6x");
  g_assert_cmpint (linli_counter_value (LINLI_COUNTER (counter)), ==, 26);
  linli_counter_set (LINLI_COUNTER (counter), -1);
  g_assert_cmpint (linli_counter_value (LINLI_COUNTER (counter)), ==, 0);
  linli_counter_clear (LINLI_COUNTER (counter));
  g_assert_false (linli_counter_is_typed (LINLI_COUNTER (counter)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/ui/vote/counter", test_counter);
  g_test_add_func ("/ui/vote/show", test_show);
  g_test_add_func ("/ui/vote/kept", test_kept);
  g_test_add_func ("/ui/vote/second", test_second);
  g_test_add_func ("/ui/vote/recount", test_recount);
  g_test_add_func ("/ui/vote/paper", test_paper);
  g_test_add_func ("/ui/vote/roll", test_roll);
  g_test_add_func ("/ui/vote/written", test_written);
  g_test_add_func ("/ui/vote/election", test_election);
  g_test_add_func ("/ui/vote/election-recount", test_election_recount);
  g_test_add_func ("/ui/vote/draft", test_draft);
  g_test_add_func ("/ui/vote/election-draft", test_election_draft);
  g_test_add_func ("/ui/vote/secret", test_secret);
  g_test_add_func ("/ui/vote/opening", test_opening);
  return g_test_run ();
}
