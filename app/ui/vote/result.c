/* A vote that is closed: its result, and what can still be done with it. */
#include "ui/vote/view.h"

#include "ui/dates.h"
#include "ui/vote/candidates.h"
#include "ui/vote/outcome.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_election (const LinliRecord *row)
{
  return g_strcmp0 (linli_record_text (row, "kind"), "election") == 0;
}

static gboolean
is_announced (const LinliRecord *row)
{
  return g_strcmp0 (linli_record_text (row, "state"), "announced") == 0;
}

static char *
remark_of (const LinliRecord *row)
{
  g_autofree char *time = linli_dates_time (linli_record_int (row, "announced_at"));

  return is_announced (row) ? g_strdup_printf (_("announced %s"), time) : g_strdup (_("not announced, not on the hall screen"));
}

static void
announce (GtkButton *button, LinliVoteView *view)
{
  linli_vote_view_do (view, NULL, linli_vote_deed (view, "vote.announce", NULL));
}

static void
recount (GtkButton *button, LinliVoteView *view)
{
  linli_vote_view_recount (view, TRUE);
}

static void
correct (GtkButton *button, LinliVoteView *view)
{
  linli_vote_correct_show (GTK_WIDGET (view), linli_vote_view_session (view), linli_record_int (linli_vote_view_row (view), "id"));
}

static void
leave (GtkButton *button, LinliVoteView *view)
{
  linli_vote_view_leave (view);
}

static gboolean
can_recount (const LinliRecord *row)
{
  const char *method = linli_record_text (row, "method");

  return !linli_record_int (row, "recounted") && (g_str_equal (method, "show") || g_str_equal (method, "paper"));
}

static void
add_actions (LinliVoteView *view, const LinliRecord *row)
{
  if (is_announced (row))
    {
      /* What came out of the urn cannot have been counted wrongly. */
      if (!g_str_equal (linli_record_text (row, "method"), "secret"))
        linli_vote_view_add_action (view, LINLI_VOTE_ACTION_PLAIN, NULL, _("Correct the result…"), G_CALLBACK (correct), view);
      linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, "linli-forward-symbolic", _("Go on"), G_CALLBACK (leave), view);
      return;
    }
  if (can_recount (row))
    linli_vote_view_add_action (view, LINLI_VOTE_ACTION_BACK, NULL, _("Recount"), G_CALLBACK (recount), view);
  linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, "linli-check-symbolic", _("Announce the result"), G_CALLBACK (announce), view);
}

static void
add_secret_line (GtkWidget *box, const LinliRecord *row)
{
  g_autofree char *time = linli_dates_time (linli_record_int (row, "destroyed_at")), *text = NULL;

  if (!linli_record_has (row, "destroyed_at"))
    return;
  text = g_strdup_printf (_("The urn and its key were destroyed at %s: nobody can learn any more who voted how."), time);
  gtk_box_append (GTK_BOX (box), linli_label_new (text, "panel tone-info"));
}

GtkWidget *
linli_vote_result_new (LinliVoteView *view)
{
  const LinliRecord *row = linli_vote_view_row (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_auto (LinliPreview) preview = { 0 };
  g_autofree char *remark = remark_of (row);
  const char *warning = linli_record_text (row, "warning"), *reason = linli_record_text (row, "reason");

  if (is_election (row))
    gtk_box_append (GTK_BOX (box), linli_candidates_result_new (view, remark));
  else
    {
      linli_preview_counts (row, row, linli_dates_language (), &preview);
      gtk_box_append (GTK_BOX (box), linli_outcome_new (row, &preview, _("Result"), remark));
    }
  if (warning && *warning && !preview.warning)
    gtk_box_append (GTK_BOX (box), linli_label_new (warning, "panel tone-warn"));
  if (linli_record_int (row, "corrected") && reason)
    {
      g_autofree char *text = g_strdup_printf (_("Corrected after the announcement: %s"), reason);
      gtk_box_append (GTK_BOX (box), linli_label_new (text, "panel tone-warn"));
    }
  add_secret_line (box, row);
  add_actions (view, row);
  return box;
}
