#include "pdf/revision.h"

#include "base/error.h"
#include "pdf/append.h"
#include "pdf/letters.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RANGE_BLANK "/ByteRange [0                                  ]" /* room for three numbers of ten digits */
#define LEADING_MAX 1400 /* 0.01 pt */

/* Where things stand in the text of a revision. */
typedef struct
{
  gsize range;    /* of "/ByteRange" */
  gsize contents; /* of the "<" of the contents */
} Marks;

/* The form of the revisions before a new one. */
typedef struct
{
  char *catalog;
  char *form;
  GArray *fields; /* guint */
  char *fonts;    /* entries of a font dictionary */
} Form;

static void
form_clear (Form *form)
{
  g_free (form->catalog);
  g_free (form->form);
  g_free (form->fonts);
  g_clear_pointer (&form->fields, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Form, form_clear)

/* What stands between "/DR << /Font << " and " >> >>". */
static char *
read_fonts (const char *form)
{
  static const char before[] = "/DR << /Font << ";
  const char *from = strstr (form, before), *to = from ? strstr (from, " >> >>") : NULL;

  return to ? g_strndup (from + strlen (before), (gsize) (to - from) - strlen (before)) : NULL;
}

static gboolean
read_form (LinliAppend *append, Form *form)
{
  form->catalog = linli_append_previous (append, append->last->root);
  if (form->catalog)
    form->form = linli_append_previous (append, linli_append_reference (form->catalog, "/AcroForm"));
  if (!form->form)
    return FALSE;
  form->fields = linli_append_fields (form->form);
  form->fonts = read_fonts (form->form);
  return form->fields->len > 0 && form->fonts;
}

/* "/Rect [l b r t]" with two decimals, as the form's revision writes it. */
static gboolean
read_size (const char *field, int *width, int *height)
{
  const char *at = strstr (field, "/Rect [");
  int side[4];

  at = at ? at + strlen ("/Rect [") : "";
  for (int i = 0; i < 4; i++)
    {
      char *rest;
      guint64 whole = g_ascii_strtoull (at, &rest, 10);
      if (whole > 14400 || rest == at || rest[0] != '.' || !g_ascii_isdigit (rest[1]) || !g_ascii_isdigit (rest[2])
          || rest[3] != (i < 3 ? ' ' : ']'))
        return FALSE;
      side[i] = (int) whole * 100 + (rest[1] - '0') * 10 + rest[2] - '0';
      at = rest + 4;
    }
  *width = side[2] - side[0];
  *height = side[3] - side[1];
  return *width > 0 && *height > 0;
}

static void
append_signature (LinliAppend *append, guint number, const LinliSealed *sealed, gboolean first, Marks *marks)
{
  g_autofree char *name = linli_append_text (sealed->name), *date = linli_revision_date (sealed->at_ms);
  g_autoptr (GString) text = g_string_new ("<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached\n");
  gsize range = text->len, contents;

  g_string_append (text, RANGE_BLANK "\n/Contents ");
  contents = text->len;
  g_string_set_size (text, contents + 2 + 2 * LINLI_REVISION_CONTENTS);
  memset (text->str + contents, '0', 2 + 2 * LINLI_REVISION_CONTENTS);
  text->str[contents] = '<';
  text->str[text->len - 1] = '>';
  g_string_append_printf (text, "\n/M (%s) /Name %s", date, name);
  if (first)
    g_string_append (text, "\n/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type "
                           "/TransformParams /P 2 /V /1.2 >> >>]");
  g_string_append (text, " >>");
  linli_append_dictionary (append, number, text->str);
  range += append->text->len - text->len - strlen ("\nendobj\n");
  contents += append->text->len - text->len - strlen ("\nendobj\n");
  marks->range = range;
  marks->contents = contents;
}

static void
append_appearance (LinliAppend *append, guint number, const LinliSealed *sealed, const char *fonts,
                   int width, int height)
{
  gsize size;
  const void *data = g_bytes_get_data (sealed->appearance, &size);
  g_autofree char *entries = g_strdup_printf (
      "/Type /XObject /Subtype /Form /BBox [0 0 %d.%02d %d.%02d] /Resources << /Font << %s >> >>", width / 100,
      width % 100, height / 100, height % 100, fonts);

  linli_append_stream (append, number, entries, data, size);
}

static void
append_range (LinliAppend *append, const Marks *marks)
{
  gsize before = append->last->end + marks->contents;
  gsize after = before + 2 + 2 * LINLI_REVISION_CONTENTS;
  gsize rest = append->last->end + append->text->len - after;
  g_autofree char *range = g_strdup_printf (
      "/ByteRange [0 %-10" G_GSIZE_FORMAT " %-10" G_GSIZE_FORMAT " %-10" G_GSIZE_FORMAT " ]", before, after, rest);

  g_assert (strlen (range) == strlen (RANGE_BLANK));
  memcpy (append->text->str + marks->range, range, strlen (range));
}

/* Everything of the revision but the contents. FALSE when what comes before is not as this program writes it. */
static gboolean
append_all (LinliAppend *append, const Form *form, const LinliSealed *sealed, Marks *marks)
{
  g_autofree char *field = linli_append_previous (append, sealed->field), *value = NULL, *filled = NULL;
  gboolean first = strstr (form->catalog, "/Perms") == NULL;
  guint signature = append->next++, appearance = append->next++;
  int width, height;

  if (!field || strstr (field, "/V ") || !read_size (field, &width, &height))
    return FALSE;
  if (first)
    {
      g_autofree char *entries = g_strdup_printf ("/Perms << /DocMDP %u 0 R >>", signature);
      g_autofree char *catalog = linli_append_insert (form->catalog, entries);
      linli_append_dictionary (append, append->last->root, catalog);
    }
  value = g_strdup_printf ("/V %u 0 R /AP << /N %u 0 R >>", signature, appearance);
  filled = linli_append_insert (field, value);
  linli_append_dictionary (append, sealed->field, filled);
  append_signature (append, signature, sealed, first, marks);
  append_appearance (append, appearance, sealed, form->fonts, width, height);
  linli_append_finish (append);
  append_range (append, marks);
  return TRUE;
}

/* Drawing the appearance. */

static gboolean
draw_lines (GString *into, LinliLetters *letters, const LinliSeal *seal, int height, GError **error)
{
  int count = (int) g_strv_length ((GStrv) seal->lines);
  int leading = count > 0 ? MIN ((height - 400) / count, LEADING_MAX) : 0;
  int size = leading * 7 / 10;
  int top = height - 200 - size;

  if (leading <= 0)
    return TRUE;
  g_string_append_printf (into, "BT %d.%02d TL 4 %d.%02d Td\n", leading / 100, leading % 100, top / 100,
                          top % 100);
  for (int i = 0; i < count; i++)
    {
      if (i > 0)
        g_string_append (into, "T* ");
      if (!linli_letters_show (letters, into, seal->lines[i], size, error))
        return FALSE;
    }
  g_string_append (into, "ET\n");
  return TRUE;
}

/* A thin frame with the lines in it. */
static GBytes *
draw (LinliLetters *letters, const LinliSeal *seal, int width, int height, GError **error)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "q 0.5 w 0.25 0.25 %d.%02d %d.%02d re S\n", (width - 50) / 100, (width - 50) % 100,
                   (height - 50) / 100, (height - 50) % 100);
  if (width <= 100 || height <= 100)
    g_string_assign (text, "q\n");
  else if (seal->lines && !draw_lines (text, letters, seal, height, error))
    {
      g_string_free (text, TRUE);
      return NULL;
    }
  g_string_append (text, "Q");
  return g_string_free_to_bytes (text);
}

