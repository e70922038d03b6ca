#include "council/conflicts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  LinliCouncil *council; /* borrowed */
  const LinliRecord *offices;
  LinliRecord *chair, *recorder, *supervisor; /* rows of people, nullable */
  GPtrArray *tellers, *found;
} Search;

static LinliRecord *
ask (LinliCouncil *council, const char *query, const char *label)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  if (!label)
    return NULL;
  linli_record_set_text (params, "label", label);
  return linli_council_row (council, query, params, NULL);
}

static gboolean
same (const LinliRecord *person, const LinliRecord *other)
{
  return person && other && linli_record_int (person, "id") == linli_record_int (other, "id");
}

static void
add (Search *in, gboolean refused, const char *member, const LinliRecord *person, const char *article, char *text)
{
  LinliRecord *row = linli_record_new ();

  linli_record_set_text (row, "member", member);
  linli_record_set_text (row, "person", linli_record_text (person, "label"));
  linli_record_set_text (row, "article", article);
  linli_record_set_text (row, "text", text);
  linli_record_set_int (row, "refused", refused);
  g_ptr_array_add (in->found, row);
  g_free (text);
}

static gboolean
are_kin (Search *in, const LinliRecord *person, const LinliRecord *other)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  if (!person || !other)
    return FALSE;
  linli_record_set_int (params, "person", linli_record_int (person, "id"));
  linli_record_set_int (params, "other", linli_record_int (other, "id"));
  row = linli_council_row (in->council, "plan-kin", params, NULL);
  return row && linli_record_int (row, "count") > 0;
}

static gboolean
near_committee (Search *in, const LinliRecord *person)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  linli_record_set_int (params, "person", linli_record_int (person, "id"));
  row = linli_council_row (in->council, "kin-in-committee", params, NULL);
  return row && linli_record_int (row, "count") > 0;
}

static void
check_chair (Search *in)
{
  if (same (in->chair, in->recorder))
    add (in, TRUE, "recorder", in->recorder, NULL, g_strdup (_("The chair cannot also be the recorder.")));
}

static void
check_supervisor (Search *in)
{
  const LinliRecord *person = in->supervisor;

  if (!person)
    return;
  if (same (person, in->chair) || same (person, in->recorder))
    add (in, TRUE, "supervisor", person, NULL, g_strdup (_("The supervisor cannot also chair or record.")));
  if (strcmp (linli_record_text (person, "office"), "committee") == 0 || near_committee (in, person))
    add (in, TRUE, "supervisor", person,
         _("Urban Residents' Committees Law, article 36; Villagers' Committees Law, article 37"),
         g_strdup_printf (_("“%s” is a member of the committee or near kin of one and may not supervise."),
                          linli_record_text (person, "label")));
  else if (are_kin (in, person, in->chair) || are_kin (in, person, in->recorder))
    add (in, TRUE, "supervisor", person, _("house rule"),
         g_strdup_printf (_("“%s” is near kin of the chair or the recorder and may not supervise them."),
                          linli_record_text (person, "label")));
}

static void
check_teller (Search *in, const LinliRecord *person)
{
  const char *label = linli_record_text (person, "label");

  if (same (person, in->chair) || same (person, in->supervisor))
    add (in, TRUE, "tellers", person, NULL, g_strdup (_("A teller is neither the chair nor the supervisor.")));
  if (are_kin (in, person, in->chair))
    add (in, TRUE, "tellers", person, _("house rule"),
         g_strdup_printf (_("“%s” is near kin of the chair and may not count the votes."), label));
  if (same (person, in->recorder))
    add (in, FALSE, "tellers", person, _("house rule"),
         g_strdup_printf (_("“%s” records and counts as well; better two people."), label));
}

/* The law is silent here, so it is said and not refused. */
static void
check_interest (Search *in, const char *member, const LinliRecord *person)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  if (!person)
    return;
  linli_record_set_int (params, "person", linli_record_int (person, "id"));
  linli_record_set_text (params, "topic", linli_record_text (in->offices, "topic"));
  linli_record_set_text (params, "meeting", linli_record_text (in->offices, "meeting"));
  row = linli_council_row (in->council, "plan-interest", params, NULL);
  if (row)
    add (in, FALSE, member, person, _("house rule"),
         g_strdup_printf (_("“%s” has an interest in topic %s: %s. Better somebody else."), linli_record_text (person, "label"),
                          linli_record_text (row, "label"),
                          linli_record_int (row, "asked") ? _("it began with their request") : _("named as affected")));
}

static int
refused_first (gconstpointer a, gconstpointer b)
{
  const LinliRecord *left = *(LinliRecord *const *) a, *right = *(LinliRecord *const *) b;

  return (int) (linli_record_int (right, "refused") - linli_record_int (left, "refused"));
}

static void
read_people (Search *in)
{
  const char *const *tellers = linli_record_list (in->offices, "tellers");

  in->chair = ask (in->council, "find-person", linli_record_text (in->offices, "chair"));
  in->recorder = ask (in->council, "find-person", linli_record_text (in->offices, "recorder"));
  in->supervisor = ask (in->council, "find-person", linli_record_text (in->offices, "supervisor"));
  for (guint i = 0; tellers[i]; i++)
    {
      LinliRecord *teller = ask (in->council, "find-person", tellers[i]);
      if (teller)
        g_ptr_array_add (in->tellers, teller);
    }
}

GPtrArray *
linli_conflicts_find (LinliCouncil *council, const LinliRecord *offices)
{
  g_autoptr (GPtrArray) tellers = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  Search in = { council, offices, NULL, NULL, NULL, tellers, found };

  read_people (&in);
  check_chair (&in);
  check_supervisor (&in);
  check_interest (&in, "supervisor", in.supervisor);
  for (guint i = 0; i < tellers->len; i++)
    {
      check_teller (&in, tellers->pdata[i]);
      check_interest (&in, "tellers", tellers->pdata[i]);
    }
  g_ptr_array_sort (found, refused_first);
  g_clear_pointer (&in.chair, linli_record_unref);
  g_clear_pointer (&in.recorder, linli_record_unref);
  g_clear_pointer (&in.supervisor, linli_record_unref);
  return found;
}
