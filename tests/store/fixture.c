#include "tests/store/fixture.h"

#include "base/error.h"
#include "base/file.h"
#include "council/demo.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

char *
fixture_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("linli-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
fixture_remove (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        fixture_remove (g_steal_pointer (&path));
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_rmdir (folder);
  g_free (folder);
}

gboolean
fixture_record (LinliRegister *reg, const char *kind, const char *json, const char *token, GError **error)
{
  g_autoptr (GError) wrong = NULL;
  g_autoptr (LinliRecord) payload = linli_record_decode (json, -1, &wrong);
  gint64 at_ms = FIXTURE_START + linli_register_size (reg) * 1000;

  g_assert_no_error (wrong);
  if (!linli_register_begin (reg, error))
    return FALSE;
  if (linli_register_record (reg, at_ms, 0, kind, payload, NULL, error))
    return linli_register_commit (reg, token, error);
  linli_register_rollback (reg);
  return FALSE;
}

static void
record (LinliRegister *reg, const char *kind, const char *json)
{
  g_autoptr (GError) error = NULL;

  fixture_record (reg, kind, json, NULL, &error);
  g_assert_no_error (error);
}

static void
checkpoint (LinliRegister *reg, LinliKey *key, const char *reason)
{
  g_autoptr (GError) error = NULL;
  gint64 at_ms = FIXTURE_START + 3600000;
  g_autoptr (GBytes) bytes = linli_register_checkpoint_bytes (reg, at_ms, reason);
  g_autoptr (GBytes) signature = NULL;
  g_autofree char *public_hex = linli_key_public (key);
  guint8 raw[LINLI_KEY_SIGNATURE_SIZE];

  linli_key_sign (key, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), raw, &error);
  g_assert_no_error (error);
  signature = g_bytes_new (raw, sizeof raw);
  linli_register_checkpoint (reg, at_ms, reason, public_hex, signature, &error);
  g_assert_no_error (error);
}

void
fixture_small (const char *path, LinliKey *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) facts = linli_record_new ();
  g_autoptr (LinliRegister) reg = NULL;
  g_autofree char *public_hex = linli_key_public (key);

  linli_record_set_text (facts, "name", "测试社区");
  linli_record_set_text (facts, "kind", "residents");
  linli_record_set_text (facts, "community", "old");
  linli_record_set_text (facts, "language", "zh");
  linli_record_set_text (facts, "key", public_hex);
  reg = linli_register_create (path, facts, FIXTURE_START, &error);
  g_assert_no_error (error);
  record (reg, "person.added", "{\"label\":\"工作人员甲\",\"office\":\"staff\",\"sex\":\"female\"}");
  record (reg, "person.added", "{\"label\":\"代表01\",\"office\":\"representative\",\"name\":\"" FIXTURE_NAME
                               "\",\"phone\":\"138-0000-0001\"}");
  record (reg, "body.added", "{\"label\":\"会议\",\"name\":\"居民代表会议\",\"rule\":\"U2\"}");
  record (reg, "seat.added", "{\"body\":4,\"person\":3,\"role\":\"representative\",\"area_dm2\":0,\"units\":1}");
  checkpoint (reg, key, "first");
  record (reg, "catalogue.added", "{\"label\":\"QD-1\",\"catalogue\":\"清单\",\"title\":\"一\",\"negative\":0}");
  record (reg, "catalogue.added", "{\"label\":\"QD-2\",\"catalogue\":\"清单\",\"title\":\"二\",\"negative\":1}");
  record (reg, "person.changed", "{\"person\":3,\"office\":\"representative\",\"name\":\"" FIXTURE_NAME "\"}");
  record (reg, "seat.ended", "{\"seat\":5,\"reason\":\"迁出\"}");
  record (reg, "body.added", "{\"label\":\"业主\",\"name\":\"业主大会\",\"rule\":\"O2\",\"heads\":12,\"area_dm2\":120000}");
  checkpoint (reg, key, "second");
}

void
fixture_demo (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = linli_demo_create (path, &error);

  g_assert_no_error (error);
}

static GBytes *
read_whole (const char *path)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = linli_file_read (path, 64 << 20, &error);

  g_assert_no_error (error);
  return bytes;
}

char *
fixture_digest (const char *path)
{
  g_autoptr (GBytes) bytes = read_whole (path);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

void
fixture_copy (const char *from, const char *to)
{
  g_autoptr (GBytes) bytes = read_whole (from);
  FILE *file = fopen (to, "wb");

  /* Nothing here must survive a power cut: no fsync. */
  g_assert_nonnull (file);
  g_assert_cmpint ((int) fwrite (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 1, file), ==, 1);
  g_assert_cmpint (fclose (file), ==, 0);
}

gboolean
fixture_holds (const char *path, const char *text)
{
  g_autoptr (GBytes) bytes = read_whole (path);

  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text)) != NULL;
}

static void
must (sqlite3 *db, const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
}

sqlite3 *
fixture_raw_open (const char *path, GPtrArray **guards)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  sqlite3 *db = NULL;
  sqlite3_stmt *scan = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  *guards = g_ptr_array_new_with_free_func (g_free);
  must (db, "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY");
  sqlite3_prepare_v2 (db, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'", -1, &scan, NULL);
  while (sqlite3_step (scan) == SQLITE_ROW)
    {
      g_ptr_array_add (names, g_strdup ((const char *) sqlite3_column_text (scan, 0)));
      g_ptr_array_add (*guards, g_strdup ((const char *) sqlite3_column_text (scan, 1)));
    }
  sqlite3_finalize (scan);
  g_assert_cmpint ((int) names->len, >=, 5);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *sql = g_strdup_printf ("DROP TRIGGER %s", (char *) names->pdata[i]);
      must (db, sql);
    }
  return db;
}

void
fixture_raw_close (sqlite3 *db, GPtrArray *guards)
{
  for (guint i = 0; i < guards->len; i++)
    must (db, guards->pdata[i]);
  g_ptr_array_unref (guards);
  sqlite3_close (db);
}

void
fixture_raw (const char *path, const char *sql)
{
  GPtrArray *guards;
  sqlite3 *db = fixture_raw_open (path, &guards);

  must (db, sql);
  fixture_raw_close (db, guards);
}

gboolean
fixture_refuses (const char *path, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRegister) reg = linli_register_open (path, FALSE, &error);

  if (reg)
    return FALSE;
  g_assert_error (error, LINLI_ERROR, code);
  return TRUE;
}

void
fixture_set_up (StoreFixture *fixture, gconstpointer data)
{
  fixture->folder = fixture_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.linli", NULL);
  fixture->other = g_build_filename (fixture->folder, "b.linli", NULL);
  fixture->key = linli_key_new (NULL);
  fixture_small (fixture->path, fixture->key);
}

void
fixture_tear_down (StoreFixture *fixture, gconstpointer data)
{
  linli_key_free (fixture->key);
  g_free (fixture->path);
  g_free (fixture->other);
  fixture_remove (fixture->folder);
}
