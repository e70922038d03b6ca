#include "ui/topics/view.h"

#include "ui/page.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"
#include "ui/words.h"

#include <glib/gi18n-lib.h>

#define TEXT(name) linli_record_text (view->topic, name)

static char *
line (const LinliTopicView *view)
{
  g_autoptr (GString) text = g_string_new (TEXT ("label"));

  g_string_append_printf (text, " · %s", linli_words_topic_kind (TEXT ("kind")));
  if (TEXT ("request_label"))
    g_string_append_printf (text, _(" · from request %s"), TEXT ("request_label"));
  if (TEXT ("asked_by"))
    g_string_append_printf (text, " · %s", TEXT ("asked_by"));
  return g_strdup (text->str);
}

static GtkWidget *
badges_new (const LinliTopicView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  if (g_strcmp0 (TEXT ("kind"), "mediation") == 0)
    gtk_box_append (GTK_BOX (box), linli_badge_new (LINLI_TONE_WARN, "linli-lock-symbolic", _("Not public")));
  gtk_box_append (GTK_BOX (box), linli_badge_for_state (TEXT ("state")));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

/* Acts of the whole topic, in the order of its life. Those of a part stand beside the part. */
static const char *const acts[] = { "topic.admit", "topic.party_review", "topic.return", "topic.reject", "topic.resubmit",
                                    "topic.revise", "topic.correct", "topic.take_back", "topic.archive" };

const char *
linli_topic_next (LinliTopicView *view)
{
  const char *state = TEXT ("state");
  gboolean important = linli_record_int (view->topic, "important") != 0;

  if (g_strcmp0 (state, "pending") == 0)
    return important && g_strcmp0 (TEXT ("party_outcome"), "passed") != 0 ? "topic.party_review" : "topic.admit";
  if (g_strcmp0 (state, "returned") == 0)
    return "topic.resubmit";
  if (g_strcmp0 (state, "rejected") == 0)
    return "topic.archive";
  if (g_strcmp0 (state, "admitted") == 0 && important && !TEXT ("risk_level"))
    return "topic.risk";
  return NULL;
}

static GtkWidget *
menu_button_new (const LinliTopicView *view, const char *next)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button;

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_strcmp0 (acts[i], next) != 0 && linli_topic_may (view, acts[i]))
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (linli_topic_act_word (acts[i]), NULL);
        g_menu_item_set_action_and_target (item, "topic.do", "(ss)", acts[i], "");
        g_menu_append_item (menu, item);
      }
  if (!g_menu_model_get_n_items (G_MENU_MODEL (menu)))
    return NULL;
  button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), next ? _("More") : _("Change the topic"));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  linli_set_name (button, next ? _("More that can be done") : _("Change the topic"));
  linli_topic_keep_focus (button, "menu", "");
  return button;
}

/* What comes next as the suggested button, everything else in a menu; below them why something was refused. */
static GtkWidget *
actions_new (LinliTopicView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *button;
  const char *next = linli_topic_next (view);
  GtkWidget *menu = menu_button_new (view, next);

  if (next && linli_topic_may (view, next))
    {
      button = linli_topic_button_new (NULL, linli_topic_act_word (next), next, "");
      gtk_widget_add_css_class (button, "suggested-action");
      gtk_widget_add_css_class (button, "tall");
      gtk_box_append (GTK_BOX (row), button);
    }
  if (menu)
    gtk_box_append (GTK_BOX (row), menu);
  view->problem = linli_label_new (NULL, "problem");
  gtk_widget_set_visible (view->problem, FALSE);
  if (gtk_widget_get_first_child (row))
    gtk_box_append (GTK_BOX (box), row);
  else
    g_object_ref_sink (row), g_object_unref (row);
  gtk_box_append (GTK_BOX (box), view->problem);
  return box;
}

static GtkWidget *
reason_new (const LinliTopicView *view)
{
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gboolean rejected = g_strcmp0 (TEXT ("state"), "rejected") == 0;

  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (panel, rejected ? "tone-bad" : "tone-warn");
  gtk_box_append (GTK_BOX (panel), linli_label_new (rejected ? _("Not admitted because") : _("To be corrected"), "heading"));
  gtk_box_append (GTK_BOX (panel), linli_label_new (TEXT ("reason"), NULL));
  return panel;
}

GtkWidget *
linli_topic_head_new (LinliTopicView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *columns;
  g_autofree char *facts = line (view);
  const char *state = TEXT ("state");

  columns = linli_columns_new (linli_page_heading_new (TEXT ("title"), facts), badges_new (view), 480, -1, 0, 8);
  linli_columns_set_centred (LINLI_COLUMNS (columns), TRUE);
  linli_columns_set_end_narrow (LINLI_COLUMNS (columns), TRUE);
  gtk_box_append (GTK_BOX (box), columns);
  if (TEXT ("reason") && (g_strcmp0 (state, "returned") == 0 || g_strcmp0 (state, "rejected") == 0))
    gtk_box_append (GTK_BOX (box), reason_new (view));
  gtk_box_append (GTK_BOX (box), actions_new (view));
  return box;
}
