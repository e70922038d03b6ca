#include "ui/start/about.h"

#include "council/council.h"
#include "council/papers.h"
#include "council/rulebook.h"

#include "config.h"

#include <glib/gi18n-lib.h>

char *
linli_about_debug (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *fonts = linli_papers_fonts (&error), *os = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  return g_strdup_printf ("Linli %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\nSQLite %s\n%s\nlocale %s\nrules %s\n\n%s\n",
                          LINLI_VERSION, gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (), glib_major_version,
                          glib_minor_version, glib_micro_version, linli_council_sqlite_version (), os ? os : "—",
                          g_get_language_names ()[0], linli_rulebook_data_folder (), fonts ? fonts : error->message);
}

void
linli_about_show (GtkWindow *parent)
{
  static const char *const developers[] = { "The Linli founders", NULL };
  static const char *const libraries[] = { "GTK", "libadwaita", "SQLite", "libharu", "QPDF", "OpenSSL", "Pango", "libqrencode", NULL };
  g_autofree char *debug = linli_about_debug ();
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about, "application-name", _("Linli"), "application-icon", "org.linli.Linli", "version", LINLI_VERSION,
                "developer-name", _("The Linli founders"), "developers", developers, "license-type", GTK_LICENSE_GPL_3_0,
                "copyright", "© 2026 The Linli founders", "comments",
                _("Meetings of neighborhood councils: exact votes, signed papers, and what became of them."),
                "debug-info", debug, "debug-info-filename", "linli.txt",
                "transient-for", parent, "modal", parent != NULL, NULL);
  adw_about_window_add_acknowledgement_section (ADW_ABOUT_WINDOW (about), _("Built upon"), (const char **) libraries);
  gtk_window_present (GTK_WINDOW (about));
}
