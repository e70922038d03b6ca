#include "base/record-private.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
read_list (Reader *in, LinliField *field)
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
read_value (Reader *in, LinliField *field)
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
  place = linli_record_place (record, name, &found);
  if (found)
    return wrong (in, N_("a name stands twice"));
  return read_value (in, linli_record_insert (record, place, name));
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
