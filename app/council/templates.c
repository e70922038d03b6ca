#include "council/templates.h"

#include "base/file.h"
#include "council/rulebook.h"
#include "rules/datafile.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MINUTES_MAX 600
#define DAYS_MAX 90

static void
item_free (LinliTemplateItem *item)
{
  g_free (item->title);
  g_free (item);
}

static void
template_free (LinliTemplate *template)
{
  g_free (template->mode);
  g_free (template->title);
  g_ptr_array_unref (template->items);
  g_free (template);
}

static gboolean
read_both (const LinliDatafile *file, JsonObject *object, const char *language, char **text, GError **error)
{
  g_autofree char *zh = NULL, *en = NULL;

  if (!linli_datafile_both (file, object, "title", &zh, &en, error))
    return FALSE;
  *text = strcmp (language, "zh") == 0 ? g_steal_pointer (&zh) : g_steal_pointer (&en);
  return TRUE;
}

static gboolean
read_item (const LinliDatafile *file, JsonObject *object, const char *language, GPtrArray *items, GError **error)
{
  static const char *const known[] = { "title", "minutes", "topic", NULL };
  LinliTemplateItem *item = g_new0 (LinliTemplateItem, 1);

  g_ptr_array_add (items, item);
  return linli_datafile_known (file, object, known, error) && read_both (file, object, language, &item->title, error)
         && linli_datafile_int (file, object, "minutes", 1, MINUTES_MAX, &item->minutes, error)
         && linli_datafile_boolean (file, object, "topic", &item->topic, error);
}

static gboolean
read_items (const LinliDatafile *file, JsonObject *object, const char *language, GPtrArray *items, GError **error)
{
  JsonNode *node = json_object_get_member (object, "items");
  JsonArray *array = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (!array || json_array_get_length (array) == 0)
    return linli_datafile_wrong (file, "items", error, _("a list of items is wanted."));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      if (!JSON_NODE_HOLDS_OBJECT (element))
        return linli_datafile_wrong (file, "items", error, _("a list of items is wanted."));
      if (!read_item (file, json_node_get_object (element), language, items, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_template (LinliDatafile *file, JsonObject *object, const char *language, GPtrArray *templates, GError **error)
{
  static const char *const known[] = { "mode", "title", "days", "items", NULL };
  static const char *const modes[] = { "council", "assembly", "tea", "mediation", "ballot", NULL };
  LinliTemplate *template = g_new0 (LinliTemplate, 1);
  guint place;

  template->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  g_ptr_array_add (templates, template);
  if (!linli_datafile_known (file, object, known, error)
      || !linli_datafile_word (file, object, "mode", modes, &place, error))
    return FALSE;
  template->mode = g_strdup (modes[place]);
  file->entry = template->mode;
  return read_both (file, object, language, &template->title, error)
         && linli_datafile_int (file, object, "days", 0, DAYS_MAX, &template->days, error)
         && read_items (file, object, language, template->items, error);
}

GPtrArray *
linli_templates_load (const char *language, GError **error)
{
  g_autofree char *path = g_build_filename (linli_rulebook_data_folder (), "meetings", "templates.json", NULL);
  g_autoptr (GBytes) bytes = linli_file_read (path, LINLI_DATAFILE_MAX, error);
  g_autoptr (GPtrArray) templates = g_ptr_array_new_with_free_func ((GDestroyNotify) template_free);
  LinliDatafile file = { "templates.json", NULL };
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  gsize size;
  const char *text = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  root = text ? linli_datafile_parse (&file, text, (gssize) size, error) : NULL;
  entries = root ? linli_datafile_entries (&file, root, error) : NULL;
  if (!entries)
    return NULL;
  for (guint i = 0; i < entries->len; i++, file.entry = NULL)
    if (!read_template (&file, entries->pdata[i], language, templates, error))
      return NULL;
  return g_steal_pointer (&templates);
}

const LinliTemplate *
linli_templates_find (GPtrArray *templates, const char *mode)
{
  for (guint i = 0; i < templates->len; i++)
    if (g_strcmp0 (((LinliTemplate *) templates->pdata[i])->mode, mode) == 0)
      return templates->pdata[i];
  return NULL;
}
