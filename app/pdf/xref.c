#include "pdf/xref.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define ROW_SIZE 20
#define NUMBER_MAX 8388607 /* of an object, as ISO 32000-1, C.2, allows */

typedef struct
{
  const char *start, *at, *end;
} Text;

static void
revision_free (gpointer data)
{
  LinliRevision *revision = data;

  g_free (revision->id[0]);
  g_free (revision->id[1]);
  g_array_unref (revision->rows);
  g_free (revision);
}

static gboolean
take (Text *in, const char *word)
{
  gsize size = strlen (word);

  if ((gsize) (in->end - in->at) < size || memcmp (in->at, word, size) != 0)
    return FALSE;
  in->at += size;
  return TRUE;
}

/* Digits, at most ten. */
static gboolean
take_number (Text *in, guint64 *number)
{
  const char *from = in->at;
  guint64 value = 0;

  for (; in->at < in->end && g_ascii_isdigit (*in->at) && in->at - from < 10; in->at++)
    value = value * 10 + (guint64) (*in->at - '0');
  if (in->at == from || (in->at < in->end && g_ascii_isdigit (*in->at)))
    return FALSE;
  *number = value;
  return TRUE;
}

static gboolean
read_row (Text *in, guint number, GArray *rows)
{
  Text row = { in->at, in->at, in->at + ROW_SIZE };
  guint64 offset, generation;
  gboolean used;

  if (in->end - in->at < ROW_SIZE || !take_number (&row, &offset) || row.at - in->at != 10 || !take (&row, " ")
      || !take_number (&row, &generation) || row.at - in->at != 16)
    return FALSE;
  used = take (&row, " n");
  if ((!used && !take (&row, " f")) || (!take (&row, "\r\n") && !take (&row, " \n")) || (used && generation != 0))
    return FALSE;
  if (used)
    {
      LinliXrefRow found = { number, (gsize) offset };
      g_array_append_val (rows, found);
    }
  in->at += ROW_SIZE;
  return TRUE;
}

static gboolean
read_rows (Text *in, GArray *rows)
{
  while (!take (in, "trailer\n"))
    {
      guint64 first, count;
      if (!take_number (in, &first) || !take (in, " ") || !take_number (in, &count) || !take (in, "\n"))
        return FALSE;
      if (first > NUMBER_MAX || count > NUMBER_MAX)
        return FALSE;
      for (guint64 i = 0; i < count; i++)
        if (!read_row (in, (guint) (first + i), rows))
          return FALSE;
    }
  return TRUE;
}

/* The number after @key in a trailer, 0 when it is not there. */
static guint64
trailer_number (const char *trailer, const char *key)
{
  const char *found = strstr (trailer, key);
  Text text;
  guint64 number;

  if (!found)
    return 0;
  text.start = text.at = found + strlen (key);
  text.end = text.at + strlen (text.at);
  return take_number (&text, &number) ? number : 0;
}

static gboolean
read_id (const char *trailer, char *id[2])
{
  const char *found = strstr (trailer, "/ID [");

  for (int i = 0; found && i < 2; i++)
    {
      const char *open = strchr (found, '<'), *shut = open ? strchr (open, '>') : NULL;
      if (!shut || strspn (open + 1, "0123456789abcdef") != (gsize) (shut - open - 1))
        return FALSE;
      id[i] = g_strndup (open + 1, (gsize) (shut - open - 1));
      found = shut + 1;
    }
  return TRUE;
}

static gboolean
read_trailer (Text *in, LinliRevision *revision, guint64 *previous)
{
  const char *stop = memmem (in->at, (gsize) (in->end - in->at), "\nstartxref\n", 11);
  g_autofree char *trailer = stop ? g_strndup (in->at, (gsize) (stop - in->at)) : NULL;
  guint64 xref;

  if (!trailer || strlen (trailer) != (gsize) (stop - in->at))
    return FALSE;
  in->at = stop + 11;
  if (!take_number (in, &xref) || xref != revision->xref || !take (in, "\n%%EOF\n"))
    return FALSE;
  revision->end = (gsize) (in->at - in->start);
  revision->size = (guint) MIN (trailer_number (trailer, "/Size "), NUMBER_MAX + 1);
  revision->root = (guint) MIN (trailer_number (trailer, "/Root "), NUMBER_MAX);
  revision->info = (guint) MIN (trailer_number (trailer, "/Info "), NUMBER_MAX);
  *previous = trailer_number (trailer, "/Prev ");
  return revision->size > 0 && revision->root > 0 && read_id (trailer, revision->id);
}

