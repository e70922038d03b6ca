#include "base/error.h"
#include "pdf/writer.h"

#include <string.h>

/* libharu refuses a count beyond its limit of entries in an array: what it reports becomes our error. */
static void
test_error (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliWriter) writer = linli_writer_new (8388608, &error);

  g_assert_null (writer);
  g_assert_error (error, LINLI_ERROR, LINLI_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "libharu reports 0x"));
}

/* Its errors are sticky: what was begun cannot be saved any more. With a node for each page the array of nodes
 * overflows, which libharu tells only through its callback. */
static void
test_sticky (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliWriter) writer = linli_writer_new (1, &error);
  g_autoptr (GString) page = g_string_new ("q Q\n");
  guint count = 0;

  g_assert_no_error (error);
  while (count < 40000 && linli_writer_page (writer, page, &error))
    count++;
  g_test_message ("%u pages", count);
  g_assert_cmpuint (count, <, 40000);
  g_assert_error (error, LINLI_ERROR, LINLI_ERROR_IO);
  g_clear_error (&error);
  g_assert_false (linli_writer_page (writer, page, &error));
  g_clear_error (&error);
  g_assert_null (linli_writer_save (writer, &error));
  g_assert_error (error, LINLI_ERROR, LINLI_ERROR_IO);
}

/* A PDF date has a year of four digits. */
static void
test_date (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliWriter) writer = linli_writer_new (8, &error);
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 253402300800000);

  g_assert_false (linli_writer_info (writer, document, &error));
  g_assert_true (linli_error_is_input (error));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/writer/error", test_error);
  g_test_add_func ("/writer/sticky", test_sticky);
  g_test_add_func ("/writer/date", test_date);
  return g_test_run ();
}
