/* scale FILE COPIES: a register with the demo's people once and its cases so many times, side by side. */
#include "base/clock.h"
#include "council/council.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* The demo's own labels of things that are made once a case. */
#define CASE_LABEL "(SQ|YT|HY|JY|GS|YY|RW|FK)-2026-[0-9]{3}"

static void
stop (const GError *error, const char *line)
{
  g_printerr ("%s\n%s\n", error->message, line);
  exit (1);
}

static LinliCouncil *
found (const char *path, GError **error)
{
  g_autoptr (LinliRecord) facts = linli_record_new ();

  linli_record_set_text (facts, "name", "千例社区");
  linli_record_set_text (facts, "kind", "residents");
  linli_record_set_text (facts, "community", "old");
  linli_record_set_text (facts, "division", "演示街道");
  linli_record_set_text (facts, "language", "zh");
  linli_record_set_text (facts, "contact", "电话0000-0000001");
  return linli_council_create (path, facts, linli_date_start (linli_date (2026, 1, 5)), error);
}

static gboolean
is_shared (const char *line)
{
  return strstr (line, "\"do\":\"person.") || strstr (line, "\"do\":\"body.") || strstr (line, "\"do\":\"seat.")
         || strstr (line, "\"do\":\"catalogue.");
}

static void
act (LinliCouncil *council, const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) line = linli_record_decode (json, -1, &error);
  g_autofree char *name = NULL, *actor = NULL;
  gint64 at_ms;

  if (!line || !linli_instant_parse (linli_record_text (line, "at"), &at_ms, &error))
    stop (error, json);
  name = g_strdup (linli_record_text (line, "do"));
  actor = g_strdup (linli_record_text (line, "actor"));
  linli_record_remove (line, "do");
  linli_record_remove (line, "at");
  linli_record_remove (line, "actor");
  if (!linli_council_act (council, name, line, at_ms, actor, NULL, &error))
    stop (error, json);
}

static void
act_copies (LinliCouncil *council, const char *line, guint copies, GRegex *label)
{
  g_autoptr (GError) error = NULL;

  if (!linli_council_batch_begin (council, &error))
    stop (error, line);
  for (guint i = 1; i <= (is_shared (line) ? 1 : copies); i++)
    {
      g_autofree char *with = g_strdup_printf ("\\0-%u", i);
      g_autofree char *json = i == 1 ? g_strdup (line) : g_regex_replace (label, line, -1, 0, with, 0, NULL);
      act (council, json);
    }
  if (!linli_council_batch_commit (council, NULL, &error))
    stop (error, line);
}

int
main (int argc, char **argv)
{
  g_autoptr (GRegex) label = g_regex_new (CASE_LABEL, 0, 0, NULL);
  g_autofree char *script = g_build_filename (g_getenv ("LINLI_DATADIR"), "demo", "demo.jsonl", NULL), *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  g_auto (GStrv) lines = NULL;

  if (argc != 3)
    return 2;
  council = found (argv[1], &error);
  if (!council || !g_file_get_contents (script, &text, NULL, &error))
    stop (error, argv[1]);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    if (*lines[i] == '{')
      act_copies (council, lines[i], (guint) atoi (argv[2]), label);
  g_print ("%" PRId64 " entries\n", linli_council_size (council));
  return 0;
}
