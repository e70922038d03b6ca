#include "tests/council/expect.h"

#include "base/error.h"

#include <string.h>

/* Every way of voting, each case on a copy of the same register in memory, in a meeting that is in session. */

#define STEPS 24

typedef struct
{
  const char *line;    /* members with "do"; NULL ends the steps */
  const char *refused; /* what the refusal or error must say; NULL: done */
} Step;

typedef struct
{
  const char *name;
  const char *rule; /* of the body: U2 with 45 members, U3 with 36, "O2" of six owners by ballot, "C1" in a tea session */
  guint present;
  Step steps[STEPS];
  Expected expected[12];
} Case;

#define M1 "\"vote\":\"HY-V/M1\""
#define BY ",\"by\":[\"代表02\"]"
#define OPEN(how) { "\"do\":\"vote.open\",\"motion\":\"HY-V/M1\",\"method\":\"" how "\"", NULL }
#define OPEN2(how) { "\"do\":\"vote.open\",\"motion\":\"HY-V/M2\",\"method\":\"" how "\"", NULL }
#define COUNT(f, a, s) "\"do\":\"vote.count\"," M1 ",\"for\":" f ",\"against\":" a ",\"abstain\":" s BY
#define TELL(f, a, s) "\"do\":\"vote.tell\"," M1 ",\"for\":" f ",\"against\":" a ",\"abstain\":" s BY
#define CLOSE { "\"do\":\"vote.close\"," M1, NULL }
#define ANNOUNCE { "\"do\":\"vote.announce\"," M1, NULL }
#define CORRECT(f, a, s) "\"do\":\"vote.correct\"," M1 ",\"for\":" f ",\"against\":" a ",\"abstain\":" s ",\"reason\":\"漏计\"" BY
#define ELECT(label, seats, who, more) \
  "\"do\":\"election.propose\",\"label\":\"" label "\",\"meeting\":\"HY-V\",\"title\":\"推选\",\"text\":\"推选\",\"mover\":\"代表07\"," \
  "\"seats\":" seats ",\"candidates\":[" who "]" more
#define THREE "\"代表11\",\"代表12\",\"代表13\""
#define POLL(label, votes, more) "\"do\":\"election.count\",\"vote\":\"HY-V/" label "\",\"votes\":[" votes "]" more BY
#define ISSUED(label, n) { "\"do\":\"vote.issue\",\"vote\":\"HY-V/" label "\",\"issued\":" n, NULL }
#define ISSUE(serial, who) "\"do\":\"ballot.issue\"," M1 ",\"serial\":\"" serial "\",\"person\":\"" who "\",\"via\":\"网格员\""
#define RETURN(label, choice, more) \
  "\"do\":\"ballot.return\",\"ballot\":\"HY-V/M1/" label "\",\"choice\":\"" choice "\",\"channel\":\"入户\"" more

