/* A paper as a document, from its facts alone: the same facts always give the same document. */
#pragma once

#include "minutes/document.h"
#include "minutes/facts.h"

G_BEGIN_DECLS

/* The record (会议记录, internal), the minutes (会议纪要, decisions), the public notice (公示) or the notice of a meeting
 * to come (会议通知, unsigned), by what the heading of @facts says. Error INPUT when it is none of these, or its meeting is missing. */
LinliDocument *linli_paper_document (const LinliFacts *facts, GError **error);

G_END_DECLS
