/* The window with the demo in it: each place, the meeting's page with its figures, narrow and faulty registers. */
#include "ui/fixture.h"

#include "base/error.h"
#include "ui/page.h"
#include "ui/places.h"

#include <string.h>

#define NARROW 360

static void
has (const char *text, const char *wanted)
{
  if (!strstr (text, wanted))
    g_test_message ("“%s” is missing in:\n%s", wanted, text);
  g_assert_nonnull (strstr (text, wanted));
}

static void
test_places (void)
{
  static const struct { const char *place, *text; } cases[] = {
    { "today", "Last meeting" },          { "requests", "SQ-2026-014" },      { "topics", "YT-2026-003" },
    { "meetings", "3 motions, 2 carried" }, { "tasks", "2 days late" },       { "notices", "2 objections" },
    { "people", "50 people" },           { "figures", "90.63%" },            { "audit", "The chain of 296 entries is whole" },
  };
  g_autofree char *path = linli_fixture_demo ();
  LinliWindow *window = linli_fixture_open (path);

  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, linli_n_places);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      linli_window_go (window, cases[i].place);
      linli_fixture_settle ();
      text = linli_fixture_text (linli_window_page (window));
      has (text, cases[i].text);
      linli_fixture_tab_round (GTK_WIDGET (window));
    }
  linli_fixture_close (window);
}

static void
test_meeting (void)
{
  static const char *const wanted[] = {
    "33 of 45 present, 30 needed", "33 × 3 = 99 ≥ 45 × 2 = 90", "excused 8 · absent 4 · without a vote 4",
    "21 × 2 = 42 > 33", "26 × 2 = 52 > 33", "16 × 2 = 32 ≤ 32", "for 26 · against 5 · abstain 2", "32 present",
    "actual / planned · 95′ / 95′", "12′", "2 days late", "Done on time", "0 of 3 signed", "陈居议纪〔2026〕3号",
    "通过后实施", "赞成26票：26×2＝52，大于33，通过。",
  };
  g_autofree char *path = linli_fixture_demo (), *text = NULL;
  LinliWindow *window = linli_fixture_open (path);

  linli_window_go (window, "meetings");
  linli_window_show (window, "meeting", linli_fixture_id (window, "meeting", "HY-2026-003"));
  linli_fixture_settle ();
  g_assert_cmpstr (linli_page_title (linli_window_page (window)), ==, "Meeting");
  text = linli_fixture_text (linli_window_page (window));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    has (text, wanted[i]);
  linli_fixture_tab_round (GTK_WIDGET (window));
  linli_window_back (window);
  g_assert_cmpstr (linli_page_title (linli_window_page (window)), ==, "Meetings");
  linli_fixture_close (window);
}

/* The owners' ballot counts heads and floor area. */
static void
test_ballot (void)
{
  g_autofree char *path = linli_fixture_demo (), *text = NULL;
  LinliWindow *window = linli_fixture_open (path);

  linli_window_show (window, "meeting", linli_fixture_id (window, "meeting", "HY-2026-004"));
  linli_fixture_settle ();
  text = linli_fixture_text (linli_window_page (window));
  has (text, "760 of 1140 took part, 760 needed");
  has (text, "72000.00 m² of 108000.00 m² took part");
  has (text, "570 × 4 = 2280 ≥ 760 × 3 = 2280");
  linli_fixture_close (window);
}

