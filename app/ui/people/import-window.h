/* Importing a roster: how the file was read, what its columns stand for, what it comes to, what is wrong; then all that is
 * right in one transaction. */
#pragma once

#include "ui/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LINLI_TYPE_IMPORT_WINDOW (linli_import_window_get_type ())
G_DECLARE_FINAL_TYPE (LinliImportWindow, linli_import_window, LINLI, IMPORT_WINDOW, AdwWindow)

/* Over the window of @near, for the file @path. Returns: (transfer none): until it closes. */
LinliImportWindow *linli_import_window_show (GtkWidget *near, LinliSession *session, const char *path);

/* Asks for the file first. */
void linli_import_window_choose (GtkWidget *near, LinliSession *session);

gboolean linli_import_window_busy (LinliImportWindow *window); /* reads, checks or enters */

G_END_DECLS
