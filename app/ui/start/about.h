/* Who made this program, under which licence, and what it runs on. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void linli_about_show (GtkWindow *parent); /* nullable */

/* Versions of the program, its libraries and the fonts of papers, for whoever reports a fault. (transfer full) */
char *linli_about_debug (void);

G_END_DECLS
