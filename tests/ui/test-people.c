/* The people: the roster with its filters, a person's page and forms, a roster imported by dialog. */
#include "ui/fixture.h"

#include "base/error.h"
#include "council/import.h"
#include "ui/form/form.h"
#include "ui/people/forms.h"
#include "ui/people/import-window.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static LinliWindow *window;
static char *register_path;

static LinliSession *
session (void)
{
  return linli_window_session (window);
}

/* The first widget below @widget of a type, whose text has @word where it is given. */
static GtkWidget *
find (GtkWidget *widget, GType type, const char *word)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    {
      g_autofree char *text = linli_fixture_text (widget);
      if (!word || strstr (text, word))
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, word);
      if (found)
        return found;
    }
  return NULL;
}

/* The choice number @n below @widget, counted down to none. */
static GtkWidget *
choice (GtkWidget *widget, guint *n)
{
  GtkWidget *found = GTK_IS_DROP_DOWN (widget) && (*n)-- == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = choice (child, n);
  return found;
}

static gint64
id_of (const char *label)
{
  return linli_fixture_id (window, "person", label);
}

static LinliRecord *
person (const char *label)
{
  return linli_session_row_of (session (), "people-person", id_of (label));
}

static GtkWidget *
page (void)
{
  return linli_window_page (window);
}

static gboolean
has_answered (gpointer wanted)
{
  return linli_fixture_says (page (), wanted);
}

static void
test_filters (void)
{
  static const struct { const char *find, *line; } cases[] = {
    { "代表0", "9 found of 50" }, { "1幢", "6 found of 50" }, { "nobody", "0 found of 50" }, { "", "50 people" },
  };
  GtkWidget *entry, *which;

  linli_window_go (window, "people");
  linli_fixture_settle ();
  g_assert_true (linli_fixture_says (page (), "50 people · Committee member 9"));
  entry = find (page (), GTK_TYPE_SEARCH_ENTRY, NULL);
  which = find (page (), GTK_TYPE_DROP_DOWN, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].find);
      linli_fixture_wait (has_answered, (gpointer) cases[i].line);
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (which), 1);
  linli_fixture_settle ();
  g_assert_true (linli_fixture_says (page (), "45 found of 50"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (which), 0);
}

static gboolean
is_gone (gpointer form)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (windows, i);
      if (other == form)
        return FALSE;
    }
  return TRUE;
}

static LinliForm *
front (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  linli_fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (windows, i);
      if (LINLI_IS_FORM (other))
        return LINLI_FORM (other);
    }
  return NULL;
}

static void
press (LinliForm *form)
{
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (form)), "clicked");
}

static gboolean
sits_again (gpointer label)
{
  g_autoptr (GPtrArray) seats = linli_session_rows_of (session (), "people-seats", id_of (label));

  return seats->len == 2 && !linli_record_has (seats->pdata[0], "ended_at");
}

/* The toast of what was done before has gone. */
static gboolean
only_the_end (gpointer data)
{
  g_autofree char *text = linli_fixture_text (GTK_WIDGET (window));

  return strstr (text, "The seat has ended") && !strstr (text, "The seat was given");
}

