/* Words and colours for what the register holds as short fixed texts. */
#pragma once

#include "base/record.h"
#include "council/desk.h"

G_BEGIN_DECLS

typedef enum
{
  LINLI_TONE_PLAIN,
  LINLI_TONE_OK,
  LINLI_TONE_WARN,
  LINLI_TONE_BAD,
  LINLI_TONE_INFO,
} LinliTone;

const char *linli_words_tone_class (LinliTone tone); /* CSS class */
LinliTone linli_words_state_tone (const char *state);

const char *linli_words_office (const char *office);     /* staff … */
const char *linli_words_topic_kind (const char *kind);   /* mediation … */
const char *linli_words_category (const char *category); /* of a notice */
const char *linli_words_paper (const char *kind);        /* record, minutes, notice */
const char *linli_words_field (const char *field);       /* chair, recorder, supervisor */
const char *linli_words_outcome (const char *outcome);   /* of an objection */
const char *linli_words_event (const char *event);       /* of a task's progress */

/* How a due date stands in a word or two, and its colour. (transfer full) */
char *linli_words_standing (const LinliStanding *standing, LinliTone *tone);

/* Fen as yuan: "96000 yuan", with decimals when there are any. (transfer full) */
char *linli_words_money (gint64 fen);

/* A comparison with space around its signs: "26 × 2 = 52 > 33". (transfer full) */
char *linli_words_sum (const char *sum);

G_END_DECLS
