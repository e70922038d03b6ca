#include "ui/planned.h"

#include "ui/fixture.h"

typedef struct
{
  gboolean done;
} Doing;

static void
done (GObject *source, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;

  linli_session_act_finish (LINLI_SESSION (source), result, &error);
  g_assert_no_error (error);
  ((Doing *) data)->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Doing *) data)->done;
}

void
linli_planned_do (LinliWindow *window, const char *act, const char *members)
{
  GError *error = NULL;
  g_autoptr (LinliRecord) record = linli_record_decode (members, -1, &error);
  Doing doing = { FALSE };

  g_assert_no_error (error);
  linli_session_act (linli_window_session (window), act, record, "工作人员甲", done, &doing);
  linli_fixture_wait (is_done, &doing);
}

gint64
linli_planned (LinliWindow *window, int days)
{
  static const struct { const char *title; int minutes; } items[]
      = { { "签到、宣布规则", 10 }, { "方案说明", 20 }, { "发言", 30 }, { "表决", 20 } };
  g_autofree char *day = linli_date_format (linli_session_today (linli_window_session (window)) + days);
  g_autofree char *plan = g_strdup_printf (
      "{\"label\":\"HY-T\",\"body\":\"居民代表会议\",\"title\":\"楼道感应灯\",\"mode\":\"council\",\"venue\":\"社区议事厅\","
      "\"starts_at\":\"%sT14:00\",\"ends_at\":\"%sT15:30\",\"chair\":\"委员01\",\"recorder\":\"工作人员甲\"}", day, day);
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  linli_planned_do (window, "meeting.plan", plan);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *item = g_strdup_printf ("{\"meeting\":\"HY-T\",\"title\":\"%s\",\"minutes\":%d}", items[i].title, items[i].minutes);
      linli_planned_do (window, "agenda.add", item);
    }
  linli_record_set_text (params, "label", "HY-T");
  row = linli_session_row (linli_window_session (window), "find-meeting", params);
  return linli_record_int (row, "id");
}
