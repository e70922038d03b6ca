#include "ui/run/keys.h"

#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LARGE 140 /* percent */

const LinliRunKey linli_run_keys[] = {
  { "check-in", "F2", "F2", N_("Check somebody in"), FALSE, TRUE },
  { "ask", "F3", "F3", N_("Ask to speak"), TRUE, TRUE },
  { "motion", "F4", "F4", N_("Propose a motion"), TRUE, TRUE },
  { "pause", "F6", "F6", N_("Pause who is speaking, or let them go on"), TRUE, TRUE },
  { "extend", "F7", "F7", N_("One minute more"), TRUE, TRUE },
  { "main", "<Control>Return", "Ctrl+↵", N_("What comes next"), TRUE, TRUE },
  { "next", "<Control>Right", "Ctrl+→", N_("Next item of the agenda"), FALSE, FALSE },
  { "recess", "F8", "F8", N_("Recess, and back"), FALSE, TRUE },
  { "full-screen", "F11", "F11", N_("Full screen"), FALSE, TRUE },
  { NULL },
};

static const char *
cap_of (const char *name)
{
  for (const LinliRunKey *key = linli_run_keys; key->name; key++)
    if (strcmp (key->name, name) == 0)
      return key->cap;
  return "";
}

GtkWidget *
linli_keycap_new (const char *name)
{
  GtkWidget *cap = gtk_label_new (cap_of (name));

  gtk_widget_add_css_class (cap, "keycap");
  /* Large text leaves room for the word alone; F1 tells the keys. */
  gtk_widget_set_visible (cap, linli_text_px (100) < LARGE);
  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
  return cap;
}

GtkWidget *
linli_key_button_new (const char *icon, const char *word, const char *name)
{
  GtkWidget *button = linli_word_button_new (icon, word), *box = gtk_button_get_child (GTK_BUTTON (button));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_widget_get_last_child (box)), PANGO_ELLIPSIZE_END);
  if (name)
    gtk_box_append (GTK_BOX (box), linli_keycap_new (name));
  return button;
}

void
linli_key_button_set_word (GtkWidget *button, const char *word)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));

  while (label && !GTK_IS_LABEL (label))
    label = gtk_widget_get_next_sibling (label);
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), word) == 0)
    return;
  gtk_label_set_label (GTK_LABEL (label), word);
  linli_set_name (button, word);
}
