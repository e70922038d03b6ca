#include "ui/page.h"

#include "ui/widgets/parts.h"

#include <adwaita.h>

void
linli_page_set_title (GtkWidget *page, const char *title, const char *subtitle)
{
  g_object_set_data_full (G_OBJECT (page), "page-title", g_strdup (title), g_free);
  g_object_set_data_full (G_OBJECT (page), "page-subtitle", g_strdup (subtitle), g_free);
}

const char *
linli_page_title (GtkWidget *page)
{
  return g_object_get_data (G_OBJECT (page), "page-title");
}

const char *
linli_page_subtitle (GtkWidget *page)
{
  return g_object_get_data (G_OBJECT (page), "page-subtitle");
}

GtkWidget *
linli_page_new (GtkWidget *content, int width)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), linli_text_px (width));
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), linli_text_px (width));
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  gtk_widget_add_css_class (content, "page");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  linli_name_parts (scrolled);
  return scrolled;
}

GtkWidget *
linli_page_heading_new (const char *title, const char *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (box), linli_label_new (title, "title-1"));
  if (line && *line)
    gtk_box_append (GTK_BOX (box), linli_label_new (line, "dim-label"));
  return box;
}

/* The focus. */

static GtkWidget *
focus_in (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, page) ? focus : NULL;
}

/* Which child of which child of @page has the focus, the innermost first. (element-type guint) (transfer full) */
static GArray *
focus_path (GtkWidget *page)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (guint));

  for (GtkWidget *widget = focus_in (page); widget && widget != page; widget = gtk_widget_get_parent (widget))
    {
      guint place = 0;
      for (GtkWidget *before = widget; (before = gtk_widget_get_prev_sibling (before));)
        place++;
      g_array_append_val (path, place);
    }
  return path;
}

/* What stands at @path now, or nearest to it. */
static void
restore_focus (GtkWidget *page, const GArray *path)
{
  GtkWidget *widget = page;

  for (guint i = path->len; i > 0; i--)
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);
      for (guint place = g_array_index (path, guint, i - 1); child && place > 0 && gtk_widget_get_next_sibling (child); place--)
        child = gtk_widget_get_next_sibling (child);
      if (!child)
        break;
      widget = child;
    }
  while (widget != page && !gtk_widget_grab_focus (widget) && !gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD))
    widget = gtk_widget_get_parent (widget);
}

/* Filling. */

/* What has no place yet must not be scrolled to. */
static void
follow_focus (GtkWidget *page, gboolean on)
{
  GtkWidget *viewport = GTK_IS_SCROLLED_WINDOW (page) ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (page)) : NULL;

  if (GTK_IS_VIEWPORT (viewport))
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), on);
}

/* Who works by the keyboard goes on where an act was pressed. */
static void
refill (GtkWidget *page)
{
  LinliPageFill fill = (LinliPageFill) g_object_get_data (G_OBJECT (page), "page-fill");
  g_autoptr (GArray) path = focus_path (page);

  g_object_set_data (G_OBJECT (page), "page-stale", NULL);
  follow_focus (page, FALSE);
  fill (page);
  if (path->len && !focus_in (page))
    restore_focus (page, path);
  follow_focus (page, TRUE);
}

static gboolean
refill_stale (gpointer page)
{
  if (g_object_get_data (page, "page-stale") && gtk_widget_get_mapped (page))
    refill (page);
  return G_SOURCE_REMOVE;
}

/* A page that is not seen costs nothing while others are worked with. */
static void
session_changed (GtkWidget *page)
{
  if (gtk_widget_get_mapped (page))
    refill (page);
  else
    g_object_set_data (G_OBJECT (page), "page-stale", page);
}

/* Before the next frame: a page may come to be seen while its window is laid out, when nothing may change. */
static void
mapped (GtkWidget *page)
{
  if (g_object_get_data (G_OBJECT (page), "page-stale"))
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, refill_stale, g_object_ref (page), g_object_unref);
}

void
linli_page_follow (GtkWidget *page, gpointer session, LinliPageFill fill)
{
  g_object_set_data (G_OBJECT (page), "page-fill", (gpointer) fill);
  g_object_set_data_full (G_OBJECT (page), "page-session", g_object_ref (session), g_object_unref);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), page, G_CONNECT_SWAPPED);
  g_signal_connect (page, "map", G_CALLBACK (mapped), NULL);
  fill (page);
}
