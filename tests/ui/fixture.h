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

/* From now on the clock of the register in @window stands at civil @instant, "2026-03-21T14:28" or with seconds. */
void linli_fixture_at (LinliWindow *window, const char *instant);

/* Does one act as 工作人员甲, its members as a record's JSON; fails the test when it is refused. */
void linli_fixture_do (LinliWindow *window, const char *act, const char *members);

/* The id of the @entity labelled @label, "meeting" and "HY-2026-003"; 0 where there is none. */
gint64 linli_fixture_id (LinliWindow *window, const char *entity, const char *label);

/* A window without a register. */
LinliWindow *linli_fixture_window (void);

/* The first widget of @type under @widget with the title, label or text @text on it; fails the test where there is none. */
GtkWidget *linli_fixture_find (GtkWidget *widget, GType type, const char *text);

/* Every label's text under @widget, a line each. (transfer full) */
char *linli_fixture_text (GtkWidget *widget);

/* Fails the test where Tab, on its way round @window, does not come to a button or an entry. Those in the rows of long lists
 * are not looked for: the arrow keys go there. */
void linli_fixture_tab_round (GtkWidget *window);

/* Whether @words stand in the text of @widget, a GtkWidget; has: fails the test where they do not. */
gboolean linli_fixture_says (gpointer widget, const char *words);
void linli_fixture_has (gpointer widget, const char *words);

G_END_DECLS
