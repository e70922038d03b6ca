#include "council/speaking.h"

#include "council/council-private.h"

gboolean
linli_speaking_of (LinliCouncil *council, const LinliRecord *meeting, LinliSpeaking *speaking, GError **error)
{
  LinliRulebook *book = linli_council_rulebook (council);
  const LinliLimit *minutes = linli_limits_find (book->limits, "speech_minutes", error);
  const LinliLimit *times = minutes ? linli_limits_find (book->limits, "speech_times", error) : NULL;

  if (!times)
    return FALSE;
  speaking->seconds = linli_record_has (meeting, "speech_seconds") ? linli_record_int (meeting, "speech_seconds")
                                                                   : minutes->value * 60;
  speaking->times = linli_record_has (meeting, "speech_times") ? linli_record_int (meeting, "speech_times") : times->value;
  return TRUE;
}
