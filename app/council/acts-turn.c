#include "council/act.h"

#include "base/error.h"
#include "council/floor.h"
#include "council/speaking.h"
#include "council/turns.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

static LinliRecord *
meeting_of (LinliAct *act, const char *member)
{
  return linli_act_query (act, "meeting-by-id", "id", linli_record_int (linli_act_row (act, member), "meeting"));
}

static gboolean
is_speech (const char *kind)
{
  return g_str_equal (kind, "speech");
}

/* The queue is kept from check-in on, but not while the meeting stands suspended. */
static gboolean
has_queue (LinliRecord *meeting, GError **error)
{
  return linli_floor_is_held (meeting, error)
         && (!g_str_equal (linli_record_text (meeting, "state"), "suspended") || linli_floor_in_session (meeting, error));
}

/* The next "meeting/Tn" after *@number that is free. */
static char *
free_label (LinliAct *act, LinliRecord *meeting, gint64 *number)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  for (;;)
    {
      g_autofree char *label = g_strdup_printf ("%s/T%" PRId64, linli_record_text (meeting, "label"), ++*number);
      g_autoptr (LinliRecord) taken = NULL;
      linli_record_set_text (params, "label", label);
      taken = linli_register_row (act->reg, "find-turn", params, NULL);
      if (!taken)
        return g_steal_pointer (&label);
    }
}

static gboolean
give_label (LinliAct *act, LinliRecord *meeting, GError **error)
{
  gint64 number = linli_act_count (act, "turns-of-meeting", "meeting", linli_record_int (meeting, "id"));
  g_autofree char *label = NULL;

  if (linli_act_has (act, "label"))
    return linli_floor_label (act, meeting, "T", "find-turn", error);
  label = free_label (act, meeting, &number);
  linli_act_set_text (act, "label", label);
  return TRUE;
}

static gboolean
ask (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting"), *person = linli_act_row (act, "person");
  g_autoptr (LinliRecord) open = NULL;

  if (!has_queue (meeting, error) || !linli_floor_has_item (act, meeting, error)
      || !linli_floor_is_there (act, meeting, person, FALSE, error))
    return FALSE;
  open = linli_register_row (act->reg, "open-turn-of", act->values, NULL);
  if (open)
    return linli_refuse (error, NULL, _("“%s” has asked for the floor already."), linli_record_text (person, "label"));
  if (is_speech (linli_act_text (act, "kind"))
      && !linli_floor_may_speak (act, meeting, person, linli_act_int (act, "item"), linli_act_int (act, "leave") != 0, error))
    return FALSE;
  return give_label (act, meeting, error);
}

static void
add_turn (LinliAct *act, LinliRecord *meeting, gint64 person, gint64 *number)
{
  LinliRecord *record = linli_record_new ();
  g_autofree char *label = free_label (act, meeting, number);

  linli_record_set_text (record, "label", label);
  linli_record_set_text (record, "state", "waiting");
  linli_record_set_int (record, "meeting", linli_record_int (meeting, "id"));
  linli_record_set_int (record, "item", linli_act_int (act, "item"));
  linli_record_set_int (record, "person", person);
  linli_record_set_text (record, "kind", "speech");
  linli_record_set_text (record, "stance", "remark");
  linli_act_also (act, "turn.asked", record);
}

/* Everyone in the hall who may still speak to the item and does not wait already. */
static gboolean
ask_all (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  gint64 number = linli_act_count (act, "turns-of-meeting", "meeting", linli_act_int (act, "meeting"));
  g_autoptr (GPtrArray) people = NULL;
  LinliSpeaking speaking;

  if (!has_queue (meeting, error) || !linli_floor_has_item (act, meeting, error)
      || !linli_speaking_of (act->council, meeting, &speaking, error))
    return FALSE;
  linli_act_set_int (act, "times", speaking.times);
  people = linli_register_rows (act->reg, "turns-to-ask", act->values, error);
  if (!people)
    return FALSE;
  if (people->len == 0)
    return linli_refuse (error, NULL, _("Nobody in the hall is left to be asked."));
  for (guint i = 0; i < people->len; i++)
    add_turn (act, meeting, linli_record_int (people->pdata[i], "person"), &number);
  return TRUE;
}

static LinliRecord *
turn_here (LinliAct *act)
{
  return linli_act_query (act, "turn-by-id", "id", linli_act_int (act, "turn"));
}

static gboolean
withdraw (LinliAct *act, GError **error)
{
  LinliRecord *turn = linli_act_row (act, "turn");

  return !linli_record_has (turn, "text")
         || linli_refuse (error, NULL, _("Something was noted of this turn and would be lost; end it instead."));
}

static gboolean
belongs_to_item (LinliAct *act, LinliRecord *turn, GError **error)
{
  g_autoptr (LinliRecord) item = linli_act_query (act, "running-item", "meeting", linli_record_int (turn, "meeting"));

  return !item || !linli_record_has (turn, "item") || linli_record_int (item, "id") == linli_record_int (turn, "item")
         || linli_refuse (error, NULL, _("This turn is to another item than “%s”; begin that item first."),
                          linli_record_text (item, "title"));
}

