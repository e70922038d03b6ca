#include "council/vote.h"

#include "base/error.h"
#include "council/election.h"
#include "council/offered.h"
#include "council/tally.h"
#include "council/words.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

LinliRecord *
linli_vote_meeting (LinliAct *act, const LinliRecord *row)
{
  return linli_act_query (act, "meeting-by-id", "id", linli_record_int (row, "meeting"));
}

const char *
linli_vote_channel (const LinliRecord *voter)
{
  return linli_record_has (voter, "channel") ? linli_offered_show (linli_record_text (voter, "channel")) : "—";
}

gboolean
linli_vote_is_election (const LinliRecord *vote)
{
  return g_strcmp0 (linli_record_text (vote, "motion_kind"), "election") == 0;
}

gboolean
linli_vote_is_by_name (LinliAct *act, const LinliRecord *vote)
{
  gint64 id = linli_record_int (vote, "id");

  return g_str_equal (linli_record_text (vote, "method"), "roll") || linli_act_count (act, "cast-ballots", "vote", id) > 0
         || linli_act_count (act, "ballots-of-vote", "vote", id) > 0;
}

gboolean
linli_vote_method_is (const LinliRecord *vote, const char *first, const char *second, GError **error)
{
  const char *method = linli_record_text (vote, "method");

  return g_str_equal (method, first) || g_str_equal (method, second)
         || linli_refuse (error, NULL, _("This vote is held by another method (%s)."), linli_word (method));
}

void
linli_vote_fill_heads (LinliAct *act)
{
  linli_tally_complete (act->values);
}

gboolean
linli_vote_check_tellers (LinliAct *act, const LinliRecord *vote, GError **error)
{
  const char *const *by = linli_record_list (act->values, "by");

  if (!by[0])
    return linli_fail (error, LINLI_ERROR_INPUT, _("Who counted? Name the tellers."));
  for (guint i = 0; by[i]; i++)
    {
      g_autoptr (LinliRecord) params = linli_record_new ();
      g_autoptr (LinliRecord) teller = NULL;
      gint64 person = g_ascii_strtoll (by[i], NULL, 10);
      linli_record_set_int (params, "meeting", linli_record_int (vote, "meeting"));
      linli_record_set_int (params, "person", person);
      teller = linli_register_row (act->reg, "teller-of", params, NULL);
      if (!teller)
        return linli_refuse (error, NULL, _("Only the meeting's tellers count votes."));
      if (person == linli_record_int (vote, "mover"))
        return linli_refuse (error, NULL, _("The mover of a motion does not count its votes."));
    }
  return TRUE;
}

/* "涂改 ×3" stands for three ballots; anything else for one. */
static gint64
ballots_of_reason (const char *reason)
{
  const char *sign = strstr (reason, "×");
  char *end;
  guint64 number;

  if (!sign || !g_ascii_isdigit (sign[strlen ("×")]))
    return 1;
  number = g_ascii_strtoull (sign + strlen ("×"), &end, 10);
  return *end == '\0' ? (gint64) MIN (number, G_MAXINT32) : 1;
}

gboolean
linli_vote_check_reasons (LinliAct *act, GError **error)
{
  const char *const *reasons = linli_record_list (act->values, "invalid_reasons");
  gint64 named = 0;

  if (!linli_act_has (act, "invalid_reasons"))
    return TRUE;
  for (guint i = 0; reasons[i]; i++)
    named += ballots_of_reason (reasons[i]);
  return named == linli_act_int (act, "invalid")
         || linli_refuse (error, NULL, _("%" PRId64 " ballots are invalid, but the reasons are for %" PRId64 "."),
                          linli_act_int (act, "invalid"), named);
}

gboolean
linli_vote_decide (LinliAct *act, LinliRecord *vote, const LinliRecord *counts, GError **error)
{
  const char *language = linli_act_language (act);

  return linli_vote_is_election (vote) ? linli_election_decide (act->reg, vote, counts, language, act->values, error)
                                       : linli_tally_decide (vote, counts, language, act->values, error);
}
