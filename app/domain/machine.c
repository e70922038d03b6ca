#include "domain/machine.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const LinliMachine *
linli_machine_find (const char *name)
{
  for (const LinliMachine *machine = linli_machines; machine->name; machine++)
    if (strcmp (machine->name, name) == 0)
      return machine;
  return NULL;
}

static gboolean
among (const char *states, const char *state)
{
  gsize length = strlen (state);

  for (const char *p = states; p; p = strchr (p, '|') ? strchr (p, '|') + 1 : NULL)
    if (strncmp (p, state, length) == 0 && (p[length] == '\0' || p[length] == '|'))
      return TRUE;
  return FALSE;
}

const LinliTransition *
linli_machine_row (const LinliMachine *machine, const char *state, const char *event)
{
  for (const LinliTransition *row = machine->rows; row->event; row++)
    if (strcmp (row->event, event) == 0 && among (row->from, state))
      return row;
  return NULL;
}

gboolean
linli_machine_has_event (const LinliMachine *machine, const char *event)
{
  for (const LinliTransition *row = machine->rows; row->event; row++)
    if (strcmp (row->event, event) == 0)
      return TRUE;
  return FALSE;
}

GPtrArray *
linli_machine_possible (const LinliMachine *machine, const char *state)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (const LinliTransition *row = machine->rows; row->event; row++)
    if (among (row->from, state))
      g_ptr_array_add (rows, (gpointer) row);
  return rows;
}

const char *
linli_machine_state_word (const char *state)
{
  static const char *const words[][2] = {
    { "registered", N_("registered") },     { "accepted", N_("accepted") },
    { "declined", N_("declined") },         { "referred", N_("referred") },
    { "withdrawn", N_("withdrawn") },       { "handling", N_("being handled") },
    { "topic", N_("made a topic") },        { "closed", N_("closed") },
    { "rated", N_("rated") },               { "archived", N_("archived") },
    { "pending", N_("pending") },           { "admitted", N_("admitted") },
    { "returned", N_("returned for correction") }, { "rejected", N_("not admitted") },
    { "routed", N_("routed") },             { "decided", N_("decided") },
    { "preparing", N_("in preparation") },  { "notified", N_("notice given") },
    { "checkin", N_("check-in") },          { "session", N_("in session") },
    { "recess", N_("in recess") },          { "suspended", N_("suspended") },
    { "inquorate", N_("inquorate") },       { "adjourned", N_("adjourned") },
    { "cancelled", N_("cancelled") },       { "proposed", N_("proposed") },
    { "seconded", N_("seconded") },         { "voting", N_("being voted on") },
    { "carried", N_("carried") },           { "lost", N_("not carried") },
    { "undecided", N_("undecided for want of a quorum") }, { "tabled", N_("tabled") },
    { "open", N_("open") },                 { "counted", N_("sealed") },
    { "announced", N_("announced") },       { "posted", N_("on public notice") },
    { "effective", N_("in effect") },       { "executing", N_("being carried out") },
    { "completed", N_("completed") },       { "revoked", N_("revoked") },
    { "draft", N_("draft") },               { "checked", N_("checked") },
    { "issued", N_("issued") },             { "signed", N_("signed") },
    { "disputed", N_("disputed") },         { "expired", N_("period ended") },
    { "submitted", N_("submitted") },       { "examined", N_("examined") },
    { "answered", N_("answered") },         { "review", N_("under review") },
    { "unassigned", N_("to be assigned") }, { "assigned", N_("assigned") },
    { "acknowledged", N_("signed for") },   { "working", N_("in progress") },
    { "acceptance", N_("awaiting acceptance") }, { "done", N_("closed") },
    { "hold", N_("on hold") },              { "asked", N_("asked for") },
    { "approved", N_("approved") },         { "refused", N_("refused") },
    { "convene", N_("a meeting must be convened") }, { "upheld", N_("upheld") },
    { "waiting", N_("waiting for the floor") }, { "speaking", N_("has the floor") },
    { "paused", N_("paused") },             { "merged", N_("merged") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i][0], state) == 0)
      return _(words[i][1]);
  return state;
}

const char *
linli_machine_state_word_of (const char *machine, const char *state)
{
  if (strcmp (machine, "ballot") != 0)
    return linli_machine_state_word (state);
  if (strcmp (state, "returned") == 0)
    return _("handed in");
  if (strcmp (state, "issued") == 0)
    return _("handed out");
  return strcmp (state, "void") == 0 ? _("void") : state;
}
