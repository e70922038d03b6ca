#include "pdf/policy.h"

#include "base/error.h"
#include "base/record.h"
#include "pdf/reader.h"
#include "pdf/revision.h"
#include "pdf/xref.h"
#include "sign/cms.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define BASE_COUNT 2 /* revisions before the first signature: the pages, the form */
#define RECORD_LINE_MAX (1 << 20)

typedef struct
{
  GBytes *pdf;
  const LinliPolicy *policy;
  LinliReport *report;
  GPtrArray *revisions; /* NULL when the file is not built as ours are */
  LinliReader *base;    /* the revisions before the first signature, or NULL */
  GPtrArray *expected;  /* texts: the fields that the record wants signed */
  GHashTable *signed_fields; /* texts */
} Verifying;

static void
bad (Verifying *in, LinliFindingKind kind, const char *field, const char *sentence)
{
  linli_report_add (in->report, kind, LINLI_STATE_BAD, TRUE, field, "%s", sentence);
}

static void
good (Verifying *in, LinliFindingKind kind, const char *field, const char *sentence)
{
  linli_report_add (in->report, kind, LINLI_STATE_OK, TRUE, field, "%s", sentence);
}

static const LinliRevision *
revision (Verifying *in, guint index)
{
  return in->revisions->pdata[index];
}

/* The record. */

static LinliRecord *
first_line (GBytes *record)
{
  gsize size;
  const char *data = g_bytes_get_data (record, &size);
  const char *stop = data ? memchr (data, '\n', MIN (size, RECORD_LINE_MAX)) : NULL;

  return data ? linli_record_decode_canonical (data, stop ? stop - data : (gssize) MIN (size, RECORD_LINE_MAX), NULL)
              : NULL;
}

static gboolean
is_paper (const LinliRecord *line)
{
  static const char *const papers[] = { "record", "minutes", "notice", NULL };
  const char *paper = linli_record_text (line, "paper");

  return paper && g_strv_contains (papers, paper);
}

static void
keep_line (Verifying *in, const LinliRecord *line)
{
  const char *const *signers = linli_record_list (line, "signers");
  LinliReport *report = in->report;

  report->paper = g_strdup (linli_record_text (line, "paper"));
  report->register_id = g_strdup (linli_record_text (line, "register"));
  report->ledger_head = g_strdup (linli_record_text (line, "ledger_head"));
  report->ledger_size = linli_record_int (line, "ledger_size");
  for (guint i = 0; signers[i]; i++)
    g_ptr_array_add (in->expected, g_strdup (signers[i]));
}

/* Whether @reader shows one of our papers; keeps what its record says. */
static gboolean
read_record (Verifying *in, LinliReader *reader)
{
  g_autoptr (GBytes) record = linli_reader_record (reader);
  g_autoptr (LinliRecord) line = record ? first_line (record) : NULL;

  if (!line || !is_paper (line))
    return FALSE;
  in->report->record = g_steal_pointer (&record);
  keep_line (in, line);
  return TRUE;
}

/* One signature, whatever the file. */

static gboolean
is_hex_of (const char *text, gsize size, GBytes *contents)
{
  gsize count;
  const guint8 *data = g_bytes_get_data (contents, &count);

  if (size != 2 * count)
    return FALSE;
  for (gsize i = 0; i < count; i++)
    if (g_ascii_xdigit_value (text[2 * i]) != data[i] >> 4 || g_ascii_xdigit_value (text[2 * i + 1]) != (data[i] & 15))
      return FALSE;
  return TRUE;
}

