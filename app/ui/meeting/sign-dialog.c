#include "ui/meeting/sign-dialog.h"

#include "ui/choose.h"
#include "ui/dates.h"
#include "ui/meeting/paper-files.h"
#include "ui/settings.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"
#include "ui/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LinliSignDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading;
  AdwPreferencesGroup *signers;
  AdwActionRow *identity_row;
  GtkEditable *passphrase;
  GtkLabel *problem;
  GtkCheckButton *checked;
  GtkProgressBar *progress;
  GtkWidget *sign, *choose;

  LinliSession *session; /* owned, as is all that follows */
  char *label, *field, *person, *identity;
  gboolean signed_already, busy;
};

G_DEFINE_FINAL_TYPE (LinliSignDialog, linli_sign_dialog, ADW_TYPE_WINDOW)

static void
update (LinliSignDialog *dialog)
{
  gboolean ready = dialog->field && dialog->identity && *gtk_editable_get_text (dialog->passphrase)
                   && gtk_check_button_get_active (dialog->checked) && !dialog->busy;

  gtk_widget_set_sensitive (dialog->sign, ready);
  gtk_widget_set_visible (GTK_WIDGET (dialog->progress), dialog->busy);
}

static void
show_problem (LinliSignDialog *dialog, const char *problem)
{
  gtk_label_set_label (dialog->problem, problem ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (dialog->problem), problem != NULL);
  if (problem)
    gtk_widget_add_css_class (GTK_WIDGET (dialog->passphrase), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (dialog->passphrase), "error");
}

/* Identity. */

static void
set_identity (LinliSignDialog *dialog, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_free (dialog->identity);
  dialog->identity = g_strdup (path);
  adw_action_row_set_subtitle (dialog->identity_row, name);
}

/* The one that the signer used last, or that the preferences name. */
static void
offer_identity (LinliSignDialog *dialog, const char *person)
{
  g_autofree char *identity = linli_settings_identity (linli_session_path (dialog->session), person);

  if (identity && g_file_test (identity, G_FILE_TEST_EXISTS))
    set_identity (dialog, identity);
}

static void
identity_chosen (const char *path, gpointer data)
{
  g_autoptr (LinliSignDialog) dialog = data;

  if (!path)
    return;
  set_identity (dialog, path);
  show_problem (dialog, NULL);
  update (dialog);
  gtk_widget_grab_focus (GTK_WIDGET (dialog->passphrase));
}

static void
choose_identity (LinliSignDialog *dialog)
{
  linli_choose_open (GTK_WIDGET (dialog), _("Choose an identity"), _("Identities"), "*.p12", identity_chosen,
                     g_object_ref (dialog));
}

/* Signing. */

static void
signed_now (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LinliSignDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = linli_work_finish (result, &error);
  g_autofree char *said = path ? g_strdup_printf (_("Signed. The file is kept at %s"), path) : NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  dialog->busy = FALSE;
  update (dialog);
  if (!path)
    {
      show_problem (dialog, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (dialog->passphrase));
      return;
    }
  gtk_editable_set_text (dialog->passphrase, "");
  linli_settings_set_identity (linli_session_path (dialog->session), dialog->person, dialog->identity);
  linli_session_changed (dialog->session);
  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.say", "s", said);
  gtk_window_close (GTK_WINDOW (dialog));
}

static gboolean
pulse (gpointer data)
{
  LinliSignDialog *dialog = data;

  if (dialog->busy)
    gtk_progress_bar_pulse (dialog->progress);
  return dialog->busy ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
sign (LinliSignDialog *dialog)
{
  LinliSigning *signing;

  if (!gtk_widget_get_sensitive (dialog->sign))
    return;
  signing = g_new0 (LinliSigning, 1);
  signing->label = g_strdup (dialog->label);
  signing->field = g_strdup (dialog->field);
  signing->identity = g_strdup (dialog->identity);
  signing->passphrase = g_strdup (gtk_editable_get_text (dialog->passphrase));
  signing->signed_already = dialog->signed_already;
  signing->at_ms = linli_session_now (dialog->session);
  dialog->busy = TRUE;
  show_problem (dialog, NULL);
  update (dialog);
  g_timeout_add_full (G_PRIORITY_DEFAULT, 80, pulse, g_object_ref (dialog), g_object_unref);
  linli_paper_files_sign (dialog->session, signing, signed_now, g_object_ref (dialog));
}

/* Signers. */

static void
picked (GtkCheckButton *button, LinliSignDialog *dialog)
{
  if (!gtk_check_button_get_active (button))
    return;
  g_free (dialog->field);
  dialog->field = g_strdup (g_object_get_data (G_OBJECT (button), "field"));
  g_free (dialog->person);
  dialog->person = g_strdup (g_object_get_data (G_OBJECT (button), "person"));
  offer_identity (dialog, dialog->person);
  update (dialog);
}

static GtkWidget *
check_new (LinliSignDialog *dialog, const char *field, const char *person, const char *name, GtkWidget **group)
{
  GtkWidget *check = gtk_check_button_new ();

  g_object_set_data_full (G_OBJECT (check), "field", g_strdup (field), g_free);
  g_object_set_data_full (G_OBJECT (check), "person", g_strdup (person), g_free);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  linli_set_name (check, name);
  if (*group)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (*group));
  g_signal_connect (check, "toggled", G_CALLBACK (picked), dialog);
  if (!*group)
    {
      *group = check;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
    }
  return check;
}

