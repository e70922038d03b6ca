#include "ui/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *text, *word;
} Word;

static const char *
look_up (const Word *words, const char *text)
{
  for (; text && words->text; words++)
    if (strcmp (words->text, text) == 0)
      return _(words->word);
  return text ? text : "—";
}

const char *
linli_words_tone_class (LinliTone tone)
{
  static const char *const classes[] = { "tone-plain", "tone-ok", "tone-warn", "tone-bad", "tone-info" };

  return classes[tone];
}

LinliTone
linli_words_state_tone (const char *state)
{
  static const struct { const char *states; LinliTone tone; } tones[] = {
    { " registered pending preparing unassigned submitted draft convene disputed review acceptance hold inquorate ",
      LINLI_TONE_WARN },
    { " accepted handling admitted routed notified checkin session recess posted executing assigned acknowledged working "
      "examined checked voting ", LINLI_TONE_INFO },
    { " closed rated decided effective completed done carried announced issued answered upheld ", LINLI_TONE_OK },
    { " declined rejected returned suspended revoked lost cancelled ", LINLI_TONE_BAD },
  };
  g_autofree char *word = g_strdup_printf (" %s ", state ? state : "");

  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (strstr (tones[i].states, word))
      return tones[i].tone;
  return LINLI_TONE_PLAIN;
}

const char *
linli_words_office (const char *office)
{
  static const Word words[] = { { "staff", N_("Staff") }, { "committee", N_("Committee member") },
                                { "supervisor", N_("Supervisor") }, { "representative", N_("Representative") },
                                { "resident", N_("Resident") }, { "adviser", N_("Adviser") }, { NULL } };

  return look_up (words, office);
}

const char *
linli_words_topic_kind (const char *kind)
{
  static const Word words[] = { { "mediation", N_("Mediation") }, { "deliberation", N_("Deliberation") },
                                { "oversight", N_("Oversight") }, { NULL } };

  return look_up (words, kind);
}

const char *
linli_words_category (const char *category)
{
  static const Word words[] = { { "Party", N_("Party affairs") }, { "party", N_("Party affairs") },
                                { "village", N_("Village affairs") }, { "financial", N_("Finances") },
                                { "result", N_("Result of a vote") }, { "owners", N_("Owners' decision") }, { NULL } };

  return look_up (words, category);
}

const char *
linli_words_paper (const char *kind)
{
  static const Word words[] = { { "record", N_("Meeting record") }, { "minutes", N_("Minutes") },
                                { "notice", N_("Public notice") }, { NULL } };

  return look_up (words, kind);
}

const char *
linli_words_field (const char *field)
{
  static const Word words[] = { { "chair", N_("Chair") }, { "recorder", N_("Recorder") },
                                { "supervisor", N_("Supervisor") }, { NULL } };

  return look_up (words, field);
}

const char *
linli_words_outcome (const char *outcome)
{
  static const Word words[] = { { "accepted", N_("Adopted") }, { "partial", N_("Adopted in part") },
                                { "rejected", N_("Not adopted") }, { NULL } };

  return look_up (words, outcome);
}

const char *
linli_words_event (const char *event)
{
  static const Word words[] = { { "start", N_("Started") }, { "progress", N_("Progress") }, { "suspend", N_("Put on hold") },
                                { "escalate", N_("Escalated") }, { "hand-in", N_("Handed in") },
                                { "return", N_("Returned") }, { "reopen", N_("Reopened") }, { NULL } };

  return look_up (words, event);
}

char *
linli_words_standing (const LinliStanding *standing, LinliTone *tone)
{
  guint days = standing->working_days;

  switch (standing->kind)
    {
    case LINLI_STANDING_OVERDUE:
      *tone = LINLI_TONE_BAD;
      /* A due date that rests is overdue on the next day, before a working day has passed. */
      return days ? g_strdup_printf (ngettext ("Overdue %u day", "Overdue %u days", days), days) : g_strdup (_("Overdue"));
    case LINLI_STANDING_TODAY:
      *tone = LINLI_TONE_WARN;
      return g_strdup (_("Due today"));
    case LINLI_STANDING_NEAR:
      *tone = LINLI_TONE_WARN;
      return g_strdup_printf (ngettext ("%u day left", "%u days left", days), days);
    case LINLI_STANDING_FAR:
      *tone = LINLI_TONE_OK;
      return g_strdup_printf (ngettext ("%u day left", "%u days left", days), days);
    case LINLI_STANDING_ON_TIME:
      *tone = LINLI_TONE_OK;
      return g_strdup (_("Done on time"));
    case LINLI_STANDING_LATE:
      *tone = LINLI_TONE_BAD;
      return days ? g_strdup_printf (ngettext ("%u day late", "%u days late", days), days) : g_strdup (_("Done late"));
    default:
      *tone = LINLI_TONE_PLAIN;
      return g_strdup (_("No date"));
    }
}

char *
linli_words_money (gint64 fen)
{
  g_autofree char *yuan = fen % 100 ? g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", fen / 100, (int) (fen % 100))
                                    : g_strdup_printf ("%" G_GINT64_FORMAT, fen / 100);

  return g_strdup_printf (_("%s yuan"), yuan);
}

char *
linli_words_sum (const char *sum)
{
  static const char *const signs[][2] = { { "×", " × " }, { "＝", " = " }, { "＞", " > " }, { "＜", " < " },
                                          { "≥", " ≥ " }, { "≤", " ≤ " } };
  g_autoptr (GString) text = g_string_new (sum ? sum : "");

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_string_replace (text, signs[i][0], signs[i][1], 0);
  while (g_string_replace (text, "  ", " ", 0) > 0)
    continue;
  return g_strdup (text->str);
}
