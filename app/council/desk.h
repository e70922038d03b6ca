/* What the desk derives beside its queries: how a date stands, a quorum as figures, a limit's last day. */
#pragma once

#include "council/badge.h"

G_BEGIN_DECLS

typedef enum
{
  LINLI_STANDING_NONE,      /* no date is set */
  LINLI_STANDING_FAR,
  LINLI_STANDING_NEAR,      /* at most LINLI_BADGE_SOON working days left */
  LINLI_STANDING_TODAY,
  LINLI_STANDING_OVERDUE,
  LINLI_STANDING_ON_TIME,   /* done by the date */
  LINLI_STANDING_LATE,      /* done after it */
} LinliStandingKind;

typedef struct
{
  LinliStandingKind kind;
  guint working_days;   /* left, or overdue */
  gboolean provisional; /* a year without published holidays was looked into */
} LinliStanding;

/* @done: LINLI_DATE_NONE while it is open. Overdue is derived, never set. */
LinliStanding linli_desk_standing (LinliCouncil *council, LinliDate due, LinliDate done, LinliDate today);

typedef struct
{
  gboolean has_quorum;  /* the rule demands one of those present */
  gboolean holds;
  gint64 entitled, present, needed;
  char *sum;            /* "33×3＝99≥45×2＝90" */
  char *article, *rule_name, *rule_text;
} LinliQuorum;

void linli_quorum_clear (LinliQuorum *quorum);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LinliQuorum, linli_quorum_clear)

/* The quorum of rule @rule_id as in force on @day, of @present out of @entitled. @lang: "zh" or "en". */
gboolean linli_desk_quorum (LinliCouncil *council, const char *rule_id, LinliDate day, gint64 entitled, gint64 present,
                            const char *lang, LinliQuorum *quorum, GError **error);

/* The last day of the limit @name that begins on @from, and the article that sets it.
 * @article: (out) (transfer full). Returns: LINLI_DATE_NONE when there is no such limit. */
LinliDate linli_desk_limit (LinliCouncil *council, const char *name, LinliDate from, const char *lang, char **article);

/* The last day on which notice of a meeting on @day under rule @rule_id may be given; as above. */
LinliDate linli_desk_latest_notice (LinliCouncil *council, const char *rule_id, LinliDate day, const char *lang,
                                    char **article);

G_END_DECLS
