/* SHA-256 over bytes that need not lie together. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LINLI_DIGEST_SIZE 32

typedef struct
{
  const void *data; /* borrowed; may be NULL when @size is 0 */
  gsize size;
} LinliSpan;

/* The digest of @count spans as if they were one. */
void linli_digest_spans (const LinliSpan *spans, guint count, guint8 digest[LINLI_DIGEST_SIZE]);

/* Returns: (transfer full): lower-case hexadecimal digits of @data. */
char *linli_hex (const void *data, gsize size);

G_END_DECLS
