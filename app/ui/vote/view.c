#include "ui/vote/view.h"

#include "base/error.h"
#include "ui/form/form.h"
#include "ui/page.h"
#include "ui/vote/head.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/wrap.h"

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
  gboolean busy, recount;

  GtkWidget *body, *problem, *actions, *main, *back, *part; /* borrowed; the last three may be NULL */
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

void
linli_vote_view_refuse (LinliVoteView *view, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (view->problem), sentence ? sentence : "");
  gtk_widget_set_visible (view->problem, sentence != NULL);
}

/* The foot. */

static const char *
key_of (LinliVoteAction kind)
{
  static const char *const keys[] = { NULL, "Ctrl+↵", "Esc" };

  return keys[kind];
}

GtkWidget *
linli_vote_view_add_action (LinliVoteView *view, LinliVoteAction kind, const char *icon, const char *word, GCallback clicked,
                            gpointer data)
{
  GtkWidget *button = linli_word_button_new (icon, word);

  if (key_of (kind))
    {
      GtkWidget *cap = linli_line_new (key_of (kind), "keycap");
      gtk_label_set_ellipsize (GTK_LABEL (cap), PANGO_ELLIPSIZE_NONE);
      gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (gtk_button_get_child (GTK_BUTTON (button))), cap);
      linli_set_name (button, word);
    }
  if (kind == LINLI_VOTE_ACTION_MAIN)
    view->main = button;
  if (kind == LINLI_VOTE_ACTION_BACK)
    view->back = button;
  if (kind == LINLI_VOTE_ACTION_MAIN)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "tall");
  linli_wrap_append (LINLI_WRAP (view->actions), button);
  g_signal_connect (button, "clicked", clicked, data);
  return button;
}

static gboolean
press (GtkWidget *button)
{
  if (!button || !gtk_widget_get_mapped (button) || !gtk_widget_is_sensitive (button))
    return FALSE;
  g_signal_emit_by_name (button, "clicked");
  return TRUE;
}

static void
press_main (GtkWidget *widget, const char *name, GVariant *parameter)
{
  press (LINLI_VOTE_VIEW (widget)->main);
}

static gboolean
press_back (GtkWidget *widget, GVariant *args, gpointer data)
{
  return press (LINLI_VOTE_VIEW (widget)->back);
}

/* Acts. */

typedef struct
{
  LinliVoteView *view;
  GPtrArray *steps[2]; /* one after the other; NULL for none */
  guint step;
} Doing;

static void
finish (Doing *doing, const GError *error)
{
  LinliVoteView *view = doing->view;

  view->busy = FALSE;
  gtk_widget_set_sensitive (view->actions, TRUE);
  linli_vote_view_refuse (view, error ? error->message : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (doing->steps); i++)
    g_clear_pointer (&doing->steps[i], g_ptr_array_unref);
  g_object_unref (view);
  g_free (doing);
}

static void did (GObject *source, GAsyncResult *result, gpointer data);

static void
go_on (Doing *doing)
{
  LinliSession *session = doing->view->session;
  const char *actor;

  while (doing->step < G_N_ELEMENTS (doing->steps) && !doing->steps[doing->step])
    doing->step++;
  if (doing->step == G_N_ELEMENTS (doing->steps))
    {
      finish (doing, NULL);
      return;
    }
  actor = linli_live_actor (doing->view->live, ((LinliDeed *) doing->steps[doing->step]->pdata[0])->name);
  linli_session_acts (session, doing->steps[doing->step++], actor, did, doing);
}

static void
did (GObject *source, GAsyncResult *result, gpointer data)
{
  Doing *doing = data;
  g_autoptr (GError) error = NULL;

  if (linli_session_acts_finish (LINLI_SESSION (source), result, &error))
    go_on (doing);
  else
    finish (doing, error);
}

void
linli_vote_view_do (LinliVoteView *view, GPtrArray *first, GPtrArray *second)
{
  Doing *doing = g_new0 (Doing, 1);

  *doing = (Doing) { g_object_ref (view), { first, second }, 0 };
  if (view->busy)
    {
      g_autoptr (GError) error = g_error_new_literal (LINLI_ERROR, LINLI_ERROR_REFUSED, _("One moment: the last entry is still being recorded."));
      finish (doing, error);
      view->busy = TRUE;
      return;
    }
  view->busy = TRUE;
  gtk_widget_set_sensitive (view->actions, FALSE);
  linli_vote_view_refuse (view, NULL);
  go_on (doing);
}

