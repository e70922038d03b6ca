#include "cli/answer.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

gboolean
linli_command_answer_int (LinliRecord *question, const char *name, const char *text, GError **error)
{
  gint64 value;

  if (!text)
    return TRUE;
  if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value, NULL))
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” must be a whole number."), name);
  linli_record_set_int (question, name, value);
  return TRUE;
}

static int
answer_file (const LinliCommandAnswer *asked, const LinliRulebook *book, const char *file)
{
  gboolean standard = !file || strcmp (file, "-") == 0;
  int in = standard ? STDIN_FILENO : open (file, O_RDONLY | O_CLOEXEC);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (in < 0)
    {
      linli_fail_errno (&error, errno, file);
      return linli_command_fail (g_steal_pointer (&error));
    }
  done = linli_answer_stream (asked->kind, book, in, stdout, NULL, &error);
  if (!standard)
    close (in);
  return done ? LINLI_EXIT_DONE : linli_command_fail (g_steal_pointer (&error));
}

int
linli_command_answer (const LinliCommandAnswer *asked, const LinliRecord *question, const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRulebook) book = linli_rulebook_load (asked->rules, &error);
  g_autofree char *text = NULL;

  if (!book)
    return linli_command_fail (g_steal_pointer (&error));
  if (asked->batch)
    return answer_file (asked, book, file);
  text = asked->json ? linli_answer_json (asked->kind, book, question, &error)
                     : linli_answer_text (asked->kind, book, question, &error);
  if (!text)
    return linli_command_fail (g_steal_pointer (&error));
  g_print ("%s\n", text);
  return LINLI_EXIT_DONE;
}
