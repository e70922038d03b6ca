/* The key of an urn: in the program's memory, or on the two tellers' papers. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_URN_KEY_SHARES 2

/* Where the share of one teller is typed, under its heading. @index: from 0. @view: set to the text view in it. */
GtkWidget *linli_urn_share_new (guint index, GtkWidget **view);

/* In a thread: puts the key together from the shares in @views; NULL only asks whether it is at hand. @owner: is kept, and
 * the source of @done. finish: whether it is at hand now, FALSE with the sentence that says which share is wrong. */
void linli_urn_key_unlock (GtkWidget *owner, LinliSession *session, gint64 vote, GtkWidget *const *views, GAsyncReadyCallback done);
gboolean linli_urn_key_unlock_finish (GAsyncResult *result, GError **error);

G_END_DECLS
