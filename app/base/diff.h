/* What has changed between two texts, as runs that people read: what stays, what is struck out, what is added.
 *
 * Compared are characters; a number or a Latin word counts as one. Then the runs are joined: what stays between two
 * changes and is shorter than both belongs to them, a replacement takes a short rest of its clause along, and a change
 * lies between clauses where it can. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LINLI_DIFF_SAME,
  LINLI_DIFF_DELETED,
  LINLI_DIFF_ADDED,
} LinliDiffKind;

typedef struct
{
  LinliDiffKind kind;
  char *text; /* never empty */
} LinliDiffRun;

/* Texts of any length: the time is bounded by their length, very different ones are told apart more coarsely.
 * Returns: (transfer full) (element-type LinliDiffRun): in reading order; of a replacement what is deleted comes first.
 * Without the added runs they are @before, without the deleted ones @after. */
GPtrArray *linli_diff (const char *before, const char *after);

G_END_DECLS
