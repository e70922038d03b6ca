#include "ui/run/roster-groups.h"

#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define N_GROUPS 5

/* The column that counts each, and its word. */
static const struct { const char *name, *word; } kinds[N_GROUPS] = {
  { "absent", N_("absent") }, { "excused", N_("excused") }, { "away", N_("left") }, { "present", N_("here") },
  { "attending", N_("no vote") },
};

struct _LinliRosterGroups
{
  GtkBox parent_instance;

  GtkWidget *toggles[N_GROUPS], *counts[N_GROUPS]; /* borrowed */
  const char *chosen; /* of those above */
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LinliRosterGroups, linli_roster_groups, GTK_TYPE_BOX)

const char *
linli_roster_groups_chosen (LinliRosterGroups *groups)
{
  return groups->chosen;
}

static void
choose (LinliRosterGroups *groups, guint i)
{
  groups->chosen = kinds[i].name;
  if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (groups->toggles[i])))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (groups->toggles[i]), TRUE);
  g_signal_emit (groups, signals[CHOSEN], 0);
}

void
linli_roster_groups_choose (LinliRosterGroups *groups, const char *name)
{
  for (guint i = 0; i < N_GROUPS; i++)
    if (strcmp (kinds[i].name, name) == 0)
      choose (groups, i);
}

static void
toggled (GtkToggleButton *toggle, LinliRosterGroups *groups)
{
  for (guint i = 0; i < N_GROUPS; i++)
    if (groups->toggles[i] == GTK_WIDGET (toggle) && gtk_toggle_button_get_active (toggle) && groups->chosen != kinds[i].name)
      choose (groups, i);
}

void
linli_roster_groups_update (LinliRosterGroups *groups, const LinliRecord *meeting)
{
  for (guint i = 0; i < N_GROUPS; i++)
    {
      gint64 count = linli_record_int (meeting, kinds[i].name);
      g_autofree char *text = g_strdup_printf ("%" PRId64, count);
      g_autofree char *name = g_strdup_printf ("%s: %s", _(kinds[i].word), text);
      gtk_label_set_label (GTK_LABEL (groups->counts[i]), text);
      linli_set_name (groups->toggles[i], name);
      gtk_widget_set_visible (groups->toggles[i], count > 0 || !g_str_equal (kinds[i].name, "away")
                                                      || groups->chosen == kinds[i].name);
    }
}

static GtkWidget *
toggle_new (LinliRosterGroups *groups, guint i)
{
  GtkWidget *toggle = gtk_toggle_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  groups->counts[i] = gtk_label_new ("0");
  gtk_widget_add_css_class (groups->counts[i], "entry-title");
  gtk_widget_add_css_class (groups->counts[i], "numeric");
  gtk_box_append (GTK_BOX (box), groups->counts[i]);
  gtk_box_append (GTK_BOX (box), linli_line_new (_(kinds[i].word), "run-group"));
  gtk_widget_set_halign (gtk_widget_get_last_child (box), GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (toggle), box);
  gtk_widget_set_hexpand (toggle, TRUE);
  gtk_widget_add_css_class (toggle, "run-toggle");
  if (i > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle), GTK_TOGGLE_BUTTON (groups->toggles[0]));
  g_signal_connect (toggle, "toggled", G_CALLBACK (toggled), groups);
  return groups->toggles[i] = toggle;
}

static void
linli_roster_groups_class_init (LinliRosterGroupsClass *class)
{
  signals[CHOSEN] = g_signal_new ("chosen", LINLI_TYPE_ROSTER_GROUPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
linli_roster_groups_init (LinliRosterGroups *groups)
{
  groups->chosen = kinds[0].name;
  gtk_widget_add_css_class (GTK_WIDGET (groups), "linked");
  gtk_box_set_homogeneous (GTK_BOX (groups), TRUE);
  for (guint i = 0; i < N_GROUPS; i++)
    gtk_box_append (GTK_BOX (groups), toggle_new (groups, i));
}

GtkWidget *
linli_roster_groups_new (void)
{
  return g_object_new (LINLI_TYPE_ROSTER_GROUPS, NULL);
}
