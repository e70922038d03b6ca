#include "pdf/face.h"

#define SYMBOLIC 4
#define WIDTHS_MOST 8000 /* of one array: libharu takes 32,767 */
#define ROWS_MOST 100 /* of one bfchar block, PDF 32000-1, 9.10.3 */

static HPDF_Dict
add_dict (HPDF_Doc doc, const char *type)
{
  HPDF_Dict dict = HPDF_Dict_New (doc->mmgr);

  if (dict)
    HPDF_Xref_Add (doc->xref, dict);
  HPDF_Dict_AddName (dict, "Type", type);
  return dict;
}

static HPDF_Dict
add_stream (HPDF_Doc doc, const void *data, gsize size)
{
  HPDF_Dict dict = HPDF_DictStream_New (doc->mmgr, doc->xref);

  if (!dict)
    return NULL;
  dict->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
  HPDF_Stream_Write (dict->stream, data, (HPDF_UINT) size);
  return dict;
}

/* "AAAAAA+ARPLUMingCN": a tag that tells the subsets of one file apart. */
static char *
base_name (const LinliFace *face, guint index)
{
  GString *name = g_string_new ("AAAAA");

  g_string_append_c (name, (char) ('A' + index % 26));
  g_string_append_c (name, '+');
  for (const char *p = face->family; *p; p++)
    if (g_ascii_isalnum (*p) || *p == '-')
      g_string_append_c (name, *p);
  if (name->len == 7)
    g_string_append_printf (name, "Face%u", index + 1);
  g_string_truncate (name, MIN (name->len, 100));
  return g_string_free (name, FALSE);
}

static HPDF_Dict
add_descriptor (HPDF_Doc doc, const LinliFace *face, const char *name, GBytes *file)
{
  HPDF_Dict descriptor = add_dict (doc, "FontDescriptor");
  LinliSfntBox box = linli_sfnt_box (face->sfnt);
  HPDF_Array edges = HPDF_Array_New (doc->mmgr);
  gsize size;
  const void *data = g_bytes_get_data (file, &size);
  HPDF_Dict stream = add_stream (doc, data, size);

  HPDF_Dict_AddName (descriptor, "FontName", name);
  HPDF_Dict_AddNumber (descriptor, "Flags", SYMBOLIC);
  HPDF_Dict_Add (descriptor, "FontBBox", edges);
  HPDF_Array_AddNumber (edges, box.x0);
  HPDF_Array_AddNumber (edges, box.y0);
  HPDF_Array_AddNumber (edges, box.x1);
  HPDF_Array_AddNumber (edges, box.y1);
  HPDF_Dict_AddNumber (descriptor, "ItalicAngle", 0);
  HPDF_Dict_AddNumber (descriptor, "Ascent", box.ascent);
  HPDF_Dict_AddNumber (descriptor, "Descent", box.descent);
  HPDF_Dict_AddNumber (descriptor, "CapHeight", box.ascent);
  HPDF_Dict_AddNumber (descriptor, "StemV", face->heavy ? 120 : 80);
  HPDF_Dict_AddNumber (stream, "Length1", (HPDF_INT32) size);
  HPDF_Dict_Add (descriptor, "FontFile2", stream);
  return descriptor;
}

static HPDF_Array
widths (HPDF_Doc doc, const LinliGlyphs *glyphs, guint face)
{
  HPDF_Array outer = HPDF_Array_New (doc->mmgr), inner = NULL;

  for (guint code = 1; code <= linli_glyphs_count (glyphs, face); code++)
    {
      if ((code - 1) % WIDTHS_MOST == 0)
        {
          inner = HPDF_Array_New (doc->mmgr);
          HPDF_Array_AddNumber (outer, (HPDF_INT32) code);
          HPDF_Array_Add (outer, inner);
        }
      HPDF_Array_AddNumber (inner, (HPDF_INT32) linli_glyphs_code_width (glyphs, face, code));
    }
  return outer;
}

static HPDF_Dict
system_info (HPDF_Doc doc)
{
  HPDF_Dict info = HPDF_Dict_New (doc->mmgr);

  HPDF_Dict_Add (info, "Registry", HPDF_String_New (doc->mmgr, "Adobe", NULL));
  HPDF_Dict_Add (info, "Ordering", HPDF_String_New (doc->mmgr, "Identity", NULL));
  HPDF_Dict_AddNumber (info, "Supplement", 0);
  return info;
}

static HPDF_Dict
add_descendant (HPDF_Doc doc, const LinliGlyphs *glyphs, guint face, const char *name, GBytes *file)
{
  HPDF_Dict font = add_dict (doc, "Font");

  HPDF_Dict_AddName (font, "Subtype", "CIDFontType2");
  HPDF_Dict_AddName (font, "BaseFont", name);
  HPDF_Dict_Add (font, "CIDSystemInfo", system_info (doc));
  HPDF_Dict_AddName (font, "CIDToGIDMap", "Identity");
  HPDF_Dict_AddNumber (font, "DW", 1000);
  HPDF_Dict_Add (font, "W", widths (doc, glyphs, face));
  HPDF_Dict_Add (font, "FontDescriptor", add_descriptor (doc, linli_glyphs_face (glyphs, face), name, file));
  return font;
}

static void
put_char (GString *into, gunichar c)
{
  if (c < 0x10000)
    g_string_append_printf (into, "%04X", c);
  else
    g_string_append_printf (into, "%04X%04X", 0xd800 + ((c - 0x10000) >> 10), 0xdc00 + ((c - 0x10000) & 0x3ff));
}

static HPDF_Dict
add_unicode_map (HPDF_Doc doc, const LinliGlyphs *glyphs, guint face)
{
  guint count = linli_glyphs_count (glyphs, face);
  g_autoptr (GString) map = g_string_new ("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                                          "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                                          "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                                          "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");

  for (guint code = 1; code <= count; code++)
    {
      if ((code - 1) % ROWS_MOST == 0)
        g_string_append_printf (map, "%u beginbfchar\n", MIN (count - code + 1, ROWS_MOST));
      g_string_append_printf (map, "<%04X> <", code);
      put_char (map, linli_glyphs_char (glyphs, face, code));
      g_string_append (map, ">\n");
      if (code % ROWS_MOST == 0 || code == count)
        g_string_append (map, "endbfchar\n");
    }
  g_string_append (map, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
  return add_stream (doc, map->str, map->len);
}

HPDF_Dict
linli_face_embed (HPDF_Doc doc, const LinliGlyphs *glyphs, guint face, GBytes *file)
{
  g_autofree char *name = base_name (linli_glyphs_face (glyphs, face), face);
  HPDF_Dict font = add_dict (doc, "Font");
  HPDF_Array descendants = HPDF_Array_New (doc->mmgr);

  HPDF_Dict_AddName (font, "Subtype", "Type0");
  HPDF_Dict_AddName (font, "BaseFont", name);
  HPDF_Dict_AddName (font, "Encoding", "Identity-H");
  HPDF_Dict_Add (font, "DescendantFonts", descendants);
  HPDF_Array_Add (descendants, add_descendant (doc, glyphs, face, name, file));
  HPDF_Dict_Add (font, "ToUnicode", add_unicode_map (doc, glyphs, face));
  return font;
}
