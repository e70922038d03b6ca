/* What importing a roster does in a thread: reading the file, comparing it with the register, entering it, saving rows. */
#pragma once

#include "council/import.h"
#include "ui/work.h"

G_BEGIN_DECLS

typedef struct
{
  LinliImportFile *file;      /* NULL: is to be read first, from @path in @encoding */
  char *path, *encoding, *body, *actor;
  gint64 at_ms;
  gboolean guess, enter;      /* guess: the body, by the columns */
  LinliWork *work;            /* borrowed while it runs */
  LinliImportReport *report;  /* what came of it, as the next */
  GPtrArray *errors;          /* (element-type LinliRow) */
} LinliImportJob;

/* Takes @job, which is the result, owned by the work, and has file and report when all went well. */
LinliWork *linli_import_job_start (LinliSession *session, const char *title, LinliImportJob *job, GAsyncReadyCallback done,
                                   gpointer data);

/* Writes @bytes to @path, readable by its owner only; the result is the sentence that says so. */
void linli_import_job_save (LinliSession *session, const char *path, GBytes *bytes, GAsyncReadyCallback done, gpointer data);

G_END_DECLS
