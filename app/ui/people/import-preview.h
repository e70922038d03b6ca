/* The first rows of a roster's file and those with errors, as they were understood, below what each column stands for. */
#pragma once

#include "council/import.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @member: what @column, from 0, shall stand for; NULL leaves it out. */
typedef void (*LinliImportMapped) (guint column, const char *member, gpointer data);

GtkWidget *linli_import_preview_new (const LinliImportFile *file, const LinliImportReport *report, LinliImportMapped mapped,
                                     gpointer data);

/* Three cards: how many are new, are updated, are wrong. */
GtkWidget *linli_import_counts_new (const LinliImportReport *report);

/* A line of @box: the @word and a choice behind it. @changed: (data) when another is chosen. Returns: the GtkDropDown. */
GtkWidget *linli_import_choice_new (GtkWidget *box, const char *word, const char *const *choices, GCallback changed, gpointer data);

/* An AdwStatusPage for what cannot be read; its description is the caller's. */
GtkWidget *linli_import_problem_new (void);

G_END_DECLS
