#include "ui/meeting/steps.h"

#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  LinliTone tone;
  const char *icon;
  char *title, *line;
  gint64 sign; /* paper to sign, 0 for none */
  const char *action, *word; /* what comes next for the meeting; word: msgid; NULL for nothing */
} Strip;

static void
say_prepare (Strip *strip, const LinliMeetingFacts *facts)
{
  LinliDate day = linli_instant_date (linli_record_int (facts->meeting, "starts_at"));
  g_autofree char *article = NULL, *latest_text = NULL;
  LinliDate latest = linli_desk_latest_notice (linli_session_council (facts->session), linli_record_text (facts->meeting, "rule"),
                                               day, linli_dates_language (), &article);

  strip->action = facts->agenda->len ? "win.notify-meeting" : "win.add-item";
  strip->word = facts->agenda->len ? N_("Give notice…") : N_("Add item…");
  strip->icon = "linli-clock-symbolic";
  strip->tone = latest != LINLI_DATE_NONE && latest < facts->today ? LINLI_TONE_BAD : LINLI_TONE_WARN;
  strip->title = g_strdup (_("Notice of the meeting has not been given"));
  latest_text = linli_dates_day (latest);
  strip->line = latest == LINLI_DATE_NONE ? g_strdup (_("No limit is set for this body"))
                                          : g_strdup_printf (_("To be given by %s · %s"), latest_text, article);
}

static void
say_notice (Strip *strip, const LinliMeetingFacts *facts)
{
  LinliDate day = linli_instant_date (linli_record_int (facts->meeting, "starts_at"));
  int left = day - facts->today;

  strip->icon = "linli-notice-symbolic";
  strip->title = left > 0 ? g_strdup_printf (ngettext ("The meeting is in %d day", "The meeting is in %d days", (guint) left), left)
                 : left == 0 ? g_strdup (_("The meeting is today"))
                             : g_strdup (_("The day of the meeting has passed"));
  strip->tone = left < 0 ? LINLI_TONE_BAD : left == 0 ? LINLI_TONE_WARN : LINLI_TONE_INFO;
  strip->line = g_strdup_printf (_("Put up at: %s"), linli_record_text (facts->meeting, "notice_places"));
  if (left > 0)
    return;
  strip->action = "win.open-checkin";
  strip->word = N_("Open check-in");
}

static void
say_session (Strip *strip, const LinliMeetingFacts *facts)
{
  const char *state = linli_record_text (facts->meeting, "state");

  strip->tone = strcmp (state, "suspended") == 0 ? LINLI_TONE_BAD : LINLI_TONE_INFO;
  strip->icon = "linli-meeting-symbolic";
  strip->title = g_strdup_printf (_("The meeting is %s"), linli_machine_state_word (state));
  strip->action = "win.run";
  strip->word = N_("Run the meeting");
  strip->line = g_strdup_printf (_("%d of %d are in the hall"), (int) linli_record_int (facts->meeting, "present_now"),
                                 (int) linli_record_int (facts->meeting, "entitled"));
}

static void
say_minutes (Strip *strip, const LinliMeetingFacts *facts)
{
  LinliDate closed = linli_instant_date (linli_record_int (facts->meeting, "closed_at"));
  g_autofree char *article = NULL, *day = NULL;
  LinliDate due = linli_desk_limit (linli_session_council (facts->session), "minutes_sign", closed, linli_dates_language (),
                                    &article);

  day = linli_dates_day (due);
  strip->tone = due != LINLI_DATE_NONE && due < facts->today ? LINLI_TONE_BAD : LINLI_TONE_WARN;
  strip->icon = "linli-sign-symbolic";
  strip->title = g_strdup (_("The minutes are not issued yet"));
  strip->line = due == LINLI_DATE_NONE ? g_strdup ("") : g_strdup_printf (_("To be signed by %s · %s"), day, article);
}

static void
say_posted (Strip *strip, const LinliMeetingFacts *facts)
{
  const LinliRecord *notice = facts->notices->len ? facts->notices->pdata[0] : NULL;
  LinliDate from = notice ? linli_dates_read (linli_record_text (notice, "from_on")) : LINLI_DATE_NONE;
  LinliDate to = notice ? linli_dates_read (linli_record_text (notice, "to_on")) : LINLI_DATE_NONE;
  g_autofree char *article = NULL, *day = linli_dates_day (to);
  LinliDate least = linli_desk_limit (linli_session_council (facts->session), "public_notice",
                                      notice ? from : facts->today, linli_dates_language (), &article);
  guint objections = notice ? (guint) linli_record_int (notice, "objections") : 0;
  g_autofree char *said = g_strdup_printf (ngettext ("%u objection", "%u objections", objections), objections);

  strip->icon = "linli-notice-symbolic";
  strip->tone = notice && to >= facts->today ? LINLI_TONE_INFO : LINLI_TONE_WARN;
  if (!notice)
    strip->title = g_strdup (_("The resolution is not on public notice yet"));
  else if (to < facts->today)
    strip->title = g_strdup (_("The period of the notice is over"));
  else
    strip->title = g_strdup_printf (_("On public notice for %d days, %d days left"), MAX (facts->today - from, 0), to - facts->today);
  strip->line = notice ? g_strdup_printf (_("Ends on %s · %s: at least %d days · %s"), day, article ? article : "—",
                                          least - from, said)
                       : g_strdup (article ? article : "");
}

