/* What is drawn on the hall screen: grounds, ticks and crosses, bars on one scale, the code of the notice. */
#pragma once

#include "ui/hall/scene.h"

G_BEGIN_DECLS

#define LINLI_TYPE_HALL_SHAPE (linli_hall_shape_get_type ())
G_DECLARE_FINAL_TYPE (LinliHallShape, linli_hall_shape, LINLI, HALL_SHAPE, GtkWidget)

/* @words: a bar or a code says what it shows to a screen reader; the rest only decorates. */
GtkWidget *linli_hall_shape_new (gboolean words);

/* Draws @item, which is kept by its caller until it is shown another. @unit: px. */
void linli_hall_shape_show (LinliHallShape *shape, const LinliHallItem *item, double unit, LinliHallScheme scheme);

G_END_DECLS
