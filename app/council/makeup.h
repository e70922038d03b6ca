/* Whether bodies are made up as the law wants, before a meeting finds out: representatives, and women among them. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 body;
  char *name;
  gint64 members, reps, women; /* seats; of representatives; of women representatives */
  gint64 unknown;              /* representatives whose sex is not noted, where the law asks for women */
  gboolean holds;
  char *sentence;              /* the arithmetic and the article */
} LinliMakeup;

void linli_makeup_free (LinliMakeup *makeup);

/* Every body with seats whose rule on @date asks for a composition; the sentences in @lang ("zh", "en").
 * Returns: (transfer full) (element-type LinliMakeup): or NULL with an error of reading. */
GPtrArray *linli_makeup_read (LinliCouncil *council, LinliDate date, const char *lang, GError **error);

G_END_DECLS
