#include "tests/council/fixture.h"

#include "base/error.h"

#include <string.h>

/* What people may type wrong: each named, nothing recorded. */
typedef struct
{
  const char *line; /* without "at" and "actor" */
  int code;
  const char *names; /* what the message must name */
} Case;

static const Case cases[] = {
  { "\"do\":\"weather.forecast\"", LINLI_ERROR_INPUT, "weather.forecast" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\"", LINLI_ERROR_INPUT, "title" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":null", LINLI_ERROR_INPUT, "title" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"\"", LINLI_ERROR_INPUT, "title" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"   \"", LINLI_ERROR_INPUT, "title" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":7", LINLI_ERROR_INPUT, "title" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":[\"t\"]", LINLI_ERROR_INPUT, "title" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"t\",\"titel\":\"t\"", LINLI_ERROR_INPUT, "titel" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"t\",\"state\":\"archived\"", LINLI_ERROR_INPUT, "state" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"t\",\"seq\":1", LINLI_ERROR_INPUT, "seq" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"a\\u0007b\"", LINLI_ERROR_INPUT, "title" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"a\\nb\"", LINLI_ERROR_INPUT, "title" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"a\\u202eb\"", LINLI_ERROR_INPUT, "title" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"a\\u2066b\"", LINLI_ERROR_INPUT, "title" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"a\\u200fb\"", LINLI_ERROR_INPUT, "title" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"a\\ue000b\"", LINLI_ERROR_INPUT, "title" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"t\",\"negative\":2", LINLI_ERROR_INPUT, "negative" },
  { "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"t\",\"negative\":\"yes\"", LINLI_ERROR_INPUT, "negative" },
  { "\"do\":\"body.add\",\"name\":\"b\",\"rule\":\"U2\",\"heads\":-1", LINLI_ERROR_INPUT, "heads" },
  { "\"do\":\"body.add\",\"name\":\"b\",\"rule\":\"U2\",\"heads\":0", LINLI_ERROR_INPUT, "heads" },
  { "\"do\":\"body.add\",\"name\":\"b\",\"rule\":\"U2\",\"heads\":1000000000001", LINLI_ERROR_INPUT, "heads" },
  { "\"do\":\"body.add\",\"name\":\"b\",\"rule\":\"U2\",\"heads\":9223372036854775807", LINLI_ERROR_INPUT, "heads" },
  { "\"do\":\"body.add\",\"name\":\"b\",\"rule\":\"U2\",\"area_dm2\":100", LINLI_ERROR_INPUT, "heads" },
  { "\"do\":\"body.add\",\"name\":\"b\",\"rule\":\"U99\"", LINLI_ERROR_NOT_FOUND, "U99" },
  { "\"do\":\"seat.add\",\"body\":\"没有\",\"person\":\"委员01\",\"role\":\"member\"", LINLI_ERROR_NOT_FOUND, "body" },
  { "\"do\":\"seat.add\",\"body\":\"居民代表会议\",\"person\":\"委员99\",\"role\":\"member\"", LINLI_ERROR_NOT_FOUND, "person" },
  { "\"do\":\"seat.add\",\"body\":\"居民代表会议\",\"person\":7,\"role\":\"member\"", LINLI_ERROR_INPUT, "person" },
  { "\"do\":\"seat.add\",\"body\":\"业主大会\",\"person\":\"委员01\",\"role\":\"king\"", LINLI_ERROR_INPUT, "role" },
  { "\"do\":\"seat.add\",\"body\":\"业主大会\",\"person\":\"委员01\",\"role\":\"owner|party\"", LINLI_ERROR_INPUT, "role" },
  { "\"do\":\"seat.add\",\"body\":\"业主大会\",\"person\":\"委员01\",\"role\":\"owner\",\"units\":0", LINLI_ERROR_INPUT, "units" },
  { "\"do\":\"person.kin\",\"person\":\"委员01\",\"other\":\"委员01\"", LINLI_ERROR_INPUT, "other" },
  { "\"do\":\"person.change\",\"person\":\"委员01\",\"clear\":[\"office\"]", LINLI_ERROR_INPUT, "office" },
  { "\"do\":\"person.change\",\"person\":\"委员01\",\"clear\":[\"phone\"],\"phone\":\"1\"", LINLI_ERROR_INPUT, "phone" },
  { "\"do\":\"person.add\",\"label\":\"委员01\",\"office\":\"staff\"", LINLI_ERROR_REFUSED, "委员01" },
  { "\"do\":\"notice.post\",\"category\":\"result\",\"title\":\"t\",\"places\":[],\"contact\":\"c\"", LINLI_ERROR_INPUT, "place" },
  { "\"do\":\"notice.post\",\"category\":\"result\",\"title\":\"t\",\"places\":[\"\"],\"contact\":\"c\"", LINLI_ERROR_INPUT, "places" },
  { "\"do\":\"notice.post\",\"category\":\"result\",\"title\":\"t\",\"places\":\"门\",\"contact\":\"c\"", LINLI_ERROR_INPUT, "places" },
  { "\"do\":\"notice.post\",\"category\":\"result\",\"title\":\"t\",\"places\":[\"门\"],\"contact\":\"c\",\"to_on\":\"2026-02-30\"",
    LINLI_ERROR_INPUT, "to_on" },
  { "\"do\":\"notice.post\",\"category\":\"result\",\"title\":\"t\",\"places\":[\"门\"],\"contact\":\"c\",\"to_on\":\"2026-2-3\"",
    LINLI_ERROR_INPUT, "to_on" },
  { "\"do\":\"notice.post\",\"category\":\"result\",\"title\":\"t\",\"places\":[\"门\"],\"contact\":\"c\",\"to_on\":20260203",
    LINLI_ERROR_INPUT, "to_on" },
  { "\"do\":\"meeting.plan\",\"body\":\"居民代表会议\",\"title\":\"t\",\"mode\":\"council\",\"venue\":\"v\",\"starts_at\":"
    "\"2026-02-30T14:00\",\"ends_at\":\"2026-03-01T14:00\",\"chair\":\"委员01\",\"recorder\":\"委员02\"", LINLI_ERROR_INPUT, "starts_at" },
  { "\"do\":\"meeting.plan\",\"body\":\"居民代表会议\",\"title\":\"t\",\"mode\":\"council\",\"venue\":\"v\",\"starts_at\":"
    "\"2026-03-02T25:00\",\"ends_at\":\"2026-03-03T14:00\",\"chair\":\"委员01\",\"recorder\":\"委员02\"", LINLI_ERROR_INPUT, "starts_at" },
  { "\"do\":\"meeting.plan\",\"body\":\"居民代表会议\",\"title\":\"t\",\"mode\":\"council\",\"venue\":\"v\",\"starts_at\":"
    "\"2026-03-02T14:00\",\"ends_at\":\"2026-03-02T14:00\",\"chair\":\"委员01\",\"recorder\":\"委员02\"", LINLI_ERROR_INPUT, "ends" },
  { "\"do\":\"meeting.plan\",\"body\":\"居民代表会议\",\"title\":\"t\",\"mode\":\"council\",\"venue\":\"v\",\"starts_at\":"
    "\"2026-03-02T14:00\",\"ends_at\":\"2026-03-02T16:00\",\"chair\":\"委员01\",\"recorder\":\"委员02\",\"tellers\":[\"代表77\"]",
    LINLI_ERROR_NOT_FOUND, "tellers" },
  { "\"do\":\"topic.propose\",\"title\":\"t\",\"kind\":\"deliberation\",\"matter\":\"moon\",\"text\":\"x\"", LINLI_ERROR_NOT_FOUND, "moon" },
  { "\"do\":\"request.register\",\"source\":\"s\",\"text\":\"t\"", LINLI_ERROR_INPUT, "anonymous" },
};

