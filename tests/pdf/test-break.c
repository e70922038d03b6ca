#include "pdf/break.h"

#include <string.h>

static LinliFonts *fonts;

/* "|" stands where a line may end, "/" where it may not. */
static void
test_marks (void)
{
  static const char *const cases[] = {
    "会|议", "议/，", "议/。", "议/、", "议/；", "议/：", "议/？", "议/！", "议/）", "议/》", "议/」", "议/』", "议/”", "议/’",
    "议/…", "议/〕", "议/】", "议/％", "，|议", "。|议", "）|议", "》|议",
    "（/会", "《/会", "「/会", "『/会", "“/会", "‘/会", "〔/会", "【/会", "会|（", "会|《", "会|“",
    "说|“/好/”|的", "好/”/，|又", "—/—", "…/…", "9/6/,/0/0/0/./0/0|元", "1/4/:/0/0/–/1/5/:/3/5", "2/0/2/6/-/0/3/-/2/1",
    "3/3/×/3", "L/i/n/l/i", "共|3/3|人", "9/9/./6/7/%|以", "𠮷|䶮", "〔/2/0/2/6/〕|3|号", "。/”|他", "！/！/！",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL), found = g_string_new (NULL);
      g_autofree guint8 *marks = NULL;
      guint count, index = 0;

      for (const char *p = cases[i]; *p; p++)
        if (*p != '|' && *p != '/')
          g_string_append_c (text, *p);
      marks = linli_break_marks (text->str, &count);
      g_assert_cmpuint (count, ==, g_utf8_strlen (text->str, -1));
      for (const char *p = text->str; *p; p = g_utf8_next_char (p), index++)
        {
          if (index > 0)
            g_string_append_c (found, marks[index] == LINLI_MARK_FREE ? '|' : '/');
          g_string_append_unichar (found, g_utf8_get_char (p));
        }
      g_assert_cmpstr (found->str, ==, cases[i]);
    }
}

static LinliText *
body (LinliGlyphs *glyphs, const char *string)
{
  g_autoptr (GError) error = NULL;
  LinliText *text = linli_text_new (16000, -210);

  linli_text_add (text, glyphs, LINLI_TYPE_FANGSONG, string, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_lines (void)
{
  g_autoptr (LinliGlyphs) glyphs = linli_glyphs_new (fonts, FALSE);
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (LinliText) text = NULL;
  g_autoptr (GArray) lines = NULL;
  guint next = 0;

  for (guint i = 0; i < 60; i++)
    g_string_append (string, "会");
  text = body (glyphs, string->str);
  lines = linli_text_lines (text, 442205 - 31580, 442205);
  g_assert_cmpuint (lines->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const LinliLine *line = &g_array_index (lines, LinliLine, i);
      g_assert_cmpuint (line->start, ==, next);
      g_assert_cmpuint (line->end, ==, ((guint[]) { 26, 54, 60 })[i]);
      g_assert_cmpint (line->last, ==, i == 2);
      next = line->end;
    }
  g_assert_cmpint (g_array_index (lines, LinliLine, 1).width, ==, 28 * 16000 - 27 * 210);
}

/* What cannot be divided is divided anywhere rather than run over the edge; nothing is lost. */
static void
test_long (void)
{
  g_autoptr (LinliGlyphs) glyphs = linli_glyphs_new (fonts, FALSE);
  static const char *const cases[] = { "3f8a6c0d9e517b24a8f1c3d5e7092b4d6f8a1c3e5b7d9f0a2c4e6d8b0f1a3c5e", "！！！！！！！！！！！！！！！", "会", "" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LinliText) text = body (glyphs, cases[i]);
      g_autoptr (GArray) lines = linli_text_lines (text, 60000, 60000);
      guint next = 0;

      for (guint k = 0; k < lines->len; k++)
        {
          const LinliLine *line = &g_array_index (lines, LinliLine, k);
          g_assert_cmpuint (line->start, ==, next);
          g_assert_cmpint (line->width, <=, 60210);
          next = line->end;
        }
      g_assert_cmpuint (next, ==, strlen (cases[i]) == 0 ? 0 : g_utf8_strlen (cases[i], -1));
    }
}

static void
test_title (void)
{
  g_autoptr (LinliGlyphs) glyphs = linli_glyphs_new (fonts, FALSE);
  g_autoptr (LinliText) text = body (glyphs, "关于设置公共晾衣区的居民代表会议及其他有关各方的纪要以及附件");
  g_autoptr (GArray) lines = NULL;

  linli_text_halve (text, 442205);
  lines = linli_text_lines (text, 442205, 442205);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpuint (g_array_index (lines, LinliLine, 1).start, ==, 16); /* before 及, nearer to the middle than after 的 */
}

static void
test_items (void)
{
  g_autoptr (LinliGlyphs) glyphs = linli_glyphs_new (fonts, FALSE);
  g_autoptr (LinliText) list = body (glyphs, "代表01、代表02、代表03、代表04、代表05");
  g_autoptr (LinliText) prose = body (glyphs, "代表01、代表02发言。");
  g_autoptr (GArray) lines = NULL;

  g_assert_false (linli_text_keep_items (prose));
  g_assert_true (linli_text_keep_items (list));
  lines = linli_text_lines (list, 120000, 120000);
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpuint (g_array_index (lines, LinliLine, i).start % 5, ==, 0);
}

static void
test_missing (void)
{
  g_autoptr (LinliGlyphs) glyphs = linli_glyphs_new (fonts, FALSE);
  g_autoptr (LinliText) text = linli_text_new (16000, 0);
  g_autoptr (GError) error = NULL;

  g_assert_false (linli_text_add (text, glyphs, LINLI_TYPE_FANGSONG, "姓名中有\xf3\xb0\x80\x80的人", &error));
  g_assert_nonnull (strstr (error->message, "U+F0000"));
  g_assert_nonnull (strstr (error->message, "姓名中有"));
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  fonts = linli_fonts_new (NULL, NULL);
  g_assert_nonnull (fonts);
  g_test_add_func ("/break/marks", test_marks);
  g_test_add_func ("/break/lines", test_lines);
  g_test_add_func ("/break/long", test_long);
  g_test_add_func ("/break/title", test_title);
  g_test_add_func ("/break/items", test_items);
  g_test_add_func ("/break/missing", test_missing);
  result = g_test_run ();
  linli_fonts_unref (fonts);
  return result;
}
