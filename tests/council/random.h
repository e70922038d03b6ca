/* Acts drawn at random from the table of use cases, members and all: most are refused, the rest make a register. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* A new register at @path with people, seats and bodies, closed again by the caller. */
LinliCouncil *random_council (const char *path, GRand *rand);

/* Tries @count acts. Each refused one must leave the ledger's size and head. Returns: how many were done. */
guint random_play (LinliCouncil *council, GRand *rand, guint count);

G_END_DECLS
