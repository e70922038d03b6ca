#include "minutes/phrase.h"

#include <string.h>

/* The conversions of a format in the order of its arguments, "sds" or by their numbers. */
static char *
arguments (const char *format)
{
  char by_number[10] = { 0 };
  GString *plain = g_string_new (NULL);

  for (const char *p = strchr (format, '%'); p; p = strchr (p + 1, '%'))
    {
      if (g_ascii_isdigit (p[1]) && p[2] == '$')
        by_number[p[1] - '1'] = p[3];
      else
        g_string_append_c (plain, p[1]);
    }
  g_assert_true (plain->len == 0 || by_number[0] == 0); /* never mixed */
  if (plain->len == 0)
    g_string_assign (plain, by_number);
  return g_string_free (plain, FALSE);
}

static void
test_both_languages (void)
{
  guint count = 0;

  for (const char *key; (key = linli_phrase_key (count)); count++)
    {
      const char *zh = linli_phrase ("zh", key), *en = linli_phrase ("en", key);
      g_autofree char *left = arguments (zh), *right = arguments (en);
      g_test_message ("%s", key);
      g_assert_cmpstr (left, ==, right);
      g_assert_cmpuint (strspn (left, "sd"), ==, strlen (left));
      g_assert_true (*zh && *en && g_utf8_validate (zh, -1, NULL));
      for (guint i = 0; i < count; i++)
        g_assert_cmpstr (linli_phrase_key (i), !=, key);
    }
  g_assert_cmpuint (count, >, 100);
}

/* Each key that the code names stands in the table: "say (in, "…")", "_format (…, "…"" and the like. */
static void
test_keys_used (void)
{
  static const char *const files[] = { "minutes.c", "notice.c", "parts.c", "people.c", "record.c", "slip.c", "votes.c", "ballot-slips.c" };
  static const char pattern[]
      = "(?:linli_parts_(?:say|say_paragraph|heading|hanging) \\(in|linli_phrase(?:_format)? \\(\\s*in->language|say \\(in), "
        "(?:[^\"(),]*\\? )?\"([a-zA-Z_-]+)\"(?: : \"([a-zA-Z_-]+)\")?|\\{ \"([a-z]+)\", \\d+, (?:TRUE|FALSE)";
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  guint found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("LINLI_TEST_SOURCE"), "app", "minutes", files[i], NULL);
      g_autofree char *text = NULL;
      g_autoptr (GMatchInfo) match = NULL;
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        for (int group = 1; group <= 3; group++)
          {
            g_autofree char *key = g_match_info_fetch (match, group);
            gboolean known = !key || !*key;
            for (guint k = 0; !known && linli_phrase_key (k); k++)
              known = strcmp (linli_phrase_key (k), key) == 0;
            if (!known)
              g_error ("%s: no phrase “%s”", files[i], key);
            found += key && *key;
          }
    }
  g_assert_cmpuint (found, >, 80);
}

static void
test_values (void)
{
  static const struct { const char *language; gint64 fen; const char *text; } money[] = {
    { "zh", 9600000, "96000元" },  { "zh", 9600050, "96000.50元" },   { "en", 9600000, "CNY 96,000" },
    { "en", 99999, "CNY 999.99" }, { "en", 123456789000, "CNY 1,234,567,890" }, { "en", 0, "CNY 0" },
  };
  static const struct { guint number; const char *text; } ordinals[]
      = { { 1, "一、" }, { 9, "九、" }, { 10, "十、" }, { 11, "十一、" }, { 20, "二十、" }, { 35, "三十五、" }, { 100, "100、" } };

  for (guint i = 0; i < G_N_ELEMENTS (money); i++)
    {
      g_autofree char *text = linli_phrase_money (money[i].language, money[i].fen);
      g_assert_cmpstr (text, ==, money[i].text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    {
      g_autofree char *text = linli_phrase_ordinal ("zh", ordinals[i].number);
      g_assert_cmpstr (text, ==, ordinals[i].text);
    }
}

static void
test_dates (void)
{
  g_autofree char *zh = linli_phrase_date_text ("zh", "2026-03-03"), *en = linli_phrase_date_text ("en", "2026-03-03");
  g_autofree char *none = linli_phrase_date_text ("zh", NULL), *bad = linli_phrase_date_text ("zh", "2026-02-30");

  g_assert_cmpstr (zh, ==, "2026年3月3日");
  g_assert_cmpstr (en, ==, "3 March 2026");
  g_assert_cmpstr (none, ==, "—");
  g_assert_cmpstr (bad, ==, "—");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrase/both-languages", test_both_languages);
  g_test_add_func ("/phrase/keys-used", test_keys_used);
  g_test_add_func ("/phrase/values", test_values);
  g_test_add_func ("/phrase/dates", test_dates);
  return g_test_run ();
}
