/* Strict reading of our JSON data files: rules, limits, routing, holiday years.
 *
 * Every message names the file, the entry, the member and the reason. Members are checked against a list, so
 * that a misspelt one is an error and never silently the default. */
#pragma once

#include "base/clock.h"

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define LINLI_DATAFILE_MAX (1024 * 1024) /* bytes */

typedef struct
{
  const char *file;  /* for messages */
  const char *entry; /* the entry being read, for messages, or NULL */
} LinliDatafile;

/* Parses @text of @length bytes (-1: NUL-terminated). Repeated members, more than eight levels, other encodings
 * than UTF-8 and texts over LINLI_DATAFILE_MAX are errors. Returns: (transfer full): the root, or NULL. */
JsonNode *linli_datafile_parse (const LinliDatafile *file, const char *text, gssize length, GError **error);

/* Sets an INPUT error "file: entry: member: reason". Always returns FALSE. */
gboolean linli_datafile_wrong (const LinliDatafile *file, const char *member, GError **error, const char *reason);

/* The root as a list of objects: an array of them, or one object. Returns: (transfer container): or NULL. */
GPtrArray *linli_datafile_entries (const LinliDatafile *file, JsonNode *root, GError **error);

/* TRUE if @object has no member outside @known (NULL-terminated). */
gboolean linli_datafile_known (const LinliDatafile *file, JsonObject *object, const char *const *known, GError **error);

/* Each reads a member of that type. A member that must be given and is not is an error. Texts are borrowed from
 * the tree; a text may not be empty. */
gboolean linli_datafile_text (const LinliDatafile *file, JsonObject *object, const char *member, const char **text,
                              GError **error);
gboolean linli_datafile_int (const LinliDatafile *file, JsonObject *object, const char *member, gint64 least,
                             gint64 most, gint64 *value, GError **error);
gboolean linli_datafile_boolean (const LinliDatafile *file, JsonObject *object, const char *member, gboolean *value,
                                 GError **error);
gboolean linli_datafile_date (const LinliDatafile *file, JsonObject *object, const char *member, LinliDate *date,
                              GError **error);

/* Finds @member's text among @words (NULL-terminated) and gives its place. */
gboolean linli_datafile_word (const LinliDatafile *file, JsonObject *object, const char *member,
                              const char *const *words, guint *place, GError **error);

/* As above for a list of one or more of them; gives a bit a word. */
gboolean linli_datafile_words (const LinliDatafile *file, JsonObject *object, const char *member,
                               const char *const *words, guint *bits, GError **error);

/* A list of texts, empty if absent. Returns: (transfer full): or NULL. */
GStrv linli_datafile_list (const LinliDatafile *file, JsonObject *object, const char *member, GError **error);

/* Reads {"zh": …, "en": …} and copies both texts. */
gboolean linli_datafile_both (const LinliDatafile *file, JsonObject *object, const char *member, char **zh, char **en,
                              GError **error);

/* The object under @member, or NULL with *absent set if it is absent or null, or NULL with an error. */
JsonObject *linli_datafile_object (const LinliDatafile *file, JsonObject *object, const char *member, gboolean *absent,
                                   GError **error);

G_END_DECLS
