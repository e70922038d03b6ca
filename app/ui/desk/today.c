#include "ui/desk/today.h"

#include "council/sources.h"
#include "council/today.h"
#include "ui/dates.h"
#include "ui/desk/list-page.h"
#include "ui/desk/next-meeting.h"
#include "ui/page.h"
#include "ui/start/first-steps.h"
#include "ui/start/steps.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SIDE_WIDTH 380
#define SIDE_FROM 860
#define SOON 7       /* days */
#define GROUP_MAX 60u /* lines drawn of a group; the places have them all */

typedef enum { DUE_NOW, DUE_SOON, DUE_LATER, DUE_NEVER, N_GROUPS } Group;

static const LinliStep *
step_of (const LinliRecord *row)
{
  return linli_step_find (linli_record_text (row, "entity"), linli_record_text (row, "step"));
}

static Group
group_of (const LinliRecord *row, LinliDate today)
{
  LinliDate due = linli_dates_read (linli_record_text (row, "due"));

  if (due == LINLI_DATE_NONE)
    return DUE_NEVER;
  return due <= today ? DUE_NOW : due <= today + SOON ? DUE_SOON : DUE_LATER;
}

/* Calendar days for what the calendar ends, working days for what people must do. */
static char *
badge_word (LinliSession *session, const LinliRecord *row, LinliDate today, LinliTone *tone)
{
  LinliDate due = linli_dates_read (linli_record_text (row, "due"));
  LinliStanding standing = linli_desk_standing (linli_session_council (session), due, LINLI_DATE_NONE, today);
  const char *step = linli_record_text (row, "step");

  if (due == LINLI_DATE_NONE)
    {
      *tone = LINLI_TONE_INFO;
      return g_strdup (_("Waiting"));
    }
  if (due > today && (strcmp (step, "expire") == 0 || strcmp (step, "hold") == 0 || strcmp (step, "notify") == 0))
    {
      *tone = LINLI_TONE_PLAIN;
      return g_strdup_printf (ngettext ("in %d day", "in %d days", (guint) (due - today)), due - today);
    }
  if (strcmp (step, "over") == 0)
    {
      *tone = LINLI_TONE_WARN;
      return g_strdup (_("Period over"));
    }
  return linli_words_standing (&standing, tone);
}

static char *
facts_of (const LinliRecord *row)
{
  g_autofree char *due = linli_dates_day (linli_dates_read (linli_record_text (row, "due")));
  g_autofree char *since = linli_dates_day (linli_dates_read (linli_record_text (row, "since")));
  const char *entity = linli_record_text (row, "entity"), *label = linli_record_text (row, "label");
  gint64 missing = linli_record_int (row, "who");

  if (strcmp (entity, "paper") == 0)
    {
      g_auto (GStrv) parts = g_strsplit (label, "/", 3);
      const char *kind = linli_words_paper (g_strv_length (parts) > 1 ? parts[1] : "");
      if (strcmp (linli_record_text (row, "step"), "sign") != 0)
        return g_strdup_printf ("%s · %s", kind, parts[0]);
      return g_strdup_printf (ngettext ("%s · %d signature is missing · by %s", "%s · %d signatures are missing · by %s",
                                        (guint) missing), kind, (int) missing, due);
    }
  if (linli_record_has (row, "on_day"))
    {
      g_autofree char *on = linli_dates_day (linli_dates_read (linli_record_text (row, "on_day")));
      return g_strdup_printf (_("%s · held on %s · notice by %s"), label, on, due);
    }
  if (strcmp (entity, "meeting") == 0 && linli_record_text (row, "who"))
    return g_strdup_printf ("%s · %s · %s", label, due, linli_record_text (row, "who"));
  if (linli_record_has (row, "due") && linli_record_text (row, "who"))
    return g_strdup_printf (_("%s · %s · by %s"), label,
                            strcmp (entity, "request") == 0 ? linli_source_word (linli_record_text (row, "who"))
                                                            : linli_record_text (row, "who"), due);
  if (linli_record_has (row, "due"))
    return g_strdup_printf (_("%s · by %s"), label, due);
  if (linli_record_has (row, "since"))
    return g_strdup_printf (_("%s · since %s"), label, since);
  return g_strdup (label);
}

/* The button. */

typedef struct
{
  LinliEntry *entry;
  GtkWidget *button, *page; /* the page outlives both */
  const char *done;         /* msgid */
} Press;

static void
acted (GObject *source, GAsyncResult *result, gpointer data)
{
  Press *press = data;
  g_autoptr (GError) error = NULL;

  /* Recorded: the page is built anew. Refused: the reason stands below the line. */
  if (linli_session_act_finish (LINLI_SESSION (source), result, &error))
    gtk_widget_activate_action (press->page, "win.say", "s", _(press->done));
  else
    {
      linli_entry_set_problem (press->entry, error->message);
      g_object_set_data (G_OBJECT (press->button), "busy", NULL);
    }
  g_object_unref (press->page);
  g_object_unref (press->entry);
  g_object_unref (press->button);
  g_free (press);
}

