#include "ui/floor/propose.h"

#include "council/routes.h"
#include "ui/dates.h"
#include "ui/topics/compare.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define COMPARE_AFTER 150 /* ms of quiet before the difference is made anew */

enum { KIND, PARENT, MOVER, AMENDED, TITLE, TEXT, LABEL, TOPIC, MATTER, AUTHORISED, REVOKES, CONFIRMS, N_MEMBERS };

static const LinliFieldWord kinds[] = {
  { "main", N_("Main motion") }, { "amendment", N_("Amendment") }, { "procedural", N_("Motion of procedure") }, { NULL },
};

static const LinliField fields[N_MEMBERS] = {
  [KIND] = { "kind", N_("Kind"), NULL, LINLI_FIELD_PLAIN, kinds },
  [PARENT] = { "parent", N_("Amends"), NULL, LINLI_FIELD_PLAIN, NULL, "floor-amendable", TRUE },
  [MOVER] = { "mover", N_("Moved by"), NULL, LINLI_FIELD_PLAIN, NULL, "floor-voters" },
  [AMENDED] = { "amended_text", N_("The text as it would read"), N_("Change it here; what is changed is shown below."), LINLI_FIELD_PLAIN,
                NULL, NULL, TRUE },
  [TITLE] = { "title", N_("Title"), N_("A few words by which it is called.") },
  [TEXT] = { "text", N_("Text"), N_("What the meeting is asked to decide, in full.") },
  [LABEL] = { "label", N_("Number of the motion") },
  [TOPIC] = { "topic", N_("Topic"), NULL, LINLI_FIELD_PLAIN, NULL, "floor-topics" },
  [MATTER] = { "matter", N_("Matter"), N_("Where it belongs to no topic: what it is about, so that the right body decides."), LINLI_FIELD_CHOICE },
  [AUTHORISED] = { "authorised_by", N_("Authorised by"), N_("The decision of the assembly, where only the assembly or who it authorised decides.") },
  [REVOKES] = { "revokes", N_("Would revoke"), N_("A resolution under reconsideration."), LINLI_FIELD_PLAIN, NULL, "floor-suspended" },
  [CONFIRMS] = { "confirms", N_("Would confirm"), N_("A resolution that waits for the owners."), LINLI_FIELD_PLAIN, NULL, "floor-waiting" },
};

/* It lives as long as the form. */
typedef struct
{
  LinliLive *live;      /* owned, as are the next */
  GArray *matters;      /* element-type LinliFieldWord, ended by NULL */
  LinliField fields[N_MEMBERS];
  LinliFormSpec spec;
  char *amends;         /* the label of the motion to be amended; NULL where that is chosen in the form */
  char *before;         /* the parent's text */
  char *parent;         /* its label */
  gboolean can_revoke, can_confirm;
  guint comparing;      /* source */
  LinliForm *form;      /* borrowed */
  GtkWidget *difference;
} Proposal;

static void
proposal_free (gpointer data)
{
  Proposal *in = data;

  g_clear_handle_id (&in->comparing, g_source_remove);
  g_object_unref (in->live);
  g_array_unref (in->matters);
  g_free (in->amends);
  g_free (in->before);
  g_free (in->parent);
  g_free (in);
}

const LinliRecord *
linli_propose_open_main (LinliLive *live)
{
  static const char *const open[] = { "proposed", "seconded", "voting", "undecided", NULL };
  GPtrArray *motions = linli_live_motions (live);

  for (guint i = 0; i < motions->len; i++)
    if (g_str_equal (linli_record_text (motions->pdata[i], "kind"), "main")
        && g_strv_contains (open, linli_record_text (motions->pdata[i], "state")))
      return motions->pdata[i];
  return NULL;
}

static const LinliRecord *
motion_labelled (LinliLive *live, const char *label)
{
  GPtrArray *motions = linli_live_motions (live);

  for (guint i = 0; label && i < motions->len; i++)
    if (g_strcmp0 (linli_record_text (motions->pdata[i], "label"), label) == 0)
      return motions->pdata[i];
  return NULL;
}

/* The difference, as the text is changed. */

