#include "ui/floor/turns.h"

gboolean
linli_floor_waits (const LinliRecord *turn)
{
  return g_strcmp0 (linli_record_text (turn, "state"), "waiting") == 0;
}

gboolean
linli_floor_is_now (LinliLive *live, const LinliRecord *turn)
{
  const LinliRecord *item = linli_live_item (live);

  return !item || !linli_record_has (turn, "item") || linli_record_int (turn, "item") == linli_record_int (item, "id");
}

const LinliRecord *
linli_floor_next (LinliLive *live)
{
  GPtrArray *queue = linli_live_queue (live);

  for (guint i = 0; i < queue->len; i++)
    if (linli_floor_waits (queue->pdata[i]) && linli_floor_is_now (live, queue->pdata[i]))
      return queue->pdata[i];
  return NULL;
}

GPtrArray *
linli_floor_paused (LinliLive *live)
{
  GPtrArray *queue = linli_live_queue (live), *paused = g_ptr_array_new ();

  for (guint i = 0; i < queue->len; i++)
    if (!linli_floor_waits (queue->pdata[i]))
      g_ptr_array_add (paused, queue->pdata[i]);
  return paused;
}

LinliSpeaking
linli_floor_limits (LinliLive *live)
{
  LinliSpeaking speaking = { 180, 2 };
  const LinliRecord *meeting = linli_live_meeting (live);

  if (meeting)
    linli_speaking_of (linli_session_council (linli_live_session (live)), meeting, &speaking, NULL);
  return speaking;
}

gint64
linli_floor_limit_ms (LinliLive *live)
{
  const LinliRecord *turn = linli_live_turn (live);

  return (linli_floor_limits (live).seconds + (turn ? linli_record_int (turn, "extra_seconds") : 0)) * 1000;
}
