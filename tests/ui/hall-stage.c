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

/* An election of two by six, in a body of its own. */
#define SEAT(person) "{\"actor\":\"工作人员甲\",\"at\":\"2026-03-09T15:00\",\"do\":\"seat.add\",\"body\":\"选举会\",\"person\":\"" person "\",\"role\":\"representative\"}\n"
#define PLAN(what) "{\"actor\":\"工作人员甲\",\"at\":\"2026-03-10T08:00\"," what "}\n"
#define HERE(person) BY "13:50\",\"do\":\"attendance.check_in\",\"meeting\":\"HY-E\",\"person\":\"" person "\"}\n"
#define ELECTION \
  "{\"actor\":\"工作人员甲\",\"at\":\"2026-03-09T15:00\",\"do\":\"body.add\",\"label\":\"选举会\",\"name\":\"居委会选举代表会议\",\"rule\":\"U3\"}\n" \
  SEAT ("代表01") SEAT ("代表02") SEAT ("代表03") SEAT ("代表04") SEAT ("代表05") SEAT ("代表06") \
  PLAN ("\"do\":\"meeting.plan\",\"label\":\"HY-E\",\"body\":\"选举会\",\"title\":\"补选居委会委员\",\"mode\":\"council\",\"venue\":\"社区议事厅\"," \
        "\"starts_at\":\"2026-03-21T14:00\",\"ends_at\":\"2026-03-21T15:00\",\"chair\":\"委员01\",\"recorder\":\"工作人员甲\",\"tellers\":[\"代表06\"]") \
  PLAN ("\"do\":\"agenda.add\",\"meeting\":\"HY-E\",\"title\":\"补选委员二人\",\"minutes\":30") \
  PLAN ("\"do\":\"meeting.notify\",\"meeting\":\"HY-E\",\"places\":[\"社区公示栏\"]") \
  BY "13:40\",\"do\":\"meeting.open_checkin\",\"meeting\":\"HY-E\"}\n" \
  HERE ("代表01") HERE ("代表02") HERE ("代表03") HERE ("代表04") HERE ("代表05") HERE ("代表06") \
  AT "14:00\",\"do\":\"meeting.open\",\"meeting\":\"HY-E\"}\n" \
  BY "14:01\",\"do\":\"agenda.start\",\"item\":\"HY-E/1\"}\n" \
  BY "14:02\",\"do\":\"election.propose\",\"label\":\"M1\",\"meeting\":\"HY-E\",\"item\":\"HY-E/1\",\"title\":\"补选居委会委员二人\"," \
     "\"text\":\"补选居委会委员二人\",\"mover\":\"代表01\",\"seats\":2,\"candidates\":[\"代表03\",\"代表04\",\"代表05\"]}\n" \
  AT "14:03\",\"do\":\"vote.open\",\"motion\":\"HY-E/M1\",\"method\":\"paper\"}\n"
#define COUNTED(votes) \
  BY "14:10\",\"do\":\"vote.issue\",\"vote\":\"HY-E/M1\",\"issued\":6}\n" \
  BY "14:11\",\"do\":\"election.count\",\"vote\":\"HY-E/M1\",\"votes\":[" votes "],\"by\":[\"代表06\"]}\n" \
  BY "14:12\",\"do\":\"vote.close\",\"vote\":\"HY-E/M1\"}\n" AT "14:13\",\"do\":\"vote.announce\",\"vote\":\"HY-E/M1\"}\n"
#define BEFORE "2026-03-10T09:00"

/* A mediation of two, whose matter has a name that nobody else may read. */
#define PARTY(person) "{\"actor\":\"工作人员甲\",\"at\":\"2026-03-09T15:00\",\"do\":\"seat.add\",\"body\":\"吃讲茶\",\"person\":\"" person "\",\"role\":\"member\"}\n"
#define MEDIATION \
  "{\"actor\":\"工作人员甲\",\"at\":\"2026-03-09T15:00\",\"do\":\"body.add\",\"label\":\"吃讲茶\",\"name\":\"吃讲茶\",\"rule\":\"C1\"}\n" \
  PARTY ("代表02") PARTY ("代表03") \
  PLAN ("\"do\":\"topic.propose\",\"label\":\"YT-M\",\"title\":\"甲户与乙户的渗水\",\"kind\":\"mediation\",\"matter\":\"urban_consultation\",\"text\":\"渗水\"") \
  PLAN ("\"do\":\"topic.admit\",\"topic\":\"YT-M\"") PLAN ("\"do\":\"topic.route\",\"topic\":\"YT-M\",\"body\":\"吃讲茶\"") \
  PLAN ("\"do\":\"meeting.plan\",\"label\":\"HY-M\",\"body\":\"吃讲茶\",\"title\":\"渗水调解\",\"mode\":\"mediation\",\"venue\":\"渗水现场\"," \
        "\"starts_at\":\"2026-03-21T14:00\",\"ends_at\":\"2026-03-21T15:00\",\"chair\":\"委员01\",\"recorder\":\"工作人员甲\"") \
  PLAN ("\"do\":\"agenda.add\",\"meeting\":\"HY-M\",\"title\":\"渗水的经过\",\"minutes\":30,\"topic\":\"YT-M\"") \
  PLAN ("\"do\":\"meeting.notify\",\"meeting\":\"HY-M\",\"places\":[\"当面\"]")
