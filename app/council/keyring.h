/* The register's own key for checkpoints: kept beside the user's data, never in the register. */
#pragma once

#include "sign/key.h"

G_BEGIN_DECLS

/* Draws a key and keeps it in the user's data folder under its public key, readable by its owner only. */
LinliKey *linli_keyring_make (GError **error);

/* Returns: (transfer full) (nullable): the key for @public_hex when this machine holds it; no error when not. */
LinliKey *linli_keyring_find (const char *public_hex);

G_END_DECLS
