#include "ui/work-strip.h"

#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *title, *bar;
  LinliWork *work; /* owned; NULL while nothing runs */
  guint timer;
} Strip;

static Strip *
strip_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "strip");
}

static void
strip_free (Strip *strip)
{
  g_clear_handle_id (&strip->timer, g_source_remove);
  g_clear_object (&strip->work);
  g_free (strip);
}

static void
stop (GtkButton *button, GtkWidget *widget)
{
  if (strip_of (widget)->work)
    linli_work_cancel (strip_of (widget)->work);
}

static void
share_changed (LinliWork *work, GParamSpec *pspec, GtkWidget *widget)
{
  guint per_mille;

  g_object_get (work, "per-mille", &per_mille, NULL);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (strip_of (widget)->bar), per_mille / 1000.0);
}

static void
ended (LinliWork *work, GParamSpec *pspec, GtkWidget *widget)
{
  Strip *strip = strip_of (widget);

  if (strip->work != work)
    return;
  g_clear_handle_id (&strip->timer, g_source_remove);
  g_clear_object (&strip->work);
  gtk_revealer_set_reveal_child (GTK_REVEALER (widget), FALSE);
}

static gboolean
reveal (gpointer data)
{
  strip_of (data)->timer = 0;
  gtk_revealer_set_reveal_child (GTK_REVEALER (data), TRUE);
  return G_SOURCE_REMOVE;
}

void
linli_work_strip_follow (GtkWidget *widget, LinliWork *work)
{
  Strip *strip = strip_of (widget);

  g_set_object (&strip->work, work);
  gtk_label_set_label (GTK_LABEL (strip->title), linli_work_title (work));
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (strip->bar), 0);
  g_signal_connect_object (work, "notify::per-mille", G_CALLBACK (share_changed), widget, 0);
  g_signal_connect_object (work, "notify::running", G_CALLBACK (ended), widget, 0);
  g_clear_handle_id (&strip->timer, g_source_remove);
  strip->timer = g_timeout_add (LINLI_WORK_STRIP_DELAY, reveal, widget);
}

GtkWidget *
linli_work_strip_new (void)
{
  GtkWidget *revealer = gtk_revealer_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *button;
  Strip *strip = g_new0 (Strip, 1);

  strip->title = linli_line_new (NULL, NULL);
  strip->bar = gtk_progress_bar_new ();
  linli_set_name (strip->bar, _("Share done"));
  gtk_widget_set_valign (strip->bar, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (strip->bar, TRUE);
  button = gtk_button_new_with_label (_("Stop"));
  g_signal_connect (button, "clicked", G_CALLBACK (stop), revealer);
  gtk_box_append (GTK_BOX (box), strip->title);
  gtk_box_append (GTK_BOX (box), strip->bar);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "band");
  gtk_revealer_set_transition_type (GTK_REVEALER (revealer), GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (GTK_REVEALER (revealer), box);
  g_object_set_data_full (G_OBJECT (revealer), "strip", strip, (GDestroyNotify) strip_free);
  return revealer;
}
