/* Other people's programs, run on a paper in a folder of its own. */
#pragma once

#include <glib.h>

/* Writes @pdf as paper.pdf into a new folder. Returns: (transfer full): the folder. */
char *tool_folder (GBytes *pdf);
void tool_remove (const char *folder); /* with what stands in it */

/* Runs a program there; it must end well and have nothing to say on its standard error.
 * Returns: (transfer full): its standard output. */
char *tool_run (const char *folder, const char *const *argv);
char *tool_read (const char *folder, const char *name, gsize *size);

/* Text as pdftotext gives it, without white space. */
char *tool_text (GBytes *pdf);
char *tool_squeeze (const char *text);
