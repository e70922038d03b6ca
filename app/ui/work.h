/* Something longer done in a thread: with a title, a share done and a way to stop it.
 *
 * The window shows what runs; whoever started it gets the result or the error on the main thread. */
#pragma once

#include "ui/session.h"

G_BEGIN_DECLS

#define LINLI_TYPE_WORK (linli_work_get_type ())
G_DECLARE_FINAL_TYPE (LinliWork, linli_work, LINLI, WORK, GObject)

/* Runs in a thread; uses the session only through its calls for threads. Returns: the result, or NULL with @error. */
typedef gpointer (*LinliWorkFunc) (LinliWork *work, LinliSession *session, gpointer data, GError **error);

/* Starts @func; @data and the result are freed by the functions given. @done is called with the work as source.
 * Returns: (transfer none): alive until @done has been called. */
LinliWork *linli_work_start (LinliSession *session, const char *title, LinliWorkFunc func, gpointer data,
                             GDestroyNotify data_free, GDestroyNotify result_free, GAsyncReadyCallback done,
                             gpointer done_data);
gpointer linli_work_finish (GAsyncResult *result, GError **error); /* (transfer full) */

const char *linli_work_title (LinliWork *work);
void linli_work_cancel (LinliWork *work);

/* From the thread: the share done, 0 … 1000; TRUE goes on, FALSE with CANCELLED means stop. */
gboolean linli_work_step (LinliWork *work, guint per_mille, GError **error);

/* Properties: "per-mille" (uint), "running" (boolean). */

G_END_DECLS
