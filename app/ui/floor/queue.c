#include "ui/floor/queue.h"

#include "council/offered.h"
#include "ui/floor/ask.h"
#include "ui/floor/parts.h"
#include "ui/floor/spoken.h"
#include "ui/floor/turns.h"
#include "ui/floor/windows.h"
#include "ui/floor/words.h"
#include "ui/live/act.h"
#include "ui/run/keys.h"
#include "ui/undo.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

typedef struct
{
  LinliLive *live;       /* owned */
  LinliSpeaker *speaker; /* borrowed, as is the rest */
  GtkWidget *box, *head, *round, *everyone, *list, *rest, *refusal;
  LinliRecord *out;      /* owned: who is being taken out of the queue */
} Queue;

static void
queue_free (gpointer data)
{
  Queue *queue = data;

  g_object_unref (queue->live);
  g_clear_pointer (&queue->out, linli_record_unref);
  g_free (queue);
}

static const LinliRecord *
turn_labelled (Queue *queue, const char *label)
{
  GPtrArray *turns = linli_live_queue (queue->live);

  for (guint i = 0; i < turns->len; i++)
    if (g_strcmp0 (linli_record_text (turns->pdata[i], "label"), label) == 0)
      return turns->pdata[i];
  return NULL;
}

/* Acts. */

static void
give_floor (GtkListBox *list, GtkListBoxRow *row, Queue *queue)
{
  const LinliRecord *turn = turn_labelled (queue, g_object_get_data (G_OBJECT (row), "turn"));

  if (turn)
    linli_speaker_begin (queue->speaker, turn);
}

/* Asking again is the way back; the place in the queue is then the last. */
static void
offer_back (gpointer data, gboolean recorded)
{
  Queue *queue = data;
  const LinliRecord *turn = queue->out;
  g_autoptr (LinliRecord) members = linli_live_members (queue->live);
  const LinliRecord *item = linli_live_item (queue->live);
  g_autofree char *said = g_strdup_printf (_("%s no longer waits."), linli_record_text (turn, "person_label"));

  if (!recorded)
    return;
  if (item && linli_record_int (turn, "item") == linli_record_int (item, "id"))
    linli_record_set_text (members, "item", linli_record_text (item, "label"));
  linli_record_set_text (members, "person", linli_record_text (turn, "person_label"));
  linli_record_set_text (members, "kind", linli_record_text (turn, "kind"));
  linli_record_set_text (members, "stance", linli_record_text (turn, "stance"));
  linli_undo_offer (queue->box, linli_live_session (queue->live), said, "turn.ask", members);
}

static void
take_out (GtkButton *button, Queue *queue)
{
  const char *label = g_object_get_data (G_OBJECT (button), "turn");
  const LinliRecord *turn = turn_labelled (queue, label);
  GPtrArray *deeds;

  if (!turn || linli_live_is_busy (queue->refusal))
    return;
  g_clear_pointer (&queue->out, linli_record_unref);
  queue->out = linli_record_copy (turn);
  deeds = linli_deeds_new ();
  linli_deeds_append (deeds, "turn.withdraw", linli_members_of ("turn", label));
  linli_live_acts (queue->box, queue->live, deeds, queue->refusal, offer_back, queue, NULL);
}

static void
ask_everyone (Queue *queue)
{
  const LinliRecord *item = linli_live_item (queue->live);
  LinliRecord *members = linli_live_members (queue->live);

  if (item)
    linli_record_set_text (members, "item", linli_record_text (item, "label"));
  linli_live_act_once (queue->box, queue->live, "turn.ask_all", members, queue->refusal);
}

static void
ask (Queue *queue)
{
  linli_ask_show (queue->box, queue->live, NULL);
}

static void
show_rest (Queue *queue)
{
  linli_queue_window_show (queue->box, queue->live, queue->speaker);
}

/* Rows. */

static GtkWidget *
mark_new (Queue *queue, const LinliRecord *turn, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  if (!linli_floor_waits (turn))
    return linli_disc_new (LINLI_TONE_WARN, "linli-pause-symbolic", 26);
  return linli_floor_number_new (linli_floor_is_now (queue->live, turn) ? text : "–");
}

