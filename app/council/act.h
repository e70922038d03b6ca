/* Inside the use cases: one act, from the members a caller gives to the changes it records. */
#pragma once

#include "council/council.h"
#include "domain/machine.h"
#include "rules/calendar.h"
#include "rules/ruleset.h"
#include "store/register.h"

G_BEGIN_DECLS

typedef struct _LinliAct LinliAct;

/* A use case.
 *
 * @members: "name:type" words, "?" after the type when it may be left out. Types: t line of text, b body of text,
 * i integer, o yes or no, d civil date, n instant, l list of lines, c(a|b) one of, @entity a thing by its label,
 * @entity* several. A thing's id enters the values under the member's name, its row act_row() of that name.
 * @kind: the change recorded, with those values that it has as members; NULL when @check records by itself.
 * @check: refuses, or completes the values; may be NULL. */
typedef struct
{
  const char *name;
  const char *members;
  const char *kind;
  gboolean (*check) (LinliAct *act, GError **error);
  const char *summary; /* one line for people who write scripts, msgid */
  LinliWho who;        /* for an act without a step of a machine; 0: staff, or the floor of its meeting */
} LinliActKind;

struct _LinliAct
{
  LinliCouncil *council;      /* borrowed, as are the next two */
  LinliRegister *reg;
  const LinliActKind *kind;
  const LinliTransition *step; /* the row of the state machine, if its thing has one */
  gint64 at_ms;
  LinliDate today;
  gint64 actor;               /* id of a person; 0 before there are any */
  LinliRecord *actor_row;     /* nullable */
  LinliRecord *values;        /* members as given, things as ids; becomes the payload */
  GHashTable *rows;           /* member name → row of the thing */
  GPtrArray *also;            /* further changes in order: kind, record */
  gboolean erase;             /* the values under "digests" go for good */
  gboolean (*behind) (LinliAct *act, gint64 seq, GError **error); /* within the transaction, behind the changes; @seq of the first */
  gpointer behind_data;       /* borrowed, for it */
};

extern const LinliActKind linli_acts_people[], linli_acts_catalogue[], linli_acts_request[], linli_acts_topic[],
    linli_acts_meeting[], linli_acts_attendance[], linli_acts_motion[], linli_acts_vote[], linli_acts_verdict[],
    linli_acts_ballot[], linli_acts_election[], linli_acts_resolution[],
    linli_acts_notice[], linli_acts_task[], linli_acts_paper[], linli_acts_file[], linli_acts_turn[], linli_acts_group[],
    linli_acts_urn[];

LinliRecord *linli_act_row (LinliAct *act, const char *member); /* (transfer none), NULL when not given */
gint64 linli_act_int (LinliAct *act, const char *member);
const char *linli_act_text (LinliAct *act, const char *member);
gboolean linli_act_has (LinliAct *act, const char *member);
void linli_act_set_int (LinliAct *act, const char *member, gint64 value);
void linli_act_set_text (LinliAct *act, const char *member, const char *value);

/* The row of the @entity with @label, or NULL with NOT_FOUND naming @member. */
LinliRecord *linli_act_find (LinliAct *act, const char *entity, const char *label, const char *member, GError **error);

/* Sets @member to @date as text. */
void linli_act_set_date (LinliAct *act, const char *member, LinliDate date);
LinliDate linli_act_date (LinliAct *act, const char *member); /* the date given, or today */

/* A further change behind the main one; takes @record. */
void linli_act_also (LinliAct *act, const char *kind, LinliRecord *record);

/* The same for a change of one thing: its id under its entity's name, and its new state (nullable).
 * Returns: (transfer none): the record, for further members. */
LinliRecord *linli_act_also_move (LinliAct *act, const char *kind, const char *entity, gint64 id, const char *state);

/* A query with one integer parameter. Both need no error: a failing read fails the commit. */
LinliRecord *linli_act_query (LinliAct *act, const char *query, const char *param, gint64 value);
gint64 linli_act_count (LinliAct *act, const char *query, const char *param, gint64 value);

/* Gives "label" its value: the one given, or the next of "@prefix-year-NNN". Refused when taken. */
gboolean linli_act_label (LinliAct *act, const char *prefix, const char *find_query, GError **error);

/* The last day of the limit @name of data/rules/limits.json that begins on @from. */
gboolean linli_act_limit (LinliAct *act, const char *name, LinliDate from, LinliDate *due, GError **error);

/* The first clause of the summary of @kind, in the interface's language: what a refusal calls the act. */
char *linli_act_title (const LinliActKind *kind);

/* Sets @member to the last day of the limit @name that begins today. */
gboolean linli_act_set_limit (LinliAct *act, const char *member, const char *name, GError **error);

/* Follows the machine of @entity from @state by @event for a further thing; refused when it has no such row. */
const char *linli_act_next (LinliAct *act, const char *entity, LinliRecord *row, const char *event, GError **error);

/* "zh" or "en": what the register's papers speak. */
const char *linli_act_language (LinliAct *act);

G_END_DECLS
