/* A demo register in a folder of its own, the program's actions, and a main loop that runs until something is so. */
#pragma once

#include "ui/application.h"
#include "ui/window.h"

G_BEGIN_DECLS

/* Before GTK: English or what LINLI_TEST_LOCALE names, a private home. Then GTK and the program's looks, with the text as
 * large as LINLI_TEST_TEXT says, in percent. */
void linli_fixture_start (int *argc, char ***argv);

/* A fresh copy of the demo. (transfer full): its path */
char *linli_fixture_demo (void);

/* The demo's case only up to its first line that holds @mark. (transfer full): its path */
char *linli_fixture_demo_until (const char *mark);

/* Runs the main loop until @is_so or ten seconds have passed; fails the test then. */
typedef gboolean (*LinliIsSo) (gpointer data);
void linli_fixture_wait (LinliIsSo is_so, gpointer data);
void linli_fixture_settle (void); /* until nothing is pending and a frame has passed */

/* The window of a program that runs, with @path open in it. */
LinliWindow *linli_fixture_open (const char *path);
void linli_fixture_close (LinliWindow *window);

/* A window without a register. */
LinliWindow *linli_fixture_window (void);

/* The first widget of @type under @widget with the title, label or text @text on it; fails the test where there is none. */
GtkWidget *linli_fixture_find (GtkWidget *widget, GType type, const char *text);

/* Every label's text under @widget, a line each. (transfer full) */
char *linli_fixture_text (GtkWidget *widget);

G_END_DECLS
