#include "ui/topics/view.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/shares.h"
#include "ui/words.h"

#include <glib/gi18n-lib.h>

static gint64
total_of (GPtrArray *funds)
{
  gint64 total = 0;

  for (guint i = 0; i < funds->len; i++)
    total += linli_record_int (funds->pdata[i], "amount_fen");
  return total;
}

static GtkWidget *
line_new (const LinliTopicView *view, const LinliRecord *fund, guint index)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *source = linli_label_new (linli_record_text (fund, "source"), NULL);
  g_autofree char *amount = linli_words_money (linli_record_int (fund, "amount_fen"));
  GtkWidget *sum = linli_label_new (amount, "numeric heading");
  GtkWidget *menu = linli_topic_line_menu_new (view, "topic.fund_change", "topic.fund_remove", linli_record_text (fund, "source"));

  gtk_label_set_wrap (GTK_LABEL (sum), FALSE);
  gtk_widget_set_hexpand (source, TRUE);
  gtk_box_append (GTK_BOX (line), linli_shares_swatch_new (index));
  gtk_box_append (GTK_BOX (line), source);
  gtk_box_append (GTK_BOX (line), sum);
  if (menu)
    gtk_box_append (GTK_BOX (line), menu);
  return line;
}

static GtkWidget *
bar_new (GPtrArray *funds, const char *total)
{
  g_autoptr (GString) name = g_string_new (total);
  GtkWidget *bar;

  for (guint i = 0; i < funds->len; i++)
    {
      g_autofree char *amount = linli_words_money (linli_record_int (funds->pdata[i], "amount_fen"));
      g_string_append_printf (name, ", %s %s", linli_record_text (funds->pdata[i], "source"), amount);
    }
  bar = linli_shares_new (name->str);
  for (guint i = 0; i < funds->len; i++)
    linli_shares_add (LINLI_SHARES (bar), linli_record_int (funds->pdata[i], "amount_fen"));
  return bar;
}

GtkWidget *
linli_topic_funds_new (LinliTopicView *view)
{
  g_autoptr (GPtrArray) funds = linli_session_rows_of (view->session, "desk-topic-funds", view->id);
  g_autofree char *total = linli_words_money (total_of (funds));
  GtkWidget *box, *card;

  if (!funds->len && !linli_topic_may (view, "topic.fund"))
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  card = linli_card_new (8);
  gtk_box_append (GTK_BOX (box), linli_topic_heading_new (view, _("Funds"), funds->len ? total : NULL, _("Add…"), "topic.fund"));
  if (funds->len)
    gtk_box_append (GTK_BOX (card), bar_new (funds, total));
  else
    gtk_box_append (GTK_BOX (card), linli_label_new (_("No money is asked for yet."), "dim-label"));
  for (guint i = 0; i < funds->len; i++)
    gtk_box_append (GTK_BOX (card), line_new (view, funds->pdata[i], i));
  gtk_box_append (GTK_BOX (box), card);
  return box;
}
