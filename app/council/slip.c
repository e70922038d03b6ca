#include "council/slip.h"

#include "base/error.h"
#include "council/council-private.h"
#include "council/papers-private.h"
#include "council/sources.h"
#include "minutes/mask.h"
#include "minutes/phrase.h"
#include "minutes/slip.h"
#include "pdf/layout.h"

#include <glib/gi18n-lib.h>

/* Which limit the date of a request comes from, while one runs. */
static const char *
limit_of (const char *state)
{
  if (g_strcmp0 (state, "registered") == 0)
    return "appeal_accept";
  return g_strcmp0 (state, "accepted") == 0 || g_strcmp0 (state, "handling") == 0 ? "admission" : NULL;
}

LinliRecord *
linli_slip_limit (LinliCouncil *council, const char *state, const char *language)
{
  const char *name = limit_of (state);
  const LinliLimit *limit = name ? linli_limits_find (linli_council_rulebook (council)->limits, name, NULL) : NULL;
  LinliRecord *row = limit ? linli_record_new () : NULL;

  if (!limit)
    return NULL;
  linli_record_set_text (row, "limit", linli_limit_title (limit, language));
  linli_record_set_int (row, "limit_days", limit->value);
  linli_record_set_text (row, "article", linli_limit_article (limit, language));
  return row;
}

static void
add_limit (LinliCouncil *council, LinliRecord *facts, const LinliRecord *row)
{
  g_autoptr (LinliRecord) limit = linli_slip_limit (council, linli_record_text (row, "state"), council->language);

  if (!limit)
    return;
  linli_record_set_text (facts, "due", linli_record_text (row, "due"));
  linli_record_set_text (facts, "limit", linli_record_text (limit, "limit"));
  linli_record_set_int (facts, "limit_days", linli_record_int (limit, "limit_days"));
  linli_record_set_text (facts, "article", linli_record_text (limit, "article"));
}

/* A name that only the contact holds is no public label: the slip says that the contact is kept, not what it is. */
static const char *
who (const LinliRecord *row, const char *language)
{
  if (linli_record_has (row, "by_label"))
    return linli_record_text (row, "by_label");
  return linli_phrase (language, linli_record_int (row, "anonymous") ? "slip-anonymous" : "slip-kept");
}

static LinliRecord *
facts_of (LinliCouncil *council, const LinliRecord *row, const LinliRecord *reg)
{
  static const char *const copied[] = { "label", "received_on", "external", "kind", "grid", "clerk" };
  LinliRecord *facts = linli_record_new ();
  const char *words = linli_record_text (row, "words");

  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    linli_record_set_text (facts, copied[i], linli_record_text (row, copied[i]));
  linli_record_set_text (facts, "language", council->language);
  linli_record_set_text (facts, "organisation", linli_record_text (reg, "name"));
  linli_record_set_text (facts, "contact", linli_record_text (reg, "contact"));
  linli_record_set_text (facts, "source", linli_source_phrase (linli_record_text (row, "source"), council->language));
  linli_record_set_text (facts, "by", who (row, council->language));
  linli_record_set_text (facts, "text", words ? words : linli_phrase (council->language, "slip-erased"));
  linli_record_set_int (facts, "at_ms", linli_record_int (row, "registered_at"));
  add_limit (council, facts, row);
  return facts;
}

static LinliRecord *
find_row (LinliCouncil *council, const char *label, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GError) failure = NULL;
  LinliRecord *row;

  linli_record_set_text (params, "label", label);
  row = linli_council_row (council, "request-slip", params, &failure);
  if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (!row)
    linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no request “%s”."), label);
  return row;
}

GBytes *
linli_slip_render (LinliCouncil *council, const char *label, GError **error)
{
  g_autoptr (LinliRecord) row = find_row (council, label, error);
  g_autoptr (LinliRecord) reg = row ? linli_council_row (council, "register", NULL, error) : NULL;
  g_autoptr (LinliRecord) facts = reg ? facts_of (council, row, reg) : NULL;
  g_autoptr (LinliDocument) document = facts ? linli_slip_document (facts) : NULL;
  g_autoptr (LinliFonts) fonts = document ? linli_papers_load_fonts (error) : NULL;
  g_autoptr (LinliPages) pages = fonts ? linli_layout_render (document, fonts, error) : NULL;

  return pages ? g_bytes_ref (pages->pdf) : NULL;
}
