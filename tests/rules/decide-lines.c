/* Answers lines on standard input with the bare result, for the comparison with another way of computing. */
#include "base/record.h"
#include "rules/batch.h"
#include "rules/election.h"
#include "tests/rules/fixture.h"

#include <stdio.h>
#include <string.h>

/* "PASSED een": the result and a letter for each candidate; an election is no question of linlictl. */
static char *
elect (const LinliRuleset *set, const char *line, gsize length)
{
  g_autoptr (LinliRecord) record = linli_record_decode (line, (gssize) length, NULL);
  const char *const *votes = linli_record_list (record, "votes");
  LinliPoll poll = { linli_record_int (record, "all"), linli_record_int (record, "cast"), linli_record_int (record, "invalid"),
                     linli_record_int (record, "seats"), linli_record_int (record, "further") };
  guint n = g_strv_length ((char **) votes);
  g_autofree LinliCandidate *candidates = g_new0 (LinliCandidate, n + 1);
  g_autoptr (GString) answer = g_string_new ("{\"result\":\"");
  LinliRule *rule = linli_ruleset_find (set, linli_record_text (record, "rule"), fixture_date ("2026-05-01"), NULL);
  LinliElection election;

  for (guint i = 0; i < n; i++)
    candidates[i].votes = g_ascii_strtoll (votes[i], NULL, 10);
  if (!linli_elect (rule, &poll, candidates, n, &election, NULL))
    return g_strdup ("{\"error\":\"\"}");
  g_string_append_printf (answer, "%s ", linli_result_word (election.result));
  for (guint i = 0; i < n; i++)
    g_string_append_c (answer, "-ent"[candidates[i].seat]);
  g_string_append (answer, "\"}");
  return g_string_free (g_steal_pointer (&answer), FALSE);
}

int
main (void)
{
  g_autoptr (LinliRuleset) set = fixture_rules ();
  g_autoptr (LinliCalendar) calendar = fixture_calendar ();
  char *line = NULL;
  size_t room = 0;
  ssize_t length;

  while ((length = getline (&line, &room, stdin)) > 0)
    {
      gsize size = (gsize) length - (line[length - 1] == '\n');
      g_autofree char *answer = strstr (line, "\"from\"")    ? linli_batch_deadline (calendar, line, size)
                                : strstr (line, "\"votes\"") ? elect (set, line, size)
                                                             : linli_batch_decide (set, line, size);
      puts (answer);
    }
  free (line);
  return 0;
}
