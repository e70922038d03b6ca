#include "ui/requests/history.h"

#include "council/words.h"
#include "ui/dates.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define TEXT(name) linli_record_text (row, name)

static const struct
{
  const char *event, *word; /* msgid; with "%s" the event's text stands in it, else below */
} events[] = {
  { "registered", N_("Registered") },   { "accepted", N_("Accepted") },
  { "declined", N_("Declined") },       { "referred", N_("Referred to %s") },
  { "withdrawn", N_("Withdrawn") },     { "handled", N_("Handled without a meeting") },
  { "made_topic", N_("A topic was made of it") }, { "closed", N_("Closed") },
  { "rated", N_("Rated: %s") },         { "archived", N_("Archived") },
  { "erased", N_("Personal data erased by law") }, { "attached", N_("Attached: %s") },
  { "detached", N_("Detached: %s") },   { "file_erased", N_("A file was erased by law") },
};

static const char *
text_of (const LinliRecord *row)
{
  const char *text = TEXT ("text");

  if (!text || !*text)
    return "—";
  return g_strcmp0 (TEXT ("event"), "rated") == 0 ? linli_word (text) : text;
}

/* The word with what belongs into it; a text of the register never becomes a format. @more: what stands below. */
static char *
title_of (const LinliRecord *row, const char **more)
{
  *more = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    if (g_strcmp0 (events[i].event, TEXT ("event")) == 0)
      {
        g_auto (GStrv) parts = g_strsplit (_(events[i].word), "%s", 2);
        *more = parts[1] ? NULL : TEXT ("text");
        return parts[1] ? g_strconcat (parts[0], text_of (row), parts[1], NULL) : g_strdup (parts[0]);
      }
  return g_strdup (TEXT ("event"));
}

static GtkWidget *
line_new (const char *title, const char *more, const char *facts)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

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
      const char *more;
      g_autofree char *title = title_of (row, &more), *at = linli_dates_moment (linli_record_int (row, "at_ms"));
      g_autofree char *facts = g_strdup_printf (_("%s · %s · entry %d"), at, TEXT ("actor") ? TEXT ("actor") : "—",
                                                (int) linli_record_int (row, "id"));
      linli_card_list_add (list, line_new (title, more, facts), title);
    }
  return list;
}
