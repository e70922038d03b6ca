/* Prints how long the layout takes for 1,000 pages × 40 lines of Chinese, and its peak memory, beside a bare libharu
 * program that draws the same text with the same font and, where they are installed, LibreOffice and Chromium.
 *
 * Ours sets the lines as paragraphs of four on pages after GB/T 9704-2012, so that it makes more pages. Rounds are
 * interleaved; times are medians of the processor's time, which other programs on the machine disturb least. */
#include "base/file.h"
#include "page-text.h"
#include "pdf/layout.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

#define ROUNDS 7
#define PARAGRAPH 4 /* lines */

typedef struct
{
  double wall, cpu; /* s */
  double peak;      /* MB */
} Figures;

static int
fail (const GError *error)
{
  g_printerr ("%s\n", error->message);
  return 1;
}

static int
draw_ours (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliFonts) fonts = linli_fonts_new (NULL, &error);
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 1774245600000);
  g_autoptr (LinliPages) pages = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (!fonts)
    return fail (error);
  for (guint i = 0; i < PAGE_TEXT_PAGES * PAGE_TEXT_LINES; i++)
    {
      page_text_line (text, i);
      if (i % PARAGRAPH != PARAGRAPH - 1)
        continue;
      linli_document_paragraph (document, NULL, text->str);
      g_string_truncate (text, 0);
    }
  pages = linli_layout_render (document, fonts, &error);
  if (!pages || !linli_file_write (path, g_bytes_get_data (pages->pdf, NULL), g_bytes_get_size (pages->pdf), &error))
    return fail (error);
  return 0;
}

static double
seconds (struct timeval time)
{
  return (double) time.tv_sec + (double) time.tv_usec / 1e6;
}

static Figures
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  GPid pid;
  int status = 0;
  struct rusage usage;

  if (!g_spawn_async (NULL, (char **) argv, NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL
                          | G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, &error))
    exit (fail (error));
  if (wait4 (pid, &status, 0, &usage) != pid || status != 0)
    g_error ("%s failed", argv[0]);
  return (Figures) { (double) (g_get_monotonic_time () - start) / 1e6, seconds (usage.ru_utime) + seconds (usage.ru_stime),
                     (double) usage.ru_maxrss / 1024 };
}

static int
by_cpu (const void *a, const void *b)
{
  const Figures *one = a, *two = b;

  return (one->cpu > two->cpu) - (one->cpu < two->cpu);
}

static Figures
median (Figures *rounds)
{
  qsort (rounds, ROUNDS, sizeof *rounds, by_cpu);
  return rounds[ROUNDS / 2];
}

static void
print (const char *name, Figures figures, const char *path)
{
  GStatBuf file = { 0 };

  g_stat (path, &file);
  g_print ("%-12s %7.2f s %7.2f s of processor %7.1f MB peak %6.1f MB file\n", name, figures.wall, figures.cpu,
           figures.peak, (double) file.st_size / 1e6);
  g_unlink (path);
}

static void
compare_haru (const char *self, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliFonts) fonts = linli_fonts_new (NULL, &error);
  g_autofree char *directory = g_path_get_dirname (self), *bare = g_build_filename (directory, "bare-haru", NULL);
  g_autofree char *ours_path = g_build_filename (folder, "ours.pdf", NULL), *bare_path = g_build_filename (folder, "bare.pdf", NULL);
  g_autofree char *index = NULL;
  const LinliFace *face;
  Figures ours[ROUNDS], theirs[ROUNDS];

  if (!fonts)
    exit (fail (error));
  face = g_ptr_array_index (linli_fonts_chain (fonts, LINLI_TYPE_FANGSONG), 0);
  index = g_strdup_printf ("%u", face->index);
  for (guint i = 0; i < ROUNDS; i++)
    {
      ours[i] = run ((const char *const[]) { self, "draw", ours_path, NULL });
      theirs[i] = run ((const char *const[]) { bare, face->path, index, bare_path, NULL });
    }
  ours[0] = median (ours);
  theirs[0] = median (theirs);
  print ("layout", ours[0], ours_path);
  print ("bare libharu", theirs[0], bare_path);
  g_print ("layout / bare libharu: time %.2f (at most 1.5), peak memory %.1f MB (at most 60)\n", ours[0].cpu / theirs[0].cpu,
           ours[0].peak);
}

static char *
write_html (const char *folder)
{
  g_autoptr (GString) text = g_string_new ("<!doctype html><meta charset=utf-8><style>@page{size:A4;margin:15mm 25mm}"
                                           "body{font:16px/1.4 'AR PL UMing CN';margin:0}"
                                           "div{page-break-after:always}</style>\n");
  char *path = g_build_filename (folder, "text.html", NULL);

  for (guint i = 0; i < PAGE_TEXT_PAGES * PAGE_TEXT_LINES; i++)
    {
      g_string_append (text, i % PAGE_TEXT_LINES == 0 ? "<div>" : "");
      page_text_line (text, i);
      g_string_append (text, i % PAGE_TEXT_LINES == PAGE_TEXT_LINES - 1 ? "</div>\n" : "<br>\n");
    }
  if (!g_file_set_contents (path, text->str, (gssize) text->len, NULL))
    g_error ("%s cannot be written", path);
  return path;
}

static gboolean
installed (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);

  return path != NULL;
}

static void
compare_others (const char *folder)
{
  g_autofree char *html = write_html (folder);
  g_autofree char *pdf = g_build_filename (folder, "text.pdf", NULL);
  g_autofree char *office = g_strdup_printf ("-env:UserInstallation=file://%s/office", folder);
  g_autofree char *print_to = g_strdup_printf ("--print-to-pdf=%s", pdf);
  g_autofree char *profile = g_strdup_printf ("--user-data-dir=%s/chromium", folder);

  if (installed ("soffice"))
    print ("LibreOffice", run ((const char *const[]) { "soffice", office, "--headless", "--convert-to",
                               "pdf:writer_web_pdf_Export", "--outdir", folder, html, NULL }), pdf);
  if (installed ("chromium"))
    print ("Chromium", run ((const char *const[]) { "chromium", profile, "--headless", "--no-sandbox", "--disable-gpu",
                            print_to, html, NULL }), pdf);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *self = NULL, *folder = NULL;

  if (argc == 3 && strcmp (argv[1], "draw") == 0)
    return draw_ours (argv[2]);
  self = g_file_read_link ("/proc/self/exe", &error);
  folder = self ? g_dir_make_tmp ("linli-pages-XXXXXX", &error) : NULL;
  if (!folder)
    return fail (error);
  compare_haru (self, folder);
  compare_others (folder);
  run ((const char *const[]) { "rm", "-r", folder, NULL });
  return 0;
}
