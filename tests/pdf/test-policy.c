#include "paper.h"

#include "pdf/reader.h"
#include "pdf/xref.h"

#include <string.h>

/* What the fixture's files hold: libharu numbers objects in the order they are made. */
typedef struct
{
  guint page, contents, font, info, root, appearance, form;
} Objects;

static guint
number_of (GBytes *pdf, const char *before, const char *key)
{
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size), *end = data + size;
  const char *from = before ? memmem (data, size, before, strlen (before)) : data;
  const char *at = from ? memmem (from, (gsize) (end - from), key, strlen (key)) : NULL;

  g_assert_nonnull (at);
  return (guint) g_ascii_strtoull (at + strlen (key), NULL, 10);
}

static Objects
objects_of (Paper *paper)
{
  g_autoptr (LinliReader) reader = linli_reader_open (paper->paper, g_bytes_get_size (paper->paper), NULL);

  return (Objects) {
    .page = linli_reader_page_object (reader, 1),
    .contents = number_of (paper->pages, "/Type /Page\n", "/Contents "),
    .font = number_of (paper->form, "/DR", "/F "),
    .info = number_of (paper->pages, "trailer", "/Info "),
    .root = number_of (paper->pages, "trailer", "/Root "),
    .appearance = number_of (paper->paper, "/AP", "/N "),
    .form = number_of (paper->form, NULL, "/AcroForm "),
  };
}

static char *
page_with (Paper *paper, const Objects *objects, const char *entries)
{
  g_autoptr (GPtrArray) revisions = linli_xref_read (paper->paper, NULL);
  g_autofree char *page = linli_xref_dictionary (
      paper->paper, linli_xref_find (revisions, revisions->len, objects->page), objects->page);

  return g_strdup_printf ("%.*s %s >>", (int) strlen (page) - 2, page, entries);
}

static char *
newest (GBytes *pdf, guint number)
{
  g_autoptr (GPtrArray) revisions = linli_xref_read (pdf, NULL);

  return linli_xref_dictionary (pdf, linli_xref_find (revisions, revisions->len, number), number);
}

static guint
free_number (GBytes *pdf)
{
  g_autoptr (GPtrArray) revisions = linli_xref_read (pdf, NULL);

  return ((LinliRevision *) revisions->pdata[revisions->len - 1])->size;
}

static const char changed_stream[] = "<< /Length 44 >>\nstream\nBT /F1 12 Tf 72 700 Td (Everything refused) Tj ET \nendstream";

/* Tampering by an appended revision. */

static GBytes *
swap_contents (Paper *paper)
{
  Objects objects = objects_of (paper);

  return paper_append (paper->paper, objects.contents, changed_stream, 0, NULL);
}

static GBytes *
swap_page (Paper *paper)
{
  Objects objects = objects_of (paper);
  g_autofree char *page = page_with (paper, &objects, "/Rotate 180");

  return paper_append (paper->paper, objects.page, page, 0, NULL);
}

static GBytes *
swap_font (Paper *paper)
{
  Objects objects = objects_of (paper);

  return paper_append (paper->paper, objects.font,
                       "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>", 0, NULL);
}

static GBytes *
swap_appearance (Paper *paper)
{
  Objects objects = objects_of (paper);

  return paper_append (paper->paper, objects.appearance,
                       "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 1 >>\nstream\nn\nendstream", 0, NULL);
}

static GBytes *
overlay (Paper *paper)
{
  Objects objects = objects_of (paper);
  guint number = free_number (paper->paper);
  g_autofree char *entries = g_strdup_printf ("/Annots [%u 0 R]", number);
  g_autofree char *page = page_with (paper, &objects, entries);

  return paper_append (paper->paper, objects.page, page, number,
                       "<< /Type /Annot /Subtype /FreeText /Rect [50 600 500 700] /Contents (Refused) /DA (/F 9 Tf) >>",
                       0, NULL);
}

static GBytes *
change_info (Paper *paper)
{
  Objects objects = objects_of (paper);

  return paper_append (paper->paper, objects.info, "<< /Title (Other) >>", 0, NULL);
}

