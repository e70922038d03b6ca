/* Later revisions of a finished PDF: first the places for signatures with the attached record, then one revision for
 * each signature. Everything before a revision stays byte for byte, and equal input gives equal bytes but for the
 * signature value itself.
 *
 * A signature's revision holds the field with its value, the signature dictionary, its appearance and, for the first
 * signature only, the catalog that names it as certifying (DocMDP, changes limited to signing): nothing else. */
#pragma once

#include "sign/cms.h"

G_BEGIN_DECLS

#define LINLI_REVISION_CONTENTS 16384 /* bytes kept free for a signature with certificates and time stamp */

/* The place of one expected signature. Lengths are in 0.01 pt from the lower left corner of the page. */
typedef struct
{
  const char *field; /* ASCII letters, digits and hyphens, unique: "chair" */
  guint page;        /* from 1 */
  int left, bottom, right, top;
} LinliPlace;

typedef struct
{
  const LinliPlace *places;
  guint place_count;
  GBytes *record;          /* attached as "record.jsonl": JSON Lines, the first a canonical record */
  const char *ledger_head; /* 64 hexadecimal digits, or NULL for none */
  gint64 ledger_size;
  const char *title;       /* for the metadata; UTF-8, or NULL */
  const char *language;    /* "zh" or "en" */
  gint64 at_ms;            /* the paper's instant */
} LinliForm;

/* Appends the first revision to @pdf as libharu writes it (a classic table, no form yet). The form's fonts, which
 * appearances are drawn with, are the composite fonts of the first place's page; where there are none, Helvetica.
 * Returns: (transfer full), or NULL. */
GBytes *linli_revision_form (GBytes *pdf, const LinliForm *form, GError **error);

/* Adds a time stamp to @cms. Returns: (transfer full), or NULL. */
typedef GBytes *(*LinliStamp) (GBytes *cms, gpointer data, GError **error);

typedef struct
{
  const char *field;         /* which place */
  const char *name;          /* the signer's, as the dictionary tells it */
  gint64 at_ms;              /* the instant claimed; whole seconds are kept */
  const char *const *lines;  /* (nullable): what stands in the place, UTF-8, from the top; every character must be
                              * one that the paper's fonts hold */
  const LinliSigner *signer;
  LinliStamp stamp;          /* NULL for none */
  gpointer stamp_data;
} LinliSeal;

/* Appends one signature to @pdf, whose last revision is one of this program's.
 * Returns: (transfer full), or NULL: NOT_FOUND when there is no such place, REFUSED when it is signed already. */
GBytes *linli_revision_sign (GBytes *pdf, const LinliSeal *seal, GError **error);

/* The variable parts of a signature's revision, as read back. */
typedef struct
{
  guint field;        /* its object */
  const char *name;
  gint64 at_ms;
  GBytes *appearance; /* the stream's bytes */
  GBytes *contents;   /* of LINLI_REVISION_CONTENTS bytes */
} LinliSealed;

/* Writes the revision again that stands after the first @count revisions and compares it with the bytes there.
 * @revisions: as linli_xref_read() gives them, @count of which are before this one */
gboolean linli_revision_matches (GBytes *pdf, GPtrArray *revisions, guint count, const LinliSealed *sealed);

/* "D:20260322140000+08'00'": civil time. Returns: (transfer full). */
char *linli_revision_date (gint64 at_ms);
gboolean linli_revision_date_read (const char *text, gint64 *at_ms); /* exactly what the above writes */

G_END_DECLS
