/* The least that libharu needs to draw the bench's text: bare-haru FONT FACE FILE. */
#include "text.h"

#include <hpdf.h>
#include <stdlib.h>

static void
on_error (HPDF_STATUS status, HPDF_STATUS detail, void *data)
{
  g_printerr ("libharu reports 0x%04lX (%lu)\n", status, detail);
  exit (1);
}

static void
draw_page (HPDF_Doc doc, HPDF_Font font, guint number)
{
  HPDF_Page page = HPDF_AddPage (doc);
  char line[BENCH_CHARACTERS * 3 + 1];

  HPDF_Page_SetWidth (page, 595.276f);
  HPDF_Page_SetHeight (page, 841.89f);
  HPDF_Page_BeginText (page);
  HPDF_Page_SetFontAndSize (page, font, 15);
  for (guint i = 0; i < 40; i++)
    {
      bench_line (number * 40 + i, line);
      HPDF_Page_TextOut (page, 79.37f, 740 - 16 * (HPDF_REAL) i, line);
    }
  HPDF_Page_EndText (page);
}

int
main (int argc, char **argv)
{
  HPDF_Doc doc;
  HPDF_Font font;

  if (argc != 4)
    return 2;
  doc = HPDF_New (on_error, NULL);
  HPDF_SetPagesConfiguration (doc, 512);
  HPDF_SetCompressionMode (doc, HPDF_COMP_ALL);
  HPDF_UseUTFEncodings (doc);
  font = HPDF_GetFont (doc, HPDF_LoadTTFontFromFile2 (doc, argv[1], (HPDF_UINT) atoi (argv[2]), HPDF_TRUE), "UTF-8");
  for (guint i = 0; i < BENCH_LINES / 40; i++)
    draw_page (doc, font, i);
  HPDF_SaveToFile (doc, argv[3]);
  HPDF_Free (doc);
  return 0;
}
