/* Requests: the place, a request's page, and the forms by which one is registered and carried on. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_requests_page_new (LinliSession *session);
GtkWidget *linli_request_page_new (LinliSession *session, gint64 id);

/* Registers a request: a form with files, and with what is registered already and nearly the same. */
void linli_request_register (GtkWidget *near, LinliSession *session);

/* Reads the export of a hotline: file, counts, errors, and then the import. With @path without asking for the file. */
void linli_hotline_dialog_show (GtkWidget *near, LinliSession *session, const char *path);

G_END_DECLS
