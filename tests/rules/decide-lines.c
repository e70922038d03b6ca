/* Answers lines on standard input with the bare result, for the comparison with another way of computing. */
#include "rules/batch.h"
#include "tests/rules/fixture.h"

#include <stdio.h>
#include <string.h>

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
      g_autofree char *answer = strstr (line, "\"from\"") ? linli_batch_deadline (calendar, line, size)
                                                           : linli_batch_decide (set, line, size);
      puts (answer);
    }
  free (line);
  return 0;
}
