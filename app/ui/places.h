/* The places of the desk: one table that the sidebar, the window and the shortcuts read. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;  /* "today" */
  const char *title; /* msgid */
  const char *icon;
  const char *count; /* column of desk-counts; NULL for none; "" for what waits today */
  GtkWidget *(*page) (LinliSession *session);
} LinliPlace;

extern const LinliPlace linli_places[];
extern const guint linli_n_places;

G_END_DECLS