/* @end: where the signed revision ends; 0 when any end will do */
static const char *
wrong_range (Verifying *in, const LinliSigned *found, gsize end)
{
  gsize size;
  const char *data = g_bytes_get_data (in->pdf, &size);
  gint64 before = found->range[1], after = found->range[2], rest = found->range[3];

  if (found->range_count < 0)
    return _("There is no range of signed bytes.");
  if (found->range_count != 4)
    return _("The range of signed bytes should be four numbers; it has another count.");
  if (found->range[0] != 0 || before <= 0 || rest <= 0)
    return _("The range of signed bytes does not begin with the file, or is empty.");
  if (after <= before || after > (gint64) size || rest > (gint64) size - after)
    return _("The two signed parts overlap, or lie outside of the file.");
  if (!found->contents || data[before] != '<' || data[after - 1] != '>'
      || !is_hex_of (data + before + 1, (gsize) (after - before - 2), found->contents))
    return _("What the signed range leaves out is not exactly the signature itself.");
  if (end > 0 && after + rest != (gint64) end)
    return _("The signed range does not end where the signature’s revision ends.");
  return NULL;
}

/* Which finding an answer about a CMS belongs to. */
static const LinliFindingKind kinds[LINLI_CHECK_COUNT] = {
  [LINLI_CHECK_SHAPE] = LINLI_FINDING_SIGNER,    [LINLI_CHECK_ALGORITHM] = LINLI_FINDING_SIGNER,
  [LINLI_CHECK_BOUND] = LINLI_FINDING_SIGNER,    [LINLI_CHECK_SIGNATURE] = LINLI_FINDING_BYTES,
  [LINLI_CHECK_TRUST] = LINLI_FINDING_TRUST,     [LINLI_CHECK_VALIDITY] = LINLI_FINDING_TIME,
  [LINLI_CHECK_USAGE] = LINLI_FINDING_SIGNER,    [LINLI_CHECK_STAMP] = LINLI_FINDING_TIME,
};

static void
add_check (Verifying *in, const char *field, const LinliCheck *check)
{
  int count = check->signer ? LINLI_CHECK_COUNT : LINLI_CHECK_SHAPE + 1;

  for (int kind = 0; kind < count; kind++)
    linli_report_add (in->report, kinds[kind], check->state[kind], kind != LINLI_CHECK_STAMP, field, "%s",
                      check->why[kind]);
}

static void
add_signatory (Verifying *in, const char *field, const LinliSigned *found, LinliCheck *check)
{
  LinliSignatory *signatory = g_new0 (LinliSignatory, 1);

  signatory->field = g_strdup (field);
  signatory->name = g_strdup (found->name);
  signatory->certificate = g_steal_pointer (&check->signer);
  signatory->stamped = check->stamped;
  signatory->stamped_at_ms = check->stamped_at_ms;
  if (!linli_revision_date_read (found->date, &signatory->at_ms))
    signatory->at_ms = G_MININT64;
  g_ptr_array_add (in->report->signatories, signatory);
}

static void
verify_signature (Verifying *in, const char *field, const LinliSigned *found, gsize end, gboolean ours)
{
  const char *wrong = wrong_range (in, found, end);
  const char *data = g_bytes_get_data (in->pdf, NULL);
  g_autoptr (LinliCheck) check = NULL;

  if (wrong)
    {
      bad (in, LINLI_FINDING_COVERAGE, field, wrong);
      return;
    }
  good (in, LINLI_FINDING_COVERAGE, field, _("The signed range is the file up to this signature, but for itself."));
  {
    LinliSpan spans[] = { { data, (gsize) found->range[1] }, { data + found->range[2], (gsize) found->range[3] } };
    check = linli_check (found->contents, spans, 2, &in->policy->trust, in->policy->now_ms);
  }
  add_check (in, field, check);
  if (ours && check->state[LINLI_CHECK_SHAPE] == LINLI_STATE_OK && !linli_cms_is_canonical (found->contents))
    bad (in, LINLI_FINDING_SIGNER, field, _("The signature holds bytes that this program does not write."));
  add_signatory (in, field, found, check);
}

/* Our papers. */

static const LinliField *
field_in (const LinliRevision *later, GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    for (guint k = 0; k < later->rows->len; k++)
      if (g_array_index (later->rows, LinliXrefRow, k).number == ((LinliField *) fields->pdata[i])->object)
        return fields->pdata[i];
  return NULL;
}

