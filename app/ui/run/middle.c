#include "ui/run/middle.h"

#include "ui/floor/view.h"
#include "ui/vote/vote.h"

GtkWidget *
linli_run_floor_new (LinliLive *live)
{
  return linli_floor_view_new (linli_live_session (live), live);
}

GtkWidget *
linli_run_vote_new (LinliLive *live)
{
  return linli_vote_view_new (linli_live_session (live), live);
}
