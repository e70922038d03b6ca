#include "ui/topics/after.h"

#include "ui/undo.h"

typedef struct
{
  LinliSession *session;
  GtkWidget *near, *problem; /* problem: nullable */
  char *said, *undo;
  LinliRecord *members;
} After;

static After *
after_new (GtkWidget *near, LinliSession *session, GtkWidget *problem, const char *said, const char *undo, LinliRecord *members)
{
  After *after = g_new0 (After, 1);

  *after = (After) { g_object_ref (session), g_object_ref (near), problem ? g_object_ref (problem) : NULL, g_strdup (said),
                     g_strdup (undo), members };
  return after;
}

static void
after_free (After *after)
{
  g_object_unref (after->session);
  g_object_unref (after->near);
  g_clear_object (&after->problem);
  g_free (after->said);
  g_free (after->undo);
  g_clear_pointer (&after->members, linli_record_unref);
  g_free (after);
}

static void
forget (gpointer data, GClosure *closure)
{
  after_free (data);
}

static void
offer (After *after)
{
  if (!after->said)
    return;
  if (after->undo)
    linli_undo_offer (after->near, after->session, after->said, after->undo, after->members);
  else
    gtk_widget_activate_action (after->near, "win.say", "s", after->said);
}

static void
recorded (LinliForm *form, gint64 id, After *after)
{
  offer (after);
}

void
linli_after_form (LinliForm *form, GtkWidget *near, LinliSession *session, const char *said, const char *undo,
                  LinliRecord *members)
{
  g_signal_connect_data (form, "recorded", G_CALLBACK (recorded), after_new (near, session, NULL, said, undo, members), forget, 0);
}

static void
done (GObject *source, GAsyncResult *result, gpointer data)
{
  After *after = data;
  g_autoptr (GError) error = NULL;

  if (linli_session_act_finish (LINLI_SESSION (source), result, &error))
    offer (after);
  else
    {
      gtk_label_set_label (GTK_LABEL (after->problem), error->message);
      gtk_widget_set_visible (after->problem, TRUE);
    }
  after_free (after);
}

void
linli_do_now (GtkWidget *near, LinliSession *session, GtkWidget *problem, const char *act, LinliRecord *members,
              const char *said, const char *undo, LinliRecord *back)
{
  gtk_widget_set_visible (problem, FALSE);
  linli_session_act (session, act, members, linli_session_actor (session), done,
                     after_new (near, session, problem, said, undo, back));
  linli_record_unref (members);
}
