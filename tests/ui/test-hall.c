#include "ui/fixture.h"
#include "ui/hall-stage.h"

#include "council/hall.h"
#include "ui/hall/colours.h"
#include "ui/hall/moments.h"
#include "ui/hall/screen.h"
#include "ui/hall/words.h"

#include <string.h>

/* Colours. */

static const struct { LinliHallColour one, other; double least; } contrasts[] = {
  { LINLI_HALL_TEXT, LINLI_HALL_GROUND, 7 },     { LINLI_HALL_DIM, LINLI_HALL_GROUND, 7 },
  { LINLI_HALL_TEXT, LINLI_HALL_BAND, 7 },       { LINLI_HALL_DIM, LINLI_HALL_BAND, 7 },
  { LINLI_HALL_TEXT, LINLI_HALL_CHIP, 7 },       { LINLI_HALL_DIM, LINLI_HALL_CHIP, 7 },
  { LINLI_HALL_ON_BLOCK, LINLI_HALL_ACCENT, 7 }, { LINLI_HALL_ON_BLOCK, LINLI_HALL_GOOD, 7 },
  { LINLI_HALL_ON_BLOCK, LINLI_HALL_BAD, 7 },    { LINLI_HALL_ON_BLOCK, LINLI_HALL_QUIET, 7 },
  { LINLI_HALL_TEXT, LINLI_HALL_ADDED, 7 },      { LINLI_HALL_TEXT, LINLI_HALL_DELETED, 7 },
  { LINLI_HALL_TICK, LINLI_HALL_BAND, 3 },       { LINLI_HALL_TICK, LINLI_HALL_GROUND, 3 },
  { LINLI_HALL_FOR, LINLI_HALL_TROUGH, 3 },      { LINLI_HALL_AGAINST, LINLI_HALL_TROUGH, 3 },
  { LINLI_HALL_ABSTAIN, LINLI_HALL_TROUGH, 3 },  { LINLI_HALL_MARK, LINLI_HALL_TROUGH, 3 },
  { LINLI_HALL_MARK, LINLI_HALL_GROUND, 3 },     { LINLI_HALL_AMOUNT, LINLI_HALL_TROUGH, 3 },
  { LINLI_HALL_AMOUNT, LINLI_HALL_GROUND, 3 },
};

static void
test_contrast (void)
{
  static const GdkRGBA black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };

  g_assert_cmpfloat_with_epsilon (linli_hall_contrast (&black, &white), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (linli_hall_contrast (&white, &white), 1, 0.001);
  for (guint scheme = 0; scheme < LINLI_HALL_N_SCHEMES; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (contrasts); i++)
      {
        double contrast = linli_hall_contrast (linli_hall_colour (scheme, contrasts[i].one), linli_hall_colour (scheme, contrasts[i].other));
        if (contrast < contrasts[i].least)
          g_error ("scheme %u: %d on %d differ %.2f", scheme, contrasts[i].one, contrasts[i].other, contrast);
      }
}

/* Moments. */

typedef struct
{
  LinliHallStage *stage;
  GtkWidget *screen;
  LinliHallSheet *sheet;
} Hall;

static void
open_hall (Hall *hall, const LinliHallScript *script, int width, int height)
{
  hall->stage = linli_hall_stage_new (script);
  hall->screen = linli_hall_screen_new (linli_hall_stage_application (hall->stage), linli_hall_stage_session (hall->stage));
  hall->sheet = linli_hall_screen_sheet (LINLI_HALL_SCREEN (hall->screen));
  gtk_window_set_decorated (GTK_WINDOW (hall->screen), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (hall->screen), width, height);
  gtk_window_present (GTK_WINDOW (hall->screen));
  linli_fixture_settle ();
}

static void
close_hall (Hall *hall)
{
  gtk_window_destroy (GTK_WINDOW (hall->screen));
  linli_hall_stage_free (hall->stage);
}

static const LinliHallScript *
script_of (const char *name)
{
  for (guint i = 0; i < linli_hall_n_stages; i++)
    if (g_str_equal (linli_hall_stages[i].name, name))
      return &linli_hall_stages[i];
  g_assert_not_reached ();
}

/* Every word of a scene, of bars and codes too, a line each. */
static char *
words_of (LinliHallSheet *sheet)
{
  const LinliHallScene *scene = linli_hall_sheet_scene (sheet);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < scene->items->len; i++)
    {
      const LinliHallItem *item = scene->items->pdata[i];
      if (item->text)
        g_string_append_printf (words, "%s\n", item->text);
    }
  return g_string_free (words, FALSE);
}

