/* A table of what must stand in a register after a script. */
#pragma once

#include "tests/council/fixture.h"

typedef struct
{
  const char *query, *label, *member, *value; /* value NULL: null */
} Expected;

static inline void
assert_values (LinliCouncil *council, const Expected *expected)
{
  for (; expected->query; expected++)
    {
      g_autofree char *value = fixture_value (council, expected->query, expected->label, expected->member);
      g_test_message ("%s %s", expected->label, expected->member);
      g_assert_cmpstr (value, ==, expected->value);
    }
}
