#include "ui/requests/requests.h"

#include "council/sources.h"
#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/desk/list-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TEXT(name) linli_record_text (row, name)

/* Does a limit run in this state? */
static gboolean
is_due (const char *state)
{
  static const char *const states[] = { "registered", "accepted", "handling", NULL };

  return state && g_strv_contains (states, state);
}

static void
set_badge (LinliEntry *entry, const LinliRecord *row, LinliSession *session)
{
  const char *state = TEXT ("state");
  LinliDate due = is_due (state) ? linli_dates_read (TEXT ("due")) : LINLI_DATE_NONE;
  LinliStanding standing
      = linli_desk_standing (linli_session_council (session), due, LINLI_DATE_NONE, linli_session_today (session));
  LinliTone tone;
  g_autofree char *word = linli_words_standing (&standing, &tone);

  if (due == LINLI_DATE_NONE)
    linli_entry_set_badge (entry, linli_words_state_tone (state), linli_machine_state_word (state ? state : "—"));
  else
    linli_entry_set_badge (entry, tone, word);
  linli_entry_set_remark (entry, due == LINLI_DATE_NONE ? NULL : linli_machine_state_word (state));
}

static void
add_part (GString *facts, const char *part)
{
  if (part && *part)
    g_string_append_printf (facts, "%s%s", facts->len ? " · " : "", part);
}

static void
bind (LinliEntry *entry, const LinliRecord *row, LinliSession *session)
{
  g_autoptr (GString) facts = g_string_new (NULL);
  g_autofree char *day = linli_dates_day (linli_dates_read (TEXT ("received_on")));
  g_autofree char *received = g_strdup_printf (_("received %s"), day);
  guint files = (guint) linli_record_int (row, "files");
  g_autofree char *attached = g_strdup_printf (ngettext ("%u file", "%u files", files), files);
  const char *text = TEXT ("text");
  g_autofree char *line = text ? g_strdelimit (g_strdup (text), "\n", ' ') : NULL;

  add_part (facts, TEXT ("label"));
  add_part (facts, linli_source_word (TEXT ("source")));
  add_part (facts, TEXT ("external"));
  add_part (facts, linli_record_int (row, "anonymous") ? _("anonymous") : TEXT ("person"));
  add_part (facts, TEXT ("grid"));
  add_part (facts, received);
  add_part (facts, files ? attached : NULL);
  set_badge (entry, row, session);
  linli_entry_set_text (entry, line ? line : _("(erased)"), facts->str);
}

static void
import (GtkWidget *near, LinliSession *session)
{
  linli_hotline_dialog_show (near, session, NULL);
}

const LinliListSpec linli_list_requests = {
  "request", "request-list", N_("Requests"), N_("Unfinished"), N_("All"), "linli-request-symbolic", N_("No request is open"),
  N_("What residents ask for is registered here, answered within its limit and followed to its end. Register the first, or "
     "import the export of a hotline."),
  bind, N_("Register a request"), linli_request_register, N_("Import…"), import,
};

GtkWidget *
linli_requests_page_new (LinliSession *session)
{
  return linli_list_page_new (session, &linli_list_requests);
}
