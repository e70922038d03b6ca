#include "base/error.h"
#include "sign/key.h"

#include <string.h>

static void
test_round (void)
{
  g_autoptr (LinliKey) key = linli_key_new (NULL);
  g_autofree char *public_hex = linli_key_public (key), *again_hex = NULL;
  char *pem = linli_key_pem (key, NULL);
  g_autoptr (LinliKey) again = linli_key_from_pem (pem, NULL);
  guint8 signature[LINLI_KEY_SIGNATURE_SIZE];

  g_assert_nonnull (again);
  again_hex = linli_key_public (again);
  g_assert_cmpstr (again_hex, ==, public_hex);
  g_assert_cmpuint (strlen (public_hex), ==, 64);
  g_assert_true (linli_key_sign (again, "checkpoint", 10, signature, NULL));
  g_assert_true (linli_key_verify (public_hex, "checkpoint", 10, signature, sizeof signature));
  g_assert_false (linli_key_verify (public_hex, "checkpoinT", 10, signature, sizeof signature));
  for (guint i = 0; i < sizeof signature; i++)
    {
      signature[i] ^= 1;
      g_assert_false (linli_key_verify (public_hex, "checkpoint", 10, signature, sizeof signature));
      signature[i] ^= 1;
    }
  linli_key_forget (pem);
}

/* RFC 8032, 7.1, test 2. */
static void
test_vector (void)
{
  static const char public_hex[] = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
  static const guint8 signature[] = {
    0x92, 0xa0, 0x09, 0xa9, 0xf0, 0xd4, 0xca, 0xb8, 0x72, 0x0e, 0x82, 0x0b, 0x5f, 0x64, 0x25, 0x40,
    0xa2, 0xb2, 0x7b, 0x54, 0x16, 0x50, 0x3f, 0x8f, 0xb3, 0x76, 0x22, 0x23, 0xeb, 0xdb, 0x69, 0xda,
    0x08, 0x5a, 0xc1, 0xe4, 0x3e, 0x15, 0x99, 0x6e, 0x45, 0x8f, 0x36, 0x13, 0xd0, 0xf1, 0x1d, 0x8c,
    0x38, 0x7b, 0x2e, 0xae, 0xb4, 0x30, 0x2a, 0xee, 0xb0, 0x0d, 0x29, 0x16, 0x12, 0xbb, 0x0c, 0x00,
  };

  g_assert_true (linli_key_verify (public_hex, "\x72", 1, signature, sizeof signature));
  g_assert_false (linli_key_verify (public_hex, "\x73", 1, signature, sizeof signature));
}

static void
test_wrong (void)
{
  static const char *const keys[] = { "", "00", "zz", NULL };
  guint8 signature[LINLI_KEY_SIGNATURE_SIZE] = { 0 };

  for (guint i = 0; keys[i]; i++)
    g_assert_false (linli_key_verify (keys[i], "x", 1, signature, sizeof signature));
  g_assert_null (linli_key_from_pem ("", NULL));
  g_assert_null (linli_key_from_pem ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key/round", test_round);
  g_test_add_func ("/key/vector", test_vector);
  g_test_add_func ("/key/wrong", test_wrong);
  return g_test_run ();
}
