#include "minutes/phrase.h"

#include <stdarg.h>
#include <string.h>

typedef struct
{
  const char *key, *zh, *en;
} Phrase;

static const Phrase phrases[] = {
  { "record", "记录", "Record" },
  { "minutes", "纪要", "Minutes" },
  { "notice-title", "关于%s的公示", "Public notice: %s" },
  { "correction", "本件为第%d版，更正说明：%s", "Version %d. It corrects: %s" },
  { "overview", "会议概况", "The meeting" },
  { "name", "会议", "Meeting" },
  { "time", "时间", "Time" },
  { "time-text", "%s %s–%s", "%s, %s–%s" },
  { "place", "地点", "Place" },
  { "chair", "主持人", "Chair" },
  { "recorder", "记录人", "Recorder" },
  { "tellers", "监票人", "Tellers" },
  { "supervisor", "监督员", "Supervisor" },
  { "notice-of-meeting", "会议通知", "Notice of meeting" },
  { "notice-text", "%s张贴于%s", "%s, put up at %s" },
  { "urgent", "（临时通知，理由：%s）", " (at short notice: %s)" },
  { "attendance", "到会情况", "Attendance" },
  { "attendance-text", "应到%d人，实到%d人，请假%d人，缺席%d人。",
    "Entitled to attend %d, present %d, excused %d, absent %d." },
  { "present", "出席", "Present" },
  { "excused", "请假", "Excused" },
  { "absent", "缺席", "Absent" },
  { "nonvoting", "列席", "Attending without a vote" },
  { "moves", "签到签退", "Departures and returns" },
  { "out", "%s签退", "left at %s" },
  { "return", "%s返回", "returned at %s" },
  { "pause-recess", "%s–%s休会", "Recess %s–%s" },
  { "pause-suspension", "%s–%s中止（%s）", "Suspended %s–%s (%s)" },
  { "agenda", "议程", "Agenda" },
  { "item", "事项", "Item" },
  { "number", "序", "No." },
  { "presenter", "主讲", "Presenter" },
  { "planned", "计划（分）", "Planned (min)" },
  { "actual", "实际（分）", "Actual (min)" },
  { "speeches", "发言", "Speeches" },
  { "stance-for", "赞成", "for" },
  { "stance-against", "反对", "against" },
  { "stance-amend", "修正", "to amend" },
  { "stance-explain", "说明", "explanation" },
  { "stance-remark", "意见", "remark" },
  { "speaker", "%s（%s，%s）", "%s (%s, %s)" },
  { "motions", "动议与表决", "Motions and votes" },
  { "results", "表决结果", "Results" },
  { "motion-main", "主动议", "main motion" },
  { "motion-amendment", "修正案", "amendment" },
  { "motion-procedural", "程序动议", "procedural motion" },
  { "motion-heading", "%s %s（%s）", "%s %s (%s)" },
  { "motion-amended", "%s %s（%s，已修正）", "%s %s (%s, as amended)" },
  { "moved", "%s提出，%s附议。", "Moved by %s, seconded by %s." },
  { "moved-alone", "%s提出。", "Moved by %s." },
  { "authorised", "授权", "Authorised by" },
  { "method-show", "举手表决", "show of hands" },
  { "method-roll", "唱名表决", "roll call" },
  { "method-paper", "票决", "paper ballot" },
  { "method-written", "书面表决", "written ballot" },
  { "method", "方式", "Method" },
  { "label", "动议", "Motion" },
  { "for", "赞成", "For" },
  { "against", "反对", "Against" },
  { "abstain", "弃权", "Abstain" },
  { "invalid", "无效", "Invalid" },
  { "unreturned", "未投", "Not cast" },
  { "base", "实到", "Present" },
  { "result", "结果", "Result" },
  { "PASSED", "通过", "carried" },
  { "FAILED", "未通过", "not carried" },
  { "NO_QUORUM", "未达法定人数", "no quorum" },
  { "withdrawn", "撤回", "withdrawn" },
  { "tabled", "搁置", "tabled" },
  { "undecided", "未议决", "not decided" },
  { "calculation", "计算", "Calculation" },
  { "warning", "提示", "Note" },
  { "area", "面积（平方米）", "Floor area (m²)" },
  { "area-row", "赞成%s，反对%s，弃权%s；参与%s，总计%s。",
    "For %s, against %s, abstaining %s; participating %s, in all %s." },
  { "resolutions", "决议", "Resolution" },
  { "opinions", "协商意见", "Consultative opinion" },
  { "resolution", "决议%s", "Resolution %s" },
  { "opinion", "协商意见%s", "Opinion %s" },
  { "owners", "本决议涉及业主共有部分，须由业主共同决定后方可实施。",
    "It concerns what the owners hold in common and is carried out only after they have agreed." },
  { "funds", "经费", "Funds" },
  { "fund", "%s%s", "%s: %s" },
  { "funds-total", "合计%s。", "%s in all." },
  { "tasks", "办理", "Tasks" },
  { "task", "任务", "Task" },
  { "owner", "责任单位", "Responsible" },
  { "due", "办结时限", "Deadline" },
  { "money", "金额", "Amount" },
  { "none", "—", "—" },
  { "convened", "%s，%s召开%s，研究“%s”。会议由%s主持，应到%d人，实到%d人。",
    "On %s %s held the meeting of its %s on “%s”. %s chaired; %d were entitled to attend, %d were present." },
  { "agreed", "议定事项", "What was agreed" },
  { "not-agreed", "未通过事项", "What was not carried" },
  { "inquorate", "会议未达法定人数，未议决任何事项。", "There was no quorum; nothing was decided." },
  { "notice-intro-residents", "根据《城市居民委员会组织法》关于居务公开的规定，现将%s%s（%s）的有关情况公示如下。",
    "As the Urban Residents' Committees Law demands, the following is made public of the meeting of %s, %s (%s)." },
  { "notice-intro-villagers", "根据《村民委员会组织法》关于村务公开的规定，现将%s%s（%s）的有关情况公示如下。",
    "As the Villagers' Committees Law demands, the following is made public of the meeting of %s, %s (%s)." },
  { "present-of", "应到%d人，实到%d人。", "Entitled to attend %d, present %d." },
  { "owners-of", "业主共%d人。", "There are %d owners." },
  { "lead", "%s：", "%s: " },
  { "notice-period", "公示期", "Notice period" },
  { "notice-period-text", "%s至%s（%d天）", "%s to %s (%d days)" },
  { "objections", "异议", "Objections" },
  { "objections-text", "公示期内如有异议，请向%s提出；收到之日起5个工作日内答复。",
    "While the notice stands objections may be made to %s; they are answered within 5 working days." },
  { "places", "张贴地点", "Put up at" },
  { "reference", "对应纪要", "Meeting" },
  { "signatures", "签名", "Signatures" },
  { "anchor", "台账第%d条，摘要%s。本件附有可供核验的记录；数字签名证明内容未被改动及签名密钥的持有者，不是电子印章。",
    "Ledger entry %d, digest %s. The record to verify this paper by is attached; a digital signature shows that nothing "
    "was changed and who held the key, and is not an electronic seal." },
  { "comma", "，", ", " },
  { "list", "、", ", " },
};

