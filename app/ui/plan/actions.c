#include "ui/plan/plan.h"

#include "ui/window.h"

#include <glib/gi18n-lib.h>

/* Those that open a form on the thing whose id they are given. */
static const struct
{
  const char *name;
  LinliForm *(*show) (GtkWidget *near, LinliSession *session, gint64 id);
} forms[] = {
  { "win.plan-meeting", linli_plan_show },     { "win.replan-meeting", linli_replan_show },
  { "win.cancel-meeting", linli_cancel_show }, { "win.notify-meeting", linli_notify_show },
  { "win.add-item", linli_item_show },         { "win.change-item", linli_item_change_show },
};

static LinliSession *
writable (GtkWidget *window)
{
  LinliSession *session = linli_window_session (LINLI_WINDOW (window));

  return session && !linli_session_read_only (session) ? session : NULL;
}

static void
form_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliSession *session = writable (widget);

  for (guint i = 0; session && i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].name, name))
      forms[i].show (widget, session, g_variant_get_int64 (parameter));
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

/* A refusal is said in the window. */
static void
begin_checkin (GtkWidget *near, LinliSession *session, gint64 meeting)
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

static void
open_checkin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliSession *session = writable (widget);

  if (session)
    begin_checkin (widget, session, g_variant_get_int64 (parameter));
}

void
linli_plan_install_actions (GtkWidgetClass *window_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    gtk_widget_class_install_action (window_class, forms[i].name, "x", form_action);
  gtk_widget_class_install_action (window_class, "win.open-checkin", "x", open_checkin_action);
}

void
linli_plan_add (GtkWidget *near, LinliSession *session)
{
  linli_plan_show (near, session, 0);
}
