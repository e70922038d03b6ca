#include "ui/floor/speaker.h"

#include "ui/floor/notes.h"
#include "ui/floor/turn-clock.h"
#include "ui/floor/turns.h"
#include "ui/floor/words.h"
#include "ui/live/act.h"
#include "ui/run/keys.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/wrap.h"

#include <glib/gi18n-lib.h>

#define CLOCK_FROM 420 /* px from which the clock stands beside the name */
#define MINUTE 60

struct _LinliSpeaker
{
  AdwBin parent_instance;

  LinliLive *live; /* owned */
  char *turn;      /* its label; NULL while nobody has the floor */
  char *stance;    /* as chosen here */
  LinliTurnClock clock;

  /* borrowed */
  GtkWidget *states, *caption, *name, *stance_button, *stance_badge, *badge, *band, *notes;
  GtkWidget *pause, *pause_icon, *extend, *end, *refusal, *nothing, *next, *idle_title, *idle_line, *idle_refusal;
};

G_DEFINE_FINAL_TYPE (LinliSpeaker, linli_speaker, ADW_TYPE_BIN)

static gboolean
is_speech (const LinliRecord *turn)
{
  return g_strcmp0 (linli_record_text (turn, "kind"), "speech") == 0;
}

static gboolean
runs (const LinliRecord *turn)
{
  return turn && linli_record_has (turn, "running_since");
}

static void
show_time (LinliSpeaker *speaker)
{
  linli_turn_clock_show (&speaker->clock, speaker->live);
}

/* What is done. */

static LinliRecord *
turn_of (const LinliRecord *turn)
{
  return linli_members_of ("turn", linli_record_text (turn, "label"));
}

/* Whatever moves the floor first records what is typed. */
static GPtrArray *
deeds_new (LinliSpeaker *speaker)
{
  GPtrArray *deeds = linli_deeds_new ();
  LinliDeed *note = linli_notes_deed (LINLI_NOTES (speaker->notes));

  if (note)
    g_ptr_array_add (deeds, note);
  return deeds;
}

static void
moved (gpointer data, gboolean recorded)
{
  LinliSpeaker *speaker = data;

  if (recorded && linli_live_turn (speaker->live) && gtk_widget_get_mapped (speaker->notes))
    linli_notes_focus (LINLI_NOTES (speaker->notes));
}

static GtkWidget *
refusal_of (LinliSpeaker *speaker)
{
  return linli_live_turn (speaker->live) ? speaker->refusal : speaker->idle_refusal;
}

/* A key that is pressed twice moves the floor once. */
static gboolean
is_busy (LinliSpeaker *speaker)
{
  return linli_live_is_busy (speaker->refusal) || linli_live_is_busy (speaker->idle_refusal);
}

static void
move (LinliSpeaker *speaker, GPtrArray *deeds, LinliLiveDone done)
{
  linli_live_acts (GTK_WIDGET (speaker), speaker->live, deeds, refusal_of (speaker), done, speaker, NULL);
}

void
linli_speaker_begin (LinliSpeaker *speaker, const LinliRecord *turn)
{
  GPtrArray *deeds;

  if (is_busy (speaker))
    return;
  deeds = deeds_new (speaker);
  linli_deeds_append (deeds, linli_floor_waits (turn) ? "turn.begin" : "turn.resume", turn_of (turn));
  move (speaker, deeds, moved);
}

void
linli_speaker_pause (LinliSpeaker *speaker)
{
  const LinliRecord *turn = linli_live_turn (speaker->live);
  GPtrArray *deeds;

  if (!turn || !gtk_widget_get_sensitive (speaker->pause) || is_busy (speaker))
    return;
  deeds = deeds_new (speaker);
  linli_deeds_append (deeds, runs (turn) ? "turn.pause" : "turn.resume", turn_of (turn));
  move (speaker, deeds, NULL);
}

void
linli_speaker_extend (LinliSpeaker *speaker)
{
  const LinliRecord *turn = linli_live_turn (speaker->live);
  LinliRecord *members;

  if (!turn || !gtk_widget_get_sensitive (speaker->extend))
    return;
  members = turn_of (turn);
  linli_record_set_int (members, "seconds", MINUTE);
  linli_live_act_once (GTK_WIDGET (speaker), speaker->live, "turn.extend", members, speaker->refusal);
}

/* Who had the floor before goes on, else the next in the queue gets it. */
static const LinliRecord *
after (LinliSpeaker *speaker)
{
  g_autoptr (GPtrArray) paused = linli_floor_paused (speaker->live);

  return paused->len ? paused->pdata[0] : linli_floor_next (speaker->live);
}

/* What the end did not record is recorded by itself again. */
static void
ended (gpointer data, gboolean recorded)
{
  if (!recorded)
    linli_notes_take_back (LINLI_NOTES (((LinliSpeaker *) data)->notes));
  moved (data, recorded);
}

