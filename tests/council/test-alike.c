/* Requests that say nearly the same. */
#include "demo-fixture.h"

#include "council/alike.h"
#include "council/hotline.h"

#include <string.h>

static void
register_one (Fixture *fixture, const char *label, const char *text)
{
  g_autoptr (LinliRecord) members = linli_record_new ();
  g_autofree char *json = NULL;

  linli_record_set_text (members, "label", label);
  linli_record_set_text (members, "source", "walk_in");
  linli_record_set_int (members, "anonymous", 1);
  linli_record_set_text (members, "text", text);
  json = linli_record_encode (members);
  fixture_act (fixture, "2026-09-01T09:00", "request.register", json);
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *typed, *labels; } cases[] = {
    { "东门路灯不亮", "L1,L2" },
    { "东门的路灯坏了，晚上不亮", "L1,L2" },
    { "东门 路灯，不亮！", "L1,L2" },
    { "ＥＡＳＴ gate lamp is broken", "L3" },
    { "east", "L3" },
    { "路灯", "" },
    { "路", "" },
    { "", "" },
    { "楼上装修噪音扰民", "" },
    { "👍👍👍👍", "" },
  };

  register_one (fixture, "L2", "小区东门路灯不亮，路面也坏了，老人容易摔跤，希望尽快修好");
  register_one (fixture, "L1", "小区东门路灯不亮，晚上看不清");
  register_one (fixture, "L3", "East gate lamp broken");
  register_one (fixture, "L4", "东门路灯不亮");
  fixture_act (fixture, "2026-09-01T09:00", "request.withdraw", "{\"request\":\"L4\"}");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = linli_requests_alike (fixture->council, cases[i].typed, 5, &error);
      g_autoptr (GString) labels = g_string_new (NULL);
      g_assert_no_error (error);
      for (guint j = 0; j < rows->len; j++)
        g_string_append_printf (labels, "%s%s", j ? "," : "", linli_record_text (rows->pdata[j], "label"));
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (labels->str, ==, cases[i].labels);
    }
}

/* Bounded: with 1,200 open requests it answers while somebody types, and gives no more than was asked for. */
static void
test_bounded (Fixture *fixture, gconstpointer data)
{
  LinliHotlineOptions options = { .actor = "工作人员甲" };
  g_autoptr (GString) csv = g_string_new ("工单号,内容\n");
  g_autoptr (LinliHotlineReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gint64 start;

  for (guint i = 0; i < 1200; i++)
    g_string_append_printf (csv, "M%u,%u号楼道里堆放杂物，消防通道被堵，%u次反映没有人管，请社区来看一看\n", i, i, i);
  bytes = g_bytes_new_static (csv->str, csv->len);
  g_assert_true (linli_instant_parse ("2026-09-01T09:00", &options.at_ms, NULL));
  report = linli_hotline_import (fixture->council, bytes, &options, NULL);
  g_assert_cmpuint (report->added, ==, 1200);
  start = g_get_monotonic_time ();
  rows = linli_requests_alike (fixture->council, "楼道里堆放杂物", 3, NULL);
  g_test_message ("%" G_GINT64_FORMAT " µs", g_get_monotonic_time () - start);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (linli_record_text (rows->pdata[0], "label"), !=, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/alike/table", Fixture, NULL, fixture_set_up, test_table, fixture_tear_down);
  g_test_add ("/alike/bounded", Fixture, NULL, fixture_set_up, test_bounded, fixture_tear_down);
  return fixture_run ();
}
