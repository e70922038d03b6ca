#include "council/rulebook.h"

#include "base/error.h"
#include "base/file.h"
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FILE_MAX (1 << 20)

typedef gboolean (*AddFunc) (LinliRulebook *book, const char *name, const char *text, gssize length, GError **error);

const char *
linli_rulebook_data_folder (void)
{
  const char *given = g_getenv ("LINLI_DATADIR");

  return given && *given ? given : LINLI_DATADIR;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
add_file (LinliRulebook *book, const char *folder, const char *name, AddFunc add, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = linli_file_read (path, FILE_MAX, error);
  gsize size;
  const char *text = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  return text && add (book, name, text, (gssize) size, error);
}

/* Every *.json of @folder in order of name. */
static gboolean
add_folder (LinliRulebook *book, const char *folder, AddFunc add, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (!dir)
    return linli_fail (error, LINLI_ERROR_NOT_FOUND, _("The folder “%s” with the program's data is missing."), folder);
  while ((name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    if (!add_file (book, folder, names->pdata[i], add, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_rules (LinliRulebook *book, const char *name, const char *text, gssize length, GError **error)
{
  if (strcmp (name, "limits.json") == 0)
    return linli_limits_add (book->limits, name, text, length, error);
  if (strcmp (name, "routing.json") == 0)
    return linli_routing_add (book->routing, name, text, length, error);
  return linli_ruleset_add (book->rules, name, text, length, error);
}

static gboolean
add_own (LinliRulebook *book, const char *name, const char *text, gssize length, GError **error)
{
  if (strcmp (name, "limits.json") == 0)
    return linli_limits_add (book->limits, name, text, length, error);
  return linli_ruleset_add_own (book->rules, name, text, length, error);
}

static gboolean
add_year (LinliRulebook *book, const char *name, const char *text, gssize length, GError **error)
{
  return linli_calendar_add (book->calendar, name, text, length, error);
}

LinliRulebook *
linli_rulebook_load (const char *own_folder, GError **error)
{
  g_autoptr (LinliRulebook) book = g_new0 (LinliRulebook, 1);
  g_autofree char *rules = g_build_filename (linli_rulebook_data_folder (), "rules", NULL);
  g_autofree char *holidays = g_build_filename (linli_rulebook_data_folder (), "holidays", NULL);

  book->rules = linli_ruleset_new ();
  book->calendar = linli_calendar_new ();
  book->limits = linli_limits_new ();
  book->routing = linli_routing_new ();
  if (!add_folder (book, rules, add_rules, error) || !add_folder (book, holidays, add_year, error))
    return NULL;
  if (own_folder && g_file_test (own_folder, G_FILE_TEST_IS_DIR) && !add_folder (book, own_folder, add_own, error))
    return NULL;
  return g_steal_pointer (&book);
}

void
linli_rulebook_free (LinliRulebook *book)
{
  linli_ruleset_free (book->rules);
  linli_calendar_free (book->calendar);
  linli_limits_free (book->limits);
  linli_routing_free (book->routing);
  g_free (book);
}
