/* A rule from its JSON object, strictly: unknown or missing members, impossible fractions, dates and bases that
 * do not fit together are errors. Only for rules/. */
#pragma once

#include "rules/datafile.h"
#include "rules/rule.h"

G_BEGIN_DECLS

/* @own: the file is a committee's own, whose rules are house rules whether they say so or not; one that says
 * `"house": false` is an error. Returns: (transfer full): or NULL. */
LinliRule *linli_rule_read (const LinliDatafile *file, JsonObject *object, gboolean own, GError **error);

extern const char *const linli_rule_basis_words[];
extern const char *const linli_rule_base_words[];
extern const char *const linli_rule_abstain_words[];
extern const char *const linli_rule_output_words[];
extern const char *const linli_rule_proxy_words[]; /* from the second LinliProxy on */

G_END_DECLS
