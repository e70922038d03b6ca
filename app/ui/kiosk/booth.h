/* What the kiosk does with the urn: one voter at a time, each step in a thread, the voter's slip only as its hash. */
#pragma once

#include "council/urn.h"
#include "ui/session.h"

G_BEGIN_DECLS

#define LINLI_TYPE_BOOTH (linli_booth_get_type ())
G_DECLARE_FINAL_TYPE (LinliBooth, linli_booth, LINLI, BOOTH, GObject)

LinliBooth *linli_booth_new (LinliSession *session);

/* Reads anew which vote is open. Returns: whether it is another than before. */
gboolean linli_booth_refresh (LinliBooth *booth);
const LinliRecord *linli_booth_vote (LinliBooth *booth); /* as linli_urn_vote(); NULL where none takes ballots */
GPtrArray *linli_booth_candidates (LinliBooth *booth);   /* (transfer none) (element-type utf8): in their order, empty for none */

guint linli_booth_wait (LinliBooth *booth); /* seconds for which nothing is looked up after wrong codes */

/* Looks the slip up whose code is @typed, which is wiped as soon as it is read, and keeps it as the voter's. */
void linli_booth_look (LinliBooth *booth, const char *typed, GAsyncReadyCallback done, gpointer data);
gboolean linli_booth_look_finish (GAsyncResult *result, LinliUrnState *state, GError **error);

/* Puts @choice into the urn for the voter's slip. The state and errors are those of linli_urn_cast(). */
void linli_booth_cast (LinliBooth *booth, const char *choice, GAsyncReadyCallback done, gpointer data);
gboolean linli_booth_cast_finish (GAsyncResult *result, LinliUrnState *state, GError **error);

void linli_booth_forget (LinliBooth *booth); /* the voter has gone */

G_END_DECLS