void
linli_vote_add_deed (GPtrArray *deeds, LinliVoteView *view, const char *act, LinliRecord *members)
{
  LinliRecord *given = members ? members : linli_record_new ();

  linli_record_set_text (given, "vote", linli_record_text (view->row, "label"));
  g_ptr_array_add (deeds, linli_deed_new (act, given));
}

GPtrArray *
linli_vote_deed (LinliVoteView *view, const char *act, LinliRecord *members)
{
  GPtrArray *deeds = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_deed_free);

  linli_vote_add_deed (deeds, view, act, members);
  return deeds;
}

/* Calling off. */

static const LinliField cancel_fields[] = { { "reason", N_("Reason"), N_("It stands in the ledger for good") } };

static const LinliFormSpec cancel_form = {
  "vote.cancel", N_("Call off the vote"), N_("What was entered stays in the ledger; the motion can be put to the vote again."),
  N_("Call off the vote"), N_("The vote was called off"), cancel_fields, G_N_ELEMENTS (cancel_fields),
};

static void
call_off (GtkButton *button, LinliVoteView *view)
{
  g_autoptr (LinliRecord) given = linli_record_new ();

  linli_record_set_text (given, "vote", linli_record_text (view->row, "label"));
  linli_form_show (GTK_WIDGET (view), view->session, &cancel_form, given, 0, NULL);
}

static gboolean
can (LinliVoteView *view, const char *act)
{
  g_autoptr (GPtrArray) possible = linli_council_possible ("vote", linli_record_text (view->row, "state"));

  return g_ptr_array_find_with_equal_func (possible, act, g_str_equal, NULL);
}

/* What is shown. */

static gboolean
state_is (const LinliRecord *row, const char *state)
{
  return g_strcmp0 (linli_record_text (row, "state"), state) == 0;
}

static LinliVotePartNew
part_for (LinliVoteView *view)
{
  const LinliRecord *row = view->row;
  const char *method = linli_record_text (row, "method");

  if (state_is (row, "counted") && view->recount && !linli_record_int (row, "recounted"))
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
shape_of (const LinliRecord *row, gboolean recount)
{
  return g_strdup_printf ("%" PRId64 " %s %d %d %d %d %d", linli_record_int (row, "id"), linli_record_text (row, "state"),
                          linli_record_has (row, "for"), linli_record_has (row, "told"), (int) linli_record_int (row, "recounted"),
                          (int) linli_record_int (row, "corrected"), recount);
}

static void
refill (LinliVoteView *view)
{
  GtkWidget *old;

  view->main = view->back = view->part = NULL;
  view->counts = NULL;
  linli_box_clear (view->body);
  while ((old = gtk_widget_get_first_child (view->actions)))
    gtk_widget_unparent (old);
  if (can (view, "vote.cancel"))
    linli_vote_view_add_action (view, LINLI_VOTE_ACTION_PLAIN, NULL, _("Call off…"), G_CALLBACK (call_off), view);
  gtk_box_append (GTK_BOX (view->body), linli_vote_head_new (view->row));
  view->part = part_for (view) (view);
  gtk_box_append (GTK_BOX (view->body), view->part);
  if (view->counts && gtk_widget_get_mapped (GTK_WIDGET (view)))
    linli_counts_focus (view->counts, 0);
  gtk_widget_set_sensitive (view->actions, !linli_session_read_only (view->session));
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
  g_autofree char *shape = row ? shape_of (row, view->recount) : NULL;
  gboolean was = view->row != NULL;

  g_clear_pointer (&view->row, linli_record_unref);
  view->row = row;
  if (g_strcmp0 (shape, view->shape) != 0)
    {
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

static GtkWidget *
foot_new (LinliVoteView *view)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *clamp = adw_clamp_new ();

  view->problem = linli_label_new (NULL, "panel tone-bad");
  view->actions = linli_wrap_new (8);
  gtk_widget_set_visible (view->problem, FALSE);
  gtk_widget_set_halign (view->actions, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (foot), view->problem);
  gtk_box_append (GTK_BOX (foot), view->actions);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), foot);
  gtk_widget_add_css_class (clamp, "vote-foot");
  return clamp;
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
  gtk_box_append (GTK_BOX (box), foot_new (view));
  adw_bin_set_child (ADW_BIN (view), box);
  add_shortcuts (view);
  g_signal_connect_object (live, "changed", G_CALLBACK (follow), view, G_CONNECT_SWAPPED);
  follow (view);
  return GTK_WIDGET (view);
}
