#include "ui/window-private.h"

#include "ui/dates.h"
#include "ui/entities.h"
#include "ui/hall/menu.h"
#include "ui/kiosk/kiosk.h"
#include "ui/page.h"
#include "ui/places.h"
#include "ui/plan/plan.h"
#include "ui/run/view.h"
#include "ui/search/entry.h"
#include "ui/search/page.h"
#include "ui/settings.h"
#include "ui/start/recent-menu.h"
#include "ui/window-actions.h"
#include "ui/window-size.h"
#include "ui/work-strip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (LinliWindow, linli_window, ADW_TYPE_APPLICATION_WINDOW)

LinliSession *
linli_window_session (LinliWindow *window)
{
  return window->session;
}

const char *
linli_window_path (LinliWindow *window)
{
  return window->path;
}

GtkWidget *
linli_window_page (LinliWindow *window)
{
  GtkWidget *run = adw_bin_get_child (window->run_bin);

  return run ? run : gtk_stack_get_visible_child (window->pages);
}

/* A meeting that is run has the window to itself, and with it the keys of the places. */

static void
set_run (LinliWindow *window, GtkWidget *view)
{
  adw_bin_set_child (window->run_bin, view);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.go", view == NULL);
}

void
linli_window_run (LinliWindow *window, gint64 meeting)
{
  if (!window->session)
    return;
  set_run (window, linli_run_view_new (window->session, meeting));
  gtk_stack_set_visible_child_full (window->main, "run", GTK_STACK_TRANSITION_TYPE_NONE);
}

void
linli_window_leave_run (LinliWindow *window)
{
  if (!adw_bin_get_child (window->run_bin))
    return;
  gtk_stack_set_visible_child_full (window->main, "desk", GTK_STACK_TRANSITION_TYPE_NONE);
  set_run (window, NULL);
}

/* Pages. A place has the name of the place, whatever is opened from it a name with a colon. */

static gboolean
is_detail (LinliWindow *window)
{
  const char *name = gtk_stack_get_visible_child_name (window->pages);

  return name && strchr (name, ':');
}

void
linli_window_update_header (LinliWindow *window)
{
  GtkWidget *page = gtk_stack_get_visible_child (window->pages);
  gboolean folded = adw_leaflet_get_folded (window->leaflet);

  gtk_widget_set_visible (window->back, folded || is_detail (window));
  gtk_widget_set_visible (window->search, folded && window->session && page != GTK_WIDGET (linli_window_search_page (window)));
  adw_header_bar_set_show_end_title_buttons (window->side_header, folded);
  if (linli_window_search_page (window))
    linli_search_page_show_entry (linli_window_search_page (window), folded);
  if (!page)
    return;
  adw_window_title_set_title (window->title, linli_page_title (page));
  adw_window_title_set_subtitle (window->title, linli_page_subtitle (page) ? linli_page_subtitle (page) : "");
}

static void
clear_pages (LinliWindow *window)
{
  GtkWidget *page;

  while ((page = gtk_widget_get_first_child (GTK_WIDGET (window->pages))))
    gtk_stack_remove (window->pages, page);
}

/* What was opened, from @first on. */
void
linli_window_drop_details (LinliWindow *window, GtkWidget *first)
{
  GtkWidget *next;

  for (GtkWidget *page = first; page; page = next)
    {
      next = gtk_widget_get_next_sibling (page);
      if (strchr (gtk_stack_page_get_name (gtk_stack_get_page (window->pages, page)), ':'))
        gtk_stack_remove (window->pages, page);
    }
}

static const LinliPlace *
find_place (const char *name)
{
  for (guint i = 0; i < linli_n_places; i++)
    if (strcmp (linli_places[i].name, name) == 0)
      return &linli_places[i];
  return NULL;
}

void
linli_window_go (LinliWindow *window, const char *name)
{
  const LinliPlace *place = find_place (name);

  if (!place || !window->session)
    return;
  linli_window_leave_run (window);
  if (!gtk_stack_get_child_by_name (window->pages, name))
    gtk_stack_add_named (window->pages, place->page (window->session), name);
  gtk_stack_set_visible_child_name (window->pages, name);
  linli_window_drop_details (window, gtk_widget_get_first_child (GTK_WIDGET (window->pages)));
  window->place = place->name;
  linli_search_entry_set (linli_sidebar_entry (LINLI_SIDEBAR (window->sidebar)), "");
  linli_sidebar_select (LINLI_SIDEBAR (window->sidebar), name);
  adw_leaflet_set_visible_child (window->leaflet, window->content);
  linli_window_update_header (window);
}

void
linli_window_show (LinliWindow *window, const char *entity, gint64 id)
{
  g_autofree char *name = g_strdup_printf ("%s:%" G_GINT64_FORMAT, entity, id);
  GtkWidget *page = window->session ? gtk_stack_get_child_by_name (window->pages, name) : NULL;

  if (!window->session)
    return;
  linli_window_leave_run (window);
  if (!page)
    {
      page = linli_entity_page_new (window->session, entity, id);
      if (!page)
        return;
      gtk_stack_add_named (window->pages, page, name);
    }
  gtk_stack_set_visible_child (window->pages, page);
  adw_leaflet_set_visible_child (window->leaflet, window->content);
  linli_window_update_header (window);
}