static gboolean
is_expected (Verifying *in, const char *field)
{
  return g_ptr_array_find_with_equal_func (in->expected, field, g_str_equal, NULL);
}

/* The signed revision, written again from its variable parts, must give the same bytes. */
static gboolean
matches (Verifying *in, guint index, const LinliField *field, const LinliSigned *found)
{
  LinliSealed sealed = {
    .field = field->object, .name = found->name, .appearance = found->appearance, .contents = found->contents
  };
  gsize size;
  const char *data;

  if (!found->name || !found->appearance || !found->contents || !linli_revision_date_read (found->date, &sealed.at_ms))
    return FALSE;
  data = g_bytes_get_data (found->appearance, &size);
  if (memmem (data, size, "endstream", 9) || memmem (data, size, "endobj", 6))
    return FALSE;
  return linli_revision_matches (in->pdf, in->revisions, index, &sealed);
}

static void
judge_revision (Verifying *in, guint index, LinliReader *reader, const LinliField *field, const LinliSigned *found)
{
  guint first = 0;

  if (!linli_reader_certified (reader, &first))
    bad (in, LINLI_FINDING_REVISIONS, field->name, _("The first signature does not certify the paper."));
  else if (index == BASE_COUNT && first != field->value)
    bad (in, LINLI_FINDING_REVISIONS, field->name, _("Another signature than the first certifies the paper."));
  else if (index > BASE_COUNT && first == field->value)
    bad (in, LINLI_FINDING_REVISIONS, field->name, _("A later signature certifies the paper; only the first may."));
  else if (!matches (in, index, field, found))
    linli_report_add (in->report, LINLI_FINDING_REVISIONS, LINLI_STATE_BAD, TRUE, field->name,
                      _("Revision %u holds more, or other things, than the signature of “%s”."), index + 1, field->name);
  else
    linli_report_add (in->report, LINLI_FINDING_REVISIONS, LINLI_STATE_OK, TRUE, field->name,
                      _("Revision %u, written again, is the signature of “%s” and nothing else."), index + 1,
                      field->name);
}

/* Returns: whether the revision is a signature at all. */
static gboolean
verify_revision (Verifying *in, guint index)
{
  const LinliRevision *later = revision (in, index);
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliReader) reader = linli_reader_open (in->pdf, later->end, &error);
  g_autoptr (GPtrArray) fields = reader ? linli_reader_fields (reader) : NULL;
  const LinliField *field = fields ? field_in (later, fields) : NULL;
  g_autoptr (LinliSigned) found = field ? linli_reader_signed (reader, field) : NULL;

  if (reader && !linli_reader_sound (reader, &error))
    g_clear_pointer (&found, linli_signed_free);
  if (error)
    bad (in, LINLI_FINDING_BYTES, field ? field->name : NULL, error->message);
  if (!found)
    {
      linli_report_add (in->report, LINLI_FINDING_REVISIONS, LINLI_STATE_BAD, TRUE, NULL,
                        _("Revision %u changes the paper without being a signature."), index + 1);
      return FALSE;
    }
  if (!is_expected (in, field->name) || !g_hash_table_add (in->signed_fields, g_strdup (field->name)))
    bad (in, LINLI_FINDING_SIGNER, field->name, _("A place was signed that the record does not name, or one twice."));
  judge_revision (in, index, reader, field, found);
  verify_signature (in, field->name, found, later->end, TRUE);
  return TRUE;
}

