/* The use cases: what people do with a register, each refused or recorded whole.
 *
 * Every act has a name ("request.accept"), members by name, an instant and an actor. The terminal's scripts, the
 * window and the tests all go through linli_council_act(). */
#pragma once

#include "base/clock.h"
#include "base/record.h"

G_BEGIN_DECLS

typedef struct _LinliCouncil LinliCouncil;

/* Makes a register. @facts: name, kind (residents, villagers), community, language (zh, en), and division and
 * contact or neither. A key for checkpoints is made and kept in the user's data folder. */
LinliCouncil *linli_council_create (const char *path, const LinliRecord *facts, gint64 at_ms, GError **error);

/* Opens a register with the rules and holidays of the program's data folder, and with the committee's own rules
 * in "@path.rules/" beside it when there are any. */
LinliCouncil *linli_council_open (const char *path, gboolean write, GError **error);

/* A second connection, for reading, beside @writer, which has verified the register and holds its lock. */
LinliCouncil *linli_council_reader (LinliCouncil *writer, GError **error);

/* The same as it stands now, in memory: for trials. */
LinliCouncil *linli_council_trial (LinliCouncil *council, GError **error);

/* Opens the register anew where an error of the disk has left it unusable, and goes on with it; what this program alone knows
 * of an open urn is kept. Nothing for one that is sound. Needs that there is no batch. */
gboolean linli_council_mend (LinliCouncil *council, GError **error);

void linli_council_free (LinliCouncil *council);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliCouncil, linli_council_free)

/* Does @name as @actor (a person's label; NULL only while the register holds nobody) at @at_ms, which may not lie
 * before the last change. @token: what the outcome may be asked by later, or NULL.
 * The end of a meeting is signed by a checkpoint. Errors: REFUSED with the reason and the article, INPUT naming the member; nothing is then recorded. */
gboolean linli_council_act (LinliCouncil *council, const char *name, const LinliRecord *members, gint64 at_ms,
                            const char *actor, const char *token, GError **error);

/* Several acts as one transaction: between begin and commit every act joins it. The first act that fails undoes them
 * all and ends it; there is then nothing to commit. Freeing the council undoes what was not committed. */
gboolean linli_council_batch_begin (LinliCouncil *council, GError **error);
gboolean linli_council_batch_commit (LinliCouncil *council, const char *token, GError **error);
void linli_council_batch_undo (LinliCouncil *council);

/* Every use case for people who write scripts: rows of name, members, summary. (element-type LinliRecord) */
GPtrArray *linli_council_acts (void);

/* How an act specifies a member. @type (out) (transfer full): t line, b body of text, i integer, o yes or no, d civil
 * date, n instant, l list of lines, c(a|b) one of, @entity a thing by its label, @entity* several. FALSE when there is no
 * such act or member. */
gboolean linli_council_member (const char *act, const char *member, char **type, gboolean *optional);

/* Reads the one member of @given as the act would; messages call it @where. */
gboolean linli_council_check_member (LinliCouncil *council, const char *act, const char *member, const LinliRecord *given,
                                     const char *where, GError **error);

/* The names of the acts that the state machine of @entity allows from @state, in order. (element-type utf8) */
GPtrArray *linli_council_possible (const char *entity, const char *state);

/* Reading: the queries of the register by name. Values as in linli_register_row() and rows(). */
LinliRecord *linli_council_row (LinliCouncil *council, const char *query, const LinliRecord *params, GError **error);
GPtrArray *linli_council_rows (LinliCouncil *council, const char *query, const LinliRecord *params, GError **error);

const char *linli_council_path (LinliCouncil *council);
const char *linli_council_language (LinliCouncil *council); /* "zh" or "en" */
gint64 linli_council_size (LinliCouncil *council);          /* entries in the ledger */
char *linli_council_head (LinliCouncil *council);           /* (transfer full): its head, hex */

/* Signs the ledger as it stands with the register's key, when this machine holds it. */
gboolean linli_council_checkpoint (LinliCouncil *council, gint64 at_ms, const char *reason, GError **error);

/* A copy of the register with the files attached to it; files that were missing or altered already are not in the copy. */
gboolean linli_council_backup (LinliCouncil *council, const char *path, gint64 at_ms, GError **error);
gboolean linli_council_restore (const char *backup, const char *path, GError **error);

/* The attached files whose bytes are not as they were attached: label, sha256, size, state (missing, altered). Reads every
 * file. (element-type LinliRecord) */
GPtrArray *linli_council_files_lacking (LinliCouncil *council, GError **error);
const char *linli_council_sqlite_version (void); /* of the library that keeps registers, for reports of faults */

G_END_DECLS
