#include "ui/scenes.h"

#include "ui/fixture.h"
#include "ui/people/forms.h"
#include "ui/people/import-window.h"

/* A roster as a spreadsheet of this country writes it, with two errors. */
static char *
roster_file (void)
{
  g_autoptr (GString) text = g_string_new ("姓名,手机号,楼栋,户号,专有面积(㎡),身份,性别,备注\r\n");
  g_autofree char *bytes = NULL;
  char *path = g_build_filename (g_get_user_data_dir (), "陈巷社区名册2026.csv", NULL);
  gsize size;

  for (guint i = 1; i <= 46; i++)
    g_string_append_printf (text, "示例%02u,138%08u,%u幢,%u-%03u,%s,居民代表,%s,\r\n", i, i, i % 6 + 1, i % 6 + 1, 100 + i,
                            i == 8 ? "-12.5" : "94.74", i == 31 ? "？" : i % 2 ? "女" : "男");
  bytes = g_convert (text->str, (gssize) text->len, "GB18030", "UTF-8", NULL, &size, NULL);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  return path;
}

static gboolean
is_idle (gpointer window)
{
  return !linli_import_window_busy (window);
}

void
linli_scene_people (const LinliCamera *camera, LinliWindow *window)
{
  LinliSession *session = linli_window_session (window);
  g_autoptr (GPtrArray) ids = linli_scene_ids (window, "people-ids");
  gint64 id = *(gint64 *) ids->pdata[12];
  g_autoptr (LinliRecord) person = linli_session_row_of (session, "people-person", id);
  g_autoptr (GPtrArray) seats = linli_session_rows_of (session, "people-seats", id);
  g_autofree char *path = roster_file ();

  linli_window_show (window, "person", id);
  linli_camera_take (camera, GTK_WIDGET (window), "person");
  linli_people_add (GTK_WIDGET (window), session);
  linli_camera_take_front (camera, GTK_WIDGET (window), "person-add");
  linli_people_add_seat (GTK_WIDGET (window), session, person);
  linli_camera_take_front (camera, GTK_WIDGET (window), "seat-add");
  linli_people_end_seat (GTK_WIDGET (window), session, person, seats->pdata[0]);
  linli_camera_take_front (camera, GTK_WIDGET (window), "seat-end");
  linli_people_erase (GTK_WIDGET (window), session, person);
  linli_camera_take_front (camera, GTK_WIDGET (window), "person-erase");
  linli_fixture_wait (is_idle, linli_import_window_show (GTK_WIDGET (window), session, path));
  linli_camera_take_front (camera, GTK_WIDGET (window), "people-import");
  g_assert_true (g_file_set_contents (path, "PK\003\004", 4, NULL));
  linli_fixture_wait (is_idle, linli_import_window_show (GTK_WIDGET (window), session, path));
  linli_camera_take_front (camera, GTK_WIDGET (window), "people-import-wrong");
}
