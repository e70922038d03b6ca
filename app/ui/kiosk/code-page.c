#include "ui/kiosk/code-page.h"

#include "ui/kiosk/keypad.h"
#include "ui/kiosk/parts.h"
#include "ui/kiosk/picture.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LinliCodePage
{
  GtkWidget parent_instance;

  GtkWidget *body, *title, *status, *keypad; /* borrowed, but for body */
  GtkWidget *cells[LINLI_CODE_PAGE_DIGITS];
  gboolean wrong;
};

G_DEFINE_FINAL_TYPE (LinliCodePage, linli_code_page, GTK_TYPE_WIDGET)

static GtkWidget *
cells_new (LinliCodePage *page)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (row, "kiosk-cells");
  for (guint i = 0; i < LINLI_CODE_PAGE_DIGITS; i++)
    {
      page->cells[i] = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_widget_add_css_class (page->cells[i], "kiosk-cell");
      if (i == LINLI_CODE_PAGE_DIGITS / 2)
        gtk_widget_add_css_class (page->cells[i], "second-group");
      gtk_box_append (GTK_BOX (row), page->cells[i]);
    }
  return row;
}

static GtkWidget *
left_new (LinliCodePage *page)
{
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (left, "kiosk-left");
  gtk_box_append (GTK_BOX (left), cells_new (page));
  page->status = linli_kiosk_said_new ("", "kiosk-status");
  /* No sentence makes the keys narrower. */
  gtk_label_set_max_width_chars (GTK_LABEL (gtk_widget_get_first_child (page->status)), 14);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (gtk_widget_get_first_child (page->status)), GTK_NATURAL_WRAP_INHERIT);
  gtk_box_append (GTK_BOX (left), page->status);
  gtk_box_append (GTK_BOX (left), linli_slip_picture_new ());
  return left;
}

static void
linli_code_page_dispose (GObject *object)
{
  g_clear_pointer (&LINLI_CODE_PAGE (object)->body, gtk_widget_unparent);
  G_OBJECT_CLASS (linli_code_page_parent_class)->dispose (object);
}

static void
linli_code_page_class_init (LinliCodePageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_code_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
linli_code_page_init (LinliCodePage *page)
{
  page->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (page->body, "kiosk-page");
  gtk_widget_set_parent (page->body, GTK_WIDGET (page));
}

GtkWidget *
linli_code_page_new (gboolean voice)
{
  LinliCodePage *page = g_object_new (LINLI_TYPE_CODE_PAGE, NULL);
  GtkWidget *middle = linli_kiosk_turning_new ("kiosk-middle");
  GtkWidget *buttons[] = { voice ? linli_kiosk_button_new ("linli-voice-symbolic", _("Read to me"), "kiosk.read", NULL) : NULL,
                           linli_kiosk_button_new ("linli-help-symbolic", _("Ask for help"), "kiosk.help", NULL) };

  page->title = linli_kiosk_said_new (_("Type the 8 digits on your slip"), "kiosk-title");
  gtk_box_append (GTK_BOX (page->body), page->title);
  gtk_box_append (GTK_BOX (page->body), linli_label_new (_("or hold its square code to the scanner"), "kiosk-dim"));
  gtk_box_append (GTK_BOX (middle), left_new (page));
  page->keypad = linli_keypad_new (C_("kiosk", "Next"), "kiosk.next");
  gtk_widget_set_hexpand (page->keypad, TRUE);
  gtk_box_append (GTK_BOX (middle), page->keypad);
  gtk_widget_set_vexpand (middle, TRUE);
  gtk_box_append (GTK_BOX (page->body), middle);
  gtk_box_append (GTK_BOX (page->body), linli_kiosk_foot_new (buttons, 2, linli_label_new (_("Secret ballot"), "kiosk-dim")));
  linli_set_name (GTK_WIDGET (page), _("Slip"));
  linli_code_page_show (page, "", FALSE);
  return GTK_WIDGET (page);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static gboolean
is_digits (const char *typed)
{
  return strspn (typed, "0123456789") == strlen (typed) && strlen (typed) <= LINLI_CODE_PAGE_DIGITS;
}

static void
show_cells (LinliCodePage *page, const char *typed)
{
  guint n = is_digits (typed) ? (guint) strlen (typed) : 0;

  for (guint i = 0; i < LINLI_CODE_PAGE_DIGITS; i++)
    {
      char digit[2] = { i < n ? typed[i] : '\0', '\0' };
      gtk_label_set_text (GTK_LABEL (page->cells[i]), i < n ? digit : "·");
      set_class (page->cells[i], "empty", i >= n);
      set_class (page->cells[i], "current", i == n);
      explicit_bzero (digit, sizeof digit);
    }
}

/* (transfer full) */
static char *
count_text (const char *typed)
{
  int n = (int) strlen (typed), left = LINLI_CODE_PAGE_DIGITS - n;
  g_autofree char *had = NULL, *more = NULL;

  if (n == 0)
    return g_strdup ("");
  if (!is_digits (typed))
    return g_strdup (_("Reading the code"));
  if (left == 0)
    return g_strdup (_("All 8 digits are there. Press “Next”."));
  had = g_strdup_printf (ngettext ("%d digit typed", "%d digits typed", (gulong) n), n);
  more = g_strdup_printf (ngettext ("%d more", "%d more", (gulong) left), left);
  return g_strdup_printf (C_("digits typed, more", "%s, %s"), had, more);
}

void
linli_code_page_show (LinliCodePage *page, const char *typed, gboolean busy)
{
  g_autofree char *text = busy ? g_strdup (_("Looking for your slip")) : count_text (typed);

  show_cells (page, typed);
  gtk_widget_set_sensitive (page->keypad, !busy);
  if (page->wrong && !*typed && !busy)
    return;
  page->wrong = FALSE;
  set_class (page->status, "wrong", FALSE);
  linli_kiosk_said_set (page->status, text);
}

void
linli_code_page_say (LinliCodePage *page, const char *sentence, gboolean closed)
{
  page->wrong = sentence != NULL;
  set_class (page->status, "wrong", page->wrong);
  linli_kiosk_said_set (page->status, sentence ? sentence : "");
  gtk_widget_set_sensitive (page->keypad, !closed);
  if (sentence)
    gtk_widget_grab_focus (page->status);
}

void
linli_code_page_focus (LinliCodePage *page)
{
  gtk_widget_grab_focus (page->title);
}
