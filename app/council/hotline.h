/* Requests from the export of a hotline (12345): checked whole, then registered whole or not at all.
 *
 * A request is known by its number there: one that is registered already is left as it is, so that the same export, or a
 * later one that holds it again, may be read at any time. The format is described in data/doc/import.md. */
#pragma once

#include "council/import.h"

G_BEGIN_DECLS

#define LINLI_HOTLINE_SOURCE "hotline"

/* In the report, added are the requests registered and unchanged those that were there. @options: body is not used. */
LinliImportReport *linli_import_requests (LinliCouncil *council, GBytes *bytes, const LinliImportOptions *options,
                                          GError **error);

G_END_DECLS
