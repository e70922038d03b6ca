#include "council/act.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

/* "依法履职-08": the catalogue and the next number that is free in it. */
static void
number_item (LinliAct *act)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  for (int number = 1; number < 100000; number++)
    {
      g_autofree char *label = g_strdup_printf ("%s-%02d", linli_act_text (act, "catalogue"), number);
      g_autoptr (LinliRecord) taken = NULL;
      linli_record_set_text (params, "label", label);
      taken = linli_register_row (act->reg, "find-catalogue", params, NULL);
      if (taken)
        continue;
      linli_act_set_text (act, "label", label);
      return;
    }
}

static gboolean
add (LinliAct *act, GError **error)
{
  if (!linli_act_has (act, "negative"))
    linli_act_set_int (act, "negative", 0);
  if (!linli_act_has (act, "label"))
    number_item (act);
  return linli_act_label (act, "QD", "find-catalogue", error);
}

static gboolean
still_stands (LinliAct *act, GError **error)
{
  LinliRecord *item = linli_act_row (act, "catalogue");

  return !linli_record_has (item, "ended_on")
         || linli_refuse (error, NULL, _("Item “%s” has ended (%s)."), linli_record_text (item, "label"),
                          linli_record_text (item, "ended_on"));
}

/* What a topic was admitted under is not rewritten behind it: only where it stands can still be added. */
static gboolean
change (LinliAct *act, GError **error)
{
  LinliRecord *item = linli_act_row (act, "catalogue");
  gint64 used = linli_act_count (act, "topics-of-catalogue", "catalogue", linli_act_int (act, "catalogue"));

  if (!still_stands (act, error))
    return FALSE;
  if (used > 0 && (linli_act_has (act, "list") || linli_act_has (act, "title") || linli_act_has (act, "negative")))
    return linli_refuse (error, NULL, ngettext ("%d topic was admitted under “%s”; end it and enter a new item.",
                                                "%d topics were admitted under “%s”; end it and enter a new item.",
                                                (gulong) used),
                         (int) used, linli_record_text (item, "label"));
  if (!linli_act_has (act, "list"))
    linli_act_set_text (act, "list", linli_record_text (item, "catalogue"));
  if (!linli_act_has (act, "title"))
    linli_act_set_text (act, "title", linli_record_text (item, "title"));
  if (!linli_act_has (act, "negative"))
    linli_act_set_int (act, "negative", linli_record_int (item, "negative"));
  if (!linli_act_has (act, "source"))
    linli_act_set_text (act, "source", linli_record_text (item, "source"));
  return TRUE;
}

static gboolean
end (LinliAct *act, GError **error)
{
  linli_act_set_date (act, "on", act->today);
  return still_stands (act, error);
}

static gboolean
resume (LinliAct *act, GError **error)
{
  LinliRecord *item = linli_act_row (act, "catalogue");

  return linli_record_has (item, "ended_on")
         || linli_refuse (error, NULL, _("Item “%s” has not ended."), linli_record_text (item, "label"));
}

const LinliActKind linli_acts_catalogue[] = {
  { "catalogue.add", "label:t? catalogue:t title:t negative:o? source:t?", "catalogue.added", add,
    N_("enter an item of a catalogue of topics; negative ones forbid") },
  { "catalogue.change", "catalogue:@catalogue list:t? title:t? negative:o? source:t?", "catalogue.changed", change,
    N_("correct an item that no topic was admitted under, or say where it stands; what is left out stays") },
  { "catalogue.end", "catalogue:@catalogue reason:t", "catalogue.ended", end,
    N_("end an item; it admits nothing from then on") },
  { "catalogue.resume", "catalogue:@catalogue", "catalogue.resumed", resume, N_("let an ended item stand again") },
  { NULL },
};
