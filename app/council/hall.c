#include "council/hall.h"

#include "base/error.h"
#include "council/tally.h"
#include "minutes/mask.h"
#include "minutes/phrase.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <qrencode.h>

static LinliRecord *
row_of (LinliCouncil *council, const char *query, const char *name, gint64 id)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  linli_record_set_int (params, name, id);
  return linli_council_row (council, query, params, NULL);
}

gboolean
linli_hall_is_private (LinliCouncil *council, gint64 meeting)
{
  g_autoptr (LinliRecord) row = row_of (council, "hall-privacy", "id", meeting);

  return !row || linli_record_int (row, "private");
}

char *
linli_hall_masked (const char *text)
{
  return linli_mask_text (text ? text : "");
}

gboolean
linli_hall_decision (const LinliRecord *vote, LinliRule **rule, LinliDecision *decision, GError **error)
{
  g_autoptr (LinliRule) locked = linli_rule_from_snapshot ("vote", linli_record_text (vote, "rule"), error);

  if (!locked || !linli_tally_decision (vote, locked, decision, error))
    return FALSE;
  *rule = g_steal_pointer (&locked);
  return TRUE;
}

static void
add_line (GString *lines, const char *line)
{
  g_autofree char *masked = linli_mask_text (line ? line : "");

  if (*masked)
    g_string_append_printf (lines, "%s%s", lines->len ? "\n" : "", masked);
}

char *
linli_hall_notice (LinliCouncil *council, gint64 meeting)
{
  g_autoptr (LinliRecord) row = row_of (council, "hall-notice", "id", meeting);
  const char *language = linli_council_language (council);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *day = NULL, *time = NULL, *when = NULL;
  gint64 starts;

  if (!row)
    return NULL;
  starts = linli_record_int (row, "starts_at");
  day = linli_phrase_date (language, linli_instant_date (starts));
  time = linli_phrase_time (starts);
  when = g_strdup_printf ("%s %s", day, time);
  add_line (lines, linli_record_text (row, "organisation"));
  if (linli_record_int (row, "private"))
    add_line (lines, linli_phrase (language, "mediation-private"));
  else
    add_line (lines, linli_record_text (row, "title"));
  add_line (lines, when);
  if (!linli_record_int (row, "private"))
    add_line (lines, linli_record_text (row, "venue"));
  add_line (lines, linli_record_text (row, "contact"));
  g_string_append_printf (lines, "\nLinli %s %s", linli_record_text (row, "uuid"), linli_record_text (row, "head"));
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

GBytes *
linli_hall_code (const char *text, guint *side, GError **error)
{
  QRcode *code = QRcode_encodeString8bit (text, 0, QR_ECLEVEL_L);
  guint8 *modules;
  gsize size;

  if (!code)
    {
      linli_fail (error, LINLI_ERROR_INPUT, _("The notice does not fit a QR code: %s."), g_strerror (errno));
      return NULL;
    }
  size = (gsize) code->width * (gsize) code->width;
  modules = g_malloc (size);
  for (gsize i = 0; i < size; i++)
    modules[i] = code->data[i] & 1;
  *side = (guint) code->width;
  QRcode_free (code);
  return g_bytes_new_take (modules, size);
}
