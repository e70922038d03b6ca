/* The parts of a vote on one bar, and the line that those in favour have to reach. What it shows stands in words beside it. */
#pragma once

#include <glib-object.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  LINLI_PART_FOR,
  LINLI_PART_AGAINST, /* hatched as well as red */
  LINLI_PART_ABSTAIN,
  LINLI_PART_OTHER,   /* invalid, not cast */
} LinliPart;

#define LINLI_TYPE_VOTE_SCALE (linli_vote_scale_get_type ())
G_DECLARE_FINAL_TYPE (LinliVoteScale, linli_vote_scale, LINLI, VOTE_SCALE, GtkWidget)

/* @whole: the base, as long as the bar. The line stands at @n/@d of it, under @caption. @name: all of it in words. */
GtkWidget *linli_vote_scale_new (gint64 whole, gint64 n, gint64 d, const char *caption, const char *name);

/* Parts stand one behind the other; @word is drawn inside where there is room, else @brief. Nothing for a @value of 0. */
void linli_vote_scale_add (LinliVoteScale *scale, LinliPart part, gint64 value, const char *word, const char *brief);

G_END_DECLS
