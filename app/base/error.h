/* What can go wrong, told apart by code. A refusal is a rule's answer, not a failure. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LINLI_ERROR (linli_error_quark ())
GQuark linli_error_quark (void);

typedef enum
{
  LINLI_ERROR_REFUSED,   /* a rule forbids it; the message says why, with the article */
  LINLI_ERROR_INPUT,     /* what was given cannot be read or cannot be */
  LINLI_ERROR_NOT_FOUND, /* what was named does not exist */
  LINLI_ERROR_IO,        /* the system could not read or write */
  LINLI_ERROR_FULL,      /* no room left */
  LINLI_ERROR_READONLY,  /* the file or folder cannot be written */
  LINLI_ERROR_LOCKED,    /* another program holds it */
  LINLI_ERROR_FOREIGN,   /* not one of our files */
  LINLI_ERROR_NEWER,     /* written by a newer program */
  LINLI_ERROR_CORRUPT,   /* ours, but damaged or altered */
} LinliErrorCode;

gboolean linli_error_is_refused (const GError *error);
gboolean linli_error_is_input (const GError *error); /* INPUT or NOT_FOUND */

/* Sets a refusal whose message is the sentence followed by the article in brackets.
 * @article: where the rule stands, or NULL for a rule of order. Always returns FALSE. */
gboolean linli_refuse (GError **error, const char *article, const char *format, ...) G_GNUC_PRINTF (3, 4);

/* Sets an error of @code. Always returns FALSE. */
gboolean linli_fail (GError **error, LinliErrorCode code, const char *format, ...) G_GNUC_PRINTF (3, 4);

/* Sets an error for a failed system call on @path; the code follows @number (ENOSPC, EROFS, EACCES …).
 * Always returns FALSE. */
gboolean linli_fail_errno (GError **error, int number, const char *path);

G_END_DECLS
