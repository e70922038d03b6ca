#include "council/import-known.h"

#include <string.h>

#define SEVERAL "" /* in place of a label */

struct _LinliImportKnown
{
  GHashTable *labels;     /* of the register and of those given here */
  GHashTable *by_phone;   /* name and telephone number → label */
  GHashTable *by_home;    /* name and household → label */
  GHashTable *lines;      /* label → line of the file */
  int year;
  guint last;
};

/* (nullable): when one of the two is missing. */
static char *
key_of (const LinliRecord *cells, const char *member)
{
  const char *name = linli_record_text (cells, "name"), *other = linli_record_text (cells, member);

  return name && other ? g_strconcat (name, "\n", other, NULL) : NULL;
}

static const char *
look_up (GHashTable *table, const LinliRecord *cells, const char *member)
{
  g_autofree char *key = key_of (cells, member);

  return key ? g_hash_table_lookup (table, key) : NULL;
}

static void
note (GHashTable *table, const LinliRecord *cells, const char *member, const char *label, gboolean may_be_several)
{
  char *key = key_of (cells, member);
  const char *before = key ? g_hash_table_lookup (table, key) : NULL;

  if (!key || (before && (!may_be_several || strcmp (before, label) == 0)))
    g_free (key);
  else
    g_hash_table_insert (table, key, g_strdup (before ? SEVERAL : label));
}

void
linli_import_known_add (LinliImportKnown *known, const LinliRecord *cells, const char *label)
{
  g_hash_table_add (known->labels, g_strdup (label));
  note (known->by_phone, cells, "phone", label, FALSE);
  note (known->by_home, cells, "household", label, TRUE);
}

LinliImportKnown *
linli_import_known_new (LinliCouncil *council, int year, GError **error)
{
  g_autoptr (GPtrArray) rows = linli_council_rows (council, "people-known", NULL, error);
  LinliImportKnown *known;

  if (!rows)
    return NULL;
  known = g_new0 (LinliImportKnown, 1);
  known->year = year;
  known->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  known->by_phone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  known->by_home = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  known->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < rows->len; i++)
    linli_import_known_add (known, rows->pdata[i], linli_record_text (rows->pdata[i], "label"));
  return known;
}

void
linli_import_known_free (LinliImportKnown *known)
{
  g_hash_table_unref (known->labels);
  g_hash_table_unref (known->by_phone);
  g_hash_table_unref (known->by_home);
  g_hash_table_unref (known->lines);
  g_free (known);
}

const char *
linli_import_known_by_phone (LinliImportKnown *known, const LinliRecord *cells)
{
  return look_up (known->by_phone, cells, "phone");
}

const char *
linli_import_known_find (LinliImportKnown *known, const LinliRecord *cells, gboolean *several)
{
  const char *label = linli_import_known_by_phone (known, cells);

  if (!label)
    label = look_up (known->by_home, cells, "household");
  *several = label && !*label;
  return *several ? NULL : label;
}

char *
linli_import_known_next_label (LinliImportKnown *known)
{
  char *label = NULL;

  do
    {
      g_free (label);
      label = g_strdup_printf ("P-%04d-%03u", known->year, ++known->last);
    }
  while (g_hash_table_contains (known->labels, label));
  return label;
}

guint
linli_import_known_line (LinliImportKnown *known, const char *label, guint line)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (known->lines, label));

  if (!before)
    g_hash_table_insert (known->lines, g_strdup (label), GUINT_TO_POINTER (line));
  return before;
}
