/* A register: one file, an append-only ledger of changes, and the tables derived from it.
 *
 * A register opened for writing is held by one program at a time. Every action is one transaction: begin,
 * record changes, commit. After an error of commit the outcome is unknown until the register is opened again
 * and asked about the action's token. */
#pragma once

#include "base/record.h"
#include "ledger/chain.h"

G_BEGIN_DECLS

#define LINLI_REGISTER_SCHEMA 3

typedef struct _LinliRegister LinliRegister;

/* Makes @path, which must not exist; whole or not at all. @facts are the members of "register.created" but for
 * uuid, which is drawn here. Returns: (transfer full): the register, open for writing, or NULL. */
LinliRegister *linli_register_create (const char *path, const LinliRecord *facts, gint64 at_ms, GError **error);

/* Opens @path after checking what it is, its pages, its references and its chain.
 * Errors: FOREIGN, NEWER, CORRUPT, LOCKED, READONLY, IO. Nothing is changed on any error. */
LinliRegister *linli_register_open (const char *path, gboolean write, GError **error);

/* A copy in memory as it stands now: writable, lost when freed. For trials and long reads. */
LinliRegister *linli_register_snapshot (LinliRegister *reg, GError **error);

/* A second connection that reads what @writer has verified and holds under its lock: nothing is verified again. */
LinliRegister *linli_register_reader (LinliRegister *writer, GError **error);

/* After an error that left the outcome of a commit unknown: opens and verifies the file anew under the same lock, and lets the
 * old connection go. Nothing for a register that is sound. Needs that there is no transaction. */
gboolean linli_register_mend (LinliRegister *reg, GError **error);

void linli_register_free (LinliRegister *reg);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliRegister, linli_register_free)

const char *linli_register_path (const LinliRegister *reg);
const char *linli_register_uuid (const LinliRegister *reg);
gint64 linli_register_size (const LinliRegister *reg);       /* changes in the ledger */
char *linli_register_head (const LinliRegister *reg);        /* (transfer full): hash of the last one, hex */

gboolean linli_register_begin (LinliRegister *reg, GError **error);

/* Appends one change and carries it into the tables. Personal members are given in clear and replaced by their
 * digests here. @seq may be NULL. Needs a transaction. */
gboolean linli_register_record (LinliRegister *reg, gint64 at_ms, gint64 actor, const char *kind,
                                const LinliRecord *payload, gint64 *seq, GError **error);

/* @token: what the outcome is asked by, or NULL. */
gboolean linli_register_commit (LinliRegister *reg, const char *token, GError **error);
void linli_register_rollback (LinliRegister *reg);

/* The size of the ledger after the action of @token, or 0 if it was never recorded. */
gint64 linli_register_outcome (LinliRegister *reg, const char *token);

/* Removes the values of @digests (hex) for good; belongs into the transaction that records the erasure. */
gboolean linli_register_erase (LinliRegister *reg, const char *const *digests, GError **error);

/* Adds a signed statement that the ledger was as it is now, within the transaction that runs, else in its own. */
gboolean linli_register_checkpoint (LinliRegister *reg, gint64 at_ms, const char *reason, const char *key,
                                    GBytes *signature, GError **error);

/* What a checkpoint made now would sign. */
GBytes *linli_register_checkpoint_bytes (LinliRegister *reg, gint64 at_ms, const char *reason);

/* Looks at every page and index of the file, which opening leaves out for speed. Error CORRUPT. */
gboolean linli_register_integrity (LinliRegister *reg, GError **error);

const char *linli_register_sqlite_version (void);

/* Runs the query @name of queries.sql. @params may be NULL.
 * row: the first row, or NULL without error when there is none. rows: (element-type LinliRecord). */
LinliRecord *linli_register_row (LinliRegister *reg, const char *name, const LinliRecord *params, GError **error);
GPtrArray *linli_register_rows (LinliRegister *reg, const char *name, const LinliRecord *params, GError **error);

G_END_DECLS