static GtkWidget *
end_new (Queue *queue, const LinliRecord *turn)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4), *out;
  g_autofree char *name = g_strdup_printf (_("Take %s out of the queue"), linli_record_text (turn, "person_label"));

  gtk_box_append (GTK_BOX (box), linli_badge_new (linli_floor_turn_tone (turn), NULL, linli_floor_turn_word (turn)));
  gtk_widget_set_valign (gtk_widget_get_first_child (box), GTK_ALIGN_CENTER);
  if (!linli_floor_waits (turn))
    return box;
  out = linli_icon_button_new ("linli-cross-symbolic", name);
  g_object_set_data_full (G_OBJECT (out), "turn", g_strdup (linli_record_text (turn, "label")), g_free);
  g_signal_connect (out, "clicked", G_CALLBACK (take_out), queue);
  gtk_box_append (GTK_BOX (box), out);
  return box;
}

char *
linli_queue_line (LinliLive *live, const LinliRecord *turn)
{
  GString *text = g_string_new (NULL);
  gint64 spoken = linli_record_int (turn, "spoken");
  const char *role = linli_record_text (turn, "role");
  g_autofree char *nth = linli_floor_nth (spoken + 1), *used = linli_floor_clock (linli_record_int (turn, "used_ms"));
  g_autofree char *sum = linli_floor_clock (linli_record_int (turn, "spoken_seconds") * 1000);

  if (!linli_floor_waits (turn))
    g_string_append_printf (text, _("stopped at %s"), used);
  else if (g_strcmp0 (linli_record_text (turn, "kind"), "speech") == 0)
    g_string_append (text, nth);
  if (linli_floor_waits (turn) && spoken)
    g_string_append_printf (text, _(" · spoke for %s"), sum);
  if (!linli_record_int (turn, "voting"))
    g_string_append_printf (text, "%s%s%s", text->len ? " · " : "", _("without a vote"), role && *role ? " · " : "");
  if (!linli_record_int (turn, "voting") && role)
    g_string_append (text, linli_offered_show (role));
  if (!linli_floor_is_now (live, turn))
    g_string_append_printf (text, "%s%s", text->len ? " · " : "", _("to another item"));
  return g_string_free (text, FALSE);
}

static void
add_row (Queue *queue, const LinliRecord *turn, guint number)
{
  const char *who = linli_record_text (turn, "person_label");
  g_autofree char *line = linli_queue_line (queue->live, turn);
  g_autofree char *name = g_strdup_printf (_("%u, %s, %s, %s: give the floor"), number, who, linli_floor_turn_word (turn), line);
  GtkWidget *row = linli_card_list_add (queue->list,
                                        linli_floor_row_new (mark_new (queue, turn, number), who, line, end_new (queue, turn)), name);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Give the floor"));
  g_object_set_data_full (G_OBJECT (row), "turn", g_strdup (linli_record_text (turn, "label")), g_free);
}

static void
add_nobody (Queue *queue)
{
  GtkWidget *label = linli_label_new (_("Nobody waits. Whoever raises a hand is entered with F3."), "dim-label");

  gtk_widget_add_css_class (label, "motion");
  linli_card_list_add (queue->list, label, _("Nobody waits."));
}

static char *
made_of (Queue *queue)
{
  GPtrArray *turns = linli_live_queue (queue->live);
  const LinliRecord *item = linli_live_item (queue->live);
  GString *text = g_string_new (item ? linli_record_text (item, "label") : "");

  for (guint i = 0; i < turns->len && i <= LINLI_QUEUE_SHOWN; i++)
    g_string_append_printf (text, ";%s %s %s %" PRId64 " %" PRId64, linli_record_text (turns->pdata[i], "label"),
                            linli_record_text (turns->pdata[i], "state"), linli_record_text (turns->pdata[i], "stance"),
                            linli_record_int (turns->pdata[i], "spoken"), linli_record_int (turns->pdata[i], "spoken_seconds"));
  g_string_append_printf (text, ";%u", turns->len);
  return g_string_free (text, FALSE);
}

