/* Audit: every entry of the ledger, the newest first. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_ledger_page_new (LinliSession *session);

G_END_DECLS
