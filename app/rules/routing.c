#include "rules/routing.h"

#include "base/error.h"
#include "rules/datafile.h"

#include <glib/gi18n-lib.h>

struct _LinliRouting
{
  GPtrArray *routes;
};

static const char *const owners_major[] = { "O2", NULL };

static void
route_free (LinliRoute *route)
{
  g_free (route->matter);
  g_free (route->org);
  g_free (route->name_zh);
  g_free (route->name_en);
  g_strfreev (route->rules);
  g_strfreev (route->authorised);
  g_strfreev (route->also);
  g_strfreev (route->never);
  g_free (route->article_zh);
  g_free (route->article_en);
  g_free (route->why_zh);
  g_free (route->why_en);
  g_free (route);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliRoute, route_free)

LinliRouting *
linli_routing_new (void)
{
  LinliRouting *routing = g_new0 (LinliRouting, 1);

  routing->routes = g_ptr_array_new_with_free_func ((GDestroyNotify) route_free);
  return routing;
}

void
linli_routing_free (LinliRouting *routing)
{
  g_ptr_array_unref (routing->routes);
  g_free (routing);
}

static LinliRoute *
find (GPtrArray *routes, const char *matter)
{
  for (guint i = 0; i < routes->len; i++)
    if (g_str_equal (((LinliRoute *) routes->pdata[i])->matter, matter))
      return routes->pdata[i];
  return NULL;
}

static gboolean
read_lists (const LinliDatafile *file, JsonObject *object, LinliRoute *route, GError **error)
{
  if (!(route->rules = linli_datafile_list (file, object, "rules", error))
      || !(route->authorised = linli_datafile_list (file, object, "authorised", error))
      || !(route->also = linli_datafile_list (file, object, "also", error))
      || !(route->never = linli_datafile_list (file, object, "never", error)))
    return FALSE;
  return route->rules[0] || linli_datafile_wrong (file, "rules", error, _("the list is empty."));
}

static gboolean
read_words (const LinliDatafile *file, JsonObject *object, LinliRoute *route, GError **error)
{
  static const char *const orgs[] = { "urban", "village", "owners", "collective", NULL };
  static const char *const marks[] = { "T", "X", "K", "H", NULL };
  guint org, mark;

  if (!linli_datafile_word (file, object, "org", orgs, &org, error)
      || !linli_datafile_word (file, object, "evidence", marks, &mark, error)
      || !linli_datafile_both (file, object, "name", &route->name_zh, &route->name_en, error)
      || !linli_datafile_both (file, object, "article", &route->article_zh, &route->article_en, error)
      || !linli_datafile_both (file, object, "why", &route->why_zh, &route->why_en, error))
    return FALSE;
  route->org = g_strdup (orgs[org]);
  route->evidence = marks[mark][0];
  return TRUE;
}

static LinliRoute *
read_route (LinliDatafile *file, JsonObject *object, GError **error)
{
  static const char *const known[] = { "also", "article", "authorised", "evidence", "matter", "name", "never", "org",
                                       "party_first", "rules", "why", NULL };
  g_autoptr (LinliRoute) route = g_new0 (LinliRoute, 1);
  const char *matter;

  file->entry = NULL;
  if (!linli_datafile_text (file, object, "matter", &matter, error))
    return NULL;
  file->entry = matter;
  route->matter = g_strdup (matter);
  if (!linli_datafile_known (file, object, known, error) || !read_words (file, object, route, error)
      || !read_lists (file, object, route, error)
      || !linli_datafile_boolean (file, object, "party_first", &route->party_first, error))
    return NULL;
  return g_steal_pointer (&route);
}

