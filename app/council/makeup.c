#include "council/makeup.h"

#include "council/council-private.h"
#include "rules/composition.h"

void
linli_makeup_free (LinliMakeup *makeup)
{
  g_free (makeup->name);
  g_free (makeup->sentence);
  g_free (makeup);
}

/* A rule that is not in force on the day asks for nothing. */
static const LinliRule *
rule_of (LinliCouncil *council, const LinliRecord *body, LinliDate date)
{
  const LinliRule *rule
      = linli_ruleset_find (linli_council_rulebook (council)->rules, linli_record_text (body, "rule"), date, NULL);

  return rule && (rule->reps.d || rule->women.d) ? rule : NULL;
}

static LinliRecord *
read_seats (LinliCouncil *council, const LinliRecord *body, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  linli_record_set_int (params, "body", linli_record_int (body, "id"));
  return linli_council_row (council, "people-makeup", params, error);
}

static gboolean
add (GPtrArray *into, const LinliRule *rule, const LinliRecord *body, const LinliRecord *seats, const char *lang, GError **error)
{
  LinliComposition composition;
  LinliMakeup *makeup;
  gint64 members = linli_record_int (seats, "members"), reps = linli_record_int (seats, "reps");
  gint64 women = linli_record_int (seats, "women");

  if (members == 0)
    return TRUE;
  if (!linli_composition_check (rule, members, reps, women, &composition, error))
    return FALSE;
  makeup = g_new0 (LinliMakeup, 1);
  *makeup = (LinliMakeup) {
    .body = linli_record_int (body, "id"),
    .name = g_strdup (linli_record_text (body, "name")),
    .members = members,
    .reps = reps,
    .women = women,
    .unknown = rule->women.d ? linli_record_int (seats, "unknown") : 0,
    .holds = composition.holds,
    .sentence = linli_composition_sentence (&composition, rule, lang),
  };
  g_ptr_array_add (into, makeup);
  return TRUE;
}

GPtrArray *
linli_makeup_read (LinliCouncil *council, LinliDate date, const char *lang, GError **error)
{
  g_autoptr (GPtrArray) bodies = linli_council_rows (council, "people-bodies", NULL, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_makeup_free);

  if (!bodies)
    return NULL;
  for (guint i = 0; i < bodies->len; i++)
    {
      const LinliRule *rule = rule_of (council, bodies->pdata[i], date);
      g_autoptr (LinliRecord) seats = rule ? read_seats (council, bodies->pdata[i], error) : NULL;
      if (rule && (!seats || !add (found, rule, bodies->pdata[i], seats, lang, error)))
        return NULL;
    }
  return g_steal_pointer (&found);
}
