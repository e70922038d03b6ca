#include "pdf/writer.h"

#include "base/clock.h"
#include "base/error.h"
#include "pdf/face.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <hpdf.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define LEVELS 4

struct _LinliWriter
{
  HPDF_Doc doc;
  HPDF_STATUS status, detail; /* the first that libharu reported */
  HPDF_Dict resources, fonts;
  HPDF_Page page;
  HPDF_Outline outline[LEVELS + 1]; /* the last of each level; 0 is the root */
};

static void
on_error (HPDF_STATUS status, HPDF_STATUS detail, void *data)
{
  LinliWriter *writer = data;

  if (writer->status != HPDF_OK)
    return;
  writer->status = status;
  writer->detail = detail;
}

static gboolean
check (const LinliWriter *writer, GError **error)
{
  if (writer->status == HPDF_OK)
    return TRUE;
  return linli_fail (error, LINLI_ERROR_IO, _("The pages could not be made: libharu reports 0x%04lX (%lu)."),
                     writer->status, writer->detail);
}

/* One resource dictionary, shared by all pages. */
static void
add_resources (LinliWriter *writer)
{
  HPDF_Array procedures;

  writer->resources = HPDF_Dict_New (writer->doc->mmgr);
  if (!writer->resources || HPDF_Xref_Add (writer->doc->xref, writer->resources) != HPDF_OK)
    return;
  procedures = HPDF_Array_New (writer->doc->mmgr);
  HPDF_Dict_Add (writer->resources, "ProcSet", procedures);
  HPDF_Array_AddName (procedures, "PDF");
  HPDF_Array_AddName (procedures, "Text");
  writer->fonts = HPDF_Dict_New (writer->doc->mmgr);
  HPDF_Dict_Add (writer->resources, "Font", writer->fonts);
}

/* Out of memory ends the program as everywhere in GLib: libharu's own checks are not complete. */
static void *
allocate (HPDF_UINT size)
{
  return g_malloc (size);
}

static void
release (void *memory)
{
  g_free (memory);
}

LinliWriter *
linli_writer_new (guint branch, GError **error)
{
  g_autoptr (LinliWriter) writer = g_new0 (LinliWriter, 1);

  writer->doc = HPDF_NewEx (on_error, allocate, release, 0, writer);
  if (!writer->doc)
    return linli_fail (error, LINLI_ERROR_IO, _("libharu could not be started.")), NULL;
  HPDF_SetPagesConfiguration (writer->doc, branch);
  /* Pages stay as they are written: a verifier lays them out again, and deflating was a third of that. */
  HPDF_SetCompressionMode (writer->doc, HPDF_COMP_IMAGE | HPDF_COMP_METADATA);
  writer->doc->pdf_version = HPDF_VER_17;
  add_resources (writer);
  return check (writer, error) ? g_steal_pointer (&writer) : NULL;
}

void
linli_writer_free (LinliWriter *writer)
{
  if (!writer)
    return;
  if (writer->doc)
    HPDF_Free (writer->doc);
  g_free (writer);
}

gboolean
linli_writer_page (LinliWriter *writer, const GString *operators, GError **error)
{
  HPDF_PageAttr attributes;

  if (!check (writer, error))
    return FALSE;
  writer->page = HPDF_AddPage (writer->doc);
  if (!writer->page)
    {
      on_error (HPDF_INVALID_PAGE, 0, writer);
      return check (writer, error);
    }
  attributes = writer->page->attr;
  HPDF_Page_SetWidth (writer->page, LINLI_PAGE_WIDTH / 1000.0f);
  HPDF_Page_SetHeight (writer->page, LINLI_PAGE_HEIGHT / 1000.0f);
  HPDF_Dict_Add (writer->page, "Resources", writer->resources);
  HPDF_Stream_Write (attributes->stream, (const HPDF_BYTE *) operators->str, (HPDF_UINT) operators->len);
  return check (writer, error);
}

/* A text string is UTF-16BE with its mark, as hex; libharu's own strings are neither. */
static HPDF_Binary
text_string (LinliWriter *writer, const char *text)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  glong count = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &count, NULL);

  g_byte_array_append (bytes, (const guint8 *) "\xfe\xff", 2);
  for (glong i = 0; i < count; i++)
    {
      guint8 pair[2] = { units[i] >> 8, units[i] & 0xff };
      g_byte_array_append (bytes, pair, 2);
    }
  return HPDF_Binary_New (writer->doc->mmgr, bytes->data, bytes->len);
}

