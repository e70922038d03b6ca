/* Who is there: the quorum, the entry that checks people in, the roster by groups, and what was entered last.
 *
 * Typed is a name, a label, a building, the number of a household's card or a telephone number; Enter checks in the one who is
 * meant. The roster is read as it is looked at. */
#pragma once

#include "ui/live/live.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LINLI_TYPE_RUN_ATTENDANCE (linli_run_attendance_get_type ())
G_DECLARE_FINAL_TYPE (LinliRunAttendance, linli_run_attendance, LINLI, RUN_ATTENDANCE, AdwBin)

GtkWidget *linli_run_attendance_new (LinliLive *live);

/* To the entry, with what stands in it selected. */
void linli_run_attendance_enter (LinliRunAttendance *attendance);

/* As a person types @text and presses Enter. */
void linli_run_attendance_type (LinliRunAttendance *attendance, const char *text);

/* The group of the roster that is shown: "absent", "excused", "away", "present", "attending". */
void linli_run_attendance_show (LinliRunAttendance *attendance, const char *group);

G_END_DECLS
