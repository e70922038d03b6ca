#include "ui/work.h"

struct _LinliWork
{
  GObject parent_instance;

  LinliSession *session;
  char *title;
  GCancellable *cancellable;
  LinliWorkFunc func;
  gpointer data;
  GDestroyNotify data_free, result_free;
  guint per_mille;
  gboolean running;
};

enum { PROP_0, PROP_PER_MILLE, PROP_RUNNING, N_PROPS };

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LinliWork, linli_work, G_TYPE_OBJECT)

static void
linli_work_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LinliWork *work = LINLI_WORK (object);

  switch (id)
    {
    case PROP_PER_MILLE:
      g_value_set_uint (value, work->per_mille);
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, work->running);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
linli_work_finalize (GObject *object)
{
  LinliWork *work = LINLI_WORK (object);

  if (work->data_free)
    work->data_free (work->data);
  g_object_unref (work->cancellable);
  g_object_unref (work->session);
  g_free (work->title);
  G_OBJECT_CLASS (linli_work_parent_class)->finalize (object);
}

static void
linli_work_class_init (LinliWorkClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = linli_work_get_property;
  object_class->finalize = linli_work_finalize;
  props[PROP_PER_MILLE]
      = g_param_spec_uint ("per-mille", NULL, NULL, 0, 1000, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_RUNNING]
      = g_param_spec_boolean ("running", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
linli_work_init (LinliWork *work)
{
  work->cancellable = g_cancellable_new ();
  work->running = TRUE;
}

static void
work_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  LinliWork *work = source;
  GError *error = NULL;
  gpointer result = work->func (work, work->session, work->data, &error);

  if (result)
    g_task_return_pointer (task, result, work->result_free);
  else
    g_task_return_error (task, error);
}

static void
stop_running (LinliWork *work)
{
  work->running = FALSE;
  g_object_notify_by_pspec (G_OBJECT (work), props[PROP_RUNNING]);
}

LinliWork *
linli_work_start (LinliSession *session, const char *title, LinliWorkFunc func, gpointer data, GDestroyNotify data_free,
                  GDestroyNotify result_free, GAsyncReadyCallback done, gpointer done_data)
{
  g_autoptr (LinliWork) work = g_object_new (LINLI_TYPE_WORK, NULL);
  g_autoptr (GTask) task = g_task_new (work, work->cancellable, done, done_data);

  work->session = g_object_ref (session);
  work->title = g_strdup (title);
  work->func = func;
  work->data = data;
  work->data_free = data_free;
  work->result_free = result_free;
  g_signal_connect_swapped (task, "notify::completed", G_CALLBACK (stop_running), work);
  linli_session_working (session, G_OBJECT (work));
  g_task_run_in_thread (task, work_thread);
  return work;
}

gpointer
linli_work_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
linli_work_title (LinliWork *work)
{
  return work->title;
}

void
linli_work_cancel (LinliWork *work)
{
  g_cancellable_cancel (work->cancellable);
}

/* A share on its way to the main thread. */
typedef struct
{
  LinliWork *work;
  guint per_mille;
} Share;

static gboolean
show_share (gpointer data)
{
  Share *share = data;

  share->work->per_mille = MIN (share->per_mille, 1000);
  g_object_notify_by_pspec (G_OBJECT (share->work), props[PROP_PER_MILLE]);
  g_object_unref (share->work);
  g_free (share);
  return G_SOURCE_REMOVE;
}

gboolean
linli_work_step (LinliWork *work, guint per_mille, GError **error)
{
  Share *share = g_new0 (Share, 1);

  share->work = g_object_ref (work);
  share->per_mille = per_mille;
  g_idle_add (show_share, share);
  return !g_cancellable_set_error_if_cancelled (work->cancellable, error);
}
