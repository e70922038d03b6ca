/* The forms by which a request is carried on. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the button of @act ("request.decline") says; NULL where the page has none. */
const char *linli_request_act_word (const char *act);

/* Shows the form of @act for @row, a row of "request-page". FALSE where the act needs none and is done at once. */
gboolean linli_request_form_show (GtkWidget *near, LinliSession *session, const char *act, const LinliRecord *row);

G_END_DECLS
