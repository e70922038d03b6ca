/* Reading aloud through the desktop's speech service, where there is one. What was typed or chosen is never read. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean linli_voice_is_there (void);

/* Says @text in the interface's language, in place of what is being said. */
void linli_voice_say (const char *text);
void linli_voice_stop (void);

G_END_DECLS
