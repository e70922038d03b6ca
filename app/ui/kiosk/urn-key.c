#include "ui/kiosk/urn-key.h"

#include "council/urn.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEIGHT 96 /* px of a share's four lines */

GtkWidget *
linli_urn_share_new (guint index, GtkWidget **view)
{
  g_autofree char *title = g_strdup_printf (_("Share of teller %d: four lines of four groups"), (int) index + 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *scroller = gtk_scrolled_window_new ();

  *view = gtk_text_view_new ();
  gtk_text_view_set_monospace (GTK_TEXT_VIEW (*view), TRUE);
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (*view), GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_PRIVATE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (*view), FALSE);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (*view)), FALSE);
  linli_set_name (*view, title);
  gtk_widget_add_css_class (*view, "field");
  gtk_widget_set_size_request (scroller, -1, HEIGHT);
  gtk_widget_add_css_class (scroller, "card");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), *view);
  linli_name_parts (scroller);
  gtk_box_append (GTK_BOX (box), linli_label_new (title, "heading"));
  gtk_box_append (GTK_BOX (box), scroller);
  return box;
}

typedef struct
{
  LinliSession *session;
  gint64 vote;
  char *shares[LINLI_URN_KEY_SHARES]; /* wiped; NULL: only whether the key is at hand */
} Unlocking;

static void
unlocking_free (Unlocking *unlocking)
{
  for (guint i = 0; i < LINLI_URN_KEY_SHARES; i++)
    {
      if (unlocking->shares[i])
        explicit_bzero (unlocking->shares[i], strlen (unlocking->shares[i]));
      g_free (unlocking->shares[i]);
    }
  g_object_unref (unlocking->session);
  g_free (unlocking);
}

static void
unlock_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Unlocking *unlocking = data;
  GError *error = NULL;
  LinliCouncil *council = linli_session_begin_write (unlocking->session, &error);
  gboolean good = FALSE;

  if (council)
    {
      good = unlocking->shares[0] ? linli_urn_unlock (council, unlocking->vote, unlocking->shares[0], unlocking->shares[1], &error)
                                  : linli_urn_has_key (council, unlocking->vote);
      linli_session_end_write (unlocking->session);
    }
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, good);
}

void
linli_urn_key_unlock (GtkWidget *owner, LinliSession *session, gint64 vote, GtkWidget *const *views, GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = g_task_new (owner, NULL, done, NULL);
  Unlocking *unlocking = g_new0 (Unlocking, 1);

  unlocking->session = g_object_ref (session);
  unlocking->vote = vote;
  for (guint i = 0; views && i < LINLI_URN_KEY_SHARES; i++)
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (views[i])), "text", &unlocking->shares[i], NULL);
  g_task_set_task_data (task, unlocking, (GDestroyNotify) unlocking_free);
  g_task_run_in_thread (task, unlock_thread);
}

gboolean
linli_urn_key_unlock_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
