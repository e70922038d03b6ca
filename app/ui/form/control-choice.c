/* One of a few words, and yes or no. */
#include "ui/form/control.h"

#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
setup_word (GtkListItemFactory *factory, GtkListItem *item, gpointer wraps)
{
  GtkWidget *label = wraps ? linli_label_new (NULL, NULL) : linli_line_new (NULL, NULL);

  if (wraps)
    gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_list_item_set_child (item, label);
}

static void
bind_word (GtkListItemFactory *factory, GtkListItem *item, gpointer wraps)
{
  GtkWidget *label = gtk_list_item_get_child (item), *row = gtk_widget_get_parent (label);
  const char *word = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), word);
  if (wraps && row)
    linli_set_name (row, word);
}

static GtkListItemFactory *
word_factory_new (gboolean wraps)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_word), GINT_TO_POINTER (wraps));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_word), GINT_TO_POINTER (wraps));
  return factory;
}

/* A long word is cut in the button and wraps in the list, so that a narrow window stays narrow. */
static void
let_be_narrow (GtkDropDown *down)
{
  g_autoptr (GtkListItemFactory) button = word_factory_new (FALSE), list = word_factory_new (TRUE);

  gtk_drop_down_set_factory (down, button);
  gtk_drop_down_set_list_factory (down, list);
}

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
  control->input = gtk_drop_down_new_from_strings ((const char *const *) words);
  let_be_narrow (GTK_DROP_DOWN (control->input));
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
  control->input = gtk_check_button_new ();
  gtk_check_button_set_child (GTK_CHECK_BUTTON (control->input), linli_label_new (_(control->field->label), NULL));
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
