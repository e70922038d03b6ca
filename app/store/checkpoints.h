/* The signed checkpoints of a register, compared with its ledger. */
#pragma once

#include "store/register.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 seq;
  gint64 at_ms;
  char *reason;
  char *key;         /* public key, hex */
  GBytes *bytes;     /* what the signature must be over */
  GBytes *signature;
  gboolean on_chain; /* the ledger has this head at this entry */
} LinliCheckpoint;

void linli_checkpoint_free (LinliCheckpoint *checkpoint);

/* Returns: (transfer full) (element-type LinliCheckpoint): in the order they were made. */
GPtrArray *linli_checkpoints_list (LinliRegister *reg, GError **error);

G_END_DECLS
