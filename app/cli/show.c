#include "cli/show.h"

#include "council/badge.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LinliColumn register_facts[] = {
  { "name", N_("Name") }, { "kind", N_("Kind"), LINLI_CELL_WORD }, { "community", N_("Community"), LINLI_CELL_WORD },
  { "division", N_("Subdistrict or township") }, { "contact", N_("Contact") },
  { "language", N_("Language"), LINLI_CELL_WORD }, { "uuid", N_("Identity") }, { "key", N_("Key") },
  { "created_at", N_("Made"), LINLI_CELL_INSTANT }, { "last_at", N_("Last entry"), LINLI_CELL_INSTANT },
  { "entries", N_("Entries") }, { "head", N_("Head") }, { "checkpoints", N_("Checkpoints") }, { "people", N_("People") },
  { "bodies", N_("Bodies") }, { "requests", N_("Requests") }, { "topics", N_("Topics") },
  { "meetings", N_("Meetings") }, { "resolutions", N_("Resolutions") }, { "tasks", N_("Tasks") }, { NULL },
};

static const LinliColumn people[] = {
  { "label", N_("Label") }, { "office", N_("Office"), LINLI_CELL_WORD }, { "name", N_("Name") },
  { "phone", N_("Telephone"), LINLI_CELL_PHONE }, { "building", N_("Building") }, { "address", N_("Address") },
  { "household", N_("Household") }, { "grid", N_("Grid") }, { "sex", N_("Sex"), LINLI_CELL_WORD },
  { "erased_at", N_("Erased"), LINLI_CELL_INSTANT }, { "seats", N_("Seats") }, { NULL },
};

static const LinliColumn bodies[] = {
  { "label", N_("Label") }, { "name", N_("Name") }, { "rule", N_("Rule") }, { "seats", N_("Seats") },
  { "seats_dm2", N_("Area of the seats"), LINLI_CELL_AREA }, { "heads", N_("Declared heads") },
  { "area_dm2", N_("Declared area"), LINLI_CELL_AREA }, { NULL },
};

static const LinliColumn requests[] = {
  { "label", N_("Label") }, { "state", N_("State"), LINLI_CELL_STATE }, { "received_on", N_("Received") },
  { "due", N_("Due") }, { "source", N_("Source") }, { "grid", N_("Grid") }, { "person", N_("Person") },
  { "rating", N_("Rating"), LINLI_CELL_WORD }, { "text", N_("Text") }, { NULL },
};

static const LinliColumn topics[] = {
  { "label", N_("Label") }, { "state", N_("State"), LINLI_CELL_STATE }, { "kind", N_("Kind"), LINLI_CELL_WORD },
  { "request", N_("Request") }, { "body", N_("Body") }, { "rule", N_("Rule") },
  { "owners_needed", N_("Owners too"), LINLI_CELL_YES }, { "amount_fen", N_("Funds"), LINLI_CELL_MONEY },
  { "title", N_("Title") }, { NULL },
};

static const LinliColumn meetings[] = {
  { "label", N_("Label") }, { "state", N_("State"), LINLI_CELL_STATE }, { "starts_at", N_("Begins"), LINLI_CELL_INSTANT },
  { "body", N_("Body") }, { "rule", N_("Rule") }, { "entitled", N_("Entitled") }, { "arrived", N_("Came") },
  { "title", N_("Title") }, { NULL },
};

static const LinliColumn votes[] = {
  { "label", N_("Motion") }, { "state", N_("State"), LINLI_CELL_STATE }, { "rule", N_("Rule") },
  { "method", N_("Method"), LINLI_CELL_WORD }, { "entitled", N_("Entitled") }, { "present", N_("Present") },
  { "for", N_("For") }, { "against", N_("Against") }, { "abstain", N_("Abstain") }, { "invalid", N_("Invalid") },
  { "unreturned", N_("Not cast") }, { "result", N_("Result"), LINLI_CELL_WORD }, { "sums", N_("Sums") },
  { "title", N_("Title") }, { NULL },
};

const LinliColumn linli_show_resolutions[] = {
  { "label", N_("Label") }, { "state", N_("State"), LINLI_CELL_STATE }, { "kind", N_("Kind"), LINLI_CELL_WORD },
  { "meeting", N_("Meeting") }, { "owners_needed", N_("Owners too"), LINLI_CELL_YES },
  { "effective_on", N_("In effect") }, { "text", N_("Text") }, { NULL },
};

const LinliColumn linli_show_tasks[] = {
  { "label", N_("Label") }, { "state", N_("State"), LINLI_CELL_STATE }, { "owner_unit", N_("Unit") },
  { "owner", N_("Responsible") }, { "due", N_("Due") }, { "original_due", N_("Due at first") },
  { "done_on", N_("Closed") }, { "badge", N_("Badge"), LINLI_CELL_WORD }, { "badge_text", N_("On time") },
  { "money_fen", N_("Money"), LINLI_CELL_MONEY }, { "title", N_("Title") }, { NULL },
};

static const LinliColumn notices[] = {
  { "label", N_("Label") }, { "state", N_("State"), LINLI_CELL_STATE }, { "category", N_("Category"), LINLI_CELL_WORD },
  { "from_on", N_("From") }, { "to_on", N_("To") }, { "resolution", N_("Resolution") },
  { "objections", N_("Objections") }, { "places", N_("Places") }, { "title", N_("Title") }, { NULL },
};

