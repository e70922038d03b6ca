#include "ui/form/form.h"

#include "ui/form/control.h"
#include "ui/form/draft.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define WIDTH 560
#define NARROW 360
#define MAX_HEIGHT 560   /* px of the rows before they scroll */
#define DRAFT_AFTER 700  /* ms of quiet before a draft is written */

struct _LinliForm
{
  AdwWindow parent_instance;

  LinliSession *session;
  const LinliFormSpec *spec;
  LinliRecord *given;
  char *draft, *actor; /* actor: NULL for who records at this desk */
  GPtrArray *controls;
  GPtrArray *below; /* the callers' widgets below rows, each with "member": they outlive rows made anew */
  LinliFormMore more;
  gpointer more_data;
  GDestroyNotify more_free;
  guint saving; /* source */
  gboolean busy, recorded, touched; /* touched: by a person, since it was shown */

  GtkWidget *rows, *above, *extra, *band, *problem, *verb; /* borrowed; verb NULL once it is closed */
};

G_DEFINE_FINAL_TYPE (LinliForm, linli_form, ADW_TYPE_WINDOW)

enum { EDITED, RECORDED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
show_problem (LinliForm *form, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (form->problem), sentence ? sentence : "");
  gtk_widget_set_visible (form->problem, sentence != NULL);
}

/* Drafts. */

static LinliRecord *
typed (LinliForm *form)
{
  LinliRecord *values = linli_record_new ();

  for (guint i = 0; i < form->controls->len; i++)
    {
      LinliControl *control = form->controls->pdata[i];
      if (!control->left_out)
        control->ops->get (control, values, NULL);
    }
  return values;
}

static void
save_draft (LinliForm *form)
{
  g_autoptr (LinliRecord) values = form->recorded ? linli_record_new () : typed (form);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&form->saving, g_source_remove);
  if (form->draft && form->touched && !linli_draft_save (linli_session_path (form->session), form->draft, values, &error))
    show_problem (form, error->message);
}

static gboolean
save_later (gpointer data)
{
  LinliForm *form = data;

  form->saving = 0;
  save_draft (form);
  return G_SOURCE_REMOVE;
}

static void
edited (LinliControl *control, gpointer data)
{
  LinliForm *form = data;

  form->touched = TRUE;
  show_problem (form, NULL);
  g_clear_handle_id (&form->saving, g_source_remove);
  if (form->draft)
    form->saving = g_timeout_add (DRAFT_AFTER, save_later, form);
  g_signal_emit (form, signals[EDITED], 0, control->field->member);
}

static void
fill (LinliForm *form, const LinliRecord *from)
{
  for (guint i = 0; i < form->controls->len; i++)
    linli_control_fill (form->controls->pdata[i], from);
}

/* Rows hold what a person typed: they are made anew rather than emptied one by one. */
static void make_rows (LinliForm *form, gint64 for_id);

static void
start_empty (GtkButton *button, LinliForm *form)
{
  LinliControl *first = form->controls->pdata[0];
  gint64 for_id = first->for_id;
  g_autoptr (LinliRecord) none = linli_record_new ();

  linli_draft_save (linli_session_path (form->session), form->draft, none, NULL);
  gtk_widget_set_visible (form->band, FALSE);
  make_rows (form, for_id);
  if (form->given)
    fill (form, form->given);
  first = form->controls->pdata[0];
  gtk_widget_grab_focus (first->input);
  g_signal_emit (form, signals[EDITED], 0, first->field->member);
}

static GtkWidget *
band_new (LinliForm *form)
{
  GtkWidget *band = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = linli_label_new (_("What you typed last time stands here again."), "facts");
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Start _empty"));

  gtk_widget_add_css_class (band, "panel");
  gtk_widget_add_css_class (band, "tone-info");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (band), label);
  gtk_box_append (GTK_BOX (band), button);
  gtk_widget_set_visible (band, FALSE);
  g_signal_connect (button, "clicked", G_CALLBACK (start_empty), form);
  return band;
}

static void
load_draft (LinliForm *form)
{
  g_autoptr (LinliRecord) draft
      = form->draft ? linli_draft_load (linli_session_path (form->session), form->draft) : NULL;

  if (!draft)
    return;
  fill (form, draft);
  gtk_widget_set_visible (form->band, TRUE);
}

/* Recording. */

static void
set_busy (LinliForm *form, gboolean busy)
{
  form->busy = busy;
  gtk_widget_set_sensitive (form->verb, !busy && !linli_session_read_only (form->session));
}

static void
recorded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LinliForm) form = data;
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (form));
  gint64 id = linli_session_acts_finish (LINLI_SESSION (source), result, &error);

  /* The window was closed meanwhile. */
  if (!form->verb)
    {
      if (!id)
        g_signal_emit_by_name (source, "failed", error->message);
      return;
    }
  set_busy (form, FALSE);
  if (!id)
    {
      show_problem (form, error->message);
      return;
    }
  form->recorded = form->touched = TRUE;
  if (parent && form->spec->done)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.say", "s", _(form->spec->done));
  g_signal_emit (form, signals[RECORDED], 0, id);
  gtk_window_close (GTK_WINDOW (form));
}

