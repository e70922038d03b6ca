#include "ui/requests/actions.h"

#include "domain/machine.h"
#include "ui/form/form.h"
#include "ui/requests/forms.h"
#include "ui/requests/slip-work.h"
#include "ui/requests/topic.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/wrap.h"
#include "ui/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TEXT(name) linli_record_text (row, name)

typedef struct
{
  LinliSession *session;
  LinliRecord *row;
  GtkWidget *box, *problem; /* borrowed */
} Actions;

static void
actions_free (Actions *actions)
{
  g_object_unref (actions->session);
  linli_record_unref (actions->row);
  g_free (actions);
}

/* What each state waits for, in words; and the act that comes next. */
static const struct
{
  const char *state, *next, *title, *line; /* next: NULL where nothing is suggested; title, line: msgids */
  LinliTone tone;
} waits[] = {
  { "registered", "request.accept", N_("To be accepted or declined"), N_("A request that belongs elsewhere is referred."), LINLI_TONE_WARN },
  { "accepted", "request.make_topic", N_("To be handled, or made a topic"),
    N_("What concerns many is put to a meeting as a topic; anything else is handled without one."), LINLI_TONE_INFO },
  { "handling", "request.close", N_("Being handled"), N_("Closed with its outcome when it is done."), LINLI_TONE_INFO },
  { "topic", "request.close", N_("A topic has been made of it"), N_("Closed with its outcome when the topic is decided and done."), LINLI_TONE_INFO },
  { "closed", "request.rate", N_("The person is asked what they think"), N_("Their word is entered, also when they give none."), LINLI_TONE_INFO },
  { "rated", "request.archive", N_("Everything is done"), N_("It can be archived."), LINLI_TONE_OK },
  { "declined", "request.archive", N_("Not accepted"), N_("The reason is kept; it can be archived."), LINLI_TONE_PLAIN },
  { "referred", "request.archive", N_("Referred"), N_("Whoever it was referred to answers it; it can be archived."), LINLI_TONE_PLAIN },
  { "withdrawn", "request.archive", N_("Withdrawn"), N_("It can be archived."), LINLI_TONE_PLAIN },
  { "archived", NULL, N_("Archived"), N_("Nothing more is done with it."), LINLI_TONE_PLAIN },
};

static guint
wait_of (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    if (g_strcmp0 (waits[i].state, state) == 0)
      return i;
  return G_N_ELEMENTS (waits) - 1;
}

/* Pressing. */

static void
acted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) box = data;
  Actions *actions = g_object_get_data (G_OBJECT (box), "actions");
  g_autoptr (GError) error = NULL;

  if (linli_session_act_finish (LINLI_SESSION (source), result, &error))
    return;
  gtk_label_set_label (GTK_LABEL (actions->problem), error->message);
  gtk_widget_set_visible (actions->problem, TRUE);
}

static void
pressed (GtkWidget *button)
{
  Actions *actions = g_object_get_data (G_OBJECT (button), "actions");
  const char *act = g_object_get_data (G_OBJECT (button), "act");
  g_autoptr (LinliRecord) members = linli_record_new ();

  gtk_widget_set_visible (actions->problem, FALSE);
  linli_record_set_text (members, "request", linli_record_text (actions->row, "label"));
  if (strcmp (act, "request.make_topic") == 0)
    linli_request_make_topic (button, actions->session, actions->row);
  else if (!linli_request_form_show (button, actions->session, act, actions->row))
    linli_session_act (actions->session, act, members, linli_session_actor (actions->session), acted, g_object_ref (actions->box));
}

static void
slip_pressed (GtkWidget *button)
{
  Actions *actions = g_object_get_data (G_OBJECT (button), "actions");

  linli_request_slip_show (button, actions->session, linli_record_text (actions->row, "label"));
}

static GtkWidget *
button_new (Actions *actions, const char *icon, const char *word, const char *act, GCallback called)
{
  GtkWidget *button = icon ? linli_word_button_new (icon, word) : gtk_button_new_with_label (word);

  g_object_set_data (G_OBJECT (button), "actions", actions);
  g_object_set_data_full (G_OBJECT (button), "act", g_strdup (act), g_free);
  g_signal_connect (button, "clicked", called, NULL);
  return button;
}

/* The acts that the state allows, with the one that makes a topic, which is an act of the topic. */
static GPtrArray *
possible (const char *state)
{
  GPtrArray *acts = linli_council_possible ("request", state);

  if (linli_machine_row (linli_machine_find ("request"), state, "make_topic"))
    g_ptr_array_add (acts, g_strdup ("request.make_topic"));
  return acts;
}

static GtkWidget *
buttons_new (Actions *actions, const char *state)
{
  GtkWidget *wrap = linli_wrap_new (8);
  g_autoptr (GPtrArray) acts = linli_session_read_only (actions->session) ? g_ptr_array_new () : possible (state);
  const char *next = waits[wait_of (state)].next;

  linli_set_name (wrap, _("What can be done"));
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < acts->len; i++)
      {
        const char *act = acts->pdata[i], *word = linli_request_act_word (act);
        gboolean is_next = g_strcmp0 (act, next) == 0;
        GtkWidget *button;
        if (is_next != (pass == 0) || !word)
          continue;
        button = button_new (actions, NULL, word, act, G_CALLBACK (pressed));
        if (is_next)
          gtk_widget_add_css_class (button, "suggested-action");
        linli_wrap_append (LINLI_WRAP (wrap), button);
      }
  linli_wrap_append (LINLI_WRAP (wrap), button_new (actions, "linli-print-symbolic", _("Slip"), "", G_CALLBACK (slip_pressed)));
  return wrap;
}

GtkWidget *
linli_request_actions_new (LinliSession *session, const LinliRecord *row)
{
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  guint wait = wait_of (TEXT ("state"));
  Actions *actions = g_new0 (Actions, 1);
  const char *read_only = linli_session_read_only (session);

  *actions = (Actions) { g_object_ref (session), linli_record_copy (row), panel, linli_label_new (read_only, "problem") };
  g_object_set_data_full (G_OBJECT (panel), "actions", actions, (GDestroyNotify) actions_free);
  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (panel, linli_words_tone_class (waits[wait].tone));
  gtk_box_append (GTK_BOX (text), linli_label_new (_(waits[wait].title), "entry-title"));
  gtk_box_append (GTK_BOX (text), linli_label_new (_(waits[wait].line), "facts"));
  gtk_box_append (GTK_BOX (panel), text);
  gtk_box_append (GTK_BOX (panel), buttons_new (actions, TEXT ("state")));
  gtk_box_append (GTK_BOX (panel), actions->problem);
  gtk_widget_set_visible (actions->problem, read_only != NULL);
  return panel;
}
