#include "minutes/phrase.h"

#include <stdarg.h>
#include <string.h>

typedef struct
{
  const char *key, *zh, *en;
} Phrase;

/* Where two sentences order their arguments differently, both number them. */
static const Phrase phrases[] = {
  { "record", "%s%s记录", "%s, %s: record of the meeting" },
  { "minutes", "%s%s纪要", "%s, %s: minutes" },
  { "notice-title", "关于%s的公示", "Public notice: %s" },
  { "correction", "更正说明", "Correction" },
  { "correction-text", "本件为第%d版，代替第%d版。%s", "this is version %d and takes the place of version %d. %s" },
  { "overview", "会议概况", "The meeting" },
  { "name", "会议名称", "Meeting" },
  { "ordinal", "会议编号", "Number" },
  { "continues", "续会", "Continues" },
  { "time", "时间", "Time" },
  { "time-text", "%s%s至%s", "%s, %s to %s" },
  { "from-to", "%s至%s", "%s to %s" },
  { "place", "地点", "Place" },
  { "convener", "召集单位", "Convened by" },
  { "chair", "主持人", "Chair" },
  { "recorder", "记录人", "Recorder" },
  { "tellers", "监票人", "Tellers" },
  { "supervisor", "监督员", "Supervisor" },
  { "notice-of-meeting", "会议通知", "Notice of meeting" },
  { "notice-text", "%s张贴于%s", "%s, put up at %s" },
  { "urgent", "（临时通知，理由：%s）", " (at short notice: %s)" },
  { "attendance", "到会情况", "Attendance" },
  { "attendance-text", "应到%d人，实到%d人，请假%d人，缺席%d人。",
    "Entitled to attend %d, present %d, excused %d, absent %d. " },
  { "present-of", "应到%d人，实到%d人。", "Entitled to attend %d, present %d. " },
  { "voters", "表决人", "Voters" },
  { "voters-of", "有表决权的共%d人。", "%d are entitled to vote. " },
  { "owners-area-of", "业主共%d人，专有部分面积共%s平方米。", "There are %d owners with a floor area of %s m² in all. " },
  { "quorum", "法定人数：%s，已达到（%s）。", "Quorum: %s, reached (%s)." },
  { "no-quorum", "法定人数：%s，未达到（%s）。", "Quorum: %s, not reached (%s)." },
  { "present", "出席", "Present" },
  { "excused", "请假", "Excused" },
  { "absent", "缺席", "Absent" },
  { "nonvoting", "列席", "Attending without a vote" },
  { "proxies", "委托", "Represented" },
  { "proxy", "%s由%s代为参加（%s）", "%s by %s (%s)" },
  { "attendance-corrected", "%s更正：%s%s（理由：%s）。", "Corrected %s: %s %s (%s)." },
  { "set-in", "在场", "was present" },
  { "set-out", "已离场", "had left" },
  { "set-absent", "未到会", "did not come" },
  { "speaking", "发言规则", "Speaking" },
  { "speaking-minutes", "每人每议题最多发言%d次，每次%d分钟。", "At most %d speeches of one person to an item, each of %d min." },
  { "speaking-seconds", "每人每议题最多发言%d次，每次%d秒。", "At most %d speeches of one person to an item, each of %d s." },
  { "moves", "签退返回", "Left, returned" },
  { "out", "%s签退", "left %s" },
  { "return", "%s返回", "returned %s" },
  { "sheet", "签到表", "Attendance sheet" },
  { "person", "姓名", "Name" },
  { "in", "签到", "In" },
  { "read-over", "以上记录经主持人、记录人、监督员核对无误。",
    "The chair, the recorder and the supervisor have read this record over and find it true." },
  { "read-over-two", "以上记录经主持人、记录人核对无误。",
    "The chair and the recorder have read this record over and find it true." },
  { "recess", "%s至%s休会。", "Recess %s to %s." },
  { "recess-open", "%s休会。", "Recess from %s." },
  { "suspension", "%s至%s中止（%s）。", "Suspended %s to %s (%s)." },
  { "suspension-open", "%s中止（%s）。", "Suspended from %s (%s)." },
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
  { "speaker", "%s（%s，%s）：", "%s (%s, %s): " },
  { "intervention", "插话", "intervention" },
  { "order", "秩序问题", "point of order" },
  { "notes", "分组讨论", "Small groups" },
  { "note", "第%d项 %s：", "Item %d, %s: " },
  { "note-part", "第%d项 %s，%s：", "Item %d, %s, %s: " },
  { "motions", "动议与表决", "Motions and votes" },
  { "results", "表决结果", "Results" },
  { "matters", "表决事项", "What was put to the vote" },
  { "motion-main", "主动议", "main motion" },
  { "motion-amendment", "修正案", "amendment" },
  { "motion-procedural", "程序动议", "procedural motion" },
  { "motion-election", "选举", "election" },
  { "motion-heading", "%s %s（%s）", "%s %s (%s)" },
  { "motion-amended", "%s %s（%s，已修正）", "%s %s (%s, as amended)" },
  { "moved", "%s提出，%s附议。", "Moved by %s, seconded by %s." },
  { "moved-alone", "%s提出。", "Moved by %s." },
  { "authorised", "授权", "Authorised by" },
  { "method-show", "举手表决", "show of hands" },
  { "method-roll", "唱名表决", "roll call" },
  { "method-paper", "票决", "paper ballot" },
  { "method-written", "书面表决", "written ballot" },
  { "method-secret", "无记名投票", "secret ballot" },
  { "method", "表决方式", "Method" },
  { "vote-text", "%s，%s开始，%s宣布结果", "%s, opened %s, announced %s" },
  { "recounted", "复核", "Recount" },
  { "recounted-text", "宣布前复核一次，原因：%1$s；复核人：%2$s。", "once before the announcement, by %2$s; the reason: %1$s." },
  { "counted-by", "计票", "Counted by" },
  { "differed", "重新清点", "Counted again" },
  { "differed-text", "记录人、监票人的计数不一致（赞成/反对/弃权/无效/未投：%s与%s），重新清点后一致。",
    "recorder and teller had counted differently (for/against/abstain/invalid/not cast: %s and %s); both counted again and agreed." },
  { "called-off", "取消的表决", "Vote called off" },
  { "called-off-text", "%s，%s开始，%s取消：%s。", "%s, opened %s, called off %s: %s." },
  { "invalid-reasons", "无效原因", "Why ballots are invalid" },
  { "corrected", "结果更正", "Corrected" },
  { "corrected-text", "原公布赞成/反对/弃权/无效/未投：%s，%s。更正理由：%s。",
    "announced before as for/against/abstain/invalid/not cast %s, %s. Reason: %s." },
  { "corrected-election", "原公布%s，%s。更正理由：%s。", "announced before as %s, %s. Reason: %s." },
  { "registered", "表决票登记", "Register of ballots" },
  { "registered-text", "发出%d张，收回%d张，未收回%d张，作废%d张；另以其他方式表决%d人。",
    "%d handed out, %d returned, %d outstanding, %d void; %d voted by other ways." },
  { "slips", "投票码纸", "Slips" },
  { "slips-text", "制作%d张，使用%d张，作废%d张，未用收回%d张，缺少%d张。", "%d drawn, %d used, %d spoiled, %d back unused, %d missing." },
  { "urn-root", "票箱根值", "Root of the urn" },
  { "candidate", "候选人", "Candidate" },
  { "votes", "得票", "Votes" },
  { "elected", "当选", "elected" },
  { "not_elected", "未当选", "not elected" },
  { "tied", "票数相等", "level" },
  { "consented", "经主持人询问，无人异议，未经表决形成。", "Nobody objected when the chair asked; it was formed without a vote." },
  { "label", "动议", "Motion" },
  { "for", "赞成", "For" },
  { "against", "反对", "Against" },
  { "abstain", "弃权", "Abstain" },
  { "invalid", "无效", "Invalid" },
  { "unreturned", "未投", "Not cast" },
  { "base", "实到", "Present" },
  { "returned", "收回", "Returned" },
  { "result", "结果", "Result" },
  { "PASSED", "通过", "carried" },
  { "FAILED", "未通过", "not carried" },
  { "NO_QUORUM", "未达法定人数", "no quorum" },
  { "withdrawn", "撤回", "withdrawn" },
  { "tabled", "搁置", "tabled" },
  { "undecided", "未议决", "not decided" },
  { "calculation", "表决结果", "Result" },
  { "rule", "表决规则", "Rule" },
  { "rule-text", "%s（%s）", "%s (%s)" },
  { "warning", "提示", "Note" },
  { "issued", "表决票", "Ballots" },
  { "issued-text", "发出%d张，收回%d张。", "%d issued, %d returned." },
  { "area", "面积（平方米）", "Floor area (m²)" },
  { "area-row", "赞成%s，反对%s，弃权%s；参与%s，总计%s。",
    "for %s, against %s, abstaining %s; participating %s, in all %s." },
  { "dissent", "不同意见", "Dissent" },
  { "spoke-against", "%s发言反对（%s）", "%s spoke against (%s)" },
  { "voted-against", "%s反对%d票、弃权%d票", "%s: %d against, %d abstaining" },
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
  { "tasks-later", "责任单位和办结时限待决议生效后确定，另行公布。",
    "Who is responsible, and by when, is settled when the resolution takes effect, and made public then." },
  { "task", "任务", "Task" },
  { "owner", "责任单位", "Responsible" },
  { "due", "办结时限", "Deadline" },
  { "money", "金额", "Amount" },
  { "none", "—", "—" },
  { "convened", "%1$s，%2$s在%3$s召开%4$s，议题为“%5$s”。会议由%6$s主持。",
    "On %1$s, %2$s held its %4$s at %3$s on “%5$s”. %6$s chaired. " },
  { "convened-ballot", "%1$s，%2$s组织%4$s以书面方式表决“%5$s”（%3$s），由%6$s主持。",
    "From %1$s, %2$s held a written ballot of the %4$s on “%5$s” (%3$s). %6$s chaired. " },
  { "agreed", "议定事项", "What was agreed" },
  { "not-agreed", "未通过事项", "What was not carried" },
  { "inquorate-later", "会议后因不足法定人数结束，此前作出的决定和形成的意见有效。",
    "The quorum was lost and the meeting ended; what was decided or agreed before that stays valid." },
  { "inquorate", "会议未达到法定人数，未作出任何决定。", "There was no quorum; nothing was decided." },
  { "basis-residents", "《中华人民共和国城市居民委员会组织法》第三十四条",
    "the Organic Law of the Urban Residents' Committees, article 34" },
  { "basis-villagers", "《中华人民共和国村民委员会组织法》第三十五条",
    "the Organic Law of the Villagers' Committees, article 35" },
  { "basis-owners", "《中华人民共和国民法典》第二百七十八条", "the Civil Code, article 278" },
  { "notice-meeting", "根据%1$s，现将%2$s于%3$s在%4$s召开的%5$s（议题：%6$s）有关情况公示如下。",
    "Under %1$s, this is made public of the %5$s of %2$s on “%6$s”, held on %3$s at %4$s." },
  { "notice-ballot", "根据%1$s，现将%2$s于%3$s组织的%5$s书面表决（%4$s；议题：%6$s）结果公示如下。",
    "Under %1$s, this is made public of the written ballot of the %5$s of %2$s on “%6$s”, held from %3$s (%4$s)." },
  { "supplement", "补充说明", "Further explanation" },
  { "lead", "%s：", "%s: " },
  { "notice-period", "公示期与异议", "Notice period and objections" },
  { "notice-period-text", "公示期自%s起，至%s24时止，共%d天。", "This stands from %s until the end of %s, %d days." },
  { "objections", "异议渠道", "Objections to" },
  { "objections-text", "公示期内如有异议，可通过下列渠道提出，收到之日起%d个工作日内答复。",
    "While it stands objections may be made; each is answered within %d working days." },
  { "supervision", "监督", "Supervised by" },
  { "places", "张贴地点", "Put up at" },
  { "anchor", "台账第%d条，摘要%s。本件附有可供核验的记录；数字签名证明内容未被改动及签名密钥的持有者，不是电子印章。",
    "Ledger entry %d, digest %s. The record to verify this paper by is attached; a digital signature shows that nothing "
    "was changed and who held the key, and is not an electronic seal." },
  { "slip", "诉求受理单", "Request slip" },
  { "slip-number", "编号", "Number" },
  { "slip-received", "收到日期", "Received on" },
  { "slip-source", "来源", "Source" },
  { "slip-external", "来源编号", "Number there" },
  { "slip-kind", "类别", "Kind" },
  { "slip-grid", "网格", "Grid" },
  { "slip-by", "诉求人", "Asked by" },
  { "slip-text", "诉求内容", "What is asked" },
  { "slip-due", "办理时限", "Answer by" },
  { "slip-due-text", "%s（含当日）前（%s：%d个工作日；%s）", "%s (%s: %d working days; %s)" },
  { "slip-clerk", "登记人", "Taken in by" },
  { "slip-contact", "查询电话", "Ask at" },
  { "slip-anonymous", "匿名", "anonymous" },
  { "slip-kept", "已留联系方式", "contact kept with us" },
  { "slip-erased", "（已依法删除）", "(erased by law)" },
  { "slip-note", "请凭编号或二维码查询办理情况。本单仅证明诉求已登记，未经签名；以登记簿为准。",
    "Ask after your request by its number or this code. This slip says only that the request was registered; it is not "
    "signed, and the register decides." },
  { "ballot-slips", "无记名投票票条", "Slips of a secret vote" },
  { "ballot-slip-terms", "仅限本次表决使用一次", "Valid for this vote only, once" },
  { "ballot-slip-use", "在投票机上输入上面8个数字，或扫描方块码。票条上不写姓名，投完请投入回收箱。",
    "Type the 8 digits at the kiosk, or scan the square. Write no name on it. Then drop it into the box." },
  { "share-title", "票箱备用密钥：第%d份，共%d份", "Spare key of the urn: share %d of %d" },
  { "share-vote", "用于表决", "For the vote" },
  { "share-text", "本份密钥（字母与数字，不分大小写）", "This share (letters and digits, capital or small)" },
  { "share-use", "投票过程中，开箱密钥只存在本机内存里。如果计票前电脑断电或程序中断，须由两位监票人各自输入自己的一份，两份合在一起才能开箱；"
    "单独一份什么也打不开。",
    "While people vote, the key that opens the urn is only in this computer's memory. If the power or the program fails "
    "before the count, two tellers each type their own share: both together open the urn, one alone opens nothing." },
  { "share-keep", "请监票人当场收好本页，不拍照、不复印、不交给他人。票箱打开并公布结果后，当众销毁本页。",
    "The teller keeps this page, lets nobody copy or photograph it, and destroys it before the meeting once the urn is "
    "opened and the result announced." },
  { "share-receipt", "领取：", "Received: " },
  { "share-receipt-text", "监票人签名＿＿＿＿＿＿＿＿\n销毁时间＿＿＿＿＿＿＿＿", "teller ____________________\nDestroyed at ____________________" },
  { "source-hotline", "12345热线", "hotline 12345" },
  { "at the desk", "上门", "at the desk" },
  { "found on patrol", "巡查发现", "found on patrol" },
  { "petition", "信访", "petition" },
  { "residents' talking point", "百姓说事点", "residents' talking point" },
  { "by telephone", "电话", "by telephone" },
  { "online", "网上", "online" },
  { "Door to door", "入户", "Door to door" },
  { "At the office", "居委会现场", "At the office" },
  { "By post", "邮寄", "By post" },
  { "Ballot box", "票箱", "Ballot box" },
  { "attends without a vote", "列席", "attends without a vote" },
  { "supervises", "监督", "supervises" },
  { "Nothing marked", "未作任何选择", "Nothing marked" },
  { "More than one choice marked", "选择了一项以上", "More than one choice marked" },
  { "Cannot be read", "无法辨认", "Cannot be read" },
  { "Not one of the ballots handed out", "不是发出的选票", "Not one of the ballots handed out" },
  { "More names marked than seats", "所选人数超过应选名额", "More names marked than seats" },
  { "The meeting asked for a recount", "会议要求复核", "The meeting asked for a recount" },
  { " (further vote)", "（另行选举）", " (further vote)" },
  { "entered by mistake", "录入有误", "entered by mistake" },
  { "given by mistake", "误加", "given by mistake" },
  { "recess-until", "%s 继续开会", "until %s" },
  { "convocation-title", "关于召开%s的通知", "Notice of meeting: %s" },
  { "cancellation-title", "关于取消%s的通知", "Meeting cancelled: %s" },
  { "mediation-private", "调解（不公开）", "Mediation, not public" },
  { "convocation-draft", "本件为草稿，通知尚未发出。", "This is a draft; notice has not been given yet." },
  { "convocation-to", "通知对象", "To" },
  { "convocation-members", "%s全体组成人员", "all members of the %s" },
  { "convocation-text", "%1$s定于%2$s召开%3$s，议题为“%4$s”。现将有关事项通知如下。",
    "%1$s convenes the %3$s on %2$s on “%4$s”, as follows." },
  { "convocation-ballot", "%1$s定于%2$s组织%3$s以书面方式表决“%4$s”。现将有关事项通知如下。",
    "%1$s holds a written ballot of the %3$s from %2$s on “%4$s”, as follows." },
  { "cancellation-text", "原定于%2$s召开的%3$s（议题：%4$s）因故取消，%1$s特此通知。",
    "%1$s gives notice that the %3$s of %2$s on “%4$s” will not be held." },
  { "reason", "理由", "Reason" },
  { "day-time", "%1$s（%2$s）%3$s", "%2$s %1$s, %3$s" },
  { "weekday-1", "星期一", "Monday" },
  { "weekday-2", "星期二", "Tuesday" },
  { "weekday-3", "星期三", "Wednesday" },
  { "weekday-4", "星期四", "Thursday" },
  { "weekday-5", "星期五", "Friday" },
  { "weekday-6", "星期六", "Saturday" },
  { "weekday-7", "星期日", "Sunday" },
  { "time-and-place", "时间和地点", "Time and place" },
  { "until", "%s至%s", "%s to %s" },
  { "minutes-of", "（%d分钟）", " (%d min)" },
  { "agenda-total", "共%d项，预计%d分钟。", "%d items, %d minutes in all." },
  { "excuse", "请假和意见", "Excuses and objections" },
  { "excuse-text", "因故不能到会的，请在会前请假并说明理由；对议程或者会议准备有意见的，请在会前提出。",
    "Whoever cannot come asks to be excused before the meeting and says why; whoever objects to the agenda or to the "
    "preparation says so before it." },
  { "excuse-ballot", "未收到表决票的，或者对表决事项、准备工作有意见的，请通过下列方式提出。",
    "Whoever has received no ballot, or objects to the matter or to the preparation, says so here." },
  { "contact", "联系方式", "Contact" },
  { "comma", "，", ", " },
  { "semicolon", "；", "; " },
  { "full-stop", "。", "." },
  { "list", "、", ", " },
};

