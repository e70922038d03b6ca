#include "ui/sidebar.h"

#include "ui/dates.h"
#include "ui/desk/today.h"
#include "ui/places.h"
#include "ui/search/entry.h"
#include "ui/start/actor.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LinliSidebar
{
  GtkWidget parent_instance;

  GtkWidget *box, *entry, *list, *health, *details;
  GtkWidget **counts;
  LinliSession *session; /* owned */
};

G_DEFINE_FINAL_TYPE (LinliSidebar, linli_sidebar, GTK_TYPE_WIDGET)

static void
linli_sidebar_dispose (GObject *object)
{
  LinliSidebar *sidebar = LINLI_SIDEBAR (object);

  g_clear_pointer (&sidebar->box, gtk_widget_unparent);
  g_clear_object (&sidebar->session);
  g_clear_pointer (&sidebar->counts, g_free);
  G_OBJECT_CLASS (linli_sidebar_parent_class)->dispose (object);
}

static void
linli_sidebar_class_init (LinliSidebarClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_sidebar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
chosen (GtkListBox *list, GtkListBoxRow *row, LinliSidebar *sidebar)
{
  gtk_widget_activate_action (GTK_WIDGET (sidebar), "win.go", "s", linli_places[gtk_list_box_row_get_index (row)].name);
}

static GtkWidget *
row_new (LinliSidebar *sidebar, guint place)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *title = linli_line_new (_(linli_places[place].title), NULL);

  sidebar->counts[place] = gtk_label_new (NULL);
  gtk_widget_add_css_class (sidebar->counts[place], "count");
  gtk_widget_add_css_class (sidebar->counts[place], "numeric");
  gtk_widget_set_valign (sidebar->counts[place], GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), linli_icon_new (linli_places[place].icon));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), sidebar->counts[place]);
  return box;
}

static gint64
count_of (LinliSidebar *sidebar, const LinliRecord *counts, const char *column)
{
  if (!column)
    return 0;
  return *column ? linli_record_int (counts, column) : linli_today_count (sidebar->session);
}

static void
refresh (LinliSidebar *sidebar)
{
  g_autoptr (LinliRecord) counts = linli_session_row (sidebar->session, "desk-counts", NULL);
  g_autoptr (LinliRecord) health = linli_session_row (sidebar->session, "desk-health", NULL);
  g_autofree char *shown = g_filename_display_basename (linli_session_path (sidebar->session));
  g_autofree char *details = NULL;

  for (guint i = 0; counts && i < linli_n_places; i++)
    {
      gint64 n = count_of (sidebar, counts, linli_places[i].count);
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, n);
      g_autofree char *name = n ? g_strdup_printf (_("%s, %s waiting"), _(linli_places[i].title), text)
                                : g_strdup (_(linli_places[i].title));
      gtk_label_set_label (GTK_LABEL (sidebar->counts[i]), text);
      gtk_widget_set_visible (sidebar->counts[i], n > 0);
      linli_set_name (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (sidebar->list), (int) i)), name);
    }
  if (!health)
    return;
  details = g_strdup_printf (_("%d entries · chain checked\n%s"), (int) linli_record_int (health, "entries"), shown);
  gtk_label_set_label (GTK_LABEL (sidebar->details), details);
  gtk_widget_set_tooltip_text (sidebar->health, linli_session_path (sidebar->session));
}

static GtkWidget *
health_new (LinliSidebar *sidebar)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *icon = linli_icon_new ("linli-check-symbolic");

  gtk_widget_add_css_class (icon, "done-mark");
  sidebar->details = linli_label_new (NULL, "dim-label facts numeric");
  gtk_label_set_natural_wrap_mode (GTK_LABEL (sidebar->details), GTK_NATURAL_WRAP_INHERIT);
  gtk_label_set_max_width_chars (GTK_LABEL (sidebar->details), 20);
  gtk_box_append (GTK_BOX (text), linli_label_new (_("The register is whole"), NULL));
  gtk_box_append (GTK_BOX (text), sidebar->details);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_add_css_class (box, "health");
  return box;
}

static void
linli_sidebar_init (LinliSidebar *sidebar)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  sidebar->counts = g_new0 (GtkWidget *, linli_n_places);
  sidebar->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  sidebar->list = gtk_list_box_new ();
  gtk_widget_add_css_class (sidebar->list, "navigation-sidebar");
  linli_set_name (sidebar->list, _("Places"));
  for (guint i = 0; i < linli_n_places; i++)
    gtk_list_box_append (GTK_LIST_BOX (sidebar->list), row_new (sidebar, i));
  g_signal_connect (sidebar->list, "row-activated", G_CALLBACK (chosen), sidebar);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), sidebar->list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  linli_name_parts (scrolled);
  sidebar->entry = linli_search_entry_new ();
  gtk_widget_add_css_class (sidebar->entry, "side-entry");
  gtk_box_append (GTK_BOX (sidebar->box), sidebar->entry);
  gtk_box_append (GTK_BOX (sidebar->box), scrolled);
  sidebar->health = health_new (sidebar);
  gtk_box_append (GTK_BOX (sidebar->box), sidebar->health);
  gtk_widget_set_parent (sidebar->box, GTK_WIDGET (sidebar));
}

GtkWidget *
linli_sidebar_new (LinliSession *session)
{
  LinliSidebar *sidebar = g_object_new (LINLI_TYPE_SIDEBAR, NULL);

  sidebar->session = g_object_ref (session);
  gtk_box_insert_child_after (GTK_BOX (sidebar->box), linli_actor_button_new (session),
                              gtk_widget_get_prev_sibling (sidebar->health));
  g_signal_connect_object (session, "changed", G_CALLBACK (refresh), sidebar, G_CONNECT_SWAPPED);
  refresh (sidebar);
  return GTK_WIDGET (sidebar);
}

void
linli_sidebar_select (LinliSidebar *sidebar, const char *place)
{
  for (guint i = 0; i < linli_n_places; i++)
    if (strcmp (linli_places[i].name, place) == 0)
      gtk_list_box_select_row (GTK_LIST_BOX (sidebar->list),
                               gtk_list_box_get_row_at_index (GTK_LIST_BOX (sidebar->list), (int) i));
}

void
linli_sidebar_focus (LinliSidebar *sidebar)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (sidebar->list));

  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
linli_sidebar_unselect (LinliSidebar *sidebar)
{
  gtk_list_box_unselect_all (GTK_LIST_BOX (sidebar->list));
}

GtkWidget *
linli_sidebar_entry (LinliSidebar *sidebar)
{
  return sidebar->entry;
}
