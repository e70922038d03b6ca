#include "ui/start/committee-form.h"

#include "base/error.h"
#include "base/text.h"
#include "council/start.h"
#include "council/words.h"
#include "ui/choose.h"
#include "ui/start/choice.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tiles.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static const char *const languages[] = { "zh", "en" };

struct _LinliCommitteeForm
{
  GtkWidget parent_instance;

  GtkWidget *box; /* owned */
  GtkWidget *name, *residents, *villagers, *community_bin, *division, *contact, *language, *place;
  GPtrArray *communities; /* (element-type GtkWidget), borrowed */
  char *folder, *path;    /* owned; folder NULL once a whole path was chosen */
};

G_DEFINE_FINAL_TYPE (LinliCommitteeForm, linli_committee_form, GTK_TYPE_WIDGET)

static const char *
kind_of (LinliCommitteeForm *form)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (form->villagers)) ? "villagers" : "residents";
}

/* The file follows the name until a place was chosen. */
static void
show_place (LinliCommitteeForm *form)
{
  g_autofree char *shown = NULL;

  if (form->folder)
    {
      g_autofree char *name = linli_start_file_name (gtk_editable_get_text (GTK_EDITABLE (form->name)));
      g_autofree char *file = g_strconcat (*name ? name : _("Register"), ".linli", NULL);
      g_free (form->path);
      form->path = g_build_filename (form->folder, file, NULL);
    }
  shown = g_filename_display_name (form->path);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (form->place), shown);
  gtk_widget_remove_css_class (form->place, "error");
  gtk_widget_remove_css_class (form->name, "error");
}

static void
place_chosen (const char *path, gpointer data)
{
  g_autoptr (LinliCommitteeForm) form = data;

  if (!path)
    return;
  g_clear_pointer (&form->folder, g_free);
  g_free (form->path);
  form->path = g_str_has_suffix (path, ".linli") ? g_strdup (path) : g_strconcat (path, ".linli", NULL);
  show_place (form);
}

static void
choose_place (LinliCommitteeForm *form)
{
  g_autofree char *name = g_filename_display_basename (form->path);

  linli_choose_save (GTK_WIDGET (form), _("Where the register is kept"), name, place_chosen, g_object_ref (form));
}

static void
show_communities (LinliCommitteeForm *form)
{
  const char *const *values = linli_start_communities (kind_of (form));
  GtkWidget *choices = linli_choices_new (_("Type"), 3, 160), *first = NULL;

  g_ptr_array_set_size (form->communities, 0);
  for (guint i = 0; values[i]; i++)
    {
      GtkWidget *choice = linli_choice_new (first, NULL, linli_word (values[i]), NULL, NULL);
      g_object_set_data (G_OBJECT (choice), "value", (gpointer) values[i]);
      first = first ? first : choice;
      linli_tiles_append (LINLI_TILES (choices), choice);
      g_ptr_array_add (form->communities, choice);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (first), TRUE);
  adw_bin_set_child (ADW_BIN (form->community_bin), choices);
}

/* Building. */

static GtkWidget *
entry_new (const char *title)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  linli_set_name (entry, title);
  return entry;
}

static GtkWidget *
field_new (const char *title, GtkWidget *control)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (box, "field");
  gtk_box_append (GTK_BOX (box), linli_label_new (title, "dim-label facts"));
  gtk_box_append (GTK_BOX (box), control);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  linli_set_name (row, title);
  return row;
}

static GtkWidget *
kind_new (LinliCommitteeForm *form)
{
  GtkWidget *choices = linli_choices_new (_("Organization"), 2, 200);

  form->residents = linli_choice_new (NULL, NULL, _("Residents' committee"), NULL, NULL);
  form->villagers = linli_choice_new (form->residents, NULL, _("Villagers' committee"), NULL, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (form->residents), TRUE);
  g_signal_connect_swapped (form->villagers, "toggled", G_CALLBACK (show_communities), form);
  linli_tiles_append (LINLI_TILES (choices), form->residents);
  linli_tiles_append (LINLI_TILES (choices), form->villagers);
  return choices;
}

static GtkWidget *
language_new (void)
{
  static const char *const words[] = { "中文", "English", NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (words);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Language of its papers"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  linli_set_name (row, _("Language of its papers"));
  return row;
}

static GtkWidget *
place_new (LinliCommitteeForm *form)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_button_new_with_label (_("Another place…"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Kept in"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (choose_place), form);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/* What can wait: the papers do without it, or have a language that most committees want. */
static GtkWidget *
more_new (LinliCommitteeForm *form)
{
  GtkWidget *row = adw_expander_row_new ();

  form->division = entry_new (_("Subdistrict or township"));
  form->contact = entry_new (_("Office telephone, address and hours"));
  form->language = language_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("For its papers and notices"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), _("Language, subdistrict or township, and the office for objections"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), form->language);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), form->division);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), form->contact);
  return row;
}

