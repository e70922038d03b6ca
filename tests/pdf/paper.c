#include "paper.h"

#include "base/clock.h"
#include "base/file.h"
#include "pdf/xref.h"

#include <hpdf.h>
#include <stdarg.h>
#include <string.h>

const char *const paper_fields[SIGNERS + 1] = { "chair", "recorder", "supervisor", NULL };

#define HEAD "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static const char record[] =
    "{\"ledger_head\":\"" HEAD "\",\"ledger_size\":42,\"paper\":\"minutes\","
    "\"register\":\"6f1c2a5e-0000-4000-8000-000000000001\",\"signers\":[\"chair\",\"recorder\",\"supervisor\"],"
    "\"version\":1}\n{\"text\":\"第一项\"}\n";

static void
draw_page (HPDF_Doc doc, HPDF_Font font, const char *text, guint number)
{
  HPDF_Page page = HPDF_AddPage (doc);
  g_autofree char *line = g_strdup_printf ("%s %u", text, number);

  HPDF_Page_SetSize (page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
  HPDF_Page_SetFontAndSize (page, font, 12);
  HPDF_Page_BeginText (page);
  for (int i = 0; i < 40; i++)
    HPDF_Page_TextOut (page, 72, (HPDF_REAL) (800 - 18 * i), line);
  HPDF_Page_EndText (page);
}

GBytes *
paper_pages (guint count, const char *text)
{
  HPDF_Doc doc = HPDF_New (NULL, NULL);
  HPDF_Font font = HPDF_GetFont (doc, "Helvetica", NULL);
  HPDF_UINT32 size;
  guint8 *data;

  HPDF_SetPagesConfiguration (doc, 100);
  HPDF_SetCompressionMode (doc, HPDF_COMP_ALL);
  doc->pdf_version = HPDF_VER_17;
  HPDF_SetInfoAttr (doc, HPDF_INFO_TITLE, "Minutes");
  for (guint i = 0; i < count; i++)
    draw_page (doc, font, text, i + 1);
  HPDF_SaveToStream (doc);
  size = HPDF_GetStreamSize (doc);
  data = g_malloc (size);
  HPDF_ReadFromStream (doc, data, &size);
  HPDF_Free (doc);
  return g_bytes_new_take (data, size);
}

GBytes *
paper_form (GBytes *pages, guint page)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (record, sizeof record - 1);
  g_autoptr (GError) error = NULL;
  LinliPlace places[SIGNERS];
  LinliForm form = {
    .places = places,
    .place_count = SIGNERS,
    .record = bytes,
    .ledger_head = HEAD,
    .ledger_size = 42,
    .title = "纪要 <1>",
    .language = "zh",
    .at_ms = 1774159200000,
  };
  GBytes *pdf;

  for (int i = 0; i < SIGNERS; i++)
    places[i] = (LinliPlace) { paper_fields[i], page, 7200 + 15000 * i, 10000, 7200 + 15000 * i + 14050, 15005 };
  pdf = linli_revision_form (pages, &form, &error);
  g_assert_no_error (error);
  return pdf;
}

GBytes *
paper_sign (Paper *paper, GBytes *pdf, guint index)
{
  static const char *const lines[] = { "Signed (test)", "2026-03-22", NULL };
  g_autoptr (GError) error = NULL;
  LinliSigner signer;
  LinliSeal seal = {
    .field = paper_fields[index], .name = "陈建国", .at_ms = paper->now_ms, .lines = lines, .signer = &signer
  };
  GBytes *longer;

  linli_identity_signer (paper->signers[index], &signer);
  longer = linli_revision_sign (pdf, &seal, &error);
  g_assert_no_error (error);
  return longer;
}

