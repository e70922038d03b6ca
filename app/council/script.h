/* A meeting script: one use case a line, as JSON. The format is described in data/doc/script.md. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

typedef enum
{
  LINLI_SCRIPT_EXPECT_REFUSALS = 1 << 0, /* obey the member "refused" of lines that must be refused */
} LinliScriptFlags;

typedef struct
{
  guint lines;     /* acts done */
  guint refusals;  /* lines refused as expected */
  guint failed_at; /* the line that stopped the script, from 1; 0 when none did */
} LinliScriptReport;

/* Plays @text on @council. Stops at the first line that cannot be done: the error names the line, and nothing of
 * that line is recorded. What was done before stays. */
gboolean linli_script_play (LinliCouncil *council, const char *text, gssize length, LinliScriptFlags flags,
                            LinliScriptReport *report, GError **error);

G_END_DECLS
