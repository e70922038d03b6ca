#include "ui/toasts.h"

#define SECONDS 6
#define SECONDS_BUTTON 10 /* with something to press */

/* The toast that is seen is given new words and its time anew: libadwaita 1.2 crashes on one that is dismissed for another. */
typedef struct
{
  AdwToast *toast; /* weak, NULL from when it begins to go */
  LinliToastPressed pressed;
  gpointer data;
  GDestroyNotify data_free;
} Toasts;

static void
forget (Toasts *toasts)
{
  gpointer data = g_steal_pointer (&toasts->data);
  GDestroyNotify data_free = toasts->data_free;

  toasts->pressed = NULL;
  toasts->data_free = NULL;
  if (data_free)
    data_free (data);
}

static void
toasts_free (gpointer data)
{
  Toasts *toasts = data;

  g_clear_weak_pointer (&toasts->toast);
  forget (toasts);
  g_free (toasts);
}

static Toasts *
toasts_of (AdwToastOverlay *overlay)
{
  Toasts *toasts = g_object_get_data (G_OBJECT (overlay), "linli-toasts");

  if (toasts)
    return toasts;
  toasts = g_new0 (Toasts, 1);
  g_object_set_data_full (G_OBJECT (overlay), "linli-toasts", toasts, toasts_free);
  return toasts;
}

static void
clicked (AdwToast *toast, AdwToastOverlay *overlay)
{
  Toasts *toasts = toasts_of (overlay);

  if (toasts->toast == toast && toasts->pressed)
    toasts->pressed (toasts->data);
}

static void
dismissed (AdwToast *toast, AdwToastOverlay *overlay)
{
  Toasts *toasts = toasts_of (overlay);

  if (toasts->toast != toast)
    return;
  g_clear_weak_pointer (&toasts->toast);
  forget (toasts);
}

void
linli_toasts_show (AdwToastOverlay *overlay, const char *text, const char *button, LinliToastPressed pressed, gpointer data,
                   GDestroyNotify data_free)
{
  Toasts *toasts = toasts_of (overlay);
  /* A toast reads its title as markup. */
  g_autofree char *plain = g_markup_escape_text (text, -1);

  forget (toasts);
  toasts->pressed = pressed;
  toasts->data = data;
  toasts->data_free = data_free;
  if (!toasts->toast)
    {
      g_set_weak_pointer (&toasts->toast, adw_toast_new (plain));
      g_signal_connect_object (toasts->toast, "button-clicked", G_CALLBACK (clicked), overlay, 0);
      g_signal_connect_object (toasts->toast, "dismissed", G_CALLBACK (dismissed), overlay, 0);
    }
  else
    {
      adw_toast_set_title (toasts->toast, plain);
      g_object_ref (toasts->toast);
    }
  adw_toast_set_button_label (toasts->toast, button);
  adw_toast_set_timeout (toasts->toast, button ? SECONDS_BUTTON : SECONDS);
  adw_toast_overlay_add_toast (overlay, toasts->toast);
}

void
linli_toasts_say (AdwToastOverlay *overlay, const char *text)
{
  linli_toasts_show (overlay, text, NULL, NULL, NULL, NULL);
}
