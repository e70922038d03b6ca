#include "ui/requests/topic.h"

#include "ui/topics/forms.h"

#include <string.h>

#define TITLE_MAX 40 /* characters of the first sentence that a topic may be called by */

/* What comes before the first mark or line's end, as far as it may be a title. */
static char *
title_from (const char *words)
{
  static const char *const ends[] = { "\n", "，", "。", "；", "！", "？", ", ", ". " };
  gsize length = strlen (words);
  g_autofree char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *end = strstr (words, ends[i]);
      if (end && end > words)
        length = MIN (length, (gsize) (end - words));
    }
  first = g_strndup (words, length);
  return g_utf8_substring (first, 0, MIN (g_utf8_strlen (first, -1), TITLE_MAX));
}

void
linli_request_make_topic (GtkWidget *near, LinliSession *session, const LinliRecord *row)
{
  LinliForm *form = linli_topic_propose (near, session, linli_record_text (row, "label"));
  const char *words = linli_record_text (row, "words");
  g_autofree char *title = words ? title_from (words) : NULL;

  if (!form || !words)
    return;
  linli_form_set (form, "title", title);
  linli_form_set (form, "text", words);
}
