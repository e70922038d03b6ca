#include "council/sources.h"

#include "minutes/phrase.h"

#include <glib/gi18n-lib.h>

static const char *const words[][2] = {
  { "walk_in", N_("at the desk") },    { "hotline", N_("hotline 12345") },  { "patrol", N_("found on patrol") },
  { "petition", N_("petition") },      { "talk_point", N_("residents' talking point") },
  { "phone", N_("by telephone") },     { "online", N_("online") },          { "feedback", N_("feedback on an outcome") },
};

const char *const *
linli_sources (void)
{
  static const char *names[G_N_ELEMENTS (words) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    names[i] = words[i][0];
  return names;
}

const char *
linli_source_word (const char *source)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i][0], source) == 0)
      return _(words[i][1]);
  return source;
}

const char *
linli_source_phrase (const char *source, const char *language)
{
  g_autofree char *key = g_strconcat ("source-", source, NULL);
  const char *phrase = linli_phrase (language, key);

  return phrase == key ? source : phrase;
}
