/* Searching the demo: what is typed, which things are found, and where the words stand in their lines. */
#include "tests/council/fixture.h"

#include "council/demo.h"
#include "council/search.h"

#include <string.h>

static LinliCouncil *council;

/* "request:1 topic:1 …" of the groups that have finds. */
static char *
found (const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliSearch) search = linli_search_new (council, words);
  GPtrArray *groups = linli_search_groups (search);
  GString *text = g_string_new (NULL);
  gboolean done = FALSE;

  while (!done)
    {
      linli_search_run (search, 50, &done, &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < groups->len; i++)
    {
      const LinliSearchGroup *group = groups->pdata[i];
      g_assert_cmpuint (group->hits->len, ==, MIN (group->count, LINLI_SEARCH_SHOWN));
      g_assert_false (group->open_end);
      if (group->count)
        g_string_append_printf (text, "%s%s:%u", text->len ? " " : "", group->entity, group->count);
    }
  return g_string_free (text, FALSE);
}

static void
test_found (void)
{
  static const struct { const char *words, *found; } cases[] = {
    { "", "" },
    { " \t　", "" },
    { "，。！？\"'*()-", "" },
    { "😀", "" },
    { "𠮷", "" },
    { "䶮", "" },
    { "晾衣", "request:1 topic:1 meeting:2 agenda_item:1 motion:4 resolution:1 task:2 notice:1" },
    { "晾衣架", "topic:1 motion:2 resolution:1 task:1" },
    { "晾 衣 架", "topic:1 motion:2 resolution:1 task:1" },
    { "SQ-2026-001", "request:1" },
    { "sq-2026", "request:2" },
    { "ＲＷ－２０２６", "task:3" },
    { "W-2026", "" },
    { "代表07 晾衣", "request:1 motion:1" },
    { "代表07 飞线", "request:1" },
    { "代表07　飞线", "request:1" },
    { "48组", "topic:1 motion:2 speech:1 resolution:1 task:1" },
    { "8组", "" },
    { "陈居议纪", "meeting:1" },
    { "雨棚 OR 晾衣", "" },
    { "\"晾衣架\"", "topic:1 motion:2 resolution:1 task:1" },
    { "NEAR(晾衣", "" },
    { "请求 AND", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = found (cases[i].words);
      g_test_message ("%s: %s", cases[i].words, text);
      g_assert_cmpstr (text, ==, cases[i].found);
    }
}

static void
test_long (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append_unichar (words, i % 5 ? 0x4e00 + (gunichar) i : ' ');
  text = found (words->str);
  g_assert_cmpstr (text, ==, "");
}

static char *
marked (const LinliSearchLine *line)
{
  GString *text = g_string_new (NULL);
  guint from = 0;

  for (guint i = 0; line->text && i < line->ranges->len; i++)
    {
      LinliSearchRange range = g_array_index (line->ranges, LinliSearchRange, i);
      g_string_append_len (text, line->text + from, range.start - from);
      g_string_append_c (text, '[');
      g_string_append_len (text, line->text + range.start, range.size);
      g_string_append_c (text, ']');
      from = range.start + range.size;
    }
  g_string_append (text, line->text ? line->text + from : "");
  return g_string_free (text, FALSE);
}

static void
test_lines (void)
{
  static const struct { const char *words, *title, *label, *context, *part; } cases[] = {
    { "飞线", "高层住户无处晾晒，[飞线]挂衣存在隐患", "SQ-2026-001", "代表07", "person" },
    { "代表07 建成", "高层住户无处晾晒，飞线挂衣存在隐患", "SQ-2026-001", "三处公共晾衣区[建成]投用。", "outcome" },
    { "sq-2026-001 衣", "高层住户无处晾晒，飞线挂[衣]存在隐患", "[SQ-2026-001]", "三处公共晾[衣]区建成投用。", "outcome" },
    { "无处 处晾晒", "高层住户[无处晾晒]，飞线挂衣存在隐患", "SQ-2026-001", "代表07", "person" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LinliSearch) search = linli_search_new (council, cases[i].words);
      const LinliSearchGroup *group = linli_search_groups (search)->pdata[0];
      const LinliSearchHit *hit;
      g_autofree char *title = NULL, *label = NULL, *context = NULL;
      gboolean done;
      g_assert_true (linli_search_run (search, -1, &done, NULL));
      g_assert_cmpuint (group->hits->len, ==, 1);
      hit = group->hits->pdata[0];
      title = marked (&hit->title);
      label = marked (&hit->label);
      context = marked (&hit->context);
      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpstr (label, ==, cases[i].label);
      g_assert_cmpstr (context, ==, cases[i].context);
      g_assert_cmpstr (hit->part, ==, cases[i].part);
      g_assert_cmpstr (hit->open, ==, "request");
      g_assert_cmpstr (hit->day, ==, "2026-03-02");
    }
}

/* The newest first; more on request. */
static void
test_more (void)
{
  g_autoptr (LinliSearch) search = linli_search_new (council, "代表");
  GPtrArray *groups = linli_search_groups (search);
  const LinliSearchGroup *people = groups->pdata[groups->len - 1];
  gboolean done;
  guint count;

  g_assert_true (linli_search_run (search, -1, &done, NULL));
  g_assert_cmpstr (people->entity, ==, "person");
  g_assert_cmpuint (people->hits->len, ==, LINLI_SEARCH_SHOWN);
  count = people->count;
  g_assert_cmpuint (count, >, LINLI_SEARCH_SHOWN);
  linli_search_more (search, "person");
  g_assert_true (linli_search_run (search, -1, &done, NULL));
  g_assert_true (done);
  g_assert_cmpuint (people->hits->len, ==, MIN (count, LINLI_SEARCH_SHOWN + LINLI_SEARCH_MORE));
  g_assert_cmpuint (people->count, ==, count);
  for (guint i = 1; i < people->hits->len; i++)
    g_assert_cmpint (((LinliSearchHit *) people->hits->pdata[i])->id, <, ((LinliSearchHit *) people->hits->pdata[i - 1])->id);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("linli-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "demo.linli", NULL);
  int result;

  g_test_init (&argc, &argv, NULL);
  council = linli_demo_create (path, &error);
  g_assert_no_error (error);
  g_test_add_func ("/search/found", test_found);
  g_test_add_func ("/search/long", test_long);
  g_test_add_func ("/search/lines", test_lines);
  g_test_add_func ("/search/more", test_more);
  result = g_test_run ();
  fixture_base_free (council);
  return result;
}
