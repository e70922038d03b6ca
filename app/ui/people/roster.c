#include "ui/people/roster.h"

#include "council/words.h"
#include "ui/row.h"
#include "ui/widgets/either.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/parts.h"
#include "ui/words.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define WIDE 820 /* px from which the columns can be read */

typedef struct
{
  const char *title; /* msgid */
  char *(*text) (const LinliRecord *row);
  int width;         /* px; 0 takes what is left */
  const char *css;
  gboolean number;   /* stands on the right edge */
} Column;

/* "Residents' meeting (representative), Owners' meeting (owner)"; NULL for none. */
static char *
seats_text (const LinliRecord *row)
{
  const char *text = linli_record_text (row, "seats");
  g_auto (GStrv) seats = g_strsplit (text ? text : "", "\036", -1);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; seats[i] && *seats[i]; i++)
    {
      char *role = strchr (seats[i], '\037');
      if (role)
        *role++ = '\0';
      if (words->len)
        g_string_append (words, " · ");
      g_string_append_printf (words, _("%s (%s)"), seats[i], role ? linli_word (role) : "—");
    }
  return words->len ? g_strdup (words->str) : NULL;
}

char *
linli_roster_person (const LinliRecord *row)
{
  const char *label = linli_record_text (row, "label"), *name = linli_record_text (row, "name");

  return name && g_strcmp0 (name, label) != 0 ? g_strdup_printf (_("%s (%s)"), label, name) : g_strdup (label);
}

char *
linli_roster_square_metres (gint64 area_dm2)
{
  return g_strdup_printf ("%" PRId64 ".%02d m²", area_dm2 / 100, (int) (area_dm2 % 100));
}

static char *
office_text (const LinliRecord *row)
{
  return g_strdup (linli_record_has (row, "erased_at") ? _("Erased") : linli_words_office (linli_record_text (row, "office")));
}

static char *
household_text (const LinliRecord *row)
{
  return g_strdup (linli_record_text (row, "household"));
}

static char *
building_text (const LinliRecord *row)
{
  return g_strdup (linli_record_text (row, "building"));
}

static char *
grid_text (const LinliRecord *row)
{
  return g_strdup (linli_record_text (row, "grid"));
}

static char *
area_text (const LinliRecord *row)
{
  return linli_record_has (row, "area_dm2") ? linli_roster_square_metres (linli_record_int (row, "area_dm2")) : NULL;
}

static char *
units_text (const LinliRecord *row)
{
  return linli_record_has (row, "units") ? g_strdup_printf ("%" PRId64, linli_record_int (row, "units")) : NULL;
}

static const Column columns[] = {
  { N_("Person"), linli_roster_person, 150, "entry-title" },
  { N_("Office"), office_text, 146, NULL },
  { N_("Building"), building_text, 76, "numeric" },
  { N_("Household number"), household_text, 100, "numeric" },
  { N_("Grid"), grid_text, 84, NULL },
  { N_("Seats"), seats_text, 0, NULL },
  { N_("Floor area"), area_text, 104, "numeric", TRUE },
  { N_("Units"), units_text, 56, "numeric", TRUE },
};

/* Wide. */

static void
setup_cell (GtkListItemFactory *factory, GtkListItem *item, const Column *column)
{
  GtkWidget *label = linli_line_new (NULL, column->css);

  gtk_label_set_xalign (GTK_LABEL (label), column->number ? 1 : 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_cell (GtkListItemFactory *factory, GtkListItem *item, const Column *column)
{
  GtkWidget *label = gtk_list_item_get_child (item), *cell = gtk_widget_get_parent (label);
  const LinliRecord *row = linli_row_record (gtk_list_item_get_item (item));
  g_autofree char *text = column->text (row);

  gtk_label_set_label (GTK_LABEL (label), text ? text : "");
  gtk_widget_set_visible (label, text && *text);
  if (!cell)
    return;
  linli_set_name (cell, text && *text ? text : "—");
  if (column == columns && gtk_widget_get_parent (cell) && linli_record_text (row, "label"))
    linli_set_name (gtk_widget_get_parent (cell), linli_record_text (row, "label"));
}

static void
add_column (GtkColumnView *view, const Column *spec)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell), (gpointer) spec);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), (gpointer) spec);
  column = gtk_column_view_column_new (_(spec->title), factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  if (spec->width)
    gtk_column_view_column_set_fixed_width (column, linli_text_px (spec->width));
  gtk_column_view_column_set_expand (column, spec->width == 0);
  gtk_column_view_append_column (view, column);
}

