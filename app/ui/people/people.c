#include "ui/people/people.h"

#include "council/export.h"
#include "council/makeup.h"
#include "council/words.h"
#include "ui/choose.h"
#include "ui/dates.h"
#include "ui/page.h"
#include "ui/people/forms.h"
#include "ui/people/import-window.h"
#include "ui/people/roster.h"
#include "ui/row-model.h"
#include "ui/widgets/either.h"
#include "ui/widgets/parts.h"
#include "ui/work.h"
#include "ui/words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static const char *const offices[] = { "committee", "staff", "representative", "supervisor", "adviser" };

typedef struct
{
  LinliSession *session; /* borrowed: the page's follower holds it */
  LinliRowModel *model;
  GtkWidget *line, *band, *find, *which, *stack;
  GPtrArray *shows;      /* what each choice of @which lets be shown: "all", "office:staff", "body:7" */
  char *names;           /* of those choices, to see whether they have changed */
  guint total;
  char *counts;          /* of everybody, in words */
} People;

static People *
people_of (gpointer page)
{
  return g_object_get_data (G_OBJECT (page), "people");
}

static void
people_free (People *people)
{
  g_signal_handlers_disconnect_by_data (people->model, people);
  g_object_unref (people->model);
  g_ptr_array_unref (people->shows);
  g_free (people->names);
  g_free (people->counts);
  g_free (people);
}

/* Counts. */

static guint
count_of (People *people, const char *query, guint rank)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autofree char *from = g_strdup_printf ("%u", rank), *to = g_strdup_printf ("%u", rank + 1);
  g_autoptr (LinliRecord) row = NULL;

  linli_record_set_text (params, "from", from);
  linli_record_set_text (params, "to", to);
  row = linli_session_row (people->session, query, params);
  return row ? (guint) linli_record_int (row, "count") : 0;
}

static gboolean
is_filtered (People *people)
{
  return *gtk_editable_get_text (GTK_EDITABLE (people->find)) || gtk_drop_down_get_selected (GTK_DROP_DOWN (people->which)) > 0;
}

/* Residents are all those of no other office: the first ranks alone are few enough to be counted. */
static void
count_all (People *people)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint others = 0;

  people->total = count_of (people, "people-total", 0);
  g_string_append_printf (line, ngettext ("%u person", "%u people", people->total), people->total);
  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    {
      guint n = count_of (people, "people-rank", i);
      others += n;
      if (n)
        g_string_append_printf (line, " · %s %u", linli_words_office (offices[i]), n);
    }
  if (people->total > others)
    g_string_append_printf (line, " · %s %u", linli_words_office ("resident"), people->total - others);
  g_free (people->counts);
  people->counts = g_strdup (line->str);
}

static void
show_counts (People *people)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (people->model));
  gboolean filtered = is_filtered (people), reading = linli_row_model_reading (people->model);
  g_autofree char *line = NULL;

  if (!filtered)
    line = g_strdup (people->counts);
  else if (reading)
    line = g_strdup_printf (_("%u found so far of %u"), n, people->total);
  else
    line = g_strdup_printf (_("%u found of %u"), n, people->total);
  gtk_label_set_label (GTK_LABEL (people->line), line);
  gtk_stack_set_visible_child_name (GTK_STACK (people->stack), n || reading ? "list" : filtered ? "none" : "empty");
}

/* What is wrong. */

static void
show_body (GtkButton *button, People *people)
{
  const char *wanted = g_object_get_data (G_OBJECT (button), "show");

  for (guint i = 0; i < people->shows->len; i++)
    if (g_str_equal (people->shows->pdata[i], wanted))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (people->which), i);
}

