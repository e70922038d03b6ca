#include "council/act.h"

#include "base/error.h"
#include "council/floor.h"
#include "council/privacy.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* Every motion that the resolution rests on was carried in this meeting; @owners: whether one concerns the owners. */
static gboolean
check_motions (LinliAct *act, gboolean *owners, GError **error)
{
  const char *const *ids = linli_record_list (act->values, "motions");

  for (guint i = 0; ids[i]; i++)
    {
      g_autoptr (LinliRecord) motion = linli_act_query (act, "motion-by-id", "id", g_ascii_strtoll (ids[i], NULL, 10));
      g_autoptr (LinliRecord) topic = NULL;
      if (linli_record_int (motion, "meeting") != linli_act_int (act, "meeting")
          || !g_str_equal (linli_record_text (motion, "state"), "carried"))
        return linli_refuse (error, NULL, _("“%s” was not carried in this meeting."),
                             linli_record_text (motion, "label"));
      topic = linli_act_query (act, "topic-by-id", "id", linli_record_int (motion, "topic"));
      *owners = *owners || (topic && linli_record_int (topic, "owners_needed"));
    }
  return TRUE;
}

static gboolean
adopt (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  LinliRecord *topic = linli_act_row (act, "topic");
  LinliRule *rule = linli_floor_rule (act, meeting, error);
  const char *state = linli_record_text (meeting, "state");
  gboolean opinion = g_str_equal (linli_act_text (act, "kind"), "opinion");
  gboolean owners = FALSE;

  if (!rule || !check_motions (act, &owners, error) || !linli_privacy_check_motion (act, meeting, topic, error))
    return FALSE;
  if (!g_str_equal (state, "session") && !g_str_equal (state, "adjourned"))
    return linli_refuse (error, NULL, _("The meeting is %s; it adopts nothing."), linli_machine_state_word (state));
  if (!opinion && !linli_record_list (act->values, "motions")[0])
    return linli_refuse (error, NULL, _("A resolution rests on a motion that was carried; without one it is a consultative opinion."));
  if (!opinion && rule->output == LINLI_OUTPUT_OPINION)
    return linli_refuse (error, linli_rule_article (rule, linli_act_language (act)),
                         _("A consultation ends in a consultative opinion, not in a resolution."));
  linli_act_set_int (act, "owners_needed", owners || (topic && linli_record_int (topic, "owners_needed")));
  return linli_act_label (act, "JY", "find-resolution", error);
}

/* Agreed without a vote: nobody objected when the chair asked. Only a body or meeting that consults ends so. */
static gboolean
agree (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  LinliRecord *item = linli_act_row (act, "item");
  LinliRule *rule = linli_floor_rule (act, meeting, error);
  g_autoptr (LinliRecord) topic = linli_act_query (act, "topic-by-id", "id", linli_record_int (item, "topic"));
  const char *mode = linli_record_text (meeting, "mode");
  gboolean consults = rule && (rule->output == LINLI_OUTPUT_OPINION || g_str_equal (mode, "tea") || g_str_equal (mode, "mediation"));

  if (!rule || !linli_floor_in_session (meeting, error) || !linli_privacy_check_motion (act, meeting, topic, error))
    return FALSE;
  if (!consults)
    return linli_refuse (error, linli_rule_article (rule, linli_act_language (act)),
                         _("This body decides by vote; only a consultation agrees without one."));
  if (linli_record_int (item, "meeting") != linli_record_int (meeting, "id") || !linli_record_has (item, "started_at"))
    return linli_refuse (error, NULL, _("“%s” is not before this meeting."), linli_record_text (item, "label"));
  if (!linli_act_int (act, "objections_asked"))
    return linli_refuse (error, _("house rule"), _("The chair asks first whether anybody objects."));
  if (topic)
    linli_act_set_int (act, "topic", linli_record_int (topic, "id"));
  linli_act_set_text (act, "state", "pending");
  linli_act_set_int (act, "owners_needed", topic && linli_record_int (topic, "owners_needed"));
  return linli_act_label (act, "JY", "find-resolution", error);
}

static gboolean
take_effect (LinliAct *act, GError **error)
{
  LinliRecord *resolution = linli_act_row (act, "resolution");
  gint64 id = linli_record_int (resolution, "id");

  if (linli_act_count (act, "running-notices", "resolution", id) > 0)
    return linli_refuse (error, _("Urban Residents' Committees Law, article 34; Villagers' Committees Law, article 35"),
                         _("Its public notice has not ended yet, or its end was not entered."));
  if (linli_act_count (act, "open-objections", "resolution", id) > 0)
    return linli_refuse (error, NULL, _("An objection has not been answered yet."));
  if (linli_record_int (resolution, "owners_needed") && !linli_record_has (resolution, "owners_vote"))
    return linli_refuse (error, _("Civil Code, article 278"),
                         _("It changes what the owners hold in common; it takes effect only after they have agreed."));
  linli_act_set_date (act, "on", act->today);
  return TRUE;
}

static gboolean
complete (LinliAct *act, GError **error)
{
  gint64 open = linli_act_count (act, "open-tasks-of-resolution", "resolution", linli_act_int (act, "resolution"));

  return open == 0
         || linli_refuse (error, NULL, ngettext ("%d task of it is not closed yet.", "%d tasks of it are not closed yet.",
                                                 (gulong) open),
                          (int) open);
}

