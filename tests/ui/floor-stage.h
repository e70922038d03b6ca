/* The demo's meeting at its third item, with the floor view in a window of its own. */
#pragma once

#include "ui/live/live.h"
#include "ui/window.h"

G_BEGIN_DECLS

#define LINLI_STAGE_MEETING "HY-2026-003"
#define LINLI_STAGE_ITEM "HY-2026-003/3"

typedef struct
{
  LinliWindow *window; /* of the register */
  LinliLive *live;
  GtkWidget *top, *view; /* a window with the view alone */
} LinliFloorStage;

/* The register as it stands before the demo's first line with @mark ("T14:28"), at @clock of that day ("14:28:00"). */
LinliFloorStage *linli_floor_stage_new (const char *mark, const char *clock, int width, int height);
/* A tea session of its own, with four people in the hall, at its one item "HY-T/1". */
LinliFloorStage *linli_floor_stage_tea_new (int width, int height);

void linli_floor_stage_free (LinliFloorStage *stage);

/* What the clock says from now on. */
void linli_floor_stage_at (LinliFloorStage *stage, const char *clock);

/* An act with members as JSON; fails the test when it is refused. */
void linli_floor_stage_do (LinliFloorStage *stage, const char *act, const char *members);

/* A turn of @person is asked for; the label "HY-2026-003/T1" follows from the order. */
void linli_floor_stage_ask (LinliFloorStage *stage, const char *person, const char *kind, const char *stance);

G_END_DECLS
