/* What the desk remembers: round trips, odd paths and labels, values that make no sense. */
#include "ui/fixture.h"

#include "ui/settings.h"

#include <glib/gstdio.h>

#define PATH "/tmp/社区 [2026]=a.linli"

static char *
file (void)
{
  return g_build_filename (g_get_user_config_dir (), "linli", "desk.ini", NULL);
}

static void
test_actor (void)
{
  g_autofree char *before = linli_settings_actor (PATH), *after = NULL;

  g_assert_null (before);
  linli_settings_set_actor (PATH, "工作人员甲");
  after = linli_settings_actor (PATH);
  g_assert_cmpstr (after, ==, "工作人员甲");
}

static void
test_identity (void)
{
  static const char *const people[] = { "委员01", "a=b", " [x] ", "comma,semi;colon" };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *path = g_strdup_printf ("/tmp/%u.p12", i), *kept = NULL, *gone = NULL;
      linli_settings_set_identity (PATH, people[i], path);
      kept = linli_settings_identity (PATH, people[i]);
      g_assert_cmpstr (kept, ==, path);
      linli_settings_set_identity (PATH, people[i], NULL);
      gone = linli_settings_identity (PATH, people[i]);
      g_assert_null (gone);
    }
}

static void
test_scheme (void)
{
  g_assert_cmpint (linli_settings_scheme (), ==, LINLI_SCHEME_SYSTEM);
  for (LinliScheme scheme = LINLI_SCHEME_SYSTEM; scheme <= LINLI_SCHEME_DARK; scheme++)
    {
      linli_settings_set_scheme (scheme);
      g_assert_cmpint (linli_settings_scheme (), ==, scheme);
    }
}

static void
test_reminding (void)
{
  LinliReminding set = { FALSE, TRUE, 5, 17 }, read;

  linli_settings_reminding (&read);
  g_assert_true (read.on);
  g_assert_false (read.closed);
  g_assert_cmpint (read.lead_days, ==, 1);
  g_assert_cmpint (read.hour, ==, 8);
  linli_settings_set_reminding (&set);
  linli_settings_reminding (&read);
  g_assert_false (read.on);
  g_assert_true (read.closed);
  g_assert_cmpint (read.lead_days, ==, 5);
  g_assert_cmpint (read.hour, ==, 17);
}

/* Edited by hand, or damaged: what cannot be is as if it were not there. */
static void
test_nonsense (void)
{
  static const char *const texts[] = { "[reminders]\nlead-days=-3\nhour=24\non=perhaps\n[looks]\nscheme=pink\n", "\x01\xff", "" };
  g_autofree char *path = file ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      LinliReminding read;
      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      linli_settings_reminding (&read);
      g_assert_true (read.on);
      g_assert_cmpint (read.lead_days, ==, 1);
      g_assert_cmpint (read.hour, ==, 8);
      g_assert_cmpint (linli_settings_scheme (), ==, LINLI_SCHEME_SYSTEM);
    }
}

/* Once a day each. */
static void
test_remind (void)
{
  static const char *const first[] = { "task:1:work:2026-03-16", "request:2:accept:2026-03-17", NULL };
  static const char *const second[] = { "task:1:work:2026-03-16", "paper:3:sign:2026-03-17", NULL };
  static const struct { const char *day; const char *const *things; guint fresh; } cases[] = {
    { "2026-03-17", first, 2 }, { "2026-03-17", first, 0 }, { "2026-03-17", second, 1 }, { "2026-03-18", second, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) fresh = linli_settings_remind (PATH, cases[i].day, cases[i].things);
      g_assert_cmpuint (g_strv_length (fresh), ==, cases[i].fresh);
    }
}

static void
test_recent (void)
{
  for (guint i = 0; i < LINLI_RECENT_MAX + 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.linli", i), *path = g_build_filename (g_get_user_data_dir (), name, NULL);
      g_autofree char *last = NULL;
      g_assert_true (g_file_set_contents (path, "", -1, NULL));
      linli_settings_opened (path);
      last = linli_settings_last ();
      g_assert_cmpstr (last, ==, path);
    }
  {
    g_auto (GStrv) recent = linli_settings_recent (), less = NULL;
    g_assert_cmpuint (g_strv_length (recent), ==, LINLI_RECENT_MAX);
    g_assert_cmpint (g_unlink (recent[2]), ==, 0);
    less = linli_settings_recent ();
    g_assert_cmpuint (g_strv_length (less), ==, LINLI_RECENT_MAX - 1);
  }
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/settings/scheme", test_scheme);
  g_test_add_func ("/settings/reminding", test_reminding);
  g_test_add_func ("/settings/actor", test_actor);
  g_test_add_func ("/settings/identity", test_identity);
  g_test_add_func ("/settings/remind", test_remind);
  g_test_add_func ("/settings/recent", test_recent);
  g_test_add_func ("/settings/nonsense", test_nonsense);
  return g_test_run ();
}
