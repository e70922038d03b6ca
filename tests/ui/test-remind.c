/* "linli --remind" on a bus with a daemon that is ours, on one without, and without a bus; and the window's own reminders. */
#include "ui/fixture.h"

#include "council/today.h"
#include "ui/settings.h"
#include "ui/start/reminders.h"

#include <string.h>

/* The daemon: notes the title of each notification. */

static const char interface[]
    = "<node><interface name='org.freedesktop.Notifications'>"
      "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
      "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/><arg type='a{sv}' direction='in'/>"
      "<arg type='i' direction='in'/><arg type='u' direction='out'/></method></interface></node>";

static GPtrArray *titles;

static void
notify (GDBusConnection *bus, const char *sender, const char *path, const char *name, const char *method, GVariant *parameters,
        GDBusMethodInvocation *invocation, gpointer data)
{
  const char *title;

  g_variant_get_child (parameters, 3, "&s", &title);
  g_test_message ("notified: %s", title);
  g_ptr_array_add (titles, g_strdup (title));
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", titles->len));
}

static const GDBusInterfaceVTable vtable = { notify };

static void
set_flag (GDBusConnection *bus, const char *name, gpointer flag)
{
  *(gboolean *) flag = TRUE;
}

static gboolean
is_set (gpointer flag)
{
  return *(gboolean *) flag;
}

static guint
daemon_start (void)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface, NULL);
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  static guint object;
  gboolean owned = FALSE;
  guint id;

  g_clear_pointer (&titles, g_ptr_array_unref);
  titles = g_ptr_array_new_with_free_func (g_free);
  if (object == 0)
    object = g_dbus_connection_register_object (bus, "/org/freedesktop/Notifications", node->interfaces[0], &vtable, NULL,
                                                NULL, NULL);
  g_assert_cmpuint (object, >, 0);
  id = g_bus_own_name_on_connection (bus, "org.freedesktop.Notifications", G_BUS_NAME_OWNER_FLAGS_NONE, set_flag, NULL, &owned, NULL);
  linli_fixture_wait (is_set, &owned);
  return id;
}

/* The program itself. */

static void
ended (GObject *source, GAsyncResult *result, gpointer done)
{
  g_assert_true (g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL));
  *(gboolean *) done = TRUE;
}

/* Leaves with 0 and says nothing. @bus: the address, NULL for this session's. */
static void
remind (const char *bus)
{
  g_autofree char *program = g_build_filename (g_getenv ("LINLI_TEST_TOOLS"), "..", "linli", NULL);
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  gboolean done = FALSE;
  gsize read = 0;
  char text[4096] = "";

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  if (bus)
    g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS", bus, TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, "--remind", NULL);
  g_assert_no_error (error);
  g_subprocess_wait_async (process, NULL, ended, &done);
  linli_fixture_wait (is_set, &done);
  g_assert_true (g_input_stream_read_all (g_subprocess_get_stdout_pipe (process), text, sizeof text - 1, &read, NULL, NULL));
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
}

static gboolean
is_notified (gpointer data)
{
  return titles->len > 0;
}

static void
lead (int days)
{
  LinliReminding reminding = { TRUE, FALSE, days, 0 };

  linli_settings_set_reminding (&reminding);
}

static void
test_without (void)
{
  g_autofree char *path = linli_fixture_demo ();

  lead (LINLI_LEAD_MAX);
  linli_settings_opened (path);
  remind (NULL);
  remind ("unix:path=/nonexistent/bus");
  /* Nobody was told, so nothing is noted as told. */
  {
    static const char *const things[] = { "x", NULL };
    g_auto (GStrv) fresh = linli_settings_remind (path, "2000-01-01", things);
    g_assert_cmpuint (g_strv_length (fresh), ==, 1);
  }
}

static void
test_closed (void)
{
  g_autofree char *path = linli_fixture_demo ();
  guint id = daemon_start ();

  lead (LINLI_LEAD_MAX);
  linli_settings_opened (path);
  remind (NULL);
  linli_fixture_wait (is_notified, NULL);
  linli_fixture_settle ();
  g_assert_nonnull (strstr (titles->pdata[0], "陈巷社区(演示)"));
  g_ptr_array_set_size (titles, 0);
  remind (NULL);
  linli_fixture_settle ();
  g_assert_cmpuint (titles->len, ==, 0);
  g_bus_unown_name (id);
}

/* While the window is open: once for a thing, and never before the hour or when it is off. */
static void
test_open (void)
{
  g_autofree char *path = linli_fixture_demo ();
  LinliReminding off = { FALSE, FALSE, LINLI_LEAD_MAX, 0 };
  guint id = daemon_start ();
  LinliWindow *window;

  linli_settings_set_reminding (&off);
  window = linli_fixture_open (path);
  linli_fixture_settle ();
  g_assert_cmpuint (titles->len, ==, 0);
  linli_fixture_close (window);
  lead (LINLI_LEAD_MAX);
  window = linli_fixture_open (path);
  linli_fixture_wait (is_notified, NULL);
  linli_fixture_close (window);
  g_ptr_array_set_size (titles, 0);
  window = linli_fixture_open (path);
  linli_fixture_settle ();
  g_assert_cmpuint (titles->len, ==, 0);
  linli_fixture_close (window);
  g_bus_unown_name (id);
}

static LinliRecord *
reminder (const char *entity, const char *step, const char *title, guint group, const char *thing)
{
  LinliRecord *row = linli_record_new ();

  linli_record_set_text (row, "entity", entity);
  linli_record_set_text (row, "step", step);
  linli_record_set_text (row, "title", title);
  linli_record_set_text (row, "label", "LABEL");
  linli_record_set_text (row, "thing", thing);
  linli_record_set_int (row, "group", group);
  return row;
}

/* Only what is fresh and of the group; nothing where there is none. */
static void
test_groups (void)
{
  static const char *const fresh[] = { "a", "b", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  g_autoptr (GNotification) overdue = NULL, today = NULL, soon = NULL;

  g_ptr_array_add (rows, reminder ("task", "work", "Lamps", LINLI_REMIND_OVERDUE, "a"));
  g_ptr_array_add (rows, reminder ("request", "accept", "a person's own words", LINLI_REMIND_SOON, "b"));
  g_ptr_array_add (rows, reminder ("task", "work", "Old news", LINLI_REMIND_TODAY, "c"));
  overdue = linli_reminders_notification (rows, LINLI_REMIND_OVERDUE, fresh, "C", "/x");
  today = linli_reminders_notification (rows, LINLI_REMIND_TODAY, fresh, "C", "/x");
  soon = linli_reminders_notification (rows, LINLI_REMIND_SOON, fresh, "C", "/x");
  g_assert_nonnull (overdue);
  g_assert_null (today);
  g_assert_nonnull (soon);
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/remind/groups", test_groups);
  g_test_add_func ("/remind/without", test_without);
  g_test_add_func ("/remind/closed", test_closed);
  g_test_add_func ("/remind/open", test_open);
  return g_test_run ();
}
