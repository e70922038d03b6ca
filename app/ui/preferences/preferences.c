#include "ui/preferences/preferences.h"

#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define WIDTH 720
#define HEIGHT 640

GtkWidget *
linli_preferences_show (GtkWindow *parent, LinliSession *session)
{
  GtkWidget *window = adw_preferences_window_new ();

  gtk_window_set_title (GTK_WINDOW (window), _("Preferences"));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (linli_preferences_general_new ()));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (linli_preferences_papers_new (session)));
  if (session)
    adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (linli_preferences_bodies_new (session)));
  linli_name_parts (window);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}
