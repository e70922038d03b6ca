#include "base/error.h"
#include "base/text.h"

static void
test_clean (void)
{
  static const struct { const char *text; gboolean lines; const char *clean; } cases[] = {
    { "  代表07 ", FALSE, "代表07" },
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/clean", test_clean);
  return g_test_run ();
}
