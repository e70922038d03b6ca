#include "ui/entities.h"

#include "ui/desk/detail.h"
#include "ui/meeting/page.h"
#include "ui/page.h"
#include "ui/people/person.h"
#include "ui/requests/requests.h"
#include "ui/topics/catalogue.h"
#include "ui/topics/page.h"

#include <string.h>

static GtkWidget *
paper (LinliSession *session, gint64 id)
{
  g_autoptr (LinliRecord) row = linli_session_row_of (session, "desk-paper", id);

  return row ? linli_meeting_page_new (session, linli_record_int (row, "meeting")) : NULL;
}

/* What is not here has a page of facts. */
static const struct
{
  const char *entity;
  GtkWidget *(*page) (LinliSession *session, gint64 id);
} entities[] = {
  { "meeting", linli_meeting_page_new },
  { "paper", paper },
  { "person", linli_person_page_new },
  { "request", linli_request_page_new },
  { "topic", linli_topic_page_new },
  { "catalogue", linli_catalogue_page_new },
  { "catalogues", linli_catalogues_page_new },
};

GtkWidget *
linli_entity_page_new (LinliSession *session, const char *entity, gint64 id)
{
  GtkWidget *page = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strcmp (entities[i].entity, entity) == 0)
      page = entities[i].page (session, id);
  if (!page)
    page = linli_detail_page_new (session, entity, id);
  if (!page || linli_page_title (page))
    return page;
  g_object_ref_sink (page);
  g_object_unref (page);
  return NULL;
}
