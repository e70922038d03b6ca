/* The floor as a recorder uses it: asking, speaking, the summary that records itself, motions, small groups. */
#include "ui/fixture.h"
#include "ui/floor-stage.h"
#include "ui/floor/ask.h"
#include "ui/floor/groups.h"
#include "ui/floor/limits.h"
#include "ui/floor/notes.h"
#include "ui/floor/propose.h"
#include "ui/floor/queue.h"
#include "ui/form/form.h"
#include "ui/form/keep.h"

#define TURN "{\"turn\":\"HY-2026-003/T1\"}"


/* Finding and pressing. */

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static guint
count_type (GtkWidget *widget, GType type)
{
  guint count = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    count += count_type (child, type);
  return count;
}

static void
press (GtkWidget *widget, const char *word)
{
  g_signal_emit_by_name (linli_fixture_find (widget, GTK_TYPE_BUTTON, word), "clicked");
}

static void
type_summary (LinliFloorStage *stage, const char *text)
{
  GtkWidget *view = find_type (stage->view, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
assert_says (GtkWidget *widget, const char *words)
{
  g_autofree char *text = linli_fixture_text (widget);

  if (!strstr (text, words))
    g_test_message ("no “%s” in:\n%s", words, text);
  g_assert_nonnull (strstr (text, words));
}

/* Waiting for the register. */

typedef struct
{
  LinliFloorStage *stage;
  const char *words;
} Wanted;

static gboolean
says (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *text = linli_fixture_text (wanted->stage->view);

  return strstr (text, wanted->words) != NULL;
}

static void
wait_for (LinliFloorStage *stage, const char *words)
{
  Wanted wanted = { stage, words };

  linli_fixture_wait (says, &wanted);
}

static gboolean
has_turn (gpointer stage)
{
  return linli_live_turn (((LinliFloorStage *) stage)->live) != NULL;
}

static gboolean
has_no_turn (gpointer stage)
{
  return !has_turn (stage);
}

static gboolean
is_recorded (gpointer data)
{
  Wanted *wanted = data;
  const LinliRecord *turn = linli_live_turn (wanted->stage->live);

  return turn && g_strcmp0 (linli_record_text (turn, "text"), wanted->words) == 0;
}

static gboolean
form_is_gone (gpointer form)
{
  return *(GtkWidget **) form == NULL;
}

/* Records it as the button would, and waits until it is. */
static void
submit (LinliForm *form)
{
  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  gtk_widget_activate_default (GTK_WIDGET (form));
  linli_fixture_wait (form_is_gone, &form);
  linli_fixture_settle ();
}

static LinliFloorStage *
stage_new (void)
{
  return linli_floor_stage_new ("T14:28", "14:26:00", 716, 760);
}

static LinliFloorStage *
stage_with_speaker (void)
{
  LinliFloorStage *stage = stage_new ();

  linli_floor_stage_ask (stage, "代表12", "speech", "against");
  linli_floor_stage_do (stage, "turn.begin", TURN);
  return stage;
}

/* The tests. */

static void
test_ask (void)
{
  LinliFloorStage *stage = stage_new ();
  LinliForm *form;

  assert_says (stage->view, "Nobody has asked to speak");
  form = linli_ask_show (stage->view, stage->live, NULL);
  linli_form_type (form, "person", "代表12");
  linli_form_set (form, "stance", "against");
  submit (form);
  g_assert_cmpuint (linli_live_queue (stage->live)->len, ==, 1);
  assert_says (stage->view, "Give the floor to 代表12");
  gtk_widget_activate_action (stage->view, "middle.main", NULL);
  linli_fixture_wait (has_turn, stage);
  assert_says (stage->view, "opposed");
  linli_floor_stage_free (stage);
}

/* Somebody who has spoken as often as the house rule allows needs the chair's leave. */
static void
test_leave (void)
{
  LinliFloorStage *stage = stage_new ();
  LinliForm *form;

  linli_floor_stage_do (stage, "meeting.speaking", "{\"meeting\":\"HY-2026-003\",\"seconds\":60,\"times\":1}");
  assert_says (stage->view, "1 minute at a time, 1 time each");
  form = linli_ask_show (stage->view, stage->live, NULL);
  linli_form_type (form, "person", "代表07");
  assert_says (GTK_WIDGET (form), "Has spoken to this item 1 time already");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_type (GTK_WIDGET (form), GTK_TYPE_CHECK_BUTTON)), TRUE);
  submit (form);
  g_assert_cmpuint (linli_live_queue (stage->live)->len, ==, 1);
  assert_says (stage->view, "time no. 2");
  linli_floor_stage_free (stage);
}

