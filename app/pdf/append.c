#include "pdf/append.h"

#include "sign/digest.h"

#include <string.h>

#define ID_SIZE 16

void
linli_append_begin (LinliAppend *append, GBytes *pdf, GPtrArray *revisions, guint count)
{
  append->pdf = pdf;
  append->revisions = revisions;
  append->count = count;
  append->last = revisions->pdata[count - 1];
  append->next = append->last->size;
  append->text = g_string_sized_new (2048);
  append->rows = g_array_new (FALSE, FALSE, sizeof (LinliXrefRow));
}

void
linli_append_clear (LinliAppend *append)
{
  if (append->text)
    g_string_free (append->text, TRUE);
  g_clear_pointer (&append->rows, g_array_unref);
}

static void
begin_object (LinliAppend *append, guint number)
{
  LinliXrefRow row = { number, append->last->end + append->text->len };

  g_array_append_val (append->rows, row);
  g_string_append_printf (append->text, "%u 0 obj\n", number);
}

void
linli_append_dictionary (LinliAppend *append, guint number, const char *dictionary)
{
  begin_object (append, number);
  g_string_append (append->text, dictionary);
  g_string_append (append->text, "\nendobj\n");
}

void
linli_append_stream (LinliAppend *append, guint number, const char *entries, const void *data, gsize size)
{
  begin_object (append, number);
  g_string_append_printf (append->text, "<< %s /Length %" G_GSIZE_FORMAT " >>\nstream\n", entries, size);
  g_string_append_len (append->text, data, (gssize) size);
  g_string_append (append->text, "\nendstream\nendobj\n");
}

static int
by_number (gconstpointer a, gconstpointer b)
{
  guint left = ((const LinliXrefRow *) a)->number, right = ((const LinliXrefRow *) b)->number;

  return left < right ? -1 : left > right;
}

/* Rows are 20 bytes each; neighbouring numbers share a section. */
static void
append_rows (LinliAppend *append)
{
  const LinliXrefRow *rows = (const LinliXrefRow *) append->rows->data;

  g_array_sort (append->rows, by_number);
  for (guint i = 0; i < append->rows->len;)
    {
      guint stop = i + 1;
      while (stop < append->rows->len && rows[stop].number == rows[stop - 1].number + 1)
        stop++;
      g_string_append_printf (append->text, "%u %u\n", rows[i].number, stop - i);
      for (; i < stop; i++)
        g_string_append_printf (append->text, "%010" G_GSIZE_FORMAT " 00000 n\r\n", rows[i].offset);
    }
}

static char *
digest_hex (const LinliSpan *spans, guint count)
{
  guint8 digest[LINLI_DIGEST_SIZE];

  linli_digest_spans (spans, count, digest);
  return linli_hex (digest, ID_SIZE);
}

void
linli_append_finish (LinliAppend *append)
{
  const LinliRevision *last = append->last;
  const char *data = g_bytes_get_data (append->pdf, NULL);
  LinliSpan before = { data, last->end };
  g_autofree char *first = last->id[0] ? g_strdup (last->id[0]) : digest_hex (&before, 1);
  const char *previous = last->id[1] ? last->id[1] : first;
  LinliSpan spans[] = { { previous, strlen (previous) }, { append->text->str, append->text->len } };
  g_autofree char *second = digest_hex (spans, 2);
  gsize xref = last->end + append->text->len;

  g_string_append (append->text, "xref\n");
  append_rows (append);
  g_string_append_printf (append->text,
                          "trailer\n<< /Size %u /Root %u 0 R /Info %u 0 R /Prev %" G_GSIZE_FORMAT
                          " /ID [<%s> <%s>] >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          append->next, last->root, last->info, last->xref, first, second, xref);
}

char *
linli_append_previous (LinliAppend *append, guint number)
{
  gsize offset = number ? linli_xref_find (append->revisions, append->count, number) : 0;

  return offset ? linli_xref_dictionary (append->pdf, offset, number) : NULL;
}

char *
linli_append_insert (const char *dictionary, const char *entries)
{
  return g_strdup_printf ("%.*s %s >>", (int) (strlen (dictionary) - 2), dictionary, entries);
}

guint
linli_append_reference (const char *dictionary, const char *key)
{
  g_autofree char *before = g_strconcat (key, " ", NULL);
  const char *found = strstr (dictionary, before);
  guint64 number = found ? g_ascii_strtoull (found + strlen (before), NULL, 10) : 0;

  return number <= G_MAXINT ? (guint) number : 0;
}

GArray *
linli_append_fields (const char *form)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *at = strstr (form, "/Fields [");

  for (at = at ? at + strlen ("/Fields [") : ""; g_ascii_isdigit (*at);)
    {
      char *rest;
      guint number = (guint) MIN (g_ascii_strtoull (at, &rest, 10), G_MAXINT);
      if (strncmp (rest, " 0 R", 4) != 0)
        break;
      g_array_append_val (fields, number);
      at = rest[4] == ' ' ? rest + 5 : rest + 4;
    }
  return fields;
}

char *
linli_append_text (const char *text)
{
  glong count = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &count, NULL);
  GString *hex = g_string_new ("<feff");

  for (glong i = 0; i < count; i++)
    g_string_append_printf (hex, "%04x", units[i]);
  g_string_append_c (hex, '>');
  return g_string_free (hex, FALSE);
}
