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

const char *linli_parts_say (LinliParts *in, const char *key);
const char *linli_parts_text (LinliRecord *record, const char *member); /* "—" when absent */

void linli_parts_heading (LinliParts *in, const char *key); /* numbered, first level */
void linli_parts_hanging (LinliParts *in, const char *key, const char *text); /* nothing for NULL */
void linli_parts_correction (LinliParts *in); /* what this version corrects, if it does */
/* A paragraph behind "lead：". */
void linli_parts_led (LinliParts *in, const char *lead, const char *text);
void linli_parts_people (LinliParts *in); /* present, excused, absent, attending without a vote */
void linli_parts_votes (LinliParts *in);  /* the table of votes, then each calculation */
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

G_END_DECLS
