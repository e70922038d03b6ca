#include "ui/requests/topic.h"

void
linli_request_make_topic (GtkWidget *near, LinliSession *session, const LinliRecord *row)
{
}
