/* What the sentences of decisions and of elections are written with. Both languages are languages of the register, fixed with
 * the vote, and so do not pass through gettext. */
#pragma once

#include "base/text.h"
#include "rules/rule.h"
#include "rules/step.h"

G_BEGIN_DECLS

typedef struct
{
  GString *into;
  const LinliRule *rule;
  const char *lang;
  gboolean en; /* as @lang says */
} Writer;

static inline Writer
writer (GString *into, const LinliRule *rule, const char *lang)
{
  return (Writer) { into, rule, lang, g_strcmp0 (lang, "en") == 0 };
}

static inline void
put (Writer *out, const char *zh, const char *en)
{
  g_string_append (out->into, out->en ? en : zh);
}

static inline void
put_int (Writer *out, gint64 value)
{
  linli_text_append_int (out->into, value);
}

/* "实到33人" or "33 present": a word, a number and its unit, or a number and words. */
static inline void
put_figure (Writer *out, const char *zh, gint64 value, const char *unit, const char *en)
{
  put (out, zh, "");
  put_int (out, value);
  put (out, unit, en);
}

/* "（居委会组织法第二十九条）"; @more of the rule is said behind the article, or NULL. */
static inline void
put_article (Writer *out, const char *more)
{
  put (out, "（", " (");
  g_string_append (out->into, linli_rule_article (out->rule, out->lang));
  g_string_append (out->into, more ? more : "");
  if (out->rule->house)
    put (out, "；议事规则约定，非法律规定", "; a house rule, not law");
  put (out, "）", ")");
}

G_END_DECLS
