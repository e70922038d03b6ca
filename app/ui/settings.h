/* What the desk remembers between two starts: registers and the size of its window on each monitor.
 *
 * A key file, "linli/desk.ini" in the user's configuration folder. What cannot be read or written is forgotten. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LINLI_RECENT_MAX 6

char *linli_settings_last (void);                  /* (transfer full) (nullable): the register opened last */
GStrv linli_settings_recent (void);                /* (transfer full): those that still exist, the newest first */
void linli_settings_opened (const char *path);     /* puts it in front */

typedef struct
{
  int width, height;
  gboolean maximized;
} LinliWindowSize;

/* @monitor: its connector. FALSE, and @size untouched, where nothing is remembered. */
gboolean linli_settings_size (const char *monitor, LinliWindowSize *size);
void linli_settings_set_size (const char *monitor, const LinliWindowSize *size);

/* Who recorded last in a register. (transfer full) (nullable) */
char *linli_settings_actor (const char *path);
void linli_settings_set_actor (const char *path, const char *actor);

G_END_DECLS
