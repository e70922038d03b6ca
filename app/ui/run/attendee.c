#include "ui/run/attendee.h"

#include "council/offered.h"
#include "ui/dates.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

LinliAttendeeStep
linli_attendee_step (const LinliRecord *row)
{
  if (!linli_record_has (row, "voting"))
    return (LinliAttendeeStep) { "attendance.attend", N_("No vote…") };
  if (linli_record_int (row, "present"))
    return (LinliAttendeeStep) { "attendance.sign_out", N_("Sign out") };
  if (linli_record_int (row, "arrived"))
    return (LinliAttendeeStep) { "attendance.return", N_("Came back") };
  return (LinliAttendeeStep) { "attendance.check_in", N_("Check in") };
}

/* Who came after the meeting was opened came late. */
static char *
coming_of (const LinliRecord *row)
{
  g_autofree char *came = linli_dates_time (linli_record_int (row, "came_at"));
  g_autofree char *left = linli_dates_time (linli_record_int (row, "event_at"));
  gboolean late = linli_record_has (row, "opened_at") && linli_record_int (row, "came_at") > linli_record_int (row, "opened_at");

  if (!linli_record_has (row, "voting"))
    return g_strdup (_("not on the roster"));
  if (linli_record_text (row, "proxy_label") && linli_record_int (row, "present"))
    return g_strdup_printf (_("represented by %s"), linli_record_text (row, "proxy_label"));
  if (!linli_record_int (row, "arrived"))
    return linli_record_has (row, "excused") ? g_strdup_printf (_("excused: %s"), linli_record_text (row, "excused")) : NULL;
  if (!linli_record_int (row, "present"))
    return g_strdup_printf (_("left at %s"), left);
  if (g_strcmp0 (linli_record_text (row, "event"), "return") == 0)
    return g_strdup_printf (_("back at %s"), left);
  return late ? g_strdup_printf (_("came late, %s"), came) : NULL;
}

char *
linli_attendee_facts (const LinliRecord *row)
{
  g_autofree char *coming = coming_of (row);
  const char *name = linli_record_text (row, "name"), *household = linli_record_text (row, "household");
  const char *role = linli_record_has (row, "voting") && !linli_record_int (row, "voting") ? linli_record_text (row, "role") : NULL;
  const char *parts[] = { name, role ? linli_offered_show (role) : NULL, household, coming };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] && *parts[i])
      g_string_append_printf (text, "%s%s", text->len ? " · " : "", parts[i]);
  return g_strdup (text->str);
}

typedef struct
{
  GtkWidget *label, *facts, *step, *more;
  LinliRecord *row; /* owned; NULL before it is bound */
  gboolean proxies;
} Attendee;

static void
attendee_free (gpointer data)
{
  g_clear_pointer (&((Attendee *) data)->row, linli_record_unref);
  g_free (data);
}

/* The menu of what is rarer. It is made when it is asked for: a list has many lines. */

static void
add_entry (GMenu *menu, const char *word, const char *action, const char *label)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (word, NULL);

  g_menu_item_set_action_and_target (item, action, "s", label);
  g_menu_append_item (menu, item);
}

static GMenuModel *
menu_for (const Attendee *parts)
{
  GMenu *menu = g_menu_new ();
  const char *label = linli_record_text (parts->row, "label");
  gboolean waits = linli_record_int (parts->row, "voting") && !linli_record_int (parts->row, "arrived");

  if (waits && !linli_record_has (parts->row, "excused"))
    add_entry (menu, _("Excused…"), "run-attendee.excuse", label);
  if (waits && parts->proxies)
    add_entry (menu, _("Represented…"), "run-attendee.represent", label);
  if (linli_record_int (parts->row, "present") && !linli_record_has (parts->row, "proxy_label"))
    add_entry (menu, _("Asks to speak…"), "run-attendee.ask", label);
  add_entry (menu, C_("entry", "Correct…"), "run-attendee.correct", label);
  return G_MENU_MODEL (menu);
}

static gboolean
unparent (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* What was chosen is done after the menu has closed. */
static void
closed (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent, g_object_ref (popover), g_object_unref);
}

static void
more_pressed (GtkWidget *button, Attendee *parts)
{
  g_autoptr (GMenuModel) menu = menu_for (parts);
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  linli_set_name (popover, linli_record_text (parts->row, "label"));
  gtk_widget_set_parent (popover, button);
  g_signal_connect (popover, "closed", G_CALLBACK (closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

GtkWidget *
linli_attendee_new (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Attendee *parts = g_new0 (Attendee, 1);

  parts->label = linli_line_new (NULL, NULL);
  parts->facts = linli_line_new (NULL, "dim-label facts numeric");
  parts->step = gtk_button_new_with_label ("");
  parts->more = gtk_button_new_from_icon_name ("linli-more-symbolic");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), parts->label);
  gtk_box_append (GTK_BOX (words), parts->facts);
  gtk_box_append (GTK_BOX (line), words);
  gtk_widget_add_css_class (parts->step, "flat");
  gtk_widget_add_css_class (parts->step, "run-step");
  gtk_widget_add_css_class (parts->more, "flat");
  gtk_widget_set_valign (parts->step, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (parts->more, GTK_ALIGN_CENTER);
  g_signal_connect (parts->more, "clicked", G_CALLBACK (more_pressed), parts);
  gtk_box_append (GTK_BOX (line), parts->step);
  gtk_box_append (GTK_BOX (line), parts->more);
  gtk_widget_add_css_class (line, "run-attendee");
  g_object_set_data_full (G_OBJECT (line), "parts", parts, attendee_free);
  return line;
}

static void
name_buttons (const Attendee *parts, const char *word, const char *label)
{
  g_autofree char *step = g_strdup_printf ("%s: %s", word, label), *more = g_strdup_printf (_("More for %s"), label);

  linli_set_name (parts->step, step);
  linli_set_name (parts->more, more);
}

void
linli_attendee_bind (GtkWidget *attendee, const LinliRecord *row, gboolean held, gboolean proxies)
{
  Attendee *parts = g_object_get_data (G_OBJECT (attendee), "parts");
  LinliAttendeeStep step = linli_attendee_step (row);
  g_autofree char *facts = linli_attendee_facts (row);
  const char *label = linli_record_text (row, "label");

  gtk_label_set_label (GTK_LABEL (parts->label), label ? label : "");
  gtk_label_set_label (GTK_LABEL (parts->facts), facts);
  gtk_widget_set_visible (parts->facts, *facts);
  gtk_button_set_label (GTK_BUTTON (parts->step), _(step.word));
  gtk_widget_set_visible (parts->step, held);
  gtk_widget_set_visible (parts->more, held && linli_record_has (row, "voting"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (parts->step), "(ss)", step.act, label ? label : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (parts->step), "run-attendee.step");
  g_clear_pointer (&parts->row, linli_record_unref);
  parts->row = linli_record_ref ((LinliRecord *) row);
  parts->proxies = proxies;
  name_buttons (parts, _(step.word), label ? label : "");
}
