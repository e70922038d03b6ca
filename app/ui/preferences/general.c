/* Looks and reminders. */
#include "ui/preferences/preferences.h"

#include "ui/application.h"
#include "ui/settings.h"
#include "ui/start/reminders.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

static void
scheme_changed (AdwComboRow *row)
{
  linli_settings_set_scheme (adw_combo_row_get_selected (row));
  linli_application_apply_scheme ();
}

static GtkWidget *
scheme_new (void)
{
  const char *words[] = { _("As the desktop"), _("Light"), _("Dark"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (words);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Style"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), linli_settings_scheme ());
  g_signal_connect (row, "notify::selected", G_CALLBACK (scheme_changed), NULL);
  linli_set_name (row, _("Style"));
  return row;
}

/* Reminders. Each control writes them all: the page is their only editor. */

typedef struct
{
  GtkWidget *on, *closed, *lead, *hour, *closed_row;
} Reminders;

static void
remember (Reminders *reminders)
{
  LinliReminding reminding = { gtk_switch_get_active (GTK_SWITCH (reminders->on)),
                               gtk_switch_get_active (GTK_SWITCH (reminders->closed)),
                               gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (reminders->lead)),
                               gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (reminders->hour)) };

  linli_settings_set_reminding (&reminding);
}

/* The entry is written or removed with the switch; where that fails the row says why and the switch goes back. */
static void
closed_changed (GtkSwitch *closed, GParamSpec *pspec, Reminders *reminders)
{
  g_autoptr (GError) error = NULL;

  if (linli_reminders_set_autostart (gtk_switch_get_active (closed), &error))
    {
      remember (reminders);
      return;
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (reminders->closed_row), error->message);
  g_signal_handlers_block_by_func (closed, closed_changed, reminders);
  gtk_switch_set_active (closed, !gtk_switch_get_active (closed));
  g_signal_handlers_unblock_by_func (closed, closed_changed, reminders);
}

static GtkWidget *
row_new (const char *title, const char *subtitle, GtkWidget *control)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  linli_set_name (control, title);
  return row;
}

static GtkWidget *
switch_new (gboolean active)
{
  GtkWidget *widget = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (widget), active);
  return widget;
}

static GtkWidget *
spin_new (int value, int most)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, most, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  return spin;
}

static void
follow (Reminders *reminders)
{
  g_signal_connect_swapped (reminders->on, "notify::active", G_CALLBACK (remember), reminders);
  g_signal_connect (reminders->closed, "notify::active", G_CALLBACK (closed_changed), reminders);
  g_signal_connect_swapped (reminders->lead, "value-changed", G_CALLBACK (remember), reminders);
  g_signal_connect_swapped (reminders->hour, "value-changed", G_CALLBACK (remember), reminders);
}

static GtkWidget *
reminders_new (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  Reminders *reminders = g_new0 (Reminders, 1);
  LinliReminding now;

  linli_settings_reminding (&now);
  reminders->on = switch_new (now.on);
  reminders->closed = switch_new (now.closed);
  reminders->lead = spin_new (now.lead_days, LINLI_LEAD_MAX);
  reminders->hour = spin_new (now.hour, 23);
  reminders->closed_row = row_new (_("Also while Linli is closed"), _("When the desktop starts, of the recent registers"),
                                   reminders->closed);
  follow (reminders);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Reminders"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("A notification of each thing that is overdue or falls due, once a day."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             row_new (_("While a register is open"), NULL, reminders->on));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), reminders->closed_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             row_new (_("Days ahead"), _("0 tells of what is due on the day itself"), reminders->lead));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             row_new (_("Not before the hour"), _("0 to 23; when the desktop starts, at once"), reminders->hour));
  g_object_set_data_full (G_OBJECT (group), "reminders", reminders, g_free);
  return group;
}

GtkWidget *
linli_preferences_general_new (void)
{
  GtkWidget *page = adw_preferences_page_new (), *looks = adw_preferences_group_new ();

  adw_preferences_page_set_name (ADW_PREFERENCES_PAGE (page), "general");
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), _("General"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page), "linli-settings-symbolic");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (looks), _("Appearance"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (looks), scheme_new ());
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (looks));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (reminders_new ()));
  return page;
}
