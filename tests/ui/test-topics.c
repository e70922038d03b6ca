#include "ui/fixture.h"
#include "ui/topics-stage.h"

#include "ui/form/form.h"
#include "ui/page.h"
#include "ui/topics/catalogue.h"
#include "ui/topics/forms.h"

#include <string.h>

#define NARROW 360

typedef struct
{
  LinliWindow *window;
} Stage;

static void
start (Stage *stage)
{
  g_autofree char *path = linli_fixture_demo ();

  stage->window = linli_fixture_open (path);
  linli_stage_topics (stage->window);
}

static void
show_topic (Stage *stage, const char *label)
{
  linli_window_show (stage->window, "topic", linli_fixture_id (stage->window, "topic", label));
  linli_fixture_settle ();
}

static void
has (Stage *stage, const char *wanted)
{
  linli_fixture_has (linli_window_page (stage->window), wanted);
}

/* The first button below @widget with @word on it, or named so. */
static GtkWidget *
find_button (GtkWidget *widget, const char *word)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = GTK_IS_BUTTON (child) && gtk_widget_get_mapped (child) && linli_fixture_says (child, word) ? child : find_button (child, word);
      if (found)
        return found;
    }
  return NULL;
}

static void
press (GtkWidget *root, const char *word)
{
  GtkWidget *button = find_button (root, word);

  if (!button)
    g_error ("there is no button “%s”", word);
  g_signal_emit_by_name (button, "clicked");
  linli_fixture_settle ();
}

static GtkWidget *
dialog (Stage *stage)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (window != GTK_WIDGET (stage->window) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

static gboolean
no_dialog (gpointer data)
{
  return dialog (data) == NULL;
}

static GtkWidget *
open_form (Stage *stage, const char *act, const char *part)
{
  GtkWidget *form;

  gtk_widget_activate_action (linli_window_page (stage->window), "topic.do", "(ss)", act, part);
  linli_fixture_settle ();
  form = dialog (stage);
  g_assert_true (LINLI_IS_FORM (form));
  return form;
}

static void
record (Stage *stage, GtkWidget *form)
{
  g_autofree char *text = NULL;

  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (form)), "clicked");
  linli_fixture_settle ();
  text = dialog (stage) ? linli_fixture_text (dialog (stage)) : NULL;
  g_test_message ("%s", text ? text : "recorded");
  linli_fixture_wait (no_dialog, stage);
  linli_fixture_settle ();
}

/* Opens the form of @act, fills up to two members, and records it. */
static void
enter (Stage *stage, const char *act, const char *part, const char *first, const char *text, const char *second, const char *more)
{
  GtkWidget *form = open_form (stage, act, part);

  if (first)
    linli_form_set (LINLI_FORM (form), first, text);
  if (second)
    linli_form_type (LINLI_FORM (form), second, more);
  record (stage, form);
}

/* Presses the form's button: it stays, and says @wanted. Then it is closed. */
static void
refuse (Stage *stage, GtkWidget *form, const char *wanted)
{
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (form)), "clicked");
  linli_fixture_settle ();
  g_assert_true (dialog (stage) == form);
  if (!linli_fixture_says (form, wanted))
    {
      g_autofree char *text = linli_fixture_text (form);
      g_error ("“%s” is not in:\n%s", wanted, text);
    }
  gtk_window_close (GTK_WINDOW (form));
  linli_fixture_settle ();
}

/* What each state of a topic says, and the one act that is suggested. */
static void
test_states (void)
{
  static const struct { const char *label, *says[6]; } cases[] = {
    { "YT-1", { "Enter the Party organisation's review…", "Not admitted yet", "to be studied", "The owners must decide together too" } },
    { "YT-2", { "To be corrected", "请写明涉及的楼幢", "Submit it corrected…", "Nobody is named yet" } },
    { "YT-3", { "Not public", "Admit…" } },
    { "YT-4", { "依法履职-08", "Put to: 居民代表会议", "medium risk", "No money is asked for yet." } },
    { "YT-5", { "at least 2/3 of all members; of 45 it takes 30", "more than half of those present",
                "at least 3/4 of those participating, by floor area and by heads alike", "put to it", "96000 yuan", "not told yet" } },
    { "YT-2026-003", { "carried", "26 × 2 = 52 > 33", "570 × 4 = 2280 ≥ 760 × 3 = 2280", "Version 1", "resolution JY-2026-003" } },
  };
  Stage stage = { 0 };

  start (&stage);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      show_topic (&stage, cases[i].label);
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].says) && cases[i].says[k]; k++)
        has (&stage, cases[i].says[k]);
    }
  /* What the owners have agreed to warns no more. */
  g_assert_false (linli_fixture_says (linli_window_page (stage.window), "The owners must decide together too"));
  linli_fixture_close (stage.window);
}

