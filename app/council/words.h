/* The displayed words for the fixed values that a register stores. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In the interface's language; @value itself when it has no word. States: linli_machine_state_word(). */
const char *linli_word (const char *value);

G_END_DECLS
