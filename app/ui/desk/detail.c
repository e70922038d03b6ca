#include "ui/desk/detail.h"

#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/page.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TEXT(name) linli_record_text (row, name)

typedef void (*Fill) (GtkWidget *content, LinliSession *session, const LinliRecord *row);

static void
add_fact (GtkWidget *grid, const char *name, const char *value)
{
  if (value && *value)
    linli_facts_add (grid, name, value);
}

static void
add_date (GtkWidget *grid, const char *name, const char *date)
{
  g_autofree char *day = linli_dates_day (linli_dates_read (date));

  if (date)
    linli_facts_add (grid, name, day);
}

static GtkWidget *
add_facts (GtkWidget *content)
{
  GtkWidget *card = linli_card_new (0), *grid = linli_facts_new ();

  gtk_widget_add_css_class (grid, "numeric");
  gtk_box_append (GTK_BOX (card), grid);
  gtk_box_append (GTK_BOX (content), card);
  return grid;
}

static void
add_text (GtkWidget *content, const char *title, const char *text)
{
  GtkWidget *card, *label;

  if (!text || !*text)
    return;
  card = linli_card_new (0);
  label = linli_reading_new (text);
  gtk_box_append (GTK_BOX (card), label);
  gtk_box_append (GTK_BOX (content), linli_heading_new (title, NULL));
  gtk_box_append (GTK_BOX (content), card);
}

static void
add_head (GtkWidget *content, const char *title, const char *line, GtkWidget *badge)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *text = linli_page_heading_new (title, line);

  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (head), text);
  if (badge)
    gtk_box_append (GTK_BOX (head), badge);
  gtk_box_append (GTK_BOX (content), head);
}

static void
add_link (GtkWidget *content, const char *word, const char *entity, gint64 id)
{
  GtkWidget *button = linli_word_button_new ("linli-forward-symbolic", word);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", entity, id);
  gtk_box_append (GTK_BOX (content), button);
}

static void
add_line (GtkWidget *list, LinliTone tone, const char *word, const char *title, const char *facts)
{
  GtkWidget *entry = linli_entry_new ();
  g_autofree char *sentence = NULL;

  linli_entry_set_badge (LINLI_ENTRY (entry), tone, word);
  linli_entry_set_text (LINLI_ENTRY (entry), title, facts);
  sentence = linli_entry_sentence (LINLI_ENTRY (entry));
  linli_card_list_add (list, entry, sentence);
}

static void
fill_task (GtkWidget *content, LinliSession *session, const LinliRecord *row)
{
  LinliStanding standing = linli_desk_standing (linli_session_council (session), linli_dates_read (TEXT ("due")),
                                                linli_dates_read (TEXT ("done_on")), linli_session_today (session));
  g_autoptr (GPtrArray) progress = linli_session_rows_of (session, "desk-task-progress", linli_record_int (row, "id"));
  g_autoptr (GPtrArray) extensions = linli_session_rows_of (session, "desk-task-extensions", linli_record_int (row, "id"));
  g_autofree char *money = linli_record_has (row, "money_fen") ? linli_words_money (linli_record_int (row, "money_fen")) : NULL;
  LinliTone tone;
  g_autofree char *word = linli_words_standing (&standing, &tone);
  GtkWidget *grid, *list;

  add_head (content, TEXT ("title"), TEXT ("label"), linli_badge_new (tone, NULL, word));
  grid = add_facts (content);
  add_fact (grid, _("State"), linli_machine_state_word (TEXT ("state")));
  add_fact (grid, _("Unit"), TEXT ("owner_unit"));
  add_fact (grid, _("Person"), TEXT ("owner_label"));
  add_date (grid, _("Assigned"), TEXT ("assigned_on"));
  add_date (grid, _("Due"), TEXT ("due"));
  add_date (grid, _("First due"), TEXT ("original_due"));
  add_date (grid, _("Done"), TEXT ("done_on"));
  add_fact (grid, _("Money"), money);
  add_fact (grid, _("Resolution"), TEXT ("resolution_label"));
  list = linli_card_list_new (_("What happened"));
  for (guint i = 0; i < progress->len; i++)
    {
      g_autofree char *at = linli_dates_moment (linli_record_int (progress->pdata[i], "at_ms"));
      add_line (list, LINLI_TONE_PLAIN, linli_words_event (linli_record_text (progress->pdata[i], "event")),
                linli_record_text (progress->pdata[i], "text"), at);
    }
  for (guint i = 0; i < extensions->len; i++)
    {
      const char *state = linli_record_text (extensions->pdata[i], "state");
      g_autofree char *day = linli_dates_day (linli_dates_read (linli_record_text (extensions->pdata[i], "to_on")));
      g_autofree char *title = g_strdup_printf (_("Extension to %s"), day);
      add_line (list, linli_words_state_tone (state), linli_machine_state_word (state), title,
                linli_record_text (extensions->pdata[i], "reason"));
    }
  gtk_box_append (GTK_BOX (content), linli_heading_new (_("What happened"), NULL));
  gtk_box_append (GTK_BOX (content), list);
  if (linli_record_has (row, "meeting"))
    add_link (content, _("The meeting that decided it"), "meeting", linli_record_int (row, "meeting"));
}

