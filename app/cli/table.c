#include "cli/table.h"

#include "base/clock.h"
#include "council/words.h"
#include "domain/machine.h"

#include <glib/gi18n-lib.h>
#include <string.h>

guint
linli_table_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

/* What an altered register holds may not steer the terminal. */
static char *
printable (const char *text)
{
  GString *clean = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == '\n' || c == '\t')
        g_string_append_c (clean, ' ');
      else if (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        g_string_append_c (clean, '?');
      else
        g_string_append_unichar (clean, c);
    }
  return g_string_free (clean, FALSE);
}

static char *
instant (gint64 at_ms, gboolean with_date)
{
  g_autofree char *date = linli_date_format (linli_instant_date (at_ms));
  int hour, minute;

  linli_instant_time (at_ms, &hour, &minute);
  return with_date ? g_strdup_printf ("%s %02d:%02d", date, hour, minute) : g_strdup_printf ("%02d:%02d", hour, minute);
}

static char *
hundredths (gint64 value, const char *unit)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d%s", value / 100, (int) (value % 100), unit);
}

static char *
phone (const char *text)
{
  g_autofree char *clean = printable (text);
  glong length = g_utf8_strlen (clean, -1);
  g_autofree char *head = NULL;

  if (length < 8)
    return g_strdup ("****");
  head = g_utf8_substring (clean, 0, length - 8);
  return g_strdup_printf ("%s****%s", head, g_utf8_offset_to_pointer (clean, length - 4));
}

static char *
cell_of_number (gint64 value, LinliCell cell)
{
  switch (cell)
    {
    case LINLI_CELL_INSTANT:
    case LINLI_CELL_TIME:
      return instant (value, cell == LINLI_CELL_INSTANT);
    case LINLI_CELL_AREA:
      return hundredths (value, " m²");
    case LINLI_CELL_MONEY:
      return hundredths (value, " 元");
    case LINLI_CELL_YES:
      return g_strdup (value ? _("yes") : _("no"));
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value);
    }
}

static char *
cell_text (const LinliRecord *row, const LinliColumn *column)
{
  const char *text = linli_record_text (row, column->member);

  if (linli_record_type (row, column->member) == LINLI_VALUE_INT)
    return cell_of_number (linli_record_int (row, column->member), column->cell);
  if (!text || !*text)
    return g_strdup ("—");
  if (column->cell == LINLI_CELL_STATE)
    text = linli_machine_state_word (text);
  else if (column->cell == LINLI_CELL_WORD)
    text = linli_word (text);
  else if (column->cell == LINLI_CELL_ENTITY)
    text = linli_entity_word (text);
  return column->cell == LINLI_CELL_PHONE ? phone (text) : printable (text);
}

static void
append_padded (GString *line, const char *text, guint width)
{
  g_string_append (line, text);
  for (guint i = linli_table_width (text); i < width + 2; i++)
    g_string_append_c (line, ' ');
}

static void
print_line (GString *line)
{
  while (line->len && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  g_print ("%s\n", line->str);
  g_string_truncate (line, 0);
}

static guint
column_width (GPtrArray *rows, const LinliColumn *column)
{
  guint width = linli_table_width (_(column->title));

  for (guint r = 0; r < rows->len; r++)
    {
      g_autofree char *cell = cell_text (rows->pdata[r], column);
      width = MAX (width, linli_table_width (cell));
    }
  return width;
}

void
linli_table_print (GPtrArray *rows, const LinliColumn *columns)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n = 0;
  g_autofree guint *widths = NULL;

  while (columns[n].member)
    n++;
  widths = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    {
      widths[i] = column_width (rows, &columns[i]);
      append_padded (line, _(columns[i].title), widths[i]);
    }
  print_line (line);
  for (guint r = 0; r < rows->len; r++)
    {
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *cell = cell_text (rows->pdata[r], &columns[i]);
          append_padded (line, cell, widths[i]);
        }
      print_line (line);
    }
}

void
linli_table_print_facts (const LinliRecord *row, const LinliColumn *columns)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint width = 0;

  for (const LinliColumn *column = columns; column->member; column++)
    if (linli_record_has (row, column->member))
      width = MAX (width, linli_table_width (_(column->title)));
  for (const LinliColumn *column = columns; column->member; column++)
    {
      g_autofree char *cell = cell_text (row, column);
      if (!linli_record_has (row, column->member))
        continue;
      append_padded (line, _(column->title), width);
      g_string_append (line, cell);
      print_line (line);
    }
}
