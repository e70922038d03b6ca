/* What decides: rules, holidays, limits and routing, read from the program's data and the committee's own files. */
#pragma once

#include "rules/calendar.h"
#include "rules/deadline.h"
#include "rules/routing.h"
#include "rules/ruleset.h"

G_BEGIN_DECLS

typedef struct
{
  LinliRuleset *rules;
  LinliCalendar *calendar;
  LinliLimits *limits;
  LinliRouting *routing;
} LinliRulebook;

/* @own_folder: the committee's own *.json, or NULL; it need not exist. Errors name file, member and reason. */
LinliRulebook *linli_rulebook_load (const char *own_folder, GError **error);
void linli_rulebook_free (LinliRulebook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliRulebook, linli_rulebook_free)

/* The program's data folder: $LINLI_DATADIR, else where it was installed. */
const char *linli_rulebook_data_folder (void);

G_END_DECLS
