/* The members of an act: read by its specification, things found by their labels. */
#pragma once

#include "council/act.h"

G_BEGIN_DECLS

/* No count, area or sum of money is larger; thousands of them are added without an overflow. */
#define LINLI_MEMBER_INT_MAX G_GINT64_CONSTANT (1000000000000)

/* Fills act->values and act->rows from @given. Errors: INPUT or NOT_FOUND naming the member. */
gboolean linli_members_read (LinliAct *act, const LinliRecord *given, GError **error);

G_END_DECLS
