#include "ui/kiosk/ballot-page.h"

#include "ui/kiosk/parts.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONG_TEXT 60 /* characters of a motion that is set smaller */
#define LONG_WORD 4  /* characters of an answer that is set smaller */

struct _LinliBallotPage
{
  GtkWidget parent_instance;

  GtkWidget *body, *title, *text, *choices, *chosen, *hint, *turn, *turned; /* borrowed, but for body */
  GPtrArray *buttons; /* GtkWidget, of every choice, in order; borrowed */
  GPtrArray *values;  /* (element-type utf8): of each choice; its words are its title */
  GPtrArray *words;
  guint seats;        /* 0: a motion */
  guint first;        /* of the names seen */
  char *choice;
};

G_DEFINE_FINAL_TYPE (LinliBallotPage, linli_ballot_page, GTK_TYPE_WIDGET)

static guint edited_signal;

static gboolean
is_active (LinliBallotPage *page, guint index)
{
  return gtk_check_button_get_active (page->buttons->pdata[index]);
}

static guint
count_chosen (LinliBallotPage *page)
{
  guint chosen = 0;

  for (guint i = 0; i < page->buttons->len; i++)
    chosen += is_active (page, i);
  return chosen;
}

/* The choices that are active, their @parts joined by @between. */
static char *
join_chosen (LinliBallotPage *page, GPtrArray *parts, const char *between)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < page->buttons->len; i++)
    if (is_active (page, i))
      g_string_append_printf (text, "%s%s", text->len ? between : "", (char *) parts->pdata[i]);
  return g_string_free (text, FALSE);
}

static void
wipe_choice (LinliBallotPage *page)
{
  if (page->choice)
    explicit_bzero (page->choice, strlen (page->choice));
  g_clear_pointer (&page->choice, g_free);
}

static void
show_chosen (LinliBallotPage *page)
{
  g_autofree char *words = join_chosen (page, page->words, C_("between two names", ", ")), *text = NULL;
  guint chosen = count_chosen (page);

  if (page->seats)
    text = g_strdup_printf (_("Chosen %d of at most %d"), (int) chosen, (int) page->seats);
  else if (chosen)
    text = g_strdup_printf (_("You have chosen: %s"), words);
  linli_kiosk_said_set (page->chosen, text ? text : _("Nothing is chosen yet"));
  gtk_widget_set_visible (page->hint, chosen > 0 && !page->seats);
}

static void
toggled (GtkCheckButton *button, LinliBallotPage *page)
{
  if (page->seats && gtk_check_button_get_active (button) && count_chosen (page) > page->seats)
    {
      gtk_check_button_set_active (button, FALSE);
      linli_kiosk_said_set (page->chosen, _("No more can be chosen. To change, first press one that is chosen."));
      return;
    }
  wipe_choice (page);
  if (page->seats || count_chosen (page))
    page->choice = join_chosen (page, page->values, ",");
  show_chosen (page);
  g_signal_emit (page, edited_signal, 0);
}

static GtkWidget *
mark_new (void)
{
  GtkWidget *mark = linli_icon_new ("linli-check-symbolic");

  gtk_widget_add_css_class (mark, "kiosk-mark");
  gtk_widget_set_halign (mark, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  return mark;
}

/* White and equal: nothing favours one of them. */
static GtkWidget *
choice_new (LinliBallotPage *page, const char *value, const char *word)
{
  gboolean election = page->seats > 0;
  GtkAccessibleRole role = election ? GTK_ACCESSIBLE_ROLE_CHECKBOX : GTK_ACCESSIBLE_ROLE_RADIO;
  GtkWidget *button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", role, NULL);
  GtkWidget *box = gtk_box_new (election ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, 0), *label = gtk_label_new (word);

  gtk_label_set_wrap (GTK_LABEL (label), election);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_halign (box, election ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), mark_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  if (!election && page->buttons->len)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), page->buttons->pdata[0]);
  gtk_widget_add_css_class (button, "kiosk-choice");
  gtk_widget_add_css_class (button, election ? "name" : "answer");
  if (g_utf8_strlen (word, -1) > LONG_WORD)
    gtk_widget_add_css_class (button, "long");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_vexpand (button, TRUE);
  linli_set_name (button, word);
  g_ptr_array_add (page->buttons, button);
  g_ptr_array_add (page->values, g_strdup (value));
  g_ptr_array_add (page->words, g_strdup (word));
  return button;
}

