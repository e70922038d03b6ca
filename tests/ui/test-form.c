#include "ui/fixture.h"

#include "council/offered.h"
#include "ui/form/draft.h"
#include "ui/form/form.h"

#include <string.h>

static const LinliFieldWord sources[] = { { "来访", "来访" }, { "walk_in", "at the desk" }, { NULL } };
static const LinliField fields[] = {
  { "source", "Source", NULL, LINLI_FIELD_PLAIN, sources },
  { "person", "Asked by", "Nobody where it is anonymous", LINLI_FIELD_PLAIN, NULL, "form-people" },
  { "anonymous", "Anonymous" },
  { "text", "What is asked" },
};
static const LinliFormSpec request = { "request.register", "Register a request", "As it was said.", "Register", "Registered.",
                                       fields, G_N_ELEMENTS (fields) };

static const LinliFieldWord levels[] = { { "low", "Low" }, { "high", "High" }, { NULL } };
static const LinliField risk_fields[] = { { "level", "Level", NULL, LINLI_FIELD_PLAIN, levels }, { "text", "Finding" } };
static const LinliFormSpec risk = { "topic.risk", "Risk check", NULL, "Enter", NULL, risk_fields, G_N_ELEMENTS (risk_fields) };

static const LinliField fund_fields[] = { { "source", "Source" }, { "amount_fen", "Amount", NULL, LINLI_FIELD_MONEY } };
static const LinliFormSpec fund = { "topic.fund", "Funds", NULL, "Enter", NULL, fund_fields, G_N_ELEMENTS (fund_fields) };

typedef struct
{
  LinliWindow *window;
  LinliForm *form;
  gint64 recorded;
  gboolean closed;
} Stage;

static void
recorded (LinliForm *form, gint64 id, Stage *stage)
{
  stage->recorded = id;
}

static gboolean
closed (GtkWidget *form, Stage *stage)
{
  stage->closed = TRUE;
  return FALSE;
}

static void
show (Stage *stage, const LinliFormSpec *spec, const LinliRecord *given, const char *draft)
{
  stage->recorded = 0;
  stage->closed = FALSE;
  stage->form = linli_form_show (GTK_WIDGET (stage->window), linli_window_session (stage->window), spec, given, 0, draft);
  g_signal_connect (stage->form, "recorded", G_CALLBACK (recorded), stage);
  g_signal_connect (stage->form, "close-request", G_CALLBACK (closed), stage);
  linli_fixture_settle ();
}

static void
press (Stage *stage)
{
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (stage->form)), "clicked");
  linli_fixture_settle ();
}

static gboolean
says (Stage *stage, const char *wanted)
{
  g_autofree char *text = linli_fixture_text (GTK_WIDGET (stage->form));

  return strstr (text, wanted) != NULL;
}

static gboolean
is_closed (gpointer data)
{
  return ((Stage *) data)->closed;
}

static void
start (Stage *stage)
{
  g_autofree char *path = linli_fixture_demo ();

  stage->window = linli_fixture_open (path);
}

static void
test_wrong (void)
{
  g_autofree char *long_line = g_strnfill (1001, 'x'), *huge = g_strnfill (100000, 'x');
  const struct { const char *member, *text, *says; } cases[] = {
    { "text", "", "“What is asked” is still empty." },
    { "source", long_line, "Source: 1001 characters; at most 1000 are allowed." },
    { "source", "a\tb", "Source: character 2 (U+0009) is a control character" },
    { "person", "无此人", "无此人" },
    { "text", "a\342\200\256b", "U+202E" },
    { "text", "   \n\t ", "“What is asked” is still empty." },
    { "text", "\343\200\200\343\200\200", "“What is asked” is still empty." },
    { "source", huge, "characters; at most 1000 are allowed." },
    { "source", "a\001b", "U+0001" },
    { "source", "a\342\200\217b", "U+200F" },
  };
  Stage stage = { 0 };

  start (&stage);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      show (&stage, &request, NULL, NULL);
      linli_fixture_tab_round (GTK_WIDGET (stage.form));
      linli_form_set (stage.form, "source", "来访");
      linli_form_set (stage.form, "text", "𠮷家门口的灯坏了 💡");
      linli_form_set (stage.form, cases[i].member, cases[i].text);
      press (&stage);
      if (!says (&stage, cases[i].says))
        {
          g_autofree char *text = linli_fixture_text (GTK_WIDGET (stage.form));
          g_error ("case %u: %s", i, text);
        }
      g_assert_false (stage.closed);
      gtk_window_close (GTK_WINDOW (stage.form));
      linli_fixture_settle ();
    }
  linli_fixture_close (stage.window);
}

