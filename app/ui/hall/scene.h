/* What the hall sees at one moment, as items with their places: no widgets yet.
 *
 * The unit is an eighteenth of the screen's height, 60 px of 1080. No text is lower than LINLI_HALL_SMALL, a twentieth of
 * the height: what does not fit then goes on in further lines, scrolls, or ends in an ellipsis. */
#pragma once

#include "ui/hall/colours.h"

#include <glib.h>

G_BEGIN_DECLS

#define LINLI_HALL_UNITS 18    /* of the height */
#define LINLI_HALL_SMALL 0.9   /* units: the lowest text */
#define LINLI_HALL_SIDE 1.17   /* units: the margin at either side */
#define LINLI_HALL_HEAD 2.37   /* where the heading ends */
#define LINLI_HALL_FOOT 15.7   /* where the foot begins */

/* A rectangle. Each edge at the side is a share of the width and units beyond it; heights are units. */
typedef struct
{
  double left, left_units, right, right_units;
  double top, bottom;
} LinliHallPlace;

typedef enum
{
  LINLI_HALL_ITEM_TEXT,
  LINLI_HALL_ITEM_FILL,
  LINLI_HALL_ITEM_TICK,
  LINLI_HALL_ITEM_CROSS,
  LINLI_HALL_ITEM_DASH,
  LINLI_HALL_ITEM_ARROW,
  LINLI_HALL_ITEM_BAR,
  LINLI_HALL_ITEM_CODE,
} LinliHallItemKind;

#define LINLI_HALL_MAX_PARTS 3

typedef struct
{
  LinliHallItemKind kind;
  LinliHallPlace place;
  LinliHallColour colour;

  char *text;             /* TEXT; of a BAR and CODE, the same in words for screen readers */
  GPtrArray *runs;        /* TEXT: in place of plain text, a difference (element-type LinliDiffRun); nullable */
  double size;            /* TEXT: units, where there is room */
  gboolean bold;
  double xalign, yalign;
  gboolean one_line;      /* TEXT: never goes on in a second line */
  gboolean scrolls;       /* TEXT: moves by itself where it does not fit */
  gboolean chip;          /* TEXT: on a ground of its own, as wide as its words */
  gboolean live;          /* TEXT: said by screen readers when it comes */

  double radius;          /* FILL, BAR: units */
  double parts[LINLI_HALL_MAX_PARTS]; /* BAR: shares of it, one after another */
  LinliHallColour part_colours[LINLI_HALL_MAX_PARTS];
  double mark;            /* BAR: share at which the mark stands; below 0 for none */

  GBytes *modules;        /* CODE: a byte each, row by row */
  guint side;             /* CODE: modules in a row */
} LinliHallItem;

typedef struct
{
  const char *moment;     /* "speaker"; scenes of the same moment change into one another */
  GPtrArray *items;       /* (element-type LinliHallItem): in order of painting and reading */
} LinliHallScene;

LinliHallScene *linli_hall_scene_new (const char *moment);
void linli_hall_scene_free (LinliHallScene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliHallScene, linli_hall_scene_free)

/* Places. @left, @right: units from that edge of the screen. */
LinliHallPlace linli_hall_wide (double top, double bottom); /* between the margins */
LinliHallPlace linli_hall_across (double left, double right, double top, double bottom);
LinliHallPlace linli_hall_at_left (double left, double width, double top, double bottom);
LinliHallPlace linli_hall_at_right (double right, double width, double top, double bottom);

/* Each adds an item and returns it, for what is seldom said. (transfer none) */
LinliHallItem *linli_hall_add_text (LinliHallScene *scene, LinliHallPlace place, const char *text, double size, gboolean bold,
                                    LinliHallColour colour);
LinliHallItem *linli_hall_add_shape (LinliHallScene *scene, LinliHallItemKind kind, LinliHallPlace place,
                                     LinliHallColour colour);
/* @value, @mark: shares of the bar, 0 to 1; @mark below 0 for none. @words: the same for screen readers. */
LinliHallItem *linli_hall_add_bar (LinliHallScene *scene, LinliHallPlace place, double value, double mark,
                                   LinliHallColour colour, const char *words);

/* The heading with its rule: what it is about, and at the end the time or the way of voting. */
void linli_hall_add_head (LinliHallScene *scene, const char *title, const char *end);

/* The foot: a line with @sign before it, and one at the end. @end may be NULL. */
void linli_hall_add_foot (LinliHallScene *scene, LinliHallItemKind sign, const char *start, const char *end);

G_END_DECLS
