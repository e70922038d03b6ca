#include "ui/vote/counter.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/either.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define DIGITS_MAX 7
#define BESIDE 280 /* px from which word and number stand in one line */
#define NUMBER 120 /* px that number and buttons want at least */
#define DISC 24

struct _LinliCounter
{
  GtkWidget parent_instance;

  GtkWidget *text, *less; /* borrowed */
};

enum { CHANGED, NEXT, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LinliCounter, linli_counter, GTK_TYPE_WIDGET)

gboolean
linli_counter_is_typed (LinliCounter *counter)
{
  return gtk_editable_get_text (GTK_EDITABLE (counter->text))[0] != '\0';
}

gint64
linli_counter_value (LinliCounter *counter)
{
  return g_ascii_strtoll (gtk_editable_get_text (GTK_EDITABLE (counter->text)), NULL, 10);
}

void
linli_counter_set (LinliCounter *counter, gint64 value)
{
  g_autofree char *text = g_strdup_printf ("%" PRId64, CLAMP (value, 0, 9999999));

  gtk_editable_set_text (GTK_EDITABLE (counter->text), text);
  gtk_editable_set_position (GTK_EDITABLE (counter->text), -1);
}

void
linli_counter_clear (LinliCounter *counter)
{
  gtk_editable_set_text (GTK_EDITABLE (counter->text), "");
}

void
linli_counter_keep (LinliCounter *counter, LinliRecord *into, const char *member)
{
  if (linli_counter_is_typed (counter))
    linli_record_set_int (into, member, linli_counter_value (counter));
}

gboolean
linli_counter_take_up (LinliCounter *counter, const LinliRecord *from, const char *member)
{
  if (!linli_record_has (from, member))
    return FALSE;
  linli_counter_set (counter, linli_record_int (from, member));
  return TRUE;
}

void
linli_counter_focus (LinliCounter *counter)
{
  gtk_widget_grab_focus (counter->text);
}

static void
add (LinliCounter *counter, int by)
{
  if (gtk_editable_get_editable (GTK_EDITABLE (counter->text)))
    linli_counter_set (counter, linli_counter_value (counter) + by);
}

static void
one_more (GtkButton *button, LinliCounter *counter)
{
  add (counter, 1);
}

static void
one_less (GtkButton *button, LinliCounter *counter)
{
  add (counter, -1);
}

/* Signs and arrows are no part of a number, so they are free to count. */
static gboolean
pressed (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, LinliCounter *counter)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_plus || key == GDK_KEY_KP_Add || key == GDK_KEY_equal || key == GDK_KEY_Up)
    add (counter, 1);
  else if (key == GDK_KEY_minus || key == GDK_KEY_KP_Subtract || key == GDK_KEY_Down)
    add (counter, -1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* Digits of any script become ASCII; nothing else gets in. */
static void
inserted (GtkEditable *editable, const char *text, int length, int *position, LinliCounter *counter)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *c = text; c < text + length; c = g_utf8_next_char (c))
    if (g_unichar_isdigit (g_utf8_get_char (c)))
      g_string_append_c (digits, (char) ('0' + g_unichar_digit_value (g_utf8_get_char (c))));
  if (digits->len == (gsize) length)
    return;
  g_signal_stop_emission_by_name (editable, "insert-text");
  if (digits->len)
    gtk_editable_insert_text (editable, digits->str, (int) digits->len, position);
}

static void
changed (GtkEditable *editable, LinliCounter *counter)
{
  gtk_widget_set_sensitive (counter->less, linli_counter_value (counter) > 0);
  g_signal_emit (counter, signals[CHANGED], 0);
}

static void
activated (GtkText *text, LinliCounter *counter)
{
  g_signal_emit (counter, signals[NEXT], 0);
}

static GtkWidget *
step_button_new (LinliCounter *counter, const char *icon, const char *name, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "counter-step");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_focus_on_click (button, FALSE);
  linli_set_name (button, name);
  g_signal_connect (button, "clicked", clicked, counter);
  return button;
}

