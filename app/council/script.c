#include "council/script.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  LinliCouncil *council;
  LinliScriptFlags flags;
  LinliScriptReport report;
} Player;

static gboolean
play_act (Player *player, LinliRecord *line, GError **error)
{
  g_autofree char *act = g_strdup (linli_record_text (line, "do"));
  g_autofree char *actor = g_strdup (linli_record_text (line, "actor"));
  gint64 at_ms;

  if (!act)
    return linli_fail (error, LINLI_ERROR_INPUT, _("A line needs the member “do”."));
  if (!linli_instant_parse (linli_record_text (line, "at"), &at_ms, error))
    return FALSE;
  linli_record_remove (line, "do");
  linli_record_remove (line, "at");
  linli_record_remove (line, "actor");
  return linli_council_act (player->council, act, line, at_ms, actor, NULL, error);
}

/* The line must be refused, and its reason must hold the text given. */
static gboolean
play_refused (Player *player, LinliRecord *line, GError **error)
{
  g_autofree char *expected = g_strdup (linli_record_text (line, "refused"));
  g_autoptr (GError) reason = NULL;

  linli_record_remove (line, "refused");
  if (play_act (player, line, &reason))
    return linli_fail (error, LINLI_ERROR_REFUSED, _("it was done, but should have been refused (%s)"), expected);
  if (!linli_error_is_refused (reason))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (*expected && !strstr (reason->message, expected))
    return linli_fail (error, LINLI_ERROR_REFUSED, _("it was refused for another reason: %s"), reason->message);
  player->report.refusals++;
  return TRUE;
}

static gboolean
play_line (Player *player, const char *text, gsize length, GError **error)
{
  g_autoptr (LinliRecord) line = linli_record_decode (text, (gssize) length, error);

  if (!line)
    return FALSE;
  if ((player->flags & LINLI_SCRIPT_EXPECT_REFUSALS) && linli_record_text (line, "refused"))
    return play_refused (player, line, error);
  linli_record_remove (line, "refused");
  if (!play_act (player, line, error))
    return FALSE;
  player->report.lines++;
  return TRUE;
}

static gboolean
is_blank (const char *text, gsize length)
{
  gsize start = 0;

  while (start < length && g_ascii_isspace (text[start]))
    start++;
  return start == length || text[start] == '#';
}

gboolean
linli_script_play (LinliCouncil *council, const char *text, gssize length, LinliScriptFlags flags,
                   LinliScriptReport *report, GError **error)
{
  Player player = { council, flags, { 0 } };
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  gboolean done = TRUE;
  guint number = 0;

  for (const char *p = text; p < end && done;)
    {
      const char *stop = memchr (p, '\n', (gsize) (end - p));
      gsize size = (gsize) ((stop ? stop : end) - p);
      number++;
      if (!is_blank (p, size) && !play_line (&player, p, size, error))
        {
          done = FALSE;
          player.report.failed_at = number;
          g_prefix_error (error, _("Line %u: "), number);
        }
      p += size + 1;
    }
  if (report)
    *report = player.report;
  return done;
}
