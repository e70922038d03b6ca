/* A roll call: one name after the other, each answered with one key. */
#include "ui/vote/view.h"

#include "ui/dates.h"
#include "ui/vote/answer.h"
#include "ui/vote/head.h"
#include "ui/vote/names.h"
#include "ui/vote/outcome.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tiles.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

typedef struct
{
  const char *choice; /* NULL goes on without an answer */
  const char *word, *icon, *keys;
  guint letter, digit, keypad;
} Answer;

static const Answer answers[] = {
  { "for", N_("For"), "linli-check-symbolic", "F · 1", GDK_KEY_f, GDK_KEY_1, GDK_KEY_KP_1 },
  { "against", N_("Against"), "linli-cross-symbolic", "G · 2", GDK_KEY_g, GDK_KEY_2, GDK_KEY_KP_2 },
  { "abstain", N_("Abstained"), "linli-dash-symbolic", "H · 3", GDK_KEY_h, GDK_KEY_3, GDK_KEY_KP_3 },
  { NULL, N_("No answer"), "linli-forward-symbolic", "0", 0, GDK_KEY_0, GDK_KEY_KP_0 },
};

typedef struct
{
  LinliVoteView *view; /* borrowed */
  GtkWidget *root, *stage, *name, *facts, *state, *bar, *progress, *outcome, *close;
  LinliNames *names;
  gint64 current;  /* id of a row of "voter-rows"; 0 before there is any */
  GQueue waiting;  /* Answer: pressed while another was being recorded */
  gboolean busy;
} Part;

static void answer (Part *part, const Answer *given);

static void
part_free (gpointer data)
{
  Part *part = data;

  g_queue_clear (&part->waiting);
  g_free (part);
}

static void
show_current (Part *part)
{
  g_autoptr (LinliRecord) row = linli_names_read (part->names, part->current);
  const char *choice = row ? linli_vote_choice_word (linli_record_text (row, "choice")) : NULL;
  const char *label = row ? linli_record_text (row, "label") : NULL, *household = row ? linli_record_text (row, "household") : NULL;
  const char *other = label && strcmp (label, linli_record_text (row, "name")) != 0 ? label : NULL;
  g_autofree char *facts = g_strjoin (other && household ? " · " : "", other ? other : "", household ? household : "", NULL);

  gtk_label_set_label (GTK_LABEL (part->name), row ? linli_record_text (row, "name") : _("Everyone has been called"));
  gtk_label_set_label (GTK_LABEL (part->facts), facts);
  gtk_widget_set_visible (part->facts, *facts);
  linli_badge_set (part->state, choice ? LINLI_TONE_INFO : LINLI_TONE_PLAIN, NULL, choice ? choice : _("not answered"));
  gtk_widget_set_visible (part->state, row != NULL);
  linli_set_name (part->stage, gtk_label_get_label (GTK_LABEL (part->name)));
  linli_names_mark (part->names, part->current);
}

static void
go_to (Part *part, gint64 id)
{
  part->current = id;
  show_current (part);
}

static void
show_sums (Part *part)
{
  const LinliRecord *row = linli_vote_view_row (part->view);
  g_autoptr (LinliRecord) params = linli_record_new (), tally = NULL;
  g_auto (LinliPreview) preview = { 0 };
  g_autofree char *progress = NULL;

  linli_record_set_int (params, "vote", linli_record_int (row, "id"));
  tally = linli_session_row (linli_vote_view_session (part->view), "tally", params);
  if (!tally)
    return;
  progress = g_strdup_printf (_("%" PRId64 " of %" PRId64 " answered; the rest counts as not cast"),
                              linli_record_int (tally, "participating"), linli_record_int (row, "voters"));
  gtk_label_set_label (GTK_LABEL (part->progress), progress);
  adw_bin_set_child (ADW_BIN (part->bar), linli_bar_new (LINLI_TONE_INFO, linli_record_int (tally, "participating"), 0,
                                                         linli_record_int (row, "voters"), progress));
  linli_preview_counts (row, tally, linli_dates_language (), &preview);
  adw_bin_set_child (ADW_BIN (part->outcome), linli_outcome_new (tally, &preview, _("What this gives"),
                                                                 _("not announced, not on the hall screen")));
}

static void
recorded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) root = data;
  Part *part = g_object_get_data (G_OBJECT (root), "part");
  g_autoptr (GError) error = NULL;
  gboolean done = linli_session_act_finish (LINLI_SESSION (source), result, &error);
  const Answer *next;

  if (!part)
    return;
  part->busy = FALSE;
  if (!done)
    g_queue_clear (&part->waiting);
  linli_vote_view_refuse (part->view, error ? error->message : NULL);
  if (done)
    go_to (part, linli_names_next_open (part->names, part->current));
  next = g_queue_pop_head (&part->waiting);
  if (next)
    answer (part, next);
}

