#include "ledger/chain.h"

#include <string.h>

static const LinliChange first = { 1, 2, 3, "k", "{}", 2 };
static const LinliChange second = { 2, 2, 3, "k", "{}", 2 };

static void
test_fixed (void)
{
  g_autoptr (LinliChain) chain = linli_chain_new ("u");
  guint8 hash[LINLI_HASH_SIZE];
  g_autofree char *hex = NULL;

  linli_chain_hash (chain, &first, hash);
  hex = linli_hash_hex (hash);
  /* Computed with another program: this format never changes. */
  g_assert_cmpstr (hex, ==, "def0d42b8f9344e39624cd281f1e821c3c6fcc8d7200e2481936870a0006a0ff");
}

static void
test_follow (void)
{
  g_autoptr (LinliChain) chain = linli_chain_new ("u");
  guint8 hash[LINLI_HASH_SIZE];

  linli_chain_hash (chain, &second, hash);
  g_assert_false (linli_chain_follow (chain, &second, hash, sizeof hash));
  linli_chain_hash (chain, &first, hash);
  g_assert_false (linli_chain_follow (chain, &first, hash, sizeof hash - 1));
  hash[31] ^= 1;
  g_assert_false (linli_chain_follow (chain, &first, hash, sizeof hash));
  g_assert_cmpint (linli_chain_size (chain), ==, 0);
  hash[31] ^= 1;
  g_assert_true (linli_chain_follow (chain, &first, hash, sizeof hash));
  g_assert_cmpint (linli_chain_size (chain), ==, 1);
  g_assert_cmpmem (linli_chain_head (chain), LINLI_HASH_SIZE, hash, sizeof hash);
  g_assert_false (linli_chain_follow (chain, &first, hash, sizeof hash));
}

/* Every part counts, and no part can pass as the beginning of the next. */
static void
test_parts (void)
{
  static const struct { const char *uuid; LinliChange change; } cases[] = {
    { "u", { 1, 2, 3, "k", "{}", 2 } },  { "v", { 1, 2, 3, "k", "{}", 2 } },  { "u", { 9, 2, 3, "k", "{}", 2 } },
    { "u", { 1, 9, 3, "k", "{}", 2 } },  { "u", { 1, 2, 9, "k", "{}", 2 } },  { "u", { 1, 2, 3, "l", "{}", 2 } },
    { "u", { 1, 2, 3, "k", "{", 1 } },   { "u", { 1, 2, 3, "k{", "}", 1 } },  { "uk", { 1, 2, 3, "", "{}", 2 } },
    { "u", { 2, 1, 3, "k", "{}", 2 } },
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LinliChain) chain = linli_chain_new (cases[i].uuid);
      guint8 hash[LINLI_HASH_SIZE];
      linli_chain_hash (chain, &cases[i].change, hash);
      g_assert_true (g_hash_table_add (seen, linli_hash_hex (hash)));
    }
}

static void
test_salt (void)
{
  static const guint8 one[16] = { 1 }, two[16] = { 2 };
  g_autofree char *a = linli_personal_digest (one, sizeof one, "王");
  g_autofree char *b = linli_personal_digest (two, sizeof two, "王");
  g_autofree char *c = linli_personal_digest (one, sizeof one, "王");

  g_assert_cmpstr (a, ==, c);
  g_assert_cmpstr (a, !=, b);
  g_assert_cmpint ((int) strlen (a), ==, 64);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chain/fixed", test_fixed);
  g_test_add_func ("/chain/follow", test_follow);
  g_test_add_func ("/chain/parts", test_parts);
  g_test_add_func ("/chain/salt", test_salt);
  return g_test_run ();
}
