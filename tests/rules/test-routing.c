#include "rules/composition.h"
#include "rules/rate.h"
#include "tests/rules/fixture.h"

#include "base/error.h"

#include <string.h>

static void
test_rates (void)
{
  static const struct { gint64 v, b; const char *percent; } cases[] = {
    { 299, 300, "99.67%" }, { 199, 200, "99.50%" }, { 29, 32, "90.63%" }, { 0, 0, "—" },       { 3, 3, "100.00%" },
    { 2, 3, "66.67%" },     { 1, 3, "33.33%" },     { 32, 36, "88.89%" }, { 22, 32, "68.75%" }, { 33, 45, "73.33%" },
    { 0, 5, "0.00%" },      { -1, 5, "—" },         { 6, 5, "—" },        { 1, -5, "—" },
    { G_MAXINT64 - 1, G_MAXINT64, "100.00%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *percent = linli_rate_percent (cases[i].v, cases[i].b);
      g_assert_cmpstr (percent, ==, cases[i].percent);
    }
}

static void
test_rate_text (void)
{
  g_autofree char *some = linli_rate_text (29, 32);
  g_autofree char *none = linli_rate_text (0, 0);

  g_assert_cmpstr (some, ==, "29/32＝90.63%");
  g_assert_cmpstr (none, ==, "0/0＝—");
}

static void
test_composition (void)
{
  static const struct { const char *id; gint64 members, reps, women; gboolean holds; guint steps; } cases[] = {
    { "V3", 50, 40, 17, TRUE, 2 },  { "V3", 50, 39, 17, FALSE, 2 }, { "V3", 50, 40, 16, FALSE, 2 },
    { "U2", 45, 36, 0, TRUE, 1 },   { "U2", 45, 35, 0, FALSE, 1 },  { "U1", 45, 0, 0, TRUE, 0 },
  };
  g_autoptr (LinliRuleset) set = fixture_rules ();
  LinliRule *rule = linli_ruleset_find (set, "V3", fixture_date ("2026-03-01"), NULL);
  LinliComposition made;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LinliRule *each = linli_ruleset_find (set, cases[i].id, fixture_date ("2026-03-01"), NULL);
      g_assert_true (linli_composition_check (each, cases[i].members, cases[i].reps, cases[i].women, &made, NULL));
      g_assert_cmpint (made.holds, ==, cases[i].holds);
      g_assert_cmpuint (made.n_steps, ==, cases[i].steps);
    }
  g_assert_true (linli_composition_check (rule, 50, 40, 16, &made, NULL));
  text = linli_composition_sentence (&made, rule, "zh");
  g_assert_cmpstr (text, ==, "代表占比：40×5＝200≥50×4＝200，符合。妇女代表占比：16×3＝48＜50，不符合。（村委会组织法第二十九条）");
  g_assert_false (linli_composition_check (rule, 0, 0, 0, &made, NULL));
  g_assert_false (linli_composition_check (rule, 50, 51, 1, &made, NULL));
  g_assert_false (linli_composition_check (rule, 50, 40, 41, &made, NULL));
  g_assert_false (linli_composition_check (rule, 50, -1, -1, &made, NULL));
}

/* Every id that the routing names is a shipped rule. */
static void
test_ids (void)
{
  g_autoptr (LinliRuleset) set = fixture_rules ();
  g_autoptr (LinliRouting) routing = fixture_routing ();
  g_autoptr (GPtrArray) all = linli_routing_list (routing, NULL);
  g_autoptr (GPtrArray) owners = linli_routing_list (routing, "owners");

  g_assert_cmpuint (owners->len, ==, 11);
  for (guint i = 0; i < all->len; i++)
    {
      LinliRoute *route = all->pdata[i];
      GStrv lists[] = { route->rules, route->authorised, route->also, route->never };
      for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
        for (guint j = 0; lists[k][j]; j++)
          g_assert_nonnull (linli_ruleset_find (set, lists[k][j], fixture_date ("2026-03-01"), NULL));
    }
}

