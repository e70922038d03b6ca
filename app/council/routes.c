#include "council/routes.h"

#include "council/council-private.h"
#include "council/desk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  LinliCouncil *council;
  LinliRulebook *book;
  const LinliRoute *route;
  const LinliRecord *topic;
  GPtrArray *bodies; /* rows of "topic-bodies" */
  LinliDate day;
  const char *lang;
} Search;

void
linli_decider_free (LinliDecider *decider)
{
  g_free (decider->body);
  g_free (decider->name);
  g_free (decider->rule);
  g_free (decider->article);
  g_free (decider->why);
  g_free (decider->quorum);
  g_free (decider->pass);
  g_free (decider->warning);
  g_free (decider);
}

/* Thresholds in words. */

static const char *
base_word (const LinliRule *rule, LinliBase base)
{
  switch (base)
    {
    case LINLI_BASE_PRESENT:
      return _("those present");
    case LINLI_BASE_VOTERS:
      return _("those who vote");
    case LINLI_BASE_PARTICIPATING:
      return _("those participating");
    case LINLI_BASE_YES_NO:
      return _("the votes for and against");
    case LINLI_BASE_INTERESTED:
      return _("the owners concerned");
    default:
      break;
    }
  if (rule->basis & LINLI_BASIS_OWNERS)
    return _("all owners");
  if (rule->basis & LINLI_BASIS_HEADS)
    return _("all who are entitled");
  return rule->basis & LINLI_BASIS_HOUSEHOLDS ? _("all households") : _("all members");
}

static char *
threshold_words (const LinliRule *rule, const LinliThreshold *threshold)
{
  const char *base = base_word (rule, threshold->base);
  g_autofree char *share = NULL;

  if (threshold->strict && threshold->d == 2 * threshold->n)
    share = g_strdup_printf (_("more than half of %s"), base);
  else if (threshold->strict)
    share = g_strdup_printf (_("more than %1$d/%2$d of %3$s"), (int) threshold->n, (int) threshold->d, base);
  else
    share = g_strdup_printf (_("at least %1$d/%2$d of %3$s"), (int) threshold->n, (int) threshold->d, base);
  return rule->dual ? g_strdup_printf (_("%s, by floor area and by heads alike"), share) : g_steal_pointer (&share);
}

static void
set_rule (LinliDecider *decider, const Search *in, const LinliRule *rule)
{
  decider->rule = g_strdup (rule->id);
  decider->article = g_strdup (linli_rule_article (rule, in->lang));
  decider->consults = rule->output == LINLI_OUTPUT_OPINION;
  if (rule->has_quorum)
    decider->quorum = threshold_words (rule, &rule->quorum);
  decider->pass = rule->unanimous ? g_strdup_printf (_("every one of %s"), base_word (rule, LINLI_BASE_INTERESTED))
                                  : threshold_words (rule, &rule->pass);
}

static void
set_body (LinliDecider *decider, const Search *in, const LinliRecord *body, const LinliRule *rule)
{
  g_auto (LinliQuorum) quorum = { 0 };

  decider->body = g_strdup (linli_record_text (body, "label"));
  decider->name = g_strdup (linli_record_text (body, "name"));
  decider->chosen = linli_record_int (in->topic, "body") == linli_record_int (body, "id");
  decider->entitled = linli_record_int (body, "entitled");
  if (linli_desk_quorum (in->council, rule->id, in->day, decider->entitled, 0, in->lang, &quorum, NULL))
    decider->needed = quorum.needed;
}

static const LinliRule *
rule_of (const Search *in, const char *id)
{
  return linli_ruleset_find (in->book->rules, id, in->day, NULL);
}

static gboolean
holds (const GStrv list, const char *id)
{
  return g_strv_contains ((const char *const *) list, id);
}

/* @body: NULL where only the rule is known. Returns: NULL where no rule of that id is in force. */
static LinliDecider *
decider_new (const Search *in, LinliDeciderKind kind, const char *id, const LinliRecord *body)
{
  const LinliRule *rule = rule_of (in, id);
  LinliDecider *decider;

  if (!rule)
    return NULL;
  decider = g_new0 (LinliDecider, 1);
  decider->kind = kind;
  set_rule (decider, in, rule);
  if (body)
    set_body (decider, in, body, rule);
  else
    decider->name = g_strdup (linli_rule_name (rule, in->lang));
  decider->why = g_strdup (linli_route_why (in->route, in->lang));
  decider->authorise = holds (in->route->authorised, id) && !holds (in->route->rules, id);
  if (kind == LINLI_DECIDER_BODY)
    decider->warning = linli_route_warning (in->route, id, linli_record_int (in->topic, "commons") != 0, in->lang);
  return decider;
}

static void
add (GPtrArray *into, LinliDecider *decider)
{
  if (decider)
    g_ptr_array_add (into, decider);
}

static gboolean
search_begin (Search *in, LinliCouncil *council, const LinliRecord *topic, LinliDate day, const char *lang)
{
  *in = (Search) { council, linli_council_rulebook (council), NULL, topic, NULL, day, lang };
  in->route = linli_routing_find (in->book->routing, linli_record_text (topic, "matter"), NULL);
  in->bodies = in->route ? linli_council_rows (council, "topic-bodies", NULL, NULL) : NULL;
  return in->bodies != NULL;
}

