/* What work begins with, from the program's data: items of catalogues for a new register, templates of topics. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (element-type LinliRecord): the members of "catalogue.add" for each item of the committee's kind
 * that the register does not hold yet, without a label where that is taken; NULL when the data cannot be read. */
GPtrArray *linli_starters_catalogue (LinliCouncil *council, GError **error);

/* What a kind of topic means, and how the text of one about @matter (nullable) may be arranged; both in @lang.
 * @meaning, @text: (out) (transfer full). */
gboolean linli_starters_topic (const char *kind, const char *matter, const char *lang, char **meaning, char **text,
                               GError **error);

G_END_DECLS
