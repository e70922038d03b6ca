#include "ui/planned.h"

#include "ui/fixture.h"

gint64
linli_planned (LinliWindow *window, int days)
{
  static const struct { const char *title; int minutes; } items[]
      = { { "签到、宣布规则", 10 }, { "方案说明", 20 }, { "发言", 30 }, { "表决", 20 } };
  g_autofree char *day = linli_date_format (linli_session_today (linli_window_session (window)) + days);
  g_autofree char *plan = g_strdup_printf (
      "{\"label\":\"HY-T\",\"body\":\"居民代表会议\",\"title\":\"楼道感应灯\",\"mode\":\"council\",\"venue\":\"社区议事厅\","
      "\"starts_at\":\"%sT14:00\",\"ends_at\":\"%sT15:30\",\"chair\":\"委员01\",\"recorder\":\"工作人员甲\"}", day, day);

  linli_fixture_do (window, "meeting.plan", plan);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *item = g_strdup_printf ("{\"meeting\":\"HY-T\",\"title\":\"%s\",\"minutes\":%d}", items[i].title, items[i].minutes);
      linli_fixture_do (window, "agenda.add", item);
    }
  return linli_fixture_id (window, "meeting", "HY-T");
}
