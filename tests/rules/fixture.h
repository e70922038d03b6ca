/* The shipped data, loaded for a test. */
#pragma once

#include "rules/calendar.h"
#include "rules/deadline.h"
#include "rules/routing.h"
#include "rules/ruleset.h"

LinliRuleset *fixture_rules (void);
LinliCalendar *fixture_calendar (void); /* 2025 and 2026 */
LinliLimits *fixture_limits (void);
LinliRouting *fixture_routing (void);
LinliDate fixture_date (const char *text);
