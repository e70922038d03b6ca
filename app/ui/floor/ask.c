#include "ui/floor/ask.h"

#include "ui/floor/turns.h"
#include "ui/floor/words.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LinliField fields[] = {
  { "person", N_("Who"), N_("A few letters or the number; Enter takes the first."), LINLI_FIELD_PLAIN, NULL, "floor-people" },
  { "stance", N_("Stance"), NULL, LINLI_FIELD_PLAIN, linli_floor_stances },
  { "kind", N_("As"), N_("An intervention or a point of order stops the clock of whoever is speaking."), LINLI_FIELD_PLAIN,
    linli_floor_kinds },
};

static const LinliFormSpec spec = { "turn.ask", N_("Ask to speak"), NULL, N_("Enter in the queue"), NULL, fields, G_N_ELEMENTS (fields) };

typedef struct
{
  LinliLive *live;  /* owned */
  LinliForm *form;  /* borrowed, as is the next */
  GtkWidget *leave; /* the chair lets them speak once more */
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->live);
  g_free (asking);
}

static gint64
times_spoken (Asking *asking, const char *person)
{
  const LinliRecord *item = linli_live_item (asking->live);
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  linli_record_set_int (params, "meeting", linli_record_int (linli_live_meeting (asking->live), "id"));
  linli_record_set_int (params, "item", item ? linli_record_int (item, "id") : 0);
  linli_record_set_text (params, "person", person);
  row = linli_session_row (linli_live_session (asking->live), "floor-speaker", params);
  return row ? linli_record_int (row, "spoken") : 0;
}

/* How often they have spoken is said at once; beyond the house rule the chair may give leave. */
static void
edited (LinliForm *form, const char *member, Asking *asking)
{
  g_autoptr (LinliRecord) values = linli_form_values (form);
  const char *person = linli_record_text (values, "person");
  gint64 spoken = person ? times_spoken (asking, person) : 0;
  LinliSpeaking speaking = linli_floor_limits (asking->live);
  gboolean over = spoken >= speaking.times && g_strcmp0 (linli_record_text (values, "kind"), "speech") == 0;
  g_autofree char *remark = g_strdup_printf (ngettext ("Has spoken to this item %d time already; the house rule allows %d.",
                                                       "Has spoken to this item %d times already; the house rule allows %d.",
                                                       (gulong) spoken),
                                             (int) spoken, (int) speaking.times);

  linli_form_say (form, "person", spoken ? remark : NULL, over);
  gtk_widget_set_visible (asking->leave, over);
}

static gboolean
add_leave (LinliForm *form, const LinliRecord *values, GPtrArray *deeds, gpointer data, GError **error)
{
  Asking *asking = data;
  LinliDeed *deed = deeds->pdata[0];

  if (gtk_widget_get_visible (asking->leave) && gtk_check_button_get_active (GTK_CHECK_BUTTON (asking->leave)))
    linli_record_set_int (deed->members, "leave", TRUE);
  return TRUE;
}

LinliForm *
linli_ask_show (GtkWidget *near, LinliLive *live, const char *person)
{
  const LinliRecord *meeting = linli_live_meeting (live), *item = linli_live_item (live);
  g_autoptr (LinliRecord) given = linli_record_new ();
  Asking *asking = g_new0 (Asking, 1);

  linli_record_set_text (given, "meeting", linli_record_text (meeting, "label"));
  if (item)
    linli_record_set_text (given, "item", linli_record_text (item, "label"));
  linli_record_set_text (given, "kind", "speech");
  linli_record_set_text (given, "stance", "remark");
  if (person)
    linli_record_set_text (given, "person", person);
  *asking = (Asking) { g_object_ref (live), linli_form_show (near, linli_live_session (live), &spec, given,
                                                              linli_record_int (meeting, "id"), NULL) };
  asking->leave = linli_check_new (_("The chair gives leave to speak once more"));
  gtk_widget_set_visible (asking->leave, FALSE);
  linli_form_add_below (asking->form, "person", asking->leave);
  linli_form_set_more (asking->form, add_leave, asking, asking_free);
  g_signal_connect (asking->form, "edited", G_CALLBACK (edited), asking);
  return asking->form;
}
