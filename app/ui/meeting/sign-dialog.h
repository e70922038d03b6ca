/* Signing a paper: who signs, with which identity, under which passphrase. */
#pragma once

#include "ui/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LINLI_TYPE_SIGN_DIALOG (linli_sign_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LinliSignDialog, linli_sign_dialog, LINLI, SIGN_DIALOG, AdwWindow)

/* @paper: id. Shows itself over the window of @near. */
void linli_sign_dialog_show (GtkWidget *near, LinliSession *session, gint64 paper);

G_END_DECLS
