/* The terminal program's commands: one a file, each a row of a table. */
#pragma once

#include "base/record.h"
#include "council/council.h"

G_BEGIN_DECLS

/* Exit codes. */
typedef enum
{
  LINLI_EXIT_DONE = 0,
  LINLI_EXIT_REFUSED = 1, /* a rule forbids it, or something was not verified */
  LINLI_EXIT_USAGE = 2,
  LINLI_EXIT_IO = 3, /* what was given could not be read, or nothing could be written */
} LinliExit;

typedef struct
{
  const char *name;
  const char *arguments; /* shown by --help */
  const char *summary;   /* one line, msgid */
  int (*run) (int argc, char **argv); /* argv[0] is the command's name */
} LinliCommand;

extern const LinliCommand linli_command_new, linli_command_demo, linli_command_play, linli_command_import,
    linli_command_show, linli_command_decide, linli_command_deadline, linli_command_stats, linli_command_paper,
    linli_command_identity, linli_command_sign, linli_command_verify, linli_command_audit, linli_command_backup,
    linli_command_restore, linli_command_search, linli_command_verify_backup, linli_command_acts,
    linli_command_export, linli_command_attach, linli_command_slip, linli_command_ics, linli_command_urn;

/* Parses the options of @command; "--help" and mistakes are answered here. Returns: TRUE to go on; otherwise
 * *status is the exit code. @entries may be NULL. @least, @most: how many plain arguments must remain. */
gboolean linli_command_options (const LinliCommand *command, const GOptionEntry *entries, int *argc, char ***argv,
                                int least, int most, int *status);

/* Prints @error as a sentence on standard error and frees it. Returns: the exit code that fits it. */
int linli_command_fail (GError *error);

/* Prints one line of usage trouble. Returns: LINLI_EXIT_USAGE. */
int linli_command_usage (const LinliCommand *command, const char *message);

/* Prints rows as one JSON array of objects, a row a line. */
void linli_command_print_json (GPtrArray *rows);

/* Prints rows of finding, state, field and text for people. */
void linli_command_print_findings (GPtrArray *rows);

G_END_DECLS