static const Case cases[] = {
  { "one-count", "U2", 33, { OPEN ("show"), { COUNT ("21", "9", "3"), NULL }, CLOSE, ANNOUNCE },
    { { "find-vote", "HY-V/M1", "result", "PASSED" }, { "find-vote", "HY-V/M1", "told", NULL } } },
  { "two-counts", "U2", 33,
    { OPEN ("show"), { "\"do\":\"vote.untell\"," M1, "Nothing has been counted" }, { TELL ("20", "10", "2"), "make 32, but 33" },
      { "\"do\":\"vote.tell\"," M1 ",\"for\":20,\"against\":13,\"by\":[\"代表03\"]", "Only the meeting" },
      { TELL ("20", "10", "3"), NULL }, { "\"do\":\"vote.close\"," M1, "not been counted" }, { COUNT ("21", "9", "3"), NULL },
      { "\"do\":\"vote.close\"," M1, "for 21≠20, against 9≠10" }, { "\"do\":\"vote.untell\"," M1, NULL },
      { "\"do\":\"vote.close\"," M1, "not been counted" }, { COUNT ("20", "10", "3"), NULL }, { TELL ("20", "10", "3"), NULL },
      CLOSE, { TELL ("20", "10", "3"), "sealed" }, ANNOUNCE },
    { { "find-vote", "HY-V/M1", "for", "20" }, { "find-vote", "HY-V/M1", "differed", "[21,9,3,0,0,\"20\",\"10\",\"3\",\"0\",\"0\"]" },
      { "find-vote", "HY-V/M1", "told", "[\"20\",\"10\",\"3\",\"0\",\"0\"]" } } },
  { "paper", "U2", 33,
    { OPEN ("paper"), { "\"do\":\"vote.issue\"," M1 ",\"issued\":34", "More ballots" }, ISSUED ("M1", "32"),
      { COUNT ("21", "9", "3"), "than were issued" },
      { "\"do\":\"vote.count\"," M1 ",\"for\":20,\"against\":8,\"invalid\":3,\"unreturned\":2,\"invalid_reasons\":[\"涂改 ×3\"]" BY,
        NULL },
      { "\"do\":\"vote.count\"," M1 ",\"for\":20,\"against\":8,\"invalid\":3,\"unreturned\":2,\"invalid_reasons\":[\"涂改 ×2\"]" BY,
        "3 ballots are invalid, but the reasons are for 2" },
      { "\"do\":\"vote.count\"," M1 ",\"for\":20,\"against\":8,\"invalid\":3,\"unreturned\":2,\"invalid_reasons\":[\"涂改 ×2\",\"空白\"]" BY,
        NULL },
      CLOSE, ANNOUNCE },
    { { "find-vote", "HY-V/M1", "invalid_reasons", "[\"涂改 ×2\",\"空白\"]" }, { "find-vote", "HY-V/M1", "sums", "20×2＝40＞33" } } },
  { "called-off", "U2", 33,
    { OPEN ("show"), { COUNT ("21", "9", "3"), NULL }, CLOSE, { "\"do\":\"vote.cancel\"," M1, "reason" },
      { "\"do\":\"vote.cancel\"," M1 ",\"reason\":\"有人未举手\"", NULL },
      { "\"do\":\"vote.announce\"," M1, "cancelled" }, OPEN ("show"), { "\"do\":\"vote.cancel\"," M1 ",\"reason\":\"再议\"", NULL } },
    { { "find-motion", "HY-V/M1", "state", "seconded" }, { "find-vote", "HY-V/M1", "state", "cancelled" },
      { "find-vote", "HY-V/M1", "reason", "再议" } } },
  { "called-off-too-late", "U2", 33,
    { OPEN ("show"), { COUNT ("21", "9", "3"), NULL }, CLOSE, ANNOUNCE,
      { "\"do\":\"vote.cancel\"," M1 ",\"reason\":\"再议\"", "announced" } },
    { { "find-motion", "HY-V/M1", "state", "carried" } } },
  /* the thirtieth leaves while the vote is open: the base stands, and the quorum is missed when it is called off */
  { "called-off-quorum-lost", "U2", 30,
    { OPEN ("show"), { "\"do\":\"attendance.sign_out\",\"meeting\":\"HY-V\",\"person\":\"代表21\"", NULL },
      { "\"do\":\"vote.cancel\"," M1 ",\"reason\":\"再议\"", NULL } },
    { { "find-meeting", "HY-V", "state", "suspended" }, { "find-vote", "HY-V/M1", "present", "30" } } },
  { "corrected", "U2", 33,
    { OPEN ("show"), { CORRECT ("21", "9", "3"), "open" }, { COUNT ("17", "13", "3"), NULL }, CLOSE, ANNOUNCE,
      { CORRECT ("16", "13", "3"), "make 32, but 33" }, { CORRECT ("16", "14", "3"), NULL } },
    { { "find-vote", "HY-V/M1", "for", "16" }, { "find-vote", "HY-V/M1", "was", "[17,13,3,0,0,\"PASSED\"]" },
      { "find-vote", "HY-V/M1", "result", "FAILED" }, { "find-vote", "HY-V/M1", "sums", "16×2＝32≤33" },
      { "find-vote", "HY-V/M1", "reason", "漏计" }, { "find-motion", "HY-V/M1", "state", "lost" } } },
  { "corrected-after-resolution", "U2", 33,
    { OPEN ("show"), { COUNT ("17", "13", "3"), NULL }, CLOSE, ANNOUNCE,
      { "\"do\":\"resolution.adopt\",\"meeting\":\"HY-V\",\"motions\":[\"HY-V/M1\"],\"text\":\"x\",\"kind\":\"resolution\"", NULL },
      { CORRECT ("16", "14", "3"), "a resolution was adopted" }, { CORRECT ("18", "12", "3"), NULL } },
    { { "find-motion", "HY-V/M1", "state", "carried" }, { "find-vote", "HY-V/M1", "for", "18" } } },
  { "corrected-amendment", "U2", 33,
    { { "\"do\":\"motion.propose\",\"label\":\"M2\",\"meeting\":\"HY-V\",\"kind\":\"amendment\",\"title\":\"改\",\"text\":\"改\","
        "\"amended_text\":\"改后\",\"mover\":\"代表04\",\"parent\":\"HY-V/M1\"", NULL },
      { "\"do\":\"motion.second\",\"motion\":\"HY-V/M2\",\"by\":\"代表05\"", NULL }, OPEN2 ("show"),
      { "\"do\":\"vote.count\",\"vote\":\"HY-V/M2\",\"for\":17,\"against\":16" BY, NULL },
      { "\"do\":\"vote.close\",\"vote\":\"HY-V/M2\"", NULL }, { "\"do\":\"vote.announce\",\"vote\":\"HY-V/M2\"", NULL },
      { "\"do\":\"vote.correct\",\"vote\":\"HY-V/M2\",\"for\":16,\"against\":17,\"reason\":\"漏计\"" BY, NULL }, OPEN ("show"),
      { "\"do\":\"vote.correct\",\"vote\":\"HY-V/M2\",\"for\":17,\"against\":16,\"reason\":\"漏计\"" BY, "put to the vote" } },
    { { "find-motion", "HY-V/M2", "state", "lost" }, { "find-motion", "HY-V/M1", "text", "设置公共晾衣区。" },
      { "find-motion", "HY-V/M1", "amended", "0" } } },
  /* the turnout was counted wrongly: without its quorum nothing was decided, neither the motion nor its topic */
  { "corrected-topic", "U2", 33,
    { { "\"do\":\"motion.withdraw\",\"motion\":\"HY-V/M1\"", NULL },
      { "\"do\":\"topic.propose\",\"label\":\"YT-V\",\"title\":\"晾衣\",\"kind\":\"deliberation\",\"matter\":\"urban_commons_project\","
        "\"commons\":false,\"text\":\"x\"", NULL },
      { "\"do\":\"topic.party_review\",\"topic\":\"YT-V\",\"outcome\":\"passed\"", NULL }, { "\"do\":\"topic.admit\",\"topic\":\"YT-V\"", NULL },
      { "\"do\":\"topic.risk\",\"topic\":\"YT-V\",\"level\":\"low\",\"text\":\"无\"", NULL },
      { "\"do\":\"topic.route\",\"topic\":\"YT-V\",\"body\":\"居民代表会议\"", NULL },
      { "\"do\":\"motion.propose\",\"label\":\"M2\",\"meeting\":\"HY-V\",\"topic\":\"YT-V\",\"kind\":\"main\",\"title\":\"晾衣\",\"text\":\"晾衣\","
        "\"mover\":\"代表04\"", NULL },
      { "\"do\":\"motion.second\",\"motion\":\"HY-V/M2\",\"by\":\"代表05\"", NULL }, OPEN2 ("written"),
      { "\"do\":\"vote.count\",\"vote\":\"HY-V/M2\",\"for\":30,\"unreturned\":15" BY, NULL },
      { "\"do\":\"vote.close\",\"vote\":\"HY-V/M2\"", NULL }, { "\"do\":\"vote.announce\",\"vote\":\"HY-V/M2\"", NULL },
      { "\"do\":\"topic.route\",\"topic\":\"YT-V\",\"body\":\"居民代表会议\"", "decided" },
      { "\"do\":\"vote.correct\",\"vote\":\"HY-V/M2\",\"for\":29,\"unreturned\":16,\"reason\":\"重复\"" BY, NULL } },
    { { "find-motion", "HY-V/M2", "state", "undecided" }, { "find-topic", "YT-V", "state", "routed" },
      { "find-vote", "HY-V/M2", "result", "NO_QUORUM" } } },
  { "corrected-roll", "U2", 31,
    { OPEN ("roll"), { "\"do\":\"vote.cast\"," M1 ",\"person\":\"代表01\",\"choice\":\"for\"", NULL }, CLOSE, ANNOUNCE,
      { CORRECT ("2", "0", "0"), "name the person" },
      { "\"do\":\"vote.correct\"," M1 ",\"person\":\"代表36\",\"choice\":\"for\",\"by\":[],\"reason\":\"误记\"", "not entitled" },
      { "\"do\":\"vote.correct\"," M1 ",\"person\":\"代表01\",\"choice\":\"for\",\"by\":[],\"reason\":\"误记\"", "already" },
      { "\"do\":\"vote.correct\"," M1 ",\"person\":\"代表01\",\"choice\":\"against\",\"by\":[],\"reason\":\"误记\"", NULL },
      { "\"do\":\"vote.correct\"," M1 ",\"person\":\"代表02\",\"choice\":\"abstain\",\"by\":[],\"reason\":\"漏记\"", NULL } },
    { { "find-vote", "HY-V/M1", "against", "1" }, { "find-vote", "HY-V/M1", "abstain", "1" }, { "find-vote", "HY-V/M1", "for", "0" },
      { "find-vote", "HY-V/M1", "unreturned", "29" } } },
  /* door to door: 委员01 owns three units and is one head */
  { "ballots", "O2", 0,
    { OPEN ("written"), { ISSUE ("0001", "委员01"), NULL }, { ISSUE ("0001", "委员02"), "handed out to “委员01”" },
      { ISSUE ("0002", "委员01"), "number 0001 already" }, { ISSUE ("0002", "代表04"), "not entitled" }, { ISSUE ("00/2", "委员02"), "slash" },
      { ISSUE ("0002", "委员02"), NULL }, { ISSUE ("0003", "委员03"), NULL },
      { RETURN ("0001", "invalid", ""), "why the ballot is invalid" }, { RETURN ("0001", "for", ",\"reason\":\"x\""), "Only an invalid" },
      { RETURN ("0001", "for", ""), NULL }, { RETURN ("0001", "against", ""), "handed in" },
      { "\"do\":\"vote.cast\"," M1 ",\"person\":\"委员01\",\"choice\":\"for\",\"channel\":\"票箱\"", "number 0001, Door to door" },
      { "\"do\":\"vote.cast\"," M1 ",\"person\":\"委员02\",\"choice\":\"for\",\"channel\":\"票箱\"", NULL },
      { RETURN ("0002", "against", ""), "voted already (Ballot box)" },
      { "\"do\":\"ballot.void\",\"ballot\":\"HY-V/M1/0003\",\"reason\":\"遗失\"", NULL }, { RETURN ("0003", "for", ""), "void" },
      { ISSUE ("0004", "委员03"), NULL }, { RETURN ("0004", "against", ""), NULL },
      { "\"do\":\"vote.count\"," M1 ",\"for\":2,\"unreturned\":4" BY, "counted from the names" } },
    { { "find-ballot", "HY-V/M1/0001", "state", "returned" }, { "find-ballot", "HY-V/M1/0002", "state", "issued" },
      { "find-ballot", "HY-V/M1/0003", "reason", "遗失" }, { "find-ballot", "HY-V/M1/0004", "choice", "against" } } },
  { "ballot-entered-wrongly", "O2", 0,
    { OPEN ("written"), { ISSUE ("1", "委员01"), NULL }, { RETURN ("1", "for", ""), NULL },
      { "\"do\":\"ballot.void\",\"ballot\":\"HY-V/M1/1\",\"reason\":\"误录\"", NULL }, { ISSUE ("1", "委员01"), "handed out to" },
      { ISSUE ("2", "委员01"), NULL }, { RETURN ("2", "against", ""), NULL } },
    { { "find-ballot", "HY-V/M1/1", "state", "void" }, { "find-ballot", "HY-V/M1/2", "choice", "against" } } },
  { "ballots-not-written", "U2", 33, { OPEN ("paper"), { ISSUE ("1", "代表01"), "another method" } }, { { NULL } } },
  { "election", "U3", 30,
    { { ELECT ("M2", "4", THREE, ""), "Candidates: 3, seats: 4" }, { ELECT ("M2", "2", THREE, ""), NULL },
      { "\"do\":\"vote.open\",\"motion\":\"HY-V/M2\",\"method\":\"show\"", "第十九条" },
      { "\"do\":\"vote.open\",\"motion\":\"HY-V/M2\",\"method\":\"roll\"", "secret ballot" }, OPEN2 ("paper"),
      { POLL ("M2", "\"25\",\"16\",\"16\"", ""), "how many ballots were issued" }, ISSUED ("M2", "30"),
      { POLL ("M2", "\"25\",\"16\"", ""), "each of the 3" }, { POLL ("M2", "\"31\",\"16\",\"3\"", ""), "more votes than" },
      { POLL ("M2", "\"25\",\"16\",\"二\"", ""), "not a number" }, { POLL ("M2", "\"25\",\"17\",\"16\"", ",\"invalid\":2"), "one for each seat" },
      { "\"do\":\"vote.close\",\"vote\":\"HY-V/M2\"", "not been counted" },
      { "\"do\":\"vote.count\",\"vote\":\"HY-V/M2\",\"for\":30" BY, "candidate by candidate" },
      { POLL ("M2", "\"25\",\"16\",\"16\"", ""), NULL }, { "\"do\":\"vote.close\",\"vote\":\"HY-V/M2\"", NULL },
      { "\"do\":\"vote.announce\",\"vote\":\"HY-V/M2\"", NULL },
      { ELECT ("M3", "1", THREE, ",\"parent\":\"HY-V/M2\""), "further vote is between" },
      { ELECT ("M3", "2", "\"代表12\",\"代表13\"", ",\"parent\":\"HY-V/M2\""), "Seats left of “HY-V/M2”: 1" },
      { ELECT ("M3", "1", "\"代表12\",\"代表14\"", ",\"parent\":\"HY-V/M2\""), "further vote is between" },
      { ELECT ("M3", "1", "\"代表12\",\"代表13\"", ",\"parent\":\"HY-V/M2\""), NULL },
      { "\"do\":\"vote.correct\",\"vote\":\"HY-V/M2\",\"votes\":[\"25\",\"17\",\"15\"],\"reason\":\"x\"" BY, "further vote was held" } },
    { { "find-vote", "HY-V/M2", "result", "FAILED" }, { "find-motion", "HY-V/M2", "state", "lost" },
      { "find-vote", "HY-V/M2", "sums", "25×2＝50＞30; 16×2＝32＞30; 16×2＝32＞30" }, { "find-motion", "HY-V/M3", "state", "seconded" } } },
  { "further-vote", "U3", 30,
    { { ELECT ("M2", "2", THREE, ""), NULL }, OPEN2 ("paper"), ISSUED ("M2", "30"),
      { POLL ("M2", "\"25\",\"15\",\"14\"", ",\"unreturned\":1,\"invalid\":1,\"invalid_reasons\":[\"多选\"]"), NULL },
      { "\"do\":\"vote.close\",\"vote\":\"HY-V/M2\"", NULL },
      { "\"do\":\"vote.recount\",\"vote\":\"HY-V/M2\",\"votes\":[\"25\",\"14\",\"14\"],\"unreturned\":1,\"invalid\":1,\"reason\":\"x\"" BY, NULL },
      { "\"do\":\"vote.announce\",\"vote\":\"HY-V/M2\"", NULL },
      { ELECT ("M3", "1", "\"代表12\",\"代表13\"", ",\"parent\":\"HY-V/M2\""), NULL },
      { "\"do\":\"vote.open\",\"motion\":\"HY-V/M3\",\"method\":\"paper\"", NULL }, ISSUED ("M3", "30"),
      { POLL ("M3", "\"10\",\"9\"", ""), NULL }, { "\"do\":\"vote.close\",\"vote\":\"HY-V/M3\"", NULL },
      { "\"do\":\"vote.announce\",\"vote\":\"HY-V/M3\"", NULL },
      { ELECT ("M4", "1", "\"代表12\",\"代表13\"", ",\"parent\":\"HY-V/M3\""), "Every seat" },
      { "\"do\":\"vote.correct\",\"vote\":\"HY-V/M3\",\"votes\":[\"9\",\"9\"],\"reason\":\"x\"" BY, NULL } },
    { { "find-vote", "HY-V/M2", "recounted", "1" }, { "find-vote", "HY-V/M2", "sums", "25×2＝50＞29; 14×2＝28≤29; 14×2＝28≤29" },
      { "find-vote", "HY-V/M3", "sums", "9×3＝27＜30; 9×3＝27＜30" }, { "find-vote", "HY-V/M3", "result", "FAILED" },
      { "find-motion", "HY-V/M3", "state", "lost" } } },
  { "election-no-quorum", "U3", 25,
    { { ELECT ("M2", "1", THREE, ""), NULL }, OPEN2 ("paper"), ISSUED ("M2", "25"),
      { POLL ("M2", "\"24\",\"0\",\"0\"", ",\"unreturned\":1"), NULL }, { "\"do\":\"vote.close\",\"vote\":\"HY-V/M2\"", NULL },
      { "\"do\":\"vote.announce\",\"vote\":\"HY-V/M2\"", NULL },
      { ELECT ("M3", "1", THREE, ",\"parent\":\"HY-V/M2\""), "not an election that was decided" }, OPEN2 ("paper") },
    { { "find-vote", "HY-V/M2", "state", "open" }, { "find-motion", "HY-V/M2", "state", "voting" } } },
  { "no-election-here", "U2", 33, { { ELECT ("M2", "1", THREE, ""), "does not elect" } }, { { NULL } } },
  { "consensus", "C1", 30,
    { { "\"do\":\"meeting.consensus\",\"meeting\":\"HY-V\",\"item\":\"HY-V/1\",\"text\":\"一致同意\",\"objections_asked\":true", "not before" },
      { "\"do\":\"agenda.start\",\"item\":\"HY-V/1\"", NULL },
      { "\"do\":\"meeting.consensus\",\"meeting\":\"HY-V\",\"item\":\"HY-V/1\",\"text\":\"一致同意\",\"objections_asked\":false", "asks first" },
      { "\"do\":\"meeting.consensus\",\"label\":\"JY-V\",\"meeting\":\"HY-V\",\"item\":\"HY-V/1\",\"text\":\"一致同意\",\"objections_asked\":true", NULL } },
    { { "find-resolution", "JY-V", "kind", "opinion" }, { "find-resolution", "JY-V", "state", "pending" } } },
  { "no-consensus-here", "U2", 33,
    { { "\"do\":\"agenda.start\",\"item\":\"HY-V/1\"", NULL },
      { "\"do\":\"meeting.consensus\",\"meeting\":\"HY-V\",\"item\":\"HY-V/1\",\"text\":\"一致同意\",\"objections_asked\":true", "decides by vote" } },
    { { NULL } } },
};

