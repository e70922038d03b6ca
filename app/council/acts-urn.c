#include "council/council-private.h"

#include "base/error.h"
#include "council/vote.h"
#include "sign/base32.h"
#include "sign/digest.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

static gboolean
is_secret (LinliAct *act, GError **error)
{
  return g_str_equal (linli_record_text (linli_act_row (act, "vote"), "method"), "secret")
         || linli_refuse (error, NULL, _("Only a secret vote has an urn."));
}

/* Each slip drawn is used, spoiled, back with the tellers, or missing; and every used one has its ballot. */
static gboolean
reconcile (LinliAct *act, LinliRecord *vote, guint boxes, GError **error)
{
  LinliUrnTurnout turnout;
  gint64 returned = linli_act_int (act, "returned");

  if (!linli_urn_turnout (act->council, linli_record_int (vote, "id"), &turnout, error))
    return FALSE;
  if (turnout.issued == 0)
    return linli_refuse (error, NULL, _("The urn of this vote is not in this register, as in every one that was restored from a copy. Call the vote off and repeat it."));
  if (turnout.used != boxes || turnout.issued != linli_record_int (vote, "issued"))
    return linli_fail (error, LINLI_ERROR_CORRUPT,
                       _("The urn was altered with another tool: %" PRId64 " slips are used, %u ballots are in it. Call the vote off."),
                       turnout.used, boxes);
  if (turnout.used > linli_record_int (vote, "present"))
    return linli_refuse (error, NULL,
                         _("%" PRId64 " ballots are in the urn, but only %" PRId64
                           " could vote when the vote opened: a slip too many was given out. Call the vote off and repeat it."),
                         turnout.used, linli_record_int (vote, "present"));
  if (returned > turnout.left)
    return linli_refuse (error, NULL,
                         _("Of %" PRId64 " slips, %" PRId64 " are used and %" PRId64 " spoiled; %" PRId64
                           " cannot have come back. Count them again."),
                         turnout.issued, turnout.used, turnout.spoiled, returned);
  linli_act_set_int (act, "used", turnout.used);
  linli_act_set_int (act, "spoiled", turnout.spoiled);
  linli_act_set_int (act, "missing", turnout.left - returned);
  return TRUE;
}

static gboolean
close_urn (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");
  g_autoptr (GPtrArray) boxes = NULL;
  g_autofree char *root = NULL;

  if (!is_secret (act, error))
    return FALSE;
  if (linli_record_has (vote, "root"))
    return linli_refuse (error, NULL, _("The urn is closed already."));
  if (!linli_vote_check_tellers (act, vote, error))
    return FALSE;
  boxes = linli_urn_rows_boxes (act->reg, linli_record_int (vote, "id"), error);
  if (!boxes || !reconcile (act, vote, boxes->len, error))
    return FALSE;
  root = linli_urn_root (linli_record_text (vote, "public_key"), boxes);
  linli_act_set_text (act, "root", root);
  return TRUE;
}

/* Opening the ballots. */

typedef struct
{
  char *code;
  char *choice;
} Ballot;

static void
ballot_free (gpointer data)
{
  Ballot *ballot = data;

  g_free (ballot->code);
  g_free (ballot->choice);
  g_free (ballot);
}

static int
compare_ballots (gconstpointer a, gconstpointer b)
{
  const Ballot *x = *(Ballot *const *) a, *y = *(Ballot *const *) b;

  return strcmp (x->code, y->code);
}

/* What was not sealed at a kiosk, or twice: it counts as invalid, under a code made from its box and place. */
static Ballot *
invalid_ballot (GBytes *box, guint place)
{
  Ballot *ballot = g_new0 (Ballot, 1);
  guint8 digest[LINLI_DIGEST_SIZE];
  char code[LINLI_URN_CODE_LETTERS + 1] = "";
  const LinliSpan spans[] = { { &place, sizeof place }, { g_bytes_get_data (box, NULL), g_bytes_get_size (box) } };

  linli_digest_spans (spans, G_N_ELEMENTS (spans), digest);
  linli_base32_write (digest, 10, code);
  ballot->code = g_strdup (code);
  ballot->choice = g_strdup ("invalid");
  return ballot;
}

static Ballot *
open_box (const LinliSealKey *key, GBytes *box, guint place, guint seats, guint candidates, GHashTable *codes)
{
  Ballot *ballot = NULL;
  guint8 *plain = linli_locked_new (LINLI_URN_PLAIN_SIZE);
  char code[LINLI_URN_CODE_LETTERS + 1];
  char *choice;

  if (linli_sealed_open (key, g_bytes_get_data (box, NULL), g_bytes_get_size (box), plain)
      && linli_urn_ballot_read (plain, seats, candidates, code, &choice))
    {
      ballot = g_new0 (Ballot, 1);
      ballot->code = g_strdup (code);
      ballot->choice = choice;
      if (g_hash_table_contains (codes, code))
        g_clear_pointer (&ballot, ballot_free);
      else
        g_hash_table_add (codes, ballot->code);
    }
  linli_locked_free (plain);
  return ballot ? ballot : invalid_ballot (box, place);
}