static void
connect_choices (LinliBallotPage *page)
{
  for (guint i = 0; i < page->buttons->len; i++)
    g_signal_connect (page->buttons->pdata[i], "toggled", G_CALLBACK (toggled), page);
  show_chosen (page);
}

static void
show_names (LinliBallotPage *page)
{
  guint n = page->buttons->len, last = MIN (page->first + LINLI_BALLOT_NAMES, n);
  g_autofree char *text = g_strdup_printf (_("Names %d to %d of %d"), (int) page->first + 1, (int) last, (int) n);

  for (guint i = 0; i < n; i++)
    gtk_widget_set_visible (page->buttons->pdata[i], i >= page->first && i < last);
  gtk_widget_set_visible (page->turn, n > LINLI_BALLOT_NAMES);
  linli_kiosk_said_set (page->turned, n > LINLI_BALLOT_NAMES ? text : "");
}

static void
turn_names (GtkButton *button, LinliBallotPage *page)
{
  page->first += LINLI_BALLOT_NAMES;
  if (page->first >= page->buttons->len)
    page->first = 0;
  show_names (page);
  gtk_widget_grab_focus (page->turned);
}

static void
linli_ballot_page_dispose (GObject *object)
{
  LinliBallotPage *page = LINLI_BALLOT_PAGE (object);

  wipe_choice (page);
  g_ptr_array_set_size (page->buttons, 0);
  g_clear_pointer (&page->body, gtk_widget_unparent);
  G_OBJECT_CLASS (linli_ballot_page_parent_class)->dispose (object);
}

static void
linli_ballot_page_finalize (GObject *object)
{
  LinliBallotPage *page = LINLI_BALLOT_PAGE (object);

  g_ptr_array_unref (page->buttons);
  g_ptr_array_unref (page->values);
  g_ptr_array_unref (page->words);
  G_OBJECT_CLASS (linli_ballot_page_parent_class)->finalize (object);
}

static void
linli_ballot_page_class_init (LinliBallotPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_ballot_page_dispose;
  G_OBJECT_CLASS (class)->finalize = linli_ballot_page_finalize;
  edited_signal = g_signal_new ("edited", LINLI_TYPE_BALLOT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
linli_ballot_page_init (LinliBallotPage *page)
{
  page->buttons = g_ptr_array_new ();
  page->values = g_ptr_array_new_with_free_func (g_free);
  page->words = g_ptr_array_new_with_free_func (g_free);
  page->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (page->body, "kiosk-page");
  gtk_widget_set_parent (page->body, GTK_WIDGET (page));
}

/* A long motion is read by moving it. */
static GtkWidget *
text_new (LinliBallotPage *page)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  page->text = linli_label_new (NULL, "kiosk-text");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), page->text);
  gtk_widget_add_css_class (scroller, "kiosk-question");
  linli_name_parts (scroller);
  return scroller;
}

static GtkWidget *
chosen_new (LinliBallotPage *page)
{
  GtkWidget *row = linli_kiosk_turning_new ("kiosk-chosen-row");

  page->chosen = linli_kiosk_said_new ("", "kiosk-chosen");
  page->hint = linli_label_new (_("Wrong? Press another."), "kiosk-dim");
  page->turned = linli_kiosk_said_new ("", "kiosk-dim");
  page->turn = linli_kiosk_button_new ("linli-forward-symbolic", _("More names"), NULL, NULL);
  g_signal_connect (page->turn, "clicked", G_CALLBACK (turn_names), page);
  gtk_widget_set_hexpand (page->chosen, TRUE);
  gtk_box_append (GTK_BOX (row), page->chosen);
  gtk_box_append (GTK_BOX (row), page->hint);
  gtk_box_append (GTK_BOX (row), page->turned);
  gtk_box_append (GTK_BOX (row), page->turn);
  return row;
}

