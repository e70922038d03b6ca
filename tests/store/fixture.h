/* What the tests of the register share: folders of their own, small registers, and a hand with another tool. */
#pragma once

#include "sign/key.h"
#include "store/register.h"

#include <sqlite3.h>

G_BEGIN_DECLS

#define FIXTURE_START G_GINT64_CONSTANT (1767574800000) /* 2026-01-05T09:00 civil time */
#define FIXTURE_NAME "欧阳𠮷儿"                          /* a personal name that stands nowhere else */

char *fixture_folder (void); /* (transfer full): new and empty */
void fixture_remove (char *folder);

/* A register of ten changes, one person's name and phone, and two signed checkpoints; closed. */
void fixture_small (const char *path, LinliKey *key);

/* A folder with the small register @path, closed; @other is a second path in it, where nothing stands. */
typedef struct
{
  char *folder, *path, *other;
  LinliKey *key; /* of the register */
} StoreFixture;

void fixture_set_up (StoreFixture *fixture, gconstpointer data);
void fixture_tear_down (StoreFixture *fixture, gconstpointer data);

/* The demo register, closed; its key in the user's data folder. */
void fixture_demo (const char *path);

/* Appends one change in a transaction of its own. */
gboolean fixture_record (LinliRegister *reg, const char *kind, const char *payload, const char *token, GError **error);

char *fixture_digest (const char *path);                 /* (transfer full): of a file's bytes */
void fixture_copy (const char *from, const char *to);
gboolean fixture_holds (const char *path, const char *text); /* whether the file's bytes hold @text */

/* Opens @path as any SQLite tool would, the register's guards dropped; close() puts them back word for word. */
sqlite3 *fixture_raw_open (const char *path, GPtrArray **guards);
void fixture_raw_close (sqlite3 *db, GPtrArray *guards);
void fixture_raw (const char *path, const char *sql);

/* Opens @path for reading and expects @code; FALSE when it opened. */
gboolean fixture_refuses (const char *path, int code);

G_END_DECLS
