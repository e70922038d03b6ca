/* Preparing a meeting: the form that plans it, its notice, what leaves the desk. */
#include "ui/fixture.h"
#include "ui/planned.h"

#include "base/file.h"
#include "ui/plan/files.h"
#include "ui/plan/plan.h"

#include <string.h>

static LinliWindow *
start (void)
{
  g_autofree char *path = linli_fixture_demo ();

  return linli_fixture_open (path);
}

static gboolean
closed (GtkWidget *form, gboolean *is_closed)
{
  *is_closed = TRUE;
  return FALSE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
press (LinliForm *form)
{
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (form)), "clicked");
}

static void
record (LinliForm *form)
{
  gboolean is_closed = FALSE;

  g_signal_connect (form, "close-request", G_CALLBACK (closed), &is_closed);
  press (form);
  linli_fixture_wait (is_true, &is_closed);
  linli_fixture_settle ();
}

static char *
day_after (LinliWindow *window, int days, const char *time)
{
  g_autofree char *day = linli_date_format (linli_session_today (linli_window_session (window)) + days);

  return g_strdup_printf ("%sT%s", day, time);
}

static void
fill (LinliForm *form, const char *member, const char *text)
{
  linli_form_set (form, member, text);
  g_signal_emit_by_name (form, "edited", member);
}

static LinliForm *
filled (LinliWindow *window)
{
  LinliForm *form = linli_plan_show (GTK_WIDGET (window), linli_window_session (window), 0);
  g_autofree char *starts = day_after (window, 20, "14:00");

  fill (form, "body", "居民代表会议");
  fill (form, "title", "楼道感应灯");
  fill (form, "starts_at", starts);
  fill (form, "supervisor", "监督员甲");
  linli_fixture_settle ();
  return form;
}

static GPtrArray *
agenda (LinliWindow *window, gint64 meeting)
{
  return linli_session_rows_of (linli_window_session (window), "plan-agenda", meeting);
}

static gint64
newest (LinliWindow *window)
{
  g_autoptr (LinliRecord) row = linli_session_row (linli_window_session (window), "desk-next-meeting", NULL);

  g_assert_nonnull (row);
  return linli_record_int (row, "id");
}

/* The body brings rule, kind, agenda, place and people; all is recorded as one. */
static void
test_plan (void)
{
  LinliWindow *window = start ();
  LinliForm *form = filled (window);
  g_autoptr (LinliRecord) values = linli_form_values (form);
  g_autoptr (GPtrArray) items = NULL;

  g_assert_cmpstr (linli_record_text (values, "mode"), ==, "council");
  g_assert_cmpstr (linli_record_text (values, "venue"), ==, "社区议事厅");
  g_assert_cmpstr (linli_record_text (values, "recorder"), ==, "工作人员甲");
  g_assert_nonnull (strstr (linli_record_text (values, "ends_at"), "T15:30"));
  linli_fixture_has (GTK_WIDGET (form), "30 of 45 must come");
  linli_fixture_has (GTK_WIDGET (form), "The agenda takes 90 minutes, until 15:30");
  linli_fixture_has (GTK_WIDGET (form), "10 days before");
  record (form);
  items = agenda (window, newest (window));
  g_assert_cmpuint (items->len, ==, 5);
  g_assert_cmpstr (linli_record_text (items->pdata[0], "title"), ==, "签到、宣布规则");
  linli_fixture_has (linli_window_page (window), "楼道感应灯");
  linli_fixture_has (linli_window_page (window), "90 of 90 minutes, expected end 15:30");
  linli_fixture_close (window);
}

/* Said beside the row before anything is pressed; pressed all the same, it is refused and nothing is recorded. */
static void
test_conflict (void)
{
  LinliWindow *window = start ();
  LinliForm *form = filled (window);

  g_assert_false (linli_fixture_says (GTK_WIDGET (form), "cannot also be the recorder"));
  fill (form, "recorder", "委员01");
  linli_fixture_has (GTK_WIDGET (form), "The chair cannot also be the recorder.");
  fill (form, "recorder", "工作人员甲");
  g_assert_false (linli_fixture_says (GTK_WIDGET (form), "cannot also be the recorder"));
  fill (form, "supervisor", "委员02");
  linli_fixture_has (GTK_WIDGET (form), "article 36");
  press (form);
  linli_fixture_settle ();
  g_assert_null (linli_session_row (linli_window_session (window), "desk-next-meeting", NULL));
  gtk_window_close (GTK_WINDOW (form));
  linli_fixture_close (window);
}

