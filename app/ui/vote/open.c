/* Putting a motion to the vote: by which method, under which rule, and what is locked then. */
#include "ui/vote/vote.h"

#include "council/preview.h"
#include "ui/dates.h"
#include "ui/kiosk/kiosk.h"
#include "ui/vote/counter.h"
#include "ui/vote/head.h"
#include "ui/widgets/parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define WIDTH 600
#define NARROW 360
#define MAX_HEIGHT 620

static const struct { const char *method, *says; } methods[] = {
  { "show", N_("Everyone raises a hand; recorder and tellers count.") },
  { "roll", N_("Everyone is called by name; each answer is recorded with its name.") },
  { "paper", N_("Ballot papers without names, handed out and counted in the hall.") },
  { "written", N_("Numbered ballots with names, handed out and taken back over days.") },
  { "secret", N_("Slips and the sealed urn: nobody can learn who voted how.") },
};

typedef struct
{
  LinliSession *session; /* owned, as are live and motion */
  LinliLive *live;
  LinliRecord *motion;
  const char *method;
  GtkWidget *window, *secret, *slips, *turnout, *problem, *open; /* borrowed */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->session);
  g_object_unref (opening->live);
  linli_record_unref (opening->motion);
  g_free (opening);
}

static void
refuse (Opening *opening, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (opening->problem), sentence ? sentence : "");
  gtk_widget_set_visible (opening->problem, sentence != NULL);
}

static gboolean
is_secret (Opening *opening)
{
  return g_strcmp0 (opening->method, "secret") == 0;
}

/* What stands in the way of any vote now. (transfer full) (nullable) */
static char *
obstacle (Opening *opening)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;
  const LinliQuorum *quorum = linli_live_quorum (opening->live);
  gint64 amendments;

  linli_record_set_int (params, "motion", linli_record_int (opening->motion, "id"));
  row = linli_session_row (opening->session, "open-amendments", params);
  amendments = row ? linli_record_int (row, "count") : 0;
  if (amendments > 0)
    return g_strdup_printf (ngettext ("%d amendment is voted on first.", "%d amendments are voted on first.", (gulong) amendments),
                            (int) amendments);
  if (linli_live_vote (opening->live))
    return g_strdup (_("Another vote is open; close and announce it first."));
  if (quorum->has_quorum && !quorum->holds)
    return g_strdup_printf (_("There is no quorum: %" PRId64 " present, %" PRId64 " needed."), quorum->present, quorum->needed);
  if (is_secret (opening) && linli_counter_value (LINLI_COUNTER (opening->slips)) < quorum->present)
    return g_strdup_printf (_("At least one slip for each of the %" PRId64 " present is drawn."), quorum->present);
  return NULL;
}

static void
show_ready (Opening *opening)
{
  g_autofree char *wrong = obstacle (opening);

  refuse (opening, wrong);
  gtk_widget_set_sensitive (opening->open, opening->method && !wrong);
}

static gboolean
knows_method (const char *method)
{
  g_autofree char *type = NULL;
  gboolean optional;

  return linli_council_member ("vote.open", "method", &type, &optional) && strstr (type, method);
}

static char *
refusal_of (Opening *opening, const char *method)
{
  const LinliRecord *meeting = linli_live_meeting (opening->live);

  return linli_preview_method_refusal (linli_session_council (opening->session), linli_record_text (meeting, "rule"),
                                       linli_instant_date (linli_record_int (meeting, "starts_at")),
                                       linli_record_text (meeting, "mode"),
                                       g_strcmp0 (linli_record_text (opening->motion, "kind"), "election") == 0, method);
}

/* Opening. */

static void
opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  Opening *opening = g_object_get_data (G_OBJECT (window), "opening");
  g_autoptr (GError) error = NULL;

  if (linli_session_act_finish (LINLI_SESSION (source), result, &error))
    {
      gtk_window_destroy (GTK_WINDOW (window));
      return;
    }
  if (!opening)
    return;
  gtk_widget_set_sensitive (opening->open, TRUE);
  refuse (opening, error->message);
}

