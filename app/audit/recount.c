#include "audit/recount.h"

#include "council/tally.h"

static LinliRecord *
counts_of (LinliRegister *reg, LinliRecord *vote, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) cast = NULL;

  linli_record_set_int (params, "vote", linli_record_int (vote, "id"));
  /* The ballots of a secret vote stand there, without names. */
  if (g_strcmp0 (linli_record_text (vote, "method"), "secret") == 0)
    return linli_register_row (reg, "disclosed-sums", params, error);
  cast = linli_register_row (reg, "tally", params, error);
  if (!cast)
    return NULL;
  /* Where choices stand by name they are counted again; a show of hands leaves only its count. */
  return linli_record_int (cast, "participating") > 0 ? g_steal_pointer (&cast) : linli_record_ref (vote);
}

static LinliRecord *
recount (LinliRegister *reg, LinliRecord *vote, const char *language, GError **error)
{
  g_autoptr (LinliRecord) counts = counts_of (reg, vote, error);
  g_autoptr (LinliRecord) row = linli_record_new ();
  g_autoptr (GError) reason = NULL;

  if (!counts)
    return NULL;
  linli_record_set_text (row, "label", linli_record_text (vote, "label"));
  if (!linli_tally_check (vote, counts, &reason) || !linli_tally_decide (vote, counts, language, row, &reason))
    {
      linli_record_set_text (row, "result", "—");
      linli_record_set_text (row, "calculation", reason->message);
    }
  linli_record_set_int (row, "same",
                        g_strcmp0 (linli_record_text (row, "result"), linli_record_text (vote, "result")) == 0
                            && g_strcmp0 (linli_record_text (row, "calculation"), linli_record_text (vote, "calculation")) == 0);
  return g_steal_pointer (&row);
}

GPtrArray *
linli_recount_all (LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) votes = linli_register_rows (reg, "decided-votes", NULL, error);
  g_autoptr (LinliRecord) settings = votes ? linli_register_row (reg, "register", NULL, error) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);

  for (guint i = 0; settings && i < votes->len; i++)
    {
      LinliRecord *row = recount (reg, votes->pdata[i], linli_record_text (settings, "language"), error);
      if (!row)
        return NULL;
      g_ptr_array_add (rows, row);
    }
  return settings ? g_steal_pointer (&rows) : NULL;
}
