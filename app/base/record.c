#include "base/record-private.h"

#include "base/text.h"

#include <string.h>

static const char *const no_list[] = { NULL };

LinliRecord *
linli_record_new (void)
{
  LinliRecord *record = g_new0 (LinliRecord, 1);

  record->refs = 1;
  return record;
}

LinliRecord *
linli_record_ref (LinliRecord *record)
{
  g_atomic_int_inc (&record->refs);
  return record;
}

void
linli_record_unref (LinliRecord *record)
{
  if (!g_atomic_int_dec_and_test (&record->refs))
    return;
  for (guint i = 0; i < record->size; i++)
    g_free (record->fields[i].list);
  g_free (record->fields);
  g_free (record->arena);
  g_clear_pointer (&record->chunk, g_string_chunk_free);
  g_free (record);
}

guint
linli_record_place (const LinliRecord *record, const char *name, gboolean *found)
{
  guint low = 0, high = record->size;

  /* Canonical input arrives in order: look at the end first. */
  if (high > 0 && strcmp (record->fields[high - 1].name, name) < 0)
    low = high;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = strcmp (record->fields[middle].name, name);
      if (order == 0)
        {
          *found = TRUE;
          return middle;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  *found = FALSE;
  return low;
}

static LinliField *
find (const LinliRecord *record, const char *name)
{
  gboolean found;
  guint place = linli_record_place (record, name, &found);

  return found ? &record->fields[place] : NULL;
}

LinliField *
linli_record_insert (LinliRecord *record, guint place, const char *name)
{
  LinliField *field;

  if (record->size == record->capacity)
    {
      record->capacity = record->capacity ? record->capacity * 2 : 12;
      record->fields = g_renew (LinliField, record->fields, record->capacity);
    }
  field = &record->fields[place];
  memmove (field + 1, field, (record->size - place) * sizeof *field);
  record->size++;
  *field = (LinliField) { .name = name };
  return field;
}

static const char *
keep (LinliRecord *record, const char *text)
{
  if (!record->chunk)
    record->chunk = g_string_chunk_new (256);
  return g_string_chunk_insert (record->chunk, text);
}

static LinliField *
assign (LinliRecord *record, const char *name, LinliValueType type)
{
  gboolean found;
  guint place = linli_record_place (record, name, &found);
  LinliField *field = found ? &record->fields[place] : linli_record_insert (record, place, keep (record, name));

  g_clear_pointer (&field->list, g_free);
  field->type = type;
  field->number = 0;
  field->text = NULL;
  return field;
}

void
linli_record_set_int (LinliRecord *record, const char *name, gint64 value)
{
  assign (record, name, LINLI_VALUE_INT)->number = value;
}

void
linli_record_set_text (LinliRecord *record, const char *name, const char *value)
{
  const char *kept = value ? keep (record, value) : NULL;

  assign (record, name, value ? LINLI_VALUE_TEXT : LINLI_VALUE_NULL)->text = kept;
}

void
linli_record_set_list (LinliRecord *record, const char *name, const char *const *values)
{
  guint count = g_strv_length ((GStrv) values);
  const char **list = g_new0 (const char *, count + 1);

  for (guint i = 0; i < count; i++)
    list[i] = keep (record, values[i]);
  assign (record, name, LINLI_VALUE_LIST)->list = list;
}

void
linli_record_set_null (LinliRecord *record, const char *name)
{
  assign (record, name, LINLI_VALUE_NULL);
}

void
linli_record_remove (LinliRecord *record, const char *name)
{
  gboolean found;
  guint place = linli_record_place (record, name, &found);

  if (!found)
    return;
  g_free (record->fields[place].list);
  record->size--;
  memmove (&record->fields[place], &record->fields[place + 1], (record->size - place) * sizeof (LinliField));
}

LinliRecord *
linli_record_copy (const LinliRecord *record)
{
  LinliRecord *copy = linli_record_new ();

  for (guint i = 0; i < record->size; i++)
    {
      const LinliField *field = &record->fields[i];
      switch (field->type)
        {
        case LINLI_VALUE_INT:
          linli_record_set_int (copy, field->name, field->number);
          break;
        case LINLI_VALUE_LIST:
          linli_record_set_list (copy, field->name, field->list);
          break;
        default:
          linli_record_set_text (copy, field->name, field->text);
        }
    }
  return copy;
}

guint
linli_record_size (const LinliRecord *record)
{
  return record->size;
}

const char *
linli_record_name (const LinliRecord *record, guint index)
{
  return record->fields[index].name;
}

LinliValueType
linli_record_type_at (const LinliRecord *record, guint index)
{
  return record->fields[index].type;
}

gboolean
linli_record_contains (const LinliRecord *record, const char *name)
{
  return find (record, name) != NULL;
}

LinliValueType
linli_record_type (const LinliRecord *record, const char *name)
{
  const LinliField *field = find (record, name);

  return field ? field->type : LINLI_VALUE_NULL;
}

gboolean
linli_record_has (const LinliRecord *record, const char *name)
{
  return linli_record_type (record, name) != LINLI_VALUE_NULL;
}

gint64
linli_record_int (const LinliRecord *record, const char *name)
{
  const LinliField *field = find (record, name);

  return field ? field->number : 0;
}

const char *
linli_record_text (const LinliRecord *record, const char *name)
{
  const LinliField *field = find (record, name);

  return field ? field->text : NULL;
}

const char *const *
linli_record_list (const LinliRecord *record, const char *name)
{
  const LinliField *field = find (record, name);

  return field && field->list ? field->list : no_list;
}

void
linli_record_quote (GString *into, const char *text)
{
  const char *run = text;

  g_string_append_c (into, '"');
  for (const char *p = text; *p; p++)
    {
      guchar c = (guchar) *p;
      if (c >= 0x20 && c != '"' && c != '\\')
        continue;
      g_string_append_len (into, run, p - run);
      run = p + 1;
      if (c == '"' || c == '\\')
        g_string_append_printf (into, "\\%c", c);
      else if (c == '\n')
        g_string_append (into, "\\n");
      else if (c == '\t')
        g_string_append (into, "\\t");
      else
        g_string_append_printf (into, "\\u%04x", c);
    }
  g_string_append (into, run);
  g_string_append_c (into, '"');
}

static void
append_value (GString *into, const LinliField *field)
{
  switch (field->type)
    {
    case LINLI_VALUE_NULL:
      g_string_append (into, "null");
      break;
    case LINLI_VALUE_INT:
      linli_text_append_int (into, field->number);
      break;
    case LINLI_VALUE_TEXT:
      linli_record_quote (into, field->text);
      break;
    case LINLI_VALUE_LIST:
      g_string_append_c (into, '[');
      for (guint i = 0; field->list[i]; i++)
        {
          if (i > 0)
            g_string_append_c (into, ',');
          linli_record_quote (into, field->list[i]);
        }
      g_string_append_c (into, ']');
    }
}

void
linli_record_encode_into (const LinliRecord *record, GString *into)
{
  g_string_append_c (into, '{');
  for (guint i = 0; i < record->size; i++)
    {
      if (i > 0)
        g_string_append_c (into, ',');
      linli_record_quote (into, record->fields[i].name);
      g_string_append_c (into, ':');
      append_value (into, &record->fields[i]);
    }
  g_string_append_c (into, '}');
}

char *
linli_record_encode (const LinliRecord *record)
{
  GString *text = g_string_sized_new (256);

  linli_record_encode_into (record, text);
  return g_string_free (text, FALSE);
}
