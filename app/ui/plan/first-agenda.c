#include "ui/plan/first-agenda.h"

#include "council/templates.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

struct _LinliFirstAgenda
{
  GtkBox parent_instance;

  GtkWidget *left, *usual; /* borrowed */
  LinliSession *session;   /* owned, as is all that follows */
  GPtrArray *templates;    /* nullable */
  const LinliTemplate *template;
  char *topic, *body, *mode, *continues;
};

G_DEFINE_FINAL_TYPE (LinliFirstAgenda, linli_first_agenda, GTK_TYPE_BOX)

enum { EDITED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
toggled (LinliFirstAgenda *agenda)
{
  g_signal_emit (agenda, signals[EDITED], 0);
}

static void
add_tick (LinliFirstAgenda *agenda, GtkWidget *list, LinliRecord *item, const char *why)
{
  GtkWidget *check = gtk_check_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1), *row;
  g_autofree char *minutes = g_strdup_printf ("%d′", (int) linli_record_int (item, "minutes"));
  g_autofree char *facts = why ? g_strdup_printf ("%s · %s", minutes, why) : g_strdup (minutes);
  g_autofree char *name = g_strdup_printf ("%s, %s", linli_record_text (item, "title"), facts);

  gtk_box_append (GTK_BOX (box), linli_label_new (linli_record_text (item, "title"), NULL));
  gtk_box_append (GTK_BOX (box), linli_label_new (facts, "dim-label facts numeric"));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_widget_set_margin_start (box, 8);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_add_css_class (check, "match");
  linli_set_name (check, name);
  g_object_set_data_full (G_OBJECT (check), "item", item, (GDestroyNotify) linli_record_unref);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled), agenda);
  row = linli_card_list_add (list, check, name);
  gtk_widget_set_focusable (row, FALSE);
}

static GtkWidget *
list_in (GtkWidget *box, const char *title, const char *remark)
{
  GtkWidget *list = linli_card_list_new (title);

  gtk_box_append (GTK_BOX (box), linli_heading_new (title, remark));
  gtk_box_append (GTK_BOX (box), list);
  return list;
}

static void
show_left (LinliFirstAgenda *agenda)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *list = NULL;

  linli_box_clear (agenda->left);
  g_clear_pointer (&agenda->continues, g_free);
  linli_record_set_text (params, "body", agenda->body);
  rows = linli_session_rows (agenda->session, "plan-left", params);
  for (guint i = 0; i < rows->len; i++)
    {
      LinliRecord *row = rows->pdata[i];
      const char *motion = linli_record_text (row, "motion");
      g_autofree char *why = linli_record_int (row, "unreached") ? g_strdup (_("was not reached"))
                             : motion                            ? g_strdup_printf (_("%s was not decided"), motion)
                                                                 : g_strdup (_("was not finished"));
      if (!list)
        {
          agenda->continues = g_strdup (linli_record_text (row, "meeting"));
          list = list_in (agenda->left, _("Left from last time"), agenda->continues);
        }
      add_tick (agenda, list, linli_record_ref (row), why);
    }
  gtk_widget_set_visible (agenda->left, list != NULL);
}

static LinliRecord *
item_record (LinliFirstAgenda *agenda, const LinliTemplateItem *item)
{
  LinliRecord *record = linli_record_new ();

  linli_record_set_text (record, "title", item->title);
  linli_record_set_int (record, "minutes", item->minutes);
  if (item->topic && agenda->topic)
    linli_record_set_text (record, "topic", agenda->topic);
  return record;
}

static void
show_usual (LinliFirstAgenda *agenda)
{
  GtkWidget *list;

  linli_box_clear (agenda->usual);
  agenda->template = agenda->templates ? linli_templates_find (agenda->templates, agenda->mode) : NULL;
  if (!agenda->template)
    return;
  list = list_in (agenda->usual, _("Usual agenda"), _("can be changed afterwards"));
  for (guint i = 0; i < agenda->template->items->len; i++)
    {
      const LinliTemplateItem *item = agenda->template->items->pdata[i];
      add_tick (agenda, list, item_record (agenda, item), item->topic ? agenda->topic : NULL);
    }
}

