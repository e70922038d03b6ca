/* The keys of the run view: one table for the actions "run.…" of the window, the shortcuts and the caps on buttons.
 *
 * What concerns the floor or a vote is handed on to the page in the middle: it answers by an action of the same name with the
 * prefix "middle." in its class ("middle.main", "middle.pause"). A page that has none does not answer. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;    /* of the action, without its prefix: "check-in" */
  const char *trigger; /* as GTK reads it: "<Control>Right" */
  const char *cap;     /* as it stands on a button: "Ctrl+→" */
  const char *title;   /* msgid */
  gboolean to_middle;  /* handed on to the page in the middle */
  gboolean typing;     /* also where text is being typed */
} LinliRunKey;

extern const LinliRunKey linli_run_keys[]; /* ended by one without a name */

/* A small dim cap with the key of the action @name, to stand at the end of a button. */
GtkWidget *linli_keycap_new (const char *name);

/* A button with an icon (or NULL), a word and the cap of @name behind it (or NULL). */
GtkWidget *linli_key_button_new (const char *icon, const char *word, const char *name);

/* Gives such a button other words. */
void linli_key_button_set_word (GtkWidget *button, const char *word);

G_END_DECLS
