#include "sign/digest.h"

#include "sign/openssl.h"

void
linli_digest_spans (const LinliSpan *spans, guint count, guint8 digest[LINLI_DIGEST_SIZE])
{
  g_autoptr (EVP_MD_CTX) context = EVP_MD_CTX_new ();
  gboolean done = context && EVP_DigestInit_ex (context, EVP_sha256 (), NULL) == 1;

  for (guint i = 0; done && i < count; i++)
    done = spans[i].size == 0 || EVP_DigestUpdate (context, spans[i].data, spans[i].size) == 1;
  /* SHA-256 fails only when memory does, and GLib ends the program then too. */
  if (!done || EVP_DigestFinal_ex (context, digest, NULL) != 1)
    g_error ("SHA-256 is not available");
}

char *
linli_hex (const void *data, gsize size)
{
  static const char digits[] = "0123456789abcdef";
  const guint8 *bytes = data;
  char *text = g_malloc (2 * size + 1);

  for (gsize i = 0; i < size; i++)
    {
      text[2 * i] = digits[bytes[i] >> 4];
      text[2 * i + 1] = digits[bytes[i] & 15];
    }
  text[2 * size] = '\0';
  return text;
}