static HPDF_Outline
parent_of (LinliWriter *writer, int level)
{
  for (int i = level - 1; i > 0; i--)
    if (writer->outline[i])
      return writer->outline[i];
  return NULL;
}

gboolean
linli_writer_bookmark (LinliWriter *writer, int level, const char *text, int y, GError **error)
{
  HPDF_Outline outline;
  HPDF_Destination destination;

  if (!check (writer, error))
    return FALSE;
  level = CLAMP (level, 1, LEVELS);
  outline = HPDF_CreateOutline (writer->doc, parent_of (writer, level), "", NULL);
  destination = HPDF_Page_CreateDestination (writer->page);
  if (outline && destination)
    {
      HPDF_Destination_SetFitH (destination, (HPDF_REAL) y / 1000.0f);
      HPDF_Outline_SetDestination (outline, destination);
      HPDF_Outline_SetOpened (outline, HPDF_TRUE);
      HPDF_Dict_Add (outline, "Title", text_string (writer, text));
    }
  writer->outline[level] = outline;
  for (int i = level + 1; i <= LEVELS; i++)
    writer->outline[i] = NULL;
  return check (writer, error);
}

gboolean
linli_writer_fonts (LinliWriter *writer, const LinliGlyphs *glyphs, GError **error)
{
  for (guint i = 0; i < linli_glyphs_faces (glyphs); i++)
    {
      g_autoptr (GBytes) file = linli_glyphs_subset (glyphs, i, error);
      char name[8];
      HPDF_Dict font;

      if (!file || !check (writer, error))
        return FALSE;
      font = linli_face_embed (writer->doc, glyphs, i, file);
      if (!check (writer, error))
        return FALSE;
      g_snprintf (name, sizeof name, "F%u", i + 1);
      HPDF_Dict_Add (writer->fonts, name, font);
    }
  return check (writer, error);
}

static gboolean
set_date (LinliWriter *writer, gint64 at_ms, GError **error)
{
  HPDF_Date date = { .ind = '+', .off_hour = 8 };

  linli_date_split (linli_instant_date (at_ms), &date.year, &date.month, &date.day);
  linli_instant_time (at_ms, &date.hour, &date.minutes);
  date.seconds = (int) (((at_ms / 1000) % 60 + 60) % 60);
  HPDF_SetInfoDateAttr (writer->doc, HPDF_INFO_CREATION_DATE, date);
  return check (writer, error);
}

gboolean
linli_writer_info (LinliWriter *writer, const LinliDocument *document, GError **error)
{
  const struct { const char *key, *text; } entries[] = {
    { "Title", document->title }, { "Author", document->author }, { "Subject", document->subject },
    { "Keywords", document->keywords }, { "Creator", "Linli" },
  };

  if (!check (writer, error) || !set_date (writer, document->at_ms, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (entries) && writer->doc->info; i++)
    if (entries[i].text && *entries[i].text)
      HPDF_Dict_Add (writer->doc->info, entries[i].key, text_string (writer, entries[i].text));
  HPDF_Dict_Add (writer->doc->catalog, "Lang",
                 text_string (writer, g_str_has_prefix (document->language, "zh") ? "zh-CN" : document->language));
  return check (writer, error);
}

/* libharu does not tell every failed write: the file must end as a PDF does. */
static gboolean
is_whole (GBytes *bytes)
{
  static const char end[] = "%%EOF\n";
  gsize size, tail = sizeof end - 1;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > tail && memcmp (data + size - tail, end, tail) == 0;
}

/* Through a file in memory, which is mapped: libharu's own stream would be a second copy. */
GBytes *
linli_writer_save (LinliWriter *writer, GError **error)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  int fd;

  if (!check (writer, error))
    return NULL;
  fd = memfd_create ("linli-pdf", MFD_CLOEXEC);
  if (fd < 0)
    return linli_fail_errno (error, errno, "memfd"), NULL;
  path = g_strdup_printf ("/proc/self/fd/%d", fd);
  HPDF_SaveToFile (writer->doc, path);
  if (check (writer, error))
    file = g_mapped_file_new_from_fd (fd, FALSE, error);
  close (fd);
  bytes = file ? g_mapped_file_get_bytes (file) : NULL;
  if (bytes && !is_whole (bytes))
    {
      linli_fail (error, LINLI_ERROR_FULL, _("There is no room left to write “%s”."), "memfd");
      return NULL;
    }
  return g_steal_pointer (&bytes);
}
