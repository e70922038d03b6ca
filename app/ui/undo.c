#include "ui/undo.h"

#include "ui/window.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  LinliSession *session;
  GtkWidget *window;
  GPtrArray *deeds;
} Undo;

static void
undo_free (gpointer data)
{
  Undo *undo = data;

  g_object_unref (undo->session);
  g_object_unref (undo->window);
  g_ptr_array_unref (undo->deeds);
  g_free (undo);
}

static void
undone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  g_autoptr (GError) error = NULL;

  if (!linli_session_acts_finish (LINLI_SESSION (source), result, &error))
    gtk_widget_activate_action (window, "win.say", "s", error->message);
}

static void
pressed (gpointer data)
{
  Undo *undo = data;

  linli_session_acts (undo->session, undo->deeds, linli_session_actor (undo->session), undone, g_object_ref (undo->window));
}

void
linli_undo_offer_acts (GtkWidget *near, LinliSession *session, const char *said, GPtrArray *deeds)
{
  GtkRoot *root = gtk_widget_get_root (near);
  Undo *undo;

  /* A dialog says it in the window that it stands before. */
  while (GTK_IS_WINDOW (root) && !LINLI_IS_WINDOW (root))
    root = GTK_ROOT (gtk_window_get_transient_for (GTK_WINDOW (root)));
  if (!root)
    return;
  undo = g_new0 (Undo, 1);
  *undo = (Undo) { g_object_ref (session), g_object_ref (GTK_WIDGET (root)), g_ptr_array_ref (deeds) };
  linli_window_offer (LINLI_WINDOW (root), said, _("_Undo"), pressed, undo, undo_free);
}

void
linli_undo_offer (GtkWidget *near, LinliSession *session, const char *said, const char *act, LinliRecord *members)
{
  g_autoptr (GPtrArray) deeds = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_deed_free);

  g_ptr_array_add (deeds, linli_deed_new (act, linli_record_ref (members)));
  linli_undo_offer_acts (near, session, said, deeds);
}
