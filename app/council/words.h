/* The displayed words for the fixed values that a register stores. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In the interface's language; @value itself when it has no word. States: linli_machine_state_word(). */
const char *linli_word (const char *value);

/* The same for a thing of the acts: "person", "motion". */
const char *linli_entity_word (const char *entity);

/* The same for what an audit or a verification looks at, "chain", and for what it finds, "bad". */
const char *linli_finding_word (const char *value);

G_END_DECLS
