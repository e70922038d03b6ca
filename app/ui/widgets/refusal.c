#include "ui/widgets/refusal.h"

#include "ui/widgets/parts.h"

GtkWidget *
linli_refusal_new (void)
{
  GtkWidget *label = linli_label_new (NULL, "problem");

  gtk_widget_set_visible (label, FALSE);
  return label;
}

void
linli_refusal_say (GtkWidget *refusal, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (refusal), sentence ? sentence : "");
  gtk_widget_set_visible (refusal, sentence != NULL);
}
