#include "council/election.h"

#include "base/error.h"
#include "rules/election.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static GPtrArray *
rows_by (LinliRegister *reg, const char *query, const char *param, gint64 value, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  linli_record_set_int (params, param, value);
  return linli_register_rows (reg, query, params, error);
}

static GPtrArray *
candidates_of (LinliRegister *reg, LinliRecord *vote, GError **error)
{
  return rows_by (reg, "candidates", "motion", linli_record_int (vote, "motion"), error);
}

static void
set_numbers (LinliRecord *record, const char *member, const gint64 *numbers, guint n)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("%" PRId64, numbers[i]);
      g_strv_builder_add (builder, text);
    }
  list = g_strv_builder_end (builder);
  linli_record_set_list (record, member, (const char *const *) list);
}

static void
set_people (LinliRecord *record, GPtrArray *candidates)
{
  g_autofree gint64 *people = g_new (gint64, candidates->len + 1);

  for (guint i = 0; i < candidates->len; i++)
    people[i] = linli_record_int (candidates->pdata[i], "person");
  set_numbers (record, "people", people, candidates->len);
}

/* One whole number for each candidate. Returns: (transfer full) or NULL with an INPUT error. */
static gint64 *
read_votes (const char *const *votes, guint n, GError **error)
{
  g_autofree gint64 *numbers = g_new0 (gint64, n + 1);

  if (g_strv_length ((char **) votes) != n)
    {
      linli_fail (error, LINLI_ERROR_INPUT, _("Give the votes of each of the %u candidates, in their order."), n);
      return NULL;
    }
  for (guint i = 0; i < n; i++)
    {
      guint64 number;
      if (!g_ascii_string_to_unsigned (votes[i], 10, 0, G_MAXINT32, &number, NULL))
        {
          linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is not a number of votes."), votes[i]);
          return NULL;
        }
      numbers[i] = (gint64) number;
    }
  return g_steal_pointer (&numbers);
}

gboolean
linli_election_count (LinliRegister *reg, LinliRecord *vote, const char *const *votes, LinliRecord *counts, GError **error)
{
  g_autoptr (GPtrArray) candidates = candidates_of (reg, vote, error);
  g_autofree gint64 *numbers = candidates ? read_votes (votes, candidates->len, error) : NULL;
  gint64 present = linli_record_int (vote, "present");
  gint64 invalid = linli_record_int (counts, "invalid"), unreturned = linli_record_int (counts, "unreturned");
  gint64 issued = linli_record_int (vote, "issued");

  if (!numbers)
    return FALSE;
  if (!linli_record_has (vote, "issued"))
    return linli_refuse (error, NULL, _("Enter first how many ballots were issued."));
  if (invalid + unreturned > present)
    return linli_refuse (error, NULL, _("%" PRId64 " invalid and %" PRId64 " not cast are more than the %" PRId64
                                        " who could vote when the vote opened; count again."), invalid, unreturned, present);
  if (present - unreturned > issued)
    return linli_refuse (error, NULL, _("%" PRId64 " ballots came back, but only %" PRId64 " were issued."),
                         present - unreturned, issued);
  linli_record_set_int (counts, "invalid", invalid);
  linli_record_set_int (counts, "unreturned", unreturned);
  linli_record_set_int (counts, "for", present - invalid - unreturned);
  linli_record_set_int (counts, "against", 0);
  linli_record_set_int (counts, "abstain", 0);
  set_people (counts, candidates);
  set_numbers (counts, "votes", numbers, candidates->len);
  return TRUE;
}

/* Adds the marks of @count equal ballots, "1,3"; an invalid one has none. */
static gboolean
add_marks (const LinliRecord *row, gint64 *numbers, guint n, GError **error)
{
  g_auto (GStrv) marks = g_strsplit (linli_record_text (row, "choice"), ",", -1);

  if (marks[0] && (g_str_equal (marks[0], "invalid") || !*marks[0]))
    return TRUE;
  for (guint i = 0; marks[i]; i++)
    {
      guint64 position;
      if (!g_ascii_string_to_unsigned (marks[i], 10, 1, n, &position, NULL))
        return linli_fail (error, LINLI_ERROR_INPUT, _("A disclosed ballot names “%s”, and no candidate has this number."),
                           marks[i]);
      numbers[position - 1] += linli_record_int (row, "count");
    }
  return TRUE;
}