static void
test_versions (void)
{
  Stage stage = { 0 };

  start (&stage);
  show_topic (&stage, "YT-5");
  has (&stage, "依法律顾问意见");
  linli_fixture_tab_round (GTK_WIDGET (stage.window));
  g_assert_false (linli_fixture_says (linli_window_page (stage.window), "公示期满后实施"));
  press (linli_window_page (stage.window), "Compare");
  has (&stage, "1 struck");
  has (&stage, "2 added");
  has (&stage, "公示期满后实施涉及共有部分用途变更的");
  press (linli_window_page (stage.window), "Version 1");
  has (&stage, "公示期满后实施。");
  for (guint i = 0; i < 3; i++)
    enter (&stage, "topic.revise", "", "text", i % 2 ? "甲，乙。" : "甲，丙。", NULL, NULL);
  /* Many are chosen from a list. */
  g_assert_null (find_button (linli_window_page (stage.window), "Version 4"));
  press (linli_window_page (stage.window), "Compare");
  linli_fixture_close (stage.window);
}

/* Chooses @word in whatever list below @widget has it, as a person does. */
static gboolean
choose (GtkWidget *widget, const char *word)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GListModel *words = GTK_IS_DROP_DOWN (child) ? gtk_drop_down_get_model (GTK_DROP_DOWN (child)) : NULL;
      for (guint i = 0; words && i < g_list_model_get_n_items (words); i++)
        if (g_str_has_prefix (gtk_string_list_get_string (GTK_STRING_LIST (words), i), word))
          {
            gtk_drop_down_set_selected (GTK_DROP_DOWN (child), i);
            return TRUE;
          }
      if (choose (child, word))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_undo (gpointer window)
{
  return find_button (window, "Undo") != NULL;
}

static void
undo (Stage *stage)
{
  linli_fixture_wait (has_undo, stage->window);
  press (GTK_WIDGET (stage->window), "Undo");
  linli_fixture_settle ();
}

/* What is entered of a topic by forms, changed, and taken back. */
static void
test_parts (void)
{
  Stage stage = { 0 };

  start (&stage);
  show_topic (&stage, "YT-1");
  enter (&stage, "topic.stakeholder", "", "who", "2幢住户", "interest", "消防");
  has (&stage, "2幢住户");
  undo (&stage);
  has (&stage, "Nobody is named yet");
  enter (&stage, "topic.stakeholder", "", "who", "2幢住户", "interest", "消防");
  enter (&stage, "topic.stakeholder_change", "2幢住户", "name", "2幢西侧住户", NULL, NULL);
  has (&stage, "2幢西侧住户");
  /* The keyboard stays where it was. */
  gtk_widget_grab_focus (find_button (linli_window_page (stage.window), "Name somebody…"));
  enter (&stage, "topic.stakeholder", "", "who", "物业", NULL, NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (stage.window)) == find_button (linli_window_page (stage.window), "Name somebody…"));
  gtk_widget_activate_action (linli_window_page (stage.window), "topic.do", "(ss)", "topic.stakeholder_remove", "物业");
  linli_fixture_settle ();
  refuse (&stage, open_form (&stage, "topic.stakeholder", ""), "“Who is affected” is still empty.");
  gtk_widget_activate_action (linli_window_page (stage.window), "topic.do", "(ss)", "topic.stakeholder_remove", "2幢西侧住户");
  linli_fixture_settle ();
  has (&stage, "Nobody is named yet");
  enter (&stage, "topic.fund", "", "source", "社区发展基金", "amount_fen", "5000.50");
  has (&stage, "5000.50 yuan");
  enter (&stage, "topic.fund_change", "社区发展基金", NULL, NULL, "amount_fen", "6000");
  has (&stage, "6000 yuan");
  linli_fixture_close (stage.window);
}

