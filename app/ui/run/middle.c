#include "ui/run/middle.h"

#include "ui/run/states.h"
#include "ui/widgets/parts.h"

static void
fill (GtkWidget *content, LinliLive *live)
{
  const LinliRecord *item = linli_live_item (live);

  gtk_box_append (GTK_BOX (content), linli_label_new (item ? linli_record_text (item, "title") : "", "title-1"));
}

GtkWidget *
linli_run_floor_new (LinliLive *live)
{
  return linli_run_state_page_new (live, fill);
}

GtkWidget *
linli_run_vote_new (LinliLive *live)
{
  return linli_run_state_page_new (live, fill);
}