static void
end_turn (LinliSpeaker *speaker, const LinliRecord *turn)
{
  GPtrArray *deeds = linli_deeds_new ();
  LinliRecord *members = turn_of (turn);
  const LinliRecord *then = after (speaker);
  g_autofree char *text = linli_notes_text (LINLI_NOTES (speaker->notes));

  if (*text)
    linli_record_set_text (members, "text", text);
  linli_record_set_text (members, "stance", speaker->stance);
  linli_deeds_append (deeds, "turn.end", members);
  if (then)
    linli_deeds_append (deeds, linli_floor_waits (then) ? "turn.begin" : "turn.resume", turn_of (then));
  gtk_widget_set_visible (speaker->nothing, !*text);
  if (*text)
    linli_notes_hand_over (LINLI_NOTES (speaker->notes));
  move (speaker, deeds, ended);
}

void
linli_speaker_main (LinliSpeaker *speaker)
{
  const LinliRecord *turn = linli_live_turn (speaker->live), *next = linli_floor_next (speaker->live);

  if (!gtk_widget_get_sensitive (speaker->end) || is_busy (speaker))
    return;
  if (turn)
    end_turn (speaker, turn);
  else if (next)
    linli_speaker_begin (speaker, next);
}

/* What was typed of somebody who no longer has the floor is not lost unseen. */
static void
show_lost (LinliNotes *notes, const char *sentence, LinliSpeaker *speaker)
{
  linli_refusal_say (refusal_of (speaker), sentence);
}

/* Nothing was said: the turn is taken back instead of becoming a speech. */
static void
take_back (LinliSpeaker *speaker)
{
  const LinliRecord *turn = linli_live_turn (speaker->live);
  GPtrArray *deeds;

  if (!turn || is_busy (speaker))
    return;
  deeds = linli_deeds_new ();
  if (runs (turn))
    linli_deeds_append (deeds, "turn.pause", turn_of (turn));
  linli_deeds_append (deeds, "turn.withdraw", turn_of (turn));
  move (speaker, deeds, NULL);
}

static void
choose_stance (GtkWidget *widget, const char *action, GVariant *target)
{
  LinliSpeaker *speaker = LINLI_SPEAKER (widget);
  const char *stance = g_variant_get_string (target, NULL);

  g_free (speaker->stance);
  speaker->stance = g_strdup (stance);
  linli_badge_set (speaker->stance_badge, linli_floor_stance_tone (stance), NULL, linli_floor_stance_word (stance));
  linli_notes_set_also (LINLI_NOTES (speaker->notes), "stance", stance);
  linli_notes_save (LINLI_NOTES (speaker->notes));
}

/* What is shown. */

static void
show_name (LinliSpeaker *speaker, const LinliRecord *turn)
{
  g_autofree char *called = g_strdup_printf (_("Stance: %s"), linli_floor_stance_word (speaker->stance));

  gtk_label_set_label (GTK_LABEL (speaker->caption), runs (turn) ? _("Has the floor") : _("Has the floor · the time stands"));
  gtk_label_set_label (GTK_LABEL (speaker->name), linli_record_text (turn, "person_label"));
  linli_badge_set (speaker->stance_badge, linli_floor_stance_tone (speaker->stance), NULL, linli_floor_stance_word (speaker->stance));
  linli_badge_set (speaker->badge, linli_floor_turn_tone (turn), NULL, linli_floor_turn_word (turn));
  linli_name_button_in (speaker->stance_button, called);
  gtk_widget_set_visible (speaker->stance_button, is_speech (turn));
  gtk_widget_set_visible (speaker->badge, !is_speech (turn));
}

/* Whoever was stopped for an intervention or a point of order is not forgotten. */
static void
show_band (LinliSpeaker *speaker)
{
  g_autoptr (GPtrArray) paused = linli_floor_paused (speaker->live);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < paused->len; i++)
    {
      g_autofree char *used = linli_floor_clock (linli_record_int (paused->pdata[i], "used_ms"));
      g_string_append_printf (text, _("%s waits at %s"), linli_record_text (paused->pdata[i], "person_label"), used);
      g_string_append (text, i + 1 < paused->len ? " · " : "");
    }
  gtk_label_set_label (GTK_LABEL (speaker->band), text->str);
  gtk_widget_set_visible (speaker->band, paused->len > 0);
}

