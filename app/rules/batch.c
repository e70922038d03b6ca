#include "rules/batch.h"

#include "base/error.h"
#include "base/record.h"
#include "base/text.h"
#include "rules/sentence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  LinliCount count;
  const char *rule, *date, *lang;
} Question;

static gint64 *
figure_of (LinliCount *count, const char *name)
{
  const struct { const char *name; gint64 *figure; } figures[] = {
    { "abstain", &count->abstain },         { "abstain_dm2", &count->abstain_dm2 },
    { "against", &count->no },              { "against_dm2", &count->no_dm2 },
    { "all", &count->all },                 { "all_dm2", &count->all_dm2 },
    { "for", &count->yes },                 { "for_dm2", &count->yes_dm2 },
    { "invalid", &count->invalid },         { "participating", &count->participating },
    { "participating_dm2", &count->participating_dm2 },
    { "present", &count->present },         { "unreturned", &count->unreturned },
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (strcmp (figures[i].name, name) == 0)
      return figures[i].figure;
  return NULL;
}

static const char **
word_of (Question *question, const char *name)
{
  if (strcmp (name, "rule") == 0)
    return &question->rule;
  if (strcmp (name, "date") == 0)
    return &question->date;
  return strcmp (name, "lang") == 0 ? &question->lang : NULL;
}

static gboolean
take_member (Question *question, const LinliRecord *record, guint index, GError **error)
{
  const char *name = linli_record_name (record, index);
  LinliValueType type = linli_record_type_at (record, index);
  const char **word = word_of (question, name);
  gint64 *figure = word ? NULL : figure_of (&question->count, name);
  gint64 value;

  if (!word && !figure)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The member “%s” is unknown."), name);
  if (type != (word ? LINLI_VALUE_TEXT : LINLI_VALUE_INT))
    return linli_fail (error, LINLI_ERROR_INPUT, word ? _("“%s” must be a text.") : _("“%s” must be a whole number."),
                       name);
  if (word)
    return *word = linli_record_text (record, name), TRUE;
  value = linli_record_int (record, name);
  if (value < 0)
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is negative."), name);
  *figure = value;
  return TRUE;
}

static gboolean
check_lang (const char *lang, GError **error)
{
  return !lang || g_str_equal (lang, "zh") || g_str_equal (lang, "en")
         || linli_fail (error, LINLI_ERROR_INPUT, _("“lang” must be “zh” or “en”."));
}

static gboolean
read_question (const LinliRecord *record, Question *question, LinliDate *date, GError **error)
{
  linli_count_clear (&question->count);
  for (guint i = 0; i < linli_record_size (record); i++)
    if (!take_member (question, record, i, error))
      return FALSE;
  if (!question->rule || !question->date)
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is missing."), question->rule ? "date" : "rule");
  return check_lang (question->lang, error) && linli_date_parse (question->date, date, error);
}

static void
put_figure (GString *into, const char *name, gint64 value)
{
  g_string_append (into, name);
  linli_text_append_int (into, value);
}

static void
put_step (GString *into, const LinliStep *step)
{
  g_string_append (into, "{\"what\":\"");
  g_string_append (into, linli_step_what_word (step->what));
  g_string_append (into, "\",\"unit\":\"");
  g_string_append (into, linli_step_unit_word (step->unit));
  put_figure (into, "\",\"value\":", step->value);
  put_figure (into, ",\"d\":", step->d);
  put_figure (into, ",\"base\":", step->base);
  put_figure (into, ",\"n\":", step->n);
  put_figure (into, ",\"left\":", step->left);
  put_figure (into, ",\"right\":", step->right);
  g_string_append (into, step->strict ? ",\"strict\":true" : ",\"strict\":false");
  g_string_append (into, step->holds ? ",\"holds\":true" : ",\"holds\":false");
  if (step->exclusion != LINLI_EXCLUDED_NONE)
    {
      g_string_append (into, ",\"exclusion\":\"");
      g_string_append (into, linli_step_excluded_word (step->exclusion));
      put_figure (into, "\",\"excluded\":", step->excluded);
    }
  g_string_append_c (into, '}');
}

static char *
answer_error (const GError *error)
{
  GString *into = g_string_new ("{\"error\":");

  linli_record_quote (into, error->message);
  g_string_append_c (into, '}');
  return g_string_free (into, FALSE);
}

static char *
answer_decision (const LinliDecision *decision, const LinliRule *rule, const char *lang)
{
  GString *into = g_string_sized_new (1500);
  gsize start;

  g_string_append (into, "{\"result\":\"");
  g_string_append (into, linli_result_word (decision->result));
  g_string_append (into, "\",\"calculation\":[");
  for (guint i = 0; i < decision->n_steps; i++)
    {
      if (i > 0)
        g_string_append_c (into, ',');
      put_step (into, &decision->steps[i]);
    }
  g_string_append (into, "],\"text\":");
  start = into->len;
  linli_decision_sentence_into (decision, rule, lang, into);
  /* A sentence with nothing to escape is quoted where it stands. */
  if (strpbrk (into->str + start, "\"\\\n\t\r"))
    {
      g_autofree char *sentence = g_strdup (into->str + start);
      g_string_truncate (into, start);
      linli_record_quote (into, sentence);
      g_string_append_c (into, '}');
      return g_string_free (into, FALSE);
    }
  g_string_insert_c (into, (gssize) start, '"');
  g_string_append (into, "\"}");
  return g_string_free (into, FALSE);
}

char *
linli_batch_decide (const LinliRuleset *set, const char *line, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) record = linli_record_decode (line, (gssize) length, &error);
  Question question = { 0 };
  LinliDecision decision;
  LinliRule *rule;
  LinliDate date;

  if (!record || !read_question (record, &question, &date, &error))
    return answer_error (error);
  rule = linli_ruleset_find (set, question.rule, date, &error);
  if (!rule || !linli_decide (rule, &question.count, &decision, &error))
    return answer_error (error);
  return answer_decision (&decision, rule, question.lang);
}

