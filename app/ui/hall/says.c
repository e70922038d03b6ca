#include "ui/hall/says.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

char *
linli_hall_say (const LinliHallState *state, const char *typed)
{
  return state->private ? g_strdup (_("Mediation, not public")) : linli_hall_masked (typed);
}

char *
linli_hall_say_item (const LinliHallState *state)
{
  const LinliRecord *meeting = linli_live_meeting (state->live), *item = linli_live_item (state->live);
  g_autofree char *title = NULL;

  if (!item)
    return linli_hall_masked (linli_record_text (meeting, "body_name"));
  title = linli_hall_say (state, linli_record_text (item, "title"));
  return g_strdup_printf (_("Item %d  %s"), (int) linli_record_int (item, "position"), title);
}

gboolean
linli_hall_has_quorum (const LinliHallState *state)
{
  return linli_live_quorum (state->live)->holds;
}

char *
linli_hall_say_present (const LinliHallState *state)
{
  const LinliQuorum *quorum = linli_live_quorum (state->live);
  gint64 present = linli_record_int (linli_live_meeting (state->live), "present");

  if (!quorum->has_quorum)
    return g_strdup_printf (_("%d here"), (int) present);
  return g_strdup_printf (_("%d here, %d needed"), (int) present, (int) quorum->needed);
}

char *
linli_hall_say_seconds (gint64 seconds)
{
  return g_strdup_printf ("%d:%02d", (int) (seconds / 60), (int) (seconds % 60));
}

const char *
linli_hall_say_method (const char *method)
{
  static const char *const words[][2] = {
    { "show", N_("Show of hands") }, { "roll", N_("Roll call") }, { "paper", N_("Paper ballot") },
    { "written", N_("Written ballot") }, { "secret", N_("Secret ballot") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (method, words[i][0]) == 0)
      return _(words[i][1]);
  return "";
}

char *
linli_hall_say_motion (const LinliHallState *state, const LinliRecord *motion)
{
  g_autofree char *title = linli_hall_say (state, linli_record_text (motion, "title"));

  if (state->private || !linli_record_int (motion, "amended"))
    return g_steal_pointer (&title);
  return g_strconcat (title, _(" (as amended)"), NULL);
}

const char *
linli_hall_say_result (const LinliRule *rule, const char *result)
{
  gboolean passed = g_strcmp0 (result, "PASSED") == 0;

  if (g_strcmp0 (result, "NO_QUORUM") == 0)
    return C_("hall", "No quorum");
  if (rule && rule->output == LINLI_OUTPUT_OPINION)
    return passed ? C_("hall", "Agreed") : C_("hall", "Not agreed");
  return passed ? C_("hall", "Carried") : C_("hall", "Not carried");
}

/* Sums. */

char *
linli_hall_say_area (gint64 dm2)
{
  if (dm2 % 100 == 0)
    return g_strdup_printf ("%" PRId64, dm2 / 100);
  return g_strdup_printf ("%" PRId64 ".%02d", dm2 / 100, (int) (dm2 % 100));
}

static char *
number (const LinliStep *step, gint64 value)
{
  if (step->unit == LINLI_UNIT_HEADS)
    return g_strdup_printf ("%" PRId64, value);
  return linli_hall_say_area (value);
}

static char *
product (const LinliStep *step, gint64 value, gint64 factor, gint64 result)
{
  g_autofree char *left = number (step, value), *right = number (step, result);

  if (factor == 1)
    return g_steal_pointer (&left);
  return g_strdup_printf ("%s × %" PRId64 " = %s", left, factor, right);
}

/* The base of a share in words, "%s" where its figure stands. */
static const char *
base_words (LinliBase base, LinliUnit unit)
{
  if (unit == LINLI_UNIT_AREA)
    return _("%s m² taking part");
  switch (base)
    {
    case LINLI_BASE_PRESENT:
      return _("%s present");
    case LINLI_BASE_VOTERS:
      return _("%s who voted");
    case LINLI_BASE_PARTICIPATING:
      return _("%s taking part");
    case LINLI_BASE_YES_NO:
      return _("%s for or against");
    case LINLI_BASE_INTERESTED:
      return _("%s with an interest");
    default:
      return _("%s entitled");
    }
}

static char *
words_of (const char *format, const char *figure)
{
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", figure, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Stays on one line. */
static char *
unbroken (const char *text)
{
  GString *whole = g_string_new (text);

  g_string_replace (whole, " ", "\302\240", 0);
  return g_string_free (whole, FALSE);
}

static const char *
sign_of (const LinliStep *step, gboolean reached)
{
  if (step->strict)
    return reached ? ">" : "≤";
  return reached ? "≥" : "<";
}

char *
linli_hall_say_step (const LinliStep *step, LinliBase base)
{
  gboolean reached = step->strict ? step->left > step->right : step->left >= step->right;
  g_autofree char *left = product (step, step->value, step->d, step->left);
  g_autofree char *right = product (step, step->base, step->n, step->right), *whole = NULL;

  if (step->base == 0)
    return g_strdup (_("there is no vote to count"));
  if (step->n != 1)
    {
      g_autofree char *one = unbroken (left), *other = unbroken (right);
      return g_strdup_printf ("%s\302\240%s %s", one, sign_of (step, reached), other);
    }
  whole = words_of (base_words (base, step->unit), right);
  if (step->strict)
    return g_strdup_printf (reached ? _("%s, more than %s") : _("%s, not more than %s"), left, whole);
  return g_strdup_printf (reached ? _("%s, not less than %s") : _("%s, less than %s"), left, whole);
}

static gint64
demanded (const LinliThreshold *threshold, gint64 base)
{
  gint64 wanted;

  if (__builtin_mul_overflow (base, threshold->n, &wanted))
    return base;
  return threshold->strict ? wanted / threshold->d + 1 : (wanted + threshold->d - 1) / threshold->d;
}

static char *
share_words (const LinliThreshold *threshold)
{
  if (threshold->n == threshold->d)
    return g_strdup (_("all"));
  if (threshold->n == 1 && threshold->d == 2)
    return g_strdup (threshold->strict ? _("more than half") : _("at least half"));
  return g_strdup_printf (threshold->strict ? _("more than %d/%d") : _("at least %d/%d"), (int) threshold->n, (int) threshold->d);
}

char *
linli_hall_say_demand (const LinliRule *rule, const LinliRecord *vote)
{
  g_autofree char *share = share_words (&rule->pass), *figure = NULL, *whole = NULL;
  gint64 base = linli_record_int (vote, rule->pass.base == LINLI_BASE_PRESENT ? "present" : "entitled");

  if (rule->dual)
    return g_strdup_printf (_("Needed: %s of the owners taking part, and of their floor area"), share);
  if (rule->pass.base == LINLI_BASE_VOTERS || rule->pass.base == LINLI_BASE_YES_NO || rule->pass.base == LINLI_BASE_PARTICIPATING)
    return g_strdup_printf (rule->pass.base == LINLI_BASE_YES_NO ? _("Needed: %s of those for or against")
                                                                 : _("Needed: %s of those who vote"), share);
  figure = g_strdup_printf ("%" PRId64, base);
  whole = words_of (base_words (rule->pass.base, LINLI_UNIT_HEADS), figure);
  return g_strdup_printf (_("Needed: %s of %s: %d"), share, whole, (int) demanded (&rule->pass, base));
}
