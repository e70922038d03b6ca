#include "council/members.h"

#include "base/error.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *name;
  const char *type;  /* within the word */
  const char *where; /* what messages call it */
  gboolean optional;
} Spec;

static Spec
spec_of (char *word)
{
  char *colon = strchr (word, ':');
  gsize end = strlen (word) - 1;
  gboolean optional = word[end] == '?';

  *colon = '\0';
  if (optional)
    word[end] = '\0';
  return (Spec) { word, colon + 1, word, optional };
}

static gboolean
wrong (const Spec *spec, const char *expected, GError **error)
{
  return linli_fail (error, LINLI_ERROR_INPUT, _("Member “%s” must be %s."), spec->where, expected);
}

static gboolean
read_text (LinliAct *act, const Spec *spec, const LinliRecord *given, gboolean lines, GError **error)
{
  const char *text = linli_record_text (given, spec->name);
  g_autofree char *clean = NULL;

  if (!text)
    return wrong (spec, _("a text"), error);
  clean = linli_text_clean (text, lines ? LINLI_TEXT_BODY_MAX : LINLI_TEXT_LINE_MAX, lines, spec->where, error);
  if (!clean)
    return FALSE;
  if (!*clean)
    return wrong (spec, _("a text that is not empty"), error);
  linli_record_set_text (act->values, spec->name, clean);
  return TRUE;
}

static gboolean
read_list (LinliAct *act, const Spec *spec, const LinliRecord *given, GError **error)
{
  const char *const *list = linli_record_list (given, spec->name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) clean = NULL;

  if (linli_record_type (given, spec->name) != LINLI_VALUE_LIST)
    return wrong (spec, _("a list of texts"), error);
  for (guint i = 0; list[i]; i++)
    {
      g_autofree char *one = linli_text_clean (list[i], LINLI_TEXT_LINE_MAX, FALSE, spec->where, error);
      if (!one)
        return FALSE;
      if (!*one)
        return wrong (spec, _("a list without empty texts"), error);
      g_strv_builder_add (builder, one);
    }
  clean = g_strv_builder_end (builder);
  linli_record_set_list (act->values, spec->name, (const char *const *) clean);
  return TRUE;
}

