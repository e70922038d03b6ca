#include "ui/floor/deeds.h"

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

LinliRecord *
linli_members_of (const char *member, const char *label)
{
  LinliRecord *members = linli_record_new ();

  linli_record_set_text (members, member, label);
  return members;
}

typedef struct
{
  GWeakRef refusal;
  LinliFloorDone done;
  gpointer data;
} Doing;

static void
finished (GObject *source, GAsyncResult *result, gpointer data)
{
  Doing *doing = data;
  g_autoptr (GtkWidget) refusal = g_weak_ref_get (&doing->refusal);
  g_autoptr (GError) error = NULL;

  if (refusal)
    g_object_set_data (G_OBJECT (refusal), "busy", NULL);
  if (!linli_session_acts_finish (LINLI_SESSION (source), result, &error) && refusal)
    linli_refusal_say (refusal, error->message);
  else if (refusal && doing->done)
    doing->done (doing->data);
  g_weak_ref_clear (&doing->refusal);
  g_free (doing);
}

void
linli_floor_acts (GtkWidget *refusal, LinliLive *live, GPtrArray *deeds, LinliFloorDone done, gpointer data)
{
  g_autoptr (GPtrArray) owned = deeds;
  LinliSession *session = linli_live_session (live);
  Doing *doing;

  if (g_object_get_data (G_OBJECT (refusal), "busy"))
    return;
  doing = g_new0 (Doing, 1);
  g_weak_ref_init (&doing->refusal, refusal);
  doing->done = done;
  doing->data = data;
  g_object_set_data (G_OBJECT (refusal), "busy", GINT_TO_POINTER (TRUE));
  linli_refusal_say (refusal, NULL);
  linli_session_acts (session, owned, linli_session_actor (session), finished, doing);
}

void
linli_floor_act (GtkWidget *refusal, LinliLive *live, const char *act, LinliRecord *members)
{
  GPtrArray *deeds = linli_deeds_new ();

  linli_deeds_append (deeds, act, members);
  linli_floor_acts (refusal, live, deeds, NULL, NULL);
}
