#include "council/alike.h"

#define CHARACTERS_MAX 200
#define COMMON_MIN 3

/* Each pair of neighbouring characters once. Width, case and marks between them make no difference. */
static GHashTable *
pairs_of (const char *text)
{
  g_autofree char *begin = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), CHARACTERS_MAX));
  g_autofree char *normal = g_utf8_normalize (begin, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (normal ? normal : "", -1);
  GHashTable *pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gunichar before = 0;

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gint64 pair = ((gint64) before << 32) | c;
      if (!g_unichar_isalnum (c))
        continue;
      if (before)
        g_hash_table_add (pairs, g_memdup2 (&pair, sizeof pair));
      before = c;
    }
  return pairs;
}

static guint
common (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer pair;
  guint count = 0;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    count += g_hash_table_contains (b, pair);
  return count;
}

/* By 2 · common / pairs, crosswise; then the newer one. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const LinliRecord *x = *(LinliRecord *const *) a, *y = *(LinliRecord *const *) b;
  gint64 left = linli_record_int (x, "common") * linli_record_int (y, "pairs");
  gint64 right = linli_record_int (y, "common") * linli_record_int (x, "pairs");

  if (left != right)
    return left > right ? -1 : 1;
  return linli_record_int (x, "id") > linli_record_int (y, "id") ? -1 : 1;
}

static gboolean
is_alike (GHashTable *typed, LinliRecord *row)
{
  const char *text = linli_record_text (row, "text");
  g_autoptr (GHashTable) pairs = text ? pairs_of (text) : NULL;
  guint own, its, shared;

  if (!pairs)
    return FALSE;
  own = g_hash_table_size (typed);
  its = g_hash_table_size (pairs);
  shared = common (typed, pairs);
  linli_record_set_int (row, "common", shared);
  linli_record_set_int (row, "pairs", own + its);
  return shared >= COMMON_MIN && 5 * shared >= 2 * MIN (own, its);
}

GPtrArray *
linli_requests_alike (LinliCouncil *council, const char *text, guint max, GError **error)
{
  g_autoptr (GHashTable) typed = pairs_of (text);
  g_autoptr (GPtrArray) open = NULL;
  GPtrArray *alike = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);

  if (g_hash_table_size (typed) < COMMON_MIN)
    return alike;
  open = linli_council_rows (council, "requests-open-texts", NULL, error);
  for (guint i = 0; open && i < open->len; i++)
    if (is_alike (typed, open->pdata[i]))
      g_ptr_array_add (alike, linli_record_ref (open->pdata[i]));
  g_ptr_array_sort (alike, compare);
  if (alike->len > max)
    g_ptr_array_remove_range (alike, max, alike->len - max);
  if (open)
    return alike;
  g_ptr_array_unref (alike);
  return NULL;
}
