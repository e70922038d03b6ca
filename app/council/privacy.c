#include "council/privacy.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

gboolean
linli_privacy_of_topic (const LinliRecord *topic)
{
  return topic && g_strcmp0 (linli_record_text (topic, "kind"), "mediation") == 0;
}

gboolean
linli_privacy_of_meeting (LinliAct *act, const LinliRecord *meeting)
{
  return meeting
         && (g_strcmp0 (linli_record_text (meeting, "mode"), "mediation") == 0
             || linli_act_count (act, "mediations-of-meeting", "meeting", linli_record_int (meeting, "id")) > 0);
}

static gboolean
refuse_mixture (const LinliRecord *topic, GError **error)
{
  if (linli_privacy_of_topic (topic))
    return linli_refuse (error, _("house rule"), _("“%s” is a mediation and not public; it is put to a mediation or a tea "
                                                   "session of its own."), linli_record_text (topic, "label"));
  return linli_refuse (error, _("house rule"), _("This meeting is a mediation and not public; “%s” needs another meeting, whose "
                                                 "result can be published."), linli_record_text (topic, "label"));
}

gboolean
linli_privacy_check_agenda (LinliAct *act, const LinliRecord *meeting, const LinliRecord *topic, GError **error)
{
  const char *mode = linli_record_text (meeting, "mode");
  gboolean may_be = g_strcmp0 (mode, "mediation") == 0 || g_strcmp0 (mode, "tea") == 0;
  gboolean private = linli_privacy_of_topic (topic);

  if (!topic)
    return TRUE;
  if (private && (!may_be || linli_act_count (act, "public-topics-of-meeting", "meeting", linli_record_int (meeting, "id")) > 0))
    return refuse_mixture (topic, error);
  return private || !linli_privacy_of_meeting (act, meeting) || refuse_mixture (topic, error);
}

gboolean
linli_privacy_check_motion (LinliAct *act, const LinliRecord *meeting, const LinliRecord *topic, GError **error)
{
  return !topic || linli_privacy_of_topic (topic) == linli_privacy_of_meeting (act, meeting) || refuse_mixture (topic, error);
}

gboolean
linli_privacy_check_notice (LinliAct *act, const LinliRecord *meeting, const LinliRecord *resolution, GError **error)
{
  g_autoptr (LinliRecord) adopted_in
      = resolution ? linli_act_query (act, "meeting-by-id", "id", linli_record_int (resolution, "meeting")) : NULL;
  g_autoptr (LinliRecord) topic
      = resolution ? linli_act_query (act, "topic-by-id", "id", linli_record_int (resolution, "topic")) : NULL;

  if (!linli_privacy_of_meeting (act, meeting) && !linli_privacy_of_meeting (act, adopted_in) && !linli_privacy_of_topic (topic))
    return TRUE;
  return linli_refuse (error, _("house rule"), _("A mediation is not public: what the parties agreed is given to them, not put "
                                                 "on notice."));
}
