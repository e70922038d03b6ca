#include "minutes/facts.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
read_line (LinliFacts *facts, const char *text, gsize length, GError **error)
{
  g_autoptr (LinliRecord) line = linli_record_decode_canonical (text, (gssize) length, error);
  const char *is = line ? linli_record_text (line, "is") : NULL;

  if (line && (!is || (facts->lines->len == 0) != g_str_equal (is, "paper")))
    linli_fail (error, LINLI_ERROR_INPUT, _("The heading of the record must be its first line."));
  else if (line)
    {
      g_ptr_array_add (facts->lines, g_steal_pointer (&line));
      return TRUE;
    }
  g_prefix_error (error, _("Line %u: "), facts->lines->len + 1);
  return FALSE;
}

LinliFacts *
linli_facts_read (const char *text, gsize length, GError **error)
{
  g_autoptr (LinliFacts) facts = g_new0 (LinliFacts, 1);

  facts->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  for (gsize at = 0; at < length;)
    {
      const char *stop = memchr (text + at, '\n', length - at);
      gsize size = stop ? (gsize) (stop - text) - at : length - at;
      if (!read_line (facts, text + at, size, error))
        return NULL;
      at += size + 1;
    }
  if (facts->lines->len == 0)
    {
      linli_fail (error, LINLI_ERROR_INPUT, _("The record is empty."));
      return NULL;
    }
  return g_steal_pointer (&facts);
}

void
linli_facts_free (LinliFacts *facts)
{
  g_ptr_array_unref (facts->lines);
  g_free (facts);
}

LinliRecord *
linli_facts_head (const LinliFacts *facts)
{
  return facts->lines->pdata[0];
}

GPtrArray *
linli_facts_all (const LinliFacts *facts, const char *is)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < facts->lines->len; i++)
    if (g_str_equal (linli_record_text (facts->lines->pdata[i], "is"), is))
      g_ptr_array_add (found, facts->lines->pdata[i]);
  return found;
}

LinliRecord *
linli_facts_first (const LinliFacts *facts, const char *is)
{
  g_autoptr (GPtrArray) found = linli_facts_all (facts, is);

  return found->len ? found->pdata[0] : NULL;
}