static void
add_objections (GtkWidget *content, LinliSession *session, gint64 id)
{
  g_autoptr (GPtrArray) rows = linli_session_rows_of (session, "desk-notice-objections", id);
  GtkWidget *list = linli_card_list_new (_("Objections"));

  for (guint i = 0; i < rows->len; i++)
    {
      const LinliRecord *row = rows->pdata[i];
      const char *outcome = TEXT ("outcome");
      g_autofree char *received = linli_dates_day (linli_dates_read (TEXT ("received_on")));
      g_autofree char *facts = g_strdup_printf (_("%s · received %s\n%s"), TEXT ("label"), received,
                                                TEXT ("reply") ? TEXT ("reply") : "");
      add_line (list, linli_words_state_tone (TEXT ("state")),
                outcome ? linli_words_outcome (outcome) : linli_machine_state_word (TEXT ("state")),
                TEXT ("text") ? TEXT ("text") : _("(erased)"), g_strchomp (facts));
    }
  if (!rows->len)
    {
      g_object_ref_sink (list);
      g_object_unref (list);
      return;
    }
  gtk_box_append (GTK_BOX (content), linli_heading_new (_("Objections"), NULL));
  gtk_box_append (GTK_BOX (content), list);
}

static void
fill_notice (GtkWidget *content, LinliSession *session, const LinliRecord *row)
{
  g_autofree char *period = linli_dates_range (linli_dates_read (TEXT ("from_on")), linli_dates_read (TEXT ("to_on")));
  GtkWidget *grid;

  add_head (content, TEXT ("title"), TEXT ("label"), linli_badge_for_state (TEXT ("state")));
  grid = add_facts (content);
  add_fact (grid, _("Kind"), linli_words_category (TEXT ("category")));
  add_fact (grid, _("Period"), period);
  add_fact (grid, _("Places"), TEXT ("places"));
  add_fact (grid, _("Contact"), TEXT ("contact"));
  add_text (content, _("Resolution"), TEXT ("resolution_text"));
  add_text (content, _("Supplement"), TEXT ("supplement"));
  add_objections (content, session, linli_record_int (row, "id"));
  if (linli_record_has (row, "meeting"))
    add_link (content, _("The meeting"), "meeting", linli_record_int (row, "meeting"));
}

static const struct
{
  const char *entity, *query, *title; /* title: msgid */
  Fill fill;
  int width;
} kinds[] = {
  { "task", "desk-task", N_("Handling"), fill_task, 760 },         { "notice", "desk-notice", N_("Notice"), fill_notice, 760 },
};

static void
refill (GtkWidget *page)
{
  LinliSession *session = g_object_get_data (G_OBJECT (page), "page-session");
  GtkWidget *content = g_object_get_data (G_OBJECT (page), "content");
  gint64 *id = g_object_get_data (G_OBJECT (page), "id");
  guint kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (page), "kind"));
  g_autoptr (LinliRecord) row = linli_session_row_of (session, kinds[kind].query, *id);

  if (!row)
    return;
  linli_box_clear (content);
  kinds[kind].fill (content, session, row);
  linli_page_set_title (page, _(kinds[kind].title), linli_record_text (row, "label"));
}

GtkWidget *
linli_detail_page_new (LinliSession *session, const char *entity, gint64 id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].entity, entity) == 0)
      {
        GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *page = linli_page_new (content, kinds[i].width);
        g_object_set_data (G_OBJECT (page), "content", content);
        g_object_set_data (G_OBJECT (page), "kind", GUINT_TO_POINTER (i));
        g_object_set_data_full (G_OBJECT (page), "id", g_memdup2 (&id, sizeof id), g_free);
        linli_page_follow (page, session, refill);
        return page;
      }
  return NULL;
}
