#include "sheets.h"

#include "pdf/prose.h"

#include <string.h>

/* "|" stands where a line may begin. */
static const char *const places[] = {
  "共|96,000.00|元", "14:00—15:35|开|会", "2026-03-21|起", "33×3=99|票", "3～5|天",    "“三|分|之|二”|的",
  "他|说：|“好。”|又|说", "（一）|议|定", "《办|法》|第|3|条", "国|家——|人|民",      "等|等……|不|停",
  "阿|依|古|丽·|买|买|提", "100%|同|意", "¥500|元", "Linli |program |text", "A4|纸", "甲、|乙，|丙；|丁", "e\u0301a", "葛\U000e0100|饰",
  "问？！”|答", "一 |二", "行\n|次",
};

static char *
show_marks (const char *text)
{
  guint count;
  g_autofree guint8 *marks = linli_break_marks (text, &count);
  GString *shown = g_string_new (NULL);
  const char *p = text;

  for (guint i = 0; i < count; i++, p = g_utf8_next_char (p))
    {
      if (marks[i] == LINLI_MARK_FREE)
        g_string_append_c (shown, '|');
      g_string_append_unichar (shown, g_utf8_get_char (p));
    }
  return g_string_free (shown, FALSE);
}

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_auto (GStrv) parts = g_strsplit (places[i], "|", -1);
      g_autofree char *text = g_strjoinv (NULL, parts);
      g_autofree char *shown = show_marks (text);
      g_assert_cmpstr (shown, ==, places[i]);
    }
}

static const char no_begin[] = "，。、；：？！）》」』”’…—%．";
static const char no_end[] = "（《「『“‘¥";

static LinliText *
make_text (LinliGlyphs *glyphs, const char *string)
{
  LinliText *text = linli_text_new (16000, -210);
  g_autoptr (GError) error = NULL;

  linli_text_add (text, glyphs, LINLI_TYPE_FANGSONG, string, &error);
  g_assert_no_error (error);
  return text;
}

static gunichar
char_at (const char *string, guint index)
{
  return g_utf8_get_char (g_utf8_offset_to_pointer (string, index));
}

static void
check_lines (const char *string, const GArray *lines, int width)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const LinliLine *line = &g_array_index (lines, LinliLine, i);

      g_assert_cmpint (line->width, <=, width + 210);
      if (i > 0 && g_utf8_strchr (no_begin, -1, char_at (string, line->start)))
        g_error ("line %u of “%s” begins with a closing mark at %d", i, string, width);
      if (i + 1 < lines->len && g_utf8_strchr (no_end, -1, char_at (string, line->end - 1)))
        g_error ("line %u of “%s” ends with an opening mark at %d", i, string, width);
    }
}

/* At every width, on text that is mostly marks. */
static void
test_kinsoku (void)
{
  static const char *const strings[] = {
    "会议（第三次）讨论“晾衣区”、《公约》和“‘收衣’时间”；结果：通过！是吗？是的……代表说——“同意。”（完）",
    "「甲」『乙』《丙》（丁）“戊”‘己’，共¥96,000.00元，占50%；见《办法》（试行）。",
    "一二三四五六七八九十，一二三四五六七八九十。（一二三四五六七八九十）“一二三四五六七八九十”！",
    "Linli是一个程序，“the program”（version 1.0）能排版；见https://example.org/a/b?c=d#e，好。",
  };
  g_autoptr (LinliGlyphs) glyphs = linli_glyphs_new (sheets_fonts (), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    for (int width = 80000; width <= 480000; width += 3000)
      {
        LinliText *text = make_text (glyphs, strings[i]);
        g_autoptr (GArray) lines = linli_text_lines (text, width, width);
        check_lines (strings[i], lines, width);
        linli_text_free (text);
      }
}

/* Nothing of a text is lost but white space at the ends of lines, and no line is longer than asked. */
static void
test_long_runs (void)
{
  static const struct { const char *piece; guint times; } runs[] = {
    { "x", 500 }, { "9", 300 }, { "！", 100 }, { "「", 100 }, { "e\u0301", 200 }, { "—", 90 }, { "𠮷", 70 }, { " ", 200 },
    { "3f8a6c0d，", 40 },
  };
  g_autoptr (LinliGlyphs) glyphs = linli_glyphs_new (sheets_fonts (), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autoptr (GString) string = g_string_new (NULL);
      g_autoptr (LinliText) text = NULL;
      g_autoptr (GArray) lines = NULL;
      guint at = 0;

      for (guint k = 0; k < runs[i].times; k++)
        g_string_append (string, runs[i].piece);
      text = make_text (glyphs, string->str);
      lines = linli_text_lines (text, 200000, 200000);
      for (guint k = 0; k < lines->len; k++)
        {
          const LinliLine *line = &g_array_index (lines, LinliLine, k);
          for (; at < line->start; at++)
            g_assert_true (linli_text_is_space (text, at));
          g_assert_cmpint (line->width, <=, 200210);
          at = line->end;
        }
      g_assert_true (at == text->glyphs->len || *runs[i].piece == ' ');
    }
}

/* A run longer than the line is broken beside no mark that may not stand there. */
static void
test_forced (void)
{
  g_autoptr (LinliGlyphs) glyphs = linli_glyphs_new (sheets_fonts (), FALSE);
  g_autofree char *digits = g_strnfill (24, '7');
  g_autofree char *string = g_strconcat (digits, "，“", digits, "”", NULL);

  for (int width = 60000; width <= 300000; width += 1000)
    {
      g_autoptr (LinliText) text = make_text (glyphs, string);
      g_autoptr (GArray) lines = linli_text_lines (text, width, width);
      check_lines (string, lines, width);
    }
}

static void
test_balance (void)
{
  g_autoptr (LinliGlyphs) glyphs = linli_glyphs_new (sheets_fonts (), FALSE);
  g_autoptr (LinliText) text = make_text (glyphs, "关于设置公共晾衣区并修订晾晒公约的居民代表会议的纪要与说明");
  int width = linli_text_balance (text, LINLI_FRAME_WIDTH);
  g_autoptr (GArray) wide = linli_text_lines (text, LINLI_FRAME_WIDTH, LINLI_FRAME_WIDTH);
  g_autoptr (GArray) lines = linli_text_lines (text, width, width);

  g_assert_cmpuint (wide->len, ==, 2);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpint (ABS (g_array_index (lines, LinliLine, 0).width - g_array_index (lines, LinliLine, 1).width), <, 32000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/break/places", test_places);
  g_test_add_func ("/break/kinsoku", test_kinsoku);
  g_test_add_func ("/break/long-runs", test_long_runs);
  g_test_add_func ("/break/forced", test_forced);
  g_test_add_func ("/break/balance", test_balance);
  return g_test_run ();
}
