/* The forms of a topic's acts, and those of catalogues. */
#pragma once

#include "ui/form/form.h"

G_BEGIN_DECLS

/* Returns: (nullable): the form of an act that has one. */
const LinliFormSpec *linli_topic_form (const char *act);

/* Of a catalogue's item under which topics were admitted. */
extern const LinliFormSpec linli_catalogue_source_form;

extern const LinliFieldWord linli_topic_kinds[];

/* Proposes a topic by a form that says what its kind means and who decides its matter; shows its page then.
 * @request: label of the request that it comes from, NULL for none. Returns: (transfer none): until it closes. */
LinliForm *linli_topic_propose (GtkWidget *near, LinliSession *session, const char *request);

/* The same form for what was proposed wrongly, while @topic, a row of "desk-topic", is not admitted. */
LinliForm *linli_topic_correct (GtkWidget *near, LinliSession *session, const LinliRecord *topic);

G_END_DECLS
