#include "ui/floor/elect.h"

#include "ui/floor/propose.h"

#include <glib/gi18n-lib.h>

static const LinliField fields[] = {
  { "title", N_("For which office"), N_("Such as “members of the committee”.") },
  { "seats", N_("How many are elected") },
  { "candidates", N_("Candidates"), N_("In the order in which they stand on the ballot."), LINLI_FIELD_PLAIN, NULL, "form-people" },
  { "text", N_("How it is held"), N_("Who nominated them, and what the ballot asks.") },
  { "mover", N_("Put forward by"), NULL, LINLI_FIELD_PLAIN, NULL, "floor-voters" },
  { "label", N_("Number of the motion") },
  { "parent", N_("Further vote after"), N_("Where too few were elected or votes were equal."), LINLI_FIELD_PLAIN, NULL, "floor-elections" },
};

static const LinliFormSpec spec = { "election.propose", N_("Election"), NULL, N_("Put forward"), N_("The election is put forward."),
                                    fields, G_N_ELEMENTS (fields) };

LinliForm *
linli_elect_show (GtkWidget *near, LinliLive *live)
{
  const LinliRecord *meeting = linli_live_meeting (live), *item = linli_live_item (live);
  g_autoptr (LinliRecord) given = linli_record_new ();
  LinliForm *form;

  linli_record_set_text (given, "meeting", linli_record_text (meeting, "label"));
  if (item)
    linli_record_set_text (given, "item", linli_record_text (item, "label"));
  form = linli_form_show (near, linli_live_session (live), &spec, given, linli_record_int (meeting, "id"), "election.propose");
  linli_propose_say_number (form, live);
  return form;
}
