#include "ui/settings.h"

static const char *const scheme_words[] = { "system", "light", "dark" };

static char *
file (void)
{
  return g_build_filename (g_get_user_config_dir (), "linli", "desk.ini", NULL);
}

static GKeyFile *
load (void)
{
  GKeyFile *keys = g_key_file_new ();
  g_autofree char *path = file ();

  g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL);
  return keys;
}

static void
save (GKeyFile *keys)
{
  g_autofree char *path = file (), *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_key_file_save_to_file (keys, path, NULL);
}

GStrv
linli_settings_recent (void)
{
  g_autoptr (GKeyFile) keys = load ();
  g_auto (GStrv) paths = g_key_file_get_string_list (keys, "registers", "recent", NULL, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; paths && paths[i]; i++)
    if (g_file_test (paths[i], G_FILE_TEST_EXISTS))
      g_strv_builder_add (builder, paths[i]);
  return g_strv_builder_end (builder);
}

char *
linli_settings_last (void)
{
  g_auto (GStrv) recent = linli_settings_recent ();

  return g_strdup (recent[0]);
}

void
linli_settings_opened (const char *path)
{
  g_autoptr (GKeyFile) keys = load ();
  g_auto (GStrv) before = linli_settings_recent ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;

  g_strv_builder_add (builder, path);
  for (guint i = 0, kept = 1; before[i] && kept < LINLI_RECENT_MAX; i++)
    if (!g_str_equal (before[i], path))
      {
        g_strv_builder_add (builder, before[i]);
        kept++;
      }
  after = g_strv_builder_end (builder);
  g_key_file_set_string_list (keys, "registers", "recent", (const char *const *) after, g_strv_length (after));
  save (keys);
}

static char *
group_of (const char *monitor)
{
  return g_strdup_printf ("window %s", monitor ? monitor : "");
}

gboolean
linli_settings_size (const char *monitor, LinliWindowSize *size)
{
  g_autoptr (GKeyFile) keys = load ();
  g_autofree char *group = group_of (monitor);
  LinliWindowSize read = { g_key_file_get_integer (keys, group, "width", NULL),
                           g_key_file_get_integer (keys, group, "height", NULL),
                           g_key_file_get_boolean (keys, group, "maximized", NULL) };

  if (read.width < 100 || read.height < 100)
    return FALSE;
  *size = read;
  return TRUE;
}

void
linli_settings_set_size (const char *monitor, const LinliWindowSize *size)
{
  g_autoptr (GKeyFile) keys = load ();
  g_autofree char *group = group_of (monitor);

  g_key_file_set_integer (keys, group, "width", size->width);
  g_key_file_set_integer (keys, group, "height", size->height);
  g_key_file_set_boolean (keys, group, "maximized", size->maximized);
  save (keys);
}

/* Groups and keys have an alphabet of their own: paths and labels enter it escaped. */
static char *
escaped (const char *text)
{
  return g_uri_escape_string (text, "/", TRUE);
}

static char *
get_text (const char *group, const char *key)
{
  g_autoptr (GKeyFile) keys = load ();

  return g_key_file_get_string (keys, group, key, NULL);
}

static void
set_text (const char *group, const char *key, const char *value)
{
  g_autoptr (GKeyFile) keys = load ();

  if (value)
    g_key_file_set_string (keys, group, key, value);
  else
    g_key_file_remove_key (keys, group, key, NULL);
  save (keys);
}

char *
linli_settings_actor (const char *path)
{
  g_autofree char *group = escaped (path);

  return get_text (group, "actor");
}

void
linli_settings_set_actor (const char *path, const char *actor)
{
  g_autofree char *group = escaped (path);

  set_text (group, "actor", actor);
}

char *
linli_settings_identity (const char *path, const char *person)
{
  g_autofree char *group = escaped (path), *name = escaped (person), *key = g_strconcat ("identity ", name, NULL);

  return get_text (group, key);
}

void
linli_settings_set_identity (const char *path, const char *person, const char *identity)
{
  g_autofree char *group = escaped (path), *name = escaped (person), *key = g_strconcat ("identity ", name, NULL);

  set_text (group, key, identity);
}

LinliScheme
linli_settings_scheme (void)
{
  g_autofree char *word = get_text ("looks", "scheme");

  for (LinliScheme scheme = LINLI_SCHEME_SYSTEM; scheme <= LINLI_SCHEME_DARK; scheme++)
    if (g_strcmp0 (word, scheme_words[scheme]) == 0)
      return scheme;
  return LINLI_SCHEME_SYSTEM;
}

void
linli_settings_set_scheme (LinliScheme scheme)
{
  set_text ("looks", "scheme", scheme_words[scheme]);
}

static int
get_within (GKeyFile *keys, const char *key, int least, int most, int otherwise)
{
  g_autoptr (GError) error = NULL;
  int value = g_key_file_get_integer (keys, "reminders", key, &error);

  return error || value < least || value > most ? otherwise : value;
}

void
linli_settings_reminding (LinliReminding *reminding)
{
  g_autoptr (GKeyFile) keys = load ();

  *reminding = (LinliReminding) { get_within (keys, "on", 0, 1, 1), get_within (keys, "closed", 0, 1, 0),
                                  get_within (keys, "lead-days", 0, LINLI_LEAD_MAX, 1), get_within (keys, "hour", 0, 23, 8) };
}

void
linli_settings_set_reminding (const LinliReminding *reminding)
{
  g_autoptr (GKeyFile) keys = load ();

  g_key_file_set_integer (keys, "reminders", "on", reminding->on);
  g_key_file_set_integer (keys, "reminders", "closed", reminding->closed);
  g_key_file_set_integer (keys, "reminders", "lead-days", reminding->lead_days);
  g_key_file_set_integer (keys, "reminders", "hour", reminding->hour);
  save (keys);
}

GStrv
linli_settings_remind (const char *path, const char *day, const char *const *things)
{
  g_autoptr (GKeyFile) keys = load ();
  g_autofree char *group = escaped (path), *last = g_key_file_get_string (keys, group, "reminded-on", NULL);
  g_auto (GStrv) before = g_key_file_get_string_list (keys, group, "reminded", NULL, NULL), after = NULL;
  gboolean is_today = before && g_strcmp0 (last, day) == 0;
  g_autoptr (GStrvBuilder) all = g_strv_builder_new (), fresh = g_strv_builder_new ();

  if (is_today)
    g_strv_builder_addv (all, (const char **) before);
  for (guint i = 0; things[i]; i++)
    if (!is_today || !g_strv_contains ((const char *const *) before, things[i]))
      {
        g_strv_builder_add (all, things[i]);
        g_strv_builder_add (fresh, things[i]);
      }
  after = g_strv_builder_end (all);
  g_key_file_set_string (keys, group, "reminded-on", day);
  g_key_file_set_string_list (keys, group, "reminded", (const char *const *) after, g_strv_length (after));
  save (keys);
  return g_strv_builder_end (fresh);
}

/* The hall screen. */

char *
linli_settings_hall_monitor (void)
{
  return get_text ("hall", "monitor");
}

void
linli_settings_set_hall_monitor (const char *connector)
{
  set_text ("hall", "monitor", connector);
}

gboolean
linli_settings_hall_dark (void)
{
  g_autofree char *scheme = get_text ("hall", "scheme");

  return g_strcmp0 (scheme, "dark") == 0;
}

void
linli_settings_set_hall_dark (gboolean dark)
{
  set_text ("hall", "scheme", dark ? "dark" : "light");
}