/* Adds a person by the form, gives a seat, ends it and takes that back by the toast's act. */
static void
test_forms (void)
{
  g_autoptr (LinliRecord) added = NULL;
  g_autoptr (GPtrArray) seats = NULL, ended = NULL;
  LinliForm *form;

  linli_people_add (GTK_WIDGET (window), session ());
  form = front ();
  linli_form_type (form, "label", "居民甲");
  linli_form_type (form, "name", "张三");
  linli_form_type (form, "household", "1-301");
  press (form);
  linli_fixture_wait (is_gone, form);
  linli_fixture_settle ();
  g_assert_true (linli_fixture_says (page (), "张三"));
  added = person ("居民甲");
  linli_people_add_seat (GTK_WIDGET (window), session (), added);
  form = front ();
  linli_form_type (form, "body", "业主大会");
  linli_form_type (form, "role", "owner");
  linli_form_type (form, "area_dm2", "94.74");
  linli_form_type (form, "units", "2");
  press (form);
  linli_fixture_wait (is_gone, form);
  linli_fixture_settle ();
  g_assert_true (linli_fixture_says (page (), "94.74 m² · 2 units"));
  seats = linli_session_rows_of (session (), "people-seats", id_of ("居民甲"));
  g_assert_cmpuint (seats->len, ==, 1);
  linli_people_end_seat (GTK_WIDGET (window), session (), added, seats->pdata[0]);
  form = front ();
  linli_form_type (form, "reason", "卖房");
  press (form);
  linli_fixture_wait (is_gone, form);
  linli_fixture_settle ();
  ended = linli_session_rows_of (session (), "people-seats", id_of ("居民甲"));
  g_assert_true (linli_record_has (ended->pdata[0], "ended_at"));
  linli_fixture_wait (only_the_end, NULL);
  g_signal_emit_by_name (find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Undo"), "clicked");
  linli_fixture_wait (sits_again, "居民甲");
}

/* What is emptied is taken out, the rest stays. */
static void
test_emptied (void)
{
  g_autoptr (LinliRecord) before = person ("居民甲"), after = NULL;
  LinliForm *form;

  g_assert_cmpstr (linli_record_text (before, "household"), ==, "1-301");
  linli_people_change (GTK_WIDGET (window), session (), before);
  form = front ();
  linli_form_type (form, "household", " ");
  linli_form_type (form, "building", "1幢");
  press (form);
  linli_fixture_wait (is_gone, form);
  after = person ("居民甲");
  g_assert_false (linli_record_has (after, "household"));
  g_assert_cmpstr (linli_record_text (after, "name"), ==, "张三");
  g_assert_cmpstr (linli_record_text (after, "building"), ==, "1幢");
}

/* Nothing is erased before the label is typed. */
static void
test_erase (void)
{
  g_autoptr (LinliRecord) before = person ("居民甲"), after = NULL;
  LinliForm *form;

  linli_people_erase (GTK_WIDGET (window), session (), before);
  form = front ();
  g_assert_true (linli_fixture_says (form, "What goes, for good"));
  linli_form_type (form, "reason", "本人申请");
  press (form);
  linli_fixture_settle ();
  g_assert_true (linli_fixture_says (form, "This cannot be undone: type “居民甲”"));
  gtk_editable_set_text (g_object_get_data (G_OBJECT (form), "confirmation"), "居民甲");
  press (form);
  linli_fixture_wait (is_gone, form);
  after = person ("居民甲");
  g_assert_true (linli_record_has (after, "erased_at"));
  g_assert_false (linli_record_has (after, "name"));
}

/* Importing. */

static char *
file_of (const char *name, const char *text, const char *encoding)
{
  char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  gsize size;
  g_autofree char *bytes = g_convert (text, -1, encoding, "UTF-8", NULL, &size, NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  return path;
}

static gboolean
is_idle (gpointer dialog)
{
  return !linli_import_window_busy (dialog);
}

static LinliImportWindow *
show (const char *path)
{
  LinliImportWindow *dialog = linli_import_window_show (GTK_WIDGET (window), session (), path);

  linli_fixture_wait (is_idle, dialog);
  linli_fixture_settle ();
  return dialog;
}

#define ROSTER "编号,姓名,手机号,楼栋,专有面积(㎡),性别\n" \
  "甲1,𠮷田,13800000001,1幢,94.74,女\n甲2,乙,13800000002,1幢,-12.5,男\n甲3,丙,13800000003,2幢,80,？\n"

/* A file in GB18030: one cell put right, the other row left out. */
static void
test_import (void)
{
  g_autofree char *path = file_of ("名册.csv", ROSTER, "GB18030");
  LinliImportWindow *dialog = show (path);
  GtkWidget *import = find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Import 1 person"), *correct;
  g_autoptr (LinliRecord) first = NULL, second = NULL;
  GtkEditable *entry;

  g_assert_nonnull (import);
  g_assert_true (linli_fixture_says (dialog, "The encoding seems to be GB18030"));
  g_assert_true (linli_fixture_says (dialog, "Line 2 reads: 甲1, 𠮷田, 1幢, 94.74, 女"));
  g_assert_true (linli_fixture_says (dialog, "138****0001"));
  g_assert_true (linli_fixture_says (dialog, "Line 3 · column 5 · 专有面积(㎡)"));
  g_assert_true (linli_fixture_says (dialog, "2 errors"));
  correct = find (GTK_WIDGET (dialog), GTK_TYPE_MENU_BUTTON, "Correct");
  gtk_menu_button_popup (GTK_MENU_BUTTON (correct));
  linli_fixture_settle ();
  entry = GTK_EDITABLE (find (correct, GTK_TYPE_ENTRY, NULL));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "-12.5");
  gtk_editable_set_text (entry, "12.5");
  g_signal_emit_by_name (entry, "activate");
  linli_fixture_wait (is_idle, dialog);
  linli_fixture_settle ();
  g_assert_true (linli_fixture_says (dialog, "1 error"));
  import = find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Import 2 people");
  g_assert_nonnull (import);
  g_signal_emit_by_name (import, "clicked");
  linli_fixture_wait (is_gone, dialog);
  first = person ("甲1");
  second = person ("甲3");
  g_assert_cmpstr (linli_record_text (first, "name"), ==, "𠮷田");
  g_assert_null (second);
}

/* Again, and everybody is known; a column is left out by hand. */
static void
test_again (void)
{
  g_autofree char *path = file_of ("又.csv", "编号,姓名,备注\n甲1,𠮷田,甲\n", "UTF-16");
  LinliImportWindow *dialog = show (path);
  GtkWidget *import = find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Import"), *drop;
  guint third = 4; /* behind the encoding, the body and two columns */

  g_assert_false (gtk_widget_get_sensitive (import));
  g_assert_true (linli_fixture_says (dialog, "Same"));
  drop = choice (GTK_WIDGET (dialog), &third);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop)), ==, 0); /* left out */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 9); /* the grid */
  linli_fixture_wait (is_idle, dialog);
  linli_fixture_settle ();
  g_assert_true (gtk_widget_get_sensitive (import));
  g_assert_true (linli_fixture_says (dialog, "Update"));
  gtk_window_close (GTK_WINDOW (dialog));
  linli_fixture_wait (is_gone, dialog);
}

