#include "ui/floor/turn-clock.h"

#include "ui/floor/turns.h"
#include "ui/floor/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

void
linli_turn_clock_init (LinliTurnClock *clock)
{
  GtkWidget *large = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *small = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  clock->figures = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  clock->clock = linli_line_new (NULL, "turn-clock numeric");
  clock->limit = linli_line_new (NULL, "turn-limit numeric");
  clock->line = linli_label_new (NULL, "dim-label numeric");
  clock->over = linli_badge_new (LINLI_TONE_WARN, NULL, "");
  clock->bar = gtk_progress_bar_new ();
  gtk_label_set_ellipsize (GTK_LABEL (clock->clock), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_ellipsize (GTK_LABEL (clock->limit), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_valign (clock->clock, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (clock->limit, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (clock->over, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (clock->line), 1);
  gtk_widget_add_css_class (clock->bar, "turn-bar");
  gtk_box_append (GTK_BOX (large), clock->clock);
  gtk_box_append (GTK_BOX (large), clock->limit);
  gtk_box_append (GTK_BOX (small), clock->over);
  gtk_box_append (GTK_BOX (small), clock->line);
  gtk_widget_set_halign (large, GTK_ALIGN_END);
  gtk_widget_set_halign (small, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (clock->figures), large);
  gtk_box_append (GTK_BOX (clock->figures), small);
}

static void
show_line (LinliTurnClock *clock, LinliLive *live, const LinliRecord *turn, gint64 used)
{
  LinliSpeaking speaking = linli_floor_limits (live);
  gboolean speech = g_strcmp0 (linli_record_text (turn, "kind"), "speech") == 0;
  g_autofree char *nth = linli_floor_nth (linli_record_int (turn, "spoken") + 1);
  g_autofree char *sum = linli_floor_clock (linli_record_int (turn, "spoken_seconds") * 1000 + used);
  g_autofree char *most = linli_floor_clock (speaking.seconds * speaking.times * 1000);
  /* Translators: which speech of this person it is; the time in all, and the time allowed in all. */
  g_autofree char *line = g_strdup_printf (_("%s · %s of %s in all"), nth, sum, most);

  gtk_label_set_label (GTK_LABEL (clock->line), line);
  gtk_widget_set_visible (clock->line, speech);
}

/* Over the limit a word and a colour say so; nothing stops by itself. */
static void
show_over (LinliTurnClock *clock, gint64 used, gint64 limit)
{
  gboolean over = used > limit;
  g_autofree char *time = linli_floor_clock (used - limit), *word = g_strdup_printf (_("over by %s"), time);

  gtk_widget_set_visible (clock->over, over);
  if (over)
    linli_badge_set (clock->over, LINLI_TONE_WARN, NULL, word);
  (over ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (clock->clock, "over");
  (over ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (clock->bar, "over");
}

void
linli_turn_clock_show (LinliTurnClock *clock, LinliLive *live)
{
  const LinliRecord *turn = linli_live_turn (live);
  gint64 used = linli_live_turn_ms (live), limit = linli_floor_limit_ms (live);
  g_autofree char *now = linli_floor_clock (used), *most = linli_floor_clock (limit);
  g_autofree char *limit_text = g_strdup_printf ("/ %s", most), *name = g_strdup_printf (_("%s of %s used"), now, most);

  if (!turn)
    return;
  gtk_label_set_label (GTK_LABEL (clock->clock), now);
  gtk_label_set_label (GTK_LABEL (clock->limit), limit_text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (clock->bar), limit > 0 ? MIN (1.0, (double) used / (double) limit) : 1);
  linli_set_name (clock->bar, name);
  show_line (clock, live, turn, used);
  show_over (clock, used, limit);
}
