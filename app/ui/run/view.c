#include "ui/run/view.h"

#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/hall/menu.h"
#include "ui/page.h"
#include "ui/run/agenda.h"
#include "ui/run/attendance.h"
#include "ui/run/bar.h"
#include "ui/run/middle.h"
#include "ui/run/run-actions.h"
#include "ui/run/states.h"
#include "ui/vote/vote.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/either.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define AGENDA_WIDTH 258
#define ATTENDANCE_WIDTH 304
#define SIDE_MOST 340
#define ALONE_LEAST 340
#define WORD_WIDTH 84 /* of the widest word of the switcher */
#define MIDDLE_LEAST 340
#define ALONE_WIDTH 700

struct _LinliRunView
{
  AdwBin parent_instance;

  AdwWindowTitle *title;
  GtkWidget *badge, *switcher;
  AdwLeaflet *panes;
  GtkStack *middle;
  GtkWidget *pages[3], *tabs[3]; /* of the panes, and what chooses them where it is narrow */
  LinliLive *live;               /* owned, as is the next */
  GSimpleActionGroup *actions;
  guint folding;                 /* source; 0 for none */
};

G_DEFINE_FINAL_TYPE (LinliRunView, linli_run_view, ADW_TYPE_BIN)

static const struct { const char *name, *word; } panes[3]
    = { { "agenda", N_("Agenda") }, { "meeting", N_("Meeting") }, { "attendance", N_("Attendance") } };

LinliLive *
linli_run_view_live (LinliRunView *view)
{
  return view->live;
}

GtkWidget *
linli_run_view_middle (LinliRunView *view)
{
  return gtk_stack_get_visible_child (view->middle);
}

void
linli_run_view_show (LinliRunView *view, const char *pane)
{
  for (guint i = 0; i < 3; i++)
    if (strcmp (panes[i].name, pane) == 0)
      adw_leaflet_set_visible_child (view->panes, view->pages[i]);
  if (strcmp (pane, "attendance") == 0)
    linli_run_attendance_enter (LINLI_RUN_ATTENDANCE (adw_clamp_get_child (ADW_CLAMP (view->pages[2]))));
}

/* The middle. */

static const struct { const char *state, *page; GtkWidget *(*make) (LinliLive *live); } states[] = {
  { "checkin", "checkin", linli_run_checkin_new }, { "recess", "pause", linli_run_pause_new },
  { "suspended", "pause", linli_run_pause_new },
};

static GtkWidget *
page_of (LinliRunView *view, const char *name, GtkWidget *(*make) (LinliLive *live))
{
  GtkWidget *page = gtk_stack_get_child_by_name (view->middle, name);

  if (page)
    return page;
  page = make (view->live);
  linli_run_state_page_fill (page);
  gtk_stack_add_named (view->middle, page, name);
  return page;
}

static void choose_middle (LinliRunView *view);

/* A vote stays in the middle until its result has been left. */
static GtkWidget *
session_page (LinliRunView *view)
{
  GtkWidget *vote = gtk_stack_get_child_by_name (view->middle, "vote");

  if (!vote && linli_live_vote (view->live))
    {
      vote = page_of (view, "vote", linli_run_vote_new);
      g_signal_connect_object (vote, "notify::wanted", G_CALLBACK (choose_middle), view, G_CONNECT_SWAPPED);
    }
  return vote && linli_vote_view_is_wanted (vote) ? vote : page_of (view, "floor", linli_run_floor_new);
}

static void
choose_middle (LinliRunView *view)
{
  const char *state = linli_live_state (view->live);
  GtkWidget *page = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (strcmp (states[i].state, state) == 0)
      page = page_of (view, states[i].page, states[i].make);
  if (!page && strcmp (state, "session") == 0)
    page = session_page (view);
  if (!page)
    page = page_of (view, "over", linli_run_over_new);
  if (gtk_stack_get_visible_child (view->middle) == page)
    return;
  gtk_stack_set_visible_child (view->middle, page);
  linli_run_state_page_fill (page);
}

/* The head. */

static void
update_badge (LinliRunView *view)
{
  static const struct { const char *state, *icon; LinliTone tone; } looks[] = {
    { "checkin", "linli-person-symbolic", LINLI_TONE_INFO }, { "session", "linli-dot-symbolic", LINLI_TONE_OK },
    { "recess", "linli-pause-symbolic", LINLI_TONE_WARN },   { "suspended", "linli-pause-symbolic", LINLI_TONE_BAD },
  };
  const char *state = linli_live_state (view->live), *icon = NULL;
  LinliTone tone = LINLI_TONE_PLAIN;

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (strcmp (looks[i].state, state) == 0)
      {
        icon = looks[i].icon;
        tone = looks[i].tone;
      }
  linli_badge_set (view->badge, tone, icon, linli_machine_state_word (state));
}

