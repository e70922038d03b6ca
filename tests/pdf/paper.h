/* Papers to test with: a small PDF, its form, and three signatures. */
#pragma once

#include "pdf/policy.h"
#include "pdf/revision.h"
#include "sign/identity.h"

#define DAY_MS (24 * 60 * 60 * G_GINT64_CONSTANT (1000))
#define SIGNERS 3

extern const char *const paper_fields[SIGNERS + 1];

typedef struct
{
  gint64 now_ms;
  LinliIdentity *authority;
  LinliIdentity *signers[SIGNERS];
  char *trusted;
  char *folder;
  GBytes *pages; /* as libharu writes them */
  GBytes *form;  /* with the first revision */
  GBytes *paper; /* signed by all three */
} Paper;

void paper_set_up (Paper *paper, gconstpointer data);
void paper_tear_down (Paper *paper, gconstpointer data);

GBytes *paper_pages (guint count, const char *text);
GBytes *paper_form (GBytes *pages, guint page);
GBytes *paper_sign (Paper *paper, GBytes *pdf, guint signer);
LinliReport *paper_verify (Paper *paper, GBytes *pdf);

void paper_save (Paper *paper, const char *name, GBytes *bytes);
char *paper_run (Paper *paper, const char *script); /* in the folder; (transfer full): what it prints */
gboolean paper_has_tools (void); /* else the test is skipped */

/* Appends a revision as any tool might; @objects: number, body pairs ended by 0. */
GBytes *paper_append (GBytes *pdf, guint number, const char *body, ...) G_GNUC_NULL_TERMINATED;
