/* A slip that is lost, torn or was seen by others is made worthless; its voter draws another. */
#include "ui/kiosk/kiosk.h"

#include "council/urn.h"
#include "ui/widgets/message.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  LinliSession *session;
  gint64 vote;
  char *public_key;
  char *typed; /* wiped */
} Spoiling;

static void
spoiling_free (Spoiling *spoiling)
{
  if (spoiling->typed)
    explicit_bzero (spoiling->typed, strlen (spoiling->typed));
  g_free (spoiling->typed);
  g_free (spoiling->public_key);
  g_object_unref (spoiling->session);
  g_free (spoiling);
}

static gboolean
spoil (const Spoiling *spoiling, GError **error)
{
  g_autoptr (LinliUrnTicket) ticket = linli_urn_ticket_new (spoiling->public_key, spoiling->typed, error);
  LinliCouncil *council = ticket ? linli_session_begin_write (spoiling->session, error) : NULL;
  gboolean spoiled;

  if (!council)
    return FALSE;
  spoiled = linli_urn_spoil (council, spoiling->vote, ticket, error);
  linli_session_end_write (spoiling->session);
  return spoiled;
}

static void
spoil_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (spoil (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
say (GtkWidget *near, const char *heading, const char *body)
{
  AdwMessageDialog *message = linli_message_new (near, heading, body);

  adw_message_dialog_add_response (message, "close", _("Close"));
  gtk_window_present (GTK_WINDOW (message));
}

static void
spoiled (GObject *source, GAsyncResult *result, gpointer data)
{
  GtkWidget *near = GTK_WIDGET (source);
  Spoiling *spoiling = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      say (near, _("The slip was not spoiled"), error->message);
      return;
    }
  linli_session_changed (spoiling->session);
  say (near, _("The slip no longer counts"), _("Mark the paper as spoiled and keep it for the count. Let the voter draw another slip."));
}

static void
answered (AdwMessageDialog *dialog, const char *response, GtkEditable *entry)
{
  GtkWidget *near = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  Spoiling *given = g_object_get_data (G_OBJECT (dialog), "spoiling");
  g_autoptr (GTask) task = NULL;

  if (g_strcmp0 (response, "spoil") == 0 && near)
    {
      Spoiling *spoiling = g_new0 (Spoiling, 1);
      *spoiling = (Spoiling) { g_object_ref (given->session), given->vote, g_strdup (given->public_key),
                               g_strdup (gtk_editable_get_text (entry)) };
      task = g_task_new (near, NULL, spoiled, NULL);
      g_task_set_task_data (task, spoiling, (GDestroyNotify) spoiling_free);
      g_task_run_in_thread (task, spoil_thread);
    }
  gtk_editable_set_text (entry, "");
  gtk_window_set_focus (GTK_WINDOW (dialog), NULL); /* libadwaita 1.2: an entry row is not to be taken away with the focus */
}

static void
typed (GtkEditable *entry, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "spoil", *gtk_editable_get_text (entry) != '\0');
}

static GtkWidget *
list_new (GtkWidget *entry)
{
  GtkWidget *list = gtk_list_box_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("The slip's 8 digits, or its code scanned"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  linli_set_name (list, _("Slip"));
  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  linli_name_parts (list);
  return list;
}

static void
ask (GtkWidget *near, Spoiling *spoiling)
{
  AdwMessageDialog *dialog
      = linli_message_new (near, _("Spoil a slip?"),
                           _("For a slip that is torn, or whose number others have seen. Its code is then worthless. A slip that has "
                             "voted cannot be spoiled: its ballot stays in the urn."));
  GtkWidget *entry = adw_entry_row_new ();

  g_object_set_data_full (G_OBJECT (dialog), "spoiling", spoiling, (GDestroyNotify) spoiling_free);
  adw_message_dialog_set_extra_child (dialog, list_new (entry));
  adw_message_dialog_add_responses (dialog, "cancel", _("Cancel"), "spoil", _("Spoil the slip"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "spoil", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_enabled (dialog, "spoil", FALSE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed), dialog, 0);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered), entry, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

void
linli_urn_spoil_show (GtkWidget *near, LinliSession *session, gint64 vote)
{
  g_autoptr (LinliRecord) row = linli_urn_vote (linli_session_council (session), NULL);
  Spoiling *spoiling;

  if (!row || linli_record_int (row, "vote") != vote)
    {
      say (near, _("The slip was not spoiled"), _("The urn is closed: its slips no longer count."));
      return;
    }
  spoiling = g_new0 (Spoiling, 1);
  *spoiling = (Spoiling) { g_object_ref (session), vote, g_strdup (linli_record_text (row, "public_key")), NULL };
  ask (near, spoiling);
}
