/* A roster's file as it was read: its rows, and what each of its columns stands for. */
#pragma once

#include "council/csv.h"

G_BEGIN_DECLS

#define LINLI_IMPORT_BYTES_MAX (10 << 20)
#define LINLI_IMPORT_ROWS_MAX 20000

typedef struct
{
  const char *encoding; /* in which it was read: to be confirmed by whoever imports it */
  GPtrArray *rows;      /* (element-type LinliCsvRow): the header first */
  GPtrArray *members;   /* (element-type utf8), a column each: as in council/roster.h; NULL for one left out */
} LinliImportFile;

/* Reads @bytes in @encoding, or in what it seems to be for NULL; a column stands for what its header means. INPUT
 * errors: too large, too many rows, not a text, not in that encoding, no rows, marks of quotation out of place. */
LinliImportFile *linli_import_file_read (GBytes *bytes, const char *encoding, GError **error);

/* The same from @path, whose size is looked at before anything is read. */
LinliImportFile *linli_import_file_load (const char *path, const char *encoding, GError **error);

LinliImportFile *linli_import_file_ref (LinliImportFile *file);
void linli_import_file_unref (LinliImportFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliImportFile, linli_import_file_unref)

/* What the header says over @column, from 0; NULL where there is none. */
const char *linli_import_file_header (const LinliImportFile *file, guint column);

/* Lets @column, from 0, stand for @member; NULL leaves it out. FALSE where there is no such column or member. */
gboolean linli_import_file_map (LinliImportFile *file, guint column, const char *member);

/* Puts @text into a cell; @row: from 0 for the header, @column from 0. FALSE where there is no such cell. */
gboolean linli_import_file_correct (LinliImportFile *file, guint row, guint column, const char *text);

/* The row that begins on @line of the file; -1 where none does. */
int linli_import_file_find (const LinliImportFile *file, guint line);

/* A row with its fields one after another, as it was read; without long numbers, which are nobody else's business.
 * (transfer full): "" for no such row */
char *linli_import_file_sample (const LinliImportFile *file, guint row);

G_END_DECLS
