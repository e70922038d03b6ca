#include "council/hotline.h"

#include "base/error.h"
#include "base/text.h"
#include "council/csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *member;
  const char *words; /* of headers, separated by "|", lower case */
} Header;

static const Header headers[] = {
  { "external", "工单号|工单编号|工单号码|诉求编号|受理编号|编号|order|order no|order number|ticket|number|no|no.|id" },
  { "on", "时间|日期|来电时间|受理时间|派单时间|登记时间|诉求时间|创建时间|time|date|received|received on" },
  { "title", "标题|诉求标题|工单标题|主题|title|subject" },
  { "text", "内容|诉求内容|工单内容|来电内容|主要内容|问题描述|content|text|request|description" },
  { "name", "诉求人|来电人|反映人|联系人|姓名|name|caller" },
  { "phone", "电话|联系电话|来电号码|来电电话|手机|手机号|联系方式|phone|telephone|tel|mobile" },
  { "address", "地址|诉求地址|事发地址|发生地址|问题地址|住址|address|place" },
  { "kind", "类别|诉求类别|事项类别|分类|类型|诉求类型|category|kind|type" },
  { "grid", "网格|所属网格|网格号|grid" },
};

typedef struct
{
  LinliCouncil *council;
  const LinliHotlineOptions *options;
  LinliHotlineReport *report;
  GPtrArray *rows;      /* LinliCsvRow, the header first */
  const char **members; /* by column; NULL for those left out */
  GHashTable *numbers;  /* number → line of the file */
  GHashTable *people;   /* name and phone → label */
  GPtrArray *plans;     /* members of request.register */
} Hotline;

void
linli_hotline_report_free (LinliHotlineReport *report)
{
  g_strfreev (report->ignored);
  g_clear_pointer (&report->errors, g_ptr_array_unref);
  g_free (report);
}

static void
note (Hotline *hotline, guint line, guint column, char *message)
{
  const LinliCsvRow *header = hotline->rows->pdata[0];
  const char *word = column > 0 && column <= header->fields->len ? header->fields->pdata[column - 1] : NULL;

  linli_csv_faults_add (hotline->report->errors, line, column, word, message);
}

/* The header. */

static const char *
member_of (const char *cell)
{
  g_autofree char *normal = g_utf8_normalize (cell, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = g_utf8_strdown (normal ? normal : "", -1);

  g_strstrip (lower);
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_auto (GStrv) words = g_strsplit (headers[i].words, "|", -1);
      if (g_strv_contains ((const char *const *) words, lower))
        return headers[i].member;
    }
  return NULL;
}

static guint
column_of (const Hotline *hotline, const char *member)
{
  const LinliCsvRow *header = hotline->rows->pdata[0];

  for (guint i = 0; i < header->fields->len; i++)
    if (g_strcmp0 (hotline->members[i], member) == 0)
      return i + 1;
  return 0;
}

static void
read_header (Hotline *hotline)
{
  const LinliCsvRow *header = hotline->rows->pdata[0];
  g_autoptr (GStrvBuilder) ignored = g_strv_builder_new ();

  hotline->members = g_new0 (const char *, header->fields->len);
  for (guint i = 0; i < header->fields->len; i++)
    {
      const char *member = member_of (header->fields->pdata[i]);
      guint before = member ? column_of (hotline, member) : 0;
      if (before)
        note (hotline, header->line, i + 1, g_strdup_printf (_("Column %u means the same (%s)."), before, member));
      else if (!member && *(char *) header->fields->pdata[i])
        g_strv_builder_add (ignored, header->fields->pdata[i]);
      hotline->members[i] = before ? NULL : member;
    }
  hotline->report->ignored = g_strv_builder_end (ignored);
  if (!column_of (hotline, "external"))
    note (hotline, header->line, 0, g_strdup (_("No column holds the numbers (工单号, number) by which the orders are known.")));
  if (!column_of (hotline, "text"))
    note (hotline, header->line, 0, g_strdup (_("No column holds what is asked (内容, content).")));
}

/* One row. */

static const char *
skip_number (const char *p, int *value)
{
  const char *start = p;

  for (*value = 0; g_ascii_isdigit (*p) && p - start < 4; p++)
    *value = *value * 10 + (*p - '0');
  return p > start ? p : NULL;
}

static const char *
skip_one_of (const char *p, const char *const *marks)
{
  for (; p && *marks; marks++)
    if (g_str_has_prefix (p, *marks))
      return p + strlen (*marks);
  return NULL;
}

