#include "store/urn.h"

#include "store/register-private.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LOTS_MAX 100000 /* half of the places are empty: never reached but in a file that was altered */

static int
compare_slips (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (LinliUrnSlipHashes));
}

static gboolean
done (sqlite3_stmt *statement, GError **error)
{
  gboolean stepped = linli_sql_step (statement, error) == LINLI_STEP_DONE;

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return stepped;
}

static gboolean
make_slip (LinliRegister *reg, gint64 vote, const LinliUrnSlipHashes *slip, GError **error)
{
  sqlite3_stmt *statement = linli_register_statement (
      reg, "INSERT INTO slip (vote, code, digits, state) VALUES (?1, ?2, ?3, 'free')", error);

  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, vote);
  sqlite3_bind_blob (statement, 2, slip->code, LINLI_URN_HASH_SIZE, SQLITE_STATIC);
  sqlite3_bind_blob (statement, 3, slip->digits, LINLI_URN_HASH_SIZE, SQLITE_STATIC);
  return done (statement, error);
}

static gboolean
make_place (LinliRegister *reg, gint64 vote, guint place, GError **error)
{
  sqlite3_stmt *statement
      = linli_register_statement (reg, "INSERT INTO urn VALUES (?1, ?2, 0, zeroblob(96))", error);

  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, vote);
  sqlite3_bind_int64 (statement, 2, place);
  return done (statement, error);
}

gboolean
linli_urn_rows_make (LinliRegister *reg, gint64 vote, LinliUrnSlipHashes *slips, guint count, GError **error)
{
  g_return_val_if_fail (reg->in_transaction, FALSE);

  qsort (slips, count, sizeof *slips, compare_slips);
  for (guint i = 0; i < count; i++)
    if (!make_slip (reg, vote, &slips[i], error))
      return FALSE;
  for (guint place = 1; place <= 2 * count; place++)
    if (!make_place (reg, vote, place, error))
      return FALSE;
  return TRUE;
}

gboolean
linli_urn_rows_find (LinliRegister *reg, gint64 vote, const guint8 *hash, gint64 *slip, const char **state, GError **error)
{
  static const char *const states[] = { "free", "used", "void" };
  sqlite3_stmt *statement = linli_register_statement (
      reg, "SELECT id, state FROM slip WHERE vote = ?1 AND code = ?2 UNION ALL "
           "SELECT id, state FROM slip WHERE vote = ?1 AND digits = ?2", error);
  LinliStep step;

  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, vote);
  sqlite3_bind_blob (statement, 2, hash, LINLI_URN_HASH_SIZE, SQLITE_STATIC);
  step = linli_sql_step (statement, error);
  *slip = 0;
  *state = NULL;
  for (guint i = 0; step == LINLI_STEP_ROW && i < G_N_ELEMENTS (states); i++)
    if (strcmp ((const char *) sqlite3_column_text (statement, 1), states[i]) == 0)
      {
        *slip = sqlite3_column_int64 (statement, 0);
        *state = states[i];
      }
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return step != LINLI_STEP_ERROR;
}

static gint64
ask (LinliRegister *reg, const char *sql, gint64 vote, GError **error)
{
  sqlite3_stmt *statement = linli_register_statement (reg, sql, error);
  gint64 answer = -1;

  if (!statement)
    return -1;
  sqlite3_bind_int64 (statement, 1, vote);
  if (linli_sql_step (statement, error) == LINLI_STEP_ROW)
    answer = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return answer;
}

static gboolean
check_takes_ballots (LinliRegister *reg, gint64 vote, GError **error)
{
  gint64 open = ask (reg, "SELECT count(*) FROM vote WHERE id = ?1 AND state = 'open' AND root IS NULL", vote, error);

  return open == 1 || (open == 0 && linli_refuse (error, NULL, _("The urn is closed; no ballot is taken any more.")));
}

/* Whether the slip was free and is @to now. */
static gboolean
turn_slip (LinliRegister *reg, gint64 vote, gint64 slip, const char *to, gboolean *turned, GError **error)
{
  sqlite3_stmt *statement = linli_register_statement (
      reg, "UPDATE slip SET state = ?3 WHERE id = ?2 AND vote = ?1 AND state = 'free'", error);

  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, vote);
  sqlite3_bind_int64 (statement, 2, slip);
  sqlite3_bind_text (statement, 3, to, -1, SQLITE_STATIC);
  if (!done (statement, error))
    return FALSE;
  *turned = sqlite3_changes (reg->db) == 1;
  return TRUE;
}

