#include "pdf/reader.h"

#include "base/error.h"
#include "pdf/reader-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define FIELDS_MAX 1000
#define DEPTH_MAX 8

LinliReader *
linli_reader_open (GBytes *pdf, gsize length, GError **error)
{
  g_autoptr (LinliReader) reader = g_new0 (LinliReader, 1);

  reader->bytes = g_bytes_ref (pdf);
  reader->qpdf = qpdf_init ();
  qpdf_silence_errors (reader->qpdf);
  qpdf_set_suppress_warnings (reader->qpdf, QPDF_TRUE);
  qpdf_set_attempt_recovery (reader->qpdf, QPDF_FALSE);
  qpdf_read_memory (reader->qpdf, "pdf", g_bytes_get_data (pdf, NULL), length, NULL);
  if (!linli_reader_sound (reader, error))
    return NULL;
  if (qpdf_is_encrypted (reader->qpdf))
    return linli_fail (error, LINLI_ERROR_FOREIGN, _("The PDF is encrypted.")), NULL;
  reader->pages = -1;
  return g_steal_pointer (&reader);
}

void
linli_reader_free (LinliReader *reader)
{
  /* qpdf prints an error that nobody took. */
  if (qpdf_has_error (reader->qpdf))
    qpdf_get_error (reader->qpdf);
  qpdf_cleanup (&reader->qpdf);
  g_free (reader->broken);
  g_bytes_unref (reader->bytes);
  g_free (reader);
}

gboolean
linli_reader_sound (LinliReader *reader, GError **error)
{
  qpdf_data qpdf = reader->qpdf;
  qpdf_error fault = NULL;

  if (qpdf_has_error (qpdf))
    fault = qpdf_get_error (qpdf);
  else if (qpdf_more_warnings (qpdf))
    fault = qpdf_next_warning (qpdf);
  if (fault && !reader->broken)
    reader->broken = g_utf8_make_valid (qpdf_get_error_message_detail (qpdf, fault), -1);
  if (!reader->broken)
    return TRUE;
  return linli_fail (error, LINLI_ERROR_CORRUPT, _("The PDF is not well formed: %s."), reader->broken);
}

guint
linli_reader_page_count (LinliReader *reader)
{
  /* Walking the tree of pages is most of the cost of a long file, and few looks need it. */
  if (reader->pages < 0)
    reader->pages = MAX (qpdf_get_num_pages (reader->qpdf), 0);
  return (guint) reader->pages;
}

guint
linli_reader_page_object (LinliReader *reader, guint page)
{
  qpdf_oh object;

  if (page < 1 || page > linli_reader_page_count (reader))
    return 0;
  object = qpdf_get_page_n (reader->qpdf, page - 1);
  return (guint) MAX (qpdf_oh_get_object_id (reader->qpdf, object), 0);
}

/* The value of @key when @object is a dictionary or a stream and has it; an uninitialized handle never escapes. */
static qpdf_oh
get (LinliReader *reader, qpdf_oh object, const char *key)
{
  qpdf_data qpdf = reader->qpdf;

  if (qpdf_oh_is_stream (qpdf, object))
    object = qpdf_oh_get_dict (qpdf, object);
  if (!qpdf_oh_is_dictionary (qpdf, object))
    return qpdf_oh_new_null (qpdf);
  return qpdf_oh_get_key (qpdf, object, key);
}

static int
items (LinliReader *reader, qpdf_oh array)
{
  return qpdf_oh_is_array (reader->qpdf, array) ? qpdf_oh_get_array_n_items (reader->qpdf, array) : 0;
}

static char *
text_of (LinliReader *reader, qpdf_oh value)
{
  const char *text;
  size_t size;

  if (!qpdf_oh_is_string (reader->qpdf, value))
    return NULL;
  text = qpdf_oh_get_binary_utf8_value (reader->qpdf, value, &size);
  return g_utf8_make_valid (text, (gssize) size);
}

static void
field_free (gpointer data)
{
  LinliField *field = data;

  g_free (field->name);
  g_free (field);
}

static void
add_field (LinliReader *reader, qpdf_oh object, const char *name, GPtrArray *fields)
{
  qpdf_oh value = get (reader, object, "/V");
  LinliField *field = g_new0 (LinliField, 1);

  field->name = g_strdup (name);
  field->object = (guint) MAX (qpdf_oh_get_object_id (reader->qpdf, object), 0);
  field->value = (guint) MAX (qpdf_oh_get_object_id (reader->qpdf, value), 0);
  g_ptr_array_add (fields, field);
}

