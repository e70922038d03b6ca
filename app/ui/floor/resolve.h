/* What the meeting ends in: a resolution from carried motions, or an opinion that nobody objected to. */
#pragma once

#include "ui/form/form.h"
#include "ui/live/live.h"

G_BEGIN_DECLS

/* The text of the carried motions that no resolution of the meeting holds yet stands in the form. */
LinliForm *linli_resolve_show (GtkWidget *near, LinliLive *live);

/* @text: what is agreed, to begin with; may be NULL. */
LinliForm *linli_resolve_consensus_show (GtkWidget *near, LinliLive *live, const char *text);

/* The carried motions that no resolution holds yet: label, short, text, title, topic_label. (transfer full) */
GPtrArray *linli_resolve_open (LinliLive *live);

G_END_DECLS
