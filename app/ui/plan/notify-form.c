#include "ui/plan/plan.h"

#include "council/preparation.h"
#include "ui/dates.h"
#include "ui/widgets/parts.h"
#include "ui/words.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* Giving notice: by when it had to be, what is late and why, and what can still be done, before anything is pressed. */

static const LinliField fields[] = {
  { "places", N_("Where it is put up"), N_("One place a line"), LINLI_FIELD_LINES },
  { "urgent_reason", N_("Urgent reason"), N_("Only where the time is too short; it stands on the notice.") },
};

static const LinliFormSpec spec = {
  "meeting.notify", N_("Give notice of the meeting"), N_("From then on day, place and people stand; a change means to cancel and plan anew."),
  N_("Give notice"), N_("Notice is given. Its paper can be printed from the meeting's page."), fields, G_N_ELEMENTS (fields),
};

static const LinliFormSpec in_time = {
  "meeting.notify", N_("Give notice of the meeting"), N_("From then on day, place and people stand; a change means to cancel and plan anew."),
  N_("Give notice"), N_("Notice is given. Its paper can be printed from the meeting's page."), fields, 1,
};

static GtkWidget *
panel_new (LinliTone tone, const char *icon, const char *title, const char *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (box, "panel");
  gtk_widget_add_css_class (box, linli_words_tone_class (tone));
  gtk_box_append (GTK_BOX (text), linli_label_new (title, "entry-title"));
  gtk_box_append (GTK_BOX (text), linli_label_new (line, "facts"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), linli_icon_new (icon));
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

static GtkWidget *
late_new (const LinliNoticeTime *time, const char *latest)
{
  g_autofree char *title = g_strdup_printf (ngettext ("Notice is %d day late", "Notice is %d days late", (guint) time->late), time->late);
  g_autofree char *first = linli_dates_full (time->first_day);
  g_autofree char *line = g_strdup_printf (
      time->urgent ? _("It was due by %s, %d days before the meeting · %s. State the urgent reason, or plan the meeting on %s or later.")
                   : _("It was due by %s, %d days before the meeting · %s. No urgent reason stands for it: plan the meeting on %s or later."),
      latest, (int) time->days, time->article, first);

  return panel_new (time->urgent ? LINLI_TONE_WARN : LINLI_TONE_BAD, "linli-warning-symbolic", title, line);
}

static GtkWidget *
time_new (const LinliNoticeTime *time)
{
  g_autofree char *latest = linli_dates_full (time->latest), *line = NULL;

  if (time->latest == LINLI_DATE_NONE)
    return panel_new (LINLI_TONE_INFO, "linli-info-symbolic", _("In time"), _("No limit is set for notice to this body"));
  if (time->late)
    return late_new (time, latest);
  line = g_strdup_printf (_("By %s at the latest, %d days before the meeting · %s"), latest, (int) time->days, time->article);
  return panel_new (LINLI_TONE_OK, "linli-check-symbolic", _("In time"), line);
}

/* Where notices were put up the last time. */
static void
give_places (LinliSession *session, gint64 meeting, LinliRecord *given)
{
  g_autoptr (LinliRecord) last = linli_session_row_of (session, "plan-places", meeting);
  g_auto (GStrv) places = last ? g_strsplit (linli_record_text (last, "places"), "、", -1) : NULL;

  if (places)
    linli_record_set_list (given, "places", (const char *const *) places);
}

LinliForm *
linli_notify_show (GtkWidget *near, LinliSession *session, gint64 id)
{
  g_autoptr (LinliRecord) meeting = linli_session_row_of (session, "desk-meeting", id), given = linli_record_new ();
  g_auto (LinliNoticeTime) time = { 0 };
  g_autofree char *draft = g_strdup_printf ("meeting.notify-%" PRId64, id);
  LinliForm *form;

  if (!meeting)
    return NULL;
  linli_notice_time (linli_session_council (session), linli_record_text (meeting, "rule"),
                     linli_instant_date (linli_record_int (meeting, "starts_at")), linli_session_today (session),
                     linli_dates_language (), &time);
  linli_record_set_text (given, "meeting", linli_record_text (meeting, "label"));
  give_places (session, id, given);
  form = linli_form_show (near, session, time.late && time.urgent ? &spec : &in_time, given, id, draft);
  linli_form_add_above (form, time_new (&time));
  return form;
}