static GPtrArray *
open_boxes (LinliAct *act, LinliRecord *vote, GPtrArray *boxes)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *ballots = g_ptr_array_new_with_free_func (ballot_free);

  for (guint i = 0; i < boxes->len; i++)
    g_ptr_array_add (ballots, open_box (act->council->urn->key, boxes->pdata[i], i, (guint) linli_record_int (vote, "seats"),
                                        (guint) linli_record_int (vote, "candidates"), codes));
  g_ptr_array_sort (ballots, compare_ballots);
  return ballots;
}

static void
set_lists (LinliAct *act, GPtrArray *ballots)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new (), choices = g_ptr_array_new ();

  for (guint i = 0; i < ballots->len; i++)
    {
      const Ballot *ballot = ballots->pdata[i];
      g_ptr_array_add (codes, ballot->code);
      g_ptr_array_add (choices, ballot->choice);
    }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (choices, NULL);
  linli_record_set_list (act->values, "codes", (const char *const *) codes->pdata);
  linli_record_set_list (act->values, "choices", (const char *const *) choices->pdata);
}

static void
set_sums (LinliAct *act, LinliRecord *vote, GPtrArray *ballots)
{
  static const char *const sums[] = { "for", "against", "abstain", "invalid" };
  gboolean election = linli_record_int (vote, "seats") > 0;

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    linli_act_set_int (act, sums[i], 0);
  for (guint i = 0; i < ballots->len; i++)
    {
      const char *choice = ((const Ballot *) ballots->pdata[i])->choice;
      const char *sum = election && !g_str_equal (choice, "invalid") ? "for" : choice;
      linli_act_set_int (act, sum, linli_act_int (act, sum) + 1);
    }
  linli_act_set_int (act, "unreturned", linli_record_int (vote, "present") - ballots->len);
}

static gboolean
open_urn (LinliAct *act, GError **error)
{
  gint64 id = linli_act_int (act, "vote");
  g_autoptr (LinliRecord) vote = NULL;
  g_autoptr (GPtrArray) boxes = NULL, ballots = NULL;
  g_autofree char *root = NULL;

  if (!is_secret (act, error) || !(vote = linli_urn_vote_row (act->council, id, error)))
    return FALSE;
  if (!linli_record_has (vote, "root"))
    return linli_refuse (error, NULL, _("The urn is still open; close it first."));
  if (linli_record_has (linli_act_row (act, "vote"), "for"))
    return linli_refuse (error, NULL, _("The ballots of this urn are opened already."));
  if (!linli_urn_has_key (act->council, id))
    return linli_refuse (error, NULL, _("This program does not hold the vote's key; both tellers' shares are needed."));
  boxes = linli_urn_rows_boxes (act->reg, id, error);
  if (!boxes)
    return FALSE;
  root = linli_urn_root (linli_record_text (vote, "public_key"), boxes);
  if (!g_str_equal (root, linli_record_text (vote, "root")))
    return linli_fail (error, LINLI_ERROR_CORRUPT, _("The boxes in the urn are not those that were closed in: it was altered with another tool. Call the vote off."));
  ballots = open_boxes (act, vote, boxes);
  set_lists (act, ballots);
  set_sums (act, vote, ballots);
  return TRUE;
}

/* Destroying it. */

static gboolean
remove_urn (LinliAct *act, gint64 seq, GError **error)
{
  act->council->urn->destroyed = TRUE;
  return linli_urn_rows_remove (act->reg, linli_record_int (linli_act_row (act, "vote"), "id"), error);
}

static gboolean
destroy_urn (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");

  if (!is_secret (act, error))
    return FALSE;
  if (!linli_record_has (vote, "for"))
    return linli_refuse (error, NULL, _("The ballots are not opened yet; an urn that shall not be opened is destroyed by calling the vote off."));
  if (linli_record_has (vote, "destroyed_at"))
    return linli_refuse (error, NULL, _("This urn is destroyed already."));
  act->behind = remove_urn;
  return TRUE;
}

void
linli_urn_also_destroy (LinliAct *act, LinliRecord *vote)
{
  if (!g_str_equal (linli_record_text (vote, "method"), "secret") || linli_record_has (vote, "destroyed_at"))
    return;
  linli_act_also_move (act, "vote.urn_destroyed", "vote", linli_record_int (vote, "id"), NULL);
  act->behind = remove_urn;
}

const LinliActKind linli_acts_urn[] = {
  { "vote.close_urn", "vote:@vote returned:i by:@person*", "vote.urn_closed", close_urn,
    N_("close the urn of a secret vote: its slips are accounted for, its root is recorded, nothing is cast any more") },
  { "vote.open_urn", "vote:@vote", "vote.urn_opened", open_urn,
    N_("open the ballots of a closed urn: they are disclosed in random order and counted") },
  { "vote.destroy_urn", "vote:@vote", "vote.urn_destroyed", destroy_urn,
    N_("destroy an opened urn and its key; the announcement does so too") },
  { NULL },
};
