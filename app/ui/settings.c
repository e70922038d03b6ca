#include "ui/settings.h"

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

char *
linli_settings_actor (const char *path)
{
  g_autoptr (GKeyFile) keys = load ();

  return g_key_file_get_string (keys, path, "actor", NULL);
}

void
linli_settings_set_actor (const char *path, const char *actor)
{
  g_autoptr (GKeyFile) keys = load ();

  g_key_file_set_string (keys, path, "actor", actor);
  save (keys);
}
