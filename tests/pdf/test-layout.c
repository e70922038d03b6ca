#include "sample.h"
#include "sheets.h"

#include "base/error.h"
#include "pdf/writer.h"

#include <math.h>
#include <string.h>

#define LEFT MM (28)
#define TOP MM (37)
#define WIDTH MM (156)
#define HEIGHT MM (225)
#define PITCH 15.79
#define LINE 28.99
#define NEAR 0.1 /* points */

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, NEAR)

static const SheetsWord *
word_at (const GArray *words, guint index)
{
  return &g_array_index (words, SheetsWord, index);
}

static LinliDocument *
chinese (void)
{
  return linli_document_new ("zh", 1774245600000);
}

/* GB/T 9704-2012, 5.2.1 and 5.2.2: 22 lines of 28 characters in 156 × 225 mm, 37 and 28 mm from the edges. */
static void
test_frame (void)
{
  g_autoptr (LinliDocument) document = chinese ();
  g_autofree char *text = sheets_filler (26 + 22 * 28 + 10, 1);
  g_autoptr (LinliPages) pages = NULL;
  g_autoptr (GArray) words = NULL;

  linli_document_paragraph (document, NULL, text);
  pages = sheets_render (document);
  words = sheets_words (pages->pdf);
  g_assert_cmpuint (pages->n_pages, ==, 2);
  for (guint i = 0; i < 22; i++)
    {
      const SheetsWord *line = word_at (words, i);

      g_assert_cmpuint (line->page, ==, 1);
      g_assert_cmpint (g_utf8_strlen (line->text, -1), ==, i == 0 ? 26 : 28);
      assert_near (line->x0, LEFT + (i == 0 ? 2 * PITCH : 0));
      assert_near (line->x1, LEFT + WIDTH);
      assert_near (line->y0 - word_at (words, 0)->y0, i * LINE);
      g_assert_cmpfloat (line->y0, >=, TOP);
      g_assert_cmpfloat (line->y1, <=, TOP + HEIGHT);
    }
}

static void
test_pitch (void)
{
  g_autoptr (LinliDocument) document = chinese ();
  g_autoptr (LinliPages) pages = NULL;
  g_autoptr (GArray) words = NULL;

  linli_document_paragraph (document, NULL, "二十一个字的一行不会被拉开所以字距是原来的");
  pages = sheets_render (document);
  words = sheets_words (pages->pdf);
  assert_near (word_at (words, 0)->x1 - word_at (words, 0)->x0, 20 * PITCH + 16);
}

/* 7.5: odd numbers end one character from the right, even ones begin one from the left. */
static void
test_numbers (void)
{
  g_autoptr (LinliDocument) document = chinese ();
  g_autofree char *text = sheets_filler (28 * 22 * 3, 2);
  g_autoptr (LinliPages) pages = NULL;
  g_autoptr (GArray) words = NULL;
  guint found = 0;

  linli_document_paragraph (document, NULL, text);
  pages = sheets_render (document);
  words = sheets_words (pages->pdf);
  for (guint i = 1; i + 1 < words->len; i++)
    {
      const SheetsWord *number = word_at (words, i);
      g_autofree char *expected = g_strdup_printf ("%u", number->page);

      if (!g_str_equal (word_at (words, i - 1)->text, "—") || !g_str_equal (word_at (words, i + 1)->text, "—"))
        continue;
      found++;
      g_assert_cmpstr (number->text, ==, expected);
      if (number->page % 2)
        assert_near (word_at (words, i + 1)->x1, LEFT + WIDTH - 14);
      else
        assert_near (word_at (words, i - 1)->x0, LEFT + 14);
      g_assert_cmpfloat (number->y1, >, TOP + HEIGHT + MM (7));
    }
  g_assert_cmpuint (found, ==, pages->n_pages);
}

