#include "ui/requests/slip-work.h"

#include "council/slip.h"
#include "ui/paper/view.h"
#include "ui/work.h"

#include <glib/gi18n-lib.h>

static gpointer
lay_out (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  g_autoptr (LinliCouncil) council = linli_session_snapshot (session, error);

  return council && linli_work_step (work, 400, error) ? linli_slip_render (council, data, error) : NULL;
}

typedef struct
{
  GtkWidget *window;
  char *label;
} Showing;

static void
laid_out (GObject *source, GAsyncResult *result, gpointer data)
{
  Showing *showing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = linli_work_finish (result, &error);
  g_autofree char *title = g_strdup_printf (_("Slip %s"), showing->label), *name = g_strconcat (showing->label, ".pdf", NULL);

  if (pdf)
    linli_paper_window_show (showing->window, title, name, pdf);
  else
    gtk_widget_activate_action (showing->window, "win.say", "s", error->message);
  g_object_unref (showing->window);
  g_free (showing->label);
  g_free (showing);
}

void
linli_request_slip_show (GtkWidget *near, LinliSession *session, const char *label)
{
  Showing *showing = g_new0 (Showing, 1);

  *showing = (Showing) { g_object_ref (GTK_WIDGET (gtk_widget_get_root (near))), g_strdup (label) };
  linli_work_start (session, _("Laying out the slip"), lay_out, g_strdup (label), g_free, (GDestroyNotify) g_bytes_unref, laid_out,
                    showing);
}
