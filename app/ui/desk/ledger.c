#include "ui/desk/ledger.h"

#include "ui/dates.h"
#include "ui/page.h"
#include "ui/row-model.h"
#include "ui/row.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *title; /* msgid */
  char *(*text) (LinliRow *row);
  int width;         /* px; 0 takes what is left */
  const char *css;
} Column;

static char *
number_text (LinliRow *row)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, linli_row_int (row, "id"));
}

static char *
moment_text (LinliRow *row)
{
  return linli_dates_moment (linli_row_int (row, "at_ms"));
}

static char *
actor_text (LinliRow *row)
{
  const char *actor = linli_row_text (row, "actor");

  return g_strdup (actor ? actor : "—");
}

static char *
kind_text (LinliRow *row)
{
  return g_strdup (linli_row_text (row, "kind"));
}

static char *
payload_text (LinliRow *row)
{
  return g_strdup (linli_row_text (row, "payload"));
}

static char *
hash_text (LinliRow *row)
{
  return g_strdup (linli_row_text (row, "hash"));
}

static const Column columns[] = {
  { N_("No."), number_text, 56, "numeric dim-label" }, { N_("When"), moment_text, 150, "numeric" },
  { N_("By"), actor_text, 104, NULL },                 { N_("Change"), kind_text, 176, "entry-title" },
  { N_("What was recorded"), payload_text, 0, "facts" }, { N_("Hash"), hash_text, 128, "monospace facts dim-label" },
};

static void
setup (GtkListItemFactory *factory, GtkListItem *item, const Column *column)
{
  gtk_list_item_set_child (item, linli_line_new (NULL, column->css));
}

static void
bind (GtkListItemFactory *factory, GtkListItem *item, const Column *column)
{
  GtkWidget *label = gtk_list_item_get_child (item), *cell = gtk_widget_get_parent (label);
  g_autofree char *text = column->text (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, column->width ? NULL : text);
  if (cell)
    {
      linli_set_name (cell, text ? text : "—");
      if (gtk_widget_get_parent (cell))
        linli_set_name (gtk_widget_get_parent (cell), linli_row_text (gtk_list_item_get_item (item), "kind"));
    }
}

static GtkWidget *
view_new (LinliRowModel *model)
{
  GtkWidget *view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (model))));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;
      g_signal_connect (factory, "setup", G_CALLBACK (setup), (gpointer) &columns[i]);
      g_signal_connect (factory, "bind", G_CALLBACK (bind), (gpointer) &columns[i]);
      column = gtk_column_view_column_new (_(columns[i].title), factory);
      gtk_column_view_column_set_resizable (column, TRUE);
      if (columns[i].width)
        gtk_column_view_column_set_fixed_width (column, linli_text_px (columns[i].width));
      gtk_column_view_column_set_expand (column, columns[i].width == 0);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  gtk_widget_add_css_class (view, "ledger");
  linli_set_name (view, _("Entries of the ledger"));
  return view;
}

/* The names of header and rows that this GTK leaves to the names of its C classes. */
static void
name_parts (GtkWidget *view)
{
  GtkWidget *header = gtk_widget_get_first_child (view);
  guint i = 0;

  linli_set_name (header, _("Columns"));
  for (GtkWidget *title = gtk_widget_get_first_child (header); title && i < G_N_ELEMENTS (columns);
       title = gtk_widget_get_next_sibling (title))
    linli_set_name (title, _(columns[i++].title));
  if (gtk_widget_get_next_sibling (header))
    linli_set_name (gtk_widget_get_next_sibling (header), _("Entries of the ledger"));
}

static void
fill_health (GtkWidget *page)
{
  LinliSession *session = g_object_get_data (G_OBJECT (page), "page-session");
  GtkWidget *band = g_object_get_data (G_OBJECT (page), "band");
  g_autoptr (LinliRecord) health = linli_session_row (session, "desk-health", NULL);
  guint entries = health ? (guint) linli_record_int (health, "entries") : 0;
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *sentence = g_strdup_printf (ngettext ("The chain of %u entry is whole", "The chain of %u entries is whole",
                                                         entries), entries);

  linli_box_clear (band);
  gtk_box_append (GTK_BOX (band), linli_disc_new (LINLI_TONE_OK, "linli-check-symbolic", 36));
  gtk_box_append (GTK_BOX (text), linli_label_new (sentence, "heading"));
  gtk_box_append (GTK_BOX (text), linli_label_new (_("Each entry was compared with the one before it when the register was "
                                                     "opened. A register alone cannot show that its end was cut off; "
                                                     "the signed papers that others hold can."), "facts"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (band), text);
}

GtkWidget *
linli_ledger_page_new (LinliSession *session)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = view_new (linli_row_model_new (session, "desk-ledger"));
  GtkWidget *band = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  gtk_widget_add_css_class (page, "page");
  gtk_box_append (GTK_BOX (page), linli_page_heading_new (_("Audit"), NULL));
  gtk_widget_add_css_class (band, "panel");
  gtk_widget_add_css_class (band, "tone-ok");
  gtk_box_append (GTK_BOX (page), band);
  name_parts (view);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (page), scrolled);
  linli_name_parts (scrolled);
  g_object_set_data (G_OBJECT (page), "band", band);
  linli_page_follow (page, session, fill_health);
  linli_page_set_title (page, _("Audit"), NULL);
  return page;
}