static void
verify_missing (Verifying *in)
{
  g_autoptr (GStrvBuilder) missing = g_strv_builder_new ();

  for (guint i = 0; i < in->expected->len; i++)
    if (!g_hash_table_contains (in->signed_fields, in->expected->pdata[i]))
      {
        g_strv_builder_add (missing, in->expected->pdata[i]);
        linli_report_add (in->report, LINLI_FINDING_SIGNER, LINLI_STATE_UNKNOWN, TRUE, in->expected->pdata[i],
                          _("The record expects the signature of “%s”; the paper does not have it."),
                          (char *) in->expected->pdata[i]);
      }
  g_strfreev (in->report->missing);
  in->report->missing = g_strv_builder_end (missing);
}

static gboolean
same_names (Verifying *in, GPtrArray *fields)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < fields->len; i++)
    {
      const LinliField *field = fields->pdata[i];
      if (field->value != 0 || !is_expected (in, field->name) || !g_hash_table_add (seen, field->name))
        return FALSE;
    }
  return in->expected->len > 0 && g_hash_table_size (seen) == in->expected->len;
}

/* The two revisions before the first signature: nothing in them may run, hide or cover anything. */
static void
verify_base (Verifying *in, LinliReader *base)
{
  g_autoptr (GPtrArray) fields = linli_reader_fields (base);
  g_autofree char *active = linli_reader_active (base);
  guint page = linli_reader_annotated (base, fields);

  if (!same_names (in, fields))
    bad (in, LINLI_FINDING_RECORD, NULL, _("The places for signatures are not those of the signers in the record."));
  if (active)
    linli_report_add (in->report, LINLI_FINDING_RECORD, LINLI_STATE_BAD, TRUE, NULL,
                      _("The paper holds “%s”, which this program never writes."), active);
  if (page > 0)
    linli_report_add (in->report, LINLI_FINDING_RECORD, LINLI_STATE_BAD, TRUE, NULL,
                      _("Page %u has an annotation that this program never writes."), page);
}

static void
verify_record (Verifying *in, LinliReader *base)
{
  g_autofree char *head = linli_reader_info (base, "/LinliLedgerHead");
  g_autofree char *size = linli_reader_info (base, "/LinliLedgerSize");
  g_autofree char *expected = g_strdup_printf ("%" G_GINT64_FORMAT, in->report->ledger_size);

  verify_base (in, base);
  if (g_strcmp0 (head, in->report->ledger_head) != 0 || (head && g_strcmp0 (size, expected) != 0))
    bad (in, LINLI_FINDING_RECORD, NULL, _("The ledger’s head in the record is not the one printed in the file."));
  else
    good (in, LINLI_FINDING_RECORD, NULL, _("The attached record is whole, and its ledger’s head is the file’s."));
}

static void
verify_pages (Verifying *in, GBytes *base)
{
  const LinliPolicy *policy = in->policy;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) again = NULL;
  guint page;

  if (!policy->lay_out)
    {
      linli_report_add (in->report, LINLI_FINDING_RECORD, LINLI_STATE_UNKNOWN, FALSE, NULL, "%s",
                        _("The pages were not compared with the attached record."));
      return;
    }
  again = policy->lay_out (in->report->record, policy->lay_out_data, &error);
  if (!again || !linli_policy_compare_pages (base, again, &page, &error))
    linli_report_add (in->report, LINLI_FINDING_RECORD, LINLI_STATE_UNKNOWN, TRUE, NULL,
                      _("The attached record could not be laid out again: %s"), error->message);
  else if (page > 0)
    linli_report_add (in->report, LINLI_FINDING_RECORD, LINLI_STATE_BAD, TRUE, NULL,
                      _("Page %u is not what the attached record gives when it is laid out again."), page);
  else
    good (in, LINLI_FINDING_RECORD, NULL, _("The attached record, laid out again, gives the same pages."));
}

