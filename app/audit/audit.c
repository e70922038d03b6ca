#include "audit/audit.h"

#include "audit/recount.h"
#include "base/clock.h"
#include "base/error.h"
#include "council/council-private.h"
#include "council/files.h"
#include "council/urn-private.h"
#include "council/words.h"
#include "sign/key.h"
#include "store/checkpoints.h"
#include "store/replay.h"
#include "store/search.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define DIFFERENCES_MAX 50

static void
add (GPtrArray *rows, const char *finding, const char *state, const char *format, ...) G_GNUC_PRINTF (4, 5);

static void
add (GPtrArray *rows, const char *finding, const char *state, const char *format, ...)
{
  LinliRecord *row = linli_record_new ();
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  linli_record_set_text (row, "finding", finding);
  linli_record_set_text (row, "state", state);
  linli_record_set_text (row, "text", text);
  g_ptr_array_add (rows, row);
}

/* The key in force at entry @seq; a register that moved to another machine has had more than one. */
static const char *
key_at (GPtrArray *keys, gint64 seq)
{
  const char *key = NULL;

  for (guint i = 0; i < keys->len; i++)
    if (linli_record_int (keys->pdata[i], "seq") <= seq)
      key = linli_record_text (keys->pdata[i], "key");
  return key;
}

static void
check_one (GPtrArray *rows, LinliRegister *reg, LinliRecord *checkpoint, const char *key, guint *good)
{
  g_autoptr (GBytes) bytes = linli_checkpoints_bytes (reg, checkpoint);
  g_autoptr (GBytes) signature = linli_checkpoints_signature (checkpoint);
  gint64 seq = linli_record_int (checkpoint, "seq");
  const char *made_by = linli_record_text (checkpoint, "key");
  gboolean made = linli_key_verify (made_by, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                    g_bytes_get_data (signature, NULL), g_bytes_get_size (signature));

  if (g_strcmp0 (linli_record_text (checkpoint, "head"), linli_record_text (checkpoint, "ledger")) != 0)
    add (rows, "checkpoint", "bad", _("The checkpoint of entry %" PRId64 " signed another ledger than this one."),
         seq);
  else if (!made)
    add (rows, "checkpoint", "bad", _("The signature of the checkpoint of entry %" PRId64 " is false."), seq);
  else if (g_strcmp0 (made_by, key) != 0)
    add (rows, "checkpoint", "bad", _("The checkpoint of entry %" PRId64 " was signed by another key than the register's."),
         seq);
  else
    (*good)++;
}

static gboolean
check_checkpoints (GPtrArray *rows, LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) list = linli_checkpoints_list (reg, error);
  g_autoptr (GPtrArray) keys = list ? linli_register_rows (reg, "keys", NULL, error) : NULL;
  guint good = 0;

  if (!keys)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    check_one (rows, reg, list->pdata[i], key_at (keys, linli_record_int (list->pdata[i], "seq")), &good);
  for (guint i = 1; i < keys->len; i++)
    add (rows, "checkpoint", "unknown", _("Since entry %" PRId64 " another key signs (%s); ask the committee why."),
         linli_record_int (keys->pdata[i], "seq"), linli_record_text (keys->pdata[i], "reason"));
  if (list->len == 0)
    add (rows, "checkpoint", "unknown", _("There is no signed checkpoint yet; the first is made when a meeting closes."));
  else if (good == list->len)
    add (rows, "checkpoint", "ok", ngettext ("%u signed checkpoint stands on this ledger, the last after %" PRId64 " entries.",
                                             "%u signed checkpoints stand on this ledger, the last after %" PRId64 " entries.", good),
         good, linli_record_int (list->pdata[list->len - 1], "seq"));
  return TRUE;
}

static void
add_difference (GPtrArray *rows, const LinliDifference *difference)
{
  if (!difference->present)
    add (rows, "tables", "bad", _("Table “%s”: row %s, which the ledger makes, is missing."), difference->table,
         difference->key);
  else if (!difference->ledger)
    add (rows, "tables", "bad", _("Table “%s”: row %s stands there, but no entry of the ledger makes it."),
         difference->table, difference->key);
  else
    add (rows, "tables", "bad", _("Table “%s”, row %s, column “%s”: the ledger says “%s”, the table “%s”."),
         difference->table, difference->key, difference->column, difference->ledger, difference->present);
}

static gboolean
check_tables (GPtrArray *rows, LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) found = linli_replay_compare (reg, DIFFERENCES_MAX, error);

  if (!found)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    add_difference (rows, found->pdata[i]);
  if (found->len == 0)
    add (rows, "tables", "ok", _("Every table, rebuilt from the ledger, is the same row by row."));
  return TRUE;
}

