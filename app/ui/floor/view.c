#include "ui/floor/view.h"

#include "ui/floor/ask.h"
#include "ui/floor/elect.h"
#include "ui/floor/groups.h"
#include "ui/floor/limits.h"
#include "ui/floor/motions.h"
#include "ui/floor/propose.h"
#include "ui/floor/queue.h"
#include "ui/floor/resolve.h"
#include "ui/floor/turns.h"
#include "ui/live/act.h"
#include "ui/page.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define BESIDE_FROM 600 /* px from which the motions stand beside the queue */
#define WIDTH 980

#define LINLI_TYPE_FLOOR_VIEW (linli_floor_view_get_type ())
G_DECLARE_FINAL_TYPE (LinliFloorView, linli_floor_view, LINLI, FLOOR_VIEW, AdwBin)

struct _LinliFloorView
{
  AdwBin parent_instance;

  LinliLive *live;                               /* owned */
  GtkWidget *title, *rule, *speaker, *refusal;   /* borrowed */
};

G_DEFINE_FINAL_TYPE (LinliFloorView, linli_floor_view, ADW_TYPE_BIN)

/* Keys and menu. */

static void
ask (GtkWidget *widget, const char *action, GVariant *target)
{
  linli_ask_show (widget, LINLI_FLOOR_VIEW (widget)->live, NULL);
}

static void
move (GtkWidget *widget, const char *action, GVariant *target)
{
  linli_propose_show (widget, LINLI_FLOOR_VIEW (widget)->live, NULL);
}

static void
pause_turn (GtkWidget *widget, const char *action, GVariant *target)
{
  linli_speaker_pause (LINLI_SPEAKER (LINLI_FLOOR_VIEW (widget)->speaker));
}

static void
extend (GtkWidget *widget, const char *action, GVariant *target)
{
  linli_speaker_extend (LINLI_SPEAKER (LINLI_FLOOR_VIEW (widget)->speaker));
}

static void
go_on (GtkWidget *widget, const char *action, GVariant *target)
{
  linli_speaker_main (LINLI_SPEAKER (LINLI_FLOOR_VIEW (widget)->speaker));
}

static void
everyone (GtkWidget *widget, const char *action, GVariant *target)
{
  LinliFloorView *view = LINLI_FLOOR_VIEW (widget);
  const LinliRecord *item = linli_live_item (view->live);
  LinliRecord *members = linli_live_members (view->live);

  if (item)
    linli_record_set_text (members, "item", linli_record_text (item, "label"));
  linli_live_act_once (widget, view->live, "turn.ask_all", members, view->refusal);
}

static void
open_form (GtkWidget *widget, const char *action, GVariant *target)
{
  LinliLive *live = LINLI_FLOOR_VIEW (widget)->live;

  if (g_str_equal (action, "floor.limits"))
    linli_limits_show (widget, live);
  else if (g_str_equal (action, "floor.group"))
    linli_groups_open_show (widget, live);
  else if (g_str_equal (action, "floor.elect"))
    linli_elect_show (widget, live);
  else if (g_str_equal (action, "floor.resolve"))
    linli_resolve_show (widget, live);
  else
    linli_resolve_consensus_show (widget, live, NULL);
}

/* The heading. */

static void
update (LinliFloorView *view)
{
  const LinliRecord *item = linli_live_item (view->live);
  LinliSpeaking speaking = linli_floor_limits (view->live);
  g_autofree char *title = item ? g_strdup_printf ("%d  %s", (int) linli_record_int (item, "position"), linli_record_text (item, "title"))
                                : g_strdup (_("No item is running"));
  g_autofree char *seconds = g_strdup_printf (ngettext ("%d second", "%d seconds", (gulong) speaking.seconds), (int) speaking.seconds);
  g_autofree char *minutes = g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) (speaking.seconds / 60)),
                                              (int) (speaking.seconds / 60));
  /* Translators: how long one may speak ("3 minutes"), and how often. */
  g_autofree char *rule = g_strdup_printf (ngettext ("%s at a time, %d time each (house rule)", "%s at a time, %d times each (house rule)",
                                                     (gulong) speaking.times),
                                           speaking.seconds % 60 ? seconds : minutes, (int) speaking.times);

  gtk_label_set_label (GTK_LABEL (view->title), title);
  gtk_label_set_label (GTK_LABEL (view->rule), item ? rule : _("Begin the next item of the agenda."));
}

