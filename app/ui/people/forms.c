#include "ui/people/forms.h"

#include "base/error.h"
#include "council/offered.h"
#include "ui/form/form.h"
#include "ui/undo.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LinliFieldWord offices[] = {
  { "resident", N_("Resident") }, { "representative", N_("Representative") }, { "committee", N_("Committee member") },
  { "staff", N_("Staff") }, { "supervisor", N_("Supervisor") }, { "adviser", N_("Adviser") }, { NULL },
};

static const LinliFieldWord sexes[] = { { "female", N_("Female") }, { "male", N_("Male") }, { NULL } };

static const LinliFieldWord roles[] = {
  { "representative", N_("representative") }, { "committee", N_("committee member") }, { "owner", N_("owner") },
  { "villager", N_("villager") }, { "party", N_("Party member") }, { "member", N_("member") }, { NULL },
};

#define PERSON_FIELDS \
  { "office", N_("Office"), N_("What the person may do here and how papers call them"), LINLI_FIELD_PLAIN, offices, .needed = TRUE }, \
  { "name", N_("Full name") }, \
  { "phone", N_("Telephone") }, \
  { "sex", N_("Sex"), N_("Counted where the law asks for women among the representatives"), LINLI_FIELD_PLAIN, sexes }, \
  { "building", N_("Building") }, \
  { "household", N_("Household number"), N_("As 1-301") }, \
  { "address", N_("Address") }, \
  { "grid", N_("Grid") }

static const LinliField add_fields[] = {
  { "label", N_("Label"), N_("Shown in public in place of the name; left empty, a number is given") }, PERSON_FIELDS,
};

static const LinliFormSpec add_form = {
  "person.add", N_("Add a person"), N_("Name, telephone and address stay in the register; public papers show the label."),
  N_("Add the person"), N_("Added to the roster"), add_fields, G_N_ELEMENTS (add_fields),
};

static const LinliField change_fields[] = { PERSON_FIELDS };

static const LinliFormSpec change_form = {
  "person.change", N_("Change a person's data"), N_("What you empty is taken out; the ledger keeps that it was changed."),
  N_("Record the change"), N_("The change was recorded"), change_fields, G_N_ELEMENTS (change_fields),
};

static const LinliField seat_fields[] = {
  { "body", N_("Body"), NULL, LINLI_FIELD_PLAIN, NULL, "people-bodies-free" },
  { "role", N_("Role"), NULL, LINLI_FIELD_PLAIN, roles },
  { "area_dm2", N_("Floor area"), N_("Of an owner, as the title deed says"), LINLI_FIELD_AREA },
  { "units", N_("Units"), N_("How many homes; one when left empty") },
};

static const LinliFormSpec seat_form = {
  "seat.add", N_("Give a seat"), NULL, N_("Give the seat"), NULL, seat_fields, G_N_ELEMENTS (seat_fields),
};

static const LinliFormSpec seat_change_form = {
  "seat.change", N_("Change a seat"), N_("Meetings that have begun keep the seats as they were."), N_("Record the change"), NULL,
  seat_fields + 1, G_N_ELEMENTS (seat_fields) - 1,
};

static const LinliField reason_fields[] = { { "reason", N_("Reason"), N_("It stands in the ledger for good") } };

static const LinliFormSpec seat_end_form = {
  "seat.end", N_("End a seat"), N_("Votes that were cast stay as they are."), N_("End the seat"), NULL, reason_fields,
  G_N_ELEMENTS (reason_fields),
};

static const LinliField kin_fields[] = {
  { "other", N_("Relative"), N_("Spouses, parents, children, sisters and brothers"), LINLI_FIELD_PLAIN, NULL, "people-others" },
};

static const LinliFormSpec kin_form = {
  "person.kin", N_("Note a near relative"),
  N_("Near relatives of committee members may not oversee them. What is noted stays noted."), N_("Note it"), N_("Noted"),
  kin_fields, G_N_ELEMENTS (kin_fields),
};

static const LinliFormSpec erase_form = {
  "person.erase", N_("Erase personal data by law"), NULL, N_("Erase for good"), N_("The personal data was erased"), reason_fields,
  G_N_ELEMENTS (reason_fields),
};

/* Persons. */

static void
open_page (LinliForm *form, gint64 id, gpointer data)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (form));

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show", "(sx)", "person", id);
}

void
linli_people_add (GtkWidget *near, LinliSession *session)
{
  g_autoptr (LinliRecord) given = linli_record_new ();
  LinliForm *form;

  linli_record_set_text (given, "office", "resident");
  form = linli_form_show (near, session, &add_form, given, 0, "person-add");
  g_signal_connect (form, "recorded", G_CALLBACK (open_page), NULL);
}

