/* Attached files: by their content, once each, before the register says so, gone when no entry needs them. */
#include "demo-fixture.h"

#include "audit/audit.h"
#include "base/error.h"
#include "council/backup-check.h"
#include "council/files.h"
#include "council/media.h"
#include "tests/council/material.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static void
test_media (void)
{
  static const struct { const char *bytes; gsize size; const char *media; } cases[] = {
    { "%PDF-1.7\n", 9, "application/pdf" },
    { "%PDF-9.7\n", 9, "text/plain" },
    { "\xff\xd8\xff\xe0xx", 6, "image/jpeg" },
    { "\x89PNG\r\n\x1a\nIHDR", 12, "image/png" },
    { "\x89PNG", 4, NULL },
    { "GIF89a..", 8, "image/gif" },
    { "RIFF\1\2\3\4WEBPVP8 ", 16, "image/webp" },
    { "RIFF\1\2\3\4WAVEfmt ", 16, NULL },
    { "\0\0\0\x18" "ftypheic\0\0\0\0", 16, "image/heic" },
    { "\0\0\0\x18" "ftypM4A \0\0\0\0", 16, "audio/mp4" },
    { "\0\0\0\x18" "ftypisom\0\0\0\0", 16, "video/mp4" },
    { "\0\0\0\x18" "ftypzzzz\0\0\0\0", 16, NULL },
    { "#!AMR\n\x3c", 7, "audio/amr" },
    { "#!/bin/sh\nrm -r /\n", 18, NULL },
    { "MZ\x90\0", 4, NULL },
    { "\x7f" "ELF", 4, NULL },
    { "PK\3\4....", 8, "application/zip" },
    { "PK\3\4....[Content_Types].xml..word/document.xml", 46,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
    { "PK\3\4....[Content_Types].xml..word/document.xml vbaProject.bin", 61, NULL },
    { "PK\3\4..........................mimetypeapplication/vnd.oasis.opendocument.text", 77, "application/vnd.oasis.opendocument.text" },
    { "路灯不亮\n", 13, "text/plain" },
    { "\xc2\xb7\xb5", 3, NULL },
    { "a\0b", 3, NULL },
    { "\xef\xbb\xbf" "a,b\r\n", 8, "text/plain" },
    { "", 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u", i);
      g_assert_cmpstr (linli_media_of ((const guint8 *) cases[i].bytes, cases[i].size), ==, cases[i].media);
    }
}

static void
test_name (void)
{
  static const struct { const char *path, *name; } cases[] = {
    { "/tmp/a/路灯.jpg", "路灯.jpg" },
    { "/tmp/\u202egpj.exe", "gpj.exe" },
    { "/tmp/a\nb\tc.pdf", "abc.pdf" },
    { "/tmp/\u200b", "—" },
    { "/tmp/𠮷野.pdf", "𠮷野.pdf" },
  };
  g_autofree char *longer = g_strnfill (300, 'x'), *cut = linli_files_name (longer);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = linli_files_name (cases[i].path);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
  g_assert_cmpuint (strlen (cut), ==, 120);
}

/* Takes @text into the folder and attaches it to the request @to. */
static gboolean
attach (Fixture *fixture, const char *to, const char *text, const char *at, LinliStored *stored, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (LinliRecord) members = linli_record_new ();
  gint64 at_ms;

  if (!linli_files_put_bytes (fixture->path, bytes, stored, error))
    return FALSE;
  g_assert_true (linli_instant_parse (at, &at_ms, NULL));
  linli_record_set_text (members, "request", to);
  linli_record_set_text (members, "name", "照片.txt");
  linli_record_set_text (members, "sha256", stored->sha256);
  return linli_council_act (fixture->council, "file.attach", members, at_ms, "工作人员甲", NULL, error);
}

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->council, linli_council_free);
  fixture->council = linli_council_open (fixture->path, TRUE, &error);
  g_assert_no_error (error);
}