static GtkWidget *
menu_new (void)
{
  static const struct { const char *word, *action; } entries[] = {
    { N_("Everyone in turn"), "floor.everyone" },       { N_("Rule of speaking…"), "floor.limits" },
    { N_("Small group…"), "floor.group" },              { N_("Election…"), "floor.elect" },
    { N_("Agreed without a vote…"), "floor.consensus" }, { N_("Adopt a resolution…"), "floor.resolve" },
  };
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_menu_append (menu, _(entries[i].word), entries[i].action);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "linli-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  linli_name_button_in (button, _("More for this item"));
  gtk_widget_set_tooltip_text (button, _("More for this item"));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
heading_new (LinliFloorView *view)
{
  GtkWidget *text;

  view->title = linli_label_new (NULL, "title-1");
  view->rule = linli_label_new (NULL, "dim-label");
  text = linli_columns_new (view->title, view->rule, 520, 0, -1, 12);
  linli_columns_set_centred (LINLI_COLUMNS (text), TRUE);
  return linli_columns_new (text, menu_new (), 0, -1, 0, 8);
}

static GtkWidget *
top_new (LinliFloorView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  view->speaker = linli_speaker_new (view->live);
  view->refusal = linli_refusal_new ();
  gtk_box_append (GTK_BOX (box), heading_new (view));
  gtk_box_append (GTK_BOX (box), view->refusal);
  gtk_box_append (GTK_BOX (box), view->speaker);
  gtk_box_append (GTK_BOX (box), linli_groups_new (view->live));
  return box;
}

static void
linli_floor_view_finalize (GObject *object)
{
  g_object_unref (LINLI_FLOOR_VIEW (object)->live);
  G_OBJECT_CLASS (linli_floor_view_parent_class)->finalize (object);
}

static void
linli_floor_view_class_init (LinliFloorViewClass *class)
{
  static const char *const forms[] = { "floor.limits", "floor.group", "floor.elect", "floor.resolve", "floor.consensus" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = linli_floor_view_finalize;
  gtk_widget_class_install_action (widget_class, "middle.ask", NULL, ask);
  gtk_widget_class_install_action (widget_class, "middle.motion", NULL, move);
  gtk_widget_class_install_action (widget_class, "middle.pause", NULL, pause_turn);
  gtk_widget_class_install_action (widget_class, "middle.extend", NULL, extend);
  gtk_widget_class_install_action (widget_class, "middle.main", NULL, go_on);
  gtk_widget_class_install_action (widget_class, "floor.everyone", NULL, everyone);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    gtk_widget_class_install_action (widget_class, forms[i], NULL, open_form);
}

static void
linli_floor_view_init (LinliFloorView *view)
{
}

GtkWidget *
linli_floor_view_new (LinliSession *session, LinliLive *live)
{
  LinliFloorView *view = g_object_new (LINLI_TYPE_FLOOR_VIEW, NULL);
  GtkWidget *lists, *content;

  view->live = g_object_ref (live);
  content = top_new (view);
  lists = linli_columns_new (linli_queue_new (live, LINLI_SPEAKER (view->speaker)), linli_motions_new (live), BESIDE_FROM, -1, -1, 16);
  content = linli_columns_new (content, lists, G_MAXINT, -1, -1, 16);
  adw_bin_set_child (ADW_BIN (view), linli_page_new (content, WIDTH));
  g_signal_connect_object (live, "changed", G_CALLBACK (update), view, G_CONNECT_SWAPPED);
  update (view);
  return GTK_WIDGET (view);
}
