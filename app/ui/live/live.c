#include "ui/live/live.h"

#include "council/chair.h"
#include "ui/dates.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

struct _LinliLive
{
  GObject parent_instance;

  LinliSession *session; /* owned, as is all that follows */
  gint64 id;
  LinliRecord *meeting, *vote, *last_vote;
  GPtrArray *agenda, *queue, *motions;
  LinliRecord *item, *turn;
  LinliQuorum quorum;
  guint clock; /* source; 0 while the meeting is not held */
};

enum { CHANGED, TICK, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LinliLive, linli_live, G_TYPE_OBJECT)

/* Reading. */

static void
clear (LinliLive *live)
{
  g_clear_pointer (&live->meeting, linli_record_unref);
  g_clear_pointer (&live->vote, linli_record_unref);
  g_clear_pointer (&live->last_vote, linli_record_unref);
  g_clear_pointer (&live->item, linli_record_unref);
  g_clear_pointer (&live->turn, linli_record_unref);
  g_clear_pointer (&live->agenda, g_ptr_array_unref);
  g_clear_pointer (&live->queue, g_ptr_array_unref);
  g_clear_pointer (&live->motions, g_ptr_array_unref);
  linli_quorum_clear (&live->quorum);
  live->quorum = (LinliQuorum) { .holds = TRUE };
}

static LinliRecord *
running_item (GPtrArray *agenda)
{
  for (guint i = 0; i < agenda->len; i++)
    if (linli_record_has (agenda->pdata[i], "started_at") && !linli_record_has (agenda->pdata[i], "ended_at"))
      return linli_record_ref (agenda->pdata[i]);
  return NULL;
}

/* Who has the floor stands apart from those who wait for it. */
static void
read_turns (LinliLive *live)
{
  live->queue = linli_session_rows_of (live->session, "run-turns", live->id);
  for (guint i = 0; i < live->queue->len; i++)
    if (!g_str_equal (linli_record_text (live->queue->pdata[i], "state"), "waiting"))
      {
        live->turn = linli_record_ref (live->queue->pdata[i]);
        g_ptr_array_remove_index (live->queue, i);
        return;
      }
}

static void
read_all (LinliLive *live)
{
  clear (live);
  live->meeting = linli_session_row_of (live->session, "run-meeting", live->id);
  live->agenda = linli_session_rows_of (live->session, "run-agenda", live->id);
  live->motions = linli_session_rows_of (live->session, "run-motions", live->id);
  live->vote = linli_session_row_of (live->session, "run-vote", live->id);
  live->last_vote = linli_session_row_of (live->session, "run-last-vote", live->id);
  live->item = running_item (live->agenda);
  read_turns (live);
  if (live->meeting)
    linli_quorum_now (linli_session_council (live->session), live->meeting, linli_dates_language (), &live->quorum, NULL);
}

/* The clock. */

static gboolean
tick (gpointer data)
{
  g_signal_emit (data, signals[TICK], 0);
  return G_SOURCE_CONTINUE;
}

static void
set_clock (LinliLive *live)
{
  gboolean held = linli_live_is_held (live);

  if (held && !live->clock)
    live->clock = g_timeout_add_seconds (1, tick, live);
  else if (!held)
    g_clear_handle_id (&live->clock, g_source_remove);
}

static void
session_changed (LinliLive *live)
{
  read_all (live);
  set_clock (live);
  g_signal_emit (live, signals[CHANGED], 0);
}

/* The object. */

static void
linli_live_finalize (GObject *object)
{
  LinliLive *live = LINLI_LIVE (object);

  g_clear_handle_id (&live->clock, g_source_remove);
  clear (live);
  g_object_unref (live->session);
  G_OBJECT_CLASS (linli_live_parent_class)->finalize (object);
}

