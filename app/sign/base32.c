#include "sign/base32.h"

#include <string.h>

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static int
value_of (char letter)
{
  const char *found;

  letter = g_ascii_toupper (letter);
  letter = letter == 'O' ? '0' : letter == 'I' || letter == 'L' ? '1' : letter;
  found = letter ? strchr (alphabet, letter) : NULL;
  return found ? (int) (found - alphabet) : -1;
}

char
linli_base32_letter (char letter)
{
  int value = value_of (letter);

  return value < 0 ? '\0' : alphabet[value];
}

void
linli_base32_write (const guint8 *bytes, gsize size, char *letters)
{
  for (gsize bit = 0; bit < size * 8; bit += 5)
    {
      guint two = (guint) bytes[bit / 8] << 8 | (bit / 8 + 1 < size ? bytes[bit / 8 + 1] : 0);
      *letters++ = alphabet[two >> (11 - bit % 8) & 31];
    }
}

gboolean
linli_base32_read (const char *letters, gsize count, guint8 *bytes)
{
  memset (bytes, 0, count * 5 / 8);
  for (gsize i = 0; i < count; i++)
    {
      int value = value_of (letters[i]);
      if (value < 0)
        return FALSE;
      for (gsize bit = 0; bit < 5; bit++)
        if (value >> (4 - bit) & 1)
          bytes[(i * 5 + bit) / 8] |= (guint8) (0x80 >> (i * 5 + bit) % 8);
    }
  return TRUE;
}
