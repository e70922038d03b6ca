#include "ui/desk/figures.h"

#include "council/stats.h"
#include "rules/rate.h"
#include "ui/dates.h"
#include "ui/page.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tiles.h"

#include <glib/gi18n-lib.h>

#define LEAST 290 /* px of a card */

static char *
title_of (const LinliStat *stat)
{
  return stat->of ? g_strdup_printf ("%s · %s", _(stat->title), stat->of) : g_strdup (_(stat->title));
}

static GtkWidget *
card_new (const LinliStat *stat)
{
  GtkWidget *card = linli_card_new (8), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *label;
  g_autofree char *percent = stat->is_count ? g_strdup_printf ("%" G_GINT64_FORMAT, stat->value)
                                            : linli_rate_percent (stat->value, stat->base);
  g_autofree char *share = stat->is_count ? g_strdup (_("in number"))
                                          : g_strdup_printf ("%" G_GINT64_FORMAT " / %" G_GINT64_FORMAT, stat->value, stat->base);
  g_autofree char *title = title_of (stat), *name = g_strdup_printf ("%s: %s, %s", title, percent, share);

  gtk_box_append (GTK_BOX (card), linli_label_new (title, "heading"));
  gtk_box_append (GTK_BOX (line), linli_label_new (percent, "figure numeric"));
  label = linli_label_new (share, "numeric dim-label");
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (card), line);
  if (!stat->is_count)
    gtk_box_append (GTK_BOX (card), linli_bar_new (stat->base ? LINLI_TONE_OK : LINLI_TONE_PLAIN, stat->value, 0,
                                                   MAX (stat->base, 1), name));
  return card;
}

static void
fill (GtkWidget *page)
{
  LinliSession *session = g_object_get_data (G_OBJECT (page), "page-session");
  GtkWidget *tiles = g_object_get_data (G_OBJECT (page), "tiles"), *child;
  g_autoptr (GPtrArray) stats
      = linli_stats_read (linli_session_council (session), linli_session_today (session), NULL);

  while ((child = gtk_widget_get_first_child (tiles)))
    gtk_widget_unparent (child);
  for (guint i = 0; stats && i < stats->len; i++)
    linli_tiles_append (LINLI_TILES (tiles), card_new (stats->pdata[i]));
}

GtkWidget *
linli_figures_page_new (LinliSession *session)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16), *tiles = linli_tiles_new (LEAST, 12);
  GtkWidget *page = linli_page_new (content, 1060);
  g_autofree char *day = linli_dates_full (linli_session_today (session));
  g_autofree char *line = g_strdup_printf (_("As of %s. Every percentage says its numerator and its denominator."), day);

  gtk_box_append (GTK_BOX (content), linli_page_heading_new (_("Figures"), line));
  linli_tiles_set_most (LINLI_TILES (tiles), 3);
  linli_set_name (tiles, _("Figures"));
  gtk_box_append (GTK_BOX (content), tiles);
  g_object_set_data (G_OBJECT (page), "tiles", tiles);
  linli_page_follow (page, session, fill);
  linli_page_set_title (page, _("Figures"), NULL);
  return page;
}
