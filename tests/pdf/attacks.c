#include "attacks.h"

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

GBytes *
paper_attack_between (Paper *paper)
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

GString *
paper_copy (GBytes *pdf)
{
  return g_string_new_len (g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf));
}

/* @range: the new text, where B, A and R stand for the right numbers: before, after, rest */
GBytes *
paper_with_range (GBytes *paper, const char *range)
{
  GString *text = paper_copy (paper);
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
  GString *text = paper_copy (paper->paper);

  memset (last_in (text, "/Contents <") + 11, '0', 2 * LINLI_REVISION_CONTENTS);
  return g_string_free_to_bytes (text);
}

static GBytes *
contents_twice (Paper *paper)
{
  GString *text = paper_copy (paper->paper);

  memcpy (last_in (text, "/Filter /Adobe.PPKLite"), "/Contents <0000000000>", 22);
  return g_string_free_to_bytes (text);
}

static GBytes *
junk (Paper *paper)
{
  GString *text = paper_copy (paper->paper);

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
  GString *text = paper_copy (paper->paper);
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

GBytes *
paper_attack_wrap (Paper *paper)
{
  g_autoptr (GPtrArray) revisions = linli_xref_read (paper->paper, NULL);
  const LinliRevision *last = revisions->pdata[revisions->len - 1];
  g_autoptr (GString) original = paper_copy (paper->paper);
  gsize open = (gsize) (last_in (original, "/Contents <") + 10 - original->str);
  gsize shut = open + 2 + 2 * LINLI_REVISION_CONTENTS, contents = last->xref + 6000, signature = last->xref + 7000;
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
  GString *text = paper_copy (paper->paper);
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

const PaperAttack paper_attacks[] = {
  { "a change between signatures", paper_attack_between, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID, "Revision 4 changes" },
  { "contents swapped after the last", swap_contents, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID,
    "Revision 6 changes" },
  { "page swapped after the last", swap_page, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID, "Revision 6 changes" },
  { "font swapped after the last", swap_font, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID, "Revision 6 changes" },
  { "appearance swapped after the last", swap_appearance, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID,
    "Revision 6 changes" },
  { "annotation overlay", overlay, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID, "Revision 6 changes" },
  { "wrapping", paper_attack_wrap, LINLI_FINDING_REVISIONS, LINLI_VERDICT_INVALID, "Revision 5 changes" },
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
const guint paper_attack_count = G_N_ELEMENTS (paper_attacks);
