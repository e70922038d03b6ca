/* The signers' identities, and what papers are drawn with. */
#include "ui/preferences/preferences.h"

#include "council/papers.h"
#include "ui/choose.h"
#include "ui/settings.h"
#include "ui/widgets/parts.h"
#include "ui/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Signers. A row's own data: "register", "person". */

static void
show_identity (GtkWidget *row)
{
  g_autofree char *identity = linli_settings_identity (g_object_get_data (G_OBJECT (row), "register"),
                                                       g_object_get_data (G_OBJECT (row), "person"));
  g_autofree char *shown = identity ? g_filename_display_name (identity) : NULL;
  GtkWidget *forget = g_object_get_data (G_OBJECT (row), "forget");

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown ? shown : _("Asked for at each signature"));
  gtk_widget_set_visible (forget, identity != NULL);
}

static void
identity_chosen (const char *path, gpointer data)
{
  g_autoptr (GtkWidget) row = data;

  if (!path)
    return;
  linli_settings_set_identity (g_object_get_data (G_OBJECT (row), "register"), g_object_get_data (G_OBJECT (row), "person"), path);
  show_identity (row);
}

static void
choose (GtkWidget *row)
{
  linli_choose_open (row, _("Choose an identity"), _("Identities"), "*.p12", identity_chosen, g_object_ref (row));
}

static void
forget (GtkWidget *row)
{
  linli_settings_set_identity (g_object_get_data (G_OBJECT (row), "register"), g_object_get_data (G_OBJECT (row), "person"), NULL);
  show_identity (row);
}

static GtkWidget *
button_new (GtkWidget *row, const char *word, const char *name, void (*clicked) (GtkWidget *row))
{
  GtkWidget *button = gtk_button_new_with_label (word);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked), row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  linli_set_name (button, name);
  return button;
}

static GtkWidget *
signer_new (LinliSession *session, const LinliRecord *person)
{
  GtkWidget *row = adw_action_row_new ();
  const char *label = linli_record_text (person, "label");
  g_autofree char *title = g_strdup_printf ("%s · %s", label, linli_words_office (linli_record_text (person, "office")));
  g_autofree char *choose_name = g_strdup_printf (_("Choose an identity for %s"), label);
  g_autofree char *forget_name = g_strdup_printf (_("Forget the identity of %s"), label);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  g_object_set_data_full (G_OBJECT (row), "register", g_strdup (linli_session_path (session)), g_free);
  g_object_set_data_full (G_OBJECT (row), "person", g_strdup (label), g_free);
  g_object_set_data (G_OBJECT (row), "forget", button_new (row, _("Forget"), forget_name, forget));
  button_new (row, _("Choose…"), choose_name, choose);
  show_identity (row);
  return row;
}

static GtkWidget *
signers_new (LinliSession *session)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GPtrArray) people = linli_session_rows (session, "start-signers", NULL);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Signers"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
    people->len ? _("Whose identity file is offered when a paper is signed. The passphrase is always asked for, and kept nowhere.")
                : _("Chairs, recorders and supervisors of meetings come here, each with an identity file."));
  for (guint i = 0; i < people->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), signer_new (session, people->pdata[i]));
  return group;
}

/* Fonts. */

static const char *
role_word (const char *role)
{
  static const struct { const char *role, *word; } words[] = {
    { "title", N_("Titles") }, { "hei", N_("Headings, Hei") }, { "kai", N_("Second headings, Kai") },
    { "fangsong", N_("Body, Fangsong") }, { "song", N_("Small print, Song") }, { "common", N_("Rare characters") },
    { "serif", N_("Latin letters") }, { "sans", N_("Latin headings") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].role, role) == 0)
      return _(words[i].word);
  return role;
}

static GtkWidget *
line_new (const char *line)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line);
  return row;
}

/* @report: lines "role: what", those of a role together, its last one used. */
static void
add_fonts (GtkWidget *group, const char *report)
{
  g_auto (GStrv) lines = g_strsplit (report, "\n", -1);
  GtkWidget *expander = NULL;
  g_autofree char *role = NULL;

  for (guint i = 0; lines[i] && *lines[i]; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], ": ", 2);
      if (!parts[1])
        continue;
      if (g_strcmp0 (role, parts[0]) != 0)
        {
          g_free (role);
          role = g_strdup (parts[0]);
          expander = adw_expander_row_new ();
          adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
          adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), role_word (role));
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), expander);
        }
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), parts[1]);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), line_new (parts[1]));
    }
}

static void
read_fonts (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  char *report = linli_papers_fonts (&error);

  if (report)
    g_task_return_pointer (task, report, g_free);
  else
    g_task_return_error (task, error);
}

static void
fonts_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *report = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *own = g_build_filename (g_get_user_config_dir (), "linli", "fonts.conf", NULL);
  g_autofree char *text = report ? g_strdup_printf (_("Which fonts papers are drawn with, the first that is there and can be "
                                                      "embedded. Other choices stand in %s."), own)
                                 : g_strdup (error->message);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (source), text);
  if (report)
    add_fonts (GTK_WIDGET (source), report);
  linli_name_parts (GTK_WIDGET (source));
}

static GtkWidget *
fonts_new (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GTask) task = g_task_new (group, NULL, fonts_read, NULL);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Fonts of papers"));
  g_task_run_in_thread (task, read_fonts);
  return group;
}

/* What is as it is. */
static GtkWidget *
paper_new (LinliSession *session)
{
  GtkWidget *group = adw_preferences_group_new (), *size = line_new (_("Paper size")), *language;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Paper and language"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (size), _("A4, laid out after GB/T 9704-2012"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), size);
  if (session)
    {
      gboolean english = strcmp (linli_council_language (linli_session_council (session)), "en") == 0;
      language = line_new (_("Language of its papers"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (language), english ? _("English, chosen when the register was made")
                                                                      : _("Chinese, chosen when the register was made"));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), language);
    }
  return group;
}

GtkWidget *
linli_preferences_papers_new (LinliSession *session)
{
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_set_name (ADW_PREFERENCES_PAGE (page), "papers");
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), _("Papers and signers"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page), "linli-document-symbolic");
  if (session)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (signers_new (session)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (paper_new (session)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (fonts_new ()));
  return page;
}
