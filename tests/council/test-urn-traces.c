/* What a thousand ballots leave behind: nothing that tells in which order they came, or whose they are.
 *
 * The folder of the register is searched, and the raw image of the file system that it lies on when LINLI_TEST_IMAGE names
 * one (urn_image.py): deleted journals and freed blocks are seen only there. */
#include "tests/council/urn-fixture.h"

#include "store/register-private.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

#define VOTERS 1000
#define KEY 8 /* bytes by which a pattern is looked up */

/* Bytes to be looked for, all of one length. */
typedef struct
{
  gsize size;
  GPtrArray *bytes;  /* GBytes */
  GHashTable *first; /* first KEY bytes → place in @bytes, from 1 */
  guint8 *pairs;     /* whether some pattern begins with these two bytes */
} Patterns;

typedef struct
{
  gsize offset;
  guint pattern;
} Hit;

static Patterns *
patterns_new (gsize size)
{
  Patterns *patterns = g_new0 (Patterns, 1);

  patterns->size = size;
  patterns->bytes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  patterns->first = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  patterns->pairs = g_malloc0 (1 << 16);
  return patterns;
}

static void
patterns_free (Patterns *patterns)
{
  g_ptr_array_unref (patterns->bytes);
  g_hash_table_unref (patterns->first);
  g_free (patterns->pairs);
  g_free (patterns);
}

static void
patterns_add (Patterns *patterns, const void *data)
{
  const guint8 *bytes = data;

  g_ptr_array_add (patterns->bytes, g_bytes_new (bytes, patterns->size));
  g_hash_table_insert (patterns->first, g_memdup2 (bytes, KEY), GUINT_TO_POINTER (patterns->bytes->len));
  patterns->pairs[bytes[0] << 8 | bytes[1]] = 1;
}

/* (element-type Hit) */
static GArray *
search (const Patterns *patterns, const guint8 *data, gsize size)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  for (gsize i = 0; i + patterns->size <= size; i++)
    {
      gint64 key;
      guint found;
      if (!patterns->pairs[data[i] << 8 | data[i + 1]])
        continue;
      memcpy (&key, data + i, KEY);
      found = GPOINTER_TO_UINT (g_hash_table_lookup (patterns->first, &key));
      if (found && memcmp (g_bytes_get_data (patterns->bytes->pdata[found - 1], NULL), data + i, patterns->size) == 0)
        {
          Hit hit = { i, found - 1 };
          g_array_append_val (hits, hit);
        }
    }
  return hits;
}

static guint
hits_in (const Patterns *patterns, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) hits = NULL;
  g_autofree char *data = NULL;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  hits = search (patterns, (const guint8 *) data, size);
  return hits->len;
}

/* In every file of the register's folder, and in the raw image. */
static guint
hits_anywhere (UrnFixture *fixture, const Patterns *patterns)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *image = g_getenv ("LINLI_TEST_IMAGE"), *name;
  guint hits = 0;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      hits += hits_in (patterns, path);
    }
  sync ();
  return hits + (image ? hits_in (patterns, image) : 0);
}

/* Ranks. */

typedef struct
{
  double value;
  guint index;
} Ranked;

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *x = a, *y = b;

  return x->value < y->value ? -1 : x->value > y->value;
}

/* Spearman's coefficient of @values with their own places; all values differ. */
static double
correlation (const double *values, guint n)
{
  g_autofree Ranked *ranked = g_new (Ranked, n);
  double sum = 0;

  for (guint i = 0; i < n; i++)
    ranked[i] = (Ranked) { values[i], i };
  qsort (ranked, n, sizeof *ranked, compare_ranked);
  for (guint rank = 0; rank < n; rank++)
    sum += pow ((double) rank - ranked[rank].index, 2);
  return 1 - 6 * sum / ((double) n * ((double) n * n - 1));
}

/* Five deviations: by chance once in two million. */
static void
assert_unrelated (const char *what, const double *values, guint n)
{
  double is = correlation (values, n);

  g_test_message ("%s: rank correlation with the order of casting %+.4f", what, is);
  if (fabs (is) > 5 / sqrt (n - 1))
    g_error ("%s tells the order of casting: %+.4f", what, is);
}

