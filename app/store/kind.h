/* The kinds of change, read from kinds.sql: what members a change has and how it enters the tables. */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char type;         /* 'i' integer, 't' text, 'l' list, 'p' personal text */
  gboolean optional; /* may be null or absent */
} LinliMember;

typedef struct
{
  char *name;
  GArray *members;    /* LinliMember */
  GPtrArray *sql;     /* char *, one statement each */
} LinliKind;

/* Every kind by name: (element-type utf8 LinliKind), made at the first call. */
GHashTable *linli_kinds (void);

/* Checks that @payload has exactly the members of @kind, each of its type. Error INPUT names the member. */
gboolean linli_kind_check (const LinliKind *kind, const LinliRecord *payload, GError **error);

/* Returns: (transfer full): those of @values that the kind @name has as members. */
LinliRecord *linli_kind_pick (const char *name, const LinliRecord *values);

G_END_DECLS