typedef struct
{
  LinliDate from;
  gboolean working, roll;
  gint64 days;
} Limit;

static gboolean
is_member_known (const char *name)
{
  static const char *const known[] = { "calendar_days", "from", "roll", "working_days", NULL };

  return g_strv_contains (known, name);
}

static gboolean
read_roll (const LinliRecord *record, gboolean calendar, gboolean *roll, GError **error)
{
  gint64 value = linli_record_int (record, "roll");

  if (linli_record_contains (record, "roll")
      && (!calendar || linli_record_type (record, "roll") != LINLI_VALUE_INT || value < 0 || value > 1))
    return linli_fail (error, LINLI_ERROR_INPUT, _("“roll” must be true or false, and goes with “calendar_days”."));
  *roll = value == 1;
  return TRUE;
}

static gboolean
read_limit (const LinliRecord *record, Limit *limit, GError **error)
{
  gboolean calendar = linli_record_contains (record, "calendar_days");
  const char *days;

  for (guint i = 0; i < linli_record_size (record); i++)
    if (!is_member_known (linli_record_name (record, i)))
      return linli_fail (error, LINLI_ERROR_INPUT, _("The member “%s” is unknown."), linli_record_name (record, i));
  limit->working = linli_record_contains (record, "working_days");
  if (limit->working == calendar)
    return linli_fail (error, LINLI_ERROR_INPUT, _("Give either “working_days” or “calendar_days”."));
  days = calendar ? "calendar_days" : "working_days";
  if (linli_record_type (record, days) != LINLI_VALUE_INT)
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” must be a whole number."), days);
  limit->days = linli_record_int (record, days);
  return read_roll (record, calendar, &limit->roll, error)
         && linli_date_parse (linli_record_text (record, "from"), &limit->from, error);
}

char *
linli_batch_deadline (const LinliCalendar *calendar, const char *line, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) record = linli_record_decode (line, (gssize) length, &error);
  g_autofree char *text = NULL;
  Limit limit = { 0 };
  LinliDate due;
  gboolean provisional = FALSE, found;

  if (!record || !read_limit (record, &limit, &error))
    return answer_error (error);
  found = limit.working
            ? linli_calendar_add_working (calendar, limit.from, limit.days, &due, &provisional, &error)
            : linli_calendar_add_days (calendar, limit.from, limit.days, limit.roll, &due, &provisional, &error);
  if (!found)
    return answer_error (error);
  text = linli_date_format (due);
  return g_strdup_printf ("{\"due\":\"%s\",\"provisional\":%s}", text, provisional ? "true" : "false");
}
