/* What the staff do with a secret vote's urn at the desk: slips drawn and vote opened, a slip spoiled, the urn closed, opened
 * and destroyed, also with the tellers' shares after the program was started anew. */
#include "council/passphrase.h"
#include "ui/kiosk-stage.h"
#include "ui/kiosk/kiosk.h"

#include <string.h>

static GtkWidget *
other_window (LinliWindow *desk)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (window != GTK_WIDGET (desk))
        return window;
    }
  return NULL;
}

typedef struct
{
  LinliWindow *desk;
  const char *text;
} Saying;

/* Some window over the desk has that text, and can be used. */
static gboolean
is_said (gpointer data)
{
  const Saying *saying = data;
  GtkWidget *window = other_window (saying->desk);
  g_autofree char *text = window ? linli_fixture_text (window) : NULL;

  return text && strstr (text, saying->text);
}

static GtkWidget *
wait_for (LinliWindow *desk, const char *text)
{
  Saying saying = { desk, text };

  linli_fixture_wait (is_said, &saying);
  linli_fixture_settle ();
  return other_window (desk);
}

static gboolean
is_alone (gpointer desk)
{
  return other_window (desk) == NULL;
}

static void
press (GtkWidget *window, const char *word)
{
  GtkWidget *button = linli_fixture_find (window, GTK_TYPE_BUTTON, word);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static LinliRecord *
row_of (LinliWindow *desk, gint64 vote)
{
  return linli_session_row_of (linli_window_session (desk), "kiosk-vote", vote);
}

/* The motion's id is the seq of the change that made it. */
static gint64
motion_of (LinliWindow *desk)
{
  LinliSession *session = linli_window_session (desk);

  for (gint64 id = linli_council_size (linli_session_council (session)); id > 0; id--)
    {
      g_autoptr (LinliRecord) row = linli_session_row_of (session, "kiosk-motion", id);
      if (row && g_str_equal (linli_record_text (row, "label"), LINLI_STAGE_MOTION))
        return id;
    }
  g_assert_not_reached ();
}

static GtkWidget *
message_over (GtkWidget *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) message = g_list_model_get_item (windows, i);
      if (gtk_window_get_transient_for (GTK_WINDOW (message)) == GTK_WINDOW (window))
        return message;
    }
  g_assert_not_reached ();
}

/* The slips are drawn, the vote opens, and the window does not close before they are out. */
static void
test_open (void)
{
  LinliWindow *desk = linli_stage_desk ();
  GtkWidget *window;

  linli_urn_open_show (linli_window_page (desk), linli_window_session (desk), motion_of (desk), 34, TRUE);
  wait_for (desk, "Drawing the slips");
  for (guint i = 0; i < 40 && !linli_urn_vote (linli_session_council (linli_window_session (desk)), NULL); i++)
    linli_fixture_settle ();
  window = other_window (desk);
  linli_fixture_settle ();
  g_assert_false (gtk_widget_is_sensitive (linli_fixture_find (window, GTK_TYPE_BUTTON, "The slips are printed")));
  gtk_window_close (GTK_WINDOW (window));
  linli_fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 3); /* it asks first */
  press (message_over (window), "Close without printing");
  linli_fixture_wait (is_alone, desk);
  linli_fixture_close (desk);
}

/* Too few slips: refused before anything is recorded, in a window over the desk. */
static void
test_refused (void)
{
  LinliWindow *desk = linli_stage_desk ();
  GtkWidget *window;

  linli_urn_open_show (linli_window_page (desk), linli_window_session (desk), motion_of (desk), 3, FALSE);
  window = wait_for (desk, "The vote was not opened");
  g_assert_null (linli_urn_vote (linli_session_council (linli_window_session (desk)), NULL));
  gtk_window_close (GTK_WINDOW (window));
  linli_fixture_close (desk);
}

static void
cast (LinliWindow *desk, const LinliUrnDraw *draw, guint index, const char *choice)
{
  LinliSession *session = linli_window_session (desk);
  g_autoptr (LinliRecord) vote = linli_urn_vote (linli_session_council (session), NULL);
  g_autoptr (LinliUrnTicket) ticket
      = linli_urn_ticket_new (linli_record_text (vote, "public_key"), linli_urn_draw_code (draw, index), NULL);
  LinliCouncil *council = linli_session_begin_write (session, NULL);
  LinliUrnState state;

  g_assert_true (linli_urn_cast (council, linli_record_int (vote, "vote"), ticket, choice, NULL, &state, NULL));
  g_assert_cmpint (state, ==, LINLI_URN_FREE);
  linli_session_end_write (session);
}

static GtkWidget *
first_of (GtkWidget *widget, GType type, guint *skip)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*skip)-- == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = first_of (child, type, skip);
  return found;
}

static GtkWidget *
nth_of (GtkWidget *widget, GType type, guint n)
{
  GtkWidget *found = first_of (widget, type, &n);

  g_assert_nonnull (found);
  return found;
}

static void
check_closed (LinliWindow *desk, gint64 vote, gint64 spoiled)
{
  g_autoptr (LinliRecord) row = row_of (desk, vote);

  g_assert_cmpint (linli_record_int (row, "for"), ==, 3);
  g_assert_cmpint (linli_record_int (row, "against"), ==, 1);
  g_assert_cmpint (linli_record_int (row, "spoiled"), ==, spoiled);
  g_assert_true (linli_record_has (row, "destroyed_at"));
}

