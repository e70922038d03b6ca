/* The text of the page bench drawn with libharu alone, line after line: bare-haru FONT INDEX OUT.pdf */
#include "page-text.h"

#include <hpdf.h>
#include <stdlib.h>

static void
on_error (HPDF_STATUS status, HPDF_STATUS detail, void *data)
{
  g_printerr ("libharu: 0x%04lX (%lu)\n", status, detail);
  exit (1);
}

static void
draw_page (HPDF_Doc doc, HPDF_Font font, guint number)
{
  HPDF_Page page = HPDF_AddPage (doc);
  g_autoptr (GString) line = g_string_new (NULL);

  HPDF_Page_SetSize (page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
  HPDF_Page_SetFontAndSize (page, font, 16);
  HPDF_Page_BeginText (page);
  for (guint i = 0; i < PAGE_TEXT_LINES; i++)
    {
      g_string_truncate (line, 0);
      page_text_line (line, number * PAGE_TEXT_LINES + i);
      HPDF_Page_TextOut (page, 79, (HPDF_REAL) (800 - 18 * (int) i), line->str);
    }
  HPDF_Page_EndText (page);
}

int
main (int argc, char **argv)
{
  HPDF_Doc doc = HPDF_New (on_error, NULL);
  const char *name;
  HPDF_Font font;

  if (argc != 4)
    return 1;
  HPDF_UseUTFEncodings (doc);
  HPDF_SetPagesConfiguration (doc, 100);
  HPDF_SetCompressionMode (doc, HPDF_COMP_ALL);
  name = g_str_has_suffix (argv[1], ".ttc") ? HPDF_LoadTTFontFromFile2 (doc, argv[1], (HPDF_UINT) atoi (argv[2]), HPDF_TRUE)
                                            : HPDF_LoadTTFontFromFile (doc, argv[1], HPDF_TRUE);
  font = HPDF_GetFont (doc, name, "UTF-8");
  for (guint i = 0; i < PAGE_TEXT_PAGES; i++)
    draw_page (doc, font, i);
  HPDF_SaveToFile (doc, argv[3]);
  HPDF_Free (doc);
  return 0;
}
