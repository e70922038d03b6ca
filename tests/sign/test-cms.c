#include "base/clock.h"
#include "base/file.h"
#include "sign/check.h"
#include "sign/identity.h"
#include "sign/stamp.h"

#include <glib/gstdio.h>
#include <string.h>

#define DAY_MS (24 * 60 * 60 * G_GINT64_CONSTANT (1000))

static const LinliSubject committee = { .name = "虹山社区居民委员会" };
static const LinliSubject chair = { .name = "陈建国", .role = "主持人" };
static const char content[] = "the bytes of a paper";

typedef struct
{
  gint64 now_ms;
  LinliIdentity *authority, *signer;
  char *trusted, *folder;
  GBytes *cms;
} Fixture;

static GBytes *
sign (LinliIdentity *identity)
{
  LinliSpan span = { content, strlen (content) };
  guint8 digest[LINLI_DIGEST_SIZE];
  LinliSigner signer;

  linli_digest_spans (&span, 1, digest);
  linli_identity_signer (identity, &signer);
  return linli_cms_sign (&signer, digest, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gint64 now = linli_clock_now ();

  fixture->now_ms = now;
  fixture->authority = linli_identity_authority (&committee, now - DAY_MS, now + 3650 * DAY_MS, NULL);
  fixture->signer = linli_identity_issue (fixture->authority, &chair, now - DAY_MS, now + 365 * DAY_MS, NULL);
  fixture->trusted = linli_identity_pem (fixture->authority);
  fixture->folder = g_dir_make_tmp ("linli-cms-XXXXXX", NULL);
  fixture->cms = sign (fixture->signer);
  g_assert_nonnull (fixture->cms);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *remove = g_strdup_printf ("rm -r '%s'", fixture->folder);

  linli_identity_free (fixture->authority);
  linli_identity_free (fixture->signer);
  g_free (fixture->trusted);
  g_bytes_unref (fixture->cms);
  g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL);
  g_free (fixture->folder);
}

static LinliCheck *
check (Fixture *fixture, GBytes *cms, const char *text, const char *authorities, gint64 at_ms)
{
  LinliSpan spans[] = { { text, 3 }, { text + 3, strlen (text) - 3 } };
  LinliTrust trust = { .authorities = authorities };

  return linli_check (cms, spans, 2, &trust, at_ms);
}

static void
test_good (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LinliCheck) found = check (fixture, fixture->cms, content, fixture->trusted, fixture->now_ms);

  for (int kind = 0; kind < LINLI_CHECK_COUNT; kind++)
    {
      g_test_message ("%d: %s", kind, found->why[kind]);
      g_assert_cmpint (found->state[kind], ==, kind == LINLI_CHECK_STAMP ? LINLI_STATE_UNKNOWN : LINLI_STATE_OK);
    }
  g_assert_cmpstr (found->signer->name, ==, "陈建国");
  g_assert_true (linli_cms_is_canonical (fixture->cms));
}

static void
test_bad (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LinliIdentity) stranger = linli_identity_authority (&committee, fixture->now_ms - DAY_MS,
                                                                 fixture->now_ms + DAY_MS, NULL);
  g_autofree char *other = linli_identity_pem (stranger);
  g_autoptr (GBytes) by_authority = sign (fixture->authority), none = g_bytes_new (NULL, 0);
  const struct
  {
    GBytes *cms;
    const char *text, *authorities;
    gint64 days;
    LinliCheckKind kind;
    LinliState state;
  } cases[] = {
    { fixture->cms, "the bytes of a Paper", fixture->trusted, 0, LINLI_CHECK_SIGNATURE, LINLI_STATE_BAD },
    { fixture->cms, content, other, 0, LINLI_CHECK_TRUST, LINLI_STATE_BAD },
    { fixture->cms, content, NULL, 0, LINLI_CHECK_TRUST, LINLI_STATE_UNKNOWN },
    { fixture->cms, content, fixture->trusted, 400, LINLI_CHECK_VALIDITY, LINLI_STATE_UNKNOWN },
    { fixture->cms, content, fixture->trusted, 400, LINLI_CHECK_TRUST, LINLI_STATE_OK },
    { fixture->cms, content, fixture->trusted, -2, LINLI_CHECK_VALIDITY, LINLI_STATE_BAD },
    { by_authority, content, fixture->trusted, 0, LINLI_CHECK_USAGE, LINLI_STATE_BAD },
    { none, content, fixture->trusted, 0, LINLI_CHECK_SHAPE, LINLI_STATE_BAD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LinliCheck) found = check (fixture, cases[i].cms, cases[i].text, cases[i].authorities,
                                            fixture->now_ms + cases[i].days * DAY_MS);
      g_test_message ("%u: %s", i, found->why[cases[i].kind]);
      g_assert_cmpint (found->state[cases[i].kind], ==, cases[i].state);
    }
}

