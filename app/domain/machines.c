#include "domain/machine.h"

#include <glib/gi18n-lib.h>

#define STAFF LINLI_WHO_STAFF
#define FLOOR LINLI_WHO_FLOOR
#define SUPERVISOR LINLI_WHO_SUPERVISOR
#define ANYONE LINLI_WHO_ANYONE

static const LinliTransition request[] = {
  { "", "register", "registered", STAFF, NULL },
  { "registered", "accept", "accepted", STAFF, NULL },
  { "registered", "decline", "declined", STAFF, NULL },
  { "registered|accepted", "refer", "referred", STAFF, NULL },
  { "registered", "withdraw", "withdrawn", STAFF | ANYONE, NULL },
  { "accepted", "handle", "handling", STAFF, NULL },
  { "accepted", "make_topic", "topic", STAFF, NULL },
  { "handling|topic", "close", "closed", STAFF, NULL },
  { "closed", "rate", "rated", STAFF, NULL },
  { "rated|declined|referred|withdrawn", "archive", "archived", STAFF, NULL },
  { NULL },
};

static const LinliTransition topic[] = {
  { "", "propose", "pending", STAFF, NULL },
  { "pending", "admit", "admitted", STAFF, N_("Urban Residents' Committees Law, article 30; Villagers' Committees Law, article 28") },
  { "pending", "return", "returned", STAFF, NULL },
  { "returned", "resubmit", "pending", STAFF, NULL },
  { "pending", "reject", "rejected", STAFF, NULL },
  { "admitted|routed", "route", "routed", STAFF, NULL },
  { "routed", "decide", "decided", STAFF | FLOOR, NULL },
  { "decided", "undecide", "routed", STAFF | FLOOR, NULL },
  { "pending|returned", "party_review", "", STAFF, N_("Urban Residents' Committees Law, article 30; Villagers' Committees Law, article 28") },
  { "admitted|routed|returned|rejected", "take_back", "pending", STAFF, NULL },
  { "pending|returned", "correct", "", STAFF, NULL },
  { "pending|returned|admitted|routed", "stakeholder", "", STAFF, NULL },
  { "pending|returned|admitted|routed", "stakeholder_change", "", STAFF, NULL },
  { "pending|returned|admitted|routed", "stakeholder_remove", "", STAFF, NULL },
  { "pending|returned|admitted|routed", "legal_opinion", "", STAFF, NULL },
  { "pending|returned|admitted|routed", "risk", "", STAFF, NULL },
  { "pending|returned|admitted|routed", "fund", "", STAFF, NULL },
  { "pending|returned|admitted|routed", "fund_change", "", STAFF, NULL },
  { "pending|returned|admitted|routed", "fund_remove", "", STAFF, NULL },
  { "pending|returned|admitted|routed|decided", "revise", "", STAFF, NULL },
  { "decided|rejected", "archive", "archived", STAFF, NULL },
  { NULL },
};

static const LinliTransition meeting[] = {
  { "", "plan", "preparing", STAFF, NULL },
  { "preparing|notified", "notify", "notified", STAFF, NULL },
  { "preparing|notified", "cancel", "cancelled", STAFF, NULL },
  { "notified", "open_checkin", "checkin", STAFF | FLOOR, NULL },
  { "checkin", "open", "session", FLOOR, NULL },
  { "checkin", "end_inquorate", "inquorate", FLOOR, NULL },
  { "session|suspended", "recess", "recess", FLOOR, NULL },
  { "session", "suspend", "suspended", FLOOR, NULL },
  { "recess|suspended", "resume", "session", FLOOR, NULL },
  { "suspended|recess", "end_inquorate", "inquorate", FLOOR, NULL },
  { "session|suspended|recess", "adjourn", "adjourned", FLOOR, NULL },
  { "adjourned|inquorate|cancelled", "archive", "archived", STAFF, NULL },
  { "preparing|notified|checkin|session|recess|suspended", "speaking", "", STAFF | FLOOR, NULL },
  { NULL },
};

