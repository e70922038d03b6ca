#include "ui/floor/groups.h"

#include "ui/dates.h"
#include "ui/floor/notes.h"
#include "ui/floor/parts.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  LinliLive *live; /* owned */
  GPtrArray *rows; /* owned: the groups that are shown */
  GtkWidget *box, *head, *cards, *merged; /* borrowed */
} Groups;

static void
groups_free (gpointer data)
{
  Groups *groups = data;

  g_object_unref (groups->live);
  g_clear_pointer (&groups->rows, g_ptr_array_unref);
  g_free (groups);
}

/* Forms. */

LinliForm *
linli_groups_open_show (GtkWidget *near, LinliLive *live)
{
  static const LinliField fields[] = {
    { "title", N_("Name or question"), N_("What this group talks about.") },
    { "members", N_("Who is in it"), NULL, LINLI_FIELD_PLAIN, NULL, "floor-ungrouped" },
  };
  static const LinliFormSpec spec = { "group.open", N_("A small group"), N_("What each group finds is merged into one note of the item."),
                                      N_("Open the group"), NULL, fields, G_N_ELEMENTS (fields) };
  const LinliRecord *meeting = linli_live_meeting (live), *item = linli_live_item (live);
  g_autoptr (LinliRecord) given = linli_record_new ();

  linli_record_set_text (given, "meeting", linli_record_text (meeting, "label"));
  if (item)
    linli_record_set_text (given, "item", linli_record_text (item, "label"));
  return linli_form_show (near, linli_live_session (live), &spec, given, linli_record_int (meeting, "id"), NULL);
}

/* The notes of all groups, one below the other, to be made into one text. */
static char *
composed (Groups *groups)
{
  GString *text = g_string_new (NULL);
  GtkWidget *card = gtk_widget_get_first_child (groups->cards);

  for (guint i = 0; i < groups->rows->len && card; i++, card = gtk_widget_get_next_sibling (card))
    {
      g_autofree char *notes = linli_notes_text (g_object_get_data (G_OBJECT (card), "notes"));
      g_string_append_printf (text, C_("a group and what it found", "%s%s: %s"), i ? "\n" : "",
                              linli_record_text (groups->rows->pdata[i], "title"), *notes ? notes : "—");
    }
  return g_string_free (text, FALSE);
}

static void
merge (Groups *groups)
{
  static const LinliField fields[] = { { "text", N_("What comes of it"), N_("The notes of the groups, to be joined into one text.") } };
  static const LinliFormSpec spec = { "group.merge", N_("Merge the groups"), N_("The groups are over then; the note stands in the record."),
                                      N_("Merge"), N_("The groups are merged."), fields, G_N_ELEMENTS (fields) };
  const LinliRecord *item = linli_live_item (groups->live);
  g_autoptr (LinliRecord) given = NULL;
  g_autofree char *text = NULL;

  if (!item)
    return;
  text = composed (groups);
  given = linli_members_of ("item", linli_record_text (item, "label"));
  linli_record_set_text (given, "text", text);
  linli_form_show (groups->box, linli_live_session (groups->live), &spec, given, 0, NULL);
}

/* Cards. */

static GtkWidget *
card_new (Groups *groups, const LinliRecord *row)
{
  GtkWidget *card = linli_card_new (8), *notes;

  notes = linli_notes_new (linli_live_session (groups->live), linli_record_text (row, "title"), "group.note", "group");
  gtk_box_append (GTK_BOX (card), notes);
  gtk_box_append (GTK_BOX (card), linli_label_new (linli_record_text (row, "people"), "dim-label facts"));
  g_object_set_data (G_OBJECT (card), "notes", notes);
  linli_notes_set_thing (LINLI_NOTES (notes), linli_record_text (row, "label"), linli_record_text (row, "text"));
  return card;
}

static void
update_cards (Groups *groups)
{
  GtkWidget *card = gtk_widget_get_first_child (groups->cards);

  for (guint i = 0; i < groups->rows->len && card; i++, card = gtk_widget_get_next_sibling (card))
    linli_notes_set_thing (g_object_get_data (G_OBJECT (card), "notes"), linli_record_text (groups->rows->pdata[i], "label"),
                           linli_record_text (groups->rows->pdata[i], "text"));
}

