#include "council/offered.h"

#include "minutes/phrase.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Each is a phrase of papers, too, by its English. */
static const char *const words[] = {
  /* where a request comes from; the hotline has a fixed word (council/sources.h) */
  N_("at the desk"), N_("found on patrol"), N_("petition"), N_("residents' talking point"), N_("by telephone"), N_("online"),
  /* how a ballot goes out and comes back, why one is invalid, why votes are counted again */
  N_("Door to door"), N_("At the office"), N_("By post"), N_("Ballot box"),
  N_("Nothing marked"), N_("More than one choice marked"), N_("Cannot be read"), N_("Not one of the ballots handed out"),
  N_("More names marked than seats"),
  N_("The meeting asked for a recount"),
  /* as what somebody attends who has no vote */
  N_("attends without a vote"), N_("supervises"),
  /* behind the title of an election */
  N_(" (further vote)"),
  /* why something is taken back */
  N_("entered by mistake"), N_("given by mistake"),
};

const char *
linli_offered_word (guint index)
{
  return index < G_N_ELEMENTS (words) ? words[index] : NULL;
}

const char *
linli_offered_record (const char *text, const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (_(words[i]), text) == 0)
      return linli_phrase (language, words[i]);
  return text;
}

const char *
linli_offered_show (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i], text) == 0 || strcmp (linli_phrase ("zh", words[i]), text) == 0)
      return _(words[i]);
  return text;
}

char *
linli_offered_until (gint64 at_ms, const char *language)
{
  g_autofree char *time = linli_phrase_time (at_ms);

  return linli_phrase_format (language, "recess-until", time);
}
