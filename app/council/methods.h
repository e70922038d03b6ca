/* By which methods a vote can be held. */
#pragma once

#include "rules/rule.h"

G_BEGIN_DECLS

/* Refused with the reason where a vote under @rule, in a meeting of @mode, on an @election or a motion, cannot be held by
 * @method. @lang: of the article. */
gboolean linli_methods_check (const LinliRule *rule, const char *mode, gboolean election, const char *method,
                              const char *lang, GError **error);

G_END_DECLS