static void
verify_ledger (Verifying *in)
{
  const LinliPolicy *policy = in->policy;
  const LinliReport *report = in->report;
  g_autoptr (GError) error = NULL;
  g_autofree char *head = NULL;

  if (!policy->ledger || !report->register_id || !report->ledger_head)
    linli_report_add (in->report, LINLI_FINDING_LEDGER, LINLI_STATE_UNKNOWN, FALSE, NULL, "%s",
                      _("The ledger’s head was not compared: there is no register at hand, or no head in the paper."));
  else if (!policy->ledger (report->register_id, report->ledger_size, &head, policy->ledger_data, &error))
    linli_report_add (in->report, LINLI_FINDING_LEDGER, LINLI_STATE_UNKNOWN, TRUE, NULL,
                      _("The register could not be compared: %s"),
                      error ? error->message : _("it is another committee’s."));
  else if (g_strcmp0 (head, report->ledger_head) != 0)
    linli_report_add (in->report, LINLI_FINDING_LEDGER, LINLI_STATE_BAD, TRUE, NULL,
                      _("After %" PRId64 " changes the paper has ledger head %s, the register %s."),
                      report->ledger_size, report->ledger_head, head ? head : _("fewer changes than that"));
  else
    linli_report_add (in->report, LINLI_FINDING_LEDGER, LINLI_STATE_OK, TRUE, NULL,
                      _("After %" PRId64 " changes the register has the ledger head of the paper."),
                      report->ledger_size);
}

static void
verify_end (Verifying *in)
{
  gsize end = revision (in, in->revisions->len - 1)->end;

  if (end != g_bytes_get_size (in->pdf))
    linli_report_add (in->report, LINLI_FINDING_COVERAGE, LINLI_STATE_BAD, TRUE, NULL,
                      _("The file goes on for %zu bytes after the end of its last revision."),
                      g_bytes_get_size (in->pdf) - end);
}

static void
verify_ours (Verifying *in)
{
  gsize end = revision (in, BASE_COUNT - 1)->end;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_from_bytes (in->pdf, 0, end);

  verify_end (in);
  if (in->base)
    verify_record (in, in->base);
  if (!in->base)
    bad (in, LINLI_FINDING_BYTES, NULL, _("The pages cannot be read without the later revisions."));
  else if (!linli_reader_sound (in->base, &error))
    bad (in, LINLI_FINDING_BYTES, NULL, error->message);
  g_clear_pointer (&in->base, linli_reader_free);
  for (guint i = BASE_COUNT; i < in->revisions->len; i++)
    if (!verify_revision (in, i) && i + 1 == in->revisions->len)
      bad (in, LINLI_FINDING_COVERAGE, NULL, _("The file was continued after its last signature."));
  verify_missing (in);
  verify_pages (in, bytes);
  verify_ledger (in);
}

/* Foreign files, and ours that another tool has written again. */

static void
verify_each (Verifying *in, LinliReader *reader)
{
  g_autoptr (GPtrArray) fields = linli_reader_fields (reader);
  gint64 covered = 0;
  guint count = 0;

  for (guint i = 0; i < fields->len; i++)
    {
      const LinliField *field = fields->pdata[i];
      g_autoptr (LinliSigned) found = linli_reader_signed (reader, field);
      if (!found)
        continue;
      count++;
      g_hash_table_add (in->signed_fields, g_strdup (field->name));
      verify_signature (in, field->name, found, 0, FALSE);
      if (found->range_count == 4 && found->range[2] >= 0 && found->range[3] >= 0
          && found->range[2] <= G_MAXINT64 - found->range[3])
        covered = MAX (covered, found->range[2] + found->range[3]);
    }
  if (count == 0)
    linli_report_add (in->report, LINLI_FINDING_SIGNER, LINLI_STATE_UNKNOWN, TRUE, NULL, "%s",
                      _("The PDF has no signature."));
  else if (covered < (gint64) g_bytes_get_size (in->pdf))
    bad (in, LINLI_FINDING_COVERAGE, NULL, _("The file was continued after its last signature."));
}

static void
verify_other (Verifying *in, LinliReader *reader, const char *why)
{
  g_autoptr (GError) error = NULL;

  if (in->report->record)
    bad (in, LINLI_FINDING_REVISIONS, NULL, why);
  verify_each (in, reader);
  if (!linli_reader_sound (reader, &error))
    bad (in, LINLI_FINDING_BYTES, NULL, error->message);
  if (in->report->record)
    verify_missing (in);
}

