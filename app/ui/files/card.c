#include "ui/files/card.h"

#include "council/media.h"
#include "ui/dates.h"
#include "ui/files/input.h"
#include "ui/files/look.h"
#include "ui/files/open.h"
#include "ui/form/form.h"
#include "ui/undo.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define THUMB 44

typedef struct
{
  LinliSession *session;
  char *entity, *label;
  GtkWidget *input; /* borrowed */
} Card;

static void
card_free (Card *card)
{
  g_object_unref (card->session);
  g_free (card->entity);
  g_free (card->label);
  g_free (card);
}

/* A line. */

static GtkWidget *
thumb_new (const char *media)
{
  GtkWidget *picture = gtk_image_new_from_icon_name ("linli-document-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (picture), THUMB / 2);
  gtk_widget_set_size_request (picture, THUMB, THUMB);
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (picture, "thumb");
  linli_set_name (picture, linli_media_word (media));
  return picture;
}

static GtkWidget *
line_new (GtkWidget *thumb, const char *name, const char *facts)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = linli_label_new (name, "entry-title");

  gtk_label_set_lines (GTK_LABEL (title), 2);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (text), title);
  gtk_box_append (GTK_BOX (text), linli_label_new (facts, "dim-label facts"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), thumb);
  gtk_box_append (GTK_BOX (line), text);
  gtk_widget_add_css_class (line, "file-line");
  return line;
}

GtkWidget *
linli_files_line_new (const char *name, const char *media, gint64 size, GtkWidget *end)
{
  g_autofree char *amount = g_format_size ((guint64) size);
  g_autofree char *facts = g_strdup_printf ("%s · %s", linli_media_word (media), amount);
  GtkWidget *line = line_new (thumb_new (media), name, facts);

  gtk_box_append (GTK_BOX (line), end);
  return line;
}

/* What was found out about the content. */
static void
looked (const LinliLook *look, GtkWidget *line)
{
  GtkWidget *thumb = gtk_widget_get_first_child (line), *buttons = g_object_get_data (G_OBJECT (line), "buttons");
  GtkWidget *badge;

  if (look->picture)
    {
      gtk_image_set_from_paintable (GTK_IMAGE (thumb), GDK_PAINTABLE (look->picture));
      gtk_image_set_pixel_size (GTK_IMAGE (thumb), THUMB);
    }
  if (look->state == LINLI_FILE_WHOLE)
    return;
  badge = linli_badge_new (LINLI_TONE_BAD, NULL, look->state == LINLI_FILE_MISSING ? _("missing") : _("altered"));
  gtk_widget_set_tooltip_text (badge, look->state == LINLI_FILE_MISSING
                                          ? _("The file is not beside the register any more. Attach it again to put it back.")
                                          : _("The file is not what was attached. Attach it again to put it back."));
  gtk_box_append (GTK_BOX (line), badge);
  gtk_widget_set_sensitive (gtk_widget_get_first_child (buttons), FALSE);
  gtk_widget_set_sensitive (gtk_widget_get_next_sibling (gtk_widget_get_first_child (buttons)), FALSE);
}

/* Its buttons. */

static Card *
card_of (GtkWidget *widget)
{
  GtkWidget *near = widget;

  while (near && !g_object_get_data (G_OBJECT (near), "files-card"))
    near = gtk_widget_get_parent (near);
  return near ? g_object_get_data (G_OBJECT (near), "files-card") : NULL;
}

static const LinliRecord *
row_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "row");
}

static void
open (GtkWidget *button)
{
  linli_files_open (button, card_of (button)->session, row_of (button));
}

static void
save (GtkWidget *button)
{
  linli_files_save (button, card_of (button)->session, row_of (button));
}

typedef struct
{
  GtkWidget *window, *input;
  LinliSession *session;
  LinliRecord *again; /* members that attach it once more; NULL when it was attached */
} Acting;

static void
acted (GObject *source, GAsyncResult *result, gpointer data)
{
  Acting *acting = data;
  g_autoptr (GError) error = NULL;

  if (!linli_session_act_finish (LINLI_SESSION (source), result, &error))
    linli_files_input_say (acting->input, error->message);
  else if (acting->again)
    linli_undo_offer (acting->window, acting->session, _("Detached."), "file.attach", acting->again);
  else
    linli_files_input_show (acting->input);
  g_clear_object (&acting->window);
  g_object_unref (acting->input);
  g_object_unref (acting->session);
  g_clear_pointer (&acting->again, linli_record_unref);
  g_free (acting);
}

static void
act (Card *card, const char *name, LinliRecord *members, LinliRecord *again)
{
  GtkRoot *root = gtk_widget_get_root (card->input);
  Acting *acting = g_new0 (Acting, 1);

  *acting = (Acting) { root ? g_object_ref (GTK_WIDGET (root)) : NULL, g_object_ref (card->input), g_object_ref (card->session), again };
  linli_session_act (card->session, name, members, linli_session_actor (card->session), acted, acting);
}

static void
detach (GtkWidget *button)
{
  Card *card = card_of (button);
  const LinliRecord *row = row_of (button);
  g_autoptr (LinliRecord) members = linli_record_new ();
  LinliRecord *again = linli_record_new ();

  linli_files_input_say (card->input, NULL);
  linli_record_set_text (again, card->entity, card->label);
  linli_record_set_text (again, "name", linli_record_has (row, "name") ? linli_record_text (row, "name") : "—");
  linli_record_set_text (again, "sha256", linli_record_text (row, "sha256"));
  linli_record_set_text (members, "file", linli_record_text (row, "label"));
  act (card, "file.detach", members, again);
}