static void
expect (LinliCouncil *council, const char *line, int code, const char *names)
{
  g_autoptr (GError) error = NULL;
  gint64 size = linli_council_size (council);

  g_test_message ("%s", line);
  g_assert_false (fixture_do (council, line, &error));
  g_assert_error (error, LINLI_ERROR, code);
  g_test_message ("→ %s", error->message);
  g_assert_nonnull (strstr (error->message, names));
  g_assert_cmpint (linli_council_size (council), ==, size);
}

static void
test_wrong (void)
{
  g_autoptr (LinliCouncil) council = fixture_trial ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line
          = g_strdup_printf ("{\"at\":\"2026-02-02T09:00\",\"actor\":\"工作人员甲\",%s}", cases[i].line);
      expect (council, line, cases[i].code, cases[i].names);
    }
}

static char *
catalogue_line (const char *character, guint count)
{
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append (title, character);
  return g_strdup_printf ("{\"at\":\"2026-02-02T09:00\",\"actor\":\"工作人员甲\",\"do\":\"catalogue.add\",\"catalogue\":\"c\","
                          "\"title\":\"%s\"}", title->str);
}

/* A thousand characters, whatever their bytes; not one more. */
static void
test_lengths (void)
{
  static const char *const characters[] = { "x", "陈", "𠮷" };
  g_autoptr (LinliCouncil) council = fixture_trial ();

  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *fits = catalogue_line (characters[i], 1000), *longer = catalogue_line (characters[i], 1001);
      fixture_do (council, fits, &error);
      g_assert_no_error (error);
      expect (council, longer, LINLI_ERROR_INPUT, "title");
    }
}

