#include "base/diff-private.h"

#define COST_MAX 400 /* steps from both ends; beyond it the furthest path so far will do */

typedef struct
{
  const guint *a, *b;
  gboolean *gone, *fresh;
  int *forward, *backward; /* by diagonal: how far into a a path reaches */
} Search;

typedef struct
{
  int a0, a1, b0, b1;
} Box;

typedef struct
{
  int from, to; /* diagonals */
} Band;

typedef struct
{
  int a, b;
} Point;

/* One more diagonal on either side of the band, or one less where the box ends. */
static void
widen (Band *band, const Box *box, int *reach, int outside)
{
  if (band->from > box->a0 - box->b1)
    reach[--band->from - 1] = outside;
  else
    band->from++;
  if (band->to < box->a1 - box->b0)
    reach[++band->to + 1] = outside;
  else
    band->to--;
}

static gboolean
step_forward (Search *in, const Box *box, Band *band, const Band *other, gboolean odd, Point *met)
{
  int *reach = in->forward;

  widen (band, box, reach, -1);
  for (int d = band->to; d >= band->from; d -= 2)
    {
      int x = reach[d - 1] >= reach[d + 1] ? reach[d - 1] + 1 : reach[d + 1], y = x - d;
      for (; x < box->a1 && y < box->b1 && in->a[x] == in->b[y]; x++)
        y++;
      reach[d] = x;
      *met = (Point) { x, y };
      if (odd && other->from <= d && d <= other->to && in->backward[d] <= x)
        return TRUE;
    }
  return FALSE;
}

static gboolean
step_backward (Search *in, const Box *box, Band *band, const Band *other, gboolean odd, Point *met)
{
  int *reach = in->backward;

  widen (band, box, reach, G_MAXINT);
  for (int d = band->to; d >= band->from; d -= 2)
    {
      int x = reach[d - 1] < reach[d + 1] ? reach[d - 1] : reach[d + 1] - 1, y = x - d;
      for (; x > box->a0 && y > box->b0 && in->a[x - 1] == in->b[y - 1]; x--)
        y--;
      reach[d] = x;
      *met = (Point) { x, y };
      if (!odd && other->from <= d && d <= other->to && x <= in->forward[d])
        return TRUE;
    }
  return FALSE;
}

/* The furthest that the paths from the beginning have come, or those from the end where they came further. */
static Point
furthest (Search *in, const Box *box, const Band *ahead, const Band *back)
{
  Point first = { box->a0, box->b0 }, last = { box->a1, box->b1 };

  for (int d = ahead->to; d >= ahead->from; d -= 2)
    {
      int x = MIN (in->forward[d], box->a1), y = MIN (x - d, box->b1);
      if (y + d + y > first.a + first.b)
        first = (Point) { y + d, y };
    }
  for (int d = back->to; d >= back->from; d -= 2)
    {
      int x = MAX (in->backward[d], box->a0), y = MAX (x - d, box->b0);
      if (y + d + y < last.a + last.b)
        last = (Point) { y + d, y };
    }
  return first.a + first.b - box->a0 - box->b0 > box->a1 + box->b1 - last.a - last.b ? first : last;
}

/* A point on a shortest path through @box, which begins and ends with a difference. */
static Point
middle (Search *in, const Box *box)
{
  Band ahead = { box->a0 - box->b0, box->a0 - box->b0 }, back = { box->a1 - box->b1, box->a1 - box->b1 };
  gboolean odd = ((ahead.from - back.from) & 1) != 0;
  Point met;

  in->forward[ahead.from] = box->a0;
  in->backward[back.from] = box->a1;
  for (int cost = 0; cost < COST_MAX; cost++)
    if (step_forward (in, box, &ahead, &back, odd, &met) || step_backward (in, box, &back, &ahead, odd, &met))
      return met;
  return furthest (in, box, &ahead, &back);
}

static void
compare (Search *in, Box box)
{
  Point split;

  while (box.a0 < box.a1 && box.b0 < box.b1 && in->a[box.a0] == in->b[box.b0])
    box.a0++, box.b0++;
  while (box.a0 < box.a1 && box.b0 < box.b1 && in->a[box.a1 - 1] == in->b[box.b1 - 1])
    box.a1--, box.b1--;
  if (box.a0 == box.a1 || box.b0 == box.b1)
    {
      for (int i = box.a0; i < box.a1; i++)
        in->gone[i] = TRUE;
      for (int j = box.b0; j < box.b1; j++)
        in->fresh[j] = TRUE;
      return;
    }
  split = middle (in, &box);
  compare (in, (Box) { box.a0, split.a, box.b0, split.b });
  compare (in, (Box) { split.a, box.a1, split.b, box.b1 });
}

void
linli_diff_script (const guint *a, guint n, const guint *b, guint m, gboolean *gone, gboolean *fresh)
{
  gsize diagonals = (gsize) n + m + 3;
  g_autofree int *forward = g_new (int, diagonals), *backward = g_new (int, diagonals);
  Search in = { a, b, gone, fresh, forward + m + 1, backward + m + 1 };

  compare (&in, (Box) { 0, (int) n, 0, (int) m });
}
