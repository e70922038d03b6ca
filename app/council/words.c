#include "council/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const words[][2] = {
  /* kinds of committee and community */
  { "residents", N_("residents' committee") }, { "villagers", N_("villagers' committee") },
  { "commercial", N_("commercial housing") }, { "old", N_("old neighborhood") }, { "resettled", N_("resettled community") },
  { "mixed", N_("mixed community") }, { "traditional", N_("traditional village") }, { "blended", N_("blended village") },
  { "zh", N_("Chinese") }, { "en", N_("English") },
  /* offices, roles, sex */
  { "staff", N_("staff") }, { "committee", N_("committee member") }, { "supervisor", N_("supervisor") },
  { "chair", N_("chair") }, { "recorder", N_("recorder") },
  { "representative", N_("representative") }, { "resident", N_("resident") }, { "adviser", N_("adviser") },
  { "party", N_("Party member") }, { "owner", N_("owner") }, { "villager", N_("villager") }, { "member", N_("member") },
  { "female", N_("female") }, { "male", N_("male") },
  /* topics and meetings */
  { "mediation", N_("mediation") }, { "deliberation", N_("deliberation") }, { "oversight", N_("oversight") },
  { "council", N_("council meeting") }, { "assembly", N_("assembly") }, { "tea", N_("tea session") },
  { "ballot", N_("written ballot") }, { "passed", N_("passed") }, { "sent_back", N_("sent back") },
  { "low", N_("low") }, { "medium", N_("medium") }, { "high", N_("high") },
  { "recess", N_("recess") }, { "suspension", N_("suspended for want of a quorum") },
  /* speeches, motions, votes */
  { "for", N_("for") }, { "against", N_("against") }, { "amend", N_("to amend") }, { "explain", N_("explains") },
  { "remark", N_("remark") }, { "main", N_("main motion") }, { "amendment", N_("amendment") },
  { "procedural", N_("procedural motion") }, { "show", N_("show of hands") }, { "roll", N_("roll call") },
  { "paper", N_("paper ballot") }, { "written", N_("written ballot") }, { "secret", N_("secret ballot") },
  { "election", N_("election") },
  { "elected", N_("elected") }, { "not_elected", N_("not elected") }, { "tied", N_("level with others") },
  { "PASSED", N_("passed") }, { "FAILED", N_("not passed") }, { "NO_QUORUM", N_("no quorum") },
  /* turns */
  { "speech", N_("speech") }, { "intervention", N_("intervention") }, { "order", N_("point of order") },
  /* resolutions, papers, notices, objections */
  { "resolution", N_("resolution") }, { "opinion", N_("consultative opinion") }, { "record", N_("record") },
  { "minutes", N_("minutes") }, { "notice", N_("public notice") }, { "result", N_("result of a vote") },
  { "owners", N_("owners' decision") }, { "village", N_("village affairs") }, { "financial", N_("financial affairs") },
  { "accepted", N_("accepted in full") }, { "partial", N_("partly accepted") }, { "rejected", N_("not accepted") },
  /* badges and limits */
  { "red", N_("red") }, { "yellow", N_("yellow") }, { "green", N_("green") }, { "none", N_("none") },
  { "at_least", N_("at least") }, { "at_most", N_("at most") }, { "working_days", N_("working days") },
  { "calendar_days", N_("calendar days") }, { "times", N_("times") },
  { "satisfied", N_("satisfied") }, { "basically", N_("basically satisfied") }, { "unsatisfied", N_("not satisfied") },
};

static const char *const entities[][2] = {
  { "person", N_("person") }, { "body", N_("body") }, { "catalogue", N_("catalogue item") }, { "request", N_("request") },
  { "topic", N_("topic") }, { "meeting", N_("meeting") }, { "item", N_("item") }, { "motion", N_("motion") },
  { "vote", N_("vote") }, { "resolution", N_("resolution") }, { "paper", N_("paper") }, { "notice", N_("notice") },
  { "objection", N_("objection") }, { "reconsideration", N_("reconsideration") }, { "task", N_("task") },
  { "feedback", N_("feedback") }, { "agenda_item", N_("agenda item") }, { "speech", N_("speech") },
  { "file", N_("file") }, { "ballot", N_("ballot") }, { "turn", N_("turn to speak") }, { "group", N_("small group") },
};

static const char *const findings[][2] = {
  { "verdict", N_("verdict") }, { "bytes", N_("bytes") }, { "coverage", N_("coverage") }, { "revisions", N_("revisions") },
  { "signer", N_("signer") }, { "trust", N_("trust") }, { "time", N_("time") }, { "record", N_("contents") },
  { "ledger", N_("ledger") }, { "chain", N_("chain") }, { "checkpoint", N_("checkpoint") }, { "tables", N_("tables") },
  { "personal", N_("personal") }, { "vote", N_("vote") }, { "paper", N_("paper") }, { "limits", N_("limits") },
  { "attachment", N_("file") }, { "urn", N_("urn") },
  { "ok", N_("ok") }, { "bad", N_("bad") }, { "unknown", N_("unknown") }, { "valid", N_("valid") },
  { "incomplete", N_("incomplete") }, { "invalid", N_("invalid") }, { "foreign", N_("foreign") },
};

static const char *
find (const char *const table[][2], gsize size, const char *value)
{
  for (gsize i = 0; i < size; i++)
    if (strcmp (table[i][0], value) == 0)
      return _(table[i][1]);
  return value;
}

const char *
linli_word (const char *value)
{
  return find (words, G_N_ELEMENTS (words), value);
}

const char *
linli_entity_word (const char *entity)
{
  return find (entities, G_N_ELEMENTS (entities), entity);
}

const char *
linli_finding_word (const char *value)
{
  return find (findings, G_N_ELEMENTS (findings), value);
}
