/* Lines, bodies of text, and numbers. */
#include "ui/form/control.h"

#include "base/error.h"
#include "base/text.h"
#include "council/offered.h"
#include "ui/widgets/body.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/wrap.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define HEIGHT 120 /* px of a body of text */

/* As typed, without the blanks around it. */
static char *
entry_text (LinliControl *control)
{
  return linli_typed (GTK_EDITABLE (control->input));
}

static void
word_pressed (GtkButton *button, LinliControl *control)
{
  gtk_editable_set_text (GTK_EDITABLE (control->input), gtk_button_get_label (button));
  gtk_widget_grab_focus (control->input);
}

/* Words offered beside free typing. */
static GtkWidget *
words_new (LinliControl *control)
{
  GtkWidget *words = linli_wrap_new (6);

  linli_set_name (words, _("Words to choose from"));
  for (const LinliFieldWord *word = control->field->words; word->value; word++)
    {
      GtkWidget *button = gtk_button_new_with_label (_(word->word));
      gtk_widget_add_css_class (button, "word");
      g_signal_connect (button, "clicked", G_CALLBACK (word_pressed), control);
      linli_wrap_append (LINLI_WRAP (words), button);
    }
  return words;
}

static GtkWidget *
make_line (LinliControl *control)
{
  control->input = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (control->input), TRUE);
  g_signal_connect_swapped (control->input, "changed", G_CALLBACK (linli_control_touched), control);
  if (control->field->words)
    control->below = words_new (control);
  return control->input;
}

/* A word that was offered is recorded in the register's language. */
static gboolean
get_line (LinliControl *control, LinliRecord *into, GError **error)
{
  g_autofree char *text = entry_text (control);
  const char *language = linli_council_language (linli_session_council (control->session));

  if (*text)
    linli_record_set_text (into, control->field->member, control->field->words ? linli_offered_record (text, language) : text);
  return TRUE;
}

static void
set_line (LinliControl *control, const LinliRecord *from)
{
  const char *text = linli_record_text (from, control->field->member);

  gtk_editable_set_text (GTK_EDITABLE (control->input), text && control->field->words ? linli_offered_show (text) : text);
}

const LinliControlOps linli_control_line = { make_line, get_line, set_line };

/* Bodies. */

/* More than may ever stand there is not let in: laying out an unbroken line of it would stop the window for long. */
static void
inserted (GtkTextBuffer *buffer, const GtkTextIter *at, const char *text, int size, LinliControl *control)
{
  g_autofree char *sentence = NULL;
  glong count = g_utf8_strlen (text, size);

  if (count <= LINLI_TEXT_BODY_MAX)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  sentence = g_strdup_printf (_("%s: %zu characters; at most %zu are allowed."), _(control->field->label), (gsize) count,
                              (gsize) LINLI_TEXT_BODY_MAX);
  linli_control_show_problem (control, sentence);
}

static GtkWidget *
make_body (LinliControl *control)
{
  GtkTextView *view;
  GtkWidget *body = linli_body_new (HEIGHT, &view);

  control->input = GTK_WIDGET (view);
  g_signal_connect (gtk_text_view_get_buffer (view), "insert-text", G_CALLBACK (inserted), control);
  g_signal_connect_swapped (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (linli_control_touched), control);
  return body;
}

static char *
body_text (LinliControl *control)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (control->input));
  g_autoptr (GString) text = NULL;
  g_autofree char *typed = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  typed = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  text = g_string_new (typed);
  g_string_replace (text, "\r\n", "\n", 0); /* lines of another system */
  g_string_replace (text, "\r", "\n", 0);
  return linli_text_trim (text->str);
}

static void
fill_body (LinliControl *control, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control->input)), text ? text : "", -1);
}

static gboolean
get_body (LinliControl *control, LinliRecord *into, GError **error)
{
  g_autofree char *text = body_text (control);

  if (*text)
    linli_record_set_text (into, control->field->member, text);
  return TRUE;
}

static void
set_body (LinliControl *control, const LinliRecord *from)
{
  fill_body (control, linli_record_text (from, control->field->member));
}

const LinliControlOps linli_control_body = { make_body, get_body, set_body };

/* A list of texts, one a line; empty lines do not count. */

static gboolean
get_lines (LinliControl *control, LinliRecord *into, GError **error)
{
  g_autofree char *text = body_text (control);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; lines[i]; i++)
    if (*g_strstrip (lines[i]))
      g_strv_builder_add (builder, lines[i]);
  list = g_strv_builder_end (builder);
  if (list[0])
    linli_record_set_list (into, control->field->member, (const char *const *) list);
  return TRUE;
}

static void
set_lines (LinliControl *control, const LinliRecord *from)
{
  g_autofree char *text = g_strjoinv ("\n", (char **) linli_record_list (from, control->field->member));

  fill_body (control, text);
}

const LinliControlOps linli_control_lines = { make_body, get_lines, set_lines };

/* Numbers. */

static const char *
unit_of (const LinliControl *control)
{
  switch (control->field->kind)
    {
    case LINLI_FIELD_MONEY:
      return _("yuan");
    case LINLI_FIELD_AREA:
      return _("m²");
    default:
      return NULL;
    }
}

static GtkWidget *
make_number (LinliControl *control)
{
  GtkWidget *entry = make_line (control), *box;

  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_entry_set_alignment (GTK_ENTRY (entry), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 14);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 14);
  gtk_widget_add_css_class (entry, "numeric");
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (GTK_BOX (box), entry);
  if (unit_of (control))
    gtk_box_append (GTK_BOX (box), linli_label_new (unit_of (control), "dim-label"));
  return box;
}

/* Digits with at most two decimals where @hundredths: "96000", "89.5", as hundredths. FALSE for anything else. */
static gboolean
parse_number (const char *text, gboolean hundredths, gint64 *value)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", 3);
  g_autofree char *digits = NULL;
  guint64 number;

  if (!parts[0] || !*parts[0] || (parts[1] && (!hundredths || parts[2] || !*parts[1] || strlen (parts[1]) > 2)))
    return FALSE;
  digits = g_strconcat (parts[0], parts[1], NULL);
  if (hundredths)
    {
      g_autofree char *whole = g_steal_pointer (&digits);
      digits = g_strconcat (whole, "00" + (parts[1] ? strlen (parts[1]) : 0), NULL);
    }
  if (!g_ascii_string_to_unsigned (digits, 10, 0, G_MAXINT64, &number, NULL))
    return FALSE;
  *value = (gint64) number;
  return TRUE;
}

static gboolean
get_number (LinliControl *control, LinliRecord *into, GError **error)
{
  gboolean hundredths = control->field->kind != LINLI_FIELD_PLAIN;
  g_autofree char *text = entry_text (control);
  gint64 value;

  if (!*text)
    return TRUE;
  if (!parse_number (text, hundredths, &value))
    return linli_fail (error, LINLI_ERROR_INPUT,
                       hundredths ? _("“%s” is not an amount; write digits with at most two decimals, such as 89.50.")
                                  : _("“%s” is not a whole number."), text);
  linli_record_set_int (into, control->field->member, value);
  return TRUE;
}

static void
set_number (LinliControl *control, const LinliRecord *from)
{
  gint64 value = linli_record_int (from, control->field->member);
  g_autofree char *text = control->field->kind == LINLI_FIELD_PLAIN
                              ? g_strdup_printf ("%" PRId64, value)
                              : g_strdup_printf ("%" PRId64 ".%02d", value / 100, (int) (value % 100));

  gtk_editable_set_text (GTK_EDITABLE (control->input), text);
}

const LinliControlOps linli_control_number = { make_number, get_number, set_number };
