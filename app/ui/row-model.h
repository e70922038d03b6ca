/* A list of a register's rows, read as they are looked at.
 *
 * The order is a vector of ids from one query ("ids" as one text, or "first" and "last" where there are no gaps, then
 * shown backwards); rows come in pages by id from another query, and a few pages are kept. Sorting and filtering
 * belong into the queries. */
#pragma once

#include "ui/session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define LINLI_ROW_MODEL_PAGE 64
#define LINLI_ROW_MODEL_KEPT 16

#define LINLI_TYPE_ROW_MODEL (linli_row_model_get_type ())
G_DECLARE_FINAL_TYPE (LinliRowModel, linli_row_model, LINLI, ROW_MODEL, GObject)

/* @name: the queries are "@name-ids" and "@name-rows". The model follows the session's changes. */
LinliRowModel *linli_row_model_new (LinliSession *session, const char *name);

/* Reads the ids again with :show as given ("open", "all"). */
void linli_row_model_set_show (LinliRowModel *model, const char *show);
void linli_row_model_reload (LinliRowModel *model);

guint linli_row_model_pages_read (LinliRowModel *model); /* since it was made: how lazy it is */

G_END_DECLS
