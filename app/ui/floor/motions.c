#include "ui/floor/motions.h"

#include "ui/floor/motion-row.h"
#include "ui/floor/parts.h"
#include "ui/floor/propose.h"
#include "ui/floor/resolve.h"
#include "ui/form/form.h"
#include "ui/live/act.h"
#include "ui/run/keys.h"
#include "ui/vote/vote.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

typedef struct
{
  LinliLive *live; /* owned */
  gboolean all;
  GtkWidget *box, *head, *list, *rest, *refusal, *owners, *owners_line, *resolve; /* borrowed */
} Motions;

static void
motions_free (gpointer data)
{
  Motions *in = data;

  g_object_unref (in->live);
  g_free (in);
}

static const LinliRecord *
motion_labelled (Motions *in, const char *label)
{
  GPtrArray *motions = linli_live_motions (in->live);

  for (guint i = 0; i < motions->len; i++)
    if (g_strcmp0 (linli_record_text (motions->pdata[i], "label"), label) == 0)
      return motions->pdata[i];
  return NULL;
}

/* Acts. */

static void
second (Motions *in, const LinliRecord *motion)
{
  static const LinliField fields[]
      = { { "by", N_("Who seconds it"), N_("Somebody else than the mover; Enter takes the first."), LINLI_FIELD_PLAIN, NULL, "floor-seconders" } };
  static const LinliFormSpec spec = { "motion.second", N_("Second the motion"), NULL, N_("Second"), NULL, fields, 1 };
  g_autoptr (LinliRecord) given = linli_members_of ("motion", linli_record_text (motion, "label"));

  linli_form_show (in->box, linli_live_session (in->live), &spec, given, linli_record_int (motion, "id"), NULL);
}

static void
do_act (Motions *in, const char *act, const LinliRecord *motion)
{
  const char *label = linli_record_text (motion, "label");

  if (g_str_equal (act, "motion.second"))
    second (in, motion);
  else if (g_str_equal (act, "motion.amend"))
    linli_propose_show (in->box, in->live, label);
  else if (g_str_equal (act, "meeting.consensus"))
    linli_resolve_consensus_show (in->box, in->live, linli_record_text (motion, "text"));
  else if (g_str_equal (act, "vote.open"))
    linli_vote_open_show (in->box, linli_live_session (in->live), in->live, linli_record_int (motion, "id"));
  else
    linli_live_act_once (in->box, in->live, act, linli_members_of ("motion", label), in->refusal);
}

static void
activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  Motions *in = data;
  const char *act, *label;
  const LinliRecord *motion;

  g_variant_get (target, "(&s&s)", &act, &label);
  motion = motion_labelled (in, label);
  if (motion)
    do_act (in, act, motion);
}

static void
propose (Motions *in)
{
  linli_propose_show (in->box, in->live, NULL);
}

static void
resolve (Motions *in)
{
  linli_resolve_show (in->box, in->live);
}

static void
unfold (GtkListBox *list, GtkListBoxRow *row)
{
  gboolean open = linli_motion_row_unfold (gtk_list_box_row_get_child (row));

  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

/* The order: amendments above what they amend, what was proposed later further down. */

static void
add_with_amendments (GPtrArray *order, GPtrArray *motions, const LinliRecord *motion)
{
  for (guint i = 0; i < motions->len; i++)
    if (g_str_equal (linli_record_text (motions->pdata[i], "kind"), "amendment")
        && linli_record_int (motions->pdata[i], "parent") == linli_record_int (motion, "id"))
      g_ptr_array_add (order, motions->pdata[i]);
  g_ptr_array_add (order, (gpointer) motion);
}

static GPtrArray *
ordered (Motions *in)
{
  GPtrArray *motions = linli_live_motions (in->live), *order = g_ptr_array_new ();

  for (guint i = 0; i < motions->len; i++)
    if (!g_str_equal (linli_record_text (motions->pdata[i], "kind"), "amendment"))
      add_with_amendments (order, motions, motions->pdata[i]);
  return order;
}

/* Of many the open ones and the last are shown. */
static gboolean
is_shown (Motions *in, GPtrArray *order, guint index)
{
  return in->all || linli_motion_is_open (order->pdata[index]) || index + LINLI_MOTIONS_SHOWN >= order->len;
}

/* Rows. */

static void
add_row (Motions *in, const LinliRecord *motion)
{
  g_autofree char *sentence = linli_motion_row_sentence (in->live, motion);
  GtkWidget *row = linli_card_list_add (in->list, linli_motion_row_new (in->live, motion), sentence);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("The text of the motion"));
}

static void
add_none (Motions *in)
{
  GtkWidget *label = linli_label_new (_("Nothing has been moved. A motion is proposed with F4 and needs a second."), "dim-label");

  gtk_widget_add_css_class (label, "motion");
  linli_card_list_add (in->list, label, _("Nothing has been moved."));
}

