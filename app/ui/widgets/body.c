#include "ui/widgets/body.h"

#include "ui/widgets/parts.h"

GtkWidget *
linli_body_new (int height, GtkTextView **view)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  GtkTextView *text = GTK_TEXT_VIEW (gtk_text_view_new ());

  gtk_text_view_set_wrap_mode (text, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (text, FALSE);
  gtk_text_view_set_top_margin (text, 8);
  gtk_text_view_set_bottom_margin (text, 8);
  gtk_text_view_set_left_margin (text, 10);
  gtk_text_view_set_right_margin (text, 10);
  gtk_scrolled_window_set_child (scrolled, GTK_WIDGET (text));
  gtk_scrolled_window_set_policy (scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (scrolled, height);
  gtk_scrolled_window_set_max_content_height (scrolled, 3 * height);
  gtk_scrolled_window_set_propagate_natural_height (scrolled, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (scrolled), "body-input");
  linli_name_parts (GTK_WIDGET (scrolled));
  *view = text;
  return GTK_WIDGET (scrolled);
}
