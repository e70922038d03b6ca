#include "council/act.h"

#include "base/error.h"
#include "council/council-private.h"
#include "council/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

LinliRecord *
linli_act_row (LinliAct *act, const char *member)
{
  return g_hash_table_lookup (act->rows, member);
}

gint64
linli_act_int (LinliAct *act, const char *member)
{
  return linli_record_int (act->values, member);
}

const char *
linli_act_text (LinliAct *act, const char *member)
{
  return linli_record_text (act->values, member);
}

gboolean
linli_act_has (LinliAct *act, const char *member)
{
  return linli_record_has (act->values, member);
}

void
linli_act_set_int (LinliAct *act, const char *member, gint64 value)
{
  linli_record_set_int (act->values, member, value);
}

void
linli_act_set_text (LinliAct *act, const char *member, const char *value)
{
  linli_record_set_text (act->values, member, value);
}

void
linli_act_set_date (LinliAct *act, const char *member, LinliDate date)
{
  g_autofree char *text = linli_date_format (date);

  linli_record_set_text (act->values, member, text);
}

LinliDate
linli_act_date (LinliAct *act, const char *member)
{
  LinliDate date = act->today;

  if (linli_act_has (act, member))
    linli_date_parse (linli_act_text (act, member), &date, NULL);
  return date;
}

LinliRecord *
linli_act_find (LinliAct *act, const char *entity, const char *label, const char *member, GError **error)
{
  g_autofree char *query = g_strconcat ("find-", entity, NULL);
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GError) failure = NULL;
  LinliRecord *row;

  linli_record_set_text (params, "label", label);
  row = linli_register_row (act->reg, query, params, &failure);
  if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (!row)
    linli_fail (error, LINLI_ERROR_NOT_FOUND, _("Member “%s”: there is no %s “%s”."), member,
                linli_entity_word (entity), label);
  return row;
}

void
linli_act_also (LinliAct *act, const char *kind, LinliRecord *record)
{
  g_ptr_array_add (act->also, (gpointer) kind);
  g_ptr_array_add (act->also, record);
}

LinliRecord *
linli_act_also_move (LinliAct *act, const char *kind, const char *entity, gint64 id, const char *state)
{
  LinliRecord *record = linli_record_new ();

  linli_record_set_int (record, entity, id);
  if (state)
    linli_record_set_text (record, "state", state);
  linli_act_also (act, kind, record);
  return record;
}

LinliRecord *
linli_act_query (LinliAct *act, const char *query, const char *param, gint64 value)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  linli_record_set_int (params, param, value);
  return linli_register_row (act->reg, query, params, NULL);
}

gint64
linli_act_count (LinliAct *act, const char *query, const char *param, gint64 value)
{
  g_autoptr (LinliRecord) row = linli_act_query (act, query, param, value);

  return row ? linli_record_int (row, "count") : 0;
}

static gboolean
label_free (LinliAct *act, const char *find_query, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) taken = NULL;

  linli_record_set_text (params, "label", linli_act_text (act, "label"));
  taken = linli_register_row (act->reg, find_query, params, NULL);
  return !taken || linli_refuse (error, NULL, _("“%s” is taken already."), linli_act_text (act, "label"));
}

gboolean
linli_act_label (LinliAct *act, const char *prefix, const char *find_query, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autofree char *stem = NULL, *pattern = NULL, *label = NULL;
  int year, month, day;

  if (linli_act_has (act, "label"))
    return label_free (act, find_query, error);
  linli_date_split (act->today, &year, &month, &day);
  stem = g_strdup_printf ("%s-%04d-", prefix, year);
  for (int number = 1 + GPOINTER_TO_INT (g_hash_table_lookup (act->council->taken, stem)); number < 100000; number++)
    {
      g_autoptr (LinliRecord) taken = NULL;
      g_free (label);
      label = g_strdup_printf ("%s%03d", stem, number);
      linli_record_set_text (params, "label", label);
      taken = linli_register_row (act->reg, find_query, params, NULL);
      if (!taken)
        break;
      g_hash_table_insert (act->council->taken, g_strdup (stem), GINT_TO_POINTER (number));
    }
  linli_act_set_text (act, "label", label);
  return TRUE;
}

gboolean
linli_act_limit (LinliAct *act, const char *name, LinliDate from, LinliDate *due, GError **error)
{
  LinliRulebook *book = linli_council_rulebook (act->council);
  const LinliLimit *limit = linli_limits_find (book->limits, name, error);
  gboolean provisional = FALSE;

  return limit && linli_limit_due (limit, book->calendar, from, due, &provisional, error);
}

char *
linli_act_title (const LinliActKind *kind)
{
  static const char *const ends[] = { ",", ";", ":", "，", "；", "：" };
  const char *summary = _(kind->summary);
  gsize length = strlen (summary);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *end = strstr (summary, ends[i]);
      if (end)
        length = MIN (length, (gsize) (end - summary));
    }
  return g_strndup (summary, length);
}

gboolean
linli_act_set_limit (LinliAct *act, const char *member, const char *name, GError **error)
{
  LinliDate due;

  if (!linli_act_limit (act, name, act->today, &due, error))
    return FALSE;
  linli_act_set_date (act, member, due);
  return TRUE;
}

const char *
linli_act_next (LinliAct *act, const char *entity, LinliRecord *row, const char *event, GError **error)
{
  const LinliTransition *step
      = linli_machine_row (linli_machine_find (entity), linli_record_text (row, "state"), event);
  g_autofree char *title = linli_act_title (act->kind);

  if (step)
    return step->to;
  linli_refuse (error, NULL, _("“%s” is %s now; “%s” is not possible."), linli_record_text (row, "label"),
                linli_machine_state_word (linli_record_text (row, "state")), title);
  return NULL;
}

const char *
linli_act_language (LinliAct *act)
{
  return linli_council_language (act->council);
}
