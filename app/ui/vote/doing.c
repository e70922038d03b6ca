/* Recording of the vote view: one transaction, or two of which the second is another's to declare. */
#include "ui/vote/foot.h"

#include "ui/live/act.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  LinliVoteView *view; /* owned */
  GPtrArray *then;     /* owned; NULL for nothing */
} Doing;

static void
doing_free (gpointer data)
{
  Doing *doing = data;

  g_clear_pointer (&doing->then, g_ptr_array_unref);
  g_object_unref (doing->view);
  g_free (doing);
}

static void start (LinliVoteView *view, GPtrArray *deeds, GPtrArray *then);

static void
did (gpointer data, gboolean recorded)
{
  Doing *doing = data;

  if (recorded && doing->then)
    start (doing->view, g_steal_pointer (&doing->then), NULL);
  else
    gtk_widget_set_sensitive (linli_vote_view_foot (doing->view)->actions, TRUE);
}

static void
start (LinliVoteView *view, GPtrArray *deeds, GPtrArray *then)
{
  Doing *doing = g_new0 (Doing, 1);

  *doing = (Doing) { g_object_ref (view), then };
  gtk_widget_set_sensitive (linli_vote_view_foot (view)->actions, FALSE);
  linli_live_acts (GTK_WIDGET (view), linli_vote_view_live (view), deeds, linli_vote_view_foot (view)->problem, did, doing, doing_free);
}

void
linli_vote_view_do (LinliVoteView *view, GPtrArray *first, GPtrArray *second)
{
  if (!linli_live_is_busy (linli_vote_view_foot (view)->problem))
    {
      start (view, first ? first : second, first ? second : NULL);
      return;
    }
  linli_vote_view_refuse (view, _("One moment: the last entry is still being recorded."));
  g_clear_pointer (&first, g_ptr_array_unref);
  g_clear_pointer (&second, g_ptr_array_unref);
}

void
linli_vote_add_deed (GPtrArray *deeds, LinliVoteView *view, const char *act, LinliRecord *members)
{
  LinliRecord *given = members ? members : linli_record_new ();

  linli_record_set_text (given, "vote", linli_record_text (linli_vote_view_row (view), "label"));
  linli_deeds_append (deeds, act, given);
}

GPtrArray *
linli_vote_deed (LinliVoteView *view, const char *act, LinliRecord *members)
{
  GPtrArray *deeds = linli_deeds_new ();

  linli_vote_add_deed (deeds, view, act, members);
  return deeds;
}
