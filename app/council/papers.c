#include "council/papers.h"

#include "base/error.h"
#include "base/file.h"
#include "council/convocation.h"
#include "council/council-private.h"
#include "council/papers-private.h"
#include "council/signers.h"
#include "minutes/paper.h"
#include "pdf/layout.h"
#include "pdf/policy.h"
#include "pdf/reader.h"
#include "pdf/revision.h"
#include "sign/identity.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#define SETTINGS_MAX (64 << 10)

LinliFonts *
linli_papers_load_fonts (GError **error)
{
  g_autofree char *path = g_build_filename (g_get_user_config_dir (), "linli", "fonts.conf", NULL);
  g_autoptr (GBytes) bytes = linli_file_read (path, SETTINGS_MAX, NULL);
  g_autofree char *settings = bytes ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;

  return linli_fonts_new (settings, error);
}

char *
linli_papers_fonts (GError **error)
{
  g_autoptr (LinliFonts) fonts = linli_papers_load_fonts (error);

  return fonts ? linli_fonts_report (fonts) : NULL;
}

static gboolean
is_pdf (const char *path)
{
  char head[5] = "";
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  gboolean pdf = fd >= 0 && read (fd, head, sizeof head) == sizeof head && memcmp (head, "%PDF-", sizeof head) == 0;

  if (fd >= 0)
    close (fd);
  return pdf;
}

gboolean
linli_papers_write (const char *path, GBytes *pdf, gboolean replace, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (pdf, &size);

  if (g_file_test (path, G_FILE_TEST_EXISTS) && (!replace || !is_pdf (path)))
    return linli_refuse (error, NULL, _("“%s” exists already and was left as it is; name another file."), path);
  return linli_file_write (path, data, size, error);
}

/* Layout. */

static LinliPages *
lay_out (const char *facts_text, gsize length, LinliRecord **head, GError **error)
{
  g_autoptr (LinliFacts) facts = linli_facts_read (facts_text, length, error);
  g_autoptr (LinliDocument) document = facts ? linli_paper_document (facts, error) : NULL;
  g_autoptr (LinliFonts) fonts = document ? linli_papers_load_fonts (error) : NULL;

  if (!fonts)
    return NULL;
  if (head)
    *head = linli_record_ref (linli_facts_head (facts));
  return linli_layout_render (document, fonts, error);
}

static GBytes *
add_form (LinliPages *pages, LinliRecord *head, GBytes *record, GError **error)
{
  g_autofree LinliPlace *places = g_new0 (LinliPlace, pages->fields->len);
  LinliForm form = { places, pages->fields->len, record };

  for (guint i = 0; i < pages->fields->len; i++)
    {
      const LinliPageField *field = pages->fields->pdata[i];
      places[i] = (LinliPlace) { field->name, field->page, (int) lround (field->x0 * 100), (int) lround (field->y0 * 100),
                                 (int) lround (field->x1 * 100), (int) lround (field->y1 * 100) };
    }
  form.ledger_head = linli_record_text (head, "ledger_head");
  form.ledger_size = linli_record_int (head, "ledger_size");
  form.title = linli_record_text (head, "label");
  form.language = linli_record_text (head, "language");
  form.at_ms = linli_record_int (head, "at_ms");
  return linli_revision_form (pages->pdf, &form, error);
}

static GBytes *
render_facts (GBytes *record, GError **error)
{
  g_autoptr (LinliRecord) head = NULL;
  gsize size;
  const char *text = g_bytes_get_data (record, &size);
  g_autoptr (LinliPages) pages = lay_out (text ? text : "", size, &head, error);

  return pages ? add_form (pages, head, record, error) : NULL;
}

static LinliRecord *
issued_paper (LinliCouncil *council, const char *label, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) row = NULL;

  linli_record_set_text (params, "label", label);
  row = linli_council_row (council, "paper-facts", params, error);
  if (!row && (!error || !*error))
    linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no paper “%s”."), label);
  if (!row)
    return NULL;
  if (!linli_record_text (row, "facts_text"))
    {
      linli_refuse (error, NULL, _("“%s” is not issued yet; only an issued paper leaves the register."), label);
      return NULL;
    }
  return g_steal_pointer (&row);
}

