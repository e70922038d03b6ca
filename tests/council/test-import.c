#include "demo-fixture.h"

#include "base/error.h"
#include "council/csv.h"
#include "council/export.h"
#include "council/import.h"
#include "council/makeup.h"
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
    { "PK\003\004rest", 8, NULL, NULL, NULL },
    { "\0\1\2\3\4\5\6\0", 8, NULL, NULL, NULL },
    { "\xff\xfe\x01\x00", 4, NULL, "UTF-16LE", "\x01" },
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

static LinliImportFile *
read_text (const char *csv, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));

  return linli_import_file_read (bytes, NULL, error);
}

static LinliImportOptions
options_for (const char *body)
{
  LinliImportOptions options = { .actor = "工作人员甲", .body = body };

  g_assert_true (linli_instant_parse ("2026-09-01T09:00", &options.at_ms, NULL));
  return options;
}

static LinliImportReport *
import (Fixture *fixture, const char *csv, gboolean dry, GError **error)
{
  g_autoptr (LinliImportFile) file = read_text (csv, error);
  LinliImportOptions options = options_for ("业主大会");

  options.dry_run = dry;
  return file ? linli_import_people (fixture->council, file, &options, error) : NULL;
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

static char *
print_errors (const LinliImportReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < report->errors->len; i++)
    {
      const LinliCsvFault *error = report->errors->pdata[i];
      g_string_append_printf (text, "%u/%u %s: %s\n", error->line, error->column, error->header ? error->header : "-",
                              error->message);
    }
  return g_string_free (text, FALSE);
}

/* What a whole file comes to: its verdicts as letters, and an error by place and words. */
static void
test_files (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *csv, *body, *verdicts, *error; } cases[] = {
    { "编号,姓名\nA,甲\nB,乙\n", NULL, "NN", NULL },
    { "编号,姓名\nA,甲\nA,乙\n", NULL, "NW", "3/1 编号: “A” stands in line 2 already." },
    { "编号,姓名,电话\nA,甲,1\nB,甲,1\n", NULL, "NW", "3/2 姓名: The person of this name and telephone number is “A” already." },
    { "编号,姓名\nA,𠮷䶮𬀩\n", NULL, "N", NULL },
    { "编号,姓名\nA,甲\xe2\x80\xae乙\n", NULL, "W", "2/2 姓名: The cell: character 2 (U+202E)" },
    { "编号,姓名\nA,甲\x01乙\n", NULL, "W", "2/2 姓名: The cell: character 2 (U+0001)" },
    { "编号,姓名\n,甲\n", NULL, "W", "2/1 编号: The label is missing." },
    { "编号,姓名\nA\nB,乙\n", NULL, "WN", "2/0 -: The row has 1 fields, the header has 2." },
    { "编号,姓名\nA,甲,丙\n", NULL, "W", "2/3 -: No header stands over this field." },
    { "姓名\n甲\n", NULL, "W", "1/0 -: No column holds the labels" },
    { "编号,面积\nA,1\n", NULL, "N", "1/2 面积: This column belongs to a seat" },
    { "编号,面积,套数\nA,-12.5,1\nB,94.74,2\n", "业主大会", "WN", "2/2 面积: “-12.5” is not a floor area" },
    { "编号,姓名,名字\nA,甲,乙\n", NULL, "N", "1/3 名字: Column 2 means the same (name)." },
    { "姓名,电话,户号\n甲,13800000001,1-1\n乙,,1-2\n", NULL, "NN", NULL },
    { "姓名,电话,户号\n甲,13800000001,1-1\n甲,,1-1\n", NULL, "NW", "3/1 姓名: The same person stands in line 2 already." },
    { "姓名,户号\n甲,\n,1-2\n", NULL, "WW", "2/0 -: A telephone number or a household must stand beside the name." },
    { "label,name\n代表07,\n工作人员甲,新名\n", NULL, "SU", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LinliImportFile) file = read_text (cases[i].csv, &error);
      LinliImportOptions options = options_for (cases[i].body);
      g_autoptr (LinliImportReport) report = linli_import_check (fixture->council, file, &options, &error);
      g_autofree char *errors = NULL, *verdicts = NULL;
      g_assert_no_error (error);
      errors = print_errors (report);
      g_test_message ("%u: %s", i, errors);
      verdicts = g_strnfill (report->rows, ' ');
      for (guint r = 0; r < report->rows; r++)
        verdicts[r] = "SNUW"[report->verdicts[r]];
      g_assert_cmpstr (verdicts, ==, cases[i].verdicts);
      g_assert_true (cases[i].error ? strstr (errors, cases[i].error) != NULL : !*errors);
    }
}

