/* Where signed papers are kept, and the work of laying out, signing and verifying in a thread.
 *
 * The files stand beside the register in "@path.papers/", one for each paper, its latest revision. */
#pragma once

#include "ui/work.h"

G_BEGIN_DECLS

/* (transfer full) */
char *linli_paper_file_path (LinliSession *session, const char *label);
char *linli_paper_file_name (const char *label); /* "HY-2026-003-minutes-1.pdf" */

/* The latest revision: the kept file when it is signed, else laid out anew. Result: GBytes. */
void linli_paper_files_read (LinliSession *session, const char *label, gboolean signed_already, GAsyncReadyCallback done,
                             gpointer data);

/* As above, and writes it to @path. Result: the path as text. */
void linli_paper_files_export (LinliSession *session, const char *label, gboolean signed_already, const char *path,
                               GAsyncReadyCallback done, gpointer data);

typedef struct
{
  char *label, *field, *identity, *passphrase; /* @identity: path of the .p12 file */
  gboolean signed_already;
  gint64 at_ms;
} LinliSigning;

void linli_signing_free (LinliSigning *signing); /* wipes the passphrase */

/* Signs, keeps the file and records it; takes @signing. Result: the path as text. */
void linli_paper_files_sign (LinliSession *session, LinliSigning *signing, GAsyncReadyCallback done, gpointer data);

/* Result: GPtrArray of LinliRecord, the first is the verdict. */
void linli_paper_files_verify (LinliSession *session, const char *path, GAsyncReadyCallback done, gpointer data);

G_END_DECLS