static void
test_recorded (void)
{
  g_autoptr (LinliRecord) row = NULL;
  Stage stage = { 0 };

  start (&stage);
  show (&stage, &request, NULL, NULL);
  linli_form_set (stage.form, "source", "来访");
  linli_form_set (stage.form, "person", "代表07");
  linli_form_set (stage.form, "text", "一行\n两行 𠮷");
  press (&stage);
  linli_fixture_wait (is_closed, &stage);
  g_assert_cmpint (stage.recorded, >, 0);
  row = linli_session_row_of (linli_window_session (stage.window), "request-page", stage.recorded);
  g_assert_cmpstr (linli_record_text (row, "words"), ==, "一行\n两行 𠮷");
  g_assert_cmpstr (linli_record_text (row, "by_label"), ==, "代表07");
  linli_fixture_close (stage.window);
}

/* An offered word is shown in the interface's language and recorded in the register's, which is Chinese; it comes back the same. */
static void
test_offered (void)
{
  static const char *const texts[][3] = { /* typed or filled, shown, recorded */
    { "at the desk", "at the desk", "上门" },
    { "上门", "at the desk", "上门" },
    { "隔壁王姐", "隔壁王姐", "隔壁王姐" },
  };
  Stage stage = { 0 };

  start (&stage);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LinliRecord) values = NULL;
      show (&stage, &request, NULL, NULL);
      linli_form_set (stage.form, "source", texts[i][0]);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (stage.form)))), ==, texts[i][1]);
      values = linli_form_values (stage.form);
      g_assert_cmpstr (linli_record_text (values, "source"), ==, texts[i][2]);
      gtk_window_close (GTK_WINDOW (stage.form));
      linli_fixture_settle ();
    }
  for (guint i = 0; linli_offered_word (i); i++)
    g_assert_cmpstr (linli_offered_record (linli_offered_word (i), "zh"), !=, linli_offered_word (i));
  linli_fixture_close (stage.window);
}

static GtkWidget *
find_view (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_TEXT_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_view (child);
  return found;
}

/* What a line and a text become of what is typed or pasted into them. */
static void
test_taken (void)
{
  const struct { const char *member, *text, *taken; } cases[] = {
    { "source", "  来访  ", "来访" },
    { "source", "\343\200\200来访\343\200\200", "来访" },
    { "source", "来访\n", "来访" },
    { "source", "上门\n来访\r\n两行", "上门 来访 两行" },
    { "source", "𠮷𬱖👍🏽‍👩", "𠮷𬱖👍🏽‍👩" },
    { "text", "\n\343\200\200 一行\r\n\n二行 𬱖 👍\r\n\343\200\200", "一行\n\n二行 𬱖 👍" },
  };
  Stage stage = { 0 };

  start (&stage);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LinliRecord) values = NULL;
      show (&stage, &request, NULL, NULL);
      linli_form_type (stage.form, cases[i].member, cases[i].text);
      values = linli_form_values (stage.form);
      g_assert_cmpstr (linli_record_text (values, cases[i].member), ==, cases[i].taken);
      gtk_window_close (GTK_WINDOW (stage.form));
      linli_fixture_settle ();
    }
  linli_fixture_close (stage.window);
}

/* What is far too long is not let in; what stood there stays. */
static void
test_too_long (void)
{
  g_autofree char *huge = g_strnfill (100000, 'x');
  g_autoptr (LinliRecord) values = NULL;
  Stage stage = { 0 };
  GtkTextBuffer *buffer;

  start (&stage);
  show (&stage, &request, NULL, NULL);
  linli_form_type (stage.form, "text", "路灯");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_view (GTK_WIDGET (stage.form))));
  gtk_text_buffer_insert_at_cursor (buffer, huge, -1);
  g_assert_true (says (&stage, "What is asked: 100000 characters; at most 20000 are allowed."));
  values = linli_form_values (stage.form);
  g_assert_cmpstr (linli_record_text (values, "text"), ==, "路灯");
  gtk_text_buffer_insert_at_cursor (buffer, "坏了", -1);
  g_assert_false (says (&stage, "100000 characters"));
  gtk_window_close (GTK_WINDOW (stage.form));
  linli_fixture_close (stage.window);
}

