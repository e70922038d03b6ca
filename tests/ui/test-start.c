/* From nothing to an open desk, wrong input on the way; preferences; Today's rows; backups; a register that goes away. */
#include "ui/fixture.h"

#include "ui/form/form.h"
#include "ui/preferences/preferences.h"
#include "ui/settings.h"
#include "ui/start/about.h"
#include "ui/start/copies.h"
#include "ui/start/reminders.h"

#include <glib/gstdio.h>
#include <string.h>

static void
has (GtkWidget *widget, const char *wanted)
{
  g_autofree char *text = linli_fixture_text (widget);

  if (!strstr (text, wanted))
    g_test_message ("“%s” is missing in:\n%s", wanted, text);
  g_assert_nonnull (strstr (text, wanted));
}

static void
press (gpointer window, const char *word)
{
  g_signal_emit_by_name (linli_fixture_find (window, GTK_TYPE_BUTTON, word), "clicked");
  linli_fixture_settle ();
}

static void
type_into (gpointer window, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (linli_fixture_find (window, ADW_TYPE_ENTRY_ROW, title)), text);
}

static gboolean
is_open (gpointer window)
{
  return linli_window_session (window) != NULL;
}

static char *
home_file (const char *name)
{
  return g_build_filename (g_get_home_dir (), name, NULL);
}

/* The first run. */

static void
test_first_run (void)
{
  LinliWindow *window = linli_fixture_window ();
  g_autofree char *path = home_file ("东里社区.linli");
  LinliSession *session;

  linli_fixture_tab_round (GTK_WIDGET (window));
  press (window, "Next: people and bodies");
  has (GTK_WIDGET (window), "The committee needs a name");
  type_into (window, "Name of the committee", "东里社区居民委员会");
  has (GTK_WIDGET (window), path);
  press (window, "Next: people and bodies");
  press (window, "Make the register");
  has (GTK_WIDGET (window), "enter who works at this desk");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  type_into (window, "Your name", "张三");
  press (window, "Make the register");
  linli_fixture_wait (is_open, window);
  linli_fixture_settle ();
  session = linli_window_session (window);
  g_assert_cmpstr (linli_session_name (session), ==, "东里社区居民委员会");
  g_assert_cmpstr (linli_session_actor (session), ==, "张三");
  has (linli_window_page (window), "First steps");
  has (linli_window_page (window), "Enter the people");
  has (GTK_WIDGET (window), "Recording: 张三");
  g_assert_cmpint (linli_council_size (linli_session_council (session)), ==, 5);
  linli_fixture_close (window);
}

/* Names that a register would refuse are told at the first step, and nothing is made. */
static void
test_bad_names (void)
{
  static const struct { const char *entry; const char *text; const char *told; } cases[] = {
    { "Name of the committee", "", "The committee needs a name" },
    { "Name of the committee", "　 　", "The committee needs a name" },
    { "Name of the committee", "东里\x07社区", "control character" },
    { "Name of the committee", NULL, "are allowed" },
    { "Subdistrict or township", "东里\x1b街道", "control character" },
    { "Office telephone, address and hours", NULL, "are allowed" },
  };
  g_autofree char *long_text = g_strnfill (5000, 'x'), *good = home_file ("东里𠮷社区😀.linli");
  LinliWindow *window = linli_fixture_window ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (linli_fixture_find (GTK_WIDGET (window), GTK_TYPE_CHECK_BUTTON, "New register")), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type_into (window, "Name of the committee", "东里𠮷社区😀");
      type_into (window, cases[i].entry, cases[i].text ? cases[i].text : long_text);
      press (window, "Next: people and bodies");
      has (GTK_WIDGET (window), cases[i].told);
      g_assert_true (gtk_widget_has_css_class (linli_fixture_find (GTK_WIDGET (window), ADW_TYPE_ENTRY_ROW, cases[i].entry), "error"));
      type_into (window, cases[i].entry, "");
    }
  type_into (window, "Name of the committee", " 东里𠮷社区😀\n");
  press (window, "Next: people and bodies");
  type_into (window, "Your name", "张三\n");
  press (window, "Make the register");
  linli_fixture_wait (is_open, window);
  linli_fixture_settle ();
  g_assert_true (g_file_test (good, G_FILE_TEST_EXISTS));
  linli_fixture_close (window);
}

