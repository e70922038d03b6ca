#include "minutes/paper.h"

#include <string.h>

/* Papers as outlines: a line a block. The facts beside them are those of the demo and of a few meetings like it.
 * With the argument "update" the outlines are written anew, to be read before they are kept. */

static const char *folder;
static gboolean update;

static void
put_rows (GString *into, const LinliBlock *block)
{
  for (guint i = 0; block->columns && i < block->columns->len; i++)
    g_string_append_printf (into, "%s%s", i ? " | " : " ", ((LinliColumn *) block->columns->pdata[i])->text);
  for (guint i = 0; block->rows && i < block->rows->len; i++)
    {
      g_autofree char *row = g_strjoinv (" | ", block->rows->pdata[i]);
      g_string_append_printf (into, "\n    %s", row);
    }
}

static char *
outline (const LinliDocument *document)
{
  static const char *const kinds[] = { "masthead", "title", "heading", "paragraph", "hanging", "table", "space", "closing",
                                       "signatures", "anchor" };
  GString *into = g_string_new (NULL);

  g_string_append_printf (into, "info %s | %s | %s | %s\n", document->title, document->author, document->subject,
                          document->keywords);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const LinliBlock *block = document->blocks->pdata[i];
      g_string_append (into, kinds[block->kind]);
      if (block->label)
        g_string_append_printf (into, " [%s]", block->label);
      if (block->text)
        g_string_append_printf (into, " %s", block->text);
      if (block->kind == LINLI_BLOCK_TABLE)
        put_rows (into, block);
      for (guint s = 0; block->signatures && s < block->signatures->len; s++)
        {
          const LinliSignatureField *field = block->signatures->pdata[s];
          g_string_append_printf (into, " %s=%s/%s", field->field, field->role, field->name);
        }
      g_string_append_c (into, '\n');
    }
  return g_string_free (into, FALSE);
}

static void
test_outline (gconstpointer data)
{
  g_autofree char *from = g_strdup_printf ("%s/%s.jsonl", folder, (const char *) data);
  g_autofree char *to = g_strdup_printf ("%s/%s.outline", folder, (const char *) data);
  g_autofree char *text = NULL, *expected = NULL, *found = NULL;
  g_autoptr (LinliFacts) facts = NULL;
  g_autoptr (LinliDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (from, &text, NULL, &error);
  g_assert_no_error (error);
  facts = linli_facts_read (text, strlen (text), &error);
  g_assert_no_error (error);
  document = linli_paper_document (facts, &error);
  g_assert_no_error (error);
  found = outline (document);
  if (update)
    g_file_set_contents (to, found, -1, NULL);
  g_file_get_contents (to, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

int
main (int argc, char **argv)
{
  static const char *const names[] = { "record", "minutes", "notice", "ballot-notice", "inquorate-record", "english-record",
                                       "opinion-minutes", "floor-record", "convocation", "english-convocation", "ballot-convocation",
                                       "cancelled-convocation", "counts-record", "election-minutes", "ballots-record",
                                       "consensus-record", "secret-record", "proxies-record", "inquorate-notice", "agreed-notice" };

  g_test_init (&argc, &argv, NULL);
  folder = argc > 1 ? argv[1] : ".";
  update = argc > 2 && strcmp (argv[2], "update") == 0;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("/paper/", names[i], NULL);
      g_test_add_data_func (path, names[i], test_outline);
    }
  return g_test_run ();
}
