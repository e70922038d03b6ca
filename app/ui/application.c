#include "ui/application.h"

#include "ui/choose.h"
#include "ui/places.h"
#include "ui/settings.h"
#include "ui/start/about.h"
#include "ui/start/reminders.h"
#include "ui/window.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

struct _LinliApplication
{
  AdwApplication parent_instance;

  GtkCssProvider *colours; /* owned */
};

G_DEFINE_FINAL_TYPE (LinliApplication, linli_application, ADW_TYPE_APPLICATION)

/* Text and forms need no 3D: without it the program starts in two thirds of the time and holds 60 MB less, and old
 * graphics drivers are not trusted with a meeting. Whoever sets GSK_RENDERER has it otherwise. */
static void
draw_plainly (void)
{
  if (!g_setenv ("GSK_RENDERER", "cairo", FALSE) || !g_str_equal (g_getenv ("GSK_RENDERER"), "cairo"))
    return;
  if (gtk_get_minor_version () < 14)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  else
    g_setenv ("GDK_DISABLE", "gl,vulkan", FALSE);
}

void
linli_application_prepare (void)
{
  const char *folder = g_getenv ("LINLI_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder ? folder : LINLI_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* Outside a Chinese locale Pango would take Japanese forms for Chinese characters. */
  g_setenv ("PANGO_LANGUAGE", "en:zh-cn", FALSE);
  draw_plainly ();
  g_set_prgname ("org.linli.Linli");
  g_set_application_name (_("Linli"));
}

char *
linli_application_demo_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "linli", "demo.linli", NULL);
}

/* Windows. */

static LinliWindow *
window_for (LinliApplication *application, const char *path)
{
  LinliWindow *empty = NULL;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l; l = l->next)
    {
      const char *shown = LINLI_IS_WINDOW (l->data) ? linli_window_path (l->data) : NULL;
      if (shown && g_str_equal (shown, path))
        return l->data;
      if (LINLI_IS_WINDOW (l->data) && !shown)
        empty = l->data;
    }
  return empty ? empty : LINLI_WINDOW (linli_window_new (GTK_APPLICATION (application)));
}

static void
open_path (LinliApplication *application, const char *path, gboolean demo)
{
  LinliWindow *window = window_for (application, path);

  if (g_strcmp0 (linli_window_path (window), path) != 0)
    linli_window_open (window, path, demo);
  gtk_window_present (GTK_WINDOW (window));
}

static void
linli_application_activate (GApplication *base)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (base));
  g_autofree char *last = linli_settings_last ();

  if (window)
    gtk_window_present (window);
  else if (last)
    open_path (LINLI_APPLICATION (base), last, FALSE);
  else
    gtk_window_present (GTK_WINDOW (linli_window_new (GTK_APPLICATION (base))));
}

static void
linli_application_open (GApplication *base, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      if (path)
        open_path (LINLI_APPLICATION (base), path, FALSE);
    }
}

/* Actions. */

static void
register_chosen (const char *path, gpointer data)
{
  if (path)
    open_path (data, path, FALSE);
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  if (window)
    linli_choose_open (GTK_WIDGET (window), _("Open a register"), _("Registers"), "*.linli", register_chosen, data);
}

static void
open_path_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  open_path (data, g_variant_get_string (parameter, NULL), FALSE);
}

static void
demo_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *path = linli_application_demo_path ();

  open_path (data, path, TRUE);
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *l = windows; l; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  linli_about_show (gtk_application_get_active_window (data));
}

/* In a window that shows no register, else in one of its own. */
static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LinliWindow *window = window_for (data, "");

  linli_window_show_new (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
shortcuts_left (GtkWidget *shortcuts, GtkApplicationWindow *window)
{
  gtk_application_window_set_help_overlay (window, NULL);
}

/* There only while it is seen: a hidden window makes GTK 4.18 crash under a screen reader that counts the windows. */
static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow *shortcuts;

  if (!GTK_IS_APPLICATION_WINDOW (window))
    return;
  builder = gtk_builder_new_from_resource ("/org/linli/Linli/shortcuts.ui");
  shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (window), GTK_SHORTCUTS_WINDOW (shortcuts));
  g_signal_connect_object (shortcuts, "hide", G_CALLBACK (shortcuts_left), window, G_CONNECT_AFTER);
  gtk_window_present (shortcuts);
}

static const GActionEntry actions[] = {
  { "open", open_action }, { "open-path", open_path_action, "s" }, { "demo", demo_action },
  { "quit", quit_action }, { "about", about_action }, { "shortcuts", shortcuts_action }, { "new", new_action },
};

static void
add_accels (GtkApplication *application)
{
  static const struct { const char *action; const char *keys[3]; } accels[] = {
    { "app.new", { "<Control>n" } }, { "app.open", { "<Control>o" } }, { "app.quit", { "<Control>q" } },
    { "win.back", { "<Alt>Left" } }, { "win.search", { "<Control>f" } }, { "win.preferences", { "<Control>comma" } },
    { "window.close", { "<Control>w" } }, { "app.shortcuts", { "<Control>question", "F1" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action, accels[i].keys);
  for (guint i = 0; i < linli_n_places; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.go::%s", linli_places[i].name);
      g_autofree char *key = g_strdup_printf ("<Alt>%u", i + 1);
      const char *keys[] = { key, NULL };
      gtk_application_set_accels_for_action (application, action, keys);
    }
}

/* Looks. */

static void
load_colours (LinliApplication *application)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  gtk_css_provider_load_from_resource (application->colours, dark ? "/org/linli/Linli/colours-dark.css"
                                                                  : "/org/linli/Linli/colours-light.css");
}

static void
add_css (LinliApplication *application)
{
  GdkDisplay *display = gdk_display_get_default ();

  application->colours = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (application->colours),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (load_colours), application,
                           G_CONNECT_SWAPPED);
  load_colours (application);
}

void
linli_application_apply_scheme (void)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[linli_settings_scheme ()]);
}

static void
linli_application_startup (GApplication *base)
{
  G_APPLICATION_CLASS (linli_application_parent_class)->startup (base);
  g_action_map_add_action_entries (G_ACTION_MAP (base), actions, G_N_ELEMENTS (actions), base);
  add_accels (GTK_APPLICATION (base));
  add_css (LINLI_APPLICATION (base));
  gtk_window_set_default_icon_name ("org.linli.Linli");
  linli_application_apply_scheme ();
}

static int
linli_application_handle_local_options (GApplication *base, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "remind"))
    return linli_reminders_send ();
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("linli %s\n", LINLI_VERSION);
  return 0;
}

static void
linli_application_finalize (GObject *object)
{
  g_clear_object (&LINLI_APPLICATION (object)->colours);
  G_OBJECT_CLASS (linli_application_parent_class)->finalize (object);
}

static void
linli_application_class_init (LinliApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = linli_application_finalize;
  application_class->activate = linli_application_activate;
  application_class->open = linli_application_open;
  application_class->startup = linli_application_startup;
  application_class->handle_local_options = linli_application_handle_local_options;
}

static void
linli_application_init (LinliApplication *application)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version and stop"), NULL },
    { "remind", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Send a notification of what is due in the recent registers, and stop"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (application), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (application), _("[REGISTER.linli]"));
}

LinliApplication *
linli_application_new (GApplicationFlags flags)
{
  return g_object_new (LINLI_TYPE_APPLICATION, "application-id", "org.linli.Linli", "resource-base-path", "/org/linli/Linli",
                       "flags", G_APPLICATION_HANDLES_OPEN | flags, NULL);
}
