/* A new register, in two steps: the committee and its file, then who works here and the bodies with their rules.
 *
 * What is wrong is said where it stands; nothing is made before everything is right. The register made opens by
 * "app.open-path". */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_NEW_REGISTER (linli_new_register_get_type ())
G_DECLARE_FINAL_TYPE (LinliNewRegister, linli_new_register, LINLI, NEW_REGISTER, GtkWidget)

GtkWidget *linli_new_register_new (void);

/* Puts the cursor into the first line. */
void linli_new_register_focus (LinliNewRegister *made);

G_END_DECLS
