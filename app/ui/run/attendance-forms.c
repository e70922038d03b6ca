#include "ui/run/attendance-forms.h"

#include "ui/live/act.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define FORM(act, title, intro, verb, done, fields) { act, title, intro, verb, done, fields, G_N_ELEMENTS (fields) }

static const LinliFieldWord roles[] = { { "列席", N_("attends without a vote") }, { "监督", N_("supervises") }, { NULL } };
static const LinliFieldWord places[] = { { "in", N_("is here") }, { "out", N_("has left") }, { "absent", N_("never came") }, { NULL } };

static const LinliField attend_fields[] = {
  { "person", N_("Who"), NULL, LINLI_FIELD_PLAIN, NULL, "run-outsiders" },
  { "role", N_("As what"), NULL, LINLI_FIELD_PLAIN, roles },
};
static const LinliField excuse_fields[] = { { "reason", N_("Why"), NULL } };
static const LinliField represent_fields[] = {
  { "holder", N_("Represented by"), N_("A member who is here"), LINLI_FIELD_PLAIN, NULL, "run-holders" },
  { "document", N_("The written proxy"), N_("Its date, and where it is kept"), LINLI_FIELD_PLAIN, NULL, NULL },
};
static const LinliField correct_fields[] = {
  { "to", N_("In truth"), NULL, LINLI_FIELD_PLAIN, places },
  { "reason", N_("Why it was entered wrongly"), NULL },
};

static const LinliFormSpec attend_form = FORM ("attendance.attend", N_("Add somebody without a vote"), NULL, N_("Add"),
                                               N_("Noted as attending without a vote"), attend_fields);
static const LinliFormSpec excuse_form = FORM ("attendance.excuse", N_("Note an excuse"), NULL, N_("Note"), NULL, excuse_fields);
static const LinliFormSpec represent_form = FORM ("attendance.proxy", N_("Enter a proxy"), NULL, N_("Enter"),
                                                  N_("The proxy is entered"), represent_fields);
static const LinliFormSpec correct_form
    = FORM ("attendance.correct", N_("Correct the attendance"),
            N_("Nothing is erased: what was entered stays in the ledger, with this correction behind it."), N_("Correct"),
            N_("The attendance is corrected"), correct_fields);

static LinliForm *
show (GtkWidget *near, LinliLive *live, const LinliFormSpec *spec, const char *person)
{
  g_autoptr (LinliRecord) given = linli_live_members (live);

  if (person)
    linli_record_set_text (given, "person", person);
  return linli_form_show (near, linli_live_session (live), spec, given, linli_record_int (linli_live_meeting (live), "id"), NULL);
}

LinliForm *
linli_attend_show (GtkWidget *near, LinliLive *live, const char *person)
{
  return show (near, live, &attend_form, person);
}

LinliForm *
linli_excuse_show (GtkWidget *near, LinliLive *live, const char *person)
{
  return show (near, live, &excuse_form, person);
}

LinliForm *
linli_represent_show (GtkWidget *near, LinliLive *live, const char *person)
{
  return show (near, live, &represent_form, person);
}

LinliForm *
linli_attendance_correct_show (GtkWidget *near, LinliLive *live, const char *person)
{
  return show (near, live, &correct_form, person);
}
