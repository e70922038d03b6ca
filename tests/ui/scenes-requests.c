#include "ui/scenes.h"

#include "council/files.h"
#include "ui/form/form.h"
#include "ui/requests/requests.h"

static void
attach_files (LinliSession *session, const char *request)
{
  static const struct { const char *name, *bytes; gsize size; } files[]
      = { { "东门路灯照片.jpg", "\xff\xd8\xff\xe0 no picture", 15 }, { "来电记录.txt", "路灯不亮\n", 13 } };
  LinliCouncil *council = linli_session_begin_write (session, NULL);

  g_assert_nonnull (council);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i].bytes, files[i].size);
      g_autoptr (LinliRecord) members = linli_record_new ();
      LinliStored stored;
      g_assert_true (linli_files_put_bytes (linli_session_path (session), bytes, &stored, NULL));
      linli_record_set_text (members, "request", request);
      linli_record_set_text (members, "name", files[i].name);
      linli_record_set_text (members, "sha256", stored.sha256);
      linli_council_act (council, "file.attach", members, linli_session_now (session), "工作人员甲", NULL, NULL);
    }
  linli_session_end_write (session);
  linli_session_changed (session);
}

/* The demo's open request with files; its form, its slip, and the hotline's export with what is wrong in it. */
void
linli_scene_requests (const LinliCamera *camera, LinliWindow *window)
{
  LinliSession *session = linli_window_session (window);
  g_autoptr (GPtrArray) ids = linli_scene_ids (window, "request-list-ids");
  g_autofree char *csv = g_build_filename (camera->folder, "hotline.csv", NULL);

  attach_files (session, "SQ-2026-014");
  linli_window_show (window, "request", *(gint64 *) ids->pdata[0]);
  linli_camera_take (camera, GTK_WIDGET (window), "request-files");
  linli_request_register (linli_window_page (window), session);
  linli_form_type (LINLI_FORM (linli_camera_front (GTK_WIDGET (window))), "text", "6幢北风大，晾衣架请加固");
  linli_camera_take_front (camera, GTK_WIDGET (window), "register");
  g_assert_true (g_file_set_contents (csv, "工单号,来电时间,诉求内容,状态\n1,2026-02-30,路灯\n1,2026-03-01,\n2,2026-03-01,噪音,x,y\n", -1, NULL));
  linli_hotline_dialog_show (linli_window_page (window), session, csv);
  linli_camera_take_front (camera, GTK_WIDGET (window), "hotline");
}