/* "2026-03-02 10:11:12", "2026/3/2", "2026年3月2日": the day of it, with or without a time behind. */
static LinliDate
read_day (const char *cell)
{
  static const char *const marks[2][6] = { { "-", "/", ".", "年" }, { "-", "/", ".", "月" } };
  int numbers[3] = { 0 };
  const char *p = cell;

  for (guint i = 0; p && i < 3; i++)
    {
      p = skip_number (p, &numbers[i]);
      if (i < 2)
        p = skip_one_of (p, marks[i]);
    }
  if (p && g_str_has_prefix (p, "日"))
    p += strlen ("日");
  if (!p || numbers[0] < 1900 || (*p && (!strchr (" T", *p) || strspn (p, " T0123456789:.+Z") != strlen (p))))
    return LINLI_DATE_NONE;
  return linli_date (numbers[0], numbers[1], numbers[2]);
}

static gboolean
read_cell (LinliRecord *cells, const char *member, const char *cell, LinliDate today, GError **error)
{
  gboolean lines = strcmp (member, "text") == 0;
  g_autofree char *clean
      = linli_text_clean (cell, lines ? LINLI_TEXT_BODY_MAX : LINLI_TEXT_LINE_MAX, lines, member, error);
  LinliDate day;

  if (!clean)
    return FALSE;
  if (!*clean)
    return TRUE;
  linli_record_set_text (cells, member, clean);
  if (strcmp (member, "on") != 0)
    return TRUE;
  day = read_day (clean);
  if (day == LINLI_DATE_NONE)
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is not a date; write it as 2026-03-21."), clean);
  return day <= today || linli_fail (error, LINLI_ERROR_INPUT, _("“%s” lies after today."), clean);
}

static LinliRecord *
read_cells (Hotline *hotline, const LinliCsvRow *row)
{
  LinliRecord *cells = linli_record_new ();
  guint columns = ((LinliCsvRow *) hotline->rows->pdata[0])->fields->len;

  for (guint i = 0; i < row->fields->len; i++)
    {
      g_autoptr (GError) error = NULL;
      const char *cell = row->fields->pdata[i];
      if (i >= columns && *cell)
        note (hotline, row->line, i + 1, g_strdup (_("No header stands over this field.")));
      else if (i < columns && hotline->members[i]
               && !read_cell (cells, hotline->members[i], cell, linli_instant_date (hotline->options->at_ms), &error))
        note (hotline, row->line, i + 1, g_strdup (error->message));
    }
  return cells;
}

static gboolean
has_needed (Hotline *hotline, const LinliCsvRow *row, const LinliRecord *cells)
{
  static const char *const needed[] = { "external", "text" };
  gboolean has = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!linli_record_has (cells, needed[i]))
      {
        note (hotline, row->line, column_of (hotline, needed[i]), g_strdup (_("This field may not be empty.")));
        has = FALSE;
      }
  return has;
}

/* Who asks: somebody of the roster by name and telephone number, else what the hotline says of them, else nobody. */
static void
set_who (Hotline *hotline, LinliRecord *plan, const LinliRecord *cells)
{
  static const char *const parts[] = { "name", "phone", "address" };
  g_autofree char *key = g_strdup_printf ("%s\n%s", linli_record_has (cells, "name") ? linli_record_text (cells, "name") : "",
                                          linli_record_has (cells, "phone") ? linli_record_text (cells, "phone") : "");
  const char *label = g_hash_table_lookup (hotline->people, key);
  g_autoptr (GString) contact = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (linli_record_has (cells, parts[i]))
      g_string_append_printf (contact, "%s%s", contact->len ? " · " : "", linli_record_text (cells, parts[i]));
  if (label)
    linli_record_set_text (plan, "person", label);
  else if (contact->len && g_utf8_strlen (contact->str, -1) <= LINLI_TEXT_LINE_MAX)
    linli_record_set_text (plan, "contact", contact->str);
  else
    linli_record_set_int (plan, "anonymous", 1);
}

static LinliRecord *
plan_new (Hotline *hotline, const LinliRecord *cells)
{
  LinliRecord *plan = linli_record_new ();
  const char *title = linli_record_text (cells, "title"), *text = linli_record_text (cells, "text");
  g_autofree char *whole = title && !strstr (text, title) ? g_strdup_printf ("%s\n%s", title, text) : g_strdup (text);

  linli_record_set_text (plan, "source", LINLI_HOTLINE_SOURCE);
  linli_record_set_text (plan, "external", linli_record_text (cells, "external"));
  linli_record_set_text (plan, "text", whole);
  linli_record_set_text (plan, "kind", linli_record_text (cells, "kind"));
  linli_record_set_text (plan, "grid", linli_record_text (cells, "grid"));
  if (linli_record_has (cells, "on"))
    {
      g_autofree char *day = linli_date_format (read_day (linli_record_text (cells, "on")));
      linli_record_set_text (plan, "received_on", day);
    }
  set_who (hotline, plan, cells);
  return plan;
}

