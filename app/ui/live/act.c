#include "ui/live/act.h"

#include "ui/undo.h"

#define BUSY "acts-under-way"

LinliRecord *
linli_members_of (const char *member, const char *label)
{
  LinliRecord *members = linli_record_new ();

  linli_record_set_text (members, member, label);
  return members;
}

LinliRecord *
linli_live_members (LinliLive *live)
{
  return linli_members_of ("meeting", linli_record_text (linli_live_meeting (live), "label"));
}

GPtrArray *
linli_deeds_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) linli_deed_free);
}

void
linli_deeds_append (GPtrArray *deeds, const char *act, LinliRecord *members)
{
  g_ptr_array_add (deeds, linli_deed_new (act, members));
}

const char *
linli_live_read_only (LinliLive *live)
{
  return linli_session_read_only (linli_live_session (live));
}

gboolean
linli_live_is_busy (GtkWidget *problem)
{
  return g_object_get_data (G_OBJECT (problem), BUSY) != NULL;
}

static void
count_busy (GtkWidget *problem, int by)
{
  int acts = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (problem), BUSY));

  g_object_set_data (G_OBJECT (problem), BUSY, GINT_TO_POINTER (acts + by));
}

typedef struct
{
  GWeakRef near, problem;
  gboolean silent; /* no line for the refusal: the window says it */
  LinliLiveDone done;
  gpointer data;
  GDestroyNotify data_free;
} Doing;

static void
doing_free (Doing *doing)
{
  if (doing->data_free)
    doing->data_free (doing->data);
  g_weak_ref_clear (&doing->near);
  g_weak_ref_clear (&doing->problem);
  g_free (doing);
}

static void
say (Doing *doing, GtkWidget *problem, const char *sentence)
{
  g_autoptr (GtkWidget) near = g_weak_ref_get (&doing->near);

  if (problem)
    linli_refusal_say (problem, sentence);
  else if (doing->silent && near && sentence)
    gtk_widget_activate_action (near, "win.say", "s", sentence);
}

static void
finished (GObject *source, GAsyncResult *result, gpointer data)
{
  Doing *doing = data;
  g_autoptr (GtkWidget) problem = g_weak_ref_get (&doing->problem);
  g_autoptr (GError) error = NULL;
  gboolean recorded = linli_session_acts_finish (LINLI_SESSION (source), result, &error) > 0;

  if (problem)
    count_busy (problem, -1);
  say (doing, problem, recorded ? NULL : error->message);
  if (doing->done && (problem || doing->silent))
    doing->done (doing->data, recorded);
  doing_free (doing);
}

void
linli_live_acts (GtkWidget *near, LinliLive *live, GPtrArray *deeds, GtkWidget *problem, LinliLiveDone done, gpointer data,
                 GDestroyNotify data_free)
{
  g_autoptr (GPtrArray) owned = deeds;
  const LinliDeed *first = owned->pdata[0];
  Doing *doing = g_new0 (Doing, 1);

  g_weak_ref_init (&doing->near, near);
  g_weak_ref_init (&doing->problem, problem);
  doing->silent = problem == NULL;
  doing->done = done;
  doing->data = data;
  doing->data_free = data_free;
  if (problem)
    {
      count_busy (problem, 1);
      linli_refusal_say (problem, NULL);
    }
  linli_session_acts (linli_live_session (live), owned, linli_live_actor (live, first->name), finished, doing);
}

static GPtrArray *
deed_of (const char *act, LinliRecord *members)
{
  GPtrArray *deeds = linli_deeds_new ();

  linli_deeds_append (deeds, act, members);
  return deeds;
}

void
linli_live_act (GtkWidget *near, LinliLive *live, const char *act, LinliRecord *members, GtkWidget *problem)
{
  linli_live_acts (near, live, deed_of (act, members), problem, NULL, NULL, NULL);
}

void
linli_live_act_once (GtkWidget *near, LinliLive *live, const char *act, LinliRecord *members, GtkWidget *problem)
{
  if (linli_live_is_busy (problem))
    linli_record_unref (members);
  else
    linli_live_act (near, live, act, members, problem);
}

/* What was done and how it is taken back. */
typedef struct
{
  GtkWidget *near;
  LinliLive *live;
  char *said;
  const char *act; /* NULL where nothing takes it back */
  LinliRecord *members;
} Back;

static void
back_free (gpointer data)
{
  Back *back = data;

  g_object_unref (back->near);
  g_object_unref (back->live);
  linli_record_unref (back->members);
  g_free (back->said);
  g_free (back);
}

static void
offer_back (gpointer data, gboolean recorded)
{
  Back *back = data;

  if (recorded && back->act)
    linli_undo_offer (back->near, linli_live_session (back->live), back->said, back->act, back->members);
  else if (recorded)
    gtk_widget_activate_action (back->near, "win.say", "s", back->said);
}

void
linli_live_act_undoable (GtkWidget *near, LinliLive *live, const char *act, LinliRecord *members, const char *said,
                         const char *back_act, LinliRecord *back_members)
{
  Back *back = g_new0 (Back, 1);

  *back = (Back) { g_object_ref (near), g_object_ref (live), g_strdup (said), back_act, linli_record_ref (back_members) };
  linli_live_acts (near, live, deed_of (act, members), NULL, offer_back, back, back_free);
}
