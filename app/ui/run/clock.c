#include "ui/run/clock.h"

#include <inttypes.h>

char *
linli_clock_text (gint64 ms, gboolean hours)
{
  gint64 seconds = MAX (0, ms) / 1000;

  if (hours || seconds >= 3600)
    return g_strdup_printf ("%" PRId64 ":%02" PRId64 ":%02" PRId64, seconds / 3600, seconds / 60 % 60, seconds % 60);
  return g_strdup_printf ("%" PRId64 ":%02" PRId64, seconds / 60, seconds % 60);
}

char *
linli_clock_minutes (gint64 ms)
{
  return g_strdup_printf ("%" PRId64 "′", (MAX (0, ms) + 30000) / 60000);
}