static gboolean
is_registered (Hotline *hotline, const char *number)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  linli_record_set_text (params, "source", LINLI_HOTLINE_SOURCE);
  linli_record_set_text (params, "external", number);
  row = linli_council_row (hotline->council, "request-external", params, NULL);
  return row != NULL;
}

static void
plan_row (Hotline *hotline, const LinliCsvRow *row)
{
  g_autoptr (LinliRecord) cells = read_cells (hotline, row);
  const char *number;
  guint before;

  if (!has_needed (hotline, row, cells))
    return;
  number = linli_record_text (cells, "external");
  before = GPOINTER_TO_UINT (g_hash_table_lookup (hotline->numbers, number));
  if (before)
    {
      note (hotline, row->line, column_of (hotline, "external"), g_strdup_printf (_("“%s” stands in line %u already."), number, before));
      return;
    }
  g_hash_table_insert (hotline->numbers, g_strdup (number), GUINT_TO_POINTER (row->line));
  if (is_registered (hotline, number))
    hotline->report->known++;
  else
    g_ptr_array_add (hotline->plans, plan_new (hotline, cells));
}

static gboolean
know_people (Hotline *hotline, GError **error)
{
  g_autoptr (GPtrArray) rows = linli_council_rows (hotline->council, "people-known", NULL, error);

  for (guint i = 0; rows && i < rows->len; i++)
    g_hash_table_insert (hotline->people,
                         g_strdup_printf ("%s\n%s", linli_record_text (rows->pdata[i], "name"),
                                          linli_record_text (rows->pdata[i], "phone")),
                         g_strdup (linli_record_text (rows->pdata[i], "label")));
  return rows != NULL;
}

/* Entering. */

static gboolean
enter_all (Hotline *hotline, LinliCouncil *council, GError **error)
{
  for (guint i = 0; i < hotline->plans->len; i++)
    if (!linli_council_act (council, "request.register", hotline->plans->pdata[i], hotline->options->at_ms,
                            hotline->options->actor, NULL, error))
      {
        g_prefix_error (error, "%s: ", linli_record_text (hotline->plans->pdata[i], "external"));
        return FALSE;
      }
  return linli_council_batch_commit (council, NULL, error);
}

static gboolean
enter (Hotline *hotline, GError **error)
{
  g_autoptr (LinliCouncil) trial = hotline->options->dry_run ? linli_council_trial (hotline->council, error) : NULL;
  LinliCouncil *council = hotline->options->dry_run ? trial : hotline->council;

  if (!council || !linli_council_batch_begin (council, error))
    return FALSE;
  if (enter_all (hotline, council, error))
    return TRUE;
  linli_council_batch_undo (council);
  return FALSE;
}

static gboolean
plan_all (Hotline *hotline, GError **error)
{
  if (!know_people (hotline, error))
    return FALSE;
  read_header (hotline);
  for (guint i = 1; i < hotline->rows->len && hotline->report->errors->len < LINLI_HOTLINE_ROWS_MAX; i++)
    plan_row (hotline, hotline->rows->pdata[i]);
  hotline->report->rows = hotline->rows->len - 1;
  hotline->report->added = hotline->plans->len;
  return TRUE;
}

static GPtrArray *
read_rows (GBytes *bytes, const LinliHotlineOptions *options, LinliHotlineReport *report, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (g_bytes_get_size (bytes) > LINLI_HOTLINE_BYTES_MAX)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The file is larger than 10 MB.")), NULL;
  text = linli_csv_decode (bytes, options->encoding, &report->encoding, error);
  rows = text ? linli_csv_parse (text, LINLI_HOTLINE_ROWS_MAX, error) : NULL;
  if (rows && rows->len < 2)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The file holds no rows below a header.")), NULL;
  return g_steal_pointer (&rows);
}

LinliHotlineReport *
linli_hotline_import (LinliCouncil *council, GBytes *bytes, const LinliHotlineOptions *options, GError **error)
{
  g_autoptr (LinliHotlineReport) report = g_new0 (LinliHotlineReport, 1);
  g_autoptr (GPtrArray) rows = read_rows (bytes, options, report, error);
  Hotline hotline = { council, options, report, rows };
  gboolean done;

  report->errors = linli_csv_faults_new ();
  if (!rows)
    return NULL;
  hotline.numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  hotline.people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  hotline.plans = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  done = plan_all (&hotline, error)
         && (report->errors->len || !hotline.plans->len || enter (&hotline, error));
  g_hash_table_unref (hotline.numbers);
  g_hash_table_unref (hotline.people);
  g_ptr_array_unref (hotline.plans);
  g_free (hotline.members);
  return done ? g_steal_pointer (&report) : NULL;
}
