#include "ui/floor/words.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

const LinliFieldWord linli_floor_stances[] = {
  { "for", N_("in favour") }, { "against", N_("opposed") }, { "amend", N_("to amend") }, { "explain", N_("explains") },
  { "remark", N_("remark") }, { NULL },
};

const LinliFieldWord linli_floor_kinds[] = {
  { "speech", N_("Speech") }, { "intervention", N_("Intervention") }, { "order", N_("Point of order") }, { NULL },
};

static const char *
word_of (const LinliFieldWord *words, const char *value)
{
  for (; words->value; words++)
    if (g_strcmp0 (words->value, value) == 0)
      return _(words->word);
  return "";
}

const char *
linli_floor_stance_word (const char *stance)
{
  return word_of (linli_floor_stances, stance);
}

LinliTone
linli_floor_stance_tone (const char *stance)
{
  static const struct { const char *stance; LinliTone tone; } tones[]
      = { { "for", LINLI_TONE_OK }, { "against", LINLI_TONE_BAD }, { "amend", LINLI_TONE_WARN }, { "explain", LINLI_TONE_INFO } };

  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (g_strcmp0 (tones[i].stance, stance) == 0)
      return tones[i].tone;
  return LINLI_TONE_PLAIN;
}

static gboolean
is_speech (const LinliRecord *turn)
{
  return g_strcmp0 (linli_record_text (turn, "kind"), "speech") == 0;
}

const char *
linli_floor_turn_word (const LinliRecord *turn)
{
  return is_speech (turn) ? linli_floor_stance_word (linli_record_text (turn, "stance"))
                          : word_of (linli_floor_kinds, linli_record_text (turn, "kind"));
}

LinliTone
linli_floor_turn_tone (const LinliRecord *turn)
{
  if (is_speech (turn))
    return linli_floor_stance_tone (linli_record_text (turn, "stance"));
  return g_strcmp0 (linli_record_text (turn, "kind"), "order") == 0 ? LINLI_TONE_WARN : LINLI_TONE_INFO;
}

char *
linli_floor_clock (gint64 ms)
{
  gint64 seconds = MAX (0, ms) / 1000;

  return g_strdup_printf ("%" PRId64 ":%02" PRId64, seconds / 60, seconds % 60);
}

char *
linli_floor_nth (gint64 number)
{
  return number == 1 ? g_strdup (_("first time")) : g_strdup_printf (_("time no. %" PRId64), number);
}
