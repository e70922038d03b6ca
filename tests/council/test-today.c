/* What waits on a day of the demo's case: by which date, and by which limit. */
#include "demo-fixture.h"

#include "council/today.h"
#include "tests/council/material.h"

#include <string.h>

/* The demo's case up to the first line that holds @mark. */
static LinliCouncil *
council_until (Fixture *fixture, const char *mark)
{
  g_autofree char *path = g_strdup_printf ("%s/%08x.linli", fixture->folder, g_str_hash (mark));

  return material_demo_until (path, "a", mark);
}

static LinliRecord *
row_of (GPtrArray *rows, const char *entity, const char *step)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (linli_record_text (rows->pdata[i], "entity"), entity)
        && g_str_equal (linli_record_text (rows->pdata[i], "step"), step))
      return rows->pdata[i];
  return NULL;
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *mark, *today, *entity, *step, *due, *limit; gint64 house; } cases[] = {
    { "\"request.accept\"", "2026-03-02", "request", "accept", "2026-03-04", "Accepting a request: within 2 working days.", 1 },
    { "\"meeting.notify\"", "2026-03-10", "meeting", "notify", "2026-03-11", "at least 10 days", 1 },
    { "2026-03-24", "2026-03-24", "paper", "sign", "2026-03-30", "within 5 working days", 1 },
    { "2026-03-24", "2026-03-24", "notice", "expire", "2026-04-07", "article 34", 0 },
    { "2026-03-24", "2026-04-08", "notice", "over", "2026-04-07", "article 34", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = NULL;
      LinliRecord *row;
      LinliDate today;
      g_test_message ("%s: %s %s", cases[i].today, cases[i].entity, cases[i].step);
      g_assert_true (linli_date_parse (cases[i].today, &today, NULL));
      if (i == 0 || !g_str_equal (cases[i].mark, cases[i - 1].mark))
        {
          g_clear_pointer (&fixture->council, linli_council_free);
          fixture->council = council_until (fixture, cases[i].mark);
        }
      rows = linli_today_read (fixture->council, today, "en", NULL);
      row = row_of (rows, cases[i].entity, cases[i].step);
      g_assert_nonnull (row);
      g_assert_cmpstr (linli_record_text (row, "due"), ==, cases[i].due);
      g_assert_nonnull (strstr (linli_record_text (row, "limit"), cases[i].limit));
      g_assert_cmpint (linli_record_int (row, "house"), ==, cases[i].house);
    }
}

/* The soonest first, what has no date last. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LinliCouncil) council = council_until (fixture, "2026-05-12");
  g_autoptr (GPtrArray) rows = linli_today_read (council, linli_date (2026, 5, 12), "en", NULL);
  const char *before = "";

  g_assert_cmpuint (rows->len, >, 3);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *due = linli_record_text (rows->pdata[i], "due");
      g_assert_cmpstr (before, <=, due ? due : "9999");
      before = due ? due : "9999";
    }
}

static void
test_reminders (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *today; int lead; guint n[LINLI_N_REMIND]; } cases[] = {
    { "2026-05-12", 0, { 3, 0, 0 } }, { "2026-05-18", 0, { 3, 1, 0 } }, { "2026-05-17", 1, { 3, 0, 1 } },
    { "2026-05-19", 1, { 4, 0, 0 } },
  };
  g_autoptr (LinliCouncil) council = council_until (fixture, "2026-05-12");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = NULL;
      guint n[LINLI_N_REMIND] = { 0 };
      LinliDate today;
      g_assert_true (linli_date_parse (cases[i].today, &today, NULL));
      rows = linli_today_reminders (council, today, cases[i].lead, NULL);
      for (guint j = 0; j < rows->len; j++)
        n[linli_record_int (rows->pdata[j], "group")]++;
      for (guint group = 0; group < LINLI_N_REMIND; group++)
        g_assert_cmpuint (n[group], ==, cases[i].n[group]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/today/rows", Fixture, NULL, fixture_set_up, test_rows, fixture_tear_down);
  g_test_add ("/today/order", Fixture, NULL, fixture_set_up, test_order, fixture_tear_down);
  g_test_add ("/today/reminders", Fixture, NULL, fixture_set_up, test_reminders, fixture_tear_down);
  return fixture_run ();
}