static GtkWidget *
text_new (LinliCounter *counter, const char *word, guint key)
{
  GtkWidget *text = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL); /* alone it has none */
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_text_set_max_length (GTK_TEXT (text), DIGITS_MAX);
  gtk_text_set_input_purpose (GTK_TEXT (text), GTK_INPUT_PURPOSE_DIGITS);
  gtk_text_set_placeholder_text (GTK_TEXT (text), "0");
  gtk_editable_set_alignment (GTK_EDITABLE (text), 0.5f);
  gtk_editable_set_width_chars (GTK_EDITABLE (text), 2);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (text), 4);
  gtk_widget_add_css_class (text, "counter-number");
  gtk_widget_add_css_class (text, "numeric");
  gtk_widget_set_hexpand (text, TRUE);
  linli_set_name (text, word);
  if (key)
    {
      g_autofree char *shortcut = g_strdup_printf ("Alt+%u", key);
      gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, shortcut, -1);
    }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed), counter);
  gtk_widget_add_controller (text, keys);
  g_signal_connect (text, "insert-text", G_CALLBACK (inserted), counter);
  g_signal_connect (text, "changed", G_CALLBACK (changed), counter);
  g_signal_connect (text, "activate", G_CALLBACK (activated), counter);
  return text;
}

static GtkWidget *
words_new (LinliTone tone, const char *icon, const char *word, guint key)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *label = key ? linli_line_new (word, "counter-word") : linli_label_new (word, "counter-word tight");
  g_autofree char *cap = g_strdup_printf ("%u", key);

  if (icon)
    gtk_box_append (GTK_BOX (head), linli_disc_new (tone, icon, DISC));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (head), label);
  if (key)
    {
      GtkWidget *keycap = gtk_label_new (cap);
      gtk_widget_add_css_class (keycap, "keycap");
      gtk_widget_set_valign (keycap, GTK_ALIGN_CENTER);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
      gtk_box_append (GTK_BOX (head), keycap);
    }
  gtk_widget_set_valign (head, GTK_ALIGN_CENTER);
  return head;
}

/* Without its key cap where there is no room for it. */
static GtkWidget *
head_new (LinliTone tone, const char *icon, const char *word, guint key)
{
  return key ? linli_either_new (words_new (tone, icon, word, key), words_new (tone, icon, word, 0))
             : words_new (tone, icon, word, 0);
}

static GtkWidget *
body_new (LinliCounter *counter, const char *word, guint key)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *less = g_strdup_printf (_("%s: one less"), word), *more = g_strdup_printf (_("%s: one more"), word);

  counter->less = step_button_new (counter, "linli-dash-symbolic", less, G_CALLBACK (one_less));
  counter->text = text_new (counter, word, key);
  gtk_box_append (GTK_BOX (body), counter->less);
  gtk_box_append (GTK_BOX (body), counter->text);
  gtk_box_append (GTK_BOX (body), step_button_new (counter, "linli-add-symbolic", more, G_CALLBACK (one_more)));
  gtk_widget_set_sensitive (counter->less, FALSE);
  return body;
}

static void
linli_counter_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (linli_counter_parent_class)->dispose (object);
}

static void
linli_counter_class_init (LinliCounterClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_counter_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "linlicounter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHANGED] = g_signal_new ("changed", LINLI_TYPE_COUNTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NEXT] = g_signal_new ("next", LINLI_TYPE_COUNTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
linli_counter_init (LinliCounter *counter)
{
}

GtkWidget *
linli_counter_new (LinliTone tone, const char *icon, const char *word, guint key)
{
  LinliCounter *counter = g_object_new (LINLI_TYPE_COUNTER, NULL);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *columns;

  gtk_box_append (GTK_BOX (words), head_new (tone, icon, word, key));
  columns = linli_columns_new (words, body_new (counter, word, key), BESIDE, -1, NUMBER, 8);
  linli_columns_set_centred (LINLI_COLUMNS (columns), TRUE);
  gtk_widget_set_parent (columns, GTK_WIDGET (counter));
  gtk_widget_add_css_class (GTK_WIDGET (counter), "card");
  gtk_widget_add_css_class (GTK_WIDGET (counter), "counter");
  linli_set_name (GTK_WIDGET (counter), word);
  return GTK_WIDGET (counter);
}