static void
test_wrong_files (void)
{
  static const struct { const char *text, *says; } cases[] = {
    { "", "The file is empty." },
    { "PK\003\004", "This is a workbook, not a CSV file" },
    { "编号\n\"甲\n", "is never closed" },
    { "甲\n乙\n", "No column holds the labels" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = file_of ("坏.csv", cases[i].text, "UTF-8");
      LinliImportWindow *dialog = show (path);
      GtkWidget *import = find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Import");
      g_assert_true (linli_fixture_says (dialog, cases[i].says));
      g_assert_false (gtk_widget_get_sensitive (import));
      gtk_window_close (GTK_WINDOW (dialog));
      linli_fixture_wait (is_gone, dialog);
    }
}

/* The wrong encoding chosen: a sentence, and the way back. */
static void
test_encoding (void)
{
  g_autofree char *path = file_of ("码.csv", "编号,姓名\n乙1,示例甲\n", "GB18030");
  LinliImportWindow *dialog = show (path);
  GtkWidget *drop = find (GTK_WIDGET (dialog), GTK_TYPE_DROP_DOWN, "GB18030");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 0);
  linli_fixture_wait (is_idle, dialog);
  linli_fixture_settle ();
  g_assert_true (linli_fixture_says (dialog, "The file is not UTF-8"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 1);
  linli_fixture_wait (is_idle, dialog);
  linli_fixture_settle ();
  g_assert_true (linli_fixture_says (dialog, "Import 1 person"));
  gtk_window_close (GTK_WINDOW (dialog));
  linli_fixture_wait (is_gone, dialog);
}

static void
test_large (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "large.csv", NULL);
  LinliImportWindow *dialog;

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (truncate (path, 200 << 20), ==, 0);
  dialog = show (path);
  g_assert_true (linli_fixture_says (dialog, "The file is larger than 10 MB."));
  gtk_window_close (GTK_WINDOW (dialog));
  linli_fixture_wait (is_gone, dialog);
}

