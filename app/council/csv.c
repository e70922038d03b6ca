#include "council/csv.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *name;  /* shown */
  const char *iconv; /* NULL: read as it is */
  const char *aliases;
} Encoding;

static const Encoding encodings[] = {
  { "UTF-8", NULL, "UTF-8|UTF8" },
  { "GB18030", "GB18030", "GB18030|GBK|GB2312|CP936" },
  { "UTF-16LE", "UTF-16LE", "UTF-16LE|UTF-16|UTF16" },
  { "UTF-16BE", "UTF-16BE", "UTF-16BE" },
};

#define UTF8 (&encodings[0])
#define GB (&encodings[1])
#define LITTLE (&encodings[2])
#define BIG (&encodings[3])

static gboolean
begins (const guint8 *data, gsize size, const char *mark)
{
  return size >= strlen (mark) && memcmp (data, mark, strlen (mark)) == 0;
}

/* Which byte of a pair is zero more often tells the order of UTF-16; no other text has zero bytes. */
static const Encoding *
by_zero_bytes (const guint8 *data, gsize size)
{
  gsize even = 0, odd = 0;

  for (gsize i = 0; i < size; i++)
    if (data[i] == 0)
      *(i % 2 ? &odd : &even) += 1;
  if (even + odd == 0)
    return NULL;
  return odd >= even ? LITTLE : BIG;
}

static const Encoding *
find_out (const guint8 *data, gsize size)
{
  const Encoding *wide;

  if (begins (data, size, "\xef\xbb\xbf"))
    return UTF8;
  if (begins (data, size, "\xff\xfe"))
    return LITTLE;
  if (begins (data, size, "\xfe\xff"))
    return BIG;
  wide = by_zero_bytes (data, size);
  if (wide)
    return wide;
  return g_utf8_validate_len ((const char *) data, size, NULL) ? UTF8 : GB;
}

static const Encoding *
named (const char *name, const guint8 *data, gsize size, GError **error)
{
  g_autofree char *upper = g_ascii_strup (name, -1);

  if (g_str_equal (upper, "UTF-16") && begins (data, size, "\xfe\xff"))
    return BIG;
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_auto (GStrv) words = g_strsplit (encodings[i].aliases, "|", -1);
      if (g_strv_contains ((const char *const *) words, upper))
        return &encodings[i];
    }
  linli_fail (error, LINLI_ERROR_INPUT, _("The encoding “%s” is unknown; say UTF-8, GB18030, UTF-16LE or UTF-16BE."),
              name);
  return NULL;
}

