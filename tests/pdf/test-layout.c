#include "base/error.h"
#include "pdf/layout.h"
#include "sample.h"
#include "tool.h"

#include <stdio.h>
#include <string.h>

#define LEFT 79.37
#define RIGHT 521.57
#define TOP 104.88
#define LINE 28.99

static LinliFonts *fonts;

static LinliPages *
render (const LinliDocument *document)
{
  g_autoptr (GError) error = NULL;
  LinliPages *pages = linli_layout_render (document, fonts, &error);

  g_assert_no_error (error);
  return pages;
}

static char *
repeat (const char *text, guint count)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

static GStrv
page_texts (const LinliPages *pages)
{
  g_autofree char *folder = tool_folder (pages->pdf);
  g_autofree char *text = tool_run (folder, (const char *const[]) { "pdftotext", "-raw", "paper.pdf", "-", NULL });
  GStrv texts = g_strsplit (text, "\f", -1);

  tool_remove (folder);
  for (guint i = 0; texts[i]; i++)
    {
      char *squeezed = tool_squeeze (texts[i]);
      g_free (texts[i]);
      texts[i] = squeezed;
    }
  return texts;
}

static void
test_sound (void)
{
  g_autoptr (LinliDocument) document = sample_minutes ();
  g_autoptr (LinliPages) pages = render (document);
  g_autofree char *folder = tool_folder (pages->pdf);
  g_autofree char *checked = tool_run (folder, (const char *const[]) { "qpdf", "--check", "paper.pdf", NULL });
  g_autofree char *drawn = tool_run (folder, (const char *const[]) { "pdftoppm", "-r", "50", "paper.pdf", "page", NULL });
  g_autofree char *fonts_used = tool_run (folder, (const char *const[]) { "pdffonts", "paper.pdf", NULL });
  g_autofree char *info = tool_run (folder, (const char *const[]) { "pdfinfo", "-isodates", "paper.pdf", NULL });

  g_assert_nonnull (strstr (checked, "PDF Version: 1.7"));
  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
  g_assert_nonnull (strstr (fonts_used, "yes yes yes"));
  g_assert_null (strstr (fonts_used, " no "));
  g_assert_nonnull (strstr (info, "公共晾衣区与晾晒公约𠮷"));
  g_assert_nonnull (strstr (info, "2026-03-23T"));
  tool_remove (folder);
}

static void
test_text (void)
{
  static const char text[] = "“三分之二以上”（33×3=99≥45×2=90）；经费96,000.00元，𠮷䶮、㛃𬀩和阿依古丽·买买提出席——完……Linli 2026-03-21！";
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 0);
  g_autofree char *all = repeat (text, 6), *found = NULL, *expected = NULL, *with_number = NULL;
  g_autoptr (LinliPages) pages = NULL;

  linli_document_paragraph (document, NULL, all);
  pages = render (document);
  found = tool_text (pages->pdf);
  with_number = g_strconcat (all, "—1—", NULL);
  expected = tool_squeeze (with_number);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_same_bytes (void)
{
  g_autoptr (LinliDocument) document = sample_minutes ();
  g_autoptr (LinliDocument) later = sample_minutes ();
  g_autoptr (LinliPages) one = render (document);
  g_autoptr (LinliPages) two = render (document);
  g_autoptr (LinliPages) three = NULL;

  later->at_ms += 1000;
  three = render (later);
  g_assert_true (g_bytes_equal (one->pdf, two->pdf));
  g_assert_false (g_bytes_equal (one->pdf, three->pdf));
}

typedef struct
{
  double x0, y0, x1, y1;
  char *text;
} Word;

static void
clear_word (Word *word)
{
  g_free (word->text);
}

/* Words of all pages; a line of Chinese is one word. */
static GArray *
find_words (const LinliPages *pages)
{
  g_autofree char *folder = tool_folder (pages->pdf);
  g_autofree char *html = tool_run (folder, (const char *const[]) { "pdftotext", "-bbox", "paper.pdf", "-", NULL });
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  g_array_set_clear_func (words, (GDestroyNotify) clear_word);
  for (const char *p = html; (p = strstr (p, "<word ")); p++)
    {
      Word word;
      const char *text = strchr (p, '>') + 1;

      g_assert_cmpint (sscanf (p, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &word.x0, &word.y0, &word.x1, &word.y1), ==, 4);
      word.text = g_strndup (text, (gsize) (strchr (text, '<') - text));
      g_array_append_val (words, word);
    }
  tool_remove (folder);
  return words;
}

static void
assert_near (double found, double expected, double most)
{
  if (found < expected - most || found > expected + most)
    g_error ("%f is not within %f of %f", found, most, expected);
}