#define MEDIATING \
  BY "13:40\",\"do\":\"meeting.open_checkin\",\"meeting\":\"HY-M\"}\n" \
  BY "13:50\",\"do\":\"attendance.check_in\",\"meeting\":\"HY-M\",\"person\":\"代表02\"}\n" \
  BY "13:50\",\"do\":\"attendance.check_in\",\"meeting\":\"HY-M\",\"person\":\"代表03\"}\n" \
  AT "14:00\",\"do\":\"meeting.open\",\"meeting\":\"HY-M\"}\n" BY "14:01\",\"do\":\"agenda.start\",\"item\":\"HY-M/1\"}\n" \
  BY "14:02\",\"do\":\"motion.propose\",\"label\":\"M1\",\"meeting\":\"HY-M\",\"item\":\"HY-M/1\",\"topic\":\"YT-M\",\"kind\":\"main\"," \
     "\"title\":\"渗水修缮\",\"text\":\"乙户修缮渗水处\",\"mover\":\"代表02\"}\n"

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
  { "corrected", "2026-03-21T15:31",
    AT "15:30\",\"do\":\"vote.correct\",\"vote\":\"HY-2026-003/M3\",\"for\":17,\"against\":11,\"abstain\":4,\"by\":[\"代表02\"],"
       "\"reason\":\"漏计一票\"}\n", "2026-03-21T15:30", "result" },
  { "invalid", "\"do\":\"vote.open\"",
    AT "14:56\",\"do\":\"vote.open\",\"motion\":\"HY-2026-003/M1\",\"method\":\"paper\"}\n"
    BY "14:57\",\"do\":\"vote.issue\",\"vote\":\"HY-2026-003/M1\",\"issued\":33}\n"
    BY "14:58\",\"do\":\"vote.count\",\"vote\":\"HY-2026-003/M1\",\"for\":15,\"against\":14,\"abstain\":1,\"invalid\":2,\"unreturned\":1,"
       "\"invalid_reasons\":[\"涂改 ×2\"],\"by\":[\"代表02\"]}\n"
    BY "14:58\",\"do\":\"vote.close\",\"vote\":\"HY-2026-003/M1\"}\n" AT "14:59\",\"do\":\"vote.announce\",\"vote\":\"HY-2026-003/M1\"}\n",
    "2026-03-21T14:59", "result" },
  { "vote-secret", "\"do\":\"vote.open\"",
    AT "14:56\",\"do\":\"vote.open\",\"motion\":\"HY-2026-003/M1\",\"method\":\"secret\",\"slips\":33,\"shows_turnout\":true}\n", "2026-03-21T14:57", "vote" },
  { "secret-result", "\"do\":\"vote.open\"",
    AT "14:56\",\"do\":\"vote.open\",\"motion\":\"HY-2026-003/M1\",\"method\":\"secret\",\"slips\":33}\n"
    BY "14:58\",\"do\":\"vote.close_urn\",\"vote\":\"HY-2026-003/M1\",\"returned\":33,\"by\":[\"代表02\",\"代表05\"]}\n"
    BY "14:58\",\"do\":\"vote.open_urn\",\"vote\":\"HY-2026-003/M1\"}\n"
    BY "14:58\",\"do\":\"vote.close\",\"vote\":\"HY-2026-003/M1\"}\n" AT "14:59\",\"do\":\"vote.announce\",\"vote\":\"HY-2026-003/M1\"}\n",
    "2026-03-21T14:59", "result" },
  { "vote-election", BEFORE, ELECTION, "2026-03-21T14:05", "vote" },
  { "elected", BEFORE, ELECTION COUNTED ("\"6\",\"4\",\"2\""), "2026-03-21T14:14", "election" },
  { "run-off", BEFORE, ELECTION COUNTED ("\"4\",\"4\",\"4\""), "2026-03-21T14:14", "election" },
  { "private-idle", BEFORE, MEDIATION, "2026-03-21T13:30", "idle" },
  { "private", BEFORE, MEDIATION MEDIATING, "2026-03-21T14:05", "motion" },
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

  stage->window = linli_fixture_open (path);
  if (script->lines)
    linli_hall_stage_play (stage, script->lines);
  linli_fixture_at (stage->window, script->now);
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
