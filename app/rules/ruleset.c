#include "rules/ruleset.h"

#include "base/error.h"
#include "rules/rule-read.h"

#include <glib/gi18n-lib.h>

const char *const linli_ruleset_files[]
    = { "urban.json",      "urban-before-2026.json", "village.json", "village-before-2026.json", "owners.json",
        "collective.json", "party.json",             "robert.json",  "consultation.json",        NULL };

struct _LinliRuleset
{
  GPtrArray *rules;
};

LinliRuleset *
linli_ruleset_new (void)
{
  LinliRuleset *set = g_new0 (LinliRuleset, 1);

  set->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_rule_unref);
  return set;
}

void
linli_ruleset_free (LinliRuleset *set)
{
  g_ptr_array_unref (set->rules);
  g_free (set);
}

static gboolean
overlap (const LinliRule *a, const LinliRule *b)
{
  return g_str_equal (a->id, b->id) && (a->valid_to == LINLI_DATE_NONE || b->valid_from <= a->valid_to)
         && (b->valid_to == LINLI_DATE_NONE || a->valid_from <= b->valid_to);
}

static gboolean
is_free (GPtrArray *rules, const LinliRule *rule)
{
  for (guint i = 0; i < rules->len; i++)
    if (overlap (rules->pdata[i], rule))
      return FALSE;
  return TRUE;
}

static gboolean
add (LinliRuleset *set, const char *name, const char *text, gssize length, gboolean own, GError **error)
{
  LinliDatafile file = { name, NULL };
  g_autoptr (JsonNode) root = linli_datafile_parse (&file, text, length, error);
  g_autoptr (GPtrArray) entries = root ? linli_datafile_entries (&file, root, error) : NULL;
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_rule_unref);

  if (!entries)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (LinliRule) rule = linli_rule_read (&file, entries->pdata[i], own, error);
      if (!rule)
        return FALSE;
      file.entry = rule->id;
      if (!is_free (set->rules, rule) || !is_free (fresh, rule))
        return linli_datafile_wrong (&file, "valid_from", error,
                                     _("another rule of this id is in force at that time."));
      file.entry = NULL;
      g_ptr_array_add (fresh, g_steal_pointer (&rule));
    }
  g_ptr_array_extend_and_steal (set->rules, g_steal_pointer (&fresh));
  return TRUE;
}

gboolean
linli_ruleset_add (LinliRuleset *set, const char *name, const char *text, gssize length, GError **error)
{
  return add (set, name, text, length, FALSE, error);
}

gboolean
linli_ruleset_add_own (LinliRuleset *set, const char *name, const char *text, gssize length, GError **error)
{
  return add (set, name, text, length, TRUE, error);
}

guint
linli_ruleset_size (const LinliRuleset *set)
{
  return set->rules->len;
}

LinliRule *
linli_ruleset_find (const LinliRuleset *set, const char *id, LinliDate date, GError **error)
{
  g_autofree char *day = NULL;

  for (guint i = 0; i < set->rules->len; i++)
    {
      LinliRule *rule = set->rules->pdata[i];
      if (g_str_equal (rule->id, id) && linli_rule_is_valid_on (rule, date))
        return rule;
    }
  day = linli_date_format (date);
  linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no rule “%s” in force on %s."), id, day);
  return NULL;
}

GPtrArray *
linli_ruleset_list (const LinliRuleset *set, LinliDate date, const char *body)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < set->rules->len; i++)
    {
      LinliRule *rule = set->rules->pdata[i];
      if (linli_rule_is_valid_on (rule, date)
          && (!body || g_str_equal (rule->body, body) || g_str_equal (rule->body, "any")))
        g_ptr_array_add (list, rule);
    }
  return list;
}