/* GB/T 9704-2012, 5.2: 22 lines of 28 characters fill 156 × 225 mm. */
static void
test_geometry (void)
{
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 0);
  g_autofree char *text = repeat ("会", 26 + 28 * 43);
  g_autoptr (LinliPages) pages = NULL;
  g_autoptr (GArray) words = NULL;
  double first;

  linli_document_paragraph (document, NULL, text);
  pages = render (document);
  words = find_words (pages);
  g_assert_cmpuint (pages->n_pages, ==, 2);
  g_assert_cmpuint (words->len, ==, 44 + 2 * 3);
  first = g_array_index (words, Word, 0).y0;
  g_assert_cmpfloat (first, >=, TOP);
  for (guint i = 0; i < 22; i++)
    {
      const Word *word = &g_array_index (words, Word, i);
      assert_near (word->x0, i == 0 ? LEFT + 31.58 : LEFT, 0.05);
      assert_near (word->x1, RIGHT, 0.1);
      assert_near (word->y0, first + LINE * i, 0.05);
      g_assert_cmpuint (g_utf8_strlen (word->text, -1), ==, i == 0 ? 26 : 28);
    }
  g_assert_cmpfloat (g_array_index (words, Word, 21).y1, <=, TOP + 637.8);
}

/* 7.5: the dash 7 mm under the frame, one character from the right on odd pages, from the left on even ones. */
static void
test_page_numbers (void)
{
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 0);
  g_autofree char *text = repeat ("会", 28 * 40);
  g_autoptr (LinliPages) pages = NULL;
  g_autoptr (GArray) words = NULL;
  const Word *word;

  linli_document_paragraph (document, NULL, text);
  pages = render (document);
  words = find_words (pages);
  word = &g_array_index (words, Word, 24);
  g_assert_cmpstr (word->text, ==, "—");
  assert_near (word->x1, RIGHT - 14, 0.1);
  assert_near ((word->y0 + word->y1) / 2, TOP + 637.8 + 19.84, 2);
  word = &g_array_index (words, Word, words->len - 3);
  assert_near (word->x0, LEFT + 14, 0.1);
}

/* Each turn line of a list begins under the first character after the colon; closing lines leave four free. */
static void
test_edges (void)
{
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 0);
  g_autofree char *names = repeat ("委员甲乙、", 20);
  g_autoptr (LinliPages) pages = NULL;
  g_autoptr (GArray) words = NULL;

  linli_document_hanging (document, "出席", names);
  linli_document_closing (document, "陈巷社区居民委员会");
  pages = render (document);
  words = find_words (pages);
  g_assert_cmpuint (words->len, ==, 5 + 1 + 3);
  assert_near (g_array_index (words, Word, 0).x0, LEFT + 2 * 15.79, 0.1);
  for (guint i = 1; i < 5; i++)
    assert_near (g_array_index (words, Word, i).x0, LEFT + 5 * 15.79, 0.3);
  assert_near (g_array_index (words, Word, 5).x1, RIGHT - 4 * 15.79, 0.1);
}

static void
test_missing (void)
{
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 0);
  g_autoptr (GError) error = NULL;

  linli_document_hanging (document, "出席", "张\xf3\xb0\x80\x80");
  g_assert_null (linli_layout_render (document, fonts, &error));
  g_assert_true (linli_error_is_input (error));
  g_assert_nonnull (strstr (error->message, "U+F0000"));
}

static LinliDocument *
long_table (guint rows, const char *cell)
{
  LinliDocument *document = linli_document_new ("zh", 0);
  LinliBlock *table = linli_document_table (document);

  linli_table_column (table, "序号栏", 1, TRUE);
  linli_table_column (table, "事项栏", 4, FALSE);
  for (guint i = 0; i < rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("第%03u行", i);
      linli_table_row (table, (const char *const[]) { number, cell, NULL });
    }
  return document;
}

static void
test_table (void)
{
  g_autoptr (LinliDocument) document = long_table (100, "公共晾衣区的设置与养护，由物业服务企业负责，每月巡查一次并向居民代表会议报告");
  g_autoptr (LinliPages) pages = render (document);
  g_auto (GStrv) texts = page_texts (pages);
  guint row = 0;

  g_assert_cmpuint (pages->n_pages, >, 3);
  for (guint i = 0; i < pages->n_pages; i++)
    {
      g_assert_true (g_str_has_prefix (texts[i], "序号栏事项栏"));
      g_assert_null (strstr (texts[i] + strlen ("序号栏"), "序号栏"));
      for (char *expected;; row++, g_free (expected))
        {
          expected = g_strdup_printf ("第%03u行", row);
          if (!strstr (texts[i], expected))
            {
              g_free (expected);
              break;
            }
        }
    }
  g_assert_cmpuint (row, ==, 100);
}

static void
test_tall_row (void)
{
  g_autofree char *cell = repeat ("公共晾衣区甲乙丙丁", 300);
  g_autoptr (LinliDocument) document = long_table (1, cell);
  g_autoptr (LinliPages) pages = render (document);
  g_autofree char *text = tool_text (pages->pdf);
  guint count = 0;

  for (const char *p = text; (p = strstr (p, "甲")); p++)
    count++;
  g_assert_cmpuint (pages->n_pages, ==, 3);
  g_assert_cmpuint (count, ==, 300);
}

