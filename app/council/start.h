/* A committee's first day: a register with its bodies and whoever works at this desk, made as one thing or not at all. */
#pragma once

#include "council/rulebook.h"
#include "base/record.h"

G_BEGIN_DECLS

/* The bodies that a committee of @kind ("residents", "villagers") usually has, under the rules in force on @day.
 * @language: "zh" or "en", of the names. Rows of: rule, rule_name, article, text (what the article demands), decides (a
 * sentence in the interface's language), name, usual (1: most committees have it), house (1: not law), total (what a
 * declared total counts: "heads", "owners", or null where seats are counted). (element-type LinliRecord) */
GPtrArray *linli_start_bodies (const LinliRulebook *book, const char *kind, LinliDate day, const char *language);

/* The community types that go with @kind, in order, ended by NULL; the first is the commonest. */
const char *const *linli_start_communities (const char *kind);

/* "陈巷社区" of "陈巷社区居民委员会": what a file is named by. At most 50 characters, without those that a file name
 * cannot have. (transfer full); empty for an empty name. */
char *linli_start_file_name (const char *committee);

/* Makes the register @path, which must not exist. @facts: as linli_council_create(). @person: members of "person.add",
 * the staff member who works here; becomes the actor of the rest. @bodies (element-type LinliRecord): members of
 * "body.add". On any error nothing stands at @path and nothing is left beside it. The errors are those of the acts, and
 * REFUSED where a file stands already, READONLY, FULL, IO.
 * @actor: (out) (transfer full) (optional): the label of the person. */
gboolean linli_start_create (const char *path, const LinliRecord *facts, const LinliRecord *person, GPtrArray *bodies,
                             gint64 at_ms, char **actor, GError **error);

G_END_DECLS
