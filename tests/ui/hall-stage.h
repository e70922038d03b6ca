/* Registers that stand at the moments which the hall sees. */
#pragma once

#include "ui/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;   /* of the stage, for files and messages */
  const char *until;  /* the demo's first line that is not played any more */
  const char *lines;  /* a script that is played then, or NULL */
  const char *now;    /* "2026-03-21T14:30" */
  const char *moment; /* of the scene that is then shown */
} LinliHallScript;

extern const LinliHallScript linli_hall_stages[];
extern const guint linli_hall_n_stages;

typedef struct _LinliHallStage LinliHallStage;

LinliHallStage *linli_hall_stage_new (const LinliHallScript *script);
void linli_hall_stage_free (LinliHallStage *stage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliHallStage, linli_hall_stage_free)

LinliSession *linli_hall_stage_session (LinliHallStage *stage);
GtkApplication *linli_hall_stage_application (LinliHallStage *stage);

/* Records more in it, as another line of its script. */
void linli_hall_stage_play (LinliHallStage *stage, const char *lines);

G_END_DECLS