static void
show_buttons (LinliSpeaker *speaker, const LinliRecord *turn)
{
  const LinliRecord *then = after (speaker);
  const char *who = then ? linli_record_text (then, "person_label") : NULL;
  g_autofree char *word = !then ? g_strdup (_("End the turn"))
                          : linli_floor_waits (then) ? g_strdup (_("End, next please"))
                                                     : g_strdup_printf (_("End, back to %s"), who);

  linli_key_button_set_word (speaker->pause, runs (turn) ? _("Stop the clock") : _("Go on"));
  gtk_image_set_from_icon_name (GTK_IMAGE (speaker->pause_icon), runs (turn) ? "linli-pause-symbolic" : "linli-play-symbolic");
  linli_key_button_set_word (speaker->end, word);
  gtk_widget_set_tooltip_text (speaker->end, who);
}

static void
show_turn (LinliSpeaker *speaker, const LinliRecord *turn)
{
  const char *label = linli_record_text (turn, "label");

  if (g_strcmp0 (speaker->turn, label) != 0)
    {
      g_free (speaker->turn);
      g_free (speaker->stance);
      speaker->turn = g_strdup (label);
      speaker->stance = g_strdup (linli_record_text (turn, "stance"));
      linli_refusal_say (speaker->refusal, NULL);
    }
  linli_notes_set_thing (LINLI_NOTES (speaker->notes), label, linli_record_text (turn, "text"));
  linli_notes_set_also (LINLI_NOTES (speaker->notes), "stance", speaker->stance);
  gtk_widget_set_visible (speaker->nothing, FALSE);
  show_name (speaker, turn);
  show_band (speaker);
  show_buttons (speaker, turn);
  show_time (speaker);
}

static void
show_idle (LinliSpeaker *speaker)
{
  const LinliRecord *next = linli_floor_next (speaker->live);
  g_autofree char *word = next ? g_strdup_printf (_("Give the floor to %s"), linli_record_text (next, "person_label")) : NULL;

  linli_notes_set_thing (LINLI_NOTES (speaker->notes), NULL, NULL);
  g_clear_pointer (&speaker->turn, g_free);
  gtk_label_set_label (GTK_LABEL (speaker->idle_title), next ? _("Nobody has the floor") : _("Nobody has asked to speak"));
  gtk_label_set_label (GTK_LABEL (speaker->idle_line),
                       next ? _("The first in the queue is next; a click on a row gives it to somebody else.")
                            : _("Press F3 when somebody raises a hand; first-time speakers come first."));
  gtk_widget_set_visible (speaker->next, next != NULL);
  if (next)
    linli_key_button_set_word (speaker->next, word);
}

static void
update (LinliSpeaker *speaker)
{
  const LinliRecord *turn = linli_live_turn (speaker->live);
  gboolean in_session = g_str_equal (linli_live_state (speaker->live), "session");

  if (turn)
    show_turn (speaker, turn);
  else
    show_idle (speaker);
  gtk_stack_set_visible_child_name (GTK_STACK (speaker->states), turn ? "turn" : "idle");
  gtk_widget_set_sensitive (speaker->pause, in_session);
  gtk_widget_set_sensitive (speaker->extend, in_session);
  gtk_widget_set_sensitive (speaker->end, in_session);
  gtk_widget_set_sensitive (speaker->next, in_session);
}

/* The card. */

static GtkWidget *
stance_button_new (LinliSpeaker *speaker)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  for (const LinliFieldWord *word = linli_floor_stances; word->value; word++)
    {
      g_autofree char *action = g_strdup_printf ("speaker.stance::%s", word->value);
      g_menu_append (menu, _(word->word), action);
    }
  speaker->stance_badge = linli_badge_new (LINLI_TONE_PLAIN, NULL, "");
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), speaker->stance_badge);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "badge-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Change the stance"));
  return button;
}

static GtkWidget *
who_new (LinliSpeaker *speaker)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  speaker->caption = linli_label_new (NULL, "facts entry-title dim-label");
  speaker->name = linli_line_new (NULL, "title-1");
  speaker->stance_button = stance_button_new (speaker);
  speaker->badge = linli_badge_new (LINLI_TONE_PLAIN, NULL, "");
  gtk_widget_set_valign (speaker->badge, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), speaker->name);
  gtk_box_append (GTK_BOX (line), speaker->badge);
  gtk_box_append (GTK_BOX (line), speaker->stance_button);
  gtk_box_append (GTK_BOX (box), speaker->caption);
  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static GtkWidget *
buttons_new (LinliSpeaker *speaker)
{
  GtkWidget *left = linli_wrap_new (8), *columns;

  speaker->pause = linli_key_button_new ("linli-pause-symbolic", _("Stop the clock"), "pause");
  speaker->pause_icon = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (speaker->pause)));
  speaker->extend = linli_key_button_new (NULL, _("1 minute more"), "extend");
  speaker->end = linli_key_button_new ("linli-skip-symbolic", _("End, next please"), "main");
  gtk_widget_add_css_class (speaker->end, "suggested-action");
  g_signal_connect_swapped (speaker->pause, "clicked", G_CALLBACK (linli_speaker_pause), speaker);
  g_signal_connect_swapped (speaker->extend, "clicked", G_CALLBACK (linli_speaker_extend), speaker);
  g_signal_connect_swapped (speaker->end, "clicked", G_CALLBACK (linli_speaker_main), speaker);
  linli_wrap_append (LINLI_WRAP (left), speaker->pause);
  linli_wrap_append (LINLI_WRAP (left), speaker->extend);
  columns = linli_columns_new (left, speaker->end, 480, -1, 0, 8);
  return columns;
}

