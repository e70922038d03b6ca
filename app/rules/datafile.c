#include "rules/datafile.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DEPTH_MAX 8

gboolean
linli_datafile_wrong (const LinliDatafile *file, const char *member, GError **error, const char *reason)
{
  if (file->entry && member)
    return linli_fail (error, LINLI_ERROR_INPUT, _("%s: %s: “%s”: %s"), file->file, file->entry, member, reason);
  if (file->entry || member)
    return linli_fail (error, LINLI_ERROR_INPUT, _("%s: “%s”: %s"), file->file, file->entry ? file->entry : member,
                       reason);
  return linli_fail (error, LINLI_ERROR_INPUT, _("%s: %s"), file->file, reason);
}

/* The parser recurses and takes comments and single quotes, so depth and signs are checked before it sees the text.
 * Returns: what is wrong, or NULL. */
static const char *
scan (const char *text, gsize size)
{
  int depth = 0;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < size; i++)
    {
      char c = text[i];
      if (quoted && c == '\\')
        i++;
      else if (c == '"')
        quoted = !quoted;
      else if (quoted)
        continue;
      else if (!g_ascii_isalnum (c) && !g_ascii_isspace (c) && (c == '\0' || !strchr ("{}[]:,.+-", c)))
        return _("a sign stands outside the quotation marks; comments are not allowed.");
      else if (c == '}' || c == ']')
        depth--;
      else if ((c == '{' || c == '[') && ++depth > DEPTH_MAX)
        return _("lists and objects are nested too deeply.");
    }
  return NULL;
}

typedef struct
{
  GHashTable *seen; /* "object/member" */
  char *twice;
} Members;

static void
on_member (JsonParser *parser, JsonObject *object, const char *name, gpointer data)
{
  Members *members = data;
  char *key = g_strdup_printf ("%p/%s", (void *) object, name);

  if (!g_hash_table_add (members->seen, key) && !members->twice)
    members->twice = g_strdup (name);
}

JsonNode *
linli_datafile_parse (const LinliDatafile *file, const char *text, gssize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) inner = NULL;
  g_autofree char *twice = NULL;
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  Members members = { seen, NULL };
  const char *fault;
  gboolean parsed;

  if (size > LINLI_DATAFILE_MAX)
    return linli_datafile_wrong (file, NULL, error, _("the file is too large.")), NULL;
  if (!g_utf8_validate_len (text, size, NULL))
    return linli_datafile_wrong (file, NULL, error, _("the text is not UTF-8.")), NULL;
  fault = scan (text, size);
  if (fault)
    return linli_datafile_wrong (file, NULL, error, fault), NULL;
  g_signal_connect (parser, "object-member", G_CALLBACK (on_member), &members);
  parsed = json_parser_load_from_data (parser, text, (gssize) size, &inner);
  twice = members.twice;
  if (!parsed)
    return linli_datafile_wrong (file, NULL, error, inner->message), NULL;
  if (twice)
    return linli_datafile_wrong (file, twice, error, _("the member stands twice.")), NULL;
  if (!json_parser_get_root (parser))
    return linli_datafile_wrong (file, NULL, error, _("the file is empty.")), NULL;
  return json_node_ref (json_parser_get_root (parser));
}

GPtrArray *
linli_datafile_entries (const LinliDatafile *file, JsonNode *root, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  JsonArray *array;

  if (JSON_NODE_HOLDS_OBJECT (root))
    {
      g_ptr_array_add (entries, json_node_get_object (root));
      return g_steal_pointer (&entries);
    }
  if (!JSON_NODE_HOLDS_ARRAY (root))
    return linli_datafile_wrong (file, NULL, error, _("a list of entries in brackets is expected.")), NULL;
  array = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      if (!JSON_NODE_HOLDS_OBJECT (node))
        return linli_datafile_wrong (file, NULL, error, _("an entry is not an object in braces.")), NULL;
      g_ptr_array_add (entries, json_node_get_object (node));
    }
  return g_steal_pointer (&entries);
}

gboolean
linli_datafile_known (const LinliDatafile *file, JsonObject *object, const char *const *known, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    if (!g_strv_contains (known, name))
      return linli_datafile_wrong (file, name, error, _("the member is unknown."));
  return TRUE;
}

static JsonNode *
member_of (const LinliDatafile *file, JsonObject *object, const char *member, GType type, const char *reason,
           GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (!node)
    return linli_datafile_wrong (file, member, error, _("the member is missing.")), NULL;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != type)
    return linli_datafile_wrong (file, member, error, reason), NULL;
  return node;
}

