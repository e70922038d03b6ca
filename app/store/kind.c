#include "store/kind.h"

#include "base/error.h"
#include "store/stanza.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_member (LinliKind *kind, const char *word)
{
  const char *colon = strchr (word, ':');
  LinliMember member = { g_strndup (word, (gsize) (colon - word)), colon[1], colon[2] == '?' };

  g_array_append_val (kind->members, member);
}

static void
add_kind (const char *heading, GPtrArray *sql, gpointer data)
{
  g_auto (GStrv) words = g_strsplit (heading, " ", -1);
  LinliKind *kind = g_new0 (LinliKind, 1);

  kind->name = g_strdup (words[0]);
  kind->members = g_array_new (FALSE, FALSE, sizeof (LinliMember));
  kind->sql = sql;
  for (guint i = 1; words[i]; i++)
    add_member (kind, words[i]);
  g_hash_table_insert (data, kind->name, kind);
}

GHashTable *
linli_kinds (void)
{
  static gsize once;
  static GHashTable *kinds;

  if (g_once_init_enter (&once))
    {
      kinds = g_hash_table_new (g_str_hash, g_str_equal);
      linli_stanza_each ("kinds.sql", "-- kind ", add_kind, kinds);
      g_once_init_leave (&once, 1);
    }
  return kinds;
}

static gboolean
type_fits (const LinliMember *member, LinliValueType type)
{
  switch (type)
    {
    case LINLI_VALUE_INT:
      return member->type == 'i';
    case LINLI_VALUE_TEXT:
      return member->type == 't' || member->type == 'p';
    case LINLI_VALUE_LIST:
      return member->type == 'l';
    default:
      return member->optional;
    }
}

gboolean
linli_kind_check (const LinliKind *kind, const LinliRecord *payload, GError **error)
{
  guint known = 0;

  for (guint i = 0; i < kind->members->len; i++)
    {
      const LinliMember *member = &g_array_index (kind->members, LinliMember, i);
      if (!type_fits (member, linli_record_type (payload, member->name)))
        return linli_fail (error, LINLI_ERROR_INPUT, _("Change “%s”: member “%s” is missing or of the wrong type."),
                           kind->name, member->name);
      known += linli_record_contains (payload, member->name);
    }
  if (known != linli_record_size (payload))
    return linli_fail (error, LINLI_ERROR_INPUT, _("Change “%s” has a member that it does not know."), kind->name);
  return TRUE;
}

static gboolean
has_member (const LinliKind *kind, const char *name)
{
  for (guint i = 0; i < kind->members->len; i++)
    if (strcmp (g_array_index (kind->members, LinliMember, i).name, name) == 0)
      return TRUE;
  return FALSE;
}

LinliRecord *
linli_kind_pick (const char *name, const LinliRecord *values)
{
  const LinliKind *kind = g_hash_table_lookup (linli_kinds (), name);
  LinliRecord *picked = linli_record_copy (values);

  g_return_val_if_fail (kind != NULL, picked);

  for (guint i = linli_record_size (picked); i-- > 0;)
    if (!has_member (kind, linli_record_name (picked, i)))
      linli_record_remove (picked, linli_record_name (picked, i));
  return picked;
}
