#include "ui/topics/compare.h"

#include "base/diff.h"
#include "ui/widgets/parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The bad and the ok pair of colours-*.css, which markup cannot name. */
static const char *const pairs[2][2][2] = {
  { { "#a51d2d", "#fbdcdd" }, { "#17683f", "#d7f0e1" } },
  { { "#ffc2bd", "#5a2329" }, { "#a6efc5", "#1d4730" } },
};

static void
append_markup (GString *markup, const LinliDiffRun *run, gboolean dark)
{
  g_autofree char *plain = g_markup_escape_text (run->text, -1);
  gboolean added = run->kind == LINLI_DIFF_ADDED;
  const char *const *pair = pairs[dark][added];

  if (run->kind == LINLI_DIFF_SAME)
    g_string_append (markup, plain);
  else
    g_string_append_printf (markup, "<span foreground=\"%s\" background=\"%s\" %s>%s</span>", pair[0], pair[1],
                            added ? "underline=\"single\" weight=\"bold\"" : "strikethrough=\"true\"", plain);
}

static void
colour (GtkWidget *label)
{
  GPtrArray *runs = g_object_get_data (G_OBJECT (label), "runs");
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (GString) markup = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    append_markup (markup, runs->pdata[i], dark);
  gtk_label_set_markup (GTK_LABEL (label), markup->str);
}

/* What eyes see as strokes, a screen reader says in words. */
static char *
spoken (GPtrArray *runs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const LinliDiffRun *run = runs->pdata[i];
      if (run->kind == LINLI_DIFF_SAME)
        g_string_append (text, run->text);
      else
        g_string_append_printf (text, run->kind == LINLI_DIFF_ADDED ? _("(added: %s)") : _("(struck: %s)"), run->text);
    }
  return g_string_free (text, FALSE);
}

GtkWidget *
linli_compare_new (const char *before, const char *after, guint *deleted, guint *added)
{
  GPtrArray *runs = linli_diff (before, after);
  GtkWidget *label = linli_label_new (NULL, "reading");
  g_autofree char *name = spoken (runs);

  *deleted = *added = 0;
  for (guint i = 0; i < runs->len; i++)
    {
      const LinliDiffRun *run = runs->pdata[i];
      *deleted += run->kind == LINLI_DIFF_DELETED;
      *added += run->kind == LINLI_DIFF_ADDED;
    }
  g_object_set_data_full (G_OBJECT (label), "runs", runs, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (colour), label, G_CONNECT_SWAPPED);
  colour (label);
  linli_set_name (label, name);
  return label;
}
