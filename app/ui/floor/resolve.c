#include "ui/floor/resolve.h"

#include <glib/gi18n-lib.h>

static const LinliFieldWord kinds[]
    = { { "resolution", N_("Resolution") }, { "opinion", N_("Consultative opinion") }, { NULL } };

static const LinliField adopt_fields[] = {
  { "kind", N_("Kind"), N_("A resolution rests on carried motions; a consultation ends in an opinion."), LINLI_FIELD_PLAIN, kinds },
  { "motions", N_("Carried motions"), NULL, LINLI_FIELD_PLAIN, NULL, "floor-carried" },
  { "topic", N_("Topic"), NULL, LINLI_FIELD_PLAIN, NULL, "floor-decided" },
  { "text", N_("Text"), N_("As it is read out. Where the owners must agree too, the text says so.") },
};

static const LinliFormSpec adopt = { "resolution.adopt", N_("Adopt the resolution"), NULL, N_("Adopt"), N_("The resolution is adopted."),
                                     adopt_fields, G_N_ELEMENTS (adopt_fields) };

static const LinliField consensus_fields[] = {
  { "text", N_("What is agreed"), N_("It becomes a consultative opinion, not a resolution.") },
  { "objections_asked", N_("The chair has asked whether anybody objects, and nobody did") },
};

static const LinliFormSpec consensus = { "meeting.consensus", N_("Agreed without a vote"), NULL, N_("Record the opinion"),
                                         N_("The opinion is recorded."), consensus_fields, G_N_ELEMENTS (consensus_fields) };

GPtrArray *
linli_resolve_open (LinliLive *live)
{
  return linli_session_rows_of (linli_live_session (live), "floor-unresolved", linli_record_int (linli_live_meeting (live), "id"));
}

static LinliRecord *
given_new (LinliLive *live)
{
  LinliRecord *given = linli_record_new ();

  linli_record_set_text (given, "meeting", linli_record_text (linli_live_meeting (live), "label"));
  return given;
}

static void
give_motions (LinliRecord *given, GPtrArray *motions)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < motions->len; i++)
    {
      g_strv_builder_add (labels, linli_record_text (motions->pdata[i], "label"));
      g_string_append_printf (text, "%s%s", i ? "\n" : "", linli_record_text (motions->pdata[i], "text"));
      if (linli_record_has (motions->pdata[i], "topic_label"))
        linli_record_set_text (given, "topic", linli_record_text (motions->pdata[i], "topic_label"));
    }
  list = g_strv_builder_end (labels);
  linli_record_set_list (given, "motions", (const char *const *) list);
  linli_record_set_text (given, "text", text->str);
}

LinliForm *
linli_resolve_show (GtkWidget *near, LinliLive *live)
{
  g_autoptr (LinliRecord) given = given_new (live);
  g_autoptr (GPtrArray) motions = linli_resolve_open (live);
  g_autofree char *draft = g_strdup_printf ("resolution.adopt:%s", linli_record_text (linli_live_meeting (live), "label"));

  linli_record_set_text (given, "kind", "resolution");
  if (motions->len)
    give_motions (given, motions);
  return linli_form_show (near, linli_live_session (live), &adopt, given, linli_record_int (linli_live_meeting (live), "id"), draft);
}

LinliForm *
linli_resolve_consensus_show (GtkWidget *near, LinliLive *live, const char *text)
{
  const LinliRecord *item = linli_live_item (live);
  g_autoptr (LinliRecord) given = given_new (live);

  if (item)
    linli_record_set_text (given, "item", linli_record_text (item, "label"));
  if (text)
    linli_record_set_text (given, "text", text);
  return linli_form_show (near, linli_live_session (live), &consensus, given, 0, NULL);
}
