#include "pdf/fonts.h"

#include "base/error.h"

#include <fontconfig/fontconfig.h>
#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  COMMON = LINLI_TYPE_COUNT, /* the chain behind every role */
  SERIF,                     /* those before, in papers that are not Chinese */
  SANS,
  CHAIN_COUNT,
};

#define BOLD ":bold"
#define MARK_MIDDLE 400 /* thousandths of the size: further right, a mark stands in the middle of its square */

static const struct
{
  const char *key;
  const char *families;
} chains[CHAIN_COUNT] = {
  [LINLI_TYPE_TITLE] = { "title", "FZXiaoBiaoSong-B05S;FZXiaoBiaoSong-B05;方正小标宋简体;STZhongsong;华文中宋;"
                                  "Source Han Serif SC;Noto Serif CJK SC;SimSun;AR PL UMing CN" },
  [LINLI_TYPE_HEI] = { "hei", "SimHei;黑体;FZHei-B01S;Source Han Sans SC;Noto Sans CJK SC;WenQuanYi Zen Hei" },
  [LINLI_TYPE_KAI] = { "kai", "KaiTi_GB2312;楷体_GB2312;KaiTi;楷体;FZKai-Z03S;AR PL UKai CN" },
  [LINLI_TYPE_FANGSONG] = { "fangsong", "FangSong_GB2312;仿宋_GB2312;FangSong;仿宋;FZFangSong-Z02S;AR PL UMing CN" },
  [LINLI_TYPE_SONG] = { "song", "SimSun;宋体;FZShuSong-Z01S;AR PL UMing CN" },
  [COMMON] = { "common", "AR PL UMing CN;HanaMinA;HanaMinB;WenQuanYi Zen Hei" },
  [SERIF] = { "serif", "Times New Roman;Liberation Serif;DejaVu Serif" },
  [SANS] = { "sans", "Arial:bold;Liberation Sans:bold;DejaVu Sans:bold" },
};

static const char *const heavy_families[] = { "XiaoBiaoSong", "小标宋", "Zhongsong", "中宋", NULL };

struct _LinliFonts
{
  gatomicrefcount references;
  GPtrArray *faces;                          /* LinliFace, each file and index once */
  GPtrArray *chains[CHAIN_COUNT];            /* LinliFace, not owned */
  GString *report;
};

static void
face_free (LinliFace *face)
{
  g_free (face->family);
  g_free (face->path);
  linli_sfnt_free (face->sfnt);
  g_free (face);
}

static gboolean
has_family (const FcPattern *match, const char *family)
{
  FcChar8 *name;

  for (int i = 0; FcPatternGetString (match, FC_FAMILY, i, &name) == FcResultMatch; i++)
    if (FcStrCmpIgnoreCase (name, (const FcChar8 *) family) == 0)
      return TRUE;
  return FALSE;
}

static FcPattern *
match_family (FcConfig *config, const char *asked)
{
  gboolean bold = g_str_has_suffix (asked, BOLD);
  g_autofree char *family = g_strndup (asked, strlen (asked) - (bold ? strlen (BOLD) : 0));
  FcPattern *wanted = FcPatternBuild (NULL, FC_FAMILY, FcTypeString, family, FC_OUTLINE, FcTypeBool, FcTrue, FC_WEIGHT,
                                      FcTypeInteger, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR, NULL);
  FcPattern *match;
  FcResult result;

  FcConfigSubstitute (config, wanted, FcMatchPattern);
  FcDefaultSubstitute (wanted);
  match = FcFontMatch (config, wanted, &result);
  FcPatternDestroy (wanted);
  if (match && !has_family (match, family))
    g_clear_pointer (&match, FcPatternDestroy);
  return match;
}