/* The slips are drawn and printed in windows of their own. */
static void
open_urn (Opening *opening)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (opening->window));
  g_autoptr (LinliSession) session = g_object_ref (opening->session);
  gint64 motion = linli_record_int (opening->motion, "id"), slips = linli_counter_value (LINLI_COUNTER (opening->slips));
  gboolean turnout = gtk_check_button_get_active (GTK_CHECK_BUTTON (opening->turnout));

  gtk_window_destroy (GTK_WINDOW (opening->window));
  if (parent)
    linli_urn_open_show (GTK_WIDGET (parent), session, motion, slips, turnout);
}

static void
open_vote (GtkButton *button, Opening *opening)
{
  g_autoptr (LinliRecord) members = NULL;

  if (is_secret (opening))
    {
      open_urn (opening);
      return;
    }
  members = linli_record_new ();
  linli_record_set_text (members, "motion", linli_record_text (opening->motion, "label"));
  linli_record_set_text (members, "method", opening->method);
  gtk_widget_set_sensitive (opening->open, FALSE);
  refuse (opening, NULL);
  linli_session_act (opening->session, "vote.open", members, linli_live_actor (opening->live, "vote.open"), opened, g_object_ref (opening->window));
}

static void
chose (GtkCheckButton *tick, Opening *opening)
{
  if (!gtk_check_button_get_active (tick))
    return;
  opening->method = g_object_get_data (G_OBJECT (tick), "method");
  gtk_widget_set_visible (opening->secret, is_secret (opening));
  show_ready (opening);
}

/* What it is made of. */

static GtkWidget *
method_words_new (const char *method, const char *says, const char *refusal)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = linli_icon_new (linli_vote_method_icon (method));

  gtk_box_append (GTK_BOX (words), linli_label_new (linli_vote_method_word (method), "entry-title"));
  gtk_box_append (GTK_BOX (words), linli_label_new (refusal ? refusal : says, "facts"));
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 3);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), words);
  return row;
}

static GtkWidget *
method_new (Opening *opening, const char *method, const char *says, GtkWidget *group)
{
  g_autofree char *refusal = refusal_of (opening, method);
  g_autofree char *name = g_strdup_printf ("%s. %s", linli_vote_method_word (method), refusal ? refusal : says);
  GtkWidget *tick = gtk_check_button_new (), *words = method_words_new (method, says, refusal);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (tick), words);
  gtk_widget_add_css_class (tick, "choice");
  linli_set_name (tick, name);
  g_object_set_data (G_OBJECT (tick), "method", (gpointer) method);
  gtk_widget_set_sensitive (tick, !refusal);
  if (group)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (tick), GTK_CHECK_BUTTON (group));
  g_signal_connect (tick, "toggled", G_CALLBACK (chose), opening);
  return tick;
}

/* The first that is possible is chosen. */
static void
add_methods (Opening *opening, GtkWidget *box)
{
  GtkWidget *group = NULL, *first = NULL;

  gtk_box_append (GTK_BOX (box), linli_label_new (_("How is it voted on?"), "heading"));
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      GtkWidget *tick;
      if (!knows_method (methods[i].method))
        continue;
      tick = method_new (opening, methods[i].method, _(methods[i].says), group);
      if (!first && gtk_widget_get_sensitive (tick))
        first = tick;
      group = group ? group : tick;
      gtk_box_append (GTK_BOX (box), tick);
    }
  if (first)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (first), TRUE);
}

/* Of a secret vote: slips to be drawn, a few more than voters, for those that are spoiled. */
static GtkWidget *
secret_new (Opening *opening)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gint64 present = linli_live_quorum (opening->live)->present;

  opening->slips = linli_counter_new (LINLI_TONE_PLAIN, NULL, _("Slips to be drawn"), 0);
  gtk_widget_add_css_class (opening->slips, "small");
  linli_counter_set (LINLI_COUNTER (opening->slips), present + MAX (3, present / 10));
  g_signal_connect_swapped (opening->slips, "changed", G_CALLBACK (show_ready), opening);
  opening->turnout = linli_check_new (_("The hall screen shows how many have voted"));
  gtk_widget_set_visible (box, FALSE);
  gtk_box_append (GTK_BOX (box), opening->slips);
  gtk_box_append (GTK_BOX (box), opening->turnout);
  gtk_box_append (GTK_BOX (box), linli_kiosk_limits_new (opening->session, linli_record_int (opening->motion, "id")));
  return box;
}

