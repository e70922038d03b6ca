/* Closing a secret vote's urn, step by step: the slips are reconciled, the ballots opened and counted, the urn destroyed.
 * What has been done stands in the register, so the window begins where a vote was left. */
#include "ui/kiosk/kiosk.h"

#include "council/urn.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/message.h"
#include "ui/widgets/parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define TELLERS 2

typedef struct
{
  GtkWidget *window, *body, *problem, *spinner; /* borrowed */
  GtkWidget *returned, *missing, *tellers;      /* of the first step; borrowed */
  GtkWidget *shares[TELLERS];                   /* of the second; NULL where the key is at hand */
  LinliSession *session;
  gint64 vote, left;
  gboolean has_key;
  GPtrArray *checks; /* GtkCheckButton of each teller; borrowed */
} Closing;

static void fill (Closing *closing);

static void
closing_free (Closing *closing)
{
  g_ptr_array_unref (closing->checks);
  g_object_unref (closing->session);
  g_free (closing);
}

static Closing *
closing_of (GtkWidget *window)
{
  return g_object_get_data (G_OBJECT (window), "closing");
}

static void
set_busy (Closing *closing, gboolean busy)
{
  gtk_widget_set_sensitive (closing->body, !busy);
  gtk_widget_set_visible (closing->spinner, busy);
  if (busy)
    gtk_spinner_start (GTK_SPINNER (closing->spinner));
  else
    gtk_spinner_stop (GTK_SPINNER (closing->spinner));
}

static void
say (Closing *closing, const char *problem)
{
  gtk_label_set_text (GTK_LABEL (closing->problem), problem ? problem : "");
  gtk_widget_set_visible (closing->problem, problem != NULL);
}

/* Acts. */

static void
acted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  Closing *closing = closing_of (window);
  g_autoptr (GError) error = NULL;
  gboolean done = linli_session_act_finish (LINLI_SESSION (source), result, &error);

  set_busy (closing, FALSE);
  if (done)
    fill (closing);
  say (closing, done ? NULL : error->message);
}

static void
act (Closing *closing, const char *name, LinliRecord *members)
{
  g_autoptr (LinliRecord) row = linli_session_row_of (closing->session, "kiosk-vote", closing->vote);

  linli_record_set_text (members, "vote", linli_record_text (row, "label"));
  set_busy (closing, TRUE);
  linli_session_act (closing->session, name, members, linli_session_actor (closing->session), acted, g_object_ref (closing->window));
}

static void
close_urn (Closing *closing)
{
  g_autoptr (LinliRecord) members = linli_record_new ();
  g_autoptr (GPtrArray) by = g_ptr_array_new ();

  for (guint i = 0; i < closing->checks->len; i++)
    if (gtk_check_button_get_active (closing->checks->pdata[i]))
      g_ptr_array_add (by, (char *) gtk_check_button_get_label (closing->checks->pdata[i]));
  g_ptr_array_add (by, NULL);
  linli_record_set_list (members, "by", (const char *const *) by->pdata);
  linli_record_set_int (members, "returned", gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (closing->returned)));
  act (closing, "vote.close_urn", members);
}

static void
open_ballots (Closing *closing)
{
  g_autoptr (LinliRecord) members = linli_record_new ();

  act (closing, "vote.open_urn", members);
}

static void
destroy_urn (Closing *closing)
{
  g_autoptr (LinliRecord) members = linli_record_new ();

  act (closing, "vote.destroy_urn", members);
}

static void
leave (Closing *closing)
{
  gtk_window_close (GTK_WINDOW (closing->window));
}

/* The key, from the tellers' papers. */

typedef struct
{
  LinliSession *session;
  gint64 vote;
  char *shares[TELLERS]; /* wiped; NULL: only whether the key is at hand */
} Unlocking;

static void
unlocking_free (Unlocking *unlocking)
{
  for (guint i = 0; i < TELLERS; i++)
    {
      if (unlocking->shares[i])
        explicit_bzero (unlocking->shares[i], strlen (unlocking->shares[i]));
      g_free (unlocking->shares[i]);
    }
  g_object_unref (unlocking->session);
  g_free (unlocking);
}

static void
unlock_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Unlocking *unlocking = data;
  GError *error = NULL;
  LinliCouncil *council = linli_session_begin_write (unlocking->session, &error);
  gboolean good = FALSE;

  if (council)
    {
      good = unlocking->shares[0] ? linli_urn_unlock (council, unlocking->vote, unlocking->shares[0], unlocking->shares[1], &error)
                                  : linli_urn_has_key (council, unlocking->vote);
      linli_session_end_write (unlocking->session);
    }
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, good);
}

static void
run_unlock (Closing *closing, gboolean with_shares, GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = g_task_new (closing->window, NULL, done, NULL);
  Unlocking *unlocking = g_new0 (Unlocking, 1);

  unlocking->session = g_object_ref (closing->session);
  unlocking->vote = closing->vote;
  for (guint i = 0; with_shares && i < TELLERS; i++)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (closing->shares[i]));
      g_object_get (buffer, "text", &unlocking->shares[i], NULL);
    }
  g_task_set_task_data (task, unlocking, (GDestroyNotify) unlocking_free);
  set_busy (closing, TRUE);
  g_task_run_in_thread (task, unlock_thread);
}

