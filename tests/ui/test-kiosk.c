/* The kiosk as voters, scanners, impatient people and staff use it; time stands still until the test lets it pass. */
#include "ui/kiosk-stage.h"
#include "ui/kiosk/ballot-page.h"
#include "ui/kiosk/kiosk.h"
#include "ui/kiosk/scale.h"

#include <string.h>

#define SLIPS 34

static LinliWindow *desk;
static LinliUrnDraw *draw;
static LinliKioskWindow *kiosk;
static guint slip; /* the next one that nobody has */

static void
begin (void)
{
  kiosk = linli_stage_kiosk (desk, 1280, 800);
}

static void
end (void)
{
  g_assert_true (linli_kiosk_window_is_empty (kiosk));
  gtk_window_destroy (GTK_WINDOW (kiosk));
  kiosk = NULL;
}

static const char *
page (void)
{
  return linli_kiosk_window_page (kiosk);
}

static gboolean
shows (const char *text)
{
  g_autofree char *all = linli_fixture_text (GTK_WIDGET (kiosk));

  return strstr (all, text) != NULL;
}

static void
act (const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (kiosk), action, NULL);
}

static gint64
used (void)
{
  LinliSession *session = linli_window_session (desk);
  LinliUrnTurnout turnout;

  g_assert_true (linli_urn_turnout (linli_session_council (session), linli_stage_vote (desk), &turnout, NULL));
  return turnout.used;
}

static void
to_ballot (const char *code)
{
  linli_stage_scan (kiosk, code);
  linli_stage_until (kiosk, "ballot");
}

/* Digits typed on the keyboard, a choice by its number, confirmed; then nothing is left. */
static void
test_vote (void)
{
  const char *digits = linli_urn_draw_digits (draw, slip++);
  gint64 before = used ();

  begin ();
  linli_stage_type (kiosk, digits);
  g_assert_true (shows ("All 8 digits are there"));
  linli_stage_type (kiosk, "9"); /* one too many */
  linli_stage_type (kiosk, "\n");
  linli_stage_until (kiosk, "ballot");
  act ("kiosk.confirm"); /* nothing is chosen */
  g_assert_cmpstr (page (), ==, "ballot");
  linli_stage_type (kiosk, "1");
  linli_stage_type (kiosk, "2");
  g_assert_true (shows ("You have chosen: Against"));
  act ("kiosk.confirm");
  linli_stage_until (kiosk, "end");
  g_assert_true (shows ("Done, thank you"));
  g_assert_false (shows ("Against"));
  g_assert_false (shows ("三处"));
  g_assert_cmpint (used (), ==, before + 1);
  linli_stage_pass (kiosk, LINLI_KIOSK_DONE_S);
  g_assert_cmpstr (page (), ==, "code");
  g_assert_false (shows ("Done, thank you"));
  end ();
}

/* The same slip again: that it has voted, never what. */
static void
test_used (void)
{
  const char *code = linli_urn_draw_code (draw, slip++);
  gint64 before = used ();

  begin ();
  to_ballot (code);
  linli_stage_type (kiosk, "3");
  act ("kiosk.confirm");
  linli_stage_until (kiosk, "end");
  linli_stage_scan (kiosk, code); /* over the thanks */
  linli_stage_until (kiosk, "end");
  g_assert_true (shows ("This slip has voted already"));
  g_assert_false (shows ("Abstain"));
  g_assert_cmpint (used (), ==, before + 1);
  linli_stage_pass (kiosk, LINLI_KIOSK_TOLD_S);
  g_assert_cmpstr (page (), ==, "code");
  end ();
}

static void
test_wrong (void)
{
  const char *digits = linli_urn_draw_digits (draw, slip);
  g_autofree char *wrong = g_strdup (digits);

  begin ();
  linli_stage_type (kiosk, "123\n");
  g_assert_cmpstr (page (), ==, "code");
  act ("kiosk.erase");
  g_assert_true (shows ("2 digits typed, 6 more"));
  act ("kiosk.quit");
  wrong[0] = wrong[0] == '9' ? '0' : (char) (wrong[0] + 1);
  linli_stage_type (kiosk, wrong);
  linli_stage_type (kiosk, "\n");
  linli_stage_until (kiosk, "code");
  g_assert_true (shows ("not the digits of a slip"));
  g_assert_true (linli_kiosk_window_is_empty (kiosk));
  linli_stage_scan (kiosk, "not a code");
  linli_stage_until (kiosk, "code");
  linli_stage_type (kiosk, digits);
  g_assert_false (shows ("not the digits of a slip"));
  act ("kiosk.quit");
  end ();
}