/* The index decides nothing, so it is named only when it hides something. */
static gboolean
check_words (GPtrArray *rows, LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) missing = linli_search_check (reg, 1, error);

  if (!missing)
    return FALSE;
  if (missing->len)
    add (rows, "tables", "bad", _("The index of words does not fit the tables: a search for “%s” would miss something."),
         (const char *) missing->pdata[0]);
  return TRUE;
}

static gboolean
check_personal (GPtrArray *rows, LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) found = linli_replay_personal (reg, error);

  if (!found)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    add (rows, "personal", "bad", _("A personal value does not fit its digest %s: it was altered."),
         (const char *) found->pdata[i]);
  if (found->len == 0)
    add (rows, "personal", "ok", _("Every personal value that is held fits its digest in the ledger."));
  return TRUE;
}

static gboolean
check_votes (GPtrArray *rows, LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) votes = linli_recount_all (reg, error);

  if (!votes)
    return FALSE;
  for (guint i = 0; i < votes->len; i++)
    {
      LinliRecord *vote = votes->pdata[i];
      gboolean same = linli_record_int (vote, "same") != 0;
      add (rows, "vote", same ? "ok" : "bad", same ? _("%s: counted again, %s. %s") : _("%s: counted again, the result differs: %s. %s"),
           linli_record_text (vote, "label"), linli_word (linli_record_text (vote, "result")), linli_record_text (vote, "calculation"));
    }
  return TRUE;
}

/* Urns. */

static gboolean
is_over (const LinliRecord *urn)
{
  const char *state = linli_record_text (urn, "state");

  return !state || linli_record_has (urn, "destroyed_at") || !(g_str_equal (state, "open") || g_str_equal (state, "counted"));
}

static gboolean
check_standing (GPtrArray *rows, LinliRegister *reg, LinliRecord *urn, GError **error)
{
  const char *label = linli_record_has (urn, "label") ? linli_record_text (urn, "label") : "—";
  g_autoptr (GPtrArray) boxes = linli_urn_rows_boxes (reg, linli_record_int (urn, "vote"), error);
  g_autofree char *root = boxes && linli_record_has (urn, "public_key") ? linli_urn_root (linli_record_text (urn, "public_key"), boxes) : NULL;

  if (!boxes)
    return FALSE;
  if (is_over (urn))
    add (rows, "urn", "bad", _("%s: an urn stands there, but its vote is over or was never opened."), label);
  else if (linli_record_has (urn, "root") && g_strcmp0 (root, linli_record_text (urn, "root")) != 0)
    add (rows, "urn", "bad", _("%s: the boxes in the urn are not those that were closed in."), label);
  else
    add (rows, "urn", "unknown", _("%s: a secret vote is not over; nothing can be said of its %u ballots yet."), label, boxes->len);
  return TRUE;
}

/* What the ledger says of a secret vote whose urn is gone. */
static void
add_urn (GPtrArray *rows, const LinliRecord *vote)
{
  add (rows, "urn", "ok",
       _("%s: %" PRId64 " slips, of them %" PRId64 " used, %" PRId64 " spoiled, %" PRId64 " missing. The root of the boxes was %s. "
         "That they held what the voters chose, no register can show: for this stand those who watched."),
       linli_record_text (vote, "label"), linli_record_int (vote, "issued"), linli_record_int (vote, "used"),
       linli_record_int (vote, "spoiled"), linli_record_int (vote, "missing"), linli_record_text (vote, "root"));
}

