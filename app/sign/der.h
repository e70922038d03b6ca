/* Writing DER from the inside out: contents first, then the header around them. Private to sign/. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LINLI_DER_INTEGER 0x02
#define LINLI_DER_OCTETS 0x04
#define LINLI_DER_NULL 0x05
#define LINLI_DER_SEQUENCE 0x30
#define LINLI_DER_SET 0x31
#define LINLI_DER_CONTEXT 0xa0 /* [0], constructed; add the number */

/* Appends one element of @tag with @size bytes of contents. */
void linli_der_put (GByteArray *into, guint8 tag, const void *contents, gsize size);

/* As above; frees @contents. */
void linli_der_wrap (GByteArray *into, guint8 tag, GByteArray *contents);

void linli_der_oid (GByteArray *into, const char *dotted); /* an identifier this program knows */
void linli_der_raw (GByteArray *into, GBytes *element);    /* an element already encoded */

G_END_DECLS
