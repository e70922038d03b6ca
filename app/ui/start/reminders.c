#include "ui/start/reminders.h"

#include "base/error.h"
#include "base/file.h"
#include "council/today.h"
#include "ui/application.h"
#include "ui/settings.h"
#include "ui/start/steps.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define EVERY_S (20 * 60)
#define LINES_MAX 5
#define PATIENCE_MS 2000

struct _LinliReminders
{
  LinliSession *session; /* owned */
  GCancellable *cancellable;
  guint timer;
};

/* What it says. A request's words are personal and stay out of it. */

static char *
line_of (const LinliRecord *row)
{
  const LinliStep *step = linli_step_find (linli_record_text (row, "entity"), linli_record_text (row, "step"));
  const char *entity = linli_record_text (row, "entity");
  const char *what = linli_record_text (row, strcmp (entity, "request") == 0 ? "label" : "title");

  return step ? g_strdup_printf (_("%s: %s"), _(step->text), what) : g_strdup (what);
}

static char *
title_of (guint group, guint n, const char *committee)
{
  switch (group)
    {
    case LINLI_REMIND_OVERDUE:
      return g_strdup_printf (ngettext ("%u thing is overdue · %s", "%u things are overdue · %s", n), n, committee);
    case LINLI_REMIND_TODAY:
      return g_strdup_printf (ngettext ("%u thing is due today · %s", "%u things are due today · %s", n), n, committee);
    default:
      return g_strdup_printf (ngettext ("%u thing is due soon · %s", "%u things are due soon · %s", n), n, committee);
    }
}

GNotification *
linli_reminders_notification (GPtrArray *rows, guint group, const char *const *fresh, const char *committee, const char *path)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autofree char *title = NULL;
  GNotification *notification;
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *line = NULL;
      if (linli_record_int (rows->pdata[i], "group") != group || !g_strv_contains (fresh, linli_record_text (rows->pdata[i], "thing")))
        continue;
      line = line_of (rows->pdata[i]);
      if (n++ < LINES_MAX)
        g_string_append_printf (body, "%s%s", body->len ? "\n" : "", line);
    }
  if (n == 0)
    return NULL;
  if (n > LINES_MAX)
    {
      g_string_append_c (body, '\n');
      g_string_append_printf (body, ngettext ("and %u more", "and %u more", n - LINES_MAX), n - LINES_MAX);
    }
  title = title_of (group, n, committee);
  notification = g_notification_new (title);
  g_notification_set_body (notification, body->str);
  g_notification_set_default_action_and_target (notification, "app.open-path", "s", path);
  if (group == LINLI_REMIND_OVERDUE)
    g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  return notification;
}

static GStrv
fresh_of (GPtrArray *rows, const char *path, LinliDate today)
{
  g_autofree char *day = linli_date_format (today);
  g_autoptr (GPtrArray) things = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (things, (gpointer) linli_record_text (rows->pdata[i], "thing"));
  g_ptr_array_add (things, NULL);
  return linli_settings_remind (path, day, (const char *const *) things->pdata);
}

static void
send_groups (GApplication *application, GPtrArray *rows, const char *const *fresh, const char *committee, const char *path)
{
  for (guint group = 0; group < LINLI_N_REMIND; group++)
    {
      g_autoptr (GNotification) notification = linli_reminders_notification (rows, group, fresh, committee, path);
      g_autofree char *id = g_strdup_printf ("due-%u-%08x", group, g_str_hash (path));
      if (notification)
        g_application_send_notification (application, id, notification);
    }
}

/* GLib warns when nobody takes a notification; so it is asked before who is there. */
static gboolean
is_listed (GDBusConnection *bus, const char *method)
{
  g_autoptr (GVariant) reply
      = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, NULL,
                                     G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE, PATIENCE_MS, NULL, NULL);
  g_autofree const char **names = NULL;

  if (!reply)
    return FALSE;
  g_variant_get (reply, "(^a&s)", &names);
  return g_strv_contains (names, "org.freedesktop.Notifications") || g_strv_contains (names, "org.gtk.Notifications");
}

static gboolean
somebody_listens (GDBusConnection *bus)
{
  return bus && (is_listed (bus, "ListNames") || is_listed (bus, "ListActivatableNames"));
}

/* What the demo waits for concerns nobody. */
static gboolean
is_demo (const char *path)
{
  g_autofree char *demo = linli_application_demo_path ();

  return g_str_equal (path, demo);
}

/* While the window is open. */

static void
listener_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_boolean (task, somebody_listens (data));
}

static void
look (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  LinliSession *session = LINLI_SESSION (source);
  gboolean listens = g_task_propagate_boolean (G_TASK (result), &error);
  LinliReminding reminding;
  g_autoptr (GPtrArray) rows = NULL;
  g_auto (GStrv) fresh = NULL;

  if (!listens)
    return;
  linli_settings_reminding (&reminding);
  rows = linli_today_reminders (linli_session_council (session), linli_session_today (session), reminding.lead_days, NULL);
  if (!rows)
    return;
  fresh = fresh_of (rows, linli_session_path (session), linli_session_today (session));
  send_groups (g_application_get_default (), rows, (const char *const *) fresh, linli_session_name (session),
               linli_session_path (session));
}