static GBytes *
field_twice (Paper *paper)
{
  Objects objects = objects_of (paper);
  g_autofree char *form = newest (paper->paper, objects.form);
  g_autoptr (GString) twice = g_string_new (form);
  char *fields = strstr (form, "/Fields [") + strlen ("/Fields [");
  g_autofree char *first = g_strndup (fields, (gsize) (strstr (fields, " R") + 3 - fields));

  g_string_insert (twice, fields - form, first);
  return paper_append (paper->paper, objects.form, twice->str, 0, NULL);
}

static GBytes *
between (Paper *paper)
{
  Objects objects = objects_of (paper);
  g_autoptr (GBytes) one = paper_sign (paper, paper->form, 0);
  g_autoptr (GBytes) changed = paper_append (one, objects.contents, changed_stream, 0, NULL);
  g_autoptr (GBytes) two = paper_sign (paper, changed, 1);

  return paper_sign (paper, two, 2);
}

/* The catalog is changed after the chair's approval so that the recorder's signature certifies. */
static GBytes *
certify_late (Paper *paper)
{
  Objects objects = objects_of (paper);
  g_autoptr (GBytes) one = paper_sign (paper, paper->form, 0), changed = NULL, two = NULL;
  g_autofree char *catalog = newest (one, objects.root);
  g_autofree char *entries = g_strdup_printf ("/Perms << /DocMDP %u 0 R >>", free_number (one));
  g_autoptr (GString) late = g_string_new_len (catalog, strstr (catalog, "/Perms") - catalog);

  g_string_append_printf (late, "%s >>", entries);
  changed = paper_append (one, objects.root, late->str, 0, NULL);
  two = paper_sign (paper, changed, 1);
  return paper_sign (paper, two, 2);
}

/* Changes in place. */

static char *
last_in (GString *text, const char *word)
{
  char *found = NULL, *at = text->str;

  while ((at = memmem (at, text->len - (gsize) (at - text->str), word, strlen (word))))
    found = at++;
  return found;
}

static GString *
copy (GBytes *pdf)
{
  return g_string_new_len (g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf));
}

/* @range: the new text, where B, A and R stand for the right numbers: before, after, rest */
static GBytes *
with_range (GBytes *paper, const char *range)
{
  GString *text = copy (paper);
  char *place = last_in (text, "/ByteRange [0 ");
  g_autoptr (GString) changed = g_string_new (range);

  for (int i = 0; i < 3; i++)
    {
      const char *const names[] = { "$B", "$A", "$R" };
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (place + 14 + 11 * i, NULL, 10));
      g_string_replace (changed, names[i], number, 0);
    }
  g_assert_cmpuint (changed->len, <=, 48);
  memset (place, ' ', 48);
  memcpy (place, changed->str, changed->len);
  return g_string_free_to_bytes (text);
}

static GBytes *
contents_zeroed (Paper *paper)
{
  GString *text = copy (paper->paper);

  memset (last_in (text, "/Contents <") + 11, '0', 2 * LINLI_REVISION_CONTENTS);
  return g_string_free_to_bytes (text);
}

static GBytes *
contents_twice (Paper *paper)
{
  GString *text = copy (paper->paper);

  memcpy (last_in (text, "/Filter /Adobe.PPKLite"), "/Contents <0000000000>", 22);
  return g_string_free_to_bytes (text);
}

static GBytes *
junk (Paper *paper)
{
  GString *text = copy (paper->paper);

  g_string_append (text, "% junk\n");
  return g_string_free_to_bytes (text);
}

static GBytes *
cut_off (Paper *paper)
{
  g_autoptr (GPtrArray) revisions = linli_xref_read (paper->paper, NULL);

  return g_bytes_new_from_bytes (paper->paper, 0, ((LinliRevision *) revisions->pdata[3])->end);
}

static GBytes *
cut_short (Paper *paper)
{
  return g_bytes_new_from_bytes (paper->paper, 0, g_bytes_get_size (paper->paper) - 3);
}

/* Two SignerInfos: the last element of the CMS is their SET, and each length on the way there grows. */

static gsize
header_size (const guint8 *der)
{
  return der[1] < 0x80 ? 2 : 2u + (der[1] & 0x7f);
}

static gsize
length_of (const guint8 *der)
{
  gsize length = der[1];

  if (der[1] >= 0x80)
    {
      length = 0;
      for (int i = 0; i < (der[1] & 0x7f); i++)
        length = length << 8 | der[2 + i];
    }
  return length;
}

