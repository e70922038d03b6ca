#include "minutes/mask.h"

#include <string.h>

/* The digit that @c stands for in any of the forms people type, 10 for the check letter of an identity card, or -1. */
static int
digit_of (gunichar c)
{
  if (c >= 0xff10 && c <= 0xff19)
    return (int) (c - 0xff10);
  if (c == 'x' || c == 'X' || c == 0xff38 || c == 0xff58)
    return 10;
  return c < 0x80 && g_ascii_isdigit ((char) c) ? (int) (c - '0') : -1;
}

static gboolean
is_filler (gunichar c)
{
  return c == ' ' || c == '-' || c == 0x3000 || c == 0x2010 || c == 0x2013 || c == 0xff0d;
}

/* Reads one number with fillers between its digits. Returns: how many digits; @end stands after the last of them. */
static guint
read_number (const char *text, const char **end, int *first)
{
  guint count = 0;
  guint fillers = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int digit = digit_of (c);
      if (digit < 0 && (!is_filler (c) || ++fillers > 1))
        break;
      if (digit < 0)
        continue;
      if (digit == 10 && count != 17)
        break;
      fillers = 0;
      if (count++ == 0)
        *first = digit;
      *end = g_utf8_next_char (p);
    }
  return count;
}

static const char *
replacement (guint count, int first)
{
  if (count == 11 && first == 1)
    return "***********";
  if (count >= 15 && count <= 19)
    return "******************";
  return NULL;
}

char *
linli_mask_text (const char *text)
{
  GString *masked = g_string_new (NULL);

  for (const char *p = text; *p;)
    {
      const char *end = p;
      int first = 0;
      int digit = digit_of (g_utf8_get_char (p));
      guint count = digit >= 0 && digit < 10 ? read_number (p, &end, &first) : 0;
      const char *instead = replacement (count, first);
      if (count == 0)
        end = g_utf8_next_char (p);
      if (instead)
        g_string_append (masked, instead);
      else
        g_string_append_len (masked, p, end - p);
      p = end;
    }
  return g_string_free (masked, FALSE);
}
