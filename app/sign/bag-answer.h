/* What linli-open-identity is asked and answers, on one socket, its standard input. Private to sign/.
 *
 * Asked: the length of the passphrase in bytes (32 bits, big-endian), the passphrase, the file; then the end.
 * Answer: one byte as below; after ANSWER_GOOD the key (PKCS #8) and the certificates, the key's own first, each DER after
 * its length (32 bits, big-endian). */
#pragma once

enum
{
  ANSWER_GOOD,
  ANSWER_GARBAGE,
  ANSWER_PASSPHRASE,
  ANSWER_UNREADABLE, /* encrypted in a way that is not accepted, or no key and certificate */
  ANSWER_NONE,       /* never sent: the helper was ended by its limits */
};
