/* The slips of a secret vote on paper: each once, with its code, and nothing that says who. */
#include "base/error.h"
#include "minutes/ballot-slips.h"
#include "pdf/layout.h"
#include "tool.h"

#include <string.h>

static LinliFonts *fonts;

static LinliPages *
render (const char *language, const char *title, guint n, guint n_shares)
{
  g_autoptr (LinliRecord) facts = linli_record_new ();
  g_autoptr (LinliDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree LinliBallotSlip *slips = g_new0 (LinliBallotSlip, n);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  const char *const shares[] = { "K7QF 2M9X 4T3B\nW8HD 5R6P 0C1E", "AAAA BBBB CCCC\nDDDD EEEE FFFF" };
  LinliPages *pages;

  linli_record_set_text (facts, "language", language);
  linli_record_set_text (facts, "organisation", "陈巷社区居民委员会");
  linli_record_set_text (facts, "motion", "HY-2026-003/M1");
  linli_record_set_text (facts, "title", title);
  linli_record_set_int (facts, "at_ms", 1774000000000);
  for (guint i = 0; i < n; i++)
    {
      slips[i] = (LinliBallotSlip) { g_strdup_printf ("%08u", 10000000 + i * 13), g_strdup_printf ("ABCDEFGH%08u", i) };
      g_ptr_array_add (kept, (char *) slips[i].digits);
      g_ptr_array_add (kept, (char *) slips[i].code);
    }
  document = linli_ballot_slips_document (facts, slips, n, shares, n_shares);
  pages = linli_layout_render (document, fonts, &error);
  g_assert_no_error (error);
  return pages;
}

static void
test_pages (void)
{
  static const struct { guint slips, shares, pages; } cases[] = { { 1, 0, 1 }, { 8, 0, 1 }, { 9, 0, 2 }, { 45, 2, 8 }, { 16, 1, 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LinliPages) pages = render ("zh", "晾衣区设置", cases[i].slips, cases[i].shares);
      g_assert_cmpuint (pages->n_pages, ==, cases[i].pages);
    }
}

static guint
count (const char *text, const char *part)
{
  guint found = 0;

  for (const char *at = strstr (text, part); at; at = strstr (at + 1, part))
    found++;
  return found;
}

static void
test_text (void)
{
  g_autoptr (LinliPages) pages = render ("zh", "晾衣区设置", 20, 2);
  g_autofree char *text = tool_text (pages->pdf);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *code = g_strdup_printf ("%08u", 10000000 + i * 13);
      g_assert_cmpuint (count (text, code), ==, 1);
    }
  g_assert_cmpuint (count (text, "仅限本次表决使用一次"), ==, 20);
  g_assert_cmpuint (count (text, "陈巷社区居民委员会"), ==, 20);
  g_assert_cmpuint (count (text, "K7QF2M9X4T3BW8HD5R6P0C1E"), ==, 1);
  g_assert_cmpuint (count (text, "ABCDEFGH"), ==, 0); /* what only a scanner needs stands nowhere as text */
}

/* A title of any length leaves the code where it is. */
static void
test_long_title (void)
{
  g_autofree char *title = g_strnfill (900, 'x');
  g_autoptr (LinliPages) pages = render ("en", title, 8, 0);
  g_autofree char *text = tool_text (pages->pdf);

  g_assert_cmpuint (pages->n_pages, ==, 1);
  g_assert_cmpuint (count (text, "…"), ==, 8);
  g_assert_cmpuint (count (text, "10000000"), ==, 1);
}

/* Squares drawn on the page: a QR code of 18 characters has more than a hundred runs of them. */
static void
test_codes (void)
{
  g_autoptr (LinliPages) one = render ("zh", "题", 1, 0);
  g_autoptr (LinliPages) eight = render ("zh", "题", 8, 0);
  guint squares[2] = { 0 };

  for (guint i = 0; i < 2; i++)
    {
      gsize size;
      const char *bytes = g_bytes_get_data (i ? eight->pdf : one->pdf, &size);
      for (const char *at = bytes; (at = memmem (at, size - (gsize) (at - bytes), " re f\n", 6)); at++)
        squares[i]++;
    }
  g_assert_cmpuint (squares[0], >, 100);
  g_assert_cmpuint (squares[1], >, 7 * 100);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  fonts = linli_fonts_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/tickets/pages", test_pages);
  g_test_add_func ("/tickets/text", test_text);
  g_test_add_func ("/tickets/long-title", test_long_title);
  g_test_add_func ("/tickets/codes", test_codes);
  result = g_test_run ();
  linli_fonts_unref (fonts);
  return result;
}
