/* A meeting with as many voters as one likes and a motion or an election that is ready for a secret vote. */
#pragma once

#include "council/council-private.h"

G_BEGIN_DECLS

#define URN_MOTION "HY-1/M1"
#define URN_CANDIDATES 3
#define URN_SEATS 2
/* The members of "close_urn" when @n slips came back unused. */
#define URN_RETURNED(n) "\"returned\":" #n ",\"by\":[\"人5\",\"人6\"]"

typedef struct
{
  char *folder;
  char *path;
  LinliCouncil *council; /* open for writing */
  gint64 vote;           /* once opened */
} UrnFixture;

/* @voters members are present, from four up; 人5 and 人6 are tellers; a motion is seconded. */
void urn_fixture_set_up (UrnFixture *fixture, guint voters);

/* The same with an election: 人1, 人2 and 人3 for two seats, moved by 人7. */
void urn_fixture_set_up_election (UrnFixture *fixture, guint voters);
void urn_fixture_tear_down (UrnFixture *fixture);

/* Closes the program's register and opens it again, as after a crash. */
void urn_fixture_reopen (UrnFixture *fixture);

/* Opens the vote with @draw. */
void urn_fixture_open (UrnFixture *fixture, const LinliUrnDraw *draw);

/* Does "vote.@name" on the motion by the chair; FALSE with the reason. @members: JSON without its braces, or "". */
gboolean urn_fixture_act (UrnFixture *fixture, const char *name, const char *members, GError **error);
void urn_fixture_must (UrnFixture *fixture, const char *name, const char *members); /* aborts unless done */

/* It is refused, with @said among the words. */
void urn_fixture_refuses (UrnFixture *fixture, const char *name, const char *members, const char *said);

/* Casts @choice, or finds out why the slip cannot; aborts on an error. */
LinliUrnState urn_fixture_cast (UrnFixture *fixture, const LinliUrnTicket *ticket, const char *choice);

/* Of any call that was not @done: aborts unless @error says @said, then clears it. */
void urn_fixture_refused (gboolean done, GError **error, const char *said);

/* A member of the vote's row. */
char *urn_fixture_value (UrnFixture *fixture, const char *member);

/* A draw whose hashes are by chance, without the time that hashing takes; urn_fixture_ticket() fits its slip @index. */
LinliUrnDraw *urn_fixture_draw (guint slips);
LinliUrnTicket *urn_fixture_ticket (const LinliUrnDraw *draw, guint index);

G_END_DECLS
