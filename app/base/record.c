#include "base/record.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *name;
  LinliValueType type;
  gint64 number;
  const char *text;
  const char **list; /* owned, its texts borrowed from the arena */
} Field;

struct _LinliRecord
{
  int refs;
  guint size, capacity;
  Field *fields;        /* in ascending order of name */
  char *arena;          /* the decoded input, unescaped in place */
  GStringChunk *chunk;  /* values set by hand */
};

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

/* The place of @name, or where it would stand. */
static guint
place_of (const LinliRecord *record, const char *name, gboolean *found)
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

static Field *
find (const LinliRecord *record, const char *name)
{
  gboolean found;
  guint place = place_of (record, name, &found);

  return found ? &record->fields[place] : NULL;
}

static Field *
insert (LinliRecord *record, guint place, const char *name)
{
  Field *field;

  if (record->size == record->capacity)
    {
      record->capacity = record->capacity ? record->capacity * 2 : 12;
      record->fields = g_renew (Field, record->fields, record->capacity);
    }
  field = &record->fields[place];
  memmove (field + 1, field, (record->size - place) * sizeof *field);
  record->size++;
  *field = (Field) { .name = name };
  return field;
}

static const char *
keep (LinliRecord *record, const char *text)
{
  if (!record->chunk)
    record->chunk = g_string_chunk_new (256);
  return g_string_chunk_insert (record->chunk, text);
}

static Field *
assign (LinliRecord *record, const char *name, LinliValueType type)
{
  gboolean found;
  guint place = place_of (record, name, &found);
  Field *field = found ? &record->fields[place] : insert (record, place, keep (record, name));

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
  guint place = place_of (record, name, &found);

  if (!found)
    return;
  g_free (record->fields[place].list);
  record->size--;
  memmove (&record->fields[place], &record->fields[place + 1], (record->size - place) * sizeof (Field));
}

