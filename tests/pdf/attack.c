#include "attacks.h"

#include "base/file.h"
#include "pdf/xref.h"

#include <stdlib.h>
#include <string.h>

/* attack                               lists the attacks: number, name, finding, verdict, words
 * attack N IN OUT SECRET P12 P12 P12   applies one to a paper that those three signed */

static void
list (void)
{
  for (guint i = 0; i < paper_attack_count; i++)
    g_print ("%u\t%s\t%s\t%s\t%s\n", i, paper_attacks[i].name, linli_finding_id (paper_attacks[i].kind),
             linli_verdict_id (paper_attacks[i].verdict), paper_attacks[i].says);
}

static GBytes *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = linli_file_read (path, G_MAXINT32, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
load (Paper *paper, char **argv)
{
  g_autoptr (GBytes) secret = read_file (argv[4]);
  g_autofree char *passphrase = g_strndup (g_bytes_get_data (secret, NULL), g_bytes_get_size (secret));
  g_autoptr (GPtrArray) revisions = NULL;
  g_autoptr (GError) error = NULL;

  g_strchomp (passphrase);
  paper->now_ms = g_get_real_time () / 1000;
  paper->paper = read_file (argv[2]);
  revisions = linli_xref_read (paper->paper, &error);
  g_assert_no_error (error);
  paper->pages = g_bytes_new_from_bytes (paper->paper, 0, ((LinliRevision *) revisions->pdata[0])->end);
  paper->form = g_bytes_new_from_bytes (paper->paper, 0, ((LinliRevision *) revisions->pdata[1])->end);
  for (int i = 0; i < SIGNERS; i++)
    {
      g_autoptr (GBytes) p12 = read_file (argv[5 + i]);
      paper->signers[i] = linli_identity_load (p12, passphrase, paper->now_ms, &error);
      g_assert_no_error (error);
    }
  paper->folder = g_dir_make_tmp ("linli-attack-XXXXXX", NULL);
}

static void
release (Paper *paper)
{
  g_autofree char *printed = paper_run (paper, "rm -r \"$PWD\"");

  for (int i = 0; i < SIGNERS; i++)
    linli_identity_free (paper->signers[i]);
  g_bytes_unref (paper->pages);
  g_bytes_unref (paper->form);
  g_bytes_unref (paper->paper);
  g_free (paper->folder);
}

int
main (int argc, char **argv)
{
  Paper paper = { 0 };
  guint number = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : 0;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GError) error = NULL;

  if (argc == 1)
    {
      list ();
      return 0;
    }
  if (argc != 5 + SIGNERS || number >= paper_attack_count)
    return 2;
  load (&paper, argv);
  out = paper_attacks[number].tamper (&paper);
  linli_file_write (argv[3], g_bytes_get_data (out, NULL), g_bytes_get_size (out), &error);
  g_assert_no_error (error);
  release (&paper);
  return 0;
}
