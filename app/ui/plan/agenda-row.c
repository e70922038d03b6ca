#include "ui/plan/agenda-row.h"

#include "ui/plan/agenda-order.h"
#include "ui/undo.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define BESIDE_FROM 480  /* px from which the controls stand beside the title */
#define SETTLED_MS 700   /* of quiet before a time that is stepped is recorded */
#define STEP_MINUTES 5

typedef struct
{
  LinliSession *session; /* owned, as is the next */
  LinliRecord *item;
  char *meeting;         /* label */
  GtkWidget *page, *row; /* borrowed */
  GtkWidget *spin;
  guint source;
} Row;

static void
did (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) page = data;
  g_autoptr (GError) error = NULL;

  if (!linli_session_act_finish (LINLI_SESSION (source), result, &error))
    gtk_widget_activate_action (page, "win.say", "s", error->message);
}

/* Minutes. */

static void
record_minutes (Row *row, gint64 minutes)
{
  g_autoptr (LinliRecord) members = linli_record_new ();

  linli_record_set_text (members, "item", linli_record_text (row->item, "label"));
  linli_record_set_text (members, "title", linli_record_text (row->item, "title"));
  linli_record_set_int (members, "minutes", minutes);
  if (linli_record_has (row->item, "presenter"))
    linli_record_set_text (members, "presenter", linli_record_text (row->item, "presenter"));
  linli_session_act (row->session, "agenda.change", members, linli_session_actor (row->session), did, g_object_ref (row->page));
}

static gint64
minutes_shown (Row *row)
{
  return gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (row->spin));
}

static gboolean
settled (gpointer data)
{
  Row *row = data;

  row->source = 0;
  if (minutes_shown (row) != linli_record_int (row->item, "minutes"))
    {
      if (gtk_widget_get_state_flags (row->row) & GTK_STATE_FLAG_FOCUS_WITHIN)
        linli_agenda_keep_focus (row->page, row->row, "minutes");
      record_minutes (row, minutes_shown (row));
    }
  return G_SOURCE_REMOVE;
}

static void
stepped (Row *row)
{
  g_clear_handle_id (&row->source, g_source_remove);
  row->source = g_timeout_add (SETTLED_MS, settled, row);
}

static GtkWidget *
minutes_new (Row *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = g_strdup_printf (_("Minutes for “%s”"), linli_record_text (row->item, "title"));

  row->spin = gtk_spin_button_new_with_range (1, 600, STEP_MINUTES);
  gtk_spin_button_set_snap_to_ticks (GTK_SPIN_BUTTON (row->spin), FALSE);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (row->spin), (double) linli_record_int (row->item, "minutes"));
  gtk_editable_set_width_chars (GTK_EDITABLE (row->spin), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (row->spin), 3);
  gtk_widget_set_valign (row->spin, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (row->spin, _("Planned minutes"));
  linli_set_name (row->spin, name);
  g_signal_connect_swapped (row->spin, "value-changed", G_CALLBACK (stepped), row);
  gtk_box_append (GTK_BOX (box), row->spin);
  return box;
}

/* Taking off. */

/* Added again under its own number, then all in the order that was. */
static GPtrArray *
deeds_back (Row *row)
{
  static const char *const copied[][2] = { { "title", "title" }, { "topic", "topic_label" }, { "presenter", "presenter" } };
  GPtrArray *deeds = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_deed_free);
  LinliRecord *added = linli_record_new (), *ordered = linli_record_new ();
  g_auto (GStrv) order = linli_agenda_labels (gtk_widget_get_parent (row->row));
  const char *label = linli_record_text (row->item, "label");

  linli_record_set_text (added, "meeting", row->meeting);
  linli_record_set_text (added, "label", strrchr (label, '/') + 1);
  linli_record_set_int (added, "minutes", linli_record_int (row->item, "minutes"));
  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    if (linli_record_has (row->item, copied[i][1]))
      linli_record_set_text (added, copied[i][0], linli_record_text (row->item, copied[i][1]));
  linli_record_set_text (ordered, "meeting", row->meeting);
  linli_record_set_list (ordered, "items", (const char *const *) order);
  g_ptr_array_add (deeds, linli_deed_new ("agenda.add", added));
  g_ptr_array_add (deeds, linli_deed_new ("agenda.order", ordered));
  return deeds;
}

typedef struct
{
  GtkWidget *page;
  GPtrArray *back;
} Removal;

static void
removed (GObject *source, GAsyncResult *result, gpointer data)
{
  Removal *removal = data;
  g_autoptr (GError) error = NULL;

  if (!linli_session_act_finish (LINLI_SESSION (source), result, &error))
    gtk_widget_activate_action (removal->page, "win.say", "s", error->message);
  else
    linli_undo_offer_acts (removal->page, LINLI_SESSION (source), _("The item is off the agenda."), removal->back);
  g_object_unref (removal->page);
  g_ptr_array_unref (removal->back);
  g_free (removal);
}

static void
remove_pressed (GtkButton *button, Row *row)
{
  g_autoptr (LinliRecord) members = linli_record_new ();
  Removal *removal = g_new0 (Removal, 1);

  *removal = (Removal) { g_object_ref (row->page), deeds_back (row) };
  linli_record_set_text (members, "item", linli_record_text (row->item, "label"));
  linli_agenda_keep_neighbour (row->page, row->row);
  linli_session_act (row->session, "agenda.remove", members, linli_session_actor (row->session), removed, removal);
}

