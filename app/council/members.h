/* The members of an act: read by its specification, things found by their labels. */
#pragma once

#include "council/act.h"

G_BEGIN_DECLS

/* No count, area or sum of money is larger; thousands of them are added without an overflow. */
#define LINLI_MEMBER_INT_MAX G_GINT64_CONSTANT (1000000000000)

/* Fills act->values and act->rows from @given. Errors: INPUT or NOT_FOUND naming the member. */
gboolean linli_members_read (LinliAct *act, const LinliRecord *given, GError **error);

/* How the member @name is specified. FALSE, and nothing set, when @kind has none. */
gboolean linli_members_find (const LinliActKind *kind, const char *name, char **type, gboolean *optional);

/* The same for the one member @name; @where is what the message calls it. */
gboolean linli_members_read_one (LinliAct *act, const char *name, const LinliRecord *given, const char *where, GError **error);

G_END_DECLS
