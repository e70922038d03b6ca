/* The demo register: a fictional community's whole case, from the first request to the archive. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* Makes @path, which must not exist, from data/demo/demo.jsonl. Returns: (transfer full), or NULL. */
LinliCouncil *linli_demo_create (const char *path, GError **error);

G_END_DECLS
