/* One person of the roster in a list: who it is, what is known of their coming, and what can be entered next. */
#pragma once

#include "ui/live/live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is entered next for a row of "run-roster-rows": the act and its word (msgid). attendance.attend asks for more. */
typedef struct
{
  const char *act;
  const char *word;
} LinliAttendeeStep;

LinliAttendeeStep linli_attendee_step (const LinliRecord *row);

/* "1-302 · left at 15:10": what stands below the label. (transfer full): may be "" */
char *linli_attendee_facts (const LinliRecord *row);

/* For a factory: an empty line, and filling it with @row. Its buttons emit run-attendee.step (ss: an act, a label), and
 * run-attendee.excuse, represent and correct (s: a label). @held: something can be entered; @proxies: somebody may be
 * represented. */
GtkWidget *linli_attendee_new (void);
void linli_attendee_bind (GtkWidget *attendee, const LinliRecord *row, gboolean held, gboolean proxies);

G_END_DECLS
