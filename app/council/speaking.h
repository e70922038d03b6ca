/* How long and how often one person speaks to an item. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 seconds; /* of one speech */
  gint64 times;   /* speeches of one person to one item; interventions and points of order are not counted */
} LinliSpeaking;

/* What @meeting set for itself, else the house rule. @meeting: a row of the table. Errors: NOT_FOUND without the limits. */
gboolean linli_speaking_of (LinliCouncil *council, const LinliRecord *meeting, LinliSpeaking *speaking, GError **error);

G_END_DECLS
