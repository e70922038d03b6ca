/* How files come in: chosen, dropped, or pasted; each is taken beside the register before anybody hears of it. */
#pragma once

#include "ui/files/stored.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*LinliFilesGot) (const LinliStoredFile *file, gpointer data);

/* Two buttons, a hint with the limits, and below them why a file was not taken. A file may come after the widget has left its
 * window, and is handed over then as well. @data lives as long as the widget. */
GtkWidget *linli_files_input_new (LinliSession *session, LinliFilesGot got, gpointer data, GDestroyNotify data_free);

/* Files dropped on @target, and pictures or files pasted in its window while it is there to be seen, come in as well; what
 * became of them is scrolled into view. A later input of the same target takes over, with what was said. */
void linli_files_input_accept (GtkWidget *input, GtkWidget *target);

/* As if chosen. */
void linli_files_input_take (GtkWidget *input, const char *path);
void linli_files_input_take_picture (GtkWidget *input, GdkTexture *picture);

/* Where the input stands now; by the window of the session where the page is gone. NULL hides it. */
void linli_files_input_say (GtkWidget *input, const char *problem);

void linli_files_input_show (GtkWidget *input); /* scrolls to where it stands now */

G_END_DECLS
