/* A hotline's export: each order once, every error by its place, whole or not at all. */
#include "demo-fixture.h"

#include "base/error.h"
#include "council/hotline.h"

#include <string.h>

static LinliHotlineReport *
import (Fixture *fixture, const char *csv, gboolean dry, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  LinliHotlineOptions options = { .actor = "工作人员甲", .dry_run = dry };

  g_assert_true (linli_instant_parse ("2026-09-01T09:00", &options.at_ms, NULL));
  return linli_hotline_import (fixture->council, bytes, &options, error);
}

static LinliRecord *
find (Fixture *fixture, const char *number)
{
  g_autoptr (LinliRecord) params = linli_record_new (), label = NULL;

  linli_record_set_text (params, "source", LINLI_HOTLINE_SOURCE);
  linli_record_set_text (params, "external", number);
  label = linli_council_row (fixture->council, "request-external", params, NULL);
  return label ? linli_council_row (fixture->council, "request-slip", label, NULL) : NULL;
}

static void
test_again (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *csv; guint added, unchanged; } cases[] = {
    { "工单号,来电时间,诉求内容\nA1,2026-08-28 10:11:12,路灯不亮\nA2,2026/8/31,楼道堆物\n", 2, 0 },
    { "工单号,来电时间,诉求内容\nA1,2026-08-28 10:11:12,路灯不亮\nA2,2026/8/31,楼道堆物\n", 0, 2 },
    { "Number,Content\nA2,heap in the stairway\nA3,another\n", 1, 1 },
  };
  g_autoptr (LinliRecord) first = NULL, third = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int dry = 1; dry >= 0; dry--)
      {
        g_autoptr (GError) error = NULL;
        gint64 before = linli_council_size (fixture->council);
        g_autoptr (LinliHotlineReport) report = import (fixture, cases[i].csv, dry, &error);
        g_assert_no_error (error);
        g_assert_cmpuint (report->errors->len, ==, 0);
        g_assert_cmpuint (report->added, ==, cases[i].added);
        g_assert_cmpuint (report->known, ==, cases[i].unchanged);
        g_assert_cmpint (linli_council_size (fixture->council) - before, ==, dry ? 0 : cases[i].added);
      }
  first = find (fixture, "A1");
  third = find (fixture, "A3");
  /* Friday and two working days: the limit begins when the hotline took it, not when it was read in. */
  g_assert_cmpstr (linli_record_text (first, "received_on"), ==, "2026-08-28");
  g_assert_cmpstr (linli_record_text (first, "due"), ==, "2026-09-01");
  g_assert_cmpstr (linli_record_text (third, "received_on"), ==, "2026-09-01");
  g_assert_cmpint (linli_record_int (first, "anonymous"), ==, 1);
}

static void
test_who (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliHotlineReport) report = NULL;
  g_autoptr (LinliRecord) known = NULL, stranger = NULL;

  fixture_act (fixture, "2026-08-20T09:00", "person.add",
               "{\"label\":\"居民1\",\"office\":\"resident\",\"name\":\"张三\",\"phone\":\"13800000001\"}");
  report = import (fixture,
                   "工单号,标题,内容,诉求人,电话,地址,类别,网格\nB1,噪音,夜里施工,张三,13800000001,1幢,环境,第一网格\n"
                   "B2,,无人扫地,李四,13800000002,2幢,环境,\n", FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->added, ==, 2);
  known = find (fixture, "B1");
  stranger = find (fixture, "B2");
  g_assert_cmpstr (linli_record_text (known, "by_label"), ==, "居民1");
  g_assert_null (linli_record_text (known, "contact_text"));
  g_assert_cmpstr (linli_record_text (known, "words"), ==, "噪音\n夜里施工");
  g_assert_cmpstr (linli_record_text (known, "grid"), ==, "第一网格");
  g_assert_cmpstr (linli_record_text (stranger, "contact_text"), ==, "李四 · 13800000002 · 2幢");
  g_assert_cmpint (linli_record_int (stranger, "anonymous"), ==, 0);
  /* Erased by law, neither the words nor the contact are left. */
  {
    g_autofree char *members = g_strdup_printf ("{\"request\":\"%s\",\"reason\":\"本人要求\"}", linli_record_text (stranger, "label"));
    g_autoptr (LinliRecord) after = NULL;
    fixture_act (fixture, "2026-09-02T09:00", "request.erase", members);
    after = find (fixture, "B2");
    g_assert_null (linli_record_text (after, "words"));
    g_assert_null (linli_record_text (after, "contact_text"));
  }
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *csv; guint line, column; } cases[] = {
    { "工单号,时间,内容\nC1,2026-13-01,x\n", 2, 2 },
    { "工单号,时间,内容\nC1,2026-02-29,x\n", 2, 2 },
    { "工单号,时间,内容\nC1,昨天,x\n", 2, 2 },
    { "工单号,时间,内容\nC1,2026-09-02,x\n", 2, 2 },
    { "工单号,时间,内容\nC1,2026-08-01x,x\n", 2, 2 },
    { "工单号,内容\n,x\n", 2, 1 },
    { "工单号,内容\nC1,\n", 2, 2 },
    { "工单号,内容\nC1,x\nC1,y\n", 3, 1 },
    { "工单号,内容\nC1,x\u202ey\n", 2, 2 },
    { "工单号,内容\nC1,x,z\n", 2, 3 },
    { "内容\nx\n", 1, 0 },
    { "工单号\nC1\n", 1, 0 },
    { "工单号,内容,诉求内容\nC1,x,y\n", 1, 3 },
  };
  gint64 before = linli_council_size (fixture->council);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LinliHotlineReport) report = import (fixture, cases[i].csv, FALSE, &error);
      const LinliCsvFault *first;
      g_test_message ("%s", cases[i].csv);
      g_assert_no_error (error);
      g_assert_cmpuint (report->errors->len, >=, 1);
      first = report->errors->pdata[0];
      g_assert_cmpuint (first->line, ==, cases[i].line);
      g_assert_cmpuint (first->column, ==, cases[i].column);
    }
  g_assert_cmpint (linli_council_size (fixture->council), ==, before);
}

/* A thousand orders in one transaction. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) csv = g_string_new ("工单号,内容\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliHotlineReport) report = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (csv, "D%u,第%u件事\n", i, i);
  report = import (fixture, csv->str, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->added, ==, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/hotline/again", Fixture, NULL, fixture_set_up, test_again, fixture_tear_down);
  g_test_add ("/hotline/who", Fixture, NULL, fixture_set_up, test_who, fixture_tear_down);
  g_test_add ("/hotline/errors", Fixture, NULL, fixture_set_up, test_errors, fixture_tear_down);
  g_test_add ("/hotline/many", Fixture, NULL, fixture_set_up, test_many, fixture_tear_down);
  return fixture_run ();
}
