#include "ui/topics/catalogue.h"

#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/page.h"
#include "ui/topics/after.h"
#include "ui/topics/forms.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WIDTH 760

typedef struct
{
  GtkWidget *page, *problem; /* borrowed */
  LinliSession *session;
  gint64 id;
  LinliRecord *item;
} Item;

#define TEXT(name) linli_record_text (in->item, name)

static void
item_free (gpointer data)
{
  Item *in = data;

  g_clear_pointer (&in->item, linli_record_unref);
  g_free (in);
}

static LinliRecord *
members_of (const Item *in)
{
  LinliRecord *members = linli_record_new ();

  linli_record_set_text (members, "catalogue", TEXT ("label"));
  return members;
}

/* The form leaves a switch that is off out; of a correction that would keep it on. */
static gboolean
say_off (LinliForm *form, const LinliRecord *values, GPtrArray *deeds, gpointer data, GError **error)
{
  LinliDeed *deed = deeds->pdata[0];

  if (!linli_record_has (deed->members, "negative"))
    linli_record_set_int (deed->members, "negative", FALSE);
  return TRUE;
}

static void
change (Item *in)
{
  g_autoptr (LinliRecord) given = members_of (in);
  gboolean used = linli_record_int (in->item, "used") > 0;
  LinliForm *form;

  if (TEXT ("source"))
    linli_record_set_text (given, "source", TEXT ("source"));
  if (!used)
    {
      linli_record_set_text (given, "list", TEXT ("catalogue"));
      linli_record_set_text (given, "title", TEXT ("title"));
      linli_record_set_int (given, "negative", linli_record_int (in->item, "negative"));
    }
  form = linli_form_show (in->page, in->session, used ? &linli_catalogue_source_form : linli_topic_form ("catalogue.change"), given,
                          0, NULL);
  if (!used)
    linli_form_set_more (form, say_off, NULL, NULL);
}

static void
end (Item *in)
{
  g_autoptr (LinliRecord) given = members_of (in);
  LinliForm *form = linli_form_show (in->page, in->session, linli_topic_form ("catalogue.end"), given, 0, NULL);

  linli_after_form (form, in->page, in->session, _("The item has ended."), "catalogue.resume", members_of (in));
}

static void
act (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *name = g_variant_get_string (parameter, NULL);
  Item *in = data;

  if (strcmp (name, "catalogue.change") == 0)
    change (in);
  else if (strcmp (name, "catalogue.end") == 0)
    end (in);
  else
    linli_do_now (in->page, in->session, in->problem, name, members_of (in), _("The item stands again."), NULL, NULL);
}

static GtkWidget *
button_new (const char *word, const char *act_name)
{
  GtkWidget *button = linli_word_button_new (NULL, word);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "item.do");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", act_name);
  return button;
}

static GtkWidget *
actions_new (Item *in)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  if (TEXT ("ended_on"))
    gtk_box_append (GTK_BOX (row), button_new (_("Let it stand again"), "catalogue.resume"));
  else
    {
      gtk_box_append (GTK_BOX (row), button_new (_("Correct…"), "catalogue.change"));
      gtk_box_append (GTK_BOX (row), button_new (_("End it…"), "catalogue.end"));
    }
  gtk_widget_set_sensitive (row, !linli_session_read_only (in->session));
  return row;
}

static GtkWidget *
badge_new (Item *in)
{
  if (TEXT ("ended_on"))
    return linli_badge_new (LINLI_TONE_PLAIN, NULL, _("ended"));
  return linli_record_int (in->item, "negative") ? linli_badge_new (LINLI_TONE_BAD, "linli-cross-symbolic", _("forbids"))
                                                 : linli_badge_new (LINLI_TONE_OK, "linli-check-symbolic", _("stands"));
}