/* Wherever a heading comes to stand, text stands under it on the same page. */
static void
test_headings (void)
{
  for (guint lines = 14; lines < 26; lines++)
    {
      g_autoptr (LinliDocument) document = linli_document_new ("zh", 0);
      g_autoptr (LinliPages) pages = NULL;
      g_auto (GStrv) texts = NULL;

      for (guint i = 0; i < lines; i++)
        linli_document_paragraph (document, NULL, "会议");
      linli_document_heading (document, 1, "一、甲甲");
      linli_document_heading (document, 2, "（一）乙乙");
      linli_document_paragraph (document, NULL, "丙丙");
      pages = render (document);
      texts = page_texts (pages);
      for (guint i = 0; i < pages->n_pages; i++)
        g_assert_cmpint (strstr (texts[i], "甲甲") != NULL, ==, strstr (texts[i], "一、甲甲（一）乙乙丙丙") != NULL);
    }
}

static void
test_bookmarks (void)
{
  g_autoptr (LinliDocument) document = sample_minutes ();
  g_autoptr (LinliPages) pages = render (document);
  g_autofree char *folder = tool_folder (pages->pdf);
  g_autofree char *json = tool_run (folder, (const char *const[]) { "qpdf", "--json", "--json-key=outlines", "paper.pdf", NULL });

  g_assert_nonnull (strstr (json, "一、公共晾衣区的设置"));
  g_assert_nonnull (strstr (json, "（二）表决情况"));
  tool_remove (folder);
}

static void
test_places (void)
{
  g_autoptr (LinliDocument) document = sample_minutes ();
  g_autoptr (LinliPages) pages = render (document);
  static const char *const names[] = { "chair", "recorder", "supervisor" };

  g_assert_cmpuint (pages->fields->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const LinliPageField *field = g_ptr_array_index (pages->fields, i);
      g_assert_cmpstr (field->name, ==, names[i]);
      g_assert_cmpuint (field->page, ==, pages->n_pages);
      g_assert_cmpfloat (field->x0, >=, LEFT - 0.01);
      g_assert_cmpfloat (field->x1, <=, RIGHT + 0.05);
      g_assert_cmpfloat (field->x1 - field->x0, >, 100);
      g_assert_cmpfloat (field->y1 - field->y0, >, 50);
      g_assert_cmpfloat (field->y0, >, 841.89 - TOP - 637.8);
    }
}

static void
test_many_pages (void)
{
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 0);
  g_autofree char *text = repeat ("会议议定事项", 100);
  g_autoptr (LinliPages) pages = NULL;
  g_autofree char *folder = NULL, *info = NULL, *count = NULL;

  for (guint i = 0; i < 3000; i++)
    linli_document_paragraph (document, NULL, text);
  pages = render (document);
  g_assert_cmpuint (pages->n_pages, >=, 3000);
  folder = tool_folder (pages->pdf);
  info = tool_run (folder, (const char *const[]) { "pdfinfo", "paper.pdf", NULL });
  count = g_strdup_printf ("%u\n", pages->n_pages);
  g_assert_nonnull (strstr (info, count));
  tool_remove (folder);
}

static void
test_empty (void)
{
  g_autoptr (LinliDocument) document = linli_document_new ("en", 0);
  g_autoptr (LinliPages) pages = NULL;

  linli_document_paragraph (document, NULL, NULL);
  linli_document_masthead (document, "A", NULL);
  linli_document_title (document, "");
  linli_document_table (document);
  linli_document_anchor (document, NULL, NULL);
  linli_document_hanging (document, "Present", "A, B");
  linli_document_heading (document, 1, "Held to the end");
  pages = render (document);
  g_assert_cmpuint (pages->n_pages, ==, 1);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  fonts = linli_fonts_new (NULL, NULL);
  g_assert_nonnull (fonts);
  g_test_add_func ("/layout/sound", test_sound);
  g_test_add_func ("/layout/text", test_text);
  g_test_add_func ("/layout/same-bytes", test_same_bytes);
  g_test_add_func ("/layout/geometry", test_geometry);
  g_test_add_func ("/layout/page-numbers", test_page_numbers);
  g_test_add_func ("/layout/edges", test_edges);
  g_test_add_func ("/layout/missing", test_missing);
  g_test_add_func ("/layout/table", test_table);
  g_test_add_func ("/layout/tall-row", test_tall_row);
  g_test_add_func ("/layout/headings", test_headings);
  g_test_add_func ("/layout/bookmarks", test_bookmarks);
  g_test_add_func ("/layout/places", test_places);
  g_test_add_func ("/layout/many-pages", test_many_pages);
  g_test_add_func ("/layout/empty", test_empty);
  result = g_test_run ();
  linli_fonts_unref (fonts);
  return result;
}
