#include "ui/kiosk/picture.h"

#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define SIDE 21 /* modules of the square */

/* Looks like a code and is none: the three corners that make people know one, and a pattern between them. */
static gboolean
is_dark (int x, int y)
{
  int corner_x = x < 8 ? 0 : x >= SIDE - 8 ? SIDE - 7 : -1, corner_y = y < 8 ? 0 : y >= SIDE - 8 ? SIDE - 7 : -1;

  if (corner_x >= 0 && corner_y >= 0 && (corner_x == 0 || corner_y == 0))
    {
      int dx = ABS (x - corner_x - 3), dy = ABS (y - corner_y - 3), ring = MAX (dx, dy);
      return ring == 3 || ring < 2;
    }
  return ((x * 7 + y * 13 + (x * y) % 5) % 9) < 4;
}

static void
draw_square (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  double module = (double) MIN (width, height) / SIDE;

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      if (is_dark (x, y))
        cairo_rectangle (cr, x * module, y * module, module + 0.3, module + 0.3);
  cairo_set_source_rgb (cr, 0.12, 0.12, 0.12);
  cairo_fill (cr);
}

GtkWidget *
linli_slip_picture_new (void)
{
  GtkWidget *slip = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_IMG, NULL);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *square = gtk_drawing_area_new (), *number = gtk_label_new ("4827 1635");

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (square), draw_square, NULL, NULL);
  gtk_widget_add_css_class (square, "kiosk-square");
  gtk_widget_set_valign (square, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (number, "kiosk-number");
  gtk_box_append (GTK_BOX (words), number);
  gtk_box_append (GTK_BOX (words), linli_label_new (_("Once only, no name"), "kiosk-dim"));
  gtk_box_append (GTK_BOX (row), square);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (slip), linli_label_new (_("Voting slip"), "kiosk-slip-title"));
  gtk_box_append (GTK_BOX (slip), row);
  gtk_widget_add_css_class (slip, "kiosk-slip");
  gtk_widget_set_halign (slip, GTK_ALIGN_START);
  gtk_widget_set_valign (slip, GTK_ALIGN_CENTER);
  linli_set_name (slip, _("A slip: the number stands in large figures over the square code"));
  return slip;
}
