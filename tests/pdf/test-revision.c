#include "paper.h"

#include "base/error.h"
#include "pdf/reader.h"
#include "pdf/xref.h"

#include <string.h>

static guint
count_of (const char *text, const char *word)
{
  guint count = 0;

  for (const char *at = text; (at = strstr (at, word)); at += strlen (word))
    count++;
  return count;
}

/* A reader that is not ours, with a certificate database that trusts the test authority. */
static void
test_pdfsig (Paper *paper, gconstpointer data)
{
  g_autoptr (GBytes) pem = g_bytes_new (paper->trusted, strlen (paper->trusted));
  g_autofree char *output = NULL;

  if (!paper_has_tools ())
    return;
  paper_save (paper, "paper.pdf", paper->paper);
  paper_save (paper, "ca.pem", pem);
  output = paper_run (paper, "mkdir nss; certutil -N -d sql:nss --empty-password; "
                             "certutil -A -d sql:nss -n ca -t CT,C,C -a -i ca.pem; LC_ALL=C pdfsig -nssdir nss paper.pdf");
  g_test_message ("%s", output);
  g_assert_cmpuint (count_of (output, "Signature is Valid."), ==, SIGNERS);
  g_assert_cmpuint (count_of (output, "Certificate is Trusted."), ==, SIGNERS);
  g_assert_cmpuint (count_of (output, "Total document signed"), ==, 1);
  g_assert_cmpuint (count_of (output, "ETSI.CAdES.detached"), ==, SIGNERS);
}

static void
test_qpdf (Paper *paper, gconstpointer data)
{
  g_autofree char *output = NULL, *record = NULL;

  if (!paper_has_tools ())
    return;
  paper_save (paper, "form.pdf", paper->form);
  paper_save (paper, "paper.pdf", paper->paper);
  output = paper_run (paper, "qpdf --check form.pdf; qpdf --check paper.pdf");
  g_assert_cmpuint (count_of (output, "No syntax or stream encoding errors found"), ==, 2);
  record = paper_run (paper, "qpdf --show-attachment=record.jsonl paper.pdf");
  g_assert_nonnull (strstr (record, "{\"text\":\"第一项\"}\n"));
}

static void
test_openssl (Paper *paper, gconstpointer data)
{
  g_autoptr (LinliReader) reader = linli_reader_open (paper->paper, g_bytes_get_size (paper->paper), NULL);
  g_autoptr (GPtrArray) fields = linli_reader_fields (reader);
  g_autoptr (GBytes) pem = g_bytes_new (paper->trusted, strlen (paper->trusted));
  const char *bytes = g_bytes_get_data (paper->paper, NULL);

  if (!paper_has_tools ())
    return;
  g_assert_cmpuint (fields->len, ==, SIGNERS);
  paper_save (paper, "ca.pem", pem);
  for (guint i = 0; i < fields->len; i++)
    {
      g_autoptr (LinliSigned) found = linli_reader_signed (reader, fields->pdata[i]);
      g_autoptr (GByteArray) covered = g_byte_array_new ();
      g_autoptr (GBytes) content = NULL;
      g_autofree char *output = NULL;
      g_byte_array_append (covered, (const guint8 *) bytes, (guint) found->range[1]);
      g_byte_array_append (covered, (const guint8 *) bytes + found->range[2], (guint) found->range[3]);
      content = g_byte_array_free_to_bytes (g_steal_pointer (&covered));
      paper_save (paper, "cms", found->contents);
      paper_save (paper, "content", content);
      output = paper_run (paper, "openssl cms -verify -inform DER -in cms -content content -binary -CAfile ca.pem -cades "
                                 "-out /dev/null");
    }
  g_assert_true (linli_reader_sound (reader, NULL));
}

