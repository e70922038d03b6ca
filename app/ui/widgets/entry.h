/* A line of a list: badge, title, one dim line of facts, and at the end a remark or a button.
 *
 * Where it is narrow the badge stands above the title. */
#pragma once

#include "ui/words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_ENTRY (linli_entry_get_type ())
G_DECLARE_FINAL_TYPE (LinliEntry, linli_entry, LINLI, ENTRY, GtkWidget)

GtkWidget *linli_entry_new (void);
void linli_entry_set_badge (LinliEntry *entry, LinliTone tone, const char *word);
void linli_entry_set_text (LinliEntry *entry, const char *title, const char *facts);
void linli_entry_set_remark (LinliEntry *entry, const char *remark); /* NULL hides it */
void linli_entry_set_end (LinliEntry *entry, GtkWidget *end);        /* takes it */
void linli_entry_set_problem (LinliEntry *entry, const char *problem); /* a refusal below the facts, NULL hides it */

/* Badge, title, facts and remark in one sentence, for screen readers. (transfer full) */
char *linli_entry_sentence (LinliEntry *entry);

G_END_DECLS
