#include "base/error.h"
#include "base/record.h"

static void
test_canonical (void)
{
  g_autoptr (LinliRecord) record = linli_record_new ();
  g_autoptr (LinliRecord) again = NULL;
  g_autofree char *text = NULL, *second = NULL;
  const char *const list[] = { "一", "\"二\"", NULL };

  linli_record_set_text (record, "name", "陈\n\t\x01\\");
  linli_record_set_int (record, "low", G_MININT64);
  linli_record_set_int (record, "count", 45);
  linli_record_set_int (record, "count", 46);
  linli_record_set_list (record, "list", list);
  linli_record_set_null (record, "none");
  linli_record_set_text (record, "gone", "x");
  linli_record_remove (record, "gone");
  text = linli_record_encode (record);
  g_assert_cmpstr (text, ==,
                   "{\"count\":46,\"list\":[\"一\",\"\\\"二\\\"\"],\"low\":-9223372036854775808,"
                   "\"name\":\"陈\\n\\t\\u0001\\\\\",\"none\":null}");
  again = linli_record_decode_canonical (text, -1, NULL);
  g_assert_nonnull (again);
  second = linli_record_encode (again);
  g_assert_cmpstr (second, ==, text);
  g_assert_cmpint (linli_record_int (again, "count"), ==, 46);
  g_assert_cmpstr (linli_record_list (again, "list")[1], ==, "\"二\"");
  g_assert_null (linli_record_list (again, "absent")[0]);
  g_assert_false (linli_record_has (again, "none"));
  g_assert_true (linli_record_contains (again, "none"));
}

static void
test_decode (void)
{
  static const struct { const char *json; const char *canonical; } cases[] = {
    { " { } ", "{}" },
    { "{\"b\":1,\"a\":true}", "{\"a\":1,\"b\":1}" },
    { "{\"a\":\"\\u9648\\ud842\\udfb7\\/\"}", "{\"a\":\"陈𠮷/\"}" },
    { "{\"a\":[ ]}", "{\"a\":[]}" },
    { "{\"a\":9223372036854775807}", "{\"a\":9223372036854775807}" },
    { "{\"a\":9223372036854775808}", NULL },
    { "{\"a\":1.5}", NULL },
    { "{\"a\":1e3}", NULL },
    { "{\"a\":01}", NULL },
    { "{\"a\":-}", NULL },
    { "{\"a\":1,\"a\":2}", NULL },
    { "{\"a\":{}}", NULL },
    { "{\"a\":[1]}", NULL },
    { "{\"a\":\"\\ud842\"}", NULL },
    { "{\"a\":\"\\u0000\"}", NULL },
    { "{\"a\":\"x", NULL },
    { "{\"a\":\"\\", NULL },
    { "{\"a\"", NULL },
    { "{", NULL },
    { "", NULL },
    { "[]", NULL },
    { "{} x", NULL },
    { "{\"a\":\"\xff\"}", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LinliRecord) record = linli_record_decode (cases[i].json, -1, &error);
      g_autofree char *text = record ? linli_record_encode (record) : NULL;
      g_assert_cmpstr (text, ==, cases[i].canonical);
      g_assert_true (record || linli_error_is_input (error));
    }
}

static void
test_canonical_only (void)
{
  static const char *const cases[] = { "{\"b\":1,\"a\":1}", "{ }", "{\"a\":true}", "{\"a\":\"\\/\"}", "{\"a\":-0}" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_null (linli_record_decode_canonical (cases[i], -1, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/canonical", test_canonical);
  g_test_add_func ("/record/decode", test_decode);
  g_test_add_func ("/record/canonical-only", test_canonical_only);
  return g_test_run ();
}