static void
test_wrong (void)
{
  Stage stage = { 0 };
  GtkWidget *form;

  start (&stage);
  show_topic (&stage, "YT-1");
  form = open_form (&stage, "topic.fund", "");
  linli_form_set (LINLI_FORM (form), "source", "社区发展基金");
  linli_form_type (LINLI_FORM (form), "amount_fen", "12.345");
  refuse (&stage, form, "Amount");
  form = open_form (&stage, "topic.admit", "");
  linli_form_type (LINLI_FORM (form), "catalogue", "负面清单-05");
  g_assert_true (linli_fixture_says (form, "This item forbids it."));
  refuse (&stage, form, "stands on a negative list");
  form = open_form (&stage, "topic.admit", "");
  linli_form_set (LINLI_FORM (form), "catalogue", "没有这一项");
  refuse (&stage, form, "没有这一项");
  show_topic (&stage, "YT-5");
  form = open_form (&stage, "topic.stakeholder", "");
  linli_form_set (LINLI_FORM (form), "who", "物业");
  refuse (&stage, form, "stands there already");
  /* An act without a form says on the page why it is refused. */
  gtk_widget_activate_action (linli_window_page (stage.window), "topic.do", "(ss)", "topic.route", "业主委员会");
  linli_fixture_settle ();
  has (&stage, "业主委员会");
  linli_fixture_close (stage.window);
}

/* From a proposal to the body that decides; an admission goes back by the toast. */
static void
test_life (void)
{
  Stage stage = { 0 };
  GtkWidget *form;

  start (&stage);
  linli_window_go (stage.window, "topics");
  linli_fixture_settle ();
  press (linli_window_page (stage.window), "Propose a topic");
  form = dialog (&stage);
  linli_form_set (LINLI_FORM (form), "title", "公共活动室开放时间");
  linli_form_type (LINLI_FORM (form), "text", "每天开放到晚上九点。");
  refuse (&stage, form, "“Matter” is still empty.");
  press (linli_window_page (stage.window), "Propose a topic");
  form = dialog (&stage);
  g_assert_true (linli_fixture_says (form, "What you typed last time"));
  g_assert_true (choose (form, "Oversight"));
  g_assert_true (choose (form, "A publicly funded project"));
  g_assert_true (linli_fixture_says (form, "answered by those responsible in person"));
  linli_form_type (LINLI_FORM (form), "text", "每天开放到晚上九点。");
  g_assert_true (linli_fixture_says (form, "Decided by: Party organisation → 居民代表会议 (more than half of those present)"));
  press (form, "template");
  record (&stage, form);
  g_assert_cmpstr (linli_page_title (linli_window_page (stage.window)), ==, "Topic");
  has (&stage, "公共活动室开放时间");
  has (&stage, "每天开放到晚上九点。");
  has (&stage, "请谁答复");
  enter (&stage, "topic.correct", "", "title", "活动室开放时间", NULL, NULL);
  has (&stage, "活动室开放时间");
  enter (&stage, "topic.party_review", "", NULL, NULL, NULL, NULL);
  has (&stage, "Party organisation: passed on");
  enter (&stage, "topic.admit", "", "catalogue", "依法履职-08", NULL, NULL);
  has (&stage, "Enter the risk check…");
  undo (&stage);
  has (&stage, "Not admitted yet");
  enter (&stage, "topic.admit", "", "catalogue", "依法履职-08", NULL, NULL);
  enter (&stage, "topic.risk", "", "text", "噪声", NULL, NULL);
  press (linli_window_page (stage.window), "Put to: 居民代表会议");
  linli_fixture_settle ();
  has (&stage, "put to it");
  linli_fixture_close (stage.window);
}

/* A body that the assembly must have authorised is asked by which decision. */
static void
test_authority (void)
{
  Stage stage = { 0 };
  GtkWidget *form;

  start (&stage);
  linli_fixture_do (stage.window, "topic.propose", "{\"label\":\"YT-6\",\"title\":\"晾晒公约\",\"kind\":\"deliberation\","
                                                  "\"matter\":\"urban_covenant\",\"text\":\"二十二点后收衣。\"}");
  linli_fixture_do (stage.window, "topic.party_review", "{\"topic\":\"YT-6\",\"outcome\":\"passed\"}");
  linli_fixture_do (stage.window, "topic.admit", "{\"topic\":\"YT-6\"}");
  linli_fixture_do (stage.window, "topic.risk", "{\"topic\":\"YT-6\",\"level\":\"low\",\"text\":\"无\"}");
  show_topic (&stage, "YT-6");
  has (&stage, "if authorised");
  has (&stage, "\nor\n居民代表会议");
  press (linli_window_page (stage.window), "Put to: 居民代表会议");
  form = dialog (&stage);
  refuse (&stage, form, "only once the assembly has authorised it");
  enter (&stage, "topic.route", "居民代表会议", "authorised_by", "2025年居民会议决议", NULL, NULL);
  has (&stage, "put to it");
  linli_fixture_close (stage.window);
}

static gboolean
starters_there (gpointer window)
{
  return linli_fixture_id (window, "catalogue", "协助工作-06") != 0;
}

