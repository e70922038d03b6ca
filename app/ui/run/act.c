#include "ui/run/act.h"

#include "ui/undo.h"

LinliRecord *
linli_run_members (LinliLive *live)
{
  LinliRecord *members = linli_record_new ();

  linli_record_set_text (members, "meeting", linli_record_text (linli_live_meeting (live), "label"));
  return members;
}

const char *
linli_run_read_only (LinliLive *live)
{
  return linli_session_read_only (linli_live_session (live));
}

typedef struct
{
  GtkWidget *near, *problem; /* near: owned; problem: weak, nullable */
  char *said;                /* NULL for nothing */
  const char *back;          /* NULL where nothing takes it back */
  LinliRecord *back_members;
} Doing;

static void
doing_free (Doing *doing)
{
  g_clear_weak_pointer (&doing->problem);
  g_clear_pointer (&doing->back_members, linli_record_unref);
  g_object_unref (doing->near);
  g_free (doing->said);
  g_free (doing);
}

static void
say_done (const Doing *doing, LinliSession *session)
{
  if (doing->problem)
    linli_refusal_say (doing->problem, NULL);
  if (doing->said && doing->back)
    linli_undo_offer (doing->near, session, doing->said, doing->back, doing->back_members);
  else if (doing->said)
    gtk_widget_activate_action (doing->near, "win.say", "s", doing->said);
}

static void
done (GObject *source, GAsyncResult *result, gpointer data)
{
  Doing *doing = data;
  g_autoptr (GError) error = NULL;

  if (linli_session_act_finish (LINLI_SESSION (source), result, &error))
    say_done (doing, LINLI_SESSION (source));
  else if (doing->problem)
    linli_refusal_say (doing->problem, error->message);
  else
    gtk_widget_activate_action (doing->near, "win.say", "s", error->message);
  doing_free (doing);
}

static void
start (LinliLive *live, const char *act, LinliRecord *members, Doing *doing)
{
  linli_session_act (linli_live_session (live), act, members, linli_live_actor (live, act), done, doing);
  linli_record_unref (members);
}

void
linli_run_do (GtkWidget *near, LinliLive *live, const char *act, LinliRecord *members, GtkWidget *problem)
{
  Doing *doing = g_new0 (Doing, 1);

  doing->near = g_object_ref (near);
  g_set_weak_pointer (&doing->problem, problem);
  start (live, act, members, doing);
}

void
linli_run_do_undoable (GtkWidget *near, LinliLive *live, const char *act, LinliRecord *members, const char *said,
                       const char *back, LinliRecord *back_members)
{
  Doing *doing = g_new0 (Doing, 1);

  doing->near = g_object_ref (near);
  doing->said = g_strdup (said);
  doing->back = back;
  doing->back_members = linli_record_ref (back_members);
  start (live, act, members, doing);
}
