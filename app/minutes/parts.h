/* What the papers have in common. Each part adds its blocks to the document. */
#pragma once

#include "minutes/document.h"
#include "minutes/facts.h"
#include "minutes/phrase.h"

G_BEGIN_DECLS

typedef struct
{
  LinliDocument *document;
  const LinliFacts *facts;
  LinliRecord *head, *meeting;
  const char *language;
  guint headings; /* first-level headings so far */
} LinliParts;

typedef struct
{
  const char *key; /* the phrase of its head */
  int weight;
  gboolean number;
  int weight_en; /* where English words need another; 0: the same */
} LinliPartColumn;

const char *linli_parts_say (LinliParts *in, const char *key);
const char *linli_parts_text (LinliRecord *record, const char *member); /* "—" when absent */
gboolean linli_parts_is_ballot (LinliParts *in);
gboolean linli_parts_is_opinion (LinliParts *in); /* all that was adopted binds nobody */

/* Lists stand in the facts joined by "、". Returns: (transfer full): as the language joins them; NULL for NULL. */
char *linli_parts_list (LinliParts *in, const char *list);

void linli_parts_heading (LinliParts *in, const char *key); /* numbered, first level */
void linli_parts_hanging (LinliParts *in, const char *key, const char *text); /* nothing for NULL or "" */
void linli_parts_say_paragraph (LinliParts *in, const char *key);
void linli_parts_led (LinliParts *in, const char *lead, const char *text); /* a paragraph behind "lead：" */
LinliBlock *linli_parts_table (LinliParts *in, const LinliPartColumn *columns, guint n);
void linli_parts_inquorate (LinliParts *in);  /* that the meeting ended without a quorum, if it did, and what that means */
void linli_parts_correction (LinliParts *in); /* what this version corrects, if it does */

/* minutes/people.c: who was there. */
char *linli_parts_counts (LinliParts *in); /* (transfer full): a sentence; of a ballot, who could take part */
char *linli_parts_quorum (LinliParts *in); /* (transfer full) (nullable): the sum of the quorum */
void linli_parts_people (LinliParts *in);  /* present, excused, absent, attending without a vote; who was represented */
void linli_parts_moves (LinliParts *in);   /* departures and returns */
void linli_parts_sheet (LinliParts *in);   /* when each person signed in and out */

/* minutes/votes.c: what was decided, and how. */
char *linli_parts_motion_name (LinliParts *in, LinliRecord *motion, gboolean kind); /* (transfer full) */
void linli_parts_vote_table (LinliParts *in); /* nothing when nothing was voted on */
void linli_parts_rules (LinliParts *in);      /* what each rule that was used demands */
void linli_parts_calculation (LinliParts *in, LinliRecord *motion, const char *lead);
void linli_parts_results (LinliParts *in);    /* heading, table, rules, calculations */

/* minutes/tallies.c: how it was counted, beyond the numbers of the table. */
gboolean linli_parts_is_election (LinliRecord *motion);
void linli_parts_candidates (LinliParts *in, LinliRecord *motion); /* what each candidate got */
void linli_parts_reasons (LinliParts *in, LinliRecord *motion);    /* why ballots are invalid */
void linli_parts_register (LinliParts *in, LinliRecord *motion);   /* numbered ballots, in sums */
void linli_parts_urn (LinliParts *in, LinliRecord *motion);        /* slips and root of a secret vote */
void linli_parts_corrected (LinliParts *in, LinliRecord *motion);  /* what was announced before, and why it was put right */
void linli_parts_called_off (LinliParts *in, LinliRecord *motion); /* votes on it that were not announced */
void linli_parts_tellers (LinliParts *in, LinliRecord *motion);    /* who counted, and two counts that differed */

/* minutes/parts.c */
void linli_parts_resolutions (LinliParts *in);
void linli_parts_funds (LinliParts *in);
void linli_parts_tasks (LinliParts *in);
void linli_parts_closing (LinliParts *in); /* issuer and date, places for signatures, anchor */

char *linli_parts_area (gint64 dm2); /* (transfer full): square metres with two decimals */
char *linli_parts_meeting_time (LinliParts *in); /* (transfer full) */

/* The papers themselves. */
void linli_paper_record (LinliParts *in);
void linli_paper_minutes (LinliParts *in);
void linli_paper_notice (LinliParts *in);
void linli_paper_convocation (LinliParts *in);

G_END_DECLS