/* The clock follows the session's time, and says what is over the limit. */
static void
test_clock (void)
{
  static const struct { const char *at, *clock, *over; } times[] = {
    { "14:26:00", "0:00", NULL }, { "14:27:42", "1:42", NULL }, { "14:29:00", "3:00", NULL }, { "14:29:12", "3:12", "over by 0:12" },
  };
  LinliFloorStage *stage = stage_with_speaker ();

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      linli_floor_stage_at (stage, times[i].at);
      linli_fixture_settle ();
      assert_says (stage->view, times[i].clock);
      g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (linli_fixture_find (stage->view, GTK_TYPE_LABEL, times[i].clock))));
      if (times[i].over)
        assert_says (stage->view, times[i].over);
    }
  gtk_widget_activate_action (stage->view, "middle.extend", NULL);
  wait_for (stage, "/ 4:00");
  linli_floor_stage_free (stage);
}

static void
test_summary (void)
{
  LinliFloorStage *stage = stage_with_speaker ();
  Wanted wanted = { stage, "3幢南侧太近，挡光" };

  type_summary (stage, "3幢南侧太近，挡光");
  assert_says (stage->view, "typing");
  linli_fixture_wait (is_recorded, &wanted);
  wait_for (stage, "saved");
  /* what is typed while it is recorded stays, and is recorded as well */
  type_summary (stage, "3幢南侧太近，挡光，也");
  linli_notes_save (LINLI_NOTES (find_type (stage->view, LINLI_TYPE_NOTES)));
  type_summary (stage, "3幢南侧太近，挡光，也怕夜里吵");
  wanted.words = "3幢南侧太近，挡光，也怕夜里吵";
  linli_fixture_wait (is_recorded, &wanted);
  gtk_widget_activate_action (stage->view, "middle.main", NULL);
  linli_fixture_wait (has_no_turn, stage);
  assert_says (stage->view, "2 have spoken: 代表12 opposed");
  linli_floor_stage_free (stage);
}

/* What could not be recorded any more is shown, not dropped. */
static void
test_lost (void)
{
  LinliFloorStage *stage = stage_with_speaker ();

  linli_floor_stage_do (stage, "turn.note", "{\"turn\":\"HY-2026-003/T1\",\"text\":\"挡光\"}");
  type_summary (stage, "挡光，也怕夜里吵");
  linli_floor_stage_do (stage, "turn.end", TURN);
  wait_for (stage, "“挡光，也怕夜里吵” was not recorded");
  linli_floor_stage_free (stage);
}

static gboolean
is_settled (gpointer notes)
{
  return linli_notes_settled (notes);
}

static void
count_lost (LinliNotes *notes, const char *sentence, int *lost)
{
  (*lost)++;
}

/* The summary is still on its way when the turn ends with it, and comes too late: nothing is lost, and nothing is told. */
static void
test_overtaken (void)
{
  LinliFloorStage *stage = stage_with_speaker ();
  LinliSession *session = linli_window_session (stage->window);
  LinliNotes *notes = LINLI_NOTES (find_type (stage->view, LINLI_TYPE_NOTES));
  g_autoptr (LinliRecord) members = linli_record_decode ("{\"turn\":\"HY-2026-003/T1\",\"text\":\"挡光\"}", -1, NULL);
  g_autoptr (GError) error = NULL;
  LinliCouncil *writer = linli_session_begin_write (session, &error);
  int lost = 0;

  g_assert_no_error (error);
  g_signal_connect (notes, "lost", G_CALLBACK (count_lost), &lost);
  type_summary (stage, "挡光");
  linli_notes_save (notes);
  linli_notes_hand_over (notes);
  g_assert_true (linli_council_act (writer, "turn.end", members, linli_session_now (session), "委员01", NULL, &error));
  linli_session_end_write (session);
  linli_session_changed (session);
  linli_fixture_wait (is_settled, notes);
  g_assert_cmpint (lost, ==, 0);
  linli_floor_stage_free (stage);
}

/* An end that is refused gives the summary back to be recorded by itself. */
static void
test_taken_back (void)
{
  LinliFloorStage *stage = stage_with_speaker ();
  LinliNotes *notes = LINLI_NOTES (find_type (stage->view, LINLI_TYPE_NOTES));
  Wanted wanted = { stage, "挡光" };

  type_summary (stage, "挡光");
  linli_notes_hand_over (notes);
  g_assert_true (linli_notes_settled (notes));
  linli_notes_take_back (notes);
  linli_fixture_wait (is_recorded, &wanted);
  linli_floor_stage_free (stage);
}