static gboolean
is_heavy (const FcPattern *match, const char *family)
{
  int weight = FC_WEIGHT_NORMAL;

  for (guint i = 0; heavy_families[i]; i++)
    if (strstr (family, heavy_families[i]))
      return TRUE;
  FcPatternGetInteger (match, FC_WEIGHT, 0, &weight);
  return weight >= FC_WEIGHT_DEMIBOLD;
}

static LinliFace *
face_open (const FcPattern *match, const char *family, GError **error)
{
  g_autoptr (GMappedFile) mapped = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LinliSfnt) sfnt = NULL;
  FcChar8 *path;
  int index = 0;
  LinliFace *face;

  if (FcPatternGetString (match, FC_FILE, 0, &path) != FcResultMatch)
    return linli_fail (error, LINLI_ERROR_NOT_FOUND, _("it has no file")), NULL;
  FcPatternGetInteger (match, FC_INDEX, 0, &index);
  mapped = g_mapped_file_new ((const char *) path, FALSE, error);
  if (!mapped)
    return NULL;
  bytes = g_mapped_file_get_bytes (mapped);
  sfnt = linli_sfnt_new (bytes, (guint) index & 0xffff, error); /* above stands a variable font's instance */
  if (!sfnt)
    return NULL;
  face = g_new0 (LinliFace, 1);
  face->family = g_strdup (family);
  face->path = g_strdup ((const char *) path);
  face->index = (guint) index & 0xffff;
  face->heavy = is_heavy (match, family);
  face->sfnt = g_steal_pointer (&sfnt);
  return face;
}

static LinliFace *
known_face (LinliFonts *fonts, const char *family)
{
  for (guint i = 0; i < fonts->faces->len; i++)
    {
      LinliFace *face = g_ptr_array_index (fonts->faces, i);
      if (g_ascii_strcasecmp (face->family, family) == 0)
        return face;
    }
  return NULL;
}

static LinliFace *
add_face (LinliFonts *fonts, FcConfig *config, const char *family, GError **error)
{
  LinliFace *face = known_face (fonts, family);
  FcPattern *match;

  if (face)
    return face;
  match = match_family (config, family);
  if (!match)
    return linli_fail (error, LINLI_ERROR_NOT_FOUND, _("it is not installed")), NULL;
  face = face_open (match, family, error);
  FcPatternDestroy (match);
  if (face)
    g_ptr_array_add (fonts->faces, face);
  return face;
}

static void
fill_chain (LinliFonts *fonts, FcConfig *config, guint role, const char *const *families)
{
  for (guint i = 0; families[i]; i++)
    {
      g_autoptr (GError) error = NULL;
      LinliFace *face = add_face (fonts, config, families[i], &error);

      if (face && !g_ptr_array_find (fonts->chains[role], face, NULL))
        {
          g_ptr_array_add (fonts->chains[role], face);
          g_string_append_printf (fonts->report, _("%s: %s, used, from %s\n"), chains[role].key, families[i], face->path);
        }
      else if (error)
        g_string_append_printf (fonts->report, _("%s: %s, passed over: %s\n"), chains[role].key, families[i],
                                error->message);
    }
}

static GKeyFile *
read_settings (const char *settings, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (settings && !g_key_file_load_from_data (file, settings, (gsize) -1, G_KEY_FILE_NONE, error))
    return NULL;
  return g_steal_pointer (&file);
}

static gboolean
fill_chains (LinliFonts *fonts, GKeyFile *file, FcConfig *config, GError **error)
{
  for (guint role = 0; role < CHAIN_COUNT; role++)
    {
      g_auto (GStrv) families = g_key_file_get_string_list (file, "fonts", chains[role].key, NULL, NULL);

      if (!families)
        families = g_strsplit (chains[role].families, ";", -1);
      fill_chain (fonts, config, role, (const char *const *) families);
    }
  for (guint role = 0; role < COMMON; role++)
    {
      g_ptr_array_extend (fonts->chains[role], fonts->chains[COMMON], NULL, NULL);
      if (fonts->chains[role]->len == 0)
        return linli_fail (error, LINLI_ERROR_NOT_FOUND, _("No installed font can serve “%s”:\n%s"),
                           chains[role].key, fonts->report->str);
    }
  return TRUE;
}

