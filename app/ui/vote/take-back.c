#include "ui/vote/take-back.h"

#include "council/offered.h"
#include "ui/dates.h"
#include "ui/people/roster.h"
#include "ui/vote/answer.h"
#include "ui/vote/head.h"
#include "ui/vote/reasons.h"
#include "ui/widgets/drop.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tiles.h"
#include "ui/widgets/wrap.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

typedef struct
{
  LinliSession *session; /* owned, as are vote and ballot */
  LinliRecord *vote, *ballot; /* ballot: the one whose serial number stands there; NULL for none that can come back */
  gboolean busy;
  GtkWidget *root, *serial, *says, *choices, *channels, *reasons;
} Taking;

static const struct { const char *choice, *icon, *key; } choices[] = {
  { "for", "linli-check-symbolic", "1" }, { "against", "linli-cross-symbolic", "2" },
  { "abstain", "linli-dash-symbolic", "3" }, { "invalid", "linli-warning-symbolic", "4" },
};

static const char *const channels[] = { N_("Door to door"), N_("At the office"), N_("Ballot box"), N_("By post") };

static void
taking_free (gpointer data)
{
  Taking *taking = data;

  g_object_unref (taking->session);
  linli_record_unref (taking->vote);
  g_clear_pointer (&taking->ballot, linli_record_unref);
  g_free (taking);
}

static void
say (Taking *taking, const char *text, gboolean wrong)
{
  gtk_label_set_label (GTK_LABEL (taking->says), text ? text : _("Once its number is entered, whose ballot it is stands here."));
  if (wrong)
    gtk_widget_add_css_class (taking->says, "problem");
  else
    gtk_widget_remove_css_class (taking->says, "problem");
}

static LinliRecord *
find (Taking *taking, const char *serial)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  linli_record_set_int (params, "vote", linli_record_int (taking->vote, "id"));
  linli_record_set_text (params, "serial", serial);
  return linli_session_row (taking->session, "voting-ballot", params);
}

/* Of a ballot that is out: whose it is. */
static char *
about (const LinliRecord *ballot)
{
  g_autofree char *when = linli_dates_moment (linli_record_int (ballot, "issued_at"));
  g_autofree char *area = linli_roster_square_metres (linli_record_int (ballot, "area_dm2"));
  const char *household = linli_record_text (ballot, "household");

  return g_strdup_printf (_("%s%s%s · %s · handed out %s"), linli_record_text (ballot, "name"), household ? " · " : "",
                          household ? household : "", area, when);
}

/* Why one cannot come back, with what came before. */
static char *
refusal (const LinliRecord *ballot, const char *serial)
{
  g_autofree char *when = ballot ? linli_dates_moment (linli_record_int (ballot, "returned_at")) : NULL;

  if (!ballot)
    return g_strdup_printf (_("No ballot %s was handed out in this vote."), serial);
  if (g_strcmp0 (linli_record_text (ballot, "state"), "void") == 0)
    return g_strdup_printf (_("Ballot %s of %s is void: %s."), serial, linli_record_text (ballot, "name"), linli_record_text (ballot, "reason"));
  return g_strdup_printf (_("Ballot %s of %s came back already on %s (%s); it counts once."), serial, linli_record_text (ballot, "name"),
                          when, linli_offered_show (linli_record_text (ballot, "channel")));
}

static void
look (Taking *taking)
{
  g_autofree char *serial = linli_typed (GTK_EDITABLE (taking->serial));
  g_autoptr (LinliRecord) ballot = *serial ? find (taking, serial) : NULL;
  gboolean out = ballot && g_strcmp0 (linli_record_text (ballot, "state"), "issued") == 0;
  g_autofree char *text = !*serial ? NULL : out ? about (ballot) : refusal (ballot, serial);

  g_clear_pointer (&taking->ballot, linli_record_unref);
  if (out)
    taking->ballot = linli_record_ref (ballot);
  say (taking, text, *serial && !out);
  gtk_widget_set_sensitive (taking->choices, out);
  linli_reasons_set_ballots (LINLI_REASONS (taking->reasons), 0);
}

/* While a number is being typed its beginning is no wrong one. */
static void
typed (GtkEditable *editable, Taking *taking)
{
  look (taking);
  if (!taking->ballot)
    {
      g_autofree char *serial = linli_typed (editable);
      g_autoptr (LinliRecord) ballot = find (taking, serial);
      if (!ballot)
        say (taking, NULL, FALSE);
    }
}

static void
entered (GtkEntry *entry, Taking *taking)
{
  look (taking);
  if (taking->ballot)
    gtk_widget_grab_focus (gtk_widget_get_first_child (taking->choices));
}