/* The second register of that name, one in a folder that cannot be written, a body without a name. */
static void
test_wrong_input (void)
{
  LinliWindow *window = linli_fixture_window ();
  g_autofree char *path = home_file ("西里社区.linli");

  g_assert_true (g_file_set_contents (path, "something of mine", -1, NULL));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (linli_fixture_find (GTK_WIDGET (window), GTK_TYPE_CHECK_BUTTON, "New register")), TRUE);
  type_into (window, "Name of the committee", "西里社区居委会");
  press (window, "Next: people and bodies");
  has (GTK_WIDGET (window), "a register is never overwritten");
  g_assert_cmpint (g_unlink (path), ==, 0);
  press (window, "Next: people and bodies");
  type_into (window, "Your name", "李四");
  type_into (linli_fixture_find (GTK_WIDGET (window), ADW_TYPE_EXPANDER_ROW, "居民会议"), "Name", "");
  press (window, "Make the register");
  has (GTK_WIDGET (window), "A body needs a name.");
  type_into (linli_fixture_find (GTK_WIDGET (window), ADW_TYPE_EXPANDER_ROW, "No name yet"), "Name", "居民会议");
  type_into (linli_fixture_find (GTK_WIDGET (window), ADW_TYPE_EXPANDER_ROW, "居民会议"),
             "Number entitled, where no roster is kept", "many");
  press (window, "Make the register");
  has (GTK_WIDGET (window), "a whole number above zero");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  linli_fixture_close (window);
}

static gboolean
says_full (gpointer window)
{
  g_autofree char *text = linli_fixture_text (window);

  return strstr (text, "exists already") != NULL;
}

/* Somebody else made the file between the two steps: said in the second one, and nothing of theirs is touched. */
static void
test_meanwhile (void)
{
  LinliWindow *window = linli_fixture_window ();
  g_autofree char *path = home_file ("南里社区.linli"), *kept = NULL;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (linli_fixture_find (GTK_WIDGET (window), GTK_TYPE_CHECK_BUTTON, "New register")), TRUE);
  type_into (window, "Name of the committee", "南里社区");
  press (window, "Next: people and bodies");
  type_into (window, "Your name", "王五");
  g_assert_true (g_file_set_contents (path, "theirs", -1, NULL));
  press (window, "Make the register");
  linli_fixture_wait (says_full, window);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "theirs");
  g_assert_cmpint (g_unlink (path), ==, 0);
  press (window, "Make the register");
  linli_fixture_wait (is_open, window);
  linli_fixture_settle ();
  linli_fixture_close (window);
}

static GtkWidget *
form (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (LINLI_IS_FORM (window))
        return window;
    }
  return NULL;
}

/* Preferences. */

static void
test_preferences (void)
{
  g_autofree char *path = linli_fixture_demo (), *entry = linli_reminders_autostart_path (), *text = NULL;
  LinliWindow *window = linli_fixture_open (path);
  GtkWidget *preferences = linli_preferences_show (GTK_WINDOW (window), linli_window_session (window)), *row;
  LinliReminding reminding;

  linli_fixture_settle ();
  has (preferences, "Residents' representative meeting · Organic Law");
  has (preferences, "业主大会（一般事项）");
  has (preferences, "Body, Fangsong");
  row = linli_fixture_find (preferences, ADW_TYPE_ACTION_ROW, "Also while Linli is closed");
  gtk_switch_set_active (GTK_SWITCH (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))), TRUE);
  linli_settings_reminding (&reminding);
  g_assert_true (reminding.closed);
  g_assert_true (g_file_get_contents (entry, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, " --remind\n"));
  gtk_switch_set_active (GTK_SWITCH (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))), FALSE);
  g_assert_false (g_file_test (entry, G_FILE_TEST_EXISTS));
  row = linli_fixture_find (preferences, ADW_TYPE_COMBO_ROW, "Style");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), LINLI_SCHEME_DARK);
  g_assert_cmpint (linli_settings_scheme (), ==, LINLI_SCHEME_DARK);
  g_assert_true (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), LINLI_SCHEME_SYSTEM);
  gtk_window_destroy (GTK_WINDOW (preferences));
  linli_fixture_close (window);
}

static gboolean
has_assembly (gpointer preferences)
{
  g_autofree char *text = linli_fixture_text (preferences);

  return strstr (text, "Residents' assembly · Organic Law") != NULL;
}