/* FALSE with the focus in the first row that is not in order. */
static gboolean
read_all (LinliForm *form, LinliRecord *values)
{
  LinliControl *wrong = NULL;

  for (guint i = 0; i < form->controls->len; i++)
    {
      LinliControl *control = form->controls->pdata[i];
      if (!control->left_out && !linli_control_read (control, values, NULL) && !wrong)
        wrong = control;
    }
  if (wrong)
    gtk_widget_grab_focus (wrong->input);
  return wrong == NULL;
}

static LinliRecord *
members_of (LinliForm *form)
{
  LinliRecord *members = form->given ? linli_record_copy (form->given) : linli_record_new ();

  for (guint i = 0; i < form->spec->n_fields; i++)
    linli_record_remove (members, form->spec->fields[i].member);
  return members;
}

static void
submit (LinliForm *form)
{
  LinliRecord *members = members_of (form);
  g_autoptr (GPtrArray) deeds = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_deed_free);
  g_autoptr (GError) error = NULL;

  show_problem (form, NULL);
  g_ptr_array_add (deeds, linli_deed_new (form->spec->act, members));
  if (form->busy || !gtk_widget_get_sensitive (form->verb) || !read_all (form, members))
    return;
  if (form->more && !form->more (form, members, deeds, form->more_data, &error))
    {
      show_problem (form, error->message);
      return;
    }
  save_draft (form);
  set_busy (form, TRUE);
  linli_session_acts (form->session, deeds, form->actor ? form->actor : linli_session_actor (form->session), recorded,
                      g_object_ref (form));
}

static gboolean
close_request (GtkWindow *window)
{
  LinliForm *form = LINLI_FORM (window);

  save_draft (form);
  return GTK_WINDOW_CLASS (linli_form_parent_class)->close_request (window);
}

/* The dialog. */

static void
place_below (LinliForm *form, GtkWidget *widget)
{
  const char *member = g_object_get_data (G_OBJECT (widget), "member");

  for (guint i = 0; i < form->controls->len; i++)
    {
      LinliControl *control = form->controls->pdata[i];
      if (g_str_equal (control->field->member, member))
        gtk_box_insert_child_after (GTK_BOX (form->rows), widget, control->widget);
    }
}

static void
make_rows (LinliForm *form, gint64 for_id)
{
  linli_box_clear (form->rows);
  g_ptr_array_set_size (form->controls, 0);
  for (guint i = 0; i < form->spec->n_fields; i++)
    {
      LinliControl *control = linli_control_new (form->session, form->spec->act, &form->spec->fields[i], for_id, edited, form);
      g_ptr_array_add (form->controls, control);
      gtk_box_append (GTK_BOX (form->rows), control->widget);
    }
  for (guint i = 0; i < form->below->len; i++)
    place_below (form, form->below->pdata[i]);
}

static GtkWidget *
content_new (LinliForm *form)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16), *scrolled = gtk_scrolled_window_new ();

  form->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  form->above = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  form->extra = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  form->band = band_new (form);
  gtk_widget_set_visible (form->above, FALSE);
  gtk_widget_add_css_class (box, "page");
  if (form->spec->intro)
    gtk_box_append (GTK_BOX (box), linli_label_new (_(form->spec->intro), "dim-label"));
  gtk_box_append (GTK_BOX (box), form->band);
  gtk_box_append (GTK_BOX (box), form->above);
  gtk_box_append (GTK_BOX (box), form->rows);
  gtk_box_append (GTK_BOX (box), form->extra);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static GtkWidget *
buttons_new (LinliForm *form)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  form->verb = gtk_button_new_with_label (_(form->spec->verb));
  gtk_widget_add_css_class (form->verb, "suggested-action");
  gtk_widget_add_css_class (form->verb, "tall");
  gtk_widget_add_css_class (cancel, "tall");
  gtk_widget_set_hexpand (form->verb, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  g_signal_connect_swapped (form->verb, "clicked", G_CALLBACK (submit), form);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_box_append (GTK_BOX (box), form->verb);
  return box;
}

static GtkWidget *
foot_new (LinliForm *form)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  form->problem = linli_label_new (NULL, "problem");
  gtk_widget_add_css_class (foot, "form-foot");
  gtk_box_append (GTK_BOX (foot), form->problem);
  gtk_box_append (GTK_BOX (foot), buttons_new (form));
  show_problem (form, linli_session_read_only (form->session));
  return foot;
}

static void
build (LinliForm *form)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *header = adw_header_bar_new ();

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (_(form->spec->title), NULL));
  gtk_window_set_title (GTK_WINDOW (form), _(form->spec->title));
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), content_new (form));
  gtk_box_append (GTK_BOX (box), foot_new (form));
  adw_window_set_content (ADW_WINDOW (form), box);
  gtk_window_set_default_widget (GTK_WINDOW (form), form->verb);
  linli_add_key (GTK_WIDGET (form), "Escape", "window.close");
  linli_add_key (GTK_WIDGET (form), "<Control>Return", "default.activate");
  linli_name_parts (GTK_WIDGET (form));
}

