#include "pdf/revision.h"

#include "base/clock.h"
#include "base/error.h"
#include "pdf/append.h"
#include "pdf/reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LENGTH_MAX 1440000 /* 0.01 pt of a page's side: 14,400 pt, ISO 32000-1, C.2 */

/* The object numbers of the first revision. */
typedef struct
{
  guint form, fields, file, stream, metadata;
  guint font;  /* of Helvetica, 0 when the paper's own fonts serve */
  char *fonts; /* entries of a font dictionary */
} Numbers;

char *
linli_revision_date (gint64 at_ms)
{
  int year, month, day, hour, minute, second;

  linli_date_split (linli_instant_date (at_ms), &year, &month, &day);
  linli_instant_time (at_ms, &hour, &minute);
  second = (int) ((at_ms - linli_date_start (linli_instant_date (at_ms))) / 1000 % 60);
  return g_strdup_printf ("D:%04d%02d%02d%02d%02d%02d+08'00'", year, month, day, hour, minute, second);
}

gboolean
linli_revision_date_read (const char *text, gint64 *at_ms)
{
  g_autofree char *iso = NULL, *again = NULL;
  gint64 found;

  if (!text || strlen (text) != 23 || !g_str_is_ascii (text))
    return FALSE;
  iso = g_strdup_printf ("%.4s-%.2s-%.2sT%.2s:%.2s:%.2s", text + 2, text + 6, text + 8, text + 10, text + 12, text + 14);
  if (!linli_instant_parse (iso, &found, NULL))
    return FALSE;
  again = linli_revision_date (found);
  if (strcmp (again, text) != 0)
    return FALSE;
  *at_ms = found;
  return TRUE;
}

static gboolean
check_place (const LinliForm *form, guint index, guint pages, GError **error)
{
  const LinliPlace *place = &form->places[index];
  static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";

  if (*place->field == '\0' || strspn (place->field, allowed) != strlen (place->field))
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” cannot name a signature’s place."), place->field);
  for (guint i = 0; i < index; i++)
    if (strcmp (form->places[i].field, place->field) == 0)
      return linli_fail (error, LINLI_ERROR_INPUT, _("Two signature places are named “%s”."), place->field);
  if (place->page < 1 || place->page > pages)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The paper has no page %u to sign on."), place->page);
  if (place->left < 0 || place->bottom < 0 || place->left >= place->right || place->bottom >= place->top
      || place->right > LENGTH_MAX || place->top > LENGTH_MAX)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The place of the signature “%s” is not on the page."), place->field);
  return TRUE;
}

static gboolean
check_form (const LinliForm *form, guint pages, GError **error)
{
  if (form->place_count == 0)
    return linli_fail (error, LINLI_ERROR_INPUT, _("A paper needs a place for at least one signature."));
  if (form->ledger_head
      && (strlen (form->ledger_head) != 64 || strspn (form->ledger_head, "0123456789abcdef") != 64))
    return linli_fail (error, LINLI_ERROR_INPUT, _("The ledger’s head is not 64 hexadecimal digits."));
  for (guint i = 0; i < form->place_count; i++)
    if (!check_place (form, i, pages, error))
      return FALSE;
  return TRUE;
}

static void
append_widgets (GString *into, const LinliForm *form, guint page, guint fields)
{
  for (guint i = 0; i < form->place_count; i++)
    if (form->places[i].page == page)
      g_string_append_printf (into, "%u 0 R ", fields + i);
}

/* The page with its widgets beside the annotations that it has. */
static gboolean
append_page (LinliAppend *append, guint object, const LinliForm *form, guint page, guint fields, GError **error)
{
  g_autofree char *dictionary = linli_append_previous (append, object);
  const char *annotations = dictionary ? strstr (dictionary, "/Annots [") : NULL;
  g_autoptr (GString) text = NULL;

  if (!dictionary || (!annotations && strstr (dictionary, "/Annots")))
    return linli_fail (error, LINLI_ERROR_FOREIGN, _("Page %u is not written as this program writes pages."), page);
  if (annotations)
    {
      gsize before = (gsize) (annotations - dictionary) + strlen ("/Annots [");
      text = g_string_new_len (dictionary, (gssize) before);
      append_widgets (text, form, page, fields);
      g_string_append (text, dictionary + before);
    }
  else
    {
      text = g_string_new_len (dictionary, (gssize) strlen (dictionary) - 2);
      g_string_append (text, "/Annots [ ");
      append_widgets (text, form, page, fields);
      g_string_append (text, "] >>");
    }
  linli_append_dictionary (append, object, text->str);
  return TRUE;
}