/* What no slip has on it, from a keyboard, an input method or a scanner gone wild: it stays, says so, and takes the next slip. */
static void
test_nonsense (void)
{
  static const guint keys[] = { GDK_KEY_Tab, GDK_KEY_F1, 0x1000000 + 0xff11 /* １ */, 0x1000000 + 0x4e00 /* 一 */, GDK_KEY_period };
  g_autofree char *wild = g_strnfill (5000, 'A');
  const char *digits = linli_urn_draw_digits (draw, slip++);

  begin ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    linli_kiosk_window_key (kiosk, keys[i], 0);
  linli_stage_type (kiosk, "\n");
  g_assert_true (linli_kiosk_window_is_empty (kiosk));
  linli_stage_scan (kiosk, wild);
  linli_stage_until (kiosk, "code");
  g_assert_true (shows ("not the digits of a slip"));
  g_assert_true (linli_kiosk_window_is_empty (kiosk));
  for (guint i = 0; digits[i]; i++)
    linli_kiosk_window_key (kiosk, GDK_KEY_KP_0 + (guint) (digits[i] - '0'), 0);
  linli_kiosk_window_key (kiosk, GDK_KEY_KP_Enter, 0);
  linli_stage_until (kiosk, "ballot");
  linli_stage_type (kiosk, "0x9\n");
  g_assert_cmpstr (page (), ==, "ballot");
  g_assert_false (shows ("You have chosen"));
  act ("kiosk.quit");
  linli_stage_pass (kiosk, LINLI_KIOSK_IDLE_S);
  end ();
}

/* Codes that could be and are not: the kiosk closes after the fifth. */
static void
test_guessed (void)
{
  static const char *const guesses[] = { "AAAABBBBCCCCDDD0", "AAAABBBBCCCCDDD1", "AAAABBBBCCCCDDD2", "AAAABBBBCCCCDDD3", "AAAABBBBCCCCDDD4" };

  begin ();
  for (guint i = 0; i < G_N_ELEMENTS (guesses); i++)
    {
      linli_stage_scan (kiosk, guesses[i]);
      linli_stage_until (kiosk, "code");
    }
  g_assert_true (shows ("Too many wrong numbers"));
  linli_stage_type (kiosk, linli_urn_draw_digits (draw, slip));
  g_assert_true (linli_kiosk_window_is_empty (kiosk));
  end ();
}

static void
test_idle (void)
{
  gint64 before = used ();

  begin ();
  linli_stage_pass (kiosk, 600);
  g_assert_cmpstr (page (), ==, "code");
  to_ballot (linli_urn_draw_code (draw, slip));
  linli_stage_type (kiosk, "1");
  linli_stage_pass (kiosk, LINLI_KIOSK_IDLE_S - LINLI_KIOSK_WARNING_S - 1);
  g_assert_false (shows ("Are you still there?"));
  linli_stage_pass (kiosk, 3);
  g_assert_true (shows ("Are you still there? The screen clears itself in 8 seconds."));
  act ("kiosk.stay");
  linli_stage_pass (kiosk, 40);
  g_assert_cmpstr (page (), ==, "ballot");
  linli_stage_pass (kiosk, 20);
  g_assert_cmpstr (page (), ==, "code");
  g_assert_true (linli_kiosk_window_is_empty (kiosk));
  linli_stage_type (kiosk, "12");
  linli_stage_pass (kiosk, LINLI_KIOSK_IDLE_S);
  g_assert_true (linli_kiosk_window_is_empty (kiosk));
  g_assert_cmpint (used (), ==, before);
  end ();
}

static void
test_help (void)
{
  begin ();
  act ("kiosk.help");
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (linli_fixture_find (GTK_WIDGET (kiosk), GTK_TYPE_BUTTON, "Help is here"))));
  linli_fixture_settle ();
  {
    g_autofree char *said = linli_fixture_text (GTK_WIDGET (desk));
    g_assert_nonnull (strstr (said, "Somebody at the kiosk asks for help."));
  }
  act ("kiosk.helped");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (linli_fixture_find (GTK_WIDGET (kiosk), GTK_TYPE_BUTTON, "Help is here"))));
  end ();
}

static GtkWidget *
first_of (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = first_of (child, type);
  return found;
}

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *) weak == NULL;
}