static gboolean
votes_of_urn (LinliRegister *reg, LinliRecord *vote, LinliRecord *counts, GError **error)
{
  g_autoptr (GPtrArray) candidates = candidates_of (reg, vote, error);
  g_autoptr (GPtrArray) choices
      = candidates ? rows_by (reg, "disclosed-choices", "vote", linli_record_int (vote, "id"), error) : NULL;
  g_autofree gint64 *numbers = candidates ? g_new0 (gint64, candidates->len + 1) : NULL;

  if (!choices)
    return FALSE;
  for (guint i = 0; i < choices->len; i++)
    if (!add_marks (choices->pdata[i], numbers, candidates->len, error))
      return FALSE;
  set_people (counts, candidates);
  set_numbers (counts, "votes", numbers, candidates->len);
  return TRUE;
}

gboolean
linli_election_votes (LinliRegister *reg, LinliRecord *vote, LinliRecord *counts, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree gint64 *numbers = NULL;

  if (g_str_equal (linli_record_text (vote, "method"), "secret") && linli_record_has (vote, "for"))
    return votes_of_urn (reg, vote, counts, error);
  rows = rows_by (reg, "candidate-votes", "vote", linli_record_int (vote, "id"), error);
  if (!rows)
    return FALSE;
  if (rows->len == 0)
    return linli_refuse (error, NULL, _("The votes have not been counted yet."));
  numbers = g_new0 (gint64, rows->len + 1);
  for (guint i = 0; i < rows->len; i++)
    numbers[i] = linli_record_int (rows->pdata[i], "votes");
  set_people (counts, rows);
  set_numbers (counts, "votes", numbers, rows->len);
  return TRUE;
}

static gint64
returned (const LinliRecord *counts)
{
  return linli_record_int (counts, "for") + linli_record_int (counts, "against") + linli_record_int (counts, "abstain")
         + linli_record_int (counts, "invalid");
}

static void
put_result (LinliRecord *into, const LinliRule *rule, const LinliPoll *poll, const LinliCandidate *made, GPtrArray *candidates,
            const LinliElection *election, const char *language)
{
  guint n = candidates->len;
  g_autofree const char **names = g_new0 (const char *, n + 1);
  g_autofree const char **outcomes = g_new0 (const char *, n + 1);
  g_autofree char *sentence = NULL, *sums = NULL;

  for (guint i = 0; i < n; i++)
    {
      names[i] = linli_record_text (candidates->pdata[i], "label");
      outcomes[i] = linli_seat_word (made[i].seat);
    }
  sentence = linli_election_sentence (rule, poll, made, names, n, election, language);
  sums = linli_election_sums (made, n, election, language);
  linli_record_set_text (into, "result", linli_result_word (election->result));
  linli_record_set_text (into, "calculation", sentence);
  linli_record_set_text (into, "sums", sums);
  linli_record_set_text (into, "warning", NULL);
  linli_record_set_list (into, "outcomes", outcomes);
  set_people (into, candidates);
}

gboolean
linli_election_decide (LinliRegister *reg, LinliRecord *vote, const LinliRecord *counts, const char *language,
                       LinliRecord *into, GError **error)
{
  g_autoptr (LinliRule) rule
      = linli_rule_from_snapshot (linli_record_text (vote, "label"), linli_record_text (vote, "rule"), error);
  g_autoptr (GPtrArray) candidates = rule ? candidates_of (reg, vote, error) : NULL;
  guint n = candidates ? candidates->len : 0;
  g_autofree gint64 *numbers = candidates ? read_votes (linli_record_list (counts, "votes"), n, error) : NULL;
  g_autofree LinliCandidate *made = g_new0 (LinliCandidate, n + 1);
  LinliPoll poll = { linli_record_int (vote, "entitled"), returned (counts), linli_record_int (counts, "invalid"),
                     linli_record_int (vote, "seats"), linli_record_has (vote, "parent") };
  LinliElection election;

  if (!numbers)
    return FALSE;
  for (guint i = 0; i < n; i++)
    made[i].votes = numbers[i];
  if (!linli_elect (rule, &poll, made, n, &election, error))
    return FALSE;
  put_result (into, rule, &poll, made, candidates, &election, language);
  return TRUE;
}
