#include "attacks.h"

#include "pdf/reader.h"
#include "pdf/xref.h"

#include <string.h>

static void
show (const LinliReport *report)
{
  for (guint i = 0; i < report->findings->len; i++)
    {
      const LinliFinding *finding = report->findings->pdata[i];
      if (finding->state != LINLI_STATE_OK)
        g_test_message ("  %s %s %s: %s", linli_finding_id (finding->kind), linli_state_id (finding->state),
                        finding->field ? finding->field : "", finding->sentence);
    }
}

static gboolean
says (const LinliReport *report, LinliFindingKind kind, const char *words)
{
  for (guint i = 0; i < report->findings->len; i++)
    {
      const LinliFinding *finding = report->findings->pdata[i];
      if (finding->kind == kind && finding->state != LINLI_STATE_OK && strstr (finding->sentence, words))
        return TRUE;
    }
  return FALSE;
}

static void
test_ranges (Paper *paper, gconstpointer data)
{
  static const struct
  {
    const char *range, *says;
  } ranges[] = {
    { "/ByteRangX [0 $B $A $R]", "no range" },
    { "/ByteRange [0 (9) $A $R]", "no range" },
    { "/ByteRange [0 0 0 0]", "is empty" },
    { "/ByteRange [0 $B $A]", "four numbers" },
    { "/ByteRange [0 $B $A 9 9]", "four numbers" },
    { "/ByteRange [9 $B $A $R]", "does not begin with" },
    { "/ByteRange [0 $B $A 99]", "does not end where" },
    { "/ByteRange [0 $B $A -9]", "is empty" },
    { "/ByteRange [0 -$B $A $R]", "is empty" },
    { "/ByteRange [0 $A $B $R]", "overlap" },
    { "/ByteRange [0 $B $A $R0]", "outside of the file" },
    { "/ByteRange [0 $B $A 9223372036854775807]", "outside of the file" },
    { "/ByteRange [0 9 $A $R]", "not exactly the signature" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autoptr (GBytes) pdf = paper_with_range (paper->paper, ranges[i].range);
      g_autoptr (LinliReport) report = paper_verify (paper, pdf);
      g_assert_cmpint (report->verdict, ==, LINLI_VERDICT_INVALID);
      if (!says (report, LINLI_FINDING_COVERAGE, ranges[i].says))
        g_error ("%s is not told as “%s”", ranges[i].range, ranges[i].says);
    }
}

static void
test_tampered (Paper *paper, gconstpointer data)
{
  if (!paper_has_tools ())
    return;
  for (guint i = 0; i < paper_attack_count; i++)
    {
      g_autoptr (GBytes) pdf = paper_attacks[i].tamper (paper);
      g_autoptr (LinliReport) report = paper_verify (paper, pdf);
      LinliState state = linli_report_state (report, paper_attacks[i].kind);
      g_test_message ("%s: %s", paper_attacks[i].name, linli_verdict_id (report->verdict));
      show (report);
      g_assert_cmpint (report->verdict, ==, paper_attacks[i].verdict);
      g_assert_cmpint (state, ==, (paper_attacks[i].verdict == LINLI_VERDICT_INVALID ? LINLI_STATE_BAD : LINLI_STATE_UNKNOWN));
      g_assert_true (says (report, paper_attacks[i].kind, paper_attacks[i].says));
    }
}

/* The same readings, told by a reader of another make, show that the table holds real attacks. */
static void
test_others_blind (Paper *paper, gconstpointer data)
{
  g_autoptr (GBytes) hidden = paper_attack_between (paper), wrapped = paper_attack_wrap (paper);
  g_autoptr (GBytes) pem = g_bytes_new (paper->trusted, strlen (paper->trusted));
  g_autofree char *output = NULL;

  if (!paper_has_tools ())
    return;
  paper_save (paper, "between.pdf", hidden);
  paper_save (paper, "wrapped.pdf", wrapped);
  paper_save (paper, "ca.pem", pem);
  output = paper_run (paper, "mkdir nss; certutil -N -d sql:nss --empty-password; certutil -A -d sql:nss -n ca -t CT,C,C "
                             "-a -i ca.pem; export LC_ALL=C; for f in between wrapped; do pdfsig -nssdir nss $f.pdf; done "
                             "| grep -c 'Signature is Valid'");
  g_assert_cmpstr (g_strstrip (output), ==, "6");
}

static void
test_valid (Paper *paper, gconstpointer data)
{
  g_autoptr (LinliReport) report = paper_verify (paper, paper->paper);

  show (report);
  g_assert_cmpint (report->verdict, ==, LINLI_VERDICT_VALID);
  for (int kind = 0; kind < LINLI_FINDING_LEDGER; kind++)
    g_assert_cmpint (linli_report_state (report, kind), ==, LINLI_STATE_OK);
  g_assert_cmpint (linli_report_state (report, LINLI_FINDING_LEDGER), ==, LINLI_STATE_UNKNOWN);
  g_assert_cmpuint (report->signatories->len, ==, SIGNERS);
  for (guint i = 0; i < SIGNERS; i++)
    {
      const LinliSignatory *signatory = report->signatories->pdata[i];
      g_assert_cmpstr (signatory->field, ==, paper_fields[i]);
      g_assert_cmpstr (signatory->certificate->role, ==, paper_fields[i]);
      g_assert_cmpstr (signatory->name, ==, "陈建国");
      g_assert_cmpint (signatory->at_ms, ==, paper->now_ms / 1000 * 1000);
    }
  g_assert_cmpstr (report->paper, ==, "minutes");
  g_assert_cmpint (report->ledger_size, ==, 42);
}

static void
test_incomplete (Paper *paper, gconstpointer data)
{
  g_autoptr (GBytes) chair = paper_sign (paper, paper->form, 0), supervisor = paper_sign (paper, paper->form, 2);
  g_autoptr (LinliReport) none = paper_verify (paper, paper->form), one = paper_verify (paper, chair);
  g_autoptr (LinliReport) other = paper_verify (paper, supervisor);

  g_assert_cmpint (none->verdict, ==, LINLI_VERDICT_INCOMPLETE);
  g_assert_cmpuint (g_strv_length (none->missing), ==, 3);
  g_assert_cmpint (one->verdict, ==, LINLI_VERDICT_INCOMPLETE);
  g_assert_cmpuint (g_strv_length (one->missing), ==, 2);
  g_assert_cmpstr (one->missing[0], ==, "recorder");
  g_assert_cmpint (other->verdict, ==, LINLI_VERDICT_INCOMPLETE);
}

static void
test_foreign (Paper *paper, gconstpointer data)
{
  g_autoptr (LinliReport) plain = paper_verify (paper, paper->pages);
  g_autoptr (GBytes) text = g_bytes_new_static ("no PDF", 6), empty = g_bytes_new (NULL, 0);
  g_autoptr (LinliReport) none = paper_verify (paper, text), nothing = paper_verify (paper, empty);

  g_assert_cmpint (plain->verdict, ==, LINLI_VERDICT_FOREIGN);
  g_assert_cmpint (none->verdict, ==, LINLI_VERDICT_INVALID);
  g_assert_cmpint (nothing->verdict, ==, LINLI_VERDICT_INVALID);
}

/* A signed PDF whose attachment is no record of ours. */
static void
test_foreign_signed (Paper *paper, gconstpointer data)
{
  g_autoptr (GBytes) other = g_bytes_new_static ("{}\n", 3);
  LinliPlace place = { "chair", 1, 7200, 10000, 20000, 15000 };
  LinliForm form = { .places = &place, .place_count = 1, .record = other, .language = "en" };
  g_autoptr (GBytes) empty = linli_revision_form (paper->pages, &form, NULL), pdf = paper_sign (paper, empty, 0);
  g_autoptr (LinliReport) whole = paper_verify (paper, pdf), altered = NULL;
  GString *text = paper_copy (pdf);
  g_autoptr (GBytes) changed = NULL;

  strstr (text->str, "Minutes")[0] = 'm';
  changed = g_string_free_to_bytes (text);
  altered = paper_verify (paper, changed);
  g_assert_cmpint (whole->verdict, ==, LINLI_VERDICT_FOREIGN);
  g_assert_cmpint (linli_report_state (whole, LINLI_FINDING_BYTES), ==, LINLI_STATE_OK);
  g_assert_cmpint (linli_report_state (whole, LINLI_FINDING_COVERAGE), ==, LINLI_STATE_OK);
  g_assert_cmpint (altered->verdict, ==, LINLI_VERDICT_INVALID);
  g_assert_cmpint (linli_report_state (altered, LINLI_FINDING_BYTES), ==, LINLI_STATE_BAD);
}

static void
test_trust (Paper *paper, gconstpointer data)
{
  static const LinliSubject stranger = { .name = "虹山社区居民委员会", .organization = "虹山社区" };
  g_autoptr (LinliIdentity) authority = linli_identity_authority (&stranger, paper->now_ms - DAY_MS,
                                                                  paper->now_ms + DAY_MS, NULL);
  g_autofree char *pem = linli_identity_pem (authority);
  LinliPolicy policy = { .trust = { .authorities = pem }, .now_ms = paper->now_ms };
  g_autoptr (LinliReport) wrong = linli_policy_verify (paper->paper, &policy);
  g_autoptr (LinliReport) unknown = NULL, later = NULL;

  policy.trust.authorities = NULL;
  unknown = linli_policy_verify (paper->paper, &policy);
  policy.trust.authorities = paper->trusted;
  policy.now_ms += 400 * DAY_MS;
  later = linli_policy_verify (paper->paper, &policy);
  g_assert_cmpint (wrong->verdict, ==, LINLI_VERDICT_INVALID);
  g_assert_cmpint (linli_report_state (wrong, LINLI_FINDING_TRUST), ==, LINLI_STATE_BAD);
  g_assert_cmpint (unknown->verdict, ==, LINLI_VERDICT_INCOMPLETE);
  g_assert_cmpint (linli_report_state (unknown, LINLI_FINDING_TRUST), ==, LINLI_STATE_UNKNOWN);
  g_assert_cmpint (later->verdict, ==, LINLI_VERDICT_INCOMPLETE);
  g_assert_cmpint (linli_report_state (later, LINLI_FINDING_TIME), ==, LINLI_STATE_UNKNOWN);
}

static gboolean
look_up (const char *register_id, gint64 size, char **head, gpointer data, GError **error)
{
  g_assert_cmpstr (register_id, ==, "6f1c2a5e-0000-4000-8000-000000000001");
  g_assert_cmpint (size, ==, 42);
  *head = g_strdup (data);
  return TRUE;
}

static GBytes *
lay_out (GBytes *record, gpointer data, GError **error)
{
  return paper_pages (2, data);
}

static void
test_hooks (Paper *paper, gconstpointer data)
{
  static const char head[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  const struct
  {
    const char *head, *text;
    LinliFindingKind kind;
    LinliState state;
    LinliVerdict verdict;
  } hooks[] = {
    { head, "Decided", LINLI_FINDING_LEDGER, LINLI_STATE_OK, LINLI_VERDICT_VALID },
    { head, "Decided", LINLI_FINDING_RECORD, LINLI_STATE_OK, LINLI_VERDICT_VALID },
    { "00", "Decided", LINLI_FINDING_LEDGER, LINLI_STATE_BAD, LINLI_VERDICT_INVALID },
    { NULL, "Decided", LINLI_FINDING_LEDGER, LINLI_STATE_BAD, LINLI_VERDICT_INVALID },
    { head, "Refused", LINLI_FINDING_RECORD, LINLI_STATE_BAD, LINLI_VERDICT_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (hooks); i++)
    {
      LinliPolicy policy = {
        .trust = { .authorities = paper->trusted },
        .now_ms = paper->now_ms,
        .ledger = look_up,
        .ledger_data = (gpointer) hooks[i].head,
        .lay_out = lay_out,
        .lay_out_data = (gpointer) hooks[i].text,
      };
      g_autoptr (LinliReport) report = linli_policy_verify (paper->paper, &policy);
      show (report);
      g_assert_cmpint (linli_report_state (report, hooks[i].kind), ==, hooks[i].state);
      g_assert_cmpint (report->verdict, ==, hooks[i].verdict);
    }
}

static void
test_pages (Paper *paper, gconstpointer data)
{
  g_autoptr (GBytes) same = paper_pages (2, "Decided"), other = paper_pages (2, "Refused"), more = paper_pages (3, "Decided");
  guint page = 99;

  g_assert_true (linli_policy_compare_pages (paper->paper, same, &page, NULL));
  g_assert_cmpuint (page, ==, 0);
  g_assert_true (linli_policy_compare_pages (paper->paper, other, &page, NULL));
  g_assert_cmpuint (page, ==, 1);
  g_assert_true (linli_policy_compare_pages (paper->paper, more, &page, NULL));
  g_assert_cmpuint (page, ==, 3);
}

static void
assert_not_valid (Paper *paper, GBytes *pdf, const char *what, gsize at)
{
  g_autoptr (LinliReport) report = paper_verify (paper, pdf);

  if (report->verdict == LINLI_VERDICT_VALID)
    g_error ("%s at byte %" G_GSIZE_FORMAT " is not seen", what, at);
}

static void
test_flips (Paper *paper, gconstpointer data)
{
  gsize size;
  const guint8 *original = g_bytes_get_data (paper->paper, &size);

  for (gsize i = 0; i < size; i += 97)
    {
      guint8 *changed = g_memdup2 (original, size);
      g_autoptr (GBytes) pdf = g_bytes_new_take (changed, size);
      changed[i] ^= i % 2 ? 0x01 : 0x20;
      assert_not_valid (paper, pdf, "a flip", i);
    }
}

static GBytes *
mutate (GRand *random, GBytes *pdf)
{
  GString *text = paper_copy (pdf);
  int count = g_rand_int_range (random, 1, 6);

  for (int i = 0; i < count; i++)
    {
      gint32 at = g_rand_int_range (random, 0, (gint32) text->len);
      gint32 length = g_rand_int_range (random, 1, 40);
      switch (g_rand_int_range (random, 0, 4))
        {
        case 0:
          text->str[at] = (char) g_rand_int_range (random, 0, 256);
          break;
        case 1:
          g_string_erase (text, at, MIN (length, (gint32) text->len - at));
          break;
        case 2:
          g_string_insert_len (text, at, "/V 9 0 R <<[(<>)]>> 99999999999 endobj stream\n", length);
          break;
        default:
          if (text->len > 2000 && g_rand_int_range (random, 0, 8) == 0)
            g_string_truncate (text, (gsize) at + 1);
          else
            text->str[at] = "0123456789 <>[]/()"[g_rand_int_range (random, 0, 18)];
        }
      if (text->len == 0)
        g_string_append (text, "%PDF");
    }
  return g_string_free_to_bytes (text);
}

/* Most of a paper is the padding of signatures: half of the mutations go where the structure is. */
static void
test_mutations (Paper *paper, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260322);
  g_autoptr (GBytes) one = paper_sign (paper, paper->form, 0);

  for (guint i = 0; i < 3000; i++)
    {
      GBytes *source = i % 3 == 0 ? paper->paper : i % 3 == 1 ? paper->form : one;
      g_autoptr (GBytes) pdf = mutate (random, source);
      if (!g_bytes_equal (pdf, source))
        assert_not_valid (paper, pdf, "a mutation", i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/policy/valid", Paper, NULL, paper_set_up, test_valid, paper_tear_down);
  g_test_add ("/policy/incomplete", Paper, NULL, paper_set_up, test_incomplete, paper_tear_down);
  g_test_add ("/policy/foreign", Paper, NULL, paper_set_up, test_foreign, paper_tear_down);
  g_test_add ("/policy/foreign-signed", Paper, NULL, paper_set_up, test_foreign_signed, paper_tear_down);
  g_test_add ("/policy/trust", Paper, NULL, paper_set_up, test_trust, paper_tear_down);
  g_test_add ("/policy/hooks", Paper, NULL, paper_set_up, test_hooks, paper_tear_down);
  g_test_add ("/policy/pages", Paper, NULL, paper_set_up, test_pages, paper_tear_down);
  g_test_add ("/policy/ranges", Paper, NULL, paper_set_up, test_ranges, paper_tear_down);
  g_test_add ("/policy/tampered", Paper, NULL, paper_set_up, test_tampered, paper_tear_down);
  g_test_add ("/policy/others-blind", Paper, NULL, paper_set_up, test_others_blind, paper_tear_down);
  g_test_add ("/policy/flips", Paper, NULL, paper_set_up, test_flips, paper_tear_down);
  g_test_add ("/policy/mutations", Paper, NULL, paper_set_up, test_mutations, paper_tear_down);
  return g_test_run ();
}
