#include "tests/store/fixture.h"

#include "base/error.h"
#include "council/demo.h"
#include "store/backup.h"

#include <glib/gstdio.h>
#include <unistd.h>

static void
add_entry (const char *path, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRegister) reg = linli_register_open (path, TRUE, &error);
  g_autofree char *json
      = g_strdup_printf ("{\"label\":\"%s\",\"catalogue\":\"c\",\"title\":\"t\",\"negative\":0}", label);

  g_assert_no_error (error);
  fixture_record (reg, "catalogue.added", json, NULL, &error);
  g_assert_no_error (error);
}

static char *
head_of (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRegister) reg = linli_register_open (path, FALSE, &error);

  g_assert_no_error (error);
  return linli_register_head (reg);
}

static void
back_up (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRegister) reg = linli_register_open (fixture->path, TRUE, &error);

  linli_backup_write (reg, fixture->other, &error);
  g_assert_no_error (error);
}

static void
refused (const char *backup, const char *path, int code)
{
  g_autofree char *before = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? fixture_digest (path) : NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (linli_backup_restore (backup, path, &error));
  g_assert_error (error, LINLI_ERROR, code);
  after = before ? fixture_digest (path) : NULL;
  g_assert_cmpstr (after, ==, before);
}

static void
test_round (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *head = head_of (fixture->path), *copied = NULL, *restored = NULL;
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "new.linli", NULL);

  back_up (fixture);
  copied = head_of (fixture->other);
  g_assert_cmpstr (copied, ==, head);
  g_assert_true (linli_backup_restore (fixture->other, elsewhere, &error));
  restored = head_of (elsewhere);
  g_assert_cmpstr (restored, ==, head);
  /* A later backup takes the place of an earlier one. */
  add_entry (fixture->path, "Z");
  back_up (fixture);
}

static void
test_rollback_refused (StoreFixture *fixture, gconstpointer data)
{
  back_up (fixture);
  add_entry (fixture->path, "Z");
  refused (fixture->other, fixture->path, LINLI_ERROR_REFUSED);
}

static void
test_other_refused (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other.linli", NULL);
  g_autofree char *text = g_build_filename (fixture->folder, "letter.txt", NULL);

  back_up (fixture);
  fixture_small (other, fixture->key);
  refused (fixture->other, other, LINLI_ERROR_REFUSED);
  g_assert_true (g_file_set_contents (text, "Dear neighbors", -1, NULL));
  refused (fixture->other, text, LINLI_ERROR_FOREIGN);
  refused (text, fixture->path, LINLI_ERROR_FOREIGN);
}

static void
test_held_refused (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (LinliRegister) reg = NULL;

  back_up (fixture);
  reg = linli_register_open (fixture->path, TRUE, NULL);
  refused (fixture->other, fixture->path, LINLI_ERROR_LOCKED);
}

static void
damage (const char *path)
{
  g_assert_cmpint (truncate (path, 20480), ==, 0);
}

/* A damaged register gives way and is kept, the second one beside the first. */
static void
test_damaged_kept (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *kept = g_strconcat (fixture->path, ".before-restore", NULL);
  g_autofree char *second = g_strconcat (fixture->path, ".before-restore-2", NULL);
  g_autofree char *damaged = NULL, *found = NULL, *again = NULL;
  g_autoptr (GError) error = NULL;

  back_up (fixture);
  damage (fixture->path);
  damaged = fixture_digest (fixture->path);
  g_assert_true (fixture_refuses (fixture->path, LINLI_ERROR_CORRUPT));
  g_assert_true (linli_backup_restore (fixture->other, fixture->path, &error));
  found = fixture_digest (kept);
  g_assert_cmpstr (found, ==, damaged);
  g_assert_false (fixture_refuses (fixture->path, LINLI_ERROR_CORRUPT));
  g_assert_true (linli_backup_restore (fixture->other, fixture->path, &error));
  again = fixture_digest (kept);
  g_assert_cmpstr (again, ==, damaged);
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
}

static void
test_damaged_backup (StoreFixture *fixture, gconstpointer data)
{
  back_up (fixture);
  damage (fixture->other);
  refused (fixture->other, fixture->path, LINLI_ERROR_CORRUPT);
}

/* A journal left by a register that is gone would be played into the restored one. */
static void
test_stale_journal (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "new.linli", NULL);
  g_autofree char *journal = g_strconcat (elsewhere, "-journal", NULL);

  back_up (fixture);
  g_assert_true (g_file_set_contents (journal, "old", -1, NULL));
  refused (fixture->other, elsewhere, LINLI_ERROR_REFUSED);
  g_assert_false (g_file_test (elsewhere, G_FILE_TEST_EXISTS));
}

static void
write_refused (LinliRegister *reg, const char *path, int code)
{
  g_autofree char *before = fixture_digest (path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (linli_backup_write (reg, path, &error));
  g_assert_error (error, LINLI_ERROR, code);
  after = fixture_digest (path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_write_refused (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other.linli", NULL);
  g_autofree char *text = g_build_filename (fixture->folder, "letter.txt", NULL);
  g_autoptr (LinliRegister) reg = linli_register_open (fixture->path, TRUE, NULL);

  fixture_small (other, fixture->key);
  g_assert_true (g_file_set_contents (text, "Dear neighbors", -1, NULL));
  write_refused (reg, fixture->path, LINLI_ERROR_REFUSED);
  write_refused (reg, other, LINLI_ERROR_REFUSED);
  write_refused (reg, text, LINLI_ERROR_FOREIGN);
}

static void
test_open_vote (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *demo = g_build_filename (fixture->folder, "demo.linli", NULL);
  g_autoptr (LinliRegister) reg = NULL;
  g_autoptr (GError) error = NULL;

  fixture_demo (demo);
  fixture_raw (demo, "UPDATE vote SET state = 'open' WHERE id = (SELECT max(id) FROM vote)");
  reg = linli_register_open (demo, TRUE, NULL);
  g_assert_false (linli_backup_write (reg, fixture->other, &error));
  g_assert_error (error, LINLI_ERROR, LINLI_ERROR_REFUSED);
  g_assert_false (g_file_test (fixture->other, G_FILE_TEST_EXISTS));
}

/* Nothing is left beside: neither of a backup nor of a restore. */
static void
test_tidy (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  g_autofree char *inner = g_build_filename (fixture->folder, "inner", NULL);
  const char *name;

  back_up (fixture);
  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  refused (fixture->other, inner, LINLI_ERROR_FOREIGN);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)))
    g_assert_false (g_str_has_suffix (name, ".new") || g_str_has_suffix (name, "-journal"));
}

#define ADD(name, func) g_test_add ("/backup/" name, StoreFixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("round", test_round);
  ADD ("rollback-refused", test_rollback_refused);
  ADD ("other-refused", test_other_refused);
  ADD ("held-refused", test_held_refused);
  ADD ("damaged-kept", test_damaged_kept);
  ADD ("damaged-backup", test_damaged_backup);
  ADD ("stale-journal", test_stale_journal);
  ADD ("write-refused", test_write_refused);
  ADD ("open-vote", test_open_vote);
  ADD ("tidy", test_tidy);
  return g_test_run ();
}
