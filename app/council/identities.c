#include "council/identities.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/file.h"
#include "sign/identity.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define YEAR_MS ((gint64) 366 * 86400000)

static gboolean
is_free (const char *path, GError **error)
{
  return !g_file_test (path, G_FILE_TEST_EXISTS)
         || linli_refuse (error, NULL, _("“%s” exists already; an identity is never overwritten."), path);
}

static gboolean
store (LinliIdentity *identity, const char *path, const char *passphrase, GError **error)
{
  g_autoptr (GBytes) p12 = linli_identity_store (identity, passphrase, error);

  return p12 && linli_file_write_private (path, g_bytes_get_data (p12, NULL), g_bytes_get_size (p12), error);
}

gboolean
linli_identities_new_authority (const char *path, const char *name, const char *organization, const char *passphrase,
                                gint64 at_ms, int years, GError **error)
{
  LinliSubject subject = { name, NULL, organization, NULL };
  g_autofree char *stem = g_str_has_suffix (path, ".p12") ? g_strndup (path, strlen (path) - 4) : g_strdup (path);
  g_autofree char *pem_path = g_strconcat (stem, ".pem", NULL);
  g_autoptr (LinliIdentity) identity = NULL;
  g_autofree char *pem = NULL;

  if (!is_free (path, error) || !is_free (pem_path, error))
    return FALSE;
  identity = linli_identity_authority (&subject, at_ms, at_ms + years * YEAR_MS, error);
  if (!identity || !store (identity, path, passphrase, error))
    return FALSE;
  pem = linli_identity_pem (identity);
  return linli_file_write (pem_path, pem, strlen (pem), error);
}

static LinliIdentity *
load (const char *path, const char *passphrase, gint64 at_ms, GError **error)
{
  g_autoptr (GBytes) p12 = linli_file_read (path, LINLI_IDENTITY_SIZE_MAX, error);

  return p12 ? linli_identity_load (p12, passphrase, at_ms, error) : NULL;
}

gboolean
linli_identities_new_signer (const char *path, const char *authority_path, const char *authority_passphrase,
                             const char *name, const char *role, const char *organization, const char *passphrase,
                             gint64 at_ms, int years, GError **error)
{
  LinliSubject subject = { name, role, organization, NULL };
  g_autoptr (LinliIdentity) authority = NULL;
  g_autoptr (LinliIdentity) identity = NULL;
  g_autoptr (LinliCertificate) shown = NULL;

  if (!is_free (path, error))
    return FALSE;
  authority = load (authority_path, authority_passphrase, at_ms, error);
  if (!authority)
    return FALSE;
  shown = linli_identity_show (authority);
  identity = linli_identity_issue (authority, &subject, at_ms, MIN (at_ms + years * YEAR_MS, shown->to_ms), error);
  return identity && store (identity, path, passphrase, error);
}

LinliRecord *
linli_identities_show (const char *path, const char *passphrase, gint64 at_ms, GError **error)
{
  g_autoptr (LinliIdentity) identity = load (path, passphrase, at_ms, error);
  g_autoptr (LinliCertificate) shown = identity ? linli_identity_show (identity) : NULL;
  LinliRecord *row;

  if (!shown)
    return NULL;
  row = linli_record_new ();
  linli_record_set_text (row, "subject", shown->subject);
  linli_record_set_text (row, "issuer", shown->issuer);
  linli_record_set_text (row, "serial", shown->serial);
  linli_record_set_text (row, "fingerprint", shown->fingerprint);
  linli_record_set_int (row, "from_ms", shown->from_ms);
  linli_record_set_int (row, "to_ms", shown->to_ms);
  linli_record_set_int (row, "authority", linli_identity_is_authority (identity));
  return row;
}