static gint64 now;

static void
act (LinliCouncil *council, const char *line, const char *refused)
{
  g_autofree char *json = g_strdup_printf ("{%s}", line);
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) members = linli_record_decode (json, -1, &error);
  g_autofree char *name = NULL;

  g_assert_no_error (error);
  name = g_strdup (linli_record_text (members, "do"));
  linli_record_remove (members, "do");
  linli_council_act (council, name, members, now += 1000, "工作人员甲", NULL, &error);
  g_test_message ("%s: %s", line, error ? error->message : "done");
  if (!refused)
    g_assert_no_error (error);
  else
    {
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, refused));
    }
}

static void
actf (LinliCouncil *council, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
actf (LinliCouncil *council, const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list args;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);
  act (council, line, NULL);
}

static void
add_body (LinliCouncil *council, const char *rule)
{
  actf (council, "\"do\":\"body.add\",\"label\":\"会\",\"name\":\"会\",\"rule\":\"%s\"", rule);
  for (int i = 1; g_str_equal (rule, "O2") && i <= 3; i++)
    actf (council, "\"do\":\"seat.add\",\"body\":\"会\",\"person\":\"委员%02d\",\"role\":\"owner\",\"area_dm2\":%d,\"units\":%d", i,
          i == 1 ? 30000 : 10000, i == 1 ? 3 : 1);
  for (int i = 1; g_str_equal (rule, "O2") && i <= 3; i++)
    actf (council, "\"do\":\"seat.add\",\"body\":\"会\",\"person\":\"代表%02d\",\"role\":\"owner\",\"area_dm2\":10000,\"units\":1", i);
  for (int i = 1; !g_str_equal (rule, "O2") && i <= 36; i++)
    actf (council, "\"do\":\"seat.add\",\"body\":\"会\",\"person\":\"代表%02d\",\"role\":\"representative\"", i);
}

