#include "base/error.h"
#include "base/text.h"

static void
test_clean (void)
{
  static const struct { const char *text; gboolean lines; const char *clean; } cases[] = {
    { "  代表07 ", FALSE, "代表07" },
    { "\343\200\200代表07\xc2\xa0\343\200\200", FALSE, "代表07" },
    { "\343\200\200 \343\200\200", FALSE, "" },
    { "𠮷䶮㛃𬀩", FALSE, "𠮷䶮㛃𬀩" },
    { "阿依古丽·买买提", FALSE, "阿依古丽·买买提" },
    { "e\xcc\x81", FALSE, "\xc3\xa9" },
    { "two\nlines", TRUE, "two\nlines" },
    { "two\nlines", FALSE, NULL },
    { "a\tb", TRUE, NULL },
    { "a\xe2\x80\xae" "b", FALSE, NULL },
    { "\x7f", FALSE, NULL },
    { "\xee\x80\x80", FALSE, NULL },
    { "\xff", FALSE, NULL },
    { "12345678901", FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *clean = linli_text_clean (cases[i].text, 10, cases[i].lines, "name", &error);
      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_true (clean || linli_error_is_input (error));
    }
}

static void
test_one_line (void)
{
  static const struct { const char *text, *line; } cases[] = {
    { "来访", "来访" }, { " 来访\n", "来访" }, { "上门\r\n来访\n\n两行", "上门 来访 两行" }, { "a  b", "a  b" }, { "\n", "" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = linli_text_one_line (cases[i].text);
      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/one-line", test_one_line);
  return g_test_run ();
}
