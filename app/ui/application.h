/* The desktop program: its windows, actions, looks. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LINLI_TYPE_APPLICATION (linli_application_get_type ())
G_DECLARE_FINAL_TYPE (LinliApplication, linli_application, LINLI, APPLICATION, AdwApplication)

/* What must stand before GTK starts: language, Chinese glyph forms, how it draws. */
void linli_application_prepare (void);

/* @flags: more than HANDLES_OPEN, for tests. */
LinliApplication *linli_application_new (GApplicationFlags flags);

/* Where the demo register is made. (transfer full) */
char *linli_application_demo_path (void);

G_END_DECLS
