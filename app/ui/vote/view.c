#include "ui/vote/view.h"

#include "ui/form/draft.h"
#include "ui/form/keep.h"
#include "ui/page.h"
#include "ui/vote/foot.h"
#include "ui/vote/head.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/refusal.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define WIDTH 860

struct _LinliVoteView
{
  AdwBin parent_instance;

  LinliSession *session; /* owned, as are live, row, shape and left_at */
  LinliLive *live;
  LinliRecord *row;      /* NULL while there is nothing to show */
  char *shape;           /* what the part was made for */
  char *left_at;         /* how the meeting stood when the result was announced */
  gboolean recount;

  LinliVoteFoot foot;
  GtkWidget *body, *part, *kept; /* borrowed; the last two may be NULL; kept: says that there was a draft */
  LinliCounts *counts; /* borrowed, of the part; may be NULL */
};

enum { PROP_0, PROP_WANTED, N_PROPS };

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LinliVoteView, linli_vote_view, ADW_TYPE_BIN)

LinliSession *
linli_vote_view_session (LinliVoteView *view)
{
  return view->session;
}

LinliLive *
linli_vote_view_live (LinliVoteView *view)
{
  return view->live;
}

const LinliRecord *
linli_vote_view_row (LinliVoteView *view)
{
  return view->row;
}

gboolean
linli_vote_view_is_wanted (GtkWidget *view)
{
  return LINLI_VOTE_VIEW (view)->row != NULL;
}

void
linli_vote_part_follow (GtkWidget *part, LinliVotePartFollow follow)
{
  g_object_set_data (G_OBJECT (part), "follow", (gpointer) follow);
}

/* What is typed. */

static char *
draft_name (LinliVoteView *view)
{
  return g_strdup_printf ("vote.count:%s", view->shape);
}

void
linli_vote_view_keep (LinliVoteView *view, const LinliRecord *typed)
{
  g_autofree char *name = draft_name (view);

  linli_keep (linli_session_path (view->session), name, typed);
  if (!view->kept || linli_record_size (typed))
    return;
  gtk_box_remove (GTK_BOX (view->body), view->kept);
  view->kept = NULL;
}

LinliRecord *
linli_vote_view_kept (LinliVoteView *view)
{
  g_autofree char *name = draft_name (view);
  LinliRecord *typed = linli_draft_load (linli_session_path (view->session), name);

  if (!typed || view->kept)
    return typed;
  view->kept = linli_label_new (_("What you typed last time stands here again."), "panel tone-info");
  gtk_box_append (GTK_BOX (view->body), view->kept);
  return typed;
}

/* What was typed for it is recorded now, or means nothing any more. */
static void
forget_typed (LinliVoteView *view)
{
  g_autoptr (LinliRecord) none = linli_record_new ();

  if (view->shape)
    linli_vote_view_keep (view, none);
}

/* The foot. */

LinliVoteFoot *
linli_vote_view_foot (LinliVoteView *view)
{
  return &view->foot;
}

void
linli_vote_view_refuse (LinliVoteView *view, const char *sentence)
{
  linli_refusal_say (view->foot.problem, sentence);
}

GtkWidget *
linli_vote_view_add_action (LinliVoteView *view, LinliVoteAction kind, const char *icon, const char *word, GCallback clicked,
                            gpointer data)
{
  GtkWidget *button = linli_vote_foot_add (&view->foot, kind, icon, word);

  g_signal_connect (button, "clicked", clicked, data);
  return button;
}

static void
press_main (GtkWidget *widget, const char *name, GVariant *parameter)
{
  linli_vote_foot_press (LINLI_VOTE_VIEW (widget)->foot.main);
}

static gboolean
press_back (GtkWidget *widget, GVariant *args, gpointer data)
{
  return linli_vote_foot_press (LINLI_VOTE_VIEW (widget)->foot.back);
}

/* What is shown. */

static gboolean
state_is (const LinliRecord *row, const char *state)
{
  return g_strcmp0 (linli_record_text (row, "state"), state) == 0;
}

static gboolean
is_recount (LinliVoteView *view, const LinliRecord *row)
{
  return view->recount && state_is (row, "counted") && !linli_record_int (row, "recounted");
}