static LinliRecord *
about (const LinliRecord *person)
{
  LinliRecord *given = linli_record_new ();

  linli_record_set_text (given, "person", linli_record_text (person, "label"));
  return given;
}

/* What stood there and was emptied. */
static gboolean
add_cleared (LinliForm *form, const LinliRecord *values, GPtrArray *deeds, gpointer data, GError **error)
{
  const LinliRecord *person = data;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  LinliDeed *deed = deeds->pdata[0];
  g_auto (GStrv) clear = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (change_fields); i++)
    if (linli_record_has (person, change_fields[i].member) && !linli_record_has (values, change_fields[i].member))
      g_strv_builder_add (builder, change_fields[i].member);
  clear = g_strv_builder_end (builder);
  if (clear[0])
    linli_record_set_list (deed->members, "clear", (const char *const *) clear);
  return TRUE;
}

void
linli_people_change (GtkWidget *near, LinliSession *session, const LinliRecord *person)
{
  g_autoptr (LinliRecord) given = about (person);
  LinliForm *form;

  for (guint i = 0; i < G_N_ELEMENTS (change_fields); i++)
    if (linli_record_has (person, change_fields[i].member))
      linli_record_set_text (given, change_fields[i].member, linli_record_text (person, change_fields[i].member));
  form = linli_form_show (near, session, &change_form, given, linli_record_int (person, "id"), NULL);
  linli_form_set_more (form, add_cleared, linli_record_copy (person), (GDestroyNotify) linli_record_unref);
}

void
linli_people_add_kin (GtkWidget *near, LinliSession *session, const LinliRecord *person)
{
  g_autoptr (LinliRecord) given = about (person);

  linli_form_show (near, session, &kin_form, given, linli_record_int (person, "id"), NULL);
}

/* Seats: each act is taken back by another. */

typedef struct
{
  LinliSession *session;
  char *said, *act;
  LinliRecord *members;
} Inverse;

static void
inverse_free (gpointer data, GClosure *closure)
{
  Inverse *inverse = data;

  g_object_unref (inverse->session);
  g_free (inverse->said);
  g_free (inverse->act);
  linli_record_unref (inverse->members);
  g_free (inverse);
}

static void
offer_undo (LinliForm *form, gint64 id, Inverse *inverse)
{
  linli_undo_offer (GTK_WIDGET (form), inverse->session, inverse->said, inverse->act, inverse->members);
}

/* Takes @members. */
static void
undo_by (LinliForm *form, LinliSession *session, const char *said, const char *act, LinliRecord *members)
{
  Inverse *inverse = g_new0 (Inverse, 1);

  *inverse = (Inverse) { g_object_ref (session), g_strdup (said), g_strdup (act), members };
  g_signal_connect_data (form, "recorded", G_CALLBACK (offer_undo), inverse, inverse_free, 0);
}

static LinliRecord *
seat_members (const LinliRecord *person, const LinliRecord *seat, gboolean whole)
{
  LinliRecord *members = about (person);

  linli_record_set_text (members, "body", linli_record_text (seat, "body"));
  if (!whole)
    return members;
  linli_record_set_text (members, "role", linli_record_text (seat, "role"));
  linli_record_set_int (members, "area_dm2", linli_record_int (seat, "area_dm2"));
  linli_record_set_int (members, "units", linli_record_int (seat, "units"));
  return members;
}

/* Which body it was is known only when the seat is given. */
static void
seat_given (LinliForm *form, gint64 id, LinliRecord *about_person)
{
  LinliSession *session = g_object_get_data (G_OBJECT (form), "people-session");
  const char *language = linli_council_language (linli_session_council (session));
  g_autoptr (LinliRecord) values = linli_form_values (form), members = linli_record_copy (about_person);

  linli_record_set_text (members, "body", linli_record_text (values, "body"));
  linli_record_set_text (members, "reason", linli_offered_record (_("given by mistake"), language));
  linli_undo_offer (GTK_WIDGET (form), session, _("The seat was given"), "seat.end", members);
}

static void
free_record (gpointer data, GClosure *closure)
{
  linli_record_unref (data);
}

