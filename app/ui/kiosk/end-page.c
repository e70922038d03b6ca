#include "ui/kiosk/end-page.h"

#include "ui/kiosk/parts.h"
#include "ui/kiosk/ring.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

struct _LinliEndPage
{
  GtkWidget parent_instance;

  GtkWidget *body, *disc, *title, *text, *ring, *seconds; /* borrowed, but for body */
};

G_DEFINE_FINAL_TYPE (LinliEndPage, linli_end_page, GTK_TYPE_WIDGET)

static void
linli_end_page_dispose (GObject *object)
{
  g_clear_pointer (&LINLI_END_PAGE (object)->body, gtk_widget_unparent);
  G_OBJECT_CLASS (linli_end_page_parent_class)->dispose (object);
}

static void
linli_end_page_class_init (LinliEndPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_end_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
centred (GtkWidget *said)
{
  GtkWidget *label = gtk_widget_get_first_child (said);

  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  return said;
}

static GtkWidget *
count_new (LinliEndPage *page)
{
  GtkWidget *row = linli_kiosk_turning_new ("kiosk-count");

  page->ring = linli_ring_new ();
  page->seconds = linli_label_new (NULL, "kiosk-dim");
  gtk_widget_set_halign (row, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (page->seconds, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), page->ring);
  gtk_box_append (GTK_BOX (row), page->seconds);
  gtk_box_append (GTK_BOX (row), linli_kiosk_button_new (NULL, C_("kiosk", "Finish now"), "kiosk.quit", NULL));
  return row;
}

static void
linli_end_page_init (LinliEndPage *page)
{
  page->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (page->body, "kiosk-page");
  gtk_widget_add_css_class (page->body, "end");
  gtk_widget_set_valign (page->body, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (page->body, GTK_WIDGET (page));
  page->disc = linli_icon_new ("linli-check-symbolic");
  gtk_widget_add_css_class (page->disc, "kiosk-disc");
  gtk_widget_set_halign (page->disc, GTK_ALIGN_CENTER);
  page->title = centred (linli_kiosk_said_new ("", "kiosk-end-title"));
  page->text = centred (linli_kiosk_said_new ("", "kiosk-end-text"));
  gtk_box_append (GTK_BOX (page->body), page->disc);
  gtk_box_append (GTK_BOX (page->body), page->title);
  gtk_box_append (GTK_BOX (page->body), page->text);
  gtk_box_append (GTK_BOX (page->body), count_new (page));
}

GtkWidget *
linli_end_page_new (void)
{
  LinliEndPage *page = g_object_new (LINLI_TYPE_END_PAGE, NULL);

  linli_set_name (GTK_WIDGET (page), _("What has become of the ballot"));
  return GTK_WIDGET (page);
}

void
linli_end_page_show (LinliEndPage *page, gboolean good, const char *title, const char *text)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (page->disc), good ? "linli-check-symbolic" : "linli-warning-symbolic");
  if (good)
    gtk_widget_remove_css_class (page->disc, "not-good");
  else
    gtk_widget_add_css_class (page->disc, "not-good");
  linli_kiosk_said_set (page->title, title);
  linli_kiosk_said_set (page->text, text);
}

void
linli_end_page_count (LinliEndPage *page, gint64 left_ms, gint64 whole_ms)
{
  int seconds = (int) ((left_ms + 999) / 1000);
  g_autofree char *text = g_strdup_printf (ngettext ("The screen clears itself in %d second", "The screen clears itself in %d seconds",
                                                     (gulong) seconds), seconds);

  linli_ring_set (LINLI_RING (page->ring), left_ms, whole_ms);
  gtk_label_set_text (GTK_LABEL (page->seconds), text);
}

void
linli_end_page_clear (LinliEndPage *page)
{
  linli_kiosk_said_set (page->title, "");
  linli_kiosk_said_set (page->text, "");
}

void
linli_end_page_focus (LinliEndPage *page)
{
  gtk_widget_grab_focus (page->title);
}
