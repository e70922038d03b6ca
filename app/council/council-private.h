/* Shared by the files of the use cases. */
#pragma once

#include "council/act.h"
#include "council/rulebook.h"

G_BEGIN_DECLS

struct _LinliCouncil
{
  LinliRegister *reg;
  LinliRulebook *book;
  char *language;
};

LinliRegister *linli_council_register (LinliCouncil *council);
LinliRulebook *linli_council_rulebook (LinliCouncil *council);

G_END_DECLS
