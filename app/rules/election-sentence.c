#include "rules/election.h"

#include "rules/sentence-private.h"

/* "参加投票33人，应参加45人：33×3＝99＞45×2＝90，选举有效。" */
static void
put_turnout (Writer *out, const LinliPoll *poll, const LinliElection *election)
{
  gboolean valid = election->result != LINLI_RESULT_NO_QUORUM;

  put_figure (out, "参加投票", poll->cast, "人", " voted, of ");
  put_figure (out, "，应参加", poll->all, "人", " entitled");
  if (election->has_quorum)
    {
      put (out, "：", ": ");
      linli_step_append (&election->quorum, out->lang, out->into);
      put (out, valid ? "，选举有效" : "，选举无效", valid ? "; the election is valid" : "; the election is not valid");
    }
  put (out, "。", ". ");
  if (poll->invalid > 0)
    {
      put_figure (out, "无效票", poll->invalid, "张", poll->invalid == 1 ? " ballot is invalid" : " ballots are invalid");
      put (out, "。", ". ");
    }
}

static void
put_candidate (Writer *out, const LinliCandidate *one, const char *name)
{
  static const char *const zh[] = { "", "，当选", "，未当选", "，票数相等，须再次投票" };
  static const char *const en[] = { "", ", elected", ", not elected", ", level with others, a run-off is needed" };

  g_string_append (out->into, name);
  g_string_append_c (out->into, ' '); /* 代表01 has 25 votes, not 代表 0125 */
  put_int (out, one->votes);
  put (out, "票", "");
  if (one->seat == LINLI_SEAT_OPEN)
    return;
  put (out, "（", " (");
  linli_step_append (&one->step, out->lang, out->into);
  put (out, "）", ")");
  put (out, zh[one->seat], en[one->seat]);
}

static void
put_seats (Writer *out, const LinliPoll *poll, const LinliElection *election)
{
  put_figure (out, "应选", poll->seats, "名", poll->seats == 1 ? " seat" : " seats");
  if (election->result == LINLI_RESULT_NO_QUORUM)
    {
      put (out, "，未选出。", ", none filled.");
      return;
    }
  put (out, "，", ", ");
  put_figure (out, "当选", election->elected, "名", " filled");
  if (election->left > 0)
    {
      put (out, "，", ", ");
      put_figure (out, "不足", election->left, "名，另行选举", " left for a further vote");
    }
  put (out, "。", ".");
}

char *
linli_election_sentence (const LinliRule *rule, const LinliPoll *poll, const LinliCandidate *candidates,
                         const char *const *names, guint n, const LinliElection *election, const char *lang)
{
  GString *into = g_string_sized_new (512);
  Writer out = writer (into, rule, lang);
  const char *most = out.en ? "; in a further vote the most votes win, with at least a third of the ballots cast"
                            : "；另行选举以得票多的当选，但不得少于已投选票的三分之一";

  put_turnout (&out, poll, election);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        put (&out, "；", "; ");
      put_candidate (&out, &candidates[i], names[i]);
    }
  put (&out, "。", ". ");
  put_seats (&out, poll, election);
  put_article (&out, poll->further ? most : NULL);
  return g_string_free (into, FALSE);
}

char *
linli_election_sums (const LinliCandidate *candidates, guint n, const LinliElection *election, const char *lang)
{
  GString *into = g_string_new (NULL);

  if (election->result == LINLI_RESULT_NO_QUORUM)
    linli_step_append (&election->quorum, lang, into);
  for (guint i = 0; i < n && election->result != LINLI_RESULT_NO_QUORUM; i++)
    {
      if (i > 0)
        g_string_append (into, "; ");
      linli_step_append (&candidates[i].step, lang, into);
    }
  return g_string_free (into, FALSE);
}
