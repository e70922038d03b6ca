#include "ui/run/adjourn.h"

#include "ui/live/act.h"
#include "ui/plan/plan.h"
#include "ui/run/quorum.h"
#include "ui/run/states.h"
#include "ui/widgets/message.h"

#include <glib/gi18n-lib.h>

/* What is left, a line each; "" for nothing. (transfer full) */
static char *
left_text (LinliLive *live)
{
  GPtrArray *motions = linli_live_motions (live), *agenda = linli_live_agenda (live);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < motions->len; i++)
    if (linli_run_motion_is_open (motions->pdata[i]))
      g_string_append_printf (text, "\n• %s %s", linli_record_text (motions->pdata[i], "short"),
                              linli_record_text (motions->pdata[i], "title"));
  for (guint i = 0; i < agenda->len; i++)
    if (!linli_record_has (agenda->pdata[i], "started_at"))
      g_string_append_printf (text, "\n• %s", linli_record_text (agenda->pdata[i], "title"));
  return g_strdup (text->str);
}

void
linli_continue_show (GtkWidget *near, LinliLive *live)
{
  LinliForm *form = linli_plan_show (near, linli_live_session (live), 0);

  if (!form)
    return;
  linli_form_set (form, "body", linli_record_text (linli_live_meeting (live), "body_label"));
  g_signal_emit_by_name (form, "edited", "body");
}

typedef struct
{
  GtkWidget *near; /* owned, as is the next */
  LinliLive *live;
  const char *act;
} Asked;

static void
asked_free (gpointer data, GClosure *closure)
{
  Asked *asked = data;

  g_object_unref (asked->near);
  g_object_unref (asked->live);
  g_free (asked);
}

static void
answered (AdwMessageDialog *dialog, const char *response, Asked *asked)
{
  if (g_str_equal (response, "end"))
    linli_live_act (asked->near, asked->live, asked->act, linli_live_members (asked->live), NULL);
}

static void
ask (GtkWidget *near, LinliLive *live, const char *act, const char *heading, const char *body, const char *word)
{
  AdwMessageDialog *dialog = linli_message_new (near, heading, body);
  Asked *asked = g_new0 (Asked, 1);

  *asked = (Asked) { g_object_ref (near), g_object_ref (live), act };
  adw_message_dialog_add_responses (dialog, "stay", _("_Not yet"), "end", word, NULL);
  adw_message_dialog_set_response_appearance (dialog, "end", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "end");
  adw_message_dialog_set_close_response (dialog, "stay");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered), asked, asked_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
linli_adjourn_ask (GtkWidget *near, LinliLive *live)
{
  g_autofree char *left = left_text (live);
  g_autofree char *body = *left ? g_strdup_printf (_("What was decided stays. Not decided yet, and to be carried over to another "
                                                     "meeting:%s"), left)
                                : g_strdup (_("Everything on the agenda was taken up. The papers come next."));

  ask (near, live, "meeting.adjourn", _("Adjourn the meeting?"), body, _("_Adjourn"));
}

void
linli_end_inquorate_ask (GtkWidget *near, LinliLive *live)
{
  g_autofree char *left = left_text (live), *sum = linli_run_quorum_sum (linli_live_quorum (live));
  g_autofree char *body = g_strdup_printf (_("%s. What was decided while there was a quorum stays.%s"), sum, left);

  ask (near, live, "meeting.end_inquorate", _("End the meeting without a quorum?"), body, _("_End it"));
}