GtkWidget *
linli_ballot_page_new (gboolean voice)
{
  LinliBallotPage *page = g_object_new (LINLI_TYPE_BALLOT_PAGE, NULL);
  GtkWidget *buttons[] = { voice ? linli_kiosk_button_new ("linli-voice-symbolic", _("Read to me"), "kiosk.read", NULL) : NULL,
                           linli_kiosk_button_new (NULL, _("Leave without voting"), "kiosk.quit", NULL) };
  GtkWidget *confirm = linli_kiosk_button_new ("linli-check-symbolic", _("Confirm and cast"), "kiosk.confirm", "confirm");

  page->title = linli_kiosk_said_new ("", "kiosk-title");
  gtk_box_append (GTK_BOX (page->body), page->title);
  gtk_box_append (GTK_BOX (page->body), text_new (page));
  page->choices = linli_kiosk_turning_new ("kiosk-choices");
  gtk_box_set_homogeneous (GTK_BOX (page->choices), TRUE);
  gtk_widget_set_vexpand (page->choices, TRUE);
  gtk_box_append (GTK_BOX (page->body), page->choices);
  gtk_box_append (GTK_BOX (page->body), chosen_new (page));
  gtk_box_append (GTK_BOX (page->body), linli_kiosk_foot_new (buttons, 2, confirm));
  linli_set_name (GTK_WIDGET (page), C_("kiosk", "Ballot"));
  return GTK_WIDGET (page);
}

static void
set_text (LinliBallotPage *page, const char *title, const char *text)
{
  linli_kiosk_said_set (page->title, title);
  gtk_label_set_text (GTK_LABEL (page->text), text);
  if (g_utf8_strlen (text, -1) > LONG_TEXT)
    gtk_widget_add_css_class (page->body, "long");
  else
    gtk_widget_remove_css_class (page->body, "long");
}

void
linli_ballot_page_ask (LinliBallotPage *page, const char *title, const char *text)
{
  linli_ballot_page_clear (page);
  set_text (page, title, text);
  gtk_box_append (GTK_BOX (page->choices), choice_new (page, "for", C_("kiosk", "For")));
  gtk_box_append (GTK_BOX (page->choices), choice_new (page, "against", C_("kiosk", "Against")));
  gtk_box_append (GTK_BOX (page->choices), choice_new (page, "abstain", C_("kiosk", "Abstain")));
  gtk_widget_set_visible (page->turn, FALSE);
  connect_choices (page);
}

static GtkWidget *
names_new (LinliBallotPage *page, GPtrArray *names)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_widget_add_css_class (grid, "kiosk-choices");
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", i + 1);
      int place = (int) (i % LINLI_BALLOT_NAMES);
      gtk_grid_attach (GTK_GRID (grid), choice_new (page, value, names->pdata[i]), place % 2, place / 2, 1, 1);
    }
  return grid;
}

void
linli_ballot_page_elect (LinliBallotPage *page, const char *title, const char *text, GPtrArray *names, guint seats)
{
  linli_ballot_page_clear (page);
  page->seats = seats;
  set_text (page, title, text);
  gtk_box_append (GTK_BOX (page->choices), names_new (page, names));
  connect_choices (page);
  page->choice = g_strdup ("");
  show_names (page);
}

const char *
linli_ballot_page_choice (LinliBallotPage *page)
{
  return page->choice;
}

char *
linli_ballot_page_chosen_words (LinliBallotPage *page)
{
  return join_chosen (page, page->words, "\n");
}

char *
linli_ballot_page_reading (LinliBallotPage *page)
{
  GString *text = g_string_new (linli_kiosk_said_text (page->title));

  g_string_append_printf (text, "\n%s\n", gtk_label_get_text (GTK_LABEL (page->text)));
  for (guint i = 0; i < page->words->len; i++)
    g_string_append_printf (text, "%s\n", (char *) page->words->pdata[i]);
  return g_string_free (text, FALSE);
}

void
linli_ballot_page_press (LinliBallotPage *page, guint number)
{
  guint index = page->first + number - 1;
  GtkCheckButton *button = number > 0 && index < page->buttons->len ? page->buttons->pdata[index] : NULL;

  if (!button || number > LINLI_BALLOT_NAMES)
    return;
  gtk_check_button_set_active (button, page->seats ? !gtk_check_button_get_active (button) : TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (button));
}

void
linli_ballot_page_clear (LinliBallotPage *page)
{
  g_ptr_array_set_size (page->buttons, 0);
  linli_box_clear (page->choices);
  g_ptr_array_set_size (page->values, 0);
  g_ptr_array_set_size (page->words, 0);
  page->seats = page->first = 0;
  wipe_choice (page);
  set_text (page, "", "");
  linli_kiosk_said_set (page->turned, "");
  show_chosen (page);
}

void
linli_ballot_page_focus (LinliBallotPage *page)
{
  gtk_widget_grab_focus (page->title);
}