static void
test_actor_and_instant (void)
{
  g_autoptr (LinliCouncil) council = fixture_trial ();

#define ADD "\"do\":\"catalogue.add\",\"catalogue\":\"c\",\"title\":\"t\"}"
  expect (council, "{\"at\":\"2026-02-02T09:00\"," ADD, LINLI_ERROR_INPUT, "actor");
  expect (council, "{\"at\":\"2026-02-02T09:00\",\"actor\":\"谁\"," ADD, LINLI_ERROR_NOT_FOUND, "actor");
  expect (council, "{\"at\":\"2026-01-05T09:00\",\"actor\":\"工作人员甲\"," ADD, LINLI_ERROR_INPUT, "before the last entry");
}

/* Rare characters, and text in a form that is not yet composed, come through as they should. */
static void
test_kept (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = fixture_trial ();
  g_autofree char *title = NULL, *due = NULL;

  fixture_do (council, "{\"at\":\"2026-02-02T09:00\",\"actor\":\"工作人员甲\",\"do\":\"catalogue.add\",\"label\":\"K\","
                       "\"catalogue\":\"c\",\"title\":\" 买买提·e\\u0301\\ud842\\udfb7 \"}", &error);
  g_assert_no_error (error);
  title = fixture_value (council, "find-catalogue", "K", "title");
  g_assert_cmpstr (title, ==, "买买提·é𠮷");
  fixture_do (council, "{\"at\":\"2026-03-02T09:10\",\"actor\":\"工作人员甲\",\"do\":\"request.register\",\"label\":\"SQ\","
                       "\"source\":\"百姓说事点\",\"person\":\"代表07\",\"text\":\"一\\n二\"}", &error);
  g_assert_no_error (error);
  due = fixture_value (council, "find-request", "SQ", "due");
  g_assert_cmpstr (due, ==, "2026-03-04");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/members/wrong", test_wrong);
  g_test_add_func ("/members/lengths", test_lengths);
  g_test_add_func ("/members/actor-and-instant", test_actor_and_instant);
  g_test_add_func ("/members/kept", test_kept);
  return fixture_run_trials ();
}
