/* A record: a flat set of named values, and its canonical encoding.
 *
 * It is the payload of a change, the members of a use case, a row of a query and a line of a batch.
 * A value is a 64-bit integer, a text, a list of texts, or null. The canonical encoding is one JSON object
 * without white space, its names in ascending byte order, integers in shortest decimal form, and of the
 * characters only the quotation mark, the backslash and those below U+0020 escaped. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LINLI_VALUE_NULL,
  LINLI_VALUE_INT,
  LINLI_VALUE_TEXT,
  LINLI_VALUE_LIST,
} LinliValueType;

typedef struct _LinliRecord LinliRecord;

LinliRecord *linli_record_new (void);
LinliRecord *linli_record_copy (const LinliRecord *record);
LinliRecord *linli_record_ref (LinliRecord *record);
void linli_record_unref (LinliRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliRecord, linli_record_unref)

/* Each setter replaces a value of the same name; names and texts are copied. */
void linli_record_set_int (LinliRecord *record, const char *name, gint64 value);
void linli_record_set_text (LinliRecord *record, const char *name, const char *value); /* NULL sets null */
void linli_record_set_list (LinliRecord *record, const char *name, const char *const *values);
void linli_record_set_null (LinliRecord *record, const char *name);
void linli_record_remove (LinliRecord *record, const char *name);

guint linli_record_size (const LinliRecord *record);
const char *linli_record_name (const LinliRecord *record, guint index); /* in ascending order */
LinliValueType linli_record_type_at (const LinliRecord *record, guint index);

gboolean linli_record_has (const LinliRecord *record, const char *name); /* present and not null */
gboolean linli_record_contains (const LinliRecord *record, const char *name); /* present, even if null */
LinliValueType linli_record_type (const LinliRecord *record, const char *name); /* NULL type when absent */
gint64 linli_record_int (const LinliRecord *record, const char *name);       /* 0 when absent or not a number */
const char *linli_record_text (const LinliRecord *record, const char *name); /* NULL when absent or not a text */
const char *const *linli_record_list (const LinliRecord *record, const char *name); /* never NULL, NULL-terminated */

/* Returns: (transfer full): the canonical encoding. */
char *linli_record_encode (const LinliRecord *record);
void linli_record_encode_into (const LinliRecord *record, GString *into);

/* Reads one JSON object of the shape above; order and white space are free, true and false read as 1 and 0.
 * Repeated names, fractions, numbers beyond 64 bits, nested objects and invalid UTF-8 are errors. */
LinliRecord *linli_record_decode (const char *json, gssize length, GError **error);

/* As above, and the bytes must be the canonical encoding itself. */
LinliRecord *linli_record_decode_canonical (const char *json, gssize length, GError **error);

/* Appends @text to @into as a JSON string in the canonical form. */
void linli_record_quote (GString *into, const char *text);

G_END_DECLS
