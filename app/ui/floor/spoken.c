#include "ui/floor/spoken.h"

#include "ui/floor/windows.h"
#include "ui/floor/words.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define NAMED 3 /* of the last who spoke */

typedef struct
{
  LinliLive *live;                /* owned */
  GtkWidget *box, *line, *button; /* borrowed */
} Spoken;

static void
spoken_free (gpointer data)
{
  Spoken *spoken = data;

  g_object_unref (spoken->live);
  g_free (spoken);
}

static GPtrArray *
rows_of (Spoken *spoken)
{
  const LinliRecord *meeting = linli_live_meeting (spoken->live), *item = linli_live_item (spoken->live);
  g_autoptr (LinliRecord) params = linli_record_new ();

  linli_record_set_int (params, "meeting", linli_record_int (meeting, "id"));
  linli_record_set_int (params, "item", item ? linli_record_int (item, "id") : 0);
  linli_record_set_int (params, "limit", NAMED);
  return linli_session_rows (linli_live_session (spoken->live), "floor-spoken", params);
}

static char *
line_of (GPtrArray *rows)
{
  guint total = rows->len ? (guint) linli_record_int (rows->pdata[0], "total") : 0;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u has spoken: ", "%u have spoken: ", total), total);
  for (guint i = 0; i < rows->len; i++)
    {
      const LinliRecord *row = rows->pdata[i];
      g_autofree char *time = linli_floor_clock (linli_record_int (row, "seconds") * 1000);
      g_string_append_printf (text, "%s%s %s %s", i ? " · " : "", linli_record_text (row, "person_label"), linli_floor_turn_word (row),
                              linli_record_has (row, "seconds") ? time : "");
    }
  g_string_append (text, total > rows->len ? " …" : "");
  return g_string_free (text, FALSE);
}

static void
update (Spoken *spoken)
{
  const LinliRecord *meeting = linli_live_meeting (spoken->live);
  gint64 all = meeting ? linli_record_int (meeting, "speeches") : 0;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *line = NULL, *word = g_strdup_printf (ngettext ("%d speech …", "All %d speeches …", (gulong) all), (int) all);

  gtk_widget_set_visible (spoken->box, all > 0);
  if (!all)
    return;
  rows = rows_of (spoken);
  line = line_of (rows);
  gtk_label_set_label (GTK_LABEL (spoken->line), line);
  gtk_widget_set_visible (spoken->line, rows->len > 0);
  gtk_button_set_label (GTK_BUTTON (spoken->button), word);
}

static void
changed (GtkWidget *box)
{
  update (g_object_get_data (G_OBJECT (box), "spoken"));
}

static void
show_all (Spoken *spoken)
{
  linli_speeches_window_show (spoken->box, spoken->live);
}

GtkWidget *
linli_spoken_new (LinliLive *live)
{
  Spoken *spoken = g_new0 (Spoken, 1);

  *spoken = (Spoken) { g_object_ref (live), gtk_box_new (GTK_ORIENTATION_VERTICAL, 4) };
  spoken->line = linli_label_new (NULL, "dim-label facts numeric");
  spoken->button = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (spoken->button, "link");
  gtk_widget_add_css_class (spoken->button, "flat");
  gtk_widget_set_halign (spoken->button, GTK_ALIGN_START);
  g_signal_connect_swapped (spoken->button, "clicked", G_CALLBACK (show_all), spoken);
  gtk_box_append (GTK_BOX (spoken->box), spoken->line);
  gtk_box_append (GTK_BOX (spoken->box), spoken->button);
  g_object_set_data_full (G_OBJECT (spoken->box), "spoken", spoken, spoken_free);
  g_signal_connect_object (live, "changed", G_CALLBACK (changed), spoken->box, G_CONNECT_SWAPPED);
  update (spoken);
  return spoken->box;
}