/* @choices: words between bars, up to a bracket. */
static gboolean
is_choice (const char *choices, const char *text)
{
  gsize size = strlen (text);

  for (gsize length; (length = strcspn (choices, "|)")) > 0; choices += length + (choices[length] == '|'))
    if (length == size && memcmp (choices, text, size) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
read_choice (LinliAct *act, const Spec *spec, const LinliRecord *given, GError **error)
{
  const char *text = linli_record_text (given, spec->name);
  g_autofree char *choices = NULL;

  if (!text || !is_choice (spec->type + 2, text))
    {
      choices = g_strndup (spec->type + 2, strcspn (spec->type + 2, ")"));
      return wrong (spec, choices, error);
    }
  linli_record_set_text (act->values, spec->name, text);
  return TRUE;
}

static gboolean
read_date (LinliAct *act, const Spec *spec, const LinliRecord *given, GError **error)
{
  LinliDate date;

  if (!linli_date_parse (linli_record_text (given, spec->name), &date, error))
    {
      g_prefix_error (error, "%s: ", spec->where);
      return FALSE;
    }
  linli_record_set_text (act->values, spec->name, linli_record_text (given, spec->name));
  return TRUE;
}

static gboolean
read_instant (LinliAct *act, const Spec *spec, const LinliRecord *given, GError **error)
{
  gint64 at_ms;

  if (!linli_instant_parse (linli_record_text (given, spec->name), &at_ms, error))
    {
      g_prefix_error (error, "%s: ", spec->where);
      return FALSE;
    }
  linli_record_set_int (act->values, spec->name, at_ms);
  return TRUE;
}

static gboolean
read_int (LinliAct *act, const Spec *spec, const LinliRecord *given, GError **error)
{
  gint64 value = linli_record_int (given, spec->name);

  if (linli_record_type (given, spec->name) != LINLI_VALUE_INT || value < 0)
    return wrong (spec, _("a whole number, not negative"), error);
  if (value > LINLI_MEMBER_INT_MAX)
    return wrong (spec, _("at most 1,000,000,000,000"), error);
  if (*spec->type == 'o' && value > 1)
    return wrong (spec, _("true or false"), error);
  linli_record_set_int (act->values, spec->name, value);
  return TRUE;
}

static gboolean
read_things (LinliAct *act, const Spec *spec, const char *entity, const LinliRecord *given, GError **error)
{
  const char *const *labels = linli_record_list (given, spec->name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  if (linli_record_type (given, spec->name) != LINLI_VALUE_LIST)
    return wrong (spec, _("a list of labels"), error);
  for (guint i = 0; labels[i]; i++)
    {
      g_autoptr (LinliRecord) row = linli_act_find (act, entity, labels[i], spec->where, error);
      g_autofree char *id = NULL;
      if (!row)
        return FALSE;
      if (g_strv_contains (labels + i + 1, labels[i]))
        return wrong (spec, _("a list that names each thing once"), error);
      id = g_strdup_printf ("%" G_GINT64_FORMAT, linli_record_int (row, "id"));
      g_strv_builder_add (builder, id);
    }
  ids = g_strv_builder_end (builder);
  linli_record_set_list (act->values, spec->name, (const char *const *) ids);
  return TRUE;
}

static gboolean
read_thing (LinliAct *act, const Spec *spec, const LinliRecord *given, GError **error)
{
  const char *label = linli_record_text (given, spec->name);
  g_autofree char *entity = g_strdup (spec->type + 1);
  LinliRecord *row;

  if (g_str_has_suffix (entity, "*"))
    {
      entity[strlen (entity) - 1] = '\0';
      return read_things (act, spec, entity, given, error);
    }
  if (!label)
    return wrong (spec, _("a label"), error);
  row = linli_act_find (act, entity, label, spec->where, error);
  if (!row)
    return FALSE;
  linli_record_set_int (act->values, spec->name, linli_record_int (row, "id"));
  g_hash_table_insert (act->rows, g_strdup (spec->name), row);
  return TRUE;
}

static gboolean
read_member (LinliAct *act, const Spec *spec, const LinliRecord *given, GError **error)
{
  if (!linli_record_has (given, spec->name))
    return spec->optional
           || linli_fail (error, LINLI_ERROR_INPUT, _("“%s” needs the member “%s”."), act->kind->name, spec->name);
  switch (*spec->type)
    {
    case 't':
      return read_text (act, spec, given, FALSE, error);
    case 'b':
      return read_text (act, spec, given, TRUE, error);
    case 'l':
      return read_list (act, spec, given, error);
    case 'c':
      return read_choice (act, spec, given, error);
    case 'd':
      return read_date (act, spec, given, error);
    case 'n':
      return read_instant (act, spec, given, error);
    case '@':
      return read_thing (act, spec, given, error);
    default:
      return read_int (act, spec, given, error);
    }
}

/* The words of an act's specification, cut once. (element-type Spec) */
static const GArray *
specs_of (const LinliActKind *kind)
{
  static GMutex lock;
  static GHashTable *known;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  GArray *specs;

  if (!known)
    known = g_hash_table_new (NULL, NULL);
  specs = g_hash_table_lookup (known, kind);
  if (!specs)
    {
      char **words = g_strsplit (kind->members, " ", -1);
      specs = g_array_new (FALSE, FALSE, sizeof (Spec));
      for (guint i = 0; words[i] && *words[i]; i++)
        {
          Spec spec = spec_of (words[i]);
          g_array_append_val (specs, spec);
        }
      g_free (words); /* its texts stay: the specs point into them */
      g_hash_table_insert (known, (gpointer) kind, specs);
    }
  return specs;
}

static gboolean
is_known (const GArray *specs, const char *name)
{
  for (guint i = 0; i < specs->len; i++)
    if (strcmp (g_array_index (specs, Spec, i).name, name) == 0)
      return TRUE;
  return FALSE;
}

gboolean
linli_members_read (LinliAct *act, const LinliRecord *given, GError **error)
{
  const GArray *specs = specs_of (act->kind);

  for (guint i = 0; i < specs->len; i++)
    if (!read_member (act, &g_array_index (specs, Spec, i), given, error))
      return FALSE;
  for (guint i = 0; i < linli_record_size (given); i++)
    if (!is_known (specs, linli_record_name (given, i)))
      return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” has no member “%s”."), act->kind->name,
                         linli_record_name (given, i));
  return TRUE;
}

gboolean
linli_members_find (const LinliActKind *kind, const char *name, char **type, gboolean *optional)
{
  g_auto (GStrv) words = g_strsplit (kind->members, " ", -1);

  for (guint i = 0; words[i] && *words[i]; i++)
    {
      Spec spec = spec_of (words[i]);
      if (!g_str_equal (spec.name, name))
        continue;
      *type = g_strdup (spec.type);
      *optional = spec.optional;
      return TRUE;
    }
  return FALSE;
}

gboolean
linli_members_read_one (LinliAct *act, const char *name, const LinliRecord *given, const char *where, GError **error)
{
  g_auto (GStrv) words = g_strsplit (act->kind->members, " ", -1);

  for (guint i = 0; words[i] && *words[i]; i++)
    {
      Spec spec = spec_of (words[i]);
      spec.where = where;
      if (g_str_equal (spec.name, name))
        return read_member (act, &spec, given, error);
    }
  g_return_val_if_reached (FALSE);
}