static void
add_warning (People *people, const LinliMakeup *makeup)
{
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *button = gtk_button_new_with_label (_("Show them"));
  g_autofree char *title = g_strdup_printf (_("%s is not made up as the law asks"), makeup->name);
  g_autofree char *sum = linli_words_sum (makeup->sentence);
  g_autofree char *unknown = g_strdup_printf (ngettext ("The sex of %u representative is not noted.",
                                                        "The sex of %u representatives is not noted.",
                                                        (guint) makeup->unknown), (guint) makeup->unknown);

  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (panel, "tone-warn");
  gtk_box_append (GTK_BOX (panel), linli_icon_new ("linli-warning-symbolic"));
  gtk_box_append (GTK_BOX (text), linli_label_new (title, "heading"));
  gtk_box_append (GTK_BOX (text), linli_label_new (sum, "facts numeric"));
  if (makeup->unknown)
    gtk_box_append (GTK_BOX (text), linli_label_new (unknown, "facts"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (panel), text);
  g_object_set_data_full (G_OBJECT (button), "show", g_strdup_printf ("body:%" G_GINT64_FORMAT, makeup->body), g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (show_body), people);
  gtk_box_append (GTK_BOX (panel), button);
  gtk_box_append (GTK_BOX (people->band), panel);
}

static void
show_warnings (People *people)
{
  g_autoptr (GPtrArray) makeups = linli_makeup_read (linli_session_council (people->session), linli_session_today (people->session),
                                                     linli_dates_language (), NULL);

  linli_box_clear (people->band);
  for (guint i = 0; makeups && i < makeups->len; i++)
    if (!((LinliMakeup *) makeups->pdata[i])->holds)
      add_warning (people, makeups->pdata[i]);
  gtk_widget_set_visible (people->band, gtk_widget_get_first_child (people->band) != NULL);
}

/* Filters. */

static void
add_choice (GPtrArray *shows, GPtrArray *words, char *show, const char *word)
{
  g_ptr_array_add (shows, show);
  g_ptr_array_add (words, (gpointer) word);
}

/* Sets the choices anew only where they have changed: a choice made stays. */
static void
show_choices (People *people)
{
  g_autoptr (GPtrArray) bodies = linli_session_rows (people->session, "people-bodies", NULL);
  g_autoptr (GPtrArray) shows = g_ptr_array_new_with_free_func (g_free), words = g_ptr_array_new ();
  g_autoptr (GtkStringList) list = NULL;
  g_autofree char *names = NULL;

  add_choice (shows, words, g_strdup ("all"), _("Everybody"));
  for (guint i = 0; i < bodies->len; i++)
    add_choice (shows, words, g_strdup_printf ("body:%" G_GINT64_FORMAT, linli_record_int (bodies->pdata[i], "id")),
                linli_record_text (bodies->pdata[i], "name"));
  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    add_choice (shows, words, g_strconcat ("office:", offices[i], NULL), linli_words_office (offices[i]));
  add_choice (shows, words, g_strdup ("office:resident"), linli_words_office ("resident"));
  g_ptr_array_add (words, NULL);
  names = g_strjoinv ("\n", (GStrv) words->pdata);
  if (g_strcmp0 (people->names, names) == 0)
    return;
  g_free (people->names);
  people->names = g_steal_pointer (&names);
  g_ptr_array_unref (people->shows);
  people->shows = g_steal_pointer (&shows);
  list = gtk_string_list_new ((const char *const *) words->pdata);
  gtk_drop_down_set_model (GTK_DROP_DOWN (people->which), G_LIST_MODEL (list));
}

static void
which_chosen (People *people)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (people->which));

  if (chosen >= people->shows->len)
    return;
  linli_row_model_set_show (people->model, people->shows->pdata[chosen]);
  show_counts (people);
}

static void
find_changed (People *people)
{
  g_autofree char *text = linli_typed (GTK_EDITABLE (people->find));
  g_autofree char *lower = g_utf8_strdown (text, -1);

  linli_row_model_set_find (people->model, lower);
  show_counts (people);
}

static GtkWidget *
filters_new (People *people)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  people->find = gtk_search_entry_new ();
  people->which = gtk_drop_down_new (NULL, NULL);
  g_object_set (people->find, "placeholder-text", _("Name, label, building, household"), NULL);
  linli_set_name (people->find, _("Find by name, label, building, grid or household"));
  linli_name_button_in (people->which, _("Whom to show"));
  gtk_widget_set_hexpand (people->find, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (people->find), 8);
  g_signal_connect_swapped (people->find, "search-changed", G_CALLBACK (find_changed), people);
  g_signal_connect_swapped (people->which, "notify::selected", G_CALLBACK (which_chosen), people);
  gtk_box_append (GTK_BOX (box), people->find);
  gtk_box_append (GTK_BOX (box), people->which);
  return box;
}

/* In and out. */

static void
add_clicked (GtkWidget *button, People *people)
{
  linli_people_add (button, people->session);
}

static void
import_clicked (GtkWidget *button, People *people)
{
  linli_import_window_choose (button, people->session);
}

static gboolean
dropped (GtkDropTarget *target, const GValue *value, double x, double y, People *people)
{
  GtkWidget *page = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  const GSList *files = G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) ? g_value_get_boxed (value) : NULL;
  GFile *file = files ? files->data : G_VALUE_HOLDS (value, G_TYPE_FILE) ? g_value_get_object (value) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (!path || linli_session_read_only (people->session))
    return FALSE;
  linli_import_window_show (page, people->session, path);
  return TRUE;
}

typedef struct
{
  GtkWidget *page;
  char *path, *body;
  guint n;
} Export;

static void
export_free (Export *job)
{
  g_object_unref (job->page);
  g_free (job->path);
  g_free (job->body);
  g_free (job);
}

static gpointer
export_thread (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  Export *job = data;
  g_autoptr (LinliCouncil) council = linli_session_snapshot (session, error);

  if (!council || !linli_work_step (work, 400, error)
      || !linli_export_people_to (council, job->body, job->path, &job->n, error))
    return NULL;
  return g_strdup_printf (ngettext ("Saved %u person. The file holds names and telephone numbers: it is not for the public.",
                                    "Saved %u people. The file holds names and telephone numbers: it is not for the public.",
                                    job->n), job->n);
}

static void
exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) page = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = linli_work_finish (result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (page, "win.say", "s", said ? said : error->message);
}

