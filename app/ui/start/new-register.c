#include "ui/start/new-register.h"

#include "base/clock.h"
#include "base/error.h"
#include "council/start.h"
#include "ui/settings.h"
#include "ui/start/body-list.h"
#include "ui/start/committee-form.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define FOOT_FROM 560

struct _LinliNewRegister
{
  GtkWidget parent_instance;

  GtkWidget *stack; /* owned, as are the rulebook and the facts */
  GtkWidget *form, *bodies, *person, *label, *next, *create, *problems[2];
  LinliRulebook *book; /* NULL when the program's data are missing */
  LinliRecord *facts;
};

G_DEFINE_FINAL_TYPE (LinliNewRegister, linli_new_register, GTK_TYPE_WIDGET)

static void
show_problem (LinliNewRegister *made, guint step, const GError *error)
{
  gtk_label_set_label (GTK_LABEL (made->problems[step]), error ? error->message : "");
  gtk_widget_set_visible (made->problems[step], error != NULL);
}

/* The first step. */

static void
step_bodies (LinliNewRegister *made)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) facts = linli_committee_form_read (LINLI_COMMITTEE_FORM (made->form), &error);
  const char *kind, *language;
  gboolean same;

  show_problem (made, 0, error);
  if (!facts)
    return;
  kind = linli_record_text (facts, "kind");
  language = linli_record_text (facts, "language");
  same = made->facts && g_str_equal (kind, linli_record_text (made->facts, "kind"))
         && g_str_equal (language, linli_record_text (made->facts, "language"));
  g_clear_pointer (&made->facts, linli_record_unref);
  made->facts = g_steal_pointer (&facts);
  if (!same)
    {
      LinliDate today = linli_instant_date (linli_clock_now ());
      g_autoptr (GPtrArray) rows = linli_start_bodies (made->book, kind, today, language);
      linli_body_list_fill (LINLI_BODY_LIST (made->bodies), rows);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (made->stack), "bodies");
  gtk_widget_grab_focus (made->person);
}

static void
step_back (LinliNewRegister *made)
{
  gtk_stack_set_visible_child_name (GTK_STACK (made->stack), "committee");
  linli_new_register_focus (made);
}

/* Making it, in a thread. */

typedef struct
{
  char *path, *actor;
  LinliRecord *facts, *person;
  GPtrArray *bodies;
  gint64 at_ms;
} Order;

static void
order_free (Order *order)
{
  g_free (order->path);
  g_free (order->actor);
  linli_record_unref (order->facts);
  linli_record_unref (order->person);
  g_ptr_array_unref (order->bodies);
  g_free (order);
}

static void
make (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Order *order = data;
  GError *error = NULL;

  if (linli_start_create (order->path, order->facts, order->person, order->bodies, order->at_ms, &order->actor, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
was_made (GObject *source, GAsyncResult *result, gpointer data)
{
  LinliNewRegister *made = LINLI_NEW_REGISTER (source);
  Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  if (!made->stack)
    return;
  gtk_widget_set_sensitive (made->create, TRUE);
  show_problem (made, 1, error);
  if (!done)
    return;
  linli_settings_set_actor (order->path, order->actor);
  gtk_widget_activate_action (GTK_WIDGET (made), "app.open-path", "s", order->path);
}

static LinliRecord *
read_person (LinliNewRegister *made, GError **error)
{
  g_autoptr (LinliRecord) person = linli_record_new ();
  g_autofree char *name = linli_typed (GTK_EDITABLE (made->person));
  g_autofree char *label = linli_typed (GTK_EDITABLE (made->label));

  gtk_widget_remove_css_class (made->person, "error");
  if (!*name && !*label)
    {
      gtk_widget_add_css_class (made->person, "error");
      gtk_widget_grab_focus (made->person);
      linli_fail (error, LINLI_ERROR_INPUT, _("Every entry says who made it: enter who works at this desk."));
      return NULL;
    }
  linli_record_set_text (person, "label", *label ? label : name);
  linli_record_set_text (person, "name", *name ? name : NULL);
  return g_steal_pointer (&person);
}

static void
create (LinliNewRegister *made)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) person = read_person (made, &error);
  g_autoptr (GPtrArray) bodies = person ? linli_body_list_read (LINLI_BODY_LIST (made->bodies), &error) : NULL;
  g_autoptr (GTask) task = NULL;
  Order *order;

  show_problem (made, 1, error);
  if (!bodies)
    return;
  order = g_new0 (Order, 1);
  *order = (Order) { g_strdup (linli_committee_form_path (LINLI_COMMITTEE_FORM (made->form))), NULL,
                     linli_record_ref (made->facts), g_steal_pointer (&person), g_steal_pointer (&bodies), linli_clock_now () };
  gtk_widget_set_sensitive (made->create, FALSE);
  task = g_task_new (made, NULL, was_made, NULL);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, make);
}

/* Building. */

static GtkWidget *
entry_new (GtkWidget *list, const char *title)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  linli_set_name (entry, title);
  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  return entry;
}

