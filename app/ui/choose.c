#include "ui/choose.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  LinliChosen chosen;
  gpointer data;
} Choice;

static void
responded (GtkNativeDialog *dialog, int response, Choice *choice)
{
  g_autoptr (GFile) file
      = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  choice->chosen (path, choice->data);
  g_free (choice);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
show (GtkFileChooserNative *dialog, LinliChosen chosen, gpointer data)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->chosen = chosen;
  choice->data = data;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (responded), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static GtkWindow *
window_of (GtkWidget *near)
{
  GtkRoot *root = gtk_widget_get_root (near);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

void
linli_choose_open (GtkWidget *near, const char *title, const char *kind, const char *pattern, LinliChosen chosen,
                   gpointer data)
{
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (title, window_of (near), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new (), all = gtk_file_filter_new ();

  if (pattern)
    {
      gtk_file_filter_set_name (filter, kind);
      gtk_file_filter_add_pattern (filter, pattern);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
  show (dialog, chosen, data);
}

void
linli_choose_save (GtkWidget *near, const char *title, const char *name, LinliChosen chosen, gpointer data)
{
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (title, window_of (near), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  show (dialog, chosen, data);
}
