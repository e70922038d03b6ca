#include "minutes/mask.h"

#include <string.h>

#define GROUPS_MAX 24 /* of one number; people who write digit by digit need 18 */

/* Digits without anything between them. */
typedef struct
{
  const char *start, *end;
  guint count;
  char digits[20]; /* the first of them as ASCII, 'X' for the check letter of an identity card */
} Group;

static int
digit_of (gunichar c)
{
  return g_unichar_isdigit (c) ? g_unichar_digit_value (c) : -1;
}

static gboolean
is_check_letter (gunichar c)
{
  return c == 'x' || c == 'X' || c == 0xff38 || c == 0xff58;
}

/* What people put between the digits of one number, once. */
static gboolean
is_filler (gunichar c)
{
  return c == ' ' || c == '-' || c == '.' || c == '\t' || c == 0xa0 || c == 0xb7 || c == 0x3000 || c == 0xff0d
         || c == 0xff0e || (c >= 0x2002 && c <= 0x2015);
}

static const char *
read_group (const char *text, guint before, Group *group)
{
  const char *p = text;

  group->start = text;
  group->count = 0;
  for (; *p; p = g_utf8_next_char (p))
    {
      int digit = digit_of (g_utf8_get_char (p));
      gboolean letter = digit < 0 && is_check_letter (g_utf8_get_char (p)) && (group->count + before) % 18 == 17;
      if (digit < 0 && !letter)
        break;
      if (group->count < sizeof group->digits - 1)
        group->digits[group->count] = letter ? 'X' : (char) ('0' + digit);
      group->count++;
      if (letter)
        {
          p = g_utf8_next_char (p);
          break;
        }
    }
  group->end = p;
  return p;
}

/* Groups with one filler between each two of them. Returns: how many. */
static guint
read_groups (const char *text, Group *groups)
{
  const char *p = text;
  guint n = 0, before = 0;

  while (n < GROUPS_MAX)
    {
      p = read_group (p, before, &groups[n]);
      if (groups[n].count == 0)
        break;
      before += groups[n++].count;
      if (is_filler (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
    }
  return n;
}

/* 13812345678, 013812345678, 8613812345678, 008613812345678 */
static gboolean
is_mobile (const Group *group)
{
  static const char *const before[] = { "", "0", "86", "086", "0086" };

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (group->count == 11 + strlen (before[i]) && memcmp (group->digits, before[i], strlen (before[i])) == 0
        && group->digits[strlen (before[i])] == '1')
      return TRUE;
  return FALSE;
}

static gboolean
single_digits (const Group *groups, guint n)
{
  for (guint i = 0; i < n; i++)
    if (groups[i].count != 1)
      return FALSE;
  return TRUE;
}

/* 6222 0210 0112 3456 789 */
static gboolean
is_bank_card (const Group *groups, guint n, guint count)
{
  for (guint i = 0; i + 1 < n; i++)
    if (groups[i].count != 4)
      return FALSE;
  return count >= 16 && count <= 19;
}

static gboolean
is_private (const Group *groups, guint n)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += groups[i].count;
  if (n == 1)
    return count >= 15 || is_mobile (groups);
  if (!single_digits (groups, n) && (groups[0].count < 3 || groups[n - 1].count < 3))
    return FALSE;
  return (count == 11 && groups[0].digits[0] == '1') || count == 15 || count == 18 || is_bank_card (groups, n, count);
}

/* The longest private number that begins with the first group. Returns: how many groups it takes, 0 for none. */
static guint
find_private (const Group *groups, guint n)
{
  for (guint k = n; k > 0; k--)
    if (is_private (groups, k))
      return k;
  return 0;
}

char *
linli_mask_text (const char *text)
{
  GString *masked = g_string_new (NULL);

  for (const char *p = text; *p;)
    {
      Group groups[GROUPS_MAX];
      guint n = read_groups (p, groups);
      guint taken = find_private (groups, n);
      const char *end = taken ? groups[taken - 1].end : n ? groups[0].end : g_utf8_next_char (p);

      if (taken)
        g_string_append (masked, "***********");
      else
        g_string_append_len (masked, p, end - p);
      p = end;
    }
  return g_string_free (masked, FALSE);
}

static void
mask_list (LinliRecord *record, const char *name)
{
  const char *const *from = linli_record_list (record, name);
  g_autoptr (GPtrArray) masked = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; from[i]; i++)
    g_ptr_array_add (masked, linli_mask_text (from[i]));
  g_ptr_array_add (masked, NULL);
  linli_record_set_list (record, name, (const char *const *) masked->pdata);
}

void
linli_mask_record (LinliRecord *record)
{
  for (guint i = 0; i < linli_record_size (record); i++)
    {
      const char *name = linli_record_name (record, i);
      g_autofree char *text = NULL;

      if (g_str_equal (name, "ledger_head") || g_str_equal (name, "register"))
        continue;
      if (linli_record_type_at (record, i) == LINLI_VALUE_LIST)
        mask_list (record, name);
      if (linli_record_type_at (record, i) != LINLI_VALUE_TEXT)
        continue;
      text = linli_mask_text (linli_record_text (record, name));
      linli_record_set_text (record, name, text);
    }
}