/* A body is added by its form, and stands among those of the committee. */
static void
test_add_body (void)
{
  g_autofree char *path = linli_fixture_demo ();
  LinliWindow *window = linli_fixture_open (path);
  GtkWidget *preferences = linli_preferences_show (GTK_WINDOW (window), linli_window_session (window));

  linli_fixture_settle ();
  press (linli_fixture_find (preferences, ADW_TYPE_EXPANDER_ROW, "居民会议"), "Add…");
  linli_form_type (LINLI_FORM (form ()), "heads", "3200");
  press (form (), "Add");
  linli_fixture_wait (has_assembly, preferences);
  has (preferences, "3200 entitled, declared");
  gtk_window_destroy (GTK_WINDOW (preferences));
  linli_fixture_close (window);
}

static GtkWidget *
menu_button (GtkWidget *widget, const char *text)
{
  return linli_fixture_find (widget, GTK_TYPE_MENU_BUTTON, text);
}

/* The identity kept for the first signer is offered, one that is gone is not. */
static void
test_identity (void)
{
  g_autofree char *path = linli_fixture_demo (), *identity = home_file ("chair.p12");
  LinliWindow *window = linli_fixture_open (path);
  LinliSession *session = linli_window_session (window);
  g_autoptr (LinliRecord) params = linli_record_new (), paper = NULL;

  linli_record_set_text (params, "label", "HY-2026-003/minutes/1");
  paper = linli_session_row (session, "find-paper", params);
  for (guint kept = 0; kept < 2; kept++)
    {
      GListModel *windows = gtk_window_get_toplevels ();
      linli_settings_set_identity (path, "委员01", identity);
      g_assert_true (!kept || g_file_set_contents (identity, "", -1, NULL));
      gtk_widget_activate_action (GTK_WIDGET (window), "win.sign", "x", linli_record_int (paper, "id"));
      linli_fixture_settle ();
      for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
        {
          g_autoptr (GtkWidget) dialog = g_list_model_get_item (windows, i);
          g_autofree char *text = linli_fixture_text (dialog);
          if (dialog == GTK_WIDGET (window))
            continue;
          g_assert_cmpint (strstr (text, "chair.p12") != NULL, ==, kept);
          gtk_window_destroy (GTK_WINDOW (dialog));
          break;
        }
    }
  linli_fixture_close (window);
}

/* Another one records from now on, here and the next time. */
static void
test_actor (void)
{
  g_autofree char *path = linli_fixture_demo (), *kept = NULL;
  LinliWindow *window = linli_fixture_open (path);
  GtkWidget *button = menu_button (GTK_WIDGET (window), "Recording: 工作人员甲"), *row;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  linli_fixture_settle ();
  row = linli_fixture_find (button, ADW_TYPE_ACTION_ROW, "委员01");
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  linli_fixture_settle ();
  g_assert_cmpstr (linli_session_actor (linli_window_session (window)), ==, "委员01");
  kept = linli_settings_actor (path);
  g_assert_cmpstr (kept, ==, "委员01");
  has (GTK_WIDGET (window), "Recording: 委员01");
  linli_fixture_close (window);
}

/* Without a register only what is of the desk. */
static void
test_preferences_alone (void)
{
  LinliWindow *window = linli_fixture_window ();
  GtkWidget *preferences = linli_preferences_show (GTK_WINDOW (window), NULL);

  linli_fixture_settle ();
  has (preferences, "Fonts of papers");
  gtk_window_destroy (GTK_WINDOW (preferences));
  linli_fixture_close (window);
}

/* Today. */

static gboolean
is_accepted (gpointer window)
{
  g_autofree char *text = linli_fixture_text (linli_window_page (window));

  return strstr (text, "Handle: 6幢北风大，请加固。") != NULL;
}

static void
test_today (void)
{
  g_autofree char *path = linli_fixture_demo ();
  LinliWindow *window = linli_fixture_open (path);

  press (linli_window_page (window), "Accept");
  linli_fixture_wait (is_accepted, window);
  has (GTK_WIDGET (window), "The request is accepted");
  linli_fixture_close (window);
}

static gboolean
is_assigned (gpointer window)
{
  g_autofree char *text = linli_fixture_text (linli_window_page (window));

  return strstr (text, "To be signed for: 晾衣区放样") != NULL;
}

