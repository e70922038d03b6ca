#include "ui/meeting/cards.h"

#include "domain/machine.h"
#include "ui/choose.h"
#include "ui/dates.h"
#include "ui/meeting/paper-files.h"
#include "ui/meeting/verdict.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tiles.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LEAST 260 /* px of a card */

/* A paper's card; lives as long as its widget, which callbacks keep. */
typedef struct
{
  LinliSession *session;
  GtkWidget *card, *problem;
  char *label, *meeting, *kind;
  gint64 id;
  gboolean is_signed;
} Card;

static void
card_free (Card *card)
{
  g_object_unref (card->session);
  g_free (card->label);
  g_free (card->meeting);
  g_free (card->kind);
  g_free (card);
}

static Card *
card_of (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "card");
}

static void
show_problem (Card *card, const GError *error)
{
  gtk_label_set_label (GTK_LABEL (card->problem), error ? error->message : "");
  gtk_widget_set_visible (card->problem, error != NULL);
}

static void
say (Card *card, const char *format, const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *text = g_strdup_printf ("%s %s", format, shown);

  gtk_widget_activate_action (card->card, "win.say", "s", text);
}

/* Export. */

static void
exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = linli_work_finish (result, &error);

  show_problem (card_of (widget), error);
  if (path)
    say (card_of (widget), _("Exported to"), path);
}

static void
export_chosen (const char *path, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  Card *card = card_of (widget);

  if (path)
    linli_paper_files_export (card->session, card->label, card->is_signed, path, exported, g_object_ref (widget));
}

static void
export (GtkButton *button, GtkWidget *widget)
{
  g_autofree char *name = linli_paper_file_name (card_of (widget)->label);

  linli_choose_save (widget, _("Export the paper"), name, export_chosen, g_object_ref (widget));
}

/* Open. */

static void
shown (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    show_problem (card_of (widget), error);
}

static void
opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = linli_work_finish (result, &error);
  g_autofree char *uri = path ? g_filename_to_uri (path, NULL, NULL) : NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  show_problem (card_of (widget), error);
  if (uri && GTK_IS_WINDOW (root))
    gtk_show_uri_full (GTK_WINDOW (root), uri, GDK_CURRENT_TIME, NULL, shown, g_object_ref (widget));
}

static void
open_paper (GtkButton *button, GtkWidget *widget)
{
  Card *card = card_of (widget);
  g_autofree char *name = linli_paper_file_name (card->label);
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "linli", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  linli_paper_files_export (card->session, card->label, card->is_signed, path, opened, g_object_ref (widget));
}

/* Verify. */

static void
verified (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = linli_work_finish (result, &error);
  g_autofree char *name = linli_paper_file_name (card_of (widget)->label);

  show_problem (card_of (widget), error);
  if (rows)
    linli_verdict_show (widget, rows, name);
}

static void
verify_chosen (const char *path, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;

  if (path)
    linli_paper_files_verify (card_of (widget)->session, path, verified, g_object_ref (widget));
}

/* The kept file where there is one, else one that is chosen: somebody brought it. */
static void
verify (GtkButton *button, GtkWidget *widget)
{
  Card *card = card_of (widget);
  g_autofree char *kept = linli_paper_file_path (card->session, card->label);

  if (g_file_test (kept, G_FILE_TEST_EXISTS))
    verify_chosen (kept, g_object_ref (widget));
  else
    linli_choose_open (widget, _("Verify a paper"), _("PDF files"), "*.pdf", verify_chosen, g_object_ref (widget));
}

static void
sign (GtkButton *button, GtkWidget *widget)
{
  gtk_widget_activate_action (widget, "win.sign", "x", card_of (widget)->id);
}

/* Acts: draft, check, issue. */

static void
acted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!linli_session_act_finish (LINLI_SESSION (source), result, &error))
    show_problem (card_of (widget), error);
}

static void
act (GtkButton *button, GtkWidget *widget)
{
  Card *card = card_of (widget);
  const char *name = g_object_get_data (G_OBJECT (button), "act");
  g_autoptr (LinliRecord) members = linli_record_new ();

  if (strcmp (name, "paper.draft") == 0)
    {
      linli_record_set_text (members, "meeting", card->meeting);
      linli_record_set_text (members, "kind", card->kind);
    }
  else
    linli_record_set_text (members, "paper", card->label);
  linli_session_act (card->session, name, members, linli_session_actor (card->session), acted, g_object_ref (widget));
}

/* Building. */

static GtkWidget *
add_button (GtkWidget *grid, int place, const char *icon, const char *word, GCallback pressed, GtkWidget *widget)
{
  GtkWidget *button = linli_word_button_new (icon, word);
  Card *card = card_of (widget);
  g_autofree char *name = g_strdup_printf ("%s: %s", word, linli_words_paper (card->kind));

  linli_set_name (button, name);
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect (button, "clicked", pressed, widget);
  gtk_grid_attach (GTK_GRID (grid), button, place % 2, place / 2, 1, 1);
  return button;
}

static void
add_act (GtkWidget *grid, const char *word, const char *name, GtkWidget *widget)
{
  GtkWidget *button = add_button (grid, 0, NULL, word, G_CALLBACK (act), widget);

  g_object_set_data (G_OBJECT (button), "act", (gpointer) name);
  gtk_widget_set_sensitive (button, !linli_session_read_only (card_of (widget)->session));
}

