#include "cli/command.h"
#include "cli/table.h"

#include "council/search.h"

#include <glib/gi18n-lib.h>

static const LinliColumn columns[] = {
  { "is", N_("What"), LINLI_CELL_ENTITY }, { "label", N_("Label") }, { "state", N_("State"), LINLI_CELL_STATE },
  { "day", N_("Date") }, { "title", N_("Title") }, { "context", N_("Where it stands") }, { NULL },
};

static LinliRecord *
hit_record (const LinliSearchGroup *group, const LinliSearchHit *hit)
{
  LinliRecord *row = linli_record_new ();

  linli_record_set_text (row, "is", group->entity);
  linli_record_set_int (row, "id", hit->id);
  linli_record_set_text (row, "title", hit->title.text);
  linli_record_set_text (row, "label", hit->label.text);
  linli_record_set_text (row, "part", hit->part);
  linli_record_set_text (row, "context", hit->context.text);
  linli_record_set_text (row, "state", hit->state);
  linli_record_set_text (row, "day", hit->day);
  linli_record_set_text (row, "of", hit->of);
  linli_record_set_text (row, "open", hit->open);
  linli_record_set_int (row, "open_id", hit->open_id);
  linli_record_set_int (row, "count", group->count);
  linli_record_set_int (row, "open_end", group->open_end);
  return row;
}

/* The finds of all groups, or NULL. */
static GPtrArray *
find (LinliCouncil *council, const char *words, gboolean all, GError **error)
{
  g_autoptr (LinliSearch) search = linli_search_new (council, words);
  GPtrArray *groups = linli_search_groups (search), *rows;
  gboolean done;

  for (guint i = 0; all && i < groups->len; i++)
    for (int shown = LINLI_SEARCH_SHOWN; shown < LINLI_SEARCH_COUNTED; shown += LINLI_SEARCH_MORE)
      linli_search_more (search, ((LinliSearchGroup *) groups->pdata[i])->entity);
  if (!linli_search_run (search, -1, &done, error))
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  for (guint i = 0; i < groups->len; i++)
    {
      const LinliSearchGroup *group = groups->pdata[i];
      for (guint h = 0; h < group->hits->len; h++)
        g_ptr_array_add (rows, hit_record (group, group->hits->pdata[h]));
    }
  return rows;
}

static int
run (int argc, char **argv)
{
  gboolean json = FALSE, all = FALSE;
  const GOptionEntry entries[] = {
    { "all", 0, 0, G_OPTION_ARG_NONE, &all, N_("Print up to 105 of each kind, not 5"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *words = NULL;
  int status;

  if (!linli_command_options (&linli_command_search, entries, &argc, &argv, 2, 100, &status))
    return status;
  words = g_strjoinv (" ", argv + 2);
  council = linli_council_open (argv[1], FALSE, &error);
  rows = council ? find (council, words, all, &error) : NULL;
  if (!rows)
    return linli_command_fail (g_steal_pointer (&error));
  if (json)
    linli_command_print_json (rows);
  else if (rows->len)
    linli_table_print (rows, columns);
  else
    g_print (_("Nothing in the register holds these words.\n"));
  return LINLI_EXIT_DONE;
}

const LinliCommand linli_command_search
    = { "search", N_("FILE WORD…"), N_("find words in all of a register: requests, speeches, resolutions, names …"), run };
