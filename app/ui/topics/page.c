#include "ui/topics/page.h"

#include "ui/page.h"
#include "ui/topics/view.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define WIDTH 1120
#define SIDE_FROM 800
#define SIDE_WIDTH 360

static void
view_free (gpointer data)
{
  LinliTopicView *view = data;

  g_clear_pointer (&view->topic, linli_record_unref);
  g_free (view);
}

static void
add (GtkWidget *column, GtkWidget *part)
{
  if (part)
    gtk_box_append (GTK_BOX (column), part);
}

/* The name of what has the focus in @content; NULL where it stands elsewhere or has none. (transfer full) */
static char *
focus_name (GtkWidget *content)
{
  GtkRoot *root = gtk_widget_get_root (content);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!focus || !gtk_widget_is_ancestor (focus, content))
    return NULL;
  for (; focus != content; focus = gtk_widget_get_parent (focus))
    if (g_str_has_prefix (gtk_widget_get_name (focus), LINLI_TOPIC_FOCUS))
      return g_strdup (gtk_widget_get_name (focus));
  return NULL;
}

static gboolean
focus_named (GtkWidget *widget, const char *name)
{
  if (g_str_equal (gtk_widget_get_name (widget), name))
    return gtk_widget_grab_focus (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (focus_named (child, name))
      return TRUE;
  return FALSE;
}

static void
fill (GtkWidget *page)
{
  LinliTopicView *view = g_object_get_data (G_OBJECT (page), "topic-view");
  GtkWidget *content = g_object_get_data (G_OBJECT (page), "content");
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16), *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  LinliRecord *row = linli_session_row_of (view->session, "desk-topic", view->id);
  g_autofree char *focus = focus_name (content);

  g_object_ref_sink (left);
  g_object_ref_sink (right);
  if (row)
    {
      g_clear_pointer (&view->topic, linli_record_unref);
      view->topic = row;
      linli_box_clear (content);
      add (content, linli_topic_head_new (view));
      add (left, linli_topic_versions_new (view));
      add (left, linli_topic_admission_new (view));
      add (left, linli_topic_advice_new (view));
      add (left, linli_topic_stakeholders_new (view));
      add (right, linli_topic_deciders_new (view));
      add (right, linli_topic_funds_new (view));
      add (right, linli_topic_meetings_new (view));
      add (right, linli_topic_course_new (view));
      add (content, linli_columns_new (left, right, SIDE_FROM, -1, SIDE_WIDTH, 16));
      linli_page_set_title (page, _("Topic"), linli_record_text (row, "label"));
      if (focus)
        focus_named (content, focus);
    }
  g_object_unref (left);
  g_object_unref (right);
}

static void
act (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *name, *part;

  g_variant_get (parameter, "(&s&s)", &name, &part);
  linli_topic_do (data, name, part);
}

static void
add_actions (LinliTopicView *view)
{
  static const GActionEntry entries[] = { { "do", act, "(ss)" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), view);
  gtk_widget_insert_action_group (view->page, "topic", G_ACTION_GROUP (group));
}

GtkWidget *
linli_topic_page_new (LinliSession *session, gint64 id)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16), *page = linli_page_new (content, WIDTH);
  LinliTopicView *view = g_new0 (LinliTopicView, 1);

  view->page = page;
  view->session = session;
  view->id = id;
  g_object_set_data (G_OBJECT (page), "content", content);
  g_object_set_data_full (G_OBJECT (page), "topic-view", view, view_free);
  add_actions (view);
  linli_page_follow (page, session, fill);
  return page;
}
