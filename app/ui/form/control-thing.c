/* A thing of the register, or several, found by typing a part of its label, title or facts. */
#include "ui/form/control.h"

#include "base/error.h"
#include "base/text.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHOWN 6 /* matches at a time */

#define PART(control, name) GTK_WIDGET (g_object_get_data (G_OBJECT ((control)->below), name))

static gboolean
several (const LinliControl *control)
{
  return control->ops == &linli_control_things;
}

static char *
typed (LinliControl *control)
{
  return linli_typed (GTK_EDITABLE (control->input));
}

/* The rows of the query; it may narrow them itself by :find, a pattern for LIKE. */
static GPtrArray *
choices (LinliControl *control, const char *text)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autofree char *find = g_strdup_printf ("%%%s%%", text);

  linli_record_set_int (params, "id", control->for_id);
  linli_record_set_text (params, "find", find);
  return linli_session_rows (control->session, control->field->query, params);
}

static gboolean
has (const LinliRecord *row, const char *name, const char *folded)
{
  const char *text = linli_record_text (row, name);
  g_autofree char *mine = text ? g_utf8_casefold (text, -1) : NULL;

  return mine && strstr (mine, folded);
}

static gboolean
matches (const LinliRecord *row, const char *folded)
{
  return has (row, "label", folded) || has (row, "title", folded) || has (row, "facts", folded);
}

static char *
line_of (const LinliRecord *row)
{
  const char *title = linli_record_text (row, "title"), *facts = linli_record_text (row, "facts");

  return g_strjoin (title && facts ? " · " : "", title ? title : "", facts ? facts : "", NULL);
}

static LinliRecord *
row_labelled (GPtrArray *rows, const char *label)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (linli_record_text (rows->pdata[i], "label"), label) == 0)
      return rows->pdata[i];
  return NULL;
}

static void show_chosen (LinliControl *control);

static void
choose (LinliControl *control, const char *label)
{
  if (!several (control))
    {
      gtk_editable_set_text (GTK_EDITABLE (control->input), label);
      gtk_editable_set_position (GTK_EDITABLE (control->input), -1);
    }
  else if (!g_ptr_array_find_with_equal_func (control->chosen, label, g_str_equal, NULL))
    {
      g_ptr_array_add (control->chosen, g_strdup (label));
      gtk_editable_set_text (GTK_EDITABLE (control->input), "");
      linli_control_touched (control);
    }
  gtk_widget_set_visible (PART (control, "list"), FALSE);
  show_chosen (control);
}

static void
drop (GtkButton *button, LinliControl *control)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (control->chosen, g_object_get_data (G_OBJECT (button), "label"), g_str_equal, &index))
    g_ptr_array_remove_index (control->chosen, index);
  gtk_widget_grab_focus (control->input);
  show_chosen (control);
  linli_control_touched (control);
}

static GtkWidget *
chip_new (LinliControl *control, const char *label)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = g_strdup_printf (_("Take away %s"), label);

  gtk_box_append (GTK_BOX (box), linli_line_new (label, NULL));
  gtk_box_append (GTK_BOX (box), linli_icon_new ("linli-cross-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "word");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, name);
  linli_set_name (button, name);
  g_object_set_data_full (G_OBJECT (button), "label", g_strdup (label), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (drop), control);
  return button;
}

/* Of one thing its title, of several a button each that takes it away. */
static void
show_chosen (LinliControl *control)
{
  GtkWidget *place = PART (control, "chosen");
  g_autofree char *text = typed (control);

  linli_box_clear (place);
  if (several (control))
    for (guint i = 0; i < control->chosen->len; i++)
      gtk_box_append (GTK_BOX (place), chip_new (control, control->chosen->pdata[i]));
  else if (*text)
    {
      g_autoptr (GPtrArray) rows = choices (control, text);
      LinliRecord *row = row_labelled (rows, text);
      g_autofree char *line = row ? line_of (row) : NULL;
      if (line && *line)
        gtk_box_append (GTK_BOX (place), linli_label_new (line, "dim-label facts"));
    }
  gtk_widget_set_visible (place, gtk_widget_get_first_child (place) != NULL);
}

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, LinliControl *control)
{
  g_autofree char *label = g_strdup (g_object_get_data (G_OBJECT (row), "label"));

  gtk_widget_grab_focus (control->input);
  choose (control, label);
}