/* Whoever says nothing leaves no speech behind. */
static void
test_nothing_said (void)
{
  LinliFloorStage *stage = stage_with_speaker ();

  gtk_widget_activate_action (stage->view, "middle.main", NULL);
  wait_for (stage, "a speech needs its summary");
  press (stage->view, "Nothing was said: take the turn back");
  linli_fixture_wait (has_no_turn, stage);
  assert_says (stage->view, "1 has spoken");
  linli_floor_stage_free (stage);
}

/* What was typed and not recorded stands there again after the program was cut short. */
static void
test_draft (void)
{
  LinliFloorStage *stage = stage_with_speaker ();
  g_autoptr (LinliRecord) draft = linli_record_new ();
  const char *path = linli_session_path (linli_window_session (stage->window));
  Wanted wanted = { stage, "挡光" };

  linli_floor_stage_do (stage, "turn.pause", TURN);
  linli_floor_stage_do (stage, "turn.withdraw", TURN);
  linli_floor_stage_ask (stage, "代表12", "speech", "against");
  linli_record_set_text (draft, "text", "挡光");
  linli_keep (path, "turn.note:HY-2026-003/T2", draft);
  linli_keep_flush ();
  linli_floor_stage_do (stage, "turn.begin", "{\"turn\":\"HY-2026-003/T2\"}");
  linli_fixture_wait (is_recorded, &wanted);
  linli_floor_stage_free (stage);
}

static gboolean
has_floor_again (gpointer data)
{
  LinliFloorStage *stage = data;
  const LinliRecord *turn = linli_live_turn (stage->live);

  return turn && linli_record_has (turn, "running_since") && g_str_equal (linli_record_text (turn, "person_label"), "代表12");
}

/* A point of order stops the clock; ending it gives the floor back. What is typed of both is kept apart. */
static void
test_order (void)
{
  LinliFloorStage *stage = stage_with_speaker ();
  const LinliRecord *turn;
  GtkWidget *row;

  linli_floor_stage_ask (stage, "代表03", "order", "remark");
  type_summary (stage, "挡光");
  row = linli_fixture_find (stage->view, GTK_TYPE_LIST_BOX_ROW, "1");
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  wait_for (stage, "代表12 waits at 0:00");
  assert_says (stage->view, "End, back to 代表12");
  type_summary (stage, "请按议程发言");
  gtk_widget_activate_action (stage->view, "middle.main", NULL);
  linli_fixture_wait (has_floor_again, stage);
  wait_for (stage, "代表03 Point of order");
  turn = linli_live_turn (stage->live);
  g_assert_cmpstr (linli_record_text (turn, "text"), ==, "挡光");
  linli_floor_stage_free (stage);
}

/* However many wait, a few rows are made; the rest is behind a button. */
static void
test_bounded (void)
{
  LinliFloorStage *stage = stage_new ();

  linli_floor_stage_do (stage, "turn.ask_all", "{\"meeting\":\"HY-2026-003\",\"item\":\"HY-2026-003/3\"}");
  g_assert_cmpuint (linli_live_queue (stage->live)->len, >, 30);
  g_assert_cmpuint (count_type (stage->view, GTK_TYPE_LIST_BOX_ROW), <=, LINLI_QUEUE_SHOWN + 2);
  assert_says (stage->view, "All 3");
  linli_floor_stage_free (stage);
}

/* Motions. */

#define MAIN "{\"label\":\"M2\",\"meeting\":\"HY-2026-003\",\"item\":\"HY-2026-003/3\",\"kind\":\"main\",\"title\":\"设置公共晾衣区\"," \
             "\"text\":\"安装共享晾衣架48组。\",\"mover\":\"代表07\"}"

