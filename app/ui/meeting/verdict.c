#include "ui/meeting/verdict.h"

#include "base/record.h"
#include "ui/page.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *state;
  LinliTone tone;
  const char *icon, *word; /* word: msgid */
} State;

static const State states[] = {
  { "ok", LINLI_TONE_OK, "linli-check-symbolic", N_("in order") },
  { "bad", LINLI_TONE_BAD, "linli-cross-symbolic", N_("not in order") },
  { "unknown", LINLI_TONE_PLAIN, "linli-dash-symbolic", N_("not known") },
  { "valid", LINLI_TONE_OK, "linli-check-symbolic", N_("in order") },
  { "incomplete", LINLI_TONE_WARN, "linli-warning-symbolic", N_("incomplete") },
  { "invalid", LINLI_TONE_BAD, "linli-cross-symbolic", N_("not in order") },
  { "foreign", LINLI_TONE_PLAIN, "linli-info-symbolic", N_("not one of ours") },
};

static const State *
state_of (const LinliRecord *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].state, linli_record_text (row, "state")) == 0)
      return &states[i];
  return &states[2];
}

static GtkWidget *
verdict_new (const LinliRecord *row, const char *name)
{
  const State *state = state_of (row);
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (panel, linli_words_tone_class (state->tone));
  gtk_box_append (GTK_BOX (panel), linli_disc_new (state->tone, state->icon, 56));
  gtk_box_append (GTK_BOX (text), linli_label_new (linli_record_text (row, "text"), "title-2"));
  gtk_box_append (GTK_BOX (text), linli_label_new (name, "facts"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (panel), text);
  return panel;
}

static GtkWidget *
finding_new (const LinliRecord *row)
{
  const State *state = state_of (row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = linli_label_new (linli_record_text (row, "text"), NULL);

  gtk_widget_add_css_class (box, "entry");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), linli_disc_new (state->tone, state->icon, 24));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), linli_badge_new (state->tone, NULL, _(state->word)));
  return box;
}

void
linli_verdict_show (GtkWidget *near, GPtrArray *rows, const char *name)
{
  GtkWidget *window = adw_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16), *list = linli_card_list_new (_("Findings"));
  GtkRoot *root = gtk_widget_get_root (near);

  gtk_window_set_title (GTK_WINDOW (window), _("Verification"));
  gtk_window_set_default_size (GTK_WINDOW (window), 720, 640);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  if (rows->len)
    gtk_box_append (GTK_BOX (content), verdict_new (rows->pdata[0], name));
  for (guint i = 1; i < rows->len; i++)
    linli_card_list_add (list, finding_new (rows->pdata[i]), linli_record_text (rows->pdata[i], "text"));
  gtk_box_append (GTK_BOX (content), list);
  gtk_box_append (GTK_BOX (box), linli_page_new (content, 720));
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
}