static void
add_match (GtkWidget *list, const LinliRecord *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1), *item;
  const char *label = linli_record_text (row, "label");
  g_autofree char *line = line_of (row), *name = g_strdup_printf ("%s %s", label, line);

  gtk_widget_add_css_class (box, "match");
  gtk_box_append (GTK_BOX (box), linli_label_new (label, NULL));
  if (*line)
    gtk_box_append (GTK_BOX (box), linli_label_new (line, "dim-label facts"));
  item = linli_card_list_add (list, box, name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (item), TRUE);
  g_object_set_data_full (G_OBJECT (item), "label", g_strdup (label), g_free);
}

static void
show_matches (LinliControl *control)
{
  GtkWidget *list = PART (control, "list"), *row;
  g_autofree char *text = typed (control), *folded = g_utf8_casefold (text, -1);
  g_autoptr (GPtrArray) rows = choices (control, text);
  guint shown = 0;

  while ((row = gtk_widget_get_first_child (list)))
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
  for (guint i = 0; i < rows->len && shown < SHOWN; i++)
    if (matches (rows->pdata[i], folded)
        && !g_ptr_array_find_with_equal_func (control->chosen, linli_record_text (rows->pdata[i], "label"), g_str_equal, NULL))
      {
        add_match (list, rows->pdata[i]);
        shown++;
      }
  gtk_widget_set_visible (list, shown > 0 && !row_labelled (rows, text));
}

static void
changed (LinliControl *control)
{
  if (control->setting)
    return;
  show_matches (control);
  show_chosen (control);
  linli_control_touched (control);
}

static void
entered (GtkEventControllerFocus *focus, LinliControl *control)
{
  show_matches (control);
}

static void
left (GtkEventControllerFocus *focus, LinliControl *control)
{
  gtk_widget_set_visible (PART (control, "list"), FALSE);
}

/* Enter takes the first match; where there is none to take, it goes on to the form's button. */
static void
activated (GtkEntry *entry, LinliControl *control)
{
  GtkWidget *list = PART (control, "list"), *row = gtk_widget_get_first_child (list);

  if (gtk_widget_get_visible (list) && row)
    row_activated (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row), control);
  else
    gtk_widget_activate_default (GTK_WIDGET (entry));
}

static GtkWidget *
make_thing (LinliControl *control)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 5), *list = linli_card_list_new (_("Matches"));
  GtkWidget *chosen = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 5);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  control->input = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (control->input), _("Type to find"));
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (control->input), GTK_ENTRY_ICON_PRIMARY, "linli-search-symbolic");
  g_object_set_data (G_OBJECT (box), "list", list);
  g_object_set_data (G_OBJECT (box), "chosen", chosen);
  control->below = box;
  gtk_widget_set_visible (list, FALSE);
  gtk_widget_set_visible (chosen, FALSE);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), chosen);
  gtk_box_append (GTK_BOX (outer), control->input);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated), control);
  g_signal_connect_swapped (control->input, "changed", G_CALLBACK (changed), control);
  g_signal_connect (control->input, "activate", G_CALLBACK (activated), control);
  g_signal_connect (focus, "enter", G_CALLBACK (entered), control);
  g_signal_connect (focus, "leave", G_CALLBACK (left), control);
  gtk_widget_add_controller (control->widget, focus);
  return outer;
}

static gboolean
get_thing (LinliControl *control, LinliRecord *into, GError **error)
{
  g_autofree char *text = typed (control);

  if (*text)
    linli_record_set_text (into, control->field->member, text);
  return TRUE;
}

static void
set_thing (LinliControl *control, const LinliRecord *from)
{
  gtk_editable_set_text (GTK_EDITABLE (control->input), linli_record_text (from, control->field->member));
  gtk_widget_set_visible (PART (control, "list"), FALSE);
  show_chosen (control);
}

const LinliControlOps linli_control_thing = { make_thing, get_thing, set_thing };

/* Several: what is typed and not yet taken would be lost unseen. */
static gboolean
get_things (LinliControl *control, LinliRecord *into, GError **error)
{
  g_autofree char *text = typed (control);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  if (*text)
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is typed but not chosen."), text);
  for (guint i = 0; i < control->chosen->len; i++)
    g_strv_builder_add (builder, control->chosen->pdata[i]);
  labels = g_strv_builder_end (builder);
  if (labels[0])
    linli_record_set_list (into, control->field->member, (const char *const *) labels);
  return TRUE;
}

static void
set_things (LinliControl *control, const LinliRecord *from)
{
  const char *const *labels = linli_record_list (from, control->field->member);

  g_ptr_array_set_size (control->chosen, 0);
  for (guint i = 0; labels[i]; i++)
    g_ptr_array_add (control->chosen, g_strdup (labels[i]));
  show_chosen (control);
}

const LinliControlOps linli_control_things = { make_thing, get_things, set_things };
