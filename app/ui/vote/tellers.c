#include "ui/vote/tellers.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/wrap.h"

#include <glib/gi18n-lib.h>

GtkWidget *
linli_tellers_new (LinliSession *session, gint64 vote, const char *question, gboolean all)
{
  g_autoptr (GPtrArray) rows = linli_session_rows_of (session, "voting-tellers", vote);
  GtkWidget *wrap = linli_wrap_new (10), *label = linli_line_new (rows->len ? question : _("This meeting has no teller who may "
                                                                  "count here: its tellers stand in its plan."), "facts");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), rows->len == 0);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  linli_wrap_append (LINLI_WRAP (wrap), label);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *name = linli_record_text (rows->pdata[i], "label");
      GtkWidget *tick = gtk_check_button_new_with_label (name);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), all || i == 0);
      g_object_set_data_full (G_OBJECT (tick), "label", g_strdup (name), g_free);
      linli_wrap_append (LINLI_WRAP (wrap), tick);
    }
  gtk_widget_add_css_class (wrap, "tellers");
  return wrap;
}

GStrv
linli_tellers_chosen (GtkWidget *tellers)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (tellers); child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child) && gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      g_strv_builder_add (builder, g_object_get_data (G_OBJECT (child), "label"));
  return g_strv_builder_end (builder);
}

void
linli_tellers_keep (GtkWidget *tellers, LinliRecord *into)
{
  g_auto (GStrv) by = linli_tellers_chosen (tellers);

  linli_record_set_list (into, "by", (const char *const *) by);
}

void
linli_tellers_take_up (GtkWidget *tellers, const LinliRecord *from)
{
  const char *const *by = linli_record_has (from, "by") ? linli_record_list (from, "by") : NULL;

  if (!by)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (tellers); child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child))
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), g_strv_contains (by, g_object_get_data (G_OBJECT (child), "label")));
}

void
linli_tellers_follow (GtkWidget *tellers, GCallback changed, gpointer data)
{
  for (GtkWidget *child = gtk_widget_get_first_child (tellers); child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child))
      g_signal_connect_swapped (child, "toggled", changed, data);
}
