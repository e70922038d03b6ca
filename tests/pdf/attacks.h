/* Ways to tamper with a signed paper, each with the finding that must name it. */
#pragma once

#include "paper.h"

typedef struct
{
  const char *name;
  GBytes *(*tamper) (Paper *paper);
  LinliFindingKind kind;
  LinliVerdict verdict;
  const char *says; /* in a finding of that kind */
} PaperAttack;

extern const PaperAttack paper_attacks[];
extern const guint paper_attack_count;

GString *paper_copy (GBytes *bytes);

/* The last signature's range written anew; $B, $A and $R stand for its own numbers. */
GBytes *paper_with_range (GBytes *pdf, const char *range);

/* Two that other readers do not see. */
GBytes *paper_attack_between (Paper *paper);
GBytes *paper_attack_wrap (Paper *paper);
