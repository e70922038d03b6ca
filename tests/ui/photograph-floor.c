/* photograph-floor FOLDER: the floor at its moments, light and dark, 700 and 360 px wide, as pictures to be looked at. */
#include "ui/fixture.h"
#include "ui/floor-stage.h"
#include "ui/floor/ask.h"
#include "ui/floor/elect.h"
#include "ui/floor/limits.h"
#include "ui/floor/propose.h"
#include "ui/floor/resolve.h"
#include "ui/floor/windows.h"

static const struct { const char *name; int width, height; } sizes[] = { { "wide", 716, 696 }, { "narrow", 360, 900 } };

typedef struct
{
  const char *folder, *scheme, *size;
  int width, height;
} Camera;

typedef struct
{
  GtkWidget *window;
  GskRenderNode *node;
} Film;

static gboolean
is_drawn (gpointer data)
{
  Film *film = data;
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (film->window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (film->window), gtk_widget_get_height (film->window));
  film->node = gtk_snapshot_free_to_node (snapshot);
  return film->node != NULL;
}

static void
photograph (const Camera *camera, GtkWidget *window, const char *what)
{
  g_autofree char *name = g_strdup_printf ("%s-%s-%s.png", what, camera->size, camera->scheme);
  g_autofree char *path = g_build_filename (camera->folder, name, NULL);
  g_autoptr (GdkTexture) texture = NULL;
  Film film = { window };

  linli_fixture_settle ();
  linli_fixture_settle ();
  linli_fixture_wait (is_drawn, &film);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), film.node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
  gsk_render_node_unref (film.node);
}

static void
photograph_form (const Camera *camera, LinliForm *form, const char *what)
{
  linli_fixture_settle ();
  linli_fixture_settle ();
  photograph (camera, GTK_WIDGET (form), what);
  gtk_window_destroy (GTK_WINDOW (form));
}

/* The window that stands before the view's, then away with it. */
static void
photograph_over (const Camera *camera, LinliFloorStage *stage, const char *what)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *over = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      if (gtk_window_get_transient_for (window) == GTK_WINDOW (stage->top))
        over = window;
    }
  g_assert_nonnull (over);
  photograph (camera, GTK_WIDGET (over), what);
  gtk_window_destroy (over);
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
photograph_speech (const Camera *camera)
{
  LinliFloorStage *stage = linli_floor_stage_new ("T14:28", "14:26:00", camera->width, camera->height);

  photograph (camera, stage->top, "floor-empty");
  linli_floor_stage_ask (stage, "代表12", "speech", "against");
  photograph (camera, stage->top, "floor-next");
  linli_floor_stage_do (stage, "turn.begin", "{\"turn\":\"HY-2026-003/T1\"}");
  ask_all (stage);
  linli_floor_stage_do (stage, "turn.note", "{\"turn\":\"HY-2026-003/T1\",\"text\":\"3幢南侧太近，挡光，也怕夜里吵\"}");
  linli_floor_stage_do (stage, "motion.propose", MOTION);
  linli_floor_stage_do (stage, "motion.second", "{\"motion\":\"HY-2026-003/M2\",\"by\":\"代表11\"}");
  linli_floor_stage_do (stage, "motion.propose", AMENDMENT);
  linli_floor_stage_at (stage, "14:27:42");
  photograph (camera, stage->top, "floor-speech");
  linli_floor_stage_at (stage, "14:29:12");
  photograph (camera, stage->top, "floor-over");
  linli_floor_stage_ask (stage, "代表03", "order", "remark");
  linli_floor_stage_do (stage, "turn.begin", "{\"turn\":\"HY-2026-003/T7\"}");
  linli_floor_stage_at (stage, "14:29:20");
  photograph (camera, stage->top, "floor-order");
  linli_queue_window_show (stage->view, stage->live, NULL);
  photograph_over (camera, stage, "floor-queue");
  photograph_form (camera, linli_ask_show (stage->view, stage->live, "代表07"), "floor-ask");
  photograph_form (camera, linli_limits_show (stage->view, stage->live), "floor-limits");
  photograph_form (camera, linli_elect_show (stage->view, stage->live), "floor-elect");
  linli_floor_stage_free (stage);
}