gboolean
linli_datafile_text (const LinliDatafile *file, JsonObject *object, const char *member, const char **text,
                     GError **error)
{
  JsonNode *node = member_of (file, object, member, G_TYPE_STRING, _("a text in quotation marks is expected."), error);

  if (!node)
    return FALSE;
  if (json_node_get_string (node)[0] == '\0')
    return linli_datafile_wrong (file, member, error, _("the text is empty."));
  *text = json_node_get_string (node);
  return TRUE;
}

gboolean
linli_datafile_int (const LinliDatafile *file, JsonObject *object, const char *member, gint64 least, gint64 most,
                    gint64 *value, GError **error)
{
  JsonNode *node = member_of (file, object, member, G_TYPE_INT64, _("a whole number is expected."), error);
  gint64 found;

  if (!node)
    return FALSE;
  found = json_node_get_int (node);
  if (found < least || found > most)
    return linli_datafile_wrong (file, member, error, _("the number is out of range."));
  *value = found;
  return TRUE;
}

gboolean
linli_datafile_boolean (const LinliDatafile *file, JsonObject *object, const char *member, gboolean *value,
                        GError **error)
{
  JsonNode *node = member_of (file, object, member, G_TYPE_BOOLEAN, _("true or false is expected."), error);

  if (!node)
    return FALSE;
  *value = json_node_get_boolean (node);
  return TRUE;
}

gboolean
linli_datafile_date (const LinliDatafile *file, JsonObject *object, const char *member, LinliDate *date,
                     GError **error)
{
  const char *text;

  if (!linli_datafile_text (file, object, member, &text, error))
    return FALSE;
  if (!linli_date_parse (text, date, NULL))
    return linli_datafile_wrong (file, member, error, _("there is no such date; write it as 2026-03-21."));
  return TRUE;
}

static gboolean
place_of (const char *const *words, const char *text, guint *place)
{
  for (guint i = 0; words[i]; i++)
    if (g_str_equal (words[i], text))
      return *place = i, TRUE;
  return FALSE;
}

gboolean
linli_datafile_word (const LinliDatafile *file, JsonObject *object, const char *member, const char *const *words,
                     guint *place, GError **error)
{
  const char *text;

  if (!linli_datafile_text (file, object, member, &text, error))
    return FALSE;
  return place_of (words, text, place)
         || linli_datafile_wrong (file, member, error, _("the word is unknown here."));
}

GStrv
linli_datafile_list (const LinliDatafile *file, JsonObject *object, const char *member, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonNode *node = json_object_get_member (object, member);
  JsonArray *array;

  if (!node)
    return g_strv_builder_end (builder);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return linli_datafile_wrong (file, member, error, _("a list of texts is expected.")), NULL;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);
      if (!JSON_NODE_HOLDS_VALUE (item) || json_node_get_value_type (item) != G_TYPE_STRING)
        return linli_datafile_wrong (file, member, error, _("a list of texts is expected.")), NULL;
      g_strv_builder_add (builder, json_node_get_string (item));
    }
  return g_strv_builder_end (builder);
}

gboolean
linli_datafile_words (const LinliDatafile *file, JsonObject *object, const char *member, const char *const *words,
                      guint *bits, GError **error)
{
  g_auto (GStrv) list = NULL;
  guint found = 0, place;

  if (!json_object_has_member (object, member))
    return linli_datafile_wrong (file, member, error, _("the member is missing."));
  list = linli_datafile_list (file, object, member, error);
  if (!list)
    return FALSE;
  for (guint i = 0; list[i]; i++)
    {
      if (!place_of (words, list[i], &place))
        return linli_datafile_wrong (file, member, error, _("the word is unknown here."));
      found |= 1u << place;
    }
  if (found == 0)
    return linli_datafile_wrong (file, member, error, _("the list is empty."));
  *bits = found;
  return TRUE;
}

JsonObject *
linli_datafile_object (const LinliDatafile *file, JsonObject *object, const char *member, gboolean *absent,
                       GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  *absent = !node || JSON_NODE_HOLDS_NULL (node);
  if (*absent)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return linli_datafile_wrong (file, member, error, _("an object in braces is expected.")), NULL;
  return json_node_get_object (node);
}

gboolean
linli_datafile_both (const LinliDatafile *file, JsonObject *object, const char *member, char **zh, char **en,
                     GError **error)
{
  static const char *const known[] = { "en", "zh", NULL };
  gboolean absent;
  const char *first, *second;
  JsonObject *both = linli_datafile_object (file, object, member, &absent, error);

  if (absent)
    return linli_datafile_wrong (file, member, error, _("the member is missing."));
  if (!both || !linli_datafile_known (file, both, known, error)
      || !linli_datafile_text (file, both, "zh", &first, error)
      || !linli_datafile_text (file, both, "en", &second, error))
    return FALSE;
  g_free (*zh);
  g_free (*en);
  *zh = g_strdup (first);
  *en = g_strdup (second);
  return TRUE;
}
