#include "council/council-private.h"

#include "base/error.h"
#include <glib/gi18n-lib.h>
#include <inttypes.h>

static void
say (GPtrArray *sentences, char *sentence)
{
  g_ptr_array_add (sentences, sentence);
}

/* What is so of every secret vote. */
static void
say_always (GPtrArray *sentences)
{
  say (sentences, g_strdup (_("Whoever controls this computer while the vote runs could see or change ballots; the tellers watch it.")));
  say (sentences, g_strdup (_("Who goes to the kiosk, and when, everybody sees; what is cast there nobody sees or records.")));
  say (sentences, g_strdup (_("If all vote alike, everyone's choice is known from the result.")));
  say (sentences, g_strdup (_("Each teller keeps one half of the key on paper, apart from the other, and tears it up before all at the announcement. With both halves and the disk of this computer, ballots could still be read, one after the other; without them nobody can.")));
  if (!linli_locked_possible ())
    say (sentences, g_strdup (_("This computer does not let memory be locked: the key might reach its swap space.")));
}

GPtrArray *
linli_urn_limits (LinliCouncil *council, gint64 motion, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) row = NULL;
  GPtrArray *sentences;
  gint64 present, proxies;

  linli_record_set_int (params, "motion", motion);
  row = linli_register_row (council->reg, "urn-limits", params, error);
  if (!row)
    {
      if (error && !*error)
        linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no such motion."));
      return NULL;
    }
  sentences = g_ptr_array_new_with_free_func (g_free);
  present = linli_record_int (row, "present");
  proxies = linli_record_int (row, "proxies");
  if (present < 5)
    say (sentences, g_strdup_printf (ngettext ("Only %" PRId64 " member votes: the result tells what was voted.",
                                               "Only %" PRId64 " members vote: in so small a group choices are easily guessed.",
                                               (gulong) present), present));
  if (proxies > 0)
    say (sentences, g_strdup_printf (ngettext ("%" PRId64 " member votes through a proxy, who knows that choice too.",
                                               "%" PRId64 " members vote through a proxy, who knows their choice too.",
                                               (gulong) proxies), proxies));
  say_always (sentences);
  return sentences;
}