static void
photograph_motions (const Camera *camera)
{
  LinliFloorStage *stage = linli_floor_stage_new ("T14:50", "14:49:30", camera->width, camera->height);
  LinliForm *form;

  photograph (camera, stage->top, "floor-motion");
  form = linli_propose_show (stage->view, stage->live, "HY-2026-003/M2");
  linli_form_type (form, "amended_text", "在1幢东、3幢南、6幢北设置公共晾衣区，安装共享晾衣架48组并加装遮雨棚，位置可在5米内微调；经费96000元，"
                                         "其中民生微实事80000元、社区发展基金16000元。");
  linli_fixture_settle ();
  linli_fixture_settle ();
  photograph_form (camera, form, "floor-amend");
  form = linli_propose_show (stage->view, stage->live, NULL);
  linli_form_set (form, "kind", "main");
  g_signal_emit_by_name (form, "edited", "kind");
  photograph_form (camera, form, "floor-main");
  linli_floor_stage_free (stage);
  stage = linli_floor_stage_new ("T15:33", "15:32:00", camera->width, camera->height);
  photograph (camera, stage->top, "floor-resolve");
  photograph_form (camera, linli_resolve_show (stage->view, stage->live), "floor-adopt");
  linli_speeches_window_show (stage->view, stage->live);
  photograph_over (camera, stage, "floor-speeches");
  linli_floor_stage_free (stage);
}

static void
photograph_groups (const Camera *camera)
{
  LinliFloorStage *stage = linli_floor_stage_new ("T14:28", "14:27:00", camera->width, camera->height);

  linli_floor_stage_do (stage, "group.open", "{\"meeting\":\"HY-2026-003\",\"item\":\"HY-2026-003/3\",\"title\":\"采光和夜里的声音\","
                                             "\"members\":[\"代表01\",\"代表02\",\"代表12\"]}");
  linli_floor_stage_do (stage, "group.open", "{\"meeting\":\"HY-2026-003\",\"item\":\"HY-2026-003/3\",\"title\":\"养护和费用\","
                                             "\"members\":[\"代表03\",\"代表04\",\"物业经理甲\"]}");
  linli_floor_stage_do (stage, "group.note", "{\"group\":\"HY-2026-003/G1\",\"text\":\"外移四米可以接受；晚上十点后收衣。\"}");
  photograph (camera, stage->top, "floor-groups");
  linli_floor_stage_do (stage, "group.merge", "{\"item\":\"HY-2026-003/3\",\"text\":\"外移四米可以接受，晚上十点后收衣；养护由物业负责。\"}");
  photograph (camera, stage->top, "floor-merged");
  linli_floor_stage_free (stage);
}

static void
photograph_tea (const Camera *camera)
{
  LinliFloorStage *stage = linli_floor_stage_tea_new (camera->width, camera->height);

  linli_floor_stage_do (stage, "meeting.speaking", "{\"meeting\":\"HY-T\",\"seconds\":60,\"times\":3}");
  linli_floor_stage_do (stage, "turn.ask_all", "{\"meeting\":\"HY-T\",\"item\":\"HY-T/1\"}");
  linli_floor_stage_do (stage, "turn.begin", "{\"turn\":\"HY-T/T1\"}");
  linli_floor_stage_at (stage, "14:00:40");
  photograph (camera, stage->top, "floor-tea");
  linli_floor_stage_free (stage);
}

static void
photograph_all (Camera *camera, AdwColorScheme scheme)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  camera->scheme = scheme == ADW_COLOR_SCHEME_FORCE_DARK ? "dark" : "light";
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      camera->size = sizes[i].name;
      camera->width = sizes[i].width;
      camera->height = sizes[i].height;
      photograph_speech (camera);
      photograph_motions (camera);
      photograph_groups (camera);
      photograph_tea (camera);
    }
}

int
main (int argc, char *argv[])
{
  Camera camera = { 0 };

  linli_fixture_start (&argc, &argv);
  if (argc < 2)
    return 2;
  camera.folder = argv[1];
  g_mkdir_with_parents (camera.folder, 0755);
  photograph_all (&camera, ADW_COLOR_SCHEME_FORCE_LIGHT);
  photograph_all (&camera, ADW_COLOR_SCHEME_FORCE_DARK);
  return 0;
}
