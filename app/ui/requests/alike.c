#include "ui/requests/alike.h"

#include "council/alike.h"
#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  LinliForm *form;       /* borrowed: it holds the panel */
  LinliSession *session;
  GtkWidget *panel, *list; /* borrowed */
  guint waiting;         /* source */
} Alike;

static void
alike_free (Alike *alike)
{
  g_clear_handle_id (&alike->waiting, g_source_remove);
  g_object_unref (alike->session);
  g_free (alike);
}

static void
open (GtkWidget *button)
{
  GtkRoot *root = gtk_widget_get_root (button);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (root));
  gint64 *id = g_object_get_data (G_OBJECT (button), "id");
  gint64 shown = *id;

  gtk_window_close (GTK_WINDOW (root));
  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show", "(sx)", "request", shown);
}

static GtkWidget *
line_new (const LinliRecord *row)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new_with_label (_("Open")), *words;
  g_autofree char *day = linli_dates_day (linli_dates_read (linli_record_text (row, "received_on")));
  g_autofree char *facts = g_strdup_printf ("%s · %s · %s", linli_record_text (row, "label"),
                                            linli_machine_state_word (linli_record_text (row, "state")), day);
  g_autofree char *name = g_strdup_printf (_("Open %s"), linli_record_text (row, "label"));
  g_autofree char *flat = g_strdelimit (g_strdup (linli_record_text (row, "text")), "\n", ' ');
  gint64 id = linli_record_int (row, "id");

  words = linli_label_new (flat, NULL);
  gtk_label_set_lines (GTK_LABEL (words), 2);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (text), words);
  gtk_box_append (GTK_BOX (text), linli_label_new (facts, "facts"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  linli_set_name (button, name);
  g_object_set_data_full (G_OBJECT (button), "id", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (open), NULL);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

static gboolean
look (gpointer data)
{
  Alike *alike = data;
  g_autoptr (LinliRecord) values = linli_form_values (alike->form);
  const char *text = linli_record_text (values, "text");
  g_autoptr (GPtrArray) rows
      = linli_requests_alike (linli_session_council (alike->session), text ? text : "", LINLI_ALIKE_SHOWN, NULL);

  alike->waiting = 0;
  linli_box_clear (alike->list);
  for (guint i = 0; rows && i < rows->len; i++)
    gtk_box_append (GTK_BOX (alike->list), line_new (rows->pdata[i]));
  gtk_widget_set_visible (alike->panel, rows && rows->len);
  return G_SOURCE_REMOVE;
}

static void
edited (LinliForm *form, const char *member, Alike *alike)
{
  if (strcmp (member, "text") != 0)
    return;
  g_clear_handle_id (&alike->waiting, g_source_remove);
  alike->waiting = g_timeout_add (LINLI_ALIKE_AFTER, look, alike);
}

/* The panel's own part of the work ends with the panel. */
static void
forget (GtkWidget *panel, Alike *alike)
{
  g_clear_handle_id (&alike->waiting, g_source_remove);
}

GtkWidget *
linli_alike_panel_new (LinliForm *form, LinliSession *session)
{
  Alike *alike = g_new0 (Alike, 1);

  *alike = (Alike) { form, g_object_ref (session), gtk_box_new (GTK_ORIENTATION_VERTICAL, 8),
                     gtk_box_new (GTK_ORIENTATION_VERTICAL, 10), 0 };
  gtk_widget_add_css_class (alike->panel, "panel");
  gtk_widget_add_css_class (alike->panel, "tone-warn");
  gtk_box_append (GTK_BOX (alike->panel), linli_label_new (_("Perhaps registered already"), "entry-title"));
  gtk_box_append (GTK_BOX (alike->panel), alike->list);
  gtk_widget_set_visible (alike->panel, FALSE);
  g_object_set_data_full (G_OBJECT (alike->panel), "alike", alike, (GDestroyNotify) alike_free);
  g_signal_connect_data (form, "edited", G_CALLBACK (edited), alike, NULL, 0);
  g_signal_connect (alike->panel, "destroy", G_CALLBACK (forget), alike);
  return alike->panel;
}