static void
grow (guint8 *der, gsize by)
{
  gsize length = length_of (der) + by;
  int count = der[1] & 0x7f;

  g_assert_cmpuint (der[1], ==, 0x82);
  for (int i = 0; i < count; i++)
    der[2 + i] = (guint8) (length >> (8 * (count - 1 - i)));
}

static gsize
last_child (const guint8 *der, gsize at)
{
  gsize end = at + header_size (der + at) + length_of (der + at), child = at + header_size (der + at);

  for (;;)
    {
      gsize next = child + header_size (der + child) + length_of (der + child);
      if (next >= end)
        return child;
      child = next;
    }
}

static GBytes *
two_signers (Paper *paper)
{
  GString *text = copy (paper->paper);
  char *hex = last_in (text, "/Contents <") + 11;
  guint8 der[LINLI_REVISION_CONTENTS];
  gsize explicit_at, data_at, set_at, info_at, info_size;
  g_autofree char *changed = NULL;

  for (gsize i = 0; i < sizeof der; i++)
    der[i] = (guint8) (g_ascii_xdigit_value (hex[2 * i]) << 4 | g_ascii_xdigit_value (hex[2 * i + 1]));
  explicit_at = last_child (der, 0);
  data_at = last_child (der, explicit_at);
  set_at = last_child (der, data_at);
  info_at = last_child (der, set_at);
  info_size = header_size (der + info_at) + length_of (der + info_at);
  memcpy (der + info_at + info_size, der + info_at, info_size);
  grow (der, info_size);
  grow (der + explicit_at, info_size);
  grow (der + data_at, info_size);
  grow (der + set_at, info_size);
  changed = linli_hex (der, sizeof der);
  memcpy (hex, changed, strlen (changed));
  return g_string_free_to_bytes (text);
}

/* Wrapping: the signed end is moved back, and the space before it holds another table, where the signed
 * "startxref" points, with other page contents and a signature dictionary whose range leaves that space out. */

typedef struct
{
  gsize open, shut; /* of the contents in the original */
  gsize gap;        /* where the signed end is moved to */
  guint number;     /* of the signature dictionary */
} Wrapping;

