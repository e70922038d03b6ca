/* Parts of a whole as one bar, each in a colour of its own; which is which stands in words beside swatches. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_SHARES_COLOURS 6 /* then they begin anew */

#define LINLI_TYPE_SHARES (linli_shares_get_type ())
G_DECLARE_FINAL_TYPE (LinliShares, linli_shares, LINLI, SHARES, GtkWidget)

/* @name: the whole in words, for screen readers. */
GtkWidget *linli_shares_new (const char *name);
void linli_shares_add (LinliShares *shares, gint64 value); /* above 0 */

/* The colour of part @index as a small square. */
GtkWidget *linli_shares_swatch_new (guint index);

G_END_DECLS