/* Another certificate in the place of the signer's, with the same key, name and number. */
static void
test_bound (Fixture *fixture, gconstpointer data)
{
  gsize size, length;
  guint8 *copy = g_memdup2 (g_bytes_get_data (fixture->cms, &size), g_bytes_get_size (fixture->cms)), *found;
  g_autoptr (GBytes) cms = g_bytes_new_take (copy, size);
  g_autoptr (LinliCheck) check_found = NULL;
  LinliSigner signer;

  linli_identity_signer (fixture->signer, &signer);
  length = g_bytes_get_size (signer.certificate);
  found = memmem (copy, size, g_bytes_get_data (signer.certificate, NULL), length);
  g_assert_nonnull (found);
  found[length - 1] ^= 1;
  check_found = check (fixture, cms, content, NULL, fixture->now_ms);
  g_assert_cmpint (check_found->state[LINLI_CHECK_SIGNATURE], ==, LINLI_STATE_OK);
  g_assert_cmpint (check_found->state[LINLI_CHECK_BOUND], ==, LINLI_STATE_BAD);
}

static gboolean
all_good (const LinliCheck *found)
{
  for (int kind = 0; kind < LINLI_CHECK_COUNT; kind++)
    if (kind != LINLI_CHECK_STAMP && found->state[kind] != LINLI_STATE_OK)
      return FALSE;
  return found->state[LINLI_CHECK_STAMP] != LINLI_STATE_BAD;
}

/* Each byte of the signature matters: to a check, or to its canonical form. */
static void
test_flips (Fixture *fixture, gconstpointer data)
{
  gsize size;
  const guint8 *original = g_bytes_get_data (fixture->cms, &size);

  for (gsize i = 0; i < size; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (original, size);
      g_autoptr (GBytes) cms = NULL;
      g_autoptr (LinliCheck) found = NULL;
      copy[i] ^= (guint8) (1 << (i % 8));
      cms = g_bytes_new (copy, size);
      found = check (fixture, cms, content, fixture->trusted, fixture->now_ms);
      if (all_good (found) && linli_cms_is_canonical (cms))
        g_error ("byte %" G_GSIZE_FORMAT " can be altered unseen", i);
    }
}

static void
save (Fixture *fixture, const char *name, const void *data, gsize size)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (linli_file_write (path, data, size, NULL));
}

static void
run (Fixture *fixture, const char *script)
{
  const char *const argv[] = { "sh", "-ec", script, NULL };
  g_autofree char *errors = NULL, *output = NULL;
  int status;

  g_assert_true (g_spawn_sync (fixture->folder, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors,
                               &status, NULL));
  if (status != 0)
    g_error ("%s: %s%s", script, output, errors);
}

static void
test_openssl (Fixture *fixture, gconstpointer data)
{
  save (fixture, "content", content, strlen (content));
  save (fixture, "ca.pem", fixture->trusted, strlen (fixture->trusted));
  save (fixture, "cms", g_bytes_get_data (fixture->cms, NULL), g_bytes_get_size (fixture->cms));
  run (fixture, "openssl cms -verify -inform DER -in cms -content content -binary -CAfile ca.pem -cades -out /dev/null");
}

/* Identities from elsewhere: RSA keys are read and used, short ones and old encryption are not. */
static LinliIdentity *
from_elsewhere (Fixture *fixture, const char *key, const char *options, GError **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, "id.p12", NULL);
  g_autofree char *script = g_strdup_printf (
      "openssl req -x509 -newkey %s -nodes -keyout id.key -out id.pem -days 30 -subj '/CN=Someone' "
      "-addext 'basicConstraints=critical,CA:FALSE' -addext 'keyUsage=critical,digitalSignature'\n"
      "openssl pkcs12 -export -in id.pem -inkey id.key -passout pass:x -out id.p12 %s", key, options);
  g_autoptr (GBytes) p12 = NULL;

  run (fixture, script);
  p12 = linli_file_read (path, LINLI_IDENTITY_SIZE_MAX, NULL);
  return linli_identity_load (p12, "x", fixture->now_ms + 60000, error);
}

