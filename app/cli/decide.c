#include "cli/answer.h"

#include "base/clock.h"

#include <glib/gi18n-lib.h>

/* The figures of a count: an option each, and the member that it fills. */
static const char *const figures[][2] = {
  { "all", "all" },
  { "present", "present" },
  { "for", "for" },
  { "against", "against" },
  { "abstain", "abstain" },
  { "invalid", "invalid" },
  { "unreturned", "unreturned" },
  { "participating", "participating" },
  { "all-dm2", "all_dm2" },
  { "participating-dm2", "participating_dm2" },
  { "for-dm2", "for_dm2" },
  { "against-dm2", "against_dm2" },
  { "abstain-dm2", "abstain_dm2" },
};

static const char *
describe (const char *option)
{
  if (g_str_equal (option, "all"))
    return N_("Everyone entitled");
  if (g_str_equal (option, "present"))
    return N_("Present when the vote opened");
  if (g_str_equal (option, "participating"))
    return N_("Owners who returned a ballot");
  return g_str_has_suffix (option, "-dm2") ? N_("Floor area in 0.01 m²") : N_("So many votes");
}

static gboolean
fill_question (LinliRecord *question, char **values, const char *rule, const char *date, const char *lang,
               GError **error)
{
  g_autofree char *today = linli_date_format (linli_instant_date (linli_clock_now ()));

  linli_record_set_text (question, "rule", rule);
  linli_record_set_text (question, "date", date ? date : today);
  if (lang)
    linli_record_set_text (question, "lang", lang);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (!linli_command_answer_int (question, figures[i][1], values[i], error))
      return FALSE;
  return TRUE;
}

static int
run (int argc, char **argv)
{
  char *values[G_N_ELEMENTS (figures)] = { NULL };
  g_autofree char *date = NULL, *lang = NULL, *rules = NULL;
  LinliCommandAnswer asked = { LINLI_ANSWER_DECIDE, &linli_command_decide };
  GOptionEntry entries[G_N_ELEMENTS (figures) + 6] = {
    { "batch", 0, 0, G_OPTION_ARG_NONE, &asked.batch, N_("Read JSON lines, write one JSON line each"), NULL },
    { "date", 0, 0, G_OPTION_ARG_STRING, &date, N_("The meeting's date (today)"), N_("DATE") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &lang, N_("Language of the sentence, zh or en (zh)"), N_("WORD") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &asked.json, N_("Print as JSON"), NULL },
    { "rules", 0, 0, G_OPTION_ARG_FILENAME, &rules, N_("Folder with a committee's own rules"), N_("FOLDER") },
  };
  g_autoptr (LinliRecord) question = linli_record_new ();
  g_autoptr (GError) error = NULL;
  int status;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    entries[5 + i] = (GOptionEntry) { figures[i][0], 0, 0, G_OPTION_ARG_STRING, &values[i], describe (figures[i][0]),
                                      N_("NUMBER") };
  if (!linli_command_options (asked.command, entries, &argc, &argv, 0, 1, &status))
    return status;
  if (!asked.batch && argc < 2)
    return linli_command_usage (asked.command, _("name a rule, or give --batch"));
  asked.rules = rules;
  if (!asked.batch && !fill_question (question, values, argv[1], date, lang, &error))
    status = linli_command_fail (g_steal_pointer (&error));
  else
    status = linli_command_answer (&asked, question, argc > 1 ? argv[1] : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    g_free (values[i]);
  return status;
}

const LinliCommand linli_command_decide = { "decide", N_("RULE [FIGURES] | --batch [FILE|-]"),
                                            N_("decide a count under a rule, with its calculation"), run };