static LinliVotePartNew
part_for (LinliVoteView *view)
{
  const LinliRecord *row = view->row;
  const char *method = linli_record_text (row, "method");

  if (is_recount (view, row))
    return linli_vote_recount_new;
  if (!state_is (row, "open"))
    return linli_vote_result_new;
  if (g_str_equal (method, "secret"))
    return linli_vote_secret_new;
  if (g_str_equal (linli_record_text (row, "kind"), "election"))
    return linli_vote_election_new;
  if (g_str_equal (method, "roll"))
    return linli_vote_roll_new;
  if (g_str_equal (method, "written"))
    return linli_vote_written_new;
  return linli_record_has (row, "for") ? linli_vote_second_new : linli_vote_show_new;
}

/* A part is made anew only when one of these differs: what is being typed into it stays. */
static char *
shape_of (LinliVoteView *view, const LinliRecord *row)
{
  return g_strdup_printf ("%" PRId64 " %s %d %d %d %d %d", linli_record_int (row, "id"), linli_record_text (row, "state"),
                          linli_record_has (row, "for"), linli_record_has (row, "told"), (int) linli_record_int (row, "recounted"),
                          (int) linli_record_int (row, "corrected"), is_recount (view, row));
}

static void
refill (LinliVoteView *view)
{
  view->part = view->kept = NULL;
  view->counts = NULL;
  linli_box_clear (view->body);
  linli_vote_foot_clear (&view->foot);
  linli_vote_call_off_add (view);
  gtk_box_append (GTK_BOX (view->body), linli_vote_head_new (view->row));
  view->part = part_for (view) (view);
  gtk_box_append (GTK_BOX (view->body), view->part);
  if (view->counts && gtk_widget_get_mapped (GTK_WIDGET (view)))
    linli_counts_focus (view->counts, 0);
  gtk_widget_set_sensitive (view->foot.actions, !linli_session_read_only (view->session));
}

/* How the meeting stands, but for the vote: what changes it is the next thing done there. */
static char *
standing_of (LinliLive *live)
{
  const LinliRecord *item = linli_live_item (live), *turn = linli_live_turn (live);

  return g_strdup_printf ("%s %" PRId64 " %" PRId64 " %u", linli_live_state (live), item ? linli_record_int (item, "id") : 0,
                          turn ? linli_record_int (turn, "id") : 0, linli_live_motions (live)->len);
}

/* The vote to be shown: what is going on, or what has just been announced here. (transfer full) */
static LinliRecord *
current (LinliVoteView *view)
{
  const LinliRecord *vote = linli_live_vote (view->live);
  g_autoptr (LinliRecord) row = NULL;

  if (vote)
    return linli_session_row_of (view->session, "voting-row", linli_record_int (vote, "id"));
  row = view->row ? linli_session_row_of (view->session, "voting-row", linli_record_int (view->row, "id")) : NULL;
  if (!row || !state_is (row, "announced"))
    return NULL;
  if (!state_is (view->row, "announced"))
    {
      g_free (view->left_at);
      view->left_at = standing_of (view->live);
    }
  else
    {
      g_autofree char *standing = standing_of (view->live);
      if (g_strcmp0 (standing, view->left_at) != 0)
        return NULL;
    }
  return g_steal_pointer (&row);
}

static void
follow (LinliVoteView *view)
{
  LinliRecord *row = current (view);
  g_autofree char *shape = row ? shape_of (view, row) : NULL;
  gboolean was = view->row != NULL;

  g_clear_pointer (&view->row, linli_record_unref);
  view->row = row;
  if (g_strcmp0 (shape, view->shape) != 0)
    {
      forget_typed (view);
      g_free (view->shape);
      view->shape = g_steal_pointer (&shape);
      linli_vote_view_refuse (view, NULL);
      if (row)
        refill (view);
    }
  else if (row && view->part && g_object_get_data (G_OBJECT (view->part), "follow"))
    ((LinliVotePartFollow) g_object_get_data (G_OBJECT (view->part), "follow")) (view->part, view);
  if (was != (row != NULL))
    g_object_notify_by_pspec (G_OBJECT (view), props[PROP_WANTED]);
}

void
linli_vote_view_recount (LinliVoteView *view, gboolean recount)
{
  view->recount = recount;
  follow (view);
}

