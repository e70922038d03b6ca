#include "council/act.h"

#include "base/error.h"
#include "council/council-private.h"
#include "council/files.h"
#include "council/media.h"

#include <glib/gi18n-lib.h>

static const char *const entities[] = { "request", "topic", "meeting", "task", "notice" };

/* The one thing that the file is given to. */
static const char *
owner (LinliAct *act, GError **error)
{
  const char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (linli_act_has (act, entities[i]))
      {
        if (found)
          return linli_fail (error, LINLI_ERROR_INPUT, _("A file is attached to one thing, not to several.")), NULL;
        found = entities[i];
      }
  if (!found)
    linli_fail (error, LINLI_ERROR_INPUT, _("What is the file attached to? Name the request, topic, meeting, task or notice."));
  return found;
}

static gboolean
set_label (LinliAct *act, const char *entity)
{
  g_autofree char *label = NULL;
  g_autoptr (LinliRecord) count = linli_register_row (act->reg, "files-count", act->values, NULL);

  label = g_strdup_printf ("%s/F%d", linli_record_text (linli_act_row (act, entity), "label"),
                           count ? (int) linli_record_int (count, "count") + 1 : 1);
  linli_act_set_text (act, "label", label);
  return TRUE;
}

/* What the register says of a file is read from the file, not from whoever attaches it. */
static gboolean
read_stored (LinliAct *act, GError **error)
{
  g_autoptr (GBytes) bytes = linli_files_read (act->council->path, linli_act_text (act, "sha256"), error);
  const char *media;
  gsize size;

  if (!bytes)
    return FALSE;
  media = linli_media_of (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  if (!media)
    return linli_refuse (error, NULL, _("The content is of no kind known here."));
  linli_act_set_text (act, "media", media);
  linli_act_set_int (act, "size", (gint64) size);
  return TRUE;
}

static gboolean
attach (LinliAct *act, GError **error)
{
  const char *entity = owner (act, error);
  g_autoptr (LinliRecord) same = NULL;

  if (!entity || !read_stored (act, error))
    return FALSE;
  linli_act_set_text (act, "entity", entity);
  linli_act_set_int (act, "thing", linli_act_int (act, entity));
  linli_act_set_text (act, "state", "attached");
  same = linli_register_row (act->reg, "file-same", act->values, error);
  if (same)
    return linli_refuse (error, NULL, _("The same content is attached here already, as %s."), linli_record_text (same, "label"));
  return set_label (act, entity);
}

static gboolean
still_attached (LinliAct *act, GError **error)
{
  LinliRecord *file = linli_act_row (act, "file");

  return g_strcmp0 (linli_record_text (file, "state"), "attached") == 0
         || linli_refuse (error, NULL, _("“%s” is not attached any more."), linli_record_text (file, "label"));
}

static gboolean
detach (LinliAct *act, GError **error)
{
  linli_act_set_text (act, "state", "detached");
  return still_attached (act, error);
}

/* The name goes with the bytes; where another entry needs the same bytes, that one is to be decided first. */
static gboolean
erase (LinliAct *act, GError **error)
{
  LinliRecord *file = linli_act_row (act, "file");
  g_autoptr (LinliRecord) params = linli_record_new (), other = NULL, digest = NULL;
  const char *digests[] = { NULL, NULL };

  if (g_strcmp0 (linli_record_text (file, "state"), "erased") == 0)
    return linli_refuse (error, NULL, _("“%s” was erased by law already."), linli_record_text (file, "label"));
  linli_record_set_int (params, "file", linli_record_int (file, "id"));
  linli_record_set_text (params, "sha256", linli_record_text (file, "sha256"));
  other = linli_register_row (act->reg, "file-elsewhere", params, error);
  if (other)
    return linli_refuse (error, NULL, _("The same content is attached as %s too; detach or erase it there first."),
                         linli_record_text (other, "label"));
  digest = linli_register_row (act->reg, "file-personal", params, error);
  digests[0] = digest ? linli_record_text (digest, "digest") : NULL;
  linli_act_set_text (act, "state", "erased");
  linli_record_set_list (act->values, "digests", digests);
  act->erase = TRUE;
  act->council->sweep = TRUE;
  return TRUE;
}

const LinliActKind linli_acts_file[] = {
  { "file.attach", "request:@request? topic:@topic? meeting:@meeting? task:@task? notice:@notice? name:t sha256:t",
    "file.attached", attach, N_("attach a file whose bytes stand beside the register already"), LINLI_WHO_STAFF },
  { "file.detach", "file:@file reason:t?", "file.detached", detach,
    N_("detach a file; its bytes go unless another entry needs them"), LINLI_WHO_STAFF },
  { "file.erase", "file:@file reason:t", "file.erased", erase, N_("erase a file by law: its bytes and its name go at once"),
    LINLI_WHO_STAFF },
  { NULL },
};