static void
unlocked (GObject *source, GAsyncResult *result, gpointer data)
{
  Closing *closing = closing_of (GTK_WIDGET (source));
  g_autoptr (GError) error = NULL;

  set_busy (closing, FALSE);
  closing->has_key = g_task_propagate_boolean (G_TASK (result), &error);
  say (closing, error ? error->message : NULL);
  if (closing->has_key)
    open_ballots (closing);
}

static void
open_clicked (Closing *closing)
{
  if (closing->has_key)
    open_ballots (closing);
  else
    run_unlock (closing, TRUE, unlocked);
}

/* Its looks. */

static void
add_step (Closing *closing, gboolean done, const char *word)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_box_append (GTK_BOX (row), linli_disc_new (done ? LINLI_TONE_OK : LINLI_TONE_PLAIN, done ? "linli-check-symbolic" : "linli-dash-symbolic", 24));
  gtk_box_append (GTK_BOX (row), linli_label_new (word, done ? NULL : "dim-label"));
  gtk_box_append (GTK_BOX (closing->body), row);
}

static void
add_button (Closing *closing, const char *word, const char *css, void (*clicked) (Closing *))
{
  GtkWidget *button = gtk_button_new_with_label (word);

  gtk_widget_add_css_class (button, "tall");
  gtk_widget_add_css_class (button, css);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked), closing);
  gtk_box_append (GTK_BOX (closing->body), button);
}

static void
add_fact (GtkWidget *facts, const char *name, gint64 value)
{
  g_autofree char *text = g_strdup_printf ("%" PRId64, value);

  linli_facts_add (facts, name, text);
}

static void
returned_changed (GtkSpinButton *returned, Closing *closing)
{
  gint64 missing = closing->left - gtk_spin_button_get_value_as_int (returned);
  g_autofree char *text = missing ? g_strdup_printf (ngettext ("%d slip is missing: with its voter, or lost", "%d slips are missing: with "
                                                               "their voters, or lost", (gulong) missing), (int) missing)
                                  : g_strdup (_("No slip is missing."));

  gtk_label_set_text (GTK_LABEL (closing->missing), text);
}

static GtkWidget *
returned_new (Closing *closing)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  closing->returned = gtk_spin_button_new_with_range (0, (double) closing->left, 1);
  linli_set_name (closing->returned, _("Slips that came back unused"));
  linli_name_parts (closing->returned);
  closing->missing = linli_label_new (NULL, "facts");
  gtk_widget_set_hexpand (closing->missing, TRUE);
  gtk_box_append (GTK_BOX (row), closing->returned);
  gtk_box_append (GTK_BOX (row), closing->missing);
  g_signal_connect (closing->returned, "value-changed", G_CALLBACK (returned_changed), closing);
  returned_changed (GTK_SPIN_BUTTON (closing->returned), closing);
  return row;
}

static void
add_tellers (Closing *closing)
{
  g_autoptr (GPtrArray) rows = linli_session_rows_of (closing->session, "kiosk-tellers", closing->vote);

  gtk_box_append (GTK_BOX (closing->body), linli_label_new (_("Counted by"), "heading"));
  g_ptr_array_set_size (closing->checks, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (linli_record_text (rows->pdata[i], "label"));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      g_ptr_array_add (closing->checks, check);
      gtk_box_append (GTK_BOX (closing->body), check);
    }
}

static void
fill_count (Closing *closing)
{
  LinliUrnTurnout turnout = { 0 };
  g_autoptr (GError) error = NULL;
  GtkWidget *facts = linli_facts_new ();

  linli_urn_turnout (linli_session_council (closing->session), closing->vote, &turnout, &error);
  closing->left = turnout.left;
  add_fact (facts, _("Slips drawn"), turnout.issued);
  add_fact (facts, _("Ballots in the urn"), turnout.used);
  add_fact (facts, _("Slips spoiled"), turnout.spoiled);
  add_fact (facts, _("Slips not used"), turnout.left);
  gtk_box_append (GTK_BOX (closing->body), linli_label_new (_("First the tellers count the slips that came back unused, or were never given "
                                                             "out. After this nobody can vote any more."), "reading"));
  gtk_box_append (GTK_BOX (closing->body), facts);
  gtk_box_append (GTK_BOX (closing->body), linli_label_new (_("Slips that came back unused"), "heading"));
  gtk_box_append (GTK_BOX (closing->body), returned_new (closing));
  add_tellers (closing);
  add_button (closing, _("Close the urn"), "suggested-action", close_urn);
  say (closing, error ? error->message : NULL);
}

