/* Figures: shares as percent, numerator and denominator, and a bar of units. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_figures_page_new (LinliSession *session);

G_END_DECLS
