#include "council/starters.h"

#include "base/file.h"
#include "council/rulebook.h"
#include "rules/datafile.h"

#include <string.h>

#define NUMBER_MAX 999

/* The entries of a file of the program's data. @root: (out): keeps them. */
static GPtrArray *
read_entries (LinliDatafile *file, const char *folder, JsonNode **root, GError **error)
{
  g_autofree char *path = g_build_filename (linli_rulebook_data_folder (), folder, file->file, NULL);
  g_autoptr (GBytes) bytes = linli_file_read (path, LINLI_DATAFILE_MAX, error);
  gsize size;
  const char *text = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  *root = text ? linli_datafile_parse (file, text, (gssize) size, error) : NULL;
  return *root ? linli_datafile_entries (file, *root, error) : NULL;
}

static gboolean
read_both (const LinliDatafile *file, JsonObject *object, const char *member, const char *lang, char **text, GError **error)
{
  g_autofree char *zh = NULL, *en = NULL;

  if (!linli_datafile_both (file, object, member, &zh, &en, error))
    return FALSE;
  *text = g_strdup (g_strcmp0 (lang, "en") == 0 ? en : zh);
  return TRUE;
}

static gboolean
is_there (LinliCouncil *council, const char *query, const LinliRecord *item)
{
  g_autoptr (LinliRecord) row = linli_council_row (council, query, item, NULL);

  return row != NULL;
}

static LinliRecord *
read_item (LinliDatafile *file, JsonObject *object, const char *lang, GError **error)
{
  static const char *const known[] = { "catalogue", "negative", "number", "source", "title", NULL };
  g_autoptr (LinliRecord) item = linli_record_new ();
  g_autofree char *catalogue = NULL, *title = NULL, *source = NULL, *label = NULL;
  gboolean negative;
  gint64 number;

  if (!linli_datafile_known (file, object, known, error)
      || !linli_datafile_int (file, object, "number", 1, NUMBER_MAX, &number, error)
      || !linli_datafile_boolean (file, object, "negative", &negative, error)
      || !read_both (file, object, "catalogue", lang, &catalogue, error)
      || !read_both (file, object, "title", lang, &title, error) || !read_both (file, object, "source", lang, &source, error))
    return NULL;
  label = g_strdup_printf ("%s-%02d", catalogue, (int) number);
  linli_record_set_text (item, "label", label);
  linli_record_set_text (item, "catalogue", catalogue);
  linli_record_set_text (item, "title", title);
  linli_record_set_text (item, "source", source);
  linli_record_set_int (item, "negative", negative);
  return g_steal_pointer (&item);
}

/* What already stands is left out; where only the number is taken, the register gives another, which comes after all that
 * have theirs. */
static void
take_missing (LinliCouncil *council, GPtrArray *from, GPtrArray *into)
{
  for (guint i = 0; i < from->len; i++)
    if (!is_there (council, "catalogue-titled", from->pdata[i]) && !is_there (council, "find-catalogue", from->pdata[i]))
      g_ptr_array_add (into, linli_record_ref (from->pdata[i]));
  for (guint i = 0; i < from->len; i++)
    if (!is_there (council, "catalogue-titled", from->pdata[i]) && is_there (council, "find-catalogue", from->pdata[i]))
      {
        LinliRecord *item = linli_record_copy (from->pdata[i]);
        linli_record_remove (item, "label");
        g_ptr_array_add (into, item);
      }
}

GPtrArray *
linli_starters_catalogue (LinliCouncil *council, GError **error)
{
  g_autoptr (LinliRecord) facts = linli_council_row (council, "register", NULL, error);
  g_autofree char *name = facts ? g_strconcat (linli_record_text (facts, "kind"), ".json", NULL) : NULL;
  LinliDatafile file = { name, NULL };
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GPtrArray) entries = facts ? read_entries (&file, "catalogues", &root, error) : NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  GPtrArray *missing;

  if (!entries)
    return NULL;
  for (guint i = 0; i < entries->len; i++)
    {
      LinliRecord *item = read_item (&file, entries->pdata[i], linli_council_language (council), error);
      if (!item)
        return NULL;
      g_ptr_array_add (items, item);
    }
  missing = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  take_missing (council, items, missing);
  return missing;
}

/* Templates. */

/* -1 with an error, else whether the entry is for @kind and @matter: 2 for this matter, 1 for any. */
static int
fits (LinliDatafile *file, JsonObject *object, const char *kind, const char *matter, GError **error)
{
  static const char *const known[] = { "kind", "matters", "meaning", "text", NULL };
  g_auto (GStrv) matters = NULL;
  const char *its;

  if (!linli_datafile_known (file, object, known, error) || !linli_datafile_text (file, object, "kind", &its, error))
    return -1;
  matters = linli_datafile_list (file, object, "matters", error);
  if (!matters)
    return -1;
  if (strcmp (its, kind) != 0)
    return 0;
  if (!matters[0])
    return 1;
  return matter && g_strv_contains ((const char *const *) matters, matter) ? 2 : 0;
}

gboolean
linli_starters_topic (const char *kind, const char *matter, const char *lang, char **meaning, char **text, GError **error)
{
  LinliDatafile file = { "topics.json", NULL };
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GPtrArray) entries = read_entries (&file, "templates", &root, error);
  g_autofree char *means = NULL, *reads = NULL;
  JsonObject *best = NULL;
  int most = 0;

  for (guint i = 0; entries && i < entries->len; i++)
    {
      int fit = fits (&file, entries->pdata[i], kind, matter, error);
      if (fit < 0)
        return FALSE;
      if (fit <= most)
        continue;
      most = fit;
      best = entries->pdata[i];
    }
  if (!entries)
    return FALSE;
  if (!best)
    return linli_datafile_wrong (&file, "kind", error, kind);
  if (!read_both (&file, best, "meaning", lang, &means, error) || !read_both (&file, best, "text", lang, &reads, error))
    return FALSE;
  *meaning = g_steal_pointer (&means);
  *text = g_steal_pointer (&reads);
  return TRUE;
}