static void
test_unreadable (void)
{
  g_autoptr (GString) rows = g_string_new ("label\n"), large = g_string_new ("label\n");
  const struct { const char *text; const char *error; } cases[] = {
    { "", "The file is empty." },          { "label\n", "no rows below a header" },
    { "label\n\"x\n", "never closed" },    { "PK\003\004xx", "This is a workbook" },
    { NULL, "more than 20000 rows" },      { NULL, "larger than 10 MB" },
  };

  for (guint i = 0; i < 20001; i++)
    g_string_append_printf (rows, "P%u\n", i);
  while (large->len <= 10 << 20)
    g_string_append (large, "0123456789012345678901234567890123456789\n");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      const char *text = cases[i].text ? cases[i].text : i == 4 ? rows->str : large->str;
      g_autoptr (LinliImportFile) file = read_text (text, &error);
      g_assert_null (file);
      g_assert_true (linli_error_is_input (error));
      g_assert_nonnull (strstr (error->message, cases[i].error));
    }
}

/* Labels are given where the file has none, and the second time everybody is known. */
static void
test_without_labels (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *csv; guint added, changed, unchanged; } cases[] = {
    { "姓名,电话,户号\n张一,13800000001,1-1\n张二,,1-1\n", 2, 0, 0 },
    { "姓名,电话,户号\n张一,13800000001,1-1\n张二,,1-1\n", 0, 0, 2 },
    { "姓名,电话,户号\n张一,13800000009,1-1\n张二,,1-1\n张三,,1-1\n", 1, 1, 1 },
  };
  g_autoptr (LinliRecord) first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LinliImportReport) report = import (fixture, cases[i].csv, FALSE, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (report->added, ==, cases[i].added);
      g_assert_cmpuint (report->changed, ==, cases[i].changed);
      g_assert_cmpuint (report->unchanged, ==, cases[i].unchanged);
    }
  first = person (fixture, "P-2026-001");
  g_assert_cmpstr (linli_record_text (first, "phone"), ==, "13800000009");
}

/* Columns by hand, a cell corrected, the bad rows written out, the others entered. */
static void
test_by_hand (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliImportFile) file = read_text ("代码,称呼,性别\nA,甲,女\nB,乙,?\nC,\"=丙\",!\n", &error);
  LinliImportOptions options = options_for (NULL);
  g_autoptr (LinliImportReport) before = NULL, after = NULL;
  g_autoptr (GBytes) bad = NULL;
  g_autoptr (LinliRecord) a = NULL, b = NULL, c = NULL;
  const char *text;

  g_assert_true (linli_import_file_map (file, 0, "label"));
  g_assert_true (linli_import_file_map (file, 1, "name"));
  g_assert_false (linli_import_file_map (file, 3, "name"));
  g_assert_false (linli_import_file_map (file, 2, "shoe"));
  before = linli_import_check (fixture->council, file, &options, &error);
  g_assert_cmpuint (before->wrong, ==, 2);
  g_assert_cmpint (linli_import_file_find (file, 3), ==, 2);
  g_assert_cmpint (linli_import_file_find (file, 9), ==, -1);
  g_assert_true (linli_import_file_correct (file, 2, 2, "男"));
  g_assert_false (linli_import_file_correct (file, 2, 3, "男"));
  options.without_bad = TRUE;
  after = linli_import_people (fixture->council, file, &options, &error);
  g_assert_no_error (error);
  g_assert_true (after->recorded);
  g_assert_cmpuint (after->wrong, ==, 1);
  bad = linli_import_bad_rows (file, after);
  text = g_bytes_get_data (bad, NULL);
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf代码,称呼,性别,What is wrong\r\nC,'=丙,!,\"性别: “!” is none"));
  a = person (fixture, "A");
  b = person (fixture, "B");
  c = person (fixture, "C");
  g_assert_cmpstr (linli_record_text (b, "sex"), ==, "male");
  g_assert_nonnull (a);
  g_assert_null (c);
}

static gboolean
stop_third (guint per_mille, gpointer data, GError **error)
{
  if (++*(guint *) data < 3)
    return TRUE;
  linli_fail (error, LINLI_ERROR_INPUT, "stopped");
  return FALSE;
}

static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) csv = g_string_new ("label\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliImportFile) file = NULL;
  g_autoptr (LinliImportReport) report = NULL;
  LinliImportOptions options = options_for (NULL);
  g_autofree char *head = linli_council_head (fixture->council), *after = NULL;
  guint steps = 0;

  for (guint i = 0; i < 250; i++)
    g_string_append_printf (csv, "Z%u\n", i);
  file = read_text (csv->str, &error);
  options.step = stop_third;
  options.step_data = &steps;
  report = linli_import_people (fixture->council, file, &options, &error);
  g_assert_null (report);
  g_assert_true (linli_error_is_input (error));
  after = linli_council_head (fixture->council);
  g_assert_cmpstr (after, ==, head);
}

