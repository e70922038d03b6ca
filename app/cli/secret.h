/* Passphrases for the terminal: from a file, or typed without an echo. Never from the command line. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The first line of @path, or what is typed at a prompt that names @whose when @path is NULL.
 * Returns: (transfer full): not empty, or NULL. Free with linli_secret_free(). */
char *linli_secret_read (const char *path, const char *whose, GError **error);

/* As above for a new passphrase: what is typed is asked for twice. */
char *linli_secret_read_new (const char *path, const char *whose, GError **error);
void linli_secret_free (char *secret); /* overwrites first; NULL is nothing */

G_END_DECLS
