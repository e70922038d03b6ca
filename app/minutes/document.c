#include "minutes/document.h"

#include <string.h>

static void
signature_free (LinliSignatureField *signature)
{
  g_free (signature->field);
  g_free (signature->role);
  g_free (signature->name);
  g_free (signature);
}

static void
column_free (LinliColumn *column)
{
  g_free (column->text);
  g_free (column);
}

static void
wipe (char *text)
{
  if (text)
    explicit_bzero (text, strlen (text));
  g_free (text);
}

static void
ticket_free (LinliTicket *ticket)
{
  g_free (ticket->issuer);
  g_free (ticket->title);
  g_free (ticket->terms);
  g_free (ticket->use);
  wipe (ticket->code);
  wipe (ticket->scan);
  g_free (ticket);
}

static void
block_free (LinliBlock *block)
{
  g_free (block->text);
  g_free (block->label);
  g_clear_pointer (&block->columns, g_ptr_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_clear_pointer (&block->signatures, g_ptr_array_unref);
  g_clear_pointer (&block->tickets, g_ptr_array_unref);
  g_free (block);
}

static LinliBlock *
block_add (LinliDocument *document, LinliBlockKind kind, const char *label, const char *text)
{
  LinliBlock *block = g_new0 (LinliBlock, 1);

  block->kind = kind;
  block->label = g_strdup (label);
  block->text = g_strdup (text);
  g_ptr_array_add (document->blocks, block);
  return block;
}

LinliDocument *
linli_document_new (const char *language, gint64 at_ms)
{
  LinliDocument *document = g_new0 (LinliDocument, 1);

  document->language = g_strdup (language);
  document->at_ms = at_ms;
  document->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  return document;
}

void
linli_document_free (LinliDocument *document)
{
  if (!document)
    return;
  g_free (document->language);
  g_free (document->title);
  g_free (document->author);
  g_free (document->subject);
  g_free (document->keywords);
  g_ptr_array_unref (document->blocks);
  g_free (document);
}

static void
replace (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

void
linli_document_set_info (LinliDocument *document, const char *title, const char *author, const char *subject,
                         const char *keywords)
{
  replace (&document->title, title);
  replace (&document->author, author);
  replace (&document->subject, subject);
  replace (&document->keywords, keywords);
}

void
linli_document_masthead (LinliDocument *document, const char *text, const char *number)
{
  block_add (document, LINLI_BLOCK_MASTHEAD, number, text);
}

void
linli_document_title (LinliDocument *document, const char *text)
{
  block_add (document, LINLI_BLOCK_TITLE, NULL, text);
}

void
linli_document_heading (LinliDocument *document, int level, const char *text)
{
  block_add (document, LINLI_BLOCK_HEADING, NULL, text)->level = CLAMP (level, 1, 4);
}

void
linli_document_paragraph (LinliDocument *document, const char *lead, const char *text)
{
  block_add (document, LINLI_BLOCK_PARAGRAPH, lead, text);
}

void
linli_document_hanging (LinliDocument *document, const char *label, const char *text)
{
  block_add (document, LINLI_BLOCK_HANGING, label, text);
}

void
linli_document_space (LinliDocument *document)
{
  block_add (document, LINLI_BLOCK_SPACE, NULL, NULL);
}

void
linli_document_closing (LinliDocument *document, const char *text)
{
  block_add (document, LINLI_BLOCK_CLOSING, NULL, text);
}

void
linli_document_anchor (LinliDocument *document, const char *sentence, const char *code)
{
  block_add (document, LINLI_BLOCK_ANCHOR, code, sentence);
}

void
linli_document_page (LinliDocument *document)
{
  block_add (document, LINLI_BLOCK_PAGE, NULL, NULL);
}

LinliBlock *
linli_document_table (LinliDocument *document)
{
  LinliBlock *table = block_add (document, LINLI_BLOCK_TABLE, NULL, NULL);

  table->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  return table;
}

void
linli_table_column (LinliBlock *table, const char *text, int weight, gboolean number)
{
  LinliColumn *column = g_new0 (LinliColumn, 1);

  column->text = g_strdup (text ? text : "");
  column->weight = MAX (weight, 1);
  column->number = number;
  g_ptr_array_add (table->columns, column);
}

void
linli_table_row (LinliBlock *table, const char *const *cells)
{
  guint given = g_strv_length ((GStrv) cells);
  GStrv row;

  g_return_if_fail (given <= table->columns->len);
  row = g_new0 (char *, table->columns->len + 1);
  for (guint i = 0; i < table->columns->len; i++)
    row[i] = g_strdup (i < given ? cells[i] : "");
  g_ptr_array_add (table->rows, row);
}

LinliBlock *
linli_document_signatures (LinliDocument *document)
{
  LinliBlock *block = block_add (document, LINLI_BLOCK_SIGNATURES, NULL, NULL);

  block->signatures = g_ptr_array_new_with_free_func ((GDestroyNotify) signature_free);
  return block;
}

void
linli_signatures_add (LinliBlock *signatures, const char *field, const char *role, const char *name)
{
  LinliSignatureField *signature = g_new0 (LinliSignatureField, 1);

  signature->field = g_strdup (field);
  signature->role = g_strdup (role);
  signature->name = g_strdup (name ? name : "");
  g_ptr_array_add (signatures->signatures, signature);
}

LinliBlock *
linli_document_tickets (LinliDocument *document, int across, int down)
{
  LinliBlock *block = block_add (document, LINLI_BLOCK_TICKETS, NULL, NULL);

  block->level = MAX (across, 1);
  block->down = MAX (down, 1);
  block->tickets = g_ptr_array_new_with_free_func ((GDestroyNotify) ticket_free);
  return block;
}

void
linli_tickets_add (LinliBlock *tickets, const LinliTicket *given)
{
  LinliTicket *ticket = g_new0 (LinliTicket, 1);

  *ticket = (LinliTicket) { g_strdup (given->issuer), g_strdup (given->title), g_strdup (given->terms), g_strdup (given->code),
                            g_strdup (given->use), g_strdup (given->scan) };
  g_ptr_array_add (tickets->tickets, ticket);
}
