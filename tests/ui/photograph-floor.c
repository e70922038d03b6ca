/* photograph-floor FOLDER: the floor at its moments, light and dark, 700 and 360 px wide, as pictures to be looked at. */
#include "ui/camera.h"
#include "ui/fixture.h"
#include "ui/floor-stage.h"
#include "ui/floor/ask.h"
#include "ui/floor/elect.h"
#include "ui/floor/limits.h"
#include "ui/floor/propose.h"
#include "ui/floor/resolve.h"
#include "ui/floor/windows.h"

static void
photograph_form (const LinliCamera *camera, LinliForm *form, const char *what)
{
  linli_camera_take (camera, GTK_WIDGET (form), what);
  gtk_window_destroy (GTK_WINDOW (form));
}

#define MOTION "{\"label\":\"M2\",\"meeting\":\"HY-2026-003\",\"item\":\"HY-2026-003/3\",\"topic\":\"YT-2026-003\",\"kind\":\"main\"," \
               "\"title\":\"设置公共晾衣区\",\"mover\":\"代表07\",\"text\":\"在1幢东、3幢南、6幢北设置公共晾衣区，安装共享晾衣架48组，位置可在5米内微调；" \
               "经费96000元，其中民生微实事80000元、社区发展基金16000元。\"}"
#define AMENDMENT "{\"label\":\"M1\",\"meeting\":\"HY-2026-003\",\"item\":\"HY-2026-003/4\",\"kind\":\"amendment\",\"title\":\"加装遮雨棚\"," \
                  "\"text\":\"三处晾衣区加装遮雨棚。\",\"amended_text\":\"在1幢东、3幢南、6幢北设置公共晾衣区，安装共享晾衣架48组并加装遮雨棚，位置可在5米内微调；" \
                  "经费96000元，其中民生微实事80000元、社区发展基金16000元。\",\"mover\":\"代表18\",\"parent\":\"HY-2026-003/M2\"}"

static void
ask_all (LinliFloorStage *stage)
{
  static const struct { const char *person, *stance; } people[] = { { "代表07", "for" }, { "代表18", "amend" }, { "物业经理甲", "explain" },
                                                                    { "法律顾问甲", "explain" }, { "监督员甲", "remark" } };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    linli_floor_stage_ask (stage, people[i].person, "speech", people[i].stance);
}

/* A speech runs, is over its time, is stopped for a point of order. */
static void
photograph_speech (const LinliCamera *camera)
{
  LinliFloorStage *stage = linli_floor_stage_new ("T14:28", "14:26:00", camera->width, camera->height);

  linli_camera_take (camera, stage->top, "floor-empty");
  linli_floor_stage_ask (stage, "代表12", "speech", "against");
  linli_camera_take (camera, stage->top, "floor-next");
  linli_floor_stage_do (stage, "turn.begin", "{\"turn\":\"HY-2026-003/T1\"}");
  ask_all (stage);
  linli_floor_stage_do (stage, "turn.note", "{\"turn\":\"HY-2026-003/T1\",\"text\":\"3幢南侧太近，挡光，也怕夜里吵\"}");
  linli_floor_stage_do (stage, "motion.propose", MOTION);
  linli_floor_stage_do (stage, "motion.second", "{\"motion\":\"HY-2026-003/M2\",\"by\":\"代表11\"}");
  linli_floor_stage_do (stage, "motion.propose", AMENDMENT);
  linli_floor_stage_at (stage, "14:27:42");
  linli_camera_take (camera, stage->top, "floor-speech");
  linli_floor_stage_at (stage, "14:29:12");
  linli_camera_take (camera, stage->top, "floor-over");
  linli_floor_stage_ask (stage, "代表03", "order", "remark");
  linli_floor_stage_do (stage, "turn.begin", "{\"turn\":\"HY-2026-003/T7\"}");
  linli_floor_stage_at (stage, "14:29:20");
  linli_camera_take (camera, stage->top, "floor-order");
  linli_queue_window_show (stage->view, stage->live, NULL);
  linli_camera_take_front (camera, stage->top, "floor-queue");
  photograph_form (camera, linli_ask_show (stage->view, stage->live, "代表07"), "floor-ask");
  photograph_form (camera, linli_limits_show (stage->view, stage->live), "floor-limits");
  photograph_form (camera, linli_elect_show (stage->view, stage->live), "floor-elect");
  linli_floor_stage_free (stage);
}

