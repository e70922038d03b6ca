/* The tables rebuilt from the ledger, and compared with those in the file. */
#pragma once

#include "store/register.h"

G_BEGIN_DECLS

typedef struct
{
  char *table;
  char *key;     /* the row's primary key, its columns joined by "," */
  char *column;  /* NULL when the whole row is missing or added */
  char *ledger;  /* what the ledger makes of it; NULL when the ledger has no such row */
  char *present; /* what stands in the file; NULL when the row is missing there */
} LinliDifference;

void linli_difference_free (LinliDifference *difference);

/* Replays the whole ledger in memory and compares table by table.
 * Returns: (transfer full) (element-type LinliDifference): at most @limit differences; empty when equal. */
GPtrArray *linli_replay_compare (LinliRegister *reg, guint limit, GError **error);

/* Compares the personal values with the ledger. Returns: (transfer full) (element-type utf8): in order, the digests
 * whose value does not fit, is missing without an erasure, or stands there though the ledger has no place for it. */
GPtrArray *linli_replay_personal (LinliRegister *reg, GError **error);

G_END_DECLS
