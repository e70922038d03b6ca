#include "sign/shares.h"

#include "base/error.h"
#include "sign/base32.h"
#include "sign/digest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TAG 3                                  /* bytes that tell the vote */
#define BODY (1 + TAG + LINLI_SEALED_KEY_SIZE) /* 36 bytes */
#define LINES 4
#define LINE_BODY (BODY / LINES)
#define LINE (LINE_BODY + 1)
#define LINE_LETTERS (LINE * 8 / 5)

static guint8
check_byte (guint line, const guint8 *body)
{
  guint8 number = (guint8) line, digest[LINLI_DIGEST_SIZE];
  const LinliSpan spans[] = { { &number, 1 }, { body, LINE_BODY } };

  linli_digest_spans (spans, G_N_ELEMENTS (spans), digest);
  return digest[0];
}

static void
vote_tag (const char *public_hex, guint8 tag[TAG])
{
  guint8 digest[LINLI_DIGEST_SIZE];
  const LinliSpan span = { public_hex, strlen (public_hex) };

  linli_digest_spans (&span, 1, digest);
  memcpy (tag, digest, TAG);
}

/* Ten bytes are sixteen letters. */
static char *
write_line (guint line, const guint8 *body, char *text)
{
  guint8 bytes[LINE];
  char letters[LINE_LETTERS];

  memcpy (bytes, body, LINE_BODY);
  bytes[LINE_BODY] = check_byte (line, body);
  linli_base32_write (bytes, LINE, letters);
  for (guint i = 0; i < LINE_LETTERS; i++)
    {
      if (i % 4 == 0 && i > 0)
        *text++ = ' ';
      *text++ = letters[i];
    }
  explicit_bzero (bytes, sizeof bytes);
  explicit_bzero (letters, sizeof letters);
  return text;
}

G_STATIC_ASSERT (LINES * (LINE_LETTERS + LINE_LETTERS / 4) <= LINLI_SHARE_TEXT_SIZE);

static void
write_share (const guint8 *body, char text[LINLI_SHARE_TEXT_SIZE])
{
  for (guint line = 0; line < LINES; line++)
    {
      if (line > 0)
        *text++ = '\n';
      text = write_line (line, body + line * LINE_BODY, text);
    }
  *text = '\0';
}

void
linli_shares_split (const LinliSealKey *key, char first[LINLI_SHARE_TEXT_SIZE], char second[LINLI_SHARE_TEXT_SIZE])
{
  guint8 *bodies = linli_locked_new (2 * BODY);
  const guint8 *secret = linli_sealed_secret (key);

  for (guint8 i = 0; i < 2; i++)
    {
      bodies[i * BODY] = i + 1;
      vote_tag (linli_sealed_public (key), bodies + i * BODY + 1);
    }
  linli_sealed_random (bodies + 1 + TAG, LINLI_SEALED_KEY_SIZE);
  for (guint i = 0; i < LINLI_SEALED_KEY_SIZE; i++)
    bodies[BODY + 1 + TAG + i] = bodies[1 + TAG + i] ^ secret[i];
  write_share (bodies, first);
  write_share (bodies + BODY, second);
  linli_locked_free (bodies);
}

static gboolean
read_letters (const char *text, char *letters, const char *which, GError **error)
{
  guint count = 0;

  for (; *text; text++)
    {
      char letter = linli_base32_letter (*text);
      if (g_ascii_isspace (*text) || *text == '-')
        continue;
      if (!letter)
        return linli_fail (error, LINLI_ERROR_INPUT, _("%s: a share has only digits and letters, here is something else."), which);
      if (count == LINES * LINE_LETTERS)
        return linli_fail (error, LINLI_ERROR_INPUT, _("%s: it is too long; a share has 64 characters."), which);
      letters[count++] = letter;
    }
  return count == LINES * LINE_LETTERS
         || linli_fail (error, LINLI_ERROR_INPUT, _("%s: it is too short; a share has 64 characters, here are %u."), which, count);
}

static gboolean
read_lines (const char *letters, const char *which, guint8 body[BODY], GError **error)
{
  guint8 bytes[LINE];

  for (guint line = 0; line < LINES; line++)
    {
      linli_base32_read (letters + line * LINE_LETTERS, LINE_LETTERS, bytes);
      memcpy (body + line * LINE_BODY, bytes, LINE_BODY);
      if (bytes[LINE_BODY] != check_byte (line, body + line * LINE_BODY))
        return linli_fail (error, LINLI_ERROR_INPUT, _("%s: line %u is mistyped."), which, line + 1);
    }
  explicit_bzero (bytes, sizeof bytes);
  return TRUE;
}

static gboolean
read_share (const char *text, const char *public_hex, const char *which, guint8 body[BODY], GError **error)
{
  char *letters = linli_locked_new (LINES * LINE_LETTERS);
  guint8 tag[TAG];
  gboolean good = read_letters (text, letters, which, error) && read_lines (letters, which, body, error);

  linli_locked_free (letters);
  vote_tag (public_hex, tag);
  if (good && (body[0] < 1 || body[0] > 2 || memcmp (tag, body + 1, TAG) != 0))
    return linli_fail (error, LINLI_ERROR_INPUT, _("%s: it belongs to another vote."), which);
  return good;
}

static LinliSealKey *
join (const char *public_hex, const guint8 *bodies, GError **error)
{
  guint8 *secret = linli_locked_new (LINLI_SEALED_KEY_SIZE);
  g_autoptr (LinliSealKey) key = NULL;

  for (guint i = 0; i < LINLI_SEALED_KEY_SIZE; i++)
    secret[i] = bodies[1 + TAG + i] ^ bodies[BODY + 1 + TAG + i];
  key = linli_sealed_from_secret (secret, error);
  linli_locked_free (secret);
  if (key && strcmp (linli_sealed_public (key), public_hex) == 0)
    return g_steal_pointer (&key);
  if (key)
    linli_fail (error, LINLI_ERROR_INPUT, _("Each share reads well, but together they do not open this vote's urn."));
  return NULL;
}

LinliSealKey *
linli_shares_join (const char *public_hex, const char *first, const char *second, GError **error)
{
  guint8 *bodies = linli_locked_new (2 * BODY);
  LinliSealKey *key = NULL;

  if (!read_share (first, public_hex, _("First share"), bodies, error)
      || !read_share (second, public_hex, _("Second share"), bodies + BODY, error))
    key = NULL;
  else if (bodies[0] == bodies[BODY])
    linli_fail (error, LINLI_ERROR_INPUT, _("Both are the same teller's share; the other teller's is needed too."));
  else
    key = join (public_hex, bodies, error);
  linli_locked_free (bodies);
  return key;
}
