/* Registers of every older schema, made by the program of their time, as this program reads and writes them. */
#include "tests/store/fixture.h"

#include "store/register-private.h"
#include "store/replay.h"
#include "store/search.h"

#include <gio/gio.h>

static void
unpack (const char *name, const char *to)
{
  g_autofree char *packed = g_build_filename (g_getenv ("LINLI_TEST_SOURCE"), "tests", "fixtures", name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (packed), file = g_file_new_for_path (to);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) raw = g_file_read (from, NULL, &error);
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GInputStream) plain = NULL;
  g_autoptr (GFileOutputStream) out = NULL;

  g_assert_no_error (error);
  plain = g_converter_input_stream_new (G_INPUT_STREAM (raw), converter);
  out = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  g_output_stream_splice (G_OUTPUT_STREAM (out), plain, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_whole (LinliRegister *reg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = linli_replay_compare (reg, 10, &error);
  g_autoptr (GPtrArray) words = rows ? linli_search_check (reg, 10, &error) : NULL;
  g_autoptr (GPtrArray) personal = words ? linli_replay_personal (reg, &error) : NULL;

  g_assert_no_error (error);
  g_assert_cmpint ((int) rows->len, ==, 0);
  g_assert_cmpint ((int) words->len, ==, 0);
  g_assert_cmpint ((int) personal->len, ==, 0);
  g_assert_true (linli_register_integrity (reg, &error));
}

static const struct { const char *name, *suffix; gint64 entries; } registers[] = {
  { "schema-1.linli.gz", ".schema-1", 296 },
  { "schema-2.linli.gz", ".schema-2", 296 },
};

/* A reader leaves the file as it is and sees it in the present form; a writer brings the file itself there. */
static void
test_schema (StoreFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LinliRegister) reg = NULL;
      g_autofree char *kept = g_strconcat (fixture->other, registers[i].suffix, NULL);
      g_autofree char *before = NULL, *after = NULL, *head = NULL, *later = NULL;
      unpack (registers[i].name, fixture->other);
      before = fixture_digest (fixture->other);
      reg = linli_register_open (fixture->other, FALSE, &error);
      g_assert_no_error (error);
      assert_whole (reg);
      head = linli_register_head (reg);
      g_assert_cmpint (linli_register_size (reg), ==, registers[i].entries);
      linli_register_free (g_steal_pointer (&reg));
      after = fixture_digest (fixture->other);
      g_assert_cmpstr (after, ==, before);
      reg = linli_register_open (fixture->other, TRUE, &error);
      g_assert_no_error (error);
      assert_whole (reg);
      later = linli_register_head (reg);
      g_assert_cmpstr (later, ==, head);
      g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
      linli_register_free (g_steal_pointer (&reg));
      reg = linli_register_open (fixture->other, FALSE, &error);
      g_assert_no_error (error);
      g_assert_cmpint (linli_sql_int (reg->db, "PRAGMA user_version", 0), ==, LINLI_REGISTER_SCHEMA);
      assert_whole (reg);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/migrate/schema", StoreFixture, NULL, fixture_set_up, test_schema, fixture_tear_down);
  return g_test_run ();
}