static void
say_handling (Strip *strip, const LinliMeetingFacts *facts)
{
  const LinliRecord *resolution = facts->resolutions->len ? facts->resolutions->pdata[0] : NULL;
  guint done = 0;

  strip->icon = "linli-task-symbolic";
  strip->tone = LINLI_TONE_INFO;
  for (guint i = 0; i < facts->tasks->len; i++)
    done += linli_record_has (facts->tasks->pdata[i], "done_on");
  if (resolution && linli_record_int (resolution, "owners_needed") && !linli_record_has (resolution, "owners_vote"))
    {
      strip->tone = LINLI_TONE_WARN;
      strip->icon = "linli-warning-symbolic";
      strip->title = g_strdup (_("The owners must still decide together"));
      strip->line = g_strdup (_("This resolution alone does not allow the work to begin · Civil Code, article 278"));
      return;
    }
  strip->title = g_strdup_printf (_("Handling: %u of %u closed"), done, facts->tasks->len);
  strip->line = g_strdup (resolution ? linli_machine_state_word (linli_record_text (resolution, "state")) : "");
}

/* The papers lack signatures, whatever else is done. */
static gboolean
say_unsigned (Strip *strip, const LinliMeetingFacts *facts)
{
  gint64 wanted = linli_record_has (facts->meeting, "supervisor") ? 3 : 2;
  guint missing = 0;

  for (guint i = 0; i < facts->papers->len; i++)
    {
      const LinliRecord *paper = facts->papers->pdata[i];
      if (strcmp (linli_record_text (paper, "state"), "issued") != 0 || linli_record_int (paper, "signatures") >= wanted)
        continue;
      missing++;
      if (!strip->sign || strcmp (linli_record_text (paper, "kind"), "minutes") == 0)
        strip->sign = linli_record_int (paper, "id");
    }
  if (!missing)
    return FALSE;
  strip->tone = LINLI_TONE_WARN;
  strip->icon = "linli-sign-symbolic";
  strip->title = g_strdup_printf (ngettext ("%u paper waits for signatures", "%u papers wait for signatures", missing), missing);
  strip->line = g_strdup (_("Each is signed by the chair, the recorder and the supervisor; a signed paper is never changed"));
  return TRUE;
}

static void
say_done (Strip *strip, const LinliMeetingFacts *facts)
{
  const char *state = linli_record_text (facts->meeting, "state");
  g_autofree char *day = linli_dates_day (linli_instant_date (linli_record_int (facts->meeting, "moved_at")));

  strip->tone = strcmp (state, "cancelled") == 0 ? LINLI_TONE_PLAIN : LINLI_TONE_OK;
  strip->icon = strcmp (state, "cancelled") == 0 ? "linli-cross-symbolic" : "linli-check-symbolic";
  strip->title = strcmp (state, "cancelled") == 0 ? g_strdup (_("The meeting was cancelled"))
                                                  : g_strdup (_("Everything of this meeting is done"));
  strip->line = strcmp (state, "cancelled") == 0 && linli_record_has (facts->meeting, "urgent_reason")
                    ? g_strdup_printf (_("Reason: %s"), linli_record_text (facts->meeting, "urgent_reason"))
                    : g_strdup_printf (_("%s since %s"), linli_machine_state_word (state), day);
}

static void
say (Strip *strip, const LinliMeetingFacts *facts)
{
  typedef void (*Say) (Strip *strip, const LinliMeetingFacts *facts);
  static const Say words[LINLI_STEPS + 1]
      = { say_prepare, say_notice, say_session, say_minutes, say_posted, say_handling, say_done };
  LinliMeetingStep now = linli_meeting_step (facts);

  if (now == LINLI_STEPS && say_unsigned (strip, facts))
    return;
  words[now](strip, facts);
}

static GtkWidget *
button_new (const Strip *strip, const LinliMeetingFacts *facts)
{
  GtkWidget *button;

  if (!strip->sign && (!strip->action || linli_session_read_only (facts->session)))
    return NULL;
  button = linli_word_button_new (strip->sign ? "linli-sign-symbolic" : NULL, strip->sign ? _("Sign…") : _(strip->word));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), strip->sign ? "win.sign" : strip->action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", strip->sign ? strip->sign : facts->id);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

GtkWidget *
linli_strip_new (const LinliMeetingFacts *facts)
{
  Strip strip = { LINLI_TONE_INFO, NULL, NULL, NULL, 0, NULL, NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button;

  say (&strip, facts);
  gtk_widget_add_css_class (box, "panel");
  gtk_widget_add_css_class (box, linli_words_tone_class (strip.tone));
  gtk_box_append (GTK_BOX (text), linli_label_new (strip.title, "entry-title"));
  gtk_box_append (GTK_BOX (text), linli_label_new (strip.line, "facts"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), linli_icon_new (strip.icon));
  gtk_box_append (GTK_BOX (box), text);
  button = button_new (&strip, facts);
  if (button)
    gtk_box_append (GTK_BOX (box), button);
  g_free (strip.title);
  g_free (strip.line);
  return box;
}