static void
add_refusals (LinliSpeaker *speaker, GtkWidget *card)
{
  speaker->refusal = linli_refusal_new ();
  speaker->nothing = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (speaker->nothing), linli_label_new (_("Nothing was said: take the turn back"), NULL));
  gtk_widget_set_halign (speaker->nothing, GTK_ALIGN_START);
  g_signal_connect_swapped (speaker->nothing, "clicked", G_CALLBACK (take_back), speaker);
  g_object_bind_property (speaker->refusal, "visible", speaker->nothing, "sensitive", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (card), speaker->refusal);
  gtk_box_append (GTK_BOX (card), speaker->nothing);
}

static GtkWidget *
card_new (LinliSpeaker *speaker)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *card = linli_card_new (12), *head;

  linli_turn_clock_init (&speaker->clock);
  head = linli_columns_new (who_new (speaker), speaker->clock.figures, CLOCK_FROM, -1, 0, 4);
  speaker->band = linli_label_new (NULL, "turn-band");
  speaker->notes = linli_notes_new (linli_live_session (speaker->live), _("Summary of the speech"), "turn.note", "turn");
  g_signal_connect_object (speaker->notes, "lost", G_CALLBACK (show_lost), speaker, 0);
  gtk_box_append (GTK_BOX (top), head);
  gtk_box_append (GTK_BOX (top), speaker->band);
  gtk_box_append (GTK_BOX (top), speaker->clock.bar);
  gtk_box_append (GTK_BOX (top), speaker->notes);
  gtk_box_append (GTK_BOX (card), top);
  gtk_box_append (GTK_BOX (card), buttons_new (speaker));
  add_refusals (speaker, card);
  return card;
}

static GtkWidget *
idle_new (LinliSpeaker *speaker)
{
  GtkWidget *card = linli_card_new (12), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  speaker->idle_title = linli_label_new (NULL, "title-3");
  speaker->idle_line = linli_label_new (NULL, "dim-label");
  speaker->idle_refusal = linli_refusal_new ();
  speaker->next = linli_key_button_new ("linli-play-symbolic", "", "main");
  gtk_widget_add_css_class (speaker->next, "suggested-action");
  gtk_widget_set_halign (speaker->next, GTK_ALIGN_START);
  g_signal_connect_swapped (speaker->next, "clicked", G_CALLBACK (linli_speaker_main), speaker);
  gtk_box_append (GTK_BOX (text), speaker->idle_title);
  gtk_box_append (GTK_BOX (text), speaker->idle_line);
  gtk_box_append (GTK_BOX (card), text);
  gtk_box_append (GTK_BOX (card), speaker->next);
  gtk_box_append (GTK_BOX (card), speaker->idle_refusal);
  return card;
}

static void
linli_speaker_finalize (GObject *object)
{
  LinliSpeaker *speaker = LINLI_SPEAKER (object);

  g_object_unref (speaker->live);
  g_free (speaker->turn);
  g_free (speaker->stance);
  G_OBJECT_CLASS (linli_speaker_parent_class)->finalize (object);
}

static void
linli_speaker_class_init (LinliSpeakerClass *class)
{
  G_OBJECT_CLASS (class)->finalize = linli_speaker_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "speaker.stance", "s", choose_stance);
}

static void
linli_speaker_init (LinliSpeaker *speaker)
{
}

GtkWidget *
linli_speaker_new (LinliLive *live)
{
  LinliSpeaker *speaker = g_object_new (LINLI_TYPE_SPEAKER, NULL);

  speaker->live = g_object_ref (live);
  speaker->states = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (speaker->states), FALSE);
  gtk_stack_set_hhomogeneous (GTK_STACK (speaker->states), FALSE);
  gtk_stack_add_named (GTK_STACK (speaker->states), card_new (speaker), "turn");
  gtk_stack_add_named (GTK_STACK (speaker->states), idle_new (speaker), "idle");
  adw_bin_set_child (ADW_BIN (speaker), speaker->states);
  g_signal_connect_object (live, "changed", G_CALLBACK (update), speaker, G_CONNECT_SWAPPED);
  g_signal_connect_object (live, "tick", G_CALLBACK (show_time), speaker, G_CONNECT_SWAPPED);
  update (speaker);
  return GTK_WIDGET (speaker);
}
