#include "ui/desk/figures.h"

#include "rules/rate.h"
#include "ui/page.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *title, *formula; /* msgids */
  const char *part, *whole;    /* columns of desk-figures */
} Figure;

static const Figure figures[] = {
  { N_("Requests closed"), N_("closed ÷ registered"), "requests_closed", "requests" },
  { N_("Topics decided"), N_("decided ÷ proposed"), "topics_decided", "topics" },
  { N_("Motions carried"), N_("carried ÷ votes announced"), "votes_carried", "votes" },
  { N_("Work closed"), N_("closed ÷ everything to be handled"), "tasks_done", "tasks" },
  { N_("Work closed on time"), N_("closed by its date ÷ closed"), "tasks_on_time", "tasks_done" },
  { N_("On time by the first date"), N_("closed by the date first set ÷ closed"), "tasks_on_original", "tasks_done" },
  { N_("Objections answered on time"), N_("answered by their date ÷ received"), "objections_on_time", "objections" },
  { N_("Appraisal forms returned"), N_("returned ÷ sent"), "ratings_returned", "ratings_sent" },
  { N_("Satisfied, basically included"), N_("(satisfied + basically satisfied) ÷ returned"), "content", "ratings_returned" },
  { N_("Satisfied"), N_("satisfied ÷ returned"), "satisfied", "ratings_returned" },
};

static GtkWidget *
card_new (const Figure *figure, const LinliRecord *row)
{
  GtkWidget *card = linli_card_new (8), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *label;
  gint64 part = linli_record_int (row, figure->part), whole = linli_record_int (row, figure->whole);
  g_autofree char *percent = linli_rate_percent (part, whole);
  g_autofree char *share = g_strdup_printf ("%" G_GINT64_FORMAT " / %" G_GINT64_FORMAT, part, whole);
  g_autofree char *name = g_strdup_printf ("%s: %s, %s", _(figure->title), percent, share);

  gtk_box_append (GTK_BOX (card), linli_label_new (_(figure->title), "heading"));
  gtk_box_append (GTK_BOX (line), linli_label_new (percent, "figure numeric"));
  label = linli_label_new (share, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (GTK_BOX (card), linli_bar_new (whole ? LINLI_TONE_OK : LINLI_TONE_PLAIN, part, 0, MAX (whole, 1), name));
  gtk_box_append (GTK_BOX (card), linli_label_new (_(figure->formula), "dim-label facts"));
  return card;
}

static void
fill (GtkWidget *page)
{
  LinliSession *session = g_object_get_data (G_OBJECT (page), "page-session");
  GtkWidget *flow = g_object_get_data (G_OBJECT (page), "flow"), *child;
  g_autoptr (LinliRecord) row = linli_session_row (session, "desk-figures", NULL);

  while ((child = gtk_widget_get_first_child (flow)))
    gtk_flow_box_remove (GTK_FLOW_BOX (flow), child);
  for (guint i = 0; row && i < G_N_ELEMENTS (figures); i++)
    {
      GtkWidget *item = gtk_flow_box_child_new ();
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (item), card_new (&figures[i], row));
      gtk_widget_set_focusable (item, FALSE);
      linli_set_name (item, _(figures[i].title));
      gtk_flow_box_append (GTK_FLOW_BOX (flow), item);
    }
}

GtkWidget *
linli_figures_page_new (LinliSession *session)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16), *flow = gtk_flow_box_new ();
  GtkWidget *page = linli_page_new (content, 1060);

  gtk_box_append (GTK_BOX (content), linli_page_heading_new (_("Figures"), _("Every percentage says its numerator and its "
                                                                             "denominator.")));
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 3);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 12);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 12);
  linli_set_name (flow, _("Figures"));
  gtk_box_append (GTK_BOX (content), flow);
  g_object_set_data (G_OBJECT (page), "flow", flow);
  linli_page_follow (page, session, fill);
  linli_page_set_title (page, _("Figures"), NULL);
  return page;
}