/* The ballots as they came: place in the urn, box. */
typedef struct
{
  double places[VOTERS];
  guint8 boxes[VOTERS][LINLI_URN_BOX_SIZE];
  gboolean seen[4 * VOTERS];
} Cast;

static void
note_new (UrnFixture *fixture, Cast *cast, guint index)
{
  g_autoptr (sqlite3_stmt) scan
      = linli_sql_prepare (fixture->council->reg->db, "SELECT place, box FROM urn WHERE taken", NULL);
  guint found = 0;

  while (sqlite3_step (scan) == SQLITE_ROW)
    {
      gint64 place = sqlite3_column_int64 (scan, 0);
      if (cast->seen[place])
        continue;
      cast->seen[place] = TRUE;
      cast->places[index] = (double) place;
      memcpy (cast->boxes[index], sqlite3_column_blob (scan, 1), LINLI_URN_BOX_SIZE);
      found++;
    }
  g_assert_cmpuint (found, ==, 1);
}

static guint logged;

static GLogWriterOutput
count_log (GLogLevelFlags level, const GLogField *fields, gsize n, gpointer data)
{
  logged++;
  return G_LOG_WRITER_HANDLED;
}

static void
cast_all (UrnFixture *fixture, const LinliUrnDraw *draw, Cast *cast)
{
  static const char *const choices[] = { "for", "against", "abstain" };

  for (guint i = 0; i < VOTERS; i++)
    {
      g_autoptr (LinliUrnTicket) ticket = urn_fixture_ticket (draw, i);
      g_autoptr (GError) error = NULL;
      LinliUrnState state;
      linli_urn_cast (fixture->council, fixture->vote, ticket, choices[g_random_int_range (0, 3)], NULL, &state, &error);
      g_assert_no_error (error);
      g_assert_cmpint (state, ==, LINLI_URN_FREE);
      note_new (fixture, cast, i);
    }
}

static void
check_file_order (UrnFixture *fixture, const Cast *cast)
{
  g_autofree double *offsets = g_new0 (double, VOTERS);
  Patterns *boxes = patterns_new (LINLI_URN_BOX_SIZE);
  g_autoptr (GArray) hits = NULL;
  g_autofree char *data = NULL;
  gsize size;

  for (guint i = 0; i < VOTERS; i++)
    patterns_add (boxes, cast->boxes[i]);
  g_assert_true (g_file_get_contents (fixture->path, &data, &size, NULL));
  hits = search (boxes, (const guint8 *) data, size);
  g_assert_cmpuint (hits->len, ==, VOTERS);
  for (guint i = 0; i < hits->len; i++)
    offsets[g_array_index (hits, Hit, i).pattern] = (double) g_array_index (hits, Hit, i).offset;
  assert_unrelated ("the place in the urn", cast->places, VOTERS);
  assert_unrelated ("the place in the file", offsets, VOTERS);
  patterns_free (boxes);
}

/* With the key, which the test alone keeps: each ballot's code, as bytes and as text. */
static void
read_codes (const LinliUrnDraw *draw, const Cast *cast, Patterns *bytes, Patterns *texts)
{
  for (guint i = 0; i < VOTERS; i++)
    {
      guint8 plain[LINLI_URN_PLAIN_SIZE];
      char code[LINLI_URN_CODE_LETTERS + 1];
      g_autofree char *choice = NULL;
      g_assert_true (linli_sealed_open (draw->key, cast->boxes[i], LINLI_URN_BOX_SIZE, plain));
      g_assert_true (linli_urn_ballot_read (plain, 0, 0, code, &choice));
      patterns_add (bytes, plain + 2);
      patterns_add (texts, code);
    }
}

/* Where disclosed ballots first stand, in the order of their codes, which are by chance. */
static void
check_disclosed (const Patterns *texts, const char *path)
{
  g_autofree double *offsets = g_new0 (double, VOTERS);
  g_autoptr (GArray) hits = NULL;
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  hits = search (texts, (const guint8 *) data, size);
  g_assert_cmpuint (hits->len, >=, VOTERS);
  for (guint i = 0; i < hits->len; i++)
    {
      const Hit *hit = &g_array_index (hits, Hit, i);
      if (!offsets[hit->pattern])
        offsets[hit->pattern] = (double) hit->offset;
    }
  assert_unrelated ("the place of a disclosed ballot", offsets, VOTERS);
}

