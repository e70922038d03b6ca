#include "ui/kiosk/window-private.h"

#include "ui/kiosk/parts.h"

#include <glib/gi18n-lib.h>

static void
tick_end (LinliKioskWindow *window, gint64 now)
{
  if (now >= window->until_us)
    linli_kiosk_clear (window);
  else
    linli_end_page_count (window->end, (window->until_us - now) / 1000, (window->until_us - window->shown_us) / 1000);
}

static void
tick_wait (LinliKioskWindow *window)
{
  guint wait = linli_booth_wait (window->booth);
  g_autofree char *text = g_strdup_printf (ngettext ("Too many wrong numbers. Please wait %d second, or ask for help.",
                                                     "Too many wrong numbers. Please wait %d seconds, or ask for help.", wait), (int) wait);

  window->waits = wait > 0;
  linli_code_page_say (window->code, window->waits ? text : NULL, window->waits);
}

static gboolean
is_in_use (LinliKioskWindow *window)
{
  return linli_kiosk_is_page (window, "ballot") || linli_kiosk_is_page (window, "confirm") || linli_kiosk_is_page (window, "lock")
         || (linli_kiosk_is_page (window, "code") && *window->typed);
}

static void
tick_idle (LinliKioskWindow *window, gint64 now)
{
  gint64 left = (gint64) LINLI_KIOSK_IDLE_S - (now - window->touched_us) / G_USEC_PER_SEC;
  g_autofree char *text = NULL;

  if (left <= 0)
    linli_kiosk_clear (window);
  if (left <= 0 || left > LINLI_KIOSK_WARNING_S)
    return;
  text = g_strdup_printf (ngettext ("Are you still there? The screen clears itself in %d second.",
                                    "Are you still there? The screen clears itself in %d seconds.", (gulong) left), (int) left);
  linli_kiosk_said_set (window->warning_text, text);
  gtk_widget_set_visible (window->warning, TRUE);
}

void
linli_kiosk_window_tick (LinliKioskWindow *window)
{
  gint64 now = window->clock ();

  if (window->busy)
    return;
  if (window->until_us && linli_kiosk_is_page (window, "end"))
    tick_end (window, now);
  else if (window->waits && linli_kiosk_is_page (window, "code"))
    tick_wait (window);
  else if (is_in_use (window))
    tick_idle (window, now);
}