const char *
linli_phrase (const char *language, const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (strcmp (phrases[i].key, key) == 0)
      return g_strcmp0 (language, "zh") == 0 ? phrases[i].zh : phrases[i].en;
  g_return_val_if_reached (key);
}

char *
linli_phrase_format (const char *language, const char *key, ...)
{
  va_list args;
  char *text;

  va_start (args, key);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_vprintf (linli_phrase (language, key), args);
#pragma GCC diagnostic pop
  va_end (args);
  return text;
}

char *
linli_phrase_date (const char *language, LinliDate date)
{
  static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December" };
  int year, month, day;

  linli_date_split (date, &year, &month, &day);
  return g_strcmp0 (language, "zh") == 0 ? g_strdup_printf ("%d年%d月%d日", year, month, day)
                                         : g_strdup_printf ("%d %s %d", day, months[month - 1], year);
}

char *
linli_phrase_date_text (const char *language, const char *iso)
{
  LinliDate date;

  return iso && linli_date_parse (iso, &date, NULL) ? linli_phrase_date (language, date)
                                                    : g_strdup (linli_phrase (language, "none"));
}

char *
linli_phrase_time (gint64 at_ms)
{
  int hour, minute;

  linli_instant_time (at_ms, &hour, &minute);
  return g_strdup_printf ("%d:%02d", hour, minute);
}

char *
linli_phrase_money (const char *language, gint64 fen)
{
  g_autofree char *cents = fen % 100 ? g_strdup_printf (".%02d", (int) (fen % 100)) : g_strdup ("");

  return g_strcmp0 (language, "zh") == 0 ? g_strdup_printf ("%" G_GINT64_FORMAT "%s元", fen / 100, cents)
                                         : g_strdup_printf ("CNY %" G_GINT64_FORMAT "%s", fen / 100, cents);
}

char *
linli_phrase_ordinal (const char *language, guint number)
{
  static const char *const digits[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

  if (g_strcmp0 (language, "zh") != 0)
    return g_strdup_printf ("%u. ", number);
  if (number > 99)
    return g_strdup_printf ("%u、", number);
  return g_strconcat (number >= 20 ? digits[number / 10] : "", number >= 10 ? "十" : "", digits[number % 10], "、", NULL);
}
