/* Preparing a meeting: its forms, behind actions of the window.
 *
 * win.plan-meeting (x: a topic, 0 for none), and of a meeting (x): win.replan-meeting, win.cancel-meeting,
 * win.notify-meeting, win.open-checkin, win.add-item; win.change-item of an item. */
#pragma once

#include "ui/form/form.h"

G_BEGIN_DECLS

/* In the class of the window. */
void linli_plan_install_actions (GtkWidgetClass *window_class);

/* The forms. @topic: id, 0 for none. Returns: (transfer none) (nullable): until it closes. */
LinliForm *linli_plan_show (GtkWidget *near, LinliSession *session, gint64 topic);
LinliForm *linli_replan_show (GtkWidget *near, LinliSession *session, gint64 meeting);
LinliForm *linli_cancel_show (GtkWidget *near, LinliSession *session, gint64 meeting);
LinliForm *linli_notify_show (GtkWidget *near, LinliSession *session, gint64 meeting);
LinliForm *linli_item_show (GtkWidget *near, LinliSession *session, gint64 meeting);
LinliForm *linli_item_change_show (GtkWidget *near, LinliSession *session, gint64 item);

/* The button of the place: plans a meeting about nothing yet. */
void linli_plan_add (GtkWidget *near, LinliSession *session);

G_END_DECLS
