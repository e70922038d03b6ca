#include "ui/undo.h"

#include "ui/window.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  LinliSession *session;
  GtkWidget *window; /* borrowed: it holds both the toast and the last offer */
  GPtrArray *deeds;
  gint64 entry; /* the last one when it was offered */
} Undo;

#define LAST "linli-undo"

static void
undo_free (gpointer data)
{
  Undo *undo = data;

  g_clear_object (&undo->session);
  g_ptr_array_unref (undo->deeds);
}

static void
undo_unref (gpointer data)
{
  g_rc_box_release_full (data, undo_free);
}

static gint64
last_entry (LinliSession *session)
{
  g_autoptr (LinliRecord) row = linli_session_row (session, "last-change", NULL);

  return row ? linli_record_int (row, "seq") : 0;
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

  g_object_set_data (G_OBJECT (undo->window), LAST, NULL);
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
  undo = g_rc_box_new0 (Undo);
  *undo = (Undo) { g_object_ref (session), GTK_WIDGET (root), g_ptr_array_ref (deeds), last_entry (session) };
  g_object_set_data_full (G_OBJECT (root), LAST, g_rc_box_acquire (undo), undo_unref);
  linli_window_offer (LINLI_WINDOW (root), said, _("_Undo"), pressed, undo, undo_unref);
}

void
linli_undo_last (GtkWidget *window)
{
  Undo *undo = g_object_get_data (G_OBJECT (window), LAST);

  if (!undo || undo->session != linli_window_session (LINLI_WINDOW (window)) || undo->entry != last_entry (undo->session))
    {
      linli_window_say (LINLI_WINDOW (window), _("There is nothing to undo."));
      return;
    }
  g_rc_box_acquire (undo);
  pressed (undo);
  undo_unref (undo);
}

void
linli_undo_offer (GtkWidget *near, LinliSession *session, const char *said, const char *act, LinliRecord *members)
{
  g_autoptr (GPtrArray) deeds = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_deed_free);

  g_ptr_array_add (deeds, linli_deed_new (act, linli_record_ref (members)));
  linli_undo_offer_acts (near, session, said, deeds);
}
