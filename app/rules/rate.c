#include "rules/rate.h"

gboolean
linli_rate (gint64 v, gint64 b, gint64 *basis_points)
{
  if (b <= 0 || v < 0 || v > b)
    return FALSE;
  *basis_points = (gint64) (((__int128) 20000 * v + b) / ((__int128) 2 * b));
  return TRUE;
}

char *
linli_rate_percent (gint64 v, gint64 b)
{
  gint64 points;

  if (!linli_rate (v, b, &points))
    return g_strdup ("—");
  return g_strdup_printf ("%d.%02d%%", (int) (points / 100), (int) (points % 100));
}

char *
linli_rate_text (gint64 v, gint64 b)
{
  g_autofree char *percent = linli_rate_percent (v, b);

  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "＝%s", v, b, percent);
}