LinliRecord *
linli_record_copy (const LinliRecord *record)
{
  LinliRecord *copy = linli_record_new ();

  for (guint i = 0; i < record->size; i++)
    {
      const Field *field = &record->fields[i];
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
  const Field *field = find (record, name);

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
  const Field *field = find (record, name);

  return field ? field->number : 0;
}

const char *
linli_record_text (const LinliRecord *record, const char *name)
{
  const Field *field = find (record, name);

  return field ? field->text : NULL;
}

const char *const *
linli_record_list (const LinliRecord *record, const char *name)
{
  const Field *field = find (record, name);

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
append_int (GString *into, gint64 value)
{
  char digits[24];
  int at = sizeof digits;
  guint64 rest = value < 0 ? -(guint64) value : (guint64) value;

  do
    digits[--at] = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (value < 0)
    digits[--at] = '-';
  g_string_append_len (into, digits + at, (gssize) sizeof digits - at);
}

static void
append_value (GString *into, const Field *field)
{
  switch (field->type)
    {
    case LINLI_VALUE_NULL:
      g_string_append (into, "null");
      break;
    case LINLI_VALUE_INT:
      append_int (into, field->number);
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

/* Reading. */

typedef struct
{
  const char *start;
  char *p; /* within the arena, NUL-terminated */
  const char *why;
} Reader;

static gboolean
wrong (Reader *in, const char *why)
{
  if (!in->why)
    in->why = why;
  return FALSE;
}

static void
skip_space (Reader *in)
{
  while (*in->p == ' ' || *in->p == '\t' || *in->p == '\n' || *in->p == '\r')
    in->p++;
}

static gboolean
read_hex (Reader *in, const char *p, gunichar *code)
{
  *code = 0;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);
      if (digit < 0)
        return wrong (in, N_("an escape is not four hexadecimal digits"));
      *code = *code * 16 + (gunichar) digit;
    }
  return TRUE;
}

/* Reads the digits after \u, a surrogate pair included; leaves @p after them. */
static gboolean
read_unicode (Reader *in, const char **p, char **out)
{
  gunichar code, low;

  if (!read_hex (in, *p, &code))
    return FALSE;
  *p += 4;
  if (code >= 0xd800 && code <= 0xdbff)
    {
      if ((*p)[0] != '\\' || (*p)[1] != 'u' || !read_hex (in, *p + 2, &low) || low < 0xdc00 || low > 0xdfff)
        return wrong (in, N_("a surrogate stands alone"));
      *p += 6;
      code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    }
  if (code == 0 || (code >= 0xdc00 && code <= 0xdfff))
    return wrong (in, N_("an escape names no character"));
  *out += g_unichar_to_utf8 (code, *out);
  return TRUE;
}

/* Unescapes in place: an escape is never shorter than what it stands for. */
static gboolean
read_string (Reader *in, const char **text)
{
  static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
  const char *p;
  char *out;

  if (*in->p != '"')
    return wrong (in, N_("a text in quotation marks is expected"));
  *text = out = in->p + 1;
  for (p = out; *p != '"';)
    {
      const char *escape;
      if ((guchar) *p < 0x20)
        return wrong (in, *p ? N_("a control character stands in a text") : N_("a text has no end"));
      if (*p != '\\')
        {
          *out++ = *p++;
          continue;
        }
      p++;
      if (*p == 'u')
        {
          p++;
          if (!read_unicode (in, &p, &out))
            return FALSE;
          continue;
        }
      escape = *p ? strchr (from, *p) : NULL;
      if (!escape)
        return wrong (in, N_("an escape is unknown"));
      *out++ = to[escape - from];
      p++;
    }
  in->p = (char *) p + 1;
  *out = '\0';
  return TRUE;
}

static gboolean
read_int (Reader *in, gint64 *number)
{
  gboolean negative = *in->p == '-';
  guint64 value = 0;
  guint64 limit = negative ? (guint64) G_MAXINT64 + 1 : G_MAXINT64;

  if (negative)
    in->p++;
  if (!g_ascii_isdigit (*in->p) || (in->p[0] == '0' && g_ascii_isdigit (in->p[1])))
    return wrong (in, N_("a whole number is expected"));
  for (; g_ascii_isdigit (*in->p); in->p++)
    {
      guint64 digit = (guint64) (*in->p - '0');
      if (value > (limit - digit) / 10)
        return wrong (in, N_("a number is too large"));
      value = value * 10 + digit;
    }
  if (*in->p == '.' || *in->p == 'e' || *in->p == 'E')
    return wrong (in, N_("a number has a fraction; only whole numbers are used"));
  *number = negative ? (gint64) (0 - value) : (gint64) value;
  return TRUE;
}

static gboolean
read_list (Reader *in, Field *field)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  in->p++;
  skip_space (in);
  if (*in->p == ']')
    in->p++;
  else
    for (;;)
      {
        const char *text;
        char stop;
        skip_space (in);
        if (!read_string (in, &text))
          return FALSE;
        g_ptr_array_add (list, (char *) text);
        skip_space (in);
        stop = *in->p++;
        if (stop == ']')
          break;
        if (stop != ',')
          return wrong (in, N_("a list goes on with a comma or ends with a bracket"));
      }
  g_ptr_array_add (list, NULL);
  field->type = LINLI_VALUE_LIST;
  field->list = (const char **) g_ptr_array_free (g_steal_pointer (&list), FALSE);
  return TRUE;
}

static gboolean
read_word (Reader *in, const char *word)
{
  gsize length = strlen (word);

  if (strncmp (in->p, word, length) != 0)
    return FALSE;
  in->p += length;
  return TRUE;
}

static gboolean
read_value (Reader *in, Field *field)
{
  switch (*in->p)
    {
    case '"':
      field->type = LINLI_VALUE_TEXT;
      return read_string (in, &field->text);
    case '[':
      return read_list (in, field);
    case '{':
      return wrong (in, N_("an object stands inside another"));
    default:
      if (read_word (in, "null"))
        return TRUE;
      field->type = LINLI_VALUE_INT;
      if (read_word (in, "false"))
        return TRUE;
      if (read_word (in, "true"))
        return field->number = 1, TRUE;
      return read_int (in, &field->number);
    }
}

static gboolean
read_field (Reader *in, LinliRecord *record)
{
  const char *name;
  gboolean found;
  guint place;

  skip_space (in);
  if (!read_string (in, &name))
    return FALSE;
  skip_space (in);
  if (*in->p != ':')
    return wrong (in, N_("a colon is expected after a name"));
  in->p++;
  skip_space (in);
  place = place_of (record, name, &found);
  if (found)
    return wrong (in, N_("a name stands twice"));
  return read_value (in, insert (record, place, name));
}

static gboolean
read_object (Reader *in, LinliRecord *record)
{
  skip_space (in);
  if (*in->p != '{')
    return wrong (in, N_("an object in braces is expected"));
  in->p++;
  skip_space (in);
  if (*in->p == '}')
    in->p++;
  else
    for (;;)
      {
        char stop;
        if (!read_field (in, record))
          return FALSE;
        skip_space (in);
        stop = *in->p;
        if (stop)
          in->p++;
        if (stop == '}')
          break;
        if (stop != ',')
          return wrong (in, N_("an object goes on with a comma or ends with a brace"));
      }
  skip_space (in);
  return *in->p == '\0' || wrong (in, N_("something follows the object"));
}

LinliRecord *
linli_record_decode (const char *json, gssize length, GError **error)
{
  g_autoptr (LinliRecord) record = linli_record_new ();
  gsize size = length < 0 ? strlen (json) : (gsize) length;
  Reader in = { 0 };

  if (!g_utf8_validate_len (json, size, NULL))
    {
      linli_fail (error, LINLI_ERROR_INPUT, _("The text is not UTF-8."));
      return NULL;
    }
  record->arena = g_strndup (json, size);
  in.start = in.p = record->arena;
  if (!read_object (&in, record))
    {
      linli_fail (error, LINLI_ERROR_INPUT, _("Byte %d: %s."), (int) (in.p - in.start) + 1, _(in.why));
      return NULL;
    }
  return g_steal_pointer (&record);
}

LinliRecord *
linli_record_decode_canonical (const char *json, gssize length, GError **error)
{
  g_autoptr (LinliRecord) record = linli_record_decode (json, length, error);
  g_autofree char *again = NULL;
  gsize size = length < 0 ? strlen (json) : (gsize) length;

  if (!record)
    return NULL;
  again = linli_record_encode (record);
  if (strlen (again) != size || memcmp (again, json, size) != 0)
    {
      linli_fail (error, LINLI_ERROR_INPUT, _("The record is not in its canonical form."));
      return NULL;
    }
  return g_steal_pointer (&record);
}
