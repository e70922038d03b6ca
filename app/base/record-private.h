/* Shared by the two files of a record: its values, and its reading. */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  LinliValueType type;
  gint64 number;
  const char *text;
  const char **list; /* owned, its texts borrowed from the arena */
} LinliField;

struct _LinliRecord
{
  int refs;
  guint size, capacity;
  LinliField *fields;        /* in ascending order of name */
  char *arena;          /* the decoded input, unescaped in place */
  GStringChunk *chunk;  /* values set by hand */
};

/* The place of @name, or where it would stand. */
guint linli_record_place (const LinliRecord *record, const char *name, gboolean *found);

/* A null field of @name, which is borrowed, at @place. */
LinliField *linli_record_insert (LinliRecord *record, guint place, const char *name);

G_END_DECLS