/* Nothing but the passphrase. */
static void
test_leaving (void)
{
  GtkWidget *window, *entry;

  begin ();
  window = GTK_WIDGET (kiosk);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  to_ballot (linli_urn_draw_code (draw, slip));
  g_assert_true (linli_kiosk_window_key (kiosk, GDK_KEY_Escape, 0));
  g_assert_true (linli_kiosk_window_key (kiosk, GDK_KEY_q, GDK_CONTROL_MASK));
  g_assert_true (linli_kiosk_window_key (kiosk, GDK_KEY_F4, GDK_ALT_MASK));
  g_assert_cmpstr (page (), ==, "ballot");
  gtk_window_close (GTK_WINDOW (kiosk));
  linli_stage_until (kiosk, "lock");
  entry = first_of (GTK_WIDGET (kiosk), GTK_TYPE_PASSWORD_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "4321");
  act ("kiosk.leave");
  linli_stage_until (kiosk, "lock");
  g_assert_true (shows ("That is not the passphrase."));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  for (guint i = 0; i < 4; i++)
    gtk_widget_activate_action (GTK_WIDGET (kiosk), "kiosk.type", "s", (const char *[]) { "1", "2", "3", "4" }[i]);
  act ("kiosk.leave");
  linli_fixture_wait (is_gone, &window);
  kiosk = NULL;
}

/* A spoiled slip, and one that the staff spoil with it. */
static void
test_spoiled (void)
{
  LinliSession *session = linli_window_session (desk);
  const char *code = linli_urn_draw_code (draw, slip++);
  g_autoptr (LinliRecord) vote = linli_urn_vote (linli_session_council (session), NULL);
  g_autoptr (LinliUrnTicket) ticket = linli_urn_ticket_new (linli_record_text (vote, "public_key"), code, NULL);
  LinliCouncil *council = linli_session_begin_write (session, NULL);

  g_assert_true (linli_urn_spoil (council, linli_record_int (vote, "vote"), ticket, NULL));
  linli_session_end_write (session);
  begin ();
  linli_stage_scan (kiosk, code);
  linli_stage_until (kiosk, "end");
  g_assert_true (shows ("This slip no longer counts"));
  act ("kiosk.quit");
  end ();
}

/* An election's names: all reachable, no more than seats, "" for nobody. */
static void
test_names (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *widget = g_object_ref_sink (linli_ballot_page_new (FALSE));
  LinliBallotPage *ballot = LINLI_BALLOT_PAGE (widget);

  for (guint i = 1; i <= 8; i++)
    g_ptr_array_add (names, g_strdup_printf ("代表%02u", i));
  linli_ballot_page_elect (ballot, "Choose", "of these", names, 2);
  g_assert_cmpstr (linli_ballot_page_choice (ballot), ==, "");
  linli_ballot_page_press (ballot, 3);
  g_signal_emit_by_name (linli_fixture_find (widget, GTK_TYPE_BUTTON, "More names"), "clicked");
  linli_ballot_page_press (ballot, 2);
  g_assert_cmpstr (linli_ballot_page_choice (ballot), ==, "3,8");
  linli_ballot_page_press (ballot, 1);
  g_assert_cmpstr (linli_ballot_page_choice (ballot), ==, "3,8");
  linli_ballot_page_press (ballot, 2);
  g_assert_cmpstr (linli_ballot_page_choice (ballot), ==, "3");
  linli_ballot_page_clear (ballot);
  g_assert_null (linli_ballot_page_choice (ballot));
  {
    g_autofree char *text = linli_fixture_text (widget);
    g_assert_null (strstr (text, "代表"));
  }
  g_object_unref (widget);
}

/* Names chosen, read once more in words, changed, cast; and whoever chooses nobody is asked about it. */
static void
test_election (void)
{
  LinliWindow *before = desk;
  g_autoptr (LinliUrnDraw) slips = NULL;

  desk = linli_stage_election (&slips);
  begin ();
  to_ballot (linli_urn_draw_code (slips, 0));
  g_assert_true (shows ("Choose up to 3 names"));
  act ("kiosk.confirm");
  g_assert_cmpstr (page (), ==, "confirm");
  g_assert_true (shows ("You choose nobody. Is this right?"));
  act ("kiosk.back");
  linli_stage_type (kiosk, "26");
  act ("kiosk.confirm");
  g_assert_true (shows ("代表03\n代表08"));
  act ("kiosk.back");
  linli_stage_type (kiosk, "6");
  act ("kiosk.confirm");
  g_assert_false (shows ("代表03\n代表08"));
  act ("kiosk.cast");
  linli_stage_until (kiosk, "end");
  g_assert_true (shows ("Done, thank you"));
  g_assert_false (shows ("代表03"));
  g_assert_cmpint (used (), ==, 1);
  linli_stage_pass (kiosk, LINLI_KIOSK_DONE_S);
  end ();
  linli_fixture_close (desk);
  desk = before;
}

