#include "council/methods.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

gboolean
linli_methods_check (const LinliRule *rule, const char *mode, gboolean election, const char *method, const char *lang,
                     GError **error)
{
  gboolean written = g_str_equal (method, "written");

  if (rule->dual && !written)
    return linli_refuse (error, linli_rule_article (rule, lang), _("Owners decide by written ballot with their floor areas."));
  if (g_strcmp0 (mode, "ballot") == 0 && !written)
    return linli_refuse (error, NULL, _("This meeting is a written ballot over days; nobody is in a hall to vote otherwise."));
  if (election && !g_str_equal (method, "paper") && !g_str_equal (method, "secret"))
    return linli_refuse (error, linli_rule_article (rule, lang), _("An election is held by secret ballot: on paper or at the urn."));
  return TRUE;
}
