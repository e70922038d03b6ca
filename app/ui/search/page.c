#include "ui/search/page.h"

#include "ui/page.h"
#include "ui/search/entry.h"
#include "ui/search/row.h"
#include "ui/widgets/parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WIDTH 900
#define SLICE_US 5000    /* of a frame */
#define PARTIAL_US 250000 /* after this long what was found so far is shown */

struct _LinliSearchPage
{
  GtkWidget parent_instance;

  GtkWidget *box, *entry_bin, *entry, *stack, *heading, *groups, *none; /* borrowed but the first */
  GtkWidget *first;      /* row of the first find, borrowed */
  LinliSession *session; /* owned, as is all that follows */
  char *words;
  LinliSearch *search;
  guint idle;
  gint64 shown_at;
};

G_DEFINE_FINAL_TYPE (LinliSearchPage, linli_search_page, GTK_TYPE_WIDGET)

static void
stop (LinliSearchPage *page)
{
  g_clear_handle_id (&page->idle, g_source_remove);
  g_clear_pointer (&page->search, linli_search_free);
}

static void
linli_search_page_dispose (GObject *object)
{
  LinliSearchPage *page = LINLI_SEARCH_PAGE (object);

  stop (page);
  g_clear_pointer (&page->box, gtk_widget_unparent);
  g_clear_pointer (&page->words, g_free);
  g_clear_object (&page->session);
  G_OBJECT_CLASS (linli_search_page_parent_class)->dispose (object);
}

/* What was found. */

static void
opened (GtkListBox *list, GtkListBoxRow *row, LinliSearchPage *page)
{
  const char *entity = g_object_get_data (G_OBJECT (row), "open");
  const gint64 *id = g_object_get_data (G_OBJECT (row), "open-id");

  gtk_widget_activate_action (GTK_WIDGET (page), "win.show", "(sx)", entity, *id);
}

/* Above the first find is the field. */
static gboolean
at_the_edge (GtkWidget *list, GtkDirectionType direction, LinliSearchPage *page)
{
  gboolean first = page->first && gtk_widget_get_parent (page->first) == list;

  if (direction != GTK_DIR_UP || !first)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (page), "win.search", NULL);
  return TRUE;
}

static void
add_row (LinliSearchPage *page, GtkWidget *list, const LinliSearchGroup *group, const LinliSearchHit *hit)
{
  g_autofree char *sentence = NULL;
  GtkWidget *content = linli_search_row_new (group, hit, &sentence);
  GtkWidget *row = linli_card_list_add (list, content, sentence);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "open", g_strdup (hit->open), g_free);
  g_object_set_data_full (G_OBJECT (row), "open-id", g_memdup2 (&hit->open_id, sizeof hit->open_id), g_free);
  if (!page->first)
    page->first = row;
}

static void
look (LinliSearchPage *page);

static void
more (GtkButton *button, LinliSearchPage *page)
{
  if (!page->search)
    return;
  linli_search_more (page->search, g_object_get_data (G_OBJECT (button), "entity"));
  look (page);
}

static char *
count_text (guint count, gboolean open_end)
{
  return open_end ? g_strdup_printf (C_("at least so many", "%u+"), LINLI_SEARCH_COUNTED) : g_strdup_printf ("%u", count);
}

static GtkWidget *
group_heading_new (const LinliSearchGroup *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *count = count_text (group->count, group->open_end);
  GtkWidget *number = gtk_label_new (count);

  gtk_widget_add_css_class (number, "count");
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_set_valign (number, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), linli_label_new (linli_search_group_title (group->entity), "heading"));
  gtk_box_append (GTK_BOX (box), number);
  return box;
}

static GtkWidget *
more_button_new (LinliSearchPage *page, const LinliSearchGroup *group)
{
  GtkWidget *button = gtk_button_new_with_label (_("Show more"));
  g_autofree char *name = g_strdup_printf (_("Show more of “%s”"), linli_search_group_title (group->entity));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  linli_set_name (button, name);
  g_object_set_data (G_OBJECT (button), "entity", (gpointer) group->entity);
  g_signal_connect (button, "clicked", G_CALLBACK (more), page);
  return button;
}

static void
add_group (LinliSearchPage *page, const LinliSearchGroup *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *list = linli_card_list_new (linli_search_group_title (group->entity));

  gtk_box_append (GTK_BOX (box), group_heading_new (group));
  for (guint i = 0; i < group->hits->len; i++)
    add_row (page, list, group, group->hits->pdata[i]);
  g_signal_connect (list, "row-activated", G_CALLBACK (opened), page);
  g_signal_connect (list, "keynav-failed", G_CALLBACK (at_the_edge), page);
  gtk_box_append (GTK_BOX (box), list);
  if (group->count > group->hits->len)
    gtk_box_append (GTK_BOX (box), more_button_new (page, group));
  gtk_box_append (GTK_BOX (page->groups), box);
}

static void
set_heading (LinliSearchPage *page, guint count, gboolean open_end)
{
  g_autofree char *words = g_strstrip (g_strdup (page->words)), *text = NULL;

  if (open_end)
    text = g_strdup_printf (ngettext ("“%s” stands in more than %u place", "“%s” stands in more than %u places", count),
                            words, count);
  else
    text = g_strdup_printf (ngettext ("“%s” stands in %u place", "“%s” stands in %u places", count), words, count);
  gtk_label_set_label (GTK_LABEL (page->heading), text);
}

static void
set_none (LinliSearchPage *page, const char *title, const char *description)
{
  g_autofree char *plain = g_markup_escape_text (description, -1); /* the title is no markup */

  adw_status_page_set_title (ADW_STATUS_PAGE (page->none), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page->none), plain);
  gtk_stack_set_visible_child (GTK_STACK (page->stack), page->none);
}

