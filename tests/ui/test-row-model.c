/* The lazy model: ids in order, pages as they are looked at, few of them kept. */
#include "ui/fixture.h"

#include "ui/row-model.h"
#include "ui/row.h"

static LinliWindow *window;

static LinliSession *
session (void)
{
  return linli_window_session (window);
}

static gint64
id_at (LinliRowModel *model, guint position)
{
  g_autoptr (LinliRow) row = g_list_model_get_item (G_LIST_MODEL (model), position);

  return row ? linli_row_int (row, "id") : 0;
}

static void
test_range (void)
{
  g_autoptr (LinliRowModel) model = linli_row_model_new (session (), "desk-ledger");
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model));

  g_assert_cmpuint (n, ==, 296);
  g_assert_cmpuint (linli_row_model_pages_read (model), ==, 0);
  g_assert_cmpint (id_at (model, 0), ==, 296);
  g_assert_cmpint (id_at (model, 295), ==, 1);
  g_assert_cmpint (id_at (model, 296), ==, 0);
  g_assert_cmpuint (linli_row_model_pages_read (model), ==, 2);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (id_at (model, i), ==, 296 - i);
  g_assert_cmpuint (linli_row_model_pages_read (model), ==, (n + LINLI_ROW_MODEL_PAGE - 1) / LINLI_ROW_MODEL_PAGE);
}

static void
test_vector (void)
{
  g_autoptr (LinliRowModel) model = linli_row_model_new (session (), "people");
  g_autoptr (LinliRow) first = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_autoptr (LinliRow) tenth = g_list_model_get_item (G_LIST_MODEL (model), 9);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 50);
  g_assert_cmpstr (linli_row_text (first, "label"), ==, "委员01");
  g_assert_cmpstr (linli_row_text (tenth, "office"), ==, "staff");
}

static void
count_change (GListModel *model, guint position, guint removed, guint added, guint *changes)
{
  g_assert_cmpuint (position, ==, 0);
  *changes += 1;
}

static void
test_show (void)
{
  g_autoptr (LinliRowModel) model = linli_row_model_new (session (), "request-list");
  guint changes = 0;

  g_signal_connect (model, "items-changed", G_CALLBACK (count_change), &changes);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 2);
  linli_row_model_set_show (model, "open");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1);
  linli_row_model_set_show (model, "open");
  g_assert_cmpuint (changes, ==, 1);
  linli_session_changed (session ());
  g_assert_cmpuint (changes, ==, 2);
}

#define MORE 3000

/* People who make the roster longer than a portion of its order. */
static void
add_people (void)
{
  g_autoptr (GError) error = NULL;
  LinliCouncil *council = linli_session_begin_write (session (), &error);

  g_assert_true (council && linli_council_batch_begin (council, &error));
  for (guint i = 0; i < MORE; i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"label\":\"Z%05u\",\"office\":\"resident\",\"grid\":\"G%u\"}", i, i % 10);
      g_autoptr (LinliRecord) members = linli_record_decode (json, -1, NULL);
      g_assert_true (linli_council_act (council, "person.add", members, linli_session_now (session ()), "工作人员甲", NULL, &error));
    }
  g_assert_true (linli_council_batch_commit (council, NULL, &error));
  linli_session_end_write (session ());
}

static gboolean
is_whole (gpointer model)
{
  return !linli_row_model_reading (model);
}

/* The first portion is there at once, the others while nothing else is to do; a change keeps what is shown until then. */
static void
test_portions (void)
{
  g_autoptr (LinliRowModel) model = NULL;
  g_autoptr (LinliRow) last = NULL;

  add_people ();
  model = linli_row_model_new (session (), "people");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 100);
  g_assert_true (linli_row_model_reading (model));
  last = g_list_model_get_item (G_LIST_MODEL (model), 99);
  linli_fixture_wait (is_whole, model);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 50 + MORE);
  g_assert_cmpint (id_at (model, 99), ==, linli_row_int (last, "id"));
  g_assert_cmpint (id_at (model, 100), !=, 0);
  linli_session_changed (session ());
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 50 + MORE);
  linli_row_model_set_find (model, "g7");
  linli_fixture_wait (is_whole, model);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, MORE / 10);
  linli_row_model_set_find (model, "z0012");
  linli_fixture_wait (is_whole, model);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 10);
  linli_row_model_set_show (model, "office:staff");
  linli_fixture_wait (is_whole, model);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);
  linli_row_model_set_find (model, NULL);
  linli_fixture_wait (is_whole, model);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1);
}

/* Steady: only what came or went is told. */

typedef struct
{
  guint changes, position, removed, added;
} Told;

static void
note_change (GListModel *model, guint position, guint removed, guint added, Told *told)
{
  *told = (Told) { told->changes + 1, position, removed, added };
}

static void
test_steady (void)
{
  g_autoptr (LinliRowModel) model = linli_row_model_new (session (), "request-list");
  Told told = { 0 };

  linli_row_model_set_show (model, "all");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 2);
  linli_row_model_set_steady (model, TRUE);
  g_signal_connect (model, "items-changed", G_CALLBACK (note_change), &told);
  linli_row_model_reload (model);
  g_assert_cmpuint (told.changes, ==, 0);
  linli_row_model_refresh (model, id_at (model, 1));
  g_assert_cmpuint (told.changes, ==, 1);
  g_assert_cmpuint (told.position, ==, 1);
  g_assert_cmpuint (told.removed, ==, 1);
  linli_row_model_set_show (model, "open");
  g_assert_cmpuint (told.changes, ==, 2);
  g_assert_cmpuint (told.removed, ==, 1);
  g_assert_cmpuint (told.added, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  int result;

  linli_fixture_start (&argc, &argv);
  path = linli_fixture_demo ();
  window = linli_fixture_open (path);
  g_test_add_func ("/row-model/range", test_range);
  g_test_add_func ("/row-model/vector", test_vector);
  g_test_add_func ("/row-model/steady", test_steady);
  g_test_add_func ("/row-model/show", test_show);
  g_test_add_func ("/row-model/portions", test_portions);
  result = g_test_run ();
  linli_fixture_close (window);
  return result;
}
