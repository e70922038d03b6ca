#include "council/chair.h"

gboolean
linli_chair_declares (const char *act)
{
  static const char *const acts[] = { "meeting.open",          "meeting.recess",  "meeting.suspend", "meeting.resume",
                                      "meeting.end_inquorate", "meeting.adjourn", "vote.open",       "vote.announce", NULL };

  return g_strv_contains (acts, act);
}