static void
test_catalogues (void)
{
  Stage stage = { 0 };
  GtkWidget *form;

  start (&stage);
  linli_window_go (stage.window, "topics");
  linli_fixture_settle ();
  press (linli_window_page (stage.window), "Catalogues");
  g_assert_cmpstr (linli_page_title (linli_window_page (stage.window)), ==, "Catalogues");
  has (&stage, "3 entries");
  press (linli_window_page (stage.window), "New item");
  form = dialog (&stage);
  linli_form_set (LINLI_FORM (form), "catalogue", "盖章事项");
  linli_form_set (LINLI_FORM (form), "title", "居住证名");
  record (&stage, form);
  has (&stage, "盖章事项-01");
  press (linli_window_page (stage.window), "Starter set…");
  form = dialog (&stage);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (form), "enter");
  gtk_window_close (GTK_WINDOW (form));
  linli_fixture_wait (starters_there, stage.window);
  linli_fixture_settle ();
  linli_window_show (stage.window, "catalogue", linli_fixture_id (stage.window, "catalogue", "盖章事项-01"));
  linli_fixture_settle ();
  press (linli_window_page (stage.window), "Correct…");
  form = dialog (&stage);
  linli_form_set (LINLI_FORM (form), "title", "居住证明");
  record (&stage, form);
  has (&stage, "居住证明");
  press (linli_window_page (stage.window), "End it…");
  form = dialog (&stage);
  linli_form_type (LINLI_FORM (form), "reason", "街道取消");
  record (&stage, form);
  has (&stage, "街道取消");
  undo (&stage);
  has (&stage, "stands");
  /* One that was used keeps its words. */
  linli_window_show (stage.window, "catalogue", linli_fixture_id (stage.window, "catalogue", "依法履职-08"));
  linli_fixture_settle ();
  has (&stage, "南门公共晾衣区");
  press (linli_window_page (stage.window), "Correct…");
  form = dialog (&stage);
  g_assert_true (linli_fixture_says (form, "Topics were admitted under it"));
  gtk_window_close (GTK_WINDOW (form));
  linli_fixture_close (stage.window);
}

/* Somebody else writes: everything can be read, nothing is offered. */
static void
test_read_only (void)
{
  g_autofree char *path = linli_fixture_demo ();
  Stage stage = { 0 };
  LinliCouncil *other;

  stage.window = linli_fixture_open (path);
  linli_stage_topics (stage.window);
  linli_fixture_close (stage.window);
  other = linli_council_open (path, TRUE, NULL);
  g_assert_nonnull (other);
  stage.window = linli_fixture_open (path);
  show_topic (&stage, "YT-5");
  has (&stage, "南门公共晾衣区");
  g_assert_false (linli_fixture_says (linli_window_page (stage.window), "Change the topic"));
  g_assert_false (linli_fixture_says (linli_window_page (stage.window), "Add…"));
  press (linli_window_page (stage.window), "Compare");
  has (&stage, "1 struck");
  linli_council_free (other);
  linli_fixture_close (stage.window);
}

static void
test_narrow (void)
{
  static const char *const labels[] = { "YT-1", "YT-2", "YT-3", "YT-4", "YT-5", "YT-2026-003" };
  Stage stage = { 0 };
  GtkWidget *form;
  int width;

  start (&stage);
  for (guint i = 0; i <= G_N_ELEMENTS (labels); i++)
    {
      if (i < G_N_ELEMENTS (labels))
        show_topic (&stage, labels[i]);
      else
        linli_window_show (stage.window, "catalogues", 0);
      linli_fixture_settle ();
      gtk_widget_measure (linli_window_page (stage.window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      g_test_message ("page %u asks for %d px", i, width);
      g_assert_cmpint (width, <=, NARROW);
    }
  form = GTK_WIDGET (linli_topic_propose (GTK_WIDGET (stage.window), linli_window_session (stage.window), NULL));
  linli_form_set (LINLI_FORM (form), "matter", "urban_consultation");
  linli_fixture_settle ();
  gtk_widget_measure (form, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, NARROW);
  gtk_window_close (GTK_WINDOW (form));
  linli_fixture_close (stage.window);
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/topics/states", test_states);
  g_test_add_func ("/topics/versions", test_versions);
  g_test_add_func ("/topics/parts", test_parts);
  g_test_add_func ("/topics/wrong", test_wrong);
  g_test_add_func ("/topics/life", test_life);
  g_test_add_func ("/topics/authority", test_authority);
  g_test_add_func ("/topics/catalogues", test_catalogues);
  g_test_add_func ("/topics/read-only", test_read_only);
  g_test_add_func ("/topics/narrow", test_narrow);
  return g_test_run ();
}