static GBytes *
render_issued (LinliCouncil *council, const char *label, GError **error)
{
  g_autoptr (LinliRecord) paper = issued_paper (council, label, error);
  const char *text = paper ? linli_record_text (paper, "facts_text") : NULL;
  g_autoptr (GBytes) record = text ? g_bytes_new (text, strlen (text)) : NULL;

  return record ? render_facts (record, error) : NULL;
}

/* Unsigned: its pages alone. */
static GBytes *
render_convocation (LinliCouncil *council, const char *label, GError **error)
{
  g_autofree char *text = linli_convocation_facts (council, label, error);
  g_autoptr (LinliPages) pages = text ? lay_out (text, strlen (text), NULL, error) : NULL;

  return pages ? g_bytes_ref (pages->pdf) : NULL;
}

GBytes *
linli_papers_render (LinliCouncil *council, const char *label, GError **error)
{
  if (linli_convocation_is (label))
    return render_convocation (council, label, error);
  return render_issued (council, label, error);
}

/* Signing. */

static GBytes *
attached_record (GBytes *pdf, GError **error)
{
  g_autoptr (LinliReader) reader = linli_reader_open (pdf, g_bytes_get_size (pdf), error);
  GBytes *record = reader ? linli_reader_record (reader) : NULL;

  if (reader && !record)
    linli_fail (error, LINLI_ERROR_FOREIGN, _("This PDF is not one of Linli's papers: it carries no record."));
  return record;
}

static LinliRecord *
record_head (GBytes *record, GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (record, &size);
  g_autoptr (LinliFacts) facts = linli_facts_read (text ? text : "", size, error);

  return facts ? linli_record_ref (linli_facts_head (facts)) : NULL;
}

/* The person who held the office of @field in the paper's meeting, and whether the register knows the paper. */
static LinliRecord *
expected_signer (LinliCouncil *council, LinliRecord *head, const char *field, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) reg = linli_council_row (council, "register", NULL, error);
  LinliRecord *row;

  if (!reg)
    return NULL;
  if (g_strcmp0 (linli_record_text (reg, "uuid"), linli_record_text (head, "register")) != 0)
    {
      linli_refuse (error, NULL, _("This paper belongs to another register."));
      return NULL;
    }
  linli_record_set_text (params, "label", linli_record_text (head, "label"));
  linli_record_set_text (params, "field", field);
  row = linli_council_row (council, "expected-signer", params, error);
  if (!row && (!error || !*error))
    linli_refuse (error, NULL, _("The register expects no signature “%s” on this paper."), field);
  return row;
}

static gboolean
record_signature (LinliCouncil *council, LinliRecord *head, const char *field, LinliRecord *signer,
                  const char *fingerprint, GBytes *file, gint64 at_ms, GError **error)
{
  g_autoptr (LinliRecord) members = linli_record_new ();
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file);

  linli_record_set_text (members, "paper", linli_record_text (head, "label"));
  linli_record_set_text (members, "field", field);
  linli_record_set_text (members, "person", linli_record_text (signer, "label"));
  linli_record_set_text (members, "certificate", fingerprint);
  linli_record_set_text (members, "file", digest);
  return linli_council_act (council, "paper.sign", members, at_ms, linli_record_text (signer, "label"), NULL, error)
         && linli_council_checkpoint (council, at_ms, "signing", error);
}

static GBytes *
add_signature (GBytes *pdf, const char *field, LinliIdentity *identity, gint64 at_ms, GError **error)
{
  g_autoptr (LinliCertificate) certificate = linli_identity_show (identity);
  g_autofree char *date = linli_date_format (linli_instant_date (at_ms));
  g_autofree char *print = g_strdup_printf ("SHA-256 %.16s", certificate->fingerprint);
  int hour, minute;
  g_autofree char *when = NULL;
  const char *lines[] = { NULL, print, NULL };
  LinliSigner signer;
  LinliSeal seal = { field, certificate->name, at_ms, lines, &signer, NULL, NULL };

  linli_instant_time (at_ms, &hour, &minute);
  when = g_strdup_printf ("%s %02d:%02d", date, hour, minute);
  lines[0] = when;
  linli_identity_signer (identity, &signer);
  return linli_revision_sign (pdf, &seal, error);
}

