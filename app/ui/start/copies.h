/* Backups: made from the open register, checked, and brought back under a new name. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each asks for a file, works in a thread, and says in the window of @near what came of it. */

/* Makes a backup and verifies it: pages, chain, every table and personal value against the ledger. */
void linli_copies_backup (GtkWidget *near, LinliSession *session);

/* Verifies a backup that is there. */
void linli_copies_check (GtkWidget *near);

/* Puts a backup under a name that does not exist yet, and opens it by "app.open-path". */
void linli_copies_restore (GtkWidget *near);

/* The same steps behind the file dialogs. */
void linli_copies_backup_to (GtkWidget *near, LinliSession *session, const char *path);
void linli_copies_check_file (GtkWidget *near, const char *path);
void linli_copies_restore_to (GtkWidget *near, const char *backup, const char *path);

G_END_DECLS
