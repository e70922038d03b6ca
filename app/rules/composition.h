/* Who may make up a representatives' meeting: a share of representatives, and of women among them where the law
 * says so (居委会组织法28; 村委会组织法29). */
#pragma once

#include "rules/rule.h"
#include "rules/step.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean holds;
  guint n_steps;      /* 0 when the rule demands nothing */
  LinliStep steps[2]; /* representatives, then women */
} LinliComposition;

/* @members: all who make up the meeting; @reps: representatives among them; @women: women representatives. INPUT
 * errors: a negative figure, a part larger than its whole, no members. */
gboolean linli_composition_check (const LinliRule *rule, gint64 members, gint64 reps, gint64 women,
                                  LinliComposition *composition, GError **error);

/* Returns: (transfer full): what was found, with the article; "" when the rule demands nothing. */
char *linli_composition_sentence (const LinliComposition *composition, const LinliRule *rule, const char *lang);

G_END_DECLS
