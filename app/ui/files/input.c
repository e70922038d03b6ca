#include "ui/files/input.h"

#include "council/files.h"
#include "ui/choose.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define ABOVE 60 /* px of the list above that is shown with it */

typedef struct
{
  LinliSession *session;
  LinliFilesGot got;
  gpointer data;
  GDestroyNotify data_free;
  GtkWidget *problem; /* borrowed */
  GWeakRef target;
} Input;

/* Of a target, which is filled anew while files are still being taken: who takes what comes, and what was said. */
typedef struct
{
  GWeakRef input;
  char *problem;
} Taker;

static void
input_free (Input *input)
{
  if (input->data_free)
    input->data_free (input->data);
  g_object_unref (input->session);
  g_weak_ref_clear (&input->target);
  g_free (input);
}

static Input *
input_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "files-input");
}

static Taker *
taker_of (GtkWidget *target)
{
  return g_object_get_data (G_OBJECT (target), "files-taker");
}

/* The input that takes what comes to @target now; NULL when it is gone. (transfer full) */
static GtkWidget *
input_for (GtkWidget *target)
{
  return g_weak_ref_get (&taker_of (target)->input);
}

/* In the frame after the next, when what has changed has its place. @data: the number of frames seen. */
static gboolean
bring_into_view (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *scroll = scrolled ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)) : NULL;
  double top, height = gtk_widget_get_height (widget);
  guint *frames = data;

  if ((*frames)++ < 2)
    return G_SOURCE_CONTINUE;
  if (scroll && gtk_widget_translate_coordinates (widget, scrolled, 0, -ABOVE, NULL, &top))
    {
      top += gtk_adjustment_get_value (scroll);
      gtk_adjustment_clamp_page (scroll, top, top + height + ABOVE);
    }
  return G_SOURCE_REMOVE;
}

/* The input that stands now where @widget stood; NULL when the page is gone. (transfer full) */
static GtkWidget *
standing (GtkWidget *widget)
{
  g_autoptr (GtkWidget) target = g_weak_ref_get (&input_of (widget)->target);
  g_autoptr (GtkWidget) now = target ? input_for (target) : g_object_ref (widget);

  return now && gtk_widget_get_root (now) ? g_steal_pointer (&now) : NULL;
}

/* What comes by keys or the mouse may come while the input is scrolled away: the person sees what became of it. */
void
linli_files_input_show (GtkWidget *widget)
{
  g_autoptr (GtkWidget) now = standing (widget);

  if (now)
    gtk_widget_add_tick_callback (now, bring_into_view, g_new0 (guint, 1), g_free);
}

static void
show_problem (GtkWidget *widget, const char *problem)
{
  GtkWidget *label = input_of (widget)->problem;

  gtk_label_set_label (GTK_LABEL (label), problem ? problem : "");
  gtk_widget_set_visible (label, problem != NULL);
}

void
linli_files_input_say (GtkWidget *widget, const char *problem)
{
  Input *input = input_of (widget);
  g_autoptr (GtkWidget) target = g_weak_ref_get (&input->target), now = standing (widget);

  if (target)
    {
      g_free (taker_of (target)->problem);
      taker_of (target)->problem = g_strdup (problem);
    }
  if (now)
    show_problem (now, problem);
  if (now && problem)
    linli_files_input_show (now);
  if (!now && problem)
    g_signal_emit_by_name (input->session, "failed", problem);
}

static void
taken (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliStoredFile) file = linli_work_finish (result, &error);
  Input *input = input_of (widget);

  if (!file)
    linli_files_input_say (widget, error->message);
  else
    {
      input->got (file, input->data);
      linli_files_input_show (widget);
    }
}

void
linli_files_input_take (GtkWidget *widget, const char *path)
{
  linli_files_input_say (widget, NULL);
  linli_stored_file_take (input_of (widget)->session, path, taken, g_object_ref (widget));
}

void
linli_files_input_take_picture (GtkWidget *widget, GdkTexture *picture)
{
  linli_files_input_say (widget, NULL);
  linli_stored_file_take_picture (input_of (widget)->session, _("Pasted picture.png"), picture, taken, g_object_ref (widget));
}

static void
take_list (GtkWidget *widget, GdkFileList *list)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (list);

  for (GSList *one = files; one; one = one->next)
    {
      g_autofree char *path = g_file_get_path (one->data);
      if (path)
        linli_files_input_take (widget, path);
      else
        linli_files_input_say (widget, _("This file is not on this computer; save it here first."));
    }
}

/* Choosing. */

static void
chosen (const char *path, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;

  if (path)
    linli_files_input_take (widget, path);
}

static void
choose (GtkButton *button, GtkWidget *widget)
{
  linli_choose_open (widget, _("Attach a file"), NULL, NULL, chosen, g_object_ref (widget));
}

