#include "tests/store/fixture.h"

#include "base/error.h"
#include "base/file.h"
#include "store/place.h"
#include "store/sql.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A register's bytes with some of them changed. */
typedef struct
{
  const char *name;
  gssize keep; /* bytes kept; -1: all */
  gssize at;   /* where @byte is put; -1: nowhere */
  guint8 byte;
  int code;
} Damage;

static const Damage damages[] = {
  { "empty", 0, -1, 0, LINLI_ERROR_FOREIGN },
  { "one byte", 1, -1, 0, LINLI_ERROR_FOREIGN },
  { "99 bytes", 99, -1, 0, LINLI_ERROR_FOREIGN },
  { "the header alone", 100, -1, 0, LINLI_ERROR_CORRUPT },
  { "half a page", 2048, -1, 0, LINLI_ERROR_CORRUPT },
  { "one page", 4096, -1, 0, LINLI_ERROR_CORRUPT },
  { "ten pages", 40960, -1, 0, LINLI_ERROR_CORRUPT },
  { "not SQLite", -1, 0, 'X', LINLI_ERROR_FOREIGN },
  { "another application", -1, 68, 0, LINLI_ERROR_FOREIGN },
  { "a newer schema", -1, 63, LINLI_REGISTER_SCHEMA + 1, LINLI_ERROR_NEWER },
  { "a schema far ahead", -1, 60, 0x7f, LINLI_ERROR_NEWER },
};

static void
test_damaged (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "b.linli", NULL);
  g_autoptr (GBytes) whole = linli_file_read (fixture->path, 64 << 20, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      const Damage *damage = &damages[i];
      gsize size = damage->keep < 0 ? g_bytes_get_size (whole) : (gsize) damage->keep;
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
      g_autofree char *before = NULL, *after = NULL;
      if (damage->at >= 0)
        bytes[damage->at] = damage->byte;
      g_assert_true (linli_file_write (other, bytes, size, NULL));
      before = fixture_digest (other);
      for (int write = 0; write < 2; write++)
        {
          g_autoptr (GError) error = NULL;
          g_test_message ("%s, write %d", damage->name, write);
          g_assert_null (linli_register_open (other, write, &error));
          g_assert_error (error, LINLI_ERROR, damage->code);
        }
      after = fixture_digest (other);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
expect (const char *path, int code)
{
  for (int write = 0; write < 2; write++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (linli_register_open (path, write, &error));
      g_assert_error (error, LINLI_ERROR, code);
    }
}

static void
test_not_a_file (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "folder.linli", NULL);
  g_autofree char *fifo = g_build_filename (fixture->folder, "fifo.linli", NULL);
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.linli", NULL);
  g_autofree char *nothing = g_build_filename (fixture->folder, "nothing.linli", NULL);
  g_autofree char *before = fixture_digest (fixture->path);
  g_autofree char *after = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink (fixture->path, link_path), ==, 0);
  expect (folder, LINLI_ERROR_FOREIGN);
  expect (fifo, LINLI_ERROR_FOREIGN);
  expect (link_path, LINLI_ERROR_FOREIGN);
  expect (nothing, LINLI_ERROR_NOT_FOUND);
  after = fixture_digest (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

/* A folder reached by a link is the same folder: one lock, one file. */
static void
test_linked_folder (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *second = g_strconcat (fixture->folder, "-link", NULL);
  g_autofree char *path = g_build_filename (second, "a.linli", NULL);
  g_autoptr (LinliRegister) first = linli_register_open (fixture->path, TRUE, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (fixture->folder, second), ==, 0);
  g_assert_null (linli_register_open (path, TRUE, &error));
  g_assert_error (error, LINLI_ERROR, LINLI_ERROR_LOCKED);
  g_unlink (second);
}

static void
test_two_writers (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *pid = g_strdup_printf ("%d", (int) getpid ());
  g_autoptr (GError) error = NULL;
  LinliRegister *first = linli_register_open (fixture->path, TRUE, NULL);
  LinliRegister *reader, *second;

  g_assert_nonnull (first);
  g_assert_null (linli_register_open (fixture->path, TRUE, &error));
  g_assert_error (error, LINLI_ERROR, LINLI_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, pid));
  g_assert_nonnull (strstr (error->message, g_get_user_name ()));
  reader = linli_register_open (fixture->path, FALSE, NULL);
  g_assert_nonnull (reader);
  linli_register_free (reader);
  linli_register_free (first);
  second = linli_register_open (fixture->path, TRUE, NULL);
  g_assert_nonnull (second);
  linli_register_free (second);
}

