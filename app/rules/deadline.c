#include "rules/deadline.h"

#include "base/error.h"
#include "rules/datafile.h"

#include <glib/gi18n-lib.h>

struct _LinliLimits
{
  GPtrArray *limits;
};

static const char *const units[] = { "working_days", "calendar_days", "times", "minutes", NULL };

static void
limit_free (LinliLimit *limit)
{
  g_free (limit->name);
  g_free (limit->title_zh);
  g_free (limit->title_en);
  g_free (limit->article_zh);
  g_free (limit->article_en);
  g_free (limit);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliLimit, limit_free)

LinliLimits *
linli_limits_new (void)
{
  LinliLimits *limits = g_new0 (LinliLimits, 1);

  limits->limits = g_ptr_array_new_with_free_func ((GDestroyNotify) limit_free);
  return limits;
}

void
linli_limits_free (LinliLimits *limits)
{
  g_ptr_array_unref (limits->limits);
  g_free (limits);
}

static gboolean
place_of (GPtrArray *limits, const char *name, guint *place)
{
  for (guint i = 0; i < limits->len; i++)
    if (g_str_equal (((LinliLimit *) limits->pdata[i])->name, name))
      return *place = i, TRUE;
  return FALSE;
}

static gboolean
read_words (const LinliDatafile *file, JsonObject *object, LinliLimit *limit, GError **error)
{
  static const char *const marks[] = { "T", "X", "K", "H", NULL };
  static const char *const bounds[] = { "at_most", "at_least", NULL };
  guint unit, mark, bound;

  if (!linli_datafile_both (file, object, "title", &limit->title_zh, &limit->title_en, error)
      || !linli_datafile_both (file, object, "article", &limit->article_zh, &limit->article_en, error)
      || !linli_datafile_word (file, object, "unit", units, &unit, error)
      || !linli_datafile_word (file, object, "bound", bounds, &bound, error)
      || !linli_datafile_word (file, object, "evidence", marks, &mark, error))
    return FALSE;
  limit->unit = (LinliLimitUnit) unit;
  limit->least = bound == 1;
  limit->evidence = marks[mark][0];
  return TRUE;
}

static LinliLimit *
read_limit (LinliDatafile *file, JsonObject *object, GError **error)
{
  static const char *const known[] = { "article", "bound", "evidence", "house", "name", "roll", "title", "unit",
                                       "value", NULL };
  g_autoptr (LinliLimit) limit = g_new0 (LinliLimit, 1);
  const char *name;

  file->entry = NULL;
  if (!linli_datafile_text (file, object, "name", &name, error))
    return NULL;
  file->entry = name;
  limit->name = g_strdup (name);
  if (!linli_datafile_known (file, object, known, error) || !read_words (file, object, limit, error)
      || !linli_datafile_int (file, object, "value", 1, LINLI_CALENDAR_WORKING_MAX, &limit->value, error)
      || !linli_datafile_boolean (file, object, "roll", &limit->roll, error)
      || !linli_datafile_boolean (file, object, "house", &limit->house, error))
    return NULL;
  if (limit->roll && limit->unit != LINLI_LIMIT_CALENDAR_DAYS)
    return linli_datafile_wrong (file, "roll", error, _("only a limit in calendar days rolls forward.")), NULL;
  return g_steal_pointer (&limit);
}

static gboolean
may_stand (const LinliDatafile *file, GPtrArray *old, GPtrArray *fresh, const LinliLimit *limit, GError **error)
{
  guint place;

  if (place_of (fresh, limit->name, &place))
    return linli_datafile_wrong (file, "name", error, _("the limit stands twice."));
  if (!place_of (old, limit->name, &place))
    return TRUE;
  if (!((LinliLimit *) old->pdata[place])->house || !limit->house)
    return linli_datafile_wrong (file, "name", error, _("only a house rule may be replaced, by another house rule."));
  return TRUE;
}

gboolean
linli_limits_add (LinliLimits *limits, const char *name, const char *text, gssize length, GError **error)
{
  LinliDatafile file = { name, NULL };
  g_autoptr (JsonNode) root = linli_datafile_parse (&file, text, length, error);
  g_autoptr (GPtrArray) entries = root ? linli_datafile_entries (&file, root, error) : NULL;
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func ((GDestroyNotify) limit_free);
  guint place;

  if (!entries)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (LinliLimit) limit = read_limit (&file, entries->pdata[i], error);
      if (!limit || !may_stand (&file, limits->limits, fresh, limit, error))
        return FALSE;
      g_ptr_array_add (fresh, g_steal_pointer (&limit));
    }
  for (guint i = 0; i < fresh->len; i++)
    if (place_of (limits->limits, ((LinliLimit *) fresh->pdata[i])->name, &place))
      g_ptr_array_remove_index (limits->limits, place);
  g_ptr_array_extend_and_steal (limits->limits, g_steal_pointer (&fresh));
  return TRUE;
}

const LinliLimit *
linli_limits_find (const LinliLimits *limits, const char *name, GError **error)
{
  guint place;

  if (place_of (limits->limits, name, &place))
    return limits->limits->pdata[place];
  linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no limit “%s”."), name);
  return NULL;
}

GPtrArray *
linli_limits_list (const LinliLimits *limits)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < limits->limits->len; i++)
    g_ptr_array_add (list, limits->limits->pdata[i]);
  return list;
}

const char *
linli_limit_title (const LinliLimit *limit, const char *lang)
{
  return g_strcmp0 (lang, "en") == 0 ? limit->title_en : limit->title_zh;
}

const char *
linli_limit_article (const LinliLimit *limit, const char *lang)
{
  return g_strcmp0 (lang, "en") == 0 ? limit->article_en : limit->article_zh;
}

gboolean
linli_limit_due (const LinliLimit *limit, const LinliCalendar *calendar, LinliDate from, LinliDate *due,
                 gboolean *provisional, GError **error)
{
  switch (limit->unit)
    {
    case LINLI_LIMIT_WORKING_DAYS:
      return linli_calendar_add_working (calendar, from, limit->value, due, provisional, error);
    case LINLI_LIMIT_CALENDAR_DAYS:
      return linli_calendar_add_days (calendar, from, limit->value, limit->roll, due, provisional, error);
    case LINLI_LIMIT_TIMES:
    case LINLI_LIMIT_MINUTES:
    default:
      return linli_fail (error, LINLI_ERROR_INPUT, _("The limit “%s” is not one of days."), limit->name);
    }
}

LinliDate
linli_limit_latest_notice (const LinliLimit *limit, LinliDate event)
{
  return event - (LinliDate) limit->value;
}