static void
photograph_motions (const LinliCamera *camera)
{
  LinliFloorStage *stage = linli_floor_stage_new ("T14:50", "14:49:30", camera->width, camera->height);
  LinliForm *form;

  linli_camera_take (camera, stage->top, "floor-motion");
  form = linli_propose_show (stage->view, stage->live, "HY-2026-003/M2");
  linli_form_type (form, "amended_text", "在1幢东、3幢南、6幢北设置公共晾衣区，安装共享晾衣架48组并加装遮雨棚，位置可在5米内微调；经费96000元，"
                                         "其中民生微实事80000元、社区发展基金16000元。");
  photograph_form (camera, form, "floor-amend");
  form = linli_propose_show (stage->view, stage->live, NULL);
  linli_form_set (form, "kind", "main");
  g_signal_emit_by_name (form, "edited", "kind");
  photograph_form (camera, form, "floor-main");
  linli_floor_stage_free (stage);
  stage = linli_floor_stage_new ("T15:33", "15:32:00", camera->width, camera->height);
  linli_camera_take (camera, stage->top, "floor-resolve");
  photograph_form (camera, linli_resolve_show (stage->view, stage->live), "floor-adopt");
  linli_speeches_window_show (stage->view, stage->live);
  linli_camera_take_front (camera, stage->top, "floor-speeches");
  linli_floor_stage_free (stage);
}

static void
photograph_groups (const LinliCamera *camera)
{
  LinliFloorStage *stage = linli_floor_stage_new ("T14:28", "14:27:00", camera->width, camera->height);

  linli_floor_stage_do (stage, "group.open", "{\"meeting\":\"HY-2026-003\",\"item\":\"HY-2026-003/3\",\"title\":\"采光和夜里的声音\","
                                             "\"members\":[\"代表01\",\"代表02\",\"代表12\"]}");
  linli_floor_stage_do (stage, "group.open", "{\"meeting\":\"HY-2026-003\",\"item\":\"HY-2026-003/3\",\"title\":\"养护和费用\","
                                             "\"members\":[\"代表03\",\"代表04\",\"物业经理甲\"]}");
  linli_floor_stage_do (stage, "group.note", "{\"group\":\"HY-2026-003/G1\",\"text\":\"外移四米可以接受；晚上十点后收衣。\"}");
  linli_camera_take (camera, stage->top, "floor-groups");
  linli_floor_stage_do (stage, "group.merge", "{\"item\":\"HY-2026-003/3\",\"text\":\"外移四米可以接受，晚上十点后收衣；养护由物业负责。\"}");
  linli_camera_take (camera, stage->top, "floor-merged");
  linli_floor_stage_free (stage);
}

static void
photograph_tea (const LinliCamera *camera)
{
  LinliFloorStage *stage = linli_floor_stage_tea_new (camera->width, camera->height);

  linli_floor_stage_do (stage, "meeting.speaking", "{\"meeting\":\"HY-T\",\"seconds\":60,\"times\":3}");
  linli_floor_stage_do (stage, "turn.ask_all", "{\"meeting\":\"HY-T\",\"item\":\"HY-T/1\"}");
  linli_floor_stage_do (stage, "turn.begin", "{\"turn\":\"HY-T/T1\"}");
  linli_floor_stage_at (stage, "14:00:40");
  linli_camera_take (camera, stage->top, "floor-tea");
  linli_floor_stage_free (stage);
}

int
main (int argc, char **argv)
{
  static const LinliCameraSize sizes[] = { { "wide", 716, 696 }, { "narrow", 360, 900 } };
  static const struct { const char *name; void (*take) (const LinliCamera *camera); } scenes[] = {
    { "speech", photograph_speech }, { "motions", photograph_motions }, { "groups", photograph_groups }, { "tea", photograph_tea },
  };
  LinliCamera camera;

  if (!linli_camera_start (&camera, &argc, &argv))
    return 2;
  while (linli_camera_next (&camera, sizes, G_N_ELEMENTS (sizes)))
    for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
      if (linli_camera_wants (&camera, scenes[i].name))
        scenes[i].take (&camera);
  return 0;
}