/* How many of those who may ask must ask: 居委法28, 村委法30. */
typedef struct
{
  const char *body; /* of the rule */
  int d;            /* one in so many */
  gboolean reps;    /* counted among representatives only */
} Trigger;

static const Trigger *
trigger_for (const char *body)
{
  static const Trigger triggers[] = {
    { "residents_reps", 5, TRUE },      { "villagers_reps", 5, TRUE },
    { "residents_assembly", 10, FALSE }, { "villagers_assembly", 10, FALSE },
    { "villagers_households", 10, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (triggers); i++)
    if (g_str_equal (triggers[i].body, body))
      return &triggers[i];
  return NULL;
}

static gint64
count_askers (LinliAct *act, gint64 body, gboolean reps)
{
  g_autoptr (LinliRecord) params = linli_record_copy (act->values);
  g_autoptr (LinliRecord) row = NULL;

  linli_record_set_int (params, "body", body);
  linli_record_set_int (params, "reps", reps);
  row = linli_register_row (act->reg, "askers", params, NULL);
  return row ? linli_record_int (row, "count") : 0;
}

static gboolean
ask_reconsideration (LinliAct *act, GError **error)
{
  LinliRecord *resolution = linli_act_row (act, "resolution");
  g_autoptr (LinliRecord) meeting = linli_act_query (act, "meeting-by-id", "id", linli_record_int (resolution, "meeting"));
  LinliRule *rule = linli_floor_rule (act, meeting, error);
  const Trigger *trigger = rule ? trigger_for (rule->body) : NULL;
  const char *state = rule ? linli_act_next (act, "resolution", resolution, "suspend", error) : NULL;
  gint64 body = linli_record_int (meeting, "body");
  gint64 askers, base;
  LinliRecord *record;

  if (!state)
    return FALSE;
  if (!trigger)
    return linli_refuse (error, NULL, _("This body's rule knows no request for reconsideration."));
  askers = count_askers (act, body, trigger->reps);
  base = linli_act_count (act, trigger->reps ? "reps-of-body" : "members-of-body", "body", body);
  if (base == 0 || askers * trigger->d < base)
    return linli_refuse (error, act->step->article ? _(act->step->article) : NULL,
                         _("%" PRId64 " of %" PRId64 " ask for it; at least one in %d must (%" PRId64
                           "×%d＝%" PRId64 ")."),
                         askers, base, trigger->d, askers, trigger->d, askers * trigger->d);
  linli_act_set_int (act, "askers", askers);
  linli_act_set_int (act, "base", base);
  linli_act_set_text (act, "article", act->step->article);
  record = linli_act_also_move (act, "resolution.suspended", "resolution", linli_record_int (resolution, "id"), state);
  linli_record_set_text (record, "reason", linli_act_text (act, "reason"));
  return linli_act_label (act, "FY", "find-reconsideration", error);
}

static gboolean
check_rating (LinliAct *act, GError **error)
{
  gint64 returned = linli_act_int (act, "satisfied") + linli_act_int (act, "basically")
                    + linli_act_int (act, "unsatisfied");

  if (!linli_act_has (act, "invalid"))
    linli_act_set_int (act, "invalid", 0);
  linli_act_set_date (act, "on", act->today);
  return returned + linli_act_int (act, "invalid") <= linli_act_int (act, "sent")
         || linli_refuse (error, NULL, _("More forms came back than were sent."));
}

static gboolean
give_feedback (LinliAct *act, GError **error)
{
  linli_act_set_date (act, "on", act->today);
  return linli_act_label (act, "FK", "find-feedback", error);
}

const LinliActKind linli_acts_resolution[] = {
  { "resolution.adopt",
    "label:t? meeting:@meeting topic:@topic? motions:@motion*? text:b kind:c(resolution|opinion)",
    "resolution.adopted", adopt, N_("adopt a resolution from carried motions, or a consultative opinion") },
  { "meeting.consensus", "label:t? meeting:@meeting item:@item text:b objections_asked:o", "resolution.consented", agree,
    N_("adopt a consultative opinion that nobody objected to when the chair asked") },
  { "resolution.take_effect", "resolution:@resolution", "resolution.took_effect", take_effect,
    N_("let a resolution take effect after its notice, and after the owners where they must agree") },
  { "resolution.execute", "resolution:@resolution", "resolution.executing", NULL, N_("begin to carry it out") },
  { "resolution.complete", "resolution:@resolution", "resolution.completed", complete, N_("all its tasks are closed") },
  { "resolution.amend", "resolution:@resolution text:b", "resolution.amended", NULL,
    N_("change a suspended resolution; it is put on notice again") },
  { "resolution.archive", "resolution:@resolution", "resolution.archived", NULL, N_("archive a resolution") },
  { "reconsideration.ask", "label:t? resolution:@resolution people:@person* reason:b", "reconsideration.asked",
    ask_reconsideration, N_("a share of the members asks for reconsideration; the resolution is suspended") },
  { "rating.collect", "resolution:@resolution sent:i satisfied:i basically:i unsatisfied:i invalid:i?",
    "rating.collected", check_rating, N_("enter the residents' ratings of what was done") },
  { "feedback.give", "label:t? resolution:@resolution person:@person? text:b", "feedback.given", give_feedback,
    N_("enter a resident's feedback") },
  { NULL },
};