/* The label of the body that is shown, NULL where it is none. */
static char *
shown_body (People *people)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (people->which));
  const char *show = chosen < people->shows->len ? people->shows->pdata[chosen] : "";
  g_autoptr (GPtrArray) bodies = linli_session_rows (people->session, "people-bodies", NULL);

  for (guint i = 0; g_str_has_prefix (show, "body:") && i < bodies->len; i++)
    if (linli_record_int (bodies->pdata[i], "id") == g_ascii_strtoll (show + 5, NULL, 10))
      return g_strdup (linli_record_text (bodies->pdata[i], "label"));
  return NULL;
}

static void
export_to (const char *path, gpointer data)
{
  g_autoptr (GtkWidget) page = data;
  People *people = people_of (page);
  Export *job;

  if (!path)
    return;
  job = g_new0 (Export, 1);
  *job = (Export) { g_object_ref (page), g_strdup (path), shown_body (people), 0 };
  linli_work_start (people->session, _("Saving the roster"), export_thread, job, (GDestroyNotify) export_free, g_free, exported,
                    g_object_ref (page));
}

static void
export_clicked (GtkWidget *button, People *people)
{
  GtkWidget *page = g_object_get_data (G_OBJECT (button), "page");
  g_autofree char *body = shown_body (people);
  g_autofree char *name = g_strdup_printf ("%s.csv", body ? body : _("Roster"));

  linli_choose_save (button, _("Save the roster"), name, export_to, g_object_ref (page));
}

static GtkWidget *
button_new (People *people, const char *icon, const char *word, const char *tip, GCallback clicked)
{
  GtkWidget *button = word ? linli_word_button_new (icon, word) : gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, tip);
  linli_set_name (button, tip);
  g_signal_connect (button, "clicked", clicked, people);
  return button;
}

static GtkWidget *
head_new (People *people, GtkWidget *page)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *title = gtk_label_new (_("People"));
  /* Where there is no room for it the window's own title says the same. */
  GtkWidget *place = linli_either_new (title, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *export = button_new (people, "linli-export-symbolic", NULL, _("Save the roster as a CSV file"), G_CALLBACK (export_clicked));
  GtkWidget *import = button_new (people, "linli-open-symbolic", _("Import"), _("Import a roster from a spreadsheet"),
                                  G_CALLBACK (import_clicked));
  GtkWidget *add = button_new (people, "linli-add-symbolic", C_("person", "Add"), _("Add a person"), G_CALLBACK (add_clicked));
  gboolean writable = !linli_session_read_only (people->session);

  g_object_set_data (G_OBJECT (export), "page", page);
  gtk_widget_add_css_class (add, "suggested-action");
  gtk_widget_set_sensitive (import, writable);
  gtk_widget_set_sensitive (add, writable);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "title-1");
  gtk_widget_set_hexpand (place, TRUE);
  gtk_box_append (GTK_BOX (head), place);
  gtk_box_append (GTK_BOX (head), export);
  gtk_box_append (GTK_BOX (head), import);
  gtk_box_append (GTK_BOX (head), add);
  return head;
}

static GtkWidget *
status_new (const char *icon, const char *title, const char *text)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), icon);
  adw_status_page_set_title (ADW_STATUS_PAGE (status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (status), text);
  return status;
}

static void
fill (GtkWidget *page)
{
  People *people = people_of (page);

  count_all (people);
  show_warnings (people);
  show_choices (people);
  show_counts (people);
}

static void
take_drops (GtkWidget *page, People *people)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "drop", G_CALLBACK (dropped), people);
  gtk_widget_add_controller (page, GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
linli_people_page_new (LinliSession *session)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  People *people = g_new0 (People, 1);

  people->session = session;
  people->model = linli_row_model_new (session, "people");
  people->shows = g_ptr_array_new_with_free_func (g_free);
  people->line = linli_label_new (NULL, "dim-label numeric");
  people->band = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  people->stack = gtk_stack_new ();
  g_object_set_data_full (G_OBJECT (page), "people", people, (GDestroyNotify) people_free);
  gtk_widget_add_css_class (page, "page");
  gtk_box_append (GTK_BOX (page), head_new (people, page));
  gtk_box_append (GTK_BOX (page), people->line);
  gtk_box_append (GTK_BOX (page), people->band);
  gtk_box_append (GTK_BOX (page), filters_new (people));
  gtk_stack_add_named (GTK_STACK (people->stack), linli_roster_new (people->model), "list");
  gtk_stack_add_named (GTK_STACK (people->stack),
                       status_new ("linli-person-symbolic", _("Nobody is on the roster"),
                                   _("Add one person after another, or import a roster from a spreadsheet: drop the file here.")),
                       "empty");
  gtk_stack_add_named (GTK_STACK (people->stack),
                       status_new ("linli-search-symbolic", _("Nobody found"), _("Look for a part of a name, a label, a building, a grid or a household.")),
                       "none");
  gtk_box_append (GTK_BOX (page), people->stack);
  take_drops (page, people);
  linli_page_set_title (page, _("People"), NULL);
  linli_page_follow (page, session, fill);
  g_signal_connect_swapped (people->model, "notify::reading", G_CALLBACK (show_counts), people);
  g_signal_connect_swapped (people->model, "items-changed", G_CALLBACK (show_counts), people);
  return page;
}