void
linli_first_agenda_show (LinliFirstAgenda *agenda, const char *body, const char *mode)
{
  if (g_strcmp0 (body, agenda->body) != 0)
    {
      g_free (agenda->body);
      agenda->body = g_strdup (body);
      show_left (agenda);
    }
  if (g_strcmp0 (mode, agenda->mode) != 0)
    {
      g_free (agenda->mode);
      agenda->mode = g_strdup (mode);
      show_usual (agenda);
    }
}

/* The items that are ticked below @widget, in order. */
static void
collect (GtkWidget *widget, GPtrArray *items)
{
  if (GTK_IS_CHECK_BUTTON (widget))
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (widget)))
        g_ptr_array_add (items, g_object_get_data (G_OBJECT (widget), "item"));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect (child, items);
}

gint64
linli_first_agenda_minutes (LinliFirstAgenda *agenda)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  gint64 minutes = 0;

  collect (GTK_WIDGET (agenda), items);
  for (guint i = 0; i < items->len; i++)
    minutes += linli_record_int (items->pdata[i], "minutes");
  return minutes;
}

const char *
linli_first_agenda_deeds (LinliFirstAgenda *agenda, GPtrArray *deeds)
{
  static const char *const copied[] = { "title", "topic", "presenter" };
  g_autoptr (GPtrArray) items = g_ptr_array_new (), left = g_ptr_array_new ();

  collect (agenda->left, left);
  collect (GTK_WIDGET (agenda), items);
  for (guint i = 0; i < items->len; i++)
    {
      LinliRecord *members = linli_record_new ();
      linli_record_set_text (members, "meeting", LINLI_DEED_NEW);
      linli_record_set_int (members, "minutes", linli_record_int (items->pdata[i], "minutes"));
      for (guint j = 0; j < G_N_ELEMENTS (copied); j++)
        if (linli_record_has (items->pdata[i], copied[j]))
          linli_record_set_text (members, copied[j], linli_record_text (items->pdata[i], copied[j]));
      g_ptr_array_add (deeds, linli_deed_new ("agenda.add", members));
    }
  return left->len ? agenda->continues : NULL;
}

const char *
linli_first_agenda_title (LinliFirstAgenda *agenda)
{
  return agenda->template ? agenda->template->title : NULL;
}

gint64
linli_first_agenda_days (LinliFirstAgenda *agenda)
{
  return agenda->template ? agenda->template->days : 0;
}

static void
linli_first_agenda_finalize (GObject *object)
{
  LinliFirstAgenda *agenda = LINLI_FIRST_AGENDA (object);

  g_clear_pointer (&agenda->templates, g_ptr_array_unref);
  g_clear_object (&agenda->session);
  g_free (agenda->topic);
  g_free (agenda->body);
  g_free (agenda->mode);
  g_free (agenda->continues);
  G_OBJECT_CLASS (linli_first_agenda_parent_class)->finalize (object);
}

static void
linli_first_agenda_class_init (LinliFirstAgendaClass *class)
{
  G_OBJECT_CLASS (class)->finalize = linli_first_agenda_finalize;
  signals[EDITED]
      = g_signal_new ("edited", LINLI_TYPE_FIRST_AGENDA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
linli_first_agenda_init (LinliFirstAgenda *agenda)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (agenda), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (agenda), 16);
  agenda->left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  agenda->usual = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_visible (agenda->left, FALSE);
  gtk_box_append (GTK_BOX (agenda), agenda->left);
  gtk_box_append (GTK_BOX (agenda), agenda->usual);
}

GtkWidget *
linli_first_agenda_new (LinliSession *session, const char *topic)
{
  LinliFirstAgenda *agenda = g_object_new (LINLI_TYPE_FIRST_AGENDA, NULL);
  g_autoptr (GError) error = NULL;

  agenda->session = g_object_ref (session);
  agenda->topic = g_strdup (topic);
  agenda->templates = linli_templates_load (linli_council_language (linli_session_council (session)), &error);
  /* Planning goes on without them. */
  if (!agenda->templates)
    gtk_box_append (GTK_BOX (agenda), linli_label_new (error->message, "problem facts"));
  return GTK_WIDGET (agenda);
}
