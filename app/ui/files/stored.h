/* Taking a copy of a file beside the register, in a thread, before any entry names it. */
#pragma once

#include "ui/work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  char *name, *sha256;
  const char *media;
  gint64 size;
} LinliStoredFile;

void linli_stored_file_free (LinliStoredFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliStoredFile, linli_stored_file_free)

/* Of a file on disk, or of a picture under a name, kept as PNG. Result: LinliStoredFile, or the sentence of why not. */
void linli_stored_file_take (LinliSession *session, const char *path, GAsyncReadyCallback done, gpointer data);
void linli_stored_file_take_picture (LinliSession *session, const char *name, GdkTexture *picture, GAsyncReadyCallback done,
                                     gpointer data);

/* Takes the content out again where no entry needs it: for what was taken and never attached. */
void linli_stored_file_forget (LinliSession *session, const LinliStoredFile *file);

/* The act that attaches it to the thing @label of @entity ("request"). (transfer full) */
LinliDeed *linli_stored_file_deed (const LinliStoredFile *file, const char *entity, const char *label);

G_END_DECLS
