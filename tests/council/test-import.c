#include "demo-fixture.h"

#include "base/error.h"
#include "council/csv.h"
#include "council/import.h"
#include "council/roster.h"

#include <string.h>

static void
test_decode (void)
{
  static const struct { const char *bytes; gsize size; const char *encoding; const char *found, *text; } cases[] = {
    { "编号", 6, NULL, "UTF-8", "编号" },
    { "\xef\xbb\xbf" "a", 4, NULL, "UTF-8", "a" },
    { "\xb1\xe0\xba\xc5", 4, NULL, "GB18030", "编号" },
    { "\x82\x35\x87\x38", 4, NULL, "GB18030", "" },
    { "\x16\x7f\x2c\x00", 4, NULL, "UTF-16LE", "编," },
    { "\xff\xfe\x16\x7f", 4, NULL, "UTF-16LE", "编" },
    { "\xfe\xff\x7f\x16", 4, NULL, "UTF-16BE", "编" },
    { "\x7f\x16\x00\x2c", 4, NULL, "UTF-16BE", "编," },
    { "\xfe\xff\x7f\x16", 4, "utf-16", "UTF-16BE", "编" },
    { "\xb1\xe0\xba\xc5", 4, "gbk", "GB18030", "编号" },
    { "\xb1\xe0\xba\xc5", 4, "UTF-8", NULL, NULL },
    { "a\0b", 3, "UTF-8", NULL, NULL },
    { "a\0b", 3, "GB18030", NULL, NULL },
    { "\x81\x20", 2, NULL, NULL, NULL },
    { "a", 1, "LATIN1", NULL, NULL },
    { "", 0, NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].size);
      g_autoptr (GError) error = NULL;
      const char *found = NULL;
      g_autofree char *text = linli_csv_decode (bytes, cases[i].encoding, &found, &error);
      g_assert_cmpstr (found, ==, cases[i].found);
      /* Where GB18030 places rare characters is its own affair; that it is read is ours. */
      if (i != 3)
        g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (text || linli_error_is_input (error));
    }
}

/* Rows as "line:field|field;". */
static char *
print_rows (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      const LinliCsvRow *row = rows->pdata[i];
      g_string_append_printf (text, "%u:", row->line);
      for (guint f = 0; f < row->fields->len; f++)
        g_string_append_printf (text, "%s%s", f ? "|" : "", (char *) row->fields->pdata[f]);
      g_string_append_c (text, ';');
    }
  return g_string_free (text, FALSE);
}