static void
test_routes (void)
{
  static const struct { const char *matter, *id; gboolean authorised, allowed; } cases[] = {
    { "urban_covenant", "U1", FALSE, TRUE },          { "urban_covenant", "U2", FALSE, FALSE },
    { "urban_covenant", "U2", TRUE, TRUE },           { "urban_project", "U2", FALSE, TRUE },
    { "urban_commons_project", "U2", FALSE, TRUE },   { "urban_commons_project", "O2", FALSE, TRUE },
    { "urban_commons_project", "O1", FALSE, FALSE },  { "village_funds", "V2", FALSE, TRUE },
    { "village_funds", "V3", FALSE, FALSE },          { "village_funds", "V3", TRUE, TRUE },
    { "village_covenant", "V3", TRUE, FALSE },        { "collective_land", "R1", FALSE, TRUE },
    { "collective_land", "R2", TRUE, FALSE },         { "collective_compensation", "R2", TRUE, FALSE },
    { "collective_distribution", "R1", FALSE, TRUE }, { "owners_fund_use", "O1", FALSE, TRUE },
    { "owners_fund_use", "U2", TRUE, FALSE },         { "owners_parking", "O2", FALSE, TRUE },
    { "owners_parking", "O1", FALSE, FALSE },         { "owners_parking", "C1", FALSE, TRUE },
    { "owners_dwelling", "O3", FALSE, TRUE },         { "urban_project", "B1", FALSE, TRUE },
  };
  g_autoptr (LinliRouting) routing = fixture_routing ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      const LinliRoute *route = linli_routing_find (routing, cases[i].matter, NULL);
      g_assert_nonnull (route);
      g_test_message ("case %u", i);
      g_assert_cmpint (linli_route_check (route, cases[i].id, cases[i].authorised, &error), ==, cases[i].allowed);
      g_assert_true (cases[i].allowed || (linli_error_is_refused (error) && strstr (error->message, route->article_zh)));
    }
  g_assert_null (linli_routing_find (routing, "none", NULL));
}

/* What may never decide is refused even where a file also lists it. */
static void
test_never (void)
{
  static const char text[] = "{\"matter\":\"m\",\"org\":\"collective\",\"evidence\":\"T\",\"name\":{\"zh\":\"甲\",\"en\":\"a\"},"
                             "\"article\":{\"zh\":\"甲\",\"en\":\"a\"},\"why\":{\"zh\":\"甲\",\"en\":\"a\"},\"rules\":[\"R1\"],"
                             "\"authorised\":[\"R2\",\"R3\"],\"never\":[\"R2\"],\"party_first\":true}";
  g_autoptr (LinliRouting) routing = linli_routing_new ();

  g_assert_true (linli_routing_add (routing, "own.json", text, -1, NULL));
  g_assert_false (linli_route_check (linli_routing_find (routing, "m", NULL), "R2", TRUE, NULL));
  g_assert_true (linli_route_check (linli_routing_find (routing, "m", NULL), "R3", TRUE, NULL));
}

static void
test_warnings (void)
{
  static const struct { const char *matter, *id; gboolean commons, warns; } cases[] = {
    { "urban_commons_project", "U2", FALSE, TRUE },  { "urban_commons_project", "O2", TRUE, FALSE },
    { "urban_project", "U2", FALSE, FALSE },         { "urban_project", "U2", TRUE, TRUE },
    { "urban_covenant", "U1", TRUE, TRUE },          { "owners_parking", "O2", TRUE, FALSE },
    { "urban_consultation", "C1", TRUE, TRUE },
  };
  g_autoptr (LinliRouting) routing = fixture_routing ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LinliRoute *route = linli_routing_find (routing, cases[i].matter, NULL);
      g_autofree char *zh = linli_route_warning (route, cases[i].id, cases[i].commons, "zh");
      g_autofree char *en = linli_route_warning (route, cases[i].id, cases[i].commons, "en");
      g_assert_cmpint (zh != NULL, ==, cases[i].warns);
      g_assert_cmpint (en != NULL, ==, cases[i].warns);
      g_assert_true (!zh || (strstr (zh, "第二百七十八条") && strstr (zh, "O2")));
    }
}

static void
test_broken (void)
{
  static const struct { const char *text, *named; } cases[] = {
    { "{\"matter\":\"m\"}", "org" },
    { "{\"matter\":\"m\",\"org\":\"city\"}", "org" },
    { "{\"matter\":\"m\",\"rule\":[]}", "rule" },
    { "{\"matter\":\"m\",\"org\":\"urban\",\"evidence\":\"T\",\"name\":{\"zh\":\"甲\",\"en\":\"a\"},\"article\":{\"zh\":\"甲\",\"en\":\"a\"},"
      "\"why\":{\"zh\":\"甲\",\"en\":\"a\"},\"rules\":[],\"party_first\":true}", "rules" },
    { "{\"matter\":\"m\",\"org\":\"urban\",\"evidence\":\"T\",\"name\":{\"zh\":\"甲\"}}", "en" },
  };
  g_autoptr (LinliRouting) routing = fixture_routing ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (linli_routing_add (routing, "own.json", cases[i].text, -1, &error));
      g_assert_true (linli_error_is_input (error));
      g_assert_nonnull (strstr (error->message, cases[i].named));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rate/percent", test_rates);
  g_test_add_func ("/rate/text", test_rate_text);
  g_test_add_func ("/composition/check", test_composition);
  g_test_add_func ("/routing/ids", test_ids);
  g_test_add_func ("/routing/routes", test_routes);
  g_test_add_func ("/routing/never", test_never);
  g_test_add_func ("/routing/warnings", test_warnings);
  g_test_add_func ("/routing/broken", test_broken);
  return g_test_run ();
}
