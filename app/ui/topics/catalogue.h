/* The catalogues that topics are admitted under: all items as a list, and one with the topics admitted under it. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_catalogues_page_new (LinliSession *session, gint64 id); /* @id means nothing */

/* Without a title where there is no such item. Action "item.do" (s): an act of the item. */
GtkWidget *linli_catalogue_page_new (LinliSession *session, gint64 id);

/* Enters those of the starter set that the register does not hold, after a question. */
void linli_catalogue_offer_starters (GtkWidget *near, LinliSession *session);

G_END_DECLS
