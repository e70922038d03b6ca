/* A list of a register's rows, read as they are looked at.
 *
 * The order is a vector of ids from one query ("ids" as one text, or "first" and "last" where there are no gaps, then
 * shown backwards); rows come in pages by id from another query, which gets :show too, and a few pages are kept. Sorting and filtering
 * belong into the queries.
 *
 * A long order may come in portions: a query that gives "next" is asked again with it as :after, while nothing else is
 * to do, until it gives none. What is there is shown meanwhile; when the session has changed, what was shown stays until
 * the new order is whole. */
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
/* The same with :find, in lower case; NULL or "" for everything. */
void linli_row_model_set_find (LinliRowModel *model, const char *find);
void linli_row_model_reload (LinliRowModel *model);

/* Where a row stays as it is for as long as its id stands in the order: after a change only what came and what went is told, so
 * that a long list that is looked at costs no more than a short one. refresh: reads the row of @id anew all the same. */
void linli_row_model_set_steady (LinliRowModel *model, gboolean steady);
void linli_row_model_refresh (LinliRowModel *model, gint64 id);

/* Property "reading" (boolean): portions are still to come. */
gboolean linli_row_model_reading (LinliRowModel *model);

guint linli_row_model_pages_read (LinliRowModel *model); /* since it was made: how lazy it is */

G_END_DECLS
