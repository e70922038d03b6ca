/* The bodies with their rules, and those that can be added. */
#include "ui/preferences/preferences.h"

#include "council/start.h"
#include "ui/dates.h"
#include "ui/form/form.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LinliField seats_fields[] = { { "name", N_("Name"), NULL } };
static const LinliField heads_fields[] = {
  { "name", N_("Name"), NULL },
  { "heads", N_("Number entitled"), N_("Where no roster is kept") },
};
static const LinliField owners_fields[] = {
  { "name", N_("Name"), NULL },
  { "heads", N_("Number of owners"), N_("One unit is one owner; several units of one person too") },
  { "area_dm2", N_("Exclusive floor area of them all"), NULL, LINLI_FIELD_AREA },
};

#define FORM(fields) { "body.add", N_("Add a body"), NULL, N_("Add"), N_("The body is added"), fields, G_N_ELEMENTS (fields) }

static const LinliFormSpec seats_form = FORM (seats_fields), heads_form = FORM (heads_fields), owners_form = FORM (owners_fields);

/* A page's own data: "session", "group" (GtkWidget *, of what it shows). */

static GtkWidget *
law_new (const LinliRule *rule)
{
  GtkWidget *line = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *lang = linli_dates_language ();
  g_autofree char *from = linli_dates_full (rule->valid_from), *valid = g_strdup_printf (_("In force from %s"), from);

  gtk_widget_add_css_class (box, "law");
  gtk_box_append (GTK_BOX (box), linli_label_new (linli_rule_article (rule, lang), "heading"));
  gtk_box_append (GTK_BOX (box), linli_label_new (linli_rule_text (rule, lang), "reading"));
  gtk_box_append (GTK_BOX (box), linli_label_new (valid, "dim-label facts"));
  if (rule->house)
    gtk_box_append (GTK_BOX (box), linli_label_new (_("A house rule, not law."), "dim-label facts"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  linli_set_name (line, linli_rule_article (rule, lang));
  return line;
}

static GtkWidget *
expander_new (const char *title, const char *subtitle, const LinliRule *rule)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  if (rule)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), law_new (rule));
  return row;
}

/* "居民代表会议 · article 29 · 45 seats" */
static char *
facts_of (const LinliRecord *body, const LinliRule *rule)
{
  const char *lang = linli_dates_language ();
  int seats = (int) linli_record_int (body, "seats"), heads = (int) linli_record_int (body, "heads");
  g_autofree char *count = linli_record_has (body, "heads")
                               ? g_strdup_printf (ngettext ("%d entitled, declared", "%d entitled, declared", (guint) heads), heads)
                               : g_strdup_printf (ngettext ("%d seat", "%d seats", (guint) seats), seats);

  return rule ? g_strdup_printf ("%s · %s · %s", linli_rule_name (rule, lang), linli_rule_article (rule, lang), count)
              : g_strdup_printf ("%s · %s", linli_record_text (body, "rule"), count);
}

static void
add_present (GtkWidget *group, LinliSession *session, const LinliRulebook *book, GPtrArray *bodies)
{
  LinliDate today = linli_session_today (session);

  for (guint i = 0; i < bodies->len; i++)
    {
      const LinliRule *rule = linli_ruleset_find (book->rules, linli_record_text (bodies->pdata[i], "rule"), today, NULL);
      g_autofree char *facts = facts_of (bodies->pdata[i], rule);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 expander_new (linli_record_text (bodies->pdata[i], "name"), facts, rule));
    }
}

/* Adding. */

static void
add_clicked (GtkWidget *button, LinliSession *session)
{
  const LinliRule *rule = g_object_get_data (G_OBJECT (button), "rule");
  g_autoptr (LinliRecord) given = linli_record_new ();
  const LinliFormSpec *form = rule->basis & LINLI_BASIS_OWNERS ? &owners_form
                              : rule->basis & LINLI_BASIS_MEMBERS ? &seats_form : &heads_form;

  linli_record_set_text (given, "rule", rule->id);
  linli_record_set_text (given, "name", g_object_get_data (G_OBJECT (button), "name"));
  linli_form_show (button, session, form, given, 0, NULL);
}

