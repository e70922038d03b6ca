#include "council/today.h"

#include "council/council-private.h"
#include "council/desk.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* The limit of data/rules/limits.json that a step's date comes from. */
static const struct { const char *entity, *step, *limit; } limits[] = {
  { "request", "accept", "appeal_accept" }, { "topic", "admit", "admission" },     { "notice", "expire", "public_notice" },
  { "notice", "over", "public_notice" },
  { "notice", "answer", "objection_reply" }, { "notice", "take_up", "objection_reply" }, { "task", "sign_for", "task_sign_for" }, { "meeting", "write", "minutes_draft" },
  { "paper", "sign", "minutes_sign" },
};

static char *
sentence_of (const LinliLimit *limit, const char *lang)
{
  const char *article = linli_limit_article (limit, lang), *title = linli_limit_title (limit, lang);
  int n = (int) limit->value;

  if (limit->unit == LINLI_LIMIT_WORKING_DAYS)
    return limit->least ? g_strdup_printf (ngettext ("%s: at least %d working day. %s", "%s: at least %d working days. %s",
                                                     (guint) n), title, n, article)
                        : g_strdup_printf (ngettext ("%s: within %d working day. %s", "%s: within %d working days. %s",
                                                     (guint) n), title, n, article);
  return limit->least ? g_strdup_printf (ngettext ("%s: at least %d day. %s", "%s: at least %d days. %s", (guint) n), title, n, article)
                      : g_strdup_printf (ngettext ("%s: within %d day. %s", "%s: within %d days. %s", (guint) n), title, n, article);
}

static void
set_limit (LinliCouncil *council, LinliRecord *row, const char *name, const char *lang)
{
  const LinliLimit *limit = linli_limits_find (linli_council_rulebook (council)->limits, name, NULL);
  g_autofree char *sentence = limit ? sentence_of (limit, lang) : NULL;

  if (!limit)
    return;
  linli_record_set_text (row, "limit", sentence);
  linli_record_set_int (row, "house", limit->house);
}

static const char *
limit_of (const LinliRecord *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (strcmp (limits[i].entity, linli_record_text (row, "entity")) == 0
        && strcmp (limits[i].step, linli_record_text (row, "step")) == 0)
      return limits[i].limit;
  return NULL;
}

/* A meeting without notice is due when notice is, not when it is held. */
static void
set_notice_due (LinliCouncil *council, LinliRecord *row, GPtrArray *rules, const char *lang)
{
  LinliRulebook *book = linli_council_rulebook (council);

  for (guint i = 0; i < rules->len; i++)
    {
      const LinliRecord *meeting = rules->pdata[i];
      g_autofree char *article = NULL, *text = NULL, *limit = NULL;
      LinliDate day, due;
      LinliRule *rule;
      if (linli_record_int (meeting, "id") != linli_record_int (row, "id")
          || !linli_date_parse (linli_record_text (meeting, "on_day"), &day, NULL))
        continue;
      linli_record_set_text (row, "on_day", linli_record_text (meeting, "on_day"));
      due = linli_desk_latest_notice (council, linli_record_text (meeting, "rule"), day, lang, &article);
      rule = linli_ruleset_find (book->rules, linli_record_text (meeting, "rule"), day, NULL);
      if (due == LINLI_DATE_NONE || !rule)
        return;
      text = linli_date_format (due);
      limit = g_strconcat ("notice_", rule->body, NULL);
      linli_record_set_text (row, "due", text);
      set_limit (council, row, limit, lang);
      return;
    }
}

/* Whether it may end yet, objections and days of rest are for the act to say. */
static void
set_over (LinliRecord *row, LinliDate today)
{
  const char *due = linli_record_text (row, "due");
  LinliDate date;

  if (strcmp (linli_record_text (row, "step"), "expire") == 0 && due && linli_date_parse (due, &date, NULL) && date < today)
    linli_record_set_text (row, "step", "over");
}

/* Steps that the state tells apart. @late: only once the date has passed. */
static const struct { const char *entity, *step, *state, *instead; gboolean late; } turns[] = {
  { "task", "work", "acknowledged", "start", FALSE },   { "task", "work", "hold", "resume", FALSE },
  { "task", "work", "working", "escalate", TRUE },      { "notice", "answer", "submitted", "take_up", FALSE },
  { "notice", "answer", "review", "take_up", FALSE },
};

