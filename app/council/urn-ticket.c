#include "council/council-private.h"

#include "base/error.h"
#include "sign/base32.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DIGITS 8
#define WRONG_FREE 4 /* wrong codes before the gate closes for the first time, less one */
#define WAIT_FIRST 30
#define WAIT_MAX 600

/* What is left of @typed without spaces and hyphens, full-width digits as ASCII, in capitals; NULL when it is longer than a
 * code or holds anything else. In locked memory. */
static char *
clean_code (const char *typed)
{
  char *clean = linli_locked_new (LINLI_URN_CODE_LETTERS + 1);
  guint count = 0;

  for (; *typed; typed = g_utf8_next_char (typed))
    {
      gunichar letter = g_utf8_get_char (typed);
      char plain;
      if (letter == '-' || g_unichar_isspace (letter))
        continue;
      if (letter >= 0xff10 && letter <= 0xff19)
        letter = letter - 0xff10 + '0';
      plain = letter < 0x80 ? linli_base32_letter ((char) letter) : '\0';
      if (!plain || count == LINLI_URN_CODE_LETTERS)
        {
          linli_locked_free (clean);
          return NULL;
        }
      clean[count++] = plain;
    }
  return clean;
}

static gboolean
is_digits (const char *clean)
{
  return strlen (clean) == DIGITS && strspn (clean, "0123456789") == DIGITS
         && linli_urn_check_digit (clean, DIGITS - 1) == clean[DIGITS - 1];
}

LinliUrnTicket *
linli_urn_ticket_new (const char *public_key, const char *typed, GError **error)
{
  g_autoptr (LinliUrnTicket) ticket = g_new0 (LinliUrnTicket, 1);
  char *clean = g_utf8_validate (typed, -1, NULL) ? clean_code (typed) : NULL;
  gboolean digits = clean && is_digits (clean);
  gboolean good = digits || (clean && strlen (clean) == LINLI_URN_CODE_LETTERS);

  if (!good)
    linli_fail (error, LINLI_ERROR_INPUT, _("These are not the digits of a slip; one of them is mistyped or missing."));
  else
    good = linli_sealed_hash (clean, public_key, digits ? LINLI_SEALED_SHORT : LINLI_SEALED_LONG, ticket->hash, error);
  linli_locked_free (clean);
  return good ? g_steal_pointer (&ticket) : NULL;
}

void
linli_urn_ticket_free (LinliUrnTicket *ticket)
{
  explicit_bzero (ticket->hash, sizeof ticket->hash);
  g_free (ticket);
}

/* The gate. */

struct _LinliUrnGate
{
  guint wrong;
  gint64 until_us; /* monotonic */
};

LinliUrnGate *
linli_urn_gate_new (void)
{
  return g_new0 (LinliUrnGate, 1);
}

void
linli_urn_gate_free (LinliUrnGate *gate)
{
  g_free (gate);
}

guint
linli_urn_gate_wait (const LinliUrnGate *gate)
{
  gint64 left = gate->until_us - g_get_monotonic_time ();

  return left > 0 ? (guint) ((left + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC) : 0;
}

static void
count_wrong (LinliUrnGate *gate)
{
  guint over = ++gate->wrong > WRONG_FREE ? gate->wrong - WRONG_FREE - 1 : 0;
  gint64 wait = over < 5 ? WAIT_FIRST << over : WAIT_MAX;

  if (gate->wrong > WRONG_FREE)
    gate->until_us = g_get_monotonic_time () + MIN (wait, WAIT_MAX) * G_USEC_PER_SEC;
}

static LinliUrnState
state_of (const char *word)
{
  if (!word)
    return LINLI_URN_UNKNOWN;
  if (g_str_equal (word, "free"))
    return LINLI_URN_FREE;
  return g_str_equal (word, "used") ? LINLI_URN_USED : LINLI_URN_SPOILED;
}

gboolean
linli_urn_ticket_find (LinliCouncil *council, gint64 vote, const LinliUrnTicket *ticket, gint64 *slip, LinliUrnState *state,
                       GError **error)
{
  const char *word;

  if (!linli_urn_rows_find (council->reg, vote, ticket->hash, slip, &word, error))
    return FALSE;
  *state = state_of (word);
  return TRUE;
}

gboolean
linli_urn_look (LinliCouncil *council, gint64 vote, const LinliUrnTicket *ticket, LinliUrnGate *gate, LinliUrnState *state,
                GError **error)
{
  guint wait = gate ? linli_urn_gate_wait (gate) : 0;
  gint64 slip;

  if (wait > 0)
    return linli_refuse (error, NULL, ngettext ("Too many codes were wrong; the next one is looked at in %u second.",
                                                "Too many codes were wrong; the next one is looked at in %u seconds.", wait),
                         wait);
  if (!linli_urn_ticket_find (council, vote, ticket, &slip, state, error))
    return FALSE;
  if (gate && *state == LINLI_URN_UNKNOWN)
    count_wrong (gate);
  return TRUE;
}

void
linli_urn_gate_settle (LinliUrnGate *gate)
{
  gate->wrong = 0;
  gate->until_us = 0;
}
