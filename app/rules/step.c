#include "rules/step.h"

#include "base/error.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>

gboolean
linli_step_compare (LinliStep *step, gint64 value, gint64 d, gint64 base, gint64 n, gboolean strict, GError **error)
{
  gint64 left, right;

  if (__builtin_mul_overflow (value, d, &left) || __builtin_mul_overflow (base, n, &right))
    return linli_fail (error, LINLI_ERROR_INPUT, _("The figures are too large to be compared exactly."));
  step->value = value;
  step->d = d;
  step->base = base;
  step->n = n;
  step->left = left;
  step->right = right;
  step->strict = strict;
  step->holds = base > 0 && (strict ? left > right : left >= right);
  return TRUE;
}

gint64
linli_step_least (const LinliStep *step)
{
  gint64 whole = step->right / step->d;

  return step->strict || step->right % step->d ? whole + 1 : whole;
}

const char *
linli_step_what_word (LinliStepWhat what)
{
  static const char *const words[] = { "quorum", "majority", "reps", "women" };

  return words[what];
}

const char *
linli_step_unit_word (LinliUnit unit)
{
  return unit == LINLI_UNIT_AREA ? "area" : "heads";
}

const char *
linli_step_excluded_word (LinliExcluded excluded)
{
  static const char *const words[] = { "none", "neither", "away" };

  return words[excluded];
}

/* The sign that stands between the two sides as they are, not as they were hoped to be. */
static const char *
sign_of (const LinliStep *step, gboolean en)
{
  gboolean reached = step->strict ? step->left > step->right : step->left >= step->right;

  if (step->strict)
    return reached ? (en ? " > " : "＞") : (en ? " ≤ " : "≤");
  return reached ? (en ? " ≥ " : "≥") : (en ? " < " : "＜");
}

static void
append_side (GString *into, gint64 figure, gint64 factor, gint64 product, gboolean en)
{
  linli_text_append_int (into, figure);
  if (factor == 1)
    return;
  g_string_append (into, "×");
  linli_text_append_int (into, factor);
  g_string_append (into, en ? " = " : "＝");
  linli_text_append_int (into, product);
}

void
linli_step_append (const LinliStep *step, const char *lang, GString *into)
{
  gboolean en = g_strcmp0 (lang, "en") == 0;

  append_side (into, step->value, step->d, step->left, en);
  g_string_append (into, sign_of (step, en));
  append_side (into, step->base, step->n, step->right, en);
}

char *
linli_step_text (const LinliStep *step, const char *lang)
{
  GString *into = g_string_sized_new (64);

  linli_step_append (step, lang, into);
  return g_string_free (into, FALSE);
}
