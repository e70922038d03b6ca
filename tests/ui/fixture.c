#include "ui/fixture.h"

#include "council/demo.h"
#include "tests/council/material.h"

#include <dlfcn.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>

/* GLib leaves its first table of quarks behind when it outgrows it; it makes that table while it is loaded. */
__attribute__ ((section (".preinit_array"), used)) static void (*const loading) (void) = __lsan_disable;

__attribute__ ((constructor)) static void
loaded (void)
{
  __lsan_enable ();
}
#endif

#define PATIENCE_US ((gint64) 10 * G_USEC_PER_SEC)
#define LISTENING ((gint64) 5 * G_USEC_PER_SEC) /* us: a task that takes longer is not waited for: it listens */

static LinliApplication *application;
static char *home;

static void
enlarge_text (const char *percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 / 100 * atoi (percent), NULL);
}

void
linli_fixture_start (int *argc, char ***argv)
{
  home = g_dir_make_tmp ("linli-ui-XXXXXX", NULL);
  g_assert_nonnull (home);
  g_setenv ("HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_setenv ("LC_ALL", g_getenv ("LINLI_TEST_LOCALE") ? g_getenv ("LINLI_TEST_LOCALE") : "C.UTF-8", TRUE);
  g_unsetenv ("LANGUAGE");
  linli_application_prepare ();
  g_test_init (argc, argv, NULL);
  application = linli_application_new (G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  if (g_getenv ("LINLI_TEST_TEXT"))
    enlarge_text (g_getenv ("LINLI_TEST_TEXT"));
}

char *
linli_fixture_demo (void)
{
  static int number;
  g_autofree char *name = g_strdup_printf ("demo-%d.linli", number++);
  char *path = g_build_filename (home, name, NULL);
  GError *error = NULL;
  LinliCouncil *council = linli_demo_create (path, &error);

  g_assert_no_error (error);
  linli_council_free (council);
  return path;
}

char *
linli_fixture_demo_until (const char *mark)
{
  static int number;
  g_autofree char *name = g_strdup_printf ("until-%d.linli", number++);
  char *path = g_build_filename (home, name, NULL);

  linli_council_free (material_demo_until (path, "陈巷社区(演示)", mark));
  return path;
}

static gboolean
tick (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
linli_fixture_wait (LinliIsSo is_so, gpointer data)
{
  gint64 until = g_get_monotonic_time () + PATIENCE_US;
  guint source = g_timeout_add (10, tick, NULL);

  while (!is_so (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

static guint at_work; /* tasks in threads that have not come back */

static void
came_back (void)
{
  at_work--;
}

/* GIO's own, stood before by this one, so that who waits can tell whether something is still being done. */
void
g_task_run_in_thread (GTask *task, GTaskThreadFunc run)
{
  void (*own) (GTask *, GTaskThreadFunc) = dlsym (RTLD_NEXT, "g_task_run_in_thread");

  at_work++;
  g_signal_connect (task, "notify::completed", G_CALLBACK (came_back), NULL);
  own (task, run);
}

static gboolean
passed (gpointer data)
{
  gint64 over = g_get_monotonic_time () - *(gint64 *) data;

  return over > 0 && (at_work == 0 || over > LISTENING) && !g_main_context_pending (NULL);
}

void
linli_fixture_settle (void)
{
  gint64 until = g_get_monotonic_time () + 150000;

  linli_fixture_wait (passed, &until);
}

static gboolean
is_open (gpointer window)
{
  return linli_window_session (window) != NULL;
}

LinliWindow *
linli_fixture_open (const char *path)
{
  LinliWindow *window = LINLI_WINDOW (linli_window_new (GTK_APPLICATION (application)));

  gtk_window_present (GTK_WINDOW (window));
  linli_window_open (window, path, FALSE);
  linli_fixture_wait (is_open, window);
  linli_fixture_settle ();
  return window;
}

void
linli_fixture_close (LinliWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
  linli_fixture_settle ();
}

static void
collect (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect (child, text);
}

char *
linli_fixture_text (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  collect (widget, text);
  return g_string_free (text, FALSE);
}

gboolean
linli_fixture_says (gpointer widget, const char *words)
{
  g_autofree char *text = linli_fixture_text (widget);

  return strstr (text, words) != NULL;
}

void
linli_fixture_has (gpointer widget, const char *words)
{
  g_autofree char *text = linli_fixture_text (widget);

  if (!strstr (text, words))
    g_error ("“%s” is missing in:\n%s", words, text);
}

void
linli_fixture_at (LinliWindow *window, const char *instant)
{
  gint64 at_ms;

  g_assert_true (linli_instant_parse (instant, &at_ms, NULL));
  linli_session_set_now (linli_window_session (window), at_ms);
}

static void
done (GObject *source, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;

  linli_session_act_finish (LINLI_SESSION (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return *(gboolean *) data;
}

void
linli_fixture_do (LinliWindow *window, const char *act, const char *members)
{
  GError *error = NULL;
  g_autoptr (LinliRecord) record = linli_record_decode (members, -1, &error);
  gboolean did = FALSE;

  g_assert_no_error (error);
  linli_session_act (linli_window_session (window), act, record, "工作人员甲", done, &did);
  linli_fixture_wait (is_done, &did);
}

gint64
linli_fixture_id (LinliWindow *window, const char *entity, const char *label)
{
  g_autofree char *query = g_strconcat ("find-", entity, NULL);
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  linli_record_set_text (params, "label", label);
  row = linli_session_row (linli_window_session (window), query, params);
  return row ? linli_record_int (row, "id") : 0;
}

LinliWindow *
linli_fixture_window (void)
{
  LinliWindow *window = LINLI_WINDOW (linli_window_new (GTK_APPLICATION (application)));

  gtk_window_present (GTK_WINDOW (window));
  linli_fixture_settle ();
  return window;
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  g_autofree char *label = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget))
    return g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text) == 0;
  label = linli_fixture_text (widget);
  return g_str_has_prefix (label, text) && label[strlen (text)] == '\n';
}

static GtkWidget *
find (GtkWidget *widget, GType type, const char *text)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && says (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find (child, type, text);
  return found;
}

GtkWidget *
linli_fixture_find (GtkWidget *widget, GType type, const char *text)
{
  GtkWidget *found = find (widget, type, text);

  if (!found)
    g_test_message ("no %s with “%s”", g_type_name (type), text);
  g_assert_nonnull (found);
  return found;
}

/* Its widgets serve one row after another. */
static gboolean
in_list (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BASE) != NULL;
}

/* Everything that gets the focus by Tab, until it comes to the first again. (element-type GtkWidget) */
static GHashTable *
tab_round (GtkWindow *window)
{
  GHashTable *reached = g_hash_table_new (NULL, NULL);
  GtkWidget *first = NULL, *now;

  gtk_window_set_focus (window, NULL);
  do
    {
      g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
      now = gtk_window_get_focus (window);
      first = first ? first : now;
    }
  while (now && (in_list (now) || g_hash_table_add (reached, now)));
  if (now != first)
    g_test_message ("Tab stays at a %s", now ? G_OBJECT_TYPE_NAME (now) : "nothing");
  g_assert_true (now == first);
  return reached;
}

static gboolean
takes_tab (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget)
         && (GTK_IS_BUTTON (widget) || GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget))
         && !in_list (widget);
}

static void
add_unreached (GtkWidget *widget, GHashTable *reached, GString *lines)
{
  if (!gtk_widget_get_can_focus (widget))
    return;
  if (takes_tab (widget) && !g_hash_table_contains (reached, widget))
    {
      g_autofree char *text = linli_fixture_text (widget);
      g_string_append_printf (lines, "%s “%s”\n", G_OBJECT_TYPE_NAME (widget), g_strchomp (text));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    add_unreached (child, reached, lines);
}

void
linli_fixture_tab_round (GtkWidget *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_autoptr (GHashTable) reached = tab_round (GTK_WINDOW (window));
  g_autoptr (GString) lines = g_string_new (NULL);

  add_unreached (window, reached, lines);
  g_assert_cmpstr (lines->str, ==, "");
  gtk_window_set_focus (GTK_WINDOW (window), focus);
}
