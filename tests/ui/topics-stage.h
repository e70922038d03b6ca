/* Topics in every state, put into an open demo. */
#pragma once

#include "ui/window.h"

G_BEGIN_DECLS

void linli_stage_topics (LinliWindow *window);

/* Does one act now; fails the test when it is refused. @members: a JSON object. */
void linli_stage_act (LinliWindow *window, const char *name, const char *members);

gint64 linli_stage_topic (LinliWindow *window, const char *label); /* its id */

G_END_DECLS
