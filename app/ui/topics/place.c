#include "ui/topics/place.h"

#include "ui/topics/forms.h"

void
linli_topics_add (GtkWidget *near, LinliSession *session)
{
  linli_topic_propose (near, session, NULL);
}

void
linli_topics_show_catalogues (GtkWidget *near, LinliSession *session)
{
  gtk_widget_activate_action (near, "win.show", "(sx)", "catalogues", (gint64) 0);
}