static void
add_offer (GtkWidget *group, LinliSession *session, LinliRule *rule, const char *name, const char *text)
{
  g_autofree char *facts = g_strdup_printf ("%s\n%s%s", text, linli_rule_article (rule, linli_dates_language ()),
                                            rule->enabled ? "" : _(" · local practice, off by default"));
  GtkWidget *row = expander_new (name, facts, rule), *button = gtk_button_new_with_label (_("Add…"));
  g_autofree char *spoken = g_strdup_printf (_("Add %s"), name);

  g_object_set_data_full (G_OBJECT (button), "rule", linli_rule_ref (rule), (GDestroyNotify) linli_rule_unref);
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (name), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked), session, 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !linli_session_read_only (session));
  linli_set_name (button, spoken);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static gboolean
has_rule (GPtrArray *rows, const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    if (strcmp (linli_record_text (rows->pdata[i], "rule"), id) == 0)
      return TRUE;
  return FALSE;
}

/* The usual ones of this kind that it has not, then every other rule in force. */
static void
add_offers (GtkWidget *group, LinliSession *session, const LinliRulebook *book, GPtrArray *bodies)
{
  g_autoptr (LinliRecord) facts = linli_session_row (session, "register", NULL);
  LinliDate today = linli_session_today (session);
  g_autoptr (GPtrArray) usual = linli_start_bodies (book, linli_record_text (facts, "kind"), today, linli_record_text (facts, "language"));
  g_autoptr (GPtrArray) rules = linli_ruleset_list (book->rules, today, NULL);
  const char *lang = linli_dates_language ();

  for (guint i = 0; i < usual->len; i++)
    {
      const char *id = linli_record_text (usual->pdata[i], "rule");
      if (!has_rule (bodies, id))
        add_offer (group, session, linli_ruleset_find (book->rules, id, today, NULL), linli_record_text (usual->pdata[i], "name"),
                   linli_record_text (usual->pdata[i], "decides"));
    }
  for (guint i = 0; i < rules->len; i++)
    {
      LinliRule *rule = rules->pdata[i];
      if (!has_rule (usual, rule->id) && !has_rule (bodies, rule->id))
        add_offer (group, session, rule, linli_rule_name (rule, linli_record_text (facts, "language")), linli_rule_name (rule, lang));
    }
}

static GtkWidget *
group_new (GtkWidget *page, const char *title, const char *text)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), text);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  return group;
}

static void
drop (GtkWidget *page, const char *name)
{
  GtkWidget *group = g_object_get_data (G_OBJECT (page), name);

  if (group)
    adw_preferences_page_remove (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
}

static void
fill (GtkWidget *page)
{
  LinliSession *session = g_object_get_data (G_OBJECT (page), "session");
  g_autofree char *own = g_strconcat (linli_session_path (session), ".rules", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRulebook) book = linli_rulebook_load (own, &error);
  g_autoptr (GPtrArray) bodies = linli_session_rows (session, "show-bodies", NULL);
  GtkWidget *present, *offers;

  drop (page, "present");
  drop (page, "offers");
  present = group_new (page, _("Bodies of this committee"), error ? error->message
                       : bodies->len ? _("Open one to read its rule. A meeting is held under the rule in force on its day.")
                                     : _("None yet: add those that meet and decide here."));
  offers = group_new (page, _("More bodies and rules"), _("The rules in force today; a committee's own stand beside the register."));
  g_object_set_data (G_OBJECT (page), "present", present);
  g_object_set_data (G_OBJECT (page), "offers", offers);
  if (!book)
    return;
  add_present (present, session, book, bodies);
  add_offers (offers, session, book, bodies);
  linli_name_parts (page);
}

GtkWidget *
linli_preferences_bodies_new (LinliSession *session)
{
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_set_name (ADW_PREFERENCES_PAGE (page), "bodies");
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), _("Bodies and rules"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page), "linli-meeting-symbolic");
  g_object_set_data_full (G_OBJECT (page), "session", g_object_ref (session), g_object_unref);
  g_signal_connect_object (session, "changed", G_CALLBACK (fill), page, G_CONNECT_SWAPPED);
  fill (page);
  return page;
}
