#include "council/media.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *media, *ending, *word; /* word: msgid */
} medias[] = {
  { "application/pdf", ".pdf", N_("PDF") },
  { "image/jpeg", ".jpg", N_("picture") },
  { "image/png", ".png", N_("picture") },
  { "image/gif", ".gif", N_("picture") },
  { "image/webp", ".webp", N_("picture") },
  { "image/heic", ".heic", N_("picture") },
  { "video/mp4", ".mp4", N_("film") },
  { "audio/mp4", ".m4a", N_("recording") },
  { "audio/amr", ".amr", N_("recording") },
  { "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", N_("text document") },
  { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", N_("spreadsheet") },
  { "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx", N_("slides") },
  { "application/vnd.oasis.opendocument.text", ".odt", N_("text document") },
  { "application/vnd.oasis.opendocument.spreadsheet", ".ods", N_("spreadsheet") },
  { "application/vnd.oasis.opendocument.presentation", ".odp", N_("slides") },
  { "application/zip", ".zip", N_("archive") },
  { "text/plain", ".txt", N_("text") },
};

/* What a file begins with. */
static const struct
{
  const char *media, *bytes;
  gsize length;
} beginnings[] = {
  { "application/pdf", "%PDF-1.", 7 },
  { "application/pdf", "%PDF-2.", 7 },
  { "image/jpeg", "\xff\xd8\xff", 3 },
  { "image/png", "\x89PNG\r\n\x1a\n", 8 },
  { "image/gif", "GIF87a", 6 },
  { "image/gif", "GIF89a", 6 },
  { "audio/amr", "#!AMR\n", 6 },
  { "audio/amr", "#!AMR-WB\n", 9 },
};

static gboolean
stands_at (const guint8 *data, gsize size, gsize offset, const char *text)
{
  gsize length = strlen (text);

  return size >= offset + length && memcmp (data + offset, text, length) == 0;
}

/* ISO base media: the brand says which. */
static const char *
of_brand (const guint8 *data, gsize size)
{
  static const char *const heic[] = { "heic", "heix", "mif1", "msf1", "heim", "heis", NULL };
  static const char *const video[] = { "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "3gp4", "3gp5", NULL };
  char brand[5] = "";

  if (size < 12)
    return NULL;
  memcpy (brand, data + 8, 4);
  if (g_strv_contains (heic, brand))
    return "image/heic";
  if (strcmp (brand, "M4A ") == 0)
    return "audio/mp4";
  return g_strv_contains (video, brand) ? "video/mp4" : NULL;
}

static gboolean
holds (const guint8 *data, gsize size, const char *text)
{
  return data && memmem (data, size, text, strlen (text)) != NULL;
}

/* An office document is a zip whose entries say so: OpenDocument in its first, Office Open XML by the folder names. */
static const char *
of_zip (const guint8 *data, gsize size)
{
  const char *first = "mimetypeapplication/vnd.oasis.opendocument.";

  if (stands_at (data, size, 30, first))
    {
      gsize at = 30 + strlen (first);
      if (stands_at (data, size, at, "text"))
        return "application/vnd.oasis.opendocument.text";
      if (stands_at (data, size, at, "spreadsheet"))
        return "application/vnd.oasis.opendocument.spreadsheet";
      if (stands_at (data, size, at, "presentation"))
        return "application/vnd.oasis.opendocument.presentation";
    }
  if (!holds (data, size, "[Content_Types].xml"))
    return "application/zip";
  if (holds (data, size, "vbaProject.bin"))
    return NULL;
  if (holds (data, size, "word/document.xml"))
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  if (holds (data, size, "xl/workbook.xml"))
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return holds (data, size, "ppt/presentation.xml")
           ? "application/vnd.openxmlformats-officedocument.presentationml.presentation"
           : "application/zip";
}

/* A script is text too, but a desktop would run it. */
static gboolean
is_text (const guint8 *data, gsize size)
{
  if (stands_at (data, size, 0, "#!") || !g_utf8_validate_len ((const char *) data, size, NULL))
    return FALSE;
  for (gsize i = 0; i < size; i++)
    if ((data[i] < 0x20 && !strchr ("\t\n\r\f", data[i])) || data[i] == 0x7f)
      return FALSE;
  return TRUE;
}

const char *
linli_media_of (const guint8 *data, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (size > beginnings[i].length && memcmp (data, beginnings[i].bytes, beginnings[i].length) == 0)
      return beginnings[i].media;
  if (stands_at (data, size, 0, "RIFF") && stands_at (data, size, 8, "WEBP"))
    return "image/webp";
  if (stands_at (data, size, 4, "ftyp"))
    return of_brand (data, size);
  if (stands_at (data, size, 0, "PK\x03\x04"))
    return of_zip (data, size);
  return size > 0 && is_text (data, size) ? "text/plain" : NULL;
}

const char *
linli_media_word (const char *media)
{
  for (guint i = 0; i < G_N_ELEMENTS (medias); i++)
    if (g_strcmp0 (medias[i].media, media) == 0)
      return _(medias[i].word);
  return _("file");
}

const char *
linli_media_ending (const char *media)
{
  for (guint i = 0; i < G_N_ELEMENTS (medias); i++)
    if (g_strcmp0 (medias[i].media, media) == 0)
      return medias[i].ending;
  return "";
}
