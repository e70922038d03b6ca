#include "ui/vote/reasons.h"

#include "council/offered.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/wrap.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define MEMBER "invalid_reasons"

struct _LinliReasons
{
  GtkBox parent_instance;

  gint64 ballots;
  GPtrArray *lines;     /* of char, as they are shown */
  const char *language; /* of the register; borrowed */
  GtkWidget *heading, *chosen, *usual, *own; /* borrowed */
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LinliReasons, linli_reasons, GTK_TYPE_BOX)

static void show (LinliReasons *reasons);

gboolean
linli_reasons_are_given (LinliReasons *reasons)
{
  return reasons->lines->len == reasons->ballots;
}

GStrv
linli_reasons_lines (LinliReasons *reasons)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < reasons->lines->len; i++)
    g_strv_builder_add (builder, linli_offered_record (reasons->lines->pdata[i], reasons->language));
  return g_strv_builder_end (builder);
}

void
linli_reasons_keep (LinliReasons *reasons, LinliRecord *into)
{
  g_auto (GStrv) lines = linli_reasons_lines (reasons);

  if (lines[0])
    linli_record_set_list (into, MEMBER, (const char *const *) lines);
}

static void
remove_line (GtkButton *button, LinliReasons *reasons)
{
  g_ptr_array_remove_index (reasons->lines, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index")));
  show (reasons);
}

static void
add_line (LinliReasons *reasons, const char *line)
{
  if (!*line || linli_reasons_are_given (reasons))
    return;
  g_ptr_array_add (reasons->lines, g_strdup (line));
  show (reasons);
}

void
linli_reasons_take_up (LinliReasons *reasons, const LinliRecord *from)
{
  const char *const *lines = linli_record_has (from, MEMBER) ? linli_record_list (from, MEMBER) : NULL;

  for (guint i = 0; lines && lines[i]; i++)
    add_line (reasons, linli_offered_show (lines[i]));
}

static void
pressed (GtkButton *button, LinliReasons *reasons)
{
  add_line (reasons, gtk_button_get_label (button));
}

static void
typed (GtkEntry *entry, LinliReasons *reasons)
{
  g_autofree char *line = linli_typed (GTK_EDITABLE (entry));

  add_line (reasons, line);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static void
show_lines (LinliReasons *reasons)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (reasons->chosen)))
    gtk_widget_unparent (child);
  for (guint i = 0; i < reasons->lines->len; i++)
    {
      g_autofree char *word = g_strdup_printf ("%s ✕", (char *) reasons->lines->pdata[i]);
      g_autofree char *name = g_strdup_printf (_("Take away “%s”"), (char *) reasons->lines->pdata[i]);
      GtkWidget *button = gtk_button_new_with_label (word);
      gtk_widget_add_css_class (button, "word");
      linli_set_name (button, name);
      g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (i));
      g_signal_connect (button, "clicked", G_CALLBACK (remove_line), reasons);
      linli_wrap_append (LINLI_WRAP (reasons->chosen), button);
    }
}

static void
show (LinliReasons *reasons)
{
  gint64 rest = reasons->ballots - reasons->lines->len;
  g_autofree char *heading = rest > 0 ? g_strdup_printf (ngettext ("Why invalid? %" PRId64 " ballot has no reason yet",
                                                                   "Why invalid? %" PRId64 " ballots have no reason yet",
                                                                   (gulong) rest), rest)
                                      : g_strdup (_("Why they are invalid"));

  gtk_widget_set_visible (GTK_WIDGET (reasons), reasons->ballots > 0);
  gtk_label_set_label (GTK_LABEL (reasons->heading), heading);
  gtk_widget_set_visible (reasons->usual, rest > 0);
  gtk_widget_set_visible (reasons->own, rest > 0);
  show_lines (reasons);
  g_signal_emit (reasons, signals[CHANGED], 0);
}

void
linli_reasons_set_ballots (LinliReasons *reasons, gint64 ballots)
{
  if (ballots == reasons->ballots)
    return;
  reasons->ballots = ballots;
  if (reasons->lines->len > ballots)
    g_ptr_array_set_size (reasons->lines, (int) MAX (ballots, 0));
  show (reasons);
}

static void
linli_reasons_finalize (GObject *object)
{
  g_ptr_array_unref (LINLI_REASONS (object)->lines);
  G_OBJECT_CLASS (linli_reasons_parent_class)->finalize (object);
}

static void
linli_reasons_class_init (LinliReasonsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = linli_reasons_finalize;
  signals[CHANGED] = g_signal_new ("changed", LINLI_TYPE_REASONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
linli_reasons_init (LinliReasons *reasons)
{
  reasons->lines = g_ptr_array_new_with_free_func (g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (reasons), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (reasons), 8);
  gtk_widget_set_visible (GTK_WIDGET (reasons), FALSE);
}

GtkWidget *
linli_reasons_new (LinliSession *session, gboolean election)
{
  static const char *const usual[] = { N_("Nothing marked"), N_("More than one choice marked"), N_("Cannot be read"),
                                       N_("Not one of the ballots handed out"), N_("More names marked than seats") };
  LinliReasons *reasons = g_object_new (LINLI_TYPE_REASONS, NULL);

  reasons->language = linli_council_language (linli_session_council (session));
  reasons->heading = linli_label_new (NULL, "facts");
  reasons->chosen = linli_wrap_new (6);
  reasons->usual = linli_wrap_new (6);
  reasons->own = gtk_entry_new ();
  for (guint i = 0; i < G_N_ELEMENTS (usual) - (election ? 0 : 1); i++)
    {
      GtkWidget *button;
      if (election && i == 1)
        continue;
      button = gtk_button_new_with_label (_(usual[i]));
      gtk_widget_add_css_class (button, "word");
      g_signal_connect (button, "clicked", G_CALLBACK (pressed), reasons);
      linli_wrap_append (LINLI_WRAP (reasons->usual), button);
    }
  gtk_entry_set_placeholder_text (GTK_ENTRY (reasons->own), _("Another reason, then Enter"));
  linli_set_name (reasons->own, _("Another reason"));
  g_signal_connect (reasons->own, "activate", G_CALLBACK (typed), reasons);
  gtk_box_append (GTK_BOX (reasons), reasons->heading);
  gtk_box_append (GTK_BOX (reasons), reasons->chosen);
  gtk_box_append (GTK_BOX (reasons), reasons->usual);
  gtk_box_append (GTK_BOX (reasons), reasons->own);
  return GTK_WIDGET (reasons);
}