static void
append_table (GString *text, Paper *paper, GPtrArray *revisions, const Wrapping *at, gsize contents, gsize signature)
{
  const LinliRevision *last = revisions->pdata[revisions->len - 1], *before = revisions->pdata[revisions->len - 2];

  g_string_append_printf (text, "xref\n%u 1\n%010" G_GSIZE_FORMAT " 00000 n\r\n", objects_of (paper).contents, contents);
  for (guint i = 0; i < last->rows->len; i++)
    {
      LinliXrefRow row = g_array_index (last->rows, LinliXrefRow, i);
      if (row.number == at->number)
        row.offset = signature;
      else if (row.offset > at->shut)
        row.offset = row.offset - at->shut + at->gap;
      g_string_append_printf (text, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n\r\n", row.number, row.offset);
    }
  g_string_append_printf (text,
                          "trailer\n<< /Size %u /Root %u 0 R /Info %u 0 R /Prev %" G_GSIZE_FORMAT " /ID [<%s> <%s>] >>\n"
                          "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          last->size, last->root, last->info, before->xref, last->id[0], last->id[1], last->xref);
}

static GBytes *
wrap (Paper *paper)
{
  g_autoptr (GPtrArray) revisions = linli_xref_read (paper->paper, NULL);
  const LinliRevision *last = revisions->pdata[revisions->len - 1];
  g_autoptr (GString) original = copy (paper->paper);
  gsize open = (gsize) (last_in (original, "/Contents <") + 10 - original->str);
  gsize shut = open + 2 + 2 * LINLI_REVISION_CONTENTS, contents = last->xref + 2000, signature = last->xref + 3000;
  Wrapping at = { open, shut, signature + 2 * LINLI_REVISION_CONTENTS + 1000, last->size - 2 };
  GString *text = g_string_new_len (original->str, (gssize) shut);

  g_string_append_printf (text, "%*s", (int) (last->xref - text->len), "");
  append_table (text, paper, revisions, &at, contents, signature);
  g_string_append_printf (text, "%*s", (int) (contents - text->len), "");
  g_string_append_printf (text, "%u 0 obj\n%s\nendobj\n", objects_of (paper).contents, changed_stream);
  g_string_append_printf (text, "%*s", (int) (signature - text->len), "");
  g_string_append_printf (text, "%u 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached "
                                "/ByteRange [0 %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT "] /Contents ",
                          at.number, open, at.gap, original->len - shut);
  g_string_append_len (text, original->str + open, (gssize) (shut - open));
  g_string_append (text, " >>\nendobj\n");
  g_string_append_printf (text, "%*s", (int) (at.gap - text->len), "");
  g_string_append_len (text, original->str + shut, (gssize) (original->len - shut));
  return g_string_free_to_bytes (text);
}

static GBytes *
by_qpdf (Paper *paper, const char *options)
{
  g_autofree char *script = g_strdup_printf ("qpdf --warning-exit-0 %s paper.pdf other.pdf", options);
  g_autofree char *path = g_build_filename (paper->folder, "other.pdf", NULL), *output = NULL;
  char *data;
  gsize size;

  paper_save (paper, "paper.pdf", paper->paper);
  output = paper_run (paper, script);
  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  return g_bytes_new_take (data, size);
}

static GBytes *object_streams (Paper *paper) { return by_qpdf (paper, "--object-streams=generate"); }
static GBytes *written_again (Paper *paper) { return by_qpdf (paper, "--object-streams=disable"); }

/* A revision whose table is a stream, as other programs append. */
static GBytes *
xref_stream (Paper *paper)
{
  g_autoptr (GPtrArray) revisions = linli_xref_read (paper->paper, NULL);
  const LinliRevision *last = revisions->pdata[revisions->len - 1];
  Objects objects = objects_of (paper);
  GString *text = copy (paper->paper);
  gsize info = text->len, xref;
  guint8 rows[8];

  g_string_append_printf (text, "%u 0 obj\n<< /Title (Other) >>\nendobj\n", objects.info);
  xref = text->len;
  for (int i = 0; i < 2; i++)
    {
      gsize offset = i ? xref : info;
      rows[4 * i] = 1;
      rows[4 * i + 1] = (guint8) (offset >> 16);
      rows[4 * i + 2] = (guint8) (offset >> 8);
      rows[4 * i + 3] = (guint8) offset;
    }
  g_string_append_printf (text, "%u 0 obj\n<< /Type /XRef /Size %u /Root %u 0 R /Info %u 0 R /Prev %" G_GSIZE_FORMAT
                                " /W [1 3 0] /Index [%u 1 %u 1] /Length 8 >>\nstream\n",
                          last->size, last->size + 1, last->root, last->info, last->xref, objects.info, last->size);
  g_string_append_len (text, (const char *) rows, sizeof rows);
  g_string_append_printf (text, "\nendstream\nendobj\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", xref);
  return g_string_free_to_bytes (text);
}

static const struct
{
  const char *name;
  GBytes *(*tamper) (Paper *paper);
  LinliFindingKind kind;
  LinliVerdict verdict;
  const char *says; /* in a finding of that kind */
} cases[] = {
  { "a change between signatures", between, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID, "Revision 4 changes" },
  { "contents swapped after the last", swap_contents, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID,
    "Revision 6 changes" },
  { "page swapped after the last", swap_page, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID, "Revision 6 changes" },
  { "font swapped after the last", swap_font, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID, "Revision 6 changes" },
  { "appearance swapped after the last", swap_appearance, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID,
    "Revision 6 changes" },
  { "annotation overlay", overlay, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID, "Revision 6 changes" },
  { "wrapping", wrap, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID, "Revision 5 changes" },
  { "contents zeroed", contents_zeroed, LINLI_FINDING_SIGNER, LINLI_VERDICT_INVALID, "no CMS signature" },
  { "two contents", contents_twice, LINLI_FINDING_BYTES, LINLI_VERDICT_INVALID, "duplicated key" },
  { "signature cut off", cut_off, LINLI_FINDING_SIGNER, LINLI_VERDICT_INCOMPLETE, "expects the signature of" },
  { "file cut short", cut_short, LINLI_FINDING_COVERAGE, LINLI_VERDICT_INVALID, "outside of the file" },
  { "information changed", change_info, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID, "Revision 6 changes" },
  { "junk after the end", junk, LINLI_FINDING_COVERAGE, LINLI_VERDICT_INVALID, "goes on for 7 bytes" },
  { "field referenced twice", field_twice, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID, "Revision 6 changes" },
  { "two signers in one signature", two_signers, LINLI_FINDING_SIGNER, LINLI_VERDICT_INVALID,
    "should have one signer" },
  { "object streams by another tool", object_streams, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID,
    "table of objects" },
  { "written again by another tool", written_again, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID,
    "table of objects" },
  { "a stream of references by another tool", xref_stream, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID,
    "table of objects" },
  { "certification after approval", certify_late, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID,
    "only the first may" },
};

static void
show (const LinliReport *report)
{
  for (guint i = 0; i < report->findings->len; i++)
    {
      const LinliFinding *finding = report->findings->pdata[i];
      if (finding->state != LINLI_STATE_OK)
        g_test_message ("  %s %s %s: %s", linli_finding_id (finding->kind), linli_state_id (finding->state),
                        finding->field ? finding->field : "", finding->sentence);
    }
}

static gboolean
says (const LinliReport *report, LinliFindingKind kind, const char *words)
{
  for (guint i = 0; i < report->findings->len; i++)
    {
      const LinliFinding *finding = report->findings->pdata[i];
      if (finding->kind == kind && finding->state != LINLI_STATE_OK && strstr (finding->sentence, words))
        return TRUE;
    }
  return FALSE;
}

static void
test_ranges (Paper *paper, gconstpointer data)
{
  static const struct
  {
    const char *range, *says;
  } ranges[] = {
    { "/ByteRangX [0 $B $A $R]", "no range" },
    { "/ByteRange [0 (9) $A $R]", "no range" },
    { "/ByteRange [0 0 0 0]", "is empty" },
    { "/ByteRange [0 $B $A]", "four numbers" },
    { "/ByteRange [0 $B $A 9 9]", "four numbers" },
    { "/ByteRange [9 $B $A $R]", "does not begin with" },
    { "/ByteRange [0 $B $A 99]", "does not end where" },
    { "/ByteRange [0 $B $A -9]", "is empty" },
    { "/ByteRange [0 -$B $A $R]", "is empty" },
    { "/ByteRange [0 $A $B $R]", "overlap" },
    { "/ByteRange [0 $B $A $R0]", "outside of the file" },
    { "/ByteRange [0 $B $A 9223372036854775807]", "outside of the file" },
    { "/ByteRange [0 9 $A $R]", "not exactly the signature" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autoptr (GBytes) pdf = with_range (paper->paper, ranges[i].range);
      g_autoptr (LinliReport) report = paper_verify (paper, pdf);
      g_assert_cmpint (report->verdict, ==, LINLI_VERDICT_INVALID);
      if (!says (report, LINLI_FINDING_COVERAGE, ranges[i].says))
        g_error ("%s is not told as “%s”", ranges[i].range, ranges[i].says);
    }
}

static void
test_tampered (Paper *paper, gconstpointer data)
{
  if (!paper_has_tools ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) pdf = cases[i].tamper (paper);
      g_autoptr (LinliReport) report = paper_verify (paper, pdf);
      LinliState state = linli_report_state (report, cases[i].kind);
      g_test_message ("%s: %s", cases[i].name, linli_verdict_id (report->verdict));
      show (report);
      g_assert_cmpint (report->verdict, ==, cases[i].verdict);
      g_assert_cmpint (state, ==, (cases[i].verdict == LINLI_VERDICT_INVALID ? LINLI_STATE_BAD : LINLI_STATE_UNKNOWN));
      g_assert_true (says (report, cases[i].kind, cases[i].says));
    }
}

/* The same readings, told by a reader of another make, show that the table holds real attacks. */
static void
test_others_blind (Paper *paper, gconstpointer data)
{
  g_autoptr (GBytes) hidden = between (paper), wrapped = wrap (paper);
  g_autoptr (GBytes) pem = g_bytes_new (paper->trusted, strlen (paper->trusted));
  g_autofree char *output = NULL;

  if (!paper_has_tools ())
    return;
  paper_save (paper, "between.pdf", hidden);
  paper_save (paper, "wrapped.pdf", wrapped);
  paper_save (paper, "ca.pem", pem);
  output = paper_run (paper, "mkdir nss; certutil -N -d sql:nss --empty-password; certutil -A -d sql:nss -n ca -t CT,C,C "
                             "-a -i ca.pem; export LC_ALL=C; for f in between wrapped; do pdfsig -nssdir nss $f.pdf; done "
                             "| grep -c 'Signature is Valid'");
  g_assert_cmpstr (g_strstrip (output), ==, "6");
}

static void
test_valid (Paper *paper, gconstpointer data)
{
  g_autoptr (LinliReport) report = paper_verify (paper, paper->paper);

  show (report);
  g_assert_cmpint (report->verdict, ==, LINLI_VERDICT_VALID);
  for (int kind = 0; kind < LINLI_FINDING_LEDGER; kind++)
    g_assert_cmpint (linli_report_state (report, kind), ==, LINLI_STATE_OK);
  g_assert_cmpint (linli_report_state (report, LINLI_FINDING_LEDGER), ==, LINLI_STATE_UNKNOWN);
  g_assert_cmpuint (report->signatories->len, ==, SIGNERS);
  for (guint i = 0; i < SIGNERS; i++)
    {
      const LinliSignatory *signatory = report->signatories->pdata[i];
      g_assert_cmpstr (signatory->field, ==, paper_fields[i]);
      g_assert_cmpstr (signatory->certificate->role, ==, paper_fields[i]);
      g_assert_cmpstr (signatory->name, ==, "陈建国");
      g_assert_cmpint (signatory->at_ms, ==, paper->now_ms / 1000 * 1000);
    }
  g_assert_cmpstr (report->paper, ==, "minutes");
  g_assert_cmpint (report->ledger_size, ==, 42);
}

static void
test_incomplete (Paper *paper, gconstpointer data)
{
  g_autoptr (GBytes) chair = paper_sign (paper, paper->form, 0), supervisor = paper_sign (paper, paper->form, 2);
  g_autoptr (LinliReport) none = paper_verify (paper, paper->form), one = paper_verify (paper, chair);
  g_autoptr (LinliReport) other = paper_verify (paper, supervisor);

  g_assert_cmpint (none->verdict, ==, LINLI_VERDICT_INCOMPLETE);
  g_assert_cmpuint (g_strv_length (none->missing), ==, 3);
  g_assert_cmpint (one->verdict, ==, LINLI_VERDICT_INCOMPLETE);
  g_assert_cmpuint (g_strv_length (one->missing), ==, 2);
  g_assert_cmpstr (one->missing[0], ==, "recorder");
  g_assert_cmpint (other->verdict, ==, LINLI_VERDICT_INCOMPLETE);
}

static void
test_foreign (Paper *paper, gconstpointer data)
{
  g_autoptr (LinliReport) plain = paper_verify (paper, paper->pages);
  g_autoptr (GBytes) text = g_bytes_new_static ("no PDF", 6), empty = g_bytes_new (NULL, 0);
  g_autoptr (LinliReport) none = paper_verify (paper, text), nothing = paper_verify (paper, empty);

  g_assert_cmpint (plain->verdict, ==, LINLI_VERDICT_FOREIGN);
  g_assert_cmpint (none->verdict, ==, LINLI_VERDICT_INVALID);
  g_assert_cmpint (nothing->verdict, ==, LINLI_VERDICT_INVALID);
}

/* A signed PDF whose attachment is no record of ours. */
static void
test_foreign_signed (Paper *paper, gconstpointer data)
{
  g_autoptr (GBytes) other = g_bytes_new_static ("{}\n", 3);
  LinliPlace place = { "chair", 1, 7200, 10000, 20000, 15000 };
  LinliForm form = { .places = &place, .place_count = 1, .record = other, .language = "en" };
  g_autoptr (GBytes) empty = linli_revision_form (paper->pages, &form, NULL), pdf = paper_sign (paper, empty, 0);
  g_autoptr (LinliReport) whole = paper_verify (paper, pdf), altered = NULL;
  GString *text = copy (pdf);
  g_autoptr (GBytes) changed = NULL;

  strstr (text->str, "Minutes")[0] = 'm';
  changed = g_string_free_to_bytes (text);
  altered = paper_verify (paper, changed);
  g_assert_cmpint (whole->verdict, ==, LINLI_VERDICT_FOREIGN);
  g_assert_cmpint (linli_report_state (whole, LINLI_FINDING_BYTES), ==, LINLI_STATE_OK);
  g_assert_cmpint (linli_report_state (whole, LINLI_FINDING_COVERAGE), ==, LINLI_STATE_OK);
  g_assert_cmpint (altered->verdict, ==, LINLI_VERDICT_INVALID);
  g_assert_cmpint (linli_report_state (altered, LINLI_FINDING_BYTES), ==, LINLI_STATE_BAD);
}

static void
test_trust (Paper *paper, gconstpointer data)
{
  static const LinliSubject stranger = { .name = "虹山社区居民委员会", .organization = "虹山社区" };
  g_autoptr (LinliIdentity) authority = linli_identity_authority (&stranger, paper->now_ms - DAY_MS,
                                                                  paper->now_ms + DAY_MS, NULL);
  g_autofree char *pem = linli_identity_pem (authority);
  LinliPolicy policy = { .trust = { .authorities = pem }, .now_ms = paper->now_ms };
  g_autoptr (LinliReport) wrong = linli_policy_verify (paper->paper, &policy);
  g_autoptr (LinliReport) unknown = NULL, later = NULL;

  policy.trust.authorities = NULL;
  unknown = linli_policy_verify (paper->paper, &policy);
  policy.trust.authorities = paper->trusted;
  policy.now_ms += 400 * DAY_MS;
  later = linli_policy_verify (paper->paper, &policy);
  g_assert_cmpint (wrong->verdict, ==, LINLI_VERDICT_INVALID);
  g_assert_cmpint (linli_report_state (wrong, LINLI_FINDING_TRUST), ==, LINLI_STATE_BAD);
  g_assert_cmpint (unknown->verdict, ==, LINLI_VERDICT_INCOMPLETE);
  g_assert_cmpint (linli_report_state (unknown, LINLI_FINDING_TRUST), ==, LINLI_STATE_UNKNOWN);
  g_assert_cmpint (later->verdict, ==, LINLI_VERDICT_INCOMPLETE);
  g_assert_cmpint (linli_report_state (later, LINLI_FINDING_TIME), ==, LINLI_STATE_UNKNOWN);
}

static gboolean
look_up (const char *register_id, gint64 size, char **head, gpointer data, GError **error)
{
  g_assert_cmpstr (register_id, ==, "6f1c2a5e-0000-4000-8000-000000000001");
  g_assert_cmpint (size, ==, 42);
  *head = g_strdup (data);
  return TRUE;
}

static GBytes *
lay_out (GBytes *record, gpointer data, GError **error)
{
  return paper_pages (2, data);
}

static void
test_hooks (Paper *paper, gconstpointer data)
{
  static const char head[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  const struct
  {
    const char *head, *text;
    LinliFindingKind kind;
    LinliState state;
    LinliVerdict verdict;
  } hooks[] = {
    { head, "Decided", LINLI_FINDING_LEDGER, LINLI_STATE_OK, LINLI_VERDICT_VALID },
    { head, "Decided", LINLI_FINDING_RECORD, LINLI_STATE_OK, LINLI_VERDICT_VALID },
    { "00", "Decided", LINLI_FINDING_LEDGER, LINLI_STATE_BAD, LINLI_VERDICT_INVALID },
    { NULL, "Decided", LINLI_FINDING_LEDGER, LINLI_STATE_BAD, LINLI_VERDICT_INVALID },
    { head, "Refused", LINLI_FINDING_RECORD, LINLI_STATE_BAD, LINLI_VERDICT_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (hooks); i++)
    {
      LinliPolicy policy = {
        .trust = { .authorities = paper->trusted },
        .now_ms = paper->now_ms,
        .ledger = look_up,
        .ledger_data = (gpointer) hooks[i].head,
        .lay_out = lay_out,
        .lay_out_data = (gpointer) hooks[i].text,
      };
      g_autoptr (LinliReport) report = linli_policy_verify (paper->paper, &policy);
      show (report);
      g_assert_cmpint (linli_report_state (report, hooks[i].kind), ==, hooks[i].state);
      g_assert_cmpint (report->verdict, ==, hooks[i].verdict);
    }
}

static void
test_pages (Paper *paper, gconstpointer data)
{
  g_autoptr (GBytes) same = paper_pages (2, "Decided"), other = paper_pages (2, "Refused"), more = paper_pages (3, "Decided");
  guint page = 99;

  g_assert_true (linli_policy_compare_pages (paper->paper, same, &page, NULL));
  g_assert_cmpuint (page, ==, 0);
  g_assert_true (linli_policy_compare_pages (paper->paper, other, &page, NULL));
  g_assert_cmpuint (page, ==, 1);
  g_assert_true (linli_policy_compare_pages (paper->paper, more, &page, NULL));
  g_assert_cmpuint (page, ==, 3);
}

static void
assert_not_valid (Paper *paper, GBytes *pdf, const char *what, gsize at)
{
  g_autoptr (LinliReport) report = paper_verify (paper, pdf);

  if (report->verdict == LINLI_VERDICT_VALID)
    g_error ("%s at byte %" G_GSIZE_FORMAT " is not seen", what, at);
}

static void
test_flips (Paper *paper, gconstpointer data)
{
  gsize size;
  const guint8 *original = g_bytes_get_data (paper->paper, &size);

  for (gsize i = 0; i < size; i += 97)
    {
      guint8 *changed = g_memdup2 (original, size);
      g_autoptr (GBytes) pdf = g_bytes_new_take (changed, size);
      changed[i] ^= i % 2 ? 0x01 : 0x20;
      assert_not_valid (paper, pdf, "a flip", i);
    }
}

static GBytes *
mutate (GRand *random, GBytes *pdf)
{
  GString *text = copy (pdf);
  int count = g_rand_int_range (random, 1, 6);

  for (int i = 0; i < count; i++)
    {
      gint32 at = g_rand_int_range (random, 0, (gint32) text->len);
      gint32 length = g_rand_int_range (random, 1, 40);
      switch (g_rand_int_range (random, 0, 4))
        {
        case 0:
          text->str[at] = (char) g_rand_int_range (random, 0, 256);
          break;
        case 1:
          g_string_erase (text, at, MIN (length, (gint32) text->len - at));
          break;
        case 2:
          g_string_insert_len (text, at, "/V 9 0 R <<[(<>)]>> 99999999999 endobj stream\n", length);
          break;
        default:
          if (text->len > 2000 && g_rand_int_range (random, 0, 8) == 0)
            g_string_truncate (text, (gsize) at + 1);
          else
            text->str[at] = "0123456789 <>[]/()"[g_rand_int_range (random, 0, 18)];
        }
      if (text->len == 0)
        g_string_append (text, "%PDF");
    }
  return g_string_free_to_bytes (text);
}

/* Most of a paper is the padding of signatures: half of the mutations go where the structure is. */
static void
test_mutations (Paper *paper, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260322);
  g_autoptr (GBytes) one = paper_sign (paper, paper->form, 0);

  for (guint i = 0; i < 3000; i++)
    {
      GBytes *source = i % 3 == 0 ? paper->paper : i % 3 == 1 ? paper->form : one;
      g_autoptr (GBytes) pdf = mutate (random, source);
      if (!g_bytes_equal (pdf, source))
        assert_not_valid (paper, pdf, "a mutation", i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/policy/valid", Paper, NULL, paper_set_up, test_valid, paper_tear_down);
  g_test_add ("/policy/incomplete", Paper, NULL, paper_set_up, test_incomplete, paper_tear_down);
  g_test_add ("/policy/foreign", Paper, NULL, paper_set_up, test_foreign, paper_tear_down);
  g_test_add ("/policy/foreign-signed", Paper, NULL, paper_set_up, test_foreign_signed, paper_tear_down);
  g_test_add ("/policy/trust", Paper, NULL, paper_set_up, test_trust, paper_tear_down);
  g_test_add ("/policy/hooks", Paper, NULL, paper_set_up, test_hooks, paper_tear_down);
  g_test_add ("/policy/pages", Paper, NULL, paper_set_up, test_pages, paper_tear_down);
  g_test_add ("/policy/ranges", Paper, NULL, paper_set_up, test_ranges, paper_tear_down);
  g_test_add ("/policy/tampered", Paper, NULL, paper_set_up, test_tampered, paper_tear_down);
  g_test_add ("/policy/others-blind", Paper, NULL, paper_set_up, test_others_blind, paper_tear_down);
  g_test_add ("/policy/flips", Paper, NULL, paper_set_up, test_flips, paper_tear_down);
  g_test_add ("/policy/mutations", Paper, NULL, paper_set_up, test_mutations, paper_tear_down);
  return g_test_run ();
}