/* A refusal by the rules stands in the dialog, which stays. */
static void
test_refused (void)
{
  g_autoptr (LinliRecord) given = linli_record_new ();
  Stage stage = { 0 };

  start (&stage);
  linli_record_set_text (given, "topic", "YT-2026-003");
  show (&stage, &risk, given, NULL);
  linli_form_set (stage.form, "text", "太晚了");
  press (&stage);
  linli_fixture_settle ();
  g_assert_false (stage.closed);
  g_assert_true (says (&stage, "YT-2026-003"));
  gtk_window_close (GTK_WINDOW (stage.form));
  linli_fixture_close (stage.window);
}

static void
test_money (void)
{
  const struct { const char *text; gint64 fen; } cases[] = {
    { "96000", 9600000 }, { "0.5", 50 }, { "12.34", 1234 }, { "12.345", -1 }, { "1.", -1 }, { ".5", -1 }, { "-3", -1 },
    { "1e3", -1 },        { "八", -1 },  { "1,000", -1 },   { "99999999999999999999", -1 },
  };
  Stage stage = { 0 };

  start (&stage);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LinliRecord) values = NULL;
      GtkWidget *focus;
      show (&stage, &fund, NULL, NULL);
      linli_form_set (stage.form, "source", "社区发展基金");
      focus = gtk_window_get_focus (GTK_WINDOW (stage.form));
      g_assert_nonnull (focus);
      linli_form_type (stage.form, "amount_fen", cases[i].text);
      values = linli_form_values (stage.form);
      g_assert_cmpint (linli_record_has (values, "amount_fen"), ==, cases[i].fen >= 0);
      if (cases[i].fen >= 0)
        g_assert_cmpint (linli_record_int (values, "amount_fen"), ==, cases[i].fen);
      gtk_window_close (GTK_WINDOW (stage.form));
      linli_fixture_settle ();
    }
  linli_fixture_close (stage.window);
}

/* Typed, closed, opened again: it stands there; started empty or recorded, it is gone. */
static void
test_draft (void)
{
  g_autoptr (LinliRecord) values = NULL, kept = NULL;
  g_autoptr (LinliRecord) given = linli_record_new ();
  Stage stage = { 0 };
  const char *path;

  start (&stage);
  linli_record_set_int (given, "anonymous", TRUE);
  path = linli_window_path (stage.window);
  show (&stage, &request, given, "request");
  gtk_window_close (GTK_WINDOW (stage.form));
  linli_fixture_settle ();
  g_assert_null (linli_draft_load (path, "request"));
  show (&stage, &request, given, "request");
  linli_form_type (stage.form, "source", "巡查");
  gtk_window_close (GTK_WINDOW (stage.form));
  linli_fixture_settle ();
  show (&stage, &request, given, "request");
  g_assert_true (says (&stage, "What you typed last time"));
  values = linli_form_values (stage.form);
  g_assert_cmpstr (linli_record_text (values, "source"), ==, "巡查");
  linli_form_type (stage.form, "text", "路灯");
  press (&stage);
  linli_fixture_wait (is_closed, &stage);
  g_assert_cmpint (stage.recorded, >, 0);
  kept = linli_draft_load (path, "request");
  g_assert_null (kept);
  linli_fixture_close (stage.window);
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/form/wrong", test_wrong);
  g_test_add_func ("/form/taken", test_taken);
  g_test_add_func ("/form/too-long", test_too_long);
  g_test_add_func ("/form/recorded", test_recorded);
  g_test_add_func ("/form/offered", test_offered);
  g_test_add_func ("/form/refused", test_refused);
  g_test_add_func ("/form/money", test_money);
  g_test_add_func ("/form/draft", test_draft);
  return g_test_run ();
}
