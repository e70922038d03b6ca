/* Shared by the files of the use cases. */
#pragma once

#include "council/act.h"
#include "council/rulebook.h"
#include "council/urn-private.h"

G_BEGIN_DECLS

struct _LinliCouncil
{
  LinliRegister *reg;
  LinliRulebook *book;
  char *path;        /* of the register, also of one whose copy in memory this is */
  char *language;
  gboolean in_batch; /* acts join the transaction that is open */
  GHashTable *taken; /* beginning of labels → number up to which all are taken */
  gboolean sweep;    /* files have lost their last entry in the transaction that is open */
  LinliUrnDesk *urn; /* what this program alone knows of an open urn */
  gint64 batch_at_ms; /* of the last act of the batch, which is then in order; 0 before it */
};

LinliRulebook *linli_council_rulebook (LinliCouncil *council); /* (transfer none) */

/* After a transaction, which was @done or failed: what is kept beside the register follows it. Returns: @done. */
gboolean linli_council_committed (LinliCouncil *council, gboolean done);

G_END_DECLS
