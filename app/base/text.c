#include "base/text.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_bidi_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
}

static gboolean
is_allowed (gunichar c, gboolean lines)
{
  if (c == '\n')
    return lines;
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return FALSE;
    case G_UNICODE_PRIVATE_USE:
      return FALSE;
    case G_UNICODE_UNASSIGNED:
      /* CJK planes grow with each Unicode version: a rare name may be newer than the library. */
      return c >= 0x20000 && c <= 0x3fffd && (c & 0xffff) < 0xfffe;
    default:
      return !is_bidi_control (c);
    }
}

/* ASCII and the common hanzi stand as they are in every normal form. */
static gboolean
is_plain (gunichar c)
{
  return (c >= ' ' && c < 0x7f) || (c >= 0x4e00 && c <= 0x9fff);
}

char *
linli_text_trim (const char *text)
{
  const char *end = text + strlen (text);

  while (*text && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, (gsize) (end - text));
}

char *
linli_text_one_line (const char *text)
{
  g_autofree char *trimmed = linli_text_trim (text);
  g_auto (GStrv) lines = g_strsplit_set (trimmed, "\r\n", -1);
  GString *line = g_string_new (NULL);

  for (guint i = 0; lines[i]; i++)
    if (*lines[i])
      g_string_append_printf (line, "%s%s", line->len ? " " : "", lines[i]);
  return g_string_free (line, FALSE);
}

char *
linli_text_clean (const char *text, gsize limit, gboolean lines, const char *where, GError **error)
{
  g_autofree char *normal = NULL;
  gsize position = 0;
  gboolean plain = TRUE;

  if (!g_utf8_validate (text, -1, NULL))
    {
      linli_fail (error, LINLI_ERROR_INPUT, _("%s: the text is not UTF-8."), where);
      return NULL;
    }
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      position++;
      if (is_plain (c))
        continue;
      plain = FALSE;
      if (!is_allowed (c, lines))
        {
          linli_fail (error, LINLI_ERROR_INPUT, _("%s: character %zu (U+%04X) is a control character and may not stand in a text."),
                      where, position, c);
          return NULL;
        }
    }
  if (position > limit)
    {
      linli_fail (error, LINLI_ERROR_INPUT, _("%s: %zu characters; at most %zu are allowed."),
                  where, position, limit);
      return NULL;
    }
  normal = plain ? g_strdup (text) : g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  return linli_text_trim (normal);
}

void
linli_text_append_int (GString *into, gint64 value)
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
