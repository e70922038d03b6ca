#include "ui/floor/notes.h"

#include "ui/dates.h"
#include "ui/form/draft.h"
#include "ui/form/keep.h"
#include "ui/widgets/body.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

typedef struct _Sent Sent;

#define LINES 66 /* px of the text before it grows */

struct _LinliNotes
{
  AdwBin parent_instance;

  LinliSession *session; /* owned, as are the texts */
  char *act, *member, *label;
  char *recorded;             /* the text as the register has it */
  char *also, *also_value;
  gboolean also_changed, setting;
  gboolean handed;            /* another act records what stands here */
  gboolean again;             /* there is more since the act that is under way was sent */
  Sent *sent;                 /* borrowed: that act; NULL for none */
  gint64 typing_since;        /* monotonic; 0 while nothing waits */
  guint pause, drafting;      /* sources */

  GtkWidget *view, *status; /* borrowed */
};

G_DEFINE_FINAL_TYPE (LinliNotes, linli_notes, ADW_TYPE_BIN)

enum { LOST, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
replace (char **text, const char *with)
{
  char *copy = g_strdup (with);

  g_free (*text);
  *text = copy;
}

static void
say (LinliNotes *notes, const char *word, gboolean wrong)
{
  gtk_label_set_label (GTK_LABEL (notes->status), word);
  gtk_widget_remove_css_class (notes->status, wrong ? "dim-label" : "problem");
  gtk_widget_add_css_class (notes->status, wrong ? "problem" : "dim-label");
}

char *
linli_notes_text (LinliNotes *notes)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (notes->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static gboolean
differs (LinliNotes *notes, const char *text)
{
  return g_strcmp0 (text, notes->recorded ? notes->recorded : "") != 0;
}

gboolean
linli_notes_settled (LinliNotes *notes)
{
  g_autofree char *text = linli_notes_text (notes);

  return !notes->sent && (!notes->label || (!differs (notes, text) && !(notes->also_changed && *text)));
}

/* Drafts. */

static char *
draft_name (LinliNotes *notes, const char *label)
{
  return g_strdup_printf ("%s:%s", notes->act, label);
}

static void
keep (LinliNotes *notes, const char *label, const char *text)
{
  g_autofree char *name = draft_name (notes, label);
  g_autoptr (LinliRecord) members = linli_record_new ();

  if (text)
    linli_record_set_text (members, "text", text);
  linli_keep (linli_session_path (notes->session), name, members);
}

static gboolean
draft_now (gpointer data)
{
  LinliNotes *notes = data;
  g_autofree char *text = linli_notes_text (notes);

  notes->drafting = 0;
  if (notes->label && differs (notes, text))
    keep (notes, notes->label, text);
  return G_SOURCE_REMOVE;
}

/* Recording. */

/* One text on its way to the register. */
struct _Sent
{
  LinliNotes *notes; /* owned */
  char *label, *text;
  gboolean handed;   /* another act has recorded as much since */
};

static void wait (LinliNotes *notes);

static void
stop_waiting (LinliNotes *notes)
{
  g_clear_handle_id (&notes->pause, g_source_remove);
  notes->typing_since = 0;
}

LinliDeed *
linli_notes_deed (LinliNotes *notes)
{
  g_autofree char *text = linli_notes_text (notes);
  LinliRecord *members;

  if (!notes->label || !*text || (!differs (notes, text) && !notes->also_changed))
    return NULL;
  members = linli_members_of (notes->member, notes->label);
  linli_record_set_text (members, "text", text);
  if (notes->also)
    linli_record_set_text (members, notes->also, notes->also_value);
  return linli_deed_new (notes->act, members);
}

void
linli_notes_hand_over (LinliNotes *notes)
{
  char *text = linli_notes_text (notes);

  stop_waiting (notes);
  g_clear_handle_id (&notes->drafting, g_source_remove);
  g_free (notes->recorded);
  notes->recorded = text;
  notes->also_changed = FALSE;
  notes->handed = TRUE;
  if (notes->sent)
    notes->sent->handed = TRUE;
}

void
linli_notes_take_back (LinliNotes *notes)
{
  if (!notes->handed)
    return;
  notes->handed = FALSE;
  g_clear_pointer (&notes->recorded, g_free);
  wait (notes);
}

static void
sent_free (Sent *sent)
{
  g_object_unref (sent->notes);
  g_free (sent->label);
  g_free (sent->text);
  g_free (sent);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sent, sent_free)

static void
is_recorded (LinliNotes *notes, const Sent *sent)
{
  g_autofree char *now = linli_notes_text (notes), *time = linli_dates_time (linli_session_now (notes->session));
  g_autofree char *word = g_strdup_printf (_("saved %s"), time);

  if (!notes->handed)
    replace (&notes->recorded, sent->text);
  if (differs (notes, now))
    {
      wait (notes);
      return;
    }
  keep (notes, sent->label, NULL);
  say (notes, word, FALSE);
}

static void
recorded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Sent) sent = data;
  LinliNotes *notes = sent->notes;
  g_autoptr (GError) error = NULL;
  gboolean done = linli_session_act_finish (LINLI_SESSION (source), result, &error), same;

