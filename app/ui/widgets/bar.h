/* A share as a bar, with a mark at what is needed. What it shows stands in words beside it. */
#pragma once

#include "ui/words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_BAR (linli_bar_get_type ())
G_DECLARE_FINAL_TYPE (LinliBar, linli_bar, LINLI, BAR, GtkWidget)

/* @needed: 0 draws no mark. @name: the same in words, for screen readers. */
GtkWidget *linli_bar_new (LinliTone tone, gint64 value, gint64 needed, gint64 whole, const char *name);

/* Captions below: at the beginning, under the mark, at the end. NULL for none. */
void linli_bar_set_captions (LinliBar *bar, const char *start, const char *needed, const char *end);

G_END_DECLS