static LinliImportWindow *
import_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (windows, i);
      if (LINLI_IS_IMPORT_WINDOW (other))
        return LINLI_IMPORT_WINDOW (other);
    }
  return NULL;
}

/* A file that is let fall onto the place. */
static void
test_drop (void)
{
  g_autofree char *path = file_of ("落.csv", "编号,姓名\n丙1,示例甲\n", "UTF-8");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListModel) controllers = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;
  LinliImportWindow *dialog;

  linli_window_go (window, "people");
  linli_fixture_settle ();
  g_value_init (&value, G_TYPE_FILE);
  g_value_set_object (&value, file);
  controllers = gtk_widget_observe_controllers (page ());
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 9.0, 9.0, &taken);
    }
  g_assert_true (taken);
  dialog = import_window ();
  g_assert_nonnull (dialog);
  linli_fixture_wait (is_idle, dialog);
  linli_fixture_settle ();
  g_assert_true (linli_fixture_says (dialog, "Import 1 person"));
  gtk_window_close (GTK_WINDOW (dialog));
  linli_fixture_wait (is_gone, dialog);
}

/* A meeting with too few representatives is warned of, with the sum and the article. */
static void
test_warning (void)
{
  g_autoptr (GError) error = NULL;
  LinliCouncil *council;

  g_assert_false (linli_fixture_says (page (), "is not made up as the law asks"));
  council = linli_session_begin_write (session (), &error);
  g_assert_true (council && linli_council_batch_begin (council, &error));
  for (guint i = 1; i <= 20; i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"body\":\"居民代表会议\",\"person\":\"代表%02u\",\"role\":\"member\"}", i);
      g_autoptr (LinliRecord) members = linli_record_decode (json, -1, NULL);
      g_assert_true (linli_council_act (council, "seat.change", members, linli_session_now (session ()), "工作人员甲", NULL, &error));
    }
  g_assert_true (linli_council_batch_commit (council, NULL, &error));
  linli_session_end_write (session ());
  linli_session_changed (session ());
  linli_fixture_settle ();
  g_assert_true (linli_fixture_says (page (), "居民代表会议 is not made up as the law asks"));
  g_assert_true (linli_fixture_says (page (), "16 × 5 = 80"));
  g_assert_true (linli_fixture_says (page (), "article 28"));
  g_signal_emit_by_name (find (page (), GTK_TYPE_BUTTON, "Show them"), "clicked");
  linli_fixture_settle ();
  g_assert_true (linli_fixture_says (page (), "45 found of"));
}

int
main (int argc, char **argv)
{
  int result;

  linli_fixture_start (&argc, &argv);
  register_path = linli_fixture_demo ();
  window = linli_fixture_open (register_path);
  g_test_add_func ("/people/filters", test_filters);
  g_test_add_func ("/people/forms", test_forms);
  g_test_add_func ("/people/emptied", test_emptied);
  g_test_add_func ("/people/erase", test_erase);
  g_test_add_func ("/people/import", test_import);
  g_test_add_func ("/people/again", test_again);
  g_test_add_func ("/people/wrong-files", test_wrong_files);
  g_test_add_func ("/people/encoding", test_encoding);
  g_test_add_func ("/people/large", test_large);
  g_test_add_func ("/people/drop", test_drop);
  g_test_add_func ("/people/warning", test_warning);
  result = g_test_run ();
  linli_fixture_close (window);
  g_free (register_path);
  return result;
}
