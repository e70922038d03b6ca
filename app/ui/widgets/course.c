#include "ui/widgets/course.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/either.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define SIZE 26

static GtkWidget *
number_new (guint step, gboolean now)
{
  g_autofree char *text = g_strdup_printf ("%u", step + 1);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_size_request (label, SIZE, SIZE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "step-number");
  gtk_widget_add_css_class (label, now ? "current" : "future");
  return label;
}

static GtkWidget *
step_new (const char *word, guint step, guint now, gboolean ended)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = linli_label_new (word, step > now ? "dim-label" : "entry-title");
  gboolean done = step < now || (step == now && ended);

  gtk_label_set_wrap (GTK_LABEL (name), FALSE);
  gtk_box_append (GTK_BOX (box), done ? linli_disc_new (LINLI_TONE_OK, "linli-check-symbolic", SIZE) : number_new (step, step == now));
  gtk_box_append (GTK_BOX (box), name);
  gtk_widget_set_tooltip_text (box, done ? _("Done") : step == now ? _("Now") : _("Still to come"));
  return box;
}

static GtkWidget *
link_new (const char *class)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_add_css_class (line, "step-link");
  if (class)
    gtk_widget_add_css_class (line, class);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_size_request (line, 10, -1);
  return line;
}

static GtkWidget *
wide_new (const char *const *words, guint now, gboolean ended)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  for (guint i = 0; words[i]; i++)
    {
      if (i)
        gtk_box_append (GTK_BOX (box), link_new (i <= now ? "done" : NULL));
      gtk_box_append (GTK_BOX (box), step_new (words[i], i, now, ended));
    }
  return box;
}

static GtkWidget *
narrow_new (const char *const *words, guint now, gboolean ended)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *lines = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  guint count = g_strv_length ((char **) words);
  g_autofree char *place = g_strdup_printf (_("Step %d of %d"), (int) now + 1, (int) count);

  for (guint i = 0; i < count; i++)
    gtk_box_append (GTK_BOX (lines), link_new (i < now || (i == now && ended) ? "done" : i == now ? "current" : NULL));
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), linli_label_new (place, "dim-label facts"));
  gtk_box_append (GTK_BOX (box), step_new (words[now], now, now, ended));
  return box;
}

GtkWidget *
linli_course_new (const char *const *words, guint now, gboolean ended)
{
  GtkWidget *card = linli_card_new (0);

  gtk_box_append (GTK_BOX (card), linli_either_new (wide_new (words, now, ended), narrow_new (words, now, ended)));
  return card;
}
