#include "ui/people/person.h"

#include "council/words.h"
#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/page.h"
#include "ui/people/forms.h"
#include "ui/people/roster.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/parts.h"
#include "ui/words.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define WIDTH 1040
#define RECENT 12 /* meetings and requests that are listed */

typedef struct
{
  LinliSession *session;
  LinliRecord *person, *seat; /* seat: NULL where it is about the person */
  void (*act) (GtkWidget *near, LinliSession *session, const LinliRecord *person);
  void (*seat_act) (GtkWidget *near, LinliSession *session, const LinliRecord *person, const LinliRecord *seat);
} Doing;

static void
doing_free (gpointer data, GClosure *closure)
{
  Doing *doing = data;

  linli_record_unref (doing->person);
  g_clear_pointer (&doing->seat, linli_record_unref);
  g_free (doing);
}

static void
do_it (GtkWidget *button, Doing *doing)
{
  if (doing->seat)
    doing->seat_act (button, doing->session, doing->person, doing->seat);
  else
    doing->act (button, doing->session, doing->person);
}

static void
connect_doing (GtkWidget *button, Doing doing)
{
  linli_record_ref (doing.person);
  if (doing.seat)
    linli_record_ref (doing.seat);
  gtk_widget_set_sensitive (button, !linli_session_read_only (doing.session));
  g_signal_connect_data (button, "clicked", G_CALLBACK (do_it), g_memdup2 (&doing, sizeof doing), doing_free, 0);
}

/* A heading with a button at its end. */
static void
add_heading (GtkWidget *box, const char *title, const char *remark, GtkWidget *button)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *heading = linli_heading_new (title, remark);

  gtk_widget_set_hexpand (heading, TRUE);
  gtk_widget_set_valign (heading, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), heading);
  if (button)
    {
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), button);
    }
  gtk_box_append (GTK_BOX (box), line);
}

static void
add_dim (GtkWidget *box, const char *text)
{
  GtkWidget *card = linli_card_new (0);

  gtk_box_append (GTK_BOX (card), linli_label_new (text, "dim-label"));
  gtk_box_append (GTK_BOX (box), card);
}

/* Facts. */

static void
add_fact (GtkWidget *grid, const char *name, const char *value)
{
  if (value && *value)
    linli_facts_add (grid, name, value);
}

static const char *
sex_word (const LinliRecord *person)
{
  const char *sex = linli_record_text (person, "sex");

  return !sex ? NULL : strcmp (sex, "female") == 0 ? _("Female") : _("Male");
}

static void
add_facts (GtkWidget *box, LinliSession *session, LinliRecord *person)
{
  GtkWidget *card = linli_card_new (0), *grid = linli_facts_new ();
  GtkWidget *change = gtk_button_new_with_label (_("Change…"));
  gboolean erased = linli_record_has (person, "erased_at");

  connect_doing (change, (Doing) { session, person, NULL, linli_people_change, NULL });
  gtk_widget_set_visible (change, !erased);
  add_heading (box, _("Facts"), NULL, change);
  gtk_widget_add_css_class (grid, "numeric");
  add_fact (grid, _("Full name"), linli_record_text (person, "name"));
  add_fact (grid, _("Telephone"), linli_record_text (person, "phone"));
  add_fact (grid, _("Sex"), sex_word (person));
  add_fact (grid, _("Building"), linli_record_text (person, "building"));
  add_fact (grid, _("Household number"), linli_record_text (person, "household"));
  add_fact (grid, _("Address"), linli_record_text (person, "address"));
  add_fact (grid, _("Grid"), linli_record_text (person, "grid"));
  gtk_box_append (GTK_BOX (card), grid);
  if (!gtk_widget_get_first_child (grid))
    gtk_box_append (GTK_BOX (card), linli_label_new (erased ? _("Nothing personal is held any more.") : _("Nothing is noted yet."), "dim-label"));
  gtk_box_append (GTK_BOX (box), card);
}

/* Seats. */

static char *
seat_facts (const LinliRecord *seat)
{
  g_autoptr (GString) text = g_string_new (linli_word (linli_record_text (seat, "role")));
  gint64 area = linli_record_int (seat, "area_dm2");
  guint units = (guint) linli_record_int (seat, "units");
  gboolean ended = linli_record_has (seat, "ended_at");
  g_autofree char *day = linli_dates_day (linli_instant_date (linli_record_int (seat, ended ? "ended_at" : "since")));
  g_autofree char *square = linli_roster_square_metres (area);

  if (area > 0)
    {
      g_string_append_printf (text, " · %s · ", square);
      g_string_append_printf (text, ngettext ("%u unit", "%u units", units), units);
    }
  g_string_append (text, " · ");
  g_string_append_printf (text, ended ? _("until %s") : _("since %s"), day);
  return g_strdup (text->str);
}

