#include "council/roster.h"

#include "base/error.h"
#include "base/text.h"
#include "council/csv.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define AREA_MAX_DM2 1000000000 /* 10,000,000 m² */
#define UNITS_MAX 10000

typedef struct
{
  const char *value;
  const char *words; /* separated by "|", lower case */
} Word;

static const Word headers[] = {
  { "label", "label|id|no|no.|number|编号|公开编号|代号|序列号" },
  { "name", "name|full name|姓名|名字" },
  { "phone", "phone|telephone|tel|mobile|电话|手机|手机号|手机号码|电话号码|联系电话|联系方式" },
  { "building", "building|楼栋|楼幢|幢|幢号|楼号|栋" },
  { "address", "address|住址|地址|家庭住址|房号|门牌|门牌号" },
  { "household", "household|户号|户|户编号" },
  { "grid", "grid|网格|网格号|所属网格" },
  { "sex", "sex|gender|性别" },
  { "office", "office|status|身份|人员类别|类别" },
  { "area", "area|floor area|面积|建筑面积|专有面积|专有部分面积|房屋面积" },
  { "units", "units|套数|房屋套数" },
  { "role", "role|seat|职务|席位|角色" },
  { NULL },
};

static const Word sexes[] = { { "female", "female|f|女|女性" }, { "male", "male|m|男|男性" }, { NULL } };

static const Word offices[] = {
  { "staff", "staff|工作人员|社工|职员" },
  { "committee", "committee|委员|居委会委员|村委会委员|主任|副主任" },
  { "supervisor", "supervisor|监督员|监督委员|监委会成员" },
  { "representative", "representative|代表|居民代表|村民代表" },
  { "resident", "resident|居民|村民|业主|党员" },
  { "adviser", "adviser|advisor|顾问|法律顾问|列席|列席人员" },
  { NULL },
};

static const Word roles[] = {
  { "committee", "committee|委员|居委会委员|村委会委员|主任|副主任" },
  { "representative", "representative|代表|居民代表|村民代表" },
  { "party", "party|党员" },
  { "owner", "owner|业主" },
  { "villager", "villager|村民" },
  { "member", "member|成员" },
  { NULL },
};

/* Whether @word is one of those that @words separates by "|". */
static gboolean
is_among (const char *words, const char *word)
{
  gsize length = strlen (word);

  for (const char *p = words; length > 0; p++)
    {
      gsize end = strcspn (p, "|");
      if (end == length && memcmp (p, word, length) == 0)
        return TRUE;
      p += end;
      if (!*p)
        break;
    }
  return FALSE;
}

static const char *
find_word (const Word *table, const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = g_utf8_strdown (normal ? normal : "", -1);

  g_strstrip (lower);
  for (; table->value; table++)
    if (is_among (table->words, lower))
      return table->value;
  return NULL;
}

const char *
linli_roster_member (const char *header)
{
  g_autofree char *normal = g_utf8_normalize (header, -1, G_NORMALIZE_ALL_COMPOSE);
  char *bracket = normal ? strpbrk (normal, "([") : NULL;

  if (bracket)
    *bracket = '\0';
  return normal ? find_word (headers, normal) : NULL;
}

gboolean
linli_roster_is_member (const char *member)
{
  for (const Word *word = headers; word->value; word++)
    if (g_str_equal (word->value, member))
      return TRUE;
  return FALSE;
}

/* The first of a value's words in the language: English ones stand before the Chinese. */
static char *
word_in (const Word *table, const char *value, gboolean english)
{
  for (; table->value; table++)
    if (g_str_equal (table->value, value))
      {
        g_auto (GStrv) words = g_strsplit (table->words, "|", -1);
        for (guint i = 0; words[i]; i++)
          if (g_str_is_ascii (words[i]) == english)
            return g_strdup (words[i]);
      }
  return g_strdup (value);
}

