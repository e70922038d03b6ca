#include "minutes/facts.h"
#include "minutes/paper.h"

#include "base/error.h"

#include <string.h>

#define HEAD \
  "{\"at_ms\":0,\"is\":\"paper\",\"label\":\"L\",\"language\":\"zh\",\"ledger_head\":\"00\",\"organisation\":\"O\"," \
  "\"paper\":\"record\",\"register\":\"R\"}\n"

static void
test_bad_lines (void)
{
  static const struct { const char *text; const char *says; } cases[] = {
    { "", "empty" },
    { "{\"is\":\"meeting\"}\n", "Line 1" },
    { HEAD HEAD, "Line 2" },
    { HEAD "{\"is\":\"item\"}\n{\"is\": \"item\"}\n", "Line 3" },
    { HEAD "{\"title\":\"x\"}\n", "Line 2" },
    { HEAD "{\"is\":1}\n", "Line 2" },
    { HEAD "\n", "Line 2" },
    { HEAD "{\"is\":\"item\"", "Line 2" },
    { HEAD "{\"is\":\"a\",\"is\":\"b\"}\n", "Line 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LinliFacts) facts = linli_facts_read (cases[i].text, strlen (cases[i].text), &error);
      g_test_message ("%s", cases[i].text);
      g_assert_null (facts);
      g_assert_true (linli_error_is_input (error));
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

static void
test_read (void)
{
  static const char text[] = HEAD "{\"is\":\"item\",\"title\":\"a\"}\n{\"is\":\"task\"}\n{\"is\":\"item\",\"title\":\"b\"}";
  g_autoptr (LinliFacts) facts = linli_facts_read (text, strlen (text), NULL);
  g_autoptr (GPtrArray) items = linli_facts_all (facts, "item");

  g_assert_cmpstr (linli_record_text (linli_facts_head (facts), "organisation"), ==, "O");
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_cmpstr (linli_record_text (items->pdata[1], "title"), ==, "b");
  g_assert_null (linli_facts_first (facts, "speech"));
}

/* Facts come out of files that anybody may have made: whatever they say, a document or an error comes of them. */
static void
test_strange (void)
{
  static const struct { const char *kind; const char *lines; gboolean made; } cases[] = {
    { "record", "", FALSE },
    { "record", "{\"is\":\"meeting\",\"title\":\"t\"}\n", FALSE },
    { "letter", "{\"body\":\"b\",\"is\":\"meeting\",\"title\":\"t\"}\n", FALSE },
    { "record", "{\"body\":\"b\",\"is\":\"meeting\",\"title\":\"t\"}\n", TRUE },
    { "record", "{\"body\":\"b\",\"is\":\"meeting\",\"title\":\"t\"}\n{\"is\":\"pause\",\"kind\":\"%n%s%s%s\"}\n", TRUE },
    { "record",
      "{\"body\":\"b\",\"is\":\"meeting\",\"mode\":7,\"title\":\"t\"}\n{\"is\":\"item\"}\n{\"is\":\"speech\",\"stance\":\"%n\"}\n"
      "{\"in_at\":9223372036854775807,\"is\":\"attendance\",\"moves\":\"out\"}\n{\"is\":\"resolution\",\"kind\":\"%s%n\"}\n"
      "{\"ended_at\":9223372036854775807,\"is\":\"item\",\"started_at\":-9223372036854775807}\n"
      "{\"is\":\"motion\",\"method\":\"%n\",\"result\":\"%s\"}\n{\"is\":\"task\"}\n", TRUE },
    { "minutes",
      "{\"body\":\"b\",\"is\":\"meeting\",\"opened_at\":-9223372036854775807,\"title\":\"t\"}\n"
      "{\"amount_fen\":9223372036854775807,\"is\":\"fund\"}\n{\"amount_fen\":9223372036854775807,\"is\":\"fund\"}\n"
      "{\"for\":9223372036854775807,\"invalid\":9223372036854775807,\"is\":\"motion\",\"method\":\"written\",\"result\":\"x\"}\n",
      TRUE },
    { "notice", "{\"body\":\"b\",\"is\":\"meeting\",\"title\":\"t\"}\n{\"from_on\":\"never\",\"is\":\"notice\"}\n", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (HEAD);
      g_autoptr (LinliFacts) facts = NULL;
      g_autoptr (LinliDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      g_string_replace (text, "\"paper\":\"record\"", "\"paper\":\"@\"", 0);
      g_string_replace (text, "@", cases[i].kind, 0);
      g_string_append (text, cases[i].lines);
      facts = linli_facts_read (text->str, text->len, &error);
      g_assert_no_error (error);
      document = linli_paper_document (facts, &error);
      g_assert_cmpint (document != NULL, ==, cases[i].made);
      g_assert_true (document || linli_error_is_input (error));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/bad-lines", test_bad_lines);
  g_test_add_func ("/facts/read", test_read);
  g_test_add_func ("/facts/strange", test_strange);
  return g_test_run ();
}
