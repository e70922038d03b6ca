/* The whole queue, and all speeches of a meeting, in windows of their own: lists that are read as they are looked at. */
#pragma once

#include "ui/floor/speaker.h"

G_BEGIN_DECLS

/* A row that is activated gets the floor from @speaker. */
void linli_queue_window_show (GtkWidget *near, LinliLive *live, LinliSpeaker *speaker);

/* The form that corrects a speech: a row with its id, stance and text. */
void linli_speech_correct_show (GtkWidget *near, LinliLive *live, const LinliRecord *speech);

/* A row that is activated is corrected, by an entry with its reason. */
void linli_speeches_window_show (GtkWidget *near, LinliLive *live);

G_END_DECLS