static void
stand_before (LinliForm *form, GtkWidget *near)
{
  GtkRoot *root = gtk_widget_get_root (near);
  gboolean narrow = root && gtk_widget_get_width (GTK_WIDGET (root)) < WIDTH + 40;

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (form), GTK_WINDOW (root));
  gtk_window_set_modal (GTK_WINDOW (form), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (form), 340, -1);
  gtk_window_set_default_size (GTK_WINDOW (form), narrow ? NARROW : WIDTH, -1);
}

LinliForm *
linli_form_show (GtkWidget *near, LinliSession *session, const LinliFormSpec *spec, const LinliRecord *given, gint64 for_id,
                 const char *draft)
{
  LinliForm *form = g_object_new (LINLI_TYPE_FORM, NULL);
  LinliControl *first;

  form->session = g_object_ref (session);
  form->spec = spec;
  form->given = given ? linli_record_copy (given) : NULL;
  form->draft = g_strdup (draft);
  build (form);
  make_rows (form, for_id);
  if (given)
    fill (form, given);
  load_draft (form);
  set_busy (form, FALSE);
  stand_before (form, near);
  first = form->controls->len ? form->controls->pdata[0] : NULL;
  gtk_widget_grab_focus (first ? first->input : form->verb);
  gtk_window_present (GTK_WINDOW (form));
  return form;
}

LinliRecord *
linli_form_values (LinliForm *form)
{
  return typed (form);
}

void
linli_form_set (LinliForm *form, const char *member, const char *text)
{
  g_autoptr (LinliRecord) one = linli_record_new ();

  linli_record_set_text (one, member, text);
  fill (form, one);
}

void
linli_form_type (LinliForm *form, const char *member, const char *text)
{
  for (guint i = 0; i < form->controls->len; i++)
    {
      LinliControl *control = form->controls->pdata[i];
      if (!g_str_equal (control->field->member, member))
        continue;
      if (GTK_IS_EDITABLE (control->input))
        gtk_editable_set_text (GTK_EDITABLE (control->input), text);
      else if (GTK_IS_TEXT_VIEW (control->input))
        gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control->input)), text, -1);
    }
}

void
linli_form_set_shown (LinliForm *form, const char *member, gboolean shown)
{
  for (guint i = 0; i < form->controls->len; i++)
    {
      LinliControl *control = form->controls->pdata[i];
      if (!g_str_equal (control->field->member, member))
        continue;
      control->left_out = !shown;
      gtk_widget_set_visible (control->widget, shown);
    }
}

void
linli_form_say (LinliForm *form, const char *member, const char *sentence, gboolean wrong)
{
  for (guint i = 0; i < form->controls->len; i++)
    {
      LinliControl *control = form->controls->pdata[i];
      if (g_str_equal (control->field->member, member))
        linli_control_say (control, sentence, wrong);
    }
}

/* The form has its natural height, also with what came later. */
static void
fit_height (LinliForm *form)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (form), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (form), width, -1);
}

void
linli_form_add_above (LinliForm *form, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (form->above), widget);
  gtk_widget_set_visible (form->above, TRUE);
  fit_height (form);
}

void
linli_form_add (LinliForm *form, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (form->extra), widget);
}

void
linli_form_add_below (LinliForm *form, const char *member, GtkWidget *widget)
{
  g_object_set_data_full (G_OBJECT (widget), "member", g_strdup (member), g_free);
  g_ptr_array_add (form->below, g_object_ref_sink (widget));
  place_below (form, widget);
}

void
linli_form_set_more (LinliForm *form, LinliFormMore more, gpointer data, GDestroyNotify data_free)
{
  form->more = more;
  form->more_data = data;
  form->more_free = data_free;
}

void
linli_form_set_actor (LinliForm *form, const char *label)
{
  g_free (form->actor);
  form->actor = g_strdup (label);
}

static void
linli_form_dispose (GObject *object)
{
  g_clear_handle_id (&LINLI_FORM (object)->saving, g_source_remove);
  LINLI_FORM (object)->verb = NULL;
  G_OBJECT_CLASS (linli_form_parent_class)->dispose (object);
}

static void
linli_form_finalize (GObject *object)
{
  LinliForm *form = LINLI_FORM (object);

  if (form->more_free)
    form->more_free (form->more_data);
  g_ptr_array_unref (form->controls);
  g_ptr_array_unref (form->below);
  g_clear_pointer (&form->given, linli_record_unref);
  g_free (form->draft);
  g_free (form->actor);
  g_clear_object (&form->session);
  G_OBJECT_CLASS (linli_form_parent_class)->finalize (object);
}

static void
linli_form_class_init (LinliFormClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_form_dispose;
  G_OBJECT_CLASS (class)->finalize = linli_form_finalize;
  GTK_WINDOW_CLASS (class)->close_request = close_request;
  signals[EDITED] = g_signal_new ("edited", LINLI_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
  signals[RECORDED] = g_signal_new ("recorded", LINLI_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    G_TYPE_INT64);
}

static void
linli_form_init (LinliForm *form)
{
  form->controls = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_control_free);
  form->below = g_ptr_array_new_with_free_func (g_object_unref);
}
