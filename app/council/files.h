/* The bytes of attached files: each content once, in the folder "REGISTER.files/" beside the register.
 *
 * A content stands as "ab/abcdef…" under its SHA-256, and is there, whole and durable, before the register says so; what a
 * broken act leaves behind is harmless. Bytes that no entry needs any more go when the register is opened for writing, and
 * at once when they are erased by law. Files that the register does not know are left alone. */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

#define LINLI_FILE_MAX ((gsize) 50 << 20) /* bytes of one file */
#define LINLI_FILE_MAX_MB 50

typedef struct
{
  char sha256[65];
  gsize size;
  const char *media;
} LinliStored;

typedef enum
{
  LINLI_FILE_WHOLE,
  LINLI_FILE_MISSING,
  LINLI_FILE_ALTERED,
} LinliFileState;

/* Where the content stands or would stand. (transfer full) */
char *linli_files_path (const char *register_path, const char *sha256);

/* What a file is called here: the last part of @path without control and direction characters, at most 120 characters.
 * (transfer full) */
char *linli_files_name (const char *path);

/* Takes a copy of the file @source, or of @bytes, into the folder of the register. Refused with a sentence, at once and
 * without reading it all: more than LINLI_FILE_MAX, nothing, a folder, a kind of content that is not known here. */
gboolean linli_files_put (const char *register_path, const char *source, LinliStored *stored, GError **error);
gboolean linli_files_put_bytes (const char *register_path, GBytes *bytes, LinliStored *stored, GError **error);

/* Reads the whole content and compares it with its digest. */
LinliFileState linli_files_check (const char *register_path, const char *sha256);
GBytes *linli_files_read (const char *register_path, const char *sha256, GError **error);

/* Takes out the content, which may be missing already. */
gboolean linli_files_remove (const char *register_path, const char *sha256, GError **error);

/* Copies the content of @needed (rows with sha256) that is whole from one register's folder to another's, what is there
 * and whole already stays. *lacking: how many were missing or altered. Error only of writing. */
gboolean linli_files_copy (const char *from_register, const char *to_register, GPtrArray *needed, guint *lacking, GError **error);

G_END_DECLS
