#include "base/segment.h"

static void
test_index (void)
{
  static const struct { const char *text, *words; } cases[] = {
    { "", "" },
    { "，。！ “”", "" },
    { "晾衣架", " 晾 衣 晾衣 架 衣架" },
    { "晾衣，架", " 晾 衣 晾衣 架" },
    { "SQ-2026-001", " s sq 2 20 202 2026 0 00 001" },
    { "48组", " 4 48 组" },
    { "ＡＢ１", " a ab ab1" },
    { "É e\xcc\x81", " e e" },
    { "5㎡", " 5 5m 5m2" },
    { "𠮷䶮", " 𠮷 䶮 𠮷䶮" },
    { "\xf0\xb0\x80\x80", " \xf0\xb0\x80\x80" }, /* a character newer than the library */
    { "好😀", " 好 😀 好😀" },
    { "阿依古丽·买买提", " 阿 依 阿依 古 依古 丽 古丽 买 买 买买 提 买提" },
    { "か\xe3\x82\x99", " か" },
    { "abcdefghijklmnop", " a ab abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijk abcdefghijkl" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LinliSegments) segments = linli_segments_new (cases[i].text);
      g_autoptr (GString) words = g_string_new (NULL);
      linli_segments_index (segments, words);
      g_assert_cmpstr (words->str, ==, cases[i].words);
    }
}

static void
test_find (void)
{
  static const struct { const char *text, *term, *found; } cases[] = {
    { "设公共晾衣区", "晾衣", "晾衣" },
    { "设公共晾衣区", "衣", "衣" },
    { "设公共晾衣区", "晾区", NULL },
    { "晾，衣", "晾衣", NULL },
    { "晾，衣", "晾、衣", "晾，衣" },
    { "见 SQ-2026-001。", "2026", "2026" },
    { "见 SQ-2026-001。", "sq-2026-0", "SQ-2026-001" },
    { "见 SQ-2026-001。", "q", NULL },
    { "见 SQ-2026-001。", "SQ-20-001", NULL },
    { "安装48 组", "48组", "48 组" },
    { "ＳＱ１", "sq1", "ＳＱ１" },
    { "欧阳𠮷儿", "𠮷", "𠮷" },
    { "cafe\xcc\x81 noir", "CAFÉ", "cafe\xcc\x81" },
    { "短", "很长的词", NULL },
    { "任何", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LinliSegments) text = linli_segments_new (cases[i].text);
      g_autoptr (LinliSegments) term = linli_segments_new (cases[i].term);
      g_autofree char *found = NULL;
      guint first, last;
      if (linli_segments_find (text, term, 0, &first, &last))
        {
          guint start = g_array_index (text->pieces, LinliPiece, first).start;
          found = g_strndup (cases[i].text + start, g_array_index (text->pieces, LinliPiece, last).end - start);
        }
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* Whatever a term is found in is indexed under every word that the term is looked up by. */
static void
test_lookups (void)
{
  static const struct { const char *text, *term; } cases[] = {
    { "设公共晾衣区", "公共晾衣" }, { "设公共晾衣区", "设" }, { "见SQ-2026-001", "2026-00" }, { "晾，衣", "晾、衣" },
    { "abcdefghijklmnop", "abcdefghijklmno" }, { "安装48 组架", "48组架" }, { "É", "é" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LinliSegments) text = linli_segments_new (cases[i].text);
      g_autoptr (LinliSegments) term = linli_segments_new (cases[i].term);
      g_autoptr (GPtrArray) lookups = linli_segments_lookups (term);
      g_autoptr (GString) words = g_string_new (NULL);
      g_auto (GStrv) indexed = NULL;
      guint first, last;
      g_assert_true (linli_segments_find (text, term, 0, &first, &last));
      linli_segments_index (text, words);
      indexed = g_strsplit (words->str, " ", -1);
      g_assert_cmpuint (lookups->len, >, 0);
      for (guint w = 0; w < lookups->len; w++)
        g_assert_true (g_strv_contains ((const char *const *) indexed, lookups->pdata[w]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/segment/index", test_index);
  g_test_add_func ("/segment/find", test_find);
  g_test_add_func ("/segment/lookups", test_lookups);
  return g_test_run ();
}