static void
fill_list (Queue *queue)
{
  GPtrArray *turns = linli_live_queue (queue->live);
  g_autofree char *rest = g_strdup_printf (_("All %u …"), turns->len);
  GtkWidget *row;
  guint number = 0;

  while ((row = gtk_widget_get_first_child (queue->list)))
    gtk_list_box_remove (GTK_LIST_BOX (queue->list), row);
  for (guint i = 0; i < turns->len && i < LINLI_QUEUE_SHOWN; i++)
    {
      number += linli_floor_waits (turns->pdata[i]) && linli_floor_is_now (queue->live, turns->pdata[i]);
      add_row (queue, turns->pdata[i], number);
    }
  if (!turns->len)
    add_nobody (queue);
  gtk_button_set_label (GTK_BUTTON (queue->rest), rest);
  gtk_widget_set_visible (queue->rest, turns->len > LINLI_QUEUE_SHOWN);
}

/* A tea session lets everyone speak once before anyone speaks again. */
static void
show_round (Queue *queue)
{
  const LinliRecord *meeting = linli_live_meeting (queue->live), *item = linli_live_item (queue->live);
  gboolean tea = meeting && g_str_equal (linli_record_text (meeting, "mode"), "tea");
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (queue->round, tea && item);
  gtk_widget_set_visible (queue->everyone, tea && item);
  if (!tea || !item)
    return;
  linli_record_set_int (params, "meeting", linli_record_int (meeting, "id"));
  linli_record_set_int (params, "item", linli_record_int (item, "id"));
  row = linli_session_row (linli_live_session (queue->live), "floor-round", params);
  text = g_strdup_printf (_("Round %d: %d of %d have spoken"), (int) linli_record_int (row, "rounds") + 1,
                          (int) linli_record_int (row, "spoken"), (int) linli_record_int (row, "people"));
  gtk_label_set_label (GTK_LABEL (queue->round), text);
}

static void
update (Queue *queue)
{
  guint waiting = linli_live_queue (queue->live)->len;
  g_autofree char *title = g_strdup_printf (_("Waiting to speak %u"), waiting), *now = made_of (queue);

  linli_section_head_set (queue->head, title);
  show_round (queue);
  if (linli_section_differs (queue->box, now))
    fill_list (queue);
}

static void
changed (GtkWidget *box)
{
  update (g_object_get_data (G_OBJECT (box), "queue"));
}

static void
build (Queue *queue)
{
  GtkWidget *button = linli_key_button_new ("linli-add-symbolic", _("Sign up"), "ask");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Ask to speak"));
  queue->head = linli_section_head_new ("", button);
  queue->round = linli_label_new (NULL, "dim-label numeric");
  queue->everyone = linli_word_button_new ("linli-person-symbolic", _("Everyone in turn"));
  queue->list = linli_card_list_new (_("Waiting to speak"));
  queue->rest = gtk_button_new_with_label ("");
  queue->refusal = linli_refusal_new ();
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (ask), queue);
  g_signal_connect_swapped (queue->everyone, "clicked", G_CALLBACK (ask_everyone), queue);
  g_signal_connect (queue->list, "row-activated", G_CALLBACK (give_floor), queue);
  g_signal_connect_swapped (queue->rest, "clicked", G_CALLBACK (show_rest), queue);
  gtk_box_append (GTK_BOX (queue->box), queue->head);
  gtk_box_append (GTK_BOX (queue->box), queue->round);
  gtk_box_append (GTK_BOX (queue->box), queue->everyone);
  gtk_box_append (GTK_BOX (queue->box), queue->list);
  gtk_box_append (GTK_BOX (queue->box), queue->rest);
  gtk_box_append (GTK_BOX (queue->box), queue->refusal);
  gtk_box_append (GTK_BOX (queue->box), linli_spoken_new (queue->live));
}

GtkWidget *
linli_queue_new (LinliLive *live, LinliSpeaker *speaker)
{
  Queue *queue = g_new0 (Queue, 1);

  *queue = (Queue) { g_object_ref (live), speaker, gtk_box_new (GTK_ORIENTATION_VERTICAL, 8) };
  g_object_set_data_full (G_OBJECT (queue->box), "queue", queue, queue_free);
  build (queue);
  g_signal_connect_object (live, "changed", G_CALLBACK (changed), queue->box, G_CONNECT_SWAPPED);
  update (queue);
  return queue->box;
}
