#include "demo-fixture.h"

#include "council/demo.h"

#include <glib/gstdio.h>

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("linli-council-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_rmdir (folder);
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "register.linli", NULL);
  fixture->council = linli_demo_create (fixture->path, &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->council, linli_council_free);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

int
fixture_run (void)
{
  g_autofree char *folder = make_folder ();
  int status;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  status = g_test_run ();
  remove_folder (folder);
  return status;
}

void
fixture_act (Fixture *fixture, const char *at, const char *name, const char *members)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) record = linli_record_decode (members, -1, &error);
  gint64 at_ms;

  g_assert_no_error (error);
  g_assert_true (linli_instant_parse (at, &at_ms, NULL));
  linli_council_act (fixture->council, name, record, at_ms, "工作人员甲", NULL, &error);
  g_assert_no_error (error);
}
