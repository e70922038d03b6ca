/* A place that is a list: what it asks, how a row reads, and what it says while it is empty. */
#pragma once

#include "ui/session.h"
#include "ui/widgets/entry.h"

G_BEGIN_DECLS

typedef struct
{
  const char *entity;  /* what "win.show" opens a row as */
  const char *query;   /* of a LinliRowModel */
  const char *title;   /* msgid, as all that follow */
  const char *open_word, *all_word; /* of the two toggles; NULL where there is only one list */
  const char *icon, *empty_title, *empty_text;
  void (*bind) (LinliEntry *entry, const LinliRecord *row, LinliSession *session);
  const char *add_word;  /* of the button that makes a new one; NULL for none */
  void (*add) (GtkWidget *near, LinliSession *session);
  const char *other_word; /* of a plain button beside it; NULL for none */
  void (*other) (GtkWidget *near, LinliSession *session);
} LinliListSpec;

GtkWidget *linli_list_page_new (LinliSession *session, const LinliListSpec *spec);

extern const LinliListSpec linli_list_requests, linli_list_topics, linli_list_meetings, linli_list_tasks,
    linli_list_notices, linli_list_people;

G_END_DECLS
