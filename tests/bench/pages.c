/* Lays out the bench's text in a child, has bare-haru draw the same text in the same font, and prints the ratio of
 * their times. Both write a file; the best of three runs counts. */
#include "base/file.h"
#include "pdf/layout.h"
#include "text.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define RUNS 3

static int
lay_out (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliFonts) fonts = linli_fonts_new (NULL, &error);
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 0);
  g_autoptr (LinliPages) pages = NULL;
  char line[BENCH_CHARACTERS * 3 + 1];

  for (guint i = 0; i < BENCH_LINES; i += 40)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      for (guint k = 0; k < 40; k++)
        {
          bench_line (i + k, line);
          g_string_append (text, line);
        }
      linli_document_paragraph (document, NULL, text->str);
    }
  pages = fonts ? linli_layout_render (document, fonts, &error) : NULL;
  if (!pages || !linli_file_write (path, g_bytes_get_data (pages->pdf, NULL), g_bytes_get_size (pages->pdf), &error))
    g_printerr ("%s\n", error->message);
  return error != NULL;
}

typedef struct
{
  double seconds;
  long peak_kb;
} Cost;

/* Runs @argv in a child, or lays out into @path when it is NULL. */
static Cost
run (char *const argv[], const char *path)
{
  Cost cost = { 0 };
  struct rusage usage;
  int status;
  gint64 start = g_get_monotonic_time ();
  pid_t child = fork ();

  if (child == 0 && argv)
    {
      execv (argv[0], argv);
      _exit (127);
    }
  if (child == 0)
    _exit (lay_out (path));
  wait4 (child, &status, 0, &usage);
  cost.seconds = (double) (g_get_monotonic_time () - start) / 1e6;
  cost.peak_kb = usage.ru_maxrss;
  if (status != 0)
    exit (1);
  return cost;
}

static Cost
best (char *const argv[], const char *path)
{
  Cost least = run (argv, path);

  for (guint i = 1; i < RUNS; i++)
    {
      Cost cost = run (argv, path);
      if (cost.seconds < least.seconds)
        least = cost;
    }
  return least;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("linli-bench-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "pages.pdf", NULL);
  g_autofree char *here = g_path_get_dirname (argv[0]);
  g_autofree char *bare = g_build_filename (here, "bare-haru", NULL);
  g_autoptr (LinliFonts) fonts = linli_fonts_new (NULL, &error);
  const LinliFace *face = g_ptr_array_index (linli_fonts_chain (fonts, LINLI_TYPE_FANGSONG), 0);
  g_autofree char *index = g_strdup_printf ("%u", face->index);
  Cost ours = best (NULL, path), theirs = best ((char *[]) { bare, face->path, index, path, NULL }, path);

  g_print ("pages %.2f s, %ld MB peak; bare libharu %.2f s, %ld MB peak; ratio %.2f\n", ours.seconds,
           ours.peak_kb / 1024, theirs.seconds, theirs.peak_kb / 1024, ours.seconds / theirs.seconds);
  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
