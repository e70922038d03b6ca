#include "ui/people/import-preview.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/drop.h"
#include "ui/widgets/either.h"
#include "ui/widgets/parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST 4  /* rows shown in any case */
#define WRONG 8  /* rows with errors shown behind them */
#define COLUMNS 40

/* What a column may stand for, in the order offered. */
static const struct { const char *member, *word; } members[] = {
  { NULL, N_("Left out") },          { "label", N_("Label") },     { "name", N_("Full name") },    { "phone", N_("Telephone") },
  { "sex", N_("Sex") },              { "office", N_("Office") },   { "building", N_("Building") },
  { "address", N_("Address") },      { "household", N_("Household number") }, { "grid", N_("Grid") },
  { "area", N_("Floor area") },      { "units", N_("Units") },     { "role", N_("Seat") },
};

typedef struct
{
  LinliImportMapped mapped;
  gpointer data;
  guint column;
} Choice;

static void
chosen (GtkDropDown *drop, GParamSpec *pspec, Choice *choice)
{
  guint index = gtk_drop_down_get_selected (drop);

  if (index < G_N_ELEMENTS (members))
    choice->mapped (choice->column, members[index].member, choice->data);
}

static void
choice_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static GtkWidget *
choice_new (const LinliImportFile *file, guint column, LinliImportMapped mapped, gpointer data)
{
  const char *words[G_N_ELEMENTS (members) + 1] = { NULL };
  g_autofree char *name = g_strdup_printf (_("What column %u, “%s”, stands for"), column + 1,
                                           linli_import_file_header (file, column));
  GtkWidget *drop;
  Choice *choice = g_new0 (Choice, 1);
  guint present = 0;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      words[i] = _(members[i].word);
      if (g_strcmp0 (members[i].member, file->members->pdata[column]) == 0)
        present = i;
    }
  drop = linli_drop_new (words);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), present);
  linli_name_button_in (drop, name);
  *choice = (Choice) { mapped, data, column };
  g_signal_connect_data (drop, "notify::selected", G_CALLBACK (chosen), choice, choice_free, 0);
  return drop;
}

/* Cells. */

/* A telephone or identity number on a screen that others may see. */
static char *
shown (const char *text)
{
  gsize length = strlen (text);

  if (length < 8 || strspn (text, "0123456789xX+- ") < length)
    return g_strdup (text);
  return g_strdup_printf ("%.3s****%s", text, text + length - 4);
}

/* The errors stand in the order of the file. */
static gboolean
is_wrong (const LinliImportReport *report, guint line, guint column)
{
  for (guint i = 0; i < report->errors->len; i++)
    {
      const LinliCsvFault *error = report->errors->pdata[i];
      if (error->line > line)
        return FALSE;
      if (error->line == line && error->column == column + 1)
        return TRUE;
    }
  return FALSE;
}

/* As wide as its text, up to some twenty letters: what is wider is cut. */
static GtkWidget *
cell_new (const char *text, const char *css)
{
  GtkWidget *label = linli_line_new (text, css);
  int width = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (width, 20));
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_widget_add_css_class (label, "import-cell");
  return label;
}

static GtkWidget *
verdict_new (guint8 verdict)
{
  static const struct { LinliTone tone; const char *word; } words[] = {
    { LINLI_TONE_PLAIN, N_("Same") }, { LINLI_TONE_OK, N_("New") }, { LINLI_TONE_INFO, N_("Update") }, { LINLI_TONE_BAD, N_("Wrong") },
  };
  GtkWidget *badge = linli_badge_new (words[verdict].tone, NULL, _(words[verdict].word));

  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (badge, "import-verdict");
  return badge;
}

static void
add_row (GtkGrid *grid, int place, const LinliImportFile *file, const LinliImportReport *report, guint index)
{
  const LinliCsvRow *row = file->rows->pdata[index + 1];
  g_autofree char *number = g_strdup_printf ("%u", row->line);
  gboolean wrong = report->verdicts[index] == LINLI_IMPORT_WRONG;

  gtk_grid_attach (grid, cell_new (number, "numeric dim-label"), 0, place, 1, 1);
  gtk_grid_attach (grid, verdict_new (report->verdicts[index]), 1, place, 1, 1);
  for (guint i = 0; i < MIN (row->fields->len, COLUMNS); i++)
    {
      const char *member = i < file->members->len ? file->members->pdata[i] : NULL;
      gboolean bad = wrong && is_wrong (report, row->line, i);
      g_autofree char *text = bad ? g_strdup (row->fields->pdata[i]) : shown (row->fields->pdata[i]);
      GtkWidget *cell;
      if (!bad && !*text)
        continue;
      cell = cell_new (*text ? text : _("(empty)"), member ? "numeric" : "numeric dim-label");
      if (bad)
        gtk_widget_add_css_class (cell, "import-bad");
      gtk_grid_attach (grid, cell, (int) i + 2, place, 1, 1);
    }
}

