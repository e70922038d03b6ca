#include "ui/run/run-actions.h"

#include "ui/floor/limits.h"
#include "ui/live/act.h"
#include "ui/run/adjourn.h"
#include "ui/run/agenda.h"
#include "ui/run/attendance-forms.h"
#include "ui/run/bar.h"
#include "ui/run/keys.h"
#include "ui/run/recess.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is (LinliLive *live, const char *state)
{
  return g_str_equal (linli_live_state (live), state);
}

static void
declare (gpointer view, const char *act)
{
  LinliLive *live = linli_run_view_live (view);

  linli_live_act (view, live, act, linli_live_members (live), NULL);
}

static void
open_meeting (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  declare (view, "meeting.open");
}

static void
resume_meeting (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  declare (view, "meeting.resume");
}

/* One key for both ways. */
static void
recess (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  if (is (linli_run_view_live (view), "recess"))
    declare (view, "meeting.resume");
  else
    linli_recess_show (view, linli_run_view_live (view));
}

/* The agenda. */

static const LinliRecord *
item_of (LinliLive *live, gint64 id)
{
  GPtrArray *agenda = linli_live_agenda (live);

  for (guint i = 0; i < agenda->len; i++)
    if (linli_record_int (agenda->pdata[i], "id") == id)
      return agenda->pdata[i];
  return NULL;
}

static void
begin_item (gpointer view, const LinliRecord *item)
{
  g_autoptr (LinliRecord) back = linli_record_new ();
  LinliRecord *members = linli_record_new ();
  g_autofree char *said = g_strdup_printf (_("Item %d has begun: %s"), (int) linli_record_int (item, "position"),
                                           linli_record_text (item, "title"));

  linli_record_set_text (members, "item", linli_record_text (item, "label"));
  linli_record_set_text (back, "item", linli_record_text (item, "label"));
  /* An item that was taken up again has its time already: that is not taken back. */
  linli_live_act_undoable (view, linli_run_view_live (view), "agenda.start", members, said,
                         linli_record_has (item, "started_at") ? NULL : "agenda.take_back", back);
}

static void
start_item (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  const LinliRecord *item = item_of (linli_run_view_live (view), g_variant_get_int64 (parameter));

  if (item)
    begin_item (view, item);
}

static void
next_item (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  const LinliRecord *next = linli_run_agenda_next (linli_run_view_live (view));

  if (next)
    begin_item (view, next);
}

/* Forms and places. */

static void
check_in (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  linli_run_view_show (view, "attendance");
}

static void
show (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  linli_run_view_show (view, g_variant_get_string (parameter, NULL));
}

static void
attend (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  linli_attend_show (view, linli_run_view_live (view), NULL);
}

static void
speaking (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  linli_limits_show (view, linli_run_view_live (view));
}

static void
adjourn (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  linli_adjourn_ask (view, linli_run_view_live (view));
}

static void
end_inquorate (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  linli_end_inquorate_ask (view, linli_run_view_live (view));
}

static void
continue_meeting (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  linli_continue_show (view, linli_run_view_live (view));
}

static void
full_screen (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (view));

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

/* Handed on to the page in the middle; while nobody has the floor there, what comes next is the meeting itself. */
static void
hand_on (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  const char *name = g_action_get_name (G_ACTION (action));
  g_autofree char *there = g_strconcat ("middle.", name, NULL);
  LinliLive *live = linli_run_view_live (view);

  if (is (live, "session"))
    {
      linli_run_view_show (view, "meeting");
      gtk_widget_activate_action (linli_run_view_middle (view), there, NULL);
    }
  else if (strcmp (name, "main") == 0 && linli_live_quorum (live)->holds && !linli_live_read_only (live))
    declare (view, is (live, "checkin") ? "meeting.open" : "meeting.resume");
}

static const GActionEntry entries[] = {
  { "check-in", check_in },       { "ask", hand_on },           { "motion", hand_on },
  { "pause", hand_on },           { "extend", hand_on },        { "main", hand_on },
  { "next", next_item },          { "recess", recess },         { "full-screen", full_screen },
  { "start-item", start_item, "x" }, { "show", show, "s" },     { "attend", attend },
  { "speaking", speaking },       { "adjourn", adjourn },       { "end-inquorate", end_inquorate },
  { "open", open_meeting },       { "resume", resume_meeting }, { "continue", continue_meeting },
};

GSimpleActionGroup *
linli_run_actions_new (LinliRunView *view)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), view);
  return group;
}

static void
enable (GSimpleActionGroup *actions, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (actions), name)), enabled);
}

void
linli_run_actions_update (GSimpleActionGroup *actions, LinliLive *live)
{
  gboolean writes = !linli_live_read_only (live), held = writes && linli_live_is_held (live);
  gboolean holds = linli_live_quorum (live)->holds, voting = linli_live_vote (live) != NULL;
  gboolean session = held && is (live, "session"), paused = held && (is (live, "recess") || is (live, "suspended"));

  enable (actions, "ask", session);
  enable (actions, "motion", session);
  enable (actions, "pause", session);
  enable (actions, "extend", session);
  enable (actions, "main", session || (held && holds));
  enable (actions, "next", linli_run_no_next (live) == NULL);
  enable (actions, "start-item", session && !voting);
  enable (actions, "recess", linli_run_no_recess (live) == NULL);
  enable (actions, "attend", held);
  enable (actions, "speaking", held);
  enable (actions, "open", held && is (live, "checkin") && holds);
  enable (actions, "resume", paused && holds);
  enable (actions, "adjourn", (session && !voting) || paused);
  enable (actions, "end-inquorate", held && !holds && (is (live, "checkin") || paused));
  enable (actions, "continue", writes && !linli_live_is_held (live));
}

/* Those that also hold while something is typed are taken before the text gets the key. They hold wherever the focus is, also
 * when what had it has gone with its page. */
void
linli_run_actions_add_keys (GtkWidget *view)
{
  GtkEventController *typing = gtk_shortcut_controller_new (), *resting = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (typing, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (typing), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (resting), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (const LinliRunKey *key = linli_run_keys; key->name; key++)
    {
      g_autofree char *action = g_strconcat ("run.", key->name, NULL);
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (key->typing ? typing : resting),
                                            gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key->trigger),
                                                              gtk_named_action_new (action)));
    }
  gtk_widget_add_controller (view, typing);
  gtk_widget_add_controller (view, resting);
}