GBytes *
linli_papers_sign (LinliCouncil *council, GBytes *pdf, const char *field, GBytes *p12, const char *passphrase,
                   gint64 at_ms, GError **error)
{
  g_autoptr (LinliIdentity) identity = linli_identity_load (p12, passphrase, at_ms, error);
  g_autoptr (GBytes) record = identity ? attached_record (pdf, error) : NULL;
  g_autoptr (LinliRecord) head = NULL, signer = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (LinliCertificate) certificate = NULL;

  if (!record)
    return NULL;
  head = record_head (record, error);
  if (!head)
    return NULL;
  certificate = linli_identity_show (identity);
  if (council
      && (!(signer = expected_signer (council, head, field, error))
          || !linli_signers_expect (council, signer, certificate, error)))
    return NULL;
  file = add_signature (pdf, field, identity, at_ms, error);
  if (!file)
    return NULL;
  if (council
      && !record_signature (council, head, field, signer, certificate->fingerprint, file, at_ms, error))
    return NULL;
  return g_steal_pointer (&file);
}

/* Verifying. */

static GBytes *
lay_out_again (GBytes *record, gpointer data, GError **error)
{
  return render_facts (record, error);
}

static gboolean
ledger_head (const char *register_id, gint64 size, char **head, gpointer data, GError **error)
{
  LinliCouncil *council = data;
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) reg = linli_council_row (council, "register", NULL, error);
  g_autoptr (LinliRecord) row = NULL;

  if (!reg || g_strcmp0 (linli_record_text (reg, "uuid"), register_id) != 0)
    return FALSE;
  linli_record_set_int (params, "seq", size);
  row = linli_council_row (council, "ledger-hash", params, error);
  *head = row ? g_strdup (linli_record_text (row, "hash")) : NULL;
  return TRUE;
}

static void
add_row (GPtrArray *rows, const char *finding, const char *state, const char *field, const char *text)
{
  LinliRecord *row = linli_record_new ();

  linli_record_set_text (row, "finding", finding);
  linli_record_set_text (row, "state", state);
  linli_record_set_text (row, "field", field);
  linli_record_set_text (row, "text", text);
  g_ptr_array_add (rows, row);
}

static void
add_signatory (GPtrArray *rows, const LinliSignatory *signatory)
{
  LinliRecord *row;

  add_row (rows, "signature", signatory->certificate ? "ok" : "bad", signatory->field,
           signatory->certificate ? signatory->certificate->subject : signatory->name);
  row = rows->pdata[rows->len - 1];
  linli_record_set_text (row, "name", signatory->certificate ? signatory->certificate->name : signatory->name);
  linli_record_set_text (row, "role", signatory->certificate ? signatory->certificate->role : NULL);
  linli_record_set_text (row, "fingerprint", signatory->certificate ? signatory->certificate->fingerprint : NULL);
  if (signatory->at_ms != G_MININT64)
    linli_record_set_int (row, "at_ms", signatory->at_ms);
}

static void
check_signers (LinliReport *report, LinliCouncil *council)
{
  gsize size = 0;
  const char *text = report->record ? g_bytes_get_data (report->record, &size) : NULL;
  g_autoptr (LinliFacts) facts = text ? linli_facts_read (text, size, NULL) : NULL;

  if (facts)
    linli_signers_check (report, facts, council);
}

GPtrArray *
linli_papers_verify (GBytes *pdf, const char *authority_pem, LinliCouncil *council, gint64 now_ms)
{
  LinliPolicy policy = { { authority_pem, authority_pem }, now_ms, lay_out_again, NULL };
  g_autoptr (LinliReport) report = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);

  if (council)
    {
      policy.ledger = ledger_head;
      policy.ledger_data = council;
    }
  report = linli_policy_verify (pdf, &policy);
  check_signers (report, council);
  add_row (rows, "verdict", linli_verdict_id (report->verdict), NULL, linli_verdict_label (report->verdict));
  for (guint i = 0; i < report->signatories->len; i++)
    add_signatory (rows, report->signatories->pdata[i]);
  for (guint i = 0; i < report->findings->len; i++)
    {
      const LinliFinding *finding = report->findings->pdata[i];
      add_row (rows, linli_finding_id (finding->kind), linli_state_id (finding->state), finding->field, finding->sentence);
    }
  return rows;
}
