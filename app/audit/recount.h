/* Every decided vote counted and decided again from what the register holds. */
#pragma once

#include "store/register.h"

G_BEGIN_DECLS

/* Rows: label, result, calculation (as computed now), same (1 when both are what the register says). */
GPtrArray *linli_recount_all (LinliRegister *reg, GError **error);

G_END_DECLS
