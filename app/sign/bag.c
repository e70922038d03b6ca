#include "sign/bag.h"

#include "sign/bag-answer.h"
#include "sign/openssl.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define WAIT_MS 30000
#define ANSWER_MAX (1 << 20)

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

static gboolean
send_all (int fd, const void *data, gsize size)
{
  while (size > 0)
    {
      ssize_t put = send (fd, data, size, MSG_NOSIGNAL);
      if (put < 0 && errno != EINTR)
        return FALSE;
      if (put > 0)
        {
          data = (const guint8 *) data + put;
          size -= (gsize) put;
        }
    }
  return TRUE;
}

/* What cannot be sent, since the helper has ended, is told by its empty answer. */
static void
ask (int fd, GBytes *p12, const char *passphrase)
{
  guint32 length = GUINT32_TO_BE ((guint32) strlen (passphrase));
  gsize size;
  const void *data = g_bytes_get_data (p12, &size);

  if (send_all (fd, &length, sizeof length) && send_all (fd, passphrase, strlen (passphrase)) && send_all (fd, data, size))
    shutdown (fd, SHUT_WR);
}

/* The helper is another program, not only another process: after a fork without exec, locks of other threads stay held.
 * @end: becomes its standard input. */
static gboolean
start_helper (int end, GPid *helper, GError **error)
{
  const char *folder = g_getenv ("LINLI_LIBEXECDIR");
  g_autofree char *path = g_build_filename (folder && *folder ? folder : LINLI_LIBEXECDIR, "linli-open-identity", NULL);
  char *argv[] = { path, NULL };
  g_autoptr (GError) why = NULL;

  if (!g_spawn_async_with_fds (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, helper, end,
                               -1, -1, &why))
    return linli_fail (error, LINLI_ERROR_IO, _("The program that opens identity files cannot be started: %s"), why->message);
  return TRUE;
}

/* Kills @helper, which has answered or will not. Returns: how it had ended. */
static int
end_helper (GPid helper)
{
  int status = 0;

  kill (helper, SIGKILL);
  while (waitpid (helper, &status, 0) < 0 && errno == EINTR)
    ;
  return status;
}

static GByteArray *
run_helper (GBytes *p12, const char *passphrase, GError **error)
{
  int ends[2];
  GPid helper;
  int status = 0;
  GByteArray *answer = NULL;

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    return linli_fail_errno (error, errno, "socketpair"), NULL;
  if (start_helper (ends[1], &helper, error))
    {
      close (ends[1]);
      ask (ends[0], p12, passphrase);
      answer = read_answer (ends[0]);
      status = end_helper (helper);
    }
  else
    close (ends[1]);
  close (ends[0]);
  if (answer && answer->len == 0 && WIFEXITED (status))
    {
      g_clear_pointer (&answer, g_byte_array_unref);
      linli_fail (error, LINLI_ERROR_IO, _("The program that opens identity files ended without an answer (%d)."), WEXITSTATUS (status));
    }
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
    case ANSWER_GARBAGE:
      return linli_fail (error, LINLI_ERROR_INPUT, _("This is not an identity file (.p12)."));
    default:
      return linli_fail (error, LINLI_ERROR_INPUT, _("The identity file takes too long to open; it is not accepted."));
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
  kind = answer->len > 0 ? answer->data[0] : ANSWER_NONE;
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
