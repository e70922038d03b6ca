#include "ui/kiosk/kiosk.h"

#include "council/urn.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
point_new (const char *sentence)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *label = linli_label_new (sentence, "reading");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), gtk_label_new ("•"));
  gtk_widget_set_valign (gtk_widget_get_first_child (row), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), label);
  return row;
}

GtkWidget *
linli_kiosk_limits_new (LinliSession *session, gint64 motion)
{
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sentences = linli_urn_limits (linli_session_council (session), motion, &error);

  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (panel, "tone-info");
  gtk_box_append (GTK_BOX (panel), linli_label_new (_("What this secret vote does not promise"), "heading"));
  gtk_box_append (GTK_BOX (panel), linli_label_new (_("Read this to the meeting before the vote is opened."), "facts"));
  if (!sentences)
    gtk_box_append (GTK_BOX (panel), linli_label_new (error->message, "problem"));
  for (guint i = 0; sentences && i < sentences->len; i++)
    gtk_box_append (GTK_BOX (panel), point_new (sentences->pdata[i]));
  return panel;
}