static void
update_title (LinliRunView *view)
{
  const LinliRecord *meeting = linli_live_meeting (view->live);
  g_autofree char *day = linli_dates_full (linli_instant_date (linli_record_int (meeting, "starts_at")));
  g_autofree char *title = g_strdup_printf ("%s · %s", linli_record_text (meeting, "body_name"), linli_record_text (meeting, "title"));
  g_autofree char *subtitle = g_strdup_printf ("%s · %s · %s", linli_record_text (meeting, "committee"), day,
                                               linli_record_text (meeting, "venue"));
  const char *state = linli_machine_state_word (linli_live_state (view->live));

  adw_window_title_set_title (view->title, title);
  /* Where there is no room for the badge. */
  adw_window_title_set_subtitle (view->title, adw_leaflet_get_folded (view->panes) ? state : subtitle);
  linli_page_set_title (GTK_WIDGET (view), title, subtitle);
}

static void
changed (LinliRunView *view)
{
  if (!linli_live_meeting (view->live))
    return;
  update_badge (view);
  update_title (view);
  choose_middle (view);
  linli_run_actions_update (view->actions, view->live);
}

static GtkWidget *
hall_button_new (void)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *wide = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (wide), linli_icon_new ("linli-hall-symbolic"));
  gtk_box_append (GTK_BOX (wide), gtk_label_new (_("Hall screen")));
  gtk_button_set_child (GTK_BUTTON (button), linli_either_new (wide, linli_icon_new ("linli-hall-symbolic")));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.hall");
  linli_set_name (button, _("Hall screen"));
  return button;
}

static GMenuModel *
menu_new (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/linli/Linli/run/menu.ui");

  g_menu_append_section (G_MENU (gtk_builder_get_object (builder, "hall_menu")), NULL, linli_hall_menu ());
  return g_object_ref (G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
}

static GtkWidget *
back_button_new (void)
{
  GtkWidget *back = gtk_button_new_from_icon_name ("linli-back-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "win.back");
  gtk_widget_set_tooltip_text (back, _("Back to the desk; the meeting goes on"));
  linli_set_name (back, _("Back to the desk; the meeting goes on"));
  return back;
}

static GtkWidget *
header_new (LinliRunView *view)
{
  GtkWidget *header = adw_header_bar_new (), *menu = gtk_menu_button_new ();
  g_autoptr (GMenuModel) model = menu_new ();

  view->title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  view->badge = linli_badge_new (LINLI_TONE_PLAIN, NULL, "");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "linli-menu-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu), model);
  linli_name_button_in (menu, _("Menu of the meeting"));
  gtk_widget_set_tooltip_text (menu, _("Menu of the meeting"));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (view->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), back_button_new ());
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), linli_either_new (view->badge, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0)));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), menu);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), hall_button_new ());
  gtk_widget_add_css_class (header, "run-header");
  return header;
}

/* The panes. */

static void
tab_toggled (GtkToggleButton *tab, LinliRunView *view)
{
  for (guint i = 0; i < 3; i++)
    if (view->tabs[i] == GTK_WIDGET (tab) && gtk_toggle_button_get_active (tab))
      adw_leaflet_set_visible_child (view->panes, view->pages[i]);
}

static void
pane_shown (LinliRunView *view)
{
  for (guint i = 0; i < 3; i++)
    if (adw_leaflet_get_visible_child (view->panes) == view->pages[i])
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (view->tabs[i]), TRUE);
}


static GtkWidget *
switcher_new (LinliRunView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "run-switcher");
  gtk_box_set_homogeneous (GTK_BOX (box), linli_text_px (WORD_WIDTH) * 3 <= ALONE_LEAST);
  for (guint i = 0; i < 3; i++)
    {
      view->tabs[i] = gtk_toggle_button_new_with_label (_(panes[i].word));
      gtk_widget_set_hexpand (view->tabs[i], TRUE);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (view->tabs[i]), GTK_TOGGLE_BUTTON (view->tabs[0]));
      g_signal_connect (view->tabs[i], "toggled", G_CALLBACK (tab_toggled), view);
      gtk_box_append (GTK_BOX (box), view->tabs[i]);
    }
  return view->switcher = box;
}

static void
add_separator (AdwLeaflet *leaflet)
{
  AdwLeafletPage *page = adw_leaflet_append (leaflet, gtk_separator_new (GTK_ORIENTATION_VERTICAL));

  adw_leaflet_page_set_navigatable (page, FALSE);
}

static void
set_clamp (GtkWidget *clamp, int width)
{
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
}

/* Wider for large text, as far as it leaves the middle room. */
static int
beside (int width)
{
  return MIN (linli_text_px (width), SIDE_MOST);
}

