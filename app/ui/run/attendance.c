#include "ui/run/attendance.h"

#include "ui/dates.h"
#include "ui/floor/ask.h"
#include "ui/row-model.h"
#include "ui/row.h"
#include "ui/run/act.h"
#include "ui/run/attendance-forms.h"
#include "ui/run/attendee.h"
#include "ui/run/keys.h"
#include "ui/run/quorum.h"
#include "ui/run/recent.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define N_GROUPS 5
#define FIND "find"
#define LIST_LEAST 64 /* px of the list where there is little room */

/* The groups of the roster: the column that counts them, and their word. */
static const struct { const char *name, *word; } groups[N_GROUPS] = {
  { "absent", N_("absent") }, { "excused", N_("excused") }, { "away", N_("left") }, { "present", N_("here") },
  { "attending", N_("no vote") },
};

struct _LinliRunAttendance
{
  AdwBin parent_instance;

  GtkWidget *locked, *entry, *problem, *list, *empty, *stack;
  GtkWidget *toggles[N_GROUPS], *counts[N_GROUPS];
  LinliLive *live;       /* owned, as are the next two */
  LinliRowModel *model;
  char *looked;          /* the words that the list shows the finds of */
  const char *group;     /* of those above; what is shown while nothing is looked for */
  gint64 touched;        /* the last entry of the attendance that the list knows of */
  gboolean suspended, proxies; /* proxies: the rule lets somebody be represented */
};

G_DEFINE_FINAL_TYPE (LinliRunAttendance, linli_run_attendance, ADW_TYPE_BIN)

static gint64
meeting_id (LinliRunAttendance *attendance)
{
  return linli_record_int (linli_live_meeting (attendance->live), "id");
}

static gboolean
can_record (LinliRunAttendance *attendance)
{
  return linli_live_is_held (attendance->live) && !linli_run_read_only (attendance->live);
}

/* What the list shows. */

static char *
words_of (LinliRunAttendance *attendance)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (attendance->entry)));

  return g_utf8_strdown (g_strstrip (typed), -1);
}

/* In a group a line stays as it is until its person leaves it; among finds it may change where it stands. */
static void
show_group (LinliRunAttendance *attendance, const char *group, const char *find)
{
  g_autofree char *show = g_strdup_printf ("%s:%" PRId64, group, meeting_id (attendance));

  linli_row_model_set_steady (attendance->model, FALSE);
  linli_row_model_set_show (attendance->model, show);
  linli_row_model_set_find (attendance->model, find);
  linli_row_model_set_steady (attendance->model, !find);
}

static void
say_empty (LinliRunAttendance *attendance)
{
  g_autofree char *words = words_of (attendance);
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (attendance->model)) == 0;
  g_autofree char *nobody = *words ? g_strdup_printf (_("Nobody is called “%s”."), words) : g_strdup (_("Nobody."));

  gtk_label_set_label (GTK_LABEL (attendance->empty), nobody);
  gtk_stack_set_visible_child (GTK_STACK (attendance->stack), empty ? attendance->empty
                                                                    : gtk_widget_get_first_child (attendance->stack));
}

static void
look (LinliRunAttendance *attendance)
{
  g_autofree char *words = words_of (attendance);

  linli_refusal_say (attendance->problem, NULL);
  if (*words)
    show_group (attendance, FIND, words);
  else
    show_group (attendance, attendance->group, NULL);
  say_empty (attendance);
  g_free (attendance->looked);
  attendance->looked = g_steal_pointer (&words);
}

/* It comes a moment after the last key: what was entered meanwhile has been looked for already. */
static void
search_changed (LinliRunAttendance *attendance)
{
  g_autofree char *words = words_of (attendance);

  if (g_strcmp0 (words, attendance->looked) != 0)
    look (attendance);
}

static void
choose_group (LinliRunAttendance *attendance, guint i)
{
  attendance->group = groups[i].name;
  if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (attendance->toggles[i])))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (attendance->toggles[i]), TRUE);
  if (*gtk_editable_get_text (GTK_EDITABLE (attendance->entry)))
    gtk_editable_set_text (GTK_EDITABLE (attendance->entry), "");
  look (attendance);
}

void
linli_run_attendance_show (LinliRunAttendance *attendance, const char *group)
{
  for (guint i = 0; i < N_GROUPS; i++)
    if (strcmp (groups[i].name, group) == 0)
      choose_group (attendance, i);
}

static void
toggled (GtkToggleButton *toggle, LinliRunAttendance *attendance)
{
  for (guint i = 0; i < N_GROUPS; i++)
    if (attendance->toggles[i] == GTK_WIDGET (toggle) && gtk_toggle_button_get_active (toggle)
        && attendance->group != groups[i].name)
      choose_group (attendance, i);
}

