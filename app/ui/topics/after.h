/* What stands behind a form that was recorded: a toast that takes it back. */
#pragma once

#include "ui/form/form.h"

G_BEGIN_DECLS

/* Once @form is recorded, says @said with a button that does @undo with @members; @near: where the form came from. */
void linli_after_form (LinliForm *form, GtkWidget *near, LinliSession *session, const char *said, const char *undo,
                       LinliRecord *members); /* takes @members */

/* Does @act now; a refusal stands in @problem. @said, @undo: a toast as above, or NULL. Takes both records; @back may be NULL. */
void linli_do_now (GtkWidget *near, LinliSession *session, GtkWidget *problem, const char *act, LinliRecord *members,
                   const char *said, const char *undo, LinliRecord *back);

G_END_DECLS