/* From an opened thing to the one before it, from a place to the list of places. */
void
linli_window_back (LinliWindow *window)
{
  GtkWidget *page = gtk_stack_get_visible_child (window->pages), *before = page ? gtk_widget_get_prev_sibling (page) : NULL;

  if (adw_bin_get_child (window->run_bin))
    linli_window_leave_run (window);
  else if (page && page == GTK_WIDGET (linli_window_search_page (window)))
    linli_window_leave_search (window);
  else if (!is_detail (window))
    adw_leaflet_navigate (window->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  else if (before && strchr (gtk_stack_page_get_name (gtk_stack_get_page (window->pages, before)), ':'))
    {
      gtk_stack_set_visible_child (window->pages, before);
      gtk_stack_remove (window->pages, page);
    }
  else if (window->place)
    linli_window_go (window, window->place);
  linli_window_update_header (window);
}

/* The session. */

void
linli_window_offer (LinliWindow *window, const char *text, const char *button, LinliToastPressed pressed, gpointer data,
                    GDestroyNotify data_free)
{
  linli_toasts_show (window->toasts, text, button, pressed, data, data_free);
}

void
linli_window_say (LinliWindow *window, const char *text)
{
  linli_toasts_say (window->toasts, text);
}

static void
read_failed (LinliSession *session, const char *message, LinliWindow *window)
{
  linli_window_say (window, message);
}

static void
session_changed (LinliWindow *window)
{
  int year, month, day;

  linli_date_split (linli_session_today (window->session), &year, &month, &day);
  linli_dates_set_year (year);
  linli_window_update_header (window);
}

static void
working (LinliSession *session, LinliWork *work, LinliWindow *window)
{
  linli_work_strip_follow (window->strip, work);
}

static void
show_desk (LinliWindow *window)
{
  const char *read_only = linli_session_read_only (window->session);
  g_autoptr (LinliRecord) held = linli_session_row (window->session, "run-held", NULL);
  g_autofree char *banner = read_only ? g_strdup_printf (_("Read only. %s"), read_only) : NULL;

  session_changed (window);
  clear_pages (window);
  window->sidebar = linli_sidebar_new (window->session);
  adw_bin_set_child (window->side_bin, window->sidebar);
  adw_window_title_set_title (window->committee, linli_session_name (window->session));
  gtk_window_set_title (GTK_WINDOW (window), linli_session_name (window->session));
  gtk_label_set_label (window->banner_label, banner ? banner : "");
  gtk_revealer_set_reveal_child (window->banner, banner != NULL);
  linli_window_go (window, "today");
  gtk_stack_set_visible_child_full (window->main, "desk", held ? GTK_STACK_TRANSITION_TYPE_NONE : GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  linli_sidebar_focus (LINLI_SIDEBAR (window->sidebar));
  if (held)
    linli_window_run (window, linli_record_int (held, "id"));
}

static void
update_actions (LinliWindow *window)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.close-register", window->path != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.backup",
                                 window->session && !linli_session_read_only (window->session));
}

static void
take_session (LinliWindow *window, LinliSession *session)
{
  g_autofree char *actor = linli_settings_actor (window->path);

  g_clear_object (&window->session);
  window->session = session;
  if (actor)
    linli_session_set_actor (session, actor);
  g_signal_connect_object (session, "failed", G_CALLBACK (read_failed), window, 0);
  g_signal_connect_object (session, "working", G_CALLBACK (working), window, 0);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), window, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  linli_settings_opened (window->path);
  linli_recent_menu_fill (window->recent_menu);
  show_desk (window);
  window->reminders = linli_reminders_new (session);
  linli_hall_set_session (window->hall, session);
  update_actions (window);
}

static void
opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LinliWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *plain = NULL;
  LinliSession *session = linli_session_open_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_spinner_stop (window->spinner);
  g_clear_object (&window->opening);
  if (session)
    {
      take_session (window, session);
      return;
    }
  plain = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (window->problem, plain);
  gtk_stack_set_visible_child_name (window->main, "problem");
}

static void
leave_session (LinliWindow *window)
{
  if (window->opening)
    g_cancellable_cancel (window->opening);
  g_clear_object (&window->opening);
  set_run (window, NULL);
  clear_pages (window);
  adw_bin_set_child (window->side_bin, NULL);
  window->sidebar = NULL;
  g_clear_pointer (&window->reminders, linli_reminders_free);
  if (window->hall)
    linli_hall_set_session (window->hall, NULL);
  if (window->session)
    linli_session_close (window->session);
  g_clear_object (&window->session);
  update_actions (window);
}

