/* A field for searching, the places with what waits in each, and the register's health below. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_SIDEBAR (linli_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (LinliSidebar, linli_sidebar, LINLI, SIDEBAR, GtkWidget)

/* Choosing a place activates "win.go" with its name. */
GtkWidget *linli_sidebar_new (LinliSession *session);
void linli_sidebar_select (LinliSidebar *sidebar, const char *place);
void linli_sidebar_focus (LinliSidebar *sidebar); /* on the place that is selected */
void linli_sidebar_unselect (LinliSidebar *sidebar);

GtkWidget *linli_sidebar_entry (LinliSidebar *sidebar); /* the field for searching */

G_END_DECLS
