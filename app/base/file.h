/* Whole files, read with a limit and written so that either the old or the new one stands. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads a regular file of at most @limit bytes. Returns: (transfer full): its bytes, or NULL. */
GBytes *linli_file_read (const char *path, gsize limit, GError **error);

/* Writes beside @path, fsyncs, renames over it, fsyncs the folder. On failure @path is untouched. */
gboolean linli_file_write (const char *path, const void *data, gsize size, GError **error);

/* As above, readable by its owner only. */
gboolean linli_file_write_private (const char *path, const void *data, gsize size, GError **error);

/* fsyncs the folder that holds @path, so that a rename in it survives a power cut. */
gboolean linli_file_sync_folder (const char *path, GError **error);

G_END_DECLS
