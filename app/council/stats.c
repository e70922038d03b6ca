#include "council/stats.h"

#include "rules/rate.h"

#include <glib/gi18n-lib.h>

/* A rate and the columns of its query that hold its two figures. */
typedef struct
{
  const char *name, *title;
  const char *query;
  const char *value, *base; /* no base: a count */
} Source;

static const Source sources[] = {
  { "request_closure", N_("Closure rate, requests"), "stats-requests", "closed", "accepted" },
  { "closure", N_("Closure rate, tasks"), "stats-tasks", "closed", "assigned" },
  { "on_time", N_("On-time closure rate"), "stats-tasks", "on_time", "due" },
  { "on_time_original", N_("On-time closure rate on original due dates"), "stats-tasks", "on_original", "original_due" },
  { "extensions", N_("Extensions approved"), "stats-tasks", "extensions", NULL },
  { "rectification", N_("Rectification rate"), "stats-tasks", "rectified", "found" },
  { "satisfaction", N_("Satisfaction rate"), "stats-ratings", "content", "valid" },
  { "satisfied", N_("Satisfied alone"), "stats-ratings", "satisfied", "valid" },
  { "response", N_("Appraisal response rate"), "stats-ratings", "returned", "sent" },
  { "participation", N_("Participation rate"), "stats-participation", "present", "entitled" },
  { "objection_reply", N_("Objections answered in time"), "stats-objections", "answered", "due" },
};

void
linli_stat_free (LinliStat *stat)
{
  g_free (stat->of);
  g_free (stat);
}

static LinliStat *
stat_new (const Source *source, const LinliRecord *row)
{
  LinliStat *stat = g_new0 (LinliStat, 1);

  stat->name = source->name;
  stat->title = source->title;
  stat->of = g_strdup (linli_record_text (row, "of"));
  stat->is_count = !source->base;
  stat->value = linli_record_int (row, source->value);
  stat->base = source->base ? linli_record_int (row, source->base) : 0;
  return stat;
}

static LinliRecord *
day_params (LinliDate as_of)
{
  LinliRecord *params = linli_record_new ();
  g_autofree char *day = linli_date_format (as_of);

  linli_record_set_text (params, "day", day);
  linli_record_set_int (params, "before_ms", linli_date_start (as_of + 1));
  return params;
}

GPtrArray *
linli_stats_read (LinliCouncil *council, LinliDate as_of, GError **error)
{
  g_autoptr (GPtrArray) stats = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_stat_free);
  g_autoptr (LinliRecord) params = day_params (as_of);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GPtrArray) rows = linli_council_rows (council, sources[i].query, params, error);
      if (!rows)
        return NULL;
      for (guint r = 0; r < rows->len; r++)
        g_ptr_array_add (stats, stat_new (&sources[i], rows->pdata[r]));
    }
  return g_steal_pointer (&stats);
}

char *
linli_stat_text (const LinliStat *stat)
{
  return stat->is_count ? g_strdup_printf ("%" G_GINT64_FORMAT, stat->value) : linli_rate_text (stat->value, stat->base);
}

LinliRecord *
linli_stat_record (const LinliStat *stat)
{
  LinliRecord *record = linli_record_new ();
  g_autofree char *text = linli_stat_text (stat);
  gint64 points;

  linli_record_set_text (record, "rate", stat->name);
  linli_record_set_text (record, "of", stat->of);
  linli_record_set_int (record, "value", stat->value);
  if (stat->is_count)
    linli_record_set_null (record, "base");
  else
    linli_record_set_int (record, "base", stat->base);
  if (!stat->is_count && linli_rate (stat->value, stat->base, &points))
    linli_record_set_int (record, "basis_points", points);
  else
    linli_record_set_null (record, "basis_points");
  linli_record_set_text (record, "text", text);
  return record;
}
