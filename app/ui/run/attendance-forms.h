/* The forms of the attendance. @person: a label, which may be NULL where the form asks for it. */
#pragma once

#include "ui/form/form.h"
#include "ui/live/live.h"

G_BEGIN_DECLS

LinliForm *linli_attend_show (GtkWidget *near, LinliLive *live, const char *person);
LinliForm *linli_excuse_show (GtkWidget *near, LinliLive *live, const char *person);
LinliForm *linli_represent_show (GtkWidget *near, LinliLive *live, const char *person);
LinliForm *linli_attendance_correct_show (GtkWidget *near, LinliLive *live, const char *person);

G_END_DECLS
