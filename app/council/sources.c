#include "council/sources.h"

#include "council/hotline.h"
#include "council/offered.h"
#include "minutes/phrase.h"

#include <glib/gi18n-lib.h>

gboolean
linli_source_is_hotline (const char *source)
{
  static const char *const words[] = { LINLI_HOTLINE_SOURCE, "12345", "12345热线", "热线", "hotline 12345", NULL };

  return g_strv_contains (words, source) || g_strcmp0 (source, _("hotline 12345")) == 0;
}

const char *
linli_source_word (const char *source)
{
  if (g_strcmp0 (source, LINLI_HOTLINE_SOURCE) == 0)
    return _("hotline 12345");
  return source ? linli_offered_show (source) : NULL;
}

const char *
linli_source_phrase (const char *source, const char *language)
{
  return g_strcmp0 (source, LINLI_HOTLINE_SOURCE) == 0 ? linli_phrase (language, "source-hotline") : source;
}
