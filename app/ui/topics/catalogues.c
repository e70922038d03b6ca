#include "ui/topics/catalogue.h"

#include "council/starters.h"
#include "ui/desk/list-page.h"
#include "ui/topics/forms.h"
#include "ui/widgets/message.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define TEXT(name) linli_record_text (row, name)

static void
bind (LinliEntry *entry, const LinliRecord *row, LinliSession *session)
{
  guint used = (guint) linli_record_int (row, "used");
  g_autofree char *remark = g_strdup_printf (ngettext ("%u topic", "%u topics", used), used);
  g_autofree char *facts = TEXT ("source") ? g_strdup_printf ("%s · %s", TEXT ("label"), TEXT ("source")) : g_strdup (TEXT ("label"));

  if (TEXT ("ended_on"))
    linli_entry_set_badge (entry, LINLI_TONE_PLAIN, _("ended"));
  else
    linli_entry_set_badge (entry, linli_record_int (row, "negative") ? LINLI_TONE_BAD : LINLI_TONE_OK, TEXT ("catalogue"));
  linli_entry_set_text (entry, TEXT ("title"), facts);
  linli_entry_set_remark (entry, used ? remark : NULL);
}

static void
add (GtkWidget *near, LinliSession *session)
{
  linli_form_show (near, session, linli_topic_form ("catalogue.add"), NULL, 0, "catalogue.add");
}

/* The starter set. */

typedef struct
{
  LinliSession *session;
  GPtrArray *deeds;
  GtkWidget *near;
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_object_unref (offer->session);
  g_ptr_array_unref (offer->deeds);
  g_object_unref (offer->near);
  g_free (offer);
}

static void
entered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) near = data;
  g_autoptr (GError) error = NULL;

  if (linli_session_acts_finish (LINLI_SESSION (source), result, &error))
    gtk_widget_activate_action (near, "win.say", "s", _("The starter set is entered."));
  else
    gtk_widget_activate_action (near, "win.say", "s", error->message);
}

static void
answered (AdwMessageDialog *dialog, const char *response, Offer *offer)
{
  if (g_strcmp0 (response, "enter") == 0)
    linli_session_acts (offer->session, offer->deeds, linli_session_actor (offer->session), entered, g_object_ref (offer->near));
}

static GPtrArray *
deeds_of (GPtrArray *items)
{
  GPtrArray *deeds = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_deed_free);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (deeds, linli_deed_new ("catalogue.add", linli_record_ref (items->pdata[i])));
  return deeds;
}

void
linli_catalogue_offer_starters (GtkWidget *near, LinliSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = linli_starters_catalogue (linli_session_council (session), &error);
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;
  Offer *offer;

  if (!items || !items->len)
    {
      gtk_widget_activate_action (near, "win.say", "s", items ? _("The starter set stands here already.") : error->message);
      return;
    }
  body = g_strdup_printf (ngettext ("%u item, with the article that it stands on. It can be corrected or ended later.",
                                    "%u items, each with the article that it stands on. They can be corrected or ended later.",
                                    items->len), items->len);
  dialog = linli_message_new (near, _("Enter the starter set?"), body);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "enter", _("_Enter them"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "enter", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "enter");
  adw_message_dialog_set_close_response (dialog, "cancel");
  offer = g_new0 (Offer, 1);
  *offer = (Offer) { g_object_ref (session), deeds_of (items), g_object_ref (near) };
  g_object_set_data_full (G_OBJECT (dialog), "offer", offer, offer_free);
  g_signal_connect (dialog, "response", G_CALLBACK (answered), offer);
  gtk_window_present (GTK_WINDOW (dialog));
}

static const LinliListSpec catalogues = {
  "catalogue", "desk-catalogue", N_("Catalogues"), N_("Standing"), N_("All"), "linli-topic-symbolic", N_("No catalogue yet"),
  N_("A topic is admitted under an item of a catalogue; items of a negative list forbid it. Begin with the starter set, or enter "
     "the lists of your district."),
  bind, N_("New item"), add, N_("Starter set…"), linli_catalogue_offer_starters,
};

GtkWidget *
linli_catalogues_page_new (LinliSession *session, gint64 id)
{
  return linli_list_page_new (session, &catalogues);
}
