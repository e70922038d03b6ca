/* What is registered already and says nearly the same, below the text while it is typed. */
#pragma once

#include "ui/form/form.h"

G_BEGIN_DECLS

#define LINLI_ALIKE_SHOWN 3
#define LINLI_ALIKE_AFTER 250 /* ms of quiet */

/* Follows the member "text" of @form. Opening a likeness closes the form; its draft is kept. */
GtkWidget *linli_alike_panel_new (LinliForm *form, LinliSession *session);

G_END_DECLS
