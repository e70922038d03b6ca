#include "tests/rules/fixture.h"

#include "base/error.h"

#include <string.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#else
#define __lsan_disable()
#define __lsan_enable()
#endif

static void
test_presets (void)
{
  static const char *const ids[] = { "U1", "U2", "U3", "U4", "V1", "V2", "V3", "V4", "O1", "O2", "O3",
                                     "R1", "R2", "R3", "P1", "P2", "B1", "B2", "C1" };
  g_autoptr (LinliRuleset) set = fixture_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      LinliRule *rule = linli_ruleset_find (set, ids[i], fixture_date ("2026-01-01"), NULL);
      g_assert_nonnull (rule);
      g_assert_cmpint (rule->enabled, ==, !g_str_equal (ids[i], "P2"));
    }
  g_assert_true (linli_ruleset_find (set, "C1", fixture_date ("2026-06-01"), NULL)->house);
  g_assert_cmpint (linli_ruleset_find (set, "C1", fixture_date ("2026-06-01"), NULL)->output, ==, LINLI_OUTPUT_OPINION);
}

static void
test_dates (void)
{
  static const struct { const char *id, *day, *article; } cases[] = {
    { "U1", "2025-12-31", "原居委会组织法第九条" },       { "U1", "2026-01-01", "居委会组织法第二十七条" },
    { "U2", "2025-12-31", "原居委会组织法第九条" },       { "U2", "2026-01-01", "居委会组织法第二十九条" },
    { "V1", "2025-12-31", "原村委会组织法第二十二条" },   { "V1", "2026-01-01", "村委会组织法第二十六条" },
    { "V3", "2018-01-01", "原村委会组织法第二十六条" },   { "V3", "2026-01-01", "村委会组织法第三十条" },
    { "V4", "2025-06-01", "原村委会组织法第二十八条" },   { "V4", "2026-01-01", "村委会组织法第三十二条" },
    { "U3", "2025-12-31", NULL },                         { "R1", "2025-04-30", NULL },
    { "R1", "2025-05-01", "农村集体经济组织法第二十七条" }, { "O1", "2020-12-31", NULL },
    { "O2", "2021-01-01", "民法典第二百七十八条" },       { "X9", "2026-01-01", NULL },
  };
  g_autoptr (LinliRuleset) set = fixture_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      LinliRule *rule = linli_ruleset_find (set, cases[i].id, fixture_date (cases[i].day), &error);
      g_assert_cmpstr (rule ? rule->article_zh : NULL, ==, cases[i].article);
      g_assert_true (rule || g_error_matches (error, LINLI_ERROR, LINLI_ERROR_NOT_FOUND));
    }
}

/* Village figures are the same before and after 2026. */
static void
test_village_unchanged (void)
{
  static const char *const ids[] = { "V1", "V2", "V3", "V4" };
  g_autoptr (LinliRuleset) set = fixture_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      LinliRule *old = linli_ruleset_find (set, ids[i], fixture_date ("2025-12-31"), NULL);
      LinliRule *now = linli_ruleset_find (set, ids[i], fixture_date ("2026-01-01"), NULL);
      g_assert_true (old != now);
      g_assert_cmpmem (&old->quorum, sizeof old->quorum, &now->quorum, sizeof now->quorum);
      g_assert_cmpmem (&old->pass, sizeof old->pass, &now->pass, sizeof now->pass);
      g_assert_cmpmem (&old->women, sizeof old->women, &now->women, sizeof now->women);
    }
}

static void
test_list (void)
{
  g_autoptr (LinliRuleset) set = fixture_rules ();
  g_autoptr (GPtrArray) reps = linli_ruleset_list (set, fixture_date ("2026-03-21"), "residents_reps");
  g_autoptr (GPtrArray) owners = linli_ruleset_list (set, fixture_date ("2026-03-21"), "owners");
  g_autoptr (GPtrArray) all = linli_ruleset_list (set, fixture_date ("2026-03-21"), NULL);

  g_assert_cmpuint (reps->len, ==, 3);
  g_assert_cmpstr (((LinliRule *) reps->pdata[0])->version, ==, "2026");
  g_assert_cmpuint (owners->len, ==, 4);
  g_assert_cmpuint (all->len, ==, 19);
}