/* Pasting. */

static void
pasted_picture (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GdkTexture) picture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);

  if (picture)
    linli_files_input_take_picture (widget, picture);
  else
    linli_files_input_say (widget, _("The picture could not be taken from the clipboard."));
}

static void
pasted_files (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value && g_value_get_boxed (value))
    take_list (widget, g_value_get_boxed (value));
}

/* FALSE when the clipboard holds neither files nor a picture. */
static gboolean
paste_into (GtkWidget *widget)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, pasted_files, g_object_ref (widget));
  else if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE))
    gdk_clipboard_read_texture_async (clipboard, NULL, pasted_picture, g_object_ref (widget));
  else
    return FALSE;
  return TRUE;
}

static void
paste (GtkButton *button, GtkWidget *widget)
{
  if (!paste_into (widget))
    linli_files_input_say (widget, _("The clipboard holds neither a picture nor a file."));
}

static gboolean
may_take (GtkWidget *widget)
{
  return widget && !linli_session_read_only (input_of (widget)->session);
}

/* Text goes where the focus is; only what is no text is a file, wherever in the window the focus is. */
static gboolean
paste_key (GtkWidget *target, GVariant *arguments, gpointer data)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (target));
  g_autoptr (GtkWidget) widget = input_for (target);

  if (!gtk_widget_get_mapped (target))
    return FALSE;
  if (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING) && !gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    return FALSE;
  return may_take (widget) && paste_into (widget);
}

static gboolean
dropped (GtkDropTarget *drop, const GValue *value, double x, double y, gpointer data)
{
  g_autoptr (GtkWidget) widget = input_for (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (drop)));

  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) || !may_take (widget))
    return FALSE;
  take_list (widget, g_value_get_boxed (value));
  return TRUE;
}

static void
add_controllers (GtkWidget *target)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_signal_connect (drop, "drop", G_CALLBACK (dropped), NULL);
  gtk_widget_add_controller (target, GTK_EVENT_CONTROLLER (drop));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>v"),
                                                          gtk_callback_action_new (paste_key, NULL, NULL)));
  gtk_widget_add_controller (target, keys);
}

static void
taker_free (gpointer data)
{
  Taker *taker = data;

  g_weak_ref_clear (&taker->input);
  g_free (taker->problem);
  g_free (taker);
}

/* A page is filled anew and keeps its controllers; who takes what comes changes. */
void
linli_files_input_accept (GtkWidget *widget, GtkWidget *target)
{
  if (!taker_of (target))
    {
      Taker *taker = g_new0 (Taker, 1);
      g_weak_ref_init (&taker->input, NULL);
      g_object_set_data_full (G_OBJECT (target), "files-taker", taker, taker_free);
      add_controllers (target);
    }
  g_weak_ref_set (&taker_of (target)->input, widget);
  g_weak_ref_set (&input_of (widget)->target, target);
  show_problem (widget, taker_of (target)->problem);
}

/* The widget. */

static GtkWidget *
buttons_new (GtkWidget *widget, gboolean writable)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *file = linli_word_button_new ("linli-attach-symbolic", _("Attach a file…"));
  GtkWidget *clip = gtk_button_new_with_label (_("Paste"));

  gtk_widget_set_tooltip_text (clip, _("Attach the picture or the files in the clipboard"));
  g_signal_connect_object (file, "clicked", G_CALLBACK (choose), widget, 0);
  g_signal_connect_object (clip, "clicked", G_CALLBACK (paste), widget, 0);
  gtk_widget_set_sensitive (box, writable);
  gtk_box_append (GTK_BOX (box), file);
  gtk_box_append (GTK_BOX (box), clip);
  return box;
}

GtkWidget *
linli_files_input_new (LinliSession *session, LinliFilesGot got, gpointer data, GDestroyNotify data_free)
{
  GtkWidget *widget = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  Input *input = g_new0 (Input, 1);
  g_autofree char *hint = g_strdup_printf (_("Or drop files here. Pictures, PDF, recordings, documents, text; at most %d MB each."),
                                           LINLI_FILE_MAX_MB);

  *input = (Input) { .session = g_object_ref (session), .got = got, .data = data, .data_free = data_free,
                     .problem = linli_label_new (NULL, "problem") };
  g_weak_ref_init (&input->target, NULL);
  g_object_set_data_full (G_OBJECT (widget), "files-input", input, (GDestroyNotify) input_free);
  gtk_box_append (GTK_BOX (widget), buttons_new (widget, !linli_session_read_only (session)));
  gtk_box_append (GTK_BOX (widget), linli_label_new (hint, "dim-label facts"));
  gtk_box_append (GTK_BOX (widget), input->problem);
  gtk_widget_set_visible (input->problem, FALSE);
  return widget;
}
