/* Writes entries into a register until it is stopped; says each one that was committed, with its token.
 *
 * writer FILE COUNT [LIMIT]: LIMIT bytes at most for any file (RLIMIT_FSIZE). Exit 0: all written; 4: no room, said
 * as such; 1: another error. After an error the register is opened again, and must be whole. */
#include "base/error.h"
#include "store/register.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

static gboolean
write_entry (LinliRegister *reg, int number, GError **error)
{
  g_autoptr (LinliRecord) payload = linli_record_new ();
  g_autofree char *token = g_strdup_printf ("token-%d", number);
  g_autofree char *label = g_strdup_printf ("QD-%06d", number);
  g_autofree char *title = g_strnfill (900, 'x');

  linli_record_set_text (payload, "label", label);
  linli_record_set_text (payload, "catalogue", "清单");
  linli_record_set_text (payload, "title", title);
  linli_record_set_int (payload, "negative", 0);
  if (!linli_register_begin (reg, error))
    return FALSE;
  if (!linli_register_record (reg, 1800000000000 + number, 0, "catalogue.added", payload, NULL, error))
    {
      linli_register_rollback (reg);
      return FALSE;
    }
  return linli_register_commit (reg, token, error);
}

static int
say (LinliRegister *reg, GError *error, const char *path)
{
  g_autoptr (LinliRegister) again = NULL;
  g_autoptr (GError) second = NULL;
  gboolean usable = linli_register_begin (reg, NULL);

  fprintf (stderr, "%s\n", error->message);
  linli_register_free (reg);
  again = linli_register_open (path, TRUE, &second);
  if (!again)
    fprintf (stderr, "not whole: %s\n", second->message);
  if (!again || usable)
    return 1;
  return g_error_matches (error, LINLI_ERROR, LINLI_ERROR_FULL) && strstr (error->message, "no room left") ? 4 : 5;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  LinliRegister *reg;
  int start;

  setvbuf (stdout, NULL, _IONBF, 0);
  reg = linli_register_open (argv[1], TRUE, &error);
  if (!reg)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  if (argc > 3)
    {
      struct rlimit limit = { strtoul (argv[3], NULL, 10), strtoul (argv[3], NULL, 10) };
      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &limit);
    }
  start = (int) linli_register_size (reg) + 1;
  for (int number = start; number < start + atoi (argv[2]); number++)
    {
      if (!write_entry (reg, number, &error))
        return say (reg, error, argv[1]);
      printf ("%d\n", number);
    }
  linli_register_free (reg);
  return 0;
}