static void
test_snapshots (void)
{
  g_autoptr (LinliRuleset) set = fixture_rules ();
  g_autoptr (GPtrArray) all = linli_ruleset_list (set, fixture_date ("2026-03-21"), NULL);

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = linli_rule_snapshot (all->pdata[i]);
      g_autofree char *loose = g_strconcat (text, " ", NULL);
      g_autofree char *again = NULL;
      g_autoptr (LinliRule) rule = linli_rule_from_snapshot ("vote", text, &error);
      g_assert_no_error (error);
      again = linli_rule_snapshot (rule);
      g_assert_cmpstr (again, ==, text);
      g_assert_null (linli_rule_from_snapshot ("vote", loose, NULL));
    }
}

#define HEAD "{\"id\":\"X1\",\"version\":\"1\",\"name\":{\"zh\":\"甲\",\"en\":\"a\"},\"body\":\"own\"," \
             "\"article\":{\"zh\":\"甲\",\"en\":\"a\"},\"text\":{\"zh\":\"甲\",\"en\":\"a\"},\"paraphrase\":true,"
#define DATES "\"valid_from\":\"2026-01-01\",\"valid_to\":null,"
#define BASIS "\"basis\":[\"heads\"],\"dual\":false,"
#define QUORUM "\"quorum\":{\"n\":1,\"d\":2,\"strict\":true,\"base\":\"all\"},"
#define PASS "\"pass\":{\"n\":1,\"d\":2,\"strict\":true,\"base\":\"present\"},\"unanimous\":false,\"abstain\":\"counted\","
#define MARKS "\"evidence\":\"H\",\"enabled\":true,\"output\":\"resolution\""
#define HOUSE ",\"house\":true"
#define WHOLE HEAD DATES BASIS QUORUM PASS MARKS HOUSE "}"

