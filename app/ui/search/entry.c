#include "ui/search/entry.h"

#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define DELAY 40 /* ms: what is typed at once is looked for once */

static void
find (GtkWidget *entry)
{
  gtk_widget_activate_action (entry, "win.find", "s", gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static gboolean
find_nothing (gpointer entry)
{
  if (!*gtk_editable_get_text (GTK_EDITABLE (entry)))
    find (entry);
  return G_SOURCE_REMOVE;
}

/* A text that is replaced is empty for a moment, which the field says at once. */
static void
changed (GtkWidget *entry)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (entry)))
    find (entry);
  else
    g_timeout_add_full (G_PRIORITY_DEFAULT, DELAY * 2, find_nothing, g_object_ref (entry), g_object_unref);
}

static void
activated (GtkWidget *entry)
{
  find (entry);
  gtk_widget_activate_action (entry, "win.find-into", "b", TRUE);
}

static void
stopped (GtkWidget *entry)
{
  gtk_widget_activate_action (entry, "win.find-leave", NULL);
}

static gboolean
key_pressed (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, GtkWidget *entry)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  find (entry);
  gtk_widget_activate_action (entry, "win.find-into", "b", FALSE);
  return GDK_EVENT_STOP;
}

GtkWidget *
linli_search_entry_new (void)
{
  GtkWidget *entry = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (entry), DELAY);
  g_object_set (entry, "placeholder-text", _("Search"), NULL);
  linli_set_name (entry, _("Search the register"));
  linli_name_parts (entry);
  g_signal_connect (entry, "search-changed", G_CALLBACK (changed), NULL);
  g_signal_connect (entry, "activate", G_CALLBACK (activated), NULL);
  g_signal_connect (entry, "stop-search", G_CALLBACK (stopped), NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), entry);
  gtk_widget_add_controller (entry, keys);
  return entry;
}

void
linli_search_entry_set (GtkWidget *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text) == 0)
    return;
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
}
