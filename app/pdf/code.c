#include "pdf/code.h"

#include "base/error.h"
#include "pdf/canvas.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <qrencode.h>
#include <string.h>

#define QUIET 2 /* modules free around the code inside its square; the paper's white gives the rest */

static void
draw (GString *into, const QRcode *code, int left, int top, int side)
{
  int module = side / (code->width + 2 * QUIET);
  int x0 = left + (side - module * code->width) / 2, y0 = top - (side - module * code->width) / 2;

  for (int row = 0; row < code->width; row++)
    for (int column = 0, end; column < code->width; column = end)
      {
        const unsigned char *line = code->data + row * code->width;

        for (end = column + 1; end < code->width && (line[end] & 1) == (line[column] & 1);)
          end++;
        if (line[column] & 1)
          linli_canvas_fill (into, x0 + column * module, y0 - (row + 1) * module, (end - column) * module, module);
      }
}

gboolean
linli_code_draw (GString *into, const char *string, int left, int top, int side, GError **error)
{
  gboolean plain = strspn (string, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 $%*+-./:") == strlen (string);
  QRcode *code = plain ? QRcode_encodeString (string, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
                       : QRcode_encodeString8bit (string, 0, QR_ECLEVEL_M);

  if (!code)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The text does not fit a QR code: %s."), g_strerror (errno));
  draw (into, code, left, top, side);
  QRcode_free (code);
  return TRUE;
}
