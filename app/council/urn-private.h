/* Inside the urn: what the acts of a secret vote share. */
#pragma once

#include "council/act.h"
#include "council/floor.h"
#include "council/urn.h"
#include "sign/sealed.h"
#include "store/urn.h"

G_BEGIN_DECLS

/* Codes, digits and shares in locked memory; hashes as they go into the register. */
struct _LinliUrnDraw
{
  guint slips;
  LinliSealKey *key;
  char *codes;  /* locked: texts of 17 bytes with their end */
  char *digits; /* locked: of 9 */
  char *shares; /* locked: two of LINLI_SHARE_TEXT_SIZE */
  LinliUrnSlipHashes *hashes;
};

struct _LinliUrnTicket
{
  guint8 hash[LINLI_SEALED_HASH_SIZE];
};

/* What this program alone knows of the register's urn: nothing of it is in the file. */
typedef struct _LinliUrnDesk LinliUrnDesk;

struct _LinliUrnDesk
{
  LinliSealKey *key;            /* nullable; which vote it is for, its public part says */
  const LinliUrnDraw *given;   /* borrowed: the draw that the next opening takes; NULL: it draws itself */
  LinliUrnDraw *drawn;         /* nullable: what an opening drew itself, until it is taken */
  gboolean opened, destroyed;  /* in the transaction that is open */
};

LinliUrnDesk *linli_urn_desk_new (void);
void linli_urn_desk_free (LinliUrnDesk *desk);

/* After a transaction: forgets the key and compacts the file when an urn was taken out, forgets the draw of one that was not
 * made after all. */
void linli_urn_desk_settle (LinliCouncil *council, gboolean done);

/* The part of vote.open that is of a secret vote: refuses, or draws, and makes the urn behind the act. */
gboolean linli_urn_also_open (LinliAct *act, LinliRecord *meeting, const LinliFloor *floor, GError **error);

/* Records behind the act that the urn of @vote, its member "vote", is destroyed, and destroys it; nothing for a vote without
 * one. */
void linli_urn_also_destroy (LinliAct *act, LinliRecord *vote);

/* The secret vote @vote with what its ballots may hold, or NULL with NOT_FOUND. */
LinliRecord *linli_urn_vote_row (LinliCouncil *council, gint64 vote, GError **error);

/* A ballot as it is before it is sealed; all are of one length. */
#define LINLI_URN_PLAIN_SIZE (LINLI_URN_BOX_SIZE - LINLI_SEALED_MORE)
#define LINLI_URN_CANDIDATES_MAX 256
#define LINLI_URN_CODE_LETTERS 16

/* @seats: 0 for a motion that is no election. INPUT when @choice cannot be. A random code goes in with it. */
gboolean linli_urn_ballot_write (const char *choice, guint seats, guint candidates, guint8 plain[LINLI_URN_PLAIN_SIZE],
                                 GError **error);

/* FALSE when @plain is no ballot of such a vote. @choice: (transfer full). */
gboolean linli_urn_ballot_read (const guint8 plain[LINLI_URN_PLAIN_SIZE], guint seats, guint candidates,
                                char code[LINLI_URN_CODE_LETTERS + 1], char **choice);

/* The check digit of @count digits (H. M. Damm): finds every mistyped digit and every two that were exchanged. */
char linli_urn_check_digit (const char *digits, guint count);

/* Where the slip of @ticket stands; *slip is 0 when nowhere. */
gboolean linli_urn_ticket_find (LinliCouncil *council, gint64 vote, const LinliUrnTicket *ticket, gint64 *slip,
                                LinliUrnState *state, GError **error);

void linli_urn_gate_settle (LinliUrnGate *gate); /* a ballot was recorded */

/* The root of an urn: SHA-256 over "linli-urn-v1", the vote's public key as text and the boxes in the order of their bytes.
 * (transfer full): hex. */
char *linli_urn_root (const char *public_key, GPtrArray *boxes);

G_END_DECLS