static void
check_in (LinliCouncil *council, guint present, gboolean all)
{
  for (guint i = 1; i <= present; i++)
    if (all && i <= 9)
      actf (council, "\"do\":\"attendance.check_in\",\"meeting\":\"HY-V\",\"person\":\"委员%02u\"", i);
    else
      actf (council, "\"do\":\"attendance.check_in\",\"meeting\":\"HY-V\",\"person\":\"代表%02u\"", all ? i - 9 : i);
}

/* A meeting in session with M1 seconded, whatever its rule. */
static void
begin (LinliCouncil *council, const Case *one)
{
  gboolean reps = g_str_equal (one->rule, "U2"), ballot = g_str_equal (one->rule, "O2");

  linli_instant_parse ("2026-03-01T09:00", &now, NULL);
  if (!reps)
    add_body (council, one->rule);
  actf (council, "\"do\":\"meeting.plan\",\"label\":\"HY-V\",\"body\":\"%s\",\"title\":\"表决\",\"mode\":\"%s\",\"venue\":\"议事厅\","
        "\"starts_at\":\"2026-03-21T14:00\",\"ends_at\":\"%s\",\"chair\":\"委员01\",\"recorder\":\"工作人员甲\","
        "\"tellers\":[\"代表02\",\"代表05\"]", reps ? "居民代表会议" : "会", ballot ? "ballot" : g_str_equal (one->rule, "C1") ? "tea" : "council",
        ballot ? "2026-04-22T18:00" : "2026-03-21T17:00");
  act (council, "\"do\":\"agenda.add\",\"meeting\":\"HY-V\",\"title\":\"表决\",\"minutes\":60", NULL);
  act (council, "\"do\":\"meeting.notify\",\"meeting\":\"HY-V\",\"places\":[\"公示栏\"]", NULL);
  linli_instant_parse ("2026-03-21T14:00", &now, NULL);
  act (council, "\"do\":\"meeting.open_checkin\",\"meeting\":\"HY-V\"", NULL);
  check_in (council, one->present, reps);
  act (council, "\"do\":\"meeting.open\",\"meeting\":\"HY-V\"", NULL);
  actf (council, "\"do\":\"motion.propose\",\"label\":\"M1\",\"meeting\":\"HY-V\",\"kind\":\"main\",\"title\":\"设置公共晾衣区\","
        "\"text\":\"设置公共晾衣区。\",\"mover\":\"%s\"", ballot ? "委员02" : "代表07");
  act (council, "\"do\":\"motion.second\",\"motion\":\"HY-V/M1\",\"by\":\"代表11\"", NULL);
}