static void
test_justified (void)
{
  g_autoptr (LinliDocument) document = chinese ();
  g_autoptr (LinliDocument) minutes = sample_minutes ();
  g_autoptr (LinliPages) pages = NULL, sample = sheets_render (minutes);
  g_autoptr (GArray) words = NULL, sample_words = sheets_words (sample->pdf);

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *filler = sheets_filler (i, i);
      g_autofree char *text = g_strdup_printf ("%s，共计%u,000.00元；Linli是一个program，“%s”（第%u次）。%s%s", filler, i, filler, i,
                                               filler, filler);
      linli_document_paragraph (document, NULL, text);
    }
  pages = sheets_render (document);
  words = sheets_words (pages->pdf);
  for (guint i = 0; i < words->len; i++)
    g_assert_cmpfloat (word_at (words, i)->x1, <=, LEFT + WIDTH + NEAR);
  for (guint i = 0; i < sample_words->len; i++)
    g_assert_cmpfloat (word_at (sample_words, i)->x1, <=, LEFT + WIDTH + NEAR);
}

static LinliDocument *
long_table (guint rows, const char *big)
{
  LinliDocument *document = chinese ();
  LinliBlock *table = linli_document_table (document);

  linli_table_column (table, "序号列", 10, TRUE);
  linli_table_column (table, "事项列", 30, FALSE);
  for (guint i = 0; i < rows; i++)
    {
      g_autofree char *filler = sheets_filler (10 + i % 50, i);
      g_autofree char *first = g_strdup_printf ("r%u", i), *text = g_strdup_printf ("b%u %s e%u", i, filler, i);
      linli_table_row (table, (const char *const[]) { first, big ? big : text, NULL });
    }
  return document;
}

/* The header stands on each page, and a row's first and last words on the same. */
static void
test_table (void)
{
  g_autoptr (LinliDocument) document = long_table (150, NULL);
  g_autoptr (LinliPages) pages = sheets_render (document);
  g_autoptr (GArray) words = sheets_words (pages->pdf);
  guint headers = 0;

  g_assert_cmpuint (pages->n_pages, >, 3);
  for (guint i = 0; i < words->len; i++)
    headers += g_str_equal (word_at (words, i)->text, "事项列");
  g_assert_cmpuint (headers, ==, pages->n_pages);
  for (guint i = 0; i < 150; i++)
    {
      guint first = 0, last = 0;
      g_autofree char *begin = g_strdup_printf ("b%u", i), *end = g_strdup_printf ("e%u", i);

      for (guint k = 0; k < words->len; k++)
        {
          if (g_str_equal (word_at (words, k)->text, begin))
            first = word_at (words, k)->page;
          if (g_str_equal (word_at (words, k)->text, end))
            last = word_at (words, k)->page;
        }
      g_assert_cmpuint (first, >, 0);
      g_assert_cmpuint (first, ==, last);
    }
}

/* A row taller than a page is split, whole lines at a time, under the header. */
static void
test_tall_row (void)
{
  g_autofree char *big = sheets_filler (3000, 5);
  g_autoptr (LinliDocument) document = long_table (1, big);
  g_autoptr (LinliPages) pages = sheets_render (document);
  g_autoptr (GArray) words = sheets_words (pages->pdf);
  g_autoptr (GString) read = g_string_new (NULL);
  guint headers = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const SheetsWord *word = word_at (words, i);
      headers += g_str_equal (word->text, "事项列");
      if (word->x0 > LEFT + WIDTH / 4 && g_utf8_strlen (word->text, -1) > 3 && word->y0 < TOP + HEIGHT)
        g_string_append (read, word->text);
      g_assert_true (word->y0 > TOP + HEIGHT || word->y1 <= TOP + HEIGHT);
    }
  g_assert_cmpuint (pages->n_pages, >=, 2);
  g_assert_cmpuint (headers, ==, pages->n_pages);
  g_assert_cmpstr (read->str, ==, big);
}

