#include "council/alike.h"

#define CHARACTERS_MAX 200
#define COMMON_MIN 3

/* What was typed: its pairs of neighbouring characters, and which request each was last found in. */
typedef struct
{
  GHashTable *places; /* pair → place in stamps */
  GArray *stamps;     /* guint */
  guint round;
} Typed;

static void
typed_clear (Typed *typed)
{
  g_hash_table_unref (typed->places);
  g_array_unref (typed->stamps);
}

/* Width and case make no difference. */
static gunichar
plain (gunichar c)
{
  return g_unichar_tolower (c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c);
}

/* The next pair from *p on, marks and spaces left out; FALSE at the end. *before: the character before, 0 at first. */
static gboolean
next_pair (const char **p, guint *left, gunichar *before, gint64 *pair)
{
  for (; **p && *left > 0; *p = g_utf8_next_char (*p), (*left)--)
    {
      gunichar c = plain (g_utf8_get_char (*p)), first = *before;
      if (!g_unichar_isalnum (c))
        continue;
      *before = c;
      *pair = ((gint64) first << 32) | c;
      if (!first)
        continue;
      *p = g_utf8_next_char (*p);
      (*left)--;
      return TRUE;
    }
  return FALSE;
}

static void
typed_init (Typed *typed, const char *text)
{
  guint left = CHARACTERS_MAX;
  gunichar before = 0;
  gint64 pair;

  *typed = (Typed) { g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL), g_array_new (FALSE, TRUE, sizeof (guint)), 0 };
  while (next_pair (&text, &left, &before, &pair))
    if (!g_hash_table_contains (typed->places, &pair))
      {
        g_hash_table_insert (typed->places, g_memdup2 (&pair, sizeof pair), GUINT_TO_POINTER (typed->stamps->len));
        g_array_set_size (typed->stamps, typed->stamps->len + 1);
      }
}

/* How many of the typed pairs @text has; *pairs: how many it has itself. */
static guint
common_with (Typed *typed, const char *text, guint *pairs)
{
  guint left = CHARACTERS_MAX, common = 0, count = 0;
  gunichar before = 0;
  gpointer place;
  gint64 pair;

  typed->round++;
  for (; next_pair (&text, &left, &before, &pair); count++)
    if (g_hash_table_lookup_extended (typed->places, &pair, NULL, &place))
      {
        guint *stamp = &g_array_index (typed->stamps, guint, GPOINTER_TO_UINT (place));
        common += *stamp != typed->round;
        *stamp = typed->round;
      }
  *pairs = count;
  return common;
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
is_alike (Typed *typed, LinliRecord *row)
{
  const char *text = linli_record_text (row, "text");
  guint own = typed->stamps->len, its = 0, shared = text ? common_with (typed, text, &its) : 0;

  linli_record_set_int (row, "common", shared);
  linli_record_set_int (row, "pairs", own + its);
  return shared >= COMMON_MIN && 5 * shared >= 2 * MIN (own, its);
}

GPtrArray *
linli_requests_alike (LinliCouncil *council, const char *text, guint max, GError **error)
{
  GPtrArray *alike = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  g_autoptr (GPtrArray) open = NULL;
  Typed typed;

  typed_init (&typed, text);
  open = typed.stamps->len < COMMON_MIN ? g_ptr_array_new () : linli_council_rows (council, "requests-open-texts", NULL, error);
  for (guint i = 0; open && i < open->len; i++)
    if (is_alike (&typed, open->pdata[i]))
      g_ptr_array_add (alike, linli_record_ref (open->pdata[i]));
  typed_clear (&typed);
  g_ptr_array_sort (alike, compare);
  if (alike->len > max)
    g_ptr_array_remove_range (alike, max, alike->len - max);
  if (open)
    return alike;
  g_ptr_array_unref (alike);
  return NULL;
}