static void
add_share (Closing *closing, guint index)
{
  g_autofree char *title = g_strdup_printf (_("Share of teller %d: four lines of four groups"), (int) index + 1);
  GtkWidget *view = gtk_text_view_new (), *scroller = gtk_scrolled_window_new ();

  gtk_text_view_set_monospace (GTK_TEXT_VIEW (view), TRUE);
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (view), GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_PRIVATE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), FALSE);
  linli_set_name (view, title);
  gtk_widget_set_size_request (scroller, -1, 96);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_add_css_class (view, "field");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  linli_name_parts (scroller);
  closing->shares[index] = view;
  gtk_box_append (GTK_BOX (closing->body), linli_label_new (title, "heading"));
  gtk_box_append (GTK_BOX (closing->body), scroller);
}

static void
fill_open (Closing *closing)
{
  add_step (closing, TRUE, _("The slips are reconciled and the urn is closed."));
  if (!closing->has_key)
    {
      gtk_box_append (GTK_BOX (closing->body), linli_label_new (_("The program was started anew since the vote was opened, so the key is only "
                                                                 "on the tellers' papers. Each teller types their own share."), "reading"));
      for (guint i = 0; i < TELLERS; i++)
        add_share (closing, i);
    }
  add_step (closing, FALSE, _("The ballots are opened, shown in an order by chance, and counted."));
  add_step (closing, FALSE, _("The urn and its key are destroyed."));
  add_button (closing, _("Open the ballots and count"), "suggested-action", open_clicked);
}

static void
fill_result (Closing *closing, const LinliRecord *row)
{
  GtkWidget *facts = linli_facts_new ();
  gboolean destroyed = linli_record_has (row, "destroyed_at");

  add_step (closing, TRUE, _("The slips are reconciled and the urn is closed."));
  add_step (closing, TRUE, _("The ballots are opened and counted."));
  add_step (closing, destroyed, destroyed ? _("The urn and its key are destroyed.") : _("The urn and its key are still there."));
  if (!linli_record_int (row, "seats"))
    {
      add_fact (facts, C_("votes", "For"), linli_record_int (row, "for"));
      add_fact (facts, C_("votes", "Against"), linli_record_int (row, "against"));
      add_fact (facts, C_("votes", "Abstain"), linli_record_int (row, "abstain"));
    }
  add_fact (facts, C_("votes", "Invalid"), linli_record_int (row, "invalid"));
  add_fact (facts, C_("votes", "Not cast"), linli_record_int (row, "unreturned"));
  gtk_box_append (GTK_BOX (closing->body), facts);
  if (destroyed)
    gtk_box_append (GTK_BOX (closing->body), linli_label_new (_("The tellers now destroy their papers before the meeting. The result is decided "
                                                               "and announced as of any vote."), "reading"));
  if (destroyed)
    add_button (closing, _("Close"), "suggested-action", leave);
  else
    add_button (closing, _("Destroy the urn and its key"), "destructive-action", destroy_urn);
}

static void
fill (Closing *closing)
{
  g_autoptr (LinliRecord) row = linli_session_row_of (closing->session, "kiosk-vote", closing->vote);

  linli_box_clear (closing->body);
  memset (closing->shares, 0, sizeof closing->shares);
  if (!row)
    return;
  gtk_box_append (GTK_BOX (closing->body), linli_label_new (linli_record_text (row, "title"), "title-3"));
  if (!linli_record_has (row, "root"))
    fill_count (closing);
  else if (!linli_record_has (row, "for"))
    fill_open (closing);
  else
    fill_result (closing, row);
}

static void
key_known (GObject *source, GAsyncResult *result, gpointer data)
{
  Closing *closing = closing_of (GTK_WIDGET (source));
  g_autoptr (GError) error = NULL;

  set_busy (closing, FALSE);
  closing->has_key = g_task_propagate_boolean (G_TASK (result), &error);
  fill (closing);
  if (error)
    say (closing, error->message);
}

static GtkWidget *
content_new (Closing *closing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  closing->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  closing->problem = linli_label_new (NULL, "problem");
  closing->spinner = gtk_spinner_new ();
  gtk_widget_set_visible (closing->problem, FALSE);
  gtk_widget_add_css_class (column, "page");
  gtk_box_append (GTK_BOX (column), closing->body);
  gtk_box_append (GTK_BOX (column), closing->problem);
  gtk_box_append (GTK_BOX (column), closing->spinner);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), column);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  return box;
}

void
linli_urn_close_show (GtkWidget *near, LinliSession *session, gint64 vote)
{
  Closing *closing = g_new0 (Closing, 1);
  GtkRoot *root = gtk_widget_get_root (near);

  closing->session = g_object_ref (session);
  closing->vote = vote;
  closing->checks = g_ptr_array_new ();
  closing->window = g_object_new (ADW_TYPE_WINDOW, "title", _("Close the urn"), "default-width", 520, "default-height", 560, "modal",
                                  TRUE, "destroy-with-parent", TRUE, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);
  g_object_set_data_full (G_OBJECT (closing->window), "closing", closing, (GDestroyNotify) closing_free);
  adw_window_set_content (ADW_WINDOW (closing->window), content_new (closing));
  linli_name_parts (closing->window);
  gtk_window_present (GTK_WINDOW (closing->window));
  run_unlock (closing, FALSE, key_known);
}
