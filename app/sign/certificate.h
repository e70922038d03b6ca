/* What a certificate says, in a form to show. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *subject;      /* one line, "CN=陈建国, title=主持人, O=…" (RFC 2253 order of appearance) */
  char *name;         /* the common name; "" when there is none */
  char *role;         /* the title; "" when there is none */
  char *organization; /* "" when there is none */
  char *issuer;       /* one line */
  char *serial;       /* hexadecimal */
  char *fingerprint;  /* SHA-256 of the DER, 64 lower-case hexadecimal digits */
  gint64 from_ms;     /* first instant of validity */
  gint64 to_ms;       /* last instant of validity */
} LinliCertificate;

/* Reads one certificate. Returns: (transfer full), or NULL. */
LinliCertificate *linli_certificate_from_der (GBytes *der, GError **error);
void linli_certificate_free (LinliCertificate *certificate);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliCertificate, linli_certificate_free)

/* Returns: (transfer full): the certificate as PEM, or NULL when @der is none. */
char *linli_certificate_pem (GBytes *der, GError **error);

G_END_DECLS