static void
test_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  LinliStored first, second;

  g_assert_true (attach (fixture, "SQ-2026-014", "一", "2026-09-01T09:00", &first, &error));
  g_assert_true (attach (fixture, "SQ-2026-001", "一", "2026-09-01T09:01", &second, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (first.sha256, ==, second.sha256);
  g_assert_cmpuint (material_count_files (fixture->path), ==, 1);
  g_assert_false (attach (fixture, "SQ-2026-001", "一", "2026-09-01T09:02", &second, &error));
  g_assert_true (linli_error_is_refused (error));
  g_assert_nonnull (strstr (error->message, "SQ-2026-001/F1"));
}

/* Detached, the bytes stay while another entry needs them, and go when the register is opened again. */
static void
test_detached (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  LinliStored stored;

  g_assert_true (attach (fixture, "SQ-2026-014", "一", "2026-09-01T09:00", &stored, &error));
  g_assert_true (attach (fixture, "SQ-2026-001", "一", "2026-09-01T09:01", &stored, &error));
  fixture_act (fixture, "2026-09-01T09:02", "file.detach", "{\"file\":\"SQ-2026-014/F1\"}");
  reopen (fixture);
  g_assert_cmpuint (material_count_files (fixture->path), ==, 1);
  fixture_act (fixture, "2026-09-01T09:03", "file.detach", "{\"file\":\"SQ-2026-001/F1\",\"reason\":\"重复\"}");
  g_assert_cmpuint (material_count_files (fixture->path), ==, 1);
  reopen (fixture);
  g_assert_cmpuint (material_count_files (fixture->path), ==, 0);
  g_assert_true (attach (fixture, "SQ-2026-001", "一", "2026-09-01T09:04", &stored, &error));
  g_assert_no_error (error);
}

static void
test_erased (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) members = linli_record_decode ("{\"file\":\"SQ-2026-014/F1\",\"reason\":\"本人要求\"}", -1, NULL);
  LinliStored stored;
  gint64 at_ms;

  g_assert_true (linli_instant_parse ("2026-09-01T09:02", &at_ms, NULL));
  g_assert_true (attach (fixture, "SQ-2026-014", "一", "2026-09-01T09:00", &stored, &error));
  g_assert_true (attach (fixture, "SQ-2026-001", "一", "2026-09-01T09:01", &stored, &error));
  g_assert_false (linli_council_act (fixture->council, "file.erase", members, at_ms, "工作人员甲", NULL, &error));
  g_assert_nonnull (strstr (error->message, "SQ-2026-001/F1"));
  g_clear_error (&error);
  fixture_act (fixture, "2026-09-01T09:03", "file.detach", "{\"file\":\"SQ-2026-001/F1\"}");
  fixture_act (fixture, "2026-09-01T09:04", "file.erase", "{\"file\":\"SQ-2026-014/F1\",\"reason\":\"x\"}");
  g_assert_cmpuint (material_count_files (fixture->path), ==, 0);
}

static void
test_erased_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  LinliStored stored;

  g_assert_true (attach (fixture, "SQ-2026-014", "一", "2026-09-01T09:00", &stored, &error));
  fixture_act (fixture, "2026-09-01T09:03", "file.erase", "{\"file\":\"SQ-2026-014/F1\",\"reason\":\"本人要求\"}");
  g_assert_cmpuint (material_count_files (fixture->path), ==, 0);
  g_clear_pointer (&fixture->council, linli_council_free);
  rows = linli_audit_register (fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (linli_record_text (rows->pdata[0], "state"), ==, "ok");
}

static const char *
attachment_finding (const char *path)
{
  g_autoptr (GPtrArray) rows = linli_audit_register (path, NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (linli_record_text (rows->pdata[i], "finding"), "attachment"))
      return g_intern_string (linli_record_text (rows->pdata[i], "state"));
  return NULL;
}

static void
test_audit_finds (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  LinliStored stored;

  g_assert_true (attach (fixture, "SQ-2026-014", "一", "2026-09-01T09:00", &stored, &error));
  g_clear_pointer (&fixture->council, linli_council_free);
  path = linli_files_path (fixture->path, stored.sha256);
  g_assert_cmpstr (attachment_finding (fixture->path), ==, "ok");
  g_assert_true (g_file_set_contents (path, "二", -1, NULL));
  g_assert_cmpstr (attachment_finding (fixture->path), ==, "bad");
  g_assert_cmpint (linli_files_check (fixture->path, stored.sha256), ==, LINLI_FILE_ALTERED);
  g_unlink (path);
  g_assert_cmpstr (attachment_finding (fixture->path), ==, "bad");
  g_assert_cmpint (linli_files_check (fixture->path, stored.sha256), ==, LINLI_FILE_MISSING);
  /* Attached again elsewhere, the same content stands whole for both. */
  reopen (fixture);
  g_assert_true (attach (fixture, "SQ-2026-001", "一", "2026-09-01T09:01", &stored, &error));
  g_assert_cmpint (linli_files_check (fixture->path, stored.sha256), ==, LINLI_FILE_WHOLE);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *big = g_build_filename (fixture->folder, "big", NULL), *empty = g_build_filename (fixture->folder, "empty", NULL);
  g_autofree char *gone = g_build_filename (fixture->folder, "gone", NULL), *exe = g_build_filename (fixture->folder, "a.pdf", NULL);
  const struct { const char *path, *sentence; } cases[] = {
    { big, "larger than 50 MB" }, { empty, "empty" },           { gone, "gone" },
    { fixture->folder, "folder" }, { "/dev/zero", "not a file" }, { exe, "no kind known" },
  };

  g_assert_true (g_file_set_contents (big, "", 0, NULL) && truncate (big, 200 << 20) == 0);
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  g_assert_true (g_file_set_contents (exe, "MZ\x90\0", 4, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      LinliStored stored;
      g_assert_false (linli_files_put (fixture->path, cases[i].path, &stored, &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].sentence));
    }
  g_assert_cmpuint (material_count_files (fixture->path), ==, 0);
}