/* As wide as it is here beside the others, as wide as the window where it is alone. */
static GtkWidget *
side_new (GtkWidget *pane, int width)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_child (ADW_CLAMP (clamp), pane);
  set_clamp (clamp, width);
  gtk_widget_add_css_class (clamp, "side");
  gtk_widget_set_size_request (clamp, width, -1);
  gtk_widget_set_hexpand (clamp, FALSE);
  return clamp;
}

static gboolean
fold (gpointer data)
{
  LinliRunView *view = data;
  gboolean narrow = adw_leaflet_get_folded (view->panes);

  view->folding = 0;
  gtk_widget_set_visible (view->switcher, narrow);
  set_clamp (view->pages[0], narrow ? linli_text_px (ALONE_WIDTH) : beside (AGENDA_WIDTH));
  set_clamp (view->pages[2], narrow ? linli_text_px (ALONE_WIDTH) : beside (ATTENDANCE_WIDTH));
  if (linli_live_meeting (view->live))
    update_title (view);
  return G_SOURCE_REMOVE;
}

/* The panes fold while they are being placed: nothing may change its size then. */
static void
folded (LinliRunView *view)
{
  if (!view->folding)
    view->folding = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fold, view, NULL);
}

static GtkWidget *
panes_new (LinliRunView *view)
{
  view->panes = ADW_LEAFLET (adw_leaflet_new ());
  view->middle = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (view->middle, FALSE);
  gtk_stack_set_hhomogeneous (view->middle, FALSE);
  gtk_widget_set_size_request (GTK_WIDGET (view->middle), MIDDLE_LEAST, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (view->middle), TRUE);
  view->pages[0] = side_new (linli_run_agenda_new (view->live), beside (AGENDA_WIDTH));
  view->pages[1] = GTK_WIDGET (view->middle);
  view->pages[2] = side_new (linli_run_attendance_new (view->live), beside (ATTENDANCE_WIDTH));
  for (guint i = 0; i < 3; i++)
    {
      if (i > 0)
        add_separator (view->panes);
      adw_leaflet_append (view->panes, view->pages[i]);
    }
  gtk_widget_set_vexpand (GTK_WIDGET (view->panes), TRUE);
  adw_leaflet_set_visible_child (view->panes, view->pages[1]);
  return GTK_WIDGET (view->panes);
}

/* In a window. */

static void
linli_run_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (linli_run_view_parent_class)->root (widget);
  gtk_widget_insert_action_group (GTK_WIDGET (gtk_widget_get_root (widget)), "run", G_ACTION_GROUP (LINLI_RUN_VIEW (widget)->actions));
}

static void
linli_run_view_unroot (GtkWidget *widget)
{
  gtk_widget_insert_action_group (GTK_WIDGET (gtk_widget_get_root (widget)), "run", NULL);
  GTK_WIDGET_CLASS (linli_run_view_parent_class)->unroot (widget);
}

static void
linli_run_view_dispose (GObject *object)
{
  LinliRunView *view = LINLI_RUN_VIEW (object);

  g_clear_handle_id (&view->folding, g_source_remove);
  g_clear_object (&view->live);
  g_clear_object (&view->actions);
  G_OBJECT_CLASS (linli_run_view_parent_class)->dispose (object);
}

static void
linli_run_view_class_init (LinliRunViewClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_run_view_dispose;
  GTK_WIDGET_CLASS (class)->root = linli_run_view_root;
  GTK_WIDGET_CLASS (class)->unroot = linli_run_view_unroot;
}

static void
linli_run_view_init (LinliRunView *view)
{
}

static void
fill (LinliRunView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), header_new (view));
  gtk_box_append (GTK_BOX (box), panes_new (view));
  gtk_box_append (GTK_BOX (box), linli_run_bar_new (view->live));
  gtk_box_append (GTK_BOX (box), switcher_new (view));
  adw_bin_set_child (ADW_BIN (view), box);
  g_signal_connect_object (view->panes, "notify::folded", G_CALLBACK (folded), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (view->panes, "notify::visible-child", G_CALLBACK (pane_shown), view, G_CONNECT_SWAPPED);
  fold (view);
  pane_shown (view);
}

GtkWidget *
linli_run_view_new (LinliSession *session, gint64 meeting)
{
  LinliRunView *view = g_object_new (LINLI_TYPE_RUN_VIEW, NULL);

  view->live = linli_live_get (session, meeting);
  view->actions = linli_run_actions_new (view);
  fill (view);
  linli_run_actions_add_keys (GTK_WIDGET (view));
  g_signal_connect_object (view->live, "changed", G_CALLBACK (changed), view, G_CONNECT_SWAPPED);
  changed (view);
  return GTK_WIDGET (view);
}
