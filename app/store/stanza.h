/* The SQL files of this folder: stanzas of statements behind a comment line that names them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The whole text of "core.sql", "tables.sql" … */
const char *linli_stanza_file (const char *name);

/* @heading: what follows the mark on its line. @sql: (transfer full) (element-type utf8): statements in order. */
typedef void (*LinliStanzaFunc) (const char *heading, GPtrArray *sql, gpointer data);

/* Calls @func for each stanza of @file that begins with @mark ("-- kind "). */
void linli_stanza_each (const char *file, const char *mark, LinliStanzaFunc func, gpointer data);

G_END_DECLS