static const struct { const char *text, *named; } broken[] = {
  { "", "own.json" },
  { "{", "own.json" },
  { "[1]", "own.json" },
  { "7", "own.json" },
  { "\xff", "UTF-8" },
  { "[[[[[[[[[[]]]]]]]]]]", "nested" },
  { "/*\"*/[[[[[[[[[[]]]]]]]]]]", "comments" },
  { "{'id':'X1'}", "comments" },
  { "{}", "id" },
  { HEAD DATES BASIS QUORUM PASS MARKS HOUSE ",\"quorom\":null}", "quorom" },
  { HEAD DATES BASIS QUORUM PASS MARKS HOUSE ",\"dual\":false}", "dual" },
  { "{\"id\":\"X 1\"}", "id" },
  { "{\"id\":7}", "id" },
  { "{\"id\":\"X1\"}", "version" },
  { HEAD BASIS QUORUM PASS MARKS HOUSE "}", "valid_from" },
  { HEAD "\"valid_from\":\"2026-02-30\",\"valid_to\":null," BASIS QUORUM PASS MARKS HOUSE "}", "valid_from" },
  { HEAD "\"valid_from\":\"2026-01-02\",\"valid_to\":\"2026-01-01\"," BASIS QUORUM PASS MARKS HOUSE "}", "valid_to" },
  { HEAD "\"valid_from\":\"2026-01-02\"," BASIS QUORUM PASS MARKS HOUSE "}", "valid_to" },
  { HEAD DATES "\"basis\":[],\"dual\":false," QUORUM PASS MARKS HOUSE "}", "basis" },
  { HEAD DATES "\"basis\":[\"shares\"],\"dual\":false," QUORUM PASS MARKS HOUSE "}", "basis" },
  { HEAD DATES "\"basis\":\"heads\",\"dual\":false," QUORUM PASS MARKS HOUSE "}", "basis" },
  { HEAD DATES "\"basis\":[\"heads\"],\"dual\":0," QUORUM PASS MARKS HOUSE "}", "dual" },
  { HEAD DATES "\"basis\":[\"owners\"],\"dual\":true," QUORUM PASS MARKS HOUSE "}", "dual" },
  { HEAD DATES BASIS PASS MARKS HOUSE "}", "quorum" },
  { HEAD DATES BASIS "\"quorum\":{\"n\":1,\"d\":0,\"strict\":true,\"base\":\"all\"}," PASS MARKS HOUSE "}", "“d”" },
  { HEAD DATES BASIS "\"quorum\":{\"n\":3,\"d\":2,\"strict\":true,\"base\":\"all\"}," PASS MARKS HOUSE "}", "“n”" },
  { HEAD DATES BASIS "\"quorum\":{\"n\":0,\"d\":2,\"strict\":true,\"base\":\"all\"}," PASS MARKS HOUSE "}", "“n”" },
  { HEAD DATES BASIS "\"quorum\":{\"n\":-1,\"d\":2,\"strict\":true,\"base\":\"all\"}," PASS MARKS HOUSE "}", "“n”" },
  { HEAD DATES BASIS "\"quorum\":{\"n\":0.5,\"d\":2,\"strict\":true,\"base\":\"all\"}," PASS MARKS HOUSE "}", "“n”" },
  { HEAD DATES BASIS "\"quorum\":{\"n\":1,\"d\":2,\"strict\":1,\"base\":\"all\"}," PASS MARKS HOUSE "}", "strict" },
  { HEAD DATES BASIS "\"quorum\":{\"n\":1,\"d\":2,\"base\":\"all\"}," PASS MARKS HOUSE "}", "strict" },
  { HEAD DATES BASIS "\"quorum\":{\"n\":1,\"d\":1,\"strict\":true,\"base\":\"all\"}," PASS MARKS HOUSE "}", "strict" },
  { HEAD DATES BASIS "\"quorum\":{\"n\":1,\"d\":2,\"strict\":true,\"base\":\"members\"}," PASS MARKS HOUSE "}", "base" },
  { HEAD DATES BASIS "\"quorum\":{\"n\":1,\"d\":2,\"strict\":true,\"base\":\"present\"}," PASS MARKS HOUSE "}", "quorum" },
  { HEAD DATES BASIS "\"quorum\":{\"n\":1,\"d\":2,\"strict\":true,\"base\":\"all\",\"x\":1}," PASS MARKS HOUSE "}", "“x”" },
  { HEAD DATES BASIS "\"quorum\":[1,2]," PASS MARKS HOUSE "}", "quorum" },
  { HEAD DATES BASIS QUORUM "\"pass\":null,\"unanimous\":false,\"abstain\":\"counted\"," MARKS HOUSE "}", "pass" },
  { HEAD DATES BASIS QUORUM "\"pass\":{\"n\":1,\"d\":2,\"strict\":true,\"base\":\"yes_no\"},\"unanimous\":false,"
    "\"abstain\":\"counted\"," MARKS HOUSE "}", "abstain" },
  { HEAD DATES BASIS QUORUM "\"pass\":{\"n\":1,\"d\":2,\"strict\":true,\"base\":\"present\"},\"unanimous\":true,"
    "\"abstain\":\"counted\"," MARKS HOUSE "}", "unanimous" },
  { HEAD DATES BASIS QUORUM PASS "\"evidence\":\"Z\",\"enabled\":true,\"output\":\"resolution\"" HOUSE "}", "evidence" },
  { HEAD DATES BASIS QUORUM PASS "\"evidence\":\"H\",\"enabled\":true,\"output\":\"law\"" HOUSE "}", "output" },
  { HEAD DATES BASIS QUORUM PASS "\"evidence\":\"H\",\"enabled\":\"yes\",\"output\":\"resolution\"" HOUSE "}", "enabled" },
  { HEAD DATES BASIS QUORUM PASS MARKS HOUSE ",\"composition\":{\"reps\":{\"n\":4,\"d\":5}}}", "article" },
  { HEAD DATES BASIS QUORUM PASS MARKS HOUSE ",\"composition\":{\"article\":{\"zh\":\"甲\",\"en\":\"a\"},\"reps\":{\"n\":6,\"d\":5}}}", "“n”" },
  { HEAD DATES BASIS QUORUM PASS MARKS ",\"house\":false}", "house" },
  { "[" WHOLE "," WHOLE "]", "valid_from" },
};

static void
test_broken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (LinliRuleset) set = linli_ruleset_new ();
      g_autoptr (GError) error = NULL;
      g_test_message ("case %u", i);
      g_assert_false (linli_ruleset_add_own (set, "own.json", broken[i].text, -1, &error));
      g_assert_true (linli_error_is_input (error));
      g_assert_true (g_str_has_prefix (error->message, "own.json"));
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, broken[i].named));
      g_assert_cmpuint (linli_ruleset_size (set), ==, 0);
    }
}

