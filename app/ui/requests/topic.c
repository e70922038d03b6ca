#include "ui/requests/topic.h"

#include "ui/topics/propose.h"

void
linli_request_make_topic (GtkWidget *near, LinliSession *session, const LinliRecord *row)
{
  linli_topic_propose (near, session, linli_record_text (row, "label"));
}