/* A reader that comes and goes in this process leaves the writer's locks on the file alone. */
static void
test_locks_stay (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (LinliRegister) writer = linli_register_open (fixture->path, TRUE, NULL);
  g_autoptr (LinliRegister) reader = NULL;
  g_autofree char *tool = g_strdup_printf (
      "import sqlite3,sys; sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')");
  const char *argv[] = { "/usr/bin/python3", "-c", tool, fixture->path, NULL };
  int status = 0;

  if (!g_file_test (argv[0], G_FILE_TEST_EXISTS))
    {
      g_test_skip ("python3 is not here");
      return;
    }
  g_assert_true (linli_register_begin (writer, NULL));
  reader = linli_register_open (fixture->path, FALSE, NULL);
  g_assert_nonnull (reader);
  g_clear_pointer (&reader, linli_register_free);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL,
                NULL, &status, NULL);
  g_assert_cmpint (status, !=, 0);
  linli_register_rollback (writer);
  g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, NULL, NULL, &status, NULL);
  g_assert_cmpint (status, ==, 0);
}

static void
test_never_overwritten (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = fixture_digest (fixture->path);
  g_autofree char *after = NULL;
  g_autofree char *fresh = g_build_filename (fixture->folder, "c.linli", NULL);
  g_autofree char *journal = g_strconcat (fresh, "-journal", NULL);
  g_autoptr (LinliRecord) facts = linli_record_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (linli_register_create (fixture->path, facts, FIXTURE_START, &error));
  g_assert_error (error, LINLI_ERROR, LINLI_ERROR_REFUSED);
  after = fixture_digest (fixture->path);
  g_assert_cmpstr (after, ==, before);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (journal, "old", -1, NULL));
  g_assert_null (linli_register_create (fresh, facts, FIXTURE_START, &error));
  g_assert_error (error, LINLI_ERROR, LINLI_ERROR_REFUSED);
  g_unlink (journal);
  g_clear_error (&error);
  /* Facts are missing: nothing is left behind. */
  g_assert_null (linli_register_create (fresh, facts, FIXTURE_START, &error));
  g_assert_error (error, LINLI_ERROR, LINLI_ERROR_INPUT);
  g_assert_false (g_file_test (fresh, G_FILE_TEST_EXISTS));
}

static void
test_network (void)
{
  static const struct { guint64 type; gboolean network; } cases[] = {
    { 0x6969, TRUE },      { 0xff534d42, TRUE }, { 0xfe534d42, TRUE },  { 0x517b, TRUE },   { 0x01021997, TRUE },
    { 0x00c36400, TRUE },  { 0xef53, FALSE },    { 0x9123683e, FALSE }, { 0x58465342, FALSE }, { 0x01021994, FALSE },
    { 0xffffffffff534d42, TRUE }, /* sign-extended by some kernels */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (linli_place_type_is_network (cases[i].type), ==, cases[i].network);
}

#define ADD(name, func) g_test_add ("/place/" name, StoreFixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("damaged", test_damaged);
  ADD ("not-a-file", test_not_a_file);
  ADD ("linked-folder", test_linked_folder);
  ADD ("two-writers", test_two_writers);
  ADD ("locks-stay", test_locks_stay);
  ADD ("never-overwritten", test_never_overwritten);
  g_test_add_func ("/place/network", test_network);
  return g_test_run ();
}
