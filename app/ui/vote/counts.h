/* The entry of a count: how many voted each way, and whether that adds up to those who could vote. */
#pragma once

#include "council/preview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum /* bits: shown from the beginning beside for, against and abstained */
{
  LINLI_COUNTS_INVALID = 1 << 0,
  LINLI_COUNTS_UNRETURNED = 1 << 1,
} LinliCountsParts;

#define LINLI_TYPE_COUNTS (linli_counts_get_type ())
G_DECLARE_FINAL_TYPE (LinliCounts, linli_counts, LINLI, COUNTS, GtkBox)

/* Signals: "changed"; "done" when Enter follows the last number. */

/* @vote: a row of "voting-row". */
GtkWidget *linli_counts_new (const LinliRecord *vote, LinliCountsParts parts);

/* As members of "vote.count". (transfer full) */
LinliRecord *linli_counts_values (LinliCounts *counts);
gboolean linli_counts_is_empty (LinliCounts *counts);
void linli_counts_clear (LinliCounts *counts);

/* typed: only the numbers that somebody has typed. take_up: puts such numbers there again. (transfer full) */
LinliRecord *linli_counts_typed (LinliCounts *counts);
void linli_counts_take_up (LinliCounts *counts, const LinliRecord *typed);

/* What the numbers give; (transfer none) until they change. */
const LinliPreview *linli_counts_preview (LinliCounts *counts);

/* The number of that place, counted from 0, gets the focus. */
gboolean linli_counts_focus (LinliCounts *counts, guint place);

G_END_DECLS
