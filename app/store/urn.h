/* The tables of an open urn: slips and sealed boxes. They are no part of the ledger; only cryptography hides what is here,
 * and what is here says nothing of who voted.
 *
 * The urn is laid out in full when it is made, with twice as many places as slips. A ballot overwrites one empty place that is
 * drawn by lot, and its slip's state, byte for byte: the file is laid out the same whatever the order in which people came. */
#pragma once

#include "store/register.h"

G_BEGIN_DECLS

#define LINLI_URN_HASH_SIZE 32
#define LINLI_URN_BOX_SIZE 96

typedef struct
{
  guint8 code[LINLI_URN_HASH_SIZE];
  guint8 digits[LINLI_URN_HASH_SIZE];
} LinliUrnSlipHashes;

/* A number below @bound, each as likely. */
typedef guint (*LinliUrnLot) (guint bound);

/* Makes the urn of @vote; the slips are put in order of their hashes. Needs a transaction. */
gboolean linli_urn_rows_make (LinliRegister *reg, gint64 vote, LinliUrnSlipHashes *slips, guint count, GError **error);

/* Where the slip with @hash, of LINLI_URN_HASH_SIZE bytes, stands in either column. @slip: 0 when there is none; @state:
 * "free", "used" or "void" (static). */
gboolean linli_urn_rows_find (LinliRegister *reg, gint64 vote, const guint8 *hash, gint64 *slip, const char **state,
                              GError **error);

/* In one transaction of its own: the slip turns used and @box is put into a place drawn with @lot. *done: FALSE when the slip was
 * not free; nothing is changed then. Error REFUSED when the urn was closed meanwhile. */
gboolean linli_urn_rows_cast (LinliRegister *reg, gint64 vote, gint64 slip, const guint8 box[LINLI_URN_BOX_SIZE],
                              LinliUrnLot lot, gboolean *done, GError **error);

/* As above, without a box: the slip turns void. */
gboolean linli_urn_rows_spoil (LinliRegister *reg, gint64 vote, gint64 slip, gboolean *done, GError **error);

/* The boxes in the urn in the order of their bytes. (transfer full) (element-type GBytes) */
GPtrArray *linli_urn_rows_boxes (LinliRegister *reg, gint64 vote, GError **error);

/* Takes the urn of @vote out. Needs a transaction; linli_register_compact() afterwards. */
gboolean linli_urn_rows_remove (LinliRegister *reg, gint64 vote, GError **error);

/* Writes the file anew, without what deleted rows have left between others. Needs that there is no transaction. */
gboolean linli_register_compact (LinliRegister *reg, GError **error);

G_END_DECLS
