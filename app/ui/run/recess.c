#include "ui/run/recess.h"

#include "council/offered.h"
#include "ui/live/act.h"

#include <glib/gi18n-lib.h>

#define MINUTE G_GINT64_CONSTANT (60000)
#define ROUND (5 * MINUTE) /* a recess ends at a round minute */

static const int lengths_min[] = { 5, 10, 15, 30 };

/* It lives as long as the form. */
typedef struct
{
  char *texts[G_N_ELEMENTS (lengths_min)];
  LinliFieldWord words[G_N_ELEMENTS (lengths_min) + 1];
  LinliField field;
  LinliFormSpec spec;
} Recess;

static void
recess_free (gpointer data)
{
  Recess *recess = data;

  for (guint i = 0; i < G_N_ELEMENTS (lengths_min); i++)
    g_free (recess->texts[i]);
  g_free (recess);
}

/* In the register's language, as the hall reads it. */
static Recess *
recess_new (LinliLive *live)
{
  const char *language = linli_council_language (linli_session_council (linli_live_session (live)));
  gint64 from = (linli_live_now (live) + ROUND / 2) / ROUND * ROUND;
  Recess *recess = g_new0 (Recess, 1);

  for (guint i = 0; i < G_N_ELEMENTS (lengths_min); i++)
    {
      recess->texts[i] = linli_offered_until (from + lengths_min[i] * MINUTE, language);
      recess->words[i] = (LinliFieldWord) { recess->texts[i], recess->texts[i] };
    }
  recess->field = (LinliField) { "reason", N_("Until when, and why"), N_("It stands on the hall screen as it is typed."),
                                 LINLI_FIELD_PLAIN, recess->words };
  recess->spec = (LinliFormSpec) { "meeting.recess", N_("Recess"), N_("The clocks stand until the meeting resumes."),
                                   N_("Go into recess"), NULL, &recess->field, 1 };
  return recess;
}

LinliForm *
linli_recess_show (GtkWidget *near, LinliLive *live)
{
  Recess *recess = recess_new (live);
  g_autoptr (LinliRecord) given = linli_live_members (live);
  LinliForm *form = linli_form_show (near, linli_live_session (live), &recess->spec, given, 0, NULL);

  linli_form_set_actor (form, linli_live_actor (live, recess->spec.act));
  g_object_set_data_full (G_OBJECT (form), "recess", recess, recess_free);
  return form;
}
