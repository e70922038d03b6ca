#include "ui/plan/offices.h"

#include "council/conflicts.h"
#include "council/preparation.h"
#include "ui/dates.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

const LinliFieldWord linli_plan_modes[] = {
  { "council", N_("Representatives' meeting") }, { "assembly", N_("Assembly") }, { "tea", N_("Tea session") },
  { "mediation", N_("Mediation") },              { "ballot", N_("Owners' ballot") }, { NULL },
};

/* All sentences of a member, a line each. */
static void
say_member (LinliForm *form, GPtrArray *found, const char *member)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean wrong = FALSE;

  for (guint i = 0; i < found->len; i++)
    {
      const LinliRecord *row = found->pdata[i];
      const char *article = linli_record_text (row, "article");
      if (strcmp (linli_record_text (row, "member"), member) != 0)
        continue;
      g_string_append_printf (text, "%s%s", text->len ? "\n" : "", linli_record_text (row, "text"));
      if (article)
        g_string_append_printf (text, " · %s", article);
      wrong = wrong || linli_record_int (row, "refused");
    }
  linli_form_say (form, member, text->len ? text->str : NULL, wrong);
}

void
linli_offices_say (LinliForm *form, LinliSession *session, const LinliRecord *values, const char *topic, const char *meeting)
{
  static const char *const members[] = { "recorder", "supervisor", "tellers" };
  g_autoptr (LinliRecord) offices = linli_record_copy (values);
  g_autoptr (GPtrArray) found = NULL;

  linli_record_set_text (offices, "topic", topic);
  linli_record_set_text (offices, "meeting", meeting);
  found = linli_conflicts_find (linli_session_council (session), offices);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    say_member (form, found, members[i]);
}

gboolean
linli_plan_instant (const LinliRecord *values, const char *member, gint64 *at_ms)
{
  const char *text = linli_record_text (values, member);

  return text && linli_instant_parse (text, at_ms, NULL);
}

char *
linli_plan_instant_text (gint64 at_ms)
{
  g_autofree char *day = linli_date_format (linli_instant_date (at_ms));
  int hour, minute;

  linli_instant_time (at_ms, &hour, &minute);
  return g_strdup_printf ("%sT%02d:%02d", day, hour, minute);
}

/* What is missing to be in time, and what can stand for it. */
static char *
late_text (const LinliNoticeTime *time)
{
  g_autofree char *first = linli_dates_full (time->first_day);
  g_autofree char *late = g_strdup_printf (ngettext ("Notice would be %d day late", "Notice would be %d days late", (guint) time->late),
                                           time->late);

  return g_strdup_printf (time->urgent ? _("%s: it needs an urgent reason, or a day from %s on · %s")
                                       : _("%s: choose a day from %s on · %s"),
                          late, first, time->article);
}

void
linli_notice_say (LinliForm *form, LinliSession *session, const char *rule_id, const LinliRecord *values)
{
  g_auto (LinliNoticeTime) time = { 0 };
  LinliDate today = linli_session_today (session), day = today;
  g_autofree char *text = NULL, *latest = NULL, *first = NULL;
  gint64 at_ms;
  gboolean chosen = linli_plan_instant (values, "starts_at", &at_ms);

  day = chosen ? linli_instant_date (at_ms) : today;
  linli_notice_time (linli_session_council (session), rule_id, day, today, linli_dates_language (), &time);
  first = linli_dates_full (time.first_day);
  latest = linli_dates_day (time.latest);
  if (time.latest == LINLI_DATE_NONE)
    text = g_strdup (_("No limit is set for notice to this body"));
  else if (!chosen)
    text = g_strdup_printf (_("With notice today, from %s on · %d days before · %s"), first, (int) time.days, time.article);
  else if (day < today)
    text = g_strdup (_("This day has passed"));
  else if (time.late)
    text = late_text (&time);
  else
    text = g_strdup_printf (_("Notice to be given by %s, %d days before · %s"), latest, (int) time.days, time.article);
  linli_form_say (form, "starts_at", text, chosen && (day < today || (time.late && !time.urgent)));
}