static void
test_motion (void)
{
  LinliFloorStage *stage = stage_new ();
  LinliForm *form;
  g_autofree char *text = NULL;

  linli_floor_stage_do (stage, "motion.propose", MAIN);
  assert_says (stage->view, "to be seconded");
  form = linli_propose_show (stage->view, stage->live, NULL);
  linli_form_set (form, "kind", "main");
  g_signal_emit_by_name (form, "edited", "kind");
  assert_says (GTK_WIDGET (form), "one main motion at a time");
  gtk_window_destroy (GTK_WINDOW (form));
  form = linli_propose_show (stage->view, stage->live, "HY-2026-003/M2");
  linli_form_type (form, "mover", "代表18");
  linli_form_type (form, "title", "加装遮雨棚");
  linli_form_type (form, "text", "加装遮雨棚。");
  linli_form_type (form, "amended_text", "安装共享晾衣架48组并加装遮雨棚。");
  assert_says (GTK_WIDGET (form), "Left empty: M1, the next one.");
  linli_form_type (form, "label", "M7");
  submit (form);
  text = linli_fixture_text (stage->view);
  g_assert_nonnull (strstr (text, "amends M2, voted first · 代表18"));
  g_assert_true (strstr (text, "加装遮雨棚") < strstr (text, "设置公共晾衣区"));
  gtk_widget_activate_action (linli_fixture_find (stage->view, GTK_TYPE_BUTTON, "Second…"), "motion.do", "(ss)", "motion.withdraw",
                              "HY-2026-003/M7");
  wait_for (stage, "withdrawn");
  linli_floor_stage_free (stage);
}

static void
test_groups (void)
{
  LinliFloorStage *stage = stage_new ();
  GtkWidget *notes;

  linli_floor_stage_do (stage, "group.open", "{\"meeting\":\"HY-2026-003\",\"item\":\"HY-2026-003/3\",\"title\":\"采光\","
                                             "\"members\":[\"代表01\",\"代表02\"]}");
  assert_says (stage->view, "Small groups 1");
  notes = find_type (find_type (stage->view, LINLI_TYPE_NOTES), GTK_TYPE_TEXT_VIEW);
  for (GtkWidget *card = linli_fixture_find (stage->view, LINLI_TYPE_NOTES, "采光"); card; card = NULL)
    notes = find_type (card, GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (notes)), "外移四米。", -1);
  wait_for (stage, "saved");
  linli_floor_stage_do (stage, "group.merge", "{\"item\":\"HY-2026-003/3\",\"text\":\"外移四米。\"}");
  assert_says (stage->view, "Merged from the small groups");
  assert_says (stage->view, "外移四米。");
  linli_floor_stage_free (stage);
}

static gboolean
is_turn (gpointer data)
{
  Wanted *wanted = data;
  const LinliRecord *turn = linli_live_turn (wanted->stage->live);

  return turn && g_str_has_suffix (linli_record_text (turn, "label"), wanted->words);
}

/* Everyone speaks once before anyone speaks again. */
static void
test_tea (void)
{
  static const char *const turns[] = { "/T1", "/T2", "/T3", "/T4" };
  LinliFloorStage *stage = linli_floor_stage_tea_new (716, 760);

  assert_says (stage->view, "Round 1: 0 of 4 have spoken");
  for (guint i = 0; i < 2; i++) /* what is pressed twice is done once */
    press (stage->view, "Everyone in turn");
  wait_for (stage, "Waiting to speak 4");
  linli_fixture_settle ();
  g_assert_false (linli_fixture_says (stage->view, "is left to be asked"));
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      Wanted wanted = { stage, turns[i] };
      gtk_widget_activate_action (stage->view, "middle.main", NULL);
      linli_fixture_wait (is_turn, &wanted);
      type_summary (stage, "清理旧物。");
    }
  gtk_widget_activate_action (stage->view, "middle.main", NULL);
  linli_fixture_wait (has_no_turn, stage);
  assert_says (stage->view, "Round 2: 0 of 4 have spoken");
  press (stage->view, "Everyone in turn");
  wait_for (stage, "time no. 2");
  linli_floor_stage_free (stage);
}

int
main (int argc, char *argv[])
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/ui/floor/ask", test_ask);
  g_test_add_func ("/ui/floor/leave", test_leave);
  g_test_add_func ("/ui/floor/clock", test_clock);
  g_test_add_func ("/ui/floor/summary", test_summary);
  g_test_add_func ("/ui/floor/lost", test_lost);
  g_test_add_func ("/ui/floor/overtaken", test_overtaken);
  g_test_add_func ("/ui/floor/taken-back", test_taken_back);
  g_test_add_func ("/ui/floor/nothing-said", test_nothing_said);
  g_test_add_func ("/ui/floor/draft", test_draft);
  g_test_add_func ("/ui/floor/order", test_order);
  g_test_add_func ("/ui/floor/bounded", test_bounded);
  g_test_add_func ("/ui/floor/motion", test_motion);
  g_test_add_func ("/ui/floor/groups", test_groups);
  g_test_add_func ("/ui/floor/tea", test_tea);
  return g_test_run ();
}
