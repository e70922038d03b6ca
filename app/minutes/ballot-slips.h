/* The slips of a secret vote (票条), and a page for each teller with their share of its key: unsigned, and printed once. */
#pragma once

#include "base/record.h"
#include "minutes/document.h"

G_BEGIN_DECLS

typedef struct
{
  const char *digits; /* eight, what a person types */
  const char *code;   /* what the QR code holds */
} LinliBallotSlip;

#define LINLI_BALLOT_SLIPS_ACROSS 2
#define LINLI_BALLOT_SLIPS_DOWN 4 /* on a page of A4 */

/* @facts: language, organisation, motion (its label), title, at_ms; nothing of them names a voter. @slips: @n of them, in the
 * order in which they stand. @shares: texts in groups, a page each, before the slips. The document holds secrets: it is freed
 * as soon as its pages are laid out. */
LinliDocument *linli_ballot_slips_document (const LinliRecord *facts, const LinliBallotSlip *slips, gsize n,
                                            const char *const *shares, guint n_shares);

G_END_DECLS