/* No text is lower than a twentieth of the height, and none reaches over the edge. */
static void
check_sizes (Hall *hall, const char *name)
{
  double least = gtk_widget_get_height (GTK_WIDGET (hall->sheet)) / 20.0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (hall->sheet)); child; child = gtk_widget_get_next_sibling (child))
    {
      double height = LINLI_IS_HALL_WORDS (child) ? linli_hall_words_height (LINLI_HALL_WORDS (child)) : least;
      graphene_rect_t bounds;
      if (height < least - 0.01)
        g_error ("%s: “%s” is %.1f px high of %.1f", name, linli_hall_words_get (LINLI_HALL_WORDS (child)), height, least);
      g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (hall->sheet), &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (GTK_WIDGET (hall->sheet)) + 1);
    }
}

static void
failed (LinliSession *session, const char *message)
{
  g_error ("%s", message);
}

/* What each scene says and must not say. */
static const struct { const char *name, *says[4], *hides[6]; } sayings[] = {
  { "idle", { "公共晾衣区与晾晒公约\n", "社区议事厅\n", "3  发言\n" } },
  { "checkin-few", { "20\n", "of 45 are here\n", "10 more are needed\n" } },
  { "agenda", { "Now\n", "33 here, 30 needed\n", "Enough to go on\n" } },
  { "speaker", { "代表12\n", "1:18\n", "Next: 代表18\n", "Stance: opposed\n" } },
  { "speaker-over", { "+0:12\n", "Over time\n" } },
  { "amendment", { "48组并加装遮雨棚，位置", "Amendment by 代表18, seconded by 代表03\n" } },
  { "vote-show", { "Show of hands\n", "Needed: more than half of 33 present: 17\n" } },
  { "vote-counted", { "The vote is closed\n" }, { "21", "42", "arried", "assed", "\n9\n", "Against" } },
  { "vote-roll", { "Now called: 代表01\n", "2 of 33 have voted\n" }, { "For\n", "Against" } },
  { "vote-secret", { "0 of 33 have voted\n" } },
  { "carried", { "Carried\n", "26 × 2 = 52, more than 33 present: Carried\n", "Against 5\n" } },
  { "not-carried", { "16 × 2 = 32, not more than 32 present: Not carried\n" } },
  { "corrected", { "Corrected result\n", "17 × 2 = 34, more than 32 present: Carried\n" } },
  { "invalid", { "No vote 3\n" } },
  { "owners", { "570 / 760\n", "54000 / 72000 m²\n", "\302\2402280\302\240≥ 760\302\240×", "\302\240216000\302\240≥ 72000\302\240×" } },
  { "elected", { "代表03: 6 Elected\n", "6 ballots cast, 2 elected\n" } },
  { "run-off", { "代表05: 4 Run-off\n", "further vote\n" } },
  { "recess", { "14:35 继续开会\n", "since 14:23\n" } },
  { "lost", { "Too few are here: the meeting is suspended\n", "29 × 3 = 87 < 45 × 2 = 90\n" } },
  { "closed", { "Carried\n", "Not carried\n", "Ended at 15:35\n" } },
  { "private-idle", { "Mediation, not public\n" }, { "渗水" } },
  { "private", { "Mediation, not public\n" }, { "渗水", "乙户" } },
};

static void
check_words (Hall *hall, const char *name)
{
  g_autofree char *words = words_of (hall->sheet);

  for (guint i = 0; i < G_N_ELEMENTS (sayings); i++)
    {
      if (!g_str_equal (sayings[i].name, name))
        continue;
      g_test_message ("%s: %s", name, words);
      for (guint j = 0; j < G_N_ELEMENTS (sayings[i].says) && sayings[i].says[j]; j++)
        g_assert_nonnull (strstr (words, sayings[i].says[j]));
      for (guint j = 0; j < G_N_ELEMENTS (sayings[i].hides) && sayings[i].hides[j]; j++)
        g_assert_null (strstr (words, sayings[i].hides[j]));
    }
}

