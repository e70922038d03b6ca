/* Why ballots are invalid: one reason a ballot, of the usual ones or of one's own. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_REASONS (linli_reasons_get_type ())
G_DECLARE_FINAL_TYPE (LinliReasons, linli_reasons, LINLI, REASONS, GtkBox)

/* Signal "changed". @election: with the reasons that only a ballot with candidates has. */
GtkWidget *linli_reasons_new (LinliSession *session, gboolean election);

/* Hidden while there are none. */
void linli_reasons_set_ballots (LinliReasons *reasons, gint64 ballots);

gboolean linli_reasons_are_given (LinliReasons *reasons); /* as many as ballots */
GStrv linli_reasons_lines (LinliReasons *reasons);        /* (transfer full): as they are recorded */

/* keep: the lines as the list "invalid_reasons" of @into, where there are any. take_up: puts them there again. */
void linli_reasons_keep (LinliReasons *reasons, LinliRecord *into);
void linli_reasons_take_up (LinliReasons *reasons, const LinliRecord *from);

G_END_DECLS
