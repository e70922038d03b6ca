#include "base/error.h"
#include "sign/base32.h"
#include "sign/shares.h"

#include <string.h>

static void
test_boxes (void)
{
  g_autoptr (LinliSealKey) key = linli_sealed_new (NULL), other = linli_sealed_new (NULL);
  guint8 plain[20] = "what was chosen", again[20], box[20 + LINLI_SEALED_MORE], twice[sizeof box];

  g_assert_true (linli_sealed_close (linli_sealed_public (key), plain, sizeof plain, box, NULL));
  g_assert_true (linli_sealed_close (linli_sealed_public (key), plain, sizeof plain, twice, NULL));
  g_assert_cmpint (memcmp (box, twice, sizeof box), !=, 0);
  g_assert_true (linli_sealed_open (key, box, sizeof box, again));
  g_assert_cmpmem (plain, sizeof plain, again, sizeof again);
  g_assert_false (linli_sealed_open (other, box, sizeof box, again));
  g_assert_false (linli_sealed_open (key, box, LINLI_SEALED_MORE - 1, again));
  for (guint i = 0; i < sizeof box; i++)
    {
      box[i] ^= 1;
      g_assert_false (linli_sealed_open (key, box, sizeof box, again));
      box[i] ^= 1;
    }
  g_assert_false (linli_sealed_close ("00", plain, sizeof plain, box, NULL));
}

static void
test_hashes (void)
{
  g_autoptr (LinliSealKey) key = linli_sealed_new (NULL), other = linli_sealed_new (NULL);
  const struct { const char *secret; LinliSealKey *key; LinliSealedCost cost; } cases[] = {
    { "57240000", key, LINLI_SEALED_SHORT }, { "57240000", other, LINLI_SEALED_SHORT },
    { "57240000", key, LINLI_SEALED_LONG },  { "57240001", key, LINLI_SEALED_SHORT },
  };
  guint8 hashes[G_N_ELEMENTS (cases)][LINLI_SEALED_HASH_SIZE], again[LINLI_SEALED_HASH_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (linli_sealed_hash (cases[i].secret, linli_sealed_public (cases[i].key), cases[i].cost, hashes[i], NULL));
      for (guint j = 0; j < i; j++)
        g_assert_cmpint (memcmp (hashes[i], hashes[j], sizeof hashes[i]), !=, 0);
    }
  g_assert_true (linli_sealed_hash ("57240000", linli_sealed_public (key), LINLI_SEALED_SHORT, again, NULL));
  g_assert_cmpmem (hashes[0], sizeof again, again, sizeof again);
}

static void
test_base32 (void)
{
  static const struct { guint8 bytes[5]; const char *letters; } cases[] = {
    { { 0, 0, 0, 0, 0 }, "00000000" }, { { 0xff, 0xff, 0xff, 0xff, 0xff }, "ZZZZZZZZ" },
    { { 0x08, 0x42, 0x10, 0x84, 0x21 }, "11111111" }, { { 0, 0x44, 0x32, 0x14, 0xc7 }, "01234567" },
  };
  guint8 bytes[5];
  char letters[9] = "";

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      linli_base32_write (cases[i].bytes, 5, letters);
      g_assert_cmpstr (letters, ==, cases[i].letters);
      g_assert_true (linli_base32_read (letters, 8, bytes));
      g_assert_cmpmem (bytes, 5, cases[i].bytes, 5);
    }
  g_assert_true (linli_base32_read ("oOiIlLzz", 8, bytes));
  linli_base32_write (bytes, 5, letters);
  g_assert_cmpstr (letters, ==, "001111ZZ");
  g_assert_false (linli_base32_read ("0000000U", 8, bytes));
}

/* Any letter of a share, written otherwise, is found: almost always in its line, always by the key that does not fit. */
static void
test_shares (void)
{
  g_autoptr (LinliSealKey) key = linli_sealed_new (NULL), joined = NULL;
  char first[LINLI_SHARE_TEXT_SIZE], second[LINLI_SHARE_TEXT_SIZE];
  guint in_line = 0;

  linli_shares_split (key, first, second);
  joined = linli_shares_join (linli_sealed_public (key), second, first, NULL);
  g_assert_cmpmem (linli_sealed_secret (joined), LINLI_SEALED_KEY_SIZE, linli_sealed_secret (key), LINLI_SEALED_KEY_SIZE);
  for (char *p = first; *p; p++)
    {
      g_autoptr (GError) error = NULL;
      char was = *p;
      if (!g_ascii_isalnum (was))
        continue;
      *p = was == '7' ? '8' : '7';
      g_assert_null (linli_shares_join (linli_sealed_public (key), first, second, &error));
      g_assert_error (error, LINLI_ERROR, LINLI_ERROR_INPUT);
      in_line += strstr (error->message, "mistyped") != NULL;
      *p = was;
    }
  g_assert_cmpuint (in_line, >, 56);
}

/* Each time a key is split by another pad; halves of two splittings do not fit. */
static void
test_two_splittings (void)
{
  g_autoptr (LinliSealKey) key = linli_sealed_new (NULL);
  char first[LINLI_SHARE_TEXT_SIZE], second[LINLI_SHARE_TEXT_SIZE], other[LINLI_SHARE_TEXT_SIZE];

  linli_shares_split (key, first, second);
  linli_shares_split (key, other, first);
  g_assert_cmpstr (second, !=, first);
  g_assert_null (linli_shares_join (linli_sealed_public (key), other, second, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sign/sealed/boxes", test_boxes);
  g_test_add_func ("/sign/sealed/hashes", test_hashes);
  g_test_add_func ("/sign/sealed/base32", test_base32);
  g_test_add_func ("/sign/sealed/shares", test_shares);
  g_test_add_func ("/sign/sealed/two-splittings", test_two_splittings);
  return g_test_run ();
}