static void
taken (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) root = data;
  Taking *taking = g_object_get_data (G_OBJECT (root), "taking");
  g_autoptr (GError) error = NULL;
  gboolean done = linli_session_act_finish (LINLI_SESSION (source), result, &error);

  if (!taking)
    return;
  taking->busy = FALSE;
  if (!done)
    {
      say (taking, error->message, TRUE);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (taking->serial), "");
  say (taking, _("Recorded; the next one."), FALSE);
  gtk_widget_grab_focus (taking->serial);
}

static void
take (Taking *taking, const char *choice, const char *reason)
{
  g_autoptr (LinliRecord) members = linli_record_new ();
  guint channel = gtk_drop_down_get_selected (GTK_DROP_DOWN (taking->channels));
  const char *language = linli_council_language (linli_session_council (taking->session));

  if (!taking->ballot || taking->busy)
    return;
  linli_record_set_text (members, "ballot", linli_record_text (taking->ballot, "label"));
  linli_record_set_text (members, "choice", choice);
  linli_record_set_text (members, "channel", linli_offered_record (_(channels[MIN (channel, G_N_ELEMENTS (channels) - 1)]), language));
  if (reason)
    linli_record_set_text (members, "reason", reason);
  taking->busy = TRUE;
  linli_session_act (taking->session, "ballot.return", members, linli_session_actor (taking->session), taken,
                     g_object_ref (taking->root));
}

/* An invalid one asks why before it is taken. */
static void
choose (Taking *taking, const char *choice)
{
  if (g_str_equal (choice, "invalid"))
    {
      linli_reasons_set_ballots (LINLI_REASONS (taking->reasons), 1);
      gtk_widget_child_focus (taking->reasons, GTK_DIR_TAB_FORWARD);
      return;
    }
  take (taking, choice, NULL);
}

static void
reasoned (LinliReasons *reasons, Taking *taking)
{
  g_auto (GStrv) lines = linli_reasons_lines (reasons);

  if (lines[0])
    take (taking, "invalid", lines[0]);
}

static void
clicked (GtkButton *button, Taking *taking)
{
  choose (taking, g_object_get_data (G_OBJECT (button), "choice"));
}

static gboolean
pressed (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, Taking *taking)
{
  guint digit = key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_4 ? key - GDK_KEY_KP_1 : key - GDK_KEY_1;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) || digit >= G_N_ELEMENTS (choices))
    return GDK_EVENT_PROPAGATE;
  choose (taking, choices[digit].choice);
  return GDK_EVENT_STOP;
}

static GtkWidget *
choices_new (Taking *taking)
{
  GtkWidget *tiles = linli_tiles_new (120, 8);
  GtkEventController *keys = gtk_event_controller_key_new ();

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      GtkWidget *button = linli_answer_button_new (choices[i].icon, linli_vote_choice_word (choices[i].choice), choices[i].key);
      g_object_set_data (G_OBJECT (button), "choice", (gpointer) choices[i].choice);
      g_signal_connect (button, "clicked", G_CALLBACK (clicked), taking);
      linli_tiles_append (LINLI_TILES (tiles), button);
    }
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed), taking);
  gtk_widget_add_controller (tiles, keys);
  gtk_widget_set_sensitive (tiles, FALSE);
  return tiles;
}

static GtkWidget *
channels_new (void)
{
  const char *words[G_N_ELEMENTS (channels) + 1] = { NULL };
  GtkWidget *drop;

  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    words[i] = _(channels[i]);
  drop = linli_drop_new (words);
  linli_name_button_in (drop, _("How it came back"));
  return drop;
}

GtkWidget *
linli_take_back_new (LinliSession *session, const LinliRecord *vote)
{
  GtkWidget *card = linli_card_new (10), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  Taking *taking = g_new0 (Taking, 1);

  *taking = (Taking) { .session = g_object_ref (session), .vote = linli_record_copy (vote), .root = card };
  taking->serial = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (taking->serial), _("Serial number, typed or scanned"));
  gtk_widget_set_hexpand (taking->serial, TRUE);
  linli_set_name (taking->serial, _("Serial number of the ballot that comes back"));
  taking->channels = channels_new ();
  taking->says = linli_label_new (NULL, "facts");
  say (taking, NULL, FALSE);
  taking->choices = choices_new (taking);
  taking->reasons = linli_reasons_new (session, FALSE);
  gtk_box_append (GTK_BOX (line), taking->serial);
  gtk_box_append (GTK_BOX (line), taking->channels);
  gtk_box_append (GTK_BOX (card), linli_label_new (_("Take a ballot back"), "heading"));
  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (GTK_BOX (card), taking->says);
  gtk_box_append (GTK_BOX (card), taking->choices);
  gtk_box_append (GTK_BOX (card), taking->reasons);
  g_signal_connect (taking->serial, "changed", G_CALLBACK (typed), taking);
  g_signal_connect (taking->serial, "activate", G_CALLBACK (entered), taking);
  g_signal_connect (taking->reasons, "changed", G_CALLBACK (reasoned), taking);
  g_object_set_data_full (G_OBJECT (card), "taking", taking, taking_free);
  return card;
}
