/* The slips of a secret vote: which are taken, what is read from what was typed, and who tries too many. */
#include "tests/council/urn-fixture.h"

#include "base/error.h"

#include <string.h>

#define VOTERS 9

static void
test_slips (void)
{
  UrnFixture fixture;
  g_autoptr (LinliUrnDraw) draw = urn_fixture_draw (VOTERS), other = urn_fixture_draw (1);
  g_autoptr (LinliUrnTicket) used = urn_fixture_ticket (draw, 0), torn = urn_fixture_ticket (draw, 1);
  g_autoptr (LinliUrnTicket) late = urn_fixture_ticket (draw, 2), strange = urn_fixture_ticket (other, 0);
  GError *error = NULL;
  LinliUrnState state;
  gboolean done;

  urn_fixture_set_up (&fixture, VOTERS);
  urn_fixture_open (&fixture, draw);
  g_assert_cmpint (urn_fixture_cast (&fixture, used, "for"), ==, LINLI_URN_FREE);
  g_assert_true (linli_urn_spoil (fixture.council, fixture.vote, torn, NULL));
  g_assert_cmpint (urn_fixture_cast (&fixture, torn, "for"), ==, LINLI_URN_SPOILED);
  g_assert_cmpint (urn_fixture_cast (&fixture, strange, "for"), ==, LINLI_URN_UNKNOWN);
  urn_fixture_refused (linli_urn_spoil (fixture.council, fixture.vote, used, &error), &error, "has been used");
  urn_fixture_refused (linli_urn_spoil (fixture.council, fixture.vote, torn, &error), &error, "already");
  urn_fixture_refused (linli_urn_spoil (fixture.council, fixture.vote, strange, &error), &error, "no slip");
  done = linli_urn_cast (fixture.council, fixture.vote, late, "perhaps", NULL, &state, &error);
  urn_fixture_refused (done, &error, "not on the ballot");
  urn_fixture_refuses (&fixture, "close_urn", URN_RETURNED (8), "Count them again");
  urn_fixture_must (&fixture, "close_urn", URN_RETURNED (7));
  done = linli_urn_cast (fixture.council, fixture.vote, late, "for", NULL, &state, &error);
  urn_fixture_refused (done, &error, "closed");
  urn_fixture_tear_down (&fixture);
}

/* What a person might mistype: every one digit, and every two neighbours exchanged. */
static void
test_check_digit (void)
{
  for (guint round = 0; round < 200; round++)
    {
      char digits[9] = "", other[9];
      for (guint i = 0; i < 7; i++)
        digits[i] = (char) ('0' + g_test_rand_int_range (0, 10));
      digits[7] = linli_urn_check_digit (digits, 7);
      for (guint i = 0; i < 8; i++)
        for (char c = '0'; c <= '9'; c++)
          {
            memcpy (other, digits, sizeof other);
            other[i] = c;
            g_assert_true ((linli_urn_check_digit (other, 7) == other[7]) == (c == digits[i]));
          }
      for (guint i = 0; i < 7; i++)
        {
          memcpy (other, digits, sizeof other);
          other[i] = digits[i + 1];
          other[i + 1] = digits[i];
          g_assert_true ((linli_urn_check_digit (other, 7) == other[7]) == (digits[i] == digits[i + 1]));
        }
    }
}

static void
test_typed (void)
{
  static const struct { const char *typed; gboolean reads; } cases[] = {
    { "57240000", TRUE }, { " 5724-0000 ", TRUE }, { "５７２４００００", TRUE }, { "5724 OO00", TRUE },
    { "57240004", FALSE }, { "5724000", FALSE }, { "572400003", FALSE }, { "", FALSE }, { "abc", FALSE }, { "五七", FALSE },
    { "0123456789ABCDEF", TRUE }, { "0123-4567-89ab-cdef", TRUE }, { "0123456789ABCDEU", FALSE },
    { "0123456789ABCDEFG", FALSE }, { "\xff", FALSE },
  };
  g_autoptr (LinliSealKey) key = linli_sealed_new (NULL);
  char check = linli_urn_check_digit ("5724000", 7);

  g_assert_cmpint (check, ==, '0');
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LinliUrnTicket) ticket = linli_urn_ticket_new (linli_sealed_public (key), cases[i].typed, &error);
      if ((ticket != NULL) != cases[i].reads)
        g_error ("“%s”", cases[i].typed);
      g_assert_true (ticket || linli_error_is_input (error));
    }
}

static void
test_gate (void)
{
  UrnFixture fixture;
  g_autoptr (LinliUrnDraw) draw = urn_fixture_draw (VOTERS), other = urn_fixture_draw (1);
  g_autoptr (LinliUrnTicket) good = urn_fixture_ticket (draw, 0), bad = urn_fixture_ticket (other, 0);
  g_autoptr (LinliUrnGate) gate = linli_urn_gate_new ();
  GError *error = NULL;
  LinliUrnState state;
  gboolean done;

  urn_fixture_set_up (&fixture, VOTERS);
  urn_fixture_open (&fixture, draw);
  for (guint i = 0; i < 4; i++)
    g_assert_true (linli_urn_look (fixture.council, fixture.vote, bad, gate, &state, NULL));
  g_assert_cmpuint (linli_urn_gate_wait (gate), ==, 0);
  g_assert_true (linli_urn_cast (fixture.council, fixture.vote, good, "for", gate, &state, NULL));
  for (guint i = 0; i < 5; i++)
    g_assert_true (linli_urn_look (fixture.council, fixture.vote, bad, gate, &state, NULL));
  g_assert_cmpuint (linli_urn_gate_wait (gate), >, 20);
  done = linli_urn_look (fixture.council, fixture.vote, good, gate, &state, &error);
  urn_fixture_refused (done, &error, "Too many codes");
  urn_fixture_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/urn-ticket/slips", test_slips);
  g_test_add_func ("/council/urn-ticket/check-digit", test_check_digit);
  g_test_add_func ("/council/urn-ticket/typed", test_typed);
  g_test_add_func ("/council/urn-ticket/gate", test_gate);
  return g_test_run ();
}
