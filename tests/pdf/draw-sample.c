/* Writes the sample minutes to the file named, in English with "en" behind it: for looking at them. */
#include "base/file.h"
#include "pdf/layout.h"
#include "sample.h"

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliFonts) fonts = linli_fonts_new (NULL, &error);
  g_autoptr (LinliDocument) document = argc == 3 ? sample_english () : sample_minutes ();
  g_autoptr (LinliPages) pages = NULL;

  if (argc < 2 || !fonts || !(pages = linli_layout_render (document, fonts, &error))
      || !linli_file_write (argv[1], g_bytes_get_data (pages->pdf, NULL), g_bytes_get_size (pages->pdf), &error))
    {
      g_printerr ("%s\n", error ? error->message : "draw-sample FILE [en]");
      return 1;
    }
  return 0;
}