static void
test_moments (void)
{
  static const struct { int width, height; } sizes[] = { { 1280, 720 }, { 1024, 768 }, { 640, 360 }, { 480, 640 } };

  for (guint i = 0; i < linli_hall_n_stages; i++)
    {
      Hall hall;
      open_hall (&hall, &linli_hall_stages[i], sizes[i % 4].width, sizes[i % 4].height);
      g_signal_connect (linli_hall_stage_session (hall.stage), "failed", G_CALLBACK (failed), NULL);
      linli_session_changed (linli_hall_stage_session (hall.stage));
      linli_fixture_settle ();
      g_assert_cmpstr (linli_hall_sheet_scene (hall.sheet)->moment, ==, linli_hall_stages[i].moment);
      check_words (&hall, linli_hall_stages[i].name);
      if (sizes[i % 4].width > sizes[i % 4].height)
        check_sizes (&hall, linli_hall_stages[i].name);
      close_hall (&hall);
    }
}

/* A vote in secret that the meeting did not choose to follow says nothing of how many have voted. */
static void
test_secret_turnout (void)
{
  LinliHallScript script = *script_of ("vote-secret");
  g_auto (GStrv) parts = g_strsplit (script.lines, ",\"shows_turnout\":true", 2);
  g_autofree char *lines = g_strjoinv ("", parts), *words = NULL;
  Hall hall;

  script.lines = lines;
  open_hall (&hall, &script, 1280, 720);
  words = words_of (hall.sheet);
  g_assert_nonnull (strstr (words, "Please vote in secret"));
  g_assert_null (strstr (words, "have voted"));
  close_hall (&hall);
}

/* Nobody's name, telephone or address, nor what was noted of a speech; numbers that were typed are masked. */
static void
test_no_private_data (void)
{
  static const char people[] =
    "{\"actor\":\"工作人员甲\",\"at\":\"2026-03-21T14:24\",\"do\":\"person.change\",\"person\":\"代表12\",\"name\":\"张秘密\",\"phone\":\"13800001234\",\"address\":\"秘密路9号\"}\n"
    "{\"actor\":\"工作人员甲\",\"at\":\"2026-03-21T14:24\",\"do\":\"turn.note\",\"turn\":\"HY-2026-003/T1\",\"text\":\"不可见的摘要\"}\n"
    "{\"actor\":\"委员01\",\"at\":\"2026-03-21T14:24\",\"do\":\"meeting.recess\",\"meeting\":\"HY-2026-003\",\"reason\":\"请打 13800001234\"}\n";
  static const char *const private[] = { "张秘密", "13800001234", "秘密路", "不可见" };
  Hall hall;

  open_hall (&hall, script_of ("speaker"), 1280, 720);
  for (const char *line = people; *line; line = strchr (line, '\n') + 1)
    {
      g_autofree char *one = g_strndup (line, (gsize) (strchr (line, '\n') - line) + 1), *words = NULL;
      linli_hall_stage_play (hall.stage, one);
      linli_fixture_settle ();
      words = words_of (hall.sheet);
      for (guint i = 0; i < G_N_ELEMENTS (private); i++)
        g_assert_null (strstr (words, private[i]));
    }
  g_assert_cmpstr (linli_hall_sheet_scene (hall.sheet)->moment, ==, "recess");
  close_hall (&hall);
}

/* A change is in the scene at once: what the run view shows in a frame, the hall sees in the same. */
static void
test_follows (void)
{
  g_autofree char *before = NULL, *after = NULL;
  Hall hall;

  open_hall (&hall, script_of ("checkin-few"), 1280, 720);
  before = words_of (hall.sheet);
  linli_hall_stage_play (hall.stage, "{\"actor\":\"工作人员甲\",\"at\":\"2026-03-21T13:51\",\"do\":\"attendance.check_in\","
                                     "\"meeting\":\"HY-2026-003\",\"person\":\"代表12\"}\n");
  after = words_of (hall.sheet);
  g_assert_nonnull (strstr (before, "20\n"));
  g_assert_nonnull (strstr (after, "21\n"));
  close_hall (&hall);
}

static LinliHallWords *
moving (LinliHallSheet *sheet)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (sheet)); child; child = gtk_widget_get_next_sibling (child))
    if (LINLI_IS_HALL_WORDS (child) && linli_hall_words_moves (LINLI_HALL_WORDS (child)))
      return LINLI_HALL_WORDS (child);
  return NULL;
}

