#include "sign/der.h"

#include "sign/openssl.h"

void
linli_der_put (GByteArray *into, guint8 tag, const void *contents, gsize size)
{
  guint8 header[6] = { tag };
  guint length = 2;

  if (size < 0x80)
    header[1] = (guint8) size;
  else
    {
      guint count = size < 0x100 ? 1 : size < 0x10000 ? 2 : 3;
      g_assert (size < 0x1000000);
      header[1] = (guint8) (0x80 | count);
      for (guint i = 0; i < count; i++)
        header[2 + i] = (guint8) (size >> (8 * (count - 1 - i)));
      length += count;
    }
  g_byte_array_append (into, header, length);
  if (size > 0)
    g_byte_array_append (into, contents, (guint) size);
}

void
linli_der_wrap (GByteArray *into, guint8 tag, GByteArray *contents)
{
  linli_der_put (into, tag, contents->data, contents->len);
  g_byte_array_unref (contents);
}

void
linli_der_oid (GByteArray *into, const char *dotted)
{
  g_autoptr (ASN1_OBJECT) object = OBJ_txt2obj (dotted, 1);
  guint8 *der = NULL;
  int size = object ? i2d_ASN1_OBJECT (object, &der) : -1;

  g_assert (size > 0);
  g_byte_array_append (into, der, (guint) size);
  OPENSSL_free (der);
}

void
linli_der_raw (GByteArray *into, GBytes *element)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (element, &size);

  g_byte_array_append (into, data, (guint) size);
}
