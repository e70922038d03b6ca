/* Questions about votes and dates, answered without a register: one at a time, or a stream of lines. */
#pragma once

#include "base/record.h"
#include "council/rulebook.h"

#include <stdio.h>

G_BEGIN_DECLS

#define LINLI_ANSWER_LINE_MAX (64 << 10) /* bytes of a line, without its end */

typedef enum
{
  LINLI_ANSWER_DECIDE,
  LINLI_ANSWER_DEADLINE,
} LinliAnswerKind;

typedef struct
{
  gint64 lines;  /* read and answered */
  gint64 errors; /* of those, answered with {"error":"…"} */
} LinliAnswerReport;

/* Reads lines of the file descriptor @in up to its end and writes one line each to @out, in order, in constant
 * memory; whoever waits for an answer before the next line gets it. Lines end with LF or CRLF; the last may end with
 * the file. A line over LINLI_ANSWER_LINE_MAX is answered with an error. The shapes are those of rules/batch.h.
 * Errors: IO, FULL; *report may be NULL. */
gboolean linli_answer_stream (LinliAnswerKind kind, const LinliRulebook *book, int in, FILE *out,
                              LinliAnswerReport *report, GError **error);

/* Answers one question. Returns: (transfer full): the JSON line, or NULL with an INPUT error that says why not. */
char *linli_answer_json (LinliAnswerKind kind, const LinliRulebook *book, const LinliRecord *question, GError **error);

/* The same for people: the result and the sentence with its sums, or the date. */
char *linli_answer_text (LinliAnswerKind kind, const LinliRulebook *book, const LinliRecord *question, GError **error);

G_END_DECLS