/* A long text moves, a short one does not; what else changes does not begin it anew. */
static void
test_long_text (void)
{
  LinliHallWords *text;
  Hall hall;

  open_hall (&hall, script_of ("motion"), 1280, 720);
  g_assert_null (moving (hall.sheet));
  close_hall (&hall);
  open_hall (&hall, script_of ("motion-long"), 1280, 720);
  text = moving (hall.sheet);
  g_assert_nonnull (text);
  linli_hall_stage_play (hall.stage, "{\"actor\":\"工作人员甲\",\"at\":\"2026-03-21T14:48\",\"do\":\"attendance.sign_out\","
                                     "\"meeting\":\"HY-2026-003\",\"person\":\"代表24\"}\n");
  linli_fixture_settle ();
  g_assert_true (moving (hall.sheet) == text);
  close_hall (&hall);
}

/* The window. */

static GtkWidget *
hall_of (LinliWindow *window)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (window)));

  for (GList *l = windows; l; l = l->next)
    if (LINLI_IS_HALL_SCREEN (l->data))
      return l->data;
  return NULL;
}

static gboolean
is_on (LinliWindow *window)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), "hall");

  return g_variant_get_boolean (state);
}

static void
test_window (void)
{
  g_autofree char *path = linli_fixture_demo ();
  LinliWindow *window = linli_fixture_window ();

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "hall"));
  linli_fixture_close (window);
  window = linli_fixture_open (path);
  g_action_group_activate_action (G_ACTION_GROUP (window), "hall", NULL);
  linli_fixture_settle ();
  g_assert_nonnull (hall_of (window));
  g_assert_true (is_on (window));
  g_action_group_activate_action (G_ACTION_GROUP (window), "hall", NULL);
  linli_fixture_settle ();
  g_assert_null (hall_of (window));
  g_assert_false (is_on (window));
  g_action_group_activate_action (G_ACTION_GROUP (window), "hall", NULL);
  linli_fixture_settle ();
  gtk_window_close (GTK_WINDOW (hall_of (window)));
  linli_fixture_settle ();
  g_assert_false (is_on (window));
  linli_fixture_close (window);
}

/* The choices are remembered, a monitor that is not there leaves a window, and all goes with the main window. */
static void
test_choices (void)
{
  g_autofree char *path = linli_fixture_demo ();
  LinliWindow *window = linli_fixture_open (path);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  g_autoptr (GVariant) scheme = NULL;

  g_action_group_change_action_state (G_ACTION_GROUP (window), "hall-monitor", g_variant_new_string ("HDMI-9"));
  g_action_group_change_action_state (G_ACTION_GROUP (window), "hall-scheme", g_variant_new_string ("dark"));
  g_action_group_activate_action (G_ACTION_GROUP (window), "hall", NULL);
  linli_fixture_settle ();
  g_assert_false (gtk_window_is_fullscreen (GTK_WINDOW (hall_of (window))));
  linli_fixture_close (window);
  g_assert_null (gtk_application_get_windows (application));
  window = linli_fixture_open (path);
  scheme = g_action_group_get_action_state (G_ACTION_GROUP (window), "hall-scheme");
  g_assert_cmpstr (g_variant_get_string (scheme, NULL), ==, "dark");
  linli_fixture_close (window);
}

/* The code. */

static void
test_notice (void)
{
  LinliHallStage *stage = linli_hall_stage_new (script_of ("idle"));
  LinliSession *session = linli_hall_stage_session (stage);
  g_autofree char *text = linli_hall_notice (linli_session_council (session), linli_hall_state_meeting (session));
  g_autoptr (GBytes) code = NULL;
  guint side = 0;

  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "公共晾衣区与晾晒公约\n2026年3月21日 14:00\n社区议事厅\n"));
  g_assert_nonnull (strstr (text, "\nLinli "));
  code = linli_hall_code (text, &side, NULL);
  g_assert_cmpuint (side, >, 20);
  g_assert_cmpuint (g_bytes_get_size (code), ==, (gsize) side * side);
  linli_hall_stage_free (stage);
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/ui/hall/contrast", test_contrast);
  g_test_add_func ("/ui/hall/notice", test_notice);
  g_test_add_func ("/ui/hall/window", test_window);
  g_test_add_func ("/ui/hall/choices", test_choices);
  g_test_add_func ("/ui/hall/moments", test_moments);
  g_test_add_func ("/ui/hall/secret-turnout", test_secret_turnout);
  g_test_add_func ("/ui/hall/no-private-data", test_no_private_data);
  g_test_add_func ("/ui/hall/follows", test_follows);
  g_test_add_func ("/ui/hall/long-text", test_long_text);
  return g_test_run ();
}
