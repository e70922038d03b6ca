/* What can be done with a request in its state: one act that comes next, the others beside it, and a refusal below. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @row: of the query "request-page". */
GtkWidget *linli_request_actions_new (LinliSession *session, const LinliRecord *row);

G_END_DECLS