static gboolean
check_urns (GPtrArray *rows, LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) standing = linli_register_rows (reg, "urns-standing", NULL, error);
  g_autoptr (GPtrArray) closed = standing ? linli_register_rows (reg, "urns-closed", NULL, error) : NULL;

  if (!closed)
    return FALSE;
  for (guint i = 0; i < closed->len; i++)
    add_urn (rows, closed->pdata[i]);
  for (guint i = 0; i < standing->len; i++)
    if (!check_standing (rows, reg, standing->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* "chair, recorder" in the interface's language. */
static char *
field_words (const char *fields)
{
  g_auto (GStrv) parts = g_strsplit (fields, ", ", -1);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; parts[i]; i++)
    g_string_append_printf (words, "%s%s", i ? _(", ") : "", linli_word (parts[i]));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
check_papers (GPtrArray *rows, LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) papers = linli_register_rows (reg, "signed-papers", NULL, error);

  if (!papers)
    return FALSE;
  for (guint i = 0; i < papers->len; i++)
    {
      g_autofree char *fields = field_words (linli_record_text (papers->pdata[i], "fields"));
      add (rows, "paper", "ok", _("Paper %s is signed by %s; hold the signed file against this register with “verify”."),
           linli_record_text (papers->pdata[i], "label"), fields);
    }
  return TRUE;
}

static void
check_content (GPtrArray *rows, const char *path, const LinliRecord *file, guint *good)
{
  LinliFileState state = linli_files_check (path, linli_record_text (file, "sha256"));

  if (state == LINLI_FILE_MISSING)
    add (rows, "attachment", "bad", _("File %s is missing beside the register."), linli_record_text (file, "label"));
  else if (state == LINLI_FILE_ALTERED)
    add (rows, "attachment", "bad", _("File %s was altered: its bytes do not fit their digest in the ledger."),
         linli_record_text (file, "label"));
  else
    (*good)++;
}

static gboolean
check_attachments (GPtrArray *rows, LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) files = linli_register_rows (reg, "files-attached", NULL, error);
  g_autoptr (GPtrArray) gone = files ? linli_register_rows (reg, "files-gone", NULL, error) : NULL;
  const char *path = linli_register_path (reg);
  guint good = 0, left = 0;

  if (!gone)
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    check_content (rows, path, files->pdata[i], &good);
  for (guint i = 0; i < gone->len; i++)
    left += linli_files_check (path, linli_record_text (gone->pdata[i], "sha256")) != LINLI_FILE_MISSING;
  if (good)
    add (rows, "attachment", "ok", ngettext ("%u attached file is as it was attached.", "%u attached files are as they were attached.", good),
         good);
  if (left)
    add (rows, "attachment", "unknown",
         ngettext ("%u file that was detached or erased is still there; it goes when the register is opened for writing.",
                   "%u files that were detached or erased are still there; they go when the register is opened for writing.", left),
         left);
  return TRUE;
}

static void
add_limits (GPtrArray *rows)
{
  add (rows, "limits", "unknown",
       _("A register alone cannot show that its end was cut off, that an older copy was put in its place, that whoever "
         "holds its key wrote it anew, or that an entry was false when it was made. The signed papers that others hold "
         "show the first three, up to the newest of them."));
}

static void
add_verdict (GPtrArray *rows)
{
  LinliRecord *verdict = linli_record_new ();
  gboolean bad = FALSE;

  for (guint i = 0; i < rows->len; i++)
    bad |= g_str_equal (linli_record_text (rows->pdata[i], "state"), "bad");
  linli_record_set_text (verdict, "finding", "verdict");
  linli_record_set_text (verdict, "state", bad ? "bad" : "ok");
  linli_record_set_text (verdict, "text", bad ? _("The register was altered or is damaged; the findings name the places.")
                                              : _("The register is whole: nothing in it was changed after it was recorded."));
  g_ptr_array_insert (rows, 0, verdict);
}

static gboolean
check_file (GPtrArray *rows, LinliRegister *reg, GError **error)
{
  if (!linli_register_integrity (reg, error))
    return FALSE;
  add (rows, "file", "ok", _("Every page and index of the file is sound."));
  return TRUE;
}

typedef gboolean (*Check) (GPtrArray *rows, LinliRegister *reg, GError **error);

static gboolean
run_checks (GPtrArray *rows, LinliRegister *reg, GCancellable *cancellable, GError **error)
{
  static const Check checks[] = { check_file,     check_checkpoints, check_tables, check_words,
                                  check_personal, check_votes,       check_urns,   check_papers, check_attachments };

  add (rows, "chain", "ok", _("The chain of %" PRId64 " entries is unbroken."), linli_register_size (reg));
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !checks[i] (rows, reg, error))
      return FALSE;
  return TRUE;
}

GPtrArray *
linli_audit_register (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  g_autoptr (GError) damage = NULL;
  g_autoptr (LinliRegister) reg = linli_register_open (path, FALSE, &damage);

  if (reg && !run_checks (rows, reg, cancellable, &damage))
    g_clear_pointer (&reg, linli_register_free);
  if (!reg && !g_error_matches (damage, LINLI_ERROR, LINLI_ERROR_CORRUPT)
      && !g_error_matches (damage, LINLI_ERROR, LINLI_ERROR_INPUT))
    {
      g_propagate_error (error, g_steal_pointer (&damage));
      return NULL;
    }
  if (!reg)
    add (rows, "file", "bad", "%s", damage->message);
  add_limits (rows);
  add_verdict (rows);
  return g_steal_pointer (&rows);
}