static void
check_left (UrnFixture *fixture, const LinliUrnDraw *draw, const Cast *cast, const Patterns *texts)
{
  Patterns *boxes = patterns_new (LINLI_URN_BOX_SIZE), *slips = patterns_new (LINLI_URN_HASH_SIZE);

  for (guint i = 0; i < VOTERS; i++)
    {
      patterns_add (boxes, cast->boxes[i]);
      patterns_add (slips, draw->hashes[i].code);
    }
  g_assert_cmpuint (hits_in (boxes, fixture->path), ==, 0);
  g_assert_cmpuint (hits_in (slips, fixture->path), ==, 0);
  check_disclosed (texts, fixture->path);
  if (g_getenv ("LINLI_TEST_IMAGE"))
    {
      g_test_message ("%u sealed boxes in freed blocks", hits_in (boxes, g_getenv ("LINLI_TEST_IMAGE")));
      check_disclosed (texts, g_getenv ("LINLI_TEST_IMAGE"));
    }
  patterns_free (boxes);
  patterns_free (slips);
}

static void
test_traces (void)
{
  UrnFixture fixture;
  g_autoptr (LinliUrnDraw) draw = urn_fixture_draw (VOTERS + 10);
  g_autofree Cast *cast = g_new0 (Cast, 1);
  Patterns *key = patterns_new (LINLI_SEALED_KEY_SIZE), *shares = patterns_new (19);
  Patterns *bytes = patterns_new (10), *texts = patterns_new (LINLI_URN_CODE_LETTERS);

  patterns_add (key, linli_sealed_secret (draw->key));
  for (guint teller = 0; teller < 2; teller++)
    for (guint line = 0; line < 4; line++)
      patterns_add (shares, linli_urn_draw_share (draw, teller) + line * 20);
  urn_fixture_set_up (&fixture, VOTERS);
  urn_fixture_open (&fixture, draw);
  g_log_set_writer_func (count_log, NULL, NULL);
  cast_all (&fixture, draw, cast);
  check_file_order (&fixture, cast);
  read_codes (draw, cast, bytes, texts);
  g_assert_cmpuint (hits_anywhere (&fixture, bytes), ==, 0);
  g_assert_cmpuint (hits_anywhere (&fixture, texts), ==, 0);
  g_assert_cmpuint (hits_anywhere (&fixture, key) + hits_anywhere (&fixture, shares), ==, 0);
  urn_fixture_must (&fixture, "close_urn", URN_RETURNED (10));
  g_assert_cmpuint (hits_anywhere (&fixture, bytes) + hits_anywhere (&fixture, texts), ==, 0);
  urn_fixture_must (&fixture, "open_urn", "");
  urn_fixture_must (&fixture, "close", "");
  urn_fixture_must (&fixture, "announce", "");
  check_left (&fixture, draw, cast, texts);
  g_assert_cmpuint (hits_anywhere (&fixture, bytes), ==, 0);
  g_assert_cmpuint (hits_anywhere (&fixture, key) + hits_anywhere (&fixture, shares), ==, 0);
  g_assert_cmpuint (logged, ==, 0);
  urn_fixture_tear_down (&fixture);
  patterns_free (key);
  patterns_free (shares);
  patterns_free (bytes);
  patterns_free (texts);
}

/* The judge sees an order where there is one. */
static void
test_judge (void)
{
  double rising[100], shaken[100];

  for (guint i = 0; i < 100; i++)
    {
      rising[i] = i;
      shaken[i] = i + g_random_double_range (0, 60);
    }
  g_assert_cmpfloat (correlation (rising, 100), >, 0.999);
  g_assert_cmpfloat (correlation (shaken, 100), >, 5 / sqrt (99));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/urn-traces/judge", test_judge);
  g_test_add_func ("/council/urn-traces/left", test_traces);
  return g_test_run ();
}
