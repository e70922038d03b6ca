#include "council/act.h"

#include "base/error.h"
#include "council/facts.h"
#include "council/privacy.h"
#include "council/words.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* A new version names why it replaces the one before; a signed version is never changed. */
static gboolean
draft (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  g_autoptr (LinliRecord) before = linli_register_row (act->reg, "latest-paper", act->values, NULL);
  const char *state = linli_record_text (meeting, "state");
  gint64 version = before ? linli_record_int (before, "version") + 1 : 1;
  g_autofree char *label = NULL;

  if (!g_str_equal (state, "adjourned") && !g_str_equal (state, "inquorate") && !g_str_equal (state, "archived"))
    return linli_refuse (error, NULL, _("The meeting is %s; its papers are written after it has closed."),
                         linli_machine_state_word (state));
  if (g_str_equal (linli_act_text (act, "kind"), "notice") && !linli_privacy_check_notice (act, meeting, NULL, error))
    return FALSE;
  if (before && !g_str_equal (linli_record_text (before, "state"), "issued"))
    return linli_refuse (error, NULL, _("Version %" PRId64 " is not issued yet; go on with it."), version - 1);
  if (before && !linli_act_has (act, "correction"))
    return linli_refuse (error, NULL, _("Version %" PRId64 " is issued; say what the new one corrects."),
                         version - 1);
  label = g_strdup_printf ("%s/%s/%" G_GINT64_FORMAT, linli_record_text (meeting, "label"),
                           linli_act_text (act, "kind"), version);
  linli_act_set_int (act, "version", version);
  linli_act_set_text (act, "label", label);
  return TRUE;
}

/* Two pairs of eyes: whoever wrote the draft does not check it. */
static gboolean
check_draft (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) drafted = linli_act_query (act, "actor-of", "seq", linli_act_int (act, "paper"));

  return act->actor != linli_record_int (drafted, "actor")
         || linli_refuse (error, _("house rule"), _("Whoever drafted a paper does not check it themselves."));
}

static gboolean
issue (LinliAct *act, GError **error)
{
  g_autofree char *facts = linli_facts_build (act, linli_act_row (act, "paper"), error);

  if (!facts)
    return FALSE;
  linli_act_set_text (act, "facts", facts);
  linli_act_set_date (act, "on", act->today);
  return TRUE;
}

static gboolean
is_digest (const char *text)
{
  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

/* The person who signs in a field is the one who held that office in the meeting. */
static gboolean
check_signer (LinliAct *act, GError **error)
{
  LinliRecord *paper = linli_act_row (act, "paper");
  g_autoptr (LinliRecord) meeting = linli_act_query (act, "meeting-by-id", "id", linli_record_int (paper, "meeting"));
  g_autoptr (LinliRecord) params = linli_record_copy (act->values);
  g_autoptr (LinliRecord) signed_already = linli_register_row (act->reg, "signature-of", params, NULL);

  if (linli_act_int (act, "person") != linli_record_int (meeting, linli_act_text (act, "field")))
    return linli_refuse (error, NULL, _("“%s” was not the %s of this meeting."),
                         linli_record_text (linli_act_row (act, "person"), "label"), linli_word (linli_act_text (act, "field")));
  if (signed_already)
    return linli_refuse (error, NULL, _("This place is signed already."));
  if (!is_digest (linli_act_text (act, "certificate")) || !is_digest (linli_act_text (act, "file")))
    return linli_fail (error, LINLI_ERROR_INPUT, _("A digest is 64 hexadecimal digits."));
  return TRUE;
}

const LinliActKind linli_acts_paper[] = {
  { "paper.draft", "meeting:@meeting kind:c(record|minutes|notice) number:t? correction:b?", "paper.drafted", draft,
    N_("draft a paper of a closed meeting, or a version that corrects an issued one") },
  { "paper.check", "paper:@paper", "paper.checked", check_draft, N_("a second person has checked the draft") },
  { "paper.issue", "paper:@paper", "paper.issued", issue, N_("issue a paper: its facts and the ledger's head are fixed") },
  { "paper.sign", "paper:@paper field:c(chair|recorder|supervisor) person:@person certificate:t file:t", "paper.signed",
    check_signer, N_("note that a signer has signed a paper's file") },
  { NULL },
};
