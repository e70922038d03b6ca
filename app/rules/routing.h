/* Which body must decide a matter, by which rule, and why. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *matter;                /* "covenant" */
  char *org;                   /* "urban", "village", "owners", "collective" */
  char *name_zh, *name_en;
  GStrv rules;                 /* rule ids, any of which decides */
  GStrv authorised;            /* ids that decide once the assembly has authorised them */
  GStrv also;                  /* ids that must decide too: both are needed */
  GStrv never;                 /* ids that may not decide it, even if authorised */
  char *article_zh, *article_en;
  char *why_zh, *why_en;
  char evidence;               /* as in rules/rule.h */
  gboolean party_first;        /* an important matter: the Party organisation studies it first */
} LinliRoute;

typedef struct _LinliRouting LinliRouting;

LinliRouting *linli_routing_new (void);
void linli_routing_free (LinliRouting *routing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliRouting, linli_routing_free)

/* Adds the matters of one file. All are added or none; INPUT errors name file, matter, member and reason. */
gboolean linli_routing_add (LinliRouting *routing, const char *name, const char *text, gssize length, GError **error);

/* Returns: (transfer none): or NULL with NOT_FOUND. */
const LinliRoute *linli_routing_find (const LinliRouting *routing, const char *matter, GError **error);

/* Returns: (transfer container): the matters of @org, or all for NULL, in the order of loading. */
GPtrArray *linli_routing_list (const LinliRouting *routing, const char *org);

const char *linli_route_name (const LinliRoute *route, const char *lang);
const char *linli_route_article (const LinliRoute *route, const char *lang);
const char *linli_route_why (const LinliRoute *route, const char *lang);

/* May the rule @id decide the matter? @authorised: the assembly has authorised the representatives. Consultation
 * (C1) and procedure (B1, B2) may always be used, as they decide nothing of the matter. FALSE with a refusal that names
 * the article. */
gboolean linli_route_check (const LinliRoute *route, const char *id, gboolean authorised, GError **error);

/* A vote by @id does not settle the matter by itself when owners must decide too: because the route says so, or
 * because the matter changes or occupies owners' commons (@commons). Returns: (transfer full): the warning with its
 * article, or NULL when nothing more is needed. */
char *linli_route_warning (const LinliRoute *route, const char *id, gboolean commons, const char *lang);

G_END_DECLS