/* Signing. */

static guint
find_field (LinliAppend *append, const Form *form, const char *name, char **dictionary)
{
  g_autofree char *text = linli_append_text (name);
  g_autofree char *wanted = g_strdup_printf ("/T %s ", text);

  for (guint i = 0; i < form->fields->len; i++)
    {
      guint number = g_array_index (form->fields, guint, i);
      g_autofree char *field = linli_append_previous (append, number);
      if (field && strstr (field, wanted))
        {
          *dictionary = g_steal_pointer (&field);
          return number;
        }
    }
  return 0;
}

static gboolean
prepare (LinliAppend *append, const Form *form, const LinliSeal *seal, LinliSealed *sealed, GError **error)
{
  g_autofree char *field = NULL;
  g_autoptr (LinliReader) reader = linli_reader_open (append->pdf, g_bytes_get_size (append->pdf), error);
  g_autoptr (LinliLetters) letters = reader ? linli_letters_new (reader, form->fonts) : NULL;
  int width, height;

  if (!letters || !linli_reader_sound (reader, error))
    return FALSE;
  sealed->field = find_field (append, form, seal->field, &field);
  if (!sealed->field)
    return linli_fail (error, LINLI_ERROR_NOT_FOUND, _("The paper has no place for the signature “%s”."), seal->field);
  if (strstr (field, "/V "))
    return linli_refuse (error, NULL, _("The place “%s” is signed already; a signed version is never changed."),
                         seal->field);
  if (!read_size (field, &width, &height))
    return linli_fail (error, LINLI_ERROR_FOREIGN, _("The place “%s” cannot be read."), seal->field);
  for (guint i = 0; seal->lines && seal->lines[i]; i++)
    if (!g_utf8_validate (seal->lines[i], -1, NULL))
      return linli_fail (error, LINLI_ERROR_INPUT, _("The text of the signature is not UTF-8."));
  if (!g_utf8_validate (seal->name, -1, NULL))
    return linli_fail (error, LINLI_ERROR_INPUT, _("The signer’s name is not UTF-8."));
  sealed->name = seal->name;
  sealed->at_ms = seal->at_ms;
  sealed->appearance = draw (letters, seal, width, height, error);
  return sealed->appearance != NULL;
}

