#include "ui/kiosk/voice.h"

#include "ui/dates.h"

#include <gio/gio.h>

#define PROGRAM "spd-say"

gboolean
linli_voice_is_there (void)
{
  g_autofree char *path = g_find_program_in_path (PROGRAM);

  return path != NULL;
}

static void
run (const char *const *argv)
{
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);

  (void) process; /* it speaks and ends on its own; without it the screen says the same */
}

void
linli_voice_stop (void)
{
  if (linli_voice_is_there ())
    run ((const char *const[]) { PROGRAM, "-C", NULL });
}

void
linli_voice_say (const char *text)
{
  linli_voice_stop ();
  run ((const char *const[]) { PROGRAM, "-l", linli_dates_language (), "-r", "-20", "--", text, NULL });
}