static void
play (LinliCouncil *council, const Case *one)
{
  begin (council, one);
  for (guint i = 0; i < STEPS && one->steps[i].line; i++)
    act (council, one->steps[i].line, one->steps[i].refused);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (LinliCouncil) trial = fixture_trial ();

  play (trial, one);
  assert_values (trial, one->expected);
}

static const Case *
case_of (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (g_str_equal (cases[i].name, name))
      return &cases[i];
  g_assert_not_reached ();
}

/* After the last day the ballots that are out count for nobody. */
static void
test_closed_late (void)
{
  g_autoptr (LinliCouncil) trial = fixture_trial ();

  play (trial, case_of ("ballots"));
  linli_instant_parse ("2026-04-23T09:00", &now, NULL);
  act (trial, "\"do\":\"vote.close\"," M1, NULL);
  act (trial, "\"do\":\"vote.announce\"," M1, NULL);
  assert_values (trial, (const Expected[]) { { "find-vote", "HY-V/M1", "for", "2" },
                                             { "find-vote", "HY-V/M1", "for_dm2", "40000" },
                                             { "find-vote", "HY-V/M1", "participating", "3" },
                                             { "find-vote", "HY-V/M1", "result", "NO_QUORUM" }, { NULL } });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/votes/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/votes/closed-late", test_closed_late);
  return fixture_run_trials ();
}
