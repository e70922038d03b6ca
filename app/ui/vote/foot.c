#include "ui/vote/foot.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/refusal.h"
#include "ui/widgets/wrap.h"

static const char *
key_of (LinliVoteAction kind)
{
  static const char *const keys[] = { NULL, "Ctrl+↵", "Esc" };

  return keys[kind];
}

static void
add_keycap (GtkWidget *button, const char *key, const char *word)
{
  GtkWidget *cap = linli_line_new (key, "keycap");

  gtk_label_set_ellipsize (GTK_LABEL (cap), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (gtk_button_get_child (GTK_BUTTON (button))), cap);
  linli_set_name (button, word);
}

GtkWidget *
linli_vote_foot_add (LinliVoteFoot *foot, LinliVoteAction kind, const char *icon, const char *word)
{
  GtkWidget *button = linli_word_button_new (icon, word);

  if (key_of (kind))
    add_keycap (button, key_of (kind), word);
  if (kind == LINLI_VOTE_ACTION_BACK)
    foot->back = button;
  if (kind == LINLI_VOTE_ACTION_MAIN)
    {
      foot->main = button;
      gtk_widget_add_css_class (button, "suggested-action");
    }
  gtk_widget_add_css_class (button, "tall");
  linli_wrap_append (LINLI_WRAP (foot->actions), button);
  return button;
}

void
linli_vote_foot_clear (LinliVoteFoot *foot)
{
  GtkWidget *old;

  foot->main = foot->back = NULL;
  while ((old = gtk_widget_get_first_child (foot->actions)))
    gtk_widget_unparent (old);
}

gboolean
linli_vote_foot_press (GtkWidget *button)
{
  if (!button || !gtk_widget_get_mapped (button) || !gtk_widget_is_sensitive (button))
    return FALSE;
  g_signal_emit_by_name (button, "clicked");
  return TRUE;
}

void
linli_vote_foot_init (LinliVoteFoot *foot, int width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *clamp = adw_clamp_new ();

  *foot = (LinliVoteFoot) { .root = clamp, .problem = linli_refusal_new (), .actions = linli_wrap_new (8) };
  gtk_widget_remove_css_class (foot->problem, "problem");
  gtk_widget_add_css_class (foot->problem, "panel");
  gtk_widget_add_css_class (foot->problem, "tone-bad");
  gtk_widget_set_halign (foot->actions, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), foot->problem);
  gtk_box_append (GTK_BOX (box), foot->actions);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_widget_add_css_class (clamp, "vote-foot");
}