  same = g_strcmp0 (notes->label, sent->label) == 0;
  notes->sent = NULL;
  if (!notes->view)
    return;
  if (done && same)
    is_recorded (notes, sent);
  else if (done)
    keep (notes, sent->label, NULL);
  else if (sent->handed)
    ; /* it came too late, and is recorded all the same */
  else if (same)
    say (notes, error->message, TRUE);
  else
    {
      g_autofree char *lost = g_strdup_printf (_("“%s” was not recorded: %s"), sent->text, error->message);
      g_signal_emit (notes, signals[LOST], 0, lost);
    }
  if (notes->again)
    linli_notes_save (notes);
}

void
linli_notes_save (LinliNotes *notes)
{
  LinliDeed *deed;
  Sent *sent;

  stop_waiting (notes);
  notes->again = notes->sent != NULL;
  deed = notes->sent ? NULL : linli_notes_deed (notes);
  if (!deed)
    return;
  notes->also_changed = FALSE;
  notes->sent = sent = g_new0 (Sent, 1);
  *sent = (Sent) { g_object_ref (notes), g_strdup (notes->label), g_strdup (linli_record_text (deed->members, "text")), FALSE };
  linli_session_act (notes->session, deed->name, deed->members, linli_session_actor (notes->session), recorded, sent);
  linli_deed_free (deed);
}

static gboolean
paused (gpointer data)
{
  LinliNotes *notes = data;

  notes->pause = 0;
  linli_notes_save (notes);
  return G_SOURCE_REMOVE;
}

/* Until typing pauses, but not for ever. */
static void
wait (LinliNotes *notes)
{
  gint64 now = g_get_monotonic_time ();

  if (!notes->typing_since)
    notes->typing_since = now;
  if (notes->pause && now - notes->typing_since > LINLI_NOTES_AT_MOST * (gint64) 1000)
    return;
  g_clear_handle_id (&notes->pause, g_source_remove);
  notes->pause = g_timeout_add (LINLI_NOTES_AFTER, paused, notes);
}

static void
typed (GtkTextBuffer *buffer, LinliNotes *notes)
{
  if (notes->setting || !notes->label)
    return;
  say (notes, _("typing …"), FALSE);
  if (!notes->drafting)
    notes->drafting = g_timeout_add (LINLI_NOTES_DRAFT, draft_now, notes);
  wait (notes);
}

static void
left (GtkEventControllerFocus *focus, LinliNotes *notes)
{
  linli_notes_save (notes);
}

/* What it is about. */

static void
show (LinliNotes *notes, const char *text)
{
  notes->setting = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (notes->view)), text ? text : "", -1);
  notes->setting = FALSE;
}

