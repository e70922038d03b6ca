#include "ui/floor-stage.h"

#include "ui/fixture.h"
#include "ui/floor/view.h"
#include "ui/planned.h"

void
linli_floor_stage_at (LinliFloorStage *stage, const char *clock)
{
  g_autofree char *text = g_strconcat ("2026-03-21T", clock, NULL);
  gint64 at_ms;

  g_assert_true (linli_instant_parse (text, &at_ms, NULL));
  linli_session_set_now (linli_window_session (stage->window), at_ms);
}

LinliFloorStage *
linli_floor_stage_new (const char *mark, const char *clock, int width, int height)
{
  LinliFloorStage *stage = g_new0 (LinliFloorStage, 1);
  g_autofree char *path = linli_fixture_demo_until (mark);
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;
  LinliSession *session;

  stage->window = linli_fixture_open (path);
  session = linli_window_session (stage->window);
  linli_session_set_actor (session, "工作人员甲");
  linli_record_set_text (params, "label", LINLI_STAGE_MEETING);
  row = linli_session_row (session, "find-meeting", params);
  stage->live = linli_live_get (session, linli_record_int (row, "id"));
  linli_floor_stage_at (stage, clock);
  stage->view = linli_floor_view_new (session, stage->live);
  stage->top = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (stage->top), stage->view);
  gtk_window_set_default_size (GTK_WINDOW (stage->top), width, height);
  gtk_window_present (GTK_WINDOW (stage->top));
  linli_fixture_settle ();
  return stage;
}

void
linli_floor_stage_free (LinliFloorStage *stage)
{
  gtk_window_destroy (GTK_WINDOW (stage->top));
  g_object_unref (stage->live);
  linli_fixture_close (stage->window);
  g_free (stage);
}

void
linli_floor_stage_do (LinliFloorStage *stage, const char *act, const char *members)
{
  linli_planned_do (stage->window, act, members);
}

void
linli_floor_stage_ask (LinliFloorStage *stage, const char *person, const char *kind, const char *stance)
{
  g_autofree char *members
      = g_strdup_printf ("{\"meeting\":\"" LINLI_STAGE_MEETING "\",\"item\":\"" LINLI_STAGE_ITEM "\",\"person\":\"%s\",\"kind\":\"%s\","
                         "\"stance\":\"%s\"}", person, kind, stance);

  linli_floor_stage_do (stage, "turn.ask", members);
}