/* Holds "HY-T" today, which closes before it reaches its last three items. */
static void
hold (LinliWindow *window)
{
  linli_planned (window, 0);
  linli_fixture_do (window, "meeting.notify", "{\"meeting\":\"HY-T\",\"places\":[\"公示栏\"],\"urgent_reason\":\"灯坏了\"}");
  linli_fixture_do (window, "meeting.open_checkin", "{\"meeting\":\"HY-T\"}");
  for (guint i = 1; i <= 33; i++)
    {
      g_autofree char *members = i <= 9 ? g_strdup_printf ("{\"meeting\":\"HY-T\",\"person\":\"委员%02u\"}", i)
                                        : g_strdup_printf ("{\"meeting\":\"HY-T\",\"person\":\"代表%02u\"}", i - 9);
      linli_fixture_do (window, "attendance.check_in", members);
    }
  linli_fixture_do (window, "meeting.open", "{\"meeting\":\"HY-T\"}");
  linli_fixture_do (window, "agenda.start", "{\"item\":\"HY-T/1\"}");
  linli_fixture_do (window, "meeting.adjourn", "{\"meeting\":\"HY-T\"}");
}

static GtkWidget *
first_tick (GtkWidget *widget)
{
  if (GTK_IS_CHECK_BUTTON (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = first_tick (child);
      if (found)
        return found;
    }
  return NULL;
}

/* What the last meeting did not reach stands there ticked; what is unticked is left. */
static void
test_left (void)
{
  LinliWindow *window = start ();
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (LinliRecord) meeting = NULL, params = linli_record_new (), before = NULL;
  LinliForm *form;

  hold (window);
  form = filled (window);
  linli_fixture_has (GTK_WIDGET (form), "Left from last time");
  linli_fixture_has (GTK_WIDGET (form), "was not reached");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (first_tick (GTK_WIDGET (form))), FALSE);
  record (form);
  items = agenda (window, newest (window));
  g_assert_cmpuint (items->len, ==, 7);
  g_assert_cmpstr (linli_record_text (items->pdata[0], "title"), ==, "发言");
  linli_record_set_text (params, "label", "HY-T");
  before = linli_session_row (linli_window_session (window), "find-meeting", params);
  meeting = linli_session_row_of (linli_window_session (window), "desk-meeting", newest (window));
  g_assert_cmpint (linli_record_int (meeting, "continues"), ==, linli_record_int (before, "id"));
  linli_fixture_close (window);
}

/* Notice. */

static void
test_notify (void)
{
  LinliWindow *window = start ();
  gint64 meeting = linli_planned (window, 20);
  LinliForm *form;

  linli_window_show (window, "meeting", meeting);
  linli_fixture_has (linli_window_page (window), "Give notice…");
  form = linli_notify_show (GTK_WIDGET (window), linli_window_session (window), meeting);
  linli_fixture_has (GTK_WIDGET (form), "In time");
  g_assert_false (linli_fixture_says (GTK_WIDGET (form), "Urgent reason"));
  record (form);
  linli_fixture_has (linli_window_page (window), "The meeting is in 20 days");
  linli_fixture_has (linli_window_page (window), "Notice given on");
  /* What is changed now was not in it. */
  linli_fixture_do (window, "agenda.add", "{\"meeting\":\"HY-T\",\"title\":\"其他\",\"minutes\":5}");
  linli_fixture_settle ();
  linli_fixture_has (linli_window_page (window), "The agenda was changed after it; give notice again");
  linli_fixture_close (window);
}

static void
test_late (void)
{
  LinliWindow *window = start ();
  gint64 meeting = linli_planned (window, 4);
  LinliForm *form = linli_notify_show (GTK_WIDGET (window), linli_window_session (window), meeting);

  linli_fixture_has (GTK_WIDGET (form), "Notice is 6 days late");
  press (form);
  linli_fixture_settle ();
  linli_fixture_has (GTK_WIDGET (form), "state the urgent reason");
  linli_form_set (form, "urgent_reason", "3幢楼道灯全部损坏");
  record (form);
  linli_window_show (window, "meeting", meeting);
  linli_fixture_has (linli_window_page (window), "At short notice: 3幢楼道灯全部损坏");
  linli_fixture_close (window);
}

