/* The roster as columns where it is wide, as entries where it is narrow; both of the one lazy list. */
#pragma once

#include "ui/row-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens a person when a row is chosen. */
GtkWidget *linli_roster_new (LinliRowModel *model);

/* "代表07 (李四)", or the label alone; (transfer full). */
char *linli_roster_person (const LinliRecord *row);

/* "89.50 m²" (transfer full) */
char *linli_roster_square_metres (gint64 area_dm2);

G_END_DECLS
