/* The committee and its file: the first step of a new register. */
#pragma once

#include "base/record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_COMMITTEE_FORM (linli_committee_form_get_type ())
G_DECLARE_FINAL_TYPE (LinliCommitteeForm, linli_committee_form, LINLI, COMMITTEE_FORM, GtkWidget)

GtkWidget *linli_committee_form_new (void);
void linli_committee_form_focus (LinliCommitteeForm *form);

/* The facts of linli_council_create(). Returns: (transfer full), or NULL with a sentence, and the focus on what is wrong. */
LinliRecord *linli_committee_form_read (LinliCommitteeForm *form, GError **error);

const char *linli_committee_form_path (LinliCommitteeForm *form); /* where the file is to stand */

G_END_DECLS
