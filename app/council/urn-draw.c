#include "council/urn-private.h"

#include "base/error.h"
#include "sign/base32.h"
#include "sign/shares.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CODE_BYTES 10 /* 80 bits */
#define CODE_SIZE (LINLI_URN_CODE_LETTERS + 1)
#define DIGITS_SIZE 9
#define THREADS_MAX 2 /* each needs 64 MiB while it hashes */

char
linli_urn_check_digit (const char *digits, guint count)
{
  static const guint8 table[10][10] = {
    { 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 }, { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 }, { 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 },
    { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 }, { 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 }, { 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 },
    { 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 }, { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 }, { 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 },
    { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 },
  };
  guint8 sum = 0;

  for (guint i = 0; i < count; i++)
    sum = table[sum][digits[i] - '0'];
  return (char) ('0' + sum);
}

static void
draw_code (char *code)
{
  guint8 bytes[CODE_BYTES];

  linli_sealed_random (bytes, sizeof bytes);
  linli_base32_write (bytes, sizeof bytes, code);
  code[CODE_SIZE - 1] = '\0';
  explicit_bzero (bytes, sizeof bytes);
}

static void
draw_digits (char *digits)
{
  for (guint i = 0; i < DIGITS_SIZE - 2; i++)
    digits[i] = (char) ('0' + linli_sealed_uniform (10));
  digits[DIGITS_SIZE - 2] = linli_urn_check_digit (digits, DIGITS_SIZE - 2);
  digits[DIGITS_SIZE - 1] = '\0';
}

/* No two slips have the same digits. */
static void
draw_codes (LinliUrnDraw *draw)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < draw->slips; i++)
    {
      char *digits = draw->digits + i * DIGITS_SIZE;
      draw_code (draw->codes + i * CODE_SIZE);
      do
        draw_digits (digits);
      while (g_hash_table_contains (taken, digits));
      g_hash_table_add (taken, digits);
    }
}

static LinliUrnDraw *
draw_new (guint slips, GError **error)
{
  LinliUrnDraw *draw = g_new0 (LinliUrnDraw, 1);

  draw->slips = slips;
  draw->key = linli_sealed_new (error);
  draw->codes = linli_locked_new (slips * CODE_SIZE);
  draw->digits = linli_locked_new (slips * DIGITS_SIZE);
  draw->shares = linli_locked_new (2 * LINLI_SHARE_TEXT_SIZE);
  draw->hashes = g_new0 (LinliUrnSlipHashes, slips);
  linli_shares_split (draw->key, draw->shares, draw->shares + LINLI_SHARE_TEXT_SIZE);
  draw_codes (draw);
  return draw;
}

void
linli_urn_draw_free (LinliUrnDraw *draw)
{
  linli_sealed_unref (draw->key);
  linli_locked_free (draw->codes);
  linli_locked_free (draw->digits);
  linli_locked_free (draw->shares);
  g_free (draw->hashes);
  g_free (draw);
}

typedef struct
{
  LinliUrnDraw *draw;
  GCancellable *cancellable;
  GAsyncQueue *done; /* a place a slip: 1 hashed, 2 not */
} Hashing;

static void
hash_slip (gpointer place, gpointer data)
{
  Hashing *in = data;
  guint index = GPOINTER_TO_UINT (place) - 1;
  const char *public_key = linli_sealed_public (in->draw->key);
  LinliUrnSlipHashes *hashes = &in->draw->hashes[index];
  gboolean good = !g_cancellable_is_cancelled (in->cancellable)
                  && linli_sealed_hash (linli_urn_draw_code (in->draw, index), public_key, LINLI_SEALED_LONG, hashes->code, NULL)
                  && linli_sealed_hash (linli_urn_draw_digits (in->draw, index), public_key, LINLI_SEALED_SHORT,
                                        hashes->digits, NULL);

  g_async_queue_push (in->done, GUINT_TO_POINTER (good ? 1 : 2));
}

static gboolean
hash_slips (LinliUrnDraw *draw, GCancellable *cancellable, LinliUrnProgress progress, gpointer data, GError **error)
{
  g_autoptr (GAsyncQueue) done = g_async_queue_new ();
  Hashing in = { draw, cancellable, done };
  int threads = (int) MIN (g_get_num_processors (), THREADS_MAX);
  GThreadPool *pool = g_thread_pool_new (hash_slip, &in, threads, FALSE, error);
  guint failed = 0;

  if (!pool)
    return FALSE;
  for (guint i = 0; i < draw->slips; i++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);
  for (guint i = 0; i < draw->slips; i++)
    {
      failed += GPOINTER_TO_UINT (g_async_queue_pop (done)) == 2;
      if (progress && !failed)
        progress (i + 1, draw->slips, data);
    }
  g_thread_pool_free (pool, FALSE, TRUE);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return failed == 0
         || linli_fail (error, LINLI_ERROR_FULL, _("There is too little memory to look at the slip: 64 MiB are needed."));
}

LinliUrnDraw *
linli_urn_draw (guint slips, GCancellable *cancellable, LinliUrnProgress progress, gpointer data, GError **error)
{
  g_autoptr (LinliUrnDraw) draw = NULL;

  if (slips < 1 || slips > LINLI_URN_SLIPS_MAX)
    {
      linli_fail (error, LINLI_ERROR_INPUT, _("Between 1 and %d slips can be drawn."), LINLI_URN_SLIPS_MAX);
      return NULL;
    }
  draw = draw_new (slips, error);
  return hash_slips (draw, cancellable, progress, data, error) ? g_steal_pointer (&draw) : NULL;
}

guint
linli_urn_draw_slips (const LinliUrnDraw *draw)
{
  return draw->slips;
}

const char *
linli_urn_draw_code (const LinliUrnDraw *draw, guint index)
{
  return draw->codes + index * CODE_SIZE;
}

const char *
linli_urn_draw_digits (const LinliUrnDraw *draw, guint index)
{
  return draw->digits + index * DIGITS_SIZE;
}

const char *
linli_urn_draw_share (const LinliUrnDraw *draw, guint teller)
{
  return draw->shares + teller * LINLI_SHARE_TEXT_SIZE;
}