void
linli_window_open (LinliWindow *window, const char *path, gboolean demo)
{
  g_autofree char *kept = g_strdup (path), *shown = g_filename_display_basename (path);
  g_autofree char *text = g_strdup_printf (demo ? _("Making the demo and checking it") : _("Opening and checking “%s”"), shown);

  leave_session (window);
  g_free (window->path);
  window->path = g_steal_pointer (&kept);
  window->demo = demo;
  window->opening = g_cancellable_new ();
  gtk_label_set_label (window->loading_label, text);
  gtk_spinner_start (window->spinner);
  gtk_stack_set_visible_child_name (window->main, "loading");
  update_actions (window);
  linli_session_open (window->path, demo, window->opening, opened, g_object_ref (window));
}

/* Actions. */

static void
retry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliWindow *window = LINLI_WINDOW (widget);

  if (window->path)
    linli_window_open (window, window->path, window->demo);
}

static void
close_register_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliWindow *window = LINLI_WINDOW (widget);

  leave_session (window);
  g_clear_pointer (&window->path, g_free);
  linli_welcome_refresh (window->welcome);
  gtk_window_set_title (GTK_WINDOW (window), _("Linli"));
  gtk_stack_set_visible_child_name (window->main, "welcome");
  update_actions (window);
}

void
linli_window_show_new (LinliWindow *window)
{
  close_register_action (GTK_WIDGET (window), NULL, NULL);
  linli_welcome_show_new (window->welcome);
}

static gboolean
linli_window_close_request (GtkWindow *base)
{
  linli_window_size_keep (base);
  return GTK_WINDOW_CLASS (linli_window_parent_class)->close_request (base);
}

static void
linli_window_dispose (GObject *object)
{
  LinliWindow *window = LINLI_WINDOW (object);

  if (window->pages)
    leave_session (window);
  g_clear_pointer (&window->hall, linli_hall_free);
  g_clear_pointer (&window->path, g_free);
  G_OBJECT_CLASS (linli_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, LinliWindow, toasts);
  gtk_widget_class_bind_template_child (class, LinliWindow, main);
  gtk_widget_class_bind_template_child (class, LinliWindow, pages);
  gtk_widget_class_bind_template_child (class, LinliWindow, welcome);
  gtk_widget_class_bind_template_child (class, LinliWindow, spinner);
  gtk_widget_class_bind_template_child (class, LinliWindow, loading_label);
  gtk_widget_class_bind_template_child (class, LinliWindow, banner_label);
  gtk_widget_class_bind_template_child (class, LinliWindow, problem);
  gtk_widget_class_bind_template_child (class, LinliWindow, leaflet);
  gtk_widget_class_bind_template_child (class, LinliWindow, side_header);
  gtk_widget_class_bind_template_child (class, LinliWindow, committee);
  gtk_widget_class_bind_template_child (class, LinliWindow, title);
  gtk_widget_class_bind_template_child (class, LinliWindow, side_bin);
  gtk_widget_class_bind_template_child (class, LinliWindow, work_bin);
  gtk_widget_class_bind_template_child (class, LinliWindow, run_bin);
  gtk_widget_class_bind_template_child (class, LinliWindow, content);
  gtk_widget_class_bind_template_child (class, LinliWindow, side);
  gtk_widget_class_bind_template_child (class, LinliWindow, back);
  gtk_widget_class_bind_template_child (class, LinliWindow, search);
  gtk_widget_class_bind_template_child (class, LinliWindow, banner);
  gtk_widget_class_bind_template_child (class, LinliWindow, recent_menu);
  gtk_widget_class_bind_template_child (class, LinliWindow, hall_menu);
}

static void
linli_window_class_init (LinliWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (LINLI_TYPE_WELCOME);
  G_OBJECT_CLASS (class)->dispose = linli_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = linli_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/linli/Linli/window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, linli_window_update_header);
  gtk_widget_class_install_action (widget_class, "win.retry", NULL, retry_action);
  linli_window_search_install (widget_class);
  linli_kiosk_install (widget_class);
  linli_window_actions_install (widget_class);
  linli_plan_install_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.close-register", NULL, close_register_action);
}

/* A stack whose focused page was replaced by itself still holds that page for where the focus is, and Tab passes all others by. */
static void
forget_focus (GtkWidget *stack)
{
  if (gtk_widget_get_focus_child (stack) != gtk_stack_get_visible_child (GTK_STACK (stack)))
    gtk_widget_set_focus_child (stack, NULL);
}

static void
linli_window_init (LinliWindow *window)
{
  gtk_widget_init_template (GTK_WIDGET (window));
  g_signal_connect (window->main, "notify::visible-child", G_CALLBACK (forget_focus), NULL);
  g_signal_connect (window->pages, "notify::visible-child", G_CALLBACK (forget_focus), NULL);
  window->strip = linli_work_strip_new ();
  adw_bin_set_child (window->work_bin, window->strip);
  linli_recent_menu_fill (window->recent_menu);
  window->hall = linli_hall_new (GTK_APPLICATION_WINDOW (window));
  g_menu_append_section (window->hall_menu, NULL, linli_hall_menu ());
  update_actions (window);
}

GtkWidget *
linli_window_new (GtkApplication *application)
{
  LinliWindow *window = g_object_new (LINLI_TYPE_WINDOW, "application", application, NULL);

  linli_window_size_restore (GTK_WINDOW (window));
  return GTK_WIDGET (window);
}