static void
test_cancel (void)
{
  LinliWindow *window = start ();
  gint64 meeting = linli_planned (window, 20);
  LinliForm *form = linli_cancel_show (GTK_WIDGET (window), linli_window_session (window), meeting);

  linli_form_set (form, "reason", "场地检修");
  record (form);
  linli_window_show (window, "meeting", meeting);
  linli_fixture_has (linli_window_page (window), "The meeting was cancelled");
  linli_fixture_has (linli_window_page (window), "场地检修");
  linli_fixture_has (linli_window_page (window), "Notice that it is cancelled");
  linli_fixture_close (window);
}

static void
test_replan (void)
{
  LinliWindow *window = start ();
  gint64 meeting = linli_planned (window, 20);
  LinliForm *form = linli_replan_show (GTK_WIDGET (window), linli_window_session (window), meeting);

  linli_form_set (form, "venue", "社区活动室");
  fill (form, "supervisor", "监督员甲");
  record (form);
  linli_window_show (window, "meeting", meeting);
  linli_fixture_has (linli_window_page (window), "社区活动室");
  linli_fixture_has (linli_window_page (window), "监督员甲");
  linli_fixture_close (window);
}

/* An entry is written again; something else that stands there stays. */
static void
test_calendar (void)
{
  LinliWindow *window = start ();
  g_autofree char *path = g_strconcat (linli_window_path (window), ".ics", NULL), *text = NULL;
  g_autoptr (GError) error = NULL;

  linli_planned (window, 20);
  g_assert_true (linli_plan_write_calendar (linli_window_session (window), "HY-T", path, &error));
  g_assert_true (linli_plan_write_calendar (linli_window_session (window), "HY-T", path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "STATUS:TENTATIVE"));
  g_assert_true (linli_file_write (path, "mine", 4, NULL));
  g_assert_false (linli_plan_write_calendar (linli_window_session (window), "HY-T", path, &error));
  g_assert_nonnull (error);
  linli_fixture_close (window);
}

/* A window that showed it and closed has let the register go. */
static void
test_let_go (void)
{
  static const char *const actions[] = { "win.plan-meeting", "win.replan-meeting", "win.notify-meeting", "win.cancel-meeting", "win.add-item" };
  g_autofree char *path = linli_fixture_demo ();
  LinliWindow *window = linli_fixture_open (path);
  gint64 meeting = linli_planned (window, 20);

  linli_window_show (window, "meeting", meeting);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWindow *form;
      gtk_widget_activate_action (GTK_WIDGET (window), actions[i], "x", strcmp (actions[i], "win.plan-meeting") ? meeting : 0);
      linli_fixture_settle ();
      form = gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ()));
      g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
      for (guint j = 0; j < g_list_model_get_n_items (windows); j++)
        {
          g_autoptr (GtkWindow) other = g_list_model_get_item (windows, j);
          if (LINLI_IS_FORM (other))
            form = other;
        }
      g_assert_true (LINLI_IS_FORM (form));
      gtk_window_close (form);
      linli_fixture_settle ();
    }
  linli_fixture_close (window);
  window = linli_fixture_open (path);
  g_assert_null (linli_session_read_only (linli_window_session (window)));
  linli_fixture_close (window);
}

/* At 360 px the page asks for no more. */
static void
test_narrow (void)
{
  LinliWindow *window = start ();
  int width;

  linli_window_show (window, "meeting", linli_planned (window, 20));
  linli_fixture_settle ();
  gtk_widget_measure (linli_window_page (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_test_message ("the page asks for %d px", width);
  g_assert_cmpint (width, <=, 360);
  linli_fixture_close (window);
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/plan/form", test_plan);
  g_test_add_func ("/plan/conflict", test_conflict);
  g_test_add_func ("/plan/left", test_left);
  g_test_add_func ("/plan/notify", test_notify);
  g_test_add_func ("/plan/late", test_late);
  g_test_add_func ("/plan/cancel", test_cancel);
  g_test_add_func ("/plan/replan", test_replan);
  g_test_add_func ("/plan/calendar", test_calendar);
  g_test_add_func ("/plan/let-go", test_let_go);
  g_test_add_func ("/plan/narrow", test_narrow);
  return g_test_run ();
}