static const LinliField erase_fields[] = { { "reason", N_("Reason"), N_("Who asked for it, and on what ground"), LINLI_FIELD_PLAIN } };
static const LinliFormSpec erase_spec = {
  "file.erase", N_("Erase a file"),
  N_("The file and its name go for good, at once, from this register; backups made before still hold them. That it was "
     "there, its size and its digest stay in the ledger."),
  N_("Erase for good"), N_("Erased."), erase_fields, G_N_ELEMENTS (erase_fields),
};

static void
erase (GtkWidget *button)
{
  g_autoptr (LinliRecord) given = linli_record_new ();

  linli_record_set_text (given, "file", linli_record_text (row_of (button), "label"));
  linli_form_show (button, card_of (button)->session, &erase_spec, given, 0, NULL);
}

static GtkWidget *
button_new (const char *icon, const char *word, const LinliRecord *row, GCallback pressed)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  const char *file = linli_record_has (row, "name") ? linli_record_text (row, "name") : linli_record_text (row, "label");
  g_autofree char *name = g_strdup_printf ("%s: %s", word, file);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, word);
  linli_set_name (button, name);
  g_object_set_data_full (G_OBJECT (button), "row", linli_record_ref ((LinliRecord *) row), (GDestroyNotify) linli_record_unref);
  g_signal_connect (button, "clicked", pressed, NULL);
  return button;
}

static GtkWidget *
buttons_new (const LinliRecord *row, gboolean writable)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box), button_new ("linli-open-symbolic", _("Open"), row, G_CALLBACK (open)));
  gtk_box_append (GTK_BOX (box), button_new ("linli-export-symbolic", _("Save as…"), row, G_CALLBACK (save)));
  if (writable)
    {
      gtk_box_append (GTK_BOX (box), button_new ("linli-cross-symbolic", _("Detach"), row, G_CALLBACK (detach)));
      gtk_box_append (GTK_BOX (box), button_new ("linli-erase-symbolic", _("Erase by law…"), row, G_CALLBACK (erase)));
    }
  return box;
}

static GtkWidget *
file_new (Card *card, const LinliRecord *row)
{
  g_autofree char *size = g_format_size ((guint64) linli_record_int (row, "size"));
  g_autofree char *at = linli_dates_moment (linli_record_int (row, "moved_at"));
  g_autofree char *facts = g_strdup_printf ("%s · %s · %s", linli_media_word (linli_record_text (row, "media")), size, at);
  GtkWidget *line = line_new (thumb_new (linli_record_text (row, "media")),
                              linli_record_has (row, "name") ? linli_record_text (row, "name") : linli_record_text (row, "label"), facts);

  GtkWidget *buttons = buttons_new (row, !linli_session_read_only (card->session)), *columns;

  g_object_set_data (G_OBJECT (line), "buttons", buttons);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  linli_look_at (card->session, linli_record_text (row, "sha256"), linli_record_text (row, "media"), line, looked);
  columns = linli_columns_new (line, buttons, 400, -1, 0, 0);
  linli_columns_set_centred (LINLI_COLUMNS (columns), TRUE);
  return columns;
}

/* The card. */

static void
got (const LinliStoredFile *file, gpointer data)
{
  Card *card = data;
  LinliDeed *deed = linli_stored_file_deed (file, card->entity, card->label);

  act (card, deed->name, deed->members, NULL);
  linli_deed_free (deed);
}

static GtkWidget *
list_new (Card *card, GPtrArray *rows, guint *shown)
{
  GtkWidget *list = linli_card_list_new (_("Files"));

  *shown = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const char *name = linli_record_text (rows->pdata[i], "name");
      if (g_strcmp0 (linli_record_text (rows->pdata[i], "state"), "attached") != 0)
        continue;
      linli_card_list_add (list, file_new (card, rows->pdata[i]), name ? name : linli_record_text (rows->pdata[i], "label"));
      (*shown)++;
    }
  gtk_widget_set_visible (list, *shown > 0);
  return list;
}

GtkWidget *
linli_files_card_new (LinliSession *session, const char *entity, gint64 id, const char *label, GtkWidget *target)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *list;
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *count = NULL;
  Card *card = g_new0 (Card, 1);
  guint shown;

  *card = (Card) { g_object_ref (session), g_strdup (entity), g_strdup (label), NULL };
  linli_record_set_text (params, "entity", entity);
  linli_record_set_int (params, "thing", id);
  rows = linli_session_rows (session, "files-of", params);
  card->input = linli_files_input_new (session, got, card, (GDestroyNotify) card_free);
  g_object_set_data (G_OBJECT (box), "files-card", card);
  list = list_new (card, rows, &shown);
  count = shown ? g_strdup_printf ("%u", shown) : NULL;
  gtk_box_append (GTK_BOX (box), linli_heading_new (_("Files"), count));
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), card->input);
  gtk_widget_set_visible (card->input, !linli_session_read_only (session));
  linli_files_input_accept (card->input, target ? target : box);
  return box;
}
