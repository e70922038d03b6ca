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
  { "for", N_("for") }, { "against", N_("against") }, { "amend", N_("amends") }, { "explain", N_("explains") },
  { "remark", N_("remark") }, { "main", N_("main motion") }, { "amendment", N_("amendment") },
  { "procedural", N_("procedural motion") }, { "show", N_("show of hands") }, { "roll", N_("roll call") },
  { "paper", N_("paper ballot") }, { "written", N_("written ballot") },
  { "PASSED", N_("passed") }, { "FAILED", N_("not passed") }, { "NO_QUORUM", N_("no quorum") },
  /* resolutions, papers, notices, objections */
  { "resolution", N_("resolution") }, { "opinion", N_("consultative opinion") }, { "record", N_("record") },
  { "minutes", N_("minutes") }, { "notice", N_("public notice") }, { "result", N_("result of a vote") },
  { "owners", N_("owners' decision") }, { "village", N_("village affairs") }, { "financial", N_("financial affairs") },
  { "accepted", N_("accepted") }, { "partial", N_("partly accepted") }, { "rejected", N_("not accepted") },
  /* badges and limits */
  { "red", N_("red") }, { "yellow", N_("yellow") }, { "green", N_("green") }, { "none", N_("none") },
  { "at_least", N_("at least") }, { "at_most", N_("at most") }, { "working_days", N_("working days") },
  { "calendar_days", N_("calendar days") }, { "times", N_("times") }, 
  { "satisfied", N_("satisfied") }, { "basically", N_("basically satisfied") }, { "unsatisfied", N_("not satisfied") },
};

const char *
linli_word (const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i][0], value) == 0)
      return _(words[i][1]);
  return value;
}