static gboolean
append_pages (LinliAppend *append, LinliReader *reader, const LinliForm *form, guint fields, GError **error)
{
  for (guint i = 0; i < form->place_count; i++)
    {
      guint page = form->places[i].page;
      gboolean done = FALSE;
      for (guint k = 0; k < i; k++)
        done = done || form->places[k].page == page;
      if (!done && !append_page (append, linli_reader_page_object (reader, page), form, page, fields, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
append_catalog (LinliAppend *append, const Numbers *numbers, const char *language, GError **error)
{
  static const char *const taken[] = { "/AcroForm", "/AF", "/Names", "/Metadata", "/Perms", NULL };
  guint root = append->last->root;
  g_autofree char *dictionary = linli_append_previous (append, root), *entries = NULL, *whole = NULL;

  if (!dictionary)
    return linli_fail (error, LINLI_ERROR_FOREIGN, _("The catalog of the file cannot be read."));
  for (guint i = 0; taken[i]; i++)
    if (strstr (dictionary, taken[i]))
      return linli_fail (error, LINLI_ERROR_INPUT, _("The file has a form or attachments already."));
  entries = g_strdup_printf ("/AcroForm %u 0 R /AF [%u 0 R] /Names << /EmbeddedFiles << /Names [(record.jsonl) %u 0 R] >> "
                             ">> /Metadata %u 0 R%s%s%s",
                             numbers->form, numbers->file, numbers->file, numbers->metadata,
                             strstr (dictionary, "/Lang") ? "" : " /Lang (", strstr (dictionary, "/Lang") ? "" : language,
                             strstr (dictionary, "/Lang") ? "" : ")");
  whole = linli_append_insert (dictionary, entries);
  linli_append_dictionary (append, root, whole);
  return TRUE;
}

static gboolean
append_info (LinliAppend *append, const LinliForm *form, GError **error)
{
  g_autofree char *dictionary = linli_append_previous (append, append->last->info), *entries = NULL, *whole = NULL;

  if (!dictionary)
    return linli_fail (error, LINLI_ERROR_FOREIGN, _("The information of the file cannot be read."));
  if (!form->ledger_head)
    return TRUE;
  entries = g_strdup_printf ("/LinliLedgerHead (%s) /LinliLedgerSize (%" G_GINT64_FORMAT ")", form->ledger_head,
                             form->ledger_size);
  whole = linli_append_insert (dictionary, entries);
  linli_append_dictionary (append, append->last->info, whole);
  return TRUE;
}

static void
append_form (LinliAppend *append, const Numbers *numbers, guint count)
{
  g_autoptr (GString) text = g_string_new ("<< /Fields [");

  for (guint i = 0; i < count; i++)
    g_string_append_printf (text, i ? " %u 0 R" : "%u 0 R", numbers->fields + i);
  g_string_append_printf (text, "] /SigFlags 3 /DR << /Font << %s >> >> /DA (%.*s 9 Tf 0 g) >>", numbers->fonts,
                          (int) strcspn (numbers->fonts, " "), numbers->fonts);
  linli_append_dictionary (append, numbers->form, text->str);
}

static void
append_field (LinliAppend *append, guint number, const LinliPlace *place, guint page)
{
  g_autofree char *name = linli_append_text (place->field);
  g_autofree char *text = g_strdup_printf (
      "<< /Type /Annot /Subtype /Widget /FT /Sig /T %s /F 132 /P %u 0 R /Rect [%d.%02d %d.%02d %d.%02d %d.%02d] >>", name,
      page, place->left / 100, place->left % 100, place->bottom / 100, place->bottom % 100, place->right / 100,
      place->right % 100, place->top / 100, place->top % 100);

  linli_append_dictionary (append, number, text);
}

static void
append_record (LinliAppend *append, const Numbers *numbers, const LinliForm *form)
{
  gsize size;
  const void *data = g_bytes_get_data (form->record, &size);
  g_autofree char *date = linli_revision_date (form->at_ms);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_MD5, form->record);
  g_autofree char *name = linli_append_text ("record.jsonl");
  g_autofree char *file = g_strdup_printf ("<< /Type /Filespec /F (record.jsonl) /UF %s /EF << /F %u 0 R /UF %u 0 R >> "
                                           "/AFRelationship /Source >>",
                                           name, numbers->stream, numbers->stream);
  g_autofree char *entries = g_strdup_printf (
      "/Type /EmbeddedFile /Subtype /application#2Fjsonl /Params << /Size %" G_GSIZE_FORMAT
      " /CheckSum <%s> /CreationDate (%s) /ModDate (%s) >>",
      size, sum, date, date);

  linli_append_dictionary (append, numbers->file, file);
  linli_append_stream (append, numbers->stream, entries, data, size);
}

static void
append_metadata (LinliAppend *append, const Numbers *numbers, const LinliForm *form)
{
  g_autofree char *title = g_markup_escape_text (form->title ? form->title : "", -1);
  g_autofree char *date = linli_instant_format (form->at_ms);
  g_autoptr (GString) xmp = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");

  g_string_append (xmp, "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:linli=\"urn:linli:paper\">\n"
                        "<dc:format>application/pdf</dc:format>\n");
  g_string_append_printf (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n",
                          title);
  g_string_append_printf (xmp, "<xmp:CreateDate>%s</xmp:CreateDate>\n", date);
  if (form->ledger_head)
    g_string_append_printf (xmp,
                            "<linli:ledgerHead>%s</linli:ledgerHead>\n<linli:ledgerSize>%" G_GINT64_FORMAT
                            "</linli:ledgerSize>\n",
                            form->ledger_head, form->ledger_size);
  g_string_append (xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
  linli_append_stream (append, numbers->metadata, "/Type /Metadata /Subtype /XML", xmp->str, xmp->len);
}

static void
give_numbers (LinliAppend *append, LinliReader *reader, const LinliForm *form, Numbers *numbers)
{
  numbers->form = append->next++;
  numbers->fields = append->next;
  append->next += form->place_count;
  numbers->file = append->next++;
  numbers->stream = append->next++;
  numbers->metadata = append->next++;
  numbers->fonts = linli_reader_page_fonts (reader, form->places[0].page);
  numbers->font = *numbers->fonts ? 0 : append->next++;
  if (numbers->font)
    {
      g_free (numbers->fonts);
      numbers->fonts = g_strdup_printf ("/F %u 0 R", numbers->font);
    }
}

static GBytes *
join (GBytes *pdf, GString *text)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (pdf, &size);
  guint8 *whole = g_malloc (size + text->len);

  memcpy (whole, data, size);
  memcpy (whole + size, text->str, text->len);
  return g_bytes_new_take (whole, size + text->len);
}

static gboolean
append_objects (LinliAppend *append, LinliReader *reader, const LinliForm *form, GError **error)
{
  Numbers numbers;
  g_autofree char *fonts = NULL;

  give_numbers (append, reader, form, &numbers);
  fonts = numbers.fonts;
  if (!append_pages (append, reader, form, numbers.fields, error)
      || !append_catalog (append, &numbers, g_strcmp0 (form->language, "en") == 0 ? "en" : "zh-CN", error)
      || !append_info (append, form, error))
    return FALSE;
  append_form (append, &numbers, form->place_count);
  for (guint i = 0; i < form->place_count; i++)
    append_field (append, numbers.fields + i, &form->places[i], linli_reader_page_object (reader, form->places[i].page));
  append_record (append, &numbers, form);
  append_metadata (append, &numbers, form);
  if (numbers.font)
    linli_append_dictionary (append, numbers.font,
                             "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  linli_append_finish (append);
  return TRUE;
}

GBytes *
linli_revision_form (GBytes *pdf, const LinliForm *form, GError **error)
{
  g_autoptr (GPtrArray) revisions = linli_xref_read (pdf, error);
  g_autoptr (LinliReader) reader = revisions ? linli_reader_open (pdf, g_bytes_get_size (pdf), error) : NULL;
  g_auto (LinliAppend) append = { 0 };

  if (!reader)
    return NULL;
  if (((LinliRevision *) revisions->pdata[revisions->len - 1])->end != g_bytes_get_size (pdf))
    return linli_fail (error, LINLI_ERROR_FOREIGN, _("The file goes on after its end.")), NULL;
  if (!check_form (form, linli_reader_page_count (reader), error))
    return NULL;
  linli_append_begin (&append, pdf, revisions, revisions->len);
  if (!append_objects (&append, reader, form, error))
    return NULL;
  return join (pdf, append.text);
}
