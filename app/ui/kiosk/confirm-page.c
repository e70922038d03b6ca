#include "ui/kiosk/confirm-page.h"

#include "ui/kiosk/parts.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

struct _LinliConfirmPage
{
  GtkWidget parent_instance;

  GtkWidget *body, *title, *names; /* borrowed, but for body */
};

G_DEFINE_FINAL_TYPE (LinliConfirmPage, linli_confirm_page, GTK_TYPE_WIDGET)

static void
linli_confirm_page_dispose (GObject *object)
{
  g_clear_pointer (&LINLI_CONFIRM_PAGE (object)->body, gtk_widget_unparent);
  G_OBJECT_CLASS (linli_confirm_page_parent_class)->dispose (object);
}

static void
linli_confirm_page_class_init (LinliConfirmPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_confirm_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
linli_confirm_page_init (LinliConfirmPage *page)
{
  page->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (page->body, "kiosk-page");
  gtk_widget_set_parent (page->body, GTK_WIDGET (page));
}

GtkWidget *
linli_confirm_page_new (void)
{
  LinliConfirmPage *page = g_object_new (LINLI_TYPE_CONFIRM_PAGE, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *buttons[] = { linli_kiosk_button_new ("linli-back-symbolic", _("Back, change it"), "kiosk.back", NULL),
                           linli_kiosk_button_new (NULL, _("Leave without voting"), "kiosk.quit", NULL) };

  page->title = linli_kiosk_said_new ("", "kiosk-title");
  page->names = linli_kiosk_said_new ("", "kiosk-names");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), page->names);
  gtk_widget_set_valign (page->names, GTK_ALIGN_START);
  gtk_widget_set_vexpand (scroller, TRUE);
  linli_name_parts (scroller);
  gtk_box_append (GTK_BOX (page->body), page->title);
  gtk_box_append (GTK_BOX (page->body), scroller);
  gtk_box_append (GTK_BOX (page->body),
                  linli_kiosk_foot_new (buttons, 2, linli_kiosk_button_new ("linli-check-symbolic", _("Yes, cast this ballot"),
                                                                           "kiosk.cast", "confirm")));
  linli_set_name (GTK_WIDGET (page), _("To be confirmed"));
  return GTK_WIDGET (page);
}

void
linli_confirm_page_show (LinliConfirmPage *page, const char *title, const char *names)
{
  linli_kiosk_said_set (page->title, title);
  linli_kiosk_said_set (page->names, names);
}

void
linli_confirm_page_clear (LinliConfirmPage *page)
{
  linli_confirm_page_show (page, "", "");
}

void
linli_confirm_page_focus (LinliConfirmPage *page)
{
  gtk_widget_grab_focus (page->title);
}