/* However far down a page it comes, a heading has two lines of its paragraph, or its table's first row, under it. */
static void
test_headings (void)
{
  for (guint lines = 16; lines <= 24; lines++)
    for (int table = 0; table <= 1; table++)
      {
        g_autoptr (LinliDocument) document = chinese ();
        g_autofree char *filler = sheets_filler (28 * lines - 2, lines), *after = sheets_filler (60, 99);
        g_autoptr (LinliPages) pages = NULL;
        g_autoptr (GArray) words = NULL;
        LinliBlock *block;

        linli_document_paragraph (document, NULL, filler);
        linli_document_heading (document, 1, "HEADA");
        linli_document_heading (document, 2, "HEADB");
        if (table)
          {
            block = linli_document_table (document);
            linli_table_column (block, "COLUMN", 1, FALSE);
            linli_table_row (block, (const char *const[]) { "UNDER", NULL });
          }
        linli_document_paragraph (document, "UNDER", after);
        pages = sheets_render (document);
        words = sheets_words (pages->pdf);
        g_assert_cmpuint (sheets_word (words, "HEADA")->page, ==, sheets_word (words, "UNDER")->page);
        g_assert_cmpuint (sheets_word (words, "HEADB")->page, ==, sheets_word (words, "UNDER")->page);
      }
}

/* No page is empty, whatever stands at the foot of the one before. */
static void
test_no_empty_page (void)
{
  for (guint lines = 18; lines <= 24; lines++)
    {
      g_autoptr (LinliDocument) document = chinese ();
      g_autofree char *filler = sheets_filler (28 * lines - 2, lines);
      g_autoptr (LinliPages) pages = NULL;

      linli_document_paragraph (document, NULL, filler);
      linli_document_space (document);
      linli_document_space (document);
      pages = sheets_render (document);
      g_assert_cmpuint (pages->n_pages, ==, lines <= 22 ? 1 : 2);
    }
}

static guint
darkest (const SheetsPicture *picture, double x, double y)
{
  guint most = 0;

  for (int dx = -1; dx <= 1; dx++)
    for (int dy = -1; dy <= 1; dy++)
      most = MAX (most, sheets_ink (picture, (int) lround (x) + dx, (int) lround (y) + dy));
  return most;
}

/* Each field is where its box is drawn: ink on the four edges, none inside or beside. */
static void
test_places (void)
{
  g_autoptr (LinliDocument) document = sample_minutes ();
  g_autoptr (LinliPages) pages = sheets_render (document);

  g_assert_cmpuint (pages->fields->len, ==, 3);
  for (guint i = 0; i < pages->fields->len; i++)
    {
      const LinliPageField *field = g_ptr_array_index (pages->fields, i);
      g_autoptr (SheetsPicture) picture = sheets_picture (pages->pdf, field->page, 144);
      double x0 = 2 * field->x0, x1 = 2 * field->x1, y0 = picture->height - 2 * field->y0;
      double y1 = picture->height - 2 * field->y1, x = (x0 + x1) / 2, y = (y0 + y1) / 2;

      g_assert_cmpuint (darkest (picture, x0, y), >, 100);
      g_assert_cmpuint (darkest (picture, x1, y), >, 100);
      g_assert_cmpuint (darkest (picture, x, y0), >, 100);
      g_assert_cmpuint (darkest (picture, x, y1), >, 100);
      g_assert_cmpuint (darkest (picture, x, y), ==, 0);
      g_assert_cmpuint (darkest (picture, x0 - 5, y), ==, 0);
      g_assert_cmpuint (darkest (picture, x1 + 5, y), ==, 0);
      g_assert_cmpuint (darkest (picture, x, y0 + 5), ==, 0);
    }
  g_assert_cmpstr (((LinliPageField *) g_ptr_array_index (pages->fields, 1))->name, ==, "recorder");
}

static gboolean
is_red (const SheetsPicture *picture, guint x, guint y)
{
  const guint8 *pixel = picture->pixels + 3 * ((gsize) y * picture->width + x);

  return pixel[0] > 150 && pixel[1] < 140 && pixel[2] < 140;
}

