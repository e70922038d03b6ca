#include "cli/command.h"

#include "base/error.h"
#include "council/urn.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define LINE_SIZE 2048

/* One call of the program. */
typedef struct
{
  LinliCouncil *council;
  const char *motion;
  gint64 vote; /* 0 before it is opened */
  char *actor;
  gint64 at_ms;
  int slips, returned;
  gboolean turnout;
  char **by;
  LinliUrnGate *gate; /* of the slips on standard input */
} Urn;

static gboolean
act (Urn *urn, const char *name, LinliRecord *members, GError **error)
{
  linli_record_set_text (members, "vote", urn->motion);
  return linli_council_act (urn->council, name, members, urn->at_ms, urn->actor, NULL, error);
}

static void
print_draw (const LinliUrnDraw *draw)
{
  for (guint i = 0; i < linli_urn_draw_slips (draw); i++)
    printf ("%s %s\n", linli_urn_draw_code (draw, i), linli_urn_draw_digits (draw, i));
  for (guint teller = 0; teller < 2; teller++)
    printf ("\n%s\n", linli_urn_draw_share (draw, teller));
}

static gboolean
open_vote (Urn *urn, GError **error)
{
  g_autoptr (LinliUrnDraw) draw = linli_urn_draw ((guint) MAX (urn->slips, 0), NULL, NULL, NULL, error);

  if (!draw || !linli_urn_open (urn->council, draw, urn->motion, urn->turnout, urn->at_ms, urn->actor, NULL, error))
    return FALSE;
  print_draw (draw);
  return TRUE;
}

/* The urn's vote, which must be that on the motion named. */
static LinliRecord *
vote_row (Urn *urn, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GError) failure = NULL;
  LinliRecord *row;

  linli_record_set_text (params, "label", urn->motion);
  row = linli_council_row (urn->council, "find-vote", params, &failure);
  if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (!row)
    linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no vote on “%s”."), urn->motion);
  else
    urn->vote = linli_record_int (row, "id");
  return row;
}

/* One line of standard input, its end cut off. */
static gboolean
read_line (char line[LINE_SIZE])
{
  if (!fgets (line, LINE_SIZE, stdin))
    return FALSE;
  g_strchomp (line);
  return TRUE;
}

static const char *
state_word (LinliUrnState state, const char *free_word)
{
  switch (state)
    {
    case LINLI_URN_FREE:
      return free_word;
    case LINLI_URN_USED:
      return "already recorded";
    case LINLI_URN_SPOILED:
      return "spoiled";
    default:
      return "unknown";
    }
}

/* Says what became of a line, at once: whoever reads it may rely on it. */
static gboolean
answer (gboolean done, const char *word, GError **error)
{
  g_autoptr (GError) failure = done ? NULL : g_steal_pointer (error);

  if (failure && !linli_error_is_refused (failure) && !linli_error_is_input (failure))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  printf ("%s\n", failure ? failure->message : word);
  fflush (stdout);
  return TRUE;
}

typedef gboolean (*SlipFunc) (Urn *urn, const LinliUrnTicket *ticket, const char *choice, const char **word, GError **error);

static gboolean
cast_slip (Urn *urn, const LinliUrnTicket *ticket, const char *choice, const char **word, GError **error)
{
  LinliUrnState state;
  gboolean done = linli_urn_cast (urn->council, urn->vote, ticket, choice, urn->gate, &state, error);

  *word = done ? state_word (state, "recorded") : NULL;
  return done;
}

static gboolean
spoil_slip (Urn *urn, const LinliUrnTicket *ticket, const char *choice, const char **word, GError **error)
{
  *word = "spoiled";
  return linli_urn_spoil (urn->council, urn->vote, ticket, error);
}

/* A slip a line, by its code or digits, and what is chosen behind a space. */
static gboolean
each_slip (Urn *urn, SlipFunc func, GError **error)
{
  g_autoptr (LinliRecord) row = vote_row (urn, error);
  g_autoptr (LinliUrnGate) gate = linli_urn_gate_new ();
  char line[LINE_SIZE];

  if (row && !linli_record_has (row, "public_key"))
    return linli_refuse (error, NULL, _("Only a secret vote has an urn."));
  urn->gate = gate;
  while (row && read_line (line))
    {
      g_autoptr (GError) failure = NULL;
      char *space = strchr (line, ' ');
      const char *word = "unknown";
      LinliUrnState state = LINLI_URN_UNKNOWN;
      g_autoptr (LinliUrnTicket) ticket = NULL;
      gboolean done;

      if (space)
        *space = '\0';
      ticket = linli_urn_ticket_new (linli_record_text (row, "public_key"), line, &failure);
      done = ticket && linli_urn_look (urn->council, urn->vote, ticket, gate, &state, &failure)
             && (state == LINLI_URN_UNKNOWN || func (urn, ticket, space ? space + 1 : "", &word, &failure));
      explicit_bzero (line, sizeof line);
      if (!answer (done, word, &failure))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  return row != NULL;
}

static gboolean
cast (Urn *urn, GError **error)
{
  return each_slip (urn, cast_slip, error);
}

static gboolean
spoil (Urn *urn, GError **error)
{
  return each_slip (urn, spoil_slip, error);
}

static gboolean
turnout (Urn *urn, GError **error)
{
  g_autoptr (LinliRecord) row = vote_row (urn, error);
  LinliUrnTurnout is;

  if (!row || !linli_urn_turnout (urn->council, urn->vote, &is, error))
    return FALSE;
  g_print (_("%" PRId64 " slips, of them %" PRId64 " used, %" PRId64 " spoiled, %" PRId64 " left.\n"), is.issued, is.used,
           is.spoiled, is.left);
  return TRUE;
}

static gboolean
limits (Urn *urn, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) motion = NULL;
  g_autoptr (GPtrArray) sentences = NULL;

  linli_record_set_text (params, "label", urn->motion);
  motion = linli_council_row (urn->council, "find-motion", params, error);
  if (!motion && error && !*error)
    linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no such motion."));
  sentences = motion ? linli_urn_limits (urn->council, linli_record_int (motion, "id"), error) : NULL;
  for (guint i = 0; sentences && i < sentences->len; i++)
    g_print ("%s\n", (const char *) sentences->pdata[i]);
  return sentences != NULL;
}

