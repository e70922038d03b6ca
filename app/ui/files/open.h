/* A file out of the register: opened with the desktop's own program, or saved. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @row: of the query "files-of". A PDF is shown here. What fails is said in the window. Read in a thread; a copy that another
 * program opens lies in the user's runtime folder, which is emptied when the user logs out. */
void linli_files_open (GtkWidget *near, LinliSession *session, const LinliRecord *row);
void linli_files_save (GtkWidget *near, LinliSession *session, const LinliRecord *row);

G_END_DECLS
