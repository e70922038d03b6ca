/* The text of one more revision: objects, their table and a trailer. Private to pdf/. */
#pragma once

#include "pdf/xref.h"

G_BEGIN_DECLS

typedef struct
{
  GBytes *pdf;                /* borrowed */
  GPtrArray *revisions;       /* borrowed */
  guint count;                /* how many of them come before */
  const LinliRevision *last;  /* the newest of these; the new one begins at its end */
  guint next;                 /* the next free object number */
  GString *text;              /* owned: the new revision */
  GArray *rows;               /* owned: LinliXrefRow */
} LinliAppend;

void linli_append_begin (LinliAppend *append, GBytes *pdf, GPtrArray *revisions, guint count);
void linli_append_clear (LinliAppend *append);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LinliAppend, linli_append_clear)

/* Writes object @number, a dictionary "<<…>>". */
void linli_append_dictionary (LinliAppend *append, guint number, const char *dictionary);

/* Writes object @number, a stream; @entries are what its dictionary holds but for the length. */
void linli_append_stream (LinliAppend *append, guint number, const char *entries, const void *data, gsize size);

/* Writes the table and the trailer. Its second /ID follows from the text so far. */
void linli_append_finish (LinliAppend *append);

/* The newest dictionary of object @number before this revision. Returns: (transfer full): or NULL. */
char *linli_append_previous (LinliAppend *append, guint number);

/* Puts @entries before the end of @dictionary. Returns: (transfer full). */
char *linli_append_insert (const char *dictionary, const char *entries);

/* The number in "key n 0 R" of @dictionary, 0 when it is not there. */
guint linli_append_reference (const char *dictionary, const char *key);

/* Object numbers of "/Fields [a 0 R b 0 R]". Returns: (transfer full): guint. */
GArray *linli_append_fields (const char *form);

/* @text as a UTF-16BE string with its mark, in hexadecimal digits: "<feff…>". Returns: (transfer full). */
char *linli_append_text (const char *text);

G_END_DECLS