/* A place signed already shows when; the others can be chosen, the first of them is. */
static void
add_signer (LinliSignDialog *dialog, const LinliRecord *signer, GtkWidget **group)
{
  GtkWidget *row = adw_action_row_new ();
  const char *field = linli_record_text (signer, "field"), *label = linli_record_text (signer, "label");
  g_autofree char *title = g_strdup_printf ("%s · %s", linli_words_field (field), label);
  g_autofree char *when = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (linli_record_has (signer, "at_ms"))
    {
      when = linli_dates_moment (linli_record_int (signer, "at_ms"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), when);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), linli_disc_new (LINLI_TONE_OK, "linli-check-symbolic", 24));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), linli_badge_new (LINLI_TONE_OK, NULL, _("Signed")));
    }
  else
    {
      GtkWidget *check = check_new (dialog, field, label, title, group);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), linli_badge_new (LINLI_TONE_WARN, NULL, _("To sign")));
    }
  adw_preferences_group_add (dialog->signers, row);
}

static void
fill (LinliSignDialog *dialog, gint64 paper)
{
  g_autoptr (LinliRecord) row = linli_session_row_of (dialog->session, "desk-paper", paper);
  g_autoptr (GPtrArray) signers = linli_session_rows_of (dialog->session, "desk-paper-signers", paper);
  GtkWidget *group = NULL;
  g_autofree char *subtitle = NULL;

  if (!row)
    return;
  dialog->label = g_strdup (linli_record_text (row, "label"));
  dialog->signed_already = linli_record_int (row, "signatures") > 0;
  subtitle = g_strdup_printf ("%s · %s", linli_words_paper (linli_record_text (row, "kind")),
                              linli_record_text (row, "number") ? linli_record_text (row, "number") : dialog->label);
  adw_window_title_set_subtitle (dialog->heading, subtitle);
  for (guint i = 0; i < signers->len; i++)
    add_signer (dialog, signers->pdata[i], &group);
}

static void
linli_sign_dialog_finalize (GObject *object)
{
  LinliSignDialog *dialog = LINLI_SIGN_DIALOG (object);

  g_clear_object (&dialog->session);
  g_free (dialog->label);
  g_free (dialog->field);
  g_free (dialog->person);
  g_free (dialog->identity);
  G_OBJECT_CLASS (linli_sign_dialog_parent_class)->finalize (object);
}

static void
linli_sign_dialog_class_init (LinliSignDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = linli_sign_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/linli/Linli/meeting/sign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LinliSignDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, LinliSignDialog, signers);
  gtk_widget_class_bind_template_child (widget_class, LinliSignDialog, identity_row);
  gtk_widget_class_bind_template_child (widget_class, LinliSignDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, LinliSignDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LinliSignDialog, checked);
  gtk_widget_class_bind_template_child (widget_class, LinliSignDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, LinliSignDialog, sign);
  gtk_widget_class_bind_template_child (widget_class, LinliSignDialog, choose);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, sign);
  gtk_widget_class_bind_template_callback (widget_class, choose_identity);
}

static void
linli_sign_dialog_init (LinliSignDialog *dialog)
{
  gtk_widget_init_template (GTK_WIDGET (dialog));
}

void
linli_sign_dialog_show (GtkWidget *near, LinliSession *session, gint64 paper)
{
  LinliSignDialog *dialog = g_object_new (LINLI_TYPE_SIGN_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (near);

  dialog->session = g_object_ref (session);
  fill (dialog, paper);
  linli_name_parts (GTK_WIDGET (dialog));
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}