/* Entering. */

static void
enter (LinliRunAttendance *attendance, GtkWidget *near, const char *act, const char *label)
{
  LinliRecord *members;

  if (!can_record (attendance))
    return;
  if (g_str_equal (act, "attendance.attend"))
    {
      linli_attend_show (near, attendance->live, label);
      return;
    }
  members = linli_run_members (attendance->live);
  linli_record_set_text (members, "person", label);
  linli_run_do (near, attendance->live, act, members, attendance->problem);
}

static const LinliRecord *
row_at (LinliRunAttendance *attendance, guint position)
{
  g_autoptr (LinliRow) row = g_list_model_get_item (G_LIST_MODEL (attendance->model), position);

  return row ? linli_row_record (row) : NULL;
}

/* The finds among which Enter chooses: those whose label, name or card is what was typed, else all. One or none is sure.
 * Returns: how many; @one: the first, or NULL. */
static guint
meant (LinliRunAttendance *attendance, const char *words, const LinliRecord **one)
{
  static const char *const members[] = { "label", "name", "household" };
  guint n = MIN (g_list_model_get_n_items (G_LIST_MODEL (attendance->model)), LINLI_ROW_MODEL_PAGE), exact = 0;

  *one = NULL;
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < G_N_ELEMENTS (members); j++)
      {
        const LinliRecord *row = row_at (attendance, i);
        const char *value = linli_record_text (row, members[j]);
        g_autofree char *lower = value ? g_utf8_strdown (value, -1) : NULL;
        if (!lower || strcmp (lower, words) != 0)
          continue;
        *one = exact ? *one : row;
        exact++;
        break;
      }
  if (exact == 0 && n > 0)
    *one = row_at (attendance, 0);
  return exact ? exact : n;
}

static void
say_several (LinliRunAttendance *attendance, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u person is meant", "%u people may be meant; choose with the arrows and Enter", n), n);

  linli_refusal_say (attendance->problem, text);
  gtk_widget_child_focus (attendance->list, GTK_DIR_TAB_FORWARD);
}

static void
entered (LinliRunAttendance *attendance)
{
  g_autofree char *words = words_of (attendance), *text = NULL;
  const LinliRecord *row;
  guint n;

  if (!*words)
    return;
  look (attendance);
  n = meant (attendance, words, &row);
  if (n > 1)
    {
      say_several (attendance, n);
      return;
    }
  if (n == 0)
    return;
  if (linli_record_int (row, "present"))
    {
      text = g_strdup_printf (_("%s is here already."), linli_record_text (row, "label"));
      linli_refusal_say (attendance->problem, text);
      return;
    }
  enter (attendance, attendance->entry, linli_attendee_step (row).act, linli_record_text (row, "label"));
  gtk_editable_set_text (GTK_EDITABLE (attendance->entry), "");
  look (attendance);
}

void
linli_run_attendance_enter (LinliRunAttendance *attendance)
{
  gtk_widget_grab_focus (attendance->entry);
  gtk_editable_select_region (GTK_EDITABLE (attendance->entry), 0, -1);
}

void
linli_run_attendance_type (LinliRunAttendance *attendance, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (attendance->entry), text);
  entered (attendance);
}

/* The lines' buttons. */

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *act, *label;

  g_variant_get (parameter, "(&s&s)", &act, &label);
  enter (LINLI_RUN_ATTENDANCE (widget), widget, act, label);
}

static void
form_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliRunAttendance *attendance = LINLI_RUN_ATTENDANCE (widget);
  const char *label = g_variant_get_string (parameter, NULL);

  if (g_str_has_suffix (name, "excuse"))
    linli_excuse_show (widget, attendance->live, label);
  else if (g_str_has_suffix (name, "represent"))
    linli_represent_show (widget, attendance->live, label);
  else if (g_str_has_suffix (name, "ask"))
    linli_ask_show (widget, attendance->live, label);
  else
    linli_attendance_correct_show (widget, attendance->live, label);
}

/* Following. */

static void
update_counts (LinliRunAttendance *attendance)
{
  const LinliRecord *meeting = linli_live_meeting (attendance->live);

  for (guint i = 0; i < N_GROUPS; i++)
    {
      gint64 count = linli_record_int (meeting, groups[i].name);
      g_autofree char *text = g_strdup_printf ("%" PRId64, count);
      g_autofree char *name = g_strdup_printf ("%s: %s", _(groups[i].word), text);
      gtk_label_set_label (GTK_LABEL (attendance->counts[i]), text);
      linli_set_name (attendance->toggles[i], name);
      gtk_widget_set_visible (attendance->toggles[i], count > 0 || !g_str_equal (groups[i].name, "away")
                                                          || attendance->group == groups[i].name);
    }
}

