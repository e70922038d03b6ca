#include "ui/plan/plan.h"

#include "ui/window.h"

#include <glib/gi18n-lib.h>

typedef LinliForm *(*Show) (GtkWidget *near, LinliSession *session, gint64 id);

static void
show (GtkWidget *widget, GVariant *parameter, Show form)
{
  LinliSession *session = linli_window_session (LINLI_WINDOW (widget));

  if (session && !linli_session_read_only (session))
    form (widget, session, g_variant_get_int64 (parameter));
}

static void
plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show (widget, parameter, linli_plan_show);
}

static void
replan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show (widget, parameter, linli_replan_show);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show (widget, parameter, linli_cancel_show);
}

static void
notify_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show (widget, parameter, linli_notify_show);
}

static void
add_item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show (widget, parameter, linli_item_show);
}

static void
change_item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show (widget, parameter, linli_item_change_show);
}

static void
open_checkin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliSession *session = linli_window_session (LINLI_WINDOW (widget));

  if (session && !linli_session_read_only (session))
    linli_checkin_open (widget, session, g_variant_get_int64 (parameter));
}

void
linli_plan_install_actions (GtkWidgetClass *window_class)
{
  static const struct { const char *name; GtkWidgetActionActivateFunc activate; } actions[] = {
    { "win.plan-meeting", plan_action },     { "win.replan-meeting", replan_action }, { "win.cancel-meeting", cancel_action },
    { "win.notify-meeting", notify_action }, { "win.add-item", add_item_action },     { "win.change-item", change_item_action },
    { "win.open-checkin", open_checkin_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (window_class, actions[i].name, "x", actions[i].activate);
}

void
linli_plan_add (GtkWidget *near, LinliSession *session)
{
  linli_plan_show (near, session, 0);
}

typedef struct
{
  GtkWidget *window; /* owned */
  gint64 meeting;
} Opening;

/* The meeting goes on where it is run. */
static void
opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Opening *opening = data;
  g_autoptr (GtkWidget) window = opening->window;
  g_autoptr (GError) error = NULL;

  if (!linli_session_act_finish (LINLI_SESSION (source), result, &error))
    {
      gtk_widget_activate_action (window, "win.say", "s", error->message);
      return;
    }
  gtk_widget_activate_action (window, "win.run", "x", opening->meeting);
  gtk_widget_activate_action (window, "win.say", "s", _("Check-in is open."));
}

void
linli_checkin_open (GtkWidget *near, LinliSession *session, gint64 meeting)
{
  g_autoptr (LinliRecord) row = linli_session_row_of (session, "desk-meeting", meeting), members = linli_record_new ();

  Opening *opening;

  if (!row)
    return;
  opening = g_new0 (Opening, 1);
  *opening = (Opening) { g_object_ref (near), meeting };
  linli_record_set_text (members, "meeting", linli_record_text (row, "label"));
  linli_session_act (session, "meeting.open_checkin", members, linli_session_actor (session), opened, opening);
}
