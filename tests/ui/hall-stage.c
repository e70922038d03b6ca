#include "ui/hall-stage.h"

#include "ui/fixture.h"

#include "council/script.h"

struct _LinliHallStage
{
  LinliWindow *window;
};

#define AT "{\"actor\":\"委员01\",\"at\":\"2026-03-21T"
#define BY "{\"actor\":\"工作人员甲\",\"at\":\"2026-03-21T"
#define M "\"meeting\":\"HY-2026-003\""

#define LONG "在1幢东、3幢南、6幢北设置公共晾衣区，安装共享晾衣架48组并加装遮雨棚，位置可在5米内微调；经费96000元，其中民生微实事80000元、" \
  "社区发展基金16000元；涉及共有部分用途变更的，依法提交业主共同决定，通过后实施。施工由物业组织，居民代表每日巡查一次，噪声大的工序只在工作日" \
  "9:00至11:30、14:00至17:00进行；完工后由居委会、物业与居民代表共同验收，验收结果连同决算在公示栏张贴十五日。养护由物业负责，每季度检查一次紧固件" \
  "与棚面，发现问题三日内修复；三幢南侧的位置外移，不挡底层采光；六幢北侧加装防风拉索。居民对位置、时间、费用有意见的，可向居委会书面提出，五个工作日内答复。"

#define ASK(number, person, stance) BY "14:23\",\"do\":\"turn.ask\",\"label\":\"T" number "\"," M \
  ",\"item\":\"HY-2026-003/3\",\"person\":\"" person "\",\"kind\":\"speech\",\"stance\":\"" stance "\"}\n"
#define TURNS ASK ("1", "代表12", "against") ASK ("2", "代表18", "amend") ASK ("3", "代表07", "for") \
  BY "14:24\",\"do\":\"turn.begin\",\"turn\":\"HY-2026-003/T1\"}\n"

const LinliHallScript linli_hall_stages[] = {
  { "idle", "meeting.open_checkin", NULL, "2026-03-21T13:20", "idle" },
  { "checkin-few", "check_in\",\"meeting\":\"HY-2026-003\",\"person\":\"代表12\"", NULL, "2026-03-21T13:50", "checkin" },
  { "checkin", "\"do\":\"meeting.open\"", NULL, "2026-03-21T13:55", "checkin" },
  { "agenda", "speech.give", NULL, "2026-03-21T14:22", "agenda" },
  { "speaker", "speech.give", TURNS, "2026-03-21T14:25:42", "speaker" },
  { "speaker-over", "speech.give", TURNS, "2026-03-21T14:27:12", "speaker" },
  { "speaker-order", "speech.give",
    BY "14:23\",\"do\":\"turn.ask\",\"label\":\"T1\"," M ",\"item\":\"HY-2026-003/3\",\"person\":\"物业经理甲\",\"kind\":\"order\",\"stance\":\"explain\"}\n"
    BY "14:24\",\"do\":\"turn.begin\",\"turn\":\"HY-2026-003/T1\"}\n"
    BY "14:25\",\"do\":\"turn.pause\",\"turn\":\"HY-2026-003/T1\"}\n", "2026-03-21T14:25:42", "speaker" },
  { "motion", "\"item\":\"HY-2026-003/4\"}", NULL, "2026-03-21T14:48", "motion" },
  { "amendment", "\"do\":\"vote.open\"", NULL, "2026-03-21T14:52", "motion" },
  { "motion-long", "motion.propose",
    BY "14:47\",\"do\":\"motion.propose\",\"label\":\"M2\"," M ",\"item\":\"HY-2026-003/3\",\"kind\":\"main\",\"title\":\"公共晾衣区\",\"text\":\"" LONG
       "\",\"mover\":\"代表07\",\"topic\":\"YT-2026-003\"}\n", "2026-03-21T14:48", "motion" },
  { "vote-show", "\"do\":\"vote.count\"", NULL, "2026-03-21T14:57", "vote" },
  { "vote-counted", "\"do\":\"vote.announce\"", NULL, "2026-03-21T14:58", "vote" },
  { "vote-roll", "\"do\":\"vote.open\"",
    AT "14:56\",\"do\":\"vote.open\",\"motion\":\"HY-2026-003/M1\",\"method\":\"roll\"}\n"
    BY "14:57\",\"do\":\"vote.cast\",\"vote\":\"HY-2026-003/M1\",\"person\":\"委员01\",\"choice\":\"for\"}\n"
    BY "14:57\",\"do\":\"vote.cast\",\"vote\":\"HY-2026-003/M1\",\"person\":\"委员02\",\"choice\":\"against\"}\n",
    "2026-03-21T14:57", "vote" },
  { "vote-paper", "\"do\":\"vote.open\"", AT "14:56\",\"do\":\"vote.open\",\"motion\":\"HY-2026-003/M1\",\"method\":\"paper\"}\n",
    "2026-03-21T14:57", "vote" },
  { "carried", "2026-03-21T15:09", NULL, "2026-03-21T15:08", "result" },
  { "not-carried", "2026-03-21T15:31", NULL, "2026-03-21T15:30", "result" },
  { "recess", "speech.give", AT "14:23\",\"do\":\"meeting.recess\"," M ",\"reason\":\"14:35 继续开会\"}\n", "2026-03-21T14:25", "recess" },
  { "lost", "\"do\":\"vote.open\"",
    BY "14:53\",\"do\":\"attendance.sign_out\"," M ",\"person\":\"代表21\"}\n"
    BY "14:53\",\"do\":\"attendance.sign_out\"," M ",\"person\":\"代表22\"}\n"
    BY "14:53\",\"do\":\"attendance.sign_out\"," M ",\"person\":\"代表23\"}\n"
    BY "14:53\",\"do\":\"attendance.sign_out\"," M ",\"person\":\"代表24\"}\n", "2026-03-21T14:54", "lost" },
  { "closed", "2026-03-23T09:00", NULL, "2026-03-21T15:36", "closed" },
  { "owners", "meeting.adjourn\",\"meeting\":\"HY-2026-004", NULL, "2026-04-23T16:00", "owners" },
};
const guint linli_hall_n_stages = G_N_ELEMENTS (linli_hall_stages);

void
linli_hall_stage_play (LinliHallStage *stage, const char *lines)
{
  LinliSession *session = linli_window_session (stage->window);
  g_autoptr (GError) error = NULL;
  LinliCouncil *council = linli_session_begin_write (session, &error);

  g_assert_no_error (error);
  linli_script_play (council, lines, -1, 0, NULL, &error);
  g_assert_no_error (error);
  linli_session_end_write (session);
  linli_session_changed (session);
}

LinliHallStage *
linli_hall_stage_new (const LinliHallScript *script)
{
  LinliHallStage *stage = g_new0 (LinliHallStage, 1);
  g_autofree char *path = linli_fixture_demo_until (script->until);
  gint64 now;

  stage->window = linli_fixture_open (path);
  if (script->lines)
    linli_hall_stage_play (stage, script->lines);
  g_assert_true (linli_instant_parse (script->now, &now, NULL));
  linli_session_set_now (linli_window_session (stage->window), now);
  linli_session_changed (linli_window_session (stage->window));
  return stage;
}

void
linli_hall_stage_free (LinliHallStage *stage)
{
  linli_fixture_close (stage->window);
  g_free (stage);
}

LinliSession *
linli_hall_stage_session (LinliHallStage *stage)
{
  return linli_window_session (stage->window);
}

GtkApplication *
linli_hall_stage_application (LinliHallStage *stage)
{
  return gtk_window_get_application (GTK_WINDOW (stage->window));
}
