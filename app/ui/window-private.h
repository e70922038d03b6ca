/* Shared by the files of the main window. */
#pragma once

#include "ui/hall/hall.h"
#include "ui/search/page.h"
#include "ui/sidebar.h"
#include "ui/start/reminders.h"
#include "ui/start/welcome.h"
#include "ui/window.h"

G_BEGIN_DECLS

struct _LinliWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *main, *pages;
  LinliWelcome *welcome;
  GtkSpinner *spinner;
  GtkLabel *loading_label, *banner_label;
  AdwStatusPage *problem;
  AdwLeaflet *leaflet;
  AdwHeaderBar *side_header;
  AdwWindowTitle *committee, *title;
  AdwBin *side_bin, *work_bin, *run_bin;
  GtkWidget *content, *side, *back, *search;
  GtkRevealer *banner;
  GMenu *recent_menu, *hall_menu;

  GtkWidget *sidebar, *strip;          /* borrowed, as is the next */
  const char *place;
  char *path;                          /* owned, as is all that follows */
  gboolean demo;
  LinliSession *session;
  LinliReminders *reminders; /* NULL while no register is open */
  LinliHall *hall;
  GCancellable *opening;
};

/* Title, way back and field for words follow the page that is seen. */
void linli_window_update_header (LinliWindow *window);

/* Takes out what was opened, from the page @first on; the pages of the places stay. @first may be NULL. */
void linli_window_drop_details (LinliWindow *window, GtkWidget *first);

/* Back from a meeting that is run, if one is. */
void linli_window_leave_run (LinliWindow *window);

/* Searching: adds the actions; the page of finds, NULL without one; back to where one was before it. */
void linli_window_search_install (GtkWidgetClass *window_class);
LinliSearchPage *linli_window_search_page (LinliWindow *window); /* (transfer none) (nullable) */
void linli_window_leave_search (LinliWindow *window);

G_END_DECLS