static void
walk_fields (LinliReader *reader, qpdf_oh array, const char *parent, int depth, GPtrArray *fields)
{
  int count = depth < DEPTH_MAX ? items (reader, array) : 0;

  for (int i = 0; i < count && fields->len < FIELDS_MAX; i++)
    {
      qpdf_oh object = qpdf_oh_get_array_item (reader->qpdf, array, i);
      g_autofree char *own = text_of (reader, get (reader, object, "/T"));
      g_autofree char *name = *parent && own ? g_strconcat (parent, ".", own, NULL) : g_strdup (own ? own : parent);
      qpdf_oh type = get (reader, object, "/FT");
      if (qpdf_oh_is_name (reader->qpdf, type) && qpdf_oh_is_name_and_equals (reader->qpdf, type, "/Sig"))
        add_field (reader, object, name, fields);
      else
        walk_fields (reader, get (reader, object, "/Kids"), name, depth + 1, fields);
    }
}

GPtrArray *
linli_reader_fields (LinliReader *reader)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (field_free);
  qpdf_oh form = get (reader, qpdf_get_root (reader->qpdf), "/AcroForm");

  walk_fields (reader, get (reader, form, "/Fields"), "", 0, fields);
  return fields;
}

static void
read_range (LinliReader *reader, qpdf_oh array, LinliSigned *signature)
{
  qpdf_data qpdf = reader->qpdf;
  int count = items (reader, array);

  signature->range_count = qpdf_oh_is_array (qpdf, array) ? count : -1;
  for (int i = 0; i < count; i++)
    {
      qpdf_oh item = qpdf_oh_get_array_item (qpdf, array, i);
      if (!qpdf_oh_is_integer (qpdf, item))
        signature->range_count = -1;
      else if (i < 4)
        signature->range[i] = qpdf_oh_get_int_value (qpdf, item);
    }
}

static GBytes *
stream_bytes (LinliReader *reader, qpdf_oh stream, enum qpdf_stream_decode_level_e level)
{
  unsigned char *data = NULL;
  size_t size = 0;
  QPDF_BOOL filtered = QPDF_FALSE;

  if (!qpdf_oh_is_stream (reader->qpdf, stream)
      || qpdf_oh_get_stream_data (reader->qpdf, stream, level, &filtered, &data, &size) != QPDF_SUCCESS)
    {
      free (data);
      return NULL;
    }
  return g_bytes_new_with_free_func (data, size, free, data);
}

GBytes *
linli_reader_font_map (LinliReader *reader, guint object)
{
  qpdf_oh font = qpdf_get_object_by_id (reader->qpdf, (int) object, 0);

  return stream_bytes (reader, get (reader, font, "/ToUnicode"), qpdf_dl_generalized);
}

char *
linli_reader_page_fonts (LinliReader *reader, guint page)
{
  guint number = linli_reader_page_object (reader, page);
  qpdf_oh resources = get (reader, qpdf_get_object_by_id (reader->qpdf, (int) number, 0), "/Resources");
  qpdf_oh fonts = get (reader, resources, "/Font");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) names = NULL;

  if (!qpdf_oh_is_dictionary (reader->qpdf, fonts))
    return g_strdup ("");
  names = linli_reader_keys (reader, fonts);
  for (guint i = 0; i < names->len; i++)
    {
      qpdf_oh font = get (reader, fonts, names->pdata[i]);
      int object = qpdf_oh_get_object_id (reader->qpdf, font);
      if (object > 0 && qpdf_oh_is_stream (reader->qpdf, get (reader, font, "/ToUnicode"))
          && qpdf_oh_is_array (reader->qpdf, get (reader, font, "/DescendantFonts")))
        g_string_append_printf (text, "%s%s %d 0 R", text->len ? " " : "", (char *) names->pdata[i], object);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

LinliSigned *
linli_reader_signed (LinliReader *reader, const LinliField *field)
{
  qpdf_data qpdf = reader->qpdf;
  qpdf_oh widget = qpdf_get_object_by_id (qpdf, (int) field->object, 0);
  qpdf_oh object = get (reader, widget, "/V"), contents = get (reader, object, "/Contents");
  qpdf_oh filter = get (reader, object, "/SubFilter");
  LinliSigned *signature;

  if (!qpdf_oh_is_dictionary (qpdf, object))
    return NULL;
  signature = g_new0 (LinliSigned, 1);
  read_range (reader, get (reader, object, "/ByteRange"), signature);
  if (qpdf_oh_is_string (qpdf, contents))
    {
      size_t size;
      const char *data = qpdf_oh_get_binary_string_value (qpdf, contents, &size);
      signature->contents = g_bytes_new (data, size);
    }
  signature->sub_filter = qpdf_oh_is_name (qpdf, filter) ? g_strdup (qpdf_oh_get_name (qpdf, filter)) : NULL;
  signature->name = text_of (reader, get (reader, object, "/Name"));
  signature->date = text_of (reader, get (reader, object, "/M"));
  signature->appearance = stream_bytes (reader, get (reader, get (reader, widget, "/AP"), "/N"), qpdf_dl_none);
  return signature;
}

void
linli_signed_free (LinliSigned *signature)
{
  g_clear_pointer (&signature->contents, g_bytes_unref);
  g_clear_pointer (&signature->appearance, g_bytes_unref);
  g_free (signature->sub_filter);
  g_free (signature->name);
  g_free (signature->date);
  g_free (signature);
}

GBytes *
linli_reader_record (LinliReader *reader)
{
  qpdf_oh files = get (reader, qpdf_get_root (reader->qpdf), "/AF");
  int count = items (reader, files);

  for (int i = 0; i < count; i++)
    {
      qpdf_oh file = qpdf_oh_get_array_item (reader->qpdf, files, i);
      g_autofree char *name = text_of (reader, get (reader, file, "/UF"));
      if (g_strcmp0 (name, "record.jsonl") == 0)
        return stream_bytes (reader, get (reader, get (reader, file, "/EF"), "/F"), qpdf_dl_generalized);
    }
  return NULL;
}

char *
linli_reader_info (LinliReader *reader, const char *key)
{
  return text_of (reader, get (reader, get (reader, qpdf_get_trailer (reader->qpdf), "/Info"), key));
}

gboolean
linli_reader_certified (LinliReader *reader, guint *signature)
{
  qpdf_oh permissions = get (reader, qpdf_get_root (reader->qpdf), "/Perms");
  qpdf_oh value = get (reader, permissions, "/DocMDP");

  if (!qpdf_oh_is_dictionary (reader->qpdf, value))
    return FALSE;
  *signature = (guint) MAX (qpdf_oh_get_object_id (reader->qpdf, value), 0);
  return TRUE;
}

GPtrArray *
linli_reader_keys (LinliReader *reader, qpdf_oh dictionary)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  qpdf_oh_begin_dict_key_iter (reader->qpdf, dictionary);
  while (qpdf_oh_dict_more_keys (reader->qpdf))
    g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (reader->qpdf)));
  return keys;
}

