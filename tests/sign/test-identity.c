#include "base/clock.h"
#include "base/error.h"
#include "sign/certificate.h"
#include "sign/identity.h"

#include <glib/gstdio.h>
#include <string.h>

#define DAY_MS (24 * 60 * 60 * G_GINT64_CONSTANT (1000))

static const LinliSubject committee = { .name = "虹山社区居民委员会", .organization = "虹山社区" };
static const LinliSubject chair = {
  .name = "陈建国", .role = "主持人", .organization = "虹山社区", .email = "chair@example.org"
};

typedef struct
{
  gint64 now_ms;
  LinliIdentity *authority, *signer;
  GBytes *p12;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gint64 now = linli_clock_now ();

  fixture->now_ms = now;
  fixture->authority = linli_identity_authority (&committee, now - DAY_MS, now + 3650 * DAY_MS, NULL);
  fixture->signer = linli_identity_issue (fixture->authority, &chair, now - DAY_MS, now + 365 * DAY_MS, NULL);
  fixture->p12 = linli_identity_store (fixture->signer, "秘密 passphrase", NULL);
  g_assert_nonnull (fixture->p12);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  linli_identity_free (fixture->authority);
  linli_identity_free (fixture->signer);
  g_bytes_unref (fixture->p12);
}

static void
test_round (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliIdentity) again = linli_identity_load (fixture->p12, "秘密 passphrase", fixture->now_ms, &error);
  g_autoptr (LinliCertificate) shown = NULL, first = linli_identity_show (fixture->signer);
  g_autofree char *trusted = NULL, *pem = linli_identity_pem (fixture->authority);
  LinliSigner signer;

  g_assert_no_error (error);
  shown = linli_identity_show (again);
  g_assert_cmpstr (shown->name, ==, "陈建国");
  g_assert_cmpstr (shown->role, ==, "主持人");
  g_assert_cmpstr (shown->organization, ==, "虹山社区");
  g_assert_cmpstr (shown->issuer, ==, "O=虹山社区, CN=虹山社区居民委员会");
  g_assert_cmpstr (shown->fingerprint, ==, first->fingerprint);
  g_assert_cmpuint (strlen (shown->serial), ==, 32);
  g_assert_cmpint (shown->to_ms, ==, (fixture->now_ms + 365 * DAY_MS) / 1000 * 1000);
  g_assert_false (linli_identity_is_authority (again));
  g_assert_true (linli_identity_is_authority (fixture->authority));
  linli_identity_signer (again, &signer);
  trusted = linli_certificate_pem (signer.authority, NULL);
  g_assert_cmpstr (trusted, ==, pem);
}

static GBytes *
part (GBytes *bytes, gsize size)
{
  return g_bytes_new_from_bytes (bytes, 0, MIN (size, g_bytes_get_size (bytes)));
}

static void
assert_refused (GBytes *p12, const char *passphrase, gint64 now_ms, const char *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (linli_identity_load (p12, passphrase, now_ms, &error));
  g_assert_true (linli_error_is_input (error));
  if (!strstr (error->message, sentence))
    g_error ("“%s” does not say “%s”", error->message, sentence);
}

static void
test_bad (Fixture *fixture, gconstpointer data)
{
  g_autofree guint8 *noise = g_malloc (65 * 1024);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0), garbage = g_bytes_new_static ("garbage", 7), large = NULL;
  gint64 now = fixture->now_ms;

  memset (noise, 0x30, 65 * 1024);
  large = g_bytes_new (noise, 65 * 1024);
  assert_refused (fixture->p12, "wrong", now, "passphrase is wrong");
  assert_refused (fixture->p12, "", now, "passphrase is wrong");
  assert_refused (fixture->p12, NULL, now, "passphrase is wrong");
  assert_refused (empty, "x", now, "empty");
  assert_refused (garbage, "x", now, "not an identity file");
  assert_refused (large, "x", now, "65536 bytes");
  assert_refused (fixture->p12, "秘密 passphrase", now + 366 * DAY_MS, "was valid until");
  assert_refused (fixture->p12, "秘密 passphrase", now - 2 * DAY_MS, "becomes valid");
  for (gsize size = 1; size < g_bytes_get_size (fixture->p12); size += 97)
    {
      g_autoptr (GBytes) cut = part (fixture->p12, size);
      assert_refused (cut, "秘密 passphrase", now, "");
    }
}