static void
test_narrow (void)
{
  g_autofree char *path = linli_fixture_demo ();
  LinliWindow *window = linli_fixture_open (path);
  int width;

  for (guint i = 0; i <= linli_n_places; i++)
    {
      if (i < linli_n_places)
        linli_window_go (window, linli_places[i].name);
      else
        linli_window_show (window, "meeting", linli_fixture_id (window, "meeting", "HY-2026-003"));
      linli_fixture_settle ();
      gtk_widget_measure (linli_window_page (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      g_test_message ("page %u asks for %d px", i, width);
      g_assert_cmpint (width, <=, NARROW);
    }
  gtk_widget_measure (gtk_window_get_child (GTK_WINDOW (window)), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_test_message ("the window asks for %d px", width);
  g_assert_cmpint (width, <=, NARROW);
  linli_fixture_close (window);
}

static void
test_details (void)
{
  static const struct { const char *entity, *label, *text; } cases[] = {
    { "request", "SQ-2026-014", "6幢北风大，请加固。" },
    { "topic", "YT-2026-003", "570 × 4 = 2280 ≥ 760 × 3 = 2280" },
    { "task", "RW-2026-002", "梅雨，基础无法浇筑" },
    { "notice", "GS-2026-003", "Adopted in part" },
    { "person", "代表07", "Representative" },
  };
  g_autofree char *path = linli_fixture_demo ();
  LinliWindow *window = linli_fixture_open (path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      linli_window_show (window, cases[i].entity, linli_fixture_id (window, cases[i].entity, cases[i].label));
      linli_fixture_settle ();
      text = linli_fixture_text (linli_window_page (window));
      has (text, cases[i].text);
    }
  linli_fixture_close (window);
}

static gboolean
says_trouble (gpointer window)
{
  g_autofree char *text = linli_fixture_text (window);

  return linli_window_session (window) == NULL && strstr (text, "is not a Linli register") != NULL;
}

static void
test_foreign (void)
{
  g_autofree char *path = linli_fixture_demo (), *other = g_strconcat (path, ".txt", NULL);
  LinliWindow *window = linli_fixture_open (path);

  g_assert_true (g_file_set_contents (other, "not a register", -1, NULL));
  linli_window_open (window, other, FALSE);
  linli_fixture_wait (says_trouble, window);
  linli_window_open (window, path, FALSE);
  linli_fixture_settle ();
  linli_fixture_close (window);
}

/* Somebody else writes: the window reads, and says who. */
static void
test_locked (void)
{
  g_autofree char *path = linli_fixture_demo (), *text = NULL;
  g_autoptr (LinliCouncil) other = linli_council_open (path, TRUE, NULL);
  LinliWindow *window;

  g_assert_nonnull (other);
  window = linli_fixture_open (path);
  g_assert_nonnull (linli_session_read_only (linli_window_session (window)));
  text = linli_fixture_text (GTK_WIDGET (window));
  has (text, "Read only.");
  linli_fixture_close (window);
}

typedef struct
{
  gboolean done, recorded;
  GError *error;
} Outcome;

static void
acted (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->recorded = linli_session_act_finish (LINLI_SESSION (source), result, &outcome->error);
  outcome->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Outcome *) data)->done;
}

/* An act is recorded once, is seen at once, and the second time refused with a sentence. */
static void
test_act (void)
{
  g_autofree char *path = linli_fixture_demo (), *text = NULL;
  LinliWindow *window = linli_fixture_open (path);
  LinliSession *session = linli_window_session (window);
  g_autoptr (LinliRecord) members = linli_record_new ();
  Outcome first = { 0 }, second = { 0 };

  linli_record_set_text (members, "request", "SQ-2026-014");
  linli_session_act (session, "request.accept", members, linli_session_actor (session), acted, &first);
  linli_fixture_wait (is_done, &first);
  g_assert_no_error (first.error);
  g_assert_true (first.recorded);
  linli_fixture_settle ();
  text = linli_fixture_text (linli_window_page (window));
  has (text, "Handle: 6幢北风大，请加固。");
  linli_session_act (session, "request.accept", members, linli_session_actor (session), acted, &second);
  linli_fixture_wait (is_done, &second);
  g_assert_error (second.error, LINLI_ERROR, LINLI_ERROR_REFUSED);
  g_clear_error (&second.error);
  linli_fixture_close (window);
}

/* The first window of @type, or with G_TYPE_INVALID the first that is hidden: GTK 4.18 cannot describe that to a
   screen reader. (nullable) */
static GtkWidget *
window_of (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (type ? G_TYPE_CHECK_INSTANCE_TYPE (window, type) : !gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

static void
test_shortcuts (void)
{
  g_autofree char *path = linli_fixture_demo (), *text = NULL;
  LinliWindow *window = linli_fixture_open (path);
  GtkWidget *shortcuts;

  g_assert_null (window_of (G_TYPE_INVALID));
  gtk_widget_activate_action (GTK_WIDGET (window), "app.shortcuts", NULL);
  linli_fixture_settle ();
  shortcuts = window_of (GTK_TYPE_SHORTCUTS_WINDOW);
  g_assert_nonnull (shortcuts);
  text = linli_fixture_text (shortcuts);
  has (text, "Alt");
  has (text, "Ctrl");
  gtk_window_close (GTK_WINDOW (shortcuts));
  linli_fixture_settle ();
  g_assert_null (window_of (G_TYPE_INVALID));
  linli_fixture_close (window);
}

/* A burst of words, each in place of the one before. */
static void
test_say (void)
{
  g_autofree char *path = linli_fixture_demo (), *text = NULL;
  LinliWindow *window = linli_fixture_open (path);

  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *said = g_strdup_printf ("<word> %u", i / 2);
      linli_window_say (window, said);
      if (i % 5 == 0)
        linli_fixture_settle ();
    }
  for (guint i = 0; i < 8; i++)
    linli_fixture_settle ();
  text = linli_fixture_text (GTK_WIDGET (window));
  has (text, "<word> 11");
  g_assert_null (strstr (text, "<word> 10"));
  linli_fixture_tab_round (GTK_WIDGET (window));
  linli_fixture_close (window);
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/window/places", test_places);
  g_test_add_func ("/window/meeting", test_meeting);
  g_test_add_func ("/window/ballot", test_ballot);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/details", test_details);
  g_test_add_func ("/window/foreign", test_foreign);
  g_test_add_func ("/window/locked", test_locked);
  g_test_add_func ("/window/act", test_act);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  g_test_add_func ("/window/say", test_say);
  return g_test_run ();
}
