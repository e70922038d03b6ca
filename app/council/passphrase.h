/* A passphrase that is known again and nowhere written down: kept in memory as a slow, salted hash. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LINLI_PASSPHRASE_LEAST 4 /* characters */

typedef struct _LinliPassphrase LinliPassphrase;

/* Both take some 70 ms of a processor and 64 MiB: to be called in a thread. INPUT for too short a one. */
LinliPassphrase *linli_passphrase_new (const char *typed, GError **error);
gboolean linli_passphrase_is (const LinliPassphrase *passphrase, const char *typed);

void linli_passphrase_free (LinliPassphrase *passphrase);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliPassphrase, linli_passphrase_free)

G_END_DECLS
