#include "ui/places.h"

#include "ui/desk/figures.h"
#include "ui/desk/ledger.h"
#include "ui/desk/list-page.h"
#include "ui/desk/today.h"
#include "ui/people/people.h"
#include "ui/requests/requests.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
topics (LinliSession *session)
{
  return linli_list_page_new (session, &linli_list_topics);
}

static GtkWidget *
meetings (LinliSession *session)
{
  return linli_list_page_new (session, &linli_list_meetings);
}

static GtkWidget *
tasks (LinliSession *session)
{
  return linli_list_page_new (session, &linli_list_tasks);
}

static GtkWidget *
notices (LinliSession *session)
{
  return linli_list_page_new (session, &linli_list_notices);
}

const LinliPlace linli_places[] = {
  { "today", N_("Today"), "linli-today-symbolic", "", linli_today_page_new },
  { "requests", N_("Requests"), "linli-request-symbolic", "requests", linli_requests_page_new },
  { "topics", N_("Topics"), "linli-topic-symbolic", "topics", topics },
  { "meetings", N_("Meetings"), "linli-meeting-symbolic", "meetings", meetings },
  { "tasks", N_("Handling"), "linli-task-symbolic", "tasks", tasks },
  { "notices", N_("Notices"), "linli-notice-symbolic", "notices", notices },
  { "people", N_("People"), "linli-person-symbolic", NULL, linli_people_page_new },
  { "figures", N_("Figures"), "linli-figures-symbolic", NULL, linli_figures_page_new },
  { "audit", N_("Audit"), "linli-audit-symbolic", NULL, linli_ledger_page_new },
};

const guint linli_n_places = G_N_ELEMENTS (linli_places);
