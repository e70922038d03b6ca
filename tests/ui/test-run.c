#include "ui/fixture.h"
#include "ui/form/form.h"
#include "ui/run/attendance.h"
#include "ui/run/recent.h"
#include "ui/run/view.h"

#include <string.h>

#define MEETING "\"meeting\":\"HY-2026-003\""

static void
has (const char *text, const char *wanted)
{
  if (!strstr (text, wanted))
    g_test_message ("no “%s” in\n%s", wanted, text);
  g_assert_nonnull (strstr (text, wanted));
}

static LinliRunView *
view_of (LinliWindow *window)
{
  g_assert_true (LINLI_IS_RUN_VIEW (linli_window_page (window)));
  return LINLI_RUN_VIEW (linli_window_page (window));
}

static LinliLive *
live_of (LinliWindow *window)
{
  return linli_run_view_live (view_of (window));
}

/* The demo up to its first line that holds @mark, looked at on that day at @time. */
static LinliWindow *
open_at (const char *mark, const char *time)
{
  g_autofree char *path = linli_fixture_demo_until (mark), *instant = g_strconcat ("2026-03-21T", time, NULL);
  LinliWindow *window = linli_fixture_open (path);

  linli_fixture_at (window, instant);
  linli_fixture_settle ();
  return window;
}

static void
act (LinliWindow *window, const char *action)
{
  g_assert_true (gtk_widget_activate_action (linli_window_page (window), action, NULL));
  linli_fixture_settle ();
}

static gboolean
is_enabled (LinliWindow *window, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *bin = gtk_widget_get_first_child (linli_window_page (window));
  gboolean enabled;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (bin), button);
  enabled = gtk_widget_get_sensitive (button);
  gtk_box_remove (GTK_BOX (bin), button);
  return enabled;
}

static char *
middle_text (LinliWindow *window)
{
  return linli_fixture_text (linli_run_view_middle (view_of (window)));
}

static LinliRunAttendance *
find_attendance (GtkWidget *widget)
{
  LinliRunAttendance *found = LINLI_IS_RUN_ATTENDANCE (widget) ? LINLI_RUN_ATTENDANCE (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_attendance (child);
  return found;
}

static char *
last_actor (LinliWindow *window, const char *kind)
{
  LinliSession *session = linli_window_session (window);
  g_autoptr (LinliRecord) params = linli_record_new ();
  gint64 last = linli_record_int (linli_live_meeting (live_of (window)), "entries");

  for (gint64 seq = last; seq > last - 5; seq--)
    {
      g_autofree char *id = g_strdup_printf ("%d", (int) seq);
      const char *ids[] = { id, NULL };
      g_autoptr (GPtrArray) rows = NULL;
      linli_record_set_list (params, "ids", ids);
      rows = linli_session_rows (session, "desk-ledger-rows", params);
      if (g_str_equal (linli_record_text (rows->pdata[0], "kind"), kind))
        return g_strdup (linli_record_text (rows->pdata[0], "actor"));
    }
  return NULL;
}

/* What is typed into the entry, what it says, and how many are then here. */
static void
test_checkin (void)
{
  static const struct { const char *typed, *said; int present; } cases[] = {
    { "代表25", NULL, 34 },
    { "代表24", "代表24 is here already.", 34 },
    { "代表2", "people may be meant", 34 },
    { "张三李四", "Nobody is called “张三李四”.", 34 },
    { "代表30", NULL, 35 },
  };
  LinliWindow *window = open_at ("2026-03-21T13:52", "13:52");
  LinliRunAttendance *attendance = find_attendance (linli_window_page (window));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      linli_run_attendance_type (attendance, cases[i].typed);
      linli_fixture_settle ();
      text = linli_fixture_text (GTK_WIDGET (attendance));
      if (cases[i].said)
        has (text, cases[i].said);
      g_assert_cmpint (linli_live_quorum (live_of (window))->present, ==, cases[i].present);
    }
  linli_fixture_close (window);
}

