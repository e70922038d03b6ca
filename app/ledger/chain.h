/* The hash chain over a register's changes.
 *
 * hash = SHA-256 ("linli-v1" ‖ register uuid ‖ seq ‖ instant ‖ actor ‖ kind ‖ payload ‖ previous hash), each part
 * behind its length as four bytes, big-endian; seq, instant (ms) and actor are eight bytes, big-endian. Before
 * the first change the previous hash is 32 zero bytes. This format never changes: a later one gets a new tag. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LINLI_HASH_SIZE 32

typedef struct
{
  gint64 seq;   /* 1, 2, 3 … */
  gint64 at_ms;
  gint64 actor; /* a person's id, or 0 for the program */
  const char *kind;
  const char *payload; /* canonical encoding of a record */
  gsize payload_size;  /* bytes */
} LinliChange;

typedef struct _LinliChain LinliChain;

LinliChain *linli_chain_new (const char *uuid);
void linli_chain_free (LinliChain *chain);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliChain, linli_chain_free)

gint64 linli_chain_size (const LinliChain *chain);          /* seq of the last change, 0 at first */
const guint8 *linli_chain_head (const LinliChain *chain);   /* LINLI_HASH_SIZE bytes */
void linli_chain_set_head (LinliChain *chain, gint64 size, const guint8 *head);

/* The hash that @change has behind the present head; the chain does not move. */
void linli_chain_hash (LinliChain *chain, const LinliChange *change, guint8 hash[LINLI_HASH_SIZE]);

/* Moves the chain on by @change when its seq is the next and its hash is @hash. Returns FALSE otherwise. */
gboolean linli_chain_follow (LinliChain *chain, const LinliChange *change, const guint8 *hash, gsize hash_size);

char *linli_hash_hex (const guint8 *hash); /* (transfer full): 64 lower-case digits */

/* The bytes that a checkpoint signs: tag, register uuid, seq, head, instant, reason, behind their lengths. */
GBytes *linli_checkpoint_bytes (const char *uuid, gint64 seq, const guint8 *head, gint64 at_ms, const char *reason);

/* How a personal value stands in the ledger: SHA-256 over tag, salt and value behind their lengths, in hex. */
char *linli_personal_digest (const guint8 *salt, gsize salt_size, const char *value);

G_END_DECLS
