/* "linlictl import requests": the export of a hotline. */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

/* Arguments as those of the command "import"; argv[1] is "requests". Returns: the exit code. */
int linli_import_requests_run (int argc, char **argv);

G_END_DECLS
