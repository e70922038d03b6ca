#include "ui/hall/colours.h"

#include <math.h>

typedef struct
{
  const char *light, *dark;
} Pair;

static const Pair pairs[LINLI_HALL_N_COLOURS] = {
  [LINLI_HALL_GROUND] = { "#ffffff", "#0d1117" },   [LINLI_HALL_TEXT] = { "#101318", "#ffffff" },
  [LINLI_HALL_DIM] = { "#444957", "#c3c9d3" },      [LINLI_HALL_RULE] = { "#c9ccd3", "#3d434d" },
  [LINLI_HALL_BAND] = { "#edf0f5", "#1b222c" },     [LINLI_HALL_ACCENT] = { "#14509e", "#14509e" },
  [LINLI_HALL_GOOD] = { "#125f34", "#125f34" },     [LINLI_HALL_BAD] = { "#a61b29", "#a61b29" },
  [LINLI_HALL_QUIET] = { "#464b57", "#464b57" },    [LINLI_HALL_ON_BLOCK] = { "#ffffff", "#ffffff" },
  [LINLI_HALL_CHIP] = { "#e4e8f0", "#2b323d" },     [LINLI_HALL_TROUGH] = { "#e3e5ea", "#2b2f38" },
  [LINLI_HALL_AMOUNT] = { "#14509e", "#78aeed" },
  [LINLI_HALL_FOR] = { "#1b7f46", "#57e389" },      [LINLI_HALL_AGAINST] = { "#b3202c", "#ff938c" },
  [LINLI_HALL_HATCH] = { "#841821", "#c06e69" },    [LINLI_HALL_ABSTAIN] = { "#5e6572", "#9aa3b0" },
  [LINLI_HALL_MARK] = { "#16181d", "#ffffff" },     [LINLI_HALL_TICK] = { "#125f34", "#57e389" },
  [LINLI_HALL_ADDED] = { "#d5f0df", "#174a2c" },    [LINLI_HALL_DELETED] = { "#fbdcdd", "#5a1a22" },
};

/* Where the desktop asks for more contrast: nothing is grey that is read. */
static const Pair strong[LINLI_HALL_N_COLOURS] = {
  [LINLI_HALL_GROUND] = { "#ffffff", "#000000" }, [LINLI_HALL_TEXT] = { "#000000", "#ffffff" },
  [LINLI_HALL_DIM] = { "#000000", "#ffffff" },    [LINLI_HALL_RULE] = { "#000000", "#ffffff" },
  [LINLI_HALL_BAND] = { "#ffffff", "#000000" },   [LINLI_HALL_ACCENT] = { "#0b3a78", "#0b3a78" },
  [LINLI_HALL_GOOD] = { "#0b4526", "#0b4526" },   [LINLI_HALL_BAD] = { "#7d101b", "#7d101b" },
  [LINLI_HALL_CHIP] = { "#ffffff", "#000000" },   [LINLI_HALL_AMOUNT] = { "#0b3a78", "#99c1f1" },
};

const GdkRGBA *
linli_hall_colour (LinliHallScheme scheme, LinliHallColour colour)
{
  static GdkRGBA parsed[LINLI_HALL_N_SCHEMES][LINLI_HALL_N_COLOURS];
  const Pair *pair = scheme >= LINLI_HALL_LIGHT_CONTRAST && strong[colour].light ? &strong[colour] : &pairs[colour];
  GdkRGBA *found = &parsed[scheme][colour];

  if (found->alpha <= 0)
    gdk_rgba_parse (found, scheme == LINLI_HALL_DARK || scheme == LINLI_HALL_DARK_CONTRAST ? pair->dark : pair->light);
  return found;
}

static double
linear (float channel)
{
  return channel <= 0.04045f ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green) + 0.0722 * linear (colour->blue);
}

double
linli_hall_contrast (const GdkRGBA *one, const GdkRGBA *other)
{
  double a = luminance (one), b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}