static void
act_on (GtkWidget *button, LinliEntry *entry, LinliSession *session, const LinliStep *step, LinliRecord *members)
{
  Press *press;

  /* It stays sensitive, since it would lose the focus. */
  if (g_object_get_data (G_OBJECT (button), "busy"))
    return;
  g_object_set_data (G_OBJECT (button), "busy", button);
  press = g_new0 (Press, 1);
  press->entry = g_object_ref (entry);
  press->button = g_object_ref (button);
  press->page = g_object_ref (gtk_widget_get_ancestor (button, GTK_TYPE_SCROLLED_WINDOW));
  press->done = step->done;
  linli_session_act (session, step->act, members, linli_session_actor (session), acted, press);
}

/* Does it, asks for what it needs, or opens the thing. */
static void
pressed (GtkWidget *button, LinliEntry *entry)
{
  LinliSession *session = g_object_get_data (G_OBJECT (button), "session");
  const LinliRecord *row = g_object_get_data (G_OBJECT (button), "row");
  const LinliStep *step = step_of (row);
  const char *entity = linli_record_text (row, "entity");
  g_autofree char *member = step->act || step->form ? linli_step_member (step) : NULL;
  g_autoptr (LinliRecord) members = linli_record_new ();

  if (member)
    linli_record_set_text (members, member, linli_record_text (row, "label"));
  if (step->act)
    act_on (button, entry, session, step, members);
  else if (step->form)
    linli_form_show (button, session, step->form, members, linli_record_int (row, "id"), NULL);
  else if (strcmp (entity, "paper") == 0)
    gtk_widget_activate_action (button, "win.sign", "x", linli_record_int (row, "id"));
  else if (strcmp (entity, "meeting") == 0 && strcmp (step->step, "run") == 0)
    gtk_widget_activate_action (button, "win.run", "x", linli_record_int (row, "id"));
  else
    gtk_widget_activate_action (button, "win.show", "(sx)", entity, linli_record_int (row, "id"));
}

static GtkWidget *
button_new (LinliSession *session, const LinliRecord *row, const LinliStep *step, LinliEntry *entry, GtkSizeGroup *sizes)
{
  GtkWidget *button = gtk_button_new_with_label (_(step->button));
  g_autofree char *title = g_strdup_printf (_("%s: %s"), _(step->text), linli_record_text (row, "title"));
  g_autofree char *name = g_strdup_printf ("%s: %s", _(step->button), title);

  g_object_set_data_full (G_OBJECT (button), "session", g_object_ref (session), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "row", linli_record_ref ((LinliRecord *) row),
                          (GDestroyNotify) linli_record_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (pressed), entry, 0);
  gtk_widget_set_sensitive (button, (!step->act && !step->form) || !linli_session_read_only (session));
  gtk_size_group_add_widget (sizes, button);
  linli_set_name (button, name);
  return button;
}

static GtkWidget *
row_new (LinliSession *session, const LinliRecord *row, LinliDate today, GtkSizeGroup *sizes)
{
  GtkWidget *widget = linli_entry_new ();
  LinliEntry *entry = LINLI_ENTRY (widget);
  const LinliStep *step = step_of (row);
  LinliTone tone;
  g_autofree char *word = badge_word (session, row, today, &tone), *facts = facts_of (row), *full = NULL, *title = NULL;
  gboolean is_law = linli_record_has (row, "limit") && !linli_record_int (row, "house");

  title = g_strdup_printf (_("%s: %s"), _(step->text), linli_record_text (row, "title"));
  linli_entry_set_badge (entry, tone, word);
  /* What the law sets is said; what a house rule sets is there for whoever asks. */
  full = is_law ? g_strdup_printf ("%s\n%s", facts, linli_record_text (row, "limit")) : g_strdup (facts);
  linli_entry_set_text (entry, title, full);
  gtk_widget_set_tooltip_text (widget, linli_record_text (row, "limit"));
  linli_entry_set_end (entry, button_new (session, row, step, entry, sizes));
  return widget;
}

/* The line itself opens the thing, whatever its button does. */
static void
open_row (GtkListBox *list, GtkWidget *line)
{
  const LinliRecord *row = g_object_get_data (G_OBJECT (line), "row");

  gtk_widget_activate_action (line, "win.show", "(sx)", linli_record_text (row, "entity"), linli_record_int (row, "id"));
}

static void
make_openable (GtkWidget *line, LinliRecord *row)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), TRUE);
  g_object_set_data_full (G_OBJECT (line), "row", linli_record_ref (row), (GDestroyNotify) linli_record_unref);
}

static guint
count_group (GPtrArray *rows, Group group, LinliDate today)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += group_of (rows->pdata[i], today) == group;
  return n;
}