static gboolean
compare (gpointer data)
{
  Proposal *in = data;
  g_autoptr (LinliRecord) values = linli_form_values (in->form);
  const char *after = linli_record_text (values, "amended_text");
  guint deleted, added;
  GtkWidget *shown;

  in->comparing = 0;
  linli_box_clear (in->difference);
  if (!after || !in->before)
    return G_SOURCE_REMOVE;
  shown = linli_compare_new (in->before, after, &deleted, &added);
  linli_form_say (in->form, "amended_text", deleted || added ? NULL : _("Nothing is changed yet."), FALSE);
  if (deleted || added)
    gtk_box_append (GTK_BOX (in->difference), shown);
  else
    g_object_unref (g_object_ref_sink (shown));
  gtk_widget_set_visible (in->difference, deleted || added);
  return G_SOURCE_REMOVE;
}

static void
compare_soon (Proposal *in)
{
  g_clear_handle_id (&in->comparing, g_source_remove);
  in->comparing = g_timeout_add (COMPARE_AFTER, compare, in);
}

/* The parent's text stands in the box to be changed, unless something was typed there. */
static void
take_parent (Proposal *in, const LinliRecord *values, const char *label)
{
  const char *typed = linli_record_text (values, "amended_text");
  const LinliRecord *parent = motion_labelled (in->live, label);
  gboolean untouched = !typed || g_strcmp0 (typed, in->before) == 0;

  if (!parent || g_strcmp0 (label, in->parent) == 0)
    return;
  g_free (in->parent);
  g_free (in->before);
  in->parent = g_strdup (label);
  in->before = g_strdup (linli_record_text (parent, "text"));
  if (untouched)
    linli_form_set (in->form, "amended_text", in->before);
  compare_soon (in);
}

static gboolean
is_taken (LinliLive *live, const char *number)
{
  GPtrArray *motions = linli_live_motions (live);

  for (guint i = 0; i < motions->len; i++)
    if (g_strcmp0 (linli_record_text (motions->pdata[i], "short"), number) == 0)
      return TRUE;
  return FALSE;
}

void
linli_propose_say_number (LinliForm *form, LinliLive *live)
{
  g_autofree char *next = NULL, *sentence = NULL;

  for (guint i = 1; !next || is_taken (live, next); i++)
    {
      g_free (next);
      next = g_strdup_printf ("M%u", i);
    }
  sentence = g_strdup_printf (_("Left empty: %s, the next one."), next);
  linli_form_say (form, "label", sentence, FALSE);
}

/* Which rows a kind has. */

static void
show_rows (Proposal *in, const LinliRecord *values)
{
  const char *kind = linli_record_text (values, "kind");
  gboolean amendment = g_strcmp0 (kind, "amendment") == 0, main = g_strcmp0 (kind, "main") == 0;
  gboolean topic = linli_record_text (values, "topic") != NULL, matter = linli_record_text (values, "matter") != NULL;

  linli_form_set_shown (in->form, "parent", amendment);
  linli_form_set_shown (in->form, "amended_text", amendment);
  linli_form_set_shown (in->form, "topic", main);
  linli_form_set_shown (in->form, "matter", main && !topic);
  linli_form_set_shown (in->form, "authorised_by", main && !topic && matter);
  linli_form_set_shown (in->form, "revokes", main && in->can_revoke);
  linli_form_set_shown (in->form, "confirms", main && in->can_confirm);
  gtk_widget_set_visible (in->difference, amendment && gtk_widget_get_first_child (in->difference));
}

/* One main motion at a time. */
static void
say_kind (Proposal *in, const LinliRecord *values)
{
  const LinliRecord *open = linli_propose_open_main (in->live);
  gboolean main = g_strcmp0 (linli_record_text (values, "kind"), "main") == 0;
  g_autofree char *sentence = NULL;

  if (main && open)
    sentence = g_strdup_printf (_("%s is before the meeting: one main motion at a time. Decide, table or withdraw it first."),
                                linli_record_text (open, "short"));
  linli_form_say (in->form, "kind", sentence, TRUE);
}

static void
edited (LinliForm *form, const char *member, Proposal *in)
{
  g_autoptr (LinliRecord) values = linli_form_values (form);

  if (!in->amends)
    {
      show_rows (in, values);
      say_kind (in, values);
      if (g_strcmp0 (linli_record_text (values, "kind"), "amendment") != 0)
        return;
    }
  take_parent (in, values, in->amends ? in->amends : linli_record_text (values, "parent"));
  if (strcmp (member, "amended_text") == 0)
    compare_soon (in);
}