static void
test_elsewhere (Fixture *fixture, gconstpointer data)
{
  static const char *const wrong[][3] = {
    { "rsa:1024", "", "not accepted" },
    { "rsa:2048", "-legacy", "old way" },
    { "ed25519", "", "not accepted" },
  };
  g_autoptr (LinliIdentity) rsa = from_elsewhere (fixture, "rsa:2048", "", NULL);
  g_autoptr (GBytes) cms = sign (rsa);
  g_autoptr (LinliCheck) found = check (fixture, cms, content, NULL, fixture->now_ms);

  for (int kind = LINLI_CHECK_SHAPE; kind <= LINLI_CHECK_SIGNATURE; kind++)
    g_assert_cmpint (found->state[kind], ==, LINLI_STATE_OK);
  g_assert_true (linli_cms_is_canonical (cms));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (from_elsewhere (fixture, wrong[i][0], wrong[i][1], &error));
      g_assert_nonnull (strstr (error->message, wrong[i][2]));
    }
}

static const char stamper[] =
    "openssl req -x509 -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.pem -days 30 -subj '/CN=Test stamps' "
    "-addext 'extendedKeyUsage=critical,timeStamping' -addext 'basicConstraints=critical,CA:FALSE' "
    "-addext 'keyUsage=critical,digitalSignature'\n"
    "printf '01\\n' > serial\n"
    "printf '[tsa]\\nserial=serial\\ncrypto_device=builtin\\nsigner_digest=sha256\\ndefault_policy=1.2.3.4\\n"
    "digests=sha256\\naccuracy=secs:1\\nordering=no\\ntsa_name=no\\ness_cert_id_chain=no\\ness_cert_id_alg=sha256\\n' "
    "> tsa.cnf\n"
    "openssl ts -query -data subject -sha256 -cert -out query\n"
    "openssl ts -reply -config tsa.cnf -section tsa -queryfile query -signer tsa.pem -inkey tsa.key -out reply\n";

static void
test_stamp (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) subject = linli_stamp_subject (fixture->cms, NULL);
  g_autoptr (GBytes) reply = NULL, stamped = NULL, other = NULL, wrong = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "reply", NULL);
  g_autofree char *pem = g_build_filename (fixture->folder, "tsa.pem", NULL), *stampers = NULL;
  g_autoptr (LinliCheck) found = NULL, alone = NULL;
  LinliSpan span = { content, strlen (content) };
  LinliTrust trust = { .authorities = fixture->trusted };

  save (fixture, "subject", g_bytes_get_data (subject, NULL), g_bytes_get_size (subject));
  run (fixture, stamper);
  reply = linli_file_read (path, 65536, NULL);
  g_assert_true (g_file_get_contents (pem, &stampers, NULL, NULL));
  stamped = linli_stamp_add (fixture->cms, reply, NULL);
  g_assert_nonnull (stamped);
  g_assert_true (linli_cms_is_canonical (stamped));
  alone = linli_check (stamped, &span, 1, &trust, fixture->now_ms);
  g_assert_cmpint (alone->state[LINLI_CHECK_STAMP], ==, LINLI_STATE_UNKNOWN);
  trust.stampers = stampers;
  found = linli_check (stamped, &span, 1, &trust, fixture->now_ms + 400 * DAY_MS);
  g_test_message ("%s %s", found->why[LINLI_CHECK_STAMP], found->why[LINLI_CHECK_VALIDITY]);
  g_assert_true (found->stamped);
  g_assert_cmpint (found->state[LINLI_CHECK_VALIDITY], ==, LINLI_STATE_OK);
  g_assert_cmpint (ABS (found->stamped_at_ms - fixture->now_ms), <, 60000);
  other = sign (fixture->signer);
  wrong = linli_stamp_add (other, reply, NULL);
  g_assert_null (wrong);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cms/good", Fixture, NULL, set_up, test_good, tear_down);
  g_test_add ("/cms/bad", Fixture, NULL, set_up, test_bad, tear_down);
  g_test_add ("/cms/bound", Fixture, NULL, set_up, test_bound, tear_down);
  g_test_add ("/cms/flips", Fixture, NULL, set_up, test_flips, tear_down);
  g_test_add ("/cms/openssl", Fixture, NULL, set_up, test_openssl, tear_down);
  g_test_add ("/cms/elsewhere", Fixture, NULL, set_up, test_elsewhere, tear_down);
  g_test_add ("/cms/stamp", Fixture, NULL, set_up, test_stamp, tear_down);
  return g_test_run ();
}