/* No type below 32 px of 800, whatever the screen. */
static void
test_type_size (void)
{
  static const struct { int width, height, least; gboolean upright; } cases[] = {
    { 1280, 800, 32, FALSE }, { 1024, 768, 30, FALSE }, { 1920, 1080, 43, FALSE }, { 1366, 768, 30, FALSE }, { 1080, 1920, 45, TRUE },
    { 800, 1280, 33, TRUE }, { 100, 100, 12, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean upright;
      g_assert_cmpint (linli_scale_type_size (cases[i].width, cases[i].height, &upright), >=, cases[i].least);
      g_assert_cmpint (upright, ==, cases[i].upright);
    }
}

/* The vote is closed while somebody stands there. Last: the urn is gone then. */
static void
test_closed (void)
{
  LinliSession *session = linli_window_session (desk);
  g_autoptr (LinliRecord) members = linli_record_decode ("{\"vote\":\"" LINLI_STAGE_MOTION "\",\"returned\":0,\"by\":[\"代表02\",\"代表05\"]}",
                                                         -1, NULL);
  g_autoptr (GError) error = NULL;
  LinliCouncil *council;

  begin ();
  to_ballot (linli_urn_draw_code (draw, slip));
  council = linli_session_begin_write (session, NULL);
  linli_council_act (council, "vote.close_urn", members, linli_session_now (session), "工作人员甲", NULL, &error);
  linli_session_end_write (session);
  g_assert_no_error (error);
  linli_session_changed (session);
  g_assert_cmpstr (page (), ==, "end");
  g_assert_true (shows ("nothing was recorded"));
  linli_stage_pass (kiosk, LINLI_KIOSK_TOLD_S);
  g_assert_cmpstr (page (), ==, "waiting");
  end ();
}

/* The register cannot be written any more: whether the ballot is there is not promised, and the slip is not lost. */
static void
test_lost (void)
{
  LinliWindow *before = desk;
  g_autoptr (LinliUrnDraw) slips = NULL;

  desk = linli_stage_election (&slips);
  begin ();
  to_ballot (linli_urn_draw_code (slips, 0));
  linli_stage_type (kiosk, "1");
  act ("kiosk.confirm");
  linli_session_close (linli_window_session (desk));
  act ("kiosk.cast");
  linli_stage_until (kiosk, "end");
  g_assert_true (shows ("It is not certain that your ballot was recorded"));
  g_assert_true (shows ("Your slip is not lost"));
  g_assert_false (shows ("代表01"));
  linli_stage_pass (kiosk, LINLI_KIOSK_TOLD_S);
  end ();
  linli_fixture_close (desk);
  desk = before;
}

int
main (int argc, char **argv)
{
  int result;

  linli_fixture_start (&argc, &argv);
  desk = linli_stage_desk ();
  draw = linli_stage_open (desk, SLIPS);
  g_test_add_func ("/kiosk/type-size", test_type_size);
  g_test_add_func ("/kiosk/names", test_names);
  g_test_add_func ("/kiosk/election", test_election);
  g_test_add_func ("/kiosk/lost", test_lost);
  g_test_add_func ("/kiosk/vote", test_vote);
  g_test_add_func ("/kiosk/used", test_used);
  g_test_add_func ("/kiosk/wrong", test_wrong);
  g_test_add_func ("/kiosk/nonsense", test_nonsense);
  g_test_add_func ("/kiosk/guessed", test_guessed);
  g_test_add_func ("/kiosk/idle", test_idle);
  g_test_add_func ("/kiosk/help", test_help);
  g_test_add_func ("/kiosk/leaving", test_leaving);
  g_test_add_func ("/kiosk/spoiled", test_spoiled);
  g_test_add_func ("/kiosk/closed", test_closed);
  result = g_test_run ();
  linli_urn_draw_free (draw);
  linli_fixture_close (desk);
  return result;
}