static const Phrase *
find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (strcmp (phrases[i].key, key) == 0)
      return &phrases[i];
  return NULL;
}

const char *
linli_phrase (const char *language, const char *key)
{
  const Phrase *phrase = find (key);

  return !phrase ? key : g_strcmp0 (language, "zh") == 0 ? phrase->zh : phrase->en;
}

const char *
linli_phrase_key (guint index)
{
  return index < G_N_ELEMENTS (phrases) ? phrases[index].key : NULL;
}

char *
linli_phrase_format (const char *language, const char *key, ...)
{
  va_list args;
  char *text;

  /* A word out of a paper must never become a format. */
  g_return_val_if_fail (find (key), g_strdup (key));
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

/* 96000 as "96,000". */
static char *
group_digits (gint64 value)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%" G_GINT64_FORMAT, value);
  for (gssize at = (gssize) text->len - 3; at > (value < 0); at -= 3)
    g_string_insert_c (text, at, ',');
  return g_string_free (text, FALSE);
}

char *
linli_phrase_money (const char *language, gint64 fen)
{
  g_autofree char *grouped = group_digits (fen / 100);
  g_autofree char *cents = fen % 100 ? g_strdup_printf (".%02d", (int) (fen % 100)) : g_strdup ("");

  return g_strcmp0 (language, "zh") == 0 ? g_strdup_printf ("%" G_GINT64_FORMAT "%s元", fen / 100, cents)
                                         : g_strdup_printf ("CNY %s%s", grouped, cents);
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
