#include "ui/requests/requests.h"

#include "ui/files/card.h"
#include "ui/files/input.h"
#include "ui/form/form.h"
#include "ui/requests/alike.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LinliFieldWord sources[] = {
  { "walk_in", N_("at the desk") },  { "hotline", N_("hotline 12345") }, { "patrol", N_("found on patrol") },
  { "petition", N_("petition") },    { "point", N_("residents' talking point") }, { "phone", N_("by telephone") },
  { "online", N_("online") },        { NULL },
};

/* A form whose words come from the register lives as long as the form does. */
typedef struct
{
  LinliSession *session;
  GArray *kinds, *grids; /* LinliFieldWord */
  GPtrArray *texts;
  LinliField fields[10];
  LinliFormSpec spec;
  GPtrArray *files;      /* LinliStoredFile: taken already, attached with the request */
  GPtrArray *left;       /* those left out again */
  GtkWidget *list;       /* owned: files may still come after the form was closed */
} Registering;

static void
forget (gpointer file, gpointer session)
{
  linli_stored_file_forget (session, file);
}

/* What was recorded is needed by an entry now; the rest goes. */
static void
registering_free (Registering *in)
{
  g_ptr_array_foreach (in->files, forget, in->session);
  g_ptr_array_foreach (in->left, forget, in->session);
  g_ptr_array_unref (in->left);
  g_object_unref (in->session);
  g_array_unref (in->kinds);
  g_array_unref (in->grids);
  g_ptr_array_unref (in->texts);
  g_ptr_array_unref (in->files);
  g_object_unref (in->list);
  g_free (in);
}

static GArray *
words_of (Registering *in, const char *query)
{
  GArray *words = g_array_new (TRUE, TRUE, sizeof (LinliFieldWord));
  g_autoptr (GPtrArray) rows = linli_session_rows (in->session, query, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      char *text = g_strdup (linli_record_text (rows->pdata[i], "value"));
      LinliFieldWord word = { text, text };
      g_ptr_array_add (in->texts, text);
      g_array_append_val (words, word);
    }
  return words;
}

static const LinliFieldWord *
words_or_none (GArray *words)
{
  return words->len ? (const LinliFieldWord *) (gpointer) words->data : NULL;
}

static void
set_spec (Registering *in)
{
  const LinliField fields[] = {
    { "text", N_("What is asked"), N_("In the person's own words; who asks stands below, not here.") },
    { "source", N_("Source"), NULL, LINLI_FIELD_PLAIN, sources },
    { "external", N_("Number there"), N_("The hotline's or the petition office's number, where it has one") },
    { "kind", N_("Kind"), NULL, LINLI_FIELD_PLAIN, words_or_none (in->kinds) },
    { "grid", N_("Grid"), NULL, LINLI_FIELD_PLAIN, words_or_none (in->grids) },
    { "person", N_("Asked by"), N_("Somebody of the roster"), LINLI_FIELD_PLAIN, NULL, "request-people" },
    { "contact", N_("Or somebody else"), N_("Name and telephone: kept apart, shown on no paper, erased on request") },
    { "anonymous", N_("Anonymous") },
    { "received_on", N_("Received on"), N_("Left empty: today. The limit for accepting begins here.") },
  };

  memcpy (in->fields, fields, sizeof fields);
  in->spec = (LinliFormSpec) { "request.register", N_("Register a request"), NULL, N_("Enter it in the register"), N_("Registered."), in->fields,
                               G_N_ELEMENTS (fields) };
}

/* Files. */

static void show_files (Registering *in); /* after a file was left out */

static void
leave_out (GtkWidget *button, Registering *in)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));

  g_ptr_array_add (in->left, g_ptr_array_steal_index (in->files, index));
  show_files (in);
}

static void
show_files (Registering *in)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (in->list)))
    gtk_list_box_remove (GTK_LIST_BOX (in->list), child);
  for (guint i = 0; i < in->files->len; i++)
    {
      const LinliStoredFile *file = in->files->pdata[i];
      GtkWidget *button = gtk_button_new_from_icon_name ("linli-cross-symbolic");
      g_autofree char *name = g_strdup_printf (_("Leave out: %s"), file->name);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, _("Leave out"));
      linli_set_name (button, name);
      g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (i));
      g_signal_connect (button, "clicked", G_CALLBACK (leave_out), in);
      linli_card_list_add (in->list, linli_files_line_new (file->name, file->media, file->size, button), file->name);
    }
  gtk_widget_set_visible (in->list, in->files->len > 0);
}