/* The run view takes the place of the page whose button was pressed; Tab comes to it nevertheless. */
static void
test_begun (void)
{
  LinliWindow *window = open_at ("\"do\":\"meeting.open_checkin\"," MEETING, "13:40");
  GtkWidget *button;

  linli_window_go (window, "meetings");
  linli_window_show (window, "meeting", linli_fixture_id (window, "meeting", "HY-2026-003"));
  linli_fixture_settle ();
  button = linli_fixture_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Open check-in");
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  linli_fixture_settle ();
  g_assert_true (LINLI_IS_RUN_VIEW (linli_window_page (window)));
  linli_fixture_tab_round (GTK_WIDGET (window));
  linli_fixture_close (window);
}

static void
test_opening (void)
{
  LinliWindow *window = open_at ("2026-03-21T13:50", "13:50");
  g_autofree char *before = middle_text (window), *after = NULL, *actor = NULL;

  has (before, "9 present, 21 more needed");
  has (before, "9 × 3 = 27, less than 45 × 2 = 90");
  g_assert_false (is_enabled (window, "run.open"));
  linli_fixture_close (window);

  window = open_at ("\"do\":\"meeting.open\"," MEETING, "14:00");
  after = middle_text (window);
  has (after, "The meeting can be opened");
  act (window, "run.main");
  g_assert_cmpstr (linli_live_state (live_of (window)), ==, "session");
  actor = last_actor (window, "meeting.opened");
  g_assert_cmpstr (actor, ==, "委员01");
  linli_fixture_close (window);
}

/* An item that was begun by mistake is taken back; the one before it goes on. */
static void
test_agenda (void)
{
  LinliWindow *window = open_at ("2026-03-21T14:49", "14:50");
  g_autofree char *text = NULL;

  text = linli_fixture_text (linli_window_page (window));
  has (text, "used 29′ / planned 30′");
  has (text, "12′ / 10′");
  act (window, "run.next");
  g_assert_cmpint (linli_record_int (linli_live_item (live_of (window)), "position"), ==, 4);
  linli_fixture_do (window, "agenda.take_back", "{\"item\":\"HY-2026-003/4\"}");
  g_assert_cmpint (linli_record_int (linli_live_item (live_of (window)), "position"), ==, 3);
  g_assert_false (linli_record_has (linli_live_agenda (live_of (window))->pdata[3], "started_at"));
  linli_fixture_close (window);
}

static void
sign_out (LinliWindow *window, const char *person)
{
  g_autofree char *members = g_strdup_printf ("{" MEETING ",\"person\":\"%s\"}", person);

  linli_fixture_do (window, "attendance.sign_out", members);
}

/* Four leave and the quorum is lost; one comes back and the meeting resumes. */
static void
test_quorum_lost (void)
{
  static const char *const leave[] = { "代表17", "代表22", "代表23", "代表24" };
  static const char *const wanted[] = { "Suspended: too few people are here", "29 present, 1 more needed",
                                        "29 × 3 = 87, less than 45 × 2 = 90", "Vote on M2", "21 × 2 = 42 > 33" };
  LinliWindow *window = open_at ("2026-03-21T15:04", "15:10");
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (leave); i++)
    sign_out (window, leave[i]);
  linli_fixture_settle ();
  text = middle_text (window);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    has (text, wanted[i]);
  g_assert_false (is_enabled (window, "run.resume"));
  g_assert_true (is_enabled (window, "run.end-inquorate"));
  linli_run_attendance_type (find_attendance (linli_window_page (window)), "代表22");
  linli_fixture_settle ();
  g_assert_true (is_enabled (window, "run.resume"));
  act (window, "run.main");
  g_assert_cmpstr (linli_live_state (live_of (window)), ==, "session");
  linli_fixture_close (window);
}

static LinliForm *
form_shown (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (LINLI_IS_FORM (window))
        return LINLI_FORM (window);
    }
  g_assert_not_reached ();
}

static gboolean
is_in_recess (gpointer window)
{
  return g_str_equal (linli_live_state (live_of (window)), "recess");
}