static void
fill_list (Motions *in)
{
  g_autoptr (GPtrArray) order = ordered (in);
  g_autofree char *word = g_strdup_printf (_("All %u …"), order->len);
  guint shown = 0;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (in->list)))
    gtk_list_box_remove (GTK_LIST_BOX (in->list), row);
  for (guint i = 0; i < order->len; i++)
    if (is_shown (in, order, i))
      {
        add_row (in, order->pdata[i]);
        shown++;
      }
  if (!order->len)
    add_none (in);
  gtk_button_set_label (GTK_BUTTON (in->rest), word);
  gtk_widget_set_visible (in->rest, shown < order->len);
}

static char *
made_of (Motions *in)
{
  GPtrArray *motions = linli_live_motions (in->live);
  const LinliRecord *item = linli_live_item (in->live);
  GString *text = g_string_new (item ? linli_record_text (item, "label") : "");

  for (guint i = 0; i < motions->len; i++)
    g_string_append_printf (text, ";%s %s %" PRId64 " %" PRId64, linli_record_text (motions->pdata[i], "label"),
                            linli_record_text (motions->pdata[i], "state"), linli_record_int (motions->pdata[i], "amended"),
                            linli_record_int (motions->pdata[i], "announced_at"));
  g_string_append_printf (text, ";%d", in->all);
  return g_string_free (text, FALSE);
}

/* What the owners must decide too, and the resolution that is to be read out. */
static void
show_after (Motions *in)
{
  gint64 id = linli_record_int (linli_live_meeting (in->live), "id");
  g_autoptr (GPtrArray) owners = linli_session_rows_of (linli_live_session (in->live), "floor-owners", id);
  g_autoptr (GPtrArray) carried = linli_resolve_open (in->live);
  const char *title = owners->len ? linli_record_text (owners->pdata[0], "title") : "";
  g_autofree char *line = g_strdup_printf (
      _("“%s” concerns what the owners hold in common: if it is carried, the owners must decide it too (Civil Code, article 278)."), title);

  gtk_label_set_label (GTK_LABEL (in->owners_line), line);
  gtk_widget_set_visible (in->owners, owners->len > 0);
  gtk_widget_set_visible (in->resolve, carried->len > 0 && !linli_propose_open_main (in->live));
}

static void
update (Motions *in)
{
  g_autofree char *title = g_strdup_printf (_("Motions %u"), linli_live_motions (in->live)->len), *made = made_of (in);

  linli_section_head_set (in->head, title);
  show_after (in);
  if (linli_section_differs (in->box, made))
    fill_list (in);
}

static void
changed (GtkWidget *box)
{
  Motions *in = g_object_get_data (G_OBJECT (box), "motions");

  if (linli_live_meeting (in->live))
    update (in);
}

static void
show_all (Motions *in)
{
  in->all = TRUE;
  update (in);
}

static GtkWidget *
owners_new (Motions *in)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *icon = linli_icon_new ("linli-info-symbolic");

  in->owners_line = linli_label_new (NULL, "facts");
  gtk_widget_set_hexpand (in->owners_line, TRUE);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (box, "dim-label");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), in->owners_line);
  return box;
}

static void
build (Motions *in)
{
  GtkWidget *button = linli_key_button_new ("linli-add-symbolic", _("Propose a motion"), "motion");

  gtk_widget_add_css_class (button, "flat");
  in->head = linli_section_head_new ("", button);
  in->list = linli_card_list_new (_("Motions"));
  in->rest = gtk_button_new_with_label ("");
  in->refusal = linli_refusal_new ();
  in->owners = owners_new (in);
  in->resolve = gtk_button_new_with_label (_("Adopt the resolution…"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (propose), in);
  g_signal_connect_swapped (in->rest, "clicked", G_CALLBACK (show_all), in);
  g_signal_connect_swapped (in->resolve, "clicked", G_CALLBACK (resolve), in);
  g_signal_connect (in->list, "row-activated", G_CALLBACK (unfold), NULL);
  gtk_box_append (GTK_BOX (in->box), in->head);
  gtk_box_append (GTK_BOX (in->box), in->list);
  gtk_box_append (GTK_BOX (in->box), in->rest);
  gtk_box_append (GTK_BOX (in->box), in->refusal);
  gtk_box_append (GTK_BOX (in->box), in->resolve);
  gtk_box_append (GTK_BOX (in->box), in->owners);
}

GtkWidget *
linli_motions_new (LinliLive *live)
{
  static const GActionEntry entries[] = { { "do", activated, "(ss)" } };
  Motions *in = g_new0 (Motions, 1);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  *in = (Motions) { g_object_ref (live), FALSE, gtk_box_new (GTK_ORIENTATION_VERTICAL, 8) };
  g_object_set_data_full (G_OBJECT (in->box), "motions", in, motions_free);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), in);
  gtk_widget_insert_action_group (in->box, "motion", G_ACTION_GROUP (actions));
  build (in);
  g_signal_connect_object (live, "changed", G_CALLBACK (changed), in->box, G_CONNECT_SWAPPED);
  update (in);
  return in->box;
}
