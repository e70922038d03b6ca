/* A paper as a document: what stands on it, in order, with no notion of pages.
 *
 * Blocks are added from top to bottom and laid out by pdf/ after GB/T 9704-2012. Text is UTF-8; a character
 * that no font has is an error of the layout, never a blank. Roles of type are resolved to installed fonts
 * by pdf/. A line feed ends a line; in a paragraph it begins another one. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LINLI_TYPE_TITLE,    /* 小标宋: mastheads and titles */
  LINLI_TYPE_HEI,      /* 黑体: first-level headings, labels */
  LINLI_TYPE_KAI,      /* 楷体: second-level headings */
  LINLI_TYPE_FANGSONG, /* 仿宋: body */
  LINLI_TYPE_SONG,     /* 宋体: page numbers, tables */
} LinliType;
#define LINLI_TYPE_COUNT 5

typedef enum
{
  LINLI_BLOCK_MASTHEAD,  /* red, centred, GB/T 9704-2012 10.3: 「×××××纪要」, followed by the number and the red rule */
  LINLI_BLOCK_TITLE,     /* 22 pt, centred, broken into balanced lines */
  LINLI_BLOCK_HEADING,   /* level 1 to 4, a bookmark */
  LINLI_BLOCK_PARAGRAPH, /* indented by two characters, justified */
  LINLI_BLOCK_HANGING,   /* 「出席：…」: a label in hei, turn lines aligned to the first character after the colon */
  LINLI_BLOCK_TABLE,     /* header row repeated on each page, rows never split when they fit on a page */
  LINLI_BLOCK_SPACE,     /* one empty line */
  LINLI_BLOCK_CLOSING,   /* right-aligned lines with four characters free at the right: issuer, date */
  LINLI_BLOCK_SIGNATURES,/* one place for each expected signer */
  LINLI_BLOCK_ANCHOR,    /* the ledger's head as text and QR code, kept together */
  LINLI_BLOCK_TICKETS,   /* slips of one size to be cut apart, each with a code in large figures and as QR code */
  LINLI_BLOCK_PAGE,      /* what follows begins on a new page */
} LinliBlockKind;

typedef struct
{
  char *field;  /* the signature field's name, ASCII: "chair", "recorder", "supervisor" */
  char *role;   /* 「主持人」 */
  char *name;   /* the signer's name as printed */
} LinliSignatureField;

typedef struct
{
  char *text;
  int weight;          /* of the table's width, > 0 */
  gboolean number;     /* aligned right, as figures are */
} LinliColumn;

typedef struct
{
  char *issuer;  /* who gives it out, small; all but the code may be NULL */
  char *title;   /* what it is for, at most two lines */
  char *terms;   /* small */
  char *code;    /* large */
  char *use;     /* how it is used, small, beside the QR code */
  char *scan;    /* what the QR code holds */
} LinliTicket;

typedef struct
{
  LinliBlockKind kind;
  int level;             /* HEADING; TICKETS: how many stand side by side */
  int down;              /* TICKETS: how many stand on a page one below the other */
  char *text;            /* MASTHEAD, TITLE, HEADING, PARAGRAPH, HANGING (after the label), CLOSING, ANCHOR (sentence) */
  char *label;           /* MASTHEAD: number, or NULL; HANGING: label without colon; PARAGRAPH: a lead in hei, or NULL;
                          * ANCHOR: what the QR code holds */
  GPtrArray *columns;    /* TABLE: LinliColumn */
  GPtrArray *rows;       /* TABLE: GStrv, one text a column */
  GPtrArray *signatures; /* SIGNATURES: LinliSignatureField */
  GPtrArray *tickets;    /* TICKETS: LinliTicket */
} LinliBlock;

typedef struct
{
  char *language;   /* "zh" or "en" */
  char *title;      /* document information, as are the next three */
  char *author;
  char *subject;
  char *keywords;
  gint64 at_ms;     /* the paper's own instant: creation date, and the reason that equal papers are equal bytes */
  GPtrArray *blocks; /* LinliBlock */
} LinliDocument;

LinliDocument *linli_document_new (const char *language, gint64 at_ms);
void linli_document_free (LinliDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliDocument, linli_document_free)

/* Document information; each text may be NULL. */
void linli_document_set_info (LinliDocument *document, const char *title, const char *author, const char *subject,
                              const char *keywords);

void linli_document_masthead (LinliDocument *document, const char *text, const char *number);
void linli_document_title (LinliDocument *document, const char *text);
void linli_document_heading (LinliDocument *document, int level, const char *text);
void linli_document_paragraph (LinliDocument *document, const char *lead, const char *text);
void linli_document_hanging (LinliDocument *document, const char *label, const char *text);
void linli_document_space (LinliDocument *document);
void linli_document_closing (LinliDocument *document, const char *text);
void linli_document_anchor (LinliDocument *document, const char *sentence, const char *code);
void linli_document_page (LinliDocument *document);

/* Starts a table: columns are added first, then rows of at most one text a column (NULL-terminated, copied;
 * missing texts are empty). A table whose columns have no text has no header row. */
LinliBlock *linli_document_table (LinliDocument *document);
void linli_table_column (LinliBlock *table, const char *text, int weight, gboolean number);
void linli_table_row (LinliBlock *table, const char *const *cells);

/* Starts a row of signature places. */
LinliBlock *linli_document_signatures (LinliDocument *document);
void linli_signatures_add (LinliBlock *signatures, const char *field, const char *role, const char *name);

/* Starts a sheet of tickets, of which @across × @down fill a page's frame; each is copied. Their codes are secrets: they are
 * wiped from memory when the document is freed. */
LinliBlock *linli_document_tickets (LinliDocument *document, int across, int down);
void linli_tickets_add (LinliBlock *tickets, const LinliTicket *ticket);

G_END_DECLS
