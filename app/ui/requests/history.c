#include "ui/requests/history.h"

#include "council/words.h"
#include "ui/dates.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TEXT(name) linli_record_text (row, name)

static const struct { const char *kind, *word; } kinds[] = {
  { "request.registered", N_("Registered") },         { "request.accepted", N_("Accepted") },
  { "request.declined", N_("Declined") },             { "request.referred", N_("Referred to %s") },
  { "request.withdrawn", N_("Withdrawn") },           { "request.handled", N_("Handled without a meeting") },
  { "request.made_topic", N_("A topic was made of it") }, { "request.closed", N_("Closed") },
  { "request.rated", N_("Rated: %s") },               { "request.archived", N_("Archived") },
  { "request.erased", N_("Personal data erased by law") }, { "file.attached", N_("Attached: %s") },
  { "file.detached", N_("Detached: %s") },            { "file.erased", N_("A file was erased by law") },
};

static const char *
detail_of (const LinliRecord *row)
{
  if (linli_record_has (row, "to"))
    return TEXT ("to");
  if (linli_record_has (row, "rating"))
    return linli_word (TEXT ("rating"));
  return linli_record_has (row, "file") ? TEXT ("file") : "—";
}

/* The word with what belongs into it; a text of the register never becomes a format. */
static char *
title_of (const LinliRecord *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].kind, TEXT ("kind")) == 0)
      {
        g_auto (GStrv) parts = g_strsplit (_(kinds[i].word), "%s", 2);
        return parts[1] ? g_strconcat (parts[0], detail_of (row), parts[1], NULL) : g_strdup (parts[0]);
      }
  return g_strdup (TEXT ("kind"));
}

static GtkWidget *
line_new (const LinliRecord *row, const char *title, const char *facts)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *more = linli_record_has (row, "outcome") ? TEXT ("outcome") : TEXT ("reason");

  gtk_widget_add_css_class (line, "history-line");
  gtk_box_append (GTK_BOX (line), linli_label_new (title, "entry-title"));
  if (more && *more)
    gtk_box_append (GTK_BOX (line), linli_label_new (more, NULL));
  gtk_box_append (GTK_BOX (line), linli_label_new (facts, "dim-label facts"));
  return line;
}

GtkWidget *
linli_request_history_new (LinliSession *session, gint64 id)
{
  GtkWidget *list = linli_card_list_new (_("What happened"));
  g_autoptr (GPtrArray) rows = linli_session_rows_of (session, "request-history", id);

  for (guint i = rows->len; i > 0; i--)
    {
      const LinliRecord *row = rows->pdata[i - 1];
      g_autofree char *title = title_of (row), *at = linli_dates_moment (linli_record_int (row, "at_ms"));
      g_autofree char *facts = g_strdup_printf (_("%s · %s · entry %d"), at, TEXT ("actor") ? TEXT ("actor") : "—",
                                                (int) linli_record_int (row, "id"));
      linli_card_list_add (list, line_new (row, title, facts), title);
    }
  return list;
}
