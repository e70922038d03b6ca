#include "ui/search/row.h"

#include "council/words.h"
#include "ui/dates.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A thing that has a place has the name of its place. */
static const struct
{
  const char *entity, *title, *icon;
} groups[] = {
  { "request", N_("Requests"), "linli-request-symbolic" },
  { "topic", N_("Topics"), "linli-topic-symbolic" },
  { "meeting", N_("Meetings"), "linli-meeting-symbolic" },
  { "agenda_item", N_("Agenda items"), "linli-document-symbolic" },
  { "motion", N_("Motions"), "linli-document-symbolic" },
  { "speech", N_("Speeches"), "linli-speech-symbolic" },
  { "resolution", N_("Resolutions"), "linli-check-symbolic" },
  { "task", N_("Handling"), "linli-task-symbolic" },
  { "notice", N_("Notices"), "linli-notice-symbolic" },
  { "person", N_("People"), "linli-person-symbolic" },
};

/* What a text that is not the thing's main one is. */
static const char *const parts[][2] = {
  { "reason", N_("Reason") },           { "referred", N_("Referred to") }, { "outcome", N_("Outcome") },
  { "legal", N_("Legal opinion") },     { "risk", N_("Risk check") },      { "stakeholder", N_("Stakeholder") },
  { "venue", N_("Venue") },             { "paper", N_("Paper") },          { "feedback", N_("Feedback") },
  { "unit", N_("Unit") },               { "progress", N_("Progress") },    { "places", N_("Places of posting") },
  { "supplement", N_("Supplement") },   { "objection", N_("Objection") },  { "reply", N_("Reply") },
  { "note", N_("Note") },
};

const char *
linli_search_group_title (const char *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (strcmp (groups[i].entity, entity) == 0)
      return _(groups[i].title);
  return entity;
}

static const char *
group_icon (const char *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (strcmp (groups[i].entity, entity) == 0)
      return groups[i].icon;
  return NULL;
}

static const char *
part_word (const char *part)
{
  for (guint i = 0; part && i < G_N_ELEMENTS (parts); i++)
    if (strcmp (parts[i][0], part) == 0)
      return _(parts[i][1]);
  return NULL;
}

/* Text and attributes grow together. */
typedef struct
{
  GString *text;
  PangoAttrList *attributes;
} Marked;

static void
mark (Marked *marked, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (marked->attributes, attribute);
}

static void
append_line (Marked *marked, const LinliSearchLine *line)
{
  guint base = (guint) marked->text->len;

  g_string_append (marked->text, line->text);
  for (guint i = 0; i < line->ranges->len; i++)
    {
      LinliSearchRange range = g_array_index (line->ranges, LinliSearchRange, i);
      guint start = base + range.start, end = start + range.size;
      mark (marked, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      /* A thin amber lies well under light and dark text. */
      mark (marked, pango_attr_background_new (0xf5f5, 0xc2c2, 0x1111), start, end);
      mark (marked, pango_attr_background_alpha_new (0x6000), start, end);
    }
}

static void
append_between (Marked *marked, const char *text)
{
  if (marked->text->len)
    g_string_append (marked->text, " · ");
  if (text)
    g_string_append (marked->text, text);
}

static GtkWidget *
label_new (Marked *marked, const char *css, int lines)
{
  GtkWidget *label = linli_label_new (marked->text->str, css);

  gtk_label_set_attributes (GTK_LABEL (label), marked->attributes);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  pango_attr_list_unref (marked->attributes);
  return label;
}

static void
fill_facts (Marked *facts, const LinliSearchHit *hit)
{
  const char *word = part_word (hit->part);

  if (hit->of)
    append_between (facts, hit->of);
  if (hit->label.text)
    {
      append_between (facts, NULL);
      append_line (facts, &hit->label);
    }
  if (hit->day)
    {
      g_autofree char *text = linli_dates_day (linli_dates_read (hit->day));
      append_between (facts, text);
    }
  if (!hit->context.text)
    return;
  append_between (facts, NULL);
  if (word)
    g_string_append_printf (facts->text, C_("part of a find", "%s: "), word);
  append_line (facts, &hit->context);
}

static GtkWidget *
badge_for (const LinliSearchGroup *group, const char *state)
{
  if (strcmp (group->entity, "person") == 0)
    return linli_badge_new (LINLI_TONE_PLAIN, NULL, linli_words_office (state));
  if (strcmp (group->entity, "speech") == 0)
    return linli_badge_new (LINLI_TONE_PLAIN, NULL, linli_word (state));
  return linli_badge_for_state (state);
}

GtkWidget *
linli_search_row_new (const LinliSearchGroup *group, const LinliSearchHit *hit, char **sentence)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  Marked title = { g_string_new (NULL), pango_attr_list_new () }, facts = { g_string_new (NULL), pango_attr_list_new () };
  GtkWidget *icon = linli_icon_new (group_icon (group->entity));

  append_line (&title, &hit->title);
  fill_facts (&facts, hit);
  *sentence = g_strjoin (", ", title.text->str, facts.text->str, NULL);
  gtk_box_append (GTK_BOX (lines), label_new (&title, "find-title", 2));
  gtk_box_append (GTK_BOX (lines), label_new (&facts, "dim-label facts", 2));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), lines);
  if (hit->state)
    {
      GtkWidget *badge = badge_for (group, hit->state);
      gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (row), badge);
    }
  gtk_widget_add_css_class (row, "entry");
  g_string_free (title.text, TRUE);
  g_string_free (facts.text, TRUE);
  return row;
}
