/* A line of a find: cut to what fits a row, with the places of the words in it. */
#pragma once

#include "base/segment.h"
#include "council/search.h"

G_BEGIN_DECLS

/* Sets the members of @line, which is empty. @terms: (element-type LinliSegments). */
void linli_search_line_set (LinliSearchLine *line, const char *text, GPtrArray *terms);
void linli_search_line_clear (LinliSearchLine *line);

G_END_DECLS