static GtkWidget *
button_new (LinliNewRegister *made, const char *word, GCallback clicked, gboolean suggested)
{
  GtkWidget *button = gtk_button_new_with_label (word);

  gtk_widget_add_css_class (button, "tall");
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_swapped (button, "clicked", clicked, made);
  return button;
}

/* A sentence on the left and buttons on the right, below a problem. */
static GtkWidget *
foot_new (LinliNewRegister *made, guint step, const char *sentence, GtkWidget *buttons)
{
  GtkWidget *list = linli_card_list_new (_("To go on")), *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *columns;

  made->problems[step] = linli_label_new (NULL, "problem");
  gtk_widget_set_visible (made->problems[step], FALSE);
  gtk_box_append (GTK_BOX (left), made->problems[step]);
  gtk_box_append (GTK_BOX (left), linli_label_new (sentence, "dim-label facts"));
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  columns = linli_columns_new (left, buttons, FOOT_FROM, -1, 0, 12);
  linli_columns_set_centred (LINLI_COLUMNS (columns), TRUE);
  gtk_widget_add_css_class (columns, "field");
  gtk_widget_set_focusable (linli_card_list_add (list, columns, _("To go on")), FALSE);
  return list;
}

/* "2025, 2026" from the years around today. */
static char *
calendar_note (const LinliRulebook *book)
{
  GString *years = g_string_new (NULL);
  g_autofree char *text = NULL;
  int year, month, day;

  linli_date_split (linli_instant_date (linli_clock_now ()), &year, &month, &day);
  for (int y = year - 5; y <= year + 5; y++)
    if (linli_calendar_is_published (book->calendar, y))
      g_string_append_printf (years, "%s%d", years->len ? ", " : "", y);
  text = g_string_free (years, FALSE);
  if (!*text)
    return g_strdup (_("No published holidays are known; limits in working days are provisional."));
  return g_strdup_printf (_("Working days follow the published holidays of %s; other years are provisional until theirs are known."),
                          text);
}

static GtkWidget *
committee_step_new (LinliNewRegister *made)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  g_autofree char *calendar = made->book ? calendar_note (made->book) : g_strdup ("");
  g_autofree char *sentence = g_strdup_printf ("%s\n%s", _("A register stays on this computer; nothing is sent anywhere. "
                                               "Personal data are kept apart and can be erased."), calendar);

  made->form = linli_committee_form_new ();
  made->next = button_new (made, _("Next: people and bodies"), G_CALLBACK (step_bodies), TRUE);
  gtk_box_append (GTK_BOX (box), made->form);
  gtk_box_append (GTK_BOX (box), foot_new (made, 0, g_strchomp (sentence), made->next));
  return box;
}

static GtkWidget *
bodies_step_new (LinliNewRegister *made)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *list = linli_card_list_new (_("Who works at this desk"));
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_remove_css_class (list, "roomy");
  made->person = entry_new (list, _("Your name"));
  made->label = entry_new (list, _("Shown in lists and papers as (your name, where this is empty)"));
  made->bodies = linli_body_list_new ();
  made->create = button_new (made, _("Make the register"), G_CALLBACK (create), TRUE);
  gtk_box_append (GTK_BOX (buttons), button_new (made, _("Back"), G_CALLBACK (step_back), FALSE));
  gtk_box_append (GTK_BOX (buttons), made->create);
  gtk_box_append (GTK_BOX (box), linli_heading_new (_("Who works at this desk"), NULL));
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), linli_heading_new (_("Bodies and their rules"), NULL));
  gtk_box_append (GTK_BOX (box), made->bodies);
  gtk_box_append (GTK_BOX (box), foot_new (made, 1,
    _("The rules are the law's in force today; open a body to read its article. Others can be added later."), buttons));
  return box;
}

static void
linli_new_register_init (LinliNewRegister *made)
{
  g_autoptr (GError) error = NULL;

  made->book = linli_rulebook_load (NULL, &error);
  made->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (made->stack), FALSE);
  gtk_stack_set_hhomogeneous (GTK_STACK (made->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (made->stack), committee_step_new (made), "committee");
  gtk_stack_add_named (GTK_STACK (made->stack), bodies_step_new (made), "bodies");
  gtk_widget_set_sensitive (made->next, made->book != NULL);
  show_problem (made, 0, error);
  gtk_widget_set_parent (made->stack, GTK_WIDGET (made));
}

static void
linli_new_register_dispose (GObject *object)
{
  LinliNewRegister *made = LINLI_NEW_REGISTER (object);

  g_clear_pointer (&made->stack, gtk_widget_unparent);
  g_clear_pointer (&made->book, linli_rulebook_free);
  g_clear_pointer (&made->facts, linli_record_unref);
  G_OBJECT_CLASS (linli_new_register_parent_class)->dispose (object);
}

static void
linli_new_register_class_init (LinliNewRegisterClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_new_register_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

GtkWidget *
linli_new_register_new (void)
{
  return g_object_new (LINLI_TYPE_NEW_REGISTER, NULL);
}

void
linli_new_register_focus (LinliNewRegister *made)
{
  linli_committee_form_focus (LINLI_COMMITTEE_FORM (made->form));
}