/* Buttons. */

static void
up (GtkButton *button, Row *row)
{
  linli_agenda_move (row->page, row->row, -1, "up");
}

static void
down (GtkButton *button, Row *row)
{
  linli_agenda_move (row->page, row->row, 1, "down");
}

static GtkWidget *
icon_button_new (Row *row, const char *icon, const char *word, GCallback pressed)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *name = g_strdup_printf ("%s: %s", word, linli_record_text (row->item, "title"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, word);
  linli_set_name (button, name);
  if (pressed)
    g_signal_connect (button, "clicked", pressed, row);
  return button;
}

static GtkWidget *
change_button_new (Row *row)
{
  GtkWidget *button = icon_button_new (row, "linli-more-symbolic", _("Change the item"), NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.change-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", linli_record_int (row->item, "id"));
  return button;
}

static GtkWidget *
controls_new (Row *row, gboolean first, gboolean last)
{
  GtkWidget *box = minutes_new (row);
  GtkWidget *higher = icon_button_new (row, "linli-up-symbolic", _("Move up"), G_CALLBACK (up));
  GtkWidget *lower = icon_button_new (row, "linli-down-symbolic", _("Move down"), G_CALLBACK (down));
  GtkWidget *off = icon_button_new (row, "linli-cross-symbolic", _("Take off the agenda"), G_CALLBACK (remove_pressed));

  gtk_widget_set_sensitive (higher, !first);
  gtk_widget_set_sensitive (lower, !last);
  g_object_set_data (G_OBJECT (row->row), "minutes", row->spin);
  g_object_set_data (G_OBJECT (row->row), "up", higher);
  g_object_set_data (G_OBJECT (row->row), "down", lower);
  g_object_set_data (G_OBJECT (row->row), "remove", off);
  gtk_box_append (GTK_BOX (box), higher);
  gtk_box_append (GTK_BOX (box), lower);
  gtk_box_append (GTK_BOX (box), change_button_new (row));
  gtk_box_append (GTK_BOX (box), off);
  return box;
}

/* What the item is. */

static GtkWidget *
topic_button_new (const LinliRecord *item)
{
  g_autofree char *text = g_strdup_printf (_("Topic %s"), linli_record_text (item, "topic_label"));
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", "topic", linli_record_int (item, "topic"));
  return button;
}

static GtkWidget *
what_new (const LinliRecord *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *grip = linli_icon_new ("linli-menu-symbolic");
  g_autofree char *number = g_strdup_printf ("%d", (int) linli_record_int (item, "position"));

  gtk_widget_set_tooltip_text (grip, _("Drag to put in order"));
  gtk_widget_add_css_class (grip, "dim-label");
  gtk_box_append (GTK_BOX (box), grip);
  gtk_box_append (GTK_BOX (box), linli_label_new (number, "motion-number numeric"));
  gtk_box_append (GTK_BOX (text), linli_label_new (linli_record_text (item, "title"), "entry-title"));
  if (linli_record_has (item, "presenter"))
    gtk_box_append (GTK_BOX (text), linli_label_new (linli_record_text (item, "presenter"), "dim-label facts"));
  if (linli_record_has (item, "topic"))
    gtk_box_append (GTK_BOX (text), topic_button_new (item));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

/* A time that was stepped and not yet recorded is recorded when the row goes. */
static void
row_free (gpointer data)
{
  Row *row = data;

  g_clear_handle_id (&row->source, g_source_remove);
  g_object_unref (row->session);
  linli_record_unref (row->item);
  g_free (row->meeting);
  g_free (row);
}

static void
unmapped (Row *row)
{
  if (row->source)
    {
      g_clear_handle_id (&row->source, g_source_remove);
      settled (row);
    }
}

void
linli_agenda_row_add (GtkWidget *list, const LinliMeetingFacts *facts, const LinliRecord *item, GtkWidget *page)
{
  Row *row = g_new0 (Row, 1);
  gint64 position = linli_record_int (item, "position");
  g_autofree char *name = g_strdup_printf (_("%d: %s, %d minutes"), (int) position, linli_record_text (item, "title"),
                                           (int) linli_record_int (item, "minutes"));
  GtkWidget *whole;

  *row = (Row) { g_object_ref (facts->session), linli_record_copy (item), g_strdup (linli_record_text (facts->meeting, "label")), page };
  row->row = linli_card_list_add (list, NULL, name);
  whole = linli_columns_new (what_new (item), controls_new (row, position == 1, (guint) position == facts->agenda->len), BESIDE_FROM,
                             -1, 0, 6);
  linli_columns_set_centred (LINLI_COLUMNS (whole), TRUE);
  gtk_widget_add_css_class (whole, "motion");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row->row), whole);
  g_object_set_data_full (G_OBJECT (row->row), "row", row, row_free);
  g_object_set_data_full (G_OBJECT (row->row), "label", g_strdup (linli_record_text (item, "label")), g_free);
  g_object_set_data_full (G_OBJECT (row->row), "meeting", g_strdup (row->meeting), g_free);
  g_object_set_data (G_OBJECT (row->row), "session", facts->session);
  g_signal_connect_swapped (row->row, "unmap", G_CALLBACK (unmapped), row);
  linli_agenda_make_movable (page, row->row);
}
