#include "base/error.h"
#include "pdf/reader-private.h"
#include "sign/digest.h"

#include <stdlib.h>
#include <string.h>

#define DEPTH_MAX 32

/* What one walk over the pages remembers: shared fonts are digested once. */
typedef struct
{
  LinliReader *reader;
  GHashTable *known; /* object number → its digest as text, "" while it is being made */
} Walk;

static char *digest_value (Walk *walk, qpdf_oh value, int depth);

static char *
digest_text (const char *kind, const void *data, gsize size)
{
  LinliSpan spans[] = { { kind, strlen (kind) + 1 }, { data, size } };
  guint8 digest[LINLI_DIGEST_SIZE];

  linli_digest_spans (spans, 2, digest);
  return linli_hex (digest, sizeof digest);
}

static char *
digest_array (Walk *walk, qpdf_oh array, int depth)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int count = qpdf_oh_get_array_n_items (walk->reader->qpdf, array);

  for (int i = 0; i < count; i++)
    {
      g_autofree char *item = digest_value (walk, qpdf_oh_get_array_item (walk->reader->qpdf, array, i), depth + 1);
      g_string_append (text, item);
    }
  return digest_text ("array", text->str, text->len);
}

/* Leaves out what leads back up, and how a stream is packed. */
static gboolean
is_left_out (const char *key, gboolean stream)
{
  static const char *const up[] = { "/Parent", "/Annots", "/Contents", "/StructParents", NULL };
  static const char *const packing[] = { "/Length", "/Filter", "/DecodeParms", NULL };

  return g_strv_contains (stream ? packing : up, key);
}

static char *
digest_dictionary (Walk *walk, qpdf_oh dictionary, gboolean stream, int depth)
{
  g_autoptr (GPtrArray) keys = linli_reader_keys (walk->reader, dictionary);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < keys->len; i++)
    if (!is_left_out (keys->pdata[i], stream))
      {
        qpdf_oh value = qpdf_oh_get_key (walk->reader->qpdf, dictionary, keys->pdata[i]);
        g_autofree char *item = digest_value (walk, value, depth + 1);
        g_string_append_printf (text, "%s %s\n", (char *) keys->pdata[i], item);
      }
  return digest_text ("dictionary", text->str, text->len);
}

static char *
digest_stream (Walk *walk, qpdf_oh stream, int depth)
{
  qpdf_data qpdf = walk->reader->qpdf;
  g_autofree char *entries = digest_dictionary (walk, qpdf_oh_get_dict (qpdf, stream), TRUE, depth);
  g_autofree char *contents = NULL;
  unsigned char *data = NULL;
  size_t size = 0;
  QPDF_BOOL filtered;

  if (qpdf_oh_get_stream_data (qpdf, stream, qpdf_dl_all, &filtered, &data, &size) != QPDF_SUCCESS)
    size = 0;
  contents = digest_text (entries, data, size);
  free (data);
  return g_steal_pointer (&contents);
}

static char *
digest_plain (Walk *walk, qpdf_oh value, int depth)
{
  qpdf_data qpdf = walk->reader->qpdf;
  const char *text;

  if (depth > DEPTH_MAX)
    return g_strdup ("deep");
  if (qpdf_oh_is_stream (qpdf, value))
    return digest_stream (walk, value, depth);
  if (qpdf_oh_is_array (qpdf, value))
    return digest_array (walk, value, depth);
  if (qpdf_oh_is_dictionary (qpdf, value))
    return digest_dictionary (walk, value, FALSE, depth);
  text = qpdf_oh_unparse_resolved (qpdf, value);
  return digest_text ("scalar", text, strlen (text));
}

static char *
digest_value (Walk *walk, qpdf_oh value, int depth)
{
  int number = qpdf_oh_get_object_id (walk->reader->qpdf, value);
  const char *known = number > 0 ? g_hash_table_lookup (walk->known, GINT_TO_POINTER (number)) : NULL;
  char *digest;

  if (known)
    return g_strdup (known);
  if (number > 0)
    g_hash_table_insert (walk->known, GINT_TO_POINTER (number), g_strdup (""));
  digest = digest_plain (walk, value, depth);
  if (number > 0)
    g_hash_table_insert (walk->known, GINT_TO_POINTER (number), g_strdup (digest));
  return digest;
}

static char *
digest_page (Walk *walk, qpdf_oh page)
{
  g_autofree char *entries = digest_dictionary (walk, page, FALSE, 0);
  unsigned char *data = NULL;
  size_t size = 0;
  char *digest;

  if (qpdf_oh_get_page_content_data (walk->reader->qpdf, page, &data, &size) != QPDF_SUCCESS)
    size = 0;
  digest = digest_text (entries, data, size);
  free (data);
  return digest;
}

GPtrArray *
linli_reader_page_digests (LinliReader *reader)
{
  Walk walk = { reader, g_hash_table_new_full (NULL, NULL, NULL, g_free) };
  GPtrArray *digests = g_ptr_array_new_with_free_func (g_free);
  guint pages = linli_reader_page_count (reader);

  qpdf_push_inherited_attributes_to_page (reader->qpdf);
  for (guint page = 0; page < pages; page++)
    {
      g_ptr_array_add (digests, digest_page (&walk, qpdf_get_page_n (reader->qpdf, page)));
      qpdf_oh_release_all (reader->qpdf);
    }
  g_hash_table_unref (walk.known);
  return digests;
}
