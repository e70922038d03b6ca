#include "council/convocation.h"

#include "base/clock.h"
#include "base/error.h"
#include "minutes/mask.h"
#include "minutes/phrase.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ENDING "/convocation"

gboolean
linli_convocation_is (const char *label)
{
  return g_str_has_suffix (label, ENDING);
}

char *
linli_convocation_label (const char *meeting)
{
  return g_strconcat (meeting, ENDING, NULL);
}

static LinliRecord *
read_meeting (LinliCouncil *council, const char *label, GError **error)
{
  g_autofree char *meeting = g_strndup (label, strlen (label) - strlen (ENDING));
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GError) failure = NULL;
  LinliRecord *row;

  linli_record_set_text (params, "label", meeting);
  row = linli_council_row (council, "plan-calendar", params, &failure);
  if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (!row)
    linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no meeting “%s”."), meeting);
  return row;
}

static void
append (GString *text, LinliRecord *record, const char *is)
{
  linli_record_set_text (record, "is", is);
  for (guint i = linli_record_size (record); i-- > 0;)
    if (linli_record_type_at (record, i) == LINLI_VALUE_NULL)
      linli_record_remove (record, linli_record_name (record, i));
  linli_mask_record (record);
  linli_record_encode_into (record, text);
  g_string_append_c (text, '\n');
}

static LinliRecord *
heading (const LinliRecord *meeting, const char *label, const char *head)
{
  static const char *const copied[] = { "organisation", "organisation_kind", "contact", "language" };
  LinliRecord *record = linli_record_new ();

  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    linli_record_set_text (record, copied[i], linli_record_text (meeting, copied[i]));
  linli_record_set_text (record, "paper", "convocation");
  linli_record_set_text (record, "label", label);
  linli_record_set_text (record, "register", linli_record_text (meeting, "uuid"));
  linli_record_set_text (record, "ledger_head", head);
  linli_record_set_int (record, "at_ms", linli_record_int (meeting, "changed_at"));
  return record;
}

/* A mediation is named to its parties alone, not on a paper that may be put up. */
static gboolean
is_private (LinliCouncil *council, const LinliRecord *meeting)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  linli_record_set_int (params, "meeting", linli_record_int (meeting, "id"));
  row = linli_council_row (council, "mediations-of-meeting", params, NULL);
  return g_strcmp0 (linli_record_text (meeting, "mode"), "mediation") == 0 || !row || linli_record_int (row, "count") > 0;
}

static LinliRecord *
what (const LinliRecord *meeting)
{
  static const char *const texts[] = { "label", "title", "body", "mode", "venue", "chair", "notice_on", "urgent_reason" };
  LinliRecord *record = linli_record_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    linli_record_set_text (record, texts[i], linli_record_text (meeting, texts[i]));
  linli_record_set_int (record, "starts_at", linli_record_int (meeting, "starts_at"));
  linli_record_set_int (record, "ends_at", linli_record_int (meeting, "ends_at"));
  linli_record_set_int (record, "cancelled", linli_record_int (meeting, "cancelled"));
  return record;
}

/* The entry of the ledger that it is as of. */
static char *
head_of (LinliCouncil *council, const LinliRecord *meeting)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  linli_record_set_int (params, "seq", linli_record_int (meeting, "changed"));
  row = linli_council_row (council, "ledger-hash", params, NULL);
  return g_strdup (row ? linli_record_text (row, "hash") : "");
}

char *
linli_convocation_facts (LinliCouncil *council, const char *label, GError **error)
{
  g_autoptr (LinliRecord) meeting = read_meeting (council, label, error), params = linli_record_new ();
  g_autoptr (LinliRecord) first = NULL, second = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *head = meeting ? head_of (council, meeting) : NULL;
  const char *hidden;

  if (!meeting)
    return NULL;
  linli_record_set_int (params, "id", linli_record_int (meeting, "id"));
  items = linli_council_rows (council, "plan-items-public", params, error);
  if (!items)
    return NULL;
  first = heading (meeting, label, head);
  second = what (meeting);
  hidden = is_private (council, meeting) ? linli_phrase (linli_council_language (council), "mediation-private") : NULL;
  if (hidden)
    linli_record_set_text (second, "title", hidden);
  append (text, first, "paper");
  append (text, second, "meeting");
  for (guint i = 0; i < items->len; i++)
    {
      if (hidden)
        linli_record_set_text (items->pdata[i], "title", hidden);
      append (text, items->pdata[i], "item");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
