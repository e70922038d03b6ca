#include "pdf/letters.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *name;        /* "F1" */
  GHashTable *codes; /* character → code; NULL for plain ASCII */
} Font;

struct _LinliLetters
{
  GPtrArray *fonts;
};

static void
font_free (gpointer data)
{
  Font *font = data;

  g_clear_pointer (&font->codes, g_hash_table_unref);
  g_free (font->name);
  g_free (font);
}

/* "<0041>" with one UTF-16 character in it. */
static gboolean
read_character (const char *hex, gsize size, gunichar *character)
{
  guint64 value = 0;

  if (size != 4 && size != 8)
    return FALSE;
  for (gsize i = 0; i < size; i++)
    {
      int digit = g_ascii_xdigit_value (hex[i]);
      if (digit < 0)
        return FALSE;
      value = value << 4 | (guint64) digit;
    }
  if (size == 8)
    {
      guint high = (guint) (value >> 16), low = (guint) (value & 0xffff);
      if (high < 0xd800 || high > 0xdbff || low < 0xdc00 || low > 0xdfff)
        return FALSE;
      value = 0x10000 + ((guint64) (high - 0xd800) << 10) + (low - 0xdc00);
    }
  *character = (gunichar) value;
  return g_unichar_validate (*character);
}

/* Rows "<code> <character>" between beginbfchar and endbfchar. */
static GHashTable *
read_map (GBytes *bytes)
{
  GHashTable *codes = g_hash_table_new (NULL, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);
  gboolean inside = FALSE;

  for (guint i = 0; rows[i]; i++)
    {
      const char *row = rows[i], *second = strstr (row, "> <");
      gunichar code, character;
      if (g_str_has_suffix (row, "bfchar"))
        inside = g_str_has_suffix (row, "beginbfchar");
      else if (inside && row[0] == '<' && second && g_str_has_suffix (second + 3, ">")
               && read_character (row + 1, (gsize) (second - row - 1), &code) && code < 0x10000
               && read_character (second + 3, strlen (second + 3) - 1, &character)
               && !g_hash_table_contains (codes, GUINT_TO_POINTER (character)))
        g_hash_table_insert (codes, GUINT_TO_POINTER (character), GUINT_TO_POINTER (code));
    }
  return codes;
}

LinliLetters *
linli_letters_new (LinliReader *reader, const char *fonts)
{
  LinliLetters *letters = g_new0 (LinliLetters, 1);
  g_auto (GStrv) words = g_strsplit (fonts, " ", -1);

  letters->fonts = g_ptr_array_new_with_free_func (font_free);
  for (guint i = 0; g_strv_length (words) >= i + 4; i += 4)
    {
      Font *font = g_new0 (Font, 1);
      g_autoptr (GBytes) map = linli_reader_font_map (reader, (guint) g_ascii_strtoull (words[i + 1], NULL, 10));
      font->name = g_strdup (*words[i] == '/' ? words[i] + 1 : words[i]);
      font->codes = map ? read_map (map) : NULL;
      g_ptr_array_add (letters->fonts, font);
    }
  return letters;
}

void
linli_letters_free (LinliLetters *letters)
{
  g_ptr_array_unref (letters->fonts);
  g_free (letters);
}

static gboolean
has (const Font *font, gunichar character)
{
  if (font->codes)
    return g_hash_table_contains (font->codes, GUINT_TO_POINTER (character));
  return character >= 0x20 && character <= 0x7e;
}

static const Font *
font_of_all (LinliLetters *letters, const char *text)
{
  for (guint i = 0; i < letters->fonts->len; i++)
    {
      const char *p = text;
      while (*p && has (letters->fonts->pdata[i], g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (*p == '\0')
        return letters->fonts->pdata[i];
    }
  return NULL;
}

static const Font *
font_of (LinliLetters *letters, gunichar character, GError **error)
{
  char utf8[7] = "";

  for (guint i = 0; i < letters->fonts->len; i++)
    if (has (letters->fonts->pdata[i], character))
      return letters->fonts->pdata[i];
  g_unichar_to_utf8 (character, utf8);
  linli_fail (error, LINLI_ERROR_INPUT, _("The paper’s fonts do not hold the character “%s” (U+%04X)."), utf8,
              character);
  return NULL;
}

static void
append_code (GString *into, const Font *font, gunichar character)
{
  gpointer key = GUINT_TO_POINTER (character);

  if (font->codes)
    g_string_append_printf (into, "%04x", GPOINTER_TO_UINT (g_hash_table_lookup (font->codes, key)));
  else
    g_string_append_printf (into, "%02x", character);
}

gboolean
linli_letters_show (LinliLetters *letters, GString *into, const char *text, int size, GError **error)
{
  const Font *all = font_of_all (letters, text), *last = NULL;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      const Font *font = all ? all : font_of (letters, character, error);
      if (!font)
        return FALSE;
      if (font != last)
        g_string_append_printf (into, "%s/%s %d.%02d Tf <", last ? "> Tj\n" : "", font->name, size / 100, size % 100);
      append_code (into, font, character);
      last = font;
    }
  if (last)
    g_string_append (into, "> Tj\n");
  return TRUE;
}
