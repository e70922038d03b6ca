/* What the desk remembers between two starts: registers, who records in them, its windows, looks and reminders.
 *
 * A key file, "linli/desk.ini" in the user's configuration folder. What cannot be read or written is forgotten. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LINLI_RECENT_MAX 6

char *linli_settings_last (void);                  /* (transfer full) (nullable): the register opened last */
GStrv linli_settings_recent (void);                /* (transfer full): those that still exist, the newest first */
void linli_settings_opened (const char *path);     /* puts it in front */

typedef struct
{
  int width, height;
  gboolean maximized;
} LinliWindowSize;

/* @monitor: its connector. FALSE, and @size untouched, where nothing is remembered. */
gboolean linli_settings_size (const char *monitor, LinliWindowSize *size);
void linli_settings_set_size (const char *monitor, const LinliWindowSize *size);

/* Who recorded last in a register. (transfer full) (nullable) */
char *linli_settings_actor (const char *path);
void linli_settings_set_actor (const char *path, const char *actor);

/* The file of the identity by which @person (a label) signs papers of a register. (transfer full) (nullable); NULL
 * forgets it. */
char *linli_settings_identity (const char *path, const char *person);
void linli_settings_set_identity (const char *path, const char *person, const char *identity);

typedef enum { LINLI_SCHEME_SYSTEM, LINLI_SCHEME_LIGHT, LINLI_SCHEME_DARK } LinliScheme;

LinliScheme linli_settings_scheme (void);
void linli_settings_set_scheme (LinliScheme scheme);

/* Where the hall screen was: a monitor's connector, "" for a plain window. (transfer full) (nullable): NULL while it was
 * nowhere. And whether it was dark. */
char *linli_settings_hall_monitor (void);
void linli_settings_set_hall_monitor (const char *connector);
gboolean linli_settings_hall_dark (void);
void linli_settings_set_hall_dark (gboolean dark);

#define LINLI_LEAD_MAX 14

typedef struct
{
  gboolean on;      /* while the window is open */
  gboolean closed;  /* and when the desktop starts, without a window */
  int lead_days;    /* calendar days before a date, 0 … LINLI_LEAD_MAX */
  int hour;         /* of the day, from which they come */
} LinliReminding;

void linli_settings_reminding (LinliReminding *reminding);
void linli_settings_set_reminding (const LinliReminding *reminding);

/* Notes that a register's @things (ended by NULL) are reminded of on @day ("2026-03-17"). (transfer full): those that were
 * not yet on that day. */
GStrv linli_settings_remind (const char *path, const char *day, const char *const *things);

G_END_DECLS