/* One of ours shows its record in the base, whatever later revisions say; else in the whole. */
static gboolean
is_ours (Verifying *in, LinliReader *whole)
{
  if (in->revisions && in->revisions->len >= BASE_COUNT)
    {
      in->base = linli_reader_open (in->pdf, revision (in, BASE_COUNT - 1)->end, NULL);
      if (in->base && read_record (in, in->base))
        return TRUE;
    }
  return whole && read_record (in, whole);
}

static void
verify (Verifying *in)
{
  g_autoptr (GError) shape = NULL, fault = NULL;
  g_autoptr (LinliReader) whole = linli_reader_open (in->pdf, g_bytes_get_size (in->pdf), &fault);
  gboolean ours;

  in->revisions = linli_xref_read (in->pdf, &shape);
  ours = is_ours (in, whole);
  if (!whole)
    bad (in, LINLI_FINDING_BYTES, NULL, fault->message);
  if (ours && in->revisions && in->revisions->len >= BASE_COUNT)
    verify_ours (in);
  else if (whole)
    verify_other (in, whole, shape ? shape->message : _("The paper has too few revisions."));
  else if (shape)
    bad (in, LINLI_FINDING_REVISIONS, NULL, shape->message);
  linli_report_judge (in->report, !ours);
}

LinliReport *
linli_policy_verify (GBytes *pdf, const LinliPolicy *policy)
{
  Verifying in = {
    .pdf = pdf,
    .policy = policy,
    .report = linli_report_new (),
    .expected = g_ptr_array_new_with_free_func (g_free),
    .signed_fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  verify (&in);
  g_ptr_array_unref (in.expected);
  g_hash_table_unref (in.signed_fields);
  g_clear_pointer (&in.revisions, g_ptr_array_unref);
  g_clear_pointer (&in.base, linli_reader_free);
  return in.report;
}

/* Pages. */

static GPtrArray *
page_digests (GBytes *pdf, gsize length, GError **error)
{
  g_autoptr (LinliReader) reader = linli_reader_open (pdf, length, error);
  g_autoptr (GPtrArray) digests = reader ? linli_reader_page_digests (reader) : NULL;

  if (!reader || !linli_reader_sound (reader, error))
    return NULL;
  return g_steal_pointer (&digests);
}

/* Before its first signature a file of ours has at most two revisions. */
static gsize
unsigned_length (GBytes *pdf)
{
  g_autoptr (GPtrArray) revisions = linli_xref_read (pdf, NULL);

  if (!revisions)
    return g_bytes_get_size (pdf);
  return ((LinliRevision *) revisions->pdata[MIN (revisions->len, BASE_COUNT) - 1])->end;
}

gboolean
linli_policy_compare_pages (GBytes *pdf, GBytes *other, guint *page, GError **error)
{
  gsize length = unsigned_length (pdf), other_length = unsigned_length (other);
  g_autoptr (GPtrArray) left = NULL, right = NULL;
  guint differing = 0;

  *page = 0;
  /* A paper laid out again with the same fonts is the same bytes: only where it is not need pages be told apart. */
  if (length == other_length
      && memcmp (g_bytes_get_data (pdf, NULL), g_bytes_get_data (other, NULL), length) == 0)
    return TRUE;
  left = page_digests (pdf, length, error);
  right = left ? page_digests (other, other_length, error) : NULL;
  if (!right)
    return FALSE;
  for (guint i = 0; i < MIN (left->len, right->len) && differing == 0; i++)
    if (strcmp (left->pdata[i], right->pdata[i]) != 0)
      differing = i + 1;
  if (differing == 0 && left->len != right->len)
    differing = MIN (left->len, right->len) + 1;
  *page = differing;
  return TRUE;
}
