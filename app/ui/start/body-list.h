/* The bodies a committee may have, each with a check box, its rule, and what it decides; names can be changed. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_BODY_LIST (linli_body_list_get_type ())
G_DECLARE_FINAL_TYPE (LinliBodyList, linli_body_list, LINLI, BODY_LIST, GtkWidget)

GtkWidget *linli_body_list_new (void);

/* Shows @rows (element-type LinliRecord) of linli_start_bodies(); the usual ones are chosen. */
void linli_body_list_fill (LinliBodyList *list, GPtrArray *rows);

/* Members of "body.add" of each that is chosen. Returns: (transfer full) (element-type LinliRecord); NULL with a sentence
 * where a name or a total cannot be read, and the focus there. */
GPtrArray *linli_body_list_read (LinliBodyList *list, GError **error);

G_END_DECLS