/* 10.3: the mark 35 mm under the frame's top; 7.2.7: a red rule as wide as the frame. */
static void
test_masthead (void)
{
  g_autoptr (LinliDocument) document = sample_minutes ();
  g_autoptr (LinliPages) pages = sheets_render (document);
  g_autoptr (SheetsPicture) picture = sheets_picture (pages->pdf, 1, 144);
  guint top = 0, rule = 0, least = picture->width, most = 0;

  for (guint y = 0; y < picture->height && !rule; y++)
    {
      guint red = 0;
      for (guint x = 0; x < picture->width; x++)
        red += is_red (picture, x, y);
      top = top || !red ? top : y;
      rule = red > 2 * WIDTH * 9 / 10 ? y : 0;
    }
  for (guint x = 0; x < picture->width; x++)
    if (is_red (picture, x, rule))
      least = MIN (least, x), most = MAX (most, x);
  g_assert_cmpfloat (top / 2.0, >=, TOP + MM (35) - 0.5); /* a pixel */
  g_assert_cmpfloat (top / 2.0, <=, TOP + MM (39));
  g_assert_cmpfloat_with_epsilon (least / 2.0, LEFT, 1);
  g_assert_cmpfloat_with_epsilon (most / 2.0, LEFT + WIDTH, 1);
}

static void
test_hanging (void)
{
  g_autoptr (LinliDocument) document = chinese ();
  g_autofree char *text = sheets_filler (100, 3);
  g_autoptr (LinliPages) pages = NULL;
  g_autoptr (GArray) words = NULL;

  linli_document_hanging (document, "出席", text);
  pages = sheets_render (document);
  words = sheets_words (pages->pdf);
  assert_near (word_at (words, 0)->x0, LEFT + 2 * PITCH);
  assert_near (word_at (words, 0)->x1, LEFT + WIDTH);
  for (guint i = 1; i <= 4; i++)
    {
      assert_near (word_at (words, i)->x0, LEFT + 5 * PITCH);
      g_assert_cmpint (g_utf8_strlen (word_at (words, i)->text, -1), ==, i < 4 ? 23 : 100 - 4 * 23);
    }
}

static void
test_closing (void)
{
  g_autoptr (LinliDocument) document = chinese ();
  g_autoptr (LinliPages) pages = NULL;
  g_autoptr (GArray) words = NULL;

  linli_document_closing (document, "陈巷社区居民委员会");
  pages = sheets_render (document);
  words = sheets_words (pages->pdf);
  assert_near (word_at (words, 0)->x1, LEFT + WIDTH - 4 * PITCH);
}

static void
test_outline_and_info (void)
{
  g_autoptr (LinliDocument) document = sample_minutes ();
  g_autoptr (LinliPages) pages = sheets_render (document);
  g_autofree char *outline = sheets_run (pages->pdf, "pdftohtml -xml -i -stdout -enc UTF-8 paper.pdf | tr -d '\\n'");
  g_autofree char *info = sheets_run (pages->pdf, "TZ=Asia/Shanghai pdfinfo -isodates paper.pdf");

  g_assert_nonnull (strstr (outline, "关于设置公共晾衣区并修订晾晒公约的居民代表会议纪要</item>"
                                     "<item page=\"1\">一、公共晾衣区的设置</item><outline><item page=\"1\">（一）议定事项"));
  g_assert_nonnull (strstr (outline, "（二）表决情况</item></outline><item page=\"2\">二、公约条款"));
  g_assert_nonnull (strstr (info, "陈巷社区居民代表会议纪要\n"));
  g_assert_nonnull (strstr (info, "公共晾衣区与晾晒公约𠮷\n"));
  g_assert_nonnull (strstr (info, "2026-03-23T14:00:00+08"));
  g_assert_nonnull (strstr (info, "PDF version:     1.7\n"));
}

static void
test_same_bytes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliDocument) one = sample_minutes (), two = sample_minutes ();
  g_autoptr (LinliFonts) fonts = linli_fonts_new (NULL, &error);
  g_autoptr (LinliPages) first = sheets_render (one), second = linli_layout_render (two, fonts, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first->pdf, second->pdf));
}

