#include "ui/fixture.h"
#include "ui/hall-stage.h"
#include "ui/hall/colours.h"
#include "ui/hall/moments.h"
#include "ui/hall/screen.h"
#include "ui/hall/words.h"

#include <string.h>

/* Colours. */

static const struct { LinliHallColour one, other; double least; } contrasts[] = {
  { LINLI_HALL_TEXT, LINLI_HALL_GROUND, 7 },     { LINLI_HALL_DIM, LINLI_HALL_GROUND, 7 },
  { LINLI_HALL_TEXT, LINLI_HALL_BAND, 7 },       { LINLI_HALL_DIM, LINLI_HALL_BAND, 7 },
  { LINLI_HALL_TEXT, LINLI_HALL_CHIP, 7 },       { LINLI_HALL_DIM, LINLI_HALL_CHIP, 7 },
  { LINLI_HALL_ON_BLOCK, LINLI_HALL_ACCENT, 7 }, { LINLI_HALL_ON_BLOCK, LINLI_HALL_GOOD, 7 },
  { LINLI_HALL_ON_BLOCK, LINLI_HALL_BAD, 7 },    { LINLI_HALL_ON_BLOCK, LINLI_HALL_QUIET, 7 },
  { LINLI_HALL_TEXT, LINLI_HALL_ADDED, 7 },      { LINLI_HALL_TEXT, LINLI_HALL_DELETED, 7 },
  { LINLI_HALL_TICK, LINLI_HALL_BAND, 3 },       { LINLI_HALL_TICK, LINLI_HALL_GROUND, 3 },
  { LINLI_HALL_FOR, LINLI_HALL_TROUGH, 3 },      { LINLI_HALL_AGAINST, LINLI_HALL_TROUGH, 3 },
  { LINLI_HALL_ABSTAIN, LINLI_HALL_TROUGH, 3 },  { LINLI_HALL_MARK, LINLI_HALL_TROUGH, 3 },
  { LINLI_HALL_MARK, LINLI_HALL_GROUND, 3 },
};

static void
test_contrast (void)
{
  static const GdkRGBA black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };

  g_assert_cmpfloat_with_epsilon (linli_hall_contrast (&black, &white), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (linli_hall_contrast (&white, &white), 1, 0.001);
  for (guint scheme = 0; scheme < LINLI_HALL_N_SCHEMES; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (contrasts); i++)
      {
        double contrast = linli_hall_contrast (linli_hall_colour (scheme, contrasts[i].one), linli_hall_colour (scheme, contrasts[i].other));
        g_test_message ("scheme %u, colours %d on %d: %.2f", scheme, contrasts[i].one, contrasts[i].other, contrast);
        g_assert_cmpfloat (contrast, >=, contrasts[i].least);
      }
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/ui/hall/contrast", test_contrast);
  return g_test_run ();
}