static void
add_buttons (GtkWidget *widget, const LinliRecord *paper, gint64 wanted)
{
  GtkWidget *grid = gtk_grid_new (), *button;
  const char *state = paper ? linli_record_text (paper, "state") : "";

  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_widget_set_valign (grid, GTK_ALIGN_END);
  gtk_widget_set_vexpand (grid, TRUE);
  if (!paper)
    add_act (grid, _("Draft"), "paper.draft", widget);
  else if (strcmp (state, "draft") == 0)
    add_act (grid, _("It is checked"), "paper.check", widget);
  else if (strcmp (state, "checked") == 0)
    add_act (grid, _("Issue"), "paper.issue", widget);
  else
    {
      add_button (grid, 0, NULL, _("Open"), G_CALLBACK (open_paper), widget);
      add_button (grid, 1, NULL, _("Export…"), G_CALLBACK (export), widget);
      button = add_button (grid, 2, NULL, _("Sign…"), G_CALLBACK (sign), widget);
      gtk_widget_set_sensitive (button, linli_record_int (paper, "signatures") < wanted
                                            && !linli_session_read_only (card_of (widget)->session));
      add_button (grid, 3, NULL, _("Verify…"), G_CALLBACK (verify), widget);
    }
  gtk_box_append (GTK_BOX (widget), grid);
}

static GtkWidget *
badge_of (const LinliRecord *paper, gint64 wanted)
{
  gint64 made = paper ? linli_record_int (paper, "signatures") : 0;
  g_autofree char *word = NULL;

  if (!paper)
    return linli_badge_new (LINLI_TONE_PLAIN, NULL, _("not written"));
  if (strcmp (linli_record_text (paper, "state"), "issued") != 0)
    return linli_badge_for_state (linli_record_text (paper, "state"));
  word = g_strdup_printf (_("%d of %d signed"), (int) made, (int) wanted);
  return linli_badge_new (made >= wanted ? LINLI_TONE_OK : LINLI_TONE_WARN, made >= wanted ? "linli-check-symbolic" : NULL, word);
}

static char *
second_line (const LinliRecord *paper, const char *kind)
{
  g_autofree char *day = NULL;

  if (!paper)
    return g_strdup (_("written after the meeting has closed"));
  if (linli_record_has (paper, "signed_at"))
    {
      day = linli_dates_moment (linli_record_int (paper, "signed_at"));
      return g_strdup_printf (_("last signed %s"), day);
    }
  if (!linli_record_has (paper, "issued_on"))
    return g_strdup_printf (_("version %d"), (int) linli_record_int (paper, "version"));
  day = linli_dates_day (linli_dates_read (linli_record_text (paper, "issued_on")));
  return g_strdup_printf (_("version %d · issued %s"), (int) linli_record_int (paper, "version"), day);
}

static const char *
first_line (const LinliRecord *paper, const char *kind)
{
  if (paper && linli_record_has (paper, "number"))
    return linli_record_text (paper, "number");
  if (strcmp (kind, "record") == 0)
    return _("Near-verbatim, internal, kept for good");
  return strcmp (kind, "minutes") == 0 ? _("What was agreed") : _("For everyone, names masked");
}

static GtkWidget *
card_new (const LinliMeetingFacts *facts, const char *kind)
{
  const LinliRecord *paper = linli_meeting_paper (facts, kind);
  gint64 wanted = linli_record_has (facts->meeting, "supervisor") ? 3 : 2;
  GtkWidget *widget = linli_card_new (6), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = linli_label_new (linli_words_paper (kind), "heading");
  g_autofree char *second = second_line (paper, kind);
  Card *card = g_new0 (Card, 1);

  card->session = g_object_ref (facts->session);
  card->card = widget;
  card->problem = linli_label_new (NULL, "problem facts");
  card->label = paper ? g_strdup (linli_record_text (paper, "label")) : NULL;
  card->meeting = g_strdup (linli_record_text (facts->meeting, "label"));
  card->kind = g_strdup (kind);
  card->id = paper ? linli_record_int (paper, "id") : 0;
  card->is_signed = paper && linli_record_int (paper, "signatures") > 0;
  g_object_set_data_full (G_OBJECT (widget), "card", card, (GDestroyNotify) card_free);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), badge_of (paper, wanted));
  gtk_box_append (GTK_BOX (widget), head);
  gtk_box_append (GTK_BOX (widget), linli_label_new (first_line (paper, kind), NULL));
  gtk_box_append (GTK_BOX (widget), linli_label_new (second, "dim-label facts numeric"));
  gtk_widget_set_visible (card->problem, FALSE);
  gtk_box_append (GTK_BOX (widget), card->problem);
  add_buttons (widget, paper, wanted);
  return widget;
}

void
linli_meeting_add_papers (GtkWidget *column, const LinliMeetingFacts *facts)
{
  static const char *const kinds[] = { "record", "minutes", "notice" };
  const char *state = linli_record_text (facts->meeting, "state");
  GtkWidget *tiles;

  if (!facts->papers->len
      && (linli_meeting_step (facts) < LINLI_STEP_MINUTES || strcmp (state, "cancelled") == 0
          || strcmp (linli_record_text (facts->meeting, "mode"), "ballot") == 0))
    return;
  tiles = linli_tiles_new (LEAST, 12);
  linli_tiles_set_most (LINLI_TILES (tiles), 3);
  linli_set_name (tiles, _("Papers"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    linli_tiles_append (LINLI_TILES (tiles), card_new (facts, kinds[i]));
  gtk_box_append (GTK_BOX (column), linli_heading_new (_("Papers"), NULL));
  gtk_box_append (GTK_BOX (column), tiles);
}
