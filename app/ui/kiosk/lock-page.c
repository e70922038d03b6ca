#include "ui/kiosk/lock-page.h"

#include "ui/kiosk/keypad.h"
#include "ui/kiosk/parts.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

struct _LinliLockPage
{
  GtkWidget parent_instance;

  GtkWidget *body, *entry, *status, *keypad; /* borrowed, but for body */
};

G_DEFINE_FINAL_TYPE (LinliLockPage, linli_lock_page, GTK_TYPE_WIDGET)

static void
linli_lock_page_dispose (GObject *object)
{
  g_clear_pointer (&LINLI_LOCK_PAGE (object)->body, gtk_widget_unparent);
  G_OBJECT_CLASS (linli_lock_page_parent_class)->dispose (object);
}

static void
linli_lock_page_class_init (LinliLockPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_lock_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
linli_lock_page_init (LinliLockPage *page)
{
  page->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (page->body, "kiosk-page");
  gtk_widget_set_parent (page->body, GTK_WIDGET (page));
}

static void
entered (GtkWidget *entry)
{
  gtk_widget_activate_action (entry, "kiosk.leave", NULL);
}

static GtkWidget *
left_new (LinliLockPage *page)
{
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  page->entry = gtk_password_entry_new ();
  linli_set_name (page->entry, _("Passphrase of the kiosk"));
  g_signal_connect (page->entry, "activate", G_CALLBACK (entered), NULL);
  page->status = linli_kiosk_said_new ("", "kiosk-status");
  gtk_widget_add_css_class (page->status, "wrong");
  gtk_widget_add_css_class (left, "kiosk-left");
  gtk_box_append (GTK_BOX (left), page->entry);
  gtk_box_append (GTK_BOX (left), page->status);
  gtk_widget_set_hexpand (left, TRUE);
  return left;
}

GtkWidget *
linli_lock_page_new (void)
{
  LinliLockPage *page = g_object_new (LINLI_TYPE_LOCK_PAGE, NULL);
  GtkWidget *middle = linli_kiosk_turning_new ("kiosk-middle");
  GtkWidget *buttons[] = { linli_kiosk_button_new ("linli-back-symbolic", _("Back to voting"), "kiosk.quit", NULL),
                           linli_kiosk_button_new (NULL, _("Spoil a slip"), "kiosk.spoil", NULL) };

  page->keypad = linli_keypad_new (_("Leave"), "kiosk.leave");
  gtk_box_append (GTK_BOX (page->body), linli_kiosk_said_new (_("For the staff"), "kiosk-title"));
  gtk_box_append (GTK_BOX (page->body), linli_label_new (_("The passphrase leaves the kiosk, or spoils a slip."), "kiosk-dim"));
  gtk_box_append (GTK_BOX (middle), left_new (page));
  gtk_box_append (GTK_BOX (middle), page->keypad);
  gtk_widget_set_vexpand (middle, TRUE);
  gtk_box_append (GTK_BOX (page->body), middle);
  gtk_box_append (GTK_BOX (page->body), linli_kiosk_foot_new (buttons, 2, NULL));
  linli_set_name (GTK_WIDGET (page), _("For the staff"));
  return GTK_WIDGET (page);
}

const char *
linli_lock_page_typed (LinliLockPage *page)
{
  return gtk_editable_get_text (GTK_EDITABLE (page->entry));
}

void
linli_lock_page_type (LinliLockPage *page, const char *digit)
{
  int at = -1;

  gtk_editable_set_position (GTK_EDITABLE (page->entry), -1);
  at = gtk_editable_get_position (GTK_EDITABLE (page->entry));
  gtk_editable_insert_text (GTK_EDITABLE (page->entry), digit, -1, &at);
  gtk_editable_set_position (GTK_EDITABLE (page->entry), -1);
}

void
linli_lock_page_erase (LinliLockPage *page)
{
  gtk_editable_set_position (GTK_EDITABLE (page->entry), -1);
  gtk_editable_delete_text (GTK_EDITABLE (page->entry), gtk_editable_get_position (GTK_EDITABLE (page->entry)) - 1, -1);
}

void
linli_lock_page_say (LinliLockPage *page, const char *sentence)
{
  linli_kiosk_said_set (page->status, sentence ? sentence : "");
  gtk_editable_set_text (GTK_EDITABLE (page->entry), "");
  gtk_widget_grab_focus (page->entry);
}

void
linli_lock_page_busy (LinliLockPage *page, gboolean busy)
{
  gtk_widget_set_sensitive (page->keypad, !busy);
  gtk_editable_set_editable (GTK_EDITABLE (page->entry), !busy);
}

void
linli_lock_page_clear (LinliLockPage *page)
{
  linli_kiosk_said_set (page->status, "");
  gtk_editable_set_text (GTK_EDITABLE (page->entry), "");
}

void
linli_lock_page_focus (LinliLockPage *page)
{
  gtk_widget_grab_focus (page->entry);
}