/* Until when is offered in the register's language; the recess is the chair's to declare. */
static void
test_recess (void)
{
  LinliWindow *window = open_at ("2026-03-21T15:04", "15:05");
  LinliSession *session = linli_window_session (window);
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;
  g_autofree char *text = NULL;
  LinliForm *form;

  act (window, "run.recess");
  form = form_shown ();
  g_signal_emit_by_name (linli_fixture_find (GTK_WIDGET (form), GTK_TYPE_BUTTON, "15:20 继续开会"), "clicked");
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (form)), "clicked");
  linli_fixture_wait (is_in_recess, window);
  linli_fixture_settle ();
  text = middle_text (window);
  has (text, "In recess since 15:05");
  has (text, "15:20 继续开会");
  linli_record_set_int (params, "seq", linli_record_int (linli_live_meeting (live_of (window)), "entries"));
  row = linli_session_row (session, "actor-of", params);
  g_assert_cmpint (linli_record_int (row, "actor"), ==, linli_record_int (linli_live_meeting (live_of (window)), "chair"));
  act (window, "run.recess");
  g_assert_cmpstr (linli_live_state (live_of (window)), ==, "session");
  linli_fixture_close (window);
}

/* While a vote is open the agenda stands, and the attendance says that its base is locked. */
static void
test_voting (void)
{
  LinliWindow *window = open_at ("2026-03-21T15:06", "15:05");
  g_autofree char *text = linli_fixture_text (linli_window_page (window));

  g_assert_nonnull (linli_live_vote (live_of (window)));
  g_assert_false (is_enabled (window, "run.next"));
  g_assert_false (is_enabled (window, "run.recess"));
  has (text, "The vote was opened at 15:04 with 33 present.");
  has (text, "Announce or call off the vote before going on.");
  linli_fixture_close (window);
}

static void
test_end (void)
{
  LinliWindow *window = open_at ("\"do\":\"meeting.adjourn\"," MEETING, "15:34");
  g_autofree char *text = NULL;

  linli_fixture_do (window, "meeting.adjourn", "{" MEETING "}");
  linli_fixture_settle ();
  text = middle_text (window);
  has (text, "Adjourned at 15:34");
  has (text, "for 26, against 5, abstaining 2; 26 × 2 = 52 > 33");
  g_assert_false (linli_live_is_held (live_of (window)));
  linli_window_back (window);
  g_assert_false (LINLI_IS_RUN_VIEW (linli_window_page (window)));
  linli_fixture_close (window);
}

/* The way down to what is too wide, for whoever has to put it right. */
static void
tell_wide (GtkWidget *widget, int least)
{
  int width;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      if (!gtk_widget_get_visible (child) || width <= least)
        continue;
      g_test_message ("%s asks for %d px", G_OBJECT_TYPE_NAME (child), width);
      tell_wide (child, least - 40);
    }
}

static void
test_narrow (void)
{
  static const char *const marks[] = { "2026-03-21T13:50", "2026-03-21T14:33", "2026-03-21T15:06", "2026-03-21T15:31" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      LinliWindow *window = open_at (marks[i], "15:32");
      int width;
      gtk_widget_measure (linli_window_page (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      g_test_message ("%s asks for %d px", marks[i], width);
      if (width > 360)
        tell_wide (linli_window_page (window), 360);
      g_assert_cmpint (width, <=, 360);
      linli_fixture_close (window);
    }
}

/* Opened again it is where it was. */
static void
test_reopening (void)
{
  g_autofree char *path = linli_fixture_demo_until ("2026-03-21T15:12");
  LinliWindow *window = linli_fixture_open (path);
  gint64 item = linli_record_int (linli_live_item (live_of (window)), "id");

  linli_fixture_close (window);
  window = linli_fixture_open (path);
  g_assert_cmpint (linli_record_int (linli_live_item (live_of (window)), "id"), ==, item);
  linli_fixture_close (window);
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/run/checkin", test_checkin);
  g_test_add_func ("/run/begun", test_begun);
  g_test_add_func ("/run/opening", test_opening);
  g_test_add_func ("/run/agenda", test_agenda);
  g_test_add_func ("/run/quorum-lost", test_quorum_lost);
  g_test_add_func ("/run/recess", test_recess);
  g_test_add_func ("/run/voting", test_voting);
  g_test_add_func ("/run/end", test_end);
  g_test_add_func ("/run/narrow", test_narrow);
  g_test_add_func ("/run/reopening", test_reopening);
  return g_test_run ();
}
