/* The revisions of a PDF, read byte by byte: each one a run of objects, a classic cross-reference table
 * (ISO 32000-2, 7.5.4), a trailer and an end, following the last without a byte between.
 *
 * This is narrower than the standard on purpose. Every paper of this program has this shape, and a file that does
 * not has been through another tool. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LINLI_XREF_REVISIONS_MAX 64

typedef struct
{
  guint number; /* of the object; its generation is 0 */
  gsize offset; /* of its "n 0 obj" in the file */
} LinliXrefRow;

typedef struct
{
  gsize start;         /* the revision's first byte; of the first revision, that of its first object */
  gsize end;           /* after "%%EOF" and its line feed */
  gsize xref;          /* of the word "xref" */
  guint size, root, info; /* from the trailer; @info is 0 when there is none */
  char *id[2];         /* hexadecimal digits, or NULL when there is none */
  GArray *rows;        /* LinliXrefRow of the objects in use, in the order written */
} LinliRevision;

/* Reads the revisions of a whole file from its last "startxref" back.
 * Returns: (transfer full): LinliRevision, the oldest first; what follows the last one is not looked at. */
GPtrArray *linli_xref_read (GBytes *pdf, GError **error);

/* Where the newest form of @number stands in the first @count revisions; 0 when there is none. */
gsize linli_xref_find (GPtrArray *revisions, guint count, guint number);

/* The text of a dictionary object at @offset, from "<<" to its last ">>".
 * Returns: (transfer full): or NULL when there stands something else. */
char *linli_xref_dictionary (GBytes *pdf, gsize offset, guint number);

G_END_DECLS
