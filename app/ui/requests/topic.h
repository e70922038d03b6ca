/* A topic made of a request. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @row: of "request-page". */
void linli_request_make_topic (GtkWidget *near, LinliSession *session, const LinliRecord *row);

G_END_DECLS
