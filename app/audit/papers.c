#include "audit/papers.h"

#include "council/papers.h"

#include <glib/gi18n-lib.h>

static void
add (GPtrArray *rows, const char *state, const char *name, const char *text)
{
  LinliRecord *row = linli_record_new ();
  g_autofree char *whole = g_strdup_printf (_("“%s”: %s"), name, text);

  linli_record_set_text (row, "finding", "paper");
  linli_record_set_text (row, "state", state);
  linli_record_set_text (row, "text", whole);
  g_ptr_array_add (rows, row);
}

static const char *
state_of (const char *verdict)
{
  if (g_str_equal (verdict, "valid"))
    return "ok";
  return g_str_equal (verdict, "incomplete") ? "unknown" : "bad";
}

void
linli_audit_add_paper (GPtrArray *rows, const char *name, GBytes *pdf, const char *authority_pem, LinliCouncil *council,
                       gint64 now_ms)
{
  g_autoptr (GPtrArray) found = linli_papers_verify (pdf, authority_pem, council, now_ms);
  const char *state = state_of (linli_record_text (found->pdata[0], "state"));
  LinliRecord *verdict = rows->pdata[0];

  add (rows, state, name, linli_record_text (found->pdata[0], "text"));
  for (guint i = 1; i < found->len; i++)
    if (g_str_equal (linli_record_text (found->pdata[i], "state"), "bad"))
      add (rows, "bad", name, linli_record_text (found->pdata[i], "text"));
  if (!g_str_equal (state, "bad") || g_str_equal (linli_record_text (verdict, "state"), "bad"))
    return;
  linli_record_set_text (verdict, "state", "bad");
  linli_record_set_text (verdict, "text", _("The register is whole in itself, but a paper contradicts it or was altered."));
}
