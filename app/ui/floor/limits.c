#include "ui/floor/limits.h"

#include "ui/floor/turns.h"

#include <glib/gi18n-lib.h>

static const LinliField fields[] = {
  { "seconds", N_("Seconds of one speech"), N_("180 are three minutes; a tea session takes 60, so that everyone gets a turn.") },
  { "times", N_("Speeches of one person to an item"), N_("Interventions and points of order are not counted.") },
};

static const LinliFormSpec spec = { "meeting.speaking", N_("Rule of speaking"),
                                    N_("A house rule of this meeting, not law. It is best set before the first speech."), N_("Set"),
                                    N_("The rule of speaking is set."), fields, G_N_ELEMENTS (fields) };

LinliForm *
linli_limits_show (GtkWidget *near, LinliLive *live)
{
  LinliSpeaking speaking = linli_floor_limits (live);
  g_autoptr (LinliRecord) given = linli_record_new ();

  linli_record_set_text (given, "meeting", linli_record_text (linli_live_meeting (live), "label"));
  linli_record_set_int (given, "seconds", speaking.seconds);
  linli_record_set_int (given, "times", speaking.times);
  return linli_form_show (near, linli_live_session (live), &spec, given, 0, NULL);
}
