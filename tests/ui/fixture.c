#include "ui/fixture.h"

#include "council/demo.h"
#include "council/script.h"

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
  g_autofree char *name = g_strdup_printf ("until-%d.linli", number++), *text = NULL;
  g_autofree char *script = g_build_filename (g_getenv ("LINLI_DATADIR"), "demo", "demo.jsonl", NULL);
  char *path = g_build_filename (home, name, NULL), *end;
  g_autoptr (LinliRecord) facts
      = linli_record_decode ("{\"name\":\"陈巷社区(演示)\",\"kind\":\"residents\",\"community\":\"old\",\"language\":\"zh\"}", -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = linli_council_create (path, facts, linli_date_start (linli_date (2026, 1, 5)), &error);

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (script, &text, NULL, NULL));
  end = strstr (text, mark);
  g_assert_nonnull (end);
  while (end > text && end[-1] != '\n')
    end--;
  linli_script_play (council, text, end - text, 0, NULL, &error);
  g_assert_no_error (error);
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

static gboolean
passed (gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *) data && !g_main_context_pending (NULL);
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