char *
linli_reader_active (LinliReader *reader)
{
  static const char *const quiet[] = { "/Type",    "/Pages",  "/Outlines", "/PageMode",          "/PageLayout",
                                       "/AcroForm", "/AF",     "/Metadata", "/Lang",              "/ViewerPreferences",
                                       "/MarkInfo", "/Version", "/PageLabels", "/OutputIntents",  "/StructTreeRoot",
                                       "/Perms",    NULL };
  g_autoptr (GPtrArray) keys = linli_reader_keys (reader, qpdf_get_root (reader->qpdf));
  g_autoptr (GPtrArray) names = NULL;

  for (guint i = 0; i < keys->len; i++)
    if (!g_strv_contains (quiet, keys->pdata[i]) && strcmp (keys->pdata[i], "/Names") != 0)
      return g_strdup (keys->pdata[i]);
  if (!qpdf_oh_is_dictionary (reader->qpdf, get (reader, qpdf_get_root (reader->qpdf), "/Names")))
    return NULL;
  names = linli_reader_keys (reader, get (reader, qpdf_get_root (reader->qpdf), "/Names"));
  for (guint i = 0; i < names->len; i++)
    if (strcmp (names->pdata[i], "/EmbeddedFiles") != 0 && strcmp (names->pdata[i], "/Dests") != 0)
      return g_strdup (names->pdata[i]);
  return NULL;
}

static gboolean
known_annotation (LinliReader *reader, qpdf_oh annotation, GPtrArray *fields)
{
  int object = qpdf_oh_get_object_id (reader->qpdf, annotation);
  qpdf_oh type = get (reader, annotation, "/Subtype");

  for (guint i = 0; i < fields->len; i++)
    if (object > 0 && ((LinliField *) fields->pdata[i])->object == (guint) object)
      return TRUE;
  return qpdf_oh_is_name (reader->qpdf, type) && qpdf_oh_is_name_and_equals (reader->qpdf, type, "/Link")
         && qpdf_oh_is_null (reader->qpdf, get (reader, annotation, "/AP"));
}

guint
linli_reader_annotated (LinliReader *reader, GPtrArray *fields)
{
  guint pages = linli_reader_page_count (reader);

  for (guint page = 0; page < pages; page++)
    {
      qpdf_oh array = get (reader, qpdf_get_page_n (reader->qpdf, page), "/Annots");
      int count = items (reader, array);
      for (int i = 0; i < count; i++)
        if (!known_annotation (reader, qpdf_oh_get_array_item (reader->qpdf, array, i), fields))
          return page + 1;
      qpdf_oh_release_all (reader->qpdf);
    }
  return 0;
}