LinliFonts *
linli_fonts_new (const char *settings, GError **error)
{
  g_autoptr (LinliFonts) fonts = g_new0 (LinliFonts, 1);
  g_autoptr (GKeyFile) file = NULL;
  FcConfig *config;
  gboolean filled;

  g_atomic_ref_count_init (&fonts->references);
  fonts->faces = g_ptr_array_new_with_free_func ((GDestroyNotify) face_free);
  fonts->report = g_string_new (NULL);
  for (guint role = 0; role < CHAIN_COUNT; role++)
    fonts->chains[role] = g_ptr_array_new ();
  file = read_settings (settings, error);
  if (!file)
    return NULL;
  config = FcInitLoadConfigAndFonts ();
  if (!config)
    return linli_fail (error, LINLI_ERROR_IO, _("The list of installed fonts could not be read.")), NULL;
  filled = fill_chains (fonts, file, config, error);
  FcConfigDestroy (config);
  return filled ? g_steal_pointer (&fonts) : NULL;
}

LinliFonts *
linli_fonts_ref (LinliFonts *fonts)
{
  g_atomic_ref_count_inc (&fonts->references);
  return fonts;
}

void
linli_fonts_unref (LinliFonts *fonts)
{
  if (!fonts || !g_atomic_ref_count_dec (&fonts->references))
    return;
  for (guint role = 0; role < CHAIN_COUNT; role++)
    g_ptr_array_unref (fonts->chains[role]);
  g_ptr_array_unref (fonts->faces);
  g_string_free (fonts->report, TRUE);
  g_free (fonts);
}

char *
linli_fonts_report (const LinliFonts *fonts)
{
  return g_strdup (fonts->report->str);
}

const GPtrArray *
linli_fonts_chain (const LinliFonts *fonts, LinliType role)
{
  return fonts->chains[role];
}

static gboolean
draws (const LinliFace *face, gunichar c, guint glyph)
{
  gsize size, missing_size;
  const guint8 *outline = linli_sfnt_outline (face->sfnt, glyph, &size);
  const guint8 *missing = linli_sfnt_outline (face->sfnt, 0, &missing_size);

  if (glyph == 0)
    return FALSE;
  if (!outline)
    return g_unichar_isspace (c);
  return size != missing_size || memcmp (outline, missing, size) != 0;
}

static gboolean
is_low_mark (gunichar c)
{
  return c == 0xff0c || c == 0x3001 || c == 0x3002 || c == 0xff1a || c == 0xff1b;
}

static LinliFace *
find_in (const GPtrArray *chain, gunichar c, guint *glyph)
{
  LinliFace *second = NULL;

  for (guint i = 0; i < chain->len; i++)
    {
      LinliFace *face = g_ptr_array_index (chain, i);
      guint found = linli_sfnt_glyph (face->sfnt, c);

      if (!draws (face, c, found))
        continue;
      if (!second)
        *glyph = found;
      if (!is_low_mark (c) || linli_sfnt_middle (face->sfnt, found) <= MARK_MIDDLE)
        {
          *glyph = found;
          return face;
        }
      second = second ? second : face;
    }
  return second;
}

LinliFace *
linli_fonts_find (const LinliFonts *fonts, LinliType role, gboolean western, gunichar c, guint *glyph)
{
  guint first = role == LINLI_TYPE_TITLE || role == LINLI_TYPE_HEI ? SANS : SERIF;
  LinliFace *face = western ? find_in (fonts->chains[first], c, glyph) : NULL;

  if (!face)
    face = find_in (fonts->chains[role], c, glyph);
  if (!face && c != ' ' && g_unichar_isspace (c))
    return linli_fonts_find (fonts, role, western, ' ', glyph);
  return face;
}
