/* The main window: a register's desk, or the way to one. */
#pragma once

#include "ui/session.h"
#include "ui/toasts.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LINLI_TYPE_WINDOW (linli_window_get_type ())
G_DECLARE_FINAL_TYPE (LinliWindow, linli_window, LINLI, WINDOW, AdwApplicationWindow)

GtkWidget *linli_window_new (GtkApplication *application);

/* Opens a register in place of what is shown; makes the demo there first when @demo and there is none. */
void linli_window_open (LinliWindow *window, const char *path, gboolean demo);

/* Closes what is open, and shows the form of a new register. */
void linli_window_show_new (LinliWindow *window);

/* Returns: (transfer none) (nullable): NULL while none is open. */
LinliSession *linli_window_session (LinliWindow *window);
const char *linli_window_path (LinliWindow *window); /* also while it is being opened; NULL for none */

void linli_window_go (LinliWindow *window, const char *place);
void linli_window_show (LinliWindow *window, const char *entity, gint64 id);
void linli_window_back (LinliWindow *window);

/* The meeting has the window to itself; going anywhere else or back leaves it. A register whose meeting is being held opens
 * there. */
void linli_window_run (LinliWindow *window, gint64 meeting);

/* Shows what holds @words; back to where one was for none. */
void linli_window_find (LinliWindow *window, const char *words);

/* Returns: (transfer none) (nullable): the page that is seen. */
GtkWidget *linli_window_page (LinliWindow *window);

/* Words in front of the page for some seconds; as linli_toasts_show(). */
void linli_window_say (LinliWindow *window, const char *text);
void linli_window_offer (LinliWindow *window, const char *text, const char *button, LinliToastPressed pressed,
                         gpointer data, GDestroyNotify data_free);

G_END_DECLS
