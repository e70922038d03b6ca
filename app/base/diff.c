#include "base/diff.h"

#include "base/diff-private.h"

#include <string.h>

/* A character with its marks, or a whole number or Latin word. */
typedef struct
{
  const char *at;
  gsize length;
  guint edge; /* 1 ends a clause, 2 a line */
} Piece;

typedef struct
{
  GArray *pieces; /* element-type Piece */
  GArray *ids;    /* guint: equal for equal pieces of either text */
} Side;

/* Pieces a0 … a1 of the one are replaced by b0 … b1 of the other; one of the two may be empty. */
typedef struct
{
  guint a0, a1, b0, b1;
} Edit;

static gboolean
is_word (gunichar c)
{
  return c < 0x250 && g_unichar_isalnum (c);
}

static gboolean
is_mark (gunichar c)
{
  return g_unichar_ismark (c) || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
}

static const char *
piece_end (const char *at)
{
  gunichar c = g_utf8_get_char (at);
  gboolean word = is_word (c);

  for (at = g_utf8_next_char (at); *at; at = g_utf8_next_char (at))
    {
      gunichar next = g_utf8_get_char (at);
      gboolean point = word && (next == '.' || next == ',') && g_ascii_isdigit (at[1]);
      if (!is_mark (next) && !(word && is_word (next)) && !point)
        break;
    }
  return at;
}

static guint
edge_of (const char *at)
{
  return *at == '\n' ? 2 : g_utf8_strchr ("，。；：！？、,.;:!?", -1, g_utf8_get_char (at)) != NULL;
}

static Side
side_new (const char *text, GHashTable *known)
{
  Side side = { g_array_new (FALSE, FALSE, sizeof (Piece)), g_array_new (FALSE, FALSE, sizeof (guint)) };

  while (*text)
    {
      Piece piece = { text, (gsize) (piece_end (text) - text), edge_of (text) };
      char *key = g_strndup (text, piece.length);
      guint id = GPOINTER_TO_UINT (g_hash_table_lookup (known, key));
      if (id == 0)
        {
          id = g_hash_table_size (known) + 1;
          g_hash_table_insert (known, g_steal_pointer (&key), GUINT_TO_POINTER (id));
        }
      g_free (key);
      g_array_append_val (side.pieces, piece);
      g_array_append_val (side.ids, id);
      text += piece.length;
    }
  return side;
}

static void
side_clear (Side *side)
{
  g_array_unref (side->pieces);
  g_array_unref (side->ids);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

static const Piece *
piece (const Side *side, guint index)
{
  return &g_array_index (side->pieces, Piece, index);
}

static guint
id (const Side *side, guint index)
{
  return g_array_index (side->ids, guint, index);
}

static GArray *
edits_new (const Side *a, const Side *b)
{
  guint n = a->ids->len, m = b->ids->len, i = 0, j = 0;
  g_autofree gboolean *gone = g_new0 (gboolean, n + 1), *fresh = g_new0 (gboolean, m + 1);
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (Edit));

  linli_diff_script ((const guint *) (gpointer) a->ids->data, n, (const guint *) (gpointer) b->ids->data, m, gone, fresh);
  while (i < n || j < m)
    {
      Edit edit = { i, i, j, j };
      while (edit.a1 < n && gone[edit.a1])
        edit.a1++;
      while (edit.b1 < m && fresh[edit.b1])
        edit.b1++;
      i = edit.a1 + 1;
      j = edit.b1 + 1;
      if (edit.a1 > edit.a0 || edit.b1 > edit.b0)
        g_array_append_val (edits, edit);
    }
  return edits;
}

/* Sliding: "甲(，乙)，丙" says the same as "甲，(乙，)丙", which is easier to read. */

static guint
score (const Side *side, guint from, guint to)
{
  return (from == 0 ? 2 : piece (side, from - 1)->edge) + piece (side, to - 1)->edge;
}

static void
move (Edit *edit, int by)
{
  *edit = (Edit) { (guint) ((int) edit->a0 + by), (guint) ((int) edit->a1 + by), (guint) ((int) edit->b0 + by),
                   (guint) ((int) edit->b1 + by) };
}

/* @first, @last: between which pieces of the side that has the edit it may move. */
static void
slide (Edit *edit, const Side *side, gboolean added, guint first, guint last)
{
  guint from = added ? edit->b0 : edit->a0, to = added ? edit->b1 : edit->a1, lowest = from, best;
  guint length = to - from;

  while (lowest > first && id (side, lowest - 1) == id (side, lowest - 1 + length))
    lowest--;
  best = from;
  for (guint at = lowest; at + length <= last; at++)
    {
      if (score (side, at, at + length) > score (side, best, best + length))
        best = at;
      if (at + length == last || id (side, at) != id (side, at + length))
        break;
    }
  move (edit, (int) best - (int) from);
}