void
linli_vote_view_set_counts (LinliVoteView *view, LinliCounts *counts)
{
  view->counts = counts;
  linli_counts_focus (counts, 0);
}

void
linli_vote_view_leave (LinliVoteView *view)
{
  g_clear_pointer (&view->row, linli_record_unref);
  follow (view);
  g_object_notify_by_pspec (G_OBJECT (view), props[PROP_WANTED]);
}

static void
linli_vote_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WANTED)
    g_value_set_boolean (value, linli_vote_view_is_wanted (GTK_WIDGET (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
focus_first (gpointer data)
{
  LinliVoteView *view = data;

  if (view->counts && gtk_widget_get_mapped (data))
    linli_counts_focus (view->counts, 0);
  return G_SOURCE_REMOVE;
}

/* What is counted is typed at once. The stack around it moves the focus on after this. */
static void
linli_vote_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (linli_vote_view_parent_class)->map (widget);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, focus_first, g_object_ref (widget), g_object_unref);
}

static void
linli_vote_view_dispose (GObject *object)
{
  linli_keep_flush ();
  G_OBJECT_CLASS (linli_vote_view_parent_class)->dispose (object);
}

static void
linli_vote_view_finalize (GObject *object)
{
  LinliVoteView *view = LINLI_VOTE_VIEW (object);

  g_clear_object (&view->session);
  g_clear_object (&view->live);
  g_clear_pointer (&view->row, linli_record_unref);
  g_free (view->shape);
  g_free (view->left_at);
  G_OBJECT_CLASS (linli_vote_view_parent_class)->finalize (object);
}

static void
linli_vote_view_class_init (LinliVoteViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->get_property = linli_vote_view_get_property;
  G_OBJECT_CLASS (class)->dispose = linli_vote_view_dispose;
  G_OBJECT_CLASS (class)->finalize = linli_vote_view_finalize;
  props[PROP_WANTED] = g_param_spec_boolean ("wanted", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPS, props);
  widget_class->map = linli_vote_view_map;
  gtk_widget_class_set_css_name (widget_class, "linlivote");
  gtk_widget_class_install_action (widget_class, "middle.main", NULL, press_main);
}

static void
linli_vote_view_init (LinliVoteView *view)
{
}

static void
add_shortcut (GtkShortcutController *controller, const char *trigger, GtkShortcutFunc func)
{
  gtk_shortcut_controller_add_shortcut (controller, gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                                                      gtk_callback_action_new (func, NULL, NULL)));
}

/* A digit that is typed into a number never comes as far as this. */
static gboolean
press_digit (GtkWidget *widget, GVariant *args, gpointer data)
{
  LinliVoteView *view = LINLI_VOTE_VIEW (widget);

  return view->counts && linli_counts_focus (view->counts, GPOINTER_TO_UINT (data));
}

static void
add_digits (GtkShortcutController *controller)
{
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *trigger = g_strdup_printf ("%u|KP_%u|<Alt>%u", i + 1, i + 1, i + 1);
      gtk_shortcut_controller_add_shortcut (controller,
                                            gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                                              gtk_callback_action_new (press_digit, GUINT_TO_POINTER (i), NULL)));
    }
}

static void
add_shortcuts (LinliVoteView *view)
{
  GtkEventController *inside = gtk_shortcut_controller_new ();

  add_shortcut (GTK_SHORTCUT_CONTROLLER (inside), "Escape", press_back);
  add_digits (GTK_SHORTCUT_CONTROLLER (inside));
  gtk_widget_add_controller (GTK_WIDGET (view), inside);
}

GtkWidget *
linli_vote_view_new (LinliSession *session, LinliLive *live)
{
  LinliVoteView *view = g_object_new (LINLI_TYPE_VOTE_VIEW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  view->session = g_object_ref (session);
  view->live = g_object_ref (live);
  view->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_box_append (GTK_BOX (box), linli_page_new (view->body, WIDTH));
  linli_vote_foot_init (&view->foot, WIDTH);
  gtk_box_append (GTK_BOX (box), view->foot.root);
  adw_bin_set_child (ADW_BIN (view), box);
  add_shortcuts (view);
  g_signal_connect_object (live, "changed", G_CALLBACK (follow), view, G_CONNECT_SWAPPED);
  follow (view);
  return GTK_WIDGET (view);
}