static void
add_rows (GtkGrid *grid, const LinliImportFile *file, const LinliImportReport *report)
{
  int place = 2;
  guint wrong = 0;

  for (guint i = 0; i < report->rows && (i < FIRST || wrong < WRONG); i++)
    {
      if (i >= FIRST && report->verdicts[i] != LINLI_IMPORT_WRONG)
        continue;
      wrong += i >= FIRST;
      add_row (grid, place++, file, report, i);
    }
}

GtkWidget *
linli_import_preview_new (const LinliImportFile *file, const LinliImportReport *report, LinliImportMapped mapped, gpointer data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 4);
  gtk_grid_attach (GTK_GRID (grid), cell_new (_("Line"), "dim-label"), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), cell_new (_("as"), "dim-label"), 0, 1, 1, 1);
  for (guint i = 0; i < MIN (file->members->len, COLUMNS); i++)
    {
      gtk_grid_attach (GTK_GRID (grid), cell_new (linli_import_file_header (file, i), "heading"), (int) i + 2, 0, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), choice_new (file, i, mapped, data), (int) i + 2, 1, 1, 1);
    }
  add_rows (GTK_GRID (grid), file, report);
  gtk_widget_add_css_class (grid, "import-grid");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  /* The choices could be cut to nothing: what scrolls has room for their words. */
  gtk_scrollable_set_hscroll_policy (GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))), GTK_SCROLL_NATURAL);
  gtk_widget_add_css_class (scrolled, "card");
  linli_set_name (grid, _("Rows as they are understood"));
  linli_name_parts (scrolled);
  return scrolled;
}

/* Beside it. */

typedef struct
{
  LinliTone tone;
  const char *icon, *word, *facts;
  guint n;
} Count;

static GtkWidget *
count_new (const Count *count, gboolean wide)
{
  GtkWidget *card = linli_card_new (4), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *number;
  g_autofree char *digits = g_strdup_printf ("%u", count->n);

  number = gtk_label_new (digits);
  gtk_widget_add_css_class (number, "title-3");
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (card, "import-count");
  gtk_widget_set_vexpand (line, wide);
  gtk_box_append (GTK_BOX (line), linli_disc_new (count->tone, count->icon, 24));
  gtk_box_append (GTK_BOX (line), number);
  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (GTK_BOX (wide ? line : card), linli_label_new (count->word, "heading"));
  gtk_box_append (GTK_BOX (wide ? line : card), linli_label_new (count->facts, "dim-label facts"));
  return card;
}

static GtkWidget *
counts_box_new (const Count *counts, guint n, gboolean wide)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (box), count_new (&counts[i], wide));
  return box;
}

GtkWidget *
linli_import_counts_new (const LinliImportReport *report)
{
  Count counts[] = {
    { LINLI_TONE_OK, "linli-add-symbolic", _("New"), _("not on the roster yet"), report->added },
    { LINLI_TONE_INFO, "linli-check-symbolic", _("Update"), _("the rest stays as it is"), 0 },
    { LINLI_TONE_BAD, "linli-cross-symbolic", _("Wrong"), _("not imported"), report->wrong },
  };
  GtkWidget *wide;

  for (guint i = 0; i < report->rows; i++)
    counts[1].n += report->verdicts[i] == LINLI_IMPORT_UPDATE;
  wide = counts_box_new (counts, G_N_ELEMENTS (counts), TRUE);
  gtk_widget_set_size_request (wide, 660, -1);
  return linli_either_new (wide, counts_box_new (counts, G_N_ELEMENTS (counts), FALSE));
}

GtkWidget *
linli_import_choice_new (GtkWidget *box, const char *word, const char *const *choices, GCallback changed, gpointer data)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *label = linli_label_new (word, NULL);
  GtkWidget *drop = linli_drop_new (choices);

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  linli_name_button_in (drop, word);
  gtk_widget_set_hexpand (drop, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), drop);
  gtk_box_append (GTK_BOX (box), line);
  g_signal_connect_swapped (drop, "notify::selected", changed, data);
  return drop;
}

GtkWidget *
linli_import_problem_new (void)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "linli-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("Nothing can be imported"));
  return status;
}
