#include "ui/widgets/entry.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"

#define BADGE_WIDTH 108
#define WIDE_FROM 372
#define BESIDE_FROM 220 /* px from which text and end stand in one line */

struct _LinliEntry
{
  GtkWidget parent_instance;

  GtkWidget *box, *ends, *badge, *title, *facts, *problem, *remark;
  char *word;
};

G_DEFINE_FINAL_TYPE (LinliEntry, linli_entry, GTK_TYPE_WIDGET)

static void
linli_entry_dispose (GObject *object)
{
  g_clear_pointer (&LINLI_ENTRY (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (linli_entry_parent_class)->dispose (object);
}

static void
linli_entry_finalize (GObject *object)
{
  g_free (LINLI_ENTRY (object)->word);
  G_OBJECT_CLASS (linli_entry_parent_class)->finalize (object);
}

static void
linli_entry_class_init (LinliEntryClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_entry_dispose;
  G_OBJECT_CLASS (class)->finalize = linli_entry_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
linli_entry_init (LinliEntry *entry)
{
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *columns;

  entry->badge = linli_badge_new (LINLI_TONE_PLAIN, NULL, "");
  entry->title = linli_label_new (NULL, "entry-title");
  entry->facts = linli_label_new (NULL, "dim-label facts");
  entry->problem = linli_label_new (NULL, "problem facts");
  entry->remark = linli_label_new (NULL, "dim-label facts");
  gtk_label_set_ellipsize (GTK_LABEL (entry->title), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (entry->title), 2);
  gtk_label_set_xalign (GTK_LABEL (entry->remark), 1);
  gtk_label_set_wrap (GTK_LABEL (entry->remark), FALSE);
  gtk_widget_set_visible (entry->problem, FALSE);
  gtk_widget_set_visible (entry->remark, FALSE);
  gtk_box_append (GTK_BOX (text), entry->title);
  gtk_box_append (GTK_BOX (text), entry->facts);
  gtk_box_append (GTK_BOX (text), entry->problem);
  gtk_widget_set_hexpand (text, TRUE);
  columns = linli_columns_new (entry->badge, text, WIDE_FROM, BADGE_WIDTH, -1, 6);
  linli_columns_set_centred (LINLI_COLUMNS (columns), TRUE);
  entry->ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (entry->ends), entry->remark);
  /* Not a box: one of GTK 4.18 asks for heights at widths that it will not give, and warns of what it hears. */
  entry->box = linli_columns_new (columns, entry->ends, BESIDE_FROM, -1, 0, 12);
  linli_columns_set_end_narrow (LINLI_COLUMNS (entry->box), TRUE);
  linli_columns_set_centred (LINLI_COLUMNS (entry->box), TRUE);
  gtk_widget_add_css_class (entry->box, "entry");
  gtk_widget_set_parent (entry->box, GTK_WIDGET (entry));
}

GtkWidget *
linli_entry_new (void)
{
  return g_object_new (LINLI_TYPE_ENTRY, NULL);
}

void
linli_entry_set_badge (LinliEntry *entry, LinliTone tone, const char *word)
{
  g_free (entry->word);
  entry->word = g_strdup (word);
  linli_badge_set (entry->badge, tone, NULL, word);
}

void
linli_entry_set_text (LinliEntry *entry, const char *title, const char *facts)
{
  gtk_label_set_label (GTK_LABEL (entry->title), title);
  gtk_label_set_label (GTK_LABEL (entry->facts), facts);
  gtk_widget_set_visible (entry->facts, facts && *facts);
}

void
linli_entry_set_remark (LinliEntry *entry, const char *remark)
{
  gtk_label_set_label (GTK_LABEL (entry->remark), remark ? remark : "");
  gtk_widget_set_visible (entry->remark, remark != NULL);
}

void
linli_entry_set_end (LinliEntry *entry, GtkWidget *end)
{
  gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (entry->ends), end);
}

void
linli_entry_set_problem (LinliEntry *entry, const char *problem)
{
  gtk_label_set_label (GTK_LABEL (entry->problem), problem ? problem : "");
  gtk_widget_set_visible (entry->problem, problem != NULL);
}

char *
linli_entry_sentence (LinliEntry *entry)
{
  GString *text = g_string_new (gtk_label_get_label (GTK_LABEL (entry->title)));
  const char *facts = gtk_label_get_label (GTK_LABEL (entry->facts));
  const char *remark = gtk_label_get_label (GTK_LABEL (entry->remark));

  if (entry->word && *entry->word)
    g_string_append_printf (text, ", %s", entry->word);
  if (*facts)
    g_string_append_printf (text, ", %s", facts);
  if (*remark)
    g_string_append_printf (text, ", %s", remark);
  return g_string_free (text, FALSE);
}