static void
make_identities (Paper *paper)
{
  static const LinliSubject committee = { .name = "虹山社区居民委员会", .organization = "虹山社区" };
  gint64 now = paper->now_ms;

  paper->authority = linli_identity_authority (&committee, now - DAY_MS, now + 3650 * DAY_MS, NULL);
  paper->trusted = linli_identity_pem (paper->authority);
  for (int i = 0; i < SIGNERS; i++)
    {
      LinliSubject subject = { .name = "陈建国", .role = paper_fields[i], .organization = "虹山社区" };
      paper->signers[i] = linli_identity_issue (paper->authority, &subject, now - DAY_MS, now + 365 * DAY_MS, NULL);
    }
}

void
paper_set_up (Paper *paper, gconstpointer data)
{
  g_autoptr (GBytes) one = NULL, two = NULL;

  paper->now_ms = linli_clock_now ();
  make_identities (paper);
  paper->folder = g_dir_make_tmp ("linli-paper-XXXXXX", NULL);
  paper->pages = paper_pages (2, "Decided");
  paper->form = paper_form (paper->pages, 2);
  one = paper_sign (paper, paper->form, 0);
  two = paper_sign (paper, one, 1);
  paper->paper = paper_sign (paper, two, 2);
}

void
paper_tear_down (Paper *paper, gconstpointer data)
{
  g_autofree char *printed = paper_run (paper, "rm -r \"$PWD\"");

  linli_identity_free (paper->authority);
  for (int i = 0; i < SIGNERS; i++)
    linli_identity_free (paper->signers[i]);
  g_free (paper->trusted);
  g_free (paper->folder);
  g_bytes_unref (paper->pages);
  g_bytes_unref (paper->form);
  g_bytes_unref (paper->paper);
}

LinliReport *
paper_verify (Paper *paper, GBytes *pdf)
{
  LinliPolicy policy = { .trust = { .authorities = paper->trusted }, .now_ms = paper->now_ms };

  return linli_policy_verify (pdf, &policy);
}

void
paper_save (Paper *paper, const char *name, GBytes *bytes)
{
  g_autofree char *path = g_build_filename (paper->folder, name, NULL);

  g_assert_true (linli_file_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
}

char *
paper_run (Paper *paper, const char *script)
{
  const char *const argv[] = { "sh", "-ec", script, NULL };
  g_autofree char *errors = NULL;
  char *output = NULL;
  int status;

  g_assert_true (g_spawn_sync (paper->folder, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors,
                               &status, NULL));
  if (status != 0)
    g_error ("%s: %s%s", script, output, errors);
  return output;
}

gboolean
paper_has_tools (void)
{
  static const char *const tools[] = { "pdfsig", "certutil", "openssl", "qpdf", NULL };

  for (guint i = 0; tools[i]; i++)
    {
      g_autofree char *path = g_find_program_in_path (tools[i]);
      if (!path)
        {
          g_test_skip (tools[i]);
          return FALSE;
        }
    }
  return TRUE;
}

GBytes *
paper_append (GBytes *pdf, guint number, const char *body, ...)
{
  g_autoptr (GPtrArray) revisions = linli_xref_read (pdf, NULL);
  const LinliRevision *last = revisions->pdata[revisions->len - 1];
  GString *text = g_string_new_len (g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf));
  g_autoptr (GString) rows = g_string_new (NULL);
  guint size = last->size;
  gsize xref;
  va_list more;

  va_start (more, body);
  while (body)
    {
      g_string_append_printf (rows, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n\r\n", number, text->len);
      g_string_append_printf (text, "%u 0 obj\n%s\nendobj\n", number, body);
      size = MAX (size, number + 1);
      number = va_arg (more, guint);
      body = number ? va_arg (more, const char *) : NULL;
    }
  va_end (more);
  xref = text->len;
  g_string_append_printf (text,
                          "xref\n%strailer\n<< /Size %u /Root %u 0 R /Info %u 0 R /Prev %" G_GSIZE_FORMAT
                          " /ID [<%s> <%s>] >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          rows->str, size, last->root, last->info, last->xref, last->id[0], last->id[1], xref);
  return g_string_free_to_bytes (text);
}
