/* The line beside a control that says why something was refused; hidden while nothing was. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_refusal_new (void);
void linli_refusal_say (GtkWidget *refusal, const char *sentence); /* NULL hides it */

G_END_DECLS