static const LinliTransition turn[] = {
  { "", "ask", "waiting", STAFF | FLOOR, NULL },
  { "waiting|paused", "withdraw", "withdrawn", STAFF | FLOOR, NULL },
  { "waiting", "begin", "speaking", STAFF | FLOOR, NULL },
  { "speaking", "pause", "paused", STAFF | FLOOR, NULL },
  { "paused", "resume", "speaking", STAFF | FLOOR, NULL },
  { "speaking|paused", "extend", "", STAFF | FLOOR, NULL },
  { "speaking|paused", "note", "", STAFF | FLOOR, NULL },
  { "speaking|paused", "end", "done", STAFF | FLOOR, NULL },
  { NULL },
};

static const LinliTransition group[] = {
  { "", "open", "open", STAFF | FLOOR, NULL },
  { "open", "note", "open", STAFF | FLOOR, NULL },
  { NULL },
};

static const LinliTransition motion[] = {
  { "", "propose", "proposed", STAFF | FLOOR, NULL },
  { "proposed", "second", "seconded", STAFF | FLOOR, NULL },
  { "proposed|seconded", "withdraw", "withdrawn", STAFF | FLOOR, NULL },
  { "proposed|seconded|undecided", "table", "tabled", STAFF | FLOOR, NULL },
  { "tabled", "take_up", "proposed", STAFF | FLOOR, NULL },
  { "seconded|undecided", "open_vote", "voting", STAFF | FLOOR, NULL },
  { "voting", "carry", "carried", STAFF | FLOOR, NULL },
  { "voting", "lose", "lost", STAFF | FLOOR, NULL },
  { "voting", "leave_undecided", "undecided", STAFF | FLOOR, NULL },
  { "voting", "call_off", "seconded", STAFF | FLOOR, NULL },
  { "carried|lost|undecided", "correct_to_carried", "carried", STAFF | FLOOR, NULL },
  { "carried|lost|undecided", "correct_to_lost", "lost", STAFF | FLOOR, NULL },
  { "carried|lost|undecided", "correct_to_undecided", "undecided", STAFF | FLOOR, NULL },
  { NULL },
};

static const LinliTransition vote[] = {
  { "", "open", "open", STAFF | FLOOR, NULL },
  { "open", "issue", "open", STAFF | FLOOR, NULL },
  { "open", "cast", "open", STAFF | FLOOR, NULL },
  { "open", "count", "open", STAFF | FLOOR, NULL },
  { "open", "close_urn", "open", STAFF | FLOOR, NULL },
  { "open", "open_urn", "open", STAFF | FLOOR, NULL },
  { "open", "destroy_urn", "open", STAFF | FLOOR, NULL },
  { "counted", "destroy_urn", "counted", STAFF | FLOOR, NULL },
  { "open", "tell", "open", STAFF | FLOOR, NULL },
  { "open", "untell", "open", STAFF | FLOOR, NULL },
  { "open", "close", "counted", STAFF | FLOOR, NULL },
  { "counted", "recount", "counted", STAFF | FLOOR, NULL },
  { "counted", "announce", "announced", STAFF | FLOOR, NULL },
  { "open|counted", "cancel", "cancelled", STAFF | FLOOR, NULL },
  { "announced", "correct", "announced", STAFF | FLOOR, NULL },
  { NULL },
};

static const LinliTransition ballot[] = {
  { "", "issue", "issued", STAFF | FLOOR, NULL },
  { "issued", "return", "returned", STAFF | FLOOR, NULL },
  { "issued|returned", "void", "void", STAFF | FLOOR, NULL },
  { NULL },
};