static void
update_locked (LinliRunAttendance *attendance)
{
  const LinliRecord *vote = linli_live_vote (attendance->live);
  g_autofree char *time = vote ? linli_dates_time (linli_record_int (vote, "opened_at")) : NULL, *text = NULL;

  gtk_widget_set_visible (attendance->locked, vote && !linli_live_is_ballot (attendance->live));
  if (!vote)
    return;
  text = g_strdup_printf (_("The vote was opened at %s with %" PRId64 " present. Who leaves now does not change its base."), time,
                          linli_record_int (vote, "present"));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (attendance->locked)), text);
}

/* When the quorum is lost, those who have left are who is wanted back. */
static void
follow_state (LinliRunAttendance *attendance)
{
  gboolean suspended = g_str_equal (linli_live_state (attendance->live), "suspended");

  if (suspended && !attendance->suspended && linli_record_int (linli_live_meeting (attendance->live), "away") > 0)
    linli_run_attendance_show (attendance, "away");
  attendance->suspended = suspended;
}

static void
live_changed (LinliRunAttendance *attendance)
{
  if (!linli_live_meeting (attendance->live))
    return;
  update_counts (attendance);
  update_locked (attendance);
  follow_state (attendance);
}

/* After the list has read its order anew: those who stayed in it, but not as they were. */
static void
session_changed (LinliRunAttendance *attendance)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;

  if (!linli_live_meeting (attendance->live))
    return;
  linli_record_set_int (params, "meeting", meeting_id (attendance));
  linli_record_set_int (params, "after", attendance->touched);
  rows = linli_session_rows (linli_live_session (attendance->live), "run-touched", params);
  for (guint i = 0; i < rows->len; i++)
    linli_row_model_refresh (attendance->model, linli_record_int (rows->pdata[i], "person"));
  if (rows->len)
    attendance->touched = linli_record_int (rows->pdata[0], "id");
  say_empty (attendance);
}

/* The list. */

static void
setup_line (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, linli_attendee_new ());
}

static void
bind_line (GtkListItemFactory *factory, GtkListItem *item, LinliRunAttendance *attendance)
{
  GtkWidget *line = gtk_list_item_get_child (item), *cell = gtk_widget_get_parent (line);
  const LinliRecord *row = linli_row_record (gtk_list_item_get_item (item));
  g_autofree char *facts = linli_attendee_facts (row);
  g_autofree char *name = g_strdup_printf ("%s %s", linli_record_text (row, "label"), facts);

  linli_attendee_bind (line, row, can_record (attendance), attendance->proxies);
  if (cell)
    linli_set_name (cell, name);
}

static void
line_activated (LinliRunAttendance *attendance, guint position)
{
  const LinliRecord *row = row_at (attendance, position);

  enter (attendance, attendance->list, linli_attendee_step (row).act, linli_record_text (row, "label"));
}

static GtkWidget *
list_new (LinliRunAttendance *attendance)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkNoSelection *selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (attendance->model)));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_line), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_line), attendance);
  attendance->list = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_widget_add_css_class (attendance->list, "run-list");
  linli_set_name (attendance->list, _("People"));
  g_signal_connect_swapped (attendance->list, "activate", G_CALLBACK (line_activated), attendance);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), attendance->list);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_LEAST);
  gtk_widget_set_valign (scrolled, GTK_ALIGN_START);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  linli_name_parts (scrolled);
  return scrolled;
}

static GtkWidget *
locked_new (LinliRunAttendance *attendance)
{
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *icon = linli_icon_new ("linli-lock-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (panel), icon);
  gtk_box_append (GTK_BOX (panel), linli_label_new (NULL, NULL));
  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (panel, "tone-info");
  return attendance->locked = panel;
}

static GtkWidget *
toggle_new (LinliRunAttendance *attendance, guint i)
{
  GtkWidget *toggle = gtk_toggle_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  attendance->counts[i] = gtk_label_new ("0");
  gtk_widget_add_css_class (attendance->counts[i], "entry-title");
  gtk_widget_add_css_class (attendance->counts[i], "numeric");
  gtk_box_append (GTK_BOX (box), attendance->counts[i]);
  gtk_box_append (GTK_BOX (box), linli_line_new (_(groups[i].word), "run-group"));
  gtk_widget_set_halign (gtk_widget_get_last_child (box), GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (toggle), box);
  gtk_widget_set_hexpand (toggle, TRUE);
  gtk_widget_add_css_class (toggle, "run-toggle");
  if (i > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle), GTK_TOGGLE_BUTTON (attendance->toggles[0]));
  g_signal_connect (toggle, "toggled", G_CALLBACK (toggled), attendance);
  return attendance->toggles[i] = toggle;
}

