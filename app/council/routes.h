/* Who decides a topic: what the table of matters says of it, and which bodies of this register that comes to. */
#pragma once

#include "council/council.h"
#include "rules/routing.h"

G_BEGIN_DECLS

typedef enum
{
  LINLI_DECIDER_PARTY,  /* the Party organisation studies an important matter first */
  LINLI_DECIDER_BODY,   /* the body that votes */
  LINLI_DECIDER_OWNERS, /* the owners, who must agree too */
} LinliDeciderKind;

typedef struct
{
  LinliDeciderKind kind;
  char *body, *name;   /* label and name of the body; label NULL where this register has none of the rule */
  char *rule;          /* id; NULL for the Party organisation */
  char *article, *why; /* why: NULL where the article says it all */
  char *quorum, *pass; /* with their bases in full: "at least 3/4 of those participating"; NULL for none */
  gint64 entitled, needed; /* heads of the body and its quorum; 0 where they are not known */
  gboolean chosen;     /* the topic has been put to it */
  gboolean authorise;  /* may decide only once the assembly has authorised it */
  gboolean consults;   /* decides nothing: its outcome is an opinion */
  char *warning;       /* what its vote alone does not settle; NULL for nothing */
} LinliDecider;

void linli_decider_free (LinliDecider *decider);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliDecider, linli_decider_free)

/* Returns: (transfer container) (element-type LinliRoute): the matters that a committee of this kind meets with. */
GPtrArray *linli_routes_matters (LinliCouncil *council);

/* Returns: (transfer none) (nullable) */
const LinliRoute *linli_routes_find (LinliCouncil *council, const char *matter);

/* Returns: (transfer full) (element-type LinliDecider): in the order in which they decide @topic, a row of the topic. Until
 * it is routed each body that may decide is named. Rules are those of @day; texts in @lang, "zh" or "en". */
GPtrArray *linli_routes_deciders (LinliCouncil *council, const LinliRecord *topic, LinliDate day, const char *lang);

/* The same for the bodies of this register that it can be put to, those that decide before those that consult. */
GPtrArray *linli_routes_candidates (LinliCouncil *council, const LinliRecord *topic, LinliDate day, const char *lang);

G_END_DECLS