void
linli_people_add_seat (GtkWidget *near, LinliSession *session, const LinliRecord *person)
{
  g_autoptr (LinliRecord) given = about (person);
  LinliForm *form = linli_form_show (near, session, &seat_form, given, linli_record_int (person, "id"), NULL);

  g_object_set_data_full (G_OBJECT (form), "people-session", g_object_ref (session), g_object_unref);
  g_signal_connect_data (form, "recorded", G_CALLBACK (seat_given), linli_record_ref (given), free_record, 0);
}

void
linli_people_change_seat (GtkWidget *near, LinliSession *session, const LinliRecord *person, const LinliRecord *seat)
{
  g_autoptr (LinliRecord) given = seat_members (person, seat, TRUE);
  LinliForm *form = linli_form_show (near, session, &seat_change_form, given, linli_record_int (person, "id"), NULL);

  undo_by (form, session, _("The seat was changed"), "seat.change", linli_record_ref (given));
}

void
linli_people_end_seat (GtkWidget *near, LinliSession *session, const LinliRecord *person, const LinliRecord *seat)
{
  g_autoptr (LinliRecord) given = seat_members (person, seat, FALSE);
  LinliForm *form = linli_form_show (near, session, &seat_end_form, given, linli_record_int (person, "id"), NULL);

  undo_by (form, session, _("The seat has ended"), "seat.add", seat_members (person, seat, TRUE));
}

/* Erasing. */

static GtkWidget *
points_new (const char *title, const char *const *points)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (box), linli_label_new (title, "heading"));
  for (guint i = 0; points[i]; i++)
    {
      g_autofree char *line = g_strdup_printf ("· %s", points[i]);
      gtk_box_append (GTK_BOX (box), linli_label_new (line, NULL));
    }
  return box;
}

static GtkWidget *
what_goes_new (LinliSession *session, const LinliRecord *person)
{
  g_autoptr (LinliRecord) row = linli_session_row_of (session, "people-erasure", linli_record_int (person, "id"));
  guint words = row ? (guint) (linli_record_int (row, "requests") + linli_record_int (row, "objections")
                               + linli_record_int (row, "feedback")) : 0;
  g_autofree char *said = g_strdup_printf (ngettext ("the words of %u request, objection or answer",
                                                     "the words of %u requests, objections and answers", words), words);
  const char *const goes[] = { _("name, telephone and address, also those from before a change"), _("building and household"),
                               words ? said : NULL, NULL };
  const char *const stays[] = { _("the label, the office, the sex and the grid"), _("seats, attendance and votes"),
                                _("the digests in the ledger, from which nobody can read the data"),
                                _("papers, backups and exported files outside this register: see to them yourself"), NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "panel");
  gtk_widget_add_css_class (box, "tone-warn");
  gtk_box_append (GTK_BOX (box), points_new (_("What goes, for good"), goes));
  gtk_box_append (GTK_BOX (box), points_new (_("What stays"), stays));
  return box;
}

static gboolean
is_confirmed (LinliForm *form, const LinliRecord *values, GPtrArray *deeds, gpointer data, GError **error)
{
  GtkEditable *entry = g_object_get_data (G_OBJECT (form), "confirmation");
  const char *label = linli_record_text (values, "person");
  g_autofree char *typed = linli_typed (entry);

  if (strcmp (typed, label) == 0)
    return TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  return linli_fail (error, LINLI_ERROR_INPUT, _("This cannot be undone: type “%s” in the field above to confirm it."), label);
}

static GtkWidget *
confirmation_new (LinliForm *form, const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *entry = gtk_entry_new (), *words;
  g_autofree char *asked = g_strdup_printf (_("To confirm, type the label: %s"), label);

  words = linli_label_new (asked, "heading");
  linli_set_name (entry, asked);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), entry);
  g_object_set_data (G_OBJECT (form), "confirmation", entry);
  return box;
}

void
linli_people_erase (GtkWidget *near, LinliSession *session, const LinliRecord *person)
{
  g_autoptr (LinliRecord) given = about (person);
  LinliForm *form = linli_form_show (near, session, &erase_form, given, linli_record_int (person, "id"), NULL);
  GtkWidget *verb = gtk_window_get_default_widget (GTK_WINDOW (form));
  int width, height;

  if (verb)
    {
      gtk_widget_remove_css_class (verb, "suggested-action");
      gtk_widget_add_css_class (verb, "destructive-action");
    }
  linli_form_add (form, what_goes_new (session, person));
  linli_form_add (form, confirmation_new (form, linli_record_text (person, "label")));
  linli_form_set_more (form, is_confirmed, NULL, NULL);
  /* Its height was found before these were in it. */
  gtk_window_get_default_size (GTK_WINDOW (form), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (form), width, -1);
}