/* A draft is what was typed after the register's text, before the program was cut short. */
static void
take_up (LinliNotes *notes)
{
  g_autofree char *name = draft_name (notes, notes->label);
  g_autoptr (LinliRecord) draft = linli_draft_load (linli_session_path (notes->session), name);
  const char *text = draft ? linli_record_text (draft, "text") : NULL;

  show (notes, text ? text : notes->recorded);
  if (text && differs (notes, text))
    wait (notes);
}

void
linli_notes_set_thing (LinliNotes *notes, const char *label, const char *text)
{
  if (g_strcmp0 (label, notes->label) == 0)
    {
      g_autofree char *now = linli_notes_text (notes);
      gboolean untouched = !differs (notes, now) && !notes->sent;
      if (notes->handed)
        return;
      replace (&notes->recorded, text);
      if (label && untouched && differs (notes, now))
        show (notes, text);
      return;
    }
  g_clear_handle_id (&notes->drafting, g_source_remove);
  draft_now (notes);
  if (notes->label && linli_notes_settled (notes))
    keep (notes, notes->label, NULL);
  else if (notes->label)
    linli_notes_save (notes);
  stop_waiting (notes);
  say (notes, "", FALSE);
  notes->also_changed = notes->handed = FALSE;
  replace (&notes->label, label);
  replace (&notes->recorded, text);
  if (label)
    take_up (notes);
  else
    show (notes, NULL);
}

void
linli_notes_set_also (LinliNotes *notes, const char *member, const char *value)
{
  gboolean new = !notes->also, changed = g_strcmp0 (notes->also_value, value) != 0;

  replace (&notes->also, member);
  replace (&notes->also_value, value);
  notes->also_changed = notes->also_changed || (changed && !new);
}

void
linli_notes_focus (LinliNotes *notes)
{
  gtk_widget_grab_focus (notes->view);
}

/* The widget. */

static GtkWidget *
text_new (LinliNotes *notes)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkTextView *view;
  GtkWidget *body = linli_body_new (LINES, &view);

  notes->view = GTK_WIDGET (view);
  g_signal_connect (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (typed), notes);
  g_signal_connect (focus, "leave", G_CALLBACK (left), notes);
  gtk_widget_add_controller (notes->view, focus);
  return body;
}

static void
linli_notes_dispose (GObject *object)
{
  LinliNotes *notes = LINLI_NOTES (object);

  if (notes->view)
    {
      draft_now (notes);
      linli_keep_flush ();
    }
  notes->view = NULL;
  g_clear_handle_id (&notes->pause, g_source_remove);
  g_clear_handle_id (&notes->drafting, g_source_remove);
  G_OBJECT_CLASS (linli_notes_parent_class)->dispose (object);
}

static void
linli_notes_finalize (GObject *object)
{
  LinliNotes *notes = LINLI_NOTES (object);

  g_object_unref (notes->session);
  g_free (notes->act);
  g_free (notes->member);
  g_free (notes->label);
  g_free (notes->recorded);
  g_free (notes->also);
  g_free (notes->also_value);
  G_OBJECT_CLASS (linli_notes_parent_class)->finalize (object);
}

static void
linli_notes_class_init (LinliNotesClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_notes_dispose;
  G_OBJECT_CLASS (class)->finalize = linli_notes_finalize;
  signals[LOST] = g_signal_new ("lost", LINLI_TYPE_NOTES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
linli_notes_init (LinliNotes *notes)
{
}

GtkWidget *
linli_notes_new (LinliSession *session, const char *title, const char *act, const char *member)
{
  LinliNotes *notes = g_object_new (LINLI_TYPE_NOTES, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = linli_label_new (title, "facts entry-title");

  notes->session = g_object_ref (session);
  notes->act = g_strdup (act);
  notes->member = g_strdup (member);
  notes->status = linli_label_new (NULL, "facts numeric dim-label");
  gtk_widget_set_hexpand (notes->status, TRUE);
  gtk_label_set_xalign (GTK_LABEL (notes->status), 1);
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), notes->status);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), text_new (notes));
  linli_set_name (notes->view, title);
  adw_bin_set_child (ADW_BIN (notes), box);
  return GTK_WIDGET (notes);
}
