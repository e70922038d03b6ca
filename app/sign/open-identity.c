/* linli-open-identity: opens a PKCS #12 file in a process that has one socket and little else; see bag-answer.h. */
#include "sign/bag-answer.h"
#include "sign/openssl.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define CPU_SECONDS 10
#define ADDRESSES (512UL << 20)
#define ASKED_MAX (1 << 20)
#define CERTIFICATES_MAX 16

static void
put_element (GByteArray *answer, const void *der, int size)
{
  guint32 length = GUINT32_TO_BE ((guint32) size);

  g_byte_array_append (answer, (const guint8 *) &length, sizeof length);
  g_byte_array_append (answer, der, (guint) size);
}

static gboolean
put_key (GByteArray *answer, EVP_PKEY *key)
{
  PKCS8_PRIV_KEY_INFO *info = EVP_PKEY2PKCS8 (key);
  guint8 *der = NULL;
  int size = info ? i2d_PKCS8_PRIV_KEY_INFO (info, &der) : -1;

  if (size > 0)
    put_element (answer, der, size);
  return size > 0;
}

static gboolean
put_certificate (GByteArray *answer, X509 *certificate)
{
  guint8 *der = NULL;
  int size = i2d_X509 (certificate, &der);

  if (size > 0)
    put_element (answer, der, size);
  return size > 0;
}

/* Nothing needs to be freed: the program ends. */
static guint8
open_bag (const guint8 *data, gsize size, const char *passphrase, GByteArray *answer)
{
  const guint8 *at = data;
  PKCS12 *bag = d2i_PKCS12 (NULL, &at, (long) size);
  EVP_PKEY *key = NULL;
  X509 *certificate = NULL;
  STACK_OF (X509) *others = NULL;

  if (!bag || at != data + size || !PKCS12_mac_present (bag))
    return ANSWER_GARBAGE;
  if (PKCS12_verify_mac (bag, passphrase, -1) != 1)
    return ANSWER_PASSPHRASE;
  if (PKCS12_parse (bag, passphrase, &key, &certificate, &others) != 1 || !key || !certificate)
    return ANSWER_UNREADABLE;
  if (!put_key (answer, key) || !put_certificate (answer, certificate))
    return ANSWER_UNREADABLE;
  for (int i = 0; i < sk_X509_num (others) && i < CERTIFICATES_MAX; i++)
    if (!put_certificate (answer, sk_X509_value (others, i)))
      return ANSWER_UNREADABLE;
  return ANSWER_GOOD;
}

static void
limit (int what, rlim_t most)
{
  struct rlimit both = { most, most };

  setrlimit (what, &both);
}

#ifndef __SANITIZE_ADDRESS__
/* Bytes of addresses in use now. */
static rlim_t
addresses (void)
{
  char text[64] = "";
  int fd = open ("/proc/self/statm", O_RDONLY | O_CLOEXEC);

  if (fd >= 0 && read (fd, text, sizeof text - 1) < 0)
    text[0] = '\0';
  if (fd >= 0)
    close (fd);
  return (rlim_t) g_ascii_strtoull (text, NULL, 10) * (rlim_t) sysconf (_SC_PAGESIZE);
}
#endif

static void
limit_process (void)
{
  limit (RLIMIT_CPU, CPU_SECONDS);
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_FSIZE, 0);
#ifndef __SANITIZE_ADDRESS__
  /* The sanitizer's shadow memory needs terabytes of addresses. */
  limit (RLIMIT_AS, addresses () + ADDRESSES);
#endif
  limit (RLIMIT_NOFILE, 0);
}

static void
write_all (int fd, const guint8 *data, gsize size)
{
  while (size > 0)
    {
      ssize_t put = write (fd, data, size);
      if (put < 0 && errno != EINTR)
        return;
      if (put > 0)
        {
          data += put;
          size -= (gsize) put;
        }
    }
}

/* All that is asked, and a 0 behind it. */
static GByteArray *
read_asked (void)
{
  GByteArray *asked = g_byte_array_sized_new (ASKED_MAX + 4096);
  guint8 part[4096];
  ssize_t got;

  while ((got = read (0, part, sizeof part)) != 0 && asked->len < ASKED_MAX)
    if (got > 0)
      g_byte_array_append (asked, part, (guint) got);
    else if (errno != EINTR)
      _exit (1);
  g_byte_array_append (asked, (const guint8 *) "", 1);
  return asked;
}

static void
answer (GByteArray *asked)
{
  GByteArray *good = g_byte_array_new ();
  guint32 length;
  guint8 *at = asked->data + sizeof length, first;
  gsize size = asked->len - 1;
  g_autofree char *passphrase = NULL;

  if (size < sizeof length)
    _exit (1);
  memcpy (&length, asked->data, sizeof length);
  length = GUINT32_FROM_BE (length);
  size -= sizeof length;
  if (length > size)
    _exit (1);
  passphrase = g_strndup ((const char *) at, length);
  first = open_bag (at + length, size - length, passphrase, good);
  write_all (0, &first, 1);
  if (first == ANSWER_GOOD)
    write_all (0, good->data, good->len);
}

int
main (void)
{
  GByteArray *asked;

  if (close_range (1, ~0U, 0) != 0)
    _exit (1);
  /* Its own settings are read before no file may be opened. */
  OPENSSL_init_crypto (OPENSSL_INIT_LOAD_CONFIG, NULL);
  asked = read_asked ();
  limit_process ();
  answer (asked);
  _exit (0);
}
