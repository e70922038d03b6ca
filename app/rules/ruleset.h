/* The rules in force: those shipped and those a committee adds, found by id and date. */
#pragma once

#include "rules/rule.h"

G_BEGIN_DECLS

typedef struct _LinliRuleset LinliRuleset;

/* The files in data/rules that hold rules of decision, NULL-terminated; the others there hold limits and routing. */
extern const char *const linli_ruleset_files[];

LinliRuleset *linli_ruleset_new (void);
void linli_ruleset_free (LinliRuleset *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliRuleset, linli_ruleset_free)

/* Adds the rules of one file: a JSON object or a list of them. All are added or none. @name is for messages.
 * Errors (INPUT) name file, rule, member and reason: anything unknown, missing, of a wrong type or impossible, and
 * a rule whose validity overlaps that of another with the same id. */
gboolean linli_ruleset_add (LinliRuleset *set, const char *name, const char *text, gssize length, GError **error);

/* As above for a committee's own file: its rules are house rules and may not displace a shipped one. */
gboolean linli_ruleset_add_own (LinliRuleset *set, const char *name, const char *text, gssize length, GError **error);

guint linli_ruleset_size (const LinliRuleset *set);

/* Returns: (transfer none): the rule of that id in force on @date, or NULL with NOT_FOUND. */
LinliRule *linli_ruleset_find (const LinliRuleset *set, const char *id, LinliDate date, GError **error);

/* Returns: (transfer container): the rules in force on @date for @body, those for "any" body included, in the order
 * of loading; @body NULL lists all. Rules that are off by default are among them: see `enabled`. */
GPtrArray *linli_ruleset_list (const LinliRuleset *set, LinliDate date, const char *body);

G_END_DECLS
