/* The sealed urn of a secret vote: who has voted is one thing, what was voted another, and nothing joins the two.
 *
 * Slips are drawn before the vote opens; each holds a one-time code, as 16 characters for a scanner and as eight digits to
 * type, and is handed out by lot. A cast turns its slip used and puts a box, sealed with the vote's own key, into a random
 * place of the urn, in one transaction: no entry of the ledger, no instant, no order, no word in a log. The key stands in
 * locked memory of this program and, split in two, on paper with two tellers.
 *
 * The acts, in order: vote.open (method secret, slips), vote.close_urn (slips are reconciled, the root of the boxes is
 * recorded: nothing can be cast any more), vote.open_urn (the ballots are opened and disclosed, sorted by a random code,
 * and counted), vote.close (result), vote.announce (destroys the urn, unless vote.destroy_urn has done so before).
 * vote.cancel destroys the urn unopened.
 *
 * Codes and shares given back are in locked memory that is wiped when its owner is freed. Whatever a caller copies, he
 * wipes. Functions that take long say so: call them in a thread. */
#pragma once

#include "council/council.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Drawing the slips. */

#define LINLI_URN_SLIPS_MAX 20000

typedef struct _LinliUrnDraw LinliUrnDraw;
typedef void (*LinliUrnProgress) (guint done, guint all, gpointer data); /* in the calling thread */

/* Makes the vote's key, its two shares and @slips codes with their hashes. Takes some 70 ms of a processor for a slip; needs
 * no register. @progress may be NULL. Returns: (transfer full): NULL with the error, G_IO_ERROR_CANCELLED among them. */
LinliUrnDraw *linli_urn_draw (guint slips, GCancellable *cancellable, LinliUrnProgress progress, gpointer data, GError **error);
void linli_urn_draw_free (LinliUrnDraw *draw);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliUrnDraw, linli_urn_draw_free)

guint linli_urn_draw_slips (const LinliUrnDraw *draw);
const char *linli_urn_draw_code (const LinliUrnDraw *draw, guint index);   /* 16 letters and digits, 80 bits: for the QR */
const char *linli_urn_draw_digits (const LinliUrnDraw *draw, guint index); /* 8, the last a check digit: to be typed */
const char *linli_urn_draw_share (const LinliUrnDraw *draw, guint teller); /* 0 or 1: four lines of four groups of four */

/* Does "vote.open" with the method "secret" on the motion labelled @motion, with @draw's key and slips; the caller keeps
 * @draw, to print it. At least as many slips as members present. Quick. The rest is as in linli_council_act(). */
gboolean linli_urn_open (LinliCouncil *council, const LinliUrnDraw *draw, const char *motion, gboolean shows_turnout,
                         gint64 at_ms, const char *actor, const char *token, GError **error);

/* After the act vote.open was done with "slips" and no draw (a script; slow): what it drew, once.
 * Returns: (transfer full) (nullable). */
LinliUrnDraw *linli_urn_take_draw (LinliCouncil *council);

/* What a secret vote on the motion @id does not promise, each a sentence for the meeting. (element-type utf8) */
GPtrArray *linli_urn_limits (LinliCouncil *council, gint64 motion, GError **error);

/* Voting. */

/* The secret vote whose urn takes ballots: vote, motion (id), label, title, text, kind, seats, candidates (how many),
 * public_key, present, shows_turnout. NULL without error when there is none. */
LinliRecord *linli_urn_vote (LinliCouncil *council, GError **error);

typedef enum
{
  LINLI_URN_FREE,
  LINLI_URN_USED,
  LINLI_URN_SPOILED,
  LINLI_URN_UNKNOWN,
} LinliUrnState;

/* A slip that was shown, as its hash. Makes no use of a register; digits take some 70 ms, a scanned code 3 ms.
 * @public_key: of the vote. INPUT when @typed is neither 16 characters nor eight digits with their check digit; spaces,
 * hyphens, small letters and full-width digits are read too. */
typedef struct _LinliUrnTicket LinliUrnTicket;
LinliUrnTicket *linli_urn_ticket_new (const char *public_key, const char *typed, GError **error);
void linli_urn_ticket_free (LinliUrnTicket *ticket);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliUrnTicket, linli_urn_ticket_free)

/* Counts the unknown codes at one kiosk, in memory. After the fifth it closes for 30 seconds, after each further one for
 * twice as long, up to ten minutes; a ballot recorded through it sets the count back. For one thread at a time. */
typedef struct _LinliUrnGate LinliUrnGate;
LinliUrnGate *linli_urn_gate_new (void);
void linli_urn_gate_free (LinliUrnGate *gate);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliUrnGate, linli_urn_gate_free)
guint linli_urn_gate_wait (const LinliUrnGate *gate); /* seconds; 0 when it is open */

/* What the slip of @ticket is in the urn of @vote; refused while @gate (nullable) is closed. Quick. */
gboolean linli_urn_look (LinliCouncil *council, gint64 vote, const LinliUrnTicket *ticket, LinliUrnGate *gate,
                         LinliUrnState *state, GError **error);

/* Puts one ballot into the urn. @choice: "for", "against", "abstain"; of an election the positions of the candidates
 * ("1,3"; at most as many as seats; "" for none of them). One durable transaction; no hashing.
 * @state: what the slip was: FREE when this very call has recorded the ballot, USED when one stands already (a lost reply,
 * a slip shown twice): nothing was changed then, and nobody is told what it was; SPOILED, UNKNOWN: nothing was changed.
 * Returns: FALSE on a choice that cannot be, when the urn is closed, and when the outcome is unknown because the disk failed:
 * after linli_council_mend() the same slip tells. @gate: may be NULL. */
gboolean linli_urn_cast (LinliCouncil *council, gint64 vote, const LinliUrnTicket *ticket, const char *choice,
                         LinliUrnGate *gate, LinliUrnState *state, GError **error);

/* Makes a slip that was lost or torn worthless. Refused when it is not free: its ballot stays in the urn. */
gboolean linli_urn_spoil (LinliCouncil *council, gint64 vote, const LinliUrnTicket *ticket, GError **error);

typedef struct
{
  gint64 issued;  /* drawn */
  gint64 used;    /* ballots in the urn */
  gint64 spoiled;
  gint64 left;    /* neither: with voters, with the tellers, or missing */
} LinliUrnTurnout;

/* For as long as the urn stands, whether or not the meeting chose to see it. */
gboolean linli_urn_turnout (LinliCouncil *council, gint64 vote, LinliUrnTurnout *turnout, GError **error);

/* Opening. */

/* Whether the key of @vote is in this council's memory: only then can vote.open_urn be done. */
gboolean linli_urn_has_key (LinliCouncil *council, gint64 vote);

/* After a crash: puts the key together from the two tellers' shares, in either order. INPUT says which share is wrong
 * and where: the line mistyped, of another vote, or the same share twice. Nothing is recorded. */
gboolean linli_urn_unlock (LinliCouncil *council, gint64 vote, const char *first, const char *second, GError **error);

G_END_DECLS
