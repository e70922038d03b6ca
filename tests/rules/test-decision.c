#include "rules/sentence.h"
#include "tests/rules/fixture.h"

#include "base/error.h"

#include <string.h>

#define DAY "2026-03-21"
#define A LINLI_ABSENT

static LinliRuleset *set;

static LinliRule *
rule_of (const char *id, const char *day)
{
  g_autoptr (GError) error = NULL;
  LinliRule *rule = linli_ruleset_find (set, id, fixture_date (day), &error);

  g_assert_no_error (error);
  return rule;
}

static LinliCount
heads (gint64 all, gint64 present, gint64 yes, gint64 no, gint64 abstain)
{
  LinliCount count;

  linli_count_clear (&count);
  count.all = all;
  count.present = present;
  count.yes = yes;
  count.no = no;
  count.abstain = abstain;
  return count;
}

static LinliCount
owners (gint64 part, gint64 part_dm2, gint64 yes, gint64 yes_dm2)
{
  LinliCount count;

  linli_count_clear (&count);
  count.all = 1140;
  count.all_dm2 = 10800000;
  count.participating = part;
  count.participating_dm2 = part_dm2;
  count.yes = yes;
  count.yes_dm2 = yes_dm2;
  return count;
}

static void
test_vectors (void)
{
  static const struct { const char *id; gint64 all, present, yes, no, abstain; const char *result; } cases[] = {
    { "U1", 1000, 500, 400, 100, 0, "NO_QUORUM" }, { "U1", 1000, 501, 250, 200, 51, "FAILED" },
    { "U1", 1000, 501, 251, 200, 50, "PASSED" },   { "U2", 45, 29, 29, 0, 0, "NO_QUORUM" },
    { "U2", 45, 30, 15, 10, 5, "FAILED" },         { "U2", 45, 30, 16, 14, 0, "PASSED" },
    { "U3", 36, 24, 24, 0, 0, "NO_QUORUM" },       { "U3", 36, 25, 13, 12, 0, "PASSED" },
    { "U3", 36, 26, 13, 13, 0, "FAILED" },         { "V1", 801, 400, 400, 0, 0, "NO_QUORUM" },
    { "V1", 801, 401, 200, 201, 0, "FAILED" },     { "V1", 801, 401, 201, 200, 0, "PASSED" },
    { "V2", 301, 200, 200, 0, 0, "NO_QUORUM" },    { "V2", 300, 200, 100, 90, 10, "FAILED" },
    { "V2", 300, 200, 101, 99, 0, "PASSED" },      { "V3", 50, 33, 33, 0, 0, "NO_QUORUM" },
    { "V3", 50, 34, 17, 17, 0, "FAILED" },         { "V3", 50, 34, 18, 10, 6, "PASSED" },
    { "V4", 90, 59, 59, 0, 0, "NO_QUORUM" },       { "V4", 90, 60, 30, 30, 0, "FAILED" },
    { "V4", 90, 60, 31, 0, 29, "PASSED" },         { "O3", 12, A, 12, 0, 0, "PASSED" },
    { "O3", 12, A, 11, 0, 0, "FAILED" },           { "O3", 12, A, 11, 1, 0, "FAILED" },
    { "R1", 600, 399, 399, 0, 0, "NO_QUORUM" },    { "R1", 600, 450, 399, 51, 0, "FAILED" },
    { "R1", 600, 400, 400, 0, 0, "PASSED" },       { "R2", 60, 45, 39, 6, 0, "FAILED" },
    { "R2", 60, 40, 40, 0, 0, "PASSED" },          { "R2", 61, 60, 41, 19, 0, "PASSED" },
    { "R3", 7, 4, 4, 0, 0, "NO_QUORUM" },          { "R3", 7, 5, 3, 2, 0, "FAILED" },
    { "R3", 7, 5, 4, 1, 0, "PASSED" },             { "P1", 41, 20, 20, 0, 0, "NO_QUORUM" },
    { "P1", 40, 20, 20, 0, 0, "FAILED" },          { "P1", 40, 21, 21, 0, 0, "PASSED" },
    { "P2", 30, 19, 19, 0, 0, "NO_QUORUM" },       { "P2", 30, 20, 14, 6, 0, "FAILED" },
    { "P2", 30, 20, 15, 5, 0, "PASSED" },          { "B1", 40, 20, 20, 0, 0, "NO_QUORUM" },
    { "B1", 40, 21, 7, 7, 7, "FAILED" },           { "B1", 40, 21, 8, 7, 6, "PASSED" },
    { "B2", 40, 20, 20, 0, 0, "NO_QUORUM" },       { "B2", 40, 30, 19, 10, 1, "FAILED" },
    { "B2", 40, 30, 20, 10, 0, "PASSED" },         { "C1", 20, 10, 10, 0, 0, "NO_QUORUM" },
    { "C1", 20, 12, 6, 4, 2, "FAILED" },           { "C1", 20, 12, 7, 5, 0, "PASSED" },
    /* Scenario: M1, M2, M3, quorum lost and found, reconsideration, T+A of the urban example. */
    { "U2", 45, 33, 21, 9, 3, "PASSED" },          { "U2", 45, 33, 26, 5, 2, "PASSED" },
    { "U2", 45, 32, 16, 12, 4, "FAILED" },         { "U2", 45, 31, 18, 10, 3, "PASSED" },
    { "U2", 45, 30, 16, 14, 0, "PASSED" },         { "U2", 45, 43, 21, 20, 2, "FAILED" },
    { "U2", 45, 43, 22, 19, 2, "PASSED" },         { "U2", 45, 33, 16, 12, 5, "FAILED" },
    /* Traps: half of an odd and of an even number, an exact 2:1, zero votes. */
    { "U1", 7, 5, 3, 2, 0, "PASSED" },             { "U1", 8, 6, 3, 3, 0, "FAILED" },
    { "U1", 8, 6, 4, 2, 0, "PASSED" },             { "B2", 3, 3, 2, 1, 0, "PASSED" },
    { "B2", 4, 3, 0, 0, 3, "FAILED" },             { "B1", 4, 3, 0, 0, 3, "FAILED" },
    { "B1", 3, 2, 1, 0, 1, "PASSED" },             { "U1", 3, 2, 0, 0, 2, "FAILED" },
    { "U1", 3, 0, 0, 0, 0, "NO_QUORUM" },          { "R2", 3, A, 2, A, A, "PASSED" },
    { "R2", 3, 0, 0, 0, 0, "FAILED" },             { "U3", 36, 25, 12, 0, 13, "FAILED" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      LinliCount count = heads (cases[i].all, cases[i].present, cases[i].yes, cases[i].no, cases[i].abstain);
      LinliDecision decision;
      linli_decide (rule_of (cases[i].id, DAY), &count, &decision, &error);
      g_assert_no_error (error);
      g_test_message ("%s case %u", cases[i].id, i);
      g_assert_cmpstr (linli_result_word (decision.result), ==, cases[i].result);
      g_assert_cmpint (decision.steps[decision.n_steps - 1].what, ==,
                       decision.result == LINLI_RESULT_NO_QUORUM ? LINLI_STEP_QUORUM : LINLI_STEP_MAJORITY);
    }
}

static void
test_owners (void)
{
  static const struct { const char *id; gint64 part, part_dm2, yes, yes_dm2; LinliResult result; } cases[] = {
    { "O1", 760, 7200000, 381, 3600001, LINLI_RESULT_PASSED },
    { "O1", 760, 7200000, 380, 3700000, LINLI_RESULT_FAILED },
    { "O1", 760, 7200000, 400, 3600000, LINLI_RESULT_FAILED },
    { "O1", 760, 7199999, 700, 7000000, LINLI_RESULT_NO_QUORUM },
    { "O2", 760, 7200000, 570, 5400000, LINLI_RESULT_PASSED },
    { "O2", 760, 7200000, 570, 5399999, LINLI_RESULT_FAILED },
    { "O2", 760, 7200000, 569, 5400000, LINLI_RESULT_FAILED },
    { "O2", 759, 7300000, 759, 7300000, LINLI_RESULT_NO_QUORUM },
    { "O1", 0, 0, 0, 0, LINLI_RESULT_NO_QUORUM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      LinliCount count = owners (cases[i].part, cases[i].part_dm2, cases[i].yes, cases[i].yes_dm2);
      LinliDecision decision;
      linli_decide (rule_of (cases[i].id, DAY), &count, &decision, &error);
      g_assert_no_error (error);
      g_assert_cmpint (decision.result, ==, cases[i].result);
    }
}

/* A single owner of most of the floor area does not decide alone, nor do many owners of little. */
static void
test_weights (void)
{
  LinliCount count;
  LinliDecision decision;

  linli_count_clear (&count);
  count.all = 10;
  count.all_dm2 = 100000;
  count.participating = 10;
  count.participating_dm2 = 100000;
  count.yes = 1;
  count.yes_dm2 = 91000;
  g_assert_true (linli_decide (rule_of ("O1", DAY), &count, &decision, NULL));
  g_assert_cmpint (decision.result, ==, LINLI_RESULT_FAILED);
  count.yes = 9;
  count.yes_dm2 = 9000;
  g_assert_true (linli_decide (rule_of ("O1", DAY), &count, &decision, NULL));
  g_assert_cmpint (decision.result, ==, LINLI_RESULT_FAILED);
}

static void
refused (const char *id, const LinliCount *count)
{
  g_autoptr (GError) error = NULL;
  LinliDecision decision = { .n_steps = 77 };

  g_assert_false (linli_decide (rule_of (id, DAY), count, &decision, &error));
  g_assert_true (linli_error_is_input (error));
  g_assert_cmpuint (decision.n_steps, ==, 77);
}

static void
test_impossible (void)
{
  static const struct { const char *id; gint64 all, present, yes, no, abstain, invalid, unreturned; } cases[] = {
    { "U2", A, 33, 26, 5, 2, A, A },   { "U2", 45, A, 26, 5, 2, A, A },   { "U2", 45, 33, A, 5, 2, A, A },
    { "B1", 45, 33, 26, A, 2, A, A },  { "U2", 0, 0, 0, 0, 0, A, A },     { "U2", 45, 46, 26, 5, 2, A, A },
    { "U2", 45, 33, 34, A, A, A, A },  { "U2", 45, 33, 26, 5, 3, A, A },  { "U2", 45, 33, 26, 5, 2, 1, A },
    { "U2", 45, 33, 26, 5, 2, 0, 1 },  { "U2", 45, 33, 26, 5, 1, 0, 0 },  { "U2", 45, -2, 26, 5, 2, A, A },
    { "U2", 45, 33, -5, 5, 2, A, A },  { "U3", 36, 25, 13, 12, 0, A, 12 }, { "O3", 12, A, 12, 0, 0, 0, 1 },
    { "O3", 12, A, 10, 0, 0, 0, 1 },   { "R2", 60, A, 61, A, A, A, A },   { "R2", 60, 61, 40, A, A, A, A },
    { "U2", 45, 30, 29, A, A, 2, A },
    /* 63 bits */
    { "U2", G_MAXINT64, G_MAXINT64, 1, 0, 0, A, A },
    { "U2", G_MAXINT64 / 2, G_MAXINT64 / 2, 1, 0, 0, A, A },
    { "U2", G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64, 0, A, A },
    { "O3", G_MAXINT64, A, G_MAXINT64, 2, A, A, A },
  };
  static const struct { const char *id; gsize figure; gint64 value; } areas[] = {
    { "O2", G_STRUCT_OFFSET (LinliCount, all_dm2), A },           { "O2", G_STRUCT_OFFSET (LinliCount, all_dm2), 0 },
    { "O2", G_STRUCT_OFFSET (LinliCount, participating_dm2), A }, { "O2", G_STRUCT_OFFSET (LinliCount, participating), A },
    { "O2", G_STRUCT_OFFSET (LinliCount, yes_dm2), A },           { "O2", G_STRUCT_OFFSET (LinliCount, yes), A },
    { "O2", G_STRUCT_OFFSET (LinliCount, yes_dm2), 0 },           { "O2", G_STRUCT_OFFSET (LinliCount, yes), 0 },
    { "O2", G_STRUCT_OFFSET (LinliCount, no), 10 },               { "O2", G_STRUCT_OFFSET (LinliCount, no_dm2), 10 },
    { "O2", G_STRUCT_OFFSET (LinliCount, abstain_dm2), 10 },      { "O2", G_STRUCT_OFFSET (LinliCount, yes), 761 },
    { "O2", G_STRUCT_OFFSET (LinliCount, yes_dm2), 7200001 },     { "O2", G_STRUCT_OFFSET (LinliCount, participating), 1141 },
    { "O2", G_STRUCT_OFFSET (LinliCount, participating_dm2), 10800001 },
    { "O2", G_STRUCT_OFFSET (LinliCount, present), 700 },         { "O2", G_STRUCT_OFFSET (LinliCount, unreturned), 381 },
    { "O2", G_STRUCT_OFFSET (LinliCount, all_dm2), G_MAXINT64 },  { "O2", G_STRUCT_OFFSET (LinliCount, yes_dm2), -7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LinliCount count = heads (cases[i].all, cases[i].present, cases[i].yes, cases[i].no, cases[i].abstain);
      count.invalid = cases[i].invalid;
      count.unreturned = cases[i].unreturned;
      g_test_message ("heads case %u", i);
      refused (cases[i].id, &count);
    }
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      LinliCount count = owners (760, 7200000, 570, 5400000);
      G_STRUCT_MEMBER (gint64, &count, areas[i].figure) = areas[i].value;
      g_test_message ("area case %u", i);
      refused (areas[i].id, &count);
    }
}

static void
test_units (void)
{
  LinliCount count = heads (45, 33, 26, 5, 2);

  count.yes_dm2 = 2600;
  refused ("U2", &count);
}

static void
test_sentences (void)
{
  static const struct { const char *id, *lang; gint64 all, present, yes, no, abstain; const char *text; } cases[] = {
    { "U2", "zh", 45, 33, 26, 5, 2,
      "实到33人，应到45人：33×3＝99，不少于45×2＝90，达到法定人数。赞成26票：26×2＝52，大于33，通过。（居委会组织法第二十九条）" },
    { "U2", "zh", 45, 32, 16, 12, 4,
      "实到32人，应到45人：32×3＝96，不少于45×2＝90，达到法定人数。赞成16票：16×2＝32，不大于32，未通过。（居委会组织法第二十九条）" },
    { "U2", "zh", 45, 29, 29, 0, 0,
      "实到29人，应到45人：29×3＝87，少于45×2＝90，未达到法定人数，不能作出决定。（居委会组织法第二十九条）" },
    { "U3", "zh", 36, 24, 24, 0, 0,
      "参加投票24人，应参加36人：24×3＝72，不大于36×2＝72，未达到法定人数，不能作出决定。（居委会组织法第十九条、第二十条）" },
    { "V2", "zh", 300, 200, 101, 99, 0,
      "实到200户，应到300户：200×3＝600，不少于300×2＝600，达到法定人数。赞成101票：101×2＝202，大于200，通过。（村委会组织法第二十六条）" },
    { "R2", "zh", 60, 45, 39, 6, 0,
      "应到60人，实到45人。赞成39票：39×3＝117，少于60×2＝120，未通过。（农村集体经济组织法第二十八条）" },
    { "O3", "zh", 12, A, 12, 0, 0, "有利害关系的业主共12人，须一致同意。赞成12票：12，不少于12，通过。（民法典第二百七十九条）" },
    { "B1", "zh", 40, 21, 8, 7, 6,
      "实到21人，应到40人：21×2＝42，大于40，达到法定人数。赞成8票，反对7票（未投赞成或反对的6人不计入）：8×2＝16，大于15，通过。"
      "（罗伯特议事规则：过半数；议事规则约定，非法律规定）" },
    { "B2", "zh", 4, 3, 0, 0, 3,
      "实到3人，应到4人：3×2＝6，大于4，达到法定人数。赞成0票，反对0票（未投赞成或反对的3人不计入）：没有可计的票，未通过。"
      "（罗伯特议事规则：三分之二；议事规则约定，非法律规定）" },
    { "C1", "zh", 20, 12, 7, 5, 0,
      "实到12人，应到20人：12×2＝24，大于20，达到法定人数。赞成7票：7×2＝14，大于12，形成协商意见。"
      "（居委会组织法第三十二条、村委会组织法第三十三条；议事规则约定，非法律规定）" },
    { "U2", "en", 45, 33, 26, 5, 2,
      "33 present, of 45 entitled: 33×3 = 99, not less than 45×2 = 90; the quorum is reached. 26 in favor: 26×2 = 52, more than "
      "33; carried. (Organic Law of Urban Residents' Committees (2025), article 29)" },
    { "U2", "en", 45, 29, 29, 0, 0,
      "29 present, of 45 entitled: 29×3 = 87, less than 45×2 = 90; there is no quorum and nothing can be decided. (Organic Law "
      "of Urban Residents' Committees (2025), article 29)" },
    { "R2", "en", 60, A, 40, A, A,
      "60 entitled. 40 in favor: 40×3 = 120, not less than 60×2 = 120; carried. (Law on Rural Collective Economic "
      "Organizations, article 28)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LinliCount count = heads (cases[i].all, cases[i].present, cases[i].yes, cases[i].no, cases[i].abstain);
      LinliRule *rule = rule_of (cases[i].id, DAY);
      LinliDecision decision;
      g_autofree char *text = NULL;
      g_assert_true (linli_decide (rule, &count, &decision, NULL));
      text = linli_decision_sentence (&decision, rule, cases[i].lang);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_owners_sentence (void)
{
  LinliCount count = owners (760, 7200000, 570, 5399999);
  LinliRule *rule = rule_of ("O2", "2026-04-23");
  LinliDecision decision;
  g_autofree char *zh = NULL, *en = NULL, *step = NULL;

  g_assert_true (linli_decide (rule, &count, &decision, NULL));
  zh = linli_decision_sentence (&decision, rule, "zh");
  g_assert_cmpstr (zh, ==,
                   "参与表决业主760人，业主共1140人：760×3＝2280，不少于1140×2＝2280；参与表决面积72000.00平方米，专有部分总面积108000.00平方米："
                   "7200000×3＝21600000，不少于10800000×2＝21600000（以0.01平方米计），达到法定人数。赞成570人：570×4＝2280，不少于760×3＝2280，达到；"
                   "赞成面积53999.99平方米：5399999×4＝21599996，少于7200000×3＝21600000，未达到。未通过。（民法典第二百七十八条）");
  en = linli_decision_sentence (&decision, rule, "en");
  g_assert_nonnull (strstr (en, "floor area in favor 53999.99 m²: 5399999×4 = 21599996, less than 7200000×3 = 21600000"));
  step = linli_step_text (&decision.steps[3], "zh");
  g_assert_cmpstr (step, ==, "5399999×4＝21599996＜7200000×3＝21600000");
  g_assert_cmpint (decision.steps[2].exclusion, ==, LINLI_EXCLUDED_AWAY);
  g_assert_cmpint (decision.steps[2].excluded, ==, 380);
  g_assert_cmpint (decision.steps[3].excluded, ==, 3600000);
}

static void
test_step_text (void)
{
  static const struct { gint64 value, d, base, n; gboolean strict; const char *zh; const char *en; } cases[] = {
    { 26, 2, 33, 1, TRUE, "26×2＝52＞33", "26×2 = 52 > 33" },
    { 16, 2, 32, 1, TRUE, "16×2＝32≤32", "16×2 = 32 ≤ 32" },
    { 33, 3, 45, 2, FALSE, "33×3＝99≥45×2＝90", "33×3 = 99 ≥ 45×2 = 90" },
    { 29, 3, 45, 2, FALSE, "29×3＝87＜45×2＝90", "29×3 = 87 < 45×2 = 90" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LinliStep step = { 0 };
      g_autofree char *zh = NULL, *en = NULL;
      g_assert_true (linli_step_compare (&step, cases[i].value, cases[i].d, cases[i].base, cases[i].n, cases[i].strict, NULL));
      zh = linli_step_text (&step, "zh");
      en = linli_step_text (&step, "en");
      g_assert_cmpstr (zh, ==, cases[i].zh);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_quorum (void)
{
  static const struct { const char *id; gint64 all, present; gboolean holds; } cases[] = {
    { "U2", 45, 30, TRUE }, { "U2", 45, 29, FALSE }, { "U3", 36, 24, FALSE }, { "R2", 60, 1, TRUE },
  };
  gboolean holds;
  LinliStep step;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (linli_decide_quorum (rule_of (cases[i].id, DAY), cases[i].all, cases[i].present, &holds, &step, NULL));
      g_assert_cmpint (holds, ==, cases[i].holds);
    }
  g_assert_false (linli_decide_quorum (rule_of ("U2", DAY), 45, 46, &holds, &step, NULL));
  g_assert_false (linli_decide_quorum (rule_of ("U2", DAY), 0, 0, &holds, &step, NULL));
  g_assert_false (linli_decide_quorum (rule_of ("U2", DAY), G_MAXINT64, 1, &holds, &step, NULL));
}

/* One signed out before the vote: 16 of 31 pass, 16 of the 33 who had come would not. */
static void
test_arrived (void)
{
  LinliCount count = heads (45, 31, 16, 15, 0);
  g_autofree char *warning = linli_decision_arrived_warning (rule_of ("U2", DAY), &count, 33, "zh");
  g_autofree char *none = linli_decision_arrived_warning (rule_of ("U2", DAY), &count, 31, "zh");
  g_autofree char *en = linli_decision_arrived_warning (rule_of ("U2", DAY), &count, 32, "en");

  g_assert_nonnull (strstr (warning, "31人"));
  g_assert_nonnull (strstr (warning, "33人"));
  g_assert_null (none);
  g_assert_nonnull (en);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  set = fixture_rules ();
  g_test_add_func ("/decision/vectors", test_vectors);
  g_test_add_func ("/decision/owners", test_owners);
  g_test_add_func ("/decision/weights", test_weights);
  g_test_add_func ("/decision/impossible", test_impossible);
  g_test_add_func ("/decision/units", test_units);
  g_test_add_func ("/decision/sentences", test_sentences);
  g_test_add_func ("/decision/owners-sentence", test_owners_sentence);
  g_test_add_func ("/decision/step-text", test_step_text);
  g_test_add_func ("/decision/quorum", test_quorum);
  g_test_add_func ("/decision/arrived", test_arrived);
  status = g_test_run ();
  linli_ruleset_free (set);
  return status;
}
