/* A committee's first day: what is offered, what is made, and that nothing is left where something is wrong. */
#include "demo-fixture.h"

#include "base/error.h"
#include "council/start.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

static LinliRecord *
record (const char *json)
{
  g_autoptr (GError) error = NULL;
  LinliRecord *made = linli_record_decode (json, -1, &error);

  g_assert_no_error (error);
  return made;
}

static guint
files_in (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

#define TEN "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"

static void
test_names (void)
{
  static const struct { const char *committee, *file; } cases[] = {
    { "陈巷社区居民委员会", "陈巷社区" }, { " 陈巷村村委会 ", "陈巷村" },       { "居委会", "居委会" },
    { "Chen Lane", "Chen Lane" },         { "a/b:c", "a-b-c" },                 { ".hidden", "-hidden" },
    { "", "" },
    { TEN TEN TEN TEN TEN "𠮷居委会", TEN TEN TEN TEN TEN }, { TEN TEN TEN TEN TEN "居委会", TEN TEN TEN TEN TEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = linli_start_file_name (cases[i].committee);
      g_assert_cmpstr (name, ==, cases[i].file);
    }
}

static void
test_bodies (void)
{
  static const struct { const char *kind, *day, *first, *article; guint n, usual; } cases[] = {
    { "residents", "2026-06-01", "U2", "Organic Law of Urban Residents' Committees (2025), article 29", 7, 3 },
    { "villagers", "2026-06-01", "V3", "Organic Law of Villagers' Committees (2025), article 30", 11, 3 },
    { "villagers", "2025-01-01", "V3", NULL, 8, 3 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRulebook) book = linli_rulebook_load (NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = NULL;
      LinliDate day;
      gint64 n_usual = 0;
      g_assert_true (linli_date_parse (cases[i].day, &day, NULL));
      rows = linli_start_bodies (book, cases[i].kind, day, "zh");
      for (guint j = 0; j < rows->len; j++)
        n_usual += linli_record_int (rows->pdata[j], "usual");
      g_assert_cmpuint (rows->len, ==, cases[i].n);
      g_assert_cmpint (n_usual, ==, cases[i].usual);
      g_assert_cmpstr (linli_record_text (rows->pdata[0], "rule"), ==, cases[i].first);
      if (cases[i].article)
        g_assert_cmpstr (linli_record_text (rows->pdata[0], "article"), ==, cases[i].article);
    }
}

#define FACTS "{\"name\":\"东里社区\",\"kind\":\"residents\",\"community\":\"old\",\"language\":\"zh\"}"
#define PERSON "{\"label\":\"工作人员甲\",\"name\":\"张三\"}"
#define BODY "{\"label\":\"居民代表会议\",\"name\":\"居民代表会议\",\"rule\":\"U2\"}"

static gboolean
create (const char *path, const char *facts, const char *person, const char *body, char **actor, GError **error)
{
  g_autoptr (LinliRecord) of = record (facts), who = record (person);
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);

  g_ptr_array_add (bodies, record (body));
  return linli_start_create (path, of, who, bodies, linli_date_start (linli_date (2026, 3, 2)), actor, error);
}

static void
test_made (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "new", "东里.linli", NULL), *folder = g_path_get_dirname (path);
  g_autofree char *actor = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  g_autoptr (GPtrArray) bodies = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (create (path, FACTS, PERSON, BODY, &actor, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (actor, ==, "工作人员甲");
  g_assert_cmpuint (files_in (folder), ==, 1);
  council = linli_council_open (path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (linli_council_size (council), ==, 3);
  bodies = linli_council_rows (council, "show-bodies", NULL, &error);
  g_assert_cmpuint (bodies->len, ==, 1);
  g_assert_cmpstr (linli_record_text (bodies->pdata[0], "rule"), ==, "U2");
}

/* The wrong one of facts, person and body; nothing is left behind, not even a lock. */
static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *facts, *person, *body; } cases[] = {
    { "{\"name\":\" \",\"kind\":\"residents\",\"community\":\"old\",\"language\":\"zh\"}", PERSON, BODY },
    { "{\"name\":\"a\",\"kind\":\"town\",\"community\":\"old\",\"language\":\"zh\"}", PERSON, BODY },
    { FACTS, "{\"name\":\"a\\u0007\"}", BODY },
    { FACTS, PERSON, "{\"name\":\"居民代表会议\",\"rule\":\"X9\"}" },
    { FACTS, PERSON, "{\"name\":\"\",\"rule\":\"U2\"}" },
    { FACTS, PERSON, "{\"name\":\"居民会议\",\"rule\":\"U1\",\"heads\":0}" },
  };
  g_autofree char *folder = g_build_filename (fixture->folder, "wrong", NULL);
  g_autofree char *path = g_build_filename (folder, "a.linli", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (create (path, cases[i].facts, cases[i].person, cases[i].body, NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_true (linli_error_is_input (error));
      g_assert_cmpuint (files_in (folder), ==, 0);
    }
}

static void
test_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "nowhere", "a.linli", NULL);
  g_autoptr (GError) exists = NULL, absent = NULL, closed = NULL;
  g_autofree char *before = linli_council_head (fixture->council), *after = NULL;

  g_assert_false (create (fixture->path, FACTS, PERSON, BODY, NULL, &exists));
  g_assert_true (linli_error_is_refused (exists));
  after = linli_council_head (fixture->council);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (create (missing, FACTS, PERSON, BODY, NULL, &absent));
  g_assert_error (absent, LINLI_ERROR, LINLI_ERROR_NOT_FOUND);
  g_assert_false (create ("/proc/a.linli", FACTS, PERSON, BODY, NULL, &closed));
  g_assert_nonnull (closed);
}

/* The disk is full half way. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "full", NULL);
  g_autofree char *path = g_build_filename (folder, "a.linli", NULL);
  g_autoptr (GError) error = NULL;
  struct rlimit before, small;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = (struct rlimit) { 64 << 10, before.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (create (path, FACTS, PERSON, BODY, NULL, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_null (strstr (error->message, ".start"));
  g_assert_nonnull (strstr (error->message, path));
  g_assert_cmpuint (files_in (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/start/names", test_names);
  g_test_add_func ("/start/bodies", test_bodies);
  g_test_add ("/start/made", Fixture, NULL, fixture_set_up, test_made, fixture_tear_down);
  g_test_add ("/start/wrong", Fixture, NULL, fixture_set_up, test_wrong, fixture_tear_down);
  g_test_add ("/start/full", Fixture, NULL, fixture_set_up, test_full, fixture_tear_down);
  g_test_add ("/start/place", Fixture, NULL, fixture_set_up, test_place, fixture_tear_down);
  return fixture_run ();
}