static gboolean
is_taken (Registering *in, const char *sha256)
{
  for (guint i = 0; i < in->files->len; i++)
    if (strcmp (((LinliStoredFile *) in->files->pdata[i])->sha256, sha256) == 0)
      return TRUE;
  return FALSE;
}

typedef struct
{
  GWeakRef form;
  LinliSession *session; /* owned */
  gboolean recorded;
} Receiver;

static void
receiver_free (gpointer data)
{
  Receiver *receiver = data;

  g_weak_ref_clear (&receiver->form);
  g_object_unref (receiver->session);
  g_free (receiver);
}

static void
note_recorded (Receiver *receiver)
{
  receiver->recorded = TRUE;
}

static void
forget_late (Receiver *receiver, const LinliStoredFile *file)
{
  g_autofree char *sentence = g_strdup_printf (_("“%s” was not attached: the request was recorded before it had been taken. Attach it there."),
                                               file->name);

  linli_stored_file_forget (receiver->session, file);
  if (receiver->recorded)
    g_signal_emit_by_name (receiver->session, "failed", sentence);
}

/* A form that was closed meanwhile leaves nothing behind. */
static void
got (const LinliStoredFile *file, gpointer data)
{
  Receiver *receiver = data;
  g_autoptr (GObject) form = g_weak_ref_get (&receiver->form);
  Registering *in = form ? g_object_get_data (form, "registering") : NULL;
  LinliStoredFile *kept;

  if (!in)
    {
      forget_late (receiver, file);
      return;
    }
  if (is_taken (in, file->sha256))
    return;
  kept = g_new0 (LinliStoredFile, 1);
  *kept = (LinliStoredFile) { g_strdup (file->name), g_strdup (file->sha256), file->media, file->size };
  g_ptr_array_add (in->files, kept);
  show_files (in);
}

static gboolean
add_files (LinliForm *form, const LinliRecord *values, GPtrArray *deeds, gpointer data, GError **error)
{
  Registering *in = data;

  for (guint i = 0; i < in->files->len; i++)
    g_ptr_array_add (deeds, linli_stored_file_deed (in->files->pdata[i], "request", LINLI_DEED_NEW));
  return TRUE;
}

static void
recorded (LinliForm *form, gint64 id, gpointer data)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (form));

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show", "(sx)", "request", id);
}

void
linli_request_register (GtkWidget *near, LinliSession *session)
{
  Registering *in = g_new0 (Registering, 1);
  Receiver *receiver = g_new0 (Receiver, 1);
  GtkWidget *input, *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  LinliForm *form;

  in->session = g_object_ref (session);
  in->texts = g_ptr_array_new_with_free_func (g_free);
  in->files = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_stored_file_free);
  in->left = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_stored_file_free);
  in->kinds = words_of (in, "request-kinds");
  in->grids = words_of (in, "request-grids");
  set_spec (in);
  form = linli_form_show (near, session, &in->spec, NULL, 0, "request.register");
  g_object_set_data_full (G_OBJECT (form), "registering", in, (GDestroyNotify) registering_free);
  in->list = g_object_ref_sink (linli_card_list_new (_("Files")));
  receiver->session = g_object_ref (session);
  g_weak_ref_init (&receiver->form, form);
  input = linli_files_input_new (session, got, receiver, receiver_free);
  gtk_box_append (GTK_BOX (box), linli_heading_new (_("Files"), NULL));
  gtk_box_append (GTK_BOX (box), in->list);
  gtk_box_append (GTK_BOX (box), input);
  gtk_widget_set_visible (in->list, FALSE);
  linli_form_add_below (form, "text", linli_alike_panel_new (form, session));
  linli_form_add (form, box);
  linli_files_input_accept (input, GTK_WIDGET (form));
  linli_form_set_more (form, add_files, in, NULL);
  g_signal_connect (form, "recorded", G_CALLBACK (recorded), NULL);
  g_signal_connect_swapped (form, "recorded", G_CALLBACK (note_recorded), receiver);
}
