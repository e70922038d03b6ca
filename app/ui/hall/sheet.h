/* A scene on the screen, as large as its place is.
 *
 * Scenes of the same moment change into one another: what stays is not made anew, so that a long text scrolls on and a
 * screen reader is told only what has changed. */
#pragma once

#include "ui/hall/scene.h"

G_BEGIN_DECLS

#define LINLI_TYPE_HALL_SHEET (linli_hall_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LinliHallSheet, linli_hall_sheet, LINLI, HALL_SHEET, GtkWidget)

GtkWidget *linli_hall_sheet_new (void);
void linli_hall_sheet_show (LinliHallSheet *sheet, LinliHallScene *scene); /* takes @scene */
void linli_hall_sheet_set_scheme (LinliHallSheet *sheet, LinliHallScheme scheme);

const LinliHallScene *linli_hall_sheet_scene (LinliHallSheet *sheet); /* (nullable) */

G_END_DECLS
