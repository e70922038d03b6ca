/* Who counted: the meeting's tellers as ticks, but for one who moved the motion. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @all: all of them are ticked to begin with, else the first alone. */
GtkWidget *linli_tellers_new (LinliSession *session, gint64 vote, const char *question, gboolean all);

/* The labels of those ticked. (transfer full) */
GStrv linli_tellers_chosen (GtkWidget *tellers);

/* keep: those ticked as the list "by" of @into. take_up: ticks them again, and no other. */
void linli_tellers_keep (GtkWidget *tellers, LinliRecord *into);
void linli_tellers_take_up (GtkWidget *tellers, const LinliRecord *from);

/* Calls @changed (gpointer data) after a tick has changed. */
void linli_tellers_follow (GtkWidget *tellers, GCallback changed, gpointer data);

G_END_DECLS
