#include "minutes/document.h"

#include <string.h>

static void
test_blocks (void)
{
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 5);
  static const LinliBlockKind kinds[] = {
    LINLI_BLOCK_MASTHEAD, LINLI_BLOCK_TITLE, LINLI_BLOCK_HEADING, LINLI_BLOCK_PARAGRAPH, LINLI_BLOCK_HANGING,
    LINLI_BLOCK_SPACE, LINLI_BLOCK_CLOSING, LINLI_BLOCK_ANCHOR,
  };

  linli_document_masthead (document, "纪要", NULL);
  linli_document_title (document, "题");
  linli_document_heading (document, 9, "一、");
  linli_document_paragraph (document, "引。", "文");
  linli_document_hanging (document, "出席", "甲");
  linli_document_space (document);
  linli_document_closing (document, "日");
  linli_document_anchor (document, "句", "码");
  g_assert_cmpuint (document->blocks->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (((LinliBlock *) g_ptr_array_index (document->blocks, i))->kind, ==, kinds[i]);
  g_assert_cmpint (((LinliBlock *) g_ptr_array_index (document->blocks, 2))->level, ==, 4);
  g_assert_cmpstr (((LinliBlock *) g_ptr_array_index (document->blocks, 3))->label, ==, "引。");
  g_assert_cmpstr (((LinliBlock *) g_ptr_array_index (document->blocks, 7))->label, ==, "码");
}

static void
test_table (void)
{
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 0);
  LinliBlock *table = linli_document_table (document);
  const char *const *row;

  linli_table_column (table, "甲", 0, FALSE);
  linli_table_column (table, NULL, 3, TRUE);
  linli_table_row (table, (const char *const[]) { "一", NULL });
  row = g_ptr_array_index (table->rows, 0);
  g_assert_cmpint (((LinliColumn *) g_ptr_array_index (table->columns, 0))->weight, ==, 1);
  g_assert_cmpstr (row[0], ==, "一");
  g_assert_cmpstr (row[1], ==, "");
  g_assert_null (row[2]);
}

static void
test_tickets (void)
{
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 0);
  LinliBlock *block = linli_document_tickets (document, 2, 0);
  char code[] = "4827 1635";
  const LinliTicket *ticket;

  linli_tickets_add (block, &(LinliTicket) { .code = code });
  memset (code, '0', strlen (code));
  ticket = g_ptr_array_index (block->tickets, 0);
  g_assert_cmpstr (ticket->code, ==, "4827 1635"); /* copied */
  g_assert_null (ticket->title);
  g_assert_cmpint (block->level, ==, 2);
  g_assert_cmpint (block->down, ==, 1);
  linli_document_page (document);
  g_assert_cmpint (((LinliBlock *) g_ptr_array_index (document->blocks, 1))->kind, ==, LINLI_BLOCK_PAGE);
}

static void
test_signatures (void)
{
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 0);
  LinliBlock *block = linli_document_signatures (document);

  linli_signatures_add (block, "chair", "主持人", NULL);
  g_assert_cmpstr (((LinliSignatureField *) g_ptr_array_index (block->signatures, 0))->name, ==, "");
}

static void
test_info (void)
{
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 0);

  linli_document_set_info (document, "甲", NULL, "丙", NULL);
  linli_document_set_info (document, "乙", "人", NULL, NULL);
  g_assert_cmpstr (document->title, ==, "乙");
  g_assert_cmpstr (document->author, ==, "人");
  g_assert_null (document->subject);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/blocks", test_blocks);
  g_test_add_func ("/document/table", test_table);
  g_test_add_func ("/document/signatures", test_signatures);
  g_test_add_func ("/document/tickets", test_tickets);
  g_test_add_func ("/document/info", test_info);
  return g_test_run ();
}
