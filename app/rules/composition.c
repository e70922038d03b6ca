#include "rules/composition.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

static gboolean
add (LinliComposition *into, LinliStepWhat what, gint64 value, gint64 members, LinliShare share, GError **error)
{
  LinliStep *step = &into->steps[into->n_steps];

  if (share.d == 0)
    return TRUE;
  *step = (LinliStep) { .what = what };
  if (!linli_step_compare (step, value, share.d, members, share.n, FALSE, error))
    return FALSE;
  into->holds = into->holds && step->holds;
  into->n_steps++;
  return TRUE;
}

gboolean
linli_composition_check (const LinliRule *rule, gint64 members, gint64 reps, gint64 women,
                         LinliComposition *composition, GError **error)
{
  LinliComposition made = { .holds = TRUE };

  if (members <= 0 || reps < 0 || women < 0 || reps > members || women > reps)
    return linli_fail (error, LINLI_ERROR_INPUT,
                       _("A figure is negative, a part is larger than its whole, or there are no members."));
  if (!add (&made, LINLI_STEP_REPS, reps, members, rule->reps, error)
      || !add (&made, LINLI_STEP_WOMEN, women, members, rule->women, error))
    return FALSE;
  *composition = made;
  return TRUE;
}

char *
linli_composition_sentence (const LinliComposition *composition, const LinliRule *rule, const char *lang)
{
  GString *into = g_string_new (NULL);
  gboolean en = g_strcmp0 (lang, "en") == 0;

  for (guint i = 0; i < composition->n_steps; i++)
    {
      const LinliStep *step = &composition->steps[i];
      if (step->what == LINLI_STEP_REPS)
        g_string_append (into, en ? "Representatives: " : "代表占比：");
      else
        g_string_append (into, en ? "Women representatives: " : "妇女代表占比：");
      linli_step_append (step, lang, into);
      g_string_append (into, step->holds ? (en ? ", enough. " : "，符合。") : (en ? ", too few. " : "，不符合。"));
    }
  if (into->len > 0)
    g_string_append_printf (into, en ? "(%s)" : "（%s）", en ? rule->composition_en : rule->composition_zh);
  return g_string_free (into, FALSE);
}
