#include "council/council-private.h"

#include "base/error.h"
#include "council/words.h"
#include "sign/shares.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

LinliUrnDesk *
linli_urn_desk_new (void)
{
  return g_new0 (LinliUrnDesk, 1);
}

static void
forget (LinliUrnDesk *desk)
{
  g_clear_pointer (&desk->key, linli_sealed_unref);
  g_clear_pointer (&desk->drawn, linli_urn_draw_free);
}

void
linli_urn_desk_free (LinliUrnDesk *desk)
{
  forget (desk);
  g_free (desk);
}

void
linli_urn_desk_settle (LinliCouncil *council, gboolean done)
{
  LinliUrnDesk *desk = council->urn;

  if (desk->opened && !done)
    forget (desk);
  /* Every deleted row was overwritten already; what compacting adds may wait for the next time. */
  if (desk->destroyed && done)
    {
      forget (desk);
      linli_register_compact (council->reg, NULL);
    }
  desk->opened = FALSE;
  desk->destroyed = FALSE;
}

/* Opening the vote. */

static gboolean
make_urn (LinliAct *act, gint64 seq, GError **error)
{
  LinliUrnDraw *draw = act->behind_data;
  g_autofree LinliUrnSlipHashes *slips = g_memdup2 (draw->hashes, draw->slips * sizeof *draw->hashes);

  return linli_urn_rows_make (act->reg, seq, slips, draw->slips, error);
}

static gboolean
check_secret (LinliAct *act, LinliRecord *meeting, const LinliFloor *floor, GError **error)
{
  g_autoptr (LinliRecord) standing = linli_register_row (act->reg, "urn-standing", NULL, error);
  gint64 slips = linli_act_int (act, "slips");

  if (!standing)
    return FALSE;
  if (linli_record_int (standing, "count") > 0)
    return linli_refuse (error, NULL, _("The urn of another vote still stands; it is opened and destroyed first."));
  if (g_str_equal (linli_record_text (meeting, "mode"), "ballot"))
    return linli_refuse (error, NULL, _("A secret vote is held in the hall; over days there is the written ballot."));
  if (slips < floor->present)
    return linli_refuse (error, NULL, _("%" PRId64 " members are present; at least as many slips are drawn."), floor->present);
  return slips <= LINLI_URN_SLIPS_MAX
         || linli_fail (error, LINLI_ERROR_INPUT, _("Between 1 and %d slips can be drawn."), LINLI_URN_SLIPS_MAX);
}

gboolean
linli_urn_also_open (LinliAct *act, LinliRecord *meeting, const LinliFloor *floor, GError **error)
{
  LinliUrnDesk *desk = act->council->urn;
  const LinliUrnDraw *draw = desk->given;

  if (!check_secret (act, meeting, floor, error))
    return FALSE;
  forget (desk);
  if (!draw)
    draw = desk->drawn = linli_urn_draw ((guint) linli_act_int (act, "slips"), NULL, NULL, NULL, error);
  if (!draw)
    return FALSE;
  desk->key = linli_sealed_ref (draw->key);
  desk->opened = TRUE;
  linli_act_set_text (act, "public_key", linli_sealed_public (draw->key));
  linli_act_set_int (act, "issued", draw->slips);
  act->behind = make_urn;
  act->behind_data = (gpointer) draw;
  return TRUE;
}

gboolean
linli_urn_open (LinliCouncil *council, const LinliUrnDraw *draw, const char *motion, gboolean shows_turnout, gint64 at_ms,
                const char *actor, const char *token, GError **error)
{
  g_autoptr (LinliRecord) members = linli_record_new ();
  gboolean done;

  linli_record_set_text (members, "motion", motion);
  linli_record_set_text (members, "method", "secret");
  linli_record_set_int (members, "slips", draw->slips);
  linli_record_set_int (members, "shows_turnout", shows_turnout ? 1 : 0);
  council->urn->given = draw;
  done = linli_council_act (council, "vote.open", members, at_ms, actor, token, error);
  council->urn->given = NULL;
  return done;
}

LinliUrnDraw *
linli_urn_take_draw (LinliCouncil *council)
{
  return g_steal_pointer (&council->urn->drawn);
}

/* Voting. */

LinliRecord *
linli_urn_vote (LinliCouncil *council, GError **error)
{
  return linli_register_row (council->reg, "urn-vote", NULL, error);
}