static GtkWidget *
list_new (GtkWidget *column, const char *title, guint n)
{
  GtkWidget *list = linli_card_list_new (title);
  g_autofree char *remark = n > GROUP_MAX ? g_strdup_printf (_("the first %u of %u"), GROUP_MAX, n) : NULL;

  g_signal_connect (list, "row-activated", G_CALLBACK (open_row), NULL);
  gtk_box_append (GTK_BOX (column), linli_heading_new (title, remark));
  gtk_box_append (GTK_BOX (column), list);
  return list;
}

static void
add_group (GtkWidget *column, LinliSession *session, GPtrArray *rows, Group group, GtkSizeGroup *sizes)
{
  static const char *const titles[] = { N_("Overdue and due today"), N_("Within seven days"), N_("Later"),
                                        N_("Waiting, without a date") };
  LinliDate today = linli_session_today (session);
  guint n = count_group (rows, group, today), shown = 0;
  GtkWidget *list = n ? list_new (column, _(titles[group]), n) : NULL;

  for (guint i = 0; list && i < rows->len && shown < GROUP_MAX; i++)
    {
      GtkWidget *entry;
      g_autofree char *sentence = NULL;
      if (group_of (rows->pdata[i], today) != group || !step_of (rows->pdata[i]))
        continue;
      entry = row_new (session, rows->pdata[i], today, sizes);
      sentence = linli_entry_sentence (LINLI_ENTRY (entry));
      make_openable (linli_card_list_add (list, entry, sentence), rows->pdata[i]);
      shown++;
    }
}

static void
register_request (GtkWidget *button, LinliSession *session)
{
  linli_list_requests.add (button, session);
}

/* What is asked most often at a desk is at hand without leaving the day. */
static GtkWidget *
request_button_new (LinliSession *session)
{
  GtkWidget *button = linli_word_button_new ("linli-add-symbolic", _(linli_list_requests.add_word));

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (register_request), session, 0);
  return button;
}

static void
add_heading (GtkWidget *column, LinliSession *session, GPtrArray *rows, gboolean is_young)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *heading;
  LinliDate today = linli_session_today (session);
  guint now = count_group (rows, DUE_NOW, today), soon = count_group (rows, DUE_SOON, today);
  g_autofree char *title = now ? g_strdup_printf (ngettext ("%u thing to do today", "%u things to do today", now), now)
                               : g_strdup (is_young ? _("A register to begin with") : _("Nothing is due today"));
  g_autofree char *day = linli_dates_full (today);
  g_autofree char *line = g_strdup_printf (_("%s · within seven days %u · waiting %u"), day, soon,
                                           count_group (rows, DUE_NEVER, today));

  heading = linli_page_heading_new (title, line);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (box), heading);
  if (linli_list_requests.add && !linli_session_read_only (session))
    gtk_box_append (GTK_BOX (box), request_button_new (session));
  gtk_box_append (GTK_BOX (column), box);
}

static void
add_empty (GtkWidget *column)
{
  GtkWidget *card = linli_card_new (8);

  gtk_box_append (GTK_BOX (card), linli_label_new (_("Everything is done"), "heading"));
  gtk_box_append (GTK_BOX (card), linli_label_new (_("What falls due, what ends and what waits for a signature comes here by "
                                                     "itself, with its next step."), "dim-label"));
  gtk_box_append (GTK_BOX (column), card);
}

static GPtrArray *
read_rows (LinliSession *session)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = linli_today_read (linli_session_council (session), linli_session_today (session), linli_dates_language (), &error);

  if (error)
    g_signal_emit_by_name (session, "failed", error->message);
  return rows ? rows : g_ptr_array_new ();
}

static void
fill (GtkWidget *page)
{
  LinliSession *session = g_object_get_data (G_OBJECT (page), "page-session");
  GtkWidget *content = g_object_get_data (G_OBJECT (page), "content");
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *first = linli_first_steps_new (session);
  g_autoptr (GPtrArray) rows = read_rows (session);
  g_autoptr (GtkSizeGroup) sizes = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  linli_box_clear (content);
  add_heading (column, session, rows, first && rows->len == 0);
  for (Group group = DUE_NOW; group < N_GROUPS; group++)
    add_group (column, session, rows, group, sizes);
  if (first)
    gtk_box_append (GTK_BOX (column), first);
  else if (rows->len == 0)
    add_empty (column);
  gtk_box_append (GTK_BOX (content),
                  linli_columns_new (column, linli_next_meeting_new (session), SIDE_FROM, -1, SIDE_WIDTH, 20));
}

guint
linli_today_count (LinliSession *session)
{
  g_autoptr (GPtrArray) rows = linli_session_rows (session, "desk-today", NULL);

  return rows->len;
}

GtkWidget *
linli_today_page_new (LinliSession *session)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *page = linli_page_new (content, 1200);

  g_object_set_data (G_OBJECT (page), "content", content);
  linli_page_follow (page, session, fill);
  linli_page_set_title (page, _("Today"), NULL);
  return page;
}
