/* Is an attached file whole, and what does it look like: found in a thread, once for each content while the session lives. */
#pragma once

#include "council/files.h"
#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_LOOK_SIZE 96 /* px of a small picture */

typedef struct
{
  LinliFileState state;
  GdkTexture *picture; /* NULL for what is no picture */
} LinliLook;

/* @done is called with the look, now or later, unless @near is gone by then. */
typedef void (*LinliLooked) (const LinliLook *look, GtkWidget *near);
void linli_look_at (LinliSession *session, const char *sha256, const char *media, GtkWidget *near, LinliLooked done);

G_END_DECLS