static const LinliTransition resolution[] = {
  { "", "adopt", "pending", STAFF | FLOOR, NULL },
  { "pending", "post", "posted", STAFF, NULL },
  { "posted", "take_effect", "effective", STAFF, NULL },
  { "effective", "execute", "executing", STAFF, NULL },
  { "executing", "complete", "completed", STAFF, NULL },
  { "posted|effective|executing", "suspend", "suspended", STAFF, N_("Urban Residents' Committees Law, article 28; Villagers' Committees Law, article 30") },
  { "suspended", "uphold", "posted", STAFF, NULL },
  { "suspended", "revoke", "revoked", STAFF, N_("Urban Residents' Committees Law, article 30; Villagers' Committees Law, article 28") },
  { "suspended", "amend", "pending", STAFF, NULL },
  { "completed|revoked", "archive", "archived", STAFF, NULL },
  { NULL },
};

static const LinliTransition paper[] = {
  { "", "draft", "draft", STAFF | FLOOR, NULL },
  { "draft", "check", "checked", STAFF | FLOOR, NULL },
  { "checked", "issue", "issued", STAFF | FLOOR, NULL },
  { "issued", "sign", "issued", STAFF | FLOOR | SUPERVISOR, NULL },
  { NULL },
};

static const LinliTransition notice[] = {
  { "", "post", "posted", STAFF, N_("Urban Residents' Committees Law, article 34; Villagers' Committees Law, article 35") },
  { "posted|disputed", "dispute", "disputed", STAFF, NULL },
  { "disputed", "uphold", "posted", STAFF, NULL },
  { "posted|disputed", "supplement", "posted", STAFF, NULL },
  { "posted|disputed|expired", "repost", "posted", STAFF, NULL },
  { "posted", "expire", "expired", STAFF, NULL },
  { "expired", "archive", "archived", STAFF, NULL },
  { NULL },
};

static const LinliTransition objection[] = {
  { "", "submit", "submitted", STAFF | SUPERVISOR | ANYONE, NULL },
  { "submitted|review", "accept", "accepted", STAFF, NULL },
  { "accepted", "examine", "examined", STAFF, NULL },
  { "accepted|examined", "answer", "answered", STAFF, NULL },
  { "answered", "ask_review", "review", STAFF | SUPERVISOR | ANYONE, NULL },
  { "answered", "close", "closed", STAFF, NULL },
  { NULL },
};

static const LinliTransition reconsideration[] = {
  { "", "ask", "convene", STAFF, N_("Urban Residents' Committees Law, article 28; Villagers' Committees Law, article 30") },
  { "convene", "uphold", "upheld", STAFF, NULL },
  { "convene", "revoke", "revoked", STAFF, NULL },
  { NULL },
};

static const LinliTransition task[] = {
  { "", "create", "unassigned", STAFF, NULL },
  { "unassigned|assigned", "assign", "assigned", STAFF, NULL },
  { "assigned", "sign_for", "acknowledged", STAFF | ANYONE, NULL },
  { "acknowledged", "start", "working", STAFF | ANYONE, NULL },
  { "working", "progress", "working", STAFF | ANYONE, NULL },
  { "acknowledged|working", "hold", "hold", STAFF, NULL },
  { "hold", "resume", "working", STAFF, NULL },
  { "assigned|acknowledged|working|hold|acceptance", "escalate", "", STAFF | SUPERVISOR, NULL },
  { "assigned|acknowledged|working|hold", "extend", "", STAFF | ANYONE, NULL },
  { "working", "hand_in", "acceptance", STAFF | ANYONE, NULL },
  { "acceptance", "pass", "done", STAFF | SUPERVISOR, NULL },
  { "acceptance", "return", "working", STAFF | SUPERVISOR, NULL },
  { "done|rated", "reopen", "working", STAFF | SUPERVISOR, NULL },
  { "done", "rate", "rated", STAFF, NULL },
  { "rated", "archive", "archived", STAFF, NULL },
  { NULL },
};

const LinliMachine linli_machines[] = {
  { "request", request },       { "topic", topic },
  { "meeting", meeting },       { "turn", turn },
  { "group", group },           { "motion", motion },
  { "vote", vote },             { "resolution", resolution },
  { "paper", paper },           { "notice", notice },
  { "objection", objection },   { "reconsideration", reconsideration },
  { "task", task },             { "ballot", ballot },
  { NULL, NULL },
};
