/* Searching from the window: finds while typing, the keyboard into them, and back to where one was. */
#include "ui/fixture.h"

#include "ui/page.h"
#include "ui/search/page.h"

#include <string.h>

static LinliWindow *
open_demo (char **path)
{
  LinliWindow *window;

  *path = linli_fixture_demo ();
  window = linli_fixture_open (*path);
  return window;
}

static char *
find (LinliWindow *window, const char *words)
{
  linli_window_find (window, words);
  linli_fixture_settle ();
  return linli_fixture_text (linli_window_page (window));
}

static void
test_finds (void)
{
  static const struct { const char *words, *has, *has_not; } cases[] = {
    { "晾衣", "“晾衣” stands in 13 places", "Show more" },
    { "晾", "Objection: 3幢南侧晾衣区离窗太近，影响采光。", NULL },
    { "SQ-2026-001", "高层住户无处晾晒，飞线挂衣存在隐患", "SQ-2026-014" },
    { "代表07 晾衣", "Outcome: 三处公共晾衣区建成投用。", "公约增" },
    { "代表", "Show more", NULL },
    { "，。！", "Search the whole register", "SQ-2026" },
    { "😀", "stands nowhere", NULL },
    { "𠮷䶮", "“𠮷䶮” stands nowhere", NULL },
    { "\"晾衣\" OR *(", "stands nowhere", NULL },
    { "<b>&", "“<b>&” stands nowhere", NULL },
  };
  g_autofree char *path = NULL;
  LinliWindow *window = open_demo (&path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = find (window, cases[i].words);
      g_test_message ("%s:\n%s", cases[i].words, text);
      g_assert_nonnull (strstr (text, cases[i].has));
      g_assert_true (!cases[i].has_not || !strstr (text, cases[i].has_not));
    }
  linli_fixture_close (window);
}

/* A long paste is no more than a long word. */
static void
test_long (void)
{
  g_autofree char *path = NULL, *text = NULL;
  LinliWindow *window = open_demo (&path);
  g_autoptr (GString) words = g_string_new (NULL);
  int width;

  for (int i = 0; i < 1000; i++)
    g_string_append (words, i % 7 ? "衣" : "A 1");
  text = find (window, words->str);
  g_assert_nonnull (strstr (text, "stands nowhere"));
  gtk_widget_measure (linli_window_page (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
  linli_fixture_close (window);
}

/* Leaving goes back to where one was: a place, or what was open. */
static void
test_leave (void)
{
  g_autofree char *path = NULL, *text = NULL;
  LinliWindow *window = open_demo (&path);

  linli_window_go (window, "notices");
  text = find (window, "晾衣");
  g_assert_true (LINLI_IS_SEARCH_PAGE (linli_window_page (window)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find-leave", NULL);
  linli_fixture_settle ();
  g_assert_cmpstr (linli_page_title (linli_window_page (window)), ==, "Notices");
  linli_window_show (window, "notice", 214);
  g_clear_pointer (&text, g_free);
  text = find (window, "晾衣");
  linli_window_back (window);
  g_assert_cmpstr (linli_page_title (linli_window_page (window)), ==, "Notice");
  linli_window_find (window, "晾衣");
  linli_window_find (window, "");
  linli_fixture_settle ();
  g_assert_cmpstr (linli_page_title (linli_window_page (window)), ==, "Notice");
  linli_window_back (window);
  g_assert_cmpstr (linli_page_title (linli_window_page (window)), ==, "Notices");
  linli_fixture_close (window);
}

/* The keyboard goes into the finds and opens one; back leads to the finds again. */
static void
test_open (void)
{
  g_autofree char *path = NULL, *text = NULL, *again = NULL;
  LinliWindow *window = open_demo (&path);
  GtkWidget *focus;

  text = find (window, "晾衣");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find-into", "b", FALSE);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (GTK_IS_LIST_BOX_ROW (focus));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find-into", "b", TRUE);
  linli_fixture_settle ();
  g_assert_cmpstr (linli_page_title (linli_window_page (window)), ==, "Request");
  linli_window_back (window);
  linli_fixture_settle ();
  again = linli_fixture_text (linli_window_page (window));
  g_assert_cmpstr (again, ==, text);
  linli_window_go (window, "today");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  linli_fixture_settle ();
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (window))));
  linli_fixture_close (window);
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/search/finds", test_finds);
  g_test_add_func ("/search/long", test_long);
  g_test_add_func ("/search/leave", test_leave);
  g_test_add_func ("/search/open", test_open);
  return g_test_run ();
}
