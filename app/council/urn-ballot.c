#include "council/urn-private.h"

#include "base/error.h"
#include "sign/base32.h"
#include "sign/digest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A ballot: one byte of the format, one of the kind of choice, ten of a random code, four of nothing, and a bit for each
 * candidate. Every ballot is as long as every other. */
#define FORMAT 1
#define AT_KIND 1
#define AT_CODE 2
#define CODE_BYTES 10
#define AT_CANDIDATES 16

G_STATIC_ASSERT (AT_CANDIDATES + LINLI_URN_CANDIDATES_MAX / 8 == LINLI_URN_PLAIN_SIZE);

enum { KIND_NONE, KIND_FOR, KIND_AGAINST, KIND_ABSTAIN, KIND_CANDIDATES };

static const char *const kinds[] = { NULL, "for", "against", "abstain" };

static gboolean
wrong (GError **error)
{
  return linli_fail (error, LINLI_ERROR_INPUT, _("This choice is not on the ballot."));
}

static gboolean
write_candidates (const char *choice, guint seats, guint candidates, guint8 *plain, GError **error)
{
  guint64 last = 0;
  guint count = 0;

  for (const char *p = choice; *p;)
    {
      char *end;
      guint64 position = g_ascii_strtoull (p, &end, 10);
      if (end == p || position <= last || position > MIN (candidates, LINLI_URN_CANDIDATES_MAX) || (*end && *end != ','))
        return wrong (error);
      plain[AT_CANDIDATES + (position - 1) / 8] |= (guint8) (1 << (position - 1) % 8);
      last = position;
      count++;
      if (end[0] == ',' && !g_ascii_isdigit (end[1]))
        return wrong (error);
      p = *end ? end + 1 : end;
    }
  if (count > seats)
    return linli_refuse (error, NULL, ngettext ("There is %u seat; the ballot names more candidates.",
                                                "There are %u seats; the ballot names more candidates.", seats), seats);
  return TRUE;
}

gboolean
linli_urn_ballot_write (const char *choice, guint seats, guint candidates, guint8 plain[LINLI_URN_PLAIN_SIZE], GError **error)
{
  guint8 kind = KIND_NONE;

  memset (plain, 0, LINLI_URN_PLAIN_SIZE);
  for (guint8 i = KIND_FOR; i <= KIND_ABSTAIN; i++)
    if (g_str_equal (choice, kinds[i]) && seats == 0)
      kind = i;
  if (!kind && seats > 0)
    {
      if (!write_candidates (choice, seats, candidates, plain, error))
        return FALSE;
      kind = KIND_CANDIDATES;
    }
  if (!kind)
    return wrong (error);
  plain[0] = FORMAT;
  plain[AT_KIND] = kind;
  linli_sealed_random (plain + AT_CODE, CODE_BYTES);
  return TRUE;
}

/* The positions as they are written; NULL when there are too many, or some beyond the candidates. */
static char *
read_candidates (const guint8 *bits, guint seats, guint candidates)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint count = 0;

  for (guint i = 0; seats > 0 && i < LINLI_URN_CANDIDATES_MAX; i++)
    {
      if (!(bits[i / 8] >> i % 8 & 1))
        continue;
      if (i >= candidates || ++count > seats)
        return NULL;
      g_string_append_printf (text, "%s%u", text->len ? "," : "", i + 1);
    }
  return seats > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

gboolean
linli_urn_ballot_read (const guint8 plain[LINLI_URN_PLAIN_SIZE], guint seats, guint candidates,
                       char code[LINLI_URN_CODE_LETTERS + 1], char **choice)
{
  guint8 kind = plain[AT_KIND];
  char *read = NULL;

  if (plain[0] != FORMAT || kind < KIND_FOR || kind > KIND_CANDIDATES)
    return FALSE;
  if (kind == KIND_CANDIDATES)
    read = read_candidates (plain + AT_CANDIDATES, seats, candidates);
  else if (seats == 0)
    read = g_strdup (kinds[kind]);
  if (!read)
    return FALSE;
  linli_base32_write (plain + AT_CODE, CODE_BYTES, code);
  code[LINLI_URN_CODE_LETTERS] = '\0';
  *choice = read;
  return TRUE;
}

char *
linli_urn_root (const char *public_key, GPtrArray *boxes)
{
  static const char name[] = "linli-urn-v1";
  g_autofree LinliSpan *spans = g_new0 (LinliSpan, boxes->len + 2);
  guint8 digest[LINLI_DIGEST_SIZE];

  spans[0] = (LinliSpan) { name, sizeof name - 1 };
  spans[1] = (LinliSpan) { public_key, strlen (public_key) };
  for (guint i = 0; i < boxes->len; i++)
    spans[i + 2].data = g_bytes_get_data (boxes->pdata[i], &spans[i + 2].size);
  linli_digest_spans (spans, boxes->len + 2, digest);
  return linli_hex (digest, sizeof digest);
}
