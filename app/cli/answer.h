/* What decide and deadline share: a question from options or a stream of lines. */
#pragma once

#include "cli/command.h"
#include "council/answer.h"

G_BEGIN_DECLS

typedef struct
{
  LinliAnswerKind kind;
  const LinliCommand *command;
  gboolean batch, json;
  char *rules; /* the folder of a committee's own rules, or NULL */
} LinliCommandAnswer;

/* Reads the whole number @text into @question under @name; NULL leaves it out. */
gboolean linli_command_answer_int (LinliRecord *question, const char *name, const char *text, GError **error);

/* Answers @question, or the lines of @file ("-" or NULL: standard input). Returns: the exit code. */
int linli_command_answer (const LinliCommandAnswer *asked, const LinliRecord *question, const char *file);

G_END_DECLS