static void
spoil (LinliWindow *desk, gint64 vote, const char *digits)
{
  GtkWidget *window;

  linli_urn_spoil_show (linli_window_page (desk), linli_window_session (desk), vote);
  linli_fixture_settle ();
  window = wait_for (desk, "Spoil a slip?");
  gtk_editable_set_text (GTK_EDITABLE (nth_of (window, ADW_TYPE_ENTRY_ROW, 0)), digits);
  press (window, "Spoil the slip");
  window = wait_for (desk, "The slip no longer counts");
  gtk_window_close (GTK_WINDOW (window));
  linli_fixture_wait (is_alone, desk);
}

static void
test_close (void)
{
  LinliWindow *desk = linli_stage_desk ();
  g_autoptr (LinliUrnDraw) draw = linli_stage_open (desk, 34);
  gint64 vote = linli_stage_vote (desk);
  GtkWidget *window;

  for (guint i = 0; i < 4; i++)
    cast (desk, draw, i, i < 3 ? "for" : "against");
  spoil (desk, vote, linli_urn_draw_digits (draw, 9));
  linli_urn_close_show (linli_window_page (desk), linli_window_session (desk), vote);
  window = wait_for (desk, "29 slips are missing");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (nth_of (window, GTK_TYPE_SPIN_BUTTON, 0)), 29);
  g_assert_nonnull (wait_for (desk, "No slip is missing."));
  press (window, "Close the urn");
  window = wait_for (desk, "Open the ballots and count");
  press (window, "Open the ballots and count");
  window = wait_for (desk, "The urn and its key are still there.");
  press (window, "Destroy the urn and its key");
  window = wait_for (desk, "The urn and its key are destroyed.");
  check_closed (desk, vote, 1);
  press (window, "Close");
  linli_fixture_wait (is_alone, desk);
  linli_fixture_close (desk);
}

static void
type_share (GtkWidget *window, guint index, const char *share)
{
  GtkTextView *view = GTK_TEXT_VIEW (nth_of (window, GTK_TYPE_TEXT_VIEW, index));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), share, -1);
}

/* The key is gone with the program: the two papers open the urn, and one of them twice does not. */
static void
test_shares (void)
{
  LinliWindow *desk = linli_stage_desk ();
  g_autoptr (LinliUrnDraw) draw = linli_stage_open (desk, 34);
  g_autofree char *path = g_strdup (linli_window_path (desk));
  gint64 vote = linli_stage_vote (desk), at_ms = linli_session_now (linli_window_session (desk));
  GtkWidget *window;

  for (guint i = 0; i < 4; i++)
    cast (desk, draw, i, i < 3 ? "for" : "against");
  linli_fixture_close (desk);
  desk = linli_fixture_open (path);
  linli_session_set_now (linli_window_session (desk), at_ms);
  linli_urn_close_show (linli_window_page (desk), linli_window_session (desk), vote);
  window = wait_for (desk, "30 slips are missing");
  press (window, "Close the urn");
  window = wait_for (desk, "Share of teller 2");
  type_share (window, 0, linli_urn_draw_share (draw, 1));
  type_share (window, 1, linli_urn_draw_share (draw, 1));
  press (window, "Open the ballots and count");
  wait_for (desk, "share");
  type_share (window, 1, linli_urn_draw_share (draw, 0));
  press (window, "Open the ballots and count");
  window = wait_for (desk, "The urn and its key are still there.");
  press (window, "Destroy the urn and its key");
  wait_for (desk, "The urn and its key are destroyed.");
  check_closed (desk, vote, 0);
  gtk_window_close (GTK_WINDOW (window));
  linli_fixture_close (desk);
}

static gboolean
is_up (gpointer data)
{
  return linli_kiosk_is_up ();
}

/* The action asks for a passphrase; the kiosk goes with the desk. */
static void
test_put_up (void)
{
  LinliWindow *desk = linli_stage_desk ();
  GtkWidget *window;

  gtk_widget_activate_action (GTK_WIDGET (desk), "win.kiosk", NULL);
  window = wait_for (desk, "Put up the kiosk?");
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (window), "open"));
  gtk_editable_set_text (GTK_EDITABLE (nth_of (window, ADW_TYPE_PASSWORD_ENTRY_ROW, 0)), "投票1234");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (window), "open"));
  press (window, "Put up the kiosk");
  linli_fixture_wait (is_up, NULL);
  linli_fixture_settle ();
  linli_fixture_close (desk);
  g_assert_false (linli_kiosk_is_up ());
}

static void
test_passphrase (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliPassphrase) passphrase = linli_passphrase_new ("投票1234", NULL);

  g_assert_true (linli_passphrase_is (passphrase, "投票1234"));
  g_assert_false (linli_passphrase_is (passphrase, "投票1235"));
  g_assert_false (linli_passphrase_is (passphrase, ""));
  g_assert_null (linli_passphrase_new ("123", &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/urn/passphrase", test_passphrase);
  g_test_add_func ("/urn/put-up", test_put_up);
  g_test_add_func ("/urn/refused", test_refused);
  g_test_add_func ("/urn/open", test_open);
  g_test_add_func ("/urn/close", test_close);
  g_test_add_func ("/urn/shares", test_shares);
  return g_test_run ();
}