static gboolean
close_urn (Urn *urn, GError **error)
{
  static char *nobody[] = { NULL };
  g_autoptr (LinliRecord) members = linli_record_new (), row = NULL;

  linli_record_set_int (members, "returned", urn->returned);
  linli_record_set_list (members, "by", (const char *const *) (urn->by ? urn->by : nobody));
  if (!act (urn, "vote.close_urn", members, error) || !(row = vote_row (urn, error)))
    return FALSE;
  g_print (_("%" PRId64 " slips, of them %" PRId64 " used, %" PRId64 " spoiled, %" PRId64 " missing. Root of the boxes: %s\n"),
           linli_record_int (row, "issued"), linli_record_int (row, "used"), linli_record_int (row, "spoiled"),
           linli_record_int (row, "missing"), linli_record_text (row, "root"));
  return TRUE;
}

/* The next share on standard input: four lines that are not empty. */
static void
read_share (char share[LINE_SIZE])
{
  char line[LINE_SIZE];
  guint lines = 0;

  share[0] = '\0';
  while (lines < 4 && read_line (line))
    {
      lines += *line != '\0';
      g_strlcat (share, line, LINE_SIZE);
      g_strlcat (share, " ", LINE_SIZE);
    }
  explicit_bzero (line, sizeof line);
}

static gboolean
open_ballots (Urn *urn, GError **error)
{
  g_autoptr (LinliRecord) members = linli_record_new (), row = vote_row (urn, error);
  char first[LINE_SIZE], second[LINE_SIZE];
  gboolean unlocked;

  if (!row)
    return FALSE;
  read_share (first);
  read_share (second);
  unlocked = linli_urn_unlock (urn->council, urn->vote, first, second, error);
  explicit_bzero (first, sizeof first);
  explicit_bzero (second, sizeof second);
  return unlocked && act (urn, "vote.open_urn", members, error);
}

static gboolean
destroy (Urn *urn, GError **error)
{
  g_autoptr (LinliRecord) members = linli_record_new ();

  return act (urn, "vote.destroy_urn", members, error);
}

static const struct
{
  const char *name;
  gboolean (*run) (Urn *urn, GError **error);
} verbs[] = {
  { "limits", limits }, { "open", open_vote },  { "cast", cast },    { "spoil", spoil },
  { "turnout", turnout }, { "close", close_urn }, { "count", open_ballots }, { "destroy", destroy },
};

static int
run_verb (const char *verb, const char *path, Urn *urn)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  guint found = 0;

  while (found < G_N_ELEMENTS (verbs) && strcmp (verbs[found].name, verb) != 0)
    found++;
  if (found == G_N_ELEMENTS (verbs))
    return linli_command_usage (&linli_command_urn, _("it is limits, open, cast, spoil, turnout, close, count or destroy"));
  council = linli_council_open (path, TRUE, &error);
  urn->council = council;
  if (!council || !verbs[found].run (urn, &error))
    return linli_command_fail (g_steal_pointer (&error));
  return LINLI_EXIT_DONE;
}

static int
run (int argc, char **argv)
{
  Urn urn = { .at_ms = linli_clock_now () };
  g_autofree char *at = NULL;
  const GOptionEntry entries[] = {
    { "actor", 0, 0, G_OPTION_ARG_STRING, &urn.actor, N_("Who does it"), N_("LABEL") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, N_("Instant of the entry (now)"), N_("INSTANT") },
    { "slips", 0, 0, G_OPTION_ARG_INT, &urn.slips, N_("open: how many slips are drawn"), N_("NUMBER") },
    { "turnout", 0, 0, G_OPTION_ARG_NONE, &urn.turnout, N_("open: the hall sees how many have voted"), NULL },
    { "returned", 0, 0, G_OPTION_ARG_INT, &urn.returned, N_("close: how many slips came back unused"), N_("NUMBER") },
    { "by", 0, 0, G_OPTION_ARG_STRING_ARRAY, &urn.by, N_("close: a teller, one option each"), N_("LABEL") },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  int status;

  if (linli_command_options (&linli_command_urn, entries, &argc, &argv, 3, 3, &status))
    {
      urn.motion = argv[3];
      status = at && !linli_instant_parse (at, &urn.at_ms, &error) ? linli_command_fail (g_steal_pointer (&error))
                                                                   : run_verb (argv[1], argv[2], &urn);
    }
  g_free (urn.actor);
  g_strfreev (urn.by);
  return status;
}

const LinliCommand linli_command_urn
    = { "urn", N_("VERB FILE MOTION"), N_("the urn of a secret vote: limits, open, cast, spoil, turnout, close, count, destroy; codes, choices and shares are read from standard input"), run };
