/* A ring that empties while seconds pass, with the seconds in the middle. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_RING (linli_ring_get_type ())
G_DECLARE_FINAL_TYPE (LinliRing, linli_ring, LINLI, RING, GtkWidget)

GtkWidget *linli_ring_new (void);

/* How much is left of the whole time. */
void linli_ring_set (LinliRing *ring, gint64 left_ms, gint64 whole_ms);

G_END_DECLS
