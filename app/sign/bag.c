#include "sign/bag.h"

#include "sign/openssl.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define CPU_SECONDS 10
#define WAIT_MS 30000
#define ADDRESSES (512UL << 20)
#define ANSWER_MAX (1 << 20)
#define CERTIFICATES_MAX 16

/* The first byte of the answer. */
enum
{
  ANSWER_GOOD,
  ANSWER_GARBAGE,
  ANSWER_PASSPHRASE,
  ANSWER_UNREADABLE, /* encrypted in a way that is not accepted, or no key and certificate */
};

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

/* Runs in the helper: nothing needs to be freed. */
static guint8
open_here (GBytes *p12, const char *passphrase, GByteArray *answer)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (p12, &size), *at = data;
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
/* Bytes of addresses in use now: a desktop has more of them than the helper is given. */
static rlim_t
addresses (void)
{
  char text[64] = "";
  int fd = open ("/proc/self/statm", O_RDONLY | O_CLOEXEC);

  if (fd >= 0 && read (fd, text, sizeof text - 1) < 0)
    text[0] = '\0';
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

G_GNUC_NORETURN static void
helper (int fd, GBytes *p12, const char *passphrase)
{
  GByteArray *answer = g_byte_array_new ();
  guint8 first;

  /* The write end becomes descriptor 0, and everything else is closed. */
  if (dup2 (fd, 0) != 0 || close_range (1, ~0U, 0) != 0)
    _exit (1);
  limit_process ();
  first = open_here (p12, passphrase, answer);
  g_byte_array_prepend (answer, &first, 1);
  if (first != ANSWER_GOOD)
    g_byte_array_set_size (answer, 1);
  write_all (0, answer->data, answer->len);
  _exit (0);
}

/* Reads until the end, a fault or @WAIT_MS without a byte. */
static GByteArray *
read_answer (int fd)
{
  /* Of its full size at once: growing would leave copies of the key behind. */
  GByteArray *answer = g_byte_array_sized_new (ANSWER_MAX + 4096);
  guint8 part[4096];

  for (;;)
    {
      struct pollfd wait = { .fd = fd, .events = POLLIN };
      ssize_t got = poll (&wait, 1, WAIT_MS) > 0 ? read (fd, part, sizeof part) : 0;
      if (got < 0 && errno == EINTR)
        continue;
      if (got <= 0 || answer->len > ANSWER_MAX)
        break;
      g_byte_array_append (answer, part, (guint) got);
    }
  OPENSSL_cleanse (part, sizeof part);
  return answer;
}

static void
forget (GByteArray *answer)
{
  OPENSSL_cleanse (answer->data, answer->len);
  g_byte_array_unref (answer);
}

static GByteArray *
run_helper (GBytes *p12, const char *passphrase, GError **error)
{
  int ends[2];
  pid_t child;
  GByteArray *answer;

  if (pipe2 (ends, O_CLOEXEC) != 0)
    return linli_fail_errno (error, errno, "pipe"), NULL;
  child = fork ();
  if (child < 0)
    {
      int number = errno;
      close (ends[0]);
      close (ends[1]);
      return linli_fail_errno (error, number, "fork"), NULL;
    }
  if (child == 0)
    helper (ends[1], p12, passphrase);
  close (ends[1]);
  answer = read_answer (ends[0]);
  close (ends[0]);
  kill (child, SIGKILL);
  while (waitpid (child, NULL, 0) < 0 && errno == EINTR)
    ;
  return answer;
}

static gboolean
refuse_answer (guint8 first, GError **error)
{
  switch (first)
    {
    case ANSWER_PASSPHRASE:
      return linli_fail (error, LINLI_ERROR_INPUT, _("The passphrase is wrong, or the identity file was changed."));
    case ANSWER_UNREADABLE:
      return linli_fail (error, LINLI_ERROR_INPUT,
                         _("The identity file holds no key with its certificate, or is encrypted in an old way that "
                           "is not accepted. Save it again with AES encryption."));
    default:
      return linli_fail (error, LINLI_ERROR_INPUT, _("This is not an identity file (.p12)."));
    }
}

/* One length-prefixed element, or NULL at the end or where lengths do not fit. */
static GBytes *
next_element (GByteArray *answer, gsize *at)
{
  guint32 length;
  GBytes *element;

  if (answer->len - *at < sizeof length)
    return NULL;
  memcpy (&length, answer->data + *at, sizeof length);
  length = GUINT32_FROM_BE (length);
  if (length > answer->len - *at - sizeof length)
    return NULL;
  element = g_bytes_new (answer->data + *at + sizeof length, length);
  *at += sizeof length + length;
  return element;
}

gboolean
linli_bag_open (GBytes *p12, const char *passphrase, GBytes **key, GPtrArray **certificates, GError **error)
{
  GByteArray *answer = run_helper (p12, passphrase, error);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GBytes) first = NULL;
  GBytes *element;
  gsize at = 1;
  guint8 kind;

  if (!answer)
    return FALSE;
  kind = answer->len > 0 ? answer->data[0] : ANSWER_GARBAGE;
  if (kind == ANSWER_GOOD)
    first = next_element (answer, &at);
  while (first && (element = next_element (answer, &at)))
    g_ptr_array_add (list, element);
  forget (answer);
  if (!first || list->len == 0)
    return refuse_answer (kind, error);
  *key = g_steal_pointer (&first);
  *certificates = g_steal_pointer (&list);
  return TRUE;
}