static GtkWidget *
toggles_new (LinliRunAttendance *attendance)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < N_GROUPS; i++)
    gtk_box_append (GTK_BOX (box), toggle_new (attendance, i));
  return box;
}

static GtkWidget *
entry_new (LinliRunAttendance *attendance)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  attendance->entry = gtk_search_entry_new ();
  g_object_set (attendance->entry, "placeholder-text", _("Name or number, Enter checks in"), "hexpand", TRUE, NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (attendance->entry), 8);
  linli_set_name (attendance->entry, _("Name, number or card of whoever comes; Enter checks in"));
  g_signal_connect_swapped (attendance->entry, "search-changed", G_CALLBACK (search_changed), attendance);
  g_signal_connect_swapped (attendance->entry, "activate", G_CALLBACK (entered), attendance);
  gtk_box_append (GTK_BOX (line), attendance->entry);
  gtk_box_append (GTK_BOX (line), linli_keycap_new ("check-in"));
  return line;
}

static GtkWidget *
stack_new (LinliRunAttendance *attendance)
{
  attendance->stack = gtk_stack_new ();
  attendance->empty = linli_label_new (NULL, "dim-label");
  gtk_widget_set_valign (attendance->empty, GTK_ALIGN_START);
  gtk_stack_add_child (GTK_STACK (attendance->stack), list_new (attendance));
  gtk_stack_add_child (GTK_STACK (attendance->stack), attendance->empty);
  gtk_widget_set_vexpand (attendance->stack, TRUE);
  return attendance->stack;
}

/* The object. */

static void
linli_run_attendance_dispose (GObject *object)
{
  LinliRunAttendance *attendance = LINLI_RUN_ATTENDANCE (object);

  g_clear_object (&attendance->live);
  g_clear_object (&attendance->model);
  g_clear_pointer (&attendance->looked, g_free);
  G_OBJECT_CLASS (linli_run_attendance_parent_class)->dispose (object);
}

static void
linli_run_attendance_class_init (LinliRunAttendanceClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_run_attendance_dispose;
  gtk_widget_class_install_action (widget_class, "run-attendee.step", "(ss)", step_action);
  gtk_widget_class_install_action (widget_class, "run-attendee.excuse", "s", form_action);
  gtk_widget_class_install_action (widget_class, "run-attendee.represent", "s", form_action);
  gtk_widget_class_install_action (widget_class, "run-attendee.ask", "s", form_action);
  gtk_widget_class_install_action (widget_class, "run-attendee.correct", "s", form_action);
}

static void
linli_run_attendance_init (LinliRunAttendance *attendance)
{
  attendance->group = groups[0].name;
}

static void
fill (LinliRunAttendance *attendance)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  attendance->problem = linli_refusal_new ();
  gtk_box_append (GTK_BOX (box), linli_run_quorum_new (attendance->live));
  gtk_box_append (GTK_BOX (box), locked_new (attendance));
  gtk_box_append (GTK_BOX (box), entry_new (attendance));
  gtk_box_append (GTK_BOX (box), attendance->problem);
  gtk_box_append (GTK_BOX (box), toggles_new (attendance));
  gtk_box_append (GTK_BOX (box), stack_new (attendance));
  gtk_box_append (GTK_BOX (box), linli_run_recent_new (attendance->live));
  gtk_widget_add_css_class (box, "run-pane");
  adw_bin_set_child (ADW_BIN (attendance), box);
}

GtkWidget *
linli_run_attendance_new (LinliLive *live)
{
  LinliRunAttendance *attendance = g_object_new (LINLI_TYPE_RUN_ATTENDANCE, NULL);
  LinliSession *session = linli_live_session (live);

  attendance->live = g_object_ref (live);
  attendance->model = linli_row_model_new (session, "run-roster");
  attendance->proxies = linli_live_meeting (live)
                        && linli_quorum_takes_proxies (linli_session_council (session), linli_live_meeting (live));
  attendance->touched = linli_live_meeting (live) ? linli_record_int (linli_live_meeting (live), "entries") : 0;
  fill (attendance);
  g_signal_connect_object (live, "changed", G_CALLBACK (live_changed), attendance, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), attendance, G_CONNECT_SWAPPED);
  live_changed (attendance);
  linli_run_attendance_show (attendance, attendance->suspended ? "away" : "absent");
  return GTK_WIDGET (attendance);
}
