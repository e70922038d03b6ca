/* What a meeting still lacks before it can be held: derived from the register each time, never stored. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

typedef enum
{
  LINLI_POINT_MEMBERS, /* the body has members, composed as its rule demands */
  LINLI_POINT_OFFICES, /* chair, recorder, tellers, supervisor are named, without conflict */
  LINLI_POINT_AGENDA,  /* there is an agenda, and it fits into the planned time */
  LINLI_POINT_TOPICS,  /* its topics are admitted and routed to this body; only where there are any */
  LINLI_POINT_ADVICE,  /* legal opinion on each topic that needs one: important, or about what owners hold in common */
  LINLI_POINT_RISK,    /* risk check of each important topic */
  LINLI_POINT_NOTICE,  /* notice was given in time, of the agenda as it stands */
} LinliPointKind;

typedef struct
{
  LinliPointKind kind;
  gboolean done;
  char *text;    /* what it is about */
  char *facts;   /* what is wrong, or by when; NULL for nothing */
  gint64 topic;  /* id of the topic that lacks something, 0 for none */
} LinliPoint;

void linli_point_free (LinliPoint *point);

/* The points of @meeting (an id) on @today; articles in @lang ("zh" or "en").
 * Returns: (transfer full) (element-type LinliPoint): open ones first; empty where there is no such meeting. */
GPtrArray *linli_preparation_points (LinliCouncil *council, gint64 meeting, LinliDate today, const char *lang);

typedef struct
{
  LinliDate latest;    /* the last day on which notice may be given; LINLI_DATE_NONE where no limit is set */
  gint64 days;         /* that must lie between */
  int late;            /* days past the latest day, 0 when in time */
  gboolean urgent;     /* an urgent reason can stand for the time */
  LinliDate first_day; /* the first day of a meeting for which notice today would be in time */
  char *article;
} LinliNoticeTime;

void linli_notice_time_clear (LinliNoticeTime *time);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LinliNoticeTime, linli_notice_time_clear)

/* Of a meeting on @day under rule @rule_id, with notice given @today. */
void linli_notice_time (LinliCouncil *council, const char *rule_id, LinliDate day, LinliDate today, const char *lang,
                        LinliNoticeTime *time);

typedef struct
{
  gint64 minutes;   /* of all items */
  gint64 planned;   /* of the meeting; 0 for a ballot over days, which has no length in minutes */
  gint64 over;      /* minutes too many, 0 when they fit */
  gint64 ends_at;   /* when it is to be expected to end */
} LinliAgendaTime;

/* @meeting: starts_at, ends_at and mode; @items: rows with minutes. */
LinliAgendaTime linli_agenda_time (const LinliRecord *meeting, GPtrArray *items);

/* The mode in which a body usually meets under rule @rule_id as in force on @day: "council", "assembly", "tea", "ballot". */
const char *linli_preparation_mode (LinliCouncil *council, const char *rule_id, LinliDate day);

G_END_DECLS
