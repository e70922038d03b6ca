/* A number that is counted up: typed, or changed by one with buttons and keys, in large figures under its word. */
#pragma once

#include "base/record.h"
#include "ui/words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_COUNTER (linli_counter_get_type ())
G_DECLARE_FINAL_TYPE (LinliCounter, linli_counter, LINLI, COUNTER, GtkWidget)

/* Signals: "changed"; "next" when Enter asks for what comes after it. */

/* @icon: of the disc before the word, NULL for none. @key: the digit that leads to it, shown as a key cap, 0 for none. */
GtkWidget *linli_counter_new (LinliTone tone, const char *icon, const char *word, guint key);

gint64 linli_counter_value (LinliCounter *counter); /* 0 while nothing is typed */
gboolean linli_counter_is_typed (LinliCounter *counter);
void linli_counter_set (LinliCounter *counter, gint64 value);
void linli_counter_clear (LinliCounter *counter);

/* keep: sets @member of @into where a number is typed. take_up: puts it there again; FALSE when @from has none. */
void linli_counter_keep (LinliCounter *counter, LinliRecord *into, const char *member);
gboolean linli_counter_take_up (LinliCounter *counter, const LinliRecord *from, const char *member);

void linli_counter_focus (LinliCounter *counter); /* what stands there is replaced by what is typed */


G_END_DECLS
