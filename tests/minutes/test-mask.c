#include "minutes/mask.h"

#define M "***********"

static void
test_text (void)
{
  static const struct { const char *text, *masked; } cases[] = {
    { "", "" },
    { "13812345678", M },
    { "电话13812345678。", "电话" M "。" },
    { "138 1234 5678", M },
    { "138-1234-5678", M },
    { "138.1234.5678", M },
    { "138　1234　5678", M },
    { "138–1234–5678", M },
    { "1 3 8 1 2 3 4 5 6 7 8", M },
    { "１３８１２３４５６７８", M },
    { "１３８－１２３４－５６７８", M },
    { "١٣٨١٢٣٤٥٦٧٨", M },
    { "+86 138 1234 5678", "+86 " M },
    { "+8613812345678", "+" M },
    { "013812345678", M },
    { "13812345678 13912345678", M " " M },
    { "1幢 101 13812345678", "1幢 101 " M },
    { "80000 13812345678", "80000 " M },
    { "13812345678转12", M "转12" },
    { "320582199001011234", M },
    { "32058219900101123X", M },
    { "32058219900101123x,", M "," },
    { "３２０５８２１９９００１０１１２３Ｘ", M },
    { "320582 19900101 1234", M },
    { "320582-19900101-123X", M },
    { "320582900101123", M },
    { "320582199001011234320582199001011235", M },
    { "6222021001123456789", M },
    { "6222 0210 0112 3456 789", M },
    { "6222-0210-0112-3456", M },
    /* What stays. */
    { "96000", "96000" },
    { "经费96000元，其中80000元、16000元", "经费96000元，其中80000元、16000元" },
    { "2026-03-23 至 2026-04-07", "2026-03-23 至 2026-04-07" },
    { "2026年3月23日14:00–15:35", "2026年3月23日14:00–15:35" },
    { "7200000×3＝21600000，不少于10800000×2＝21600000", "7200000×3＝21600000，不少于10800000×2＝21600000" },
    { "0512-58881234", "0512-58881234" },
    { "0000-0000001", "0000-0000001" },
    { "108000.00平方米", "108000.00平方米" },
    { "HY-2026-003/M1", "HY-2026-003/M1" },
    { "1234567890", "1234567890" },
    { "X 3幢", "X 3幢" },
    { "21×2＝42", "21×2＝42" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *masked = linli_mask_text (cases[i].text), *again = linli_mask_text (masked);
      g_assert_cmpstr (masked, ==, cases[i].masked);
      g_assert_cmpstr (again, ==, masked);
    }
}

static void
test_record (void)
{
  static const char *const list[] = { "公示栏", "13812345678", NULL };
  static const char head[] = "1381234567890123456789012345678901234567890123456789012345678901";
  g_autoptr (LinliRecord) record = linli_record_new ();

  linli_record_set_text (record, "text", "打13812345678");
  linli_record_set_list (record, "places", list);
  linli_record_set_text (record, "ledger_head", head);
  linli_record_set_int (record, "at_ms", 13812345678);
  linli_record_set_null (record, "none");
  linli_mask_record (record);
  g_assert_cmpstr (linli_record_text (record, "text"), ==, "打" M);
  g_assert_cmpstr (linli_record_list (record, "places")[0], ==, "公示栏");
  g_assert_cmpstr (linli_record_list (record, "places")[1], ==, M);
  g_assert_cmpstr (linli_record_text (record, "ledger_head"), ==, head);
  g_assert_cmpint (linli_record_int (record, "at_ms"), ==, 13812345678);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mask/text", test_text);
  g_test_add_func ("/mask/record", test_record);
  return g_test_run ();
}
