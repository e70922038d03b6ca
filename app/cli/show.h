/* What the files of the command "show" share. */
#pragma once

#include "cli/command.h"
#include "cli/table.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean json;
  LinliDate as_of;  /* the day on which tasks are looked at */
  LinliDate date;   /* the day on which rules are in force */
  const char *body; /* whose rules, or NULL for all */
} LinliShow;

/* Each prints one thing. Returns: the exit code. */
int linli_show_meeting (LinliCouncil *council, const char *label, const LinliShow *show);
int linli_show_rules (const char *own_folder, const LinliShow *show);
int linli_show_limits (const char *own_folder, const LinliShow *show);

/* Adds badge, badge_days and badge_text to each task of @rows. */
void linli_show_add_badges (LinliCouncil *council, GPtrArray *rows, LinliDate as_of);

extern const LinliColumn linli_show_tasks[], linli_show_resolutions[];

G_END_DECLS