static const LinliColumn objections[] = {
  { "label", N_("Label") }, { "state", N_("State"), LINLI_CELL_STATE }, { "notice", N_("Notice") },
  { "received_on", N_("Received") }, { "due", N_("Due") }, { "answered_on", N_("Answered") },
  { "outcome", N_("Outcome"), LINLI_CELL_WORD }, { "text", N_("Text") }, { "reply", N_("Reply") }, { NULL },
};

typedef struct
{
  const char *what, *query;
  const LinliColumn *columns;
} List;

static const List lists[] = {
  { "register", "show-register", register_facts },
  { "people", "show-people", people },
  { "bodies", "show-bodies", bodies },
  { "requests", "show-requests", requests },
  { "topics", "show-topics", topics },
  { "meetings", "show-meetings", meetings },
  { "votes", "show-votes", votes },
  { "resolutions", "show-resolutions", linli_show_resolutions },
  { "tasks", "show-tasks", linli_show_tasks },
  { "notices", "show-notices", notices },
  { "objections", "show-objections", objections },
};

void
linli_show_add_badges (LinliCouncil *council, GPtrArray *rows, LinliDate as_of)
{
  for (guint i = 0; i < rows->len; i++)
    {
      LinliRecord *row = rows->pdata[i];
      LinliBadge badge = linli_badge_for (council, linli_record_text (row, "due"), linli_record_text (row, "done_on"), as_of);
      g_autofree char *text = linli_badge_text (&badge);
      linli_record_set_text (row, "badge", linli_badge_colour_word (badge.colour));
      linli_record_set_int (row, "badge_days", badge.days);
      linli_record_set_text (row, "badge_text", text);
    }
}

static const List *
find_list (const char *what)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (strcmp (lists[i].what, what) == 0)
      return &lists[i];
  return NULL;
}

static int
show_list (LinliCouncil *council, const List *list, const LinliShow *show)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = linli_council_rows (council, list->query, NULL, &error);

  if (!rows)
    return linli_command_fail (g_steal_pointer (&error));
  if (list->columns == linli_show_tasks)
    linli_show_add_badges (council, rows, show->as_of);
  if (show->json)
    linli_command_print_json (rows);
  else if (list->columns == register_facts)
    linli_table_print_facts (rows->pdata[0], list->columns);
  else if (rows->len)
    linli_table_print (rows, list->columns);
  else
    g_print (_("There is none yet.\n"));
  return LINLI_EXIT_DONE;
}

static int
show_register (const char *path, const char *what, const char *label, const LinliShow *show)
{
  g_autofree char *own = g_strconcat (path, ".rules", NULL);
  g_autoptr (GError) error = NULL;
  const List *list = find_list (what);
  g_autoptr (LinliCouncil) council = NULL;

  if (strcmp (what, "meeting") == 0 ? !label : label != NULL)
    return linli_command_usage (&linli_command_show, label ? _("only “meeting” takes a label") : _("name the meeting"));
  if (!list && strcmp (what, "meeting") && strcmp (what, "rules") && strcmp (what, "limits"))
    return linli_command_usage (&linli_command_show, _("there is no such list"));
  council = linli_council_open (path, FALSE, &error);
  if (!council)
    return linli_command_fail (g_steal_pointer (&error));
  if (list)
    return show_list (council, list, show);
  if (label)
    return linli_show_meeting (council, label, show);
  return strcmp (what, "rules") == 0 ? linli_show_rules (own, show) : linli_show_limits (own, show);
}

static gboolean
read_day (const char *text, LinliDate *day, GError **error)
{
  *day = linli_instant_date (linli_clock_now ());
  return !text || linli_date_parse (text, day, error);
}

static int
run (int argc, char **argv)
{
  g_autofree char *as_of = NULL, *date = NULL, *body = NULL;
  LinliShow show = { 0 };
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("The day on which tasks are looked at (today)"), N_("DATE") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &date, N_("rules: those in force on this day (today)"), N_("DATE") },
    { "body", 0, 0, G_OPTION_ARG_STRING, &body, N_("rules: those of this body, as residents_reps"), N_("WORD") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &show.json, N_("Print as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  int status;

  if (!linli_command_options (&linli_command_show, entries, &argc, &argv, 1, 3, &status))
    return status;
  if (!read_day (as_of, &show.as_of, &error) || !read_day (date, &show.date, &error))
    return linli_command_fail (g_steal_pointer (&error));
  show.body = body;
  if (argc == 2 && strcmp (argv[1], "rules") == 0)
    return linli_show_rules (NULL, &show);
  if (argc == 2 && strcmp (argv[1], "limits") == 0)
    return linli_show_limits (NULL, &show);
  if (argc == 2)
    return linli_command_usage (&linli_command_show, _("say what to show"));
  return show_register (argv[1], argv[2], argc > 3 ? argv[3] : NULL, &show);
}

const LinliCommand linli_command_show
    = { "show",
        N_("FILE register|people|bodies|requests|topics|meetings|meeting LABEL|votes|resolutions|tasks|notices|objections|"
           "rules|limits"),
        N_("print what a register holds, or the rules in force"), run };
