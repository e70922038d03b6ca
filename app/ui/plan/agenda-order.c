#include "ui/plan/agenda-order.h"

#include <string.h>

static const char *
label_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "label");
}

static int
count_rows (GtkWidget *list)
{
  int count = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), count))
    count++;
  return count;
}

GStrv
linli_agenda_labels (GtkWidget *list)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  int count = count_rows (list);

  for (int i = 0; i < count; i++)
    g_strv_builder_add (builder, label_of (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i))));
  return g_strv_builder_end (builder);
}

void
linli_agenda_keep_focus (GtkWidget *page, GtkWidget *row, const char *part)
{
  g_object_set_data_full (G_OBJECT (page), "agenda-focus", g_strdup (label_of (row)), g_free);
  g_object_set_data_full (G_OBJECT (page), "agenda-part", g_strdup (part), g_free);
}

void
linli_agenda_keep_neighbour (GtkWidget *page, GtkWidget *row)
{
  GtkWidget *beside = gtk_widget_get_next_sibling (row);

  if (!beside)
    beside = gtk_widget_get_prev_sibling (row);
  if (beside)
    linli_agenda_keep_focus (page, beside, NULL);
}

static void
ordered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) page = data;
  g_autoptr (GError) error = NULL;

  if (!linli_session_act_finish (LINLI_SESSION (source), result, &error))
    gtk_widget_activate_action (page, "win.say", "s", error->message);
}

static void
move_to (GtkWidget *page, GtkWidget *row, int to, const char *part)
{
  GtkWidget *list = gtk_widget_get_parent (row);
  int from = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), step = to > from ? 1 : -1;
  g_auto (GStrv) labels = linli_agenda_labels (list);
  g_autoptr (LinliRecord) members = linli_record_new ();
  LinliSession *session = g_object_get_data (G_OBJECT (row), "session");
  char *moved = labels[from];

  if (to == from || to < 0 || to >= count_rows (list))
    return;
  for (int i = from; i != to; i += step)
    labels[i] = labels[i + step];
  labels[to] = moved;
  linli_agenda_keep_focus (page, row, part);
  linli_record_set_text (members, "meeting", g_object_get_data (G_OBJECT (row), "meeting"));
  linli_record_set_list (members, "items", (const char *const *) labels);
  linli_session_act (session, "agenda.order", members, linli_session_actor (session), ordered, g_object_ref (page));
}

void
linli_agenda_move (GtkWidget *page, GtkWidget *row, int steps, const char *part)
{
  move_to (page, row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + steps, part);
}

static gboolean
moved_up (GtkWidget *row, GVariant *args, gpointer page)
{
  linli_agenda_move (page, row, -1, NULL);
  return TRUE;
}

static gboolean
moved_down (GtkWidget *row, GVariant *args, gpointer page)
{
  linli_agenda_move (page, row, 1, NULL);
  return TRUE;
}

/* Dragging: a row is let go above or below the middle of another. */

static GdkContentProvider *
drag_prepare (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

static void
drag_begin (GtkDragSource *source, GdkDrag *drag, GtkWidget *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static gboolean
dropped (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *page)
{
  GtkWidget *onto = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GtkWidget *row = g_value_get_object (value);
  int from, to;

  if (!row || row == onto || gtk_widget_get_parent (row) != gtk_widget_get_parent (onto))
    return FALSE;
  from = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  to = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (onto)) + (y > gtk_widget_get_height (onto) / 2.0);
  move_to (page, row, to > from ? to - 1 : to, NULL);
  return TRUE;
}

static void
add_keys (GtkWidget *page, GtkWidget *row)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Alt>Up"),
                                                          gtk_callback_action_new (moved_up, page, NULL)));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Alt>Down"),
                                                          gtk_callback_action_new (moved_down, page, NULL)));
  gtk_widget_add_controller (row, keys);
}

void
linli_agenda_make_movable (GtkWidget *page, GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);

  add_keys (page, row);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin), row);
  g_signal_connect (target, "drop", G_CALLBACK (dropped), page);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}
