#include "base/error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (linli-error, linli_error)

gboolean
linli_error_is_refused (const GError *error)
{
  return g_error_matches (error, LINLI_ERROR, LINLI_ERROR_REFUSED);
}

gboolean
linli_error_is_input (const GError *error)
{
  return g_error_matches (error, LINLI_ERROR, LINLI_ERROR_INPUT)
         || g_error_matches (error, LINLI_ERROR, LINLI_ERROR_NOT_FOUND);
}

gboolean
linli_refuse (GError **error, const char *article, const char *format, ...)
{
  va_list args;
  g_autofree char *sentence = NULL;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  if (article)
    g_set_error (error, LINLI_ERROR, LINLI_ERROR_REFUSED, _("%s (%s)"), sentence, article);
  else
    g_set_error_literal (error, LINLI_ERROR, LINLI_ERROR_REFUSED, sentence);
  return FALSE;
}

gboolean
linli_fail (GError **error, LinliErrorCode code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error)
    *error = g_error_new_valist (LINLI_ERROR, code, format, args);
  va_end (args);
  return FALSE;
}

gboolean
linli_fail_errno (GError **error, int number, const char *path)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return linli_fail (error, LINLI_ERROR_FULL, _("There is no room left to write “%s”."), path);
    case EROFS:
    case EACCES:
    case EPERM:
      return linli_fail (error, LINLI_ERROR_READONLY, _("“%s” may not be written or read here: %s."), path,
                         g_strerror (number));
    case ENOENT:
      return linli_fail (error, LINLI_ERROR_NOT_FOUND, _("“%s” does not exist."), path);
    default:
      return linli_fail (error, LINLI_ERROR_IO, _("“%s” could not be read or written: %s."), path,
                         g_strerror (number));
    }
}