static LinliRecord *
body_of_rule (const Search *in, const char *rule)
{
  for (guint i = 0; i < in->bodies->len; i++)
    if (g_strcmp0 (linli_record_text (in->bodies->pdata[i], "rule"), rule) == 0)
      return in->bodies->pdata[i];
  return NULL;
}

static LinliRecord *
chosen_body (const Search *in)
{
  for (guint i = 0; i < in->bodies->len; i++)
    if (linli_record_has (in->topic, "body")
        && linli_record_int (in->bodies->pdata[i], "id") == linli_record_int (in->topic, "body"))
      return in->bodies->pdata[i];
  return NULL;
}

static void
add_party (GPtrArray *into, const Search *in)
{
  LinliDecider *decider = g_new0 (LinliDecider, 1);
  gboolean village = g_str_equal (in->route->org, "village");

  *decider = (LinliDecider) { LINLI_DECIDER_PARTY, NULL, g_strdup (_("Party organisation")) };
  decider->article = g_strdup (village ? _("Villagers' Committees Law, article 28") : _("Urban Residents' Committees Law, article 30"));
  decider->why = g_strdup (_("An important matter is first studied by the Party organisation."));
  g_ptr_array_add (into, decider);
}

/* The rules that still demand the owners, as the warning names them. */
static const char *
owners_rule (const Search *in, const char *id)
{
  for (guint i = 0; in->route->also[i]; i++)
    if (!g_str_equal (in->route->also[i], id))
      return in->route->also[i];
  return "O2";
}

static void
add_owners (GPtrArray *into, const Search *in, const char *rule)
{
  g_autofree char *warning = linli_route_warning (in->route, rule, linli_record_int (in->topic, "commons") != 0, in->lang);
  const char *id = owners_rule (in, rule);
  LinliDecider *decider;

  if (!warning)
    return;
  decider = decider_new (in, LINLI_DECIDER_OWNERS, id, body_of_rule (in, id));
  if (!decider)
    return;
  g_free (decider->why);
  decider->why = g_steal_pointer (&warning);
  decider->chosen = FALSE;
  g_ptr_array_add (into, decider);
}

GPtrArray *
linli_routes_deciders (LinliCouncil *council, const LinliRecord *topic, LinliDate day, const char *lang)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_decider_free);
  const LinliRecord *chosen;
  const char *rule = NULL;
  Search in;

  if (!search_begin (&in, council, topic, day, lang))
    return list;
  if (linli_record_int (topic, "important"))
    add_party (list, &in);
  chosen = chosen_body (&in);
  if (chosen)
    add (list, decider_new (&in, LINLI_DECIDER_BODY, rule = linli_record_text (chosen, "rule"), chosen));
  for (guint i = 0; !chosen && in.route->rules[i]; i++)
    add (list, decider_new (&in, LINLI_DECIDER_BODY, in.route->rules[i], body_of_rule (&in, in.route->rules[i])));
  for (guint i = 0; !chosen && in.route->authorised[i]; i++)
    add (list, decider_new (&in, LINLI_DECIDER_BODY, in.route->authorised[i], body_of_rule (&in, in.route->authorised[i])));
  add_owners (list, &in, rule ? rule : in.route->rules[0]);
  g_ptr_array_unref (in.bodies);
  return list;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const LinliDecider *one = *(LinliDecider *const *) a, *other = *(LinliDecider *const *) b;

  return (one->consults * 2 + one->authorise) - (other->consults * 2 + other->authorise);
}

GPtrArray *
linli_routes_candidates (LinliCouncil *council, const LinliRecord *topic, LinliDate day, const char *lang)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_decider_free);
  Search in;

  if (!search_begin (&in, council, topic, day, lang))
    return list;
  for (guint i = 0; i < in.bodies->len; i++)
    {
      const char *rule = linli_record_text (in.bodies->pdata[i], "rule");
      /* Those who must agree too are not whom it is put to first. */
      if (linli_route_check (in.route, rule, TRUE, NULL) && (holds (in.route->rules, rule) || !holds (in.route->also, rule)))
        add (list, decider_new (&in, LINLI_DECIDER_BODY, rule, in.bodies->pdata[i]));
    }
  g_ptr_array_sort (list, compare_candidates);
  g_ptr_array_unref (in.bodies);
  return list;
}

/* Matters. */

GPtrArray *
linli_routes_matters (LinliCouncil *council)
{
  LinliRouting *routing = linli_council_rulebook (council)->routing;
  g_autoptr (LinliRecord) facts = linli_council_row (council, "register", NULL, NULL);
  gboolean village = facts && g_strcmp0 (linli_record_text (facts, "kind"), "villagers") == 0;
  const char *orgs[] = { village ? "village" : "urban", village ? "collective" : NULL, "owners" };
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (orgs); i++)
    if (orgs[i])
      g_ptr_array_extend_and_steal (all, linli_routing_list (routing, orgs[i]));
  return all;
}

const LinliRoute *
linli_routes_find (LinliCouncil *council, const char *matter)
{
  return matter ? linli_routing_find (linli_council_rulebook (council)->routing, matter, NULL) : NULL;
}
