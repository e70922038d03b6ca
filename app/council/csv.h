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

G_END_DECLS
