/* A CSV file as people's spreadsheets write it: found out how it is encoded, and cut into rows after RFC 4180. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint line;        /* of the file, from 1, on which the row begins */
  GPtrArray *fields; /* (element-type utf8) */
} LinliCsvRow;

void linli_csv_row_free (LinliCsvRow *row);

/* @encoding: UTF-8, GB18030, GBK, UTF-16, UTF-16LE or UTF-16BE; NULL finds it out by the byte order mark, by zero
 * bytes, by being valid UTF-8, and else takes GB18030. *found is set to the name of what was read.
 * Returns: (transfer full): the text as UTF-8 without byte order mark, or NULL with a sentence and the line. */
char *linli_csv_decode (GBytes *bytes, const char *encoding, const char **found, GError **error);

/* Lines end with LF, CRLF or CR. A header line with a tab and no comma makes the tab the separator. Rows without any
 * text are left out. More than @limit rows behind the first, a quotation mark inside a field and one never closed
 * are INPUT errors that name the line. Returns: (transfer full) (element-type LinliCsvRow): or NULL. */
GPtrArray *linli_csv_parse (const char *text, guint limit, GError **error);

/* Begins a file for spreadsheets: UTF-8 with its byte order mark. */
GString *linli_csv_new (void);

/* Appends a row after RFC 4180, ended by CRLF. @fields: (element-type utf8), NULL for an empty one. A field that a
 * spreadsheet would take for a formula gets an apostrophe before it, which linli_csv_unguard() takes off again. */
void linli_csv_append (GString *into, const char *const *fields, guint n_fields);

/* Returns: (transfer none): @field behind the apostrophe of a guard, or all of it. */
const char *linli_csv_unguard (const char *field);

/* What is wrong with a file, cell by cell. */
typedef struct
{
  guint line, column;   /* of the file, from 1; column 0 stands for the whole row */
  char *header;         /* the column's header, or NULL */
  char *message;
} LinliCsvFault;

/* A list of them, in the order of the file. (transfer full) (element-type LinliCsvFault) */
GPtrArray *linli_csv_faults_new (void);
void linli_csv_faults_add (GPtrArray *faults, guint line, guint column, const char *header, char *message); /* takes @message */

G_END_DECLS
