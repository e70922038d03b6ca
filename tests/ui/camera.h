/* Windows as pictures to be looked at: "WHAT-SIZE-SCHEME.png" in a folder. LINLI_PHOTOGRAPH names the scenes that are taken. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  int width, height; /* px */
} LinliCameraSize;

typedef struct
{
  const char *folder;
  const char *only;   /* a part of a scene's name; NULL for all */
  const char *size;   /* in the names of the pictures */
  const char *scheme; /* as well; NULL without one */
  int width, height;
  guint turn;         /* of linli_camera_next() */
} LinliCamera;

/* Starts the fixture; the first argument is the folder, made where it is not there. FALSE without one. */
gboolean linli_camera_start (LinliCamera *camera, int *argc, char ***argv);

/* The program in light, then in dark, in each of @sizes. FALSE once all have been. */
gboolean linli_camera_next (LinliCamera *camera, const LinliCameraSize *sizes, guint n_sizes);

/* One of them; the colours of the program stay as they are. */
void linli_camera_set (LinliCamera *camera, const LinliCameraSize *size, const char *scheme);

/* Whether LINLI_PHOTOGRAPH asks for the scene. */
gboolean linli_camera_wants (const LinliCamera *camera, const char *scene);

/* Gives @window the size of the pictures, and settles. */
void linli_camera_fit (const LinliCamera *camera, GtkWidget *window);

/* Takes a window, or a widget of one, as soon as it has settled and is drawn. */
void linli_camera_take (const LinliCamera *camera, GtkWidget *widget, const char *what);

/* The window that has come in front of @behind; the test fails where none has. (transfer none) */
GtkWidget *linli_camera_front (GtkWidget *behind);

/* Takes that one, then away with it. */
void linli_camera_take_front (const LinliCamera *camera, GtkWidget *behind, const char *what);

G_END_DECLS