static GBytes *
make_cms (const LinliSeal *seal, const guint8 *whole, gsize size, gsize contents, GError **error)
{
  gsize after = contents + 2 + 2 * LINLI_REVISION_CONTENTS;
  LinliSpan spans[] = { { whole, contents }, { whole + after, size - after } };
  guint8 digest[LINLI_DIGEST_SIZE];
  g_autoptr (GBytes) cms = NULL;

  linli_digest_spans (spans, 2, digest);
  cms = linli_cms_sign (seal->signer, digest, error);
  if (cms && seal->stamp)
    {
      GBytes *stamped = seal->stamp (cms, seal->stamp_data, error);
      g_bytes_unref (cms);
      cms = stamped;
    }
  if (cms && g_bytes_get_size (cms) > LINLI_REVISION_CONTENTS)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The signature is larger than its place in the file.")), NULL;
  return g_steal_pointer (&cms);
}

static GBytes *
seal_bytes (LinliAppend *append, const Marks *marks, const LinliSeal *seal, GError **error)
{
  gsize start = append->last->end, size = start + append->text->len;
  g_autofree guint8 *whole = g_malloc (size);
  g_autofree char *hex = NULL;
  g_autoptr (GBytes) cms = NULL;

  memcpy (whole, g_bytes_get_data (append->pdf, NULL), start);
  memcpy (whole + start, append->text->str, append->text->len);
  cms = make_cms (seal, whole, size, start + marks->contents, error);
  if (!cms)
    return NULL;
  hex = linli_hex (g_bytes_get_data (cms, NULL), g_bytes_get_size (cms));
  memcpy (whole + start + marks->contents + 1, hex, strlen (hex));
  return g_bytes_new_take (g_steal_pointer (&whole), size);
}

GBytes *
linli_revision_sign (GBytes *pdf, const LinliSeal *seal, GError **error)
{
  g_autoptr (GPtrArray) revisions = linli_xref_read (pdf, error);
  g_auto (LinliAppend) append = { 0 };
  g_auto (Form) form = { 0 };
  LinliSealed sealed = { 0 };
  g_autoptr (GBytes) appearance = NULL;
  Marks marks;

  if (!revisions)
    return NULL;
  linli_append_begin (&append, pdf, revisions, revisions->len);
  if (append.last->end != g_bytes_get_size (pdf) || !read_form (&append, &form))
    return linli_fail (error, LINLI_ERROR_FOREIGN, _("This PDF has no places for signatures of this program.")), NULL;
  if (!prepare (&append, &form, seal, &sealed, error))
    return NULL;
  appearance = sealed.appearance;
  if (!append_all (&append, &form, &sealed, &marks))
    return linli_fail (error, LINLI_ERROR_FOREIGN, _("The place “%s” cannot be read."), seal->field), NULL;
  return seal_bytes (&append, &marks, seal, error);
}

gboolean
linli_revision_matches (GBytes *pdf, GPtrArray *revisions, guint count, const LinliSealed *sealed)
{
  const LinliRevision *found = revisions->pdata[count];
  g_auto (LinliAppend) append = { 0 };
  g_auto (Form) form = { 0 };
  g_autofree char *hex = NULL;
  Marks marks;

  if (g_bytes_get_size (sealed->contents) != LINLI_REVISION_CONTENTS || !g_utf8_validate (sealed->name, -1, NULL))
    return FALSE;
  linli_append_begin (&append, pdf, revisions, count);
  if (!read_form (&append, &form) || !append_all (&append, &form, sealed, &marks))
    return FALSE;
  hex = linli_hex (g_bytes_get_data (sealed->contents, NULL), LINLI_REVISION_CONTENTS);
  memcpy (append.text->str + marks.contents + 1, hex, strlen (hex));
  return found->end - found->start == append.text->len
         && memcmp ((const char *) g_bytes_get_data (pdf, NULL) + found->start, append.text->str, append.text->len) == 0;
}
