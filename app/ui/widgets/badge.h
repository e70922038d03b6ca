/* A word on a coloured pill: colour never stands alone. And a filled circle with an icon, for what is settled. */
#pragma once

#include "ui/words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @icon: name of a symbolic icon, or NULL. */
GtkWidget *linli_badge_new (LinliTone tone, const char *icon, const char *word);
void linli_badge_set (GtkWidget *badge, LinliTone tone, const char *icon, const char *word);

/* The badge of a thing's state, with the machine's word for it. */
GtkWidget *linli_badge_for_state (const char *state);

/* @size: diameter in px. The icon says nothing to a screen reader: the words beside it do. */
GtkWidget *linli_disc_new (LinliTone tone, const char *icon, int size);

G_END_DECLS
