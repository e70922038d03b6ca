#include "ui/vote/names.h"

#include "ui/dates.h"
#include "ui/row-model.h"
#include "ui/row.h"
#include "ui/vote/head.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define LEAST_HEIGHT 200
#define MOST_HEIGHT 380

struct _LinliNames
{
  GtkBox parent_instance;

  LinliSession *session; /* owned, as is ids */
  LinliRowModel *model;  /* borrowed: the list holds it */
  GArray *ids;           /* gint64, everyone in order */
  gint64 vote, marked;
  GtkWidget *search, *list; /* borrowed */
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LinliNames, linli_names, GTK_TYPE_BOX)

static GArray *
ids_of (const LinliRecord *row)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *text = row ? linli_record_text (row, "ids") : NULL;

  while (text && *text)
    {
      char *end;
      gint64 id = g_ascii_strtoll (text, &end, 10);
      g_array_append_val (ids, id);
      text = *end ? end + 1 : end;
    }
  return ids;
}

static int
place_of (LinliNames *names, gint64 id)
{
  for (guint i = 0; i < names->ids->len; i++)
    if (g_array_index (names->ids, gint64, i) == id)
      return (int) i;
  return -1;
}

LinliRecord *
linli_names_read (LinliNames *names, gint64 id)
{
  g_autofree char *text = g_strdup_printf ("%" PRId64, id);
  const char *const ids[] = { text, NULL };
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;

  if (!id)
    return NULL;
  linli_record_set_list (params, "ids", ids);
  rows = linli_session_rows (names->session, "voter-rows", params);
  return rows->len ? linli_record_ref (rows->pdata[0]) : NULL;
}

gint64
linli_names_beside (LinliNames *names, gint64 id, int by)
{
  int place = place_of (names, id);

  if (!names->ids->len)
    return 0;
  return g_array_index (names->ids, gint64, place < 0 ? (guint) (by < 0 ? names->ids->len - 1 : 0)
                                                      : (guint) CLAMP (place + by, 0, (int) names->ids->len - 1));
}

gint64
linli_names_next_open (LinliNames *names, gint64 id)
{
  g_autoptr (LinliRecord) row = linli_session_row_of (names->session, "voter-open", names->vote);
  g_autoptr (GArray) open = ids_of (row);
  g_autoptr (GHashTable) still = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint from = (guint) (place_of (names, id) + 1);

  for (guint i = 0; i < open->len; i++)
    g_hash_table_add (still, &g_array_index (open, gint64, i));
  for (guint i = 0; i < names->ids->len; i++)
    {
      gint64 *next = &g_array_index (names->ids, gint64, (from + i) % names->ids->len);
      if (g_hash_table_contains (still, next))
        return *next;
    }
  return 0;
}

void
linli_names_follow (LinliNames *names)
{
  g_autoptr (GPtrArray) rows = linli_session_rows_of (names->session, "voter-latest", names->vote);

  for (guint i = 0; i < rows->len; i++)
    linli_row_model_refresh (names->model, linli_record_int (rows->pdata[i], "id"));
}

void
linli_names_mark (LinliNames *names, gint64 id)
{
  int place = place_of (names, id);

  names->marked = id;
  if (place < 0 || !gtk_widget_get_mapped (names->list) || *gtk_editable_get_text (GTK_EDITABLE (names->search)))
    return;
  gtk_widget_activate_action (names->list, "list.scroll-to-item", "u", (guint) place);
}

/* Rows. */

static char *
facts_of (const LinliRecord *row)
{
  const char *const texts[] = { linli_record_text (row, "label"), linli_record_text (row, "building"), linli_record_text (row, "household") };
  GString *facts = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] && (i > 0 || g_strcmp0 (texts[i], linli_record_text (row, "name")) != 0))
      g_string_append_printf (facts, "%s%s", facts->len ? " · " : "", texts[i]);
  if (linli_record_has (row, "serial"))
    {
      g_string_append (facts, facts->len ? " · " : "");
      g_string_append_printf (facts, _("ballot %s"), linli_record_text (row, "serial"));
    }
  return g_string_free (facts, FALSE);
}

static const char *
state_of (const LinliRecord *row, LinliTone *tone)
{
  const char *choice = linli_vote_choice_word (linli_record_text (row, "choice"));
  const char *ballot = linli_record_text (row, "ballot_state");

  *tone = choice ? LINLI_TONE_OK : LINLI_TONE_PLAIN;
  if (choice)
    return choice;
  if (!ballot)
    return _("not answered");
  if (g_str_equal (ballot, "void"))
    return _("void");
  *tone = LINLI_TONE_WARN;
  return _("handed out");
}