/* Other programs read it all without a word of complaint: standard error ends the test in sheets_run(). */
static void
test_many_pages (void)
{
  g_autoptr (LinliDocument) document = chinese ();
  g_autoptr (LinliPages) pages = NULL;
  g_autofree char *checked = NULL, *text = NULL;

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *heading = g_strdup_printf ("第%u章", i), *filler = sheets_filler (28 * 22, i);
      linli_document_heading (document, 1 + (int) (i % 4), heading);
      linli_document_paragraph (document, NULL, filler);
    }
  pages = sheets_render (document);
  g_assert_cmpuint (pages->n_pages, >=, 500);
  checked = sheets_run (pages->pdf, "qpdf --check paper.pdf && pdftoppm -r 20 -f 490 -l 500 paper.pdf p");
  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors found"));
  text = sheets_run (pages->pdf, "pdftotext paper.pdf - | tr -d '\\n\\f' ");
  g_assert_nonnull (strstr (text, "第499章"));
}

static void
test_clean (void)
{
  g_autoptr (LinliDocument) minutes = sample_minutes (), english = sample_english ();
  LinliDocument *documents[] = { minutes, english };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (LinliPages) pages = sheets_render (documents[i]);
      g_autofree char *checked = sheets_run (pages->pdf, "qpdf --check paper.pdf && pdftoppm -r 30 paper.pdf p && "
                                                         "pdftotext paper.pdf - > text && pdffonts paper.pdf");
      g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors found"));
    }
}

/* With one page a node the page tree has more nodes than libharu takes: its error becomes ours, and stays. */
static void
test_haru_error (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliWriter) writer = linli_writer_new (1, &error);
  g_autoptr (GString) page = g_string_new ("");
  guint pages = 0;

  while (pages < 40000 && linli_writer_page (writer, page, &error))
    pages++;
  g_assert_cmpuint (pages, <, 40000);
  g_assert_error (error, LINLI_ERROR, LINLI_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "libharu reports 0x1001"));
  g_assert_false (linli_writer_bookmark (writer, 1, "x", 0, NULL));
  g_assert_null (linli_writer_save (writer, NULL));
}

/* Found before libharu is asked for more. */
static void
test_haru_refuses (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (linli_writer_new (G_MAXUINT, &error));
  g_assert_error (error, LINLI_ERROR, LINLI_ERROR_IO);
}

int
main (int argc, char **argv)
{
  static const char *const tools[] = { "pdftotext", "pdftoppm", "pdftohtml", "pdfinfo", "qpdf", "base64", NULL };

  g_test_init (&argc, &argv, NULL);
  if (!sheets_have (tools))
    return 77;
  g_test_add_func ("/layout/frame", test_frame);
  g_test_add_func ("/layout/pitch", test_pitch);
  g_test_add_func ("/layout/numbers", test_numbers);
  g_test_add_func ("/layout/justified", test_justified);
  g_test_add_func ("/layout/table", test_table);
  g_test_add_func ("/layout/tall-row", test_tall_row);
  g_test_add_func ("/layout/headings", test_headings);
  g_test_add_func ("/layout/no-empty-page", test_no_empty_page);
  g_test_add_func ("/layout/places", test_places);
  g_test_add_func ("/layout/masthead", test_masthead);
  g_test_add_func ("/layout/hanging", test_hanging);
  g_test_add_func ("/layout/closing", test_closing);
  g_test_add_func ("/layout/outline-and-info", test_outline_and_info);
  g_test_add_func ("/layout/same-bytes", test_same_bytes);
  g_test_add_func ("/layout/many-pages", test_many_pages);
  g_test_add_func ("/layout/clean", test_clean);
  g_test_add_func ("/layout/haru-error", test_haru_error);
  g_test_add_func ("/layout/haru-refuses", test_haru_refuses);
  return g_test_run ();
}
