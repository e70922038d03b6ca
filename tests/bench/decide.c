/* Prints how many times longer "decide --batch" takes than json-glib needs to parse and print the same lines. */
#include "council/answer.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *
make_lines (guint count)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append_printf (text,
                            "{\"rule\":\"U2\",\"date\":\"2026-03-21\",\"all\":45,\"present\":%u,\"for\":%u,"
                            "\"against\":%u,\"abstain\":%u}\n",
                            30 + i % 16, i % 20, i % 7, i % 4);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gint64
time_json (const char *text)
{
  gint64 start = g_get_monotonic_time ();
  FILE *out = fopen ("/dev/null", "w");

  for (const char *p = text; *p; p = strchr (p, '\n') + 1)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (JsonGenerator) generator = json_generator_new ();
      g_autofree char *line = NULL;
      if (!json_parser_load_from_data (parser, p, strchr (p, '\n') - p, NULL))
        abort ();
      json_generator_set_root (generator, json_parser_get_root (parser));
      line = json_generator_to_data (generator, NULL);
      fputs (line, out);
    }
  fclose (out);
  return g_get_monotonic_time () - start;
}

static gint64
time_decide (const char *text)
{
  g_autofree char *path = NULL;
  int in = g_file_open_tmp ("decide-XXXXXX", &path, NULL);
  FILE *out = fopen ("/dev/null", "w");
  g_autoptr (LinliRulebook) book = linli_rulebook_load (NULL, NULL);
  gint64 start;

  if (!book || write (in, text, strlen (text)) < 0 || lseek (in, 0, SEEK_SET) != 0)
    abort ();
  start = g_get_monotonic_time ();
  if (!linli_answer_stream (LINLI_ANSWER_DECIDE, book, in, out, NULL, NULL))
    abort ();
  start = g_get_monotonic_time () - start;
  close (in);
  fclose (out);
  g_unlink (path);
  return start;
}

int
main (int argc, char **argv)
{
  guint count = argc > 1 ? (guint) atoi (argv[1]) : 100000;
  g_autofree char *text = make_lines (count);
  gint64 json = time_json (text);
  gint64 decide = time_decide (text);

  g_print ("%u lines: json-glib %.3f s, decide %.3f s, ratio %.2f\n", count, (double) json / 1e6, (double) decide / 1e6,
           (double) decide / (double) json);
  return 0;
}