static void
show_none (LinliSearchPage *page)
{
  g_autofree char *words = g_utf8_substring (page->words, 0, MIN (g_utf8_strlen (page->words, -1), 40));
  g_autofree char *title = g_strdup_printf (_("“%s” stands nowhere"), g_strstrip (words));

  if (!linli_search_has_words (page->search))
    set_none (page, _("Search the whole register"),
              _("Requests, topics, meetings, motions, speeches, resolutions, tasks, notices and names. One character is "
                "enough; with several words, all of them must be there; of a number the beginning will do."));
  else
    set_none (page, title,
              _("Try fewer or shorter words: one character is enough. Telephone numbers and addresses are not searched, "
                "nor is what was erased."));
}

static void
show_finds (LinliSearchPage *page)
{
  GPtrArray *groups = linli_search_groups (page->search);
  guint count = 0;
  gboolean open_end = FALSE;

  page->first = NULL;
  page->shown_at = g_get_monotonic_time ();
  linli_box_clear (page->groups);
  for (guint i = 0; i < groups->len; i++)
    {
      const LinliSearchGroup *group = groups->pdata[i];
      count += group->open_end ? LINLI_SEARCH_COUNTED : group->count;
      open_end = open_end || group->open_end;
      if (group->hits->len)
        add_group (page, group);
    }
  set_heading (page, count, open_end);
  if (count)
    gtk_stack_set_visible_child_name (GTK_STACK (page->stack), "finds");
}

/* Looking. */

/* One slice. Returns: whether there is more to do. */
static gboolean
slice (LinliSearchPage *page)
{
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  if (!linli_search_run (page->search, SLICE_US, &done, &error))
    {
      set_none (page, _("The search could not be finished"), error->message);
      return FALSE;
    }
  if (!done && g_get_monotonic_time () - page->shown_at < PARTIAL_US)
    return TRUE;
  show_finds (page);
  if (done && !page->first)
    show_none (page);
  return !done;
}

static gboolean
go_on (gpointer data)
{
  LinliSearchPage *page = data;

  if (slice (page))
    return G_SOURCE_CONTINUE;
  page->idle = 0;
  return G_SOURCE_REMOVE;
}

/* The first slice at once: mostly it is the only one. */
static void
look (LinliSearchPage *page)
{
  page->shown_at = g_get_monotonic_time ();
  if (slice (page) && !page->idle)
    page->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, go_on, page, NULL);
}

static void
look_anew (LinliSearchPage *page)
{
  stop (page);
  page->search = linli_search_new (linli_session_council (page->session), page->words);
  look (page);
}

void
linli_search_page_set_words (LinliSearchPage *page, const char *words)
{
  if (g_strcmp0 (page->words, words) == 0)
    return;
  g_free (page->words);
  page->words = g_strdup (words);
  linli_search_entry_set (page->entry, words);
  look_anew (page);
}

const char *
linli_search_page_words (LinliSearchPage *page)
{
  return page->words;
}

void
linli_search_page_show_entry (LinliSearchPage *page, gboolean shown)
{
  gtk_widget_set_visible (page->entry_bin, shown);
}

GtkWidget *
linli_search_page_entry (LinliSearchPage *page)
{
  return page->entry;
}

void
linli_search_page_enter (LinliSearchPage *page, gboolean open)
{
  if (!page->first)
    return;
  gtk_widget_grab_focus (page->first);
  if (open)
    opened (NULL, GTK_LIST_BOX_ROW (page->first), page);
}

/* Building. */

static gboolean
key_pressed (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, LinliSearchPage *page)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (page), "win.find-leave", NULL);
  return GDK_EVENT_STOP;
}

static void
linli_search_page_class_init (LinliSearchPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_search_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
finds_new (LinliSearchPage *page)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 20);

  page->heading = linli_label_new (NULL, "title-1");
  gtk_label_set_ellipsize (GTK_LABEL (page->heading), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_lines (GTK_LABEL (page->heading), 2);
  page->groups = gtk_box_new (GTK_ORIENTATION_VERTICAL, 20);
  gtk_box_append (GTK_BOX (content), page->heading);
  gtk_box_append (GTK_BOX (content), page->groups);
  return linli_page_new (content, WIDTH);
}

static void
linli_search_page_init (LinliSearchPage *page)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  page->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  page->entry_bin = adw_clamp_new ();
  page->entry = linli_search_entry_new ();
  adw_clamp_set_child (ADW_CLAMP (page->entry_bin), page->entry);
  gtk_widget_add_css_class (page->entry_bin, "find-entry");
  page->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (page->stack), FALSE);
  gtk_stack_set_hhomogeneous (GTK_STACK (page->stack), FALSE);
  page->none = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page->none), "linli-search-symbolic");
  gtk_stack_add_named (GTK_STACK (page->stack), finds_new (page), "finds");
  gtk_stack_add_named (GTK_STACK (page->stack), page->none, "none");
  gtk_box_append (GTK_BOX (page->box), page->entry_bin);
  gtk_box_append (GTK_BOX (page->box), page->stack);
  gtk_widget_set_parent (page->box, GTK_WIDGET (page));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), page);
  gtk_widget_add_controller (GTK_WIDGET (page), keys);
}

GtkWidget *
linli_search_page_new (LinliSession *session)
{
  LinliSearchPage *page = g_object_new (LINLI_TYPE_SEARCH_PAGE, NULL);

  page->session = g_object_ref (session);
  linli_page_set_title (GTK_WIDGET (page), _("Search"), NULL);
  linli_search_page_set_words (page, "");
  g_signal_connect_object (session, "changed", G_CALLBACK (look_anew), page, G_CONNECT_SWAPPED);
  return GTK_WIDGET (page);
}