static void
slide_all (GArray *edits, const Side *a, const Side *b)
{
  for (guint i = 0; i < edits->len; i++)
    {
      Edit *edit = &g_array_index (edits, Edit, i), *before = i > 0 ? edit - 1 : NULL, *after = i + 1 < edits->len ? edit + 1 : NULL;
      if (edit->a0 == edit->a1)
        slide (edit, b, TRUE, before ? before->b1 : 0, after ? after->b0 : b->ids->len);
      else if (edit->b0 == edit->b1)
        slide (edit, a, FALSE, before ? before->a1 : 0, after ? after->a0 : a->ids->len);
    }
}

/* Joining. */

static guint
weight (const Edit *edit)
{
  return MAX (edit->a1 - edit->a0, edit->b1 - edit->b0);
}

static gboolean
has_line_end (const Side *side, guint from, guint to)
{
  for (; from < to; from++)
    if (piece (side, from)->edge == 2)
      return TRUE;
  return FALSE;
}

static gboolean
belong_together (const Edit *one, const Edit *next, const Side *a)
{
  guint gap = next->a0 - one->a1;
  gboolean both_add = one->a0 == one->a1 && next->a0 == next->a1, both_delete = one->b0 == one->b1 && next->b0 == next->b1;

  if (gap == 0)
    return TRUE;
  return gap <= MIN (weight (one), weight (next)) && !both_add && !both_delete && !has_line_end (a, one->a1, next->a0);
}

static void
join_all (GArray *edits, const Side *a)
{
  guint kept = 0;

  for (guint i = 1; i < edits->len; i++)
    {
      Edit next = g_array_index (edits, Edit, i), *one = &g_array_index (edits, Edit, kept);
      if (!belong_together (one, &next, a))
        {
          g_array_index (edits, Edit, ++kept) = next;
          continue;
        }
      one->a1 = next.a1;
      one->b1 = next.b1;
      /* Grown, it may now take in what stands before it. */
      for (; kept > 0 && belong_together (one - 1, one, a); one--, kept--)
        {
          one[-1].a1 = one->a1;
          one[-1].b1 = one->b1;
        }
    }
  if (edits->len)
    g_array_set_size (edits, kept + 1);
}

/* How many characters lie between @at and the nearest edge of a clause in the direction @by, up to @end; 0 where the
 * clause does not end before that, and among words with spaces between them, which read well as they stand. */
static guint
rest (const Side *side, guint at, guint end, gboolean text_ends, int by)
{
  guint length = 0;

  for (guint i = at; i != end; i = (guint) ((int) i + by), length++)
    {
      const Piece *next = piece (side, by > 0 ? i : i - 1);
      if (next->edge)
        return length;
      if (*next->at == ' ')
        return 0;
    }
  return text_ends ? length : 0;
}

static void
take_rests (GArray *edits, const Side *a)
{
  for (guint i = 0; i < edits->len; i++)
    {
      Edit *edit = &g_array_index (edits, Edit, i);
      guint least = MIN (edit->a1 - edit->a0, edit->b1 - edit->b0), n = a->ids->len;
      guint end = i + 1 < edits->len ? edit[1].a0 : n, begin = i > 0 ? edit[-1].a1 : 0;
      guint after = rest (a, edit->a1, end, end == n, 1), before = rest (a, edit->a0, begin, begin == 0, -1);
      if (after < least)
        edit->a1 += after, edit->b1 += after;
      if (before < least)
        edit->a0 -= before, edit->b0 -= before;
    }
}

/* Runs. */

static void
run_free (LinliDiffRun *run)
{
  g_free (run->text);
  g_free (run);
}

static void
add_run (GPtrArray *runs, LinliDiffKind kind, const Side *side, guint from, guint to)
{
  const char *at = from < to ? piece (side, from)->at : NULL;
  LinliDiffRun *run;

  if (!at)
    return;
  run = g_new0 (LinliDiffRun, 1);
  *run = (LinliDiffRun) { kind, g_strndup (at, (gsize) (piece (side, to - 1)->at - at) + piece (side, to - 1)->length) };
  g_ptr_array_add (runs, run);
}

GPtrArray *
linli_diff (const char *before, const char *after)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (Side) a = side_new (before, known), b = side_new (after, known);
  g_autoptr (GArray) edits = edits_new (&a, &b);
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);
  guint at = 0;

  slide_all (edits, &a, &b);
  join_all (edits, &a);
  take_rests (edits, &a);
  join_all (edits, &a);
  for (guint i = 0; i < edits->len; i++)
    {
      const Edit *edit = &g_array_index (edits, Edit, i);
      add_run (runs, LINLI_DIFF_SAME, &a, at, edit->a0);
      add_run (runs, LINLI_DIFF_DELETED, &a, edit->a0, edit->a1);
      add_run (runs, LINLI_DIFF_ADDED, &b, edit->b0, edit->b1);
      at = edit->a1;
    }
  add_run (runs, LINLI_DIFF_SAME, &a, at, a.ids->len);
  return runs;
}
