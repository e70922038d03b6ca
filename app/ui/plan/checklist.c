#include "ui/plan/checklist.h"

#include "council/preparation.h"
#include "ui/dates.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

/* The one thing to do about an open point. */
typedef struct
{
  const char *word; /* msgid */
  const char *action;
  const char *entity; /* of "win.show"; NULL where the action takes the meeting */
} Remedy;

static const Remedy remedies[] = {
  [LINLI_POINT_MEMBERS] = { N_("Roster"), "win.go", NULL },
  [LINLI_POINT_OFFICES] = { N_("Change…"), "win.replan-meeting", NULL },
  [LINLI_POINT_AGENDA] = { N_("Add item…"), "win.add-item", NULL },
  [LINLI_POINT_TOPICS] = { N_("Open topic"), "win.show", "topic" },
  [LINLI_POINT_ADVICE] = { N_("Open topic"), "win.show", "topic" },
  [LINLI_POINT_RISK] = { N_("Open topic"), "win.show", "topic" },
  [LINLI_POINT_NOTICE] = { N_("Notice…"), "win.notify-meeting", NULL },
};

static void
set_target (GtkActionable *button, const LinliPoint *point, const Remedy *remedy, gint64 meeting)
{
  gtk_actionable_set_action_name (button, remedy->action);
  if (remedy->entity)
    gtk_actionable_set_action_target (button, "(sx)", remedy->entity, point->topic);
  else if (point->kind == LINLI_POINT_MEMBERS)
    gtk_actionable_set_action_target (button, "s", "people");
  else
    gtk_actionable_set_action_target (button, "x", meeting);
}

/* People are changed only while nothing has gone out. */
static gboolean
can_be_done (const LinliPoint *point, const char *state)
{
  return point->kind != LINLI_POINT_OFFICES || g_str_equal (state, "preparing");
}

static GtkWidget *
button_new (const LinliPoint *point, gint64 meeting)
{
  const Remedy *remedy = &remedies[point->kind];
  GtkWidget *button = gtk_button_new_with_label (_(remedy->word));
  g_autofree char *name = g_strdup_printf ("%s: %s", _(remedy->word), point->text);

  set_target (GTK_ACTIONABLE (button), point, remedy, meeting);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  linli_set_name (button, name);
  return button;
}

static GtkWidget *
point_new (const LinliPoint *point, gint64 meeting, const char *state, gboolean writable)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = linli_icon_new (point->done ? "linli-check-symbolic" : "linli-ring-symbolic");

  gtk_widget_add_css_class (icon, point->done ? "done-mark" : "open-mark");
  gtk_widget_add_css_class (icon, "point");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (icon, point->done ? _("Done") : _("Still open"));
  gtk_box_append (GTK_BOX (text), linli_label_new (point->text, point->done ? NULL : "entry-title"));
  if (point->facts)
    gtk_box_append (GTK_BOX (text), linli_label_new (point->facts, "dim-label facts"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), text);
  if (!point->done && writable && can_be_done (point, state))
    gtk_box_append (GTK_BOX (row), button_new (point, meeting));
  return row;
}

void
linli_checklist_add (GtkWidget *box, LinliSession *session, gint64 meeting)
{
  g_autoptr (GPtrArray) points = linli_preparation_points (linli_session_council (session), meeting,
                                                           linli_session_today (session), linli_dates_language ());
  g_autoptr (LinliRecord) row = linli_session_row_of (session, "desk-meeting", meeting);
  gboolean writable = !linli_session_read_only (session);
  g_autofree char *count = NULL;
  guint done = 0;

  for (guint i = 0; i < points->len; i++)
    done += ((LinliPoint *) points->pdata[i])->done;
  count = g_strdup_printf (_("%u of %u done"), done, points->len);
  gtk_box_append (GTK_BOX (box), linli_heading_new (_("Preparation"), count));
  gtk_box_append (GTK_BOX (box), linli_bar_new (LINLI_TONE_INFO, done, 0, points->len, count));
  for (guint i = 0; row && i < points->len; i++)
    gtk_box_append (GTK_BOX (box), point_new (points->pdata[i], meeting, linli_record_text (row, "state"), writable));
}