static GtkWidget *
seat_buttons_new (LinliSession *session, LinliRecord *person, LinliRecord *seat)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *change = gtk_button_new_with_label (_("Change…")), *end = gtk_button_new_with_label (_("End…"));
  g_autofree char *change_name = g_strdup_printf (_("Change the seat in %s"), linli_record_text (seat, "name"));
  g_autofree char *end_name = g_strdup_printf (_("End the seat in %s"), linli_record_text (seat, "name"));

  linli_set_name (change, change_name);
  linli_set_name (end, end_name);
  connect_doing (change, (Doing) { session, person, seat, NULL, linli_people_change_seat });
  connect_doing (end, (Doing) { session, person, seat, NULL, linli_people_end_seat });
  gtk_widget_add_css_class (change, "flat");
  gtk_widget_add_css_class (end, "flat");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), change);
  gtk_box_append (GTK_BOX (box), end);
  return box;
}

static void
add_seats (GtkWidget *box, LinliSession *session, LinliRecord *person)
{
  g_autoptr (GPtrArray) seats = linli_session_rows_of (session, "people-seats", linli_record_int (person, "id"));
  GtkWidget *list, *give = gtk_button_new_with_label (_("Give a seat…"));

  connect_doing (give, (Doing) { session, person, NULL, linli_people_add_seat, NULL });
  add_heading (box, _("Seats"), NULL, give);
  if (!seats->len)
    {
      add_dim (box, _("The person sits in no body: a seat gives the right to vote there."));
      return;
    }
  list = linli_card_list_new (_("Seats"));
  for (guint i = 0; i < seats->len; i++)
    {
      LinliRecord *seat = seats->pdata[i];
      gboolean ended = linli_record_has (seat, "ended_at");
      GtkWidget *entry = linli_entry_new ();
      g_autofree char *facts = seat_facts (seat), *sentence = NULL;
      linli_entry_set_badge (LINLI_ENTRY (entry), ended ? LINLI_TONE_PLAIN : LINLI_TONE_OK, ended ? _("Ended") : _("Sits"));
      linli_entry_set_text (LINLI_ENTRY (entry), linli_record_text (seat, "name"), facts);
      if (!ended)
        linli_entry_set_end (LINLI_ENTRY (entry), seat_buttons_new (session, person, seat));
      sentence = linli_entry_sentence (LINLI_ENTRY (entry));
      linli_card_list_add (list, entry, sentence);
    }
  gtk_box_append (GTK_BOX (box), list);
}

/* What is connected with them. */

static void
add_link (GtkWidget *list, LinliTone tone, const char *word, const char *title, const char *facts, const char *entity, gint64 id)
{
  GtkWidget *entry = linli_entry_new (), *button = gtk_button_new_with_label (_("Open"));
  g_autofree char *sentence = NULL, *name = g_strdup_printf (_("Open: %s"), title);

  linli_entry_set_badge (LINLI_ENTRY (entry), tone, word);
  linli_entry_set_text (LINLI_ENTRY (entry), title, facts);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", entity, id);
  linli_set_name (button, name);
  linli_entry_set_end (LINLI_ENTRY (entry), button);
  sentence = linli_entry_sentence (LINLI_ENTRY (entry));
  linli_card_list_add (list, entry, sentence);
}

static void
add_kin (GtkWidget *box, LinliSession *session, LinliRecord *person)
{
  g_autoptr (GPtrArray) kin = linli_session_rows_of (session, "people-kin", linli_record_int (person, "id"));
  GtkWidget *list, *note = gtk_button_new_with_label (_("Note one…"));

  linli_set_name (note, _("Note a near relative"));
  connect_doing (note, (Doing) { session, person, NULL, linli_people_add_kin, NULL });
  add_heading (box, _("Near relatives"), NULL, note);
  if (!kin->len)
    {
      add_dim (box, _("None are noted. Near relatives of committee members may not oversee them."));
      return;
    }
  list = linli_card_list_new (_("Near relatives"));
  for (guint i = 0; i < kin->len; i++)
    {
      g_autofree char *title = linli_roster_person (kin->pdata[i]);
      add_link (list, LINLI_TONE_PLAIN, linli_words_office (linli_record_text (kin->pdata[i], "office")), title, NULL, "person",
                linli_record_int (kin->pdata[i], "id"));
    }
  gtk_box_append (GTK_BOX (box), list);
}

static void
meeting_badge (const LinliRecord *meeting, LinliTone *tone, const char **word)
{
  if (linli_record_int (meeting, "arrived"))
    *tone = LINLI_TONE_OK, *word = _("There");
  else if (linli_record_has (meeting, "excused"))
    *tone = LINLI_TONE_PLAIN, *word = _("Excused");
  else
    *tone = LINLI_TONE_WARN, *word = _("Absent");
}

