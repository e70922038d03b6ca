/* How finds look: the name and icon of a group, a find as a row with its words bold on amber. */
#pragma once

#include "council/search.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

const char *linli_search_group_title (const char *entity);

/* @sentence: (out) (transfer full): what a screen reader says of it. */
GtkWidget *linli_search_row_new (const LinliSearchGroup *group, const LinliSearchHit *hit, char **sentence);

G_END_DECLS