static LinliRevision *
read_revision (GBytes *pdf, guint64 xref, guint64 *previous)
{
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  Text in = { data, data + MIN (xref, size), data + size };
  LinliRevision *revision = g_new0 (LinliRevision, 1);

  revision->rows = g_array_new (FALSE, FALSE, sizeof (LinliXrefRow));
  revision->xref = (gsize) xref;
  if (!take (&in, "xref\n") || !read_rows (&in, revision->rows) || !read_trailer (&in, revision, previous)
      || revision->rows->len == 0)
    {
      revision_free (revision);
      return NULL;
    }
  revision->start = revision->xref;
  for (guint i = 0; i < revision->rows->len; i++)
    revision->start = MIN (revision->start, g_array_index (revision->rows, LinliXrefRow, i).offset);
  return revision;
}

static const char *
last_of (const char *data, gsize size, const char *word)
{
  gsize length = strlen (word);

  for (gsize i = size; i >= length; i--)
    if (data[i - length] == word[0] && memcmp (data + i - length, word, length) == 0)
      return data + i - length;
  return NULL;
}

static gboolean
last_xref (GBytes *pdf, guint64 *xref)
{
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  const char *found = data ? last_of (data, size, "startxref\n") : NULL;
  Text in = { data, found ? found + 10 : NULL, data + size };

  return found && take_number (&in, xref);
}

static gboolean
follow_each_other (GPtrArray *revisions)
{
  for (guint i = 1; i < revisions->len; i++)
    if (((LinliRevision *) revisions->pdata[i])->start != ((LinliRevision *) revisions->pdata[i - 1])->end)
      return FALSE;
  return TRUE;
}

GPtrArray *
linli_xref_read (GBytes *pdf, GError **error)
{
  g_autoptr (GPtrArray) revisions = g_ptr_array_new_with_free_func (revision_free);
  guint64 xref, previous;

  if (!last_xref (pdf, &xref))
    return linli_fail (error, LINLI_ERROR_FOREIGN, _("The file has no end as a PDF has.")), NULL;
  do
    {
      LinliRevision *revision = read_revision (pdf, xref, &previous);
      if (!revision || revisions->len == LINLI_XREF_REVISIONS_MAX)
        {
          g_clear_pointer (&revision, revision_free);
          return linli_fail (error, LINLI_ERROR_FOREIGN,
                             _("The table of objects at byte %" PRIu64 " is not as this program writes it."),
                             xref), NULL;
        }
      g_ptr_array_insert (revisions, 0, revision);
      if (previous >= xref)
        return linli_fail (error, LINLI_ERROR_FOREIGN, _("The revisions of the file do not go back in order.")), NULL;
      xref = previous;
    }
  while (xref != 0);
  if (!follow_each_other (revisions))
    return linli_fail (error, LINLI_ERROR_CORRUPT, _("Between two revisions there are bytes that belong to none.")), NULL;
  return g_steal_pointer (&revisions);
}

gsize
linli_xref_find (GPtrArray *revisions, guint count, guint number)
{
  for (guint i = MIN (count, revisions->len); i-- > 0;)
    {
      GArray *rows = ((LinliRevision *) revisions->pdata[i])->rows;
      for (guint k = 0; k < rows->len; k++)
        if (g_array_index (rows, LinliXrefRow, k).number == number)
          return g_array_index (rows, LinliXrefRow, k).offset;
    }
  return 0;
}

char *
linli_xref_dictionary (GBytes *pdf, gsize offset, guint number)
{
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n", number);
  Text in = { data, data + MIN (offset, size), data + size };
  const char *stop;
  gsize length;

  if (!take (&in, head))
    return NULL;
  stop = memmem (in.at, (gsize) (in.end - in.at), "\nendobj\n", 8);
  length = stop ? (gsize) (stop - in.at) : 0;
  if (length < 4 || memcmp (in.at, "<<", 2) != 0 || memcmp (stop - 2, ">>", 2) != 0 || memchr (in.at, 0, length))
    return NULL;
  return g_strndup (in.at, length);
}