/* Equal input gives equal bytes, but for the signature value. */
static void
test_equal (Paper *paper, gconstpointer data)
{
  g_autoptr (GBytes) form = paper_form (paper->pages, 2), one = paper_sign (paper, form, 0);
  g_autoptr (GBytes) other = paper_sign (paper, form, 0);
  g_autoptr (LinliReader) reader = linli_reader_open (one, g_bytes_get_size (one), NULL);
  g_autoptr (GPtrArray) fields = linli_reader_fields (reader);
  g_autoptr (LinliSigned) found = linli_reader_signed (reader, fields->pdata[0]);
  const char *left = g_bytes_get_data (one, NULL), *right = g_bytes_get_data (other, NULL);

  g_assert_true (g_bytes_equal (form, paper->form));
  g_assert_cmpuint (g_bytes_get_size (one), ==, g_bytes_get_size (other));
  g_assert_cmpmem (left, found->range[1], right, found->range[1]);
  g_assert_cmpmem (left + found->range[2], found->range[3], right + found->range[2], found->range[3]);
  g_assert_cmpint (found->range[2] - found->range[1], ==, 2 * LINLI_REVISION_CONTENTS + 2);
  g_assert_cmpmem (left, g_bytes_get_size (form), g_bytes_get_data (form, NULL), g_bytes_get_size (form));
}

static void
assert_sign (Paper *paper, GBytes *pdf, const char *field, const char *line, int code)
{
  const char *const lines[] = { line, NULL };
  g_autoptr (GError) error = NULL;
  LinliSigner signer;
  LinliSeal seal = { .field = field, .name = "x", .at_ms = paper->now_ms, .lines = lines, .signer = &signer };

  linli_identity_signer (paper->signers[0], &signer);
  g_assert_null (linli_revision_sign (pdf, &seal, &error));
  g_assert_error (error, LINLI_ERROR, code);
}

static void
test_refused (Paper *paper, gconstpointer data)
{
  g_autoptr (GBytes) junk = g_bytes_new_static ("%PDF-1.7 junk", 13);
  LinliPlace place = { "chair", 3, 0, 0, 100, 100 };
  LinliForm form = { .places = &place, .place_count = 1, .record = junk };

  assert_sign (paper, paper->paper, "chair", "x", LINLI_ERROR_REFUSED);
  assert_sign (paper, paper->form, "mayor", "x", LINLI_ERROR_NOT_FOUND);
  assert_sign (paper, paper->form, "chair", "陈", LINLI_ERROR_INPUT);
  assert_sign (paper, paper->pages, "chair", "x", LINLI_ERROR_FOREIGN);
  assert_sign (paper, junk, "chair", "x", LINLI_ERROR_FOREIGN);
  g_assert_null (linli_revision_form (paper->pages, &form, NULL));
  place.page = 1;
  place.field = "a b";
  g_assert_null (linli_revision_form (paper->pages, &form, NULL));
  place.field = "chair";
  g_assert_null (linli_revision_form (paper->form, &form, NULL));
  g_assert_null (linli_revision_form (junk, &form, NULL));
}

static void
test_dates (void)
{
  g_autofree char *text = linli_revision_date (1774159205123);
  gint64 at_ms;

  g_assert_cmpstr (text, ==, "D:20260322140005+08'00'");
  g_assert_true (linli_revision_date_read (text, &at_ms));
  g_assert_cmpint (at_ms, ==, 1774159205000);
  g_assert_false (linli_revision_date_read ("D:20260230140005+08'00'", &at_ms));
  g_assert_false (linli_revision_date_read ("D:20260322140005Z", &at_ms));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/revision/pdfsig", Paper, NULL, paper_set_up, test_pdfsig, paper_tear_down);
  g_test_add ("/revision/qpdf", Paper, NULL, paper_set_up, test_qpdf, paper_tear_down);
  g_test_add ("/revision/openssl", Paper, NULL, paper_set_up, test_openssl, paper_tear_down);
  g_test_add ("/revision/equal", Paper, NULL, paper_set_up, test_equal, paper_tear_down);
  g_test_add ("/revision/refused", Paper, NULL, paper_set_up, test_refused, paper_tear_down);
  g_test_add_func ("/revision/dates", test_dates);
  return g_test_run ();
}