static gboolean
check (gpointer data)
{
  LinliReminders *reminders = data;
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus = application ? g_application_get_dbus_connection (application) : NULL;
  LinliReminding reminding;
  g_autoptr (GTask) task = NULL;
  int hour, minute;

  linli_settings_reminding (&reminding);
  linli_instant_time (linli_session_now (reminders->session), &hour, &minute);
  if (!reminding.on || hour < reminding.hour || !bus || is_demo (linli_session_path (reminders->session)))
    return G_SOURCE_CONTINUE;
  task = g_task_new (reminders->session, reminders->cancellable, look, NULL);
  g_task_set_task_data (task, g_object_ref (bus), g_object_unref);
  g_task_run_in_thread (task, listener_thread);
  return G_SOURCE_CONTINUE;
}

LinliReminders *
linli_reminders_new (LinliSession *session)
{
  LinliReminders *reminders = g_new0 (LinliReminders, 1);

  reminders->session = g_object_ref (session);
  reminders->cancellable = g_cancellable_new ();
  reminders->timer = g_timeout_add_seconds (EVERY_S, check, reminders);
  check (reminders);
  return reminders;
}

void
linli_reminders_free (LinliReminders *reminders)
{
  g_source_remove (reminders->timer);
  g_cancellable_cancel (reminders->cancellable);
  g_object_unref (reminders->cancellable);
  g_object_unref (reminders->session);
  g_free (reminders);
}

/* Without a window. */

static void
remind_of (GApplication *application, const char *path, int lead_days)
{
  g_autoptr (LinliCouncil) council = linli_council_open (path, FALSE, NULL);
  g_autoptr (LinliRecord) facts = council ? linli_council_row (council, "register", NULL, NULL) : NULL;
  g_autoptr (LinliRecord) last = facts ? linli_council_row (council, "last-change", NULL, NULL) : NULL;
  LinliDate today = linli_instant_date (MAX (linli_clock_now (), last ? linli_record_int (last, "at_ms") : 0));
  g_autoptr (GPtrArray) rows = last ? linli_today_reminders (council, today, lead_days, NULL) : NULL;
  g_auto (GStrv) fresh = rows ? fresh_of (rows, path, today) : NULL;

  if (fresh)
    send_groups (application, rows, (const char *const *) fresh, linli_record_text (facts, "name"), path);
}

int
linli_reminders_send (void)
{
  g_autoptr (GApplication) application = g_application_new ("org.linli.Linli", G_APPLICATION_DEFAULT_FLAGS);
  g_auto (GStrv) recent = linli_settings_recent ();
  LinliReminding reminding;
  GDBusConnection *bus;

  linli_settings_reminding (&reminding);
  /* Where a window is open it does the reminding. */
  if (!g_application_register (application, NULL, NULL) || g_application_get_is_remote (application))
    return 0;
  bus = g_application_get_dbus_connection (application);
  if (!somebody_listens (bus))
    return 0;
  for (guint i = 0; recent[i]; i++)
    if (!is_demo (recent[i]))
      remind_of (application, recent[i], reminding.lead_days);
  g_dbus_connection_flush_sync (bus, NULL, NULL);
  return 0;
}

/* The desktop's own list of what to start. */

char *
linli_reminders_autostart_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", "org.linli.Linli.Remind.desktop", NULL);
}

/* An argument of Exec= in quotes: its reserved characters escaped, and the backslashes again as in every value. */
static char *
quoted (const char *program)
{
  GString *text = g_string_new ("\"");

  for (const char *c = program; *c; c++)
    {
      if (strchr ("\"`$\\", *c))
        g_string_append (text, "\\\\");
      if (*c == '%' || *c == '\\')
        g_string_append_c (text, *c);
      g_string_append_c (text, *c);
    }
  g_string_append_c (text, '"');
  return g_string_free (text, FALSE);
}

gboolean
linli_reminders_set_autostart (gboolean on, GError **error)
{
  g_autofree char *path = linli_reminders_autostart_path (), *folder = g_path_get_dirname (path);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", error), *exec = NULL, *text = NULL;

  if (!on)
    {
      g_clear_error (error);
      return g_unlink (path) == 0 || errno == ENOENT || linli_fail_errno (error, errno, path);
    }
  if (!program)
    return FALSE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return linli_fail_errno (error, errno, folder);
  exec = quoted (program);
  text = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=%s\nComment=%s\nExec=%s --remind\nIcon=org.linli.Linli\n"
                          "Terminal=false\nNoDisplay=true\nX-GNOME-Autostart-enabled=true\n",
                          _("Linli"), _("Reminds of what is due"), exec);
  return linli_file_write (path, text, strlen (text), error);
}