static void
linli_committee_form_init (LinliCommitteeForm *form)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  GtkWidget *list = linli_card_list_new (_("The committee"));

  form->folder = g_strdup (documents && g_file_test (documents, G_FILE_TEST_IS_DIR) ? documents : g_get_home_dir ());
  form->communities = g_ptr_array_new ();
  form->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_remove_css_class (list, "roomy");
  gtk_list_box_append (GTK_LIST_BOX (list), form->name = entry_new (_("Name of the committee")));
  gtk_list_box_append (GTK_LIST_BOX (list), field_new (_("Organization"), kind_new (form)));
  form->community_bin = adw_bin_new ();
  gtk_list_box_append (GTK_LIST_BOX (list), field_new (_("Type"), form->community_bin));
  gtk_list_box_append (GTK_LIST_BOX (list), form->place = place_new (form));
  gtk_list_box_append (GTK_LIST_BOX (list), more_new (form));
  gtk_box_append (GTK_BOX (form->box), list);
  gtk_widget_set_parent (form->box, GTK_WIDGET (form));
  g_signal_connect_swapped (form->name, "changed", G_CALLBACK (show_place), form);
  show_communities (form);
  show_place (form);
}

static void
linli_committee_form_dispose (GObject *object)
{
  LinliCommitteeForm *form = LINLI_COMMITTEE_FORM (object);

  g_clear_pointer (&form->box, gtk_widget_unparent);
  g_clear_pointer (&form->communities, g_ptr_array_unref);
  g_clear_pointer (&form->folder, g_free);
  g_clear_pointer (&form->path, g_free);
  G_OBJECT_CLASS (linli_committee_form_parent_class)->dispose (object);
}

static void
linli_committee_form_class_init (LinliCommitteeFormClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_committee_form_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

GtkWidget *
linli_committee_form_new (void)
{
  return g_object_new (LINLI_TYPE_COMMITTEE_FORM, NULL);
}

void
linli_committee_form_focus (LinliCommitteeForm *form)
{
  gtk_widget_grab_focus (form->name);
}

const char *
linli_committee_form_path (LinliCommitteeForm *form)
{
  return form->path;
}

/* Reading. */

static gboolean
check_path (LinliCommitteeForm *form, GError **error)
{
  g_autofree char *shown = g_filename_display_name (form->path);

  if (!g_file_test (form->path, G_FILE_TEST_EXISTS))
    return TRUE;
  gtk_widget_add_css_class (form->place, "error");
  return linli_fail (error, LINLI_ERROR_INPUT,
                     _("“%s” exists already; a register is never overwritten. Choose another name or place, or open it."), shown);
}

static const char *
community_of (LinliCommitteeForm *form)
{
  for (guint i = 0; i < form->communities->len; i++)
    if (gtk_check_button_get_active (form->communities->pdata[i]))
      return g_object_get_data (form->communities->pdata[i], "value");
  return NULL;
}

/* Shows where the mistake is. */
static gboolean
refuse (GtkWidget *entry)
{
  GtkWidget *folded = gtk_widget_get_ancestor (entry, ADW_TYPE_EXPANDER_ROW);

  if (folded)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (folded), TRUE);
  gtk_widget_add_css_class (entry, "error");
  gtk_widget_grab_focus (entry);
  return FALSE;
}

/* What a register would refuse is said where it was typed. */
static gboolean
set_line (LinliRecord *facts, const char *member, GtkWidget *entry, GError **error)
{
  g_autofree char *typed = linli_typed (GTK_EDITABLE (entry));
  g_autofree char *text = linli_text_clean (typed, LINLI_TEXT_LINE_MAX, FALSE, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (entry)),
                                            error);

  gtk_widget_remove_css_class (entry, "error");
  if (!text)
    return refuse (entry);
  linli_record_set_text (facts, member, *text ? text : NULL);
  return TRUE;
}

LinliRecord *
linli_committee_form_read (LinliCommitteeForm *form, GError **error)
{
  g_autoptr (LinliRecord) facts = linli_record_new ();

  if (!set_line (facts, "name", form->name, error))
    return NULL;
  if (!linli_record_has (facts, "name"))
    {
      refuse (form->name);
      linli_fail (error, LINLI_ERROR_INPUT, _("The committee needs a name; its papers and notices carry it."));
      return NULL;
    }
  if (!check_path (form, error))
    return NULL;
  linli_record_set_text (facts, "kind", kind_of (form));
  linli_record_set_text (facts, "community", community_of (form));
  linli_record_set_text (facts, "language", languages[adw_combo_row_get_selected (ADW_COMBO_ROW (form->language))]);
  if (!set_line (facts, "division", form->division, error) || !set_line (facts, "contact", form->contact, error))
    return NULL;
  return g_steal_pointer (&facts);
}
