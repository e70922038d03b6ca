#include "ui/start/body-list.h"

#include "base/error.h"
#include "base/record.h"
#include "council/roster.h"
#include "ui/widgets/parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define SHOWN_MAX 60 /* characters of a name in its heading, which wraps: a longer line takes the toolkit seconds */

/* A body's row and its controls. */
typedef struct
{
  LinliRecord *row;
  GtkWidget *check, *name, *heads, *area; /* heads, area: NULL where seats are counted */
} Body;

struct _LinliBodyList
{
  GtkWidget parent_instance;

  GtkWidget *list;   /* owned */
  GPtrArray *bodies; /* (element-type Body), owned */
};

G_DEFINE_FINAL_TYPE (LinliBodyList, linli_body_list, GTK_TYPE_WIDGET)

static void
body_free (Body *body)
{
  linli_record_unref (body->row);
  g_free (body);
}

static void
linli_body_list_dispose (GObject *object)
{
  LinliBodyList *list = LINLI_BODY_LIST (object);

  g_clear_pointer (&list->list, gtk_widget_unparent);
  g_clear_pointer (&list->bodies, g_ptr_array_unref);
  G_OBJECT_CLASS (linli_body_list_parent_class)->dispose (object);
}

static void
linli_body_list_class_init (LinliBodyListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_body_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
linli_body_list_init (LinliBodyList *list)
{
  list->list = linli_card_list_new (_("Bodies"));
  list->bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) body_free);
  gtk_widget_remove_css_class (list->list, "roomy");
  gtk_widget_set_parent (list->list, GTK_WIDGET (list));
}

GtkWidget *
linli_body_list_new (void)
{
  return g_object_new (LINLI_TYPE_BODY_LIST, NULL);
}

static GtkWidget *
entry_new (GtkWidget *expander, const char *title, const char *text)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  linli_set_name (entry, title);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), entry);
  return entry;
}

static GtkWidget *
law_new (const LinliRecord *row)
{
  GtkWidget *line = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "law");
  gtk_box_append (GTK_BOX (box), linli_label_new (linli_record_text (row, "article"), "heading"));
  gtk_box_append (GTK_BOX (box), linli_label_new (linli_record_text (row, "text"), "reading"));
  if (linli_record_int (row, "house"))
    gtk_box_append (GTK_BOX (box), linli_label_new (_("A house rule, not law."), "dim-label facts"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  linli_set_name (line, linli_record_text (row, "article"));
  return line;
}

static void
renamed (GtkEditable *entry, GtkWidget *expander)
{
  g_autofree char *name = linli_typed (entry), *shown = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), SHOWN_MAX));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), *shown ? shown : _("No name yet"));
}

static GtkWidget *
check_new (const LinliRecord *row)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), linli_record_int (row, "usual") != 0);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  linli_set_name (check, linli_record_text (row, "name"));
  return check;
}

static void
add_body (LinliBodyList *list, LinliRecord *row)
{
  GtkWidget *expander = adw_expander_row_new ();
  const char *total = linli_record_text (row, "total");
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", linli_record_text (row, "decides"), linli_record_text (row, "article"));
  Body *body = g_new0 (Body, 1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), linli_record_text (row, "name"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), subtitle);
  body->row = linli_record_ref (row);
  body->check = check_new (row);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (expander), body->check);
  body->name = entry_new (expander, _("Name"), linli_record_text (row, "name"));
  g_signal_connect (body->name, "changed", G_CALLBACK (renamed), expander);
  if (total)
    body->heads = entry_new (expander, g_str_equal (total, "owners") ? _("Number of owners, if it is known already")
                                                                      : _("Number entitled, where no roster is kept"), "");
  if (g_strcmp0 (total, "owners") == 0)
    body->area = entry_new (expander, _("Exclusive floor area of them all in m²"), "");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), law_new (row));
  gtk_list_box_append (GTK_LIST_BOX (list->list), expander);
  g_ptr_array_add (list->bodies, body);
}

void
linli_body_list_fill (LinliBodyList *list, GPtrArray *rows)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list->list)))
    gtk_list_box_remove (GTK_LIST_BOX (list->list), child);
  g_ptr_array_set_size (list->bodies, 0);
  for (guint i = 0; i < rows->len; i++)
    add_body (list, rows->pdata[i]);
  linli_name_parts (GTK_WIDGET (list));
}

/* Reading. */

static gboolean
bad (GtkWidget *entry, GError **error, const char *sentence)
{
  GtkWidget *expander = gtk_widget_get_ancestor (entry, ADW_TYPE_EXPANDER_ROW);

  gtk_widget_add_css_class (entry, "error");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  gtk_widget_grab_focus (entry);
  return linli_fail (error, LINLI_ERROR_INPUT, "%s", sentence);
}

static gboolean
read_heads (const Body *body, LinliRecord *members, GError **error)
{
  g_autofree char *text = body->heads ? linli_typed (GTK_EDITABLE (body->heads)) : g_strdup ("");
  guint64 heads = 0;

  if (!*text)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT32, &heads, NULL))
    return bad (body->heads, error, _("How many are entitled is a whole number above zero."));
  linli_record_set_int (members, "heads", (gint64) heads);
  return TRUE;
}

static gboolean
read_area (const Body *body, LinliRecord *members, GError **error)
{
  g_autofree char *text = body->area ? linli_typed (GTK_EDITABLE (body->area)) : g_strdup ("");
  g_autoptr (GError) why = NULL;
  gint64 area = 0;

  if (!*text)
    return TRUE;
  if (!linli_roster_area (text, &area, &why))
    return bad (body->area, error, why->message);
  if (!linli_record_has (members, "heads"))
    return bad (body->heads, error, _("An area needs the number of owners beside it."));
  linli_record_set_int (members, "area_dm2", area);
  return TRUE;
}

static LinliRecord *
read_body (const Body *body, GError **error)
{
  g_autoptr (LinliRecord) members = linli_record_new ();
  g_autofree char *name = linli_typed (GTK_EDITABLE (body->name));

  if (!*name)
    {
      bad (body->name, error, _("A body needs a name."));
      return NULL;
    }
  linli_record_set_text (members, "label", name);
  linli_record_set_text (members, "name", name);
  linli_record_set_text (members, "rule", linli_record_text (body->row, "rule"));
  return read_heads (body, members, error) && read_area (body, members, error) ? g_steal_pointer (&members) : NULL;
}

static void
forget_errors (const Body *body)
{
  GtkWidget *entries[] = { body->name, body->heads, body->area };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (entries[i])
      gtk_widget_remove_css_class (entries[i], "error");
}

GPtrArray *
linli_body_list_read (LinliBodyList *list, GError **error)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);

  for (guint i = 0; i < list->bodies->len; i++)
    {
      const Body *body = list->bodies->pdata[i];
      LinliRecord *read;
      forget_errors (body);
      if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (body->check)))
        continue;
      read = read_body (body, error);
      if (!read)
        return NULL;
      g_ptr_array_add (members, read);
    }
  return g_steal_pointer (&members);
}