/* A row that needs more asks for it where it stands. */
static void
test_today_form (void)
{
  g_autofree char *path = linli_fixture_demo_until ("\"task.assign\"");
  LinliWindow *window = linli_fixture_open (path);

  linli_fixture_at (window, "2026-05-11T10:00");
  has (linli_window_page (window), "Assign: 晾衣区放样");
  press (linli_window_page (window), "Assign…");
  linli_form_type (LINLI_FORM (form ()), "owner_unit", "物业");
  linli_form_type (LINLI_FORM (form ()), "due", "2026-05-18");
  press (form (), "Assign");
  linli_fixture_wait (is_assigned, window);
  linli_fixture_close (window);
}

/* Copies. */

static GtkWidget *
message (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static gboolean
is_told (gpointer data)
{
  return message () != NULL;
}

static void
told (const char *heading)
{
  linli_fixture_wait (is_told, NULL);
  linli_fixture_settle ();
  has (message (), heading);
  gtk_window_destroy (GTK_WINDOW (message ()));
}

static void
test_copies (void)
{
  g_autofree char *path = linli_fixture_demo (), *backup = home_file ("copy.linli"), *back = home_file ("back.linli");
  g_autofree char *foreign = home_file ("foreign.linli");
  LinliWindow *window = linli_fixture_open (path), *other;
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  linli_copies_backup_to (GTK_WIDGET (window), linli_window_session (window), backup);
  told ("The backup is whole");
  linli_copies_check_file (GTK_WIDGET (window), backup);
  told ("296 entries");
  g_assert_true (g_file_set_contents (foreign, "no register", -1, NULL));
  linli_copies_check_file (GTK_WIDGET (window), foreign);
  told ("The backup cannot be read");
  linli_copies_backup_to (GTK_WIDGET (window), linli_window_session (window), foreign);
  told ("No backup was made");
  linli_copies_restore_to (GTK_WIDGET (window), backup, path);
  told ("Nothing was restored");
  linli_copies_restore_to (GTK_WIDGET (window), backup, back);
  while (g_list_length (gtk_application_get_windows (application)) < 2)
    linli_fixture_settle ();
  other = LINLI_WINDOW (gtk_application_get_active_window (application));
  linli_fixture_wait (is_open, other);
  g_assert_cmpstr (linli_window_path (other), ==, back);
  linli_fixture_close (other);
  linli_fixture_close (window);
}

/* The register goes away under the window. */

static gboolean
says_gone (gpointer window)
{
  g_autofree char *text = linli_fixture_text (linli_window_page (window));

  return strstr (text, "no longer at") != NULL;
}

static void
test_gone (void)
{
  g_autofree char *path = linli_fixture_demo (), *away = g_strconcat (path, ".away", NULL);
  LinliWindow *window = linli_fixture_open (path);

  g_assert_cmpint (g_rename (path, away), ==, 0);
  press (linli_window_page (window), "Accept");
  linli_fixture_wait (says_gone, window);
  has (linli_window_page (window), "Accept or decline");
  g_assert_cmpint (g_rename (away, path), ==, 0);
  press (linli_window_page (window), "Accept");
  linli_fixture_wait (is_accepted, window);
  linli_window_open (window, path, FALSE);
  linli_fixture_wait (is_open, window);
  linli_fixture_settle ();
  has (linli_window_page (window), "Handle: 6幢北风大，请加固。");
  linli_fixture_close (window);
}

static void
test_about (void)
{
  g_autofree char *text = linli_about_debug ();

  g_assert_nonnull (strstr (text, "SQLite 3."));
  g_assert_nonnull (strstr (text, "fangsong: "));
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/start/first-run", test_first_run);
  g_test_add_func ("/start/bad-names", test_bad_names);
  g_test_add_func ("/start/wrong-input", test_wrong_input);
  g_test_add_func ("/start/meanwhile", test_meanwhile);
  g_test_add_func ("/start/preferences", test_preferences);
  g_test_add_func ("/start/add-body", test_add_body);
  g_test_add_func ("/start/identity", test_identity);
  g_test_add_func ("/start/actor", test_actor);
  g_test_add_func ("/start/preferences-alone", test_preferences_alone);
  g_test_add_func ("/start/today", test_today);
  g_test_add_func ("/start/today-form", test_today_form);
  g_test_add_func ("/start/copies", test_copies);
  g_test_add_func ("/start/gone", test_gone);
  g_test_add_func ("/start/about", test_about);
  return g_test_run ();
}