gboolean
linli_routing_add (LinliRouting *routing, const char *name, const char *text, gssize length, GError **error)
{
  LinliDatafile file = { name, NULL };
  g_autoptr (JsonNode) root = linli_datafile_parse (&file, text, length, error);
  g_autoptr (GPtrArray) entries = root ? linli_datafile_entries (&file, root, error) : NULL;
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func ((GDestroyNotify) route_free);

  if (!entries)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (LinliRoute) route = read_route (&file, entries->pdata[i], error);
      if (!route)
        return FALSE;
      if (find (fresh, route->matter) || find (routing->routes, route->matter))
        return linli_datafile_wrong (&file, "matter", error, _("the matter stands twice."));
      g_ptr_array_add (fresh, g_steal_pointer (&route));
    }
  g_ptr_array_extend_and_steal (routing->routes, g_steal_pointer (&fresh));
  return TRUE;
}

const LinliRoute *
linli_routing_find (const LinliRouting *routing, const char *matter, GError **error)
{
  const LinliRoute *route = find (routing->routes, matter);

  if (!route)
    linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no kind of matter “%s”."), matter);
  return route;
}

GPtrArray *
linli_routing_list (const LinliRouting *routing, const char *org)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < routing->routes->len; i++)
    {
      LinliRoute *route = routing->routes->pdata[i];
      if (!org || g_str_equal (route->org, org))
        g_ptr_array_add (list, route);
    }
  return list;
}

static const char *
choose (const char *lang, const char *zh, const char *en)
{
  return g_strcmp0 (lang, "en") == 0 ? en : zh;
}

const char *
linli_route_name (const LinliRoute *route, const char *lang)
{
  return choose (lang, route->name_zh, route->name_en);
}

const char *
linli_route_article (const LinliRoute *route, const char *lang)
{
  return choose (lang, route->article_zh, route->article_en);
}

const char *
linli_route_why (const LinliRoute *route, const char *lang)
{
  return choose (lang, route->why_zh, route->why_en);
}

static gboolean
holds (GStrv list, const char *id)
{
  return g_strv_contains ((const char *const *) list, id);
}

static gboolean
decides_nothing (const char *id)
{
  static const char *const ids[] = { "C1", "B1", "B2", NULL };

  return g_strv_contains (ids, id);
}

gboolean
linli_route_check (const LinliRoute *route, const char *id, gboolean authorised, GError **error)
{
  g_autofree char *by = NULL;

  if (holds (route->never, id))
    return linli_refuse (error, route->article_zh, _("The rule %s may not decide this matter."), id);
  if (holds (route->rules, id) || holds (route->also, id) || decides_nothing (id))
    return TRUE;
  if (holds (route->authorised, id))
    return authorised
           || linli_refuse (error, route->article_zh,
                            _("The rule %s may decide this matter only once the assembly has authorised it."), id);
  by = g_strjoinv (", ", route->rules);
  return linli_refuse (error, route->article_zh, _("The rule %s does not decide this matter; it is decided by %s."), id,
                       by);
}

/* The owners' rules that are still needed after @id. */
static char *
still_needed (const LinliRoute *route, const char *id, gboolean commons)
{
  const char *const *needed = (const char *const *) route->also;

  if (!needed[0] && commons && !g_str_equal (route->org, "owners"))
    needed = owners_major;
  if (!needed[0] || g_strv_contains (needed, id))
    return NULL;
  return g_strjoinv ("、", (GStrv) needed);
}

char *
linli_route_warning (const LinliRoute *route, const char *id, gboolean commons, const char *lang)
{
  g_autofree char *needed = still_needed (route, id, commons);

  if (!needed)
    return NULL;
  if (g_strcmp0 (lang, "en") == 0)
    return g_strdup_printf ("This matter changes or occupies what the owners hold in common: besides this vote the "
                            "owners must decide it together (rule %s; Civil Code, article 278). A residents' vote "
                            "cannot replace theirs.",
                            needed);
  return g_strdup_printf ("本事项涉及改变或占用业主共有部分，除本次表决外，还须由业主共同决定（规则%s，"
                          "民法典第二百七十八条）；居民（代表）会议的决定不能代替业主共同决定。",
                          needed);
}
