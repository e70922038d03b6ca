#include "ui/form/control.h"

#include "base/error.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LinliControlOps *
ops_for (const LinliControl *control)
{
  if (control->field->kind == LINLI_FIELD_CHOICE)
    return &linli_control_choice;
  switch (*control->type)
    {
    case 'b':
      return &linli_control_body;
    case 'l':
      return &linli_control_lines;
    case 'i':
      return &linli_control_number;
    case 'd':
      return &linli_control_date;
    case 'n':
      return &linli_control_instant;
    case 'c':
      return &linli_control_choice;
    case 'o':
      return &linli_control_switch;
    case '@':
      return g_str_has_suffix (control->type, "*") ? &linli_control_things : &linli_control_thing;
    default:
      return &linli_control_line;
    }
}

static void
left (GtkEventControllerFocus *focus, LinliControl *control)
{
  g_autoptr (LinliRecord) scratch = linli_record_new ();
  g_autoptr (GError) error = NULL;

  /* What is still empty is not yet wrong. */
  if (control->ops->get (control, scratch, &error) && !linli_record_size (scratch))
    return;
  g_clear_error (&error);
  linli_control_read (control, scratch, &error);
}

static GtkWidget *
title_new (LinliControl *control)
{
  GtkWidget *title = linli_label_new (_(control->field->label), "entry-title");
  g_autofree char *optional = control->optional ? g_strdup_printf (_("%s (optional)"), _(control->field->label)) : NULL;

  if (optional)
    gtk_label_set_label (GTK_LABEL (title), optional);
  return title;
}

static void
build (LinliControl *control)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 5), *made;
  GtkEventController *focus = gtk_event_controller_focus_new ();

  control->widget = box;
  made = control->ops->make (control);
  if (control->ops != &linli_control_switch)
    gtk_box_append (GTK_BOX (box), title_new (control));
  gtk_box_append (GTK_BOX (box), made);
  if (control->below)
    gtk_box_append (GTK_BOX (box), control->below);
  if (control->field->hint)
    gtk_box_append (GTK_BOX (box), linli_label_new (_(control->field->hint), "dim-label facts"));
  control->remark = linli_label_new (NULL, "facts");
  gtk_widget_set_visible (control->remark, FALSE);
  gtk_box_append (GTK_BOX (box), control->remark);
  control->problem = linli_label_new (NULL, "problem facts");
  gtk_widget_set_visible (control->problem, FALSE);
  gtk_box_append (GTK_BOX (box), control->problem);
  linli_set_name (control->input, _(control->field->label));
  g_signal_connect (focus, "leave", G_CALLBACK (left), control);
  gtk_widget_add_controller (box, focus);
}

LinliControl *
linli_control_new (LinliSession *session, const char *act, const LinliField *field, gint64 for_id,
                   LinliControlEdited edited, gpointer data)
{
  LinliControl *control = g_new0 (LinliControl, 1);

  control->session = session;
  control->act = act;
  control->field = field;
  control->for_id = for_id;
  control->edited = edited;
  control->edited_data = data;
  control->chosen = g_ptr_array_new_with_free_func (g_free);
  if (!linli_council_member (act, field->member, &control->type, &control->optional))
    g_error ("%s has no member %s", act, field->member);
  control->optional = control->optional && !field->needed;
  control->ops = ops_for (control);
  build (control);
  return control;
}

void
linli_control_free (LinliControl *control)
{
  g_ptr_array_unref (control->chosen);
  g_free (control->type);
  g_free (control);
}

void
linli_control_show_problem (LinliControl *control, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (control->problem), sentence ? sentence : "");
  gtk_widget_set_visible (control->problem, sentence != NULL);
  if (sentence)
    gtk_widget_add_css_class (control->input, "error");
  else
    gtk_widget_remove_css_class (control->input, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (control->input), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
linli_control_say (LinliControl *control, const char *sentence, gboolean wrong)
{
  gtk_label_set_label (GTK_LABEL (control->remark), sentence ? sentence : "");
  gtk_widget_set_visible (control->remark, sentence != NULL);
  gtk_widget_remove_css_class (control->remark, wrong ? "dim-label" : "problem");
  gtk_widget_add_css_class (control->remark, wrong ? "problem" : "dim-label");
}

static gboolean
read_checked (LinliControl *control, LinliRecord *into, GError **error)
{
  g_autoptr (LinliRecord) one = linli_record_new ();
  const char *member = control->field->member, *label = _(control->field->label);

  if (!control->ops->get (control, one, error))
    return FALSE;
  if (!linli_record_size (one))
    return control->optional || linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is still empty."), label);
  if (!linli_council_check_member (linli_session_council (control->session), control->act, member, one, label, error))
    return FALSE;
  switch (linli_record_type (one, member))
    {
    case LINLI_VALUE_INT:
      linli_record_set_int (into, member, linli_record_int (one, member));
      break;
    case LINLI_VALUE_LIST:
      linli_record_set_list (into, member, linli_record_list (one, member));
      break;
    default:
      linli_record_set_text (into, member, linli_record_text (one, member));
    }
  return TRUE;
}

gboolean
linli_control_read (LinliControl *control, LinliRecord *into, GError **error)
{
  GError *problem = NULL;

  if (read_checked (control, into, &problem))
    {
      linli_control_show_problem (control, NULL);
      return TRUE;
    }
  linli_control_show_problem (control, problem->message);
  g_propagate_error (error, problem);
  return FALSE;
}

void
linli_control_fill (LinliControl *control, const LinliRecord *from)
{
  if (!linli_record_has (from, control->field->member))
    return;
  control->setting = TRUE;
  control->ops->set (control, from);
  control->setting = FALSE;
}

void
linli_control_touched (LinliControl *control)
{
  if (control->setting)
    return;
  linli_control_show_problem (control, NULL);
  control->edited (control, control->edited_data);
}