static void
test_own (void)
{
  static const char absent[] = HEAD DATES BASIS QUORUM PASS MARKS "}";
  g_autoptr (LinliRuleset) set = fixture_rules ();
  guint size = linli_ruleset_size (set);
  g_autoptr (GString) law = g_string_new (WHOLE);

  g_assert_true (linli_ruleset_add_own (set, "own.json", absent, -1, NULL));
  g_assert_cmpuint (linli_ruleset_size (set), ==, size + 1);
  g_assert_true (linli_ruleset_find (set, "X1", fixture_date ("2026-05-01"), NULL)->house);
  /* The same id twice, and a shipped id, at the same time. */
  g_assert_false (linli_ruleset_add_own (set, "own.json", WHOLE, -1, NULL));
  g_string_replace (law, "X1", "U2", 1);
  g_assert_false (linli_ruleset_add_own (set, "own.json", law->str, -1, NULL));
  g_assert_false (linli_ruleset_add (set, "law.json", absent, -1, NULL));
  g_assert_cmpuint (linli_ruleset_size (set), ==, size + 1);
}

static void
test_overlap (void)
{
  static const struct { const char *first, *second; gboolean allowed; } cases[] = {
    { "\"2026-01-01\",\"valid_to\":\"2026-06-30\"", "\"2026-07-01\",\"valid_to\":null", TRUE },
    { "\"2026-01-01\",\"valid_to\":\"2026-06-30\"", "\"2026-06-30\",\"valid_to\":null", FALSE },
    { "\"2026-07-01\",\"valid_to\":null", "\"2026-01-01\",\"valid_to\":\"2026-06-30\"", TRUE },
    { "\"2026-07-01\",\"valid_to\":null", "\"2026-01-01\",\"valid_to\":\"2026-07-01\"", FALSE },
    { "\"2026-01-01\",\"valid_to\":\"2026-12-31\"", "\"2026-03-01\",\"valid_to\":\"2026-03-02\"", FALSE },
    { "\"2026-01-01\",\"valid_to\":null", "\"2026-03-01\",\"valid_to\":null", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LinliRuleset) set = linli_ruleset_new ();
      g_autofree char *first = g_strconcat (HEAD "\"valid_from\":", cases[i].first, "," BASIS QUORUM PASS MARKS "}", NULL);
      g_autofree char *second = g_strconcat (HEAD "\"valid_from\":", cases[i].second, "," BASIS QUORUM PASS MARKS "}", NULL);
      g_assert_true (linli_ruleset_add_own (set, "own.json", first, -1, NULL));
      g_assert_cmpint (linli_ruleset_add_own (set, "own.json", second, -1, NULL), ==, cases[i].allowed);
    }
}

/* A file cut short or with a byte changed is refused or read, never worse. json-glib 1.6 leaves behind what it had read of an
 * array before a mistake in it. */
static void
test_garbage (void)
{
  static const char bytes[] = "\"\\{}[]:,0-/'#\xe4\x01 x";
  static const char whole[] = "[" WHOLE "]";

  __lsan_disable ();
  for (gsize i = 0; i + 1 < sizeof whole; i++)
    for (gsize k = 0; k < sizeof bytes; k++)
      {
        g_autoptr (LinliRuleset) set = linli_ruleset_new ();
        g_autoptr (GError) error = NULL;
        char changed[sizeof whole];
        memcpy (changed, whole, sizeof whole);
        g_assert_false (linli_ruleset_add_own (set, "own.json", whole, (gssize) i, NULL));
        changed[i] = bytes[k];
        g_assert_true (linli_ruleset_add_own (set, "own.json", changed, sizeof whole - 1, &error)
                       || linli_error_is_input (error));
      }
  __lsan_enable ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ruleset/presets", test_presets);
  g_test_add_func ("/ruleset/dates", test_dates);
  g_test_add_func ("/ruleset/village-unchanged", test_village_unchanged);
  g_test_add_func ("/ruleset/list", test_list);
  g_test_add_func ("/ruleset/snapshots", test_snapshots);
  g_test_add_func ("/ruleset/broken", test_broken);
  g_test_add_func ("/ruleset/own", test_own);
  g_test_add_func ("/ruleset/overlap", test_overlap);
  g_test_add_func ("/ruleset/garbage", test_garbage);
  return g_test_run ();
}
