/* The lives of things as tables: from which state, by which event, to which state, by whom.
 *
 * The use cases, the interface (which buttons exist) and the documents read the same tables. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum /* bits: whose act it is */
{
  LINLI_WHO_STAFF = 1 << 0,      /* staff or member of the committee */
  LINLI_WHO_FLOOR = 1 << 1,      /* the meeting's chair, or its recorder for the chair */
  LINLI_WHO_SUPERVISOR = 1 << 2, /* the affairs oversight committee */
  LINLI_WHO_ANYONE = 1 << 3,
} LinliWho;

typedef struct
{
  const char *from;    /* states separated by "|"; "" for what does not exist yet */
  const char *event;   /* the verb of the use case: "accept" of "request.accept" */
  const char *to;      /* "" where the state stays as it is */
  LinliWho who;
  const char *article; /* where the rule stands, msgid; NULL for a rule of order */
} LinliTransition;

typedef struct
{
  const char *name;           /* "request" */
  const LinliTransition *rows; /* ended by a row without event */
} LinliMachine;

extern const LinliMachine linli_machines[]; /* ended by one without name */

/* Returns: (nullable): the machine of @name. */
const LinliMachine *linli_machine_find (const char *name);

/* Returns: (nullable): the row for @event from @state. */
const LinliTransition *linli_machine_row (const LinliMachine *machine, const char *state, const char *event);

/* Whether the machine has @event at all, from whatever state. */
gboolean linli_machine_has_event (const LinliMachine *machine, const char *event);

/* Every event possible from @state: (transfer container) (element-type LinliTransition). */
GPtrArray *linli_machine_possible (const LinliMachine *machine, const char *state);

/* The displayed word for a state of @machine's things, in the interface's language, where its own differs from that of
 * others; else as below. */
const char *linli_machine_state_word_of (const char *machine, const char *state);

/* The displayed word for a state, in the interface's language; the state itself when it has none. */
const char *linli_machine_state_word (const char *state);

G_END_DECLS