static void
add_base (Opening *opening, GtkWidget *box)
{
  const LinliQuorum *quorum = linli_live_quorum (opening->live);
  const LinliRecord *meeting = linli_live_meeting (opening->live);
  gboolean ballot = g_strcmp0 (linli_record_text (meeting, "mode"), "ballot") == 0;
  g_autofree char *base = ballot ? g_strdup_printf (_("Everyone entitled when it opens may vote: %" PRId64 "."), quorum->entitled)
                                 : g_strdup_printf (_("Who is present when it opens may vote: %" PRId64 " now. Leaving later does "
                                                      "not change the base."), quorum->present);

  gtk_box_append (GTK_BOX (box), linli_label_new (_("What is locked when it opens"), "heading"));
  gtk_box_append (GTK_BOX (box), linli_vote_rule_new (quorum->rule_name, quorum->rule_text, quorum->article, FALSE));
  gtk_box_append (GTK_BOX (box), linli_label_new (base, "numeric"));
}

static GtkWidget *
content_new (Opening *opening)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10), *scrolled = gtk_scrolled_window_new ();
  g_autofree char *title = g_strdup_printf ("%s %s", linli_record_text (opening->motion, "short"), linli_record_text (opening->motion, "title"));

  gtk_box_append (GTK_BOX (box), linli_label_new (title, "title-3"));
  gtk_box_append (GTK_BOX (box), linli_vote_quote_new (linli_record_text (opening->motion, "text"),
                                                       linli_record_text (opening->motion, "mover_label"),
                                                       linli_record_text (opening->motion, "seconder_label"), NULL));
  opening->secret = secret_new (opening);
  add_methods (opening, box);
  gtk_box_append (GTK_BOX (box), opening->secret);
  add_base (opening, box);
  gtk_widget_add_css_class (box, "page");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_widget_set_vexpand (scrolled, TRUE);
  linli_name_parts (scrolled);
  return scrolled;
}

static GtkWidget *
foot_new (Opening *opening)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  opening->problem = linli_label_new (NULL, "panel tone-bad");
  opening->open = linli_word_button_new ("linli-play-symbolic", _("Open the vote"));
  gtk_widget_set_visible (opening->problem, FALSE);
  gtk_widget_set_sensitive (opening->open, FALSE);
  gtk_widget_set_halign (opening->open, GTK_ALIGN_END);
  gtk_widget_add_css_class (opening->open, "suggested-action");
  gtk_widget_add_css_class (opening->open, "tall");
  gtk_widget_add_css_class (foot, "form-foot");
  gtk_box_append (GTK_BOX (foot), opening->problem);
  gtk_box_append (GTK_BOX (foot), opening->open);
  g_signal_connect (opening->open, "clicked", G_CALLBACK (open_vote), opening);
  return foot;
}

static gboolean
escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static GtkWidget *
window_new (GtkWidget *near, Opening *opening)
{
  GtkRoot *root = gtk_widget_get_root (near);
  GtkWidget *window = adw_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *bar = adw_header_bar_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  opening->window = window;
  gtk_window_set_title (GTK_WINDOW (window), _("Put to the vote"));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), MIN (WIDTH, MAX (NARROW, gtk_widget_get_width (GTK_WIDGET (root)))), -1);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                                                          gtk_callback_action_new (escape, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
  gtk_box_append (GTK_BOX (box), bar);
  return box;
}

void
linli_vote_open_show (GtkWidget *near, LinliSession *session, LinliLive *live, gint64 motion)
{
  GPtrArray *motions = linli_live_motions (live);
  GtkWidget *box, *foot;
  Opening *opening;

  for (guint i = 0; i < motions->len; i++)
    if (linli_record_int (motions->pdata[i], "id") == motion)
      {
        opening = g_new0 (Opening, 1);
        *opening = (Opening) { g_object_ref (session), g_object_ref (live), linli_record_ref (motions->pdata[i]) };
        box = window_new (near, opening);
        g_object_set_data_full (G_OBJECT (opening->window), "opening", opening, opening_free);
        foot = foot_new (opening);
        gtk_box_append (GTK_BOX (box), content_new (opening));
        gtk_box_append (GTK_BOX (box), foot);
        adw_window_set_content (ADW_WINDOW (opening->window), box);
        linli_name_parts (opening->window);
        show_ready (opening);
        gtk_window_present (GTK_WINDOW (opening->window));
        return;
      }
}