static void
add_meetings (GtkWidget *box, LinliSession *session, LinliRecord *person)
{
  g_autoptr (GPtrArray) rows = linli_session_rows_of (session, "people-meetings", linli_record_int (person, "id"));
  g_autofree char *remark = g_strdup_printf (_("there %d of %d · spoke %d"), (int) linli_record_int (person, "attended"),
                                             (int) rows->len, (int) linli_record_int (person, "speeches"));
  GtkWidget *list;

  add_heading (box, _("Meetings"), rows->len ? remark : NULL, NULL);
  if (!rows->len)
    {
      add_dim (box, _("No meeting has called the roll with this person yet."));
      return;
    }
  list = linli_card_list_new (_("Meetings"));
  for (guint i = 0; i < MIN (rows->len, RECENT); i++)
    {
      const LinliRecord *row = rows->pdata[i];
      g_autofree char *at = linli_dates_moment (linli_record_int (row, "starts_at"));
      LinliTone tone;
      const char *word;
      meeting_badge (row, &tone, &word);
      add_link (list, tone, word, linli_record_text (row, "title"), at, "meeting", linli_record_int (row, "id"));
    }
  gtk_box_append (GTK_BOX (box), list);
}

static void
add_requests (GtkWidget *box, LinliSession *session, LinliRecord *person)
{
  g_autoptr (GPtrArray) rows = linli_session_rows_of (session, "people-requests", linli_record_int (person, "id"));
  GtkWidget *list;

  if (!rows->len)
    return;
  add_heading (box, _("Requests"), NULL, NULL);
  list = linli_card_list_new (_("Requests"));
  for (guint i = 0; i < MIN (rows->len, RECENT); i++)
    {
      const LinliRecord *row = rows->pdata[i];
      const char *state = linli_record_text (row, "state"), *words = linli_record_text (row, "words");
      g_autofree char *day = linli_dates_day (linli_dates_read (linli_record_text (row, "received_on")));
      g_autofree char *facts = g_strdup_printf ("%s · %s", linli_record_text (row, "label"), day);
      add_link (list, linli_words_state_tone (state), linli_machine_state_word (state), words ? words : _("(erased)"), facts,
                "request", linli_record_int (row, "id"));
    }
  gtk_box_append (GTK_BOX (box), list);
}

static void
add_erasure (GtkWidget *box, LinliSession *session, LinliRecord *person)
{
  GtkWidget *card = linli_card_new (10), *button = gtk_button_new_with_label (_("Erase personal data…"));

  connect_doing (button, (Doing) { session, person, NULL, linli_people_erase, NULL });
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (card), linli_label_new (_("When somebody may lawfully ask for it, name, telephone, address and "
                                                     "their own words go for good. The ledger stays whole."), "dim-label"));
  gtk_box_append (GTK_BOX (card), button);
  add_heading (box, _("Erasure by law"), NULL, NULL);
  gtk_box_append (GTK_BOX (box), card);
}

/* The page. */

static void
add_head (GtkWidget *content, const LinliRecord *person)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = linli_page_heading_new (linli_record_text (person, "label"), linli_record_text (person, "name"));
  GtkWidget *badge = linli_badge_new (LINLI_TONE_PLAIN, NULL, linli_words_office (linli_record_text (person, "office")));

  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (badge, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (head), text);
  gtk_box_append (GTK_BOX (head), badge);
  gtk_box_append (GTK_BOX (content), head);
}

static void
add_erased (GtkWidget *content, const LinliRecord *person)
{
  g_autofree char *day = linli_dates_day (linli_instant_date (linli_record_int (person, "erased_at")));
  g_autofree char *text = g_strdup_printf (_("The personal data of this person was erased by law on %s."), day);
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (panel, "tone-info");
  gtk_box_append (GTK_BOX (panel), linli_icon_new ("linli-info-symbolic"));
  gtk_box_append (GTK_BOX (panel), linli_label_new (text, NULL));
  gtk_box_append (GTK_BOX (content), panel);
}

static void
fill (GtkWidget *content, LinliSession *session, LinliRecord *person)
{
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gboolean erased = linli_record_has (person, "erased_at");

  add_head (content, person);
  if (erased)
    add_erased (content, person);
  add_facts (left, session, person);
  add_kin (left, session, person);
  add_seats (right, session, person);
  add_meetings (right, session, person);
  add_requests (right, session, person);
  gtk_box_append (GTK_BOX (content), linli_columns_new (left, right, 780, 360, -1, 16));
  if (!erased)
    add_erasure (content, session, person);
}

static void
refill (GtkWidget *page)
{
  LinliSession *session = g_object_get_data (G_OBJECT (page), "page-session");
  GtkWidget *content = g_object_get_data (G_OBJECT (page), "content");
  gint64 *id = g_object_get_data (G_OBJECT (page), "id");
  g_autoptr (LinliRecord) person = linli_session_row_of (session, "people-person", *id);

  if (!person)
    return;
  linli_box_clear (content);
  fill (content, session, person);
  linli_page_set_title (page, _("Person"), linli_record_text (person, "label"));
}

GtkWidget *
linli_person_page_new (LinliSession *session, gint64 id)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *page = linli_page_new (content, WIDTH);

  g_object_set_data (G_OBJECT (page), "content", content);
  g_object_set_data_full (G_OBJECT (page), "id", g_memdup2 (&id, sizeof id), g_free);
  linli_page_follow (page, session, refill);
  return page;
}