static void
test_parse (void)
{
  static const struct { const char *text; const char *rows; const char *error; } cases[] = {
    { "a,b\n1,2\n", "1:a|b;2:1|2;", NULL },
    { "a,b\r\n1,2\r\n", "1:a|b;2:1|2;", NULL },
    { "a,b\r1,2", "1:a|b;2:1|2;", NULL },
    { "a,b\n\n , \n1,\n", "1:a|b;4:1|;", NULL },
    { "a\tb\n1,2\t3\n", "1:a|b;2:1,2|3;", NULL },
    { "a\tb,c\n", "1:a\tb|c;", NULL },
    { "a\n\"x,\"\"y\"\"\"\n", "1:a;2:x,\"y\";", NULL },
    { "a,b\n\"x\ny\",1\nz,2\n", "1:a|b;2:x\ny|1;4:z|2;", NULL },
    { "\"\",\"a\"\n", "1:|a;", NULL },
    { "", "", NULL },
    { "a\nx\"y\n", "", "Line 2: a quotation mark stands inside" },
    { "a\n\"x\"y\n", "", "Line 2: text stands behind" },
    { "a\n\"x\ny\n", "", "opened in line 2 is never closed" },
    { "a\n1\n2\n3\n4\n", "", "more than 3 rows" },
    { "a\n1\n2\n3\n\n\n", "1:a;2:1;3:2;4:3;", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = linli_csv_parse (cases[i].text, 3, &error);
      g_autofree char *printed = print_rows (rows);
      g_assert_cmpstr (printed, ==, cases[i].rows);
      g_assert_true (!cases[i].error == !error);
      g_assert_true (!error || strstr (error->message, cases[i].error));
    }
}

static void
test_area (void)
{
  static const struct { const char *text; gint64 area; } cases[] = {
    { "89.50", 8950 }, { "89.5", 8950 }, { "89", 8900 }, { "0.01", 1 }, { "0", 0 }, { "007", 700 },
    { "10000000", 1000000000 }, { "10000000.01", -1 }, { "99999999.99", -1 }, { "123456789", -1 }, { "1.005", -1 },
    { "1.", -1 }, { ".5", -1 }, { "-1", -1 }, { "+1", -1 }, { "1e3", -1 }, { "1,000", -1 }, { "1 ", -1 }, { "", -1 },
    { "８９", -1 }, { "89㎡", -1 }, { "0x10", -1 }, { "1.5.2", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 area = -1;
      g_assert_true (linli_roster_area (cases[i].text, &area, NULL) == (cases[i].area >= 0));
      g_assert_cmpint (area, ==, cases[i].area);
    }
}

static void
test_headers (void)
{
  static const struct { const char *header, *member; } cases[] = {
    { "编号", "label" }, { " 姓名 ", "name" }, { "Phone", "phone" }, { "ＮＡＭＥ", "name" }, { "面积(㎡)", "area" },
    { "面积（平方米）", "area" }, { "建筑面积[m²]", "area" }, { "身份证号", NULL }, { "", NULL }, { "(面积)", NULL },
    { "身份", "office" }, { "职务", "role" }, { "套数", "units" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (linli_roster_member (cases[i].header), ==, cases[i].member);
}

static void
test_cells (void)
{
  static const struct { const char *member, *cell, *value; } cases[] = {
    { "sex", "女", "female" }, { "sex", "M", "male" }, { "sex", "?", NULL }, { "office", "居民代表", "representative" },
    { "role", "业主", "owner" }, { "name", " 张三 ", "张三" }, { "name", "'=1+1", "=1+1" }, { "name", "'quoted", "'quoted" },
    { "phone", "'+8613800000001", "+8613800000001" }, { "name", "a\tb", NULL }, { "name", "a\nb", NULL },
    { "units", "0", NULL }, { "units", "2.5", NULL }, { "name", "a\xe2\x80\xae", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LinliRecord) row = linli_record_new ();
      g_autoptr (GError) error = NULL;
      g_assert_true (linli_roster_read (row, cases[i].member, cases[i].cell, &error) == (cases[i].value != NULL));
      g_assert_cmpstr (linli_record_text (row, cases[i].member), ==, cases[i].value);
      g_assert_true (cases[i].value || linli_error_is_input (error));
    }
}

/* Reads whatever comes: no crash, and every failure a sentence. */
static void
test_noise (void)
{
  static const char pieces[][4] = { "a", ",", "\"", "\n", "\r", "\t", "编", "\xff", "\xb1\xe0", "\0", "'", "=" };

  for (guint round = 0; round < 4000; round++)
    {
      g_autoptr (GByteArray) data = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) rows = NULL;
      const char *found;
      for (gint n = g_test_rand_int_range (0, 30); n > 0; n--)
        {
          const char *piece = pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))];
          g_byte_array_append (data, (const guint8 *) piece, MAX (strlen (piece), 1));
        }
      bytes = g_bytes_new (data->data, data->len);
      text = linli_csv_decode (bytes, NULL, &found, &error);
      rows = text ? linli_csv_parse (text, 100, &error) : NULL;
      g_assert_true (rows || linli_error_is_input (error));
    }
}

static LinliImportReport *
import (Fixture *fixture, const char *csv, gboolean dry, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  LinliImportOptions options = { .actor = "工作人员甲", .body = "业主大会", .dry_run = dry };

  g_assert_true (linli_instant_parse ("2026-09-01T09:00", &options.at_ms, NULL));
  return linli_import_people (fixture->council, bytes, &options, error);
}

static LinliRecord *
person (Fixture *fixture, const char *label)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  linli_record_set_text (params, "label", label);
  return linli_council_row (fixture->council, "roster-person", params, NULL);
}

