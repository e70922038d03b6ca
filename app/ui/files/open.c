#include "ui/files/open.h"

#include "base/error.h"
#include "base/file.h"
#include "council/files.h"
#include "council/media.h"
#include "ui/choose.h"
#include "ui/paper/view.h"
#include "ui/work.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  LinliSession *session;
  GtkWidget *window;
  LinliRecord *row;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->session);
  g_object_unref (opening->window);
  linli_record_unref (opening->row);
  g_free (opening);
}

static Opening *
opening_new (GtkWidget *near, LinliSession *session, const LinliRecord *row)
{
  Opening *opening = g_new0 (Opening, 1);

  *opening = (Opening) { g_object_ref (session), g_object_ref (GTK_WIDGET (gtk_widget_get_root (near))), linli_record_copy (row) };
  return opening;
}

static void
say (Opening *opening, const char *text)
{
  gtk_widget_activate_action (opening->window, "win.say", "s", text);
}

/* The name as it was, with the ending that its content has: what opens it is chosen by that. */
static char *
name_of (const LinliRecord *row)
{
  const char *name = linli_record_text (row, "name"), *ending = linli_media_ending (linli_record_text (row, "media"));
  g_autofree char *plain = g_strdelimit (g_strdup (name ? name : linli_record_text (row, "label")), "/\\", '-');
  g_autofree char *lower = g_ascii_strdown (plain, -1);
  gboolean has = g_str_has_suffix (lower, ending) || (strcmp (ending, ".jpg") == 0 && g_str_has_suffix (lower, ".jpeg"));

  return has ? g_steal_pointer (&plain) : g_strconcat (plain, ending, NULL);
}

static gpointer
read_content (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  return linli_files_read (linli_session_path (session), data, error);
}

static void
start_read (Opening *opening, GAsyncReadyCallback done)
{
  linli_work_start (opening->session, _("Reading the file"), read_content, g_strdup (linli_record_text (opening->row, "sha256")),
                    g_free, (GDestroyNotify) g_bytes_unref, done, opening);
}

/* Opening. */

static char *
write_copy (GBytes *bytes, const char *name, GError **error)
{
  g_autofree char *above = g_build_filename (g_get_user_runtime_dir (), "linli", NULL);
  g_autofree char *folder = g_build_filename (above, "XXXXXX", NULL), *path = NULL;
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  if (g_mkdir_with_parents (above, 0700) != 0 || !g_mkdtemp_full (folder, 0700))
    return linli_fail_errno (error, errno, above), NULL;
  path = g_build_filename (folder, name, NULL);
  return linli_file_write_private (path, data, size, error) ? g_steal_pointer (&path) : NULL;
}

static void
read_to_open (GObject *source, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = linli_work_finish (result, &error);
  g_autofree char *name = name_of (opening->row), *path = NULL, *uri = NULL;

  if (bytes && g_strcmp0 (linli_record_text (opening->row, "media"), "application/pdf") == 0)
    linli_paper_window_show (opening->window, name, name, bytes);
  else if (bytes && (path = write_copy (bytes, name, &error)))
    {
      uri = g_filename_to_uri (path, NULL, NULL);
      gtk_show_uri (GTK_WINDOW (opening->window), uri, GDK_CURRENT_TIME);
    }
  if (error)
    say (opening, error->message);
  opening_free (opening);
}

void
linli_files_open (GtkWidget *near, LinliSession *session, const LinliRecord *row)
{
  start_read (opening_new (near, session, row), read_to_open);
}

/* Saving. */

typedef struct
{
  char *register_path, *sha256, *path;
} Saving;

static void
saving_free (Saving *saving)
{
  g_free (saving->register_path);
  g_free (saving->sha256);
  g_free (saving->path);
  g_free (saving);
}

static gpointer
save_content (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  Saving *saving = data;
  g_autoptr (GBytes) bytes = linli_files_read (saving->register_path, saving->sha256, error);
  gsize size;
  const void *content = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  if (!bytes || !linli_work_step (work, 500, error) || !linli_file_write (saving->path, content, size, error))
    return NULL;
  return g_strdup (saving->path);
}

static void
saved (GObject *source, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = linli_work_finish (result, &error);
  g_autofree char *text = path ? g_strdup_printf (_("Saved as %s"), path) : g_strdup (error->message);

  say (opening, text);
  opening_free (opening);
}

static void
chosen (const char *path, gpointer data)
{
  Opening *opening = data;
  Saving *saving;

  if (!path)
    {
      opening_free (opening);
      return;
    }
  saving = g_new0 (Saving, 1);
  *saving = (Saving) { g_strdup (linli_session_path (opening->session)), g_strdup (linli_record_text (opening->row, "sha256")),
                       g_strdup (path) };
  linli_work_start (opening->session, _("Saving the file"), save_content, saving, (GDestroyNotify) saving_free, g_free, saved,
                    opening);
}

void
linli_files_save (GtkWidget *near, LinliSession *session, const LinliRecord *row)
{
  g_autofree char *name = name_of (row);

  linli_choose_save (near, _("Save as"), name, chosen, opening_new (near, session, row));
}
