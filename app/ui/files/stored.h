/* Taking a copy of a file beside the register, in a thread, before any entry names it. */
#pragma once

#include "ui/work.h"

G_BEGIN_DECLS

typedef struct
{
  char *name, *sha256;
  const char *media;
  gint64 size;
} LinliStoredFile;

void linli_stored_file_free (LinliStoredFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliStoredFile, linli_stored_file_free)

/* Of a file on disk, or of bytes under a name. Result: LinliStoredFile, or the sentence of why not. */
void linli_stored_file_take (LinliSession *session, const char *path, GAsyncReadyCallback done, gpointer data);
void linli_stored_file_take_bytes (LinliSession *session, const char *name, GBytes *bytes, GAsyncReadyCallback done,
                                   gpointer data);

/* The act that attaches it to the thing @label of @entity ("request"). (transfer full) */
LinliDeed *linli_stored_file_deed (const LinliStoredFile *file, const char *entity, const char *label);

G_END_DECLS
