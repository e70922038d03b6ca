/* Dates and moments: typed or chosen in a calendar, with the day of the week said below. */
#include "ui/form/control.h"

#include "ui/dates.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
say_day (LinliControl *control)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (control->input)))), *day = NULL;
  LinliDate date;
  gboolean good = linli_date_parse (text, &date, NULL);

  day = good ? linli_dates_full (date) : NULL;
  gtk_label_set_label (GTK_LABEL (control->below), good ? day : _("year-month-day, such as 2026-03-21"));
}

static void
date_changed (LinliControl *control)
{
  say_day (control);
  linli_control_touched (control);
}

static void
day_chosen (GtkCalendar *calendar, LinliControl *control)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (chosen, "%Y-%m-%d");
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER);

  gtk_editable_set_text (GTK_EDITABLE (control->input), text);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
calendar_shown (GtkWidget *calendar, LinliControl *control)
{
  int year, month, day;
  LinliDate date = linli_session_today (control->session);
  g_autoptr (GDateTime) shown = NULL;

  linli_date_parse (gtk_editable_get_text (GTK_EDITABLE (control->input)), &date, NULL);
  linli_date_split (date, &year, &month, &day);
  shown = g_date_time_new_local (year, month, day, 12, 0, 0);
  g_signal_handlers_block_by_func (calendar, day_chosen, control);
  if (shown)
    gtk_calendar_select_day (GTK_CALENDAR (calendar), shown);
  g_signal_handlers_unblock_by_func (calendar, day_chosen, control);
}

static GtkWidget *
calendar_button_new (LinliControl *control)
{
  GtkWidget *button = gtk_menu_button_new (), *popover = gtk_popover_new (), *calendar = gtk_calendar_new ();

  g_signal_connect (calendar, "day-selected", G_CALLBACK (day_chosen), control);
  g_signal_connect (calendar, "map", G_CALLBACK (calendar_shown), control);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "linli-today-symbolic");
  gtk_widget_set_tooltip_text (button, _("Choose in a calendar"));
  linli_set_name (button, _("Choose in a calendar"));
  linli_name_parts (calendar);
  return button;
}

static GtkWidget *
make_date (LinliControl *control)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  control->input = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (control->input), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (control->input), 12);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (control->input), 12);
  gtk_widget_add_css_class (control->input, "numeric");
  gtk_box_append (GTK_BOX (box), control->input);
  gtk_box_append (GTK_BOX (box), calendar_button_new (control));
  control->below = linli_label_new (NULL, "dim-label facts");
  say_day (control);
  g_signal_connect_swapped (control->input, "changed", G_CALLBACK (date_changed), control);
  return box;
}

static gboolean
get_date (LinliControl *control, LinliRecord *into, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (control->input))));
  LinliDate date;

  if (!*text)
    return TRUE;
  if (!linli_date_parse (text, &date, error))
    return FALSE;
  linli_record_set_text (into, control->field->member, text);
  return TRUE;
}

static void
set_date (LinliControl *control, const LinliRecord *from)
{
  gtk_editable_set_text (GTK_EDITABLE (control->input), linli_record_text (from, control->field->member));
}

const LinliControlOps linli_control_date = { make_date, get_date, set_date };

/* A moment is a date and a time of day. */

static GtkWidget *
make_instant (LinliControl *control)
{
  GtkWidget *box = make_date (control);
  g_autofree char *name = g_strdup_printf (_("%s: time of day"), _(control->field->label));

  control->side = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (control->side), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (control->side), "14:00");
  gtk_editable_set_width_chars (GTK_EDITABLE (control->side), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (control->side), 6);
  gtk_widget_add_css_class (control->side, "numeric");
  linli_set_name (control->side, name);
  gtk_box_append (GTK_BOX (box), control->side);
  g_signal_connect_swapped (control->side, "changed", G_CALLBACK (linli_control_touched), control);
  return box;
}

static gboolean
get_instant (LinliControl *control, LinliRecord *into, GError **error)
{
  g_autofree char *day = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (control->input))));
  g_autofree char *time = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (control->side))));
  g_autofree char *text = g_strdup_printf ("%sT%s%s", day, strlen (time) == 4 ? "0" : "", time);
  gint64 at_ms;

  if (!*day && !*time)
    return TRUE;
  if (!linli_instant_parse (text, &at_ms, error))
    return FALSE;
  linli_record_set_text (into, control->field->member, text);
  return TRUE;
}

static void
set_instant (LinliControl *control, const LinliRecord *from)
{
  const char *text = linli_record_text (from, control->field->member), *middle = strchr (text, 'T');
  g_autofree char *day = middle ? g_strndup (text, (gsize) (middle - text)) : g_strdup (text);
  g_autofree char *time = middle ? g_strndup (middle + 1, 5) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (control->input), day);
  gtk_editable_set_text (GTK_EDITABLE (control->side), time);
}

const LinliControlOps linli_control_instant = { make_instant, get_instant, set_instant };
