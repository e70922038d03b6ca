#include "ui/meeting/steps.h"

#include "ui/dates.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/either.h"
#include "ui/widgets/parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static const char *const names[LINLI_STEPS]
    = { N_("Preparation"), N_("Notice of meeting"), N_("Meeting"), N_("Minutes"), N_("Public notice"), N_("Handling") };

static char *
resolution_date (const LinliMeetingFacts *facts)
{
  const LinliRecord *resolution = facts->resolutions->len ? facts->resolutions->pdata[0] : NULL;
  g_autofree char *day = NULL;

  if (!resolution)
    return g_strdup ("—");
  if (linli_record_has (resolution, "effective_on"))
    {
      day = linli_dates_day (linli_dates_read (linli_record_text (resolution, "effective_on")));
      return g_strdup_printf (_("from %s"), day);
    }
  if (linli_record_int (resolution, "owners_needed") && !linli_record_has (resolution, "owners_vote"))
    return g_strdup (_("after the owners decide"));
  return g_strdup (_("after the notice"));
}

/* When a step was or will be, in a few words. */
static char *
date_of (const LinliMeetingFacts *facts, LinliMeetingStep step)
{
  const LinliRecord *minutes = linli_meeting_paper (facts, "minutes");
  const LinliRecord *notice = facts->notices->len ? facts->notices->pdata[0] : NULL;
  const char *date = NULL;
  g_autofree char *day = NULL;

  switch (step)
    {
    case LINLI_STEP_PREPARE:
      return linli_dates_day (linli_instant_date (linli_record_int (facts->meeting, "planned_at")));
    case LINLI_STEP_NOTICE:
      date = linli_record_text (facts->meeting, "notice_on");
      break;
    case LINLI_STEP_SESSION:
      return linli_dates_day (linli_instant_date (linli_record_int (facts->meeting, "starts_at")));
    case LINLI_STEP_MINUTES:
      date = minutes ? linli_record_text (minutes, "issued_on") : NULL;
      break;
    case LINLI_STEP_POSTED:
      day = notice ? linli_dates_day (linli_dates_read (linli_record_text (notice, "to_on"))) : g_strdup ("—");
      return notice ? g_strdup_printf (_("until %s"), day) : g_strdup ("—");
    default:
      return resolution_date (facts);
    }
  return linli_dates_day (linli_dates_read (date));
}

static GtkWidget *
number_new (LinliMeetingStep step, gboolean current)
{
  g_autofree char *text = g_strdup_printf ("%d", (int) step + 1);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_size_request (label, linli_text_px (28), linli_text_px (28));
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "step-number");
  gtk_widget_add_css_class (label, current ? "current" : "future");
  return label;
}

static GtkWidget *
step_new (const LinliMeetingFacts *facts, LinliMeetingStep step, LinliMeetingStep now)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *date = date_of (facts, step);
  GtkWidget *name = linli_label_new (_(names[step]), step > now ? "dim-label" : "entry-title");
  GtkWidget *day = linli_label_new (date, "dim-label facts numeric");

  gtk_label_set_wrap (GTK_LABEL (name), FALSE);
  gtk_label_set_wrap (GTK_LABEL (day), FALSE);
  gtk_box_append (GTK_BOX (box), step < now ? linli_disc_new (LINLI_TONE_OK, "linli-check-symbolic", 28)
                                            : number_new (step, step == now));
  gtk_box_append (GTK_BOX (head), name);
  if (step == now)
    gtk_box_append (GTK_BOX (head), linli_badge_new (LINLI_TONE_INFO, NULL, _("now")));
  gtk_box_append (GTK_BOX (text), head);
  gtk_box_append (GTK_BOX (text), day);
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_set_tooltip_text (box, step < now ? _("Done") : step == now ? _("Now") : _("Still to come"));
  return box;
}

static GtkWidget *
link_new (gboolean done)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_add_css_class (line, "step-link");
  gtk_widget_add_css_class (line, done ? "done" : "future");
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_size_request (line, 10, -1);
  return line;
}

static GtkWidget *
wide_new (const LinliMeetingFacts *facts, LinliMeetingStep now)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  for (int step = LINLI_STEP_PREPARE; step < LINLI_STEPS; step++)
    {
      if (step > LINLI_STEP_PREPARE)
        gtk_box_append (GTK_BOX (box), link_new (step <= (int) now));
      gtk_box_append (GTK_BOX (box), step_new (facts, step, now));
    }
  return box;
}

static GtkWidget *
narrow_new (const LinliMeetingFacts *facts, LinliMeetingStep now)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10), *dots = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  g_autofree char *count = g_strdup_printf (_("Step %d of %d"), MIN ((int) now + 1, LINLI_STEPS), LINLI_STEPS);

  for (int step = LINLI_STEP_PREPARE; step < LINLI_STEPS; step++)
    {
      GtkWidget *line = link_new (step < (int) now);
      if (step == (int) now)
        gtk_widget_add_css_class (line, "current");
      gtk_box_append (GTK_BOX (dots), line);
    }
  gtk_box_append (GTK_BOX (box), dots);
  gtk_box_append (GTK_BOX (box), linli_label_new (now == LINLI_STEPS ? _("All six steps are done") : count, "dim-label facts"));
  if (now < LINLI_STEPS)
    gtk_box_append (GTK_BOX (box), step_new (facts, now, now));
  return box;
}

GtkWidget *
linli_steps_new (const LinliMeetingFacts *facts)
{
  LinliMeetingStep now = linli_meeting_step (facts);
  GtkWidget *card = linli_card_new (0);

  gtk_box_append (GTK_BOX (card), linli_either_new (wide_new (facts, now), narrow_new (facts, now)));
  return card;
}