/* Cells that are formulas to a spreadsheet come back as they were. */
static void
test_guard (void)
{
  static const struct { const char *field, *written; } cases[] = {
    { "a", "a" }, { "=1", "'=1" }, { "+86", "'+86" }, { "-", "'-" }, { "@x", "'@x" }, { "＝1", "'＝1" }, { "'=1", "''=1" },
    { "''@", "'''@" }, { "'a", "'a" }, { "'", "'" }, { "\tx", "\"'\tx\"" }, { "a,b", "\"a,b\"" }, { "a\"b", "\"a\"\"b\"" },
    { "a\nb", "\"a\nb\"" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new ("h,i\r\n");
      const char *fields[] = { cases[i].field, "x" };
      g_autofree char *wanted = g_strconcat ("h,i\r\n", cases[i].written, ",x\r\n", NULL);
      g_autoptr (GPtrArray) rows = NULL;
      linli_csv_append (text, fields, 2);
      g_assert_cmpstr (text->str, ==, wanted);
      rows = linli_csv_parse (text->str, 9, NULL);
      g_assert_cmpstr (linli_csv_unguard (((LinliCsvRow *) rows->pdata[1])->fields->pdata[0]), ==, cases[i].field);
    }
}

/* What is exported changes nothing where it came from. */
static void
test_export (Fixture *fixture, gconstpointer data)
{
  static const char *const bodies[] = { NULL, "业主大会", "居民代表会议" };

  fixture_act (fixture, "2026-09-01T09:00", "person.add",
               "{\"label\":\"=甲\",\"office\":\"resident\",\"name\":\"'+𠮷\",\"phone\":\"+86\",\"sex\":\"female\"}");
  fixture_act (fixture, "2026-09-01T09:00", "seat.add",
               "{\"body\":\"业主大会\",\"person\":\"=甲\",\"role\":\"owner\",\"area_dm2\":8905,\"units\":3}");
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GError) error = NULL;
      guint n = 0;
      g_autoptr (GBytes) bytes = linli_export_people (fixture->council, bodies[i], &n, &error);
      g_autoptr (LinliImportFile) file = bytes ? linli_import_file_read (bytes, NULL, &error) : NULL;
      LinliImportOptions options = options_for (bodies[i]);
      g_autoptr (LinliImportReport) report = NULL;
      g_assert_no_error (error);
      report = linli_import_people (fixture->council, file, &options, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (report->errors->len, ==, 0);
      g_assert_cmpuint (report->rows, ==, n);
      g_assert_cmpuint (report->unchanged, ==, n);
      g_assert_cmpuint (report->seats_added + report->seats_changed, ==, 0);
      g_assert_cmpuint (g_strv_length (report->ignored), ==, 0);
    }
}

static void
test_makeup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL, after = NULL;
  const LinliMakeup *makeup;
  LinliDate day;

  g_assert_true (linli_date_parse ("2026-09-01", &day, NULL));
  found = linli_makeup_read (fixture->council, day, "en", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  makeup = found->pdata[0];
  g_assert_true (makeup->holds);
  g_assert_nonnull (strstr (makeup->sentence, "article 28"));
  for (guint i = 1; i <= 20; i++)
    {
      g_autofree char *members
          = g_strdup_printf ("{\"body\":\"居民代表会议\",\"person\":\"代表%02u\",\"role\":\"member\"}", i);
      fixture_act (fixture, "2026-09-01T09:00", "seat.change", members);
    }
  after = linli_makeup_read (fixture->council, day, "en", &error);
  makeup = after->pdata[0];
  g_assert_false (makeup->holds);
  g_test_message ("%s", makeup->sentence);
  g_assert_nonnull (strstr (makeup->sentence, "too few"));
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
  g_test_add_func ("/import/unreadable", test_unreadable);
  g_test_add_func ("/import/guard", test_guard);
  g_test_add ("/import/files", Fixture, NULL, fixture_set_up, test_files, fixture_tear_down);
  g_test_add ("/import/without-labels", Fixture, NULL, fixture_set_up, test_without_labels, fixture_tear_down);
  g_test_add ("/import/by-hand", Fixture, NULL, fixture_set_up, test_by_hand, fixture_tear_down);
  g_test_add ("/import/stopped", Fixture, NULL, fixture_set_up, test_stopped, fixture_tear_down);
  g_test_add ("/import/export", Fixture, NULL, fixture_set_up, test_export, fixture_tear_down);
  g_test_add ("/import/makeup", Fixture, NULL, fixture_set_up, test_makeup, fixture_tear_down);
  g_test_add ("/import/again", Fixture, NULL, fixture_set_up, test_again, fixture_tear_down);
  g_test_add ("/import/whole-or-not", Fixture, NULL, fixture_set_up, test_whole_or_not, fixture_tear_down);
  g_test_add ("/import/batch", Fixture, NULL, fixture_set_up, test_batch, fixture_tear_down);
  return fixture_run ();
}