static void
setup (GtkListItemFactory *factory, GtkListItem *item, LinliNames *names)
{
  gtk_list_item_set_child (item, linli_entry_new ());
}

static void
bind (GtkListItemFactory *factory, GtkListItem *item, LinliNames *names)
{
  LinliEntry *entry = LINLI_ENTRY (gtk_list_item_get_child (item));
  const LinliRecord *row = linli_row_record (gtk_list_item_get_item (item));
  g_autofree char *facts = facts_of (row), *sentence = NULL, *when = NULL;
  LinliTone tone;
  const char *state = state_of (row, &tone);

  linli_entry_set_badge (entry, tone, state);
  linli_entry_set_text (entry, linli_record_text (row, "name"), facts);
  when = linli_record_has (row, "at_ms") ? linli_dates_moment (linli_record_int (row, "at_ms")) : NULL;
  linli_entry_set_remark (entry, when);
  sentence = linli_entry_sentence (entry);
  if (gtk_widget_get_parent (GTK_WIDGET (entry)))
    linli_set_name (gtk_widget_get_parent (GTK_WIDGET (entry)), sentence);
}

static void
activated (GtkListView *list, guint position, LinliNames *names)
{
  g_autoptr (LinliRow) row = g_list_model_get_item (G_LIST_MODEL (names->model), position);

  if (row)
    g_signal_emit (names, signals[CHOSEN], 0, linli_row_int (row, "id"));
}

static void
searched (GtkSearchEntry *entry, LinliNames *names)
{
  g_autofree char *find = g_utf8_strdown (gtk_editable_get_text (GTK_EDITABLE (entry)), -1);

  linli_row_model_set_find (names->model, *find ? find : NULL);
}

static void
took_first (GtkSearchEntry *entry, LinliNames *names)
{
  g_autoptr (LinliRow) row = NULL;

  searched (entry, names);
  row = g_list_model_get_item (G_LIST_MODEL (names->model), 0);
  if (!row || !*gtk_editable_get_text (GTK_EDITABLE (entry)))
    return;
  g_object_ref (names);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  linli_row_model_set_find (names->model, NULL);
  g_signal_emit (names, signals[CHOSEN], 0, linli_row_int (row, "id"));
  g_object_unref (names);
}

static void
linli_names_finalize (GObject *object)
{
  LinliNames *names = LINLI_NAMES (object);

  g_clear_object (&names->session);
  g_array_unref (names->ids);
  G_OBJECT_CLASS (linli_names_parent_class)->finalize (object);
}

static void
linli_names_class_init (LinliNamesClass *class)
{
  G_OBJECT_CLASS (class)->finalize = linli_names_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", LINLI_TYPE_NAMES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
linli_names_init (LinliNames *names)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (names), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (names), 8);
}

static GtkWidget *
list_new (LinliNames *names)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup), names);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), names);
  names->list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (names->model))), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (names->list), TRUE);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (names->list), TRUE);
  linli_set_name (names->list, _("Those who may vote"));
  g_signal_connect (names->list, "activate", G_CALLBACK (activated), names);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), names->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LEAST_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_add_css_class (scrolled, "names");
  linli_name_parts (scrolled);
  return scrolled;
}

GtkWidget *
linli_names_new (LinliSession *session, gint64 vote, const char *search)
{
  LinliNames *names = g_object_new (LINLI_TYPE_NAMES, NULL);
  g_autofree char *show = g_strdup_printf ("%" PRId64, vote);
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  linli_record_set_text (params, "show", show);
  row = linli_session_row (session, "voter-ids", params);
  names->session = g_object_ref (session);
  names->vote = vote;
  names->ids = ids_of (row);
  names->model = linli_row_model_new (session, "voter");
  linli_row_model_set_show (names->model, show);
  linli_row_model_set_steady (names->model, TRUE);
  names->search = gtk_search_entry_new ();
  g_object_set (names->search, "placeholder-text", search, NULL);
  linli_set_name (names->search, search);
  g_signal_connect (names->search, "search-changed", G_CALLBACK (searched), names);
  g_signal_connect (names->search, "activate", G_CALLBACK (took_first), names);
  gtk_box_append (GTK_BOX (names), names->search);
  gtk_box_append (GTK_BOX (names), list_new (names));
  return GTK_WIDGET (names);
}