/* One speaks at a time; an intervention or a point of order stops whoever has the floor. */
static gboolean
take_floor (LinliAct *act, LinliRecord *turn, GError **error)
{
  gint64 meeting = linli_record_int (turn, "meeting");
  g_autoptr (LinliRecord) running = linli_act_query (act, "speaking-turn", "meeting", meeting);

  if (running && is_speech (linli_record_text (turn, "kind")))
    return linli_refuse (error, NULL, _("“%s” has the floor."), linli_record_text (running, "person_label"));
  linli_turns_pause (act, meeting);
  return TRUE;
}

static gboolean
begin (LinliAct *act, GError **error)
{
  LinliRecord *turn = linli_act_row (act, "turn");
  g_autoptr (LinliRecord) meeting = meeting_of (act, "turn");
  g_autoptr (LinliRecord) person = linli_act_query (act, "person-by-id", "id", linli_record_int (turn, "person"));

  return linli_floor_in_session (meeting, error) && linli_floor_is_there (act, meeting, person, FALSE, error)
         && belongs_to_item (act, turn, error) && take_floor (act, turn, error);
}

static gboolean
extend (LinliAct *act, GError **error)
{
  gint64 seconds = linli_act_int (act, "seconds");

  return (seconds >= 1 && seconds <= 3600)
         || linli_fail (error, LINLI_ERROR_INPUT, _("Member “%s” must be %s."), "seconds", _("between 1 and 3,600"));
}

static gboolean
note (LinliAct *act, GError **error)
{
  if (!linli_act_has (act, "stance"))
    linli_act_set_text (act, "stance", linli_record_text (linli_act_row (act, "turn"), "stance"));
  return TRUE;
}

static gboolean
end (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) turn = turn_here (act);
  const char *text = linli_act_has (act, "text") ? linli_act_text (act, "text") : linli_record_text (turn, "said");

  if (!text)
    return linli_refuse (error, NULL, _("Nothing is noted of what was said; a speech needs its summary."));
  linli_turns_fill (act->values, turn, act->at_ms, text, linli_act_text (act, "stance"));
  return TRUE;
}

static gboolean
set_speaking (LinliAct *act, GError **error)
{
  gint64 seconds = linli_act_int (act, "seconds"), times = linli_act_int (act, "times");

  if (seconds < 10 || seconds > 36000)
    return linli_fail (error, LINLI_ERROR_INPUT, _("Member “%s” must be %s."), "seconds", _("between 10 and 36,000"));
  return (times >= 1 && times <= 100)
         || linli_fail (error, LINLI_ERROR_INPUT, _("Member “%s” must be %s."), "times", _("between 1 and 100"));
}

/* What was taken down wrongly is put right until the meeting is archived; an issued record needs a new version then. */
static gboolean
correct_speech (LinliAct *act, GError **error)
{
  LinliRecord *speech = linli_act_row (act, "speech");
  g_autoptr (LinliRecord) meeting = meeting_of (act, "speech");
  const char *state = linli_record_text (meeting, "state");

  if (g_str_equal (state, "archived"))
    return linli_refuse (error, NULL, _("The meeting is %s; its speeches stay as they are."), linli_machine_state_word (state));
  if (!linli_act_has (act, "stance"))
    linli_act_set_text (act, "stance", linli_record_text (speech, "stance"));
  return TRUE;
}

#define STANCES "c(for|against|amend|explain|remark)"

const LinliActKind linli_acts_turn[] = {
  { "turn.ask",
    "label:t? meeting:@meeting item:@item? person:@person kind:c(speech|intervention|order) stance:" STANCES " leave:o?",
    "turn.asked", ask, N_("ask for the floor: a speech, an intervention or a point of order") },
  { "turn.ask_all", "meeting:@meeting item:@item", NULL, ask_all,
    N_("put everyone in the hall into the queue, who may still speak to the item") },
  { "turn.withdraw", "turn:@turn", "turn.withdrawn", withdraw, N_("withdraw a turn of which nothing was noted") },
  { "turn.begin", "turn:@turn", "turn.begun", begin,
    N_("give the floor; an intervention or a point of order pauses whoever has it") },
  { "turn.pause", "turn:@turn", "turn.paused", NULL, N_("stop the time of who speaks") },
  { "turn.resume", "turn:@turn", "turn.begun", begin, N_("let a paused speaker go on") },
  { "turn.extend", "turn:@turn seconds:i", "turn.extended", extend, N_("grant a speaker more time") },
  { "turn.note", "turn:@turn text:b stance:" STANCES "?", "turn.noted", note, N_("keep the summary as far as it is written") },
  { "turn.end", "turn:@turn text:b? stance:" STANCES "?", "turn.ended", end,
    N_("end a turn; what was noted becomes a speech with its time") },
  { "meeting.speaking", "meeting:@meeting seconds:i times:i", "meeting.speaking_set", set_speaking,
    N_("set for a meeting how long and how often one may speak to an item") },
  { "speech.correct", "speech:@speech stance:" STANCES "? text:b reason:t", "speech.corrected", correct_speech,
    N_("correct the summary of a speech") },
  { NULL },
};