char *
linli_roster_header (const char *member, const char *lang)
{
  return word_in (headers, member, g_str_equal (lang, "en"));
}

char *
linli_roster_cell (const LinliRecord *row, const char *member, const char *lang)
{
  gboolean english = g_str_equal (lang, "en");
  const char *text = linli_record_text (row, member);
  gint64 area = linli_record_int (row, "area_dm2");

  if (g_str_equal (member, "area"))
    return linli_record_has (row, "area_dm2") ? g_strdup_printf ("%" PRId64 ".%02d", area / 100, (int) (area % 100)) : NULL;
  if (g_str_equal (member, "units"))
    return linli_record_has (row, "units") ? g_strdup_printf ("%" PRId64, linli_record_int (row, "units")) : NULL;
  if (!text)
    return NULL;
  if (g_str_equal (member, "sex"))
    return word_in (sexes, text, english);
  if (g_str_equal (member, "office"))
    return word_in (offices, text, english);
  return g_str_equal (member, "role") ? word_in (roles, text, english) : g_strdup (text);
}

static gboolean
read_choice (LinliRecord *row, const char *member, const Word *table, const char *cell, GError **error)
{
  const char *word = find_word (table, cell);
  g_autoptr (GString) choices = g_string_new (NULL);

  if (word)
    return linli_record_set_text (row, member, word), TRUE;
  for (; table->value; table++)
    g_string_append_printf (choices, "%s%s", choices->len ? ", " : "", table->value);
  return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is none of the words known here (%s)."), cell, choices->str);
}

gboolean
linli_roster_area (const char *text, gint64 *area_dm2, GError **error)
{
  gsize whole = strspn (text, "0123456789");
  const char *point = text + whole;
  gsize decimals = *point == '.' ? strspn (point + 1, "0123456789") : 0;
  gint64 value = 0;

  if (whole == 0 || whole > 8 || (*point == '.' && (decimals == 0 || decimals > 2))
      || point[*point == '.' ? decimals + 1 : 0] != '\0')
    return linli_fail (error, LINLI_ERROR_INPUT,
                       _("“%s” is not a floor area; write m² with at most two decimals, as 89.50."), text);
  for (const char *p = text; p < point; p++)
    value = value * 10 + (*p - '0');
  for (gsize i = 0; i < 2; i++)
    value = value * 10 + (i < decimals ? point[1 + i] - '0' : 0);
  if (value > AREA_MAX_DM2)
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” m² is more than any home has."), text);
  *area_dm2 = value;
  return TRUE;
}

static gboolean
read_units (LinliRecord *row, const char *cell, GError **error)
{
  guint64 units;

  if (!g_ascii_string_to_unsigned (cell, 10, 1, UNITS_MAX, &units, NULL))
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is not a number of units; units begin at one."), cell);
  linli_record_set_int (row, "units", (gint64) units);
  return TRUE;
}

gboolean
linli_roster_read (LinliRecord *row, const char *member, const char *cell, GError **error)
{
  g_autofree char *clean
      = linli_text_clean (linli_csv_unguard (cell), LINLI_TEXT_LINE_MAX, FALSE, _("The cell"), error);
  gint64 area_dm2;

  if (!clean)
    return FALSE;
  if (!*clean)
    return TRUE;
  if (g_str_equal (member, "sex"))
    return read_choice (row, member, sexes, clean, error);
  if (g_str_equal (member, "office"))
    return read_choice (row, member, offices, clean, error);
  if (g_str_equal (member, "role"))
    return read_choice (row, member, roles, clean, error);
  if (g_str_equal (member, "units"))
    return read_units (row, clean, error);
  if (!g_str_equal (member, "area"))
    return linli_record_set_text (row, member, clean), TRUE;
  if (!linli_roster_area (clean, &area_dm2, error))
    return FALSE;
  linli_record_set_int (row, "area_dm2", area_dm2);
  return TRUE;
}
