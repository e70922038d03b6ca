#include "tests/council/fixture.h"

#include "council/routes.h"
#include "council/starters.h"

#include <string.h>

static LinliRecord *
topic (const char *matter, gboolean commons, gboolean important)
{
  LinliRecord *row = linli_record_new ();

  linli_record_set_text (row, "matter", matter);
  linli_record_set_int (row, "commons", commons);
  linli_record_set_int (row, "important", important);
  return row;
}

/* "party U2:居民代表会议 owners:O2": the order of deciders; "?" must be authorised, "~" only consults. */
static char *
names (GPtrArray *deciders)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < deciders->len; i++)
    {
      const LinliDecider *decider = deciders->pdata[i];
      if (decider->kind == LINLI_DECIDER_PARTY)
        g_string_append (text, "party ");
      else
        g_string_append_printf (text, "%s%s%s%s:%s ", decider->kind == LINLI_DECIDER_OWNERS ? "owners " : "", decider->rule,
                                decider->authorise ? "?" : "", decider->consults ? "~" : "", decider->body ? decider->body : "-");
    }
  return g_strchomp (g_string_free (text, FALSE));
}

static void
test_order (void)
{
  static const struct { const char *matter; gboolean commons, important; const char *deciders, *candidates; } cases[] = {
    { "urban_commons_project", TRUE, TRUE, "party U2:居民代表会议 owners O2:业主大会", "U2:居民代表会议" },
    { "urban_project", FALSE, TRUE, "party U2:居民代表会议", "U2:居民代表会议" },
    { "urban_project", TRUE, TRUE, "party U2:居民代表会议 owners O2:业主大会", "U2:居民代表会议" },
    { "urban_covenant", FALSE, TRUE, "party U1:- U2?:居民代表会议", "U2?:居民代表会议" },
    { "urban_consultation", FALSE, FALSE, "C1~:-", "" },
    { "owners_change_use", TRUE, FALSE, "O2:业主大会", "O2:业主大会" },
    { "nothing", FALSE, FALSE, "", "" },
  };
  LinliCouncil *council = fixture_base ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LinliRecord) row = topic (cases[i].matter, cases[i].commons, cases[i].important);
      g_autoptr (GPtrArray) deciders = linli_routes_deciders (council, row, linli_date (2026, 3, 1), "en");
      g_autoptr (GPtrArray) candidates = linli_routes_candidates (council, row, linli_date (2026, 3, 1), "en");
      g_autofree char *order = names (deciders), *offered = names (candidates);
      g_assert_cmpstr (order, ==, cases[i].deciders);
      g_assert_cmpstr (offered, ==, cases[i].candidates);
    }
  fixture_base_free (council);
}

/* The base of a threshold is printed in full, with the heads it comes to. */
static void
test_words (void)
{
  LinliCouncil *council = fixture_base ();
  g_autoptr (LinliRecord) row = topic ("urban_commons_project", TRUE, TRUE);
  g_autoptr (GPtrArray) deciders = linli_routes_deciders (council, row, linli_date (2026, 3, 1), "en");
  const LinliDecider *reps = deciders->pdata[1], *owners = deciders->pdata[2];

  g_assert_cmpstr (reps->quorum, ==, "at least 2/3 of all members");
  g_assert_cmpstr (reps->pass, ==, "more than half of those present");
  g_assert_cmpint (reps->entitled, ==, 45);
  g_assert_cmpint (reps->needed, ==, 30);
  g_assert_nonnull (reps->warning);
  g_assert_cmpstr (owners->quorum, ==, "at least 2/3 of all owners, by floor area and by heads alike");
  g_assert_cmpstr (owners->pass, ==, "at least 3/4 of those participating, by floor area and by heads alike");
  g_assert_nonnull (strstr (owners->why, "278"));
  fixture_base_free (council);
}

static void
test_matters (void)
{
  LinliCouncil *council = fixture_base ();
  g_autoptr (GPtrArray) matters = linli_routes_matters (council);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (matters->len, >, 10);
  for (guint i = 0; i < matters->len; i++)
    {
      const LinliRoute *route = matters->pdata[i];
      const char *const kinds[] = { "mediation", "deliberation", "oversight" };
      g_assert_cmpstr (route->org, !=, "village");
      g_assert_true (linli_routes_find (council, route->matter) == route);
      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        {
          g_autofree char *meaning = NULL, *text = NULL;
          g_assert_true (linli_starters_topic (kinds[k], route->matter, "zh", &meaning, &text, &error));
          g_assert_no_error (error);
          g_assert_true (strlen (meaning) > 20 && strlen (text) > 20);
        }
    }
  g_assert_null (linli_routes_find (council, NULL));
  fixture_base_free (council);
}

/* Entered as they are, and not offered a second time. */
static void
test_starters (void)
{
  LinliCouncil *council = fixture_base ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = linli_starters_catalogue (council, &error), again = NULL;
  gint64 at_ms = linli_date_start (linli_date (2026, 3, 1));

  g_assert_no_error (error);
  /* The demo's own items have three of their numbers. */
  g_assert_cmpuint (items->len, ==, 20);
  g_assert_false (linli_record_has (items->pdata[19], "label"));
  for (guint i = 0; i < items->len; i++)
    {
      g_assert_true (linli_record_has (items->pdata[i], "source"));
      linli_council_act (council, "catalogue.add", items->pdata[i], at_ms, "工作人员甲", NULL, &error);
      g_assert_no_error (error);
    }
  again = linli_starters_catalogue (council, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, 0);
  fixture_base_free (council);
}

/* A village has its own matters and its own set. */
static void
test_village (void)
{
  g_autofree char *folder = g_dir_make_tmp ("linli-test-XXXXXX", NULL), *path = g_build_filename (folder, "v.linli", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) facts = linli_record_decode (
      "{\"name\":\"某村\",\"kind\":\"villagers\",\"community\":\"traditional\",\"language\":\"en\"}", -1, NULL);
  LinliCouncil *council = linli_council_create (path, facts, linli_date_start (linli_date (2026, 1, 5)), &error);
  g_autoptr (GPtrArray) items = NULL, matters = NULL;

  g_assert_no_error (error);
  items = linli_starters_catalogue (council, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 12);
  g_assert_cmpstr (linli_record_text (items->pdata[0], "label"), ==, "Own duties-01");
  matters = linli_routes_matters (council);
  g_assert_cmpstr (((LinliRoute *) matters->pdata[0])->org, ==, "village");
  fixture_base_free (council);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/routes/order", test_order);
  g_test_add_func ("/routes/words", test_words);
  g_test_add_func ("/routes/matters", test_matters);
  g_test_add_func ("/starters/catalogue", test_starters);
  g_test_add_func ("/starters/village", test_village);
  return g_test_run ();
}
