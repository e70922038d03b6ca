/* A secret key on two sheets of paper: neither says anything of it, both together are it.
 *
 * A share is 36 bytes: whose it is (1 or 2), three bytes of the public key's digest, and 32 bytes, of which the second share's are
 * the first's and the key's added bit by bit. Written as four lines of nine bytes and a check byte, in base 32 without
 * I, L, O and U, in groups of four. */
#pragma once

#include "sign/sealed.h"

G_BEGIN_DECLS

/* Bytes of a share's text with its end. */
#define LINLI_SHARE_TEXT_SIZE 80

/* Fills both texts, which the caller keeps in locked memory. */
void linli_shares_split (const LinliSealKey *key, char first[LINLI_SHARE_TEXT_SIZE], char second[LINLI_SHARE_TEXT_SIZE]);

/* Puts the key of @public_hex together from the two shares, in either order; spaces, hyphens and small letters are free.
 * INPUT says which share is wrong, and where. Returns: (transfer full). */
LinliSealKey *linli_shares_join (const char *public_hex, const char *first, const char *second, GError **error);

G_END_DECLS
