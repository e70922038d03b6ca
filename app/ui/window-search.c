/* Searching in the window. The finds are a page like an opened thing; what is opened from them comes after it. */
#include "ui/window-private.h"

#include "ui/search/entry.h"

#include <string.h>

#define SEARCH "search:" /* the page of finds */

LinliSearchPage *
linli_window_search_page (LinliWindow *window)
{
  return (LinliSearchPage *) gtk_stack_get_child_by_name (window->pages, SEARCH);
}

/* Back to where one was. */
void
linli_window_leave_search (LinliWindow *window)
{
  GtkWidget *page = gtk_stack_get_child_by_name (window->pages, SEARCH), *before;

  if (!window->session)
    return;
  linli_search_entry_set (linli_sidebar_entry (LINLI_SIDEBAR (window->sidebar)), "");
  if (!page)
    return;
  before = gtk_widget_get_prev_sibling (page);
  if (before && strchr (gtk_stack_page_get_name (gtk_stack_get_page (window->pages, before)), ':'))
    gtk_stack_set_visible_child (window->pages, before);
  else
    gtk_stack_set_visible_child_name (window->pages, window->place);
  linli_window_drop_details (window, page);
  linli_sidebar_select (LINLI_SIDEBAR (window->sidebar), window->place);
  linli_window_update_header (window);
}

static void
show_search (LinliWindow *window)
{
  GtkWidget *page = GTK_WIDGET (linli_window_search_page (window));

  if (!page)
    {
      page = linli_search_page_new (window->session);
      gtk_stack_add_named (window->pages, page, SEARCH);
    }
  gtk_stack_set_visible_child (window->pages, page);
  linli_window_drop_details (window, gtk_widget_get_next_sibling (page));
  linli_sidebar_unselect (LINLI_SIDEBAR (window->sidebar));
  linli_window_update_header (window);
}

void
linli_window_find (LinliWindow *window, const char *words)
{
  LinliSearchPage *page = linli_window_search_page (window);

  if (!window->session || g_strcmp0 (page ? linli_search_page_words (page) : "", words) == 0)
    return;
  if (!*words && !adw_leaflet_get_folded (window->leaflet))
    {
      linli_window_leave_search (window);
      return;
    }
  show_search (window);
  linli_search_page_set_words (linli_window_search_page (window), words);
  linli_search_entry_set (linli_sidebar_entry (LINLI_SIDEBAR (window->sidebar)), words);
}

static void
find_into_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliWindow *window = LINLI_WINDOW (widget);

  if (!linli_window_search_page (window))
    return;
  show_search (window);
  adw_leaflet_set_visible_child (window->leaflet, window->content);
  linli_search_page_enter (linli_window_search_page (window), g_variant_get_boolean (parameter));
}

static void
find_leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  linli_window_leave_search (LINLI_WINDOW (widget));
}

/* To the field over the places, or to the one on the page where those are not seen. */
static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliWindow *window = LINLI_WINDOW (widget);
  GtkWidget *entry;

  if (!window->session)
    return;
  linli_window_leave_run (window);
  entry = linli_sidebar_entry (LINLI_SIDEBAR (window->sidebar));
  if (adw_leaflet_get_folded (window->leaflet))
    {
      show_search (window);
      adw_leaflet_set_visible_child (window->leaflet, window->content);
      entry = linli_search_page_entry (linli_window_search_page (window));
    }
  gtk_widget_grab_focus (entry);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}

void
linli_window_search_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (window_class, "win.find-into", "b", find_into_action);
  gtk_widget_class_install_action (window_class, "win.find-leave", NULL, find_leave_action);
}
