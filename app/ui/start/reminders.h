/* Notifications of what is due: once a day for each thing, while a window is open, and without one by "linli --remind". */
#pragma once

#include "ui/session.h"

G_BEGIN_DECLS

typedef struct _LinliReminders LinliReminders;

/* Looks at the session's register now, and from time to time until freed; sends through the default GApplication. */
LinliReminders *linli_reminders_new (LinliSession *session);
void linli_reminders_free (LinliReminders *reminders);

/* Reads the recent registers, sends one notification for each group of each that has something due, and leaves. Needs no
 * display. Returns: the program's exit code; nothing to send, or nobody to send it to, is no fault. */
int linli_reminders_send (void);

/* Writes or removes the entry that makes the desktop run "linli --remind" when it starts. */
gboolean linli_reminders_set_autostart (gboolean on, GError **error);
char *linli_reminders_autostart_path (void); /* (transfer full) */

/* The notification of what of @rows (of linli_today_reminders()) is in @group and among @fresh.
 * Returns: (transfer full) (nullable): NULL when nothing is. */
GNotification *linli_reminders_notification (GPtrArray *rows, guint group, const char *const *fresh, const char *committee,
                                             const char *path);

G_END_DECLS
