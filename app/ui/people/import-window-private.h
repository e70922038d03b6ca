/* Shared by the files of the window of an import. */
#pragma once

#include "ui/people/import-job.h"
#include "ui/people/import-window.h"

G_BEGIN_DECLS

extern const char *const linli_import_window_encodings[]; /* that a person may choose, ended by NULL */

struct _LinliImportWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading; /* borrowed, as are the next */
  GtkWidget *import, *strip, *reading, *sample, *encoding, *body, *progress, *failure, *stack, *problem, *content;

  LinliSession *session; /* owned, as is all that follows */
  char *path, *wanted_encoding, *wanted_body;
  LinliImportFile *file;
  LinliImportReport *report;
  GPtrArray *bodies;     /* rows of people-bodies */
  GPtrArray *edits;
  LinliWork *work;       /* borrowed; NULL while nothing runs */
  gboolean body_chosen;  /* by a person */
  gboolean again, setting, entering, closed;
};

/* Fills the window, once its session is set; nothing is read yet. */
void linli_import_window_build (LinliImportWindow *window);

/* What its controls do: enter what was checked; read the file anew as another encoding; seat people in another body. */
void linli_import_window_import (LinliImportWindow *window);
void linli_import_window_take_encoding (LinliImportWindow *window);
void linli_import_window_take_body (LinliImportWindow *window);

G_END_DECLS
