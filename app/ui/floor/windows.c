#include "ui/floor/windows.h"

#include "ui/dates.h"
#include "ui/floor/queue.h"
#include "ui/floor/turns.h"
#include "ui/floor/words.h"
#include "ui/form/form.h"
#include "ui/row-model.h"
#include "ui/row.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define WIDTH 560
#define HEIGHT 620

/* What both windows hold; it lives as long as the window. */
typedef struct
{
  LinliLive *live;
  GListStore *turns;     /* of the queue's window */
  LinliSpeaker *speaker; /* weak; NULL once it is gone */
  GtkWidget *window;     /* borrowed */
} Shown;

static void
shown_free (gpointer data)
{
  Shown *shown = data;

  g_object_unref (shown->live);
  g_clear_object (&shown->turns);
  g_clear_weak_pointer (&shown->speaker);
  g_free (shown);
}

static void
setup (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, linli_entry_new ());
}

static void
name_item (GtkListItem *item)
{
  GtkWidget *entry = gtk_list_item_get_child (item), *row = gtk_widget_get_parent (entry);
  g_autofree char *sentence = linli_entry_sentence (LINLI_ENTRY (entry));

  if (row)
    linli_set_name (row, sentence);
}

static GtkWidget *
list_new (GListModel *model, GCallback bind, GCallback activated, Shown *shown)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (model)), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup), NULL);
  g_signal_connect (factory, "bind", bind, shown);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  gtk_widget_add_css_class (view, "entries");
  g_signal_connect (view, "activate", activated, shown);
  return view;
}

static void
show_window (Shown *shown, GtkWidget *near, const char *title, GtkWidget *list)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *header = adw_header_bar_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkRoot *root = gtk_widget_get_root (near);

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (title, NULL));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  linli_set_name (list, title);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scrolled);
  shown->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (shown->window), box);
  gtk_window_set_title (GTK_WINDOW (shown->window), title);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (shown->window), GTK_WINDOW (root));
  gtk_window_set_modal (GTK_WINDOW (shown->window), TRUE);
  gtk_widget_set_size_request (shown->window, 340, 300);
  gtk_window_set_default_size (GTK_WINDOW (shown->window), MIN (WIDTH, MAX (340, gtk_widget_get_width (GTK_WIDGET (root)))), HEIGHT);
  linli_add_key (shown->window, "Escape", "window.close");
  linli_name_parts (shown->window);
  g_object_set_data_full (G_OBJECT (shown->window), "shown", shown, shown_free);
  gtk_window_present (GTK_WINDOW (shown->window));
}

/* The queue. */

static void
bind_turn (GtkListItemFactory *factory, GtkListItem *item, Shown *shown)
{
  const LinliRecord *turn = linli_row_record (gtk_list_item_get_item (item));
  LinliEntry *entry = LINLI_ENTRY (gtk_list_item_get_child (item));
  g_autofree char *line = linli_queue_line (shown->live, turn);

  linli_entry_set_badge (entry, linli_floor_turn_tone (turn), linli_floor_turn_word (turn));
  linli_entry_set_text (entry, linli_record_text (turn, "person_label"), line);
  name_item (item);
}

static void
take_turn (GtkListView *view, guint position, Shown *shown)
{
  g_autoptr (LinliRow) row = g_list_model_get_item (G_LIST_MODEL (shown->turns), position);

  if (row && shown->speaker)
    linli_speaker_begin (shown->speaker, linli_row_record (row));
  gtk_window_close (GTK_WINDOW (shown->window));
}

static void
fill_turns (Shown *shown)
{
  GPtrArray *queue = linli_live_queue (shown->live);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < queue->len; i++)
    g_ptr_array_add (rows, linli_row_new (linli_record_ref (queue->pdata[i])));
  g_list_store_splice (shown->turns, 0, g_list_model_get_n_items (G_LIST_MODEL (shown->turns)), rows->pdata, rows->len);
}

static void
queue_changed (GtkWidget *window)
{
  fill_turns (g_object_get_data (G_OBJECT (window), "shown"));
}

void
linli_queue_window_show (GtkWidget *near, LinliLive *live, LinliSpeaker *speaker)
{
  Shown *shown = g_new0 (Shown, 1);

  shown->live = g_object_ref (live);
  shown->turns = g_list_store_new (LINLI_TYPE_ROW);
  g_set_weak_pointer (&shown->speaker, speaker);
  fill_turns (shown);
  show_window (shown, near, _("Waiting to speak"),
               list_new (G_LIST_MODEL (g_object_ref (shown->turns)), G_CALLBACK (bind_turn), G_CALLBACK (take_turn), shown));
  g_signal_connect_object (live, "changed", G_CALLBACK (queue_changed), shown->window, G_CONNECT_SWAPPED);
}

/* The speeches. */

static void
bind_speech (GtkListItemFactory *factory, GtkListItem *item, Shown *shown)
{
  const LinliRecord *speech = linli_row_record (gtk_list_item_get_item (item));
  LinliEntry *entry = LINLI_ENTRY (gtk_list_item_get_child (item));
  g_autofree char *at = linli_dates_time (linli_record_int (speech, "at_ms"));
  g_autofree char *time = linli_floor_clock (linli_record_int (speech, "seconds") * 1000);
  g_autofree char *line = g_strdup_printf ("%s · %s", linli_record_text (speech, "person_label"), at);
  const char *text = linli_record_text (speech, "text");

  linli_entry_set_badge (entry, linli_floor_turn_tone (speech), linli_floor_turn_word (speech));
  linli_entry_set_text (entry, line, text ? text : _("(erased)"));
  linli_entry_set_remark (entry, linli_record_has (speech, "seconds") ? time : NULL);
  name_item (item);
}

void
linli_speech_correct_show (GtkWidget *near, LinliLive *live, const LinliRecord *speech)
{
  static const LinliField fields[] = {
    { "stance", N_("Stance"), NULL, LINLI_FIELD_PLAIN, linli_floor_stances, NULL, TRUE },
    { "text", N_("Summary of the speech") },
    { "reason", N_("Why it is corrected"), N_("The entry before it stays in the ledger.") },
  };
  static const LinliFormSpec spec = { "speech.correct", N_("Correct a summary"), NULL, N_("Correct"), N_("The summary is corrected."),
                                      fields, G_N_ELEMENTS (fields) };
  g_autoptr (LinliRecord) given = linli_record_new ();
  g_autofree char *label = g_strdup_printf ("%" PRId64, linli_record_int (speech, "id"));

  linli_record_set_text (given, "speech", label);
  linli_record_set_text (given, "stance", linli_record_text (speech, "stance"));
  linli_record_set_text (given, "text", linli_record_text (speech, "text"));
  linli_form_show (near, linli_live_session (live), &spec, given, 0, NULL);
}

static void
correct (GtkListView *view, guint position, Shown *shown)
{
  g_autoptr (LinliRow) row = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), position);

  if (row && linli_row_text (row, "text"))
    linli_speech_correct_show (shown->window, shown->live, linli_row_record (row));
}

void
linli_speeches_window_show (GtkWidget *near, LinliLive *live)
{
  Shown *shown = g_new0 (Shown, 1);
  LinliRowModel *model = linli_row_model_new (linli_live_session (live), "floor-speech");
  g_autofree char *meeting = g_strdup_printf ("%" PRId64, linli_record_int (linli_live_meeting (live), "id"));

  shown->live = g_object_ref (live);
  linli_row_model_set_show (model, meeting);
  show_window (shown, near, _("Speeches"),
               list_new (G_LIST_MODEL (model), G_CALLBACK (bind_speech), G_CALLBACK (correct), shown));
}
