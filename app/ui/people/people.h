/* The place of the people: the roster with a filter, what is wrong with how bodies are made up, the ways in and out. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_people_page_new (LinliSession *session);

G_END_DECLS