static void
linli_live_class_init (LinliLiveClass *class)
{
  G_OBJECT_CLASS (class)->finalize = linli_live_finalize;
  signals[CHANGED] = g_signal_new ("changed", LINLI_TYPE_LIVE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TICK] = g_signal_new ("tick", LINLI_TYPE_LIVE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
linli_live_init (LinliLive *live)
{
}

static void
forget (gpointer session, GObject *gone)
{
  g_autoptr (GList) keys = NULL;
  GHashTable *table = g_object_get_data (session, "linli-live");

  for (GList *at = keys = g_hash_table_get_keys (table); at; at = at->next)
    if (g_hash_table_lookup (table, at->data) == gone)
      {
        g_hash_table_remove (table, at->data);
        return;
      }
}

/* Those of @session that are held by anyone, by meeting. The session is held by each of them, so it outlives them. */
static GHashTable *
table_of (LinliSession *session)
{
  GHashTable *table = g_object_get_data (G_OBJECT (session), "linli-live");

  if (table)
    return table;
  table = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_object_set_data_full (G_OBJECT (session), "linli-live", table, (GDestroyNotify) g_hash_table_unref);
  return table;
}

LinliLive *
linli_live_get (LinliSession *session, gint64 meeting)
{
  GHashTable *table = table_of (session);
  LinliLive *live = g_hash_table_lookup (table, &meeting);

  if (live)
    return g_object_ref (live);
  live = g_object_new (LINLI_TYPE_LIVE, NULL);
  live->session = g_object_ref (session);
  live->id = meeting;
  read_all (live);
  set_clock (live);
  g_hash_table_insert (table, g_memdup2 (&meeting, sizeof meeting), live);
  g_object_weak_ref (G_OBJECT (live), forget, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), live, G_CONNECT_SWAPPED);
  return live;
}

/* What it holds. */

LinliSession *
linli_live_session (LinliLive *live)
{
  return live->session;
}

const LinliRecord *
linli_live_meeting (LinliLive *live)
{
  return live->meeting;
}

const char *
linli_live_state (LinliLive *live)
{
  return live->meeting ? linli_record_text (live->meeting, "state") : "";
}

gboolean
linli_live_is_ballot (LinliLive *live)
{
  return live->meeting && g_strcmp0 (linli_record_text (live->meeting, "mode"), "ballot") == 0;
}

gboolean
linli_live_is_held (LinliLive *live)
{
  static const char *const held[] = { "checkin", "session", "recess", "suspended", NULL };

  return g_strv_contains (held, linli_live_state (live));
}

const LinliQuorum *
linli_live_quorum (LinliLive *live)
{
  return &live->quorum;
}

GPtrArray *
linli_live_agenda (LinliLive *live)
{
  return live->agenda;
}

const LinliRecord *
linli_live_item (LinliLive *live)
{
  return live->item;
}

/* While the meeting is paused its clocks stand at the beginning of the pause. */
static gint64
clock_ms (LinliLive *live)
{
  return live->meeting && linli_record_has (live->meeting, "paused_since") ? linli_record_int (live->meeting, "paused_since")
                                                                            : linli_live_now (live);
}

gint64
linli_live_item_ms (LinliLive *live, const LinliRecord *item)
{
  gint64 until = linli_record_has (item, "ended_at") ? linli_record_int (item, "ended_at") : clock_ms (live);

  if (!linli_record_has (item, "started_at"))
    return 0;
  return MAX (0, until - linli_record_int (item, "started_at") - linli_record_int (item, "paused_ms"));
}

const LinliRecord *
linli_live_turn (LinliLive *live)
{
  return live->turn;
}

GPtrArray *
linli_live_queue (LinliLive *live)
{
  return live->queue;
}

gint64
linli_live_turn_ms (LinliLive *live)
{
  gint64 used = live->turn ? linli_record_int (live->turn, "used_ms") : 0;

  if (!live->turn || !linli_record_has (live->turn, "running_since"))
    return used;
  return used + MAX (0, clock_ms (live) - linli_record_int (live->turn, "running_since"));
}

GPtrArray *
linli_live_motions (LinliLive *live)
{
  return live->motions;
}

char *
linli_live_say_counts (const LinliRecord *motion)
{
  if (!linli_record_has (motion, "announced_at") || !linli_record_has (motion, "for"))
    return NULL;
  if (g_strcmp0 (linli_record_text (motion, "kind"), "election") == 0)
    return g_strdup_printf (_("%" PRId64 " of %" PRId64 " elected"), linli_record_int (motion, "elected"),
                            linli_record_int (motion, "seats"));
  return g_strdup_printf ("%" PRId64 ":%" PRId64 ":%" PRId64, linli_record_int (motion, "for"), linli_record_int (motion, "against"),
                          linli_record_int (motion, "abstain"));
}

const LinliRecord *
linli_live_vote (LinliLive *live)
{
  return live->vote;
}

const LinliRecord *
linli_live_last_vote (LinliLive *live)
{
  return live->last_vote;
}

const char *
linli_live_actor (LinliLive *live, const char *act)
{
  return live->meeting && linli_chair_declares (act) ? linli_record_text (live->meeting, "chair_label")
                                                     : linli_session_actor (live->session);
}

gint64
linli_live_now (LinliLive *live)
{
  return linli_session_now (live->session);
}
