#include "ui/topics/view.h"

#include "ui/dates.h"
#include "ui/topics/compare.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/drop.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define TOGGLES_MAX 3 /* more versions than these are chosen from a list */

typedef struct
{
  LinliTopicView *view; /* borrowed: the page holds it */
  GPtrArray *versions;
  GtkWidget *card;
} Versions;

static void
versions_free (gpointer data)
{
  Versions *versions = data;

  g_ptr_array_unref (versions->versions);
  g_free (versions);
}

static guint
shown (const Versions *in)
{
  gint64 version = in->view->version;

  return version > 0 && version <= (gint64) in->versions->len ? (guint) version : in->versions->len;
}

static char *
headline (const LinliRecord *row)
{
  g_autofree char *day = linli_dates_day (linli_instant_date (linli_record_int (row, "at_ms")));

  return g_strdup_printf (_("Version %d, %s"), (int) linli_record_int (row, "version"), day);
}

static GtkWidget *
facts_line (const char *text, const char *by, const char *note)
{
  g_autoptr (GString) line = g_string_new (text);

  if (by)
    g_string_append_printf (line, " · %s", by);
  if (note)
    g_string_append_printf (line, " · %s", note);
  return linli_label_new (line->str, "dim-label facts numeric");
}

static void
show_one (Versions *in, const LinliRecord *row)
{
  g_autofree char *title = headline (row);
  GtkWidget *text = linli_reading_new (linli_record_text (row, "text"));

  gtk_box_append (GTK_BOX (in->card), facts_line (title, linli_record_text (row, "by_label"), linli_record_text (row, "note")));
  gtk_box_append (GTK_BOX (in->card), text);
}

static GtkWidget *
counts_new (guint deleted, guint added)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *struck = g_strdup_printf (ngettext ("%u struck", "%u struck", deleted), deleted);
  g_autofree char *fresh = g_strdup_printf (ngettext ("%u added", "%u added", added), added);

  if (deleted)
    gtk_box_append (GTK_BOX (box), linli_badge_new (LINLI_TONE_BAD, NULL, struck));
  if (added)
    gtk_box_append (GTK_BOX (box), linli_badge_new (LINLI_TONE_OK, NULL, fresh));
  if (!deleted && !added)
    gtk_box_append (GTK_BOX (box), linli_badge_new (LINLI_TONE_PLAIN, NULL, _("the same")));
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  return box;
}

static void
show_difference (Versions *in, const LinliRecord *before, const LinliRecord *after)
{
  g_autofree char *from = headline (before), *to = headline (after), *both = g_strdup_printf ("%s → %s", from, to);
  guint deleted, added;
  GtkWidget *text = linli_compare_new (linli_record_text (before, "text"), linli_record_text (after, "text"), &deleted, &added);
  GtkWidget *columns = linli_columns_new (facts_line (both, NULL, linli_record_text (after, "note")), counts_new (deleted, added),
                                          420, -1, 0, 8);

  linli_columns_set_end_narrow (LINLI_COLUMNS (columns), TRUE);
  gtk_box_append (GTK_BOX (in->card), columns);
  gtk_box_append (GTK_BOX (in->card), text);
}

static void
show (Versions *in)
{
  guint version = shown (in);
  GPtrArray *rows = in->versions;

  linli_box_clear (in->card);
  if (in->view->compares && version > 1)
    show_difference (in, rows->pdata[version - 2], rows->pdata[version - 1]);
  else if (version > 0)
    show_one (in, rows->pdata[version - 1]);
}

static void
toggled (GtkToggleButton *button, Versions *in)
{
  gint64 version = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "version"));

  if (!gtk_toggle_button_get_active (button))
    return;
  in->view->compares = version == 0;
  in->view->version = version;
  show (in);
}

static GtkWidget *
toggle_new (Versions *in, const char *word, gint64 version, GtkWidget *group)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (word);

  g_object_set_data (G_OBJECT (button), "version", GINT_TO_POINTER ((int) version));
  if (group)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (group));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                in->view->compares ? version == 0 : version == (gint64) shown (in));
  g_signal_connect (button, "toggled", G_CALLBACK (toggled), in);
  return button;
}

/* "Version 1 | Version 2 | Compare": the last with the one before it. */
static GtkWidget *
toggles_new (Versions *in)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *first = NULL;

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 1; i <= in->versions->len; i++)
    {
      g_autofree char *word = g_strdup_printf (_("Version %u"), i);
      GtkWidget *button = toggle_new (in, word, i, first);
      first = first ? first : button;
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_box_append (GTK_BOX (box), toggle_new (in, _("Compare"), 0, first));
  return box;
}

static void
chosen (GtkDropDown *list, GParamSpec *pspec, Versions *in)
{
  in->view->version = in->versions->len - gtk_drop_down_get_selected (list);
  show (in);
}

static void
compare_toggled (GtkToggleButton *button, Versions *in)
{
  in->view->compares = gtk_toggle_button_get_active (button);
  show (in);
}

/* Of many one is chosen, and compared with the one before it. */
static GtkWidget *
chooser_new (Versions *in)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *list, *button = gtk_toggle_button_new_with_label (_("Compare"));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = in->versions->len; i > 0; i--)
    {
      g_autofree char *word = g_strdup_printf (_("Version %u"), i);
      g_strv_builder_add (builder, word);
    }
  words = g_strv_builder_end (builder);
  list = linli_drop_new ((const char *const *) words);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), in->versions->len - shown (in));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), in->view->compares);
  linli_set_name (list, _("Version"));
  linli_set_name (gtk_widget_get_first_child (list), _("Version"));
  gtk_widget_add_css_class (box, "linked");
  g_signal_connect (list, "notify::selected", G_CALLBACK (chosen), in);
  g_signal_connect (button, "toggled", G_CALLBACK (compare_toggled), in);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
controls_new (Versions *in)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  if (in->versions->len > TOGGLES_MAX)
    gtk_box_append (GTK_BOX (box), chooser_new (in));
  else if (in->versions->len > 1)
    gtk_box_append (GTK_BOX (box), toggles_new (in));
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  return box;
}

GtkWidget *
linli_topic_versions_new (LinliTopicView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *heading;
  Versions *in = g_new0 (Versions, 1);

  in->view = view;
  in->versions = linli_session_rows_of (view->session, "desk-topic-versions", view->id);
  in->card = linli_card_new (8);
  g_object_set_data_full (G_OBJECT (box), "versions", in, versions_free);
  heading = linli_columns_new (linli_label_new (_("Text"), "heading"), controls_new (in), 320, -1, 0, 6);
  linli_columns_set_centred (LINLI_COLUMNS (heading), TRUE);
  linli_columns_set_end_narrow (LINLI_COLUMNS (heading), TRUE);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), in->card);
  show (in);
  return box;
}