static gboolean
take_place (LinliRegister *reg, gint64 vote, gint64 place, const guint8 *box, gboolean *taken, GError **error)
{
  sqlite3_stmt *statement = linli_register_statement (
      reg, "UPDATE urn SET taken = 1, box = ?3 WHERE vote = ?1 AND place = ?2 AND taken = 0", error);

  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, vote);
  sqlite3_bind_int64 (statement, 2, place);
  sqlite3_bind_blob (statement, 3, box, LINLI_URN_BOX_SIZE, SQLITE_STATIC);
  if (!done (statement, error))
    return FALSE;
  *taken = sqlite3_changes (reg->db) == 1;
  return TRUE;
}

static gboolean
put_box (LinliRegister *reg, gint64 vote, const guint8 *box, LinliUrnLot lot, GError **error)
{
  gint64 places = ask (reg, "SELECT coalesce(max(place), 0) FROM urn WHERE vote = ?1", vote, error);
  gboolean taken = FALSE;

  if (places < 0)
    return FALSE;
  for (guint lots = 0; places > 0 && !taken && lots < LOTS_MAX; lots++)
    if (!take_place (reg, vote, 1 + (gint64) lot ((guint) places), box, &taken, error))
      return FALSE;
  return taken || linli_fail (error, LINLI_ERROR_CORRUPT, _("The urn was altered with another tool: it has no empty place."));
}

static gboolean
cast_within (LinliRegister *reg, gint64 vote, gint64 slip, const guint8 *box, LinliUrnLot lot, gboolean *cast, GError **error)
{
  if (!check_takes_ballots (reg, vote, error) || !turn_slip (reg, vote, slip, box ? "used" : "void", cast, error))
    return FALSE;
  return !*cast || !box || put_box (reg, vote, box, lot, error);
}

static gboolean
cast_or_spoil (LinliRegister *reg, gint64 vote, gint64 slip, const guint8 *box, LinliUrnLot lot, gboolean *result,
               GError **error)
{
  gboolean cast = FALSE;

  if (!linli_register_begin (reg, error))
    return FALSE;
  if (!cast_within (reg, vote, slip, box, lot, &cast, error))
    {
      linli_register_rollback (reg);
      return FALSE;
    }
  if (!cast)
    linli_register_rollback (reg);
  else if (!linli_register_commit (reg, NULL, error))
    return FALSE;
  *result = cast;
  return TRUE;
}

gboolean
linli_urn_rows_cast (LinliRegister *reg, gint64 vote, gint64 slip, const guint8 box[LINLI_URN_BOX_SIZE], LinliUrnLot lot,
                     gboolean *result, GError **error)
{
  return cast_or_spoil (reg, vote, slip, box, lot, result, error);
}

gboolean
linli_urn_rows_spoil (LinliRegister *reg, gint64 vote, gint64 slip, gboolean *result, GError **error)
{
  return cast_or_spoil (reg, vote, slip, NULL, NULL, result, error);
}

GPtrArray *
linli_urn_rows_boxes (LinliRegister *reg, gint64 vote, GError **error)
{
  g_autoptr (GPtrArray) boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  sqlite3_stmt *statement
      = linli_register_statement (reg, "SELECT box FROM urn WHERE vote = ?1 AND taken ORDER BY box", error);
  LinliStep step = LINLI_STEP_ERROR;

  if (!statement)
    return NULL;
  sqlite3_bind_int64 (statement, 1, vote);
  while ((step = linli_sql_step (statement, error)) == LINLI_STEP_ROW)
    g_ptr_array_add (boxes, g_bytes_new (sqlite3_column_blob (statement, 0), (gsize) sqlite3_column_bytes (statement, 0)));
  sqlite3_reset (statement);
  return step == LINLI_STEP_DONE ? g_steal_pointer (&boxes) : NULL;
}

static gboolean
remove_from (LinliRegister *reg, const char *sql, gint64 vote, GError **error)
{
  sqlite3_stmt *statement = linli_register_statement (reg, sql, error);

  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, vote);
  return done (statement, error);
}

gboolean
linli_urn_rows_remove (LinliRegister *reg, gint64 vote, GError **error)
{
  g_return_val_if_fail (reg->in_transaction, FALSE);

  return remove_from (reg, "DELETE FROM slip WHERE vote = ?1", vote, error)
         && remove_from (reg, "DELETE FROM urn WHERE vote = ?1", vote, error);
}

gboolean
linli_register_compact (LinliRegister *reg, GError **error)
{
  g_return_val_if_fail (!reg->in_transaction, FALSE);

  return linli_sql_exec (reg->db, "VACUUM", error);
}