/* What a desktop does beside it: allocates, and uses the library that opens the file. */
static gpointer
work (gpointer data)
{
  gint *until = data;

  while (!g_atomic_int_get (until))
    {
      g_autofree char *text = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "text", -1);
      g_autoptr (GBytes) noise = g_bytes_new (text, 64);
      g_assert_null (linli_certificate_from_der (noise, NULL));
    }
  return NULL;
}

static void
test_busy (Fixture *fixture, gconstpointer data)
{
  gint until = 0;
  GThread *threads[2];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("work", work, &until);
  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LinliIdentity) again = linli_identity_load (fixture->p12, "秘密 passphrase", fixture->now_ms, &error);
      g_assert_no_error (error);
    }
  g_atomic_int_set (&until, 1);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

/* A good file is not blamed for a helper that is missing or cannot work. */
static void
test_no_helper (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_strdup (g_getenv ("LINLI_LIBEXECDIR")), *broken = g_dir_make_tmp ("linli-helper-XXXXXX", NULL);
  g_autofree char *helper = g_build_filename (broken, "linli-open-identity", NULL);
  const char *const folders[] = { "/nowhere", broken };

  g_assert_true (g_file_set_contents (helper, "#!/bin/sh\nexit 7\n", -1, NULL));
  g_assert_cmpint (g_chmod (helper, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GError) error = NULL;
      g_setenv ("LINLI_LIBEXECDIR", folders[i], TRUE);
      g_assert_null (linli_identity_load (fixture->p12, "秘密 passphrase", fixture->now_ms, &error));
      g_assert_error (error, LINLI_ERROR, LINLI_ERROR_IO);
    }
  g_setenv ("LINLI_LIBEXECDIR", folder, TRUE);
  g_unlink (helper);
  g_rmdir (broken);
}

static void
test_flips (Fixture *fixture, gconstpointer data)
{
  gsize size;
  const guint8 *original = g_bytes_get_data (fixture->p12, &size);

  for (gsize i = 0; i < size; i += 131)
    {
      g_autofree guint8 *copy = g_memdup2 (original, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (LinliIdentity) identity = NULL;
      copy[i] ^= 0x41;
      bytes = g_bytes_new (copy, size);
      identity = linli_identity_load (bytes, "秘密 passphrase", fixture->now_ms, NULL);
      if (identity)
        g_test_message ("byte %" G_GSIZE_FORMAT " does not matter", i);
    }
}

static void
test_subjects (Fixture *fixture, gconstpointer data)
{
  static const LinliSubject wrong[] = {
    { .name = NULL },
    { .name = "" },
    { .name = "a\nb" },
    { .name = "\xff" },
    { .name = "陈", .role = "" },
    { .name = "陈", .email = "no address" },
    { .name = "陈", .email = "a@b,DNS:evil" },
    { .name = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五" },
  };
  gint64 now = fixture->now_ms;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (linli_identity_issue (fixture->authority, &wrong[i], now, now + DAY_MS, &error));
      g_assert_true (linli_error_is_input (error));
    }
  g_assert_null (linli_identity_issue (fixture->signer, &chair, now, now + DAY_MS, NULL));
  g_assert_null (linli_identity_issue (fixture->authority, &chair, now, now - DAY_MS, NULL));
  g_assert_null (linli_identity_issue (fixture->authority, &chair, now, now + 3651 * DAY_MS, NULL));
  g_assert_null (linli_identity_store (fixture->signer, "", NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/identity/round", Fixture, NULL, set_up, test_round, tear_down);
  g_test_add ("/identity/bad", Fixture, NULL, set_up, test_bad, tear_down);
  g_test_add ("/identity/busy", Fixture, NULL, set_up, test_busy, tear_down);
  g_test_add ("/identity/no-helper", Fixture, NULL, set_up, test_no_helper, tear_down);
  g_test_add ("/identity/flips", Fixture, NULL, set_up, test_flips, tear_down);
  g_test_add ("/identity/subjects", Fixture, NULL, set_up, test_subjects, tear_down);
  return g_test_run ();
}
