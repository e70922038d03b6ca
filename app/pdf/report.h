/* What was found about a paper: separate findings, and a verdict that follows from them. */
#pragma once

#include "sign/check.h"

G_BEGIN_DECLS

typedef enum
{
  LINLI_FINDING_BYTES,     /* the bytes that were signed are the bytes in the file */
  LINLI_FINDING_COVERAGE,  /* the signatures leave nothing out but themselves */
  LINLI_FINDING_REVISIONS, /* each later revision holds one signature and nothing else */
  LINLI_FINDING_SIGNER,    /* the signatures are well made, and those expected are there */
  LINLI_FINDING_TRUST,     /* the certificates lead to a trusted authority */
  LINLI_FINDING_TIME,      /* they were valid when they signed */
  LINLI_FINDING_RECORD,    /* the attached record is whole, and gives the same pages */
  LINLI_FINDING_LEDGER,    /* the register has the ledger's head that the paper carries */
} LinliFindingKind;

typedef enum
{
  LINLI_VERDICT_VALID,      /* everything needed was shown */
  LINLI_VERDICT_INCOMPLETE, /* nothing is wrong, and something needed was not shown */
  LINLI_VERDICT_INVALID,    /* something is wrong */
  LINLI_VERDICT_FOREIGN,    /* not one of this program's papers: its bytes alone were checked */
} LinliVerdict;

typedef struct
{
  LinliFindingKind kind;
  LinliState state;
  gboolean needed;  /* unknown here makes a paper incomplete */
  char *field;      /* which signature it is about, or NULL for the whole */
  char *sentence;   /* what was compared with what, in the user's language */
} LinliFinding;

typedef struct
{
  char *field;      /* "chair" */
  LinliCertificate *certificate; /* NULL when it could not be read */
  char *name;       /* as the signature dictionary tells it; may be NULL */
  gint64 at_ms;     /* claimed; G_MININT64 when it cannot be read */
  gboolean stamped; /* a trusted time stamp shows @stamped_at_ms */
  gint64 stamped_at_ms;
} LinliSignatory;

typedef struct
{
  LinliVerdict verdict;
  GPtrArray *findings;    /* LinliFinding, in the order they were made */
  GPtrArray *signatories; /* LinliSignatory, in the order of signing */
  GStrv missing;          /* expected fields that are not signed; never NULL */
  GBytes *record;         /* the attached record, or NULL */
  char *paper, *register_id, *ledger_head; /* from the record; NULL when it has none */
  gint64 ledger_size;     /* 0 likewise */
} LinliReport;

LinliReport *linli_report_new (void);
void linli_report_free (LinliReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliReport, linli_report_free)

void linli_report_add (LinliReport *report, LinliFindingKind kind, LinliState state, gboolean needed, const char *field,
                       const char *format, ...) G_GNUC_PRINTF (6, 7);

/* The worst state among the findings of @kind; unknown when there are none. */
LinliState linli_report_state (const LinliReport *report, LinliFindingKind kind);

/* Draws the verdict from the findings. */
void linli_report_judge (LinliReport *report, gboolean foreign);

const char *linli_finding_id (LinliFindingKind kind);     /* fixed: "bytes" */
const char *linli_state_id (LinliState state);            /* fixed: "ok", "bad", "unknown" */
const char *linli_verdict_label (LinliVerdict verdict);   /* a translated sentence */
const char *linli_verdict_id (LinliVerdict verdict);      /* fixed: "valid", "incomplete", "invalid", "foreign" */

G_END_DECLS
