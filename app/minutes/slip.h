/* The slip that a person takes home after a request was registered (受理单): one page, unsigned. */
#pragma once

#include "base/record.h"
#include "minutes/document.h"

G_BEGIN_DECLS

#define LINLI_SLIP_TEXT_MAX 200 /* characters of what was asked: the page holds no more */

/* @facts: language, organisation, label, received_on, source, by, text, clerk, at_ms; and where they are known external,
 * kind, grid, due, limit (how it is called), limit_days, article, contact (of the organisation). Every text is masked. */
LinliDocument *linli_slip_document (const LinliRecord *facts);

G_END_DECLS