static GtkWidget *
facts_new (Item *in)
{
  GtkWidget *card = linli_card_new (0), *grid = linli_facts_new ();
  g_autofree char *day = linli_dates_day (linli_dates_read (TEXT ("ended_on")));

  linli_facts_add (grid, _("Number"), TEXT ("label"));
  linli_facts_add (grid, _("Catalogue"), TEXT ("catalogue"));
  linli_facts_add (grid, _("Where it stands"), TEXT ("source"));
  if (TEXT ("ended_on"))
    {
      linli_facts_add (grid, _("Ended"), day);
      linli_facts_add (grid, _("Reason"), TEXT ("end_reason"));
    }
  gtk_box_append (GTK_BOX (card), grid);
  return card;
}

static void
opened (GtkListBox *list, GtkListBoxRow *row)
{
  gint64 *id = g_object_get_data (G_OBJECT (row), "id");

  gtk_widget_activate_action (GTK_WIDGET (list), "win.show", "(sx)", "topic", *id);
}

static GtkWidget *
topics_new (Item *in)
{
  g_autoptr (GPtrArray) rows = linli_session_rows_of (in->session, "desk-catalogue-topics", in->id);
  GtkWidget *list = linli_card_list_new (_("Topics admitted under it"));

  g_signal_connect (list, "row-activated", G_CALLBACK (opened), NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *entry = linli_entry_new (), *row;
      const char *state = linli_record_text (rows->pdata[i], "state");
      gint64 id = linli_record_int (rows->pdata[i], "id");
      g_autofree char *sentence = NULL;
      linli_entry_set_badge (LINLI_ENTRY (entry), linli_words_state_tone (state), linli_machine_state_word (state));
      linli_entry_set_text (LINLI_ENTRY (entry), linli_record_text (rows->pdata[i], "title"), linli_record_text (rows->pdata[i], "label"));
      sentence = linli_entry_sentence (LINLI_ENTRY (entry));
      row = linli_card_list_add (list, entry, sentence);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&id, sizeof id), g_free);
    }
  return list;
}

static void
fill (GtkWidget *page)
{
  Item *in = g_object_get_data (G_OBJECT (page), "item");
  GtkWidget *content = g_object_get_data (G_OBJECT (page), "content"), *columns;
  LinliRecord *row = linli_session_row_of (in->session, "desk-catalogue-item", in->id);
  g_autofree char *used = NULL;
  guint n;

  if (!row)
    return;
  g_clear_pointer (&in->item, linli_record_unref);
  in->item = row;
  n = (guint) linli_record_int (row, "used");
  used = g_strdup_printf (ngettext ("%u topic", "%u topics", n), n);
  linli_box_clear (content);
  columns = linli_columns_new (linli_page_heading_new (TEXT ("title"), TEXT ("catalogue")), badge_new (in), 420, -1, 0, 8);
  linli_columns_set_centred (LINLI_COLUMNS (columns), TRUE);
  linli_columns_set_end_narrow (LINLI_COLUMNS (columns), TRUE);
  in->problem = linli_label_new (NULL, "problem");
  gtk_widget_set_visible (in->problem, FALSE);
  gtk_box_append (GTK_BOX (content), columns);
  gtk_box_append (GTK_BOX (content), actions_new (in));
  gtk_box_append (GTK_BOX (content), in->problem);
  gtk_box_append (GTK_BOX (content), facts_new (in));
  gtk_box_append (GTK_BOX (content), linli_heading_new (_("Topics admitted under it"), used));
  if (n)
    gtk_box_append (GTK_BOX (content), topics_new (in));
  linli_page_set_title (page, _("Catalogue item"), TEXT ("label"));
}

GtkWidget *
linli_catalogue_page_new (LinliSession *session, gint64 id)
{
  static const GActionEntry entries[] = { { "do", act, "s" } };
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *page = linli_page_new (content, WIDTH);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  Item *in = g_new0 (Item, 1);

  in->page = page;
  in->session = session;
  in->id = id;
  g_object_set_data (G_OBJECT (page), "content", content);
  g_object_set_data_full (G_OBJECT (page), "item", in, item_free);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), in);
  gtk_widget_insert_action_group (page, "item", G_ACTION_GROUP (group));
  linli_page_follow (page, session, fill);
  return page;
}
