#include "ui/kiosk/booth.h"

#include <string.h>

struct _LinliBooth
{
  GObject parent_instance;

  LinliSession *session;
  LinliRecord *vote;      /* nullable */
  GPtrArray *candidates;
  GMutex lock;            /* over what follows, which threads use */
  LinliUrnGate *gate;
  LinliUrnTicket *ticket; /* of the voter; nullable */
};

G_DEFINE_FINAL_TYPE (LinliBooth, linli_booth, G_TYPE_OBJECT)

static void
linli_booth_finalize (GObject *object)
{
  LinliBooth *booth = LINLI_BOOTH (object);

  g_clear_pointer (&booth->ticket, linli_urn_ticket_free);
  g_clear_pointer (&booth->gate, linli_urn_gate_free);
  g_clear_pointer (&booth->vote, linli_record_unref);
  g_ptr_array_unref (booth->candidates);
  g_clear_object (&booth->session);
  g_mutex_clear (&booth->lock);
  G_OBJECT_CLASS (linli_booth_parent_class)->finalize (object);
}

static void
linli_booth_class_init (LinliBoothClass *class)
{
  G_OBJECT_CLASS (class)->finalize = linli_booth_finalize;
}

static void
linli_booth_init (LinliBooth *booth)
{
  booth->candidates = g_ptr_array_new_with_free_func (g_free);
  booth->gate = linli_urn_gate_new ();
  g_mutex_init (&booth->lock);
}

LinliBooth *
linli_booth_new (LinliSession *session)
{
  LinliBooth *booth = g_object_new (LINLI_TYPE_BOOTH, NULL);

  booth->session = g_object_ref (session);
  linli_booth_refresh (booth);
  return booth;
}

static gint64
vote_id (const LinliRecord *vote)
{
  return vote ? linli_record_int (vote, "vote") : 0;
}

static void
read_candidates (LinliBooth *booth)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_ptr_array_set_size (booth->candidates, 0);
  if (!booth->vote)
    return;
  rows = linli_session_rows_of (booth->session, "kiosk-candidates", linli_record_int (booth->vote, "motion"));
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (booth->candidates, g_strdup (linli_record_text (rows->pdata[i], "label")));
}

gboolean
linli_booth_refresh (LinliBooth *booth)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) vote = linli_urn_vote (linli_session_council (booth->session), &error);

  if (error || vote_id (vote) == vote_id (booth->vote))
    return FALSE;
  g_clear_pointer (&booth->vote, linli_record_unref);
  booth->vote = g_steal_pointer (&vote);
  read_candidates (booth);
  return TRUE;
}

const LinliRecord *
linli_booth_vote (LinliBooth *booth)
{
  return booth->vote;
}

GPtrArray *
linli_booth_candidates (LinliBooth *booth)
{
  return booth->candidates;
}

guint
linli_booth_wait (LinliBooth *booth)
{
  return linli_urn_gate_wait (booth->gate);
}

void
linli_booth_forget (LinliBooth *booth)
{
  g_mutex_lock (&booth->lock);
  g_clear_pointer (&booth->ticket, linli_urn_ticket_free);
  g_mutex_unlock (&booth->lock);
}

/* One step in a thread. */
typedef struct _Step Step;
struct _Step
{
  gboolean (*work) (LinliBooth *booth, Step *step, GError **error);
  gint64 vote;
  char *public_key;
  char *secret; /* what was typed, or chosen: wiped */
  LinliUrnState state;
};

static void
wipe (char **secret)
{
  if (*secret)
    explicit_bzero (*secret, strlen (*secret));
  g_clear_pointer (secret, g_free);
}

static void
step_free (Step *step)
{
  wipe (&step->secret);
  g_free (step->public_key);
  g_free (step);
}

static void
step_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  LinliBooth *booth = source;
  Step *step = data;
  GError *error = NULL;

  g_mutex_lock (&booth->lock);
  if (step->work (booth, step, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  g_mutex_unlock (&booth->lock);
}

static void
run (LinliBooth *booth, const char *secret, gboolean (*work) (LinliBooth *, Step *, GError **), GAsyncReadyCallback done,
     gpointer data)
{
  g_autoptr (GTask) task = g_task_new (booth, NULL, done, data);
  Step *step = g_new0 (Step, 1);

  step->work = work;
  step->vote = vote_id (booth->vote);
  step->public_key = booth->vote ? g_strdup (linli_record_text (booth->vote, "public_key")) : NULL;
  step->secret = g_strdup (secret);
  g_task_set_task_data (task, step, (GDestroyNotify) step_free);
  g_task_run_in_thread (task, step_thread);
}

static gboolean
finish (GAsyncResult *result, LinliUrnState *state, GError **error)
{
  const Step *step = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  *state = step->state;
  return TRUE;
}

/* The slow hash first: the register is held only for as long as the slip is looked up. */
static gboolean
look (LinliBooth *booth, Step *step, GError **error)
{
  g_autoptr (LinliUrnTicket) ticket = linli_urn_ticket_new (step->public_key, step->secret, error);
  LinliCouncil *council = ticket ? linli_session_begin_write (booth->session, error) : NULL;
  gboolean looked;

  wipe (&step->secret);
  if (!council)
    return FALSE;
  looked = linli_urn_look (council, step->vote, ticket, booth->gate, &step->state, error);
  linli_session_end_write (booth->session);
  if (!looked)
    return FALSE;
  g_clear_pointer (&booth->ticket, linli_urn_ticket_free);
  booth->ticket = g_steal_pointer (&ticket);
  return TRUE;
}

void
linli_booth_look (LinliBooth *booth, const char *typed, GAsyncReadyCallback done, gpointer data)
{
  run (booth, typed, look, done, data);
}

gboolean
linli_booth_look_finish (GAsyncResult *result, LinliUrnState *state, GError **error)
{
  return finish (result, state, error);
}

static gboolean
cast (LinliBooth *booth, Step *step, GError **error)
{
  LinliCouncil *council;
  gboolean done;

  g_return_val_if_fail (booth->ticket, FALSE);
  council = linli_session_begin_write (booth->session, error);
  if (!council)
    return FALSE;
  done = linli_urn_cast (council, step->vote, booth->ticket, step->secret, booth->gate, &step->state, error);
  linli_session_end_write (booth->session);
  wipe (&step->secret);
  g_clear_pointer (&booth->ticket, linli_urn_ticket_free);
  return done;
}

void
linli_booth_cast (LinliBooth *booth, const char *choice, GAsyncReadyCallback done, gpointer data)
{
  run (booth, choice, cast, done, data);
}

gboolean
linli_booth_cast_finish (GAsyncResult *result, LinliUrnState *state, GError **error)
{
  return finish (result, state, error);
}
