#include "ui/scenes.h"

#include "council/papers.h"
#include "ui/form/form.h"
#include "ui/meeting/verdict.h"
#include "ui/paper/view.h"
#include "ui/plan/plan.h"
#include "ui/planned.h"

/* Of the last meeting that has papers. */
static gint64
a_paper (LinliWindow *window)
{
  g_autoptr (GPtrArray) ids = linli_scene_ids (window, "desk-meeting-ids");
  gint64 paper = 0;

  for (guint i = 0; i < ids->len && !paper; i++)
    {
      g_autoptr (GPtrArray) papers = linli_session_rows_of (linli_window_session (window), "desk-meeting-papers",
                                                            *(gint64 *) ids->pdata[i]);
      paper = papers->len ? linli_record_int (papers->pdata[0], "id") : 0;
    }
  return paper;
}

void
linli_scene_papers (const LinliCamera *camera, LinliWindow *window)
{
  LinliSession *session = linli_window_session (window);
  g_autoptr (GBytes) pdf = linli_papers_render (linli_session_council (session), "HY-2026-003/minutes/1", NULL);

  g_assert_nonnull (pdf);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.sign", "x", a_paper (window));
  linli_camera_take_front (camera, GTK_WIDGET (window), "sign");
  linli_paper_window_show (linli_window_page (window), "HY-2026-003/minutes/1", "minutes.pdf", pdf);
  linli_camera_take_front (camera, GTK_WIDGET (window), "paper");
}

void
linli_scene_verdict (const LinliCamera *camera, LinliWindow *window, const char *path)
{
  LinliSession *session = linli_window_session (window);
  g_autofree char *bytes = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  pdf = g_bytes_new_take (g_steal_pointer (&bytes), length);
  rows = linli_papers_verify (pdf, NULL, linli_session_council (session), linli_session_now (session));
  linli_verdict_show (linli_window_page (window), rows, path);
  linli_camera_take_front (camera, GTK_WIDGET (window), "verdict");
}

static GtkWidget *
first_tick (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_CHECK_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = first_tick (child);
  return found;
}

/* A meeting in preparation: its page, and the forms of it. */
void
linli_scene_plan (const LinliCamera *camera, LinliWindow *window)
{
  static const struct { const char *action, *what; } forms[] = {
    { "win.replan-meeting", "replan" }, { "win.notify-meeting", "notify" }, { "win.cancel-meeting", "cancel" },
    { "win.add-item", "add-item" },
  };
  static gint64 soon;
  LinliForm *form = linli_plan_show (GTK_WIDGET (window), linli_window_session (window), 0);

  linli_form_set (form, "body", "居民代表会议");
  linli_form_set (form, "starts_at", "2026-12-01T14:00");
  linli_form_set (form, "recorder", "委员01");
  g_signal_emit_by_name (form, "edited", "body");
  g_signal_emit_by_name (form, "edited", "body");
  linli_camera_take (camera, GTK_WIDGET (form), "plan");
  gtk_widget_grab_focus (first_tick (GTK_WIDGET (form)));
  linli_camera_take_front (camera, GTK_WIDGET (window), "plan-agenda");
  if (!soon)
    soon = linli_planned (window, 5);
  linli_window_show (window, "meeting", soon);
  linli_camera_take (camera, GTK_WIDGET (window), "prepared");
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), forms[i].action, "x", soon);
      linli_camera_take_front (camera, GTK_WIDGET (window), forms[i].what);
    }
}