/* What the register says of a file is what the file says, and a file that is not there cannot be attached. */
static void
test_not_there (Fixture *fixture, gconstpointer data)
{
  g_autofree char *digest = g_strnfill (64, 'a');
  g_autoptr (LinliRecord) members = linli_record_new ();
  gint64 before = linli_council_size (fixture->council), at_ms;
  const char *const digests[] = { digest, "../../etc/passwd", "AA", "" };

  g_assert_true (linli_instant_parse ("2026-09-01T09:00", &at_ms, NULL));
  linli_record_set_text (members, "request", "SQ-2026-014");
  linli_record_set_text (members, "name", "x");
  for (guint i = 0; i < G_N_ELEMENTS (digests); i++)
    {
      g_autoptr (GError) error = NULL;
      linli_record_set_text (members, "sha256", digests[i]);
      g_assert_false (linli_council_act (fixture->council, "file.attach", members, at_ms, "工作人员甲", NULL, &error));
      g_assert_nonnull (error);
    }
  g_assert_cmpint (linli_council_size (fixture->council), ==, before);
}

static void
test_backup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.linli", NULL), *path = NULL;
  g_autofree char *back = g_build_filename (fixture->folder, "back.linli", NULL);
  g_autoptr (GPtrArray) lacking = NULL;
  g_autoptr (LinliBackupCheck) check = NULL, broken = NULL;
  LinliStored stored, other;

  g_assert_true (attach (fixture, "SQ-2026-014", "一", "2026-09-01T09:00", &stored, &error));
  g_assert_true (attach (fixture, "SQ-2026-014", "二", "2026-09-01T09:01", &other, &error));
  g_assert_true (linli_council_backup (fixture->council, copy, G_GINT64_CONSTANT (1788300000000), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (material_count_files (copy), ==, 2);
  check = linli_backup_check (copy, &error);
  g_assert_cmpuint (check->findings->len, ==, 0);
  g_assert_true (linli_council_restore (copy, back, &error));
  g_assert_cmpuint (material_count_files (back), ==, 2);
  path = linli_files_path (copy, stored.sha256);
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  broken = linli_backup_check (copy, &error);
  g_assert_cmpuint (broken->findings->len, ==, 1);
  g_assert_cmpstr (linli_record_text (broken->findings->pdata[0], "key"), ==, "SQ-2026-014/F1");
  /* Made again, the copy is whole again. */
  g_assert_true (linli_council_backup (fixture->council, copy, G_GINT64_CONSTANT (1788300000001), &error));
  g_assert_cmpint (linli_files_check (copy, stored.sha256), ==, LINLI_FILE_WHOLE);
  g_free (path);
  path = linli_files_path (fixture->path, other.sha256);
  g_unlink (path);
  lacking = linli_council_files_lacking (fixture->council, &error);
  g_assert_cmpuint (lacking->len, ==, 1);
  g_assert_cmpstr (linli_record_text (lacking->pdata[0], "state"), ==, "missing");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/attachment/media", test_media);
  g_test_add_func ("/attachment/name", test_name);
  g_test_add ("/attachment/once", Fixture, NULL, fixture_set_up, test_once, fixture_tear_down);
  g_test_add ("/attachment/detached", Fixture, NULL, fixture_set_up, test_detached, fixture_tear_down);
  g_test_add ("/attachment/erased", Fixture, NULL, fixture_set_up, test_erased, fixture_tear_down);
  g_test_add ("/attachment/erased-at-once", Fixture, NULL, fixture_set_up, test_erased_at_once, fixture_tear_down);
  g_test_add ("/attachment/audit-finds", Fixture, NULL, fixture_set_up, test_audit_finds, fixture_tear_down);
  g_test_add ("/attachment/refused", Fixture, NULL, fixture_set_up, test_refused, fixture_tear_down);
  g_test_add ("/attachment/not-there", Fixture, NULL, fixture_set_up, test_not_there, fixture_tear_down);
  g_test_add ("/attachment/backup", Fixture, NULL, fixture_set_up, test_backup, fixture_tear_down);
  return fixture_run ();
}