/* Making it. */

static GArray *
matters_new (LinliLive *live)
{
  g_autoptr (GPtrArray) routes = linli_routes_matters (linli_session_council (linli_live_session (live)));
  GArray *words = g_array_new (TRUE, TRUE, sizeof (LinliFieldWord));

  for (guint i = 0; i < routes->len; i++)
    {
      const LinliRoute *route = routes->pdata[i];
      LinliFieldWord word = { route->matter, linli_route_name (route, linli_dates_language ()) };
      g_array_append_val (words, word);
    }
  return words;
}

static gboolean
has_any (LinliLive *live, const char *query)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;

  linli_record_set_int (params, "id", linli_record_int (linli_live_meeting (live), "id"));
  linli_record_set_text (params, "find", "%");
  rows = linli_session_rows (linli_live_session (live), query, params);
  return rows->len > 0;
}

static Proposal *
proposal_new (LinliLive *live, const char *amends)
{
  Proposal *in = g_new0 (Proposal, 1);

  in->live = g_object_ref (live);
  in->matters = matters_new (live);
  memcpy (in->fields, fields, sizeof fields);
  in->fields[MATTER].words = (const LinliFieldWord *) (gpointer) in->matters->data;
  in->can_revoke = has_any (live, "floor-suspended");
  in->can_confirm = has_any (live, "floor-waiting");
  in->amends = g_strdup (amends);
  in->spec = (LinliFormSpec) { "motion.propose", amends ? N_("Propose an amendment") : N_("Propose a motion"), NULL, N_("Propose"),
                               N_("The motion is before the meeting."), in->fields + (amends ? MOVER : 0),
                               amends ? LABEL - MOVER + 1 : N_MEMBERS };
  in->difference = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (in->difference, "quote");
  gtk_widget_set_visible (in->difference, FALSE);
  return in;
}

/* A topic of the item, with its text as the motion to begin with, while nothing was moved on it. */
static void
give_topic (LinliLive *live, LinliRecord *given)
{
  const LinliRecord *item = linli_live_item (live);
  const char *topic = item ? linli_record_text (item, "topic_label") : NULL;
  GPtrArray *motions = linli_live_motions (live);
  g_autoptr (LinliRecord) params = NULL, row = NULL;

  if (!topic)
    return;
  linli_record_set_text (given, "topic", topic);
  for (guint i = 0; i < motions->len; i++)
    if (linli_record_int (motions->pdata[i], "topic") == linli_record_int (item, "topic"))
      return;
  params = linli_record_new ();
  linli_record_set_text (params, "label", topic);
  row = linli_session_row (linli_live_session (live), "floor-topic-text", params);
  if (row)
    linli_record_set_text (given, "text", linli_record_text (row, "text"));
}

static LinliRecord *
given_new (LinliLive *live, const char *amends)
{
  const LinliRecord *meeting = linli_live_meeting (live), *item = linli_live_item (live), *open = linli_propose_open_main (live);
  LinliRecord *given = linli_record_new ();
  const char *parent = amends ? amends : open ? linli_record_text (open, "label") : NULL;

  linli_record_set_text (given, "meeting", linli_record_text (meeting, "label"));
  if (item)
    linli_record_set_text (given, "item", linli_record_text (item, "label"));
  linli_record_set_text (given, "kind", parent ? "amendment" : "main");
  if (parent)
    linli_record_set_text (given, "parent", parent);
  else
    give_topic (live, given);
  return given;
}

LinliForm *
linli_propose_show (GtkWidget *near, LinliLive *live, const char *amends)
{
  Proposal *in = proposal_new (live, amends);
  g_autoptr (LinliRecord) given = given_new (live, amends);
  g_autofree char *draft = g_strdup_printf ("motion.propose:%s", amends ? amends : linli_record_text (linli_live_meeting (live), "label"));
  gint64 meeting = linli_record_int (linli_live_meeting (live), "id");

  in->form = linli_form_show (near, linli_live_session (live), &in->spec, given, meeting, draft);
  g_object_set_data_full (G_OBJECT (in->form), "proposal", in, proposal_free);
  linli_form_add_below (in->form, "amended_text", in->difference);
  linli_propose_say_number (in->form, live);
  g_signal_connect (in->form, "edited", G_CALLBACK (edited), in);
  edited (in->form, "kind", in);
  return in->form;
}
