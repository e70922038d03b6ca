#include "ui/run/roster-list.h"

#include "ui/live/act.h"
#include "ui/row-model.h"
#include "ui/row.h"
#include "ui/run/attendee.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define FIND "find"
#define LIST_LEAST 64 /* px of the list where there is little room */

struct _LinliRosterList
{
  AdwBin parent_instance;

  LinliLive *live;       /* owned, as are the next two */
  LinliRowModel *model;
  char *words;           /* whose finds are shown; "" for a group */
  gint64 touched;        /* the last entry of the attendance that the list knows of */
  gboolean proxies;      /* the rule lets somebody be represented */

  GtkWidget *view, *people, *empty, *stack; /* borrowed */
};

enum { ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LinliRosterList, linli_roster_list, ADW_TYPE_BIN)

gboolean
linli_roster_can_record (LinliLive *live)
{
  return linli_live_is_held (live) && !linli_live_read_only (live);
}

static gint64
meeting_id (LinliRosterList *list)
{
  return linli_record_int (linli_live_meeting (list->live), "id");
}

/* What it shows. */

/* In a group a line stays as it is until its person leaves it; among finds it may change where it stands. */
static void
show_group (LinliRosterList *list, const char *group, const char *find)
{
  g_autofree char *show = g_strdup_printf ("%s:%" PRId64, group, meeting_id (list));

  linli_row_model_set_steady (list->model, FALSE);
  linli_row_model_set_show (list->model, show);
  linli_row_model_set_find (list->model, find);
  linli_row_model_set_steady (list->model, !find);
}

static void
say_empty (LinliRosterList *list)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (list->model)) == 0;
  g_autofree char *nobody = *list->words ? g_strdup_printf (_("Nobody is called “%s”."), list->words) : g_strdup (_("Nobody."));

  gtk_label_set_label (GTK_LABEL (list->empty), nobody);
  gtk_stack_set_visible_child (GTK_STACK (list->stack), empty ? list->empty : list->people);
}

void
linli_roster_list_show (LinliRosterList *list, const char *group, const char *words)
{
  g_free (list->words);
  list->words = g_strdup (words);
  show_group (list, *words ? FIND : group, *words ? words : NULL);
  say_empty (list);
}

static const LinliRecord *
row_at (LinliRosterList *list, guint position)
{
  g_autoptr (LinliRow) row = g_list_model_get_item (G_LIST_MODEL (list->model), position);

  return row ? linli_row_record (row) : NULL;
}

static gboolean
is_called (const LinliRecord *row, const char *words)
{
  static const char *const members[] = { "label", "name", "household" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *value = linli_record_text (row, members[i]);
      g_autofree char *lower = value ? g_utf8_strdown (value, -1) : NULL;
      if (lower && strcmp (lower, words) == 0)
        return TRUE;
    }
  return FALSE;
}

guint
linli_roster_list_meant (LinliRosterList *list, const char *words, const LinliRecord **one)
{
  guint n = MIN (g_list_model_get_n_items (G_LIST_MODEL (list->model)), LINLI_ROW_MODEL_PAGE), exact = 0;

  *one = NULL;
  for (guint i = 0; i < n; i++)
    if (is_called (row_at (list, i), words) && exact++ == 0)
      *one = row_at (list, i);
  if (exact == 0 && n > 0)
    *one = row_at (list, 0);
  return exact ? exact : n;
}

/* After the list has read its order anew: those who stayed in it, but not as they were. */
static void
session_changed (LinliRosterList *list)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;

  if (!linli_live_meeting (list->live))
    return;
  linli_record_set_int (params, "meeting", meeting_id (list));
  linli_record_set_int (params, "after", list->touched);
  rows = linli_session_rows (linli_live_session (list->live), "run-touched", params);
  for (guint i = 0; i < rows->len; i++)
    linli_row_model_refresh (list->model, linli_record_int (rows->pdata[i], "person"));
  if (rows->len)
    list->touched = linli_record_int (rows->pdata[0], "id");
  say_empty (list);
}

/* The lines. */

static void
setup_line (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, linli_attendee_new ());
}

static void
bind_line (GtkListItemFactory *factory, GtkListItem *item, LinliRosterList *list)
{
  GtkWidget *line = gtk_list_item_get_child (item), *cell = gtk_widget_get_parent (line);
  const LinliRecord *row = linli_row_record (gtk_list_item_get_item (item));
  g_autofree char *facts = linli_attendee_facts (row);
  g_autofree char *name = g_strdup_printf ("%s %s", linli_record_text (row, "label"), facts);

  linli_attendee_bind (line, row, linli_roster_can_record (list->live), list->proxies);
  if (cell)
    linli_set_name (cell, name);
}

static void
line_activated (LinliRosterList *list, guint position)
{
  const LinliRecord *row = row_at (list, position);

  g_signal_emit (list, signals[ACTIVATED], 0, linli_attendee_step (row).act, linli_record_text (row, "label"));
}

static GtkWidget *
people_new (LinliRosterList *list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkNoSelection *selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (list->model)));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_line), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_line), list);
  list->view = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_widget_add_css_class (list->view, "run-list");
  linli_set_name (list->view, _("People"));
  g_signal_connect_swapped (list->view, "activate", G_CALLBACK (line_activated), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list->view);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_LEAST);
  gtk_widget_set_valign (scrolled, GTK_ALIGN_START);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  linli_name_parts (scrolled);
  return list->people = scrolled;
}

/* The object. */

static void
linli_roster_list_dispose (GObject *object)
{
  LinliRosterList *list = LINLI_ROSTER_LIST (object);

  g_clear_object (&list->live);
  g_clear_object (&list->model);
  g_clear_pointer (&list->words, g_free);
  G_OBJECT_CLASS (linli_roster_list_parent_class)->dispose (object);
}

static void
linli_roster_list_class_init (LinliRosterListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_roster_list_dispose;
  signals[ACTIVATED] = g_signal_new ("activated", LINLI_TYPE_ROSTER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                     G_TYPE_STRING, G_TYPE_STRING);
}

static void
linli_roster_list_init (LinliRosterList *list)
{
  list->words = g_strdup ("");
}

static void
fill (LinliRosterList *list)
{
  list->stack = gtk_stack_new ();
  list->empty = linli_label_new (NULL, "dim-label");
  gtk_widget_set_valign (list->empty, GTK_ALIGN_START);
  gtk_stack_add_child (GTK_STACK (list->stack), people_new (list));
  gtk_stack_add_child (GTK_STACK (list->stack), list->empty);
  gtk_widget_set_vexpand (GTK_WIDGET (list), TRUE);
  adw_bin_set_child (ADW_BIN (list), list->stack);
}

GtkWidget *
linli_roster_list_new (LinliLive *live)
{
  LinliRosterList *list = g_object_new (LINLI_TYPE_ROSTER_LIST, NULL);
  const LinliRecord *meeting = linli_live_meeting (live);
  LinliSession *session = linli_live_session (live);

  list->live = g_object_ref (live);
  list->model = linli_row_model_new (session, "run-roster");
  list->proxies = meeting && linli_quorum_takes_proxies (linli_session_council (session), meeting);
  list->touched = meeting ? linli_record_int (meeting, "entries") : 0;
  fill (list);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), list, G_CONNECT_SWAPPED);
  return GTK_WIDGET (list);
}
