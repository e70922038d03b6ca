#include "council/council-private.h"

#include "base/error.h"
#include "base/text.h"
#include "council/files.h"
#include "council/keyring.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static LinliCouncil *
council_new (LinliRegister *reg, const char *path, GError **error)
{
  g_autoptr (LinliCouncil) council = g_new0 (LinliCouncil, 1);
  g_autofree char *own = path ? g_strconcat (path, ".rules", NULL) : NULL;
  g_autoptr (LinliRecord) row = NULL;

  council->reg = reg;
  council->urn = linli_urn_desk_new ();
  council->book = linli_rulebook_load (own, error);
  row = council->book ? linli_register_row (reg, "register", NULL, error) : NULL;
  if (!row)
    return NULL;
  council->path = g_strdup (path);
  council->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  council->language = g_strdup (linli_record_text (row, "language"));
  return g_steal_pointer (&council);
}

/* Takes out the bytes that no entry needs any more. What cannot be taken out now is found again by an audit and at the
 * next opening. */
static void
sweep (LinliCouncil *council)
{
  g_autoptr (GPtrArray) gone = linli_register_rows (council->reg, "files-gone", NULL, NULL);

  council->sweep = FALSE;
  for (guint i = 0; gone && i < gone->len; i++)
    linli_files_remove (council->path, linli_record_text (gone->pdata[i], "sha256"), NULL);
}

static gboolean
clean_fact (LinliRecord *facts, const char *name, gboolean needed, GError **error)
{
  const char *given = linli_record_text (facts, name);
  g_autofree char *clean = given ? linli_text_clean (given, LINLI_TEXT_LINE_MAX, FALSE, name, error) : NULL;

  if (given && !clean)
    return FALSE;
  if (needed && (!clean || !*clean))
    return linli_fail (error, LINLI_ERROR_INPUT, _("A register needs the member “%s”."), name);
  linli_record_set_text (facts, name, clean);
  return TRUE;
}

static gboolean
check_choice (const LinliRecord *facts, const char *name, const char *choices, GError **error)
{
  g_auto (GStrv) words = g_strsplit (choices, "|", -1);
  const char *value = linli_record_text (facts, name);

  if (value && g_strv_contains ((const char *const *) words, value))
    return TRUE;
  return linli_fail (error, LINLI_ERROR_INPUT, _("Member “%s” must be %s."), name, choices);
}

LinliCouncil *
linli_council_create (const char *path, const LinliRecord *given, gint64 at_ms, GError **error)
{
  g_autoptr (LinliRecord) facts = linli_record_copy (given);
  g_autoptr (LinliKey) key = NULL;
  g_autofree char *public_hex = NULL;
  LinliRegister *reg;

  if (!clean_fact (facts, "name", TRUE, error) || !clean_fact (facts, "division", FALSE, error)
      || !clean_fact (facts, "contact", FALSE, error) || !check_choice (facts, "kind", "residents|villagers", error)
      || !check_choice (facts, "community", "commercial|old|resettled|mixed|traditional|blended", error)
      || !check_choice (facts, "language", "zh|en", error))
    return NULL;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      linli_refuse (error, NULL, _("“%s” exists already; a register is never overwritten."), path);
      return NULL;
    }
  key = linli_keyring_make (error);
  if (!key)
    return NULL;
  public_hex = linli_key_public (key);
  linli_record_set_text (facts, "key", public_hex);
  reg = linli_register_create (path, facts, at_ms, error);
  return reg ? council_new (reg, path, error) : NULL;
}

LinliCouncil *
linli_council_open (const char *path, gboolean write, GError **error)
{
  LinliRegister *reg = linli_register_open (path, write, error);
  LinliCouncil *council = reg ? council_new (reg, path, error) : NULL;

  if (council && write)
    sweep (council);
  return council;
}

LinliCouncil *
linli_council_reader (LinliCouncil *writer, GError **error)
{
  LinliRegister *reg = linli_register_reader (writer->reg, error);

  return reg ? council_new (reg, linli_register_path (writer->reg), error) : NULL;
}

LinliCouncil *
linli_council_trial (LinliCouncil *council, GError **error)
{
  LinliRegister *reg = linli_register_snapshot (council->reg, error);

  return reg ? council_new (reg, linli_register_path (council->reg), error) : NULL;
}

gboolean
linli_council_mend (LinliCouncil *council, GError **error)
{
  g_return_val_if_fail (!council->in_batch, FALSE);

  g_hash_table_remove_all (council->taken);
  return linli_register_mend (council->reg, error);
}

void
linli_council_free (LinliCouncil *council)
{
  linli_register_free (council->reg);
  linli_urn_desk_free (council->urn);
  g_clear_pointer (&council->book, linli_rulebook_free);
  g_free (council->language);
  g_free (council->path);
  g_clear_pointer (&council->taken, g_hash_table_unref);
  g_free (council);
}

LinliRulebook *
linli_council_rulebook (LinliCouncil *council)
{
  return council->book;
}

const char *
linli_council_path (LinliCouncil *council)
{
  return linli_register_path (council->reg);
}

const char *
linli_council_language (LinliCouncil *council)
{
  return council->language;
}

gint64
linli_council_size (LinliCouncil *council)
{
  return linli_register_size (council->reg);
}

char *
linli_council_head (LinliCouncil *council)
{
  return linli_register_head (council->reg);
}

LinliRecord *
linli_council_row (LinliCouncil *council, const char *query, const LinliRecord *params, GError **error)
{
  return linli_register_row (council->reg, query, params, error);
}

GPtrArray *
linli_council_rows (LinliCouncil *council, const char *query, const LinliRecord *params, GError **error)
{
  return linli_register_rows (council->reg, query, params, error);
}

/* Transactions. */

gboolean
linli_council_committed (LinliCouncil *council, gboolean done)
{
  if (done && council->sweep && linli_register_path (council->reg))
    sweep (council);
  linli_urn_desk_settle (council, done);
  council->sweep = FALSE;
  if (!done)
    g_hash_table_remove_all (council->taken);
  return done;
}

gboolean
linli_council_batch_begin (LinliCouncil *council, GError **error)
{
  g_return_val_if_fail (!council->in_batch, FALSE);

  council->batch_at_ms = 0;
  council->in_batch = linli_register_begin (council->reg, error);
  return council->in_batch;
}

gboolean
linli_council_batch_commit (LinliCouncil *council, const char *token, GError **error)
{
  g_return_val_if_fail (council->in_batch, FALSE);

  council->in_batch = FALSE;
  return linli_council_committed (council, linli_register_commit (council->reg, token, error));
}

void
linli_council_batch_undo (LinliCouncil *council)
{
  if (council->in_batch)
    linli_register_rollback (council->reg);
  council->in_batch = FALSE;
  council->sweep = FALSE;
  linli_urn_desk_settle (council, FALSE);
  g_hash_table_remove_all (council->taken);
}

const char *
linli_council_sqlite_version (void)
{
  return linli_register_sqlite_version ();
}
