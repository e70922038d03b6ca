#include "council/quorum.h"

#include "council/council-private.h"
#include "rules/decision.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

char *
linli_quorum_sentence (LinliCouncil *council, const LinliRecord *meeting)
{
  LinliDate day = linli_instant_date (linli_record_int (meeting, "starts_at"));
  gint64 entitled = linli_record_int (meeting, "entitled"), arrived = linli_record_int (meeting, "arrived");
  LinliRule *rule
      = linli_ruleset_find (linli_council_rulebook (council)->rules, linli_record_text (meeting, "rule"), day, NULL);
  g_autofree char *sum = NULL;
  LinliStep step;
  gboolean holds;
  static const char *const before[] = { "preparing", "notified", "cancelled", NULL };

  /* Until check-in opens the roster holds only those who were excused. */
  if (g_strv_contains (before, linli_record_text (meeting, "state")))
    return NULL;
  if (!rule || rule->dual || !rule->has_quorum || rule->quorum.base != LINLI_BASE_ALL
      || g_str_equal (linli_record_text (meeting, "mode"), "ballot")
      || !linli_decide_quorum (rule, entitled, arrived, &holds, &step, NULL))
    return NULL;
  sum = linli_step_text (&step, council->language);
  return g_strdup_printf (holds ? _("%" PRId64 " of %" PRId64 " came: %s, a quorum (%s)")
                                : _("%" PRId64 " of %" PRId64 " came: %s, no quorum (%s)"),
                          arrived, entitled, sum, linli_rule_article (rule, council->language));
}

/* Whether its rule demands a number of people in the hall, as the acts of the floor ask. */
static gboolean
demands_presence (const LinliRule *rule, const LinliRecord *meeting)
{
  return rule->has_quorum && rule->quorum.base == LINLI_BASE_ALL && !rule->dual
         && !g_str_equal (linli_record_text (meeting, "mode"), "ballot");
}

gboolean
linli_quorum_now (LinliCouncil *council, const LinliRecord *meeting, const char *lang, LinliQuorum *quorum, GError **error)
{
  const char *id = linli_record_text (meeting, "rule");
  LinliDate day = linli_instant_date (linli_record_int (meeting, "starts_at"));
  gint64 entitled = linli_record_int (meeting, "entitled");
  LinliRule *rule = linli_ruleset_find (linli_council_rulebook (council)->rules, id, day, error);

  if (!rule || !linli_desk_quorum (council, id, day, entitled, linli_record_int (meeting, "present"), lang, quorum, error))
    return FALSE;
  quorum->has_quorum = demands_presence (rule, meeting);
  quorum->holds = !quorum->has_quorum || (entitled > 0 && quorum->holds);
  if (!quorum->has_quorum)
    quorum->needed = 0;
  return TRUE;
}

gboolean
linli_quorum_takes_proxies (LinliCouncil *council, const LinliRecord *meeting)
{
  LinliDate day = linli_instant_date (linli_record_int (meeting, "starts_at"));
  LinliRule *rule
      = linli_ruleset_find (linli_council_rulebook (council)->rules, linli_record_text (meeting, "rule"), day, NULL);

  return rule && rule->proxy != LINLI_PROXY_NONE;
}
