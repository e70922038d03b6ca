#include "ui/desk/list-page.h"

#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/plan/plan.h"
#include "ui/topics/place.h"

#include <glib/gi18n-lib.h>

#define TEXT(name) linli_record_text (row, name)

static void
state_badge (LinliEntry *entry, const LinliRecord *row)
{
  const char *state = TEXT ("state");

  linli_entry_set_badge (entry, linli_words_state_tone (state), linli_machine_state_word (state ? state : "—"));
}

/* The parts that are there, with dots between them. */
static char *
dotted (const char *first, ...)
{
  g_autoptr (GString) text = g_string_new (first ? first : "");
  const char *part;
  va_list parts;

  va_start (parts, first);
  /* The list is ended by an empty text, since a part may be missing. */
  while (!(part = va_arg (parts, const char *)) || *part)
    if (part)
      g_string_append_printf (text, "%s%s", text->len ? " · " : "", part);
  va_end (parts);
  return g_strdup (text->str);
}

/* How the time for its admission stands; NULL once that is settled. (transfer full) */
static char *
admission_remark (const LinliRecord *row, LinliSession *session)
{
  LinliStanding standing = linli_desk_standing (linli_session_council (session), linli_dates_read (TEXT ("due")), LINLI_DATE_NONE,
                                                linli_session_today (session));
  LinliTone tone;

  return g_strcmp0 (TEXT ("state"), "pending") == 0 ? linli_words_standing (&standing, &tone) : NULL;
}

static void
bind_topic (LinliEntry *entry, const LinliRecord *row, LinliSession *session)
{
  g_autofree char *remark = admission_remark (row, session);
  g_autofree char *request = TEXT ("request") ? g_strdup_printf (_("from request %s"), TEXT ("request")) : NULL;
  g_autofree char *facts
      = dotted (TEXT ("label"), linli_words_topic_kind (TEXT ("kind")), TEXT ("body"), request,
                linli_record_int (row, "owners_needed") ? _("owners must agree too") : NULL,
                g_strcmp0 (TEXT ("kind"), "mediation") == 0 ? _("not public") : NULL, "");

  state_badge (entry, row);
  linli_entry_set_text (entry, TEXT ("title"), facts);
  linli_entry_set_remark (entry, remark);
}

static void
bind_meeting (LinliEntry *entry, const LinliRecord *row, LinliSession *session)
{
  guint motions = (guint) linli_record_int (row, "motions"), carried = (guint) linli_record_int (row, "carried");
  g_autofree char *at = linli_dates_moment (linli_record_int (row, "starts_at"));
  g_autofree char *facts = dotted (at, TEXT ("body"), TEXT ("venue"), "");
  g_autofree char *remark = g_strdup_printf (ngettext ("%u motion, %u carried", "%u motions, %u carried", motions), motions,
                                             carried);

  state_badge (entry, row);
  linli_entry_set_text (entry, TEXT ("title"), facts);
  linli_entry_set_remark (entry, motions ? remark : NULL);
}

static void
bind_task (LinliEntry *entry, const LinliRecord *row, LinliSession *session)
{
  LinliDate due = linli_dates_read (TEXT ("due"));
  LinliStanding standing = linli_desk_standing (linli_session_council (session), due,
                                                linli_dates_read (TEXT ("done_on")), linli_session_today (session));
  LinliTone tone;
  g_autofree char *word = linli_words_standing (&standing, &tone);
  g_autofree char *day = linli_dates_day (due), *original = linli_dates_day (linli_dates_read (TEXT ("original_due")));
  g_autofree char *due_text = due == LINLI_DATE_NONE ? NULL : g_strdup_printf (_("due %s"), day);
  g_autofree char *first = linli_record_int (row, "extensions") ? g_strdup_printf (_("first due %s"), original) : NULL;
  g_autofree char *facts = dotted (TEXT ("label"), TEXT ("owner_unit"), due_text, first, "");

  linli_entry_set_badge (entry, tone, word);
  linli_entry_set_text (entry, TEXT ("title"), facts);
  linli_entry_set_remark (entry, linli_machine_state_word (TEXT ("state") ? TEXT ("state") : "—"));
}

static void
bind_notice (LinliEntry *entry, const LinliRecord *row, LinliSession *session)
{
  guint objections = (guint) linli_record_int (row, "objections");
  g_autofree char *period = linli_dates_range (linli_dates_read (TEXT ("from_on")), linli_dates_read (TEXT ("to_on")));
  g_autofree char *facts = dotted (period, linli_words_category (TEXT ("category")), TEXT ("places"), "");
  g_autofree char *remark = g_strdup_printf (ngettext ("%u objection", "%u objections", objections), objections);

  state_badge (entry, row);
  linli_entry_set_text (entry, TEXT ("title"), facts);
  linli_entry_set_remark (entry, objections ? remark : NULL);
}


const LinliListSpec linli_list_topics = {
  "topic", "desk-topic", N_("Topics"), N_("Unfinished"), N_("All"), "linli-topic-symbolic", N_("No topic is open"),
  N_("An accepted request that needs a meeting becomes a topic: admitted, advised upon and routed to who may decide."),
  bind_topic, N_("Propose a topic"), linli_topics_add, N_("Catalogues"), linli_topics_show_catalogues,
};

const LinliListSpec linli_list_meetings = {
  "meeting", "desk-meeting", N_("Meetings"), N_("Unfinished"), N_("All"), "linli-meeting-symbolic", N_("No meeting is open"),
  N_("A meeting is planned for an admitted topic; notice of it is given in time, and its papers come of it."), bind_meeting,
  N_("Plan a meeting"), linli_plan_add,
};

const LinliListSpec linli_list_tasks = {
  "task", "desk-task", N_("Handling"), N_("Unfinished"), N_("All"), "linli-task-symbolic", N_("Nothing is being handled"),
  N_("What a resolution demands is assigned here with a unit and a date, and checked when it is done."), bind_task,
};

const LinliListSpec linli_list_notices = {
  "notice", "desk-notice", N_("Notices"), N_("Running"), N_("All"), "linli-notice-symbolic", N_("No notice is running"),
  N_("Results and affairs are put up for everyone for fifteen days at least; objections to them are answered here."),
  bind_notice,
};
