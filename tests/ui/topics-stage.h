/* Topics in every state, put into an open demo. */
#pragma once

#include "ui/window.h"

G_BEGIN_DECLS

void linli_stage_topics (LinliWindow *window); /* "YT-1" to "YT-5" */

G_END_DECLS
