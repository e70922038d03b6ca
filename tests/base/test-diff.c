#include "base/diff.h"

#include <string.h>

/* "[-struck-]" and "{+added+}" in their place. */
static char *
mark (GPtrArray *runs)
{
  static const char *const marks[][2] = { { "", "" }, { "[-", "-]" }, { "{+", "+}" } };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const LinliDiffRun *run = runs->pdata[i];
      g_assert_cmpstr (run->text, !=, "");
      g_string_append_printf (text, "%s%s%s", marks[run->kind][0], run->text, marks[run->kind][1]);
    }
  return g_string_free (text, FALSE);
}

static char *
without (GPtrArray *runs, LinliDiffKind kind)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    if (((LinliDiffRun *) runs->pdata[i])->kind != kind)
      g_string_append (text, ((LinliDiffRun *) runs->pdata[i])->text);
  return g_string_free (text, FALSE);
}

/* Whatever is shown, both texts can be read in it. */
static GPtrArray *
compare (const char *before, const char *after)
{
  GPtrArray *runs = linli_diff (before, after);
  g_autofree char *first = without (runs, LINLI_DIFF_ADDED), *second = without (runs, LINLI_DIFF_DELETED);

  g_assert_cmpstr (first, ==, before);
  g_assert_cmpstr (second, ==, after);
  return runs;
}

static void
test_cases (void)
{
  static const struct { const char *before, *after, *marked; } cases[] = {
    { "", "", "" },
    { "", "新文", "{+新文+}" },
    { "旧文", "", "[-旧文-]" },
    { "同文。", "同文。", "同文。" },
    { "设置晾衣区。", "设置公共晾衣区。", "设置{+公共+}晾衣区。" },
    { "设置公共晾衣区。", "设置晾衣区。", "设置[-公共-]晾衣区。" },
    { "安装48组。", "安装50组。", "安装[-48-]{+50+}组。" },
    { "经费96000元，其中补助80000元。", "经费98000元，其中补助82000.50元。",
      "经费[-96000-]{+98000+}元，其中补助[-80000-]{+82000.50+}元。" },
    /* A clause is put in as a whole, with its own mark at the end. */
    { "甲，丙。", "甲，乙，丙。", "甲，{+乙，+}丙。" },
    { "甲，乙，丙。", "甲，丙。", "甲，[-乙，-]丙。" },
    /* The rest of a clause goes along with what replaces most of it. */
    { "位置可微调；公示期满后实施。", "位置可微调；涉及共有部分用途变更的，依法提交业主共同决定，通过后实施。",
      "位置可微调；[-公示期满后实施-]{+涉及共有部分用途变更的，依法提交业主共同决定，通过后实施+}。" },
    /* Single characters that happen to be the same are no reading. */
    { "由居委会决定。", "经业主大会表决。", "[-由居委会决定-]{+经业主大会表决+}。" },
    { "第一行。\n第二行。", "第一行。\n第三行。\n第二行。", "第一行。\n{+第三行。\n+}第二行。" },
    { "𠮷田家。", "𠮷野家。", "𠮷[-田-]{+野+}家。" },
    { "𠮷田家。", "𡈽田家。", "[-𠮷-]{+𡈽+}田家。" },
    { "葛\xf3\xa0\x84\x80城。", "葛城。", "[-葛\xf3\xa0\x84\x80-]{+葛+}城。" },
    { "Put a bench by the gate.", "Put two benches by the gate.", "Put [-a bench-]{+two benches+} by the gate." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) runs = compare (cases[i].before, cases[i].after);
      g_autofree char *marked = mark (runs);
      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

static char *
random_text (GRand *rand, guint length, guint alphabet)
{
  static const char *const letters[] = { "甲", "乙", "丙", "，", "。", "7", "a", "\n", "𠮷", "丁", "戊", "己" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < length; i++)
    g_string_append (text, letters[g_rand_int_range (rand, 0, (gint32) alphabet)]);
  return g_string_free (text, FALSE);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 3000; i++)
    {
      guint alphabet = (guint) g_rand_int_range (rand, 2, 12);
      g_autofree char *before = random_text (rand, (guint) g_rand_int_range (rand, 0, 40), alphabet);
      g_autofree char *after = random_text (rand, (guint) g_rand_int_range (rand, 0, 40), alphabet);
      g_autoptr (GPtrArray) runs = compare (before, after);
      g_assert_cmpuint (runs->len, <=, 100);
    }
}

/* The longest texts that a register takes, wholly different, and with one clause changed. */
static void
test_long (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autofree char *before = random_text (rand, 20000, 12), *after = random_text (rand, 20000, 12);
  g_autofree char *longer = g_strconcat (before, "末句。", NULL);
  gint64 start = g_get_monotonic_time (), took;
  g_autoptr (GPtrArray) runs = compare (before, after), few = NULL;
  g_autofree char *marked = NULL;

  took = g_get_monotonic_time () - start;
  g_test_message ("20,000 characters against 20,000 others: %d ms, %u runs", (int) (took / 1000), runs->len);
  few = compare (before, longer);
  g_assert_cmpuint (few->len, ==, 2);
  marked = mark (few);
  g_assert_true (g_str_has_suffix (marked, "{+末句。+}"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/cases", test_cases);
  g_test_add_func ("/diff/random", test_random);
  g_test_add_func ("/diff/long", test_long);
  return g_test_run ();
}
