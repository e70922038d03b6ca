#include "tests/council/fixture.h"

#include "tests/council/material.h"

#include "base/error.h"
#include "base/file.h"
#include "council/script.h"

#include <glib/gstdio.h>

static char *
read_text (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = linli_file_read (path, 8 << 20, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

LinliCouncil *
fixture_base (void)
{
  g_autofree char *folder = g_dir_make_tmp ("linli-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.linli", NULL);

  return material_demo_until (path, "陈巷社区", "# 诉求与准入");
}

void
fixture_base_free (LinliCouncil *council)
{
  g_autofree char *path = g_strdup (linli_council_path (council));
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *lock = g_strconcat (path, ".lock", NULL);

  linli_council_free (council);
  g_unlink (path);
  g_unlink (lock);
  /* A newer GLib takes the isolated folder away before the fixture is torn down. */
  g_assert_true (g_rmdir (folder) == 0 || !g_file_test (folder, G_FILE_TEST_EXISTS));
}

static LinliCouncil *base; /* of the trials */

LinliCouncil *
fixture_trial (void)
{
  g_autoptr (GError) error = NULL;
  LinliCouncil *trial;

  if (!base)
    base = fixture_base ();
  trial = linli_council_trial (base, &error);
  g_assert_no_error (error);
  return trial;
}

int
fixture_run_trials (void)
{
  int status = g_test_run ();

  g_clear_pointer (&base, fixture_base_free);
  return status;
}

static void
play_line (LinliCouncil *council, const char *line, guint number)
{
  g_autoptr (GError) error = NULL;
  gint64 size = linli_council_size (council);
  g_autofree char *head = linli_council_head (council), *after = NULL;
  LinliScriptReport report;

  if (!linli_script_play (council, line, -1, LINLI_SCRIPT_EXPECT_REFUSALS, &report, &error))
    g_error ("line %u: %s\n%s", number, error->message, line);
  after = linli_council_head (council);
  if (report.refusals == 0)
    return;
  g_assert_cmpint (linli_council_size (council), ==, size);
  g_assert_cmpstr (after, ==, head);
}

void
fixture_play (LinliCouncil *council, const char *name)
{
  g_autofree char *folder = g_build_filename (g_getenv ("LINLI_TEST_SOURCE"), "tests", "council", NULL);
  g_autofree char *text = read_text (folder, name);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    play_line (council, lines[i], i + 1);
}

gboolean
fixture_do (LinliCouncil *council, const char *line, GError **error)
{
  g_autoptr (GError) wrong = NULL;
  g_autoptr (LinliRecord) record = linli_record_decode (line, -1, &wrong);
  g_autofree char *act = NULL, *actor = NULL;
  gint64 at_ms;

  g_assert_no_error (wrong);
  act = g_strdup (linli_record_text (record, "do"));
  actor = g_strdup (linli_record_text (record, "actor"));
  linli_instant_parse (linli_record_text (record, "at"), &at_ms, &wrong);
  g_assert_no_error (wrong);
  linli_record_remove (record, "do");
  linli_record_remove (record, "at");
  linli_record_remove (record, "actor");
  return linli_council_act (council, act, record, at_ms, actor, NULL, error);
}

char *
fixture_value (LinliCouncil *council, const char *query, const char *label, const char *member)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) row = NULL;

  linli_record_set_text (params, "label", label);
  row = linli_council_row (council, query, params, &error);
  g_assert_no_error (error);
  if (!row)
    g_error ("%s: there is no “%s”", query, label);
  if (linli_record_type (row, member) == LINLI_VALUE_INT)
    return g_strdup_printf ("%" G_GINT64_FORMAT, linli_record_int (row, member));
  return g_strdup (linli_record_text (row, member));
}
