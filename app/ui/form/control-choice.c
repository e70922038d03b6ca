/* One of a few words, and yes or no. */
#include "ui/form/control.h"

#include "ui/widgets/drop.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An optional choice begins with none. */
static GtkWidget *
make_choice (LinliControl *control)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (control->optional)
    g_strv_builder_add (builder, "—");
  for (const LinliFieldWord *word = control->field->words; word->value; word++)
    g_strv_builder_add (builder, _(word->word));
  words = g_strv_builder_end (builder);
  control->input = linli_drop_new ((const char *const *) words);
  linli_set_name (gtk_widget_get_first_child (control->input), _(control->field->label));
  g_signal_connect_swapped (control->input, "notify::selected", G_CALLBACK (linli_control_touched), control);
  return control->input;
}

static gboolean
get_choice (LinliControl *control, LinliRecord *into, GError **error)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (control->input));
  const char *value = "";

  if (!control->optional || selected > 0)
    value = control->field->words[selected - (control->optional ? 1 : 0)].value;
  if (*value)
    linli_record_set_text (into, control->field->member, value);
  return TRUE;
}

static void
set_choice (LinliControl *control, const LinliRecord *from)
{
  const char *value = linli_record_text (from, control->field->member);

  for (guint i = 0; control->field->words[i].value; i++)
    if (g_strcmp0 (control->field->words[i].value, value) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (control->input), i + (control->optional ? 1 : 0));
}

const LinliControlOps linli_control_choice = { make_choice, get_choice, set_choice };

static GtkWidget *
make_switch (LinliControl *control)
{
  control->input = linli_check_new (_(control->field->label));
  g_signal_connect_swapped (control->input, "toggled", G_CALLBACK (linli_control_touched), control);
  return control->input;
}

/* Not ticked is an answer where one is needed, and no answer where none is. */
static gboolean
get_switch (LinliControl *control, LinliRecord *into, GError **error)
{
  gboolean active = gtk_check_button_get_active (GTK_CHECK_BUTTON (control->input));

  if (active || !control->optional)
    linli_record_set_int (into, control->field->member, active);
  return TRUE;
}

static void
set_switch (LinliControl *control, const LinliRecord *from)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (control->input), linli_record_int (from, control->field->member) != 0);
}

const LinliControlOps linli_control_switch = { make_switch, get_switch, set_switch };
