#include "ui/toasts.h"

#define APART_MS 600 /* longer than a toast takes to come in: this libadwaita crashes on one that is dismissed before */
#define SECONDS 6

typedef struct
{
  AdwToastOverlay *overlay; /* borrowed: it owns this */
  AdwToast *shown;          /* weak */
  AdwToast *next;           /* owned */
  gint64 since;             /* when the last one came, monotonic */
  guint waiting;            /* source */
} Toasts;

static void
toasts_free (gpointer data)
{
  Toasts *toasts = data;

  g_clear_weak_pointer (&toasts->shown);
  g_clear_object (&toasts->next);
  g_clear_handle_id (&toasts->waiting, g_source_remove);
  g_free (toasts);
}

static Toasts *
toasts_of (AdwToastOverlay *overlay)
{
  Toasts *toasts = g_object_get_data (G_OBJECT (overlay), "linli-toasts");

  if (toasts)
    return toasts;
  toasts = g_new0 (Toasts, 1);
  toasts->overlay = overlay;
  g_object_set_data_full (G_OBJECT (overlay), "linli-toasts", toasts, toasts_free);
  return toasts;
}

static gboolean
show_next (gpointer data)
{
  Toasts *toasts = data;

  toasts->waiting = 0;
  if (toasts->shown)
    adw_toast_dismiss (toasts->shown);
  toasts->since = g_get_monotonic_time ();
  g_set_weak_pointer (&toasts->shown, toasts->next);
  adw_toast_overlay_add_toast (toasts->overlay, g_steal_pointer (&toasts->next));
  return G_SOURCE_REMOVE;
}

static gboolean
repeats (const AdwToast *before, AdwToast *toast)
{
  return before && !adw_toast_get_button_label (toast)
         && g_strcmp0 (adw_toast_get_title ((AdwToast *) before), adw_toast_get_title (toast)) == 0;
}

void
linli_toasts_add (AdwToastOverlay *overlay, AdwToast *toast)
{
  Toasts *toasts = toasts_of (overlay);
  gint64 passed = (g_get_monotonic_time () - toasts->since) / 1000;

  if (repeats (toasts->shown, toast) || repeats (toasts->next, toast))
    {
      g_object_unref (toast);
      return;
    }
  g_clear_object (&toasts->next);
  toasts->next = toast;
  if (toasts->waiting)
    return;
  if (passed >= APART_MS)
    show_next (toasts);
  else
    toasts->waiting = g_timeout_add ((guint) (APART_MS - passed), show_next, toasts);
}

void
linli_toasts_say (AdwToastOverlay *overlay, const char *text)
{
  /* A toast reads its title as markup. */
  g_autofree char *plain = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (plain);

  adw_toast_set_timeout (toast, SECONDS);
  linli_toasts_add (overlay, toast);
}
