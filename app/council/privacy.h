/* What a mediation may not be: public. Its topic and its meeting are named to the parties alone.
 *
 * A meeting is private when it is a mediation, or when a mediation stands on its agenda. Nothing of it goes on public
 * notice, and nothing that is to be published is put to it. That is a house rule. */
#pragma once

#include "council/act.h"

G_BEGIN_DECLS

gboolean linli_privacy_of_topic (const LinliRecord *topic); /* @topic: a row of the topic, or NULL */
gboolean linli_privacy_of_meeting (LinliAct *act, const LinliRecord *meeting); /* the same for a meeting */

/* Refused where one is private and the other not. @topic: may be NULL. */
gboolean linli_privacy_check_agenda (LinliAct *act, const LinliRecord *meeting, const LinliRecord *topic, GError **error);
gboolean linli_privacy_check_motion (LinliAct *act, const LinliRecord *meeting, const LinliRecord *topic, GError **error);

/* Refused when what would be published is of a private meeting or topic. Each may be NULL. */
gboolean linli_privacy_check_notice (LinliAct *act, const LinliRecord *meeting, const LinliRecord *resolution, GError **error);

G_END_DECLS