static void
set_turn (LinliRecord *row, const char *state, LinliDate today)
{
  const char *due = linli_record_text (row, "due");
  LinliDate date = today;
  gboolean late = due && linli_date_parse (due, &date, NULL) && date < today;

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    if (strcmp (turns[i].entity, linli_record_text (row, "entity")) == 0 && strcmp (turns[i].state, state) == 0
        && strcmp (turns[i].step, linli_record_text (row, "step")) == 0 && (late || !turns[i].late))
      {
        linli_record_set_text (row, "step", turns[i].instead);
        return;
      }
}

static char *
key_of (const LinliRecord *row)
{
  return g_strconcat (linli_record_text (row, "entity"), " ", linli_record_text (row, "label"), NULL);
}

static void
set_turns (GPtrArray *rows, GPtrArray *states, LinliDate today)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < states->len; i++)
    g_hash_table_insert (by_key, key_of (states->pdata[i]), (gpointer) linli_record_text (states->pdata[i], "state"));
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *key = key_of (rows->pdata[i]);
      const char *state = g_hash_table_lookup (by_key, key);
      if (state)
        set_turn (rows->pdata[i], state, today);
    }
}

/* What has only a beginning ends by its limit. */
static void
set_due_by_limit (LinliCouncil *council, LinliRecord *row, const char *limit, const char *lang)
{
  const char *since = linli_record_text (row, "since");
  g_autofree char *article = NULL, *text = NULL;
  LinliDate from, due;

  if (linli_record_has (row, "due") || !since || !linli_date_parse (since, &from, NULL))
    return;
  due = linli_desk_limit (council, limit, from, lang, &article);
  text = due == LINLI_DATE_NONE ? NULL : linli_date_format (due);
  linli_record_set_text (row, "due", text);
}

static int
compare_due (gconstpointer a, gconstpointer b)
{
  const char *x = linli_record_text (*(LinliRecord *const *) a, "due"), *y = linli_record_text (*(LinliRecord *const *) b, "due");

  return !x || !y ? !x - !y : strcmp (x, y);
}

GPtrArray *
linli_today_read (LinliCouncil *council, LinliDate today, const char *lang, GError **error)
{
  g_autoptr (GPtrArray) rows = linli_council_rows (council, "desk-today", NULL, error);
  g_autoptr (GPtrArray) rules = rows ? linli_council_rows (council, "start-meeting-rules", NULL, error) : NULL;
  g_autoptr (GPtrArray) states = rules ? linli_council_rows (council, "start-states", NULL, error) : NULL;

  if (!states)
    return NULL;
  set_turns (rows, states, today);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *limit;
      set_over (rows->pdata[i], today);
      limit = limit_of (rows->pdata[i]);
      if (strcmp (linli_record_text (rows->pdata[i], "step"), "notify") == 0)
        set_notice_due (council, rows->pdata[i], rules, lang);
      else if (limit)
        {
          set_limit (council, rows->pdata[i], limit, lang);
          set_due_by_limit (council, rows->pdata[i], limit, lang);
        }
    }
  g_ptr_array_sort (rows, compare_due);
  return g_steal_pointer (&rows);
}

/* Reminders. */

static LinliRemind
group_of (const LinliRecord *row, LinliDate due, LinliDate today)
{
  if (due < today && strcmp (linli_record_text (row, "step"), "over") != 0)
    return LINLI_REMIND_OVERDUE;
  return due <= today ? LINLI_REMIND_TODAY : LINLI_REMIND_SOON;
}

static LinliRecord *
reminder_of (const LinliRecord *row, LinliDate due, LinliDate today)
{
  LinliRecord *reminder = linli_record_copy (row);
  g_autofree char *thing = g_strdup_printf ("%s:%" PRId64 ":%s:%s", linli_record_text (row, "entity"), linli_record_int (row, "id"),
                                            linli_record_text (row, "step"), linli_record_text (row, "due"));

  linli_record_set_int (reminder, "group", group_of (row, due, today));
  linli_record_set_text (reminder, "thing", thing);
  return reminder;
}

GPtrArray *
linli_today_reminders (LinliCouncil *council, LinliDate today, int lead_days, GError **error)
{
  g_autoptr (GPtrArray) rows = linli_today_read (council, today, linli_council_language (council), error);
  GPtrArray *due = rows ? g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref) : NULL;

  for (guint i = 0; rows && i < rows->len; i++)
    {
      const char *text = linli_record_text (rows->pdata[i], "due");
      LinliDate date;
      if (text && linli_date_parse (text, &date, NULL) && date <= today + lead_days)
        g_ptr_array_add (due, reminder_of (rows->pdata[i], date, today));
    }
  return due;
}