/* The names of header and rows that this GTK leaves to the names of its C classes. */
static void
name_columns (GtkWidget *view)
{
  GtkWidget *header = gtk_widget_get_first_child (view);
  guint i = 0;

  linli_set_name (header, _("Columns"));
  for (GtkWidget *title = gtk_widget_get_first_child (header); title && i < G_N_ELEMENTS (columns);
       title = gtk_widget_get_next_sibling (title))
    linli_set_name (title, _(columns[i++].title));
  if (gtk_widget_get_next_sibling (header))
    linli_set_name (gtk_widget_get_next_sibling (header), _("People"));
}

static void
activate (GtkWidget *view, guint position, LinliRowModel *model)
{
  g_autoptr (LinliRow) row = g_list_model_get_item (G_LIST_MODEL (model), position);

  if (row)
    gtk_widget_activate_action (view, "win.show", "(sx)", "person", linli_row_int (row, "id"));
}

/* Of the two views only the one that is seen makes rows. */
static void
take_model (GtkWidget *view, LinliRowModel *model)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  g_signal_handlers_disconnect_by_func (view, take_model, model);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (model)));
  g_object_set (view, "model", selection, NULL);
}

static GtkWidget *
scrolled_new (GtkWidget *view, LinliRowModel *model)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (view, "map", G_CALLBACK (take_model), model);
  linli_set_name (view, _("People"));
  g_signal_connect (view, "activate", G_CALLBACK (activate), model);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_set_vexpand (scrolled, TRUE);
  linli_name_parts (scrolled);
  return scrolled;
}

static GtkWidget *
wide_new (LinliRowModel *model)
{
  GtkWidget *view = gtk_column_view_new (NULL), *scrolled;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (GTK_COLUMN_VIEW (view), &columns[i]);
  gtk_column_view_set_single_click_activate (GTK_COLUMN_VIEW (view), TRUE);
  gtk_widget_add_css_class (view, "ledger");
  name_columns (view);
  scrolled = scrolled_new (view, model);
  gtk_widget_set_size_request (scrolled, WIDE, -1);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  return scrolled;
}

/* Narrow. */

static void
setup_entry (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, linli_entry_new ());
}

static char *
facts_of (const LinliRecord *row)
{
  g_autofree char *seats = seats_text (row), *area = area_text (row);
  const char *const parts[] = { seats, linli_record_text (row, "building"), linli_record_text (row, "household"),
                                linli_record_text (row, "grid"), area };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i])
      g_string_append_printf (text, "%s%s", text->len ? " · " : "", parts[i]);
  return g_strdup (text->str);
}

static void
bind_entry (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  LinliEntry *entry = LINLI_ENTRY (gtk_list_item_get_child (item));
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (entry));
  const LinliRecord *row = linli_row_record (gtk_list_item_get_item (item));
  g_autofree char *title = linli_roster_person (row), *facts = facts_of (row), *office = office_text (row), *sentence = NULL;

  linli_entry_set_badge (entry, LINLI_TONE_PLAIN, office);
  linli_entry_set_text (entry, title ? title : "—", facts);
  sentence = linli_entry_sentence (entry);
  if (parent)
    linli_set_name (parent, sentence);
}

static GtkWidget *
narrow_new (LinliRowModel *model)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *view, *scrolled;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_entry), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_entry), NULL);
  view = gtk_list_view_new (NULL, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  gtk_widget_add_css_class (view, "entries");
  gtk_widget_add_css_class (view, "flush");
  scrolled = scrolled_new (view, model);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  return scrolled;
}

GtkWidget *
linli_roster_new (LinliRowModel *model)
{
  GtkWidget *either = linli_either_new (wide_new (model), narrow_new (model));

  gtk_widget_set_vexpand (either, TRUE);
  return either;
}