static void
test_again (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *csv; guint added, changed, unchanged, seats_added, seats_changed; gint64 entries; } cases[] = {
    { "编号,姓名,面积\nA,甲,1.5\nB,乙,2\n", 2, 0, 0, 2, 0, 4 },
    { "编号,姓名,面积\nA,甲,1.5\nB,乙,2\n", 0, 0, 2, 0, 0, 0 },
    { "面积,编号,姓名\n1.50,A,丙\n2.01,B,\n", 0, 1, 1, 0, 1, 2 },
    { "编号,姓名\nB,乙\nC,丁\n", 1, 0, 1, 1, 0, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int dry = 1; dry >= 0; dry--)
      {
        g_autoptr (GError) error = NULL;
        gint64 before = linli_council_size (fixture->council);
        g_autoptr (LinliImportReport) report = import (fixture, cases[i].csv, dry, &error);
        g_assert_no_error (error);
        g_assert_cmpuint (report->errors->len, ==, 0);
        g_assert_cmpuint (report->added, ==, cases[i].added);
        g_assert_cmpuint (report->changed, ==, cases[i].changed);
        g_assert_cmpuint (report->unchanged, ==, cases[i].unchanged);
        g_assert_cmpuint (report->seats_added, ==, cases[i].seats_added);
        g_assert_cmpuint (report->seats_changed, ==, cases[i].seats_changed);
        g_assert_cmpint (linli_council_size (fixture->council) - before, ==, dry ? 0 : cases[i].entries);
      }
  {
    g_autoptr (LinliRecord) a = person (fixture, "A"), b = person (fixture, "B");
    g_assert_cmpstr (linli_record_text (a, "name"), ==, "丙");
    g_assert_cmpstr (linli_record_text (b, "name"), ==, "乙");
  }
}

static void
test_whole_or_not (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 before = linli_council_size (fixture->council);
  g_autoptr (LinliImportReport) report = import (fixture, "编号,性别\nA,女\nB,?\n", FALSE, &error);
  g_autoptr (LinliRecord) a = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (report->errors->len, ==, 1);
  a = person (fixture, "A");
  g_assert_null (a);
  g_assert_cmpint (linli_council_size (fixture->council), ==, before);
}

/* The first act that fails undoes those before it. */
static void
test_batch (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) members = linli_record_decode ("{\"label\":\"A\",\"office\":\"resident\"}", -1, NULL);
  g_autofree char *head = linli_council_head (fixture->council), *after = NULL;
  g_autoptr (LinliRecord) a = NULL;
  gint64 at_ms;

  g_assert_true (linli_instant_parse ("2026-09-01T09:00", &at_ms, NULL));
  g_assert_true (linli_council_batch_begin (fixture->council, &error));
  g_assert_true (linli_council_act (fixture->council, "person.add", members, at_ms, "工作人员甲", NULL, &error));
  g_assert_false (linli_council_act (fixture->council, "person.add", members, at_ms, "工作人员甲", NULL, &error));
  g_assert_true (linli_error_is_refused (error));
  after = linli_council_head (fixture->council);
  g_assert_cmpstr (after, ==, head);
  a = person (fixture, "A");
  g_assert_null (a);
  g_clear_error (&error);
  g_assert_true (linli_council_batch_begin (fixture->council, &error));
  g_assert_true (linli_council_act (fixture->council, "person.add", members, at_ms, "工作人员甲", NULL, &error));
  g_assert_true (linli_council_batch_commit (fixture->council, NULL, &error));
  a = person (fixture, "A");
  g_assert_nonnull (a);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/decode", test_decode);
  g_test_add_func ("/import/parse", test_parse);
  g_test_add_func ("/import/area", test_area);
  g_test_add_func ("/import/headers", test_headers);
  g_test_add_func ("/import/cells", test_cells);
  g_test_add_func ("/import/noise", test_noise);
  g_test_add ("/import/again", Fixture, NULL, fixture_set_up, test_again, fixture_tear_down);
  g_test_add ("/import/whole-or-not", Fixture, NULL, fixture_set_up, test_whole_or_not, fixture_tear_down);
  g_test_add ("/import/batch", Fixture, NULL, fixture_set_up, test_batch, fixture_tear_down);
  return fixture_run ();
}
