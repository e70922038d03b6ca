#include "council/answer.h"

#include "base/error.h"
#include "rules/batch.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  LinliAnswerKind kind;
  const LinliRulebook *book;
  int in;
  FILE *out;
  char *buffer;
  gsize start, end; /* what of the buffer is still to be answered */
  gboolean at_end;
  LinliAnswerReport report;
} Stream;

#define BUFFER_SIZE (LINLI_ANSWER_LINE_MAX * 4)

static char *
answer (LinliAnswerKind kind, const LinliRulebook *book, const char *line, gsize length)
{
  return kind == LINLI_ANSWER_DECIDE ? linli_batch_decide (book->rules, line, length)
                                     : linli_batch_deadline (book->calendar, line, length);
}

static gboolean
is_error (const char *line)
{
  return g_str_has_prefix (line, "{\"error\":");
}

static void
put (Stream *stream, const char *line)
{
  stream->report.lines++;
  stream->report.errors += is_error (line);
  fputs (line, stream->out);
  fputc ('\n', stream->out);
}

static void
put_too_long (Stream *stream)
{
  g_autoptr (GString) line = g_string_new ("{\"error\":");
  g_autofree char *message = g_strdup_printf (_("The line is longer than %d bytes."), LINLI_ANSWER_LINE_MAX);

  linli_record_quote (line, message);
  g_string_append_c (line, '}');
  put (stream, line->str);
}

static void
put_answer (Stream *stream, const char *line, gsize length)
{
  g_autofree char *text = NULL;

  if (length > 0 && line[length - 1] == '\r')
    length--;
  if (length > LINLI_ANSWER_LINE_MAX)
    {
      put_too_long (stream);
      return;
    }
  text = answer (stream->kind, stream->book, line, length);
  put (stream, text);
}

/* Moves what is left to the front and reads behind it. */
static gboolean
fill (Stream *stream)
{
  ssize_t got;

  memmove (stream->buffer, stream->buffer + stream->start, stream->end - stream->start);
  stream->end -= stream->start;
  stream->start = 0;
  do
    got = read (stream->in, stream->buffer + stream->end, BUFFER_SIZE - stream->end);
  while (got < 0 && errno == EINTR);
  if (got < 0)
    return FALSE;
  stream->end += (gsize) got;
  stream->at_end = got == 0;
  return TRUE;
}

/* Drops the rest of a line that is longer than the buffer. */
static gboolean
skip_line (Stream *stream)
{
  for (;;)
    {
      const char *stop = memchr (stream->buffer + stream->start, '\n', stream->end - stream->start);
      stream->start = stop ? (gsize) (stop - stream->buffer) + 1 : stream->end;
      if (stop || stream->at_end)
        return TRUE;
      if (!fill (stream))
        return FALSE;
    }
}

/* Answers every whole line in the buffer. Returns: FALSE when they could not be written. */
static gboolean
answer_lines (Stream *stream)
{
  const char *stop;

  while ((stop = memchr (stream->buffer + stream->start, '\n', stream->end - stream->start)))
    {
      const char *line = stream->buffer + stream->start;
      put_answer (stream, line, (gsize) (stop - line));
      stream->start += (gsize) (stop - line) + 1;
    }
  return fflush (stream->out) == 0;
}

/* Returns: FALSE when a line could not be read or an answer not written. */
static gboolean
run (Stream *stream)
{
  while (!stream->at_end)
    {
      if (!fill (stream) || !answer_lines (stream))
        return FALSE;
      if (stream->end - stream->start < BUFFER_SIZE)
        continue;
      put_too_long (stream);
      if (!skip_line (stream))
        return FALSE;
    }
  if (stream->end > stream->start)
    put_answer (stream, stream->buffer + stream->start, stream->end - stream->start);
  return TRUE;
}

gboolean
linli_answer_stream (LinliAnswerKind kind, const LinliRulebook *book, int in, FILE *out, LinliAnswerReport *report,
                     GError **error)
{
  g_autofree char *buffer = g_malloc (BUFFER_SIZE);
  Stream stream = { kind, book, in, out, buffer };

  if (!run (&stream) || fflush (out) != 0 || ferror (out))
    return linli_fail_errno (error, errno, ferror (out) ? _("the output") : _("the input"));
  if (report)
    *report = stream.report;
  return TRUE;
}

/* Returns: (transfer full): the answer read, or NULL with the error that it is. */
static JsonObject *
read_answer (const char *line, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (line, error);
  JsonObject *object = root ? json_node_dup_object (root) : NULL;

  if (!object || !json_object_has_member (object, "error"))
    return object;
  linli_fail (error, LINLI_ERROR_INPUT, "%s", json_object_get_string_member (object, "error"));
  json_object_unref (object);
  return NULL;
}

char *
linli_answer_json (LinliAnswerKind kind, const LinliRulebook *book, const LinliRecord *question, GError **error)
{
  g_autofree char *line = linli_record_encode (question);
  g_autofree char *text = answer (kind, book, line, strlen (line));
  g_autoptr (JsonObject) object = is_error (text) ? read_answer (text, error) : NULL;

  return is_error (text) ? NULL : g_steal_pointer (&text);
}

static const char *
result_word (const char *result)
{
  if (g_str_equal (result, "PASSED"))
    return _("Passed");
  return g_str_equal (result, "FAILED") ? _("Not passed") : _("No quorum: nothing was decided");
}

char *
linli_answer_text (LinliAnswerKind kind, const LinliRulebook *book, const LinliRecord *question, GError **error)
{
  g_autofree char *line = linli_answer_json (kind, book, question, error);
  g_autoptr (JsonObject) object = line ? read_answer (line, error) : NULL;

  if (!object)
    return NULL;
  if (kind == LINLI_ANSWER_DECIDE)
    return g_strdup_printf ("%s\n%s", result_word (json_object_get_string_member (object, "result")),
                            json_object_get_string_member (object, "text"));
  if (json_object_get_boolean_member (object, "provisional"))
    return g_strdup_printf (_("%s (provisional: the holidays of a year in between are not published yet)"),
                            json_object_get_string_member (object, "due"));
  return g_strdup (json_object_get_string_member (object, "due"));
}
