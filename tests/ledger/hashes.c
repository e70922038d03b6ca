/* Reads changes as lines of JSON; writes for each the chain's hash, a personal digest and a checkpoint's bytes. */
#include "base/record.h"
#include "ledger/chain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
print_hex (const guint8 *data, gsize size, char end)
{
  for (gsize i = 0; i < size; i++)
    printf ("%02x", data[i]);
  putchar (end);
}

static void
answer (LinliChain *chain, const LinliRecord *line)
{
  const char *payload = linli_record_text (line, "payload"), *salt_hex = linli_record_text (line, "salt");
  LinliChange change = { linli_record_int (line, "seq"),    linli_record_int (line, "at_ms"),
                         linli_record_int (line, "actor"),  linli_record_text (line, "kind"),
                         payload,                           strlen (payload) };
  guint8 hash[LINLI_HASH_SIZE], salt[16];
  g_autofree char *digest = NULL;
  g_autoptr (GBytes) checkpoint = NULL;

  linli_chain_hash (chain, &change, hash);
  g_assert_true (linli_chain_follow (chain, &change, hash, sizeof hash));
  for (int i = 0; i < 16; i++)
    salt[i] = (guint8) (g_ascii_xdigit_value (salt_hex[i * 2]) << 4 | g_ascii_xdigit_value (salt_hex[i * 2 + 1]));
  digest = linli_personal_digest (salt, sizeof salt, linli_record_text (line, "value"));
  checkpoint = linli_checkpoint_bytes (linli_record_text (line, "uuid"), change.seq, linli_chain_head (chain),
                                       change.at_ms, linli_record_text (line, "reason"));
  print_hex (hash, sizeof hash, ' ');
  printf ("%s ", digest);
  print_hex (g_bytes_get_data (checkpoint, NULL), g_bytes_get_size (checkpoint), '\n');
}

int
main (void)
{
  g_autoptr (LinliChain) chain = NULL;
  char *text = NULL;
  size_t room = 0;
  ssize_t length;

  while ((length = getline (&text, &room, stdin)) > 0)
    {
      g_autoptr (LinliRecord) line = linli_record_decode (text, length, NULL);
      g_assert_nonnull (line);
      if (!chain)
        chain = linli_chain_new (linli_record_text (line, "uuid"));
      answer (chain, line);
    }
  free (text);
  return 0;
}