static void
fill_cards (Groups *groups)
{
  linli_box_clear (groups->cards);
  for (guint i = 0; i < groups->rows->len; i++)
    gtk_box_append (GTK_BOX (groups->cards), card_new (groups, groups->rows->pdata[i]));
}

static void
show_merged (Groups *groups, GPtrArray *notes)
{
  linli_box_clear (groups->merged);
  for (guint i = 0; i < notes->len; i++)
    {
      g_autofree char *at = linli_dates_time (linli_record_int (notes->pdata[i], "at_ms"));
      g_autofree char *head = g_strdup_printf (_("Merged from the small groups, %s"), at);
      GtkWidget *quote = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
      const char *text = linli_record_text (notes->pdata[i], "text");
      gtk_widget_add_css_class (quote, "quote");
      gtk_box_append (GTK_BOX (quote), linli_label_new (head, "dim-label facts"));
      gtk_box_append (GTK_BOX (quote), linli_label_new (text ? text : _("(erased)"), "reading"));
      gtk_box_append (GTK_BOX (groups->merged), quote);
    }
  gtk_widget_set_visible (groups->merged, notes->len > 0);
}

static char *
made_of (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s;", linli_record_text (rows->pdata[i], "label"));
  return g_string_free (text, FALSE);
}

static void
update (Groups *groups)
{
  const LinliRecord *item = linli_live_item (groups->live);
  gint64 id = item ? linli_record_int (item, "id") : 0;
  LinliSession *session = linli_live_session (groups->live);
  g_autoptr (GPtrArray) notes = linli_session_rows_of (session, "floor-notes", id);
  g_autofree char *made = NULL, *title = NULL;

  g_clear_pointer (&groups->rows, g_ptr_array_unref);
  groups->rows = linli_session_rows_of (session, "floor-groups", id);
  made = made_of (groups->rows);
  title = g_strdup_printf (_("Small groups %u"), groups->rows->len);
  linli_section_head_set (groups->head, title);
  if (linli_section_differs (groups->box, made))
    fill_cards (groups);
  else
    update_cards (groups);
  show_merged (groups, notes);
  gtk_widget_set_visible (groups->head, groups->rows->len > 0);
  gtk_widget_set_visible (groups->cards, groups->rows->len > 0);
  gtk_widget_set_visible (groups->box, groups->rows->len + notes->len > 0);
}

static void
changed (GtkWidget *box)
{
  update (g_object_get_data (G_OBJECT (box), "groups"));
}

static void
open_another (Groups *groups)
{
  linli_groups_open_show (groups->box, groups->live);
}

static GtkWidget *
buttons_new (Groups *groups)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *another = linli_icon_button_new ("linli-add-symbolic", _("Another group")), *merge_all;

  merge_all = gtk_button_new_with_label (_("Merge…"));
  g_signal_connect_swapped (another, "clicked", G_CALLBACK (open_another), groups);
  g_signal_connect_swapped (merge_all, "clicked", G_CALLBACK (merge), groups);
  gtk_box_append (GTK_BOX (box), another);
  gtk_box_append (GTK_BOX (box), merge_all);
  return box;
}

GtkWidget *
linli_groups_new (LinliLive *live)
{
  Groups *groups = g_new0 (Groups, 1);

  *groups = (Groups) { g_object_ref (live), NULL, gtk_box_new (GTK_ORIENTATION_VERTICAL, 8) };
  groups->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  groups->merged = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  groups->head = linli_section_head_new ("", buttons_new (groups));
  gtk_box_append (GTK_BOX (groups->box), groups->head);
  gtk_box_append (GTK_BOX (groups->box), groups->cards);
  gtk_box_append (GTK_BOX (groups->box), groups->merged);
  g_object_set_data_full (G_OBJECT (groups->box), "groups", groups, groups_free);
  g_signal_connect_object (live, "changed", G_CALLBACK (changed), groups->box, G_CONNECT_SWAPPED);
  update (groups);
  return groups->box;
}
