#include "paper.h"

#include "base/error.h"
#include "base/file.h"
#include "pdf/reader.h"
#include "sign/stamp.h"

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

static const char stamper[] =
    "test -f tsa.pem || openssl req -x509 -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.pem -days 30 "
    "-subj '/CN=Test stamps' -addext 'extendedKeyUsage=critical,timeStamping' "
    "-addext 'basicConstraints=critical,CA:FALSE' -addext 'keyUsage=critical,digitalSignature'\n"
    "printf '01\\n' > serial\n"
    "printf '[tsa]\\nserial=serial\\ncrypto_device=builtin\\nsigner_digest=sha256\\ndefault_policy=1.2.3.4\\n"
    "digests=sha256\\naccuracy=secs:1\\nordering=no\\ntsa_name=no\\ness_cert_id_chain=no\\ness_cert_id_alg=sha256\\n' "
    "> tsa.cnf\n"
    "openssl ts -query -data subject -sha256 -cert -out query\n"
    "openssl ts -reply -config tsa.cnf -section tsa -queryfile query -signer tsa.pem -inkey tsa.key -out reply\n";

static GBytes *
stamp (GBytes *cms, gpointer data, GError **error)
{
  Paper *paper = data;
  g_autoptr (GBytes) subject = linli_stamp_subject (cms, error), reply = NULL;
  g_autofree char *path = g_build_filename (paper->folder, "reply", NULL), *output = NULL;

  paper_save (paper, "subject", subject);
  output = paper_run (paper, stamper);
  reply = linli_file_read (path, 65536, error);
  return linli_stamp_add (cms, reply, error);
}

/* With time stamps the papers stay valid after the certificates' end, for us and for the other reader. */
static void
test_stamped (Paper *paper, gconstpointer data)
{
  g_autoptr (GBytes) pdf = g_bytes_ref (paper->form), pem = g_bytes_new (paper->trusted, strlen (paper->trusted));
  LinliPolicy policy = { .trust = { .authorities = paper->trusted }, .now_ms = paper->now_ms + 400 * DAY_MS };
  g_autoptr (LinliReport) unknown = NULL, report = NULL;
  g_autofree char *path = g_build_filename (paper->folder, "tsa.pem", NULL), *stampers = NULL, *output = NULL;

  if (!paper_has_tools ())
    return;
  for (guint i = 0; i < SIGNERS; i++)
    {
      LinliSigner signer;
      LinliSeal seal = { .field = paper_fields[i], .name = "x", .at_ms = paper->now_ms, .signer = &signer,
                         .stamp = stamp, .stamp_data = paper };
      GBytes *longer;
      linli_identity_signer (paper->signers[i], &signer);
      longer = linli_revision_sign (pdf, &seal, NULL);
      g_assert_nonnull (longer);
      g_bytes_unref (pdf);
      pdf = longer;
    }
  g_assert_true (g_file_get_contents (path, &stampers, NULL, NULL));
  unknown = linli_policy_verify (pdf, &policy);
  policy.trust.stampers = stampers;
  report = linli_policy_verify (pdf, &policy);
  g_assert_cmpint (unknown->verdict, ==, LINLI_VERDICT_INCOMPLETE);
  g_assert_cmpint (report->verdict, ==, LINLI_VERDICT_VALID);
  g_assert_true (((LinliSignatory *) report->signatories->pdata[0])->stamped);
  paper_save (paper, "paper.pdf", pdf);
  paper_save (paper, "ca.pem", pem);
  output = paper_run (paper, "mkdir nss; certutil -N -d sql:nss --empty-password; "
                             "certutil -A -d sql:nss -n ca -t CT,C,C -a -i ca.pem; LC_ALL=C pdfsig -nssdir nss paper.pdf");
  g_assert_cmpuint (count_of (output, "Signature is Valid."), ==, SIGNERS);
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
  g_test_add ("/revision/stamped", Paper, NULL, paper_set_up, test_stamped, paper_tear_down);
  g_test_add ("/revision/equal", Paper, NULL, paper_set_up, test_equal, paper_tear_down);
  g_test_add ("/revision/refused", Paper, NULL, paper_set_up, test_refused, paper_tear_down);
  g_test_add_func ("/revision/dates", test_dates);
  return g_test_run ();
}
