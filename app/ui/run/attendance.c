#include "ui/run/attendance.h"

#include "ui/dates.h"
#include "ui/floor/ask.h"
#include "ui/live/act.h"
#include "ui/run/attendance-forms.h"
#include "ui/run/attendee.h"
#include "ui/run/keys.h"
#include "ui/run/quorum.h"
#include "ui/run/recent.h"
#include "ui/run/roster-groups.h"
#include "ui/run/roster-list.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

struct _LinliRunAttendance
{
  AdwBin parent_instance;

  LinliLive *live;      /* owned, as is the next */
  char *looked;         /* the words that the list shows the finds of */
  gboolean suspended;

  GtkWidget *locked, *entry, *problem; /* borrowed, as are the next two */
  LinliRosterGroups *groups;
  LinliRosterList *list;
};

G_DEFINE_FINAL_TYPE (LinliRunAttendance, linli_run_attendance, ADW_TYPE_BIN)

/* What the list shows. */

static char *
words_of (LinliRunAttendance *attendance)
{
  g_autofree char *typed = linli_typed (GTK_EDITABLE (attendance->entry));

  return g_utf8_strdown (typed, -1);
}

static void
look (LinliRunAttendance *attendance)
{
  g_autofree char *words = words_of (attendance);

  linli_refusal_say (attendance->problem, NULL);
  linli_roster_list_show (attendance->list, linli_roster_groups_chosen (attendance->groups), words);
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
group_chosen (LinliRunAttendance *attendance)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (attendance->entry)))
    gtk_editable_set_text (GTK_EDITABLE (attendance->entry), "");
  look (attendance);
}

void
linli_run_attendance_show (LinliRunAttendance *attendance, const char *group)
{
  linli_roster_groups_choose (attendance->groups, group);
}

/* Entering. */

static void
enter (LinliRunAttendance *attendance, GtkWidget *near, const char *act, const char *label)
{
  LinliRecord *members;

  if (!linli_roster_can_record (attendance->live))
    return;
  if (g_str_equal (act, "attendance.attend"))
    {
      linli_attend_show (near, attendance->live, label);
      return;
    }
  members = linli_live_members (attendance->live);
  linli_record_set_text (members, "person", label);
  linli_live_act (near, attendance->live, act, members, attendance->problem);
}

static void
say_several (LinliRunAttendance *attendance, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u person is meant", "%u people may be meant; choose with the arrows and Enter", n), n);

  linli_refusal_say (attendance->problem, text);
  gtk_widget_child_focus (GTK_WIDGET (attendance->list), GTK_DIR_TAB_FORWARD);
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
  n = linli_roster_list_meant (attendance->list, words, &row);
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
  linli_roster_groups_update (attendance->groups, linli_live_meeting (attendance->live));
  update_locked (attendance);
  follow_state (attendance);
}

static void
activated (LinliRunAttendance *attendance, const char *act, const char *label)
{
  enter (attendance, GTK_WIDGET (attendance->list), act, label);
}

/* The parts. */

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

/* The object. */

static void
linli_run_attendance_dispose (GObject *object)
{
  LinliRunAttendance *attendance = LINLI_RUN_ATTENDANCE (object);

  g_clear_object (&attendance->live);
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
}

static void
fill (LinliRunAttendance *attendance)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  attendance->problem = linli_refusal_new ();
  attendance->groups = LINLI_ROSTER_GROUPS (linli_roster_groups_new ());
  attendance->list = LINLI_ROSTER_LIST (linli_roster_list_new (attendance->live));
  gtk_box_append (GTK_BOX (box), linli_run_quorum_new (attendance->live));
  gtk_box_append (GTK_BOX (box), locked_new (attendance));
  gtk_box_append (GTK_BOX (box), entry_new (attendance));
  gtk_box_append (GTK_BOX (box), attendance->problem);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (attendance->groups));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (attendance->list));
  gtk_box_append (GTK_BOX (box), linli_run_recent_new (attendance->live));
  gtk_widget_add_css_class (box, "run-pane");
  adw_bin_set_child (ADW_BIN (attendance), box);
}

GtkWidget *
linli_run_attendance_new (LinliLive *live)
{
  LinliRunAttendance *attendance = g_object_new (LINLI_TYPE_RUN_ATTENDANCE, NULL);

  attendance->live = g_object_ref (live);
  fill (attendance);
  g_signal_connect_swapped (attendance->groups, "chosen", G_CALLBACK (group_chosen), attendance);
  g_signal_connect_swapped (attendance->list, "activated", G_CALLBACK (activated), attendance);
  g_signal_connect_object (live, "changed", G_CALLBACK (live_changed), attendance, G_CONNECT_SWAPPED);
  live_changed (attendance);
  linli_run_attendance_show (attendance, attendance->suspended ? "away" : "absent");
  return GTK_WIDGET (attendance);
}