/* What people choose by mistake, by its first bytes. */
static gboolean
is_other (const guint8 *data, gsize size, GError **error)
{
  static const struct { const char *mark; const char *sentence; } others[] = {
    { "PK\003\004", N_("This is a workbook, not a CSV file: open it in the spreadsheet and save it as “CSV UTF-8”.") },
    { "\xd0\xcf\x11\xe0", N_("This is a workbook, not a CSV file: open it in the spreadsheet and save it as “CSV UTF-8”.") },
    { "%PDF-", N_("This is a PDF, not a CSV file.") },
    { "SQLite format 3", N_("This is a database, not a CSV file.") },
    { "\x89PNG", N_("This is a picture, not a CSV file.") },
    { "\xff\xd8\xff", N_("This is a picture, not a CSV file.") },
    { "\x7f" "ELF", N_("This is a program, not a CSV file.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (begins (data, size, others[i].mark))
      return linli_fail (error, LINLI_ERROR_INPUT, "%s", _(others[i].sentence)), TRUE;
  return FALSE;
}

static guint
line_of (const guint8 *data, gsize at, const Encoding *encoding)
{
  gsize unit = encoding == UTF8 || encoding == GB ? 1 : 2;
  guint line = 1;

  for (gsize i = 0; i + unit <= at; i += unit)
    if (unit == 1 ? data[i] == '\n' : data[i] + data[i + 1] == '\n' && data[i] * data[i + 1] == 0)
      line++;
  return line;
}

static char *
not_readable (const Encoding *encoding, const guint8 *data, gsize size, gsize at, GError **error)
{
  const Encoding *other = find_out (data, size);

  if (other != encoding)
    linli_fail (error, LINLI_ERROR_INPUT, _("The file is not %s: line %u cannot be read so. It looks like %s."),
                encoding->name, line_of (data, at, encoding), other->name);
  else
    linli_fail (error, LINLI_ERROR_INPUT, _("The file is not a text in UTF-8, GB18030 or UTF-16: line %u cannot be read."),
                line_of (data, at, encoding));
  return NULL;
}

static char *
to_utf8 (const Encoding *encoding, const guint8 *data, gsize size, GError **error)
{
  gsize read = 0, written = 0;
  g_autofree char *text = NULL;
  const char *end;

  if (!encoding->iconv)
    {
      if (!g_utf8_validate_len ((const char *) data, size, &end))
        return not_readable (encoding, data, size, (gsize) (end - (const char *) data), error);
      return g_strndup ((const char *) data, size);
    }
  text = g_convert ((const char *) data, (gssize) size, "UTF-8", encoding->iconv, &read, &written, NULL);
  /* Zero bytes would end the text early and hide what follows. */
  if (!text || read != size || strlen (text) != written)
    return not_readable (encoding, data, size, read, error);
  return g_steal_pointer (&text);
}

/* Guessed by zero bytes alone: then what comes of it must look like a text. */
static gboolean
looks_binary (const guint8 *data, gsize size, const char *text)
{
  guint odd = 0;

  if (begins (data, size, "\xff\xfe") || begins (data, size, "\xfe\xff") || !by_zero_bytes (data, size))
    return FALSE;
  for (const char *p = text; *p; p++)
    odd += (guchar) *p < ' ' && *p != '\t' && *p != '\r' && *p != '\n';
  return odd > 0;
}

char *
linli_csv_decode (GBytes *bytes, const char *name, const char **found, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const Encoding *encoding;
  char *text;

  if (size == 0)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The file is empty.")), NULL;
  if (is_other (data, size, error))
    return NULL;
  encoding = name ? named (name, data, size, error) : find_out (data, size);
  text = encoding ? to_utf8 (encoding, data, size, error) : NULL;
  if (!text)
    return NULL;
  if (looks_binary (data, size, text))
    {
      g_free (text);
      return linli_fail (error, LINLI_ERROR_INPUT, _("The file is not a text: it holds bytes that no text has.")), NULL;
    }
  *found = encoding->name;
  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    memmove (text, text + 3, strlen (text) - 2);
  return text;
}

/* Rows. */

void
linli_csv_row_free (LinliCsvRow *row)
{
  g_ptr_array_unref (row->fields);
  g_free (row);
}

typedef struct
{
  const char *p;
  char separator;
  guint line;
} Reader;

static char
find_separator (const char *text)
{
  gsize header = strcspn (text, "\r\n");

  return memchr (text, '\t', header) && !memchr (text, ',', header) ? '\t' : ',';
}

static gboolean
at_end_of_field (const Reader *reader)
{
  return *reader->p == '\0' || *reader->p == '\n' || *reader->p == '\r' || *reader->p == reader->separator;
}

static gboolean
read_quoted (Reader *reader, GString *field, GError **error)
{
  guint opened = reader->line;

  for (reader->p++; *reader->p; reader->p++)
    {
      if (*reader->p == '"' && reader->p[1] == '"')
        reader->p++;
      else if (*reader->p == '"')
        {
          reader->p++;
          return at_end_of_field (reader)
                 || linli_fail (error, LINLI_ERROR_INPUT, _("Line %u: text stands behind a closing quotation mark."),
                                reader->line);
        }
      else if (*reader->p == '\n')
        reader->line++;
      g_string_append_c (field, *reader->p);
    }
  return linli_fail (error, LINLI_ERROR_INPUT, _("The quotation mark opened in line %u is never closed."), opened);
}

static gboolean
read_plain (Reader *reader, GString *field, GError **error)
{
  while (!at_end_of_field (reader))
    {
      if (*reader->p == '"')
        return linli_fail (error, LINLI_ERROR_INPUT,
                           _("Line %u: a quotation mark stands inside a field that has none around it."), reader->line);
      g_string_append_c (field, *reader->p++);
    }
  return TRUE;
}

static LinliCsvRow *
read_row (Reader *reader, GError **error)
{
  LinliCsvRow *row = g_new0 (LinliCsvRow, 1);

  row->line = reader->line;
  row->fields = g_ptr_array_new_with_free_func (g_free);
  for (;;)
    {
      g_autoptr (GString) field = g_string_new (NULL);
      if (!(*reader->p == '"' ? read_quoted (reader, field, error) : read_plain (reader, field, error)))
        {
          linli_csv_row_free (row);
          return NULL;
        }
      g_ptr_array_add (row->fields, g_string_free (g_steal_pointer (&field), FALSE));
      if (*reader->p != reader->separator)
        break;
      reader->p++;
    }
  if (*reader->p == '\r')
    reader->p++;
  if (*reader->p == '\n')
    reader->p++;
  reader->line++;
  return row;
}

static gboolean
is_empty (const LinliCsvRow *row)
{
  for (guint i = 0; i < row->fields->len; i++)
    if (strspn (row->fields->pdata[i], " ") != strlen (row->fields->pdata[i]))
      return FALSE;
  return TRUE;
}

GPtrArray *
linli_csv_parse (const char *text, guint limit, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_csv_row_free);
  Reader reader = { text, find_separator (text), 1 };

  while (*reader.p)
    {
      LinliCsvRow *row = read_row (&reader, error);
      if (!row)
        return NULL;
      if (is_empty (row))
        linli_csv_row_free (row);
      else
        g_ptr_array_add (rows, row);
      if (rows->len > limit + 1)
        return linli_fail (error, LINLI_ERROR_INPUT, _("The file has more than %u rows."), limit), NULL;
    }
  return g_steal_pointer (&rows);
}

/* Writing. */

GString *
linli_csv_new (void)
{
  return g_string_new ("\xef\xbb\xbf");
}

/* Apostrophes before it are part of what is guarded, so that one more or less leaves the rest as it was. */
static gboolean
is_formula (const char *field)
{
  static const char *const starts[] = { "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", NULL };

  field += strspn (field, "'");
  for (guint i = 0; starts[i]; i++)
    if (g_str_has_prefix (field, starts[i]))
      return TRUE;
  return FALSE;
}

const char *
linli_csv_unguard (const char *field)
{
  return *field == '\'' && is_formula (field) ? field + 1 : field;
}

static void
append_field (GString *into, const char *field)
{
  const char *guard = is_formula (field) ? "'" : "";

  if (!strpbrk (field, "\",\r\n\t"))
    {
      g_string_append_printf (into, "%s%s", guard, field);
      return;
    }
  g_string_append_printf (into, "\"%s", guard);
  for (const char *p = field; *p; p++)
    g_string_append_printf (into, *p == '"' ? "\"%c" : "%c", *p);
  g_string_append_c (into, '"');
}

void
linli_csv_append (GString *into, const char *const *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      if (i > 0)
        g_string_append_c (into, ',');
      append_field (into, fields[i] ? fields[i] : "");
    }
  g_string_append (into, "\r\n");
}

static void
fault_free (LinliCsvFault *fault)
{
  g_free (fault->header);
  g_free (fault->message);
  g_free (fault);
}

GPtrArray *
linli_csv_faults_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) fault_free);
}

void
linli_csv_faults_add (GPtrArray *faults, guint line, guint column, const char *header, char *message)
{
  LinliCsvFault *fault = g_new0 (LinliCsvFault, 1);

  *fault = (LinliCsvFault) { line, column, g_strdup (header), message };
  g_ptr_array_add (faults, fault);
}
