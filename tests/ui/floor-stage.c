#include "ui/floor-stage.h"

#include "ui/fixture.h"
#include "ui/floor/view.h"

void
linli_floor_stage_at (LinliFloorStage *stage, const char *clock)
{
  g_autofree char *instant = g_strconcat ("2026-03-21T", clock, NULL);

  linli_fixture_at (stage->window, instant);
}

static LinliFloorStage *
open_register (const char *mark)
{
  LinliFloorStage *stage = g_new0 (LinliFloorStage, 1);
  g_autofree char *path = linli_fixture_demo_until (mark);

  stage->window = linli_fixture_open (path);
  linli_session_set_actor (linli_window_session (stage->window), "工作人员甲");
  return stage;
}

static void
show (LinliFloorStage *stage, const char *meeting, int width, int height)
{
  LinliSession *session = linli_window_session (stage->window);

  stage->live = linli_live_get (session, linli_fixture_id (stage->window, "meeting", meeting));
  stage->view = linli_floor_view_new (session, stage->live);
  stage->top = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (stage->top), stage->view);
  gtk_window_set_default_size (GTK_WINDOW (stage->top), width, height);
  gtk_window_present (GTK_WINDOW (stage->top));
  linli_fixture_settle ();
}

LinliFloorStage *
linli_floor_stage_new (const char *mark, const char *clock, int width, int height)
{
  LinliFloorStage *stage = open_register (mark);

  linli_floor_stage_at (stage, clock);
  show (stage, LINLI_STAGE_MEETING, width, height);
  return stage;
}

LinliFloorStage *
linli_floor_stage_tea_new (int width, int height)
{
  static const struct { const char *act, *members; } acts[] = {
    { "body.add", "{\"label\":\"茶话会\",\"name\":\"3幢茶话会\",\"rule\":\"C1\"}" },
    { "seat.add", "{\"body\":\"茶话会\",\"person\":\"代表01\",\"role\":\"member\"}" },
    { "seat.add", "{\"body\":\"茶话会\",\"person\":\"代表02\",\"role\":\"member\"}" },
    { "seat.add", "{\"body\":\"茶话会\",\"person\":\"代表03\",\"role\":\"member\"}" },
    { "meeting.plan", "{\"label\":\"HY-T\",\"body\":\"茶话会\",\"title\":\"楼道堆物怎么管\",\"mode\":\"tea\",\"venue\":\"3幢架空层\","
                      "\"starts_at\":\"2026-03-21T14:00\",\"ends_at\":\"2026-03-21T15:00\",\"chair\":\"委员01\",\"recorder\":\"工作人员甲\"}" },
    { "agenda.add", "{\"meeting\":\"HY-T\",\"title\":\"大家谈\",\"minutes\":50}" },
    { "meeting.notify", "{\"meeting\":\"HY-T\",\"places\":[\"3幢公告栏\"],\"urgent_reason\":\"消防检查在即\"}" },
    { "meeting.open_checkin", "{\"meeting\":\"HY-T\"}" },
    { "attendance.check_in", "{\"meeting\":\"HY-T\",\"person\":\"代表01\"}" },
    { "attendance.check_in", "{\"meeting\":\"HY-T\",\"person\":\"代表02\"}" },
    { "attendance.check_in", "{\"meeting\":\"HY-T\",\"person\":\"代表03\"}" },
    { "attendance.attend", "{\"meeting\":\"HY-T\",\"person\":\"物业经理甲\",\"role\":\"列席\"}" },
    { "meeting.open", "{\"meeting\":\"HY-T\"}" },
    { "agenda.start", "{\"item\":\"HY-T/1\"}" },
  };
  LinliFloorStage *stage = open_register ("T13:50");

  linli_floor_stage_at (stage, "14:00:00");
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    linli_floor_stage_do (stage, acts[i].act, acts[i].members);
  show (stage, "HY-T", width, height);
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
  linli_fixture_do (stage->window, act, members);
}

void
linli_floor_stage_ask (LinliFloorStage *stage, const char *person, const char *kind, const char *stance)
{
  g_autofree char *members
      = g_strdup_printf ("{\"meeting\":\"" LINLI_STAGE_MEETING "\",\"item\":\"" LINLI_STAGE_ITEM "\",\"person\":\"%s\",\"kind\":\"%s\","
                         "\"stance\":\"%s\"}", person, kind, stance);

  linli_floor_stage_do (stage, "turn.ask", members);
}
