#include "ui/topics/view.h"

#include "ui/widgets/parts.h"
#include "ui/window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
linli_topic_may (const LinliTopicView *view, const char *act)
{
  g_autoptr (GPtrArray) possible = linli_council_possible ("topic", linli_record_text (view->topic, "state"));

  return !linli_session_read_only (view->session)
         && g_ptr_array_find_with_equal_func (possible, act, g_str_equal, NULL);
}

/* Long names of bodies and acts would widen a narrow window. */
static void
cut_where_narrow (GtkWidget *button)
{
  GtkWidget *label = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
}

void
linli_topic_keep_focus (GtkWidget *widget, const char *act, const char *part)
{
  g_autofree char *name = g_strdup_printf ("%s%s %s", LINLI_TOPIC_FOCUS, act, part);

  gtk_widget_set_name (widget, name);
}

GtkWidget *
linli_topic_button_new (const char *icon, const char *word, const char *act, const char *part)
{
  GtkWidget *button = linli_word_button_new (icon, word);

  cut_where_narrow (button);
  linli_topic_keep_focus (button, act, part);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "topic.do");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", act, part);
  return button;
}

GtkWidget *
linli_topic_heading_new (const LinliTopicView *view, const char *title, const char *remark, const char *word, const char *act)
{
  GtkWidget *heading = linli_heading_new (title, remark), *button;
  g_autofree char *name = g_strdup_printf ("%s: %s", title, word);

  if (!linli_topic_may (view, act))
    return heading;
  button = linli_topic_button_new (NULL, word, act, "");
  for (GtkWidget *label = gtk_widget_get_first_child (heading); label; label = gtk_widget_get_next_sibling (label))
    gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  linli_set_name (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, !remark || !*remark);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (heading), button);
  return heading;
}

static void
add_item (GMenu *menu, const LinliTopicView *view, const char *word, const char *act, const char *part)
{
  g_autoptr (GMenuItem) item = NULL;

  if (!act || !linli_topic_may (view, act))
    return;
  item = g_menu_item_new (word, NULL);
  g_menu_item_set_action_and_target (item, "topic.do", "(ss)", act, part);
  g_menu_append_item (menu, item);
}

GtkWidget *
linli_topic_line_menu_new (const LinliTopicView *view, const char *change, const char *remove, const char *part)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *name = g_strdup_printf (_("Change %s"), part);
  GtkWidget *button;

  add_item (menu, view, _("Change…"), change, part);
  add_item (menu, view, _("Take off"), remove, part);
  if (!g_menu_model_get_n_items (G_MENU_MODEL (menu)))
    return NULL;
  button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "linli-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  linli_set_name (button, name);
  linli_topic_keep_focus (button, change, part);
  return button;
}

gboolean
linli_topic_can_plan (const LinliTopicView *view)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (LINLI_TYPE_WINDOW);
  GType owner;
  const char *name, *property;
  const GVariantType *type;

  for (guint i = 0; !linli_session_read_only (view->session)
                    && gtk_widget_class_query_action (GTK_WIDGET_CLASS (class), i, &owner, &name, &type, &property); i++)
    if (strcmp (name, "win.plan-meeting") == 0)
      return TRUE;
  return FALSE;
}

GtkWidget *
linli_topic_plan_button_new (const LinliTopicView *view, const char *word)
{
  GtkWidget *button = linli_word_button_new (NULL, word);

  cut_where_narrow (button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.plan-meeting");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", view->id);
  return button;
}