LinliRecord *
linli_urn_vote_row (LinliCouncil *council, gint64 vote, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GError) failure = NULL;
  LinliRecord *row;

  linli_record_set_int (params, "id", vote);
  row = linli_register_row (council->reg, "urn-vote-by-id", params, &failure);
  if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (!row)
    linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no such secret vote."));
  return row;
}

/* A box around @choice, to be put into the urn. */
static gboolean
seal (LinliRecord *vote, const char *choice, guint8 box[LINLI_URN_BOX_SIZE], GError **error)
{
  guint8 plain[LINLI_URN_PLAIN_SIZE];
  gboolean sealed = linli_urn_ballot_write (choice, (guint) linli_record_int (vote, "seats"),
                                            (guint) linli_record_int (vote, "candidates"), plain, error)
                    && linli_sealed_close (linli_record_text (vote, "public_key"), plain, sizeof plain, box, error);

  explicit_bzero (plain, sizeof plain);
  return sealed;
}

gboolean
linli_urn_cast (LinliCouncil *council, gint64 vote, const LinliUrnTicket *ticket, const char *choice, LinliUrnGate *gate,
                LinliUrnState *state, GError **error)
{
  g_autoptr (LinliRecord) row = linli_urn_vote_row (council, vote, error);
  guint8 box[LINLI_URN_BOX_SIZE];
  LinliUrnState found;
  gboolean cast = FALSE;
  gint64 slip;

  if (!row || !seal (row, choice, box, error) || !linli_urn_ticket_find (council, vote, ticket, &slip, &found, error))
    return FALSE;
  if (found == LINLI_URN_FREE && !linli_urn_rows_cast (council->reg, vote, slip, box, linli_sealed_uniform, &cast, error))
    return FALSE;
  /* Between looking and casting another has used it. */
  if (found == LINLI_URN_FREE && !cast && !linli_urn_ticket_find (council, vote, ticket, &slip, &found, error))
    return FALSE;
  if (cast && gate)
    linli_urn_gate_settle (gate);
  *state = found;
  return TRUE;
}

gboolean
linli_urn_spoil (LinliCouncil *council, gint64 vote, const LinliUrnTicket *ticket, GError **error)
{
  LinliUrnState state;
  gboolean spoiled = FALSE;
  gint64 slip;

  if (!linli_urn_ticket_find (council, vote, ticket, &slip, &state, error)
      || (state == LINLI_URN_FREE && !linli_urn_rows_spoil (council->reg, vote, slip, &spoiled, error)))
    return FALSE;
  if (spoiled)
    return TRUE;
  if (state == LINLI_URN_UNKNOWN)
    return linli_refuse (error, NULL, _("This is no slip of this vote."));
  return linli_refuse (error, NULL, state == LINLI_URN_SPOILED
                                        ? _("This slip was made worthless already.")
                                        : _("This slip has been used; its ballot stays in the urn, and no other slip is given for it."));
}

gboolean
linli_urn_turnout (LinliCouncil *council, gint64 vote, LinliUrnTurnout *turnout, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) row = NULL;

  linli_record_set_int (params, "vote", vote);
  row = linli_register_row (council->reg, "urn-slips", params, error);
  if (!row)
    return FALSE;
  turnout->issued = linli_record_int (row, "issued");
  turnout->used = linli_record_int (row, "used");
  turnout->spoiled = linli_record_int (row, "spoiled");
  turnout->left = linli_record_int (row, "left");
  return TRUE;
}

/* The key. */

gboolean
linli_urn_has_key (LinliCouncil *council, gint64 vote)
{
  g_autoptr (LinliRecord) row = linli_urn_vote_row (council, vote, NULL);
  const LinliSealKey *key = council->urn->key;

  return row && key && g_str_equal (linli_sealed_public (key), linli_record_text (row, "public_key"));
}

gboolean
linli_urn_unlock (LinliCouncil *council, gint64 vote, const char *first, const char *second, GError **error)
{
  g_autoptr (LinliRecord) row = linli_urn_vote_row (council, vote, error);
  LinliSealKey *key = row ? linli_shares_join (linli_record_text (row, "public_key"), first, second, error) : NULL;

  if (!key)
    return FALSE;
  g_clear_pointer (&council->urn->key, linli_sealed_unref);
  council->urn->key = key;
  return TRUE;
}
