/* Choosing files through the desktop's own dialog. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @path: what was chosen, NULL when nothing was. */
typedef void (*LinliChosen) (const char *path, gpointer data);

/* @pattern: "*.linli", NULL for every file; @kind: what such files are called. */
void linli_choose_open (GtkWidget *near, const char *title, const char *kind, const char *pattern, LinliChosen chosen,
                        gpointer data);
void linli_choose_save (GtkWidget *near, const char *title, const char *name, LinliChosen chosen, gpointer data);

G_END_DECLS