static void
answer (Part *part, const Answer *given)
{
  g_autoptr (LinliRecord) row = part->current ? linli_names_read (part->names, part->current) : NULL, members = NULL;

  if (part->busy)
    {
      g_queue_push_tail (&part->waiting, (gpointer) given);
      return;
    }
  if (!row)
    return;
  if (!given->choice)
    {
      go_to (part, linli_names_beside (part->names, part->current, 1));
      return;
    }
  members = linli_record_new ();
  linli_record_set_text (members, "vote", linli_record_text (linli_vote_view_row (part->view), "label"));
  linli_record_set_text (members, "person", linli_record_text (row, "label"));
  linli_record_set_text (members, "choice", given->choice);
  linli_record_set_int (members, "corrects", linli_record_has (row, "choice"));
  part->busy = TRUE;
  linli_session_act (linli_vote_view_session (part->view), "vote.cast", members,
                     linli_session_actor (linli_vote_view_session (part->view)), recorded, g_object_ref (part->root));
}

static void
clicked (GtkButton *button, Part *part)
{
  answer (part, g_object_get_data (G_OBJECT (button), "answer"));
}

static gboolean
pressed (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, Part *part)
{
  guint lower = gdk_keyval_to_lower (key);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if ((answers[i].letter && lower == answers[i].letter) || key == answers[i].digit || key == answers[i].keypad)
      {
        answer (part, &answers[i]);
        return GDK_EVENT_STOP;
      }
  if (key != GDK_KEY_Up && key != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  go_to (part, linli_names_beside (part->names, part->current, key == GDK_KEY_Up ? -1 : 1));
  return GDK_EVENT_STOP;
}

static void
chosen (LinliNames *names, gint64 id, Part *part)
{
  go_to (part, id);
  gtk_widget_grab_focus (part->stage);
}

static gboolean
focus_stage (gpointer stage)
{
  gtk_widget_grab_focus (stage);
  return G_SOURCE_REMOVE;
}

/* An answer is typed at once. The stack around it moves the focus on after this. */
static void
mapped (GtkWidget *stage, gpointer data)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, focus_stage, g_object_ref (stage), g_object_unref);
}

static GtkWidget *
answer_button_new (Part *part, const Answer *given)
{
  GtkWidget *button = linli_answer_button_new (given->icon, _(given->word), given->keys);

  gtk_widget_set_focus_on_click (button, FALSE);
  g_object_set_data (G_OBJECT (button), "answer", (gpointer) given);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked), part);
  return button;
}

static GtkWidget *
stage_new (Part *part)
{
  GtkWidget *tiles = linli_tiles_new (120, 8), *state = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  part->stage = linli_card_new (8);
  part->name = linli_label_new (NULL, "roll-name");
  part->facts = linli_label_new (NULL, "dim-label");
  part->state = linli_badge_new (LINLI_TONE_PLAIN, NULL, _("not answered"));
  part->bar = adw_bin_new ();
  part->progress = linli_label_new (NULL, "dim-label facts numeric");
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    linli_tiles_append (LINLI_TILES (tiles), answer_button_new (part, &answers[i]));
  gtk_box_append (GTK_BOX (state), part->state);
  gtk_widget_set_focusable (part->stage, TRUE);
  gtk_widget_add_css_class (part->stage, "roll-stage");
  g_signal_connect (part->stage, "map", G_CALLBACK (mapped), NULL);
  gtk_box_append (GTK_BOX (part->stage), part->name);
  gtk_box_append (GTK_BOX (part->stage), part->facts);
  gtk_box_append (GTK_BOX (part->stage), state);
  gtk_box_append (GTK_BOX (part->stage), tiles);
  gtk_box_append (GTK_BOX (part->stage), part->bar);
  gtk_box_append (GTK_BOX (part->stage), part->progress);
  return part->stage;
}

static void
close_vote (GtkButton *button, Part *part)
{
  linli_vote_view_do (part->view, linli_vote_deed (part->view, "vote.close", NULL),
                      linli_vote_deed (part->view, "vote.announce", NULL));
}

static void
follow (GtkWidget *root, LinliVoteView *view)
{
  Part *part = g_object_get_data (G_OBJECT (root), "part");

  show_sums (part);
  show_current (part);
  linli_names_follow (part->names);
}

GtkWidget *
linli_vote_roll_new (LinliVoteView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkEventController *keys = gtk_event_controller_key_new ();
  Part *part = g_new0 (Part, 1);

  *part = (Part) { .view = view, .root = box };
  g_queue_init (&part->waiting);
  part->names = LINLI_NAMES (linli_names_new (linli_vote_view_session (view), linli_record_int (linli_vote_view_row (view), "id"),
                                              _("A name to jump to")));
  part->outcome = adw_bin_new ();
  gtk_box_append (GTK_BOX (box), stage_new (part));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (part->names));
  gtk_box_append (GTK_BOX (box), part->outcome);
  part->close = linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, "linli-check-symbolic", _("Close and announce"),
                                            G_CALLBACK (close_vote), part);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed), part);
  gtk_widget_add_controller (box, keys);
  g_signal_connect (part->names, "chosen", G_CALLBACK (chosen), part);
  g_object_set_data_full (G_OBJECT (box), "part", part, part_free);
  linli_vote_part_follow (box, follow);
  go_to (part, linli_names_next_open (part->names, 0));
  show_sums (part);
  return box;
}
