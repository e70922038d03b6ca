#include "council/act.h"

#include "base/error.h"
#include "council/vote.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Numbered ballots, taken from door to door: who has one, and what came back. */

static gboolean
check_open (const LinliRecord *vote, GError **error)
{
  const char *state = linli_record_text (vote, "state");

  return g_str_equal (state, "open")
         || linli_refuse (error, NULL, _("“%s” is %s now; ballots are handed out and taken in while the vote is open."),
                          linli_record_text (vote, "label"), linli_machine_state_word (state));
}

static gboolean
check_serial (LinliAct *act, GError **error)
{
  const char *serial = linli_act_text (act, "serial");
  g_autoptr (LinliRecord) taken = NULL;

  if (strchr (serial, '/') || strlen (serial) > 32)
    return linli_fail (error, LINLI_ERROR_INPUT, _("Member “%s” must be %s."), "serial", _("short and without a slash"));
  taken = linli_register_row (act->reg, "ballot-of-serial", act->values, NULL);
  return !taken
         || linli_refuse (error, NULL, _("The ballot with number %s was handed out to “%s” already."), serial,
                          linli_record_text (taken, "label"));
}

/* The motion's label and the serial; where an earlier vote on the same motion had this serial, "serial.2". */
static gboolean
make_label (LinliAct *act, GError **error)
{
  const char *motion = linli_record_text (linli_act_row (act, "vote"), "label");
  const char *given = linli_act_has (act, "label") ? linli_act_text (act, "label") : linli_act_text (act, "serial");
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autofree char *label = g_strdup_printf ("%s/%s", motion, given);

  if (strchr (given, '/') || strlen (given) > 32)
    return linli_fail (error, LINLI_ERROR_INPUT, _("Member “%s” must be %s."), "label", _("short and without a slash"));
  for (int number = 2;; number++)
    {
      g_autoptr (LinliRecord) taken = NULL;
      linli_record_set_text (params, "label", label);
      taken = linli_register_row (act->reg, "find-ballot", params, NULL);
      if (!taken)
        break;
      g_free (label);
      label = g_strdup_printf ("%s/%s.%d", motion, given, number);
    }
  linli_act_set_text (act, "label", label);
  return TRUE;
}

/* One person, one head and one ballot, however many units. */
static gboolean
check_voter (LinliAct *act, GError **error)
{
  const char *label = linli_record_text (linli_act_row (act, "person"), "label");
  g_autoptr (LinliRecord) voter = linli_register_row (act->reg, "voter-of", act->values, NULL);
  g_autoptr (LinliRecord) alive = linli_register_row (act->reg, "ballot-alive", act->values, NULL);

  if (!voter)
    return linli_refuse (error, NULL, _("“%s” was not entitled to vote when the vote opened."), label);
  if (alive)
    return linli_refuse (error, NULL, _("“%s” has the ballot with number %s already; void it first if it was lost or spoiled."),
                         label, linli_record_text (alive, "serial"));
  return !linli_record_has (voter, "choice")
         || linli_refuse (error, NULL, _("The ballot of “%s” is recorded already (%s)."), label,
                          linli_vote_channel (voter));
}

static gboolean
issue (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");

  if (!check_open (vote, error) || !linli_vote_method_is (vote, "written", "written", error))
    return FALSE;
  if (linli_record_has (vote, "for"))
    return linli_refuse (error, NULL, _("The tellers' count is entered already; no ballot is recorded by name beside it."));
  return check_voter (act, error) && check_serial (act, error) && make_label (act, error);
}

/* The vote of the ballot; its id and person enter the values. (transfer full) */
static LinliRecord *
vote_of (LinliAct *act)
{
  LinliRecord *ballot = linli_act_row (act, "ballot");

  linli_act_set_int (act, "vote", linli_record_int (ballot, "vote"));
  linli_act_set_int (act, "person", linli_record_int (ballot, "person"));
  return linli_act_query (act, "vote-by-id", "id", linli_record_int (ballot, "vote"));
}

static gboolean
check_reason (LinliAct *act, GError **error)
{
  gboolean invalid = g_str_equal (linli_act_text (act, "choice"), "invalid");

  return invalid == linli_act_has (act, "reason")
         || linli_refuse (error, NULL, invalid ? _("Say why the ballot is invalid.")
                                               : _("Only an invalid ballot has a reason."));
}

static gboolean
take_back (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) vote = vote_of (act);
  g_autoptr (LinliRecord) voter = NULL;

  if (!check_open (vote, error) || !check_reason (act, error))
    return FALSE;
  if (linli_record_has (vote, "for"))
    return linli_refuse (error, NULL, _("The tellers' count is entered already; no ballot is recorded by name beside it."));
  voter = linli_register_row (act->reg, "voter-of", act->values, NULL);
  if (!voter || !linli_record_has (voter, "choice"))
    return TRUE;
  return linli_refuse (error, NULL, _("The holder of ballot %s has voted already (%s); void this ballot."),
                       linli_record_text (linli_act_row (act, "ballot"), "serial"), linli_vote_channel (voter));
}

static gboolean
make_void (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) vote = vote_of (act);

  return check_open (vote, error);
}

const LinliActKind linli_acts_ballot[] = {
  { "ballot.issue", "label:t? vote:@vote serial:t person:@person via:t", "ballot.issued", issue,
    N_("hand out a numbered ballot of a written vote") },
  { "ballot.return", "ballot:@ballot choice:c(for|against|abstain|invalid) channel:t reason:t?", "ballot.returned", take_back,
    N_("take a numbered ballot back in, with its choice") },
  { "ballot.void", "ballot:@ballot reason:t", "ballot.voided", make_void,
    N_("void a ballot that was lost, spoiled or entered wrongly; another may be handed out") },
  { NULL },
};
