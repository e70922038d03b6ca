/* A register that a window shows: one connection for the eye, one for the hand.
 *
 * The main thread reads through a read-only connection; acts are done on the writing one, one after another, in a
 * thread. A register that cannot be written is read-only and says why. */
#pragma once

#include "council/council.h"
#include "council/desk.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define LINLI_TYPE_SESSION (linli_session_get_type ())
G_DECLARE_FINAL_TYPE (LinliSession, linli_session, LINLI, SESSION, GObject)

/* Signals: "changed" after something was recorded; "failed" (message) when a read failed; "working" (a LinliWork) when
 * something longer begins. */

/* Opens @path in a thread; makes the demo there first when @demo and there is no file yet. */
void linli_session_open (const char *path, gboolean demo, GCancellable *cancellable, GAsyncReadyCallback done, gpointer data);
LinliSession *linli_session_open_finish (GAsyncResult *result, GError **error);

const char *linli_session_path (LinliSession *session);
const char *linli_session_name (LinliSession *session);       /* of the committee */
const char *linli_session_read_only (LinliSession *session);  /* why, or NULL when it can be written */
LinliCouncil *linli_session_council (LinliSession *session);  /* for reading on the main thread */

/* Lets another program write: what still holds the session can read on. */
void linli_session_close (LinliSession *session);

/* Now: the clock, or the last entry where the clock lies behind it. @fixed_ms: a moment to stand at, 0 to go on. */
gint64 linli_session_now (LinliSession *session);
LinliDate linli_session_today (LinliSession *session);
void linli_session_set_now (LinliSession *session, gint64 fixed_ms);

/* Queries by name. A failure is signalled; rows are then empty, the row NULL. */
LinliRecord *linli_session_row (LinliSession *session, const char *query, const LinliRecord *params);
GPtrArray *linli_session_rows (LinliSession *session, const char *query, const LinliRecord *params);
LinliRecord *linli_session_row_of (LinliSession *session, const char *query, gint64 id);  /* :id */
GPtrArray *linli_session_rows_of (LinliSession *session, const char *query, gint64 id);

/* Who records at this desk: the label of one of the staff or committee; NULL while there is nobody. */
const char *linli_session_actor (LinliSession *session);
void linli_session_set_actor (LinliSession *session, const char *actor);

/* An act to be done: its name and members. */
typedef struct
{
  char *name;
  LinliRecord *members;
} LinliDeed;

LinliDeed *linli_deed_new (const char *name, LinliRecord *members); /* takes @members */
void linli_deed_free (LinliDeed *deed);

/* As a text of a later deed's members it stands for the label of what the first deed has made. */
#define LINLI_DEED_NEW "@new"

/* Does acts in a thread, in order and as one transaction, under a token of its own; @deeds is kept until then. Emits
 * "changed" when recorded. finish: the seq of the first change, which is the id of a thing it made; 0 with the refusal. */
void linli_session_acts (LinliSession *session, GPtrArray *deeds, const char *actor, GAsyncReadyCallback done, gpointer data);
gint64 linli_session_acts_finish (LinliSession *session, GAsyncResult *result, GError **error);

/* The same for one act; @members is kept until then. finish: FALSE with the refusal. */
void linli_session_act (LinliSession *session, const char *name, LinliRecord *members, const char *actor,
                        GAsyncReadyCallback done, gpointer data);
gboolean linli_session_act_finish (LinliSession *session, GAsyncResult *result, GError **error);

/* For threads. write: the writing connection, held until given back; NULL with the reason when there is none.
 * snapshot: (transfer full): the register as it stands, in memory, for as long as it takes. */
LinliCouncil *linli_session_begin_write (LinliSession *session, GError **error);
void linli_session_end_write (LinliSession *session);
LinliCouncil *linli_session_snapshot (LinliSession *session, GError **error);

/* Tells the views, on the main thread, that something was recorded; that @work has begun. */
void linli_session_changed (LinliSession *session);
void linli_session_working (LinliSession *session, GObject *work);

G_END_DECLS
