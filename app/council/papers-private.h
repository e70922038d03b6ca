/* Shared by what lays out pages. */
#pragma once

#include "pdf/fonts.h"

G_BEGIN_DECLS

/* The fonts of papers: the user's own choice, when there is one in "linli/fonts.conf" of the configuration folder. */
LinliFonts *linli_papers_load_fonts (GError **error);

G_END_DECLS
