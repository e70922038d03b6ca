/* The agenda of a meeting that is prepared: put in order by keys, buttons and drops, timed, shortened. */
#include "ui/fixture.h"
#include "ui/planned.h"

#include <string.h>

/* The page of a meeting with four items. @meeting: its id. */
static LinliWindow *
start (gint64 *meeting)
{
  g_autofree char *path = linli_fixture_demo ();
  LinliWindow *window = linli_fixture_open (path);

  *meeting = linli_planned (window, 20);
  linli_window_show (window, "meeting", *meeting);
  linli_fixture_settle ();
  return window;
}

static GtkWidget *
find_row (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LIST_BOX_ROW (widget) && g_strcmp0 (g_object_get_data (G_OBJECT (widget), "label"), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_row (child, label);
  return found;
}

static GtkWidget *
item_row (LinliWindow *window, const char *label)
{
  GtkWidget *row = find_row (linli_window_page (window), label);

  g_assert_nonnull (row);
  return row;
}

static void
activate_shortcut (GtkWidget *row, const char *keys)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
          if (strcmp (trigger, keys) == 0)
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, row, NULL);
        }
    }
}

typedef struct
{
  LinliWindow *window;
  gint64 meeting;
  const char *order; /* last parts of the labels */
} Order;

static gboolean
is_in_order (gpointer data)
{
  Order *wanted = data;
  g_autoptr (GPtrArray) items = linli_session_rows_of (linli_window_session (wanted->window), "plan-agenda", wanted->meeting);
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append (order, strrchr (linli_record_text (items->pdata[i], "label"), '/') + 1);
  return strcmp (order->str, wanted->order) == 0;
}

static void
wait_order (LinliWindow *window, gint64 meeting, const char *order)
{
  Order wanted = { window, meeting, order };

  linli_fixture_wait (is_in_order, &wanted);
  linli_fixture_settle ();
}

static gboolean
focus_in (LinliWindow *window, const char *label)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window)), *row = item_row (window, label);

  return focus && (focus == row || gtk_widget_is_ancestor (focus, row));
}

static GtkWidget *
button_at (LinliWindow *window, const char *label, const char *part)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (item_row (window, label)), part);

  g_assert_nonnull (button);
  return button;
}

static void
test_order (void)
{
  gint64 meeting;
  LinliWindow *window = start (&meeting);

  activate_shortcut (item_row (window, "HY-T/1"), "<Alt>Down");
  wait_order (window, meeting, "2134");
  g_assert_true (focus_in (window, "HY-T/1"));
  activate_shortcut (item_row (window, "HY-T/1"), "<Alt>Down");
  wait_order (window, meeting, "2314");
  activate_shortcut (item_row (window, "HY-T/4"), "<Alt>Up");
  wait_order (window, meeting, "2341");
  g_assert_false (gtk_widget_get_sensitive (button_at (window, "HY-T/2", "up")));
  g_signal_emit_by_name (button_at (window, "HY-T/1", "up"), "clicked");
  wait_order (window, meeting, "2314");
  g_assert_true (focus_in (window, "HY-T/1"));
  /* Beyond the end there is nothing. */
  activate_shortcut (item_row (window, "HY-T/4"), "<Alt>Down");
  activate_shortcut (item_row (window, "HY-T/2"), "<Alt>Up");
  linli_fixture_settle ();
  wait_order (window, meeting, "2314");
  linli_fixture_close (window);
}

/* Let go below the middle of a row it comes behind that row, above it before. */
static void
test_drop (void)
{
  gint64 meeting;
  LinliWindow *window = start (&meeting);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GListModel) controllers = NULL;
  GtkWidget *onto;
  gboolean done = FALSE;

  onto = item_row (window, "HY-T/3");
  controllers = gtk_widget_observe_controllers (onto);
  g_value_init (&value, GTK_TYPE_LIST_BOX_ROW);
  g_value_set_object (&value, item_row (window, "HY-T/1"));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 5.0, gtk_widget_get_height (onto) - 2.0, &done);
    }
  g_assert_true (done);
  wait_order (window, meeting, "2314");
  linli_fixture_close (window);
}

typedef struct
{
  LinliWindow *window;
  const char *text;
} Said;

static gboolean
is_said (gpointer data)
{
  Said *said = data;

  return linli_fixture_says (GTK_WIDGET (said->window), said->text);
}

static void
wait_said (LinliWindow *window, const char *text)
{
  Said said = { window, text };

  linli_fixture_wait (is_said, &said);
}

static void
test_minutes (void)
{
  gint64 meeting;
  LinliWindow *window = start (&meeting);

  linli_fixture_has (linli_window_page (window), "80 of 90 minutes, expected end 15:20");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (button_at (window, "HY-T/3", "minutes")), 45);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (button_at (window, "HY-T/3", "minutes")), 50);
  wait_said (window, "100 of 90 minutes: 10 too many, the end would be at 15:40");
  wait_said (window, "10 minutes longer than the meeting");
  linli_fixture_close (window);
}

static GtkWidget *
labelled_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = labelled_button (child, label);
      if (found)
        return found;
    }
  return NULL;
}

/* Off the agenda and back by the toast: the same number at the same place. */
static void
test_remove (void)
{
  gint64 meeting;
  LinliWindow *window = start (&meeting);
  GtkWidget *undo;

  g_signal_emit_by_name (button_at (window, "HY-T/2", "remove"), "clicked");
  wait_order (window, meeting, "134");
  undo = labelled_button (GTK_WIDGET (window), "_Undo");
  g_assert_nonnull (undo);
  g_signal_emit_by_name (undo, "clicked");
  wait_order (window, meeting, "1234");
  linli_fixture_close (window);
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/agenda/order", test_order);
  g_test_add_func ("/agenda/drop", test_drop);
  g_test_add_func ("/agenda/minutes", test_minutes);
  g_test_add_func ("/agenda/remove", test_remove);
  return g_test_run ();
}
