#include "ui/hall/scene.h"

#define CLOCK_LENGTH 5 /* characters: what is no longer leaves the rest to the title */

static void
item_free (LinliHallItem *item)
{
  g_free (item->text);
  g_clear_pointer (&item->runs, g_ptr_array_unref);
  g_clear_pointer (&item->modules, g_bytes_unref);
  g_free (item);
}

LinliHallScene *
linli_hall_scene_new (const char *moment)
{
  LinliHallScene *scene = g_new0 (LinliHallScene, 1);

  scene->moment = moment;
  scene->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  return scene;
}

void
linli_hall_scene_free (LinliHallScene *scene)
{
  g_ptr_array_unref (scene->items);
  g_free (scene);
}

LinliHallPlace
linli_hall_across (double left, double right, double top, double bottom)
{
  return (LinliHallPlace) { 0, left, 1, -right, top, bottom };
}

LinliHallPlace
linli_hall_wide (double top, double bottom)
{
  return linli_hall_across (LINLI_HALL_SIDE, LINLI_HALL_SIDE, top, bottom);
}

LinliHallPlace
linli_hall_at_left (double left, double width, double top, double bottom)
{
  return (LinliHallPlace) { 0, left, 0, left + width, top, bottom };
}

LinliHallPlace
linli_hall_at_right (double right, double width, double top, double bottom)
{
  return (LinliHallPlace) { 1, -right - width, 1, -right, top, bottom };
}

static LinliHallItem *
add (LinliHallScene *scene, LinliHallItemKind kind, LinliHallPlace place, LinliHallColour colour)
{
  LinliHallItem *item = g_new0 (LinliHallItem, 1);

  item->kind = kind;
  item->place = place;
  item->colour = colour;
  item->mark = -1;
  item->yalign = 0.5;
  g_ptr_array_add (scene->items, item);
  return item;
}

LinliHallItem *
linli_hall_add_text (LinliHallScene *scene, LinliHallPlace place, const char *text, double size, gboolean bold,
                     LinliHallColour colour)
{
  LinliHallItem *item = add (scene, LINLI_HALL_ITEM_TEXT, place, colour);

  item->text = g_strdup (text ? text : "");
  item->size = size;
  item->bold = bold;
  return item;
}

LinliHallItem *
linli_hall_add_shape (LinliHallScene *scene, LinliHallItemKind kind, LinliHallPlace place, LinliHallColour colour)
{
  return add (scene, kind, place, colour);
}

LinliHallItem *
linli_hall_add_bar (LinliHallScene *scene, LinliHallPlace place, double value, double mark, LinliHallColour colour,
                    const char *words)
{
  LinliHallItem *item = add (scene, LINLI_HALL_ITEM_BAR, place, LINLI_HALL_TROUGH);

  item->parts[0] = value;
  item->part_colours[0] = colour;
  item->mark = mark;
  item->radius = 0.14;
  item->text = g_strdup (words);
  return item;
}

void
linli_hall_add_head (LinliHallScene *scene, const char *title, const char *end)
{
  double at = g_utf8_strlen (end, -1) <= CLOCK_LENGTH ? 0.8 : 0.6;
  LinliHallPlace rest = { 0, LINLI_HALL_SIDE, at, -0.4, 0.4, 2.2 }, last = { at, 0, 1, -LINLI_HALL_SIDE, 0.4, 2.2 };
  LinliHallItem *text;

  linli_hall_add_text (scene, rest, title, 1.06, TRUE, LINLI_HALL_TEXT)->one_line = TRUE;
  text = linli_hall_add_text (scene, last, end, 1.06, TRUE, LINLI_HALL_TEXT);
  text->xalign = 1;
  text->one_line = TRUE;
  linli_hall_add_shape (scene, LINLI_HALL_ITEM_FILL, linli_hall_across (0, 0, LINLI_HALL_HEAD - 0.05, LINLI_HALL_HEAD),
                        LINLI_HALL_RULE);
}

void
linli_hall_add_foot (LinliHallScene *scene, LinliHallItemKind sign, const char *start, const char *end)
{
  LinliHallPlace first = { 0, LINLI_HALL_SIDE + 1.45, end ? 0.56 : 1, end ? -0.3 : -LINLI_HALL_SIDE, LINLI_HALL_FOOT,
                           LINLI_HALL_UNITS };
  LinliHallPlace last = { 0.56, 0, 1, -LINLI_HALL_SIDE, LINLI_HALL_FOOT, LINLI_HALL_UNITS };
  LinliHallItem *text;

  linli_hall_add_shape (scene, LINLI_HALL_ITEM_FILL, linli_hall_across (0, 0, LINLI_HALL_FOOT, LINLI_HALL_UNITS), LINLI_HALL_BAND);
  linli_hall_add_shape (scene, sign, linli_hall_at_left (LINLI_HALL_SIDE, 1.05, LINLI_HALL_FOOT + 0.62, LINLI_HALL_FOOT + 1.67),
                        sign == LINLI_HALL_ITEM_TICK ? LINLI_HALL_TICK : LINLI_HALL_TEXT);
  linli_hall_add_text (scene, first, start, 1.02, TRUE, LINLI_HALL_TEXT)->one_line = TRUE;
  if (!end)
    return;
  text = linli_hall_add_text (scene, last, end, 1.02, TRUE, LINLI_HALL_DIM);
  text->xalign = 1;
  text->one_line = TRUE;
}
